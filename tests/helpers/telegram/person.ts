import type {
  ChatAdministratorRights,
  ChatPermissions,
  InlineQueryResult,
  Message,
  MessageEntity,
  User,
} from '@grammyjs/types';
import { BotMessage } from './bot-message.ts';
import type { Chatroom, Stage, Thread } from './chatroom.ts';
import { withDetected } from './entities.ts';
import { messageOfResult } from './inline-results.ts';
import type { CallbackAnswer, GuestAnswer, InlineAnswer } from './queries.ts';
import { threadOfReply, withoutReply } from './sending.ts';
import { type Account, anonymousAdmin, channelSender, type Kept, type Room } from './world.ts';

/** Where and as whom somebody writes; in private to the bot where nothing is said. */
export interface Place {
  in?: Chatroom;
  topic?: Thread;
  /** `anonymous` writes as the group itself, a channel as that channel. */
  as?: 'anonymous' | Chatroom;
  /** Entities that a client adds by itself, such as `text_mention`. */
  entities?: MessageEntity[];
}

type Written = Pick<Message, 'message_id' | 'chat'>;
type Rights = Partial<ChatAdministratorRights>;

/** Somebody with a Telegram account. What they do reaches the bot as the update that Telegram would send. */
export class Person {
  readonly account: Account;
  readonly #stage: Stage;

  constructor(account: Account, stage: Stage) {
    this.account = account;
    this.#stage = stage;
  }

  get user(): User {
    return this.account.user;
  }
  get id(): number {
    return this.user.id;
  }
  /** The private chat with the bot. */
  get chat(): Chatroom {
    return this.#stage.chatroom(this.#stage.world.privateRoom(this.account));
  }
  nextMessage(): Promise<BotMessage> {
    return this.chat.nextMessage();
  }

  says(text: string, place: Place = {}): Message {
    if (text.length > 4096) throw new Error('a client splits texts of more than 4096 characters');
    return this.#write(this.#textOf(text, place), place);
  }

  replies(to: Written | BotMessage, text: string, place: Place = {}): Message {
    const { room, message } = this.#find(to);
    const thread = threadOfReply(room, message);
    return this.#write(
      {
        reply_to_message: withoutReply(message),
        ...(thread !== undefined && {
          message_thread_id: thread,
          ...(room.chat.is_forum && { is_topic_message: true }),
        }),
        ...this.#textOf(text, place),
      },
      { in: this.#stage.chatroom(room), ...place },
    );
  }

  edits(written: Written, text: string): Message {
    const kept = this.#find(written);
    kept.before.push(kept.message);
    const { entities: _old, ...message } = kept.message;
    kept.message = { ...message, edit_date: this.#stage.world.date(), ...this.#textOf(text, {}) } as Message;
    this.#stage.delivery.edited(kept);
    return kept.message;
  }

  /** Bots are not told of this. */
  deletes(written: Written | BotMessage): void {
    this.#find(written).deleted = true;
  }

  readonly sends = {
    photo: (caption?: string, place: Place = {}): Message =>
      this.#write(
        { photo: [{ ...this.#file(), width: 640, height: 480 }], ...this.#captionOf(caption) },
        place,
      ),
    sticker: (place: Place = {}): Message =>
      this.#write(
        {
          sticker: {
            ...this.#file(),
            type: 'regular',
            width: 512,
            height: 512,
            is_animated: false,
            is_video: false,
            emoji: '👍',
          },
        },
        place,
      ),
    voice: (place: Place = {}): Message =>
      this.#write({ voice: { ...this.#file('audio/ogg'), duration: 3 } }, place),
    document: (content: string | Buffer, name = 'file.txt', caption?: string, place: Place = {}): Message =>
      this.#write(
        {
          document: { ...this.#file('text/plain', content, name), file_name: name, mime_type: 'text/plain' },
          ...this.#captionOf(caption),
        },
        place,
      ),
    location: (place: Place = {}): Message =>
      this.#write({ location: { latitude: 21.4225, longitude: 39.8262 } }, place),
  };

  forwards(written: Written | BotMessage, place: Place = {}): Message {
    const { message } = this.#find(written);
    const {
      message_id,
      chat,
      from,
      date,
      reply_to_message: _reply,
      message_thread_id: _thread,
      reply_markup: _markup,
      ...content
    } = message;
    const origin =
      chat.type === 'channel'
        ? { type: 'channel', date, chat, message_id }
        : { type: 'user', date, sender_user: from ?? this.user };
    return this.#write({ ...content, forward_origin: origin } as Partial<Message>, place);
  }

  /**
   * Taps an inline button, named by its text or data, and resolves with what the bot answered. With `stale`
   * the button need not be there any more: it was on the screen when the finger moved.
   */
  async taps(message: BotMessage, button: string, { stale = false } = {}): Promise<CallbackAnswer> {
    const { server } = this.#stage;
    const found = message.buttons.find(
      (one) => one.text === button || ('callback_data' in one && one.callback_data === button),
    );
    if (!found && !stale)
      throw new Error(`no button "${button}" among ${message.buttons.map((one) => one.text).join(', ')}`);
    if (found && !('callback_data' in found))
      throw new Error(`"${button}" is no callback button: ${JSON.stringify(found)}`);
    if (message.isDeleted && !stale) throw new Error('the message was deleted');
    const id = server.queries.ask('callback');
    const { inlineId, room } = message.kept;
    server.updates.add('callback_query', {
      id,
      from: this.user,
      chat_instance: String(room?.chat.id ?? 0),
      data: found?.callback_data ?? button,
      ...(inlineId
        ? { inline_message_id: inlineId }
        : {
            message: message.isDeleted
              ? { chat: message.chat, message_id: message.message_id, date: 0 }
              : message.raw,
          }),
    });
    return server.waiting.until(
      () => server.queries.answerTo('callback', id),
      () => `the bot did not answer the tap on "${button}"`,
    );
  }

  reacts(message: BotMessage | Written, emoji: string): void {
    const { room, message: raw } = this.#find(message);
    const { world, server } = this.#stage;
    if (room.chat.type !== 'private' && !world.botIsAdmin(room)) return;
    const reaction = { type: 'emoji', emoji } as never;
    server.updates.add('message_reaction', {
      chat: room.chat,
      message_id: raw.message_id,
      user: this.user,
      date: world.date(),
      old_reaction: [],
      new_reaction: [reaction],
    } as never);
  }

  /** Types `@bot query` somewhere and resolves with what the bot offers. */
  async inlineQuery(
    query: string,
    { offset = '', in: chat }: { offset?: string; in?: Chatroom } = {},
  ): Promise<InlineAnswer> {
    if (query.length > 256) throw new Error('an inline query has at most 256 characters');
    const { server } = this.#stage;
    const id = server.queries.ask('inline');
    const type = chat ? chat.chat.type : 'sender';
    server.updates.add('inline_query', { id, from: this.user, query, offset, chat_type: type });
    return server.waiting.until(
      () => server.queries.answerTo('inline', id),
      () => `the bot did not answer the inline query "${query}"`,
    );
  }

  /** Sends an offered result into a chat; the message can be tapped, and edited by the bot if it has buttons. */
  choosesInlineResult(answer: InlineAnswer, resultId: string, query = '', place: Place = {}): BotMessage {
    const { world, server, delivery } = this.#stage;
    const result = answer.results.find((one) => one.id === resultId);
    if (!result)
      throw new Error(`no result "${resultId}" among ${answer.results.map((one) => one.id).join(', ')}`);
    const room = (place.in ?? this.chat).room;
    const kept = this.#viaBot(result, room);
    const inlineId = 'reply_markup' in result ? kept.inlineId : undefined;
    if (inlineId) world.inlineMessages.set(inlineId, kept);
    server.updates.add('chosen_inline_result', {
      result_id: resultId,
      from: this.user,
      query,
      ...(inlineId && { inline_message_id: inlineId }),
    });
    delivery.message(room, kept.message);
    room.messages.set(kept.message.message_id, kept);
    return new BotMessage(kept, server.waiting);
  }

  /** Names the bot in a chat that it is not in, and resolves with what it answers there. */
  async summonsBot(text: string, place: Place & { in: Chatroom }): Promise<GuestAnswer> {
    const { world, server } = this.#stage;
    const id = server.queries.ask('guest');
    const { room } = place.in;
    const message = {
      ...this.#head(room, place),
      ...this.#textOf(text, place),
      guest_query_id: id,
    } as Message;
    world.keep({ room, message, byBot: false, silent: false, before: [], rich: undefined, deleted: false });
    server.updates.add('guest_message', message as never);
    return server.waiting.until(
      () => server.queries.answerTo('guest', id),
      () => `the bot did not answer the guest query "${text}"`,
    );
  }

  /** Presses the stop button under a draft. */
  stopsGeneration(draftId: number): void {
    const draft = this.chat.drafts.find((one) => one.draftId === draftId);
    if (!draft?.canStop) throw new Error(`there is no draft ${draftId} with a stop button`);
    this.#stage.server.updates.add('stopped_message_generation', {
      chat: this.chat.chat as never,
      draft_id: draftId,
    });
  }

  startsBot(payload?: string): Message {
    if (this.account.blocked) this.unblocksBot();
    return this.says(payload === undefined ? '/start' : `/start ${payload}`);
  }

  blocksBot(): void {
    this.#setBlocked(true);
  }
  unblocksBot(): void {
    this.#setBlocked(false);
  }
  deactivates(): void {
    this.account.deactivated = true;
  }

  #setBlocked(blocked: boolean): void {
    const { world, delivery } = this.#stage;
    const bot = world.botUser();
    const member = { status: 'member', user: bot } as const;
    const kicked = { status: 'kicked', user: bot, until_date: 0 } as const;
    this.account.blocked = blocked;
    delivery.memberUpdate(
      this.chat.chat,
      bot,
      this.user,
      blocked ? member : kicked,
      blocked ? kicked : member,
    );
  }

  /** Adds the bot to a group or channel, where it arrives with my_chat_member and a service message. */
  addsBot(
    chat: Chatroom,
    { asAdmin, startgroup }: { asAdmin?: true | Rights; startgroup?: string } = {},
  ): void {
    const { world, delivery } = this.#stage;
    const rights =
      asAdmin === true
        ? {
            can_manage_chat: true,
            can_post_messages: true,
            can_pin_messages: true,
            can_delete_messages: true,
          }
        : asAdmin;
    const bot = world.botUser();
    delivery.membership(
      chat.room,
      bot,
      this.user,
      rights ? { status: 'administrator', rights } : { status: 'member' },
    );
    if (chat.chat.type === 'channel') return;
    this.#write({ new_chat_members: [bot] }, { in: chat });
    if (startgroup !== undefined) this.says(`/start@${bot.username} ${startgroup}`.trim(), { in: chat });
  }

  removesBot(chat: Chatroom): void {
    const { world, delivery } = this.#stage;
    delivery.membership(chat.room, world.botUser(), this.user, { status: 'kicked' });
  }
  promotesBot(chat: Chatroom, rights: Rights = {}): void {
    const { world, delivery } = this.#stage;
    delivery.membership(chat.room, world.botUser(), this.user, {
      status: 'administrator',
      rights: { can_manage_chat: true, ...rights },
    });
  }
  demotesBot(chat: Chatroom): void {
    const { world, delivery } = this.#stage;
    delivery.membership(chat.room, world.botUser(), this.user, { status: 'member' });
  }
  restrictsBot(chat: Chatroom, permissions: Partial<ChatPermissions>): void {
    const { world, delivery } = this.#stage;
    delivery.membership(chat.room, world.botUser(), this.user, { status: 'restricted', permissions });
  }
  promotes(other: Person, chat: Chatroom, rights: Rights = {}): void {
    this.#stage.delivery.membership(chat.room, other.user, this.user, {
      status: 'administrator',
      rights: { can_manage_chat: true, ...rights },
    });
  }
  demotes(other: Person, chat: Chatroom): void {
    this.#stage.delivery.membership(chat.room, other.user, this.user, { status: 'member' });
  }
  joins(chat: Chatroom): void {
    this.#stage.delivery.membership(chat.room, this.user, this.user, { status: 'member' });
    if (chat.chat.type !== 'channel') this.#write({ new_chat_members: [this.user] }, { in: chat });
  }
  leaves(chat: Chatroom): void {
    this.#stage.delivery.membership(chat.room, this.user, this.user, { status: 'left' });
    if (chat.chat.type !== 'channel') this.#write({ left_chat_member: this.user }, { in: chat });
  }

  #write(content: Partial<Message>, place: Place): Message {
    const room = (place.in ?? this.chat).room;
    if (room.chat.type === 'private') this.account.started = true;
    return this.#stage.delivery.message(room, { ...this.#head(room, place), ...content } as Message);
  }

  #head(room: Room, { topic, as }: Place): Partial<Message> {
    const sender =
      room.chat.type === 'channel'
        ? { sender_chat: room.chat }
        : as === 'anonymous'
          ? { from: anonymousAdmin, sender_chat: room.chat }
          : as
            ? { from: channelSender, sender_chat: as.chat }
            : { from: this.user };
    const created = topic && room.messages.get(topic.id)?.message;
    return {
      message_id: room.nextMessageId(),
      ...sender,
      chat: room.chat,
      date: this.#stage.world.date(),
      ...(topic && { message_thread_id: topic.id, is_topic_message: true }),
      ...(created && { reply_to_message: created as never }),
    };
  }

  #textOf(text: string, { entities = [] }: Place): Partial<Message> {
    const all = withDetected(text, entities);
    return { text, ...(all.length > 0 && { entities: all }) };
  }

  #captionOf(caption: string | undefined): Partial<Message> {
    if (caption === undefined) return {};
    const entities = withDetected(caption, []);
    return { caption, ...(entities.length > 0 && { caption_entities: entities }) };
  }

  #find(written: Written | BotMessage): Kept & { room: Room } {
    const kept =
      written instanceof BotMessage
        ? written.kept
        : this.#stage.world.rooms.get(written.chat.id)?.messages.get(written.message_id);
    if (!kept?.room) throw new Error(`no message ${written.message_id} in that chat`);
    return kept as Kept & { room: Room };
  }

  #file(type = 'application/octet-stream', content: string | Buffer = 'content', name = 'file') {
    const { world } = this.#stage;
    const id = `file${world.nextId()}`;
    const bytes = Buffer.from(content);
    world.files.set(id, { name, type, bytes });
    return { file_id: id, file_unique_id: `u${id}`, file_size: bytes.length };
  }

  #viaBot(result: InlineQueryResult, room: Room): Kept {
    const { world } = this.#stage;
    const reading = { method: 'answerInlineQuery', uploads: new Map(), loss: () => {} };
    return messageOfResult(result, `inline${world.nextId()}`, world, { room, from: this.user }, reading);
  }
}
