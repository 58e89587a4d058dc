/** Counts what goes out to readers towards the pace that Telegram allows, puts it before all briefs, and tells what came through. */

import type { Pace } from '../updates/pace.ts';
import type { Place } from '../updates/subscription.ts';

/** Told of each attempt of a call. */
export type CallGate = {
  /** Resolves when it may go out. `again`: the same call was tried before. */
  readonly before: (method: string, payload: object, again: boolean) => Promise<void>;
  /** It was refused for its pace. */
  readonly refused: (payload: object, milliseconds: number) => void;
  readonly passed: (method: string, payload: object) => void;
};

/** What Telegram counts: everything that puts text before somebody; a draft counts for the bot and not for its chat. */
const COUNTED = /^(?:send(?!ChatAction)|forward|copy|edit)/;

/** What puts a new message into a chat: it shows that the bot may write there. */
const WRITES = /^(?:send(?!ChatAction)|forward|copy)/;

/** @param wentThrough told of each place in which a message came to stand */
export function gateFor(pace: Pace, wentThrough: (place: Place) => void): CallGate {
  return {
    before: async (method, payload) => {
      if (COUNTED.test(method)) await pace.reply(method.endsWith('Draft') ? undefined : chatOf(payload));
    },
    refused: (payload, milliseconds) => {
      const chat = chatOf(payload);
      if (chat !== undefined) pace.refused(chat, milliseconds);
    },
    passed: (method, payload) => {
      if (COUNTED.test(method)) pace.passed();
      const chat = WRITES.test(method) ? chatOf(payload) : undefined;
      if (chat !== undefined) wentThrough({ chat, ...topicOf(payload) });
    },
  };
}

/** The same for what had its turn already: only what is tried again counts anew. */
export function gateAfterTurn(pace: Pace, wentThrough: (place: Place) => void): CallGate {
  const gate = gateFor(pace, wentThrough);
  return {
    ...gate,
    before: async (method, payload, again) => {
      if (again) await gate.before(method, payload, again);
    },
  };
}

const chatOf = (payload: object): number | undefined =>
  'chat_id' in payload && typeof payload.chat_id === 'number' ? payload.chat_id : undefined;

const topicOf = (payload: object): Pick<Place, 'topic'> =>
  'message_thread_id' in payload && typeof payload.message_thread_id === 'number'
    ? { topic: payload.message_thread_id }
    : {};
