/** Counts what goes out to readers towards the pace that Telegram allows, and puts it before all briefs. */

import type { Pace } from '../updates/pace.ts';

/** Told of each attempt of a call. */
export type CallGate = {
  /** Resolves when it may go out. `again`: the same call was tried before. */
  readonly before: (method: string, payload: object, again: boolean) => Promise<void>;
  /** It was refused for its pace. */
  readonly refused: (payload: object, milliseconds: number) => void;
  readonly passed: (method: string) => void;
};

/** What Telegram counts: everything that puts text before somebody; a draft counts for the bot and not for its chat. */
const COUNTED = /^(?:send(?!ChatAction)|forward|copy|edit)/;

export function gateFor(pace: Pace): CallGate {
  return {
    before: async (method, payload) => {
      if (COUNTED.test(method)) await pace.reply(method.endsWith('Draft') ? undefined : chatOf(payload));
    },
    refused: (payload, milliseconds) => {
      const chat = chatOf(payload);
      if (chat !== undefined) pace.refused(chat, milliseconds);
    },
    passed: (method) => {
      if (COUNTED.test(method)) pace.passed();
    },
  };
}

/** The same for what had its turn already: only what is tried again counts anew. */
export function gateAfterTurn(pace: Pace): CallGate {
  const gate = gateFor(pace);
  return {
    ...gate,
    before: async (method, payload, again) => {
      if (again) await gate.before(method, payload, again);
    },
  };
}

const chatOf = (payload: object): number | undefined =>
  'chat_id' in payload && typeof payload.chat_id === 'number' ? payload.chat_id : undefined;
