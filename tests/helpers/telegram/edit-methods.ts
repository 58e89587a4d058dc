import { isDeepStrictEqual } from 'node:util';
import type { Message } from 'grammy/types';
import { formatting, richContent, textContent } from './content.ts';
import { entityList, formatCaption, formatText, parseModes } from './formatted.ts';
import { inlineKeyboard } from './markup.ts';
import { type Backend, type Method, method } from './method.ts';
import { reachMessage, reachRoom } from './places.ts';
import { circumstance, mistake } from './refusal.ts';
import { richMessage } from './rich.ts';
import { allowedKeyboard, business } from './sending.ts';
import { chatId, flag, integer, list, may, need, text } from './shapes.ts';
import type { Kept, Room, World } from './world.ts';

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

interface Target {
  chat_id?: number | string;
  message_id?: number;
  inline_message_id?: string;
  reply_markup?: object;
}
const target = {
  ...business,
  chat_id: may(chatId),
  message_id: may(integer()),
  inline_message_id: may(text()),
  reply_markup: may(inlineKeyboard),
};

/** The message that an edit is about: one of the bot's own, still there. */
function reachEdited(wanted: Target, { world }: Backend): Kept {
  if (wanted.inline_message_id !== undefined) {
    const kept = world.inlineMessages.get(wanted.inline_message_id);
    if (!kept) throw mistake('MESSAGE_ID_INVALID');
    return kept;
  }
  if (wanted.chat_id === undefined) throw mistake('chat_id is empty');
  const kept = reachMessage(reachRoom(world, wanted.chat_id), wanted.message_id, 'to edit');
  if (!kept.byBot) throw mistake("message can't be edited");
  return kept;
}

const shown = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'rich_message',
  'link_preview_options',
  'reply_markup',
] as const;

/**
 * Replaces content and keyboard. An edit that names no keyboard removes the one that is there, and one that
 * changes nothing is refused.
 */
function edit(kept: Kept, content: Partial<Message>, wanted: Target, { world }: Backend): Message | true {
  const keyboard = allowedKeyboard(kept.room, wanted.reply_markup);
  const next = { ...kept.message, edit_date: world.date() } as Message;
  for (const key of shown) delete next[key];
  Object.assign(next, content, keyboard && { reply_markup: keyboard });
  if (shown.every((key) => isDeepStrictEqual(next[key], kept.message[key]))) throw mistake(notModified);
  kept.before.push(kept.message);
  kept.message = next;
  return wanted.inline_message_id === undefined ? next : true;
}

/** What of a message an edit of its keyboard leaves alone. */
const contentOf = (message: Message): Partial<Message> =>
  Object.fromEntries(
    shown.filter((key) => key !== 'reply_markup' && key in message).map((key) => [key, message[key]]),
  );

const twoDays = 48 * 60 * 60;

function remove(world: World, room: Room, kept: Kept): void {
  const isPrivate = room.chat.type === 'private';
  const mine = kept.byBot && (room.chat.type !== 'channel' || world.botMay(room, 'can_post_messages'));
  if (!mine && !isPrivate && !world.botMay(room, 'can_delete_messages'))
    throw circumstance("message can't be deleted");
  if (world.date() - kept.message.date > twoDays) throw circumstance("message can't be deleted for everyone");
  kept.deleted = true;
}

/** The right to pin, which differs with the kind of chat. */
function reachForPinning(world: World, id: number | string): Room {
  const room = reachRoom(world, id);
  const right = room.chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages';
  if (room.chat.type !== 'private' && !world.botMay(room, right)) {
    throw circumstance('not enough rights to manage pinned messages in the chat');
  }
  return room;
}

export const editMethods: readonly Method[] = [
  method(
    'editMessageText',
    { ...target, text: may(text()), rich_message: may(richMessage), ...formatting },
    (wanted, backend) => {
      if (wanted.rich_message !== undefined && wanted.text !== undefined)
        throw mistake('text and rich_message are given at once');
      const content = wanted.rich_message
        ? richContent(wanted.rich_message)
        : textContent(
            formatText({ ...wanted, text: wanted.text ?? '' }, backend.reading),
            wanted.link_preview_options,
          );
      const kept = reachEdited(wanted, backend);
      if (kept.message.text === undefined && kept.message.rich_message === undefined) {
        throw mistake('there is no text in the message to edit');
      }
      return edit(kept, content, wanted, backend);
    },
  ),
  method(
    'editMessageCaption',
    {
      ...target,
      caption: may(text()),
      parse_mode: may(parseModes),
      caption_entities: may(entityList),
      show_caption_above_media: may(flag),
    },
    (wanted, backend) => {
      const { text: caption, entities } = formatCaption(wanted, backend.reading);
      const kept = reachEdited(wanted, backend);
      if (kept.message.text !== undefined) throw mistake('there is no caption in the message to edit');
      const content =
        caption === '' ? {} : { caption, ...(entities.length > 0 && { caption_entities: entities }) };
      return edit(kept, content, wanted, backend);
    },
  ),
  method('editMessageReplyMarkup', target, (wanted, backend) => {
    const kept = reachEdited(wanted, backend);
    return edit(kept, contentOf(kept.message), wanted, backend);
  }),
  method(
    'deleteMessage',
    { chat_id: need(chatId), message_id: need(integer()) },
    ({ chat_id, message_id }, { world }) => {
      const room = reachRoom(world, chat_id);
      remove(world, room, reachMessage(room, message_id, 'to delete'));
      return true;
    },
  ),
  method(
    'deleteMessages',
    {
      chat_id: need(chatId),
      message_ids: need(
        list(integer(), { min: 1, max: 100, refusal: 'too many message identifiers specified' }),
      ),
    },
    ({ chat_id, message_ids }, { world }) => {
      const room = reachRoom(world, chat_id);
      for (const id of message_ids) {
        const kept = room.messages.get(id);
        if (kept && !kept.deleted) remove(world, room, kept);
      }
      return true;
    },
  ),
  method(
    'pinChatMessage',
    { ...business, chat_id: need(chatId), message_id: need(integer()), disable_notification: may(flag) },
    ({ chat_id, message_id }, { world }) => {
      const room = reachForPinning(world, chat_id);
      reachMessage(room, message_id, 'to pin');
      room.pinned.push(message_id);
      return true;
    },
  ),
  method(
    'unpinChatMessage',
    { ...business, chat_id: need(chatId), message_id: may(integer()) },
    (wanted, { world }) => {
      const { pinned } = reachForPinning(world, wanted.chat_id);
      const index =
        wanted.message_id === undefined ? pinned.length - 1 : pinned.lastIndexOf(wanted.message_id);
      if (index < 0) throw mistake('message to unpin not found');
      pinned.splice(index, 1);
      return true;
    },
  ),
  method('unpinAllChatMessages', { chat_id: need(chatId) }, ({ chat_id }, { world }) => {
    reachForPinning(world, chat_id).pinned.length = 0;
    return true;
  }),
];
