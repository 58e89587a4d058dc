import type { ChatAdministratorRights, ChatPermissions, InlineQueryResult, Message } from 'grammy/types';
import { BotMessage } from './bot-message.ts';
import type { Chatroom } from './chatroom.ts';
import { messageOfResult } from './inline-results.ts';
import type { CallbackAnswer, GuestAnswer, InlineAnswer } from './queries.ts';
import type { Kept, Room } from './world.ts';
import { type Place, Writer, type Written } from './writer.ts';

type Rights = Partial<ChatAdministratorRights>;

/** Somebody with a Telegram account. What they do reaches the bot as the update that Telegram would send. */
export class Person extends Writer {
  /**
   * Taps an inline button, named by its text or data, and resolves with what the bot answered. With `stale`
   * the button need not be there any more: it was on the screen when the finger moved.
   */
  async taps(message: BotMessage, button: string, { stale = false } = {}): Promise<CallbackAnswer> {
    const { server } = this.stage;
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
    const { room, message: raw } = this.find(message);
    const { world, server } = this.stage;
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
    const { server } = this.stage;
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
    const { world, server, delivery } = this.stage;
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
    const { world, server } = this.stage;
    const id = server.queries.ask('guest');
    const { room } = place.in;
    const message = {
      ...this.head(room, place),
      ...this.textOf(text, place),
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
    const draft = this.chat.drafts.findLast((one) => one.draftId === draftId && one.shown);
    if (!draft?.canStop) throw new Error(`there is no draft ${draftId} with a stop button`);
    this.stage.server.updates.add('stopped_message_generation', {
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
    const { world, delivery } = this.stage;
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
    const { world, delivery } = this.stage;
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
    this.write({ new_chat_members: [bot] }, { in: chat });
    if (startgroup !== undefined) this.says(`/start@${bot.username} ${startgroup}`.trim(), { in: chat });
  }

  removesBot(chat: Chatroom): void {
    const { world, delivery } = this.stage;
    delivery.membership(chat.room, world.botUser(), this.user, { status: 'kicked' });
  }
  promotesBot(chat: Chatroom, rights: Rights = {}): void {
    const { world, delivery } = this.stage;
    delivery.membership(chat.room, world.botUser(), this.user, {
      status: 'administrator',
      rights: { can_manage_chat: true, ...rights },
    });
  }
  demotesBot(chat: Chatroom): void {
    const { world, delivery } = this.stage;
    delivery.membership(chat.room, world.botUser(), this.user, { status: 'member' });
  }
  restrictsBot(chat: Chatroom, permissions: Partial<ChatPermissions>): void {
    const { world, delivery } = this.stage;
    delivery.membership(chat.room, world.botUser(), this.user, { status: 'restricted', permissions });
  }
  promotes(other: Person, chat: Chatroom, rights: Rights = {}): void {
    this.stage.delivery.membership(chat.room, other.user, this.user, {
      status: 'administrator',
      rights: { can_manage_chat: true, ...rights },
    });
  }
  demotes(other: Person, chat: Chatroom): void {
    this.stage.delivery.membership(chat.room, other.user, this.user, { status: 'member' });
  }
  joins(chat: Chatroom): void {
    this.stage.delivery.membership(chat.room, this.user, this.user, { status: 'member' });
    if (chat.chat.type !== 'channel') this.write({ new_chat_members: [this.user] }, { in: chat });
  }
  leaves(chat: Chatroom): void {
    this.stage.delivery.membership(chat.room, this.user, this.user, { status: 'left' });
    if (chat.chat.type !== 'channel') this.write({ left_chat_member: this.user }, { in: chat });
  }

  #viaBot(result: InlineQueryResult, room: Room): Kept {
    const { world } = this.stage;
    const reading = { method: 'answerInlineQuery', uploads: new Map(), loss: () => {} };
    return messageOfResult(result, `inline${world.nextId()}`, world, { room, from: this.user }, reading);
  }
}
