/** Questions: free ones, /ask, captions, and what becomes of them when they are edited. */

import { Composer, type InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import type { Answer } from '../../answering/answer.ts';
import { texts } from '../../texts/texts.ts';
import { appLanguage, type BotContext, languageFor, languageForCommand } from '../context.ts';
import { hasWords } from '../hearing.ts';
import { MESSAGE_LENGTH } from '../html.ts';
import type { Parts } from '../parts.ts';
import { line } from '../prose.ts';
import { QuestionPace } from '../question-pace.ts';
import { Recent } from '../recent.ts';
import { change, say } from '../reply.ts';
import { LONGEST_QUESTION, respond } from '../respond.ts';
import { placeOf } from '../turns-store.ts';

/** What was answered to a message, so that an edit of the message can change the answer. */
type Answered = { readonly question: string; readonly html: string; readonly message: number };

/** The first message of an answer with its buttons, and those that follow it. */
type Reply = { readonly html: string; readonly more: readonly string[]; readonly buttons?: InlineKeyboard };

/** A long text that was met, with the number and date (in seconds) of its latest part, and whether an app may have split it there. */
type LongText = { readonly message: number; readonly date: number; readonly wasSplit: boolean };

/** Apps split a text near Telegram's limit; what is longer was not split at all, as in a terminal. */
const SPLIT_FROM = 3500;
/** An app sends the parts of one text at once, and nobody writes so fast: within so many seconds by their dates. */
const BURST = 1;

export function questions(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const answered = new Recent<string, Answered>(500);
  const albums = new Recent<string, { message: number; hasQuestion: boolean }>(200);
  /** The latest message of each chat that said what the bot can read. */
  const hints = new Recent<number, number>(500);
  const paces = new QuestionPace();
  const longTexts = new Recent<string, LongText>(200);
  const answersTo = async (ctx: BotContext, question: string): Promise<Reply> => {
    const place = placeOf(ctx);
    const before = (place && (await remembered(() => parts.turns.recent(place)))) ?? [];
    const listener = { chosen: ctx.chosen, app: appLanguage(ctx.from?.language_code), before };
    const live = parts.live.begin(ctx);
    try {
      const { messages, turn, answer } = await respond(question, parts, listener, live.watcher);
      if (place && turn?.story) await remembered(() => parts.turns.add(place, turn));
      const [html = '', ...more] = messages;
      const buttons = answer && (await conclude(ctx, answer));
      return { html, more, ...(buttons && { buttons }) };
    } finally {
      await live.end();
    }
  };
  /** A store that fails costs a follow-up its meaning, not the reader the answer. */
  const remembered = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      parts.log.debug('the last turns are out of reach', { error });
      return undefined;
    }
  };

  /** What stands under an answer is not worth losing the answer for. */
  async function conclude(ctx: BotContext, answer: Answer): Promise<InlineKeyboard | undefined> {
    try {
      return await parts.conclude(answer, ctx.chosen);
    } catch (error) {
      parts.log.error('a question could not be counted', { error });
      return undefined;
    }
  }

  composer.on('message', async (ctx, next) => {
    const { heard, message } = ctx;
    if (heard.kind === 'wordless') {
      const album = albumOf(message);
      // One that was sent before the reader could see the hint needs no second one.
      if ((album && albums.get(album)) || message.message_id < (hints.get(message.chat.id) ?? 0)) return;
      const language = languageFor(ctx);
      const sent = await say(ctx, line(language, texts.textOnly[language]).html);
      hints.set(message.chat.id, sent);
      if (album) albums.set(album, { message: sent, hasQuestion: false });
      return;
    }
    const question = questionOf(ctx);
    if (question === undefined) return next();
    if (isPartOfLongText(message, question)) return;
    const place = placeOf(ctx);
    const pace = place ? paces.take(place.person, place.chat, message.date) : 'free';
    if (pace === 'told') return;
    if (pace === 'slow-down') {
      const language = languageFor(ctx, question);
      await say(ctx, line(language, texts.slowDown[language]).html);
    } else if (heard.kind === 'command' && !hasWords(question)) await promptFor(ctx, message);
    else await answer(ctx, message, question);
  });

  composer.on('edited_message', async (ctx) => {
    const key = keyOf(ctx.editedMessage);
    const known = answered.get(key);
    const question = questionOf(ctx);
    if (!known || question === undefined || question === known.question) return;
    const { html: first, more, buttons } = await answersTo(ctx, question);
    const stands = first === known.html || (await change(ctx, known.message, first, buttons));
    const message = stands ? known.message : await say(ctx, first, buttons);
    answered.set(key, { question, html: first, message });
    for (const html of more) await say(ctx, html);
  });

  async function answer(ctx: BotContext, message: Message, question: string): Promise<void> {
    const album = albumOf(message);
    const hint = album ? albums.get(album) : undefined;
    if (hint?.hasQuestion) return;
    const { html: first, more, buttons } = await answersTo(ctx, question);
    // Of an album the part with the words may come after one without.
    const stands = hint && (await change(ctx, hint.message, first, buttons));
    const sent = hint && stands ? hint.message : await say(ctx, first, buttons);
    if (album) albums.set(album, { message: sent, hasQuestion: true });
    answered.set(keyOf(message), { question, html: first, message: sent });
    for (const html of more) await say(ctx, html);
  }

  /** /ask alone: the reply to this message is the question. */
  async function promptFor(ctx: BotContext, message: Message): Promise<void> {
    const language = languageForCommand(ctx);
    const html = line(language, texts.askPrompt[language]).html;
    const sent = await say(ctx, html, {
      force_reply: true,
      selective: true,
      input_field_placeholder: texts.askPlaceholder[language],
    });
    answered.set(keyOf(message), { question: '', html, message: sent });
  }

  /**
   * Whether a message is a further part of a text that was called too long already. A last part may be as short as a
   * question: it is known by following at once, with no message of anybody (the bot's reply too) in between.
   */
  function isPartOfLongText(message: Message, question: string): boolean {
    const sender = `${message.chat.id} ${message.from?.id}`;
    const before = longTexts.get(sender);
    const follows = before !== undefined && message.date - before.date <= BURST;
    const isLong = question.length > LONGEST_QUESTION;
    if (isLong) {
      longTexts.set(sender, {
        message: message.message_id,
        date: message.date,
        wasSplit: question.length >= SPLIT_FROM && question.length <= MESSAGE_LENGTH,
      });
    }
    return follows && before.wasSplit && (isLong || message.message_id === before.message + 1);
  }

  return composer;
}

/** The question in a message that asks one; empty where it asks for one to be asked. */
function questionOf({ heard }: BotContext): string | undefined {
  if (heard.kind === 'question') return heard.text;
  return heard.kind === 'command' && heard.name === 'ask' ? heard.argument : undefined;
}

const keyOf = ({ chat, message_id }: Message): string => `${chat.id} ${message_id}`;

const albumOf = ({ chat, media_group_id }: Message): string | undefined =>
  media_group_id && `${chat.id} ${media_group_id}`;
