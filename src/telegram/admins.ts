/** Who may change what a chat has chosen. */

import { GrammyError } from 'grammy';
import type { BotContext } from './context.ts';

/**
 * In private everybody; in a group its admins, also those who write as the group itself or as the channel that it
 * belongs to; in a channel whoever may post there. Telegram is asked each time: somebody may be an admin no longer.
 */
export async function mayChangeSettings(ctx: BotContext): Promise<boolean> {
  if (!ctx.chat || ctx.chat.type === 'private' || ctx.channelPost) return true;
  const writesAs = ctx.message?.sender_chat;
  if (writesAs) return writesAs.id === ctx.chat.id || isLinked(ctx, writesAs.id);
  if (!ctx.from) return false;
  try {
    const { status } = await ctx.api.getChatMember(ctx.chat.id, ctx.from.id);
    return status === 'creator' || status === 'administrator';
  } catch (error) {
    // Telegram does not tell of people who are no members.
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
}

/** A channel posts into its own discussion group as itself; any other channel is somebody's mask. */
async function isLinked(ctx: BotContext, channel: number): Promise<boolean> {
  if (!ctx.chat) return false;
  const chat = await ctx.api.getChat(ctx.chat.id);
  return 'linked_chat_id' in chat && chat.linked_chat_id === channel;
}
