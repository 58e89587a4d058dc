/**
 * The bot without Telegram: one private chat inside the process. What the person says goes in as updates, and what the
 * bot sends, edits or deletes comes out as messages; nothing touches the network.
 */

import type { Message, MessageEntity, Update, User, UserFromGetMe } from 'grammy/types';
import type { TelegramBot } from './create-bot.ts';

export type LocalButton = { readonly text: string; readonly data?: string; readonly url?: string };

/** A message of the bot as it stands: its text in Telegram's HTML where it was sent so. */
export type LocalMessage = {
  readonly id: number;
  readonly text: string;
  readonly html: boolean;
  readonly buttons: ReadonlyArray<readonly LocalButton[]>;
};

export type LocalEvents = {
  readonly sent: (message: LocalMessage) => void;
  readonly edited: (message: LocalMessage) => void;
  /** The short notice that answers a tap. */
  readonly noticed: (text: string) => void;
};

const LOCAL_BOT = {
  id: 1,
  is_bot: true,
  first_name: 'Mujaz',
  username: 'mujaz_local_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  can_connect_to_business: false,
  can_manage_bots: false,
  supports_inline_queries: false,
  supports_join_request_queries: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
} satisfies UserFromGetMe;

const BOT_COMMAND = /^\/[a-z0-9_]{1,32}(?:@\w+)?/i;

export class LocalChat {
  readonly #bot: TelegramBot;
  readonly #person: User;
  #update = 0;
  #message = 0;

  /**
   * Takes over all calls of a bot that is not polling.
   * @param languageCode that of the person's app
   */
  constructor(telegramBot: TelegramBot, languageCode: string, events: LocalEvents) {
    const { bot, briefApi } = telegramBot;
    this.#bot = telegramBot;
    bot.botInfo = LOCAL_BOT;
    this.#person = { id: 2, is_bot: false, first_name: 'You', language_code: languageCode };
    for (const api of [bot.api, briefApi]) {
      api.config.use(async (_call, method, payload) => {
        const result = this.#perform(method, payload as Readonly<Record<string, unknown>>, events);
        // The transformer's type depends on the method; what #perform answers is what that method answers.
        return { ok: true, result } as never;
      });
    }
  }

  /** The person writes a text; resolves when the bot is done with it. */
  async says(text: string): Promise<void> {
    const command = BOT_COMMAND.exec(text)?.[0];
    const entities: MessageEntity[] = command
      ? [{ type: 'bot_command', offset: 0, length: command.length }]
      : [];
    const message = { ...this.#messageWith(text), from: this.#person, ...(command ? { entities } : {}) };
    await this.#handle({ message } as Omit<Update, 'update_id'>);
  }

  /** The person taps a button of a message. */
  async taps(message: LocalMessage, data: string): Promise<void> {
    const shown = { ...this.#messageWith(message.text), message_id: message.id, from: LOCAL_BOT };
    const query = { id: String(this.#update), from: this.#person, chat_instance: '1', data, message: shown };
    await this.#handle({ callback_query: query } as Omit<Update, 'update_id'>);
  }

  /** A turn that takes long lets the bot go on with other chats before it ends: here there is only this one. */
  async #handle(update: Omit<Update, 'update_id'>): Promise<void> {
    await this.#bot.bot.handleUpdate({ ...update, update_id: ++this.#update } as Update);
    await this.#bot.settled();
  }

  #messageWith(text: string): Message.TextMessage {
    const chat = { id: this.#person.id, type: 'private' as const, first_name: this.#person.first_name };
    return {
      message_id: ++this.#message,
      date: Math.floor(Date.now() / 1000),
      chat,
      text,
    } as Message.TextMessage;
  }

  #perform(method: string, payload: Readonly<Record<string, unknown>>, events: LocalEvents): unknown {
    const text = typeof payload.text === 'string' ? payload.text : '';
    const html = payload.parse_mode === 'HTML';
    const markup = payload.reply_markup as
      | { inline_keyboard?: Array<Array<{ text: string; callback_data?: string; url?: string }>> }
      | undefined;
    const buttons = (markup?.inline_keyboard ?? []).map((row) =>
      row.map(({ text: label, callback_data: data, url }) => ({
        text: label,
        ...(data ? { data } : {}),
        ...(url ? { url } : {}),
      })),
    );
    if (method === 'sendMessage') {
      const message = { ...this.#messageWith(text), from: LOCAL_BOT };
      events.sent({ id: message.message_id, text, html, buttons });
      return message;
    }
    if (method === 'editMessageText') {
      events.edited({ id: Number(payload.message_id), text, html, buttons });
      return { ...this.#messageWith(text), message_id: Number(payload.message_id), from: LOCAL_BOT };
    }
    if (method === 'answerCallbackQuery' && text) events.noticed(text);
    if (method === 'getChatMember') return { status: 'member', user: this.#person };
    return true;
  }
}
