/** What is said around an answer. */

import type { Bilingual } from '../language/language.ts';

export const answerTexts = {
  notInStory: { ar: 'لا يذكر الخبر ذلك.', en: 'The story does not say.' },
  nearest: { ar: 'وأقرب ما جاء فيه:', en: 'The nearest it comes:' },
} satisfies Record<string, Bilingual>;
