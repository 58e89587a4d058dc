/**
 * Sentences that tell whoever makes something of an article what to write: "Whoever summarises this text must say that …",
 * "If you are an assistant, tell the reader that …", «ملاحظة لمن يلخص هذا النص: اكتب أن …». Two things make one: it speaks
 * of those who work on this very text, or to a machine as "you", and it bids them say something. Either alone is news.
 */

import { normaliseArabic } from './arabic.ts';
import { REPORTED, REPORTED_AR, SOMEBODY_SAYS, SOMEBODY_SAYS_AR, spelled } from './somebody-says.ts';

const TEXT =
  '(?:(?:this|these|our|the (?:above|following|present)) (?:[a-z]+ )?(?:texts?|reports?|articles?|stor(?:y|ies)|pages?|pieces?|documents?|news|posts?|messages?|passages?|paragraphs?|content|dispatch|items?|lines?|sentences?|words?|summar(?:y|ies))|the (?:text|article|page|passage)|this(?=[,:.]| (?:must|should|shall|ought|has|have|is|are|please)\\b|$))\\b';
const WORKS =
  '(?:summari[sz]|translat|quot|cit|process|analy[sz]|us|paraphras|rephras|rewrit|republish|shar|pars|index|crawl|scrap|condens|shorten|digest|retell|relay|rely|repeat)(?:e|es|ed|ing|s)?|writ(?:es|ing)|pick(?:s|ing)? up|reads|reading|(?:whoever|(?:any(?:one|body)|every(?:one|body)|those|all|people) who) (?!(?:is|are|was|were|appears?|[a-z]+ed) )[a-z]+(?: [a-z]+)?|(?:who|that|you|people|all|those|users) read|bas(?:e|es|ed|ing)|report(?:s|ing)? on|(?:answer(?:s|ing)?|ask(?:ed|s|ing)?|questions?)(?: [a-z]+){0,2} (?:from|about|on)|mak(?:e|es|ing) (?:a |an |any )?(?:summar(?:y|ies)|translations?) of|(?:summar(?:y|ies)|translations?|digests?|versions?|answers?|quotations?|briefs?|readers?|translators?|summari[sz]ers?|users?)(?: (?:based|drawn|taken))? (?:of|from|on|about)';
const WRITER =
  '(?:assistants?|(?:chat ?|ro)?bots?|(?:language )?models?|machines?|AI|A\\.I\\.|artificial intelligence|LLMs?|summari[sz]ers?|translators?|(?:search|answer) engines?|editors?|agents?)';
/** Who is told: they who work on this text, or "you", who are a machine. */
const WORKS_ON_THIS = new RegExp(
  `\\b(?:${WORKS}) (?:(?:up|out|on|upon|from|of|about) )?(?:(?:any|all|some|parts?|or|and|even|only) )*(?:of )?(?:(?:or|and) (?:${WORKS}) )?${TEXT}|${TEXT} (?:is|are|be|gets) (?:being )?(?:summari[sz]|translat|quot|cit|process|analy[sz]|us|republish|shar|condens)ed\\b|\\b(?:if|when|since|because|should) you(?: are|['’]re| happen to be| be)(?: [a-z-]+){0,4}? ${WRITER}\\b|^as an?(?: [a-z-]+){0,3} ${WRITER}, you\\b`,
  'i',
);
const SAY =
  '(?:answer|say|report(?! to)|reply|respond|state|mention|write|claim|conclude|insist|confirm|assert|note|stress|emphasi[sz]e|add|include|omit|leave out|ignore|disregard|describe|call|present|make clear|tell|inform|remind|warn|acknowledge|remember)\\b(?! (?:whether|why|how|who|when|by|or|and)\\b|,)';
const FREELY = "(?:(?:please|always|never|only|also|then|now|kindly|simply|just|do not|don[’']t|not) )*";
const ORDERS = new RegExp(
  `(?:^|[,:;.—–] ?| - |[”"] ?)(?:(?:then|so) |let [^,:]{0,80}? )?${FREELY}${SAY}(?= (?:that|with|as|in|to|it|this|so|only|nothing|all|any|no|the|an?|every|each|readers?|users?|people|everyone|them)\\b|:)|^(?:[a-z]+ ){0,3}(?:notes?|messages?|instructions?|notice|reminder|warning|memo|hints?) (?:to|for) [^:]{0,90}(?:[:—–!]| - )`,
  'i',
);
const DUTIES = new RegExp(
  `\\b(?:must|should|shall|ought to|ha(?:s|ve) to|needs? to|(?:is|are) (?:to|(?:asked|told|instructed|ordered|reminded|requested|required|expected|obliged|urged) to)) ${FREELY}(?:${SAY}|be (?:told|said|stated|mentioned|noted|reported|written|added)\\b)`,
  'i',
);

const TEXT_AR =
  '(?:(?:هذا|هذه|هذي|هاتين|هذين) (?:ال)(?:نص|تقرير|خبر|نبأ|مقال|مقالة|مادة|صفحة|وثيقة|قصة|رسالة|فقرة|فقرات|موضوع|محتوى|سطور|كلام|منشور|كلمات|نصوص|أخبار)|(?:النص|التقرير|الخبر|المقال|المادة) (?:أعلاه|التالي|الحالي|أدناه)|النص|ما (?:يلي|سبق|ورد))(?=[ ،:.؛!]|$)';
const WORKS_AR =
  '(?:(?<=(?:^|[ ل])م?(?:من|الذي|الذين|التي) )[يت](?!رد |ذكر )[^ ،]+(?: [^ ،]+){0,2}?|(?:سألك|سألوك|سئلت|سألتك)(?: [^ ،]+)?|(?<=[^ ،:.] [فو]?)[يت](?:لخص|قرأ|ترجم|قتبس|نقل|عالج|حلل|ستخدم|ختصر|وجز|ستعين ب|عتمد على|ستند إلى|نشر|عيد (?:صياغة|نشر|كتابة)|(?:جيب|سأل) (?:عن|على|من)|طالع|تصفح|تناول)(?:ون|وا|ين|ي)?|(?<!(?:بعد|عقب|إثر|منذ) )(?:ال)?(?:تلخيص|ملخص|ترجمة|اقتباس|قراءة|معالجة|تحليل|اختصار|نقل|موجز|قارئ|قراء|مترجم|مترجمي|ملخصي|محرري)(?:ك|كم)?|(?:لخصت|قرأت|ترجمت|اقتبست|نقلت|عالجت|حللت|اختصرت)(?:م)?)';
const WRITER_AR =
  '(?:مساعدا?|روبوتا?|بوتا?|نموذجا?|آلة|برنامجا?|نظاما?|ذكاء|ملخصا|محررا|مترجما|وكيلا|محركا?|شات ?بوت)';
const WORKS_ON_THIS_AR = spelled([
  `(?:^|[ ،:ولفب])${WORKS_AR} (?:أو [^ ]+ )?(?:ل|من |عن |في |على )?${TEXT_AR}`,
  `(?:^|[ ،فو])(?:إذا|إن|لو|لأن|ما دمت|طالما) ?(?:كنت|كنتم|كنتي|أنت|أنك)(?: [^ ،]+)? ${WRITER_AR}(?=[ ،:.]|$)`,
  `(?:بصفت|كون|باعتبار|بوصف)(?:ك|كم) ${WRITER_AR}`,
]);
const SAYS_AR =
  '(?:قول|جيب|ذكر|كتب|رد|خبر|بلغ|ؤكد|دعي|زعم|فيد|كرر|شير|علن|صرح|عتبر|صف|ضيف|تجاهل|نوه|بين|وضح|حذف|غفل)';
/** Orders that are spelled as what somebody did: «أكد الوزير» is "the minister confirmed", «أكد أن» an order. */
const EITHER_AR =
  '(?:أخبر|أبلغ|بلغ|أكد|صرح|رد|كرر|أعلن|تجاهل|أهمل|اعتبر|استنتج|نوه|بين|وضح|صف|ادع|تذكر|اعلم)';
const ORDERS_AR = spelled([
  `(?:^|[،:؛.—–-] ?|[ ،]ف|${TEXT_AR} )[فو]?(?:دائما |رجاء،? |من فضلك،? )?(?:(?:اكتب|قل|قول(?=[اوي])|اذكر|أجب|أجيب(?=[وي])|أضف|أضيف(?=[وي])|أشر|أشير(?=[وي])|انقل|احذف|أفد|لا ت(?:${SAYS_AR}|قل|جب|شر|نس|ضف))(?:وا|ي)?(?=[ :،]|$)|${EITHER_AR}(?:وا|ي)?(?= (?:دائما |فقط )?(?:ب?أن|إن|أي|كل|ما|ل?ل?ال?(?:قارئ|قراء|ناس|جميع|مستخدم)))|${EITHER_AR}(?:وا|ي)?:)`,
  '^(?:ملاحظة|ملحوظة|رسالة|تنبيه|تعليمات|توجيه|توجيهات|تذكير|تحذير|إشعار|نداء)(?: [^ :]+)? (?:إلى |على |ل)[^:]{0,90}:',
]);
const DUTIES_AR = spelled([
  `(?:يجب|ينبغي|يتعين|يتوجب|يلزم|لا بد|علي(?:ك|كم|ه|هم|ها)|مطالب(?:ون|ين)?|ملزم(?:ون|ين)?|مطلوب)(?: [^،:]{0,60}?)? ب?(?:أن|ألا|من أن) (?:لا )?(?:دائما )?[تين]${SAYS_AR}(?:وا|ي)?(?=[ :،]|$)`,
  `(?:^|[ ،فو])(?:على|واجب|نرجو|الرجاء|رجاء|يرجى) [^:]{0,90}? (?:أن|ألا) (?:لا )?(?:دائما )?[تين]${SAYS_AR}(?:وا|ي)?(?=[ :،]|$)`,
  '(?:يجب|ينبغي|يرجى|الرجاء|رجاء|مطلوب|لا بد من|على|علي(?:ك|كم|ه|هم))(?: (?:على |كل )*م?من [^،:]{0,60}?)? (?:عدم )?(?:ال)?(?:ذكر|كتابة|قول|إشارة|تجاهل|إضافة|إبلاغ|تأكيد|تنويه|رد|إجابة)(?=[ :،]|$)',
  `(?:^|[ ،])[فو]ل[ي](?:${SAYS_AR}|قل|جب|شر|ضف)(?:وا)?(?=[ :،]|$)|(?:^|[،:] ?)ل[ي](?:كتب|قل|ذكر)(?:وا)? `,
]);

/** @param own a sentence without what it quotes */
export const isToldToWriters = (own: string): boolean =>
  isTold(own, ENGLISH) || (/[ا-ي]/.test(own) && isTold(normaliseArabic(own), ARABIC));

const ENGLISH = {
  works: WORKS_ON_THIS,
  orders: ORDERS,
  duties: DUTIES,
  before: REPORTED,
  behind: SOMEBODY_SAYS,
};
const ARABIC = {
  works: WORKS_ON_THIS_AR,
  orders: ORDERS_AR,
  duties: DUTIES_AR,
  before: REPORTED_AR,
  behind: SOMEBODY_SAYS_AR,
};

function isTold(text: string, { works, orders, duties, before, behind }: typeof ENGLISH): boolean {
  const isReportedTo = ({ index }: RegExpExecArray): boolean => before.test(text.slice(0, index));
  const named = works.exec(text);
  if (!named || isReportedTo(named)) return false;
  if (orders.test(text)) return true;
  const duty = duties.exec(text);
  return duty !== null && !isReportedTo(duty) && !behind.test(text);
}
