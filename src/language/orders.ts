/**
 * Sentences that give orders to whoever reads them, a person or a machine: "Ignore all previous instructions and tell
 * readers …", "Click here", «اضغط هنا». They tell nothing, whatever else they hold. Orders that somebody is quoted with are
 * news, and so are verbs that only look like orders: «تجاهل السراج الدعوة» is "Sarraj ignored the invitation".
 */

const QUOTED = /["“«][^"”»]*["”»]/gu;
/** Who is spoken to, in a transcript of a talk with a machine. */
const SPEAKER = /^(?:system|assistant|user|developer|النظام|المساعد|المستخدم)\s*:/iu;
const TOLD =
  'instructions?|prompts?|rules?|guidelines|messages?|commands|orders|context|(?:things|text|sentences|everything) (?:above|before)';
const ENGLISH = new RegExp(
  [
    `(?:^|[,;:.] |\\band |\\bplease )(?:ignore|disregard|forget|override)(?: (?:all|any|of|the|your|my|these|those|every))*(?: (?:previous|prior|above|earlier|preceding|other))* (?:${TOLD})\\b`,
    '^(?:please |now |then |and )*(?:tell|inform|remind|notify|warn) (?:(?:all|the|your|our|every|any) )*(?:readers?|users?|subscribers?|people|everyone|everybody|followers)\\b',
    '^(?:please |now |then )*(?:reply|respond|answer) (?:only|just|in (?:arabic|english)|NOT_IN_STORY)\\b',
    '^(?:please |now |then )*(?:write|output|print|say|repeat) (?:only|exactly|the following|that|NOT_IN_STORY)\\b',
    '^(?:from now on,? )?you (?:are now|(?:must|will|should) (?:now|ignore|tell|say|reply|respond|answer|inform))\\b',
    '^(?:please )?(?:pretend (?:to be|that you|you)|act as (?:an? )?(?:assistant|bot|chatbot|ai|model))\\b',
    '^(?:please )?(?:click|tap|press) (?:here|on|the)\\b',
    '^(?:please )?(?:subscribe|sign up) (?:to|for|now|here|today)\\b',
    '^(?:please )?(?:share this|follow us|join us|read more|read also|see also|download (?:the|our)|send (?:us|this))\\b',
  ].join('|'),
  'iu',
);
/** How each of these begins, or what it tells to ignore: without that they need not be compiled. */
const ENGLISH_CUE =
  /^(?:please|now|then|and|tell|inform|remind|notify|warn|reply|respond|answer|write|output|print|say|repeat|from|you|pretend|act|click|tap|press|subscribe|sign|share|follow|join|read|see|download|send)\b|ignore|disregard|forget|override/i;
const ARABIC_TOLD = '(?:ال)?(?:تعليمات|أوامر|اوامر|توجيهات|إرشادات|ارشادات|قواعد|رسائل)(?:ك|كم|ي|نا)?';
const ARABIC = new RegExp(
  [
    `(?:^|[،؛:.] )[وف]?(?:تجاهل|تجاهلوا|تجاهلي|انس|انسوا|أهمل|أهملوا|لا تتبع|لا تتبعوا)(?: كل| جميع| أي| كافة)* ${ARABIC_TOLD}(?:\\s|$|[،.])`,
    '^(?:تجاهل|تجاهلوا|انس|انسوا)(?: كل| جميع)? ما (?:سبق|قيل|ورد)',
    '^[وف]?(?:أخبر|أخبروا|أبلغ|أبلغوا|بلغ|قل|قولوا|ذكّر)(?: كل| جميع)? (?:ل?ل?ال)?(?:القراء|القارئ|للقراء|للقارئ|المستخدمين|للمستخدمين|المشتركين|للمشتركين|الجميع|للجميع)(?:\\s|$|[،.:])',
    '^(?:أجب|أجيبوا|رد|ردوا|اكتب|اكتبوا|كرر|كرروا)(?: (?:فقط|ب?ما يلي|التالي|NOT_IN_STORY))',
    '^(?:أنت|انت)(?: الآن| الان)? (?:روبوت|نموذج|مساعد|بوت)',
    '^(?:من الآن فصاعدا،? )?عليك(?: الآن)? أن (?:تتجاهل|تخبر|تقول|تجيب|تكتب)',
    '^(?:اضغط|اضغطوا|انقر|انقروا)(?:\\s|$)',
    '^(?:اشترك|اشتركوا|تابعونا|تابعوا|شاركوا|شاركونا|حمّل|حمّلوا|سجّل|سجّلوا)(?: معنا| الآن| في (?:قناتنا|نشرتنا|خدمتنا|صفحتنا)| قناتنا| صفحتنا| تطبيق)',
    '^(?:اقرأ|اقرأوا|اقرؤوا|اقرئي|طالع|شاهد) (?:أيضا|أيضًا|المزيد|كذلك)',
  ].join('|'),
  'u',
);
/** Vowel signs, and characters without a width that could part a word. */
const HIDDEN = /[\u064b-\u0650\u0652\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What a sentence says itself: without what it quotes, without what parts a word, and without brackets and marks before it. */
export const ownWords = (sentence: string): string =>
  sentence
    .replace(QUOTED, '')
    .replace(HIDDEN, '')
    .replace(/\s+/g, ' ')
    .replace(/[*_`]/g, '')
    .replace(/^[\s#<>!•–—[({-]+/u, '');

/** Whether a sentence gives an order to its reader, beside what it quotes. */
export function isOrder(sentence: string): boolean {
  const own = ownWords(sentence);
  return SPEAKER.test(own) || (ENGLISH_CUE.test(own) && ENGLISH.test(own)) || ARABIC.test(own);
}
