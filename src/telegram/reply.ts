/** The ways to say something: every message of the bot goes out through here. */

import { GrammyError, type InlineKeyboard } from 'grammy';
import type { ForceReply } from 'grammy/types';
import type { BotContext } from './context.ts';

export type Markup = InlineKeyboard | ForceReply;

/** Never previews a link: the sources would push the answer off the screen. */
export const HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/**
 * Sends a message into the chat and topic that the update came from; in a group as a reply to what it answers.
 * @returns the number of the message
 */
export async function say(ctx: BotContext, html: string, markup?: Markup): Promise<number> {
  const asked = ctx.message ?? ctx.editedMessage;
  const isReply = asked !== undefined && asked.chat.type !== 'private';
  const sent = await ctx.reply(html, {
    ...HTML,
    ...(isReply && { reply_parameters: { message_id: asked.message_id, allow_sending_without_reply: true } }),
    ...(markup && { reply_markup: markup }),
  });
  return sent.message_id;
}

/** Changes a message of the bot. @returns false where it is not there any more */
export async function change(
  ctx: BotContext,
  message: number,
  html: string,
  markup?: InlineKeyboard,
): Promise<boolean> {
  try {
    await ctx.api.editMessageText(ctx.chatId!, message, html, {
      ...HTML,
      ...(markup && { reply_markup: markup }),
    });
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    // A repeated call whose first answer was lost: it stands there already.
    if (error instanceof GrammyError && error.description.includes('message is not modified')) return true;
    throw error;
  }
}

/** Whether a message is not there any more, or cannot be changed any more. */
export const isGone = (error: unknown): boolean =>
  error instanceof GrammyError &&
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|upgraded to a supergroup/.test(
    error.description,
  );

/** Answers the tap on a button, once; where the tap is too old to be answered, nothing is lost. */
export async function acknowledge(
  ctx: BotContext,
  notice?: { text: string; show_alert?: boolean } | { url: string },
): Promise<void> {
  if (!ctx.callbackQuery || ctx.acknowledged) return;
  ctx.acknowledged = true;
  try {
    await ctx.answerCallbackQuery(notice);
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
  }
}
