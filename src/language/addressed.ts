/**
 * Sentences of an article that speak to whoever reads it, a machine or a person: orders (`orders.ts`), and what calls such
 * a reader by name ("Dear AI assistant, …", "Note to language models: …", «أيها المساعد الذكي، …») or lays down what a
 * machine, or whoever summarises the text (`told-to-writers.ts`), has to say ("AI systems must report that …"). No answer, summary or brief rests on them.
 *
 * What is told about machines and readers is news: "Chatbots must say that they are machines, the ministry said.", "The
 * minister told readers …", and whatever somebody is quoted with. So a sentence must begin with whom it calls, and what a
 * machine has to say must be said by nobody else.
 *
 * Who may be called is first put down as one sign each: patterns that spelled them out at every place would take a tenth
 * of a second to compile. Where no sign stands, the patterns that need one are not compiled either, which most stories
 * are spared.
 */

import { normaliseArabic } from './arabic.ts';
import { isOrder, ownWords } from './orders.ts';
import { splitSentences } from './sentences.ts';
import { SOMEBODY_SAYS, SOMEBODY_SAYS_AR, spelled } from './somebody-says.ts';
import { isToldToWriters } from './told-to-writers.ts';

/** What writes for others; what is such a thing only where it is called; who reads. */
const [MACHINE, HELPER, READER] = ['\ue000', '\ue001', '\ue002'];
const CALLED = `[${MACHINE}${HELPER}${READER}]`;
const SIGN = new RegExp(CALLED);

const MACHINES =
  /\b(?:(?:AI|A\.I\.|artificial[ -]intelligence)(?:[ -](?:language|chat|virtual|digital))?(?:[ -](?:systems?|models?|assistants?|agents?|tools?|(?:chat[ -]?)?bots?|engines?|summari[sz]ers?|apps?|software|crawlers?))?|(?:large )?language models?|LLMs?|chat[ -]?bots?|(?:virtual|digital|smart|automated) assistants?|(?:search|answer) engines?|ChatGPT|Copilot|Gemini)(?![\w])/gi;
const HELPERS = /\b(?:assistants?|(?:ro)?bots?|models?|machines?|Claude|Siri|Alexa)\b/gi;
const READERS =
  /\b(?:(?:readers?|viewers?|listeners?|subscribers?|followers?)(?: and (?:readers|viewers|listeners|subscribers|followers))?|editors|translators|summari[sz]ers?)\b/gi;

const EACH = '(?:(?:all|any|every|each|the|our|my|your|an?|other|future|valued|esteemed|loyal) )*';
const WHO = `${EACH}${CALLED}(?: (?:reading|that reads?|who reads?|summari[sz]ing|processing|answering|analy[sz]ing|using) [^,:;]*?)?`;
const SAY = `(?:answer|say|report|reply|respond|state|mention|write|claim|conclude|insist|repeat|confirm|assert|note|remember|tell (?:(?:the|your|our|all) )*(?:them|everyone|everybody|people|users?|public|${READER}))`;
const FREELY = "(?:(?:please|always|never|only|now|then|also|do not|don['’]t|not) )*";
const MUST =
  '(?:must|should|shall|ought to|ha(?:s|ve) to|needs? to|(?:is|are) (?:to|(?:asked|told|instructed|ordered|reminded|requested|required|expected|obliged) to))';
/** That something is so, but not what the machine itself is: that it has to say by law. */
const SO =
  '(?: (?:that|with|as) (?!(?:they|it) (?:are|is)\\b)| (?:the|an?|this|there|no|all) [^,;]*? (?:is|was|are|were|has|had|have|did|will|[a-z]+ed|as)\\b)';

/** With a sign in each. */
const ENGLISH_CALL = new RegExp(
  [
    `^(?:(?:dear|hey|hello|hi|attention|attn|o) )+${WHO}(?:[,:;!.—–-]|$| (?:${FREELY}${SAY}|always|never|please|do not|you|if|when|i|we)\\b)`,
    `^(?:this is )?(?:(?:an?|important|special|urgent|final) )*(?:(?:notes?|messages?|instructions?|notice|reminder|warning|prompt|memo|attention|hints?|information)[:,]? (?:to|for)|(?:orders?|commands?) to) ${WHO} ?(?:[:—–!]|- |\\.?$)`,
    `^(?:to|for) ${WHO} ?:`,
    `^${WHO} ?[,:—–-] ?(?:(?:please|always|never|do not|don[’']t|you must|you should)\\b|${SAY} (?:that|with)\\b|(?:ignore|disregard|subscribe|remember|describe|click|share)\\b)`,
    `\\bif you(?: are|[’']re) ${EACH}${MACHINE}`,
    `^(?:you are|you[’']re|as) an? (?:helpful )?[${MACHINE}${HELPER}],? ?(?:you\\b|always\\b|never\\b|please\\b|$|[.,])`,
    `, dear ${CALLED}[.!]*$`,
  ].join('|'),
  'i',
);
const ENGLISH_CALL_UNNAMED = new RegExp(
  [
    `^(?:when|if|while|whenever) (?:you(?: are|[’']re)? )?(?:asked|(?:summari[sz]|translat|describ|cit|quot)(?:e|ing)|answer(?:ing)?)\\b[^,]*, ${FREELY}(?:you must )?${SAY} that\\b`,
    `^you (?:must|should|will) (?:always|never|only) ${SAY}\\b`,
    `^${FREELY}(?:answer|reply|respond) (?:always )?(?:that|with)\\b`,
  ].join('|'),
  'i',
);
/** With a sign in each. */
const ENGLISH_ORDER = new RegExp(
  [
    `^${EACH}(?=${MACHINE})${WHO} ${MUST} ${FREELY}(?:${SAY}${SO}|(?:describe|present|portray|summari[sz]e) [^,;]*? as\\b)`,
    `^${EACH}(?=${MACHINE})${WHO} ${MUST} (?:always|never) (?:mention|repeat)\\b`,
    `^${EACH}(?=${HELPER})${WHO} ${MUST} ${FREELY}tell (?:(?:the|your|our|all) )*(?:users?|${READER}) that\\b`,
    `^${EACH}(?=${READER})${WHO} (?:must|have to) ${FREELY}(?:say|tell|repeat|believe|remember|conclude) that\\b`,
  ].join('|'),
  'i',
);
const ENGLISH_ORDER_UNNAMED = new RegExp(`^(?:(?:please|always|never) )+${SAY}${SO}`, 'i');

/** Before and behind a whole word; ل and لل may be written onto it. */
const [BEFORE, BEHIND] = ['(?<=^|[ ،:(]|[ ،]لل?|^لل?)', '(?=[ ،:.!؟]|$)'];
const MACHINES_AR = spelled(
  [
    `${BEFORE}(?:(?:ال)?(?:نظم|أنظمة|نظام|نموذج|نماذج|أدوات|أداة|برامج|برنامج|برمجيات|تطبيقات|تطبيق|محركات|محرك|روبوتات|روبوت|مساعدات|مساعدو|مساعدي|مساعد|وكلاء|وكيل) )?(?:ال)?ذكاء (?:ال)?اصطناعيا?${BEHIND}`,
    `${BEFORE}(?:ال)?(?:نموذجا?|نماذج) (?:ال)?(?:لغة|لغوية?|لغويا)(?: (?:ال)?(?:كبير|ضخم)ة?)?${BEHIND}`,
    `${BEFORE}(?:ال)?روبوت(?:ات)? (?:ال)?(?:دردشة|محادثة)${BEHIND}`,
    `${BEFORE}(?:ال)?مساعد(?:ون|ين|ات|و|ي|ا|ة)? (?:ال)?(?:ذكي|آلي|افتراضي|رقمي)(?:ون|ين|ات|ا|ة)?${BEHIND}`,
    `${BEFORE}(?:تشات|شات) ?(?:جي بي تي|بوت)(?:ات)?${BEHIND}`,
  ],
  'g',
);
const HELPERS_AR = spelled([`${BEFORE}(?:ال)?(?:مساعد|روبوت|بوت|نموذج|نماذج)(?:ون|ين|ات)?${BEHIND}`], 'g');
const READERS_AR = spelled(
  [`${BEFORE}(?:ال)?(?:قارئ|قراء|متابع|مشاهد|مستمع|مشترك|محرر|مترجم|ملخص)(?:ون|ين|ة|ات|نا|ي|ينا)?${BEHIND}`],
  'g',
);
const ALL_AR = '(?:(?:كل|جميع|كافة|أي) )?';
const TO_AR = `(?:(?:إلى|على) ${ALL_AR}|ل(?:كل |جميع |كافة |أي )?ل?)`;
const SAY_AR = '[تي](?:قول|جيب|ذكر|كتب|رد|خبر|بلغ|ؤكد|دعي|زعم|فيد|كرر|شير|علن|صرح|عتبر|صف)(?:وا|ي)?';
const THAT_AR = '(?: (?:دائما|فقط|أبدا|القراء|للقراء|الناس|الجميع|للجميع))* (?:ب|إلى )?أنه? ';

/** With a sign in each. */
const ARABIC_CALL = spelled([
  `^(?:[وف]?(?:يا|أيها|أيتها|عزيزي|عزيزتي|أعزائي|أعزائنا|أعزاءنا|أخي|مرحبا|أهلا) )+${CALLED}`,
  `^(?:ملاحظة|ملحوظة|رسالة|تنبيه|تعليمات|توجيهات?|تذكير|تحذير|إشعار|أوامر|أمر|نداء)(?: (?:هامة?|مهمة?|خاصة?|عاجلة?|موجهة?))* ${TO_AR}${CALLED}(?: [^:،.]*)?(?::|[.!]?$)`,
  `^${TO_AR}${CALLED}(?: [^:،.]*)?:`,
  `^${READER} (?:الأعزاء|الكرام|العزيز)`,
  `(?:^|[ ،فو])(?:إذا|إن|لو) كنت(?:م)? ${MACHINE}`,
  `، ?(?:أيها|أيتها|يا|عزيزي|أعزائي) ${CALLED}[.!؟]*$`,
]);
const ARABIC_CALL_UNNAMED = spelled([
  `^(?:بصفتك|بصفتكم|كونك|باعتبارك|بوصفك) (?:${MACHINE}|مساعدا)`,
  '^(?:عند|عندما|حين|إذا) [^،]*، ?ف?(?:اذكر|أجب|أجيبوا|اكتب) ب?أنه? ',
  '^(?:أجب|أجيبوا|أجيبي)(?: (?:دائما|فقط))* ب?أنه? ',
  `^عليكم? (?:دائما )?أن ${SAY_AR}${BEHIND}`,
]);
/** With a sign in each. */
const ARABIC_ORDER = spelled([
  `^[وف]?(?:(?:يجب|ينبغي|يتعين|يتوجب|المطلوب|مطلوب) )?(?:على |من |ل)${ALL_AR}ل?${MACHINE}(?: [^،:]*?)? أن (?:لا )?(?:دائما )?${SAY_AR}${THAT_AR}`,
  `^[وف]?(?:يجب|ينبغي|لا بد) (?:دائما )?أن ${SAY_AR} ${ALL_AR}${MACHINE}${THAT_AR}`,
  `^${ALL_AR}${MACHINE} (?:مطالب|ملزم|مأمور)(?:ة|ون|ين)? (?:دائما )?ب?أن ${SAY_AR}${THAT_AR}`,
  `^(?:يجب )?على ${ALL_AR}${READER} أن (?:يصدق|يقول|يتذكر|يكرر)(?:وا)? ب?أن `,
]);
/** «قل أن» is "it seldom is that"; «قل إن» is an order. */
const SAY_THAT_AR = /^(?:لا )?(?:قل|تقل|قولوا|تقولوا)(?: دائما| دائمًا)? (?:إن|إنّ|بأن|أنّ) /;

/** Whether a sentence of an article speaks to its reader, a machine or a person, beside what it quotes. */
export function isAddressed(sentence: string): boolean {
  if (isOrder(sentence)) return true;
  const own = ownWords(sentence);
  if (isToldToWriters(own)) return true;
  return own.split(/[;؛] ?| [—–-] /).some((part) => isAddressedInArabic(part) || isAddressedInEnglish(part));
}

function isAddressedInEnglish(part: string): boolean {
  if (!/[a-z]/i.test(part)) return false;
  const signed = part.replace(MACHINES, MACHINE).replace(HELPERS, HELPER).replace(READERS, READER).trim();
  const isNamed = SIGN.test(signed);
  if (ENGLISH_CALL_UNNAMED.test(signed) || (isNamed && ENGLISH_CALL.test(signed))) return true;
  const isOrdered = ENGLISH_ORDER_UNNAMED.test(signed) || (isNamed && ENGLISH_ORDER.test(signed));
  return isOrdered && !SOMEBODY_SAYS.test(signed);
}

function isAddressedInArabic(part: string): boolean {
  if (!/[ا-ي]/.test(part)) return false;
  const signed = normaliseArabic(part)
    .replace(MACHINES_AR, MACHINE)
    .replace(HELPERS_AR, HELPER)
    .replace(READERS_AR, READER)
    .trim();
  if (SAY_THAT_AR.test(part) || ARABIC_CALL_UNNAMED.test(signed)) return true;
  if (!SIGN.test(signed)) return false;
  return ARABIC_CALL.test(signed) || (ARABIC_ORDER.test(signed) && !SOMEBODY_SAYS_AR.test(signed));
}

const sentencesIn = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);
const tells = (sentence: string): boolean => !isAddressed(sentence);

/** The sentences of a text that tell something: all but such. */
export const toldIn = (text: string): string[] => sentencesIn(text).filter(tells);

/** A text without such sentences: what somebody is to rest on who reads it. */
export function withoutAddressed(text: string): string {
  const sentences = sentencesIn(text);
  const told = sentences.filter(tells);
  return told.length === sentences.length ? text : told.join(' ');
}
