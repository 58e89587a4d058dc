/** What a brief says when what it rested on was corrected or withdrawn. */

import type { Text } from './texts.ts';

export const correctionTexts = {
  correction: { ar: 'تصحيح', en: 'Correction' },
  changed: {
    ar: (title: string) => `صُحّحت المقالة «${title}» بعد إرسال هذا الموجز.`,
    en: (title: string) => `The article “${title}” was corrected after this brief was sent.`,
  },
  withdrawn: {
    ar: (title: string) =>
      `سُحبت المقالة «${title}» التي استند إليها هذا الموجز، فلا تعتمدوا على ما نُقل عنها.`,
    en: (title: string) =>
      `The article “${title}”, which this brief rested on, was withdrawn. Please do not rely on what it said.`,
  },
  readsNow: { ar: 'نص الموجز بعد التصحيح:', en: 'Corrected, the brief reads:' },
  earlier: {
    ar: 'هذا تصحيح لموجز أُرسل هنا من قبل.',
    en: 'This corrects a brief that was sent here earlier.',
  },
} as const satisfies Record<string, Text>;
