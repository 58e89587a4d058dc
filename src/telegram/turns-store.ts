/** The last turns of people, so that "And who backs him?" is understood. The port stands here; src/adapters keeps it. */

import type { Turn } from '../answering/follow-up.ts';
import type { BotContext } from './context.ts';

/** One person in one chat and topic (0 where there is none): what is said there is known nowhere else. */
export type Place = { readonly person: number; readonly chat: number; readonly topic: number };

export type TurnsStore = {
  /** The last few turns there of the last 24 hours, the newest first. @throws where the store fails */
  recent(place: Place): Promise<readonly Turn[]>;
  /** @throws where the turn could not be kept */
  add(place: Place, turn: Turn): Promise<void>;
  /** Deletes all turns of a person, of whatever chat. @throws where the store fails */
  forget(person: number): Promise<void>;
};

/** Who speaks where; somebody who writes as a channel or as a group is that one. */
export function placeOf(ctx: BotContext): Place | undefined {
  const message = ctx.message ?? ctx.editedMessage;
  const person = message?.sender_chat?.id ?? ctx.from?.id;
  if (person === undefined || ctx.chatId === undefined) return undefined;
  return { person, chat: ctx.chatId, topic: (message?.is_topic_message && message.message_thread_id) || 0 };
}
