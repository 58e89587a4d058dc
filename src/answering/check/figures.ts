/** The numbers and dates that a text states, each under one key whatever it is written as. */

import { keyTermOf } from '../../language/key-terms.ts';
import type { Token } from '../../language/tokenise.ts';
import type { Word } from './word.ts';

/** A figure: `=12` for a number, `@month-2` and `@day-0` for dates, and the tokens from first to last that say it. */
export type Figure = { readonly key: string; readonly first: number; readonly last: number };

/** Words that multiply what stands before them. */
const MULTIPLIERS = new Set([100, 1e3, 1e6, 1e9, 1e12]);
const MONTHS_OF_TWO = new Map([
  ['كانون الثاني', '@month-1'],
  ['كانون الاول', '@month-12'],
  ['تشرين الاول', '@month-10'],
  ['تشرين الثاني', '@month-11'],
]);
const DUALS = new Map([
  ['ميتا', 200],
  ['ميتي', 200],
  ['مايتا', 200],
  ['مايتي', 200],
  ['الفا', 2e3],
  ['الفي', 2e3],
  ['مليونا', 2e6],
  ['مليوني', 2e6],
  ['مليارا', 2e9],
  ['ملياري', 2e9],
]);

/** الاثنان, أن الاثنين, جمع الاثنين معا: the two of them, and no Monday. */
const isBoth = (tokens: readonly Token[], at: number): boolean => {
  const [before = '', norm = '', next = ''] = [at - 1, at, at + 1].map((place) => tokens[place]?.norm);
  return (
    (/^[وفبل]?الاثنان$/.test(norm) && before !== 'يوم') ||
    (/^(?:ال|لل)اثنين$/.test(norm) &&
      (/^[وفب]?(?:ان|لكن|هذين|كلا)$/.test(before) || /^(?:معا|سويا|كليهما)$/.test(next)))
  );
};

/** All figures of the tokens; number words are put together, "one" and "first" alone state none. */
export function figuresIn(tokens: readonly Token[]): Figure[] {
  const figures: Figure[] = [];
  let total = 0;
  let current: number | undefined;
  let isWord = false;
  let multiplier = 1;
  let first = 0;
  let last = 0;
  const close = (): void => {
    if (current === undefined) return;
    const value = total + current;
    if (!(isWord && value === 1)) figures.push({ key: `=${Number(value.toPrecision(12))}`, first, last });
    total = 0;
    current = undefined;
    multiplier = 1;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    // "$95 million, ten million below": a sign between two numbers parts them.
    if (current !== undefined && token.start - tokens[last]!.end > 1) close();
    // "three and a half million", "ثلاثة ملايين ونصف المليون"
    if (
      current !== undefined &&
      token.norm === 'and' &&
      tokens[at + 1]?.norm === 'a' &&
      tokens[at + 2]?.norm === 'half'
    ) {
      current += 0.5;
      at += 2;
      last = at;
      continue;
    }
    if (current !== undefined && token.norm === 'ونصف' && multiplier > 1) {
      current += multiplier / 2;
      if (/^ال(?:مليون|مليار|الف|ف)$/.test(tokens[at + 1]?.norm ?? '')) at++;
      last = at;
      continue;
    }
    // "عشرين ثانية": what is counted is a second.
    if (current !== undefined && token.norm === 'ثانيه') {
      close();
      continue;
    }
    const two = MONTHS_OF_TWO.get(`${token.norm.replace(/^[وبل](?=[كت])/, '')} ${tokens[at + 1]?.norm}`);
    if (two) {
      close();
      figures.push({ key: two, first: at, last: ++at });
      continue;
    }
    // "سبعون ألفا" is no dual of thousand.
    const thousand = token.norm === 'الفا' && current !== undefined ? '=1000' : undefined;
    const key = thousand ?? (isPercent(token, tokens[at - 1]) ? undefined : figureKeyAt(tokens, at));
    if (key?.startsWith('@')) {
      close();
      figures.push({ key, first: at, last: at });
      continue;
    }
    const value = key === undefined ? undefined : Number(key.slice(1));
    if (value === undefined || Number.isNaN(value)) {
      // "two hundred and five" goes on over its "and".
      if (
        !(
          token.norm === 'and' &&
          current !== undefined &&
          isWord &&
          figureKeyAt(tokens, at + 1)?.startsWith('=')
        )
      )
        close();
      continue;
    }
    if (MULTIPLIERS.has(value) && current !== undefined && token.script !== 'number') {
      if (value === 100) current *= 100;
      else {
        total += current * value;
        current = 0;
        multiplier = value;
      }
      isWord = true;
    } else if (current !== undefined && isWord && token.script !== 'number' && fits(current, value)) {
      current += value;
    } else {
      close();
      current = value;
      first = at;
      isWord = token.script !== 'number';
    }
    last = at;
  }
  close();
  return figures;
}

/** Whether a number is part of a name: "Fajr-2". */
export const isOfName = ({ first }: Figure, words: readonly Word[]): boolean =>
  words[first]!.gap === '-' && words[first - 1]?.script !== 'number';

/** "في المئة", which is no hundred. */
const isPercent = (token: Token, before: Token | undefined): boolean =>
  /^بالم[ايء]*يه$/.test(token.norm) || (/^الما?يه$/.test(token.norm) && before?.norm === 'في');

/** The key of the token at a place. */
export const figureKeyAt = (tokens: readonly Token[], at: number): string | undefined =>
  isBoth(tokens, at) ? '=2' : figureKeyOf(tokens[at], tokens[at + 1]);

/** A token's key, also behind a particle written onto it: "وعشرون", "بعشرة"; a dual counts two. */
function figureKeyOf(token: Token | undefined, next: Token | undefined): string | undefined {
  if (!token) return undefined;
  // Without its hamza أثناء is spelled as the two of twelve.
  if (/^[وفبل]?اثنا$/.test(token.norm)) return /^عشره?$/.test(next?.norm ?? '') ? '=2' : undefined;
  const key = keyTermOf(token);
  if (key) return key;
  if (token.norm === 'اب') return '@month-8';
  const dual = DUALS.get(token.norm.replace(/^[وبل](?=[ما])/, ''));
  if (dual) return `=${dual}`;
  if (token.script !== 'arabic') {
    const decade = /^(\d+)(?:st|nd|rd|th)$/.exec(token.norm)?.[1];
    return decade ? `=${decade}` : undefined;
  }
  for (const prefix of [/^[وفبل]/, /^(?:لل|ال|[وف]ب)/, /^(?:بال|وال|ولل)/]) {
    const norm = token.norm.replace(prefix, '');
    const inner =
      norm !== token.norm && norm.length > 1 ? keyTermOf({ ...token, norm, stem: norm }) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** Whether the second word goes on with the first: twenty + five, five + عشرون, سبعة + عشر, two hundred + five. */
const fits = (first: number, second: number): boolean =>
  (first % 10 === 0 && second < 10 && first >= 20) ||
  (first < 10 && second === 10) ||
  (first < 10 && second >= 20 && second < 100 && second % 10 === 0) ||
  (first >= 100 && second < 1000) ||
  (first === 0 && second < 1000);

/** The words from one place to another as the check names them. */
export const written = (claim: readonly Token[], first: number, last: number): string =>
  claim
    .slice(first, last + 1)
    .map(({ norm }) => norm)
    .join(' ');
