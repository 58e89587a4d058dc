/** What chats have chosen, kept in Keyv. */

import type Keyv from 'keyv';
import { isLanguage } from '../language/language.ts';
import type { ChatSettings, ChatSettingsStore } from '../telegram/chat-settings.ts';

export function chatSettingsIn(keyv: Keyv): ChatSettingsStore {
  return {
    read: async (chat) => fromStore(await keyv.get(String(chat))),
    write: async (chat, settings) => {
      await keyv.set(String(chat), settings);
    },
    forget: async (chat) => {
      await keyv.delete(String(chat));
    },
  };
}

/** What an older or newer version stored is taken as far as it is understood. */
function fromStore(stored: unknown): ChatSettings {
  if (typeof stored !== 'object' || stored === null) return {};
  const { language, story } = stored as Record<string, unknown>;
  return { ...(isLanguage(language) ? { language } : {}), ...(typeof story === 'string' ? { story } : {}) };
}
