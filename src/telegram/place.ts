import type { Place } from '../updates/subscription.ts';
import type { BotContext } from './context.ts';

/** The chat that an update came from, and the topic where the chat has topics. */
export function placeOf(ctx: BotContext): Place {
  const message = ctx.message ?? ctx.callbackQuery?.message;
  const topic =
    message && 'is_topic_message' in message && message.is_topic_message
      ? message.message_thread_id
      : undefined;
  return { chat: ctx.chatId!, ...(topic !== undefined && { topic }) };
}
