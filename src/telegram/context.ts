/** What each handler knows of the update it handles. */

import type { Context } from 'grammy';
import { isLanguage, type Language, languageOf } from '../language/language.ts';
import type { ChatSettings } from './chat-settings.ts';
import type { Heard } from './hearing.ts';

export type BotContext = Context & {
  /** What the chat has chosen; nothing where the store failed. */
  chosen: ChatSettings;
  heard: Heard;
  /** Whether the tap on a button was answered. */
  acknowledged?: boolean;
  /** Lets the updates of other chats be handled from now on, though this one is not done: it waits for a model. */
  letOthersGo?: () => void;
};

/** The language to speak: what the chat has chosen, else that of the text, else that of the reader's app. */
export const languageFor = (ctx: BotContext, text = ''): Language =>
  ctx.chosen.language ?? languageOf(text) ?? ownLanguage(ctx);

/** A button or a command has no language of its own, unless it came with Arabic words. */
export const languageForCommand = (ctx: BotContext, argument = ''): Language =>
  ctx.chosen.language ?? (languageOf(argument) === 'ar' ? 'ar' : ownLanguage(ctx));

/** A channel, and an admin who writes as the group, have no app that would tell a language; the name of the chat may. */
const ownLanguage = ({ from, chat }: BotContext): Language =>
  from?.language_code === undefined
    ? (languageOf(chat?.title ?? '') ?? 'en')
    : appLanguage(from.language_code);

/** The language of a button under a message in `written`, where the chat has not set its own. */
export const languageUnder = (ctx: BotContext, written: string | undefined): Language =>
  ctx.chosen.language ?? (isLanguage(written) ? written : languageForCommand(ctx));

/** The language of Telegram's app, an IETF tag such as `ar` or `pt-br`; Arabic or else English. */
export const appLanguage = (code: string | undefined): Language =>
  /^ar(?:-|$)/i.test(code ?? '') ? 'ar' : 'en';
