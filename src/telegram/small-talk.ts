/** Greetings and thanks: what the story cannot answer and a person would. */

import { normaliseArabic } from '../language/arabic.ts';
import type { Bilingual } from '../language/language.ts';
import { texts } from '../texts/texts.ts';

const GREETINGS =
  'hi|hello|hey|hello there|hi there|good morning|good evening|good afternoon|good day|greetings|marhaba|' +
  'مرحبا|مرحبا بك|أهلا|أهلا وسهلا|أهلين|هلا|هاي|صباح الخير|صباح النور|مساء الخير|مساء النور|تحية طيبة|مرحبتين';
const PEACE =
  'salam|salaam|salam alaikum|assalamu alaikum|as salamu alaykum|السلام عليكم|سلام عليكم|سلام|السلام عليكم ورحمة الله|السلام عليكم ورحمة الله وبركاته';
const THANKS =
  'thanks|thank you|thank you very much|thank you so much|thanks a lot|many thanks|thx|cheers|great thanks|ok thanks|shukran|' +
  'شكرا|شكرا لك|شكرا لكم|شكرا جزيلا|ألف شكر|مشكور|مشكورين|يسلمو|تسلم|يعطيك العافية|جزاك الله خيرا|ممنون|بارك الله فيك|شكرا كتير';

const WHO_ARE_YOU =
  'who are you|what are you|what is this|what can you do|what do you do|how do you work|help|help me|are you a bot|' +
  'من أنت|من انت|مين انت|مين أنت|انت مين|إنت مين|شو انت|ماذا تفعل|ماذا تستطيع أن تفعل|ما هذا|شو هذا|ايش هذا|مساعدة|ساعدني|كيف تعمل|هل أنت روبوت|هل أنت بوت';
const FINE =
  'ok|okay|k|good|great|nice|cool|lol|haha|yes|no|طيب|تمام|حسنا|ماشي|أوكي|اوكي|نعم|لا|هههه|ههه|جميل|ممتاز|رائع';

/** Letters only, in one spelling. */
const key = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => (/\p{Script=Arabic}/u.test(word) ? normaliseArabic(word) : word))
    .join(' ');

const REPLIES = new Map<string, Bilingual>(
  (
    [
      [GREETINGS, texts.greeting],
      [PEACE, texts.peace],
      [THANKS, texts.welcome],
      [WHO_ARE_YOU, texts.hello],
      [FINE, texts.writeQuestion],
    ] as const
  ).flatMap(([phrases, reply]) => phrases.split('|').map((phrase) => [key(phrase), reply] as const)),
);

/** What to say to a text that is nothing but a greeting or thanks. */
export const smallTalk = (text: string): Bilingual | undefined =>
  text.length <= 60 ? REPLIES.get(key(text)) : undefined;
