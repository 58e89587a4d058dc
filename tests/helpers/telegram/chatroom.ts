import type { Chat, ChatPermissions, Message, User } from 'grammy/types';
import { BotMessage } from './bot-message.ts';
import type { Delivery } from './delivery.ts';
import { detectEntities } from './entities.ts';
import type { BotApiServer } from './server.ts';
import { anonymousAdmin, type Draft, Room, type Topic, telegramItself, type World } from './world.ts';

/** What the people and chats of a test act on. */
export interface Stage {
  readonly world: World;
  readonly server: BotApiServer;
  readonly delivery: Delivery;
  chatroom(room: Room): Chatroom;
}

/** A topic of a forum. */
export class Thread {
  readonly id: number;
  readonly #topic: Topic;

  constructor(topic: Topic) {
    this.id = topic.id;
    this.#topic = topic;
  }

  get name(): string {
    return this.#topic.name;
  }
  get isClosed(): boolean {
    return this.#topic.closed;
  }
  closes(): void {
    this.#topic.closed = true;
  }
  reopens(): void {
    this.#topic.closed = false;
  }
  isDeleted(): void {
    this.#topic.deleted = true;
  }
}

/** A chat of a test, seen from outside. */
export class Chatroom {
  readonly room: Room;
  readonly #stage: Stage;
  readonly #views = new Map<unknown, BotMessage>();
  #read = 0;
  #draftsRead = 0;

  constructor(room: Room, stage: Stage) {
    this.room = room;
    this.#stage = stage;
  }

  get id(): number {
    return this.room.chat.id;
  }
  get chat(): Chat {
    return this.room.chat;
  }
  get name(): string {
    return this.chat.title ?? this.chat.first_name ?? String(this.id);
  }

  /** Every message that the bot sent here, also the deleted ones. */
  get messages(): readonly BotMessage[] {
    return this.room.fromBot.map((kept) => {
      const view = this.#views.get(kept) ?? new BotMessage(kept, this.#stage.server.waiting);
      this.#views.set(kept, view);
      return view;
    });
  }
  /** Every draft that the bot streamed here. */
  get drafts(): readonly Draft[] {
    return this.room.drafts;
  }
  /** The chat actions shown here, such as `typing`. */
  get actions(): readonly string[] {
    return this.room.actions;
  }
  /** The messages pinned here, oldest first. */
  get pinned(): readonly number[] {
    return this.room.pinned;
  }

  /** Waits for the bot's next message here that was not read yet. */
  async nextMessage(): Promise<BotMessage> {
    const message = await this.#stage.server.waiting.until(
      () => this.messages[this.#read],
      () => `the bot sent no further message to "${this.name}". ${this.#account()}`,
    );
    this.#read++;
    return message;
  }

  /** Waits for the next draft that was not read yet. */
  async nextDraft(): Promise<Draft> {
    const draft = await this.#stage.server.waiting.until(
      () => this.drafts[this.#draftsRead],
      () => `the bot streamed no further draft to "${this.name}". ${this.#account()}`,
    );
    this.#draftsRead++;
    return draft;
  }

  /** The messages that nobody waited for: empty where the bot said no more than was expected. */
  get unread(): readonly BotMessage[] {
    return this.messages.slice(this.#read);
  }

  #account(): string {
    const { calls, violations } = this.#stage.server;
    const lines = calls.slice(-12).map(({ method, params, response }) => {
      const outcome = response ? (response.ok ? 'ok' : response.description) : 'no answer';
      return `  ${method} ${JSON.stringify(params).slice(0, 160)} -> ${outcome}`;
    });
    const refused = violations.map(({ method, description }) => `  violation: ${method}: ${description}`);
    return `The last calls were:\n${[...lines, ...refused].join('\n') || '  none'}\n`;
  }

  /** Makes a topic, with the service message that it begins with. */
  topic(name: string): Thread {
    const { world, delivery } = this.#stage;
    const id = this.room.nextMessageId();
    const topic = { id, name, closed: false, deleted: false };
    this.room.topics.set(id, topic);
    const creator = this.#creator();
    delivery.message(this.room, {
      message_id: id,
      ...(creator && { from: creator }),
      chat: this.chat,
      date: world.date(),
      message_thread_id: id,
      is_topic_message: true,
      forum_topic_created: { name, icon_color: 0x6fb9f0 },
    } as Message);
    return new Thread(topic);
  }

  #creator(): User | undefined {
    const { accounts } = this.#stage.world;
    return [...this.room.members.keys()].flatMap((id) => accounts.get(id) ?? [])[0]?.user;
  }

  /** What everybody may do here who is no administrator. */
  permits(permissions: Partial<ChatPermissions>): void {
    this.room.permissions = { ...this.room.permissions, ...permissions };
  }

  /** Makes a supergroup the discussion group of a channel. */
  discusses(channel: Chatroom): void {
    if (this.chat.type !== 'supergroup' || channel.chat.type !== 'channel')
      throw new Error('a supergroup discusses a channel');
    this.room.linked = channel.id;
    channel.room.linked = this.id;
  }

  /** A channel post, which Telegram forwards into the discussion group by itself. */
  posts(text: string): Message {
    const { world, delivery } = this.#stage;
    const entities = detectEntities(text);
    const post = this.#post(text);
    const discussion = this.room.linked === undefined ? undefined : world.rooms.get(this.room.linked);
    if (discussion)
      delivery.message(discussion, {
        message_id: discussion.nextMessageId(),
        from: telegramItself,
        sender_chat: this.chat,
        chat: discussion.chat,
        date: world.date(),
        is_automatic_forward: true,
        forward_origin: { type: 'channel', chat: this.chat, message_id: post.message_id, date: post.date },
        text,
        ...(entities.length > 0 && { entities }),
      } as Message);
    return post;
  }

  #post(text: string): Message {
    const { world, delivery } = this.#stage;
    const entities = detectEntities(text);
    return delivery.message(this.room, {
      message_id: this.room.nextMessageId(),
      sender_chat: this.chat,
      chat: this.chat,
      date: world.date(),
      text,
      ...(entities.length > 0 && { entities }),
    } as Message);
  }

  /** Turns a group into a supergroup, which is another chat with another number. */
  migrates(): Chatroom {
    const { world, delivery } = this.#stage;
    const next = new Room({ id: supergroupId(world), type: 'supergroup', title: this.name });
    for (const [id, membership] of this.room.members) next.members.set(id, membership);
    world.rooms.set(next.chat.id, next);
    const service = (room: Room, link: object) =>
      delivery.message(room, {
        message_id: room.nextMessageId(),
        chat: room.chat,
        date: world.date(),
        ...(room === next ? { from: anonymousAdmin, sender_chat: next.chat } : { from: this.#creator() }),
        ...link,
      } as Message);
    service(this.room, { migrate_to_chat_id: next.chat.id });
    service(next, { migrate_from_chat_id: this.id });
    this.room.migratedTo = next.chat.id;
    return this.#stage.chatroom(next);
  }
}

export const supergroupId = (world: World): number => -1_001_000_000_000 - world.nextId();
