/** What chats are told of the stories that they follow, and of what is new in them. */

import type { Bilingual } from '../language/language.ts';
import { countArabic, countEnglish } from './counting.ts';
import type { Text } from './texts.ts';

export const WEEKDAYS: Bilingual<readonly string[]> = {
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

export const subscriptionTexts = {
  // The brief
  newIn: { ar: (title: string) => `الجديد في «${title}»`, en: (title: string) => `New in “${title}”` },
  newArticles: {
    ar: (n: number) =>
      countArabic(n, {
        one: 'مقالة جديدة',
        two: 'مقالتان جديدتان',
        few: (count) => `${count} مقالات جديدة`,
        many: (count) => `${count} مقالة جديدة`,
      }),
    en: (n: number) => countEnglish(n, 'one new article', (count) => `${count} new articles`),
  },
  repeats: {
    ar: 'لا جديد في ما يلي على ما ورد في القصة من قبل.',
    en: 'This adds nothing that the story had not already said.',
  },
  wholeArticle: { ar: 'ملخص المقالة كلها', en: 'Summary of the article' },
  askAbout: { ar: 'اسأل عن هذا', en: 'Ask about it' },
  askPrompt: {
    ar: 'ما الذي تود معرفته عن هذا؟ اكتب سؤالك ردا على هذه الرسالة.',
    en: 'What would you like to know about it? Write your question as a reply to this message.',
  },
  mute: { ar: 'كتم لمدة يوم', en: 'Mute for a day' },
  muted: {
    ar: 'لن أرسل شيئا عن هذه القصة هنا لمدة يوم، ثم أرسل ما فات في رسالة واحدة.',
    en: 'I will send nothing on this story here for a day, and then what was missed, in one message.',
  },
  saysAll: {
    ar: 'لا يزيد ملخص هذه المقالة على ما في الموجز أعلاه.',
    en: 'A summary of this article would say no more than the brief above.',
  },
  articleGone: { ar: 'لم تعد هذه المقالة في القصة.', en: 'That article is no longer in the story.' },

  // Subscribing
  setUp: {
    ar: 'أستطيع أن أرسل إلى هنا موجزا كلما جدّ شيء في القصة، على هذا النحو:',
    en: 'I can send a brief here whenever there is news in the story, in this way:',
  },
  inThisTopic: {
    ar: 'تصل الموجزات إلى هذا الموضوع. ولتصل إلى موضوع آخر أرسل فيه /subscribe.',
    en: 'Briefs come into this topic. To have them in another one, send /subscribe there.',
  },
  begin: { ar: 'ابدأ إرسال الموجزات', en: 'Start the briefs' },
  follow: { ar: 'تابع هذه القصة', en: 'Follow this story' },
  whichToFollow: { ar: 'أي قصة تود متابعتها هنا؟', en: 'Which story shall I follow for you here?' },
  unknownStory: {
    ar: 'لا أعرف قصة بهذا الاسم. أي قصة تود متابعتها هنا؟',
    en: 'I know no story of that name. Which one shall I follow for you here?',
  },
  now: {
    ar: 'أرسل موجزا إلى هنا فور انضمام مقالة جديدة إلى القصة.',
    en: 'I will send a brief here as soon as an article joins the story.',
  },
  important: {
    ar: 'لا أرسل موجزا إلى هنا إلا فور ورود خبر مهم: قرار أو اتفاق أو رفض، أو بداية أمر أو نهايته، أو تعيين أحد أو استقالته أو اعتقاله أو مقتله.',
    en: 'I will send a brief here only when there is important news: something is decided, agreed or refused, begins or ends, or somebody is appointed, resigns, is arrested or killed.',
  },
  daily: {
    ar: (time: string) => `أرسل كل جديد إلى هنا في موجز واحد يوميا، عند الساعة ${time}.`,
    en: (time: string) => `I will send one brief a day here, at ${time}, with all that is new.`,
  },
  weekly: {
    ar: (day: string, time: string) =>
      `أرسل كل جديد إلى هنا في موجز واحد أسبوعيا، يوم ${day} عند الساعة ${time}.`,
    en: (day: string, time: string) =>
      `I will send one brief a week here, on ${day} at ${time}, with all that is new.`,
  },
  quietHours: {
    ar: (from: string, until: string) => `ساعات الهدوء: من ${from} إلى ${until}، وما يرد فيها يصل بعدها`,
    en: (from: string, until: string) =>
      `Quiet hours: from ${from} to ${until}; briefs due then are sent afterwards`,
  },
  zoneIs: { ar: (zone: string) => `المنطقة الزمنية: ${zone}`, en: (zone: string) => `Time zone: ${zone}` },
  briefsIn: {
    ar: { ar: 'لغة الموجزات: العربية', en: 'لغة الموجزات: الإنجليزية' },
    en: { ar: 'Language of the briefs: Arabic', en: 'Language of the briefs: English' },
  },
  rhythms: {
    ar: { now: 'فورا', daily: 'كل يوم', weekly: 'كل أسبوع', important: 'المهم فقط' },
    en: { now: 'At once', daily: 'Daily', weekly: 'Weekly', important: 'Important only' },
  },
  quietButton: {
    ar: (hours: string) => `ساعات الهدوء: ${hours}`,
    en: (hours: string) => `Quiet hours: ${hours}`,
  },
  none: { ar: 'بلا', en: 'none' },
  zoneButton: { ar: 'المنطقة الزمنية', en: 'Time zone' },
  back: { ar: 'رجوع', en: 'Back' },
  unsubscribe: { ar: 'إلغاء المتابعة', en: 'Unsubscribe' },
  unmute: { ar: 'إلغاء الكتم', en: 'Unmute' },
  unmuted: { ar: 'أُلغي الكتم.', en: 'No longer muted.' },
  unsubscribed: {
    ar: (title: string) => `لن أرسل إلى هنا شيئا عن «${title}» بعد الآن. للعودة: /subscribe`,
    en: (title: string) => `I will send nothing more on “${title}” here. To come back: /subscribe`,
  },
  notSubscribed: {
    ar: 'لا تُتابَع هنا أي قصة. لمتابعة قصة: /subscribe',
    en: 'No story is followed here. To follow one: /subscribe',
  },
  whichToEnd: { ar: 'أي قصة لم تعد تود متابعتها؟', en: 'Which story shall I stop following?' },

  // Status: a label and what it is, without a full stop
  inTopic: { ar: 'في موضوع آخر من هذه المجموعة', en: 'In another topic of this group' },
  lastBrief: { ar: (time: string) => `آخر موجز: ${time}`, en: (time: string) => `Last brief: ${time}` },
  noBriefYet: { ar: 'آخر موجز: لم يُرسَل شيء بعد', en: 'Last brief: none has been sent yet' },
  nextBrief: { ar: (time: string) => `الموجز التالي: ${time}`, en: (time: string) => `Next brief: ${time}` },
  nextIsSoon: { ar: 'الموجز التالي: في الطريق', en: 'Next brief: on its way' },
  nextIsNews: { ar: 'الموجز التالي: عندما يجدّ شيء', en: 'Next brief: when there is news' },
  nextIsImportant: {
    ar: 'الموجز التالي: عند ورود خبر مهم',
    en: 'Next brief: when there is important news',
  },
  nextIfNews: {
    ar: (time: string) => `الموجز التالي، إن جدّ شيء حتى ذلك الحين: ${time}`,
    en: (time: string) => `Next brief, if there is news by then: ${time}`,
  },
  nextAfterMute: {
    ar: 'الموجز التالي: بعد انتهاء الكتم، إن جدّ شيء',
    en: 'Next brief: after that, when there is news',
  },
  mutedUntil: { ar: (time: string) => `الكتم: حتى ${time}`, en: (time: string) => `Muted: until ${time}` },
  skippedRepeat: {
    ar: 'آخر مقالة: لم تُرسَل لأنها لا تضيف جديدا',
    en: 'Last article: not sent, because it says nothing new',
  },
  skippedUnimportant: {
    ar: 'آخر مقالة: لم تُرسَل لأنها ليست من الأخبار المهمة',
    en: 'Last article: not sent, because it is not important news',
  },
  paused: {
    ar: {
      'no-rights': 'متوقفة: لا يُسمح لي بالكتابة هنا',
      'topic-closed': 'متوقفة: الموضوع مغلق',
      'topic-deleted': 'متوقفة: حُذف الموضوع، وللمتابعة في موضوع آخر: /subscribe',
    },
    en: {
      'no-rights': 'Paused: I am not allowed to write here',
      'topic-closed': 'Paused: the topic is closed',
      'topic-deleted': 'Paused: the topic was deleted; to go on in another one: /subscribe',
    },
  },

  // To an admin
  pausedTo: {
    ar: {
      'no-rights': (chat: string) =>
        `لا أستطيع إرسال الموجزات إلى «${chat}» لأنه لا يُسمح لي بالكتابة فيها. سأستأنف عندما يُسمح لي بذلك.`,
      'topic-closed': (chat: string) =>
        `لا أستطيع إرسال الموجزات إلى «${chat}» لأن الموضوع مغلق. سأستأنف عندما يُفتح.`,
      'topic-deleted': (chat: string) =>
        `لا أستطيع إرسال الموجزات إلى «${chat}» لأن الموضوع حُذف. لمتابعة القصة في موضوع آخر اكتب فيه /subscribe.`,
    },
    en: {
      'no-rights': (chat: string) =>
        `I cannot send briefs to “${chat}”: I am not allowed to write there. I will resume once I am allowed to.`,
      'topic-closed': (chat: string) =>
        `I cannot send briefs to “${chat}”: the topic is closed. I will resume once it is open again.`,
      'topic-deleted': (chat: string) =>
        `I cannot send briefs to “${chat}”: the topic was deleted. To follow the story in another one, write /subscribe there.`,
    },
  },
  adminsOnly: {
    ar: 'لا يغيّر المتابعات هنا إلا المشرفون.',
    en: 'Only admins can change what is followed here.',
  },
} as const satisfies Record<string, Text | Bilingual<object>>;
