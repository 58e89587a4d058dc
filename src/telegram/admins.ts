/** Who may change what a chat has chosen. */

import { GrammyError } from 'grammy';
import type { BotContext } from './context.ts';

/** In private everybody; in a group its admins, also those who write as the group itself. */
export async function mayChangeSettings(ctx: BotContext): Promise<boolean> {
  if (!ctx.chat || ctx.chat.type === 'private') return true;
  const writesAs = ctx.message?.sender_chat;
  if (writesAs) return writesAs.id === ctx.chat.id;
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
