/** Who may change what a chat has chosen. */

import { GrammyError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { BotContext } from './context.ts';
import { Recent } from './recent.ts';

/** How long somebody counts as an admin without Telegram being asked again, in milliseconds. */
const TRUSTED = 10_000;
/** Until when each admin of each chat is trusted, for each bot of this process. */
const trusted = new WeakMap<UserFromGetMe, Recent<string, number>>();

/**
 * In private everybody; in a group its admins, also those who write as the group itself or as the channel that it
 * belongs to; in a channel whoever may post there.
 * @param anew asks Telegram whoever it is: what is ended cannot be undone by an admin who is one still
 */
export async function mayChangeSettings(ctx: BotContext, anew = false): Promise<boolean> {
  if (!ctx.chat || ctx.chat.type === 'private' || ctx.channelPost) return true;
  const writesAs = ctx.message?.sender_chat;
  if (writesAs) return writesAs.id === ctx.chat.id || isLinked(ctx, writesAs.id);
  if (!ctx.from) return false;
  const admins = trusted.get(ctx.me) ?? new Recent<string, number>(1000);
  trusted.set(ctx.me, admins);
  const key = `${ctx.chat.id} ${ctx.from.id}`;
  if (!anew && (admins.get(key) ?? 0) > Date.now()) return true;
  try {
    const { status } = await ctx.api.getChatMember(ctx.chat.id, ctx.from.id);
    const isAdmin = status === 'creator' || status === 'administrator';
    admins.set(key, isAdmin ? Date.now() + TRUSTED : 0);
    return isAdmin;
  } catch (error) {
    // Telegram does not tell of people who are no members.
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
}

/** Somebody's rights have changed: ask anew. */
export function forgetRights(ctx: BotContext, user: number): void {
  if (ctx.chat) trusted.get(ctx.me)?.set(`${ctx.chat.id} ${user}`, 0);
}

/** A channel posts into its own discussion group as itself; any other channel is somebody's mask. */
async function isLinked(ctx: BotContext, channel: number): Promise<boolean> {
  if (!ctx.chat) return false;
  const chat = await ctx.api.getChat(ctx.chat.id);
  return 'linked_chat_id' in chat && chat.linked_chat_id === channel;
}
