import type { Chat, InlineKeyboardButton, InputRichMessage, Message, MessageEntity } from 'grammy/types';
import { richText } from './rich.ts';
import type { Waiting } from './waiting.ts';
import type { Kept } from './world.ts';
import { toHtml } from './write-html.ts';

/** A message of the bot as a reader sees it now: after an edit it shows the new content. */
export class BotMessage {
  readonly kept: Kept;
  readonly #waiting: Waiting;
  #editsSeen = 0;

  constructor(kept: Kept, waiting: Waiting) {
    this.kept = kept;
    this.#waiting = waiting;
  }

  /** The message as the API shows it. */
  get raw(): Message {
    return this.kept.message;
  }
  get message_id(): number {
    return this.raw.message_id;
  }
  get chat(): Chat {
    return this.raw.chat;
  }
  /** The text or caption without markup; for a rich message its plain text. */
  get text(): string {
    return plainTextOf(this.raw, this.kept.rich);
  }
  get entities(): readonly MessageEntity[] {
    return this.raw.entities ?? this.raw.caption_entities ?? [];
  }
  /** The text or caption as HTML, from what the server kept of its formatting. */
  get html(): string {
    return toHtml(this.text, this.entities);
  }
  /** What was sent as a rich message. */
  get rich(): InputRichMessage | undefined {
    return this.kept.rich;
  }
  /** The rows of the inline keyboard. */
  get keyboard(): readonly (readonly InlineKeyboardButton[])[] {
    return this.raw.reply_markup?.inline_keyboard ?? [];
  }
  /** All buttons of the inline keyboard. */
  get buttons(): readonly InlineKeyboardButton[] {
    return this.keyboard.flat();
  }
  /** The topic that the message is in. */
  get thread(): number | undefined {
    return this.raw.message_thread_id;
  }
  /** The message that this one answers. */
  get replyTo(): number | undefined {
    return this.raw.reply_to_message?.message_id;
  }
  get silent(): boolean {
    return this.kept.silent;
  }
  get isDeleted(): boolean {
    return this.kept.deleted;
  }
  get isPinned(): boolean {
    return this.kept.room?.pinned.includes(this.message_id) ?? false;
  }
  /** The text after each edit, oldest first. */
  get edits(): readonly string[] {
    return [...this.kept.before.slice(1), ...(this.kept.before.length > 0 ? [this.raw] : [])].map((message) =>
      plainTextOf(message, undefined),
    );
  }

  /** Waits for the next edit that was not waited for yet, and gives the text after it. */
  async nextEdit(): Promise<string> {
    const text = await this.#waiting.until(
      () => this.edits[this.#editsSeen],
      () => `no further edit of the message "${this.text}"`,
    );
    this.#editsSeen++;
    return text;
  }

  /** Waits until the text is this, or matches this. */
  async becomes(text: string | RegExp): Promise<this> {
    const matches = () => (typeof text === 'string' ? this.text === text : text.test(this.text));
    await this.#waiting.until(
      () => (matches() ? true : undefined),
      () => `the message did not become ${text}, it is "${this.text}"`,
    );
    return this;
  }
}

function plainTextOf(message: Message, rich: InputRichMessage | undefined): string {
  if (message.text !== undefined || message.caption !== undefined)
    return message.text ?? message.caption ?? '';
  if (message.rich_message)
    return rich ? richText(rich) : richText({ blocks: message.rich_message.blocks as never });
  return '';
}
