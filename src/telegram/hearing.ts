/** What a message asks of the bot: pure, and the only place that decides when to keep silent. */

import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';

export type Heard =
  /** `/name argument`; the name in lower case. `named`: the command names this bot, or the chat is private. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string; readonly named: boolean }
  | { readonly kind: 'question'; readonly text: string; readonly mentioned: boolean }
  /** A photo, a voice message, … without words, in private. */
  | { readonly kind: 'wordless' }
  /** Nothing for the bot. */
  | { readonly kind: 'silence' };

const SILENCE: Heard = { kind: 'silence' };

/** The account that Telegram names as the sender where an admin writes as the group itself. */
const ANONYMOUS_ADMIN = 1087968824;
/** The same where somebody writes as a channel. */
const CHANNEL_SENDER = 136817688;

/** A mark behind the name asks for nothing else: «/watch؟». */
const COMMAND = /^\/([a-z0-9_]+)(?:@([a-z0-9_]+))?[?؟!.،,:]*(?![^\s])([\s\S]*)$/i;

/** What a message asks of the bot `me`. */
export function hear(message: Message, me: UserFromGetMe): Heard {
  if (isForeignVoice(message)) return SILENCE;
  const isPrivate = message.chat.type === 'private';
  const mentioned = !isPrivate && mentions(message, me).length > 0;
  const text = bare(withoutMentions(message, me));
  const command = COMMAND.exec(text);
  if (command) {
    const [, name = '', bot, rest = ''] = command;
    if (bot !== undefined && bot.toLowerCase() !== me.username.toLowerCase()) return SILENCE;
    const argument = rest.trim() || (isPrivate ? '' : repliedText(message, me));
    return {
      kind: 'command',
      name: name.toLowerCase(),
      argument,
      named: isPrivate || mentioned || bot !== undefined,
    };
  }
  if (isPrivate) {
    if (text !== '' || message.text !== undefined) return { kind: 'question', text, mentioned: false };
    return MEDIA.some((kind) => kind in message) ? { kind: 'wordless' } : SILENCE;
  }
  // A bare mention in reply to somebody asks about what that person wrote.
  if (mentioned)
    return { kind: 'question', text: hasWords(text) ? text : repliedText(message, me), mentioned };
  const repliesToMe =
    message.reply_to_message?.from?.id === me.id && !('forum_topic_created' in message.reply_to_message);
  // A thumb or a sticker under an answer asks for nothing.
  return repliesToMe && hasWords(text) ? { kind: 'question', text, mentioned } : SILENCE;
}

/** A command that a channel's admins post in it; everything else in a channel is not for the bot. */
export function hearPost(post: Message, me: UserFromGetMe): Heard {
  const [, name = '', bot, rest = ''] = COMMAND.exec(bare(textOf(post))) ?? [];
  if (name === '' || (bot !== undefined && bot.toLowerCase() !== me.username.toLowerCase())) return SILENCE;
  return { kind: 'command', name: name.toLowerCase(), argument: rest.trim(), named: bot !== undefined };
}

/** Whether a text has a letter or a digit of any script. */
export const hasWords = (text: string): boolean => /[\p{L}\p{Nd}]/u.test(text);

/** Other bots, what was sent through an inline bot into a group, and posts that a linked channel sends by itself. */
function isForeignVoice({ from, via_bot, chat, is_automatic_forward }: Message): boolean {
  if (is_automatic_forward || chat.type === 'channel') return true;
  if (via_bot && chat.type !== 'private') return true;
  return from?.is_bot === true && from.id !== ANONYMOUS_ADMIN && from.id !== CHANNEL_SENDER;
}

/** What people send that is no text; all other messages without text are Telegram's own notices. */
const MEDIA: readonly (keyof Message)[] = [
  'photo',
  'video',
  'animation',
  'audio',
  'voice',
  'video_note',
  'document',
  'sticker',
  'location',
  'venue',
  'contact',
  'poll',
  'dice',
  'game',
  'story',
  'paid_media',
  'checklist',
  'live_photo',
] as (keyof Message)[];

const textOf = (message: Message): string => message.text ?? message.caption ?? '';

/** Without white space and invisible marks at both ends; Arabic keyboards leave such marks before a slash. */
const bare = (text: string): string =>
  text.replace(
    /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/g,
    '',
  );

function mentions(message: Message, me: UserFromGetMe): MessageEntity[] {
  const text = textOf(message);
  const name = `@${me.username}`.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).filter((entity) =>
    entity.type === 'text_mention'
      ? entity.user.id === me.id
      : entity.type === 'mention' &&
        text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name,
  );
}

function withoutMentions(message: Message, me: UserFromGetMe): string {
  const found = mentions(message, me).sort((a, b) => b.offset - a.offset);
  return found.reduce(
    (text, { offset, length }) =>
      `${text.slice(0, offset)} ${text.slice(offset + length)}`.replace(/^\s*[,:،؛]\s*/, ''),
    textOf(message),
  );
}

/** The text of somebody else's message that this one replies to. */
function repliedText({ reply_to_message: replied }: Message, me: UserFromGetMe): string {
  return replied && replied.from?.id !== me.id ? textOf(replied as Message) : '';
}
