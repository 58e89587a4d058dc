/** What editors and watches need, kept in Keyv. */

import type Keyv from 'keyv';
import type { AskedRecord, AskedStore } from '../updates/asked.ts';
import type { CandidateStore, Waiting } from '../updates/feeds/candidates.ts';
import type { AboutArticle, SentBriefStore, SentMessage } from '../updates/sent-briefs.ts';
import type { OpenQuestion, Watch, WatchStore } from '../updates/watches.ts';
import { entriesOf } from './update-stores.ts';

/** What nobody has decided on for so long is news no more, in milliseconds. */
const STALE = 14 * 24 * 60 * 60 * 1000;

export function candidatesIn(keyv: Keyv): CandidateStore {
  return {
    readAll: async () => {
      const all: Waiting[] = [];
      for await (const [, waiting] of entriesOf(keyv)) all.push(waiting as Waiting);
      return all;
    },
    read: async (id) => keyv.get<Waiting>(id),
    write: async (id, waiting) => {
      await keyv.set(id, waiting, STALE);
    },
    remove: async (id) => {
      await keyv.delete(id);
    },
  };
}

export function askedIn(keyv: Keyv): AskedStore {
  return {
    read: async () => keyv.get<AskedRecord>('asked'),
    write: async (record) => {
      await keyv.set('asked', record);
    },
  };
}

/** What questions of old meant is kept beside them as they were written. */
type OfOld = { readonly understood?: string };

/** A watch as it is kept; those of old had one story, and one number for it. */
type StoredWatch = Omit<Watch, 'seen'> & OfOld & { readonly seen: Watch['seen'] | number };

const readWatch = ({ seen, understood, ...watch }: StoredWatch): Watch => ({
  ...watch,
  ...(understood !== undefined && { question: understood }),
  seen: typeof seen === 'number' ? { [watch.story ?? '']: seen } : seen,
});

/** How long a button may be tapped that offers to wait for an answer, in milliseconds. */
const OFFER = 7 * 24 * 60 * 60 * 1000;

export function watchesIn(keyv: Keyv): WatchStore {
  return {
    async *readAll() {
      for await (const [key, watch] of entriesOf(keyv))
        if (!key.startsWith('open ')) yield readWatch(watch as StoredWatch);
    },
    write: async (key, watch) => {
      await keyv.set(key, watch);
    },
    remove: async (key) => {
      await keyv.delete(key);
    },
    readOpen: async (id) => {
      const stored = await keyv.get<OpenQuestion & OfOld>(`open ${id}`);
      return stored && { ...stored, question: stored.understood ?? stored.question };
    },
    writeOpen: async (id, question) => {
      await keyv.set(`open ${id}`, question, OFFER);
    },
  };
}

/** How long messages stay that nobody writes anew, in milliseconds. */
const MONTH = 31 * 24 * 60 * 60 * 1000;

/** A message as it is kept. Those of old hold what they show of the article under which they stand, and may have no time. */
type StoredMessage =
  | SentMessage
  | (Omit<SentMessage, 'shown' | 'at'> & {
      readonly at?: number;
      readonly articles: readonly string[];
      readonly shown: readonly string[];
    });

/** What one of old shows of its other articles is not known: as if that stood no longer. */
function readMessage(message: StoredMessage, key: string): SentMessage {
  if (!('articles' in message)) return message;
  const { articles, shown, at = Number.MAX_SAFE_INTEGER, ...rest } = message;
  const own = key.slice(key.indexOf('/') + 1);
  return { ...rest, at, shown: Object.fromEntries(articles.map((id) => [id, id === own ? shown : ['']])) };
}

export function sentBriefsIn(keyv: Keyv): SentBriefStore {
  return {
    readPart: async (article, part) => {
      const messages = await keyv.get<readonly StoredMessage[]>(`sent ${article}/${part}`);
      return messages?.map((message) => readMessage(message, article));
    },
    async *readAll() {
      for await (const [key, messages] of entriesOf(keyv)) {
        const [, article, part] = /^sent (.+)\/(\d+)$/.exec(key) ?? [];
        if (article !== undefined)
          yield {
            article,
            part: Number(part),
            messages: (messages as readonly StoredMessage[]).map((one) => readMessage(one, article)),
          };
      }
    },
    writePart: async (article, part, messages) => {
      await keyv.set(`sent ${article}/${part}`, messages, MONTH);
    },
    readAbout: async (article) => keyv.get<AboutArticle>(`about ${article}`),
    writeAbout: async (article, about) => {
      await keyv.set(`about ${article}`, about);
    },
  };
}
