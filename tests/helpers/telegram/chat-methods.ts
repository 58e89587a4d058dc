import { type Backend, type Method, method } from './method.ts';
import { reachRoom } from './places.ts';
import { circumstance, mistake } from './refusal.ts';
import { chatId, flag, integer, may, need, oneOf, text } from './shapes.ts';
import type { Room, Topic, World } from './world.ts';

const inChat = { chat_id: need(chatId) };
const inTopic = { ...inChat, message_thread_id: need(integer()) };
const topicName = text({ min: 1, max: 128, refusal: 'TOPIC_TITLE_INVALID' });

function reachForum(world: World, id: number | string): Room {
  const room = reachRoom(world, id);
  if (!room.chat.is_forum) throw mistake('the chat is not a forum');
  if (!world.botMay(room, 'can_manage_topics'))
    throw circumstance('not enough rights to manage topics in the chat');
  return room;
}

function reachTopic(world: World, id: number | string, thread: number): Topic {
  const topic = reachForum(world, id).topics.get(thread);
  if (!topic) throw mistake('message thread not found');
  if (topic.deleted) throw circumstance('message thread not found');
  return topic;
}

const setClosed =
  (closed: boolean) =>
  (
    { chat_id, message_thread_id }: { chat_id: number | string; message_thread_id: number },
    { world }: Backend,
  ) => {
    const topic = reachTopic(world, chat_id, message_thread_id);
    if (topic.closed === closed) throw circumstance('TOPIC_NOT_MODIFIED');
    topic.closed = closed;
    return true;
  };

const colours = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f];

export const chatMethods: readonly Method[] = [
  method('getChat', inChat, ({ chat_id }, { world }) => {
    const room = reachRoom(world, chat_id);
    if (world.accounts.get(room.chat.id)?.started === false) throw circumstance('chat not found');
    const pinned = room.messages.get(room.pinned.at(-1) ?? 0);
    return {
      ...room.chat,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
      ...(room.chat.type.endsWith('group') && {
        permissions: { can_send_messages: true, ...room.permissions },
      }),
      ...(room.linked !== undefined && { linked_chat_id: room.linked }),
      ...(pinned && { pinned_message: pinned.message }),
    };
  }),
  method('getChatMember', { ...inChat, user_id: need(integer()) }, ({ chat_id, user_id }, { world }) => {
    const room = reachRoom(world, chat_id);
    const user = world.user(user_id);
    if (!user) throw mistake('invalid user_id specified');
    if (room.chat.type === 'channel' && !world.botIsAdmin(room))
      throw circumstance('member list is inaccessible');
    return world.chatMember(room, user);
  }),
  method('getChatAdministrators', { ...inChat, return_bots: may(flag) }, ({ chat_id }, { world }) => {
    const room = reachRoom(world, chat_id);
    if (room.chat.type === 'private') throw mistake('there are no administrators in the private chat');
    return [...room.members.keys()]
      .flatMap((id) => world.user(id) ?? [])
      .map((user) => world.chatMember(room, user))
      .filter(({ status }) => status === 'creator' || status === 'administrator');
  }),
  method('getChatMemberCount', inChat, ({ chat_id }, { world }) => {
    const room = reachRoom(world, chat_id);
    if (room.chat.type === 'private') return 2;
    return [...room.members.values()].filter(({ status }) => status !== 'left' && status !== 'kicked').length;
  }),
  method('leaveChat', inChat, ({ chat_id }, { world, updates }) => {
    const room = reachRoom(world, chat_id);
    if (room.chat.type === 'private') throw mistake("chat member status can't be changed in private chats");
    const bot = world.botUser();
    const before = world.chatMember(room, bot);
    room.members.set(bot.id, { status: 'left', rights: {}, permissions: {} });
    const after = world.chatMember(room, bot);
    updates.add('my_chat_member', {
      chat: room.chat,
      from: bot,
      date: world.date(),
      old_chat_member: before,
      new_chat_member: after,
    });
    return true;
  }),
  method(
    'createForumTopic',
    { ...inChat, name: need(topicName), icon_color: may(oneOf(colours)), icon_custom_emoji_id: may(text()) },
    ({ chat_id, name, icon_color = 0x6fb9f0 }, { world }) => {
      const room = reachForum(world, chat_id);
      const id = room.nextMessageId();
      room.topics.set(id, { id, name, closed: false, deleted: false });
      return { message_thread_id: id, name, icon_color };
    },
  ),
  method(
    'editForumTopic',
    { ...inTopic, name: may(text({ max: 128 })), icon_custom_emoji_id: may(text()) },
    ({ chat_id, message_thread_id, name }, { world }) => {
      const topic = reachTopic(world, chat_id, message_thread_id);
      if (name) topic.name = name;
      return true;
    },
  ),
  method('closeForumTopic', inTopic, setClosed(true)),
  method('reopenForumTopic', inTopic, setClosed(false)),
  method('deleteForumTopic', inTopic, ({ chat_id, message_thread_id }, { world }) => {
    reachTopic(world, chat_id, message_thread_id).deleted = true;
    return true;
  }),
];
