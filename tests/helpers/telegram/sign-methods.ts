import { formatting } from './content.ts';
import { formatText } from './formatted.ts';
import { type Backend, type Method, method } from './method.ts';
import { reachForSending, reachMessage, reachRoom, reachThread } from './places.ts';
import { mistake } from './refusal.ts';
import { richMessage, richText } from './rich.ts';
import { business } from './sending.ts';
import { anything, chatId, flag, integer, list, may, need, oneOf, text } from './shapes.ts';

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
  room.drafts.push({
    draftId: wanted.draft_id,
    text,
    thread: undefined,
    canStop: wanted.can_stop ?? false,
    shown: true,
  });
  return true;
}

const { link_preview_options: _preview, ...plainFormatting } = formatting;

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

/** Signs of life between messages: drafts, chat actions and reactions. */
export const signMethods: readonly Method[] = [
  method('sendMessageDraft', { ...drafting, text: may(text()), ...plainFormatting }, (wanted, backend) =>
    // An empty text shows "Thinking…".
    draft(
      wanted,
      wanted.text ? formatText({ ...wanted, text: wanted.text }, backend.reading, undefined).text : '',
      backend,
    ),
  ),
  method('sendRichMessageDraft', { ...drafting, rich_message: need(richMessage) }, (wanted, backend) =>
    draft(wanted, richText(wanted.rich_message), backend),
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
      if (wanted.message_thread_id !== 1) reachThread(world, room, wanted.message_thread_id);
      room.actions.push(wanted.action);
      return true;
    },
  ),
  method(
    'setMessageReaction',
    {
      chat_id: need(chatId),
      message_id: need(integer()),
      reaction: may(list(anything, { max: 1, refusal: 'REACTIONS_TOO_MANY' })),
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
];
