/** What editors read: drafts, withdrawals, gaps and counts. They are addressed as readers are, in the singular. */

import { countArabic, countEnglish } from './counting.ts';
import type { Text } from './texts.ts';

export const newsroomTexts = {
  editorsOnly: {
    ar: 'هذا الأمر لهيئة التحرير وحدها.',
    en: 'This command is for the editors only.',
  },

  help: {
    ar: 'ولهيئة التحرير: /publish للمسودات التي تنتظر البت، و/withdraw لسحب مقالة، و/gaps لما سأل عنه القراء ولم تذكره القصة، و/stats للإحصاءات.',
    en: 'For editors: /publish for drafts that are waiting, /withdraw to take an article out of its story, /gaps for what readers asked and the story does not say, /stats for statistics.',
  },

  // Drafts
  draft: { ar: 'مسودة موجز', en: 'Draft brief' },
  wouldReach: {
    ar: (n: number) =>
      n === 0
        ? 'لن يصل إلى أي محادثة.'
        : `${countArabic(n, {
            one: 'سيصل إلى محادثة واحدة',
            two: 'سيصل إلى محادثتين',
            few: (count) => `سيصل إلى ${count} محادثات`,
            many: (count) => `سيصل إلى ${count} محادثة`,
          })}.`,
    en: (n: number) =>
      n === 0
        ? 'It would reach no chat.'
        : `${countEnglish(n, 'It would reach one chat', (count) => `It would reach ${count} chats`)}.`,
  },
  repeats: {
    ar: 'لا تضيف المقالة جديدا إلى القصة، فلا تُرسل إلا ضمن الموجزات اليومية والأسبوعية.',
    en: 'It adds nothing that the story had not already said, and goes to digests only.',
  },
  publish: { ar: 'انشر', en: 'Publish' },
  discard: { ar: 'استبعد', en: 'Discard' },
  hold: { ar: 'أرجئ', en: 'Hold' },
  published: { ar: 'نُشرت المقالة.', en: 'Published.' },
  discarded: { ar: 'استُبعدت المقالة.', en: 'Discarded.' },
  held: { ar: 'أُرجئت المقالة، وتبقى متاحة في /publish.', en: 'Held; you find it again under /publish.' },
  gone: { ar: 'سبق البت في هذه المسودة.', en: 'This draft has already been dealt with.' },
  failed: {
    ar: 'تعذر نشر المقالة، وسبب ذلك في سجل التشغيل.',
    en: 'The article could not be published; the log says why.',
  },
  noDrafts: { ar: 'لا مسودات تنتظر البت فيها.', en: 'No drafts are waiting.' },
  moreDrafts: {
    ar: (n: number) =>
      countArabic(n, {
        one: 'وهناك مسودة أخرى.',
        two: 'وهناك مسودتان أخريان.',
        few: (count) => `وهناك ${count} مسودات أخرى.`,
        many: (count) => `وهناك ${count} مسودة أخرى.`,
      }),
    en: (n: number) =>
      countEnglish(n, 'There is one more draft.', (count) => `There are ${count} more drafts.`),
  },

  // Withdrawals
  whichToWithdraw: { ar: 'أي مقالة تُسحب؟', en: 'Which article should be withdrawn?' },
  othersToWithdraw: {
    ar: 'هذه أحدث المقالات. للوصول إلى غيرها اكتب بعد /withdraw كلمات من عنوانها.',
    en: 'These are the newest. For others write words of the headline after /withdraw.',
  },
  noSuchArticle: {
    ar: 'لا توجد مقالة في عنوانها هذه الكلمات.',
    en: 'No article has these words in its headline.',
  },
  nothingToWithdraw: { ar: 'لا مقالات في القصة لتُسحب.', en: 'The story has no article to withdraw.' },
  confirmWithdraw: {
    ar: 'ستخرج هذه المقالة من القصة، فلا تستند إليها الأجوبة، ويُصحَّح كل موجز استند إليها.',
    en: 'This article leaves the story: answers no longer cite it, and every brief that rested on it is corrected.',
  },
  withdraw: { ar: 'اسحب المقالة', en: 'Withdraw it' },
  keep: { ar: 'أبقِها', en: 'Keep it' },
  withdrawn: { ar: 'سُحبت المقالة.', en: 'Withdrawn.' },
  kept: { ar: 'بقيت المقالة في القصة.', en: 'The article stays.' },
  notThere: { ar: 'لم تعد هذه المقالة في القصة.', en: 'That article is no longer in the story.' },

  // Gaps and counts
  gaps: { ar: 'ما سأل عنه القراء ولم تذكره القصة:', en: 'What readers asked and the story does not say:' },
  noGaps: {
    ar: 'لم يسأل أحد بعد عن شيء لا تذكره القصة.',
    en: 'Nobody has asked yet for anything that the story does not say.',
  },
  times: {
    ar: (n: number) =>
      countArabic(n, {
        one: 'مرة واحدة',
        two: 'مرتين',
        few: (count) => `${count} مرات`,
        many: (count) => `${count} مرة`,
      }),
    en: (n: number) => countEnglish(n, 'once', (count) => `${count} times`),
  },
  stats: { ar: 'إحصاءات', en: 'Statistics' },
  subscriptions: { ar: (n: number) => `الاشتراكات: ${n}`, en: (n: number) => `Subscriptions: ${n}` },
  updates: { ar: (n: number) => `التحديثات: ${n}`, en: (n: number) => `Updates: ${n}` },
  drafts: { ar: (n: number) => `المسودات التي تنتظر البت: ${n}`, en: (n: number) => `Drafts waiting: ${n}` },
  watches: {
    ar: (n: number) => `الأسئلة التي ينتظر أصحابها جوابا: ${n}`,
    en: (n: number) => `Questions being watched: ${n}`,
  },
  questions: { ar: (n: number) => `الأسئلة: ${n}`, en: (n: number) => `Questions: ${n}` },
  answered: { ar: (n: number) => `أُجيب عنها: ${n}`, en: (n: number) => `Answered: ${n}` },
  declined: { ar: (n: number) => `لم تذكر القصة جوابها: ${n}`, en: (n: number) => `Not in the story: ${n}` },
  modelToday: {
    ar: (tokens: number) => `الوحدات التي استهلكها النموذج اللغوي اليوم: ${tokens}`,
    en: (tokens: number) => `The language model today: ${tokens} tokens`,
  },
  modelSpent: {
    ar: 'استُنفدت حصة النموذج اللغوي لهذا اليوم، فالأجوبة مقتطفات من القصة حتى منتصف الليل بالتوقيت العالمي.',
    en: 'That is all it may use today; until midnight UTC answers are extracts.',
  },
} as const satisfies Record<string, Text>;
