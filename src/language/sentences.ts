/** Text -> sentences, for Arabic and English prose. */

export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

const ABBREVIATION =
  /(?:^|[\s("«“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Pres|St|Jr|Sr|vs|etc|No|Nos|Vol|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|a\.m|p\.m|approx|ca?)$/u;
/** A letter by itself: "J. Smith", «جون و. سميث», with a tatweel «جورج هـ. بوش»; Arabic titles are letters too («د. علي»). */
const INITIAL = /(?:^|[\s.("«“])(?:\p{Lu}|\p{Script=Arabic}\u0640?)$/u;
/** A full stop, question or exclamation mark, closing quotation marks after it, then white space or the end. */
const END = /(?<![.!?؟…۔])[.!?؟…۔]+["'”’»)\]]*(?=\s|$)|\n+/gu;

/**
 * Splits prose into sentences with their offsets. A full stop inside a number, after an initial ("J. Smith") or a
 * known abbreviation ends none, nor does one that a lower-case word follows.
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
      if (ABBREVIATION.test(before) || INITIAL.test(before)) continue;
      if (/^\s+\p{Ll}/u.test(text.slice(end))) continue;
    }
    push(end);
  }
  push(text.length);
  return sentences;
}

/** Whether a text ends where a sentence may: with a full stop, a question or exclamation mark, or what closes behind one. */
export const endsSentence = (text: string): boolean => /[.!?؟…۔]["'”’»)\]\u200e\u200f]*$/u.test(text.trim());
