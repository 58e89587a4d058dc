/** Sends what nobody has just asked for: when the pace allows it, and again where Telegram asks to wait. */

import { GrammyError } from 'grammy';

/** Resolves when a chat may be written to. @throws where it is stopped meanwhile */
export type TurnOf = (chat: number) => Promise<void>;

/** Refused, and it would be again: blocked, kicked, silenced, its topic gone, or nothing that Telegram takes. */
export const isForGood = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code >= 400 && error.error_code < 429;

/** How often something is sent again because Telegram asked to wait. */
const WAITS = 5;

/** Makes a call in the turn of its chat, which comes later where Telegram asks to wait. @throws what the call throws */
export async function inTurn<T>(turn: TurnOf, chat: number, call: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited++) {
    await turn(chat);
    try {
      return await call();
    } catch (error) {
      const isHeld = error instanceof GrammyError && error.error_code === 429;
      if (!isHeld || waited >= WAITS) throw error;
    }
  }
}
