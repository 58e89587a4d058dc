/** What a line of a page or a pasted text is, by its wording: a source line, a byline, a caption. */

import { isPhotoCredit, isSourceList, SOURCE_NAME } from './known-sources.ts';
import { countWords, endsSentence, foldText } from './tidy-text.ts';

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
  /^(?:By:? \p{Lu}|(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:and|with) (?:agencies|\p{Lu}+)$|(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+,? (?:\p{L}+ ){0,4}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor)$|(?:\p{L}+ ){2,4}[/–—-] (?:مراسل|محرر|كاتب|صحفي|صحافي)ة?(?: \p{L}+){0,4}$|(?:بقلم|كتبت?|إعداد|اعداد|تقرير|أعد التقرير|تحرير|حاوره|حاورها|ترجمة|مراسل\p{L}*)\s*[:：/|–-]|بقلم\s|[[(]?\s*(?:إعداد|تغطية صحفية|شارك في التغطية)\s.{2,100}(?:تحرير|للنشرة العربية))/u;

/** A line that says who wrote a report, above or below it: "By Jane Doe", «بقلم: سلمى». */
export const isByline = (line: string): boolean =>
  line.length <= 160 &&
  BYLINE.test(line) &&
  (/^[[(]|^إعداد/.test(line) || (countWords(line) <= 12 && !endsSentence(line)));

const SIGN_OFF =
  /^[[(—–-]?\s*(?:additional )?(?:reporting|writing|editing|written|reported|edited|compiled|translated|produced) by\s/i;
const BETWEEN_NAMES =
  /(?<![\p{L}\p{N}])(?:additional|reporting|writing|editing|written|reported|edited|compiled|translated|produced|by|and|with|in|at|of|for|from|the|staff|al|el|bin|ben|ibn|van|von|der|den|de|da|di|du|la|le)(?![\p{L}\p{N}])/giu;

/**
 * A line of names and what each of them did, wherever it stands: "Reporting by Jane Doe in London; Editing by John Roe".
 * "Reporting by Reuters has shown" is the report's.
 */
export const isSignOff = (line: string): boolean =>
  line.length <= 400 && SIGN_OFF.test(line) && !/(?<![\p{L}'’])\p{Ll}/u.test(line.replace(BETWEEN_NAMES, ''));

const PHOTO_LABEL =
  /^(?:file photo|photo(?:graph)?|image|picture|caption|image (?:caption|source)|صور[ةه]|الصور[ةه]|تعليق الصور[ةه]|التعليق على الصور[ةه]|مصدر الصور[ةه]|تصوير)(?:\s*[:：،|]|,\s|\s[–—-]\s)/iu;
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

/** «رجال الإنقاذ بين الأنقاض - أ ف ب» */
const AFTER_DASH = /\s[-–—|]\s([^-–—|]{2,40})$/u;

/**
 * Whether a line is a photograph's caption or credit. Above the report and beside it any credit will do, though a
 * headline above it may end in a dash and a newsroom too; inside it, where a paragraph may end with its agency, only a
 * short line that breaks off without a full stop before the credit, or one that names photographer and agency together.
 */
export function isCaption(line: string, place: 'above' | 'inside' | 'beside'): boolean {
  if (line.length > 600) return false;
  const folded = foldText(line);
  if (PHOTO_LABEL.test(line) || /^FILE(?: PHOTO)?\s*[:–—-]/.test(line)) return true;
  if (line.length <= 450 && NAME_AND_AGENCY.test(folded)) return true;
  const inside = BRACKETED.exec(line);
  if (inside && isPhotoCredit(inside[1]!) && countWords(line) > countWords(inside[1]!)) {
    return place !== 'inside'
      ? line.length <= 450
      : line.length <= 220 && !endsSentence(line.slice(0, inside.index).trim());
  }
  if (place === 'inside' || line.length > 450) return false;
  return (
    TRAILING_CREDIT.test(folded) || (place === 'beside' && isSourceList(AFTER_DASH.exec(line)?.[1] ?? ''))
  );
}

/** A caption without the word that says that it is one: "Image caption, ", «تعليق الصورة: ». */
export const withoutLabel = (caption: string): string =>
  caption.replace(
    /^(?:(?:image )?caption|تعليق الصور[ةه]|التعليق على الصور[ةه])(?:\s*[:：،|,]|\s[–—-]\s)\s*/iu,
    '',
  );

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
