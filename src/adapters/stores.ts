/** STORE_URL -> what the bot remembers, one Keyv for each kind of thing. */

import Keyv from 'keyv';
import { openDatabase, SqliteStore } from './sqlite-store.ts';

export type Stores = {
  /** What each chat has chosen, by chat id. */
  readonly chats: Keyv;
  /** The log of each story, by its id. */
  readonly logs: Keyv;
  /** Each subscription, by chat, topic and story. */
  readonly subscriptions: Keyv;
  /** What was read of each feed, and the articles that were dealt with for each story. */
  readonly feeds: Keyv;
  /** Articles that wait for an editor. */
  readonly candidates: Keyv;
  /** What readers ask, counted. */
  readonly asked: Keyv;
  /** Questions that chats wait for, and for some days those that they could. */
  readonly watches: Keyv;
  /** The messages of briefs, by the article that they rest on. */
  readonly briefs: Keyv;
  /** The last turns of each person for a day, by person. */
  readonly turns: Keyv;
  /** What was spent on the language model today, under one key. */
  readonly budget: Keyv;
  /** What the language model replied, for a week, by a hash of what it was asked. */
  readonly replies: Keyv;
  /** What texts mean by the embedding model, likewise. */
  readonly vectors: Keyv;
  readonly close: () => Promise<void>;
};

/** `sqlite:FILE` keeps it in a file, `memory:` until the process ends. @throws where the file cannot be opened */
export function openStores(url: string): Stores {
  const file = url === 'memory:' ? ':memory:' : url.replace(/^sqlite:/, '');
  const database = openDatabase(file);
  const open = (namespace: string): Keyv => {
    const store = new SqliteStore(file, database);
    // By default Keyv answers a failed write with false; a caller must hear of it.
    return new Keyv({ store, namespace, throwOnErrors: true, emitErrors: false });
  };
  return {
    chats: open('chats'),
    logs: open('logs'),
    subscriptions: open('subscriptions'),
    feeds: open('feeds'),
    candidates: open('candidates'),
    asked: open('asked'),
    watches: open('watches'),
    briefs: open('briefs'),
    turns: open('turns'),
    budget: open('budget'),
    replies: open('replies'),
    vectors: open('vectors'),
    close: async () => database.close(),
  };
}
