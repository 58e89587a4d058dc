/** What a line of a page or a pasted text is, by its wording: a credit, a byline, a button, or words of the report. */

import { isPhotoCredit, isSourceList, SOURCE_NAME } from './known-sources.ts';
import { countWords, endsSentence, foldText } from './tidy-text.ts';

const matcher = (source: string): RegExp => new RegExp(source.replace(/\s*\n\s*/g, ''), 'iu');

/** Whole lines that are a page's furniture. Folded spelling: see foldText. */
const FURNITURE = matcher(String.raw`^(?:
advertisement|advertisements|ad|sponsored(?: content)?|promoted|story continues below.*|article continues.*|continue reading.*|
share|share (?:this|on|via|to)(?: \p{L}+){0,4}|save|print|email|copy link|link copied.*|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|
follow us.*|join our.*|sign up.*|subscribe(?: (?:now|to).*)?|newsletter|get our.*newsletter.*|download (?:the|our) app.*|
comments?(?: ?\(?\d+\)?)?|\d+ comments?|leave a comment.*|most (?:read|popular|viewed|shared)|trending|top stories|
skip to (?:main )?content|listen(?: to this (?:article|story).*)?|menu|home|search|more|play video|loading\.*|
\d+ min(?:ute)?s?(?: read)?|\d+ minutes? ago|\d+ hours? ago|
(?:©|\(c\)|copyright).{0,100}|all rights reserved.*|.{0,60}all rights reserved\.?|terms of (?:use|service).*|privacy policy.*|
(?:we|this (?:site|website)) uses? cookies.*|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences)|
tags?|keywords?|(?:tags?|keywords?|topics?|filed under)\s*:.*|
اعلان|اعلانات|مساحه اعلانيه|محتوي ممول|يتبع بعد الاعلان.*|شارك|مشاركه|شارك (?:القصه|المقال|الخبر|المقاله|علي|عبر).{0,40}|انشر|طباعه|حفظ|نسخ الرابط|تم نسخ الرابط|
فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|لينكد ?ان|تابعونا.*|تابعنا.*|تابع(?:وا)? (?:صفحتنا|قناتنا|حسابنا|اخر).*|اشترك(?:وا)?(?: (?:الان|في (?:النشره|نشرتنا|قناتنا|خدمه)).*)?|النشره البريديه.*|حمل(?:وا)? التطبيق.*|
التعليقات?|تعليقات?(?: ?\(?\d+\)?)?|اترك تعليقا?.*|الاكثر (?:قراءه|مشاهده|تداولا|شيوعا)|حجم الخط.*|تكبير الخط|تصغير الخط|استمع(?: (?:الي (?:هذا |هذه )?(?:المقال|المقاله|الخبر|التقرير)|للمقال|للخبر).*)?|
القائمه|الرئيسيه|بحث|المزيد|تحميل\.*|تجاوز الي المحتوي.*|(?:مده|وقت) القراءه.*|\d+ دق(?:يقه|ائق)(?: قراءه)?|قبل \d+ (?:دقيقه|دقائق|ساعه|ساعات)|
جميع الحقوق محفوظه.*|حقوق (?:النشر|الطبع).*|.{0,60}جميع الحقوق محفوظه\.?|نستخدم ملفات تعريف الارتباط.*|يستخدم (?:هذا )?الموقع ملفات.*|قبول(?: الكل)?|موافق|رفض|سياسه الخصوصيه.*|
(?:الوسوم|الكلمات المفتاحيه|كلمات مفتاحيه|كلمات دلاليه|علامات|تصنيفات)(?:\s*:.*)?
)$`);

/** What points to other reports: alone, a heading over links; with words after it, a link itself. */
const RELATED = matcher(String.raw`^[\[(•▪>]*\s*(?:
(?:read|see|also|learn) (?:more|also|read|next)|read|also on .{2,30}|related(?: (?:stories|articles|news|topics|content|links|coverage))?|more (?:on|from) (?:this|the|our).{0,30}|more stories|
recommended(?: stories| for you)?|you may also like|don't miss|watch(?: also| more| now)|
اقرا(?:وا)?(?: (?:ايضا|المزيد|كذلك|في الموقع))?|طالع(?: ايضا)?|شاهد(?:وا)?(?: ايضا)?|انظر ايضا|(?:مواضيع|موضوعات|اخبار|مقالات|مواد|تقارير|قصص) (?:ذات صله|متعلقه|مرتبطه|مشابهه|اخري)|
ذات صله|قد يهمك(?: ايضا)?|قد يعجبك(?: ايضا)?|المزيد (?:من الاخبار|(?:حول|عن) هذا الموضوع)|لمزيد من (?:التفاصيل|الاخبار|المعلومات).{0,40}|لا تفوت(?:ك)?
)\s*[\])]?(?<rest>(?:\s*[:：|»>–—-]\s*.*)?)$`);

/**
 * Why a line is no part of a report, or undefined where it may be one. Only whole lines are judged: "Share prices
 * fell" is a report's, "Share" a button.
 */
export function furniture(line: string): 'page furniture' | 'a pointer to other reports' | undefined {
  const folded = foldText(line)
    .replace(/[\u064b-\u0652]/g, '')
    .trim();
  if (folded.length > 160) return undefined;
  if (FURNITURE.test(folded)) return 'page furniture';
  return RELATED.test(folded) ? 'a pointer to other reports' : undefined;
}

/** A heading over links to other reports, with no link of its own. */
export const headsRelated = (line: string): boolean =>
  RELATED.exec(foldText(line).trim())?.groups?.rest?.trim() === '';

const SOURCE_LABEL = '(?:المصدر|المصادر|مصدر الخبر|Sources?|SOURCES?)';
const SOURCE_LINE = new RegExp(
  String.raw`^[[(]?\s*${SOURCE_LABEL}\s*[:：–-]\s*(?<name>.*?)\s*[\])]?\.?$`,
  'u',
);
/** Behind the report's last words: after the end of a sentence, or before a known name where the full stop is missing. */
const GLUED = new RegExp(
  String.raw`^(?<text>.*?(?:[.!?؟…»"”)]\s*|\s+(?=${SOURCE_LABEL}\s*[:：]\s*(?:${SOURCE_NAME}))))[[(]?${SOURCE_LABEL}\s*[:：]\s*(?<name>(?:[^.:]|\.(?=\S)){2,80}?)[\])]?\.?$`,
  'u',
);

/** The name in a line «المصدر : رويترز»; empty where the line is the label alone; undefined for another line. */
export function readSourceLine(line: string): string | undefined {
  const name = SOURCE_LINE.exec(line)?.groups?.name;
  return name !== undefined && countWords(name) <= 10 && !/[.؟!]\s/.test(name) ? name : undefined;
}

/** A paragraph with a source line glued to its end, apart. */
export function splitSource(paragraph: string): { readonly text: string; readonly name: string } | undefined {
  const groups = GLUED.exec(foldText(paragraph))?.groups;
  if (!groups?.text?.trim() || !groups.name || countWords(groups.name) > 8) return undefined;
  const end = paragraph.slice(groups.text.length);
  const name = end.slice(foldText(end).lastIndexOf(groups.name)).slice(0, groups.name.length);
  return { text: paragraph.slice(0, groups.text.length).trim(), name: name.trim() };
}

const BYLINE =
  /^(?:By:? \p{Lu}|(?:Written|Reported|Reporting|Edited|Editing|Compiled|Additional reporting) by\b|[[(](?:Reporting|Writing|Editing|Compiled|Additional)\b.*[\])]\.?$|(?:بقلم|كتبت?|إعداد|اعداد|تقرير|أعد التقرير|تحرير|حاوره|حاورها|ترجمة|مراسل\p{L}*)\s*[:：/|–-]|بقلم\s|[[(]?\s*(?:إعداد|تغطية صحفية|شارك في التغطية)\s.{2,100}(?:تحرير|للنشرة العربية))/u;

/** A line that says who wrote a report: "By Jane Doe", «بقلم: سلمى», "(Reporting by …; editing by …)". */
export const isByline = (line: string): boolean =>
  line.length <= 160 &&
  BYLINE.test(line) &&
  (/^[[(]|^(?:Report|Writ|Edit|Compil|Addition)|^إعداد/.test(line) ||
    (countWords(line) <= 12 && !endsSentence(line)));

const PHOTO_LABEL =
  /^(?:file photo|photo(?:graph)?|image|picture|caption|image (?:caption|source)|صور[ةه]|الصور[ةه]|تعليق الصور[ةه]|التعليق على الصور[ةه]|[صم]در الصور[ةه]|مصدر الصور[ةه]|تصوير)(?:\s*[:：،|]|,\s|\s[–—-]\s)/iu;
const BRACKETED = /[([]([^()[\]]{2,70})[)\]]\.?$/u;
const NAME_AND_AGENCY = new RegExp(
  String.raw`(?:${SOURCE_NAME}\s?/\s?\p{L}[\p{L} .'’-]{2,50}|\p{L}[\p{L}.'’ -]{2,50}/\s?${SOURCE_NAME})(?:\s*(?:/|via)\s*[\p{L} ]{2,30})?[)\]]?\.?$`,
  'iu',
);
/** At the end of a line: "Photo: Jane Doe", "via Getty Images", "© …", «. تصوير سلمى». */
const TRAILING_CREDIT = new RegExp(
  String.raw`(?:(?:photo|photograph|credit|image|picture)s?:\s*[^.]{2,60}|[.([]\s*(?:photo|photograph|picture)s? by [^.]{2,60}|via ${SOURCE_NAME}|©\s*\p{L}[^.]{1,60}|(?:تصوير|عدسه|الصوره)\s*[:：]\s*\p{L}[^.]{2,60}|[.،([]\s*(?:تصوير|عدسه)\s+\p{L}[^.]{2,60})[)\]]?\.?$`,
  'iu',
);

/**
 * Whether a line is a photograph's caption or credit. Above the report any credit will do; inside it, where a
 * paragraph may end with its agency, only a short line that breaks off without a full stop before the credit, or one
 * that names photographer and agency together.
 */
export function isCaption(line: string, place: 'above' | 'inside'): boolean {
  if (line.length > 600) return false;
  const folded = foldText(line);
  if (PHOTO_LABEL.test(line) || /^FILE(?: PHOTO)?\s*[:–—-]/.test(line)) return true;
  if (line.length <= 450 && NAME_AND_AGENCY.test(folded)) return true;
  const inside = BRACKETED.exec(line);
  if (inside && isPhotoCredit(inside[1]!) && countWords(line) > countWords(inside[1]!)) {
    return place === 'above'
      ? line.length <= 450
      : line.length <= 220 && !endsSentence(line.slice(0, inside.index).trim());
  }
  return place === 'above' && line.length <= 450 && TRAILING_CREDIT.test(folded);
}

/** The newsroom that a short line names, with or without a place: "Reuters", «الجزيرة نت - طرابلس». */
export const isNewsroomLine = (line: string): boolean =>
  isSourceList(line) ||
  (countWords(line) <= 6 &&
    !endsSentence(line) &&
    new RegExp(`^${SOURCE_NAME}\\s*[-–—|/+]`, 'iu').test(foldText(line)));

/** A section's name above a headline: «أخبار | ليبيا», "World". */
export const isKicker = (line: string): boolean =>
  countWords(line) <= 5 &&
  (/^(?:عاجل|حصري|خاص|تحليل|رأي|تقرير|اخبار|سياسه|اقتصاد|رياضه|ثقافه|عرب|عربي|دولي|العالم|محليات|breaking(?: news)?|exclusive|analysis|opinion|world|news|politics|business|sport|middle east|africa|europe|live)\s*:?$/iu.test(
    foldText(line),
  ) ||
    /^[^.]{2,30}\s*[|>›»/]\s*[^.]{2,30}$/.test(line));
