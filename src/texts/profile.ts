/** What Telegram shows of the bot before anybody has written to it. */

import type { Bilingual } from '../language/language.ts';

/** The commands of the menu, in its order. At most 256 characters each. */
export const COMMANDS = {
  ask: { ar: 'اطرح سؤالا', en: 'Ask a question' },
  summary: { ar: 'القصة باختصار', en: 'The story in short' },
  sources: { ar: 'المقالات التي تستند إليها الأجوبة', en: 'The articles that the answers rest on' },
  subscribe: { ar: 'متابعة القصة: موجز بكل جديد', en: 'Follow the story: a brief of what is new' },
  unsubscribe: { ar: 'إلغاء المتابعة', en: 'Stop following' },
  status: { ar: 'ما تتابعه وموعد الموجز التالي', en: 'What you follow, and when the next brief comes' },
  watch: { ar: 'تنبيه عندما تجيب القصة عن سؤالك', en: 'Hear when the story answers a question' },
  watches: { ar: 'الأسئلة التي تنتظر جوابا', en: 'Questions waiting for an answer' },
  language: { ar: 'اختيار العربية أو الإنجليزية', en: 'Choose Arabic or English' },
  privacy: { ar: 'ما أحفظه عنك', en: 'What I store about you' },
  forget: { ar: 'حذف ما أحفظه عنك', en: 'Delete what I store about you' },
  help: { ar: 'كيف تسأل وما الأوامر', en: 'How to ask, and all commands' },
} as const satisfies Record<string, Bilingual>;

/** Shown in an empty chat: at most 512 characters. */
export const DESCRIPTION: Bilingual = {
  ar: 'أجيب عن الأسئلة من تقارير إخبارية، بالعربية أو بالإنجليزية، وأعرض مع كل جملة المقطع الذي تستند إليه كما ورد في المصدر. وإذا لم يرد الجواب فيها قلت ذلك صراحة.',
  en: 'I answer questions from news reports, in Arabic or English, and for every sentence I show the exact passage it rests on. Where they do not say, I say so.',
};

/** Shown on the profile and beside a shared link: at most 120 characters. */
export const SHORT_DESCRIPTION: Bilingual = {
  ar: 'أجوبة من تقارير إخبارية، ومع كل جملة المقطع الذي تستند إليه.',
  en: 'Answers from news reports, each sentence with the passage it rests on.',
};
