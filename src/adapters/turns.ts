/** The last turns of people, one record a person, kept in Keyv for a day. */

import type Keyv from 'keyv';
import type { Turn } from '../answering/follow-up.ts';
import type { Place, TurnsStore } from '../telegram/turns-store.ts';

type Kept = Turn & { readonly chat: number; readonly topic: number; readonly at: number };

const DAY = 24 * 3_600_000;
/** Of all chats of a person together. */
const MOST = 12;
/** How many turns back a word may point. */
const REMEMBERED = 5;
/** Of an answer, in UTF-16 units: enough to tell whom it spoke of. */
const LONGEST_ANSWER = 600;

export function turnsIn(keyv: Keyv, clock: { now(): number } = { now: () => Date.now() }): TurnsStore {
  const read = async (person: number): Promise<Kept[]> => {
    const stored: unknown = await keyv.get(String(person));
    return Array.isArray(stored) ? stored.filter(isKept).filter(({ at }) => at > clock.now() - DAY) : [];
  };
  return {
    recent: async ({ person, chat, topic }: Place) =>
      (await read(person))
        .filter((turn) => turn.chat === chat && turn.topic === topic)
        .slice(-REMEMBERED)
        .map(({ question, answer, story }) => ({ question, answer, story }))
        .reverse(),
    add: async ({ person, chat, topic }, { question, answer, story }) => {
      const turn: Kept = {
        question,
        answer: answer.slice(0, LONGEST_ANSWER),
        story,
        chat,
        topic,
        at: clock.now(),
      };
      await keyv.set(String(person), [...(await read(person)), turn].slice(-MOST), DAY);
    },
    forget: async (person) => {
      await keyv.delete(String(person));
    },
  };
}

/** What an older or newer version stored is passed over where it is not understood. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { question, answer, story, chat, topic, at } = value as Record<string, unknown>;
  return (
    [question, answer, story].every((text) => typeof text === 'string') &&
    [chat, topic, at].every((number) => typeof number === 'number')
  );
}
