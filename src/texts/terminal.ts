/** What the terminal says beside the bot. */

import type { Bilingual } from '../language/language.ts';

export const terminalTexts = {
  welcome: {
    ar: 'موجز في الطرفية، إذ لم يُضبط TELEGRAM_BOT_TOKEN. اكتب سؤالك أو /start، واضغط Ctrl+D للخروج.',
    en: 'Mujaz in this terminal, since TELEGRAM_BOT_TOKEN is not set. Type a question or /start; Ctrl+D leaves.',
  },
} satisfies Record<string, Bilingual>;
