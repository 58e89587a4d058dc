/** Sends what nobody has just asked for: when the pace allows it, and again where Telegram asks to wait. */

import { GrammyError } from 'grammy';

/** The pace as whoever sends sees it. */
export type Courier = {
  /** Resolves when the chat may be written to, and counts that. @throws where it is stopped meanwhile */
  readonly turn: (chat: number) => Promise<void>;
  /** Telegram asks to wait so many milliseconds before the chat is written to again. */
  readonly refused: (chat: number, milliseconds: number) => void;
  readonly passed: () => void;
};

/** Refused, and it would be again: blocked, kicked, silenced, its topic gone, or nothing that Telegram takes. */
export const isForGood = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code >= 400 && error.error_code < 429;

/** How often something is sent again because Telegram asked to wait. */
const WAITS = 5;

/** @throws what the call throws in the end */
export async function inTurn<T>(courier: Courier, chat: number, call: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited++) {
    await courier.turn(chat);
    try {
      const result = await call();
      courier.passed();
      return result;
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 429) throw error;
      courier.refused(chat, (error.parameters.retry_after ?? 1) * 1000);
      if (waited >= WAITS) throw error;
    }
  }
}
