import type {
  InlineKeyboardMarkup,
  InputRichMessage,
  LinkPreviewOptions,
  Message,
  ReplyParameters,
  SuggestedPostPrice,
} from 'grammy/types';
import { entityList, parseModes } from './formatted.ts';
import { anyKeyboard } from './markup.ts';
import { type Backend, without } from './method.ts';
import { reachReplied, reachThread } from './places.ts';
import { mistake } from './refusal.ts';
import { chatId, flag, integer, may, need, object, type Shape, text } from './shapes.ts';
import type { Kept, Room } from './world.ts';

/** Parameters that this world has nothing for. */
const noBusiness = may(without('BUSINESS_CONNECTION_INVALID'));
export const business = { business_connection_id: noBusiness };

export const where = {
  ...business,
  chat_id: need(chatId),
  message_thread_id: may(integer({ min: 1 })),
  direct_messages_topic_id: may(without('direct messages topics are not supported in the chat')),
};

const replyParameters = object<ReplyParameters>({
  message_id: may(integer()),
  chat_id: may(chatId),
  ephemeral_message_id: may(without('ephemeral messages are not covered by this server')),
  checklist_task_id: may(integer()),
  poll_option_id: may(text()),
  allow_sending_without_reply: may(flag),
  quote: may(text({ max: 1024 })),
  quote_parse_mode: may(parseModes),
  quote_entities: may(entityList),
  quote_position: may(integer({ min: 0 })),
});

export const linkPreview = object<LinkPreviewOptions>({
  is_disabled: may(flag),
  url: may(text()),
  prefer_small_media: may(flag),
  prefer_large_media: may(flag),
  show_above_text: may(flag),
});

const suggestedPost: Shape = object<{ price?: SuggestedPostPrice; send_date?: number }>({
  price: may(without('suggested posts are not covered by this server')),
  send_date: may(without('suggested posts are not covered by this server')),
});

export const protection = { disable_notification: may(flag), protect_content: may(flag) };

export const how = {
  ...protection,
  allow_paid_broadcast: may(flag),
  suggested_post_parameters: may(suggestedPost),
  message_effect_id: may(text({ min: 1 })),
  reply_parameters: may(replyParameters),
  reply_markup: may(anyKeyboard),
};
export const ephemeral = {
  ephemeral_message_parameters: may(without('ephemeral messages are not covered by this server')),
};
export const oldReply = { reply_to_message_id: may(integer()) };

/** The parameters of a send, of whatever content. */
export interface Sending {
  message_thread_id?: number;
  disable_notification?: boolean;
  protect_content?: boolean;
  message_effect_id?: string;
  reply_parameters?: ReplyParameters;
  reply_to_message_id?: number;
  reply_markup?: object;
}

type Content = Partial<Message>;

/** Puts a message of the bot into a chat. */
export function post(
  { world }: Backend,
  room: Room,
  content: Content,
  options: Sending,
  rich?: InputRichMessage,
): Kept {
  const reply =
    options.reply_parameters ??
    (options.reply_to_message_id === undefined ? undefined : { message_id: options.reply_to_message_id });
  const replied = reachReplied(world, room, reply);
  const thread =
    reachThread(world, room, options.message_thread_id) ??
    (replied?.room === room ? reachThread(world, room, threadOfReply(room, replied.message)) : undefined);
  const keyboard = allowedKeyboard(room, options.reply_markup);
  if (options.message_effect_id !== undefined && room.chat.type !== 'private')
    throw mistake('EFFECT_ID_INVALID');
  const isForeign = replied !== undefined && replied.room !== room;
  const message = {
    message_id: room.nextMessageId(),
    ...(room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: world.botUser() }),
    chat: room.chat,
    date: world.date(),
    ...(thread !== undefined && {
      message_thread_id: thread,
      ...(room.chat.is_forum && { is_topic_message: true }),
    }),
    ...(replied && !isForeign && { reply_to_message: withoutReply(replied.message) }),
    ...(isForeign && {
      external_reply: { chat: replied.room?.chat, message_id: replied.message.message_id },
    }),
    ...(reply?.quote && {
      quote: { text: reply.quote, position: reply.quote_position ?? 0, is_manual: true },
    }),
    ...(options.protect_content && { has_protected_content: true }),
    ...(options.message_effect_id !== undefined && { effect_id: options.message_effect_id }),
    ...content,
    ...(keyboard && { reply_markup: keyboard }),
  } as Message;
  for (const draft of room.drafts) draft.shown = false;
  return world.keep({
    room,
    message,
    byBot: true,
    silent: options.disable_notification ?? false,
    before: [],
    rich,
    deleted: false,
  });
}

/** The thread of an answer: the topic, or in a plain supergroup the message that the exchange began with. */
export function threadOfReply({ chat }: Room, replied: Message): number | undefined {
  if (chat.type !== 'supergroup') return undefined;
  return replied.message_thread_id ?? (chat.is_forum ? undefined : replied.message_id);
}

/** A message as it appears in the answers to it. */
export function withoutReply(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _reply, ...rest } = message;
  return rest as NonNullable<Message['reply_to_message']>;
}

/** The inline keyboard of a message; the other kinds do not stay with it. */
export function allowedKeyboard(
  room: Room | undefined,
  markup: object | undefined,
): InlineKeyboardMarkup | undefined {
  if (!markup) return undefined;
  if (!('inline_keyboard' in markup)) {
    if (room?.chat.type === 'channel') throw mistake('inline keyboard expected');
    return undefined;
  }
  const keyboard = markup as InlineKeyboardMarkup;
  const buttons = keyboard.inline_keyboard.flat();
  if (room?.chat.type !== 'private' && buttons.some((button) => 'web_app' in button))
    throw mistake('BUTTON_TYPE_INVALID');
  return buttons.length > 0 ? keyboard : undefined;
}
