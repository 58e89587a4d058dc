/** Text -> sentences, for Arabic and English prose. */

export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

const ABBREVIATION =
  /(?:^|[\s("«“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Pres|St|Jr|Sr|vs|etc|No|Nos|Vol|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|a\.m|p\.m|approx|ca?)$/u;
/** A letter by itself: "J. Smith", «جون و. سميث», with a tatweel «جورج هـ. بوش»; Arabic titles are letters too («د. علي»). */
const INITIAL = /(?:^|[\s.("«“])(?:\p{Lu}|\p{Script=Arabic}\u0640?)$/u;
/** The English letter that Arabic spells out: «جون سي. ميسنجر». Two of them are no initial («بي بي سي.»), nor one before «و» or an article. */
const LETTER =
  'إيه|ايه|أيه|بي|سي|دي|إي|إف|اف|جي|إتش|اتش|آي|جيه|جاي|كيه|كاي|إل|ال|إم|ام|إن|ان|أو|او|كيو|آر|ار|إس|اس|أس|تي|يو|في|دبليو|إكس|اكس|واي|زي|زد';
const SPELLED_INITIAL = new RegExp(`(?<!(?:^|[^\\p{L}])(?:${LETTER}))(?:^|[\\s("«“])(?:${LETTER})$`, 'u');
const NAME_GOES_ON = /^\s+(?!و|ال)\p{Script=Arabic}{2}/u;
/**
 * A full stop, question or exclamation mark, closing quotation marks after it, then white space or the end; in Arabic also
 * without the space where words stand on both sides.
 */
const END =
  /(?<![.!?؟…۔])[.!?؟…۔]+["'”’»)\]]*(?=\s|$)|(?<=[\u0621-\u064a]{2}[\u064b-\u0652]?)[.؟](?=[\u0621-\u064a]{2})|\n+/gu;
/** What stands in brackets ends no sentence, where they are closed soon. */
const IN_BRACKETS = { before: /\([^()\n]*$/u, after: /^[^()\n]{0,400}\)/u };

/**
 * Splits prose into sentences with their offsets. A full stop inside a number, after an initial ("J. Smith") or a
 * known abbreviation ends none, nor does one that a lower-case word follows, or inside of brackets.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed) sentences.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.')) {
      const before = text.slice(start, match.index);
      const after = text.slice(end);
      if (ABBREVIATION.test(before) || INITIAL.test(before)) continue;
      if (SPELLED_INITIAL.test(before) && NAME_GOES_ON.test(after)) continue;
      if (/^\s+\p{Ll}/u.test(after)) continue;
      if (IN_BRACKETS.before.test(before) && IN_BRACKETS.after.test(after)) continue;
    }
    push(end);
  }
  push(text.length);
  return sentences;
}

/** Whether a text ends where a sentence may: with a full stop, a question or exclamation mark, or what closes behind one. */
export const endsSentence = (text: string): boolean => /[.!?؟…۔]["'”’»)\]\u200e\u200f]*$/u.test(text.trim());
