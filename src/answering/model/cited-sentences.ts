/** A model's reply, piece by piece -> its finished sentences with the evidence lines that each cites. */

import { splitSentences } from '../../language/sentences.ts';

export type ReplySentence = {
  readonly text: string;
  readonly cites: readonly number[];
  /** Whether a sentence that no mark belongs to stands right before it. */
  readonly followsUncited: boolean;
};

const DIGITS = '[0-9٠-٩]{1,3}';
/** Marks as they are asked for, `[1][3]`, and as models also write them: `[1, 3]`, `[١]`; full stops on either side. */
const MARKS = new RegExp(
  String.raw`([.!?؟…۔]["”’»)]*)?\s*((?:\[${DIGITS}(?:\s*[,،]\s*${DIGITS})*\]\s*)+)([.!?؟…۔]*)`,
  'gu',
);
/** What may still turn out to be a further mark. */
const MAY_GO_ON = /^\s*(?:\[[^\]]*)?$/u;
const LIST_MARKER = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/u;
/** Bold type as models mark it. */
const BOLD = /(\*\*|__)(?=\S)(.+?)\1/gu;
/** What a model may answer with before it says what the passages say: nobody can check a bare "yes". */
const YES_OR_NO = /^\s*(?:yes|no|نعم|لا|أجل|كلا)\s*[,،:;؛–—]\s*(\S)/iu;
/** Marks without a full stop end a sentence only behind this many words: before that they belong to a word of it. */
const FEWEST_WORDS = 4;

/**
 * Reads a reply as it comes. `take` gives the sentences that a piece finishes, `rest` what the end of the reply
 * finishes. A sentence is finished when it is clear that no further mark follows. One without marks, or cut off before
 * them, cannot be checked and is left out.
 */
export function readSentences(): {
  take(piece: string): ReplySentence[];
  rest(): ReplySentence[];
} {
  let held = '';
  const read = (isOver: boolean): ReplySentence[] => {
    const sentences: ReplySentence[] = [];
    let start = 0;
    let cites: number[] = [];
    for (const run of held.matchAll(MARKS)) {
      const end = run.index + run[0].length;
      const after = held.slice(end);
      if (!isOver && MAY_GO_ON.test(after)) break;
      const next = after.trimStart().charAt(0);
      cites.push(...numbersIn(run[2] ?? ''));
      const words = held.slice(start, run.index) + (run[1] ?? '');
      const isStopped = run[1] !== undefined || run[3] !== '' || next === '' || run[0].includes('\n');
      if (!isStopped && !beginsSentence(next, words)) continue;
      const sentence = toSentence(words, run[3] ?? '', cites);
      if (sentence) sentences.push(sentence);
      cites = [];
      start = end;
    }
    held = held.slice(start);
    return sentences;
  };
  return {
    take(piece) {
      held += piece;
      return held.includes(']') ? read(false) : [];
    },
    rest: () => read(true),
  };
}

/** Whether a sentence begins with this letter, behind marks that no full stop stands beside. */
const beginsSentence = (next: string, before: string): boolean =>
  /[\p{Lu}\p{Script=Arabic}"«“]/u.test(next) && before.trim().split(/\s+/).length >= FEWEST_WORDS;

/** Of words before a mark the last sentence carries it; what stands before that one carries none. */
function toSentence(words: string, end: string, cites: readonly number[]): ReplySentence | undefined {
  const sentences = splitSentences(words.replace(MARKS, '$1 '));
  const last = sentences.at(-1)?.text ?? '';
  const said = last
    .replace(BOLD, '$2')
    .replace(LIST_MARKER, '')
    .replace(YES_OR_NO, (_, first: string) => first.toUpperCase())
    .replace(/\s+/g, ' ')
    .replace(/ ([.,،؛;:])/g, '$1')
    .trim();
  if (!/\p{L}/u.test(said)) return undefined;
  const text = /[.!?؟…۔]["”’»)]*$/u.test(said) ? said : `${said}${end || '.'}`;
  return { text, cites: [...new Set(cites)], followsUncited: sentences.length > 1 };
}

const numbersIn = (marks: string): number[] =>
  [...marks.matchAll(new RegExp(DIGITS, 'g'))].map(([digits]) =>
    Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))),
  );
