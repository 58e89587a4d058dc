import type { Message, MessageEntity, User } from 'grammy/types';
import { BotMessage } from './bot-message.ts';
import type { Chatroom, Stage, Thread } from './chatroom.ts';
import { withDetected } from './entities.ts';
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

export type Written = Pick<Message, 'message_id' | 'chat'>;
/** Somebody who writes messages. */
export class Writer {
  readonly account: Account;
  protected readonly stage: Stage;

  constructor(account: Account, stage: Stage) {
    this.account = account;
    this.stage = stage;
  }

  get user(): User {
    return this.account.user;
  }
  get id(): number {
    return this.user.id;
  }
  /** The private chat with the bot. */
  get chat(): Chatroom {
    return this.stage.chatroom(this.stage.world.privateRoom(this.account));
  }
  nextMessage(): Promise<BotMessage> {
    return this.chat.nextMessage();
  }

  says(text: string, place: Place = {}): Message {
    if (text.length > 4096) throw new Error('a client splits texts of more than 4096 characters');
    return this.write(this.textOf(text, place), place);
  }

  replies(to: Written | BotMessage, text: string, place: Place = {}): Message {
    const { room, message } = this.find(to);
    const thread = threadOfReply(room, message);
    return this.write(
      {
        reply_to_message: withoutReply(message),
        ...(thread !== undefined && {
          message_thread_id: thread,
          ...(room.chat.is_forum && { is_topic_message: true }),
        }),
        ...this.textOf(text, place),
      },
      { in: this.stage.chatroom(room), ...place },
    );
  }

  edits(written: Written, text: string): Message {
    const kept = this.find(written);
    kept.before.push(kept.message);
    const { entities: _old, ...message } = kept.message;
    kept.message = { ...message, edit_date: this.stage.world.date(), ...this.textOf(text, {}) } as Message;
    this.stage.delivery.edited(kept);
    return kept.message;
  }

  /** Bots are not told of this. */
  deletes(written: Written | BotMessage): void {
    this.find(written).deleted = true;
  }

  readonly sends = {
    photo: (caption?: string, place: Place = {}): Message =>
      this.write({ photo: [{ ...this.file(), width: 640, height: 480 }], ...this.captionOf(caption) }, place),
    sticker: (place: Place = {}): Message =>
      this.write(
        {
          sticker: {
            ...this.file(),
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
      this.write({ voice: { ...this.file('audio/ogg'), duration: 3 } }, place),
    document: (content: string | Buffer, name = 'file.txt', caption?: string, place: Place = {}): Message =>
      this.write(
        {
          document: { ...this.file('text/plain', content, name), file_name: name, mime_type: 'text/plain' },
          ...this.captionOf(caption),
        },
        place,
      ),
    location: (place: Place = {}): Message =>
      this.write({ location: { latitude: 21.4225, longitude: 39.8262 } }, place),
  };

  forwards(written: Written | BotMessage, place: Place = {}): Message {
    const { message } = this.find(written);
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
    return this.write({ ...content, forward_origin: origin } as Partial<Message>, place);
  }

  protected write(content: Partial<Message>, place: Place): Message {
    const room = (place.in ?? this.chat).room;
    if (room.chat.type === 'private') this.account.started = true;
    return this.stage.delivery.message(room, { ...this.head(room, place), ...content } as Message);
  }

  protected head(room: Room, { topic, as }: Place): Partial<Message> {
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
      date: this.stage.world.date(),
      ...(topic && { message_thread_id: topic.id, is_topic_message: true }),
      ...(created && { reply_to_message: created as never }),
    };
  }

  protected textOf(text: string, { entities = [] }: Place): Partial<Message> {
    const all = withDetected(text, entities);
    return { text, ...(all.length > 0 && { entities: all }) };
  }

  protected captionOf(caption: string | undefined): Partial<Message> {
    if (caption === undefined) return {};
    const entities = withDetected(caption, []);
    return { caption, ...(entities.length > 0 && { caption_entities: entities }) };
  }

  protected find(written: Written | BotMessage): Kept & { room: Room } {
    const kept =
      written instanceof BotMessage
        ? written.kept
        : this.stage.world.rooms.get(written.chat.id)?.messages.get(written.message_id);
    if (!kept?.room) throw new Error(`no message ${written.message_id} in that chat`);
    return kept as Kept & { room: Room };
  }

  protected file(type = 'application/octet-stream', content: string | Buffer = 'content', name = 'file') {
    const { world } = this.stage;
    const id = `file${world.nextId()}`;
    const bytes = Buffer.from(content);
    world.files.set(id, { name, type, bytes });
    return { file_id: id, file_unique_id: `u${id}`, file_size: bytes.length };
  }
}
