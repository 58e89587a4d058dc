/** What a brief, or an answer that somebody waited for, says when what it rested on was corrected or withdrawn. */

import type { Text } from './texts.ts';

/** Said under a brief and under an answer alike. */
const restored = {
  ar: (title: string) => `سُحبت المقالة «${title}» لفترة ثم أُعيدت إلى القصة.`,
  en: (title: string) =>
    `The article “${title}” was withdrawn for a time and has been restored to the story.`,
};

export const correctionTexts = {
  correction: { ar: 'تصحيح', en: 'Correction' },
  update: { ar: 'تحديث', en: 'Update' },
  note: { ar: 'تنبيه', en: 'Note' },
  changed: {
    ar: (title: string) => `صُحّحت المقالة «${title}» بعد إرسال هذا الموجز.`,
    en: (title: string) => `The article “${title}” was corrected after this brief was sent.`,
  },
  withdrawn: {
    ar: (title: string) =>
      `سُحبت المقالة «${title}» التي استند إليها هذا الموجز، فلا يصح الاعتماد على ما نُقل عنها.`,
    en: (title: string) =>
      `The article “${title}”, on which this brief rested, was withdrawn. Please do not rely on what it said.`,
  },
  restored,
  arabicBehind: {
    ar: (title: string) =>
      `صُحّح النص الإنجليزي للمقالة «${title}» بعد إرسال هذا الموجز، ولم يُصحَّح النص العربي بعد.`,
    en: (title: string) =>
      `The English text of “${title}” was corrected after this brief was sent; the Arabic text has not been corrected yet.`,
  },
  englishBehind: {
    ar: (title: string) =>
      `صُحّح النص العربي للمقالة «${title}» بعد إرسال هذا الموجز، ولم يُصحَّح النص الإنجليزي بعد.`,
    en: (title: string) =>
      `The Arabic text of “${title}” was corrected after this brief was sent; the English text has not been corrected yet.`,
  },
  asItStands: { ar: 'نص الموجز كما هو الآن:', en: 'The brief as it stands:' },
  readsNow: { ar: 'نص الموجز بعد التصحيح:', en: 'Corrected, the brief reads:' },
  readsAgain: { ar: 'نص الموجز الآن:', en: 'The brief now reads:' },
  earlier: {
    ar: 'هذا تصحيح لموجز أُرسل هنا من قبل.',
    en: 'This corrects a brief that was sent here earlier.',
  },
  earlierAgain: {
    ar: 'يحل هذا محل موجز أُرسل هنا من قبل.',
    en: 'This takes the place of a brief that was sent here earlier.',
  },
} as const satisfies Record<string, Text>;

export const answerCorrectionTexts = {
  changed: {
    ar: (title: string) => `صُحّحت المقالة «${title}» بعد إرسال هذا الجواب.`,
    en: (title: string) => `The article “${title}” was corrected after this answer was sent.`,
  },
  withdrawn: {
    ar: (title: string) =>
      `سُحبت المقالة «${title}» التي استند إليها هذا الجواب، فلا يصح الاعتماد على ما نُقل عنها.`,
    en: (title: string) =>
      `The article “${title}”, on which this answer rested, was withdrawn. Please do not rely on what it said.`,
  },
  restored,
  arabicBehind: {
    ar: (title: string) =>
      `صُحّح النص الإنجليزي للمقالة «${title}» بعد إرسال هذا الجواب، ولم يُصحَّح النص العربي بعد.`,
    en: (title: string) =>
      `The English text of “${title}” was corrected after this answer was sent; the Arabic text has not been corrected yet.`,
  },
  englishBehind: {
    ar: (title: string) =>
      `صُحّح النص العربي للمقالة «${title}» بعد إرسال هذا الجواب، ولم يُصحَّح النص الإنجليزي بعد.`,
    en: (title: string) =>
      `The Arabic text of “${title}” was corrected after this answer was sent; the English text has not been corrected yet.`,
  },
  asItStands: { ar: 'الجواب كما هو الآن:', en: 'The answer as it stands:' },
  readsNow: { ar: 'الجواب بعد التصحيح:', en: 'Corrected, the answer reads:' },
  readsAgain: { ar: 'الجواب الآن:', en: 'The answer now reads:' },
  earlier: {
    ar: 'هذا تصحيح لجواب أُرسل هنا من قبل.',
    en: 'This corrects an answer that was sent here earlier.',
  },
  earlierAgain: {
    ar: 'يحل هذا محل جواب أُرسل هنا من قبل.',
    en: 'This takes the place of an answer that was sent here earlier.',
  },
  noLonger: { ar: 'لم تعد القصة تذكر ذلك.', en: 'The story no longer says so.' },
} as const satisfies Record<string, Text>;
