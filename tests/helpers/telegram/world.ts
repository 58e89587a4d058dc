import type {
  Chat,
  ChatAdministratorRights,
  ChatMember,
  ChatPermissions,
  InputRichMessage,
  Message,
  User,
  UserFromGetMe,
} from 'grammy/types';
import type { Upload } from './shapes.ts';

/** Milliseconds since 1970. */
export interface Clock {
  now(): number;
}

type Status = ChatMember['status'];

export interface Membership {
  status: Status;
  /** For administrators. */
  rights: Partial<ChatAdministratorRights>;
  /** For restricted members. */
  permissions: Partial<ChatPermissions>;
}

/** A person, and how they stand to the bot. */
export interface Account {
  readonly user: User;
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

export interface Topic {
  readonly id: number;
  name: string;
  closed: boolean;
  deleted: boolean;
}

/** A message as the server keeps it. */
export interface Kept {
  readonly room: Room | undefined;
  message: Message;
  readonly byBot: boolean;
  readonly silent: boolean;
  /** The message before each edit, oldest first. */
  readonly before: Message[];
  readonly rich: InputRichMessage | undefined;
  readonly inlineId?: string;
  deleted: boolean;
}

export interface Draft {
  readonly draftId: number;
  readonly text: string;
  readonly thread: number | undefined;
  readonly canStop: boolean;
  /** Whether it is still on the reader's screen: until the bot's next message. */
  shown: boolean;
}

/** A chat with everything in it. */
export class Room {
  chat: Chat;
  readonly members = new Map<number, Membership>();
  readonly topics = new Map<number, Topic>();
  readonly messages = new Map<number, Kept>();
  /** What the bot sent here, in order. */
  readonly fromBot: Kept[] = [];
  readonly drafts: Draft[] = [];
  readonly actions: string[] = [];
  readonly pinned: number[] = [];
  permissions: Partial<ChatPermissions> = {};
  migratedTo: number | undefined;
  /** The discussion group of a channel, and the channel of a discussion group. */
  linked: number | undefined;
  #lastMessageId = 0;

  constructor(chat: Chat) {
    this.chat = chat;
  }

  /** Counted in each chat by itself, so that the same number means different messages in different chats. */
  nextMessageId(): number {
    return ++this.#lastMessageId;
  }

  member(userId: number): Membership {
    return this.members.get(userId) ?? { status: 'left', rights: {}, permissions: {} };
  }
}

export const anonymousAdmin: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
/** Forwards the posts of a channel into its discussion group. */
export const telegramItself: User = { id: 777000, is_bot: false, first_name: 'Telegram' };
export const channelSender: User = {
  id: 136817688,
  is_bot: true,
  first_name: 'Channel',
  username: 'Channel_Bot',
};

const ownRights = [
  'is_anonymous',
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_post_stories',
  'can_edit_stories',
  'can_delete_stories',
  'can_send_welcome_messages',
] as const;
const groupRights = ['can_pin_messages', 'can_manage_topics'] as const;
const channelRights = ['can_post_messages', 'can_edit_messages'] as const;
const permissionNames = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
  'can_react_to_messages',
  'can_change_info',
  'can_invite_users',
  'can_edit_tag',
  'can_pin_messages',
  'can_manage_topics',
] as const;

/** Users, chats, members, topics and messages: everything that is so, and nothing that happens. */
export class World {
  readonly bot: UserFromGetMe;
  readonly accounts = new Map<number, Account>();
  readonly rooms = new Map<number, Room>();
  readonly inlineMessages = new Map<string, Kept>();
  readonly files = new Map<string, Upload>();
  /** True lets the bot see every message of its groups, as with privacy mode turned off at BotFather. */
  seesAllGroupMessages = false;
  readonly #clock: Clock;
  #lastId = 0;

  constructor(bot: UserFromGetMe, clock: Clock) {
    this.bot = bot;
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Unix time, in seconds. */
  date(): number {
    return Math.floor(this.now() / 1000);
  }

  /** A number that was not given out before. */
  nextId(): number {
    return ++this.#lastId;
  }

  findRoom(id: number | string): Room | undefined {
    if (typeof id === 'number') return this.rooms.get(id);
    const username = id.slice(1).toLowerCase();
    return [...this.rooms.values()].find((room) => room.chat.username?.toLowerCase() === username);
  }

  /** The private chat with a user, made on first use. */
  privateRoom(account: Account): Room {
    const { id, first_name, last_name, username } = account.user;
    const known = this.rooms.get(id);
    if (known) return known;
    const room = new Room({
      id,
      type: 'private',
      first_name,
      ...(last_name !== undefined && { last_name }),
      ...(username !== undefined && { username }),
    });
    this.rooms.set(id, room);
    return room;
  }

  /** The member as the API shows it. */
  chatMember(room: Room, user: User, membership = room.member(user.id)): ChatMember {
    const { status, rights, permissions } = membership;
    const every = <K extends string>(
      names: readonly K[],
      given: Partial<Record<K, boolean>>,
      otherwise: boolean,
    ) => Object.fromEntries(names.map((name) => [name, given[name] ?? otherwise]));
    switch (status) {
      case 'creator':
        return { status, user, is_anonymous: rights.is_anonymous ?? false };
      case 'administrator': {
        const names = [...ownRights, ...(room.chat.type === 'channel' ? channelRights : groupRights)];
        return { status, user, can_be_edited: false, ...every(names, rights, false) } as ChatMember;
      }
      case 'restricted':
        return {
          status,
          user,
          is_member: true,
          until_date: 0,
          ...every(permissionNames, permissions, true),
        } as ChatMember;
      case 'kicked':
        return { status, user, until_date: 0 };
      default:
        return { status, user };
    }
  }

  user(id: number): User | undefined {
    return id === this.bot.id ? this.botUser() : this.accounts.get(id)?.user;
  }

  /** The bot as it appears in messages, without what only getMe tells. */
  botUser(): User {
    const { id, first_name, username } = this.bot;
    return { id, is_bot: true, first_name, username };
  }

  /** Whether the bot is an administrator with this right; the creator of a chat has all. */
  botMay(room: Room, right: keyof ChatAdministratorRights): boolean {
    const { status, rights } = room.member(this.bot.id);
    return status === 'creator' || (status === 'administrator' && rights[right] === true);
  }

  botIsAdmin(room: Room): boolean {
    return ['creator', 'administrator'].includes(room.member(this.bot.id).status);
  }

  keep(kept: Kept): Kept {
    kept.room?.messages.set(kept.message.message_id, kept);
    if (kept.byBot) kept.room?.fromBot.push(kept);
    return kept;
  }
}
