/** What readers are told of the questions that they wait for. */

import type { Text } from './texts.ts';

export const watchTexts = {
  tellMe: { ar: 'أخبرني عندما يُعرف الجواب', en: 'Tell me when it is known' },
  tellOtherwise: { ar: 'أخبرني إذا تغيّر ذلك', en: 'Tell me if that changes' },
  added: {
    ar: 'سأكتب هنا عندما تذكر القصة ذلك. لإزالة السؤال: /watches',
    en: 'I will write here once the story says so. To remove the question: /watches',
  },
  addedInGroup: {
    ar: 'سأكتب هنا عندما تذكر القصة ذلك. ويمكن لمشرفي المجموعة إزالة السؤال: /watches',
    en: 'I will write here once the story says so. The admins of the group can remove the question: /watches',
  },
  addedOtherwise: {
    ar: 'سأكتب هنا عندما تذكر القصة خلاف ذلك. لإزالة السؤال: /watches',
    en: 'I will write here once the story says otherwise. To remove the question: /watches',
  },
  addedOtherwiseInGroup: {
    ar: 'سأكتب هنا عندما تذكر القصة خلاف ذلك. ويمكن لمشرفي المجموعة إزالة السؤال: /watches',
    en: 'I will write here once the story says otherwise. The admins of the group can remove the question: /watches',
  },
  noQuestion: {
    ar: 'لا أستطيع أن أنتظر جوابا عن هذا، فهو ليس سؤالا تاما. اكتب بعد /watch سؤالا كاملا.',
    en: 'I cannot wait for an answer to that: it is not a complete question. Write a complete one after /watch.',
  },
  known: {
    ar: 'سبق أن أُضيف هذا السؤال هنا، وهو ينتظر جوابا.',
    en: 'That question is already waiting for an answer here.',
  },
  full: {
    ar: (most: number) => `لا أنتظر في المحادثة الواحدة أكثر من ${most} سؤالا. يمكنك إزالة سؤال في /watches.`,
    en: (most: number) =>
      `I wait for no more than ${most} questions in a chat. You can remove one in /watches.`,
  },
  nowSaid: { ar: 'سؤال كان ينتظر جوابا:', en: 'A question that was waiting for an answer:' },
  nowOtherwise: { ar: 'هناك جديد في سؤال كان ينتظر:', en: 'There is news on a question that was waiting:' },
  waitOn: {
    ar: 'ليس هذا ما سألت عنه: واصل الانتظار',
    en: 'Not what I asked: keep waiting',
  },
  saidAlready: { ar: 'سبق أن ذكرت القصة ذلك:', en: 'The story says so already:' },
  prompt: {
    ar: 'اكتب السؤال بعد /watch في الرسالة نفسها.',
    en: 'Write the question after /watch, in the same message.',
  },
  waiting: {
    ar: 'أسئلة تنتظر جوابا. اضغط على سؤال لإزالته:',
    en: 'Questions waiting for an answer. Tap one to remove it:',
  },
  none: {
    ar: 'لا أسئلة تنتظر جوابا هنا. لإضافة سؤال: /watch ثم السؤال.',
    en: 'No questions are waiting for an answer here. To add one: /watch and the question.',
  },
  removed: { ar: 'أُزيل السؤال.', en: 'Removed.' },
  adminsOnly: {
    ar: 'لا يزيل الأسئلة في هذه المجموعة إلا مشرفوها.',
    en: 'Only the admins of this group can remove questions.',
  },
} as const satisfies Record<string, Text>;
