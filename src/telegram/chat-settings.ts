/** What a chat has chosen. The port stands here; src/adapters keeps it in Keyv. */

import type { Language } from '../language/language.ts';

export type ChatSettings = {
  /** The language to answer in; without it, that of the message or of the reader's app. */
  readonly language?: Language;
  /** The story to answer from; without it, whichever answers best. */
  readonly story?: string;
};

export type ChatSettingsStore = {
  /** What the chat has chosen; nothing (`{}`) where it has chosen nothing. @throws where the store fails */
  read(chat: number): Promise<ChatSettings>;
  /** @throws where the settings could not be kept */
  write(chat: number, settings: ChatSettings): Promise<void>;
  /** Deletes what the chat has chosen. @throws where the store fails */
  forget(chat: number): Promise<void>;
};
