import type { LinkPreviewOptions, Message } from '@grammyjs/types';
import {
  type CaptionSource,
  entityList,
  type Formatted,
  formatCaption,
  formatText,
  parseModes,
} from './formatted.ts';
import { type Backend, type Method, method } from './method.ts';
import { reachForSending, reachMessage, reachRoom } from './places.ts';
import { mistake } from './refusal.ts';
import { richMessage, richText } from './rich.ts';
import {
  business,
  ephemeral,
  how,
  linkPreview,
  oldReply,
  post,
  protection,
  type Sending,
  where,
} from './sending.ts';
import { chatId, file, flag, integer, list, may, need, oneOf, text, type Upload } from './shapes.ts';
import type { Kept, Room } from './world.ts';

export const formatting = {
  parse_mode: may(parseModes),
  entities: may(entityList),
  link_preview_options: may(linkPreview),
};
const { link_preview_options: _preview, ...plainFormatting } = formatting;
const captioning = { caption: may(text()), parse_mode: may(parseModes), caption_entities: may(entityList) };

/** The part of a message that formatted text makes. */
export const textContent = (
  { text, entities }: Formatted,
  preview?: LinkPreviewOptions,
): Partial<Message> => ({
  text,
  ...(entities.length > 0 && { entities }),
  ...(preview && { link_preview_options: preview }),
});
const captionContent = ({ text, entities }: Formatted): Partial<Message> =>
  text === '' ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };

/** A rich message as the server gives it back: its plain text, a paragraph a line. */
export const richContent = (rich: Parameters<typeof richText>[0]): Partial<Message> =>
  ({
    rich_message: {
      blocks: richText(rich)
        .split('\n')
        .map((line) => ({ type: 'paragraph', text: line })),
      ...(rich.is_rtl && { is_rtl: true }),
    },
  }) as Partial<Message>;

/** Draft ids and rooms of sendMessageDraft and sendRichMessageDraft. */
const drafting = {
  chat_id: need(chatId),
  message_thread_id: may(integer({ min: 1 })),
  draft_id: need(integer()),
  can_stop: may(flag),
  keep_on_stop: may(flag),
};
interface DraftOptions {
  chat_id: number;
  message_thread_id?: number;
  draft_id: number;
  can_stop?: boolean;
}

function draft(wanted: DraftOptions, text: string, { world }: Backend): true {
  if (wanted.draft_id === 0) throw mistake('draft identifier must be non-zero');
  const room = reachRoom(world, wanted.chat_id);
  if (room.chat.type !== 'private') throw mistake('drafts can be sent only to private chats');
  if (wanted.message_thread_id !== undefined) throw mistake('message thread not found');
  reachForSending(world, wanted.chat_id);
  room.drafts.push({ draftId: wanted.draft_id, text, thread: undefined, canStop: wanted.can_stop ?? false });
  return true;
}

/** Keeps an uploaded file, or finds a known one; the parts of the message that describe it. */
function storeFile(
  { world }: Backend,
  given: unknown,
): { file_id: string; file_unique_id: string; file_size: number; upload?: Upload } {
  if (typeof given === 'string') {
    if (!/^https?:\/\//.test(given) && !world.files.has(given)) {
      throw mistake('wrong file identifier/HTTP URL specified');
    }
    return {
      file_id: given,
      file_unique_id: `u${given.length}`,
      file_size: world.files.get(given)?.bytes.length ?? 1,
    };
  }
  const upload = given as Upload;
  if (upload.bytes.length === 0) throw mistake('file must be non-empty');
  const id = `file${world.nextId()}`;
  world.files.set(id, upload);
  return { file_id: id, file_unique_id: `u${id}`, file_size: upload.bytes.length, upload };
}

/** Reactions that a bot may set. */
const reactions =
  '👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  );

/** Actions of sendChatAction. */
const actions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

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

export const messageMethods: readonly Method[] = [
  method(
    'sendMessage',
    { ...where, ...ephemeral, text: need(text()), ...formatting, ...how, ...oldReply },
    (wanted, backend) => {
      const formatted = formatText(wanted, backend.reading);
      const room = reachForSending(backend.world, wanted.chat_id);
      return post(backend, room, textContent(formatted, wanted.link_preview_options), wanted).message;
    },
  ),
  method(
    'sendRichMessage',
    { ...where, ...ephemeral, rich_message: need(richMessage), ...how },
    (wanted, backend) => {
      const room = reachForSending(backend.world, wanted.chat_id);
      return post(backend, room, richContent(wanted.rich_message), wanted, wanted.rich_message).message;
    },
  ),
  method('sendMessageDraft', { ...drafting, text: may(text()), ...plainFormatting }, (wanted, backend) =>
    draft(
      wanted,
      formatText({ ...wanted, text: wanted.text ?? '' }, backend.reading, undefined).text,
      backend,
    ),
  ),
  method('sendRichMessageDraft', { ...drafting, rich_message: need(richMessage) }, (wanted, backend) =>
    draft(wanted, richText(wanted.rich_message), backend),
  ),
  method(
    'sendPhoto',
    {
      ...where,
      ...ephemeral,
      photo: need(file),
      ...captioning,
      show_caption_above_media: may(flag),
      has_spoiler: may(flag),
      ...how,
      ...oldReply,
    },
    (wanted, backend) => {
      const caption = formatCaption(wanted, backend.reading);
      const room = reachForSending(backend.world, wanted.chat_id, 'can_send_photos');
      const { upload: _upload, ...stored } = storeFile(backend, wanted.photo);
      return post(
        backend,
        room,
        { photo: [{ ...stored, width: 640, height: 480 }], ...captionContent(caption) },
        wanted,
      ).message;
    },
  ),
  method(
    'sendDocument',
    {
      ...where,
      ...ephemeral,
      document: need(file),
      thumbnail: may(file),
      ...captioning,
      disable_content_type_detection: may(flag),
      ...how,
      ...oldReply,
    },
    (wanted, backend) => {
      const caption = formatCaption(wanted, backend.reading);
      const room = reachForSending(backend.world, wanted.chat_id, 'can_send_documents');
      const { upload, ...stored } = storeFile(backend, wanted.document);
      const document = { ...stored, ...(upload && { file_name: upload.name, mime_type: upload.type }) };
      return post(backend, room, { document, ...captionContent(caption) }, wanted).message;
    },
  ),
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
  method(
    'sendChatAction',
    {
      ...business,
      chat_id: need(chatId),
      message_thread_id: may(integer()),
      action: need(oneOf(actions, 'wrong parameter action in request')),
    },
    (wanted, { world }) => {
      const room = reachForSending(world, wanted.chat_id);
      if (room.chat.type === 'channel') throw mistake('chat actions are not supported in channel chats');
      if (
        wanted.message_thread_id !== undefined &&
        wanted.message_thread_id !== 1 &&
        !room.topics.has(wanted.message_thread_id)
      ) {
        throw mistake('message thread not found');
      }
      room.actions.push(wanted.action);
      return true;
    },
  ),
  method(
    'setMessageReaction',
    {
      chat_id: need(chatId),
      message_id: need(integer()),
      reaction: may(list({ read: (value) => value }, { max: 1, refusal: 'REACTIONS_TOO_MANY' })),
      is_big: may(flag),
    },
    (wanted, { world }) => {
      const room = reachRoom(world, wanted.chat_id);
      reachMessage(room, wanted.message_id, 'to react');
      for (const reaction of wanted.reaction ?? []) {
        const valid = reaction.type === 'emoji' && reactions.includes(reaction.emoji);
        if (!valid) throw mistake('REACTION_INVALID');
      }
      return true;
    },
  ),
  method('getFile', { file_id: need(text({ min: 1 })) }, (wanted, { world }) => {
    const found = world.files.get(wanted.file_id);
    if (!found) throw mistake('wrong file_id or the file is temporarily unavailable');
    return {
      file_id: wanted.file_id,
      file_unique_id: `u${wanted.file_id}`,
      file_size: found.bytes.length,
      file_path: `documents/${wanted.file_id}`,
    };
  }),
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
