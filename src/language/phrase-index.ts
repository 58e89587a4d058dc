/**
 * Finds the lines of a lexicon file by the keys of the phrases in them.
 *
 * To stem the 140,000 phrases of the files takes longer than a reader who has just started the bot should wait, and a
 * story and its questions need a part of them. So a phrase is first put into a drawer, by the letters that its key will
 * begin with and by whether it is of several words, and the phrases of a drawer get their keys when one of its keys is
 * first asked for.
 */

import { irregularWords, stemEnglish } from './english.ts';
import { keyOf, plainArabicLetter } from './phrase-key.ts';

const codeOf = (char: string): number => char.charCodeAt(0);
const NEWLINE = codeOf('\n');
const SPACE = codeOf(' ');
const COMMA = codeOf(',');
const HYPHEN = codeOf('-');
const SLASH = codeOf('/');
const SEMICOLON = codeOf(';');
const A = codeOf('a');
const I = codeOf('i');
const Y = codeOf('y');
const Z = codeOf('z');
const BAR = codeOf('|');
const ALEF = codeOf('ا');
const LAM = codeOf('ل');

/** Drawers of phrases of one word; as many of phrases of several follow them. */
const DRAWERS = 1 << 14;
/** How many letters of its first word tell a phrase's drawer; fewer where its stem is shorter. */
const LETTERS = 3;

export class PhraseIndex {
  /** All lines, each with its end. The number of a line is the place where it begins. */
  #text = '';
  readonly #phraseFields: readonly boolean[];
  /** Where the fields of the line end that is being added. */
  readonly #ends: number[];
  /** Drawer -> the last phrase put into it, 0 for none; key -> the last phrase that has it. */
  readonly #lastIn = new Int32Array(2 * DRAWERS);
  readonly #lastOf = new Map<string, number>();
  /** Phrase -> where it begins in the text (or the number of its line, below 0), and the one before it in its drawer or of its key. */
  readonly #begin: number[] = [0];
  readonly #before: number[] = [0];
  /** The first stem of a key and its second -> the most stems that a key beginning with them has. */
  readonly #mostStems = new Map<string, Map<string, number>>();

  /** @param phraseFields for each of the fields of a line whether it holds phrases */
  constructor(phraseFields: readonly boolean[]) {
    this.#phraseFields = phraseFields;
    this.#ends = phraseFields.map(() => 0);
  }

  /** Adds lines of fields between bars, of phrases between `, `, `; ` and `/`. A line of fewer fields is passed over. */
  addLines(content: string): void {
    let from = this.#text.length;
    this.#text += `${content}\n`;
    while (from < this.#text.length) from = this.#addLine(this.#text, from) + 1;
  }

  /** @returns where the line ends */
  #addLine(text: string, from: number): number {
    const to = text.indexOf('\n', from);
    const ends = this.#ends;
    let end = from - 1;
    for (let field = 0; field < ends.length; field++) {
      if (end === to) return to;
      const bar = text.indexOf('|', end + 1);
      end = bar < 0 || bar > to ? to : bar;
      ends[field] = end;
    }
    for (let field = 0; field < ends.length; field++)
      if (this.#phraseFields[field])
        this.#addPhrases(text, field === 0 ? from : ends[field - 1]! + 1, ends[field]!);
    return to;
  }

  #addPhrases(text: string, from: number, to: number): void {
    let begin = from;
    for (let at = from; at <= to; at++) {
      const code = text.charCodeAt(at);
      if (code > SEMICOLON && at < to) continue;
      if (!isSeparator(code, text, at)) continue;
      if (at > begin) {
        const drawer = drawerOfPhrase(text, begin, at);
        this.#before.push(this.#lastIn[drawer]!);
        this.#lastIn[drawer] = this.#begin.push(begin) - 1;
      }
      begin = code === SLASH ? at + 1 : at + 2;
    }
  }

  /** Adds a key of a line that is not among the files', by any number of it below 0. */
  add(key: string, line: number): void {
    this.#open(drawerOfKey(key));
    this.#before.push(0);
    this.#file(key, this.#begin.push(line) - 1);
  }

  has(key: string): boolean {
    this.#open(drawerOfKey(key));
    return this.#lastOf.has(key);
  }

  /** The numbers of the lines with a phrase of this key, in the order of adding; a line twice where two of its phrases have it. */
  linesOf(key: string): readonly number[] {
    this.#open(drawerOfKey(key));
    const last = this.#lastOf.get(key);
    if (last === undefined) return NONE;
    const lines: number[] = [];
    for (let phrase = last; phrase !== 0; phrase = this.#before[phrase]!) {
      const begin = this.#begin[phrase]!;
      lines.push(begin < 0 ? begin : this.#text.lastIndexOf('\n', begin) + 1);
    }
    return lines.reverse();
  }

  /** The line of a number, as it was added. */
  line(number: number): string {
    return this.#text.slice(number, this.#text.indexOf('\n', number));
  }

  /** The most stems that a key beginning with these two has; 1 where none does. */
  mostStems(first: string, second: string): number {
    this.#open(DRAWERS + drawerOfStem(first));
    return this.#mostStems.get(first)?.get(second) ?? 1;
  }

  /** How many of the stems from `at` on make up the longest key of several, and of no more than `longest`; 1 where none does. */
  phraseAt(stems: readonly string[], at: number, longest = stems.length): number {
    if (at + 1 >= stems.length) return 1;
    const most = this.mostStems(stems[at]!, stems[at + 1]!);
    for (let length = Math.min(most, longest, stems.length - at); length > 1; length--)
      if (this.#lastOf.has(stems.slice(at, at + length).join(' '))) return length;
    return 1;
  }

  /** Gives the phrases of a drawer their keys. */
  #open(drawer: number): void {
    if (this.#lastIn[drawer] === 0) return;
    const phrases: number[] = [];
    for (let phrase = this.#lastIn[drawer]!; phrase !== 0; phrase = this.#before[phrase]!)
      phrases.push(phrase);
    this.#lastIn[drawer] = 0;
    const text = this.#text;
    for (const phrase of phrases.reverse()) {
      const begin = this.#begin[phrase]!;
      let end = begin + 1;
      while (!isSeparator(text.charCodeAt(end), text, end)) end++;
      this.#file(keyOf(text.slice(begin, end)), phrase);
    }
  }

  #file(key: string, phrase: number): void {
    if (!key) return;
    this.#before[phrase] = this.#lastOf.get(key) ?? 0;
    this.#lastOf.set(key, phrase);
    if (!key.includes(' ')) return;
    const stems = key.split(' ');
    const [first = '', second = ''] = stems;
    const most = this.#mostStems.get(first) ?? new Map<string, number>();
    this.#mostStems.set(first, most);
    if (stems.length > (most.get(second) ?? 1)) most.set(second, stems.length);
  }
}

const NONE: readonly number[] = [];

/** Whether a phrase ends before this character. A comma inside a number ends none. */
const isSeparator = (code: number, text: string, at: number): boolean =>
  code === BAR ||
  code === SLASH ||
  code === NEWLINE ||
  ((code === SEMICOLON || code === COMMA) && text.charCodeAt(at + 1) === SPACE);

/** The drawer of one letter more. Porter's stemmer writes y as i, so they are one letter. */
const withLetter = (drawer: number, code: number): number =>
  (drawer * 53 + ((code === Y ? I : code) & 127)) & (DRAWERS - 1);

/** The drawer of a key of one stem, or of what comes before the first space of a key. */
function drawerOfStem(key: string): number {
  let drawer = 0;
  for (let at = 0; at < LETTERS && at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === SPACE) break;
    drawer = withLetter(drawer, code);
  }
  return drawer;
}

const drawerOfKey = (key: string): number => drawerOfStem(key) + (key.includes(' ') ? DRAWERS : 0);

/** The drawer of the key of the phrase that stands at a place. */
function drawerOfPhrase(text: string, begin: number, end: number): number {
  const code = text.charCodeAt(begin);
  return (
    (code >= A && code <= Z ? drawerOfEnglish(text, begin, end) : drawerOfArabic(text, begin, end)) ??
    drawerOfKey(keyOf(text.slice(begin, end)))
  );
}

/** English words of which the stemmer may leave less than three letters. */
const SHORT_STEM = /.{1,3}(?:(?:e|s|ed|es)s?(?![a-z])|ing|el[iy]|ful|ness|ative)/y;
/** Drawers in which an irregular word would lie by its letters, and does not by its stem. */
const IRREGULAR = new Set(
  irregularWords().flatMap((word) => {
    const drawer = drawerOfStem(word);
    return drawer === drawerOfStem(stemEnglish(word)) ? [] : [drawer];
  }),
);

/** @returns undefined where the first word is written with more than plain letters */
function drawerOfEnglish(text: string, begin: number, end: number): number | undefined {
  let drawer = 0;
  let at = begin;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < A || code > Z) break;
    if (at < begin + LETTERS) drawer = withLetter(drawer, code);
  }
  const joins = text.charCodeAt(at) === HYPHEN && at + 1 < end;
  if (at < end && text.charCodeAt(at) !== SPACE && !joins) return undefined;
  SHORT_STEM.lastIndex = begin;
  if (IRREGULAR.has(drawer) || SHORT_STEM.test(text))
    drawer = drawerOfStem(stemEnglish(text.slice(begin, at)));
  return at < end ? drawer + DRAWERS : drawer;
}

/** The drawer of a phrase whose first word has an article: only the stemmer knows what it leaves of that. */
function drawerBehindArticle(text: string, begin: number, end: number): number {
  const space = text.indexOf(' ', begin);
  const isFollowed = space >= 0 && space < end;
  const key = keyOf(text.slice(begin, isFollowed ? space : end));
  return isFollowed ? DRAWERS + drawerOfStem(key) : drawerOfKey(key);
}

/** What may stand before the lam of an article, and what stands right before it; a second lam is an article too (لل). */
const PARTICLES: ReadonlySet<number> = new Set([...'اوفبكل'].map(codeOf));

/**
 * The light stemmer leaves three letters of a word of more, so that a stem begins as its word does, after the article.
 * @returns undefined where the first word has an article or is written with more than plain letters
 */
function drawerOfArabic(text: string, begin: number, end: number): number | undefined {
  let drawer = 0;
  let letters = 0;
  let particles = true;
  let last = 0;
  let at = begin;
  for (; at < end && text.charCodeAt(at) !== SPACE; at++) {
    const letter = plainArabicLetter(text.charCodeAt(at));
    if (letter === undefined) return undefined;
    if (letter === 0) continue;
    if (letter === LAM && particles && (last === ALEF || last === LAM))
      return drawerBehindArticle(text, begin, end);
    particles &&= PARTICLES.has(letter);
    if (letters < LETTERS) drawer = withLetter(drawer, letter);
    last = letter;
    letters++;
  }
  return at < end ? drawer + DRAWERS : drawer;
}
