/** Every sentence that the bot says of itself, Arabic beside English. Plain text: markup is the renderer's. */

import type { Bilingual, Language } from '../language/language.ts';
import { countArabic, countEnglish } from './counting.ts';

/** A sentence, or what makes one of its parameters. A language left out is a type error. */
export type Text = Bilingual<string> | Bilingual<(...parameters: never[]) => string>;

const NAMES: Bilingual<Bilingual> = {
  ar: { ar: 'العربية', en: 'الإنجليزية' },
  en: { ar: 'Arabic', en: 'English' },
};

export const texts = {
  // Who it is
  hello: {
    ar: 'مرحبا، أنا «موجز». أجيب عن أسئلتك من تقارير إخبارية، وأعرض مع كل جملة المقطع الذي تستند إليه كما ورد في المصدر. وإذا لم يرد الجواب فيها قلت ذلك صراحة.',
    en: 'Hello, I am Mujaz. I answer your questions from news reports, and for every sentence I show the exact passage it rests on. Where they do not say, I say so.',
  },
  theStory: { ar: 'القصة:', en: 'The story:' },
  theStories: { ar: 'القصص:', en: 'The stories:' },
  youCouldAsk: { ar: 'يمكنك أن تسأل مثلا:', en: 'You could ask, for example:' },
  writeQuestion: {
    ar: 'اكتب سؤالك بالعربية أو بالإنجليزية.',
    en: 'Write your question in English or Arabic.',
  },
  groupHello: {
    ar: (username: string) =>
      `مرحبا، أنا «موجز». أجيب عن الأسئلة من تقارير إخبارية، وأعرض مصدر كل جملة. لتوجيه سؤال إليّ يكفي ذكر @${username} فيه أو استخدام /ask أو الرد على إحدى رسائلي، ولا أتدخل في غير ذلك.`,
    en: (username: string) =>
      `Hello, I am Mujaz. I answer questions from news reports and show the source of every sentence. Mention @${username} in your question, use /ask or reply to me; otherwise I keep quiet.`,
  },

  // Help
  helpIntro: {
    ar: 'اكتب لي سؤالا بالعربية أو بالإنجليزية أجبك عنه من نص التقارير. وهذه أوامري:',
    en: 'Ask me a question in English or Arabic and I will answer it from the reports. My commands:',
  },
  helpAsk: { ar: '/ask ويليه سؤالك', en: '/ask and your question' },
  helpSummary: {
    ar: '/summary للملخص، و/summary full لمزيد من التفصيل',
    en: '/summary for the story in short, /summary full for more detail',
  },
  helpSources: {
    ar: '/sources للمقالات التي تستند إليها الأجوبة',
    en: '/sources for the articles that the answers rest on',
  },
  helpSubscribe: {
    ar: '/subscribe لتصلك موجزات بكل جديد، و/unsubscribe لإيقافها، و/status لمعرفة موعدها',
    en: '/subscribe for briefs of what is new, /unsubscribe to stop them, /status for when they come',
  },
  helpWatch: {
    ar: '/watch وسؤالك لأكتب لك حين تجيب عنه القصة، و/watches للأسئلة التي تنتظر جوابا',
    en: '/watch and a question to hear when the story answers it, /watches for the questions still waiting',
  },
  helpLanguage: {
    ar: '/language لاختيار العربية أو الإنجليزية',
    en: '/language to choose Arabic or English',
  },
  helpPrivacy: {
    ar: '/privacy لمعرفة ما أحفظه عنك، و/forget لحذفه',
    en: '/privacy for what I store about you, /forget to delete it',
  },
  helpGroups: {
    ar: (username: string) =>
      `في المجموعات أجيب عن الأوامر، وعن الرسائل التي تذكر @${username}، وعن الردود على رسائلي، ولا أتدخل في غير ذلك.`,
    en: (username: string) =>
      `In groups I answer commands, messages that mention @${username} and replies to my own messages, and stay out of everything else.`,
  },
  unknownCommand: {
    ar: 'لا أعرف هذا الأمر. تجد أوامري كلها في /help.',
    en: 'I do not know that command. You will find all of mine in /help.',
  },

  // Questions
  askPrompt: {
    ar: 'ما الذي تود معرفته؟ اكتب سؤالك ردا على هذه الرسالة.',
    en: 'What would you like to know? Write your question as a reply to this message.',
  },
  askPlaceholder: { ar: 'سؤالك', en: 'Your question' },
  emptyQuestion: {
    ar: 'اكتب لي سؤالك ببضع كلمات.',
    en: 'Ask me a question in a few words.',
  },
  forExample: { ar: 'مثلا:', en: 'For example:' },
  tooLong: {
    ar: 'هذه الرسالة أطول من أن تكون سؤالا. اسألني من فضلك في جملة أو جملتين.',
    en: 'That is too long for me to take as a question. Please ask in a sentence or two.',
  },
  slowDown: {
    ar: 'أسئلة كثيرة في وقت قصير. أمهلني دقيقة من فضلك ثم اسأل من جديد.',
    en: 'That is a lot of questions at once. Please give me a minute and ask again.',
  },
  textOnly: {
    ar: 'لا أقرأ إلا النصوص. اكتب لي سؤالك من فضلك.',
    en: 'I read text only. Please write me your question.',
  },
  otherScript: {
    ar: 'أفهم العربية والإنجليزية فقط. اسألني بإحداهما من فضلك.',
    en: 'I understand only Arabic and English. Please ask in one of them.',
  },
  greeting: { ar: 'أهلا بك. ما الذي تود معرفته؟', en: 'Hello. What would you like to know?' },
  peace: {
    ar: 'وعليكم السلام. ما الذي تود معرفته؟',
    en: 'And peace be upon you. What would you like to know?',
  },
  goodMorning: { ar: 'صباح النور. ما الذي تود معرفته؟', en: 'Good morning. What would you like to know?' },
  goodEvening: { ar: 'مساء النور. ما الذي تود معرفته؟', en: 'Good evening. What would you like to know?' },
  howAreYou: {
    ar: 'بخير، شكرا على سؤالك. ما الذي تود معرفته؟',
    en: 'Fine, thank you for asking. What would you like to know?',
  },
  welcome: { ar: 'على الرحب والسعة.', en: 'You are welcome.' },
  goodbye: {
    ar: 'إلى اللقاء. تجدني هنا متى أردت أن تسأل.',
    en: 'Goodbye. I am here whenever you want to ask.',
  },
  program: {
    ar: 'أنا برنامج ولست إنسانا. أجيب عن أسئلتك من تقارير إخبارية، وأعرض مصدر كل جملة.',
    en: 'I am a program and not a person. I answer your questions from news reports and show the source of every sentence.',
  },
  noHelp: {
    ar: 'أعتذر إن لم أفدك. اكتب لي سؤالك بكلمات أخرى.',
    en: 'I am sorry if I was no help. Ask me in other words.',
  },
  notUnderstood: {
    ar: 'لم أفهم ما كتبت. اكتب لي سؤالك ببضع كلمات.',
    en: 'I did not understand that. Ask me a question in a few words.',
  },
  glad: { ar: 'يسرني ذلك.', en: 'I am glad to hear it.' },
  noMatter: { ar: 'لا بأس.', en: 'No problem.' },
  stopping: {
    ar: 'حسنا. لإيقاف الموجزات: /unsubscribe، ولإزالة الأسئلة التي تنتظر جوابا: /watches',
    en: 'All right. To stop the briefs: /unsubscribe. To remove questions waiting for an answer: /watches',
  },
  subscribing: {
    ar: 'لتصلك موجزات بكل جديد: /subscribe، ولإيقافها: /unsubscribe',
    en: 'To get briefs of what is new: /subscribe. To stop them: /unsubscribe',
  },
  unknownStory: { ar: 'لا أعرف قصة بهذا الاسم.', en: 'I know no story of that name.' },
  whenNext: {
    ar: 'لمعرفة ما تتابعه هنا وموعد الموجز التالي: /status',
    en: 'For what is followed here and when the next brief comes: /status',
  },
  speakingEnglish: {
    ar: 'كي أجيب هنا بالإنجليزية دائما: /language',
    en: 'To have me always answer in English here: /language',
  },
  speakingArabic: {
    ar: 'كي أجيب هنا بالعربية دائما: /language',
    en: 'To have me always answer in Arabic here: /language',
  },
  allOfIt: {
    ar: 'لمزيد من التفصيل: /summary full',
    en: 'For more of the story: /summary full',
  },
  restingOn: {
    ar: 'تجد تحت كل جواب المقطع الذي يستند إليه، بنصه الحرفي ومصدره وتاريخه. وللاطلاع على المقالات كلها: /sources',
    en: 'Under each answer is the passage it rests on, word for word, with its source and date. For all the articles: /sources',
  },

  notSo: {
    ar: 'ربما أسأت فهم سؤالك. تجد تحت كل جواب المقطع الذي يستند إليه، بنصه الحرفي، فلك أن تحكم بنفسك. أعد السؤال بكلمات أخرى، أو اطلع على المقالات كلها: /sources',
    en: 'I may have misunderstood your question. Under each answer is the passage it rests on, word for word, so you can judge for yourself. Ask me again in other words, or see all the articles: /sources',
  },

  // Answers
  notInStory: { ar: 'لا تذكر القصة ذلك.', en: 'The story does not say.' },
  notInStoryOf: {
    ar: (question: string) => `لا تذكر القصة جوابا عن: «${question}»`,
    en: (question: string) => `The story does not say: “${question}”`,
  },
  askTheRest: {
    ar: 'أجيب عن ثلاثة أسئلة في الرسالة الواحدة. أعد إرسال البقية من فضلك.',
    en: 'I answer three questions at a time. Please send the rest again.',
  },
  nearest: { ar: 'أقرب ما ورد فيها:', en: 'The nearest it comes:' },
  seeSummary: { ar: 'للاطلاع على ما تذكره: /summary', en: 'For what it does say: /summary' },
  fromStory: {
    ar: (title: string) => `من قصة أخرى، «${title}»:`,
    en: (title: string) => `From another story, “${title}”:`,
  },
  noStories: { ar: 'ليست لدي بعد قصة أجيب منها.', en: 'I have no story to answer from yet.' },
  asOf: { ar: (date: string) => `بحسب ما نُشر حتى ${date}`, en: (date: string) => `As of ${date}` },
  readAs: { ar: 'فهمت سؤالك هكذا:', en: 'Understood as:' },
  sourceInOther: {
    ar: (source: Language) => `المصدر بال${NAMES.ar[source].slice(2)}، وهذا نصه الأصلي.`,
    en: (source: Language) => `The source is in ${NAMES.en[source]}; here is the original.`,
  },
  sourcesInOther: {
    ar: (source: Language) => `المصادر بال${NAMES.ar[source].slice(2)}، وهذه نصوصها الأصلية.`,
    en: (source: Language) => `The sources are in ${NAMES.en[source]}; here are the originals.`,
  },
  partInOther: {
    ar: (source: Language) => `بعض ما يلي بال${NAMES.ar[source].slice(2)}، كما ورد في مصدره.`,
    en: (source: Language) => `Some of this is in ${NAMES.en[source]}, as in its source.`,
  },
  behind: {
    ar: (late: Language) =>
      late === 'ar'
        ? 'صُحّح النص الإنجليزي لما يلي، ولم يُصحَّح نصه العربي بعد.'
        : 'صُحّح النص العربي لما يلي، ولم يُصحَّح نصه الإنجليزي بعد.',
    en: (late: Language) =>
      `The ${NAMES.en[late === 'ar' ? 'en' : 'ar']} text of this was corrected; its ${NAMES.en[late]} text has not been corrected yet.`,
  },
  partBehind: {
    ar: (late: Language) =>
      late === 'ar'
        ? 'صُحّح النص الإنجليزي لبعض ما يلي، ولم يُصحَّح نصه العربي بعد.'
        : 'صُحّح النص العربي لبعض ما يلي، ولم يُصحَّح نصه الإنجليزي بعد.',
    en: (late: Language) =>
      `The ${NAMES.en[late === 'ar' ? 'en' : 'ar']} text of some of this was corrected; its ${NAMES.en[late]} text has not been corrected yet.`,
  },
  translatedFrom: {
    ar: (source: Language) => `ترجمة عن ${NAMES.ar[source]}`,
    en: (source: Language) => `translated from ${NAMES.en[source]}`,
  },
  photoCaption: { ar: 'تعليق الصورة', en: 'photo caption' },

  // Summary and sources
  inFull: { ar: 'بمزيد من التفصيل', en: 'In more detail' },
  summary: { ar: 'الملخص', en: 'Summary' },
  sources: { ar: 'المصادر', en: 'Sources' },
  noArticles: { ar: 'لا مقالات في القصة بعد.', en: 'The story has no articles yet.' },
  whichStory: { ar: 'أي قصة تريد؟', en: 'Which story would you like?' },
  inLanguage: {
    ar: (language: Language) => `بال${NAMES.ar[language].slice(2)}`,
    en: (language: Language) => `in ${NAMES.en[language]}`,
  },
  moreArticles: {
    ar: (n: number) =>
      countArabic(n, {
        one: 'ومقالة أخرى',
        two: 'ومقالتان أخريان',
        few: (count) => `و${count} مقالات أخرى`,
        many: (count) => `و${count} مقالة أخرى`,
      }),
    en: (n: number) => countEnglish(n, 'and one more article', (count) => `and ${count} more articles`),
  },

  // Settings
  chooseLanguage: { ar: 'بأي لغة تريد أن أجيب؟', en: 'Which language shall I answer in?' },
  languageIs: {
    ar: 'سأجيب هنا بالعربية من الآن فصاعدا.',
    en: 'From now on I will answer in English here.',
  },
  languageOfAll: {
    ar: 'من الآن فصاعدا سأجيب هنا وأرسل الموجزات بالعربية.',
    en: 'From now on I will answer and send the briefs in English here.',
  },
  languageOfAnswers: {
    ar: 'سأجيب هنا بالعربية من الآن فصاعدا. أما الموجزات التي تصل بالإنجليزية فتبقى على حالها، ولتغيير ذلك: /subscribe',
    en: 'From now on I will answer in English here. Briefs that come in Arabic stay in Arabic; to change that: /subscribe',
  },
  languageButton: { ar: 'اللغة', en: 'Language' },
  adminsOnly: {
    ar: 'لا يغيّر لغتي في هذه المجموعة إلا مشرفوها.',
    en: 'Only the admins of this group can change my language.',
  },
  notSaved: {
    ar: 'تعذر حفظ اختيارك. حاول مرة أخرى بعد قليل من فضلك.',
    en: 'I could not save your choice. Please try again in a moment.',
  },

  // Privacy
  privacy: {
    ar: 'أحفظ عنك معرّفك في تيليغرام (وليس رقم هاتفك) ومعرّف المحادثة، وما اخترته من إعدادات، والقصص التي تتابعها، ومعرّفات الرسائل التي حملت إليك الموجزات والأجوبة التي انتظرتها، مع أسئلتها (تبقى شهرين على الأكثر حتى أصححها عند اللزوم)، والأسئلة التي تنتظر جوابها، وأسئلتك الأخيرة وأجوبتها لمدة يوم واحد حتى أفهم السؤال الذي يُبنى على ما قبله. ولا أحفظ عنك غير ذلك، ولا تظهر محادثتك الخاصة في أي مجموعة.',
    en: 'I store your Telegram user ID (not your phone number) and the ID of the chat, the settings you chose, the stories you follow, the IDs of the messages that brought you briefs and the answers that you had waited for, with their questions (for two months at most, to correct them if I must), the questions you are waiting on, and your last few questions with their answers for one day, so that I understand a question that builds on the one before. I store nothing else about you, and what you write in private never shows in a group.',
  },
  privacyGaps: {
    ar: 'أما السؤال الذي لا تجيب عنه القصة فأحفظه سبعة أيام من غير اسمك أو معرّفك أو معرّف المحادثة، حتى تستطيع أن تطلب إخبارك حين يُعرف الجواب. ويرى المحررون الأسئلة التي بقيت بلا جواب، 300 سؤال على الأكثر في كل قصة ومثلها مما لا يخص قصة بعينها، بعد حذف ما فيها من عناوين وحسابات وأرقام طويلة، ولا يعرفون من سألها.',
    en: 'A question that the story does not answer I keep for seven days without your name, your ID or that of the chat, so that you can ask to be told when it is known. Editors see the questions that are still open, at most 300 for each story and as many that belong to no story, without the addresses, accounts and long numbers in them, and never who asked.',
  },
  privacyModel: {
    ar: 'لصياغة الجواب أرسل نص سؤالك مع مقاطع من القصة إلى نموذج لغوي، من غير اسمك أو معرّفك، وأحفظ ردّه أسبوعا من غير السؤال ومن غير من سأله، حتى لا أرسل السؤال نفسه مرة أخرى.',
    en: 'To word an answer I send the text of your question with passages of the story to a language model, without your name or ID. What it replies I keep for a week, without the question and without who asked it, so that the same question need not be sent again.',
  },
  privacyNoModel: {
    ar: 'لا أرسل أسئلتك إلى أي خدمة أخرى.',
    en: 'I send your questions to no other service.',
  },
  privacyForget: {
    ar: 'لحذف ما أحفظه عنك: /forget',
    en: 'To delete what I store about you: /forget',
  },
  forgotten: {
    ar: 'حذفت ما كنت أحفظه عنك: إعداداتك، ومتابعاتك، ومعرّفات الرسائل التي حملت إليك الموجزات والأجوبة، والأسئلة التي كنت تنتظر جوابها، وأسئلتك الأخيرة.',
    en: 'I have deleted what I stored about you: your settings, what you followed, the IDs of the messages that brought you briefs and answers, the questions you were waiting on and your recent questions.',
  },
  forgottenInGroup: {
    ar: 'حذفت أسئلتك الأخيرة كلها. أما إعدادات هذه المجموعة فتبقى لأنها ليست لك وحدك.',
    en: 'I have deleted your recent questions. The settings of this group stay, since they are not yours alone.',
  },
  notForgotten: {
    ar: 'تعذر الحذف. حاول مرة أخرى بعد قليل من فضلك.',
    en: 'I could not delete it. Please try again in a moment.',
  },

  // When things go wrong
  wentWrong: {
    ar: 'حدث خطأ من جهتي. حاول مرة أخرى بعد قليل من فضلك.',
    en: 'Something went wrong on my side. Please try again in a moment.',
  },
  staleButton: { ar: 'لم يعد هذا الزر يعمل.', en: 'This button no longer works.' },
} as const satisfies Record<string, Text>;

/** Each language by its own name: what a reader looks for who does not read the other one. */
export const OWN_NAMES: Bilingual = { ar: NAMES.ar.ar, en: NAMES.en.en };
