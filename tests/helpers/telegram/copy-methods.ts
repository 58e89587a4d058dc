import type { Message } from 'grammy/types';
import { captionContent, captioning } from './content.ts';
import { type CaptionSource, formatCaption } from './formatted.ts';
import { type Backend, type Method, method } from './method.ts';
import { reachForSending, reachMessage, reachRoom } from './places.ts';
import { mistake } from './refusal.ts';
import { how, oldReply, post, protection, type Sending, where } from './sending.ts';
import { chatId, flag, integer, list, may, need } from './shapes.ts';
import type { Kept, Room } from './world.ts';

const contentKeys = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'photo',
  'document',
  'sticker',
  'voice',
  'location',
  'rich_message',
  'link_preview_options',
] as const;

/** What of a message goes into a copy or a forward of it. */
function contentOf({ message }: Kept, verb: string): Partial<Message> {
  const content = Object.fromEntries(
    contentKeys.filter((key) => key in message).map((key) => [key, message[key]]),
  );
  if (Object.keys(content).length === 0 || message.has_protected_content)
    throw mistake(`message can't be ${verb}`);
  return content;
}

function origin({ message }: Kept): Message['forward_origin'] {
  const { date } = message;
  if (message.chat.type === 'channel')
    return { type: 'channel', date, chat: message.chat, message_id: message.message_id };
  if (message.sender_chat) return { type: 'chat', date, sender_chat: message.sender_chat };
  return message.from ? { type: 'user', date, sender_user: message.from } : undefined;
}

function several(ids: readonly number[], source: Room, each: (kept: Kept) => Kept): { message_id: number }[] {
  if (ids.some((id, i) => i > 0 && id <= (ids[i - 1] ?? 0)))
    throw mistake('message identifiers must be in a strictly increasing order');
  const found = ids
    .map((id) => source.messages.get(id))
    .filter((kept) => kept !== undefined && !kept.deleted);
  return found.map((kept) => ({ message_id: each(kept as Kept).message.message_id }));
}

const manyIds = need(
  list(integer(), { min: 1, max: 100, refusal: 'too few or too many message identifiers specified' }),
);
const fromChat = { from_chat_id: need(chatId) };
const { business_connection_id: _business, ...toChat } = where;
const { reply_parameters: _reply, reply_markup: _markup, allow_paid_broadcast: _paid, ...forwarding } = how;

export const copyMethods: readonly Method[] = [
  method(
    'forwardMessage',
    {
      ...toChat,
      ...fromChat,
      message_id: need(integer()),
      video_start_timestamp: may(integer()),
      ...forwarding,
    },
    (wanted, backend) => {
      const source = reachMessage(
        reachRoom(backend.world, wanted.from_chat_id),
        wanted.message_id,
        'to forward',
      );
      return forward(source, reachForSending(backend.world, wanted.chat_id), wanted, backend).message;
    },
  ),
  method(
    'forwardMessages',
    { ...toChat, ...fromChat, message_ids: manyIds, ...protection },
    (wanted, backend) => {
      const room = reachForSending(backend.world, wanted.chat_id);
      const source = reachRoom(backend.world, wanted.from_chat_id);
      return several(wanted.message_ids, source, (kept) => forward(kept, room, wanted, backend));
    },
  ),
  method(
    'copyMessage',
    {
      ...toChat,
      ...fromChat,
      message_id: need(integer()),
      video_start_timestamp: may(integer()),
      ...captioning,
      show_caption_above_media: may(flag),
      ...how,
      ...oldReply,
    },
    (wanted, backend) => {
      const source = reachMessage(
        reachRoom(backend.world, wanted.from_chat_id),
        wanted.message_id,
        'to copy',
      );
      return {
        message_id: copy(source, reachForSending(backend.world, wanted.chat_id), wanted, backend).message
          .message_id,
      };
    },
  ),
  method(
    'copyMessages',
    { ...toChat, ...fromChat, message_ids: manyIds, ...protection, remove_caption: may(flag) },
    (wanted, backend) => {
      const room = reachForSending(backend.world, wanted.chat_id);
      const { remove_caption, from_chat_id: _from, message_ids: _ids, ...options } = wanted;
      const source = reachRoom(backend.world, wanted.from_chat_id);
      return several(wanted.message_ids, source, (kept) =>
        copy(kept, room, remove_caption ? { ...options, caption: '' } : options, backend),
      );
    },
  ),
];

function forward(kept: Kept, room: Room, options: object, backend: Backend): Kept {
  const from = origin(kept);
  return post(
    backend,
    room,
    { ...contentOf(kept, 'forwarded'), ...(from && { forward_origin: from }) },
    options,
    kept.rich,
  );
}

function copy(kept: Kept, room: Room, options: Sending & CaptionSource, backend: Backend): Kept {
  const content = contentOf(kept, 'copied');
  if (options.caption !== undefined && content.text === undefined) {
    delete content.caption;
    delete content.caption_entities;
    Object.assign(content, captionContent(formatCaption(options, backend.reading)));
  }
  return post(backend, room, content, options, kept.rich);
}
