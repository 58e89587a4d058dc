import type { Chat, ChatMember, Message, User } from 'grammy/types';
import { textOf } from './places.ts';
import type { Updates } from './updates.ts';
import type { Kept, Membership, Room, World } from './world.ts';

const serviceKeys = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'pinned_message',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'group_chat_created',
  'forum_topic_created',
  'forum_topic_closed',
  'forum_topic_reopened',
];

/** Turns what happens in the world into the updates that the bot gets. */
export class Delivery {
  readonly #world: World;
  readonly #updates: Updates;

  constructor(world: World, updates: Updates) {
    this.#world = world;
    this.#updates = updates;
  }

  /** Keeps a message that somebody else wrote, and hands it to the bot where it may see it. */
  message(room: Room, message: Message): Message {
    this.#world.keep({
      room,
      message,
      byBot: false,
      silent: false,
      before: [],
      rich: undefined,
      deleted: false,
    });
    if (this.#reaches(room, message)) {
      if (room.chat.type === 'channel')
        this.#updates.add('channel_post', message as Message & { chat: Chat.ChannelChat });
      else this.#updates.add('message', message as never);
    }
    return message;
  }

  edited(kept: Kept): void {
    const { room, message } = kept;
    if (!room || !this.#reaches(room, message)) return;
    this.#updates.add(
      room.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message',
      message as never,
    );
  }

  /** Changes a member and tells the bot, where it is itself meant or is an administrator. */
  membership(
    room: Room,
    user: User,
    by: User,
    change: Partial<Membership> & Pick<Membership, 'status'>,
  ): void {
    const isBot = user.id === this.#world.bot.id;
    const before = this.#world.chatMember(room, user);
    room.members.set(user.id, { rights: {}, permissions: {}, ...change });
    this.memberUpdate(
      room.chat,
      user,
      by,
      before,
      this.#world.chatMember(room, user),
      isBot || this.#world.botIsAdmin(room),
    );
  }

  memberUpdate(
    chat: Chat,
    user: User,
    by: User,
    before: ChatMember,
    after: ChatMember,
    visible = true,
  ): void {
    if (!visible) return;
    this.#updates.add(user.id === this.#world.bot.id ? 'my_chat_member' : 'chat_member', {
      chat,
      from: by,
      date: this.#world.date(),
      old_chat_member: before,
      new_chat_member: after,
    });
  }

  #reaches(room: Room, message: Message): boolean {
    if (room.chat.type === 'private') return !this.#world.accounts.get(room.chat.id)?.blocked;
    const { status } = room.member(this.#world.bot.id);
    if (status === 'left' || status === 'kicked') return false;
    const seesAll =
      this.#world.seesAllGroupMessages || this.#world.botIsAdmin(room) || room.chat.type === 'channel';
    return seesAll || this.#concernsBot(message);
  }

  /** What privacy mode lets through: commands, mentions, replies, messages via the bot, service messages. */
  #concernsBot(message: Message): boolean {
    const { bot } = this.#world;
    if (serviceKeys.some((key) => key in message) || message.via_bot?.id === bot.id) return true;
    const replied = message.reply_to_message;
    if (replied?.from?.id === bot.id && !('forum_topic_created' in replied)) return true;
    const text = textOf(message);
    return (message.entities ?? message.caption_entities ?? []).some((entity) => {
      const covered = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
      const name = bot.username.toLowerCase();
      if (entity.type === 'mention') return covered === `@${name}`;
      if (entity.type === 'text_mention') return entity.user.id === bot.id;
      return (
        entity.type === 'bot_command' &&
        (covered.endsWith(`@${name}`) || (!covered.includes('@') && entity.offset === 0))
      );
    });
  }
}
