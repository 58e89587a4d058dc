/**
 * `npm run eval -- --altered [--list]`: how many sentences the check lets through that are a sentence of an article but for
 * one thing: two names, figures or other words that changed places, one from elsewhere in the place of one, a denial put in
 * or left out. They are made by rule, so some are true all the same ("Norway and Qatar"), and many say nothing.
 */

import { checkSentence } from '../src/answering/check/check-sentence.ts';
import { NOT, STILL } from '../src/answering/check/cues.ts';
import { Reader } from '../src/answering/check/reading.ts';
import { isFigure, isName, type Word } from '../src/answering/check/word.ts';
import { type Bilingual, LANGUAGES } from '../src/language/language.ts';
import type { Vocabulary } from '../src/language/vocabulary.ts';

export type Source = { readonly paragraphs: readonly Bilingual[]; readonly vocabulary: Vocabulary };

/** What one thing of a sentence is: a name of one or more words, or one word. */
type Part = readonly Word[];
type Altered = { readonly kind: string; readonly text: string };

export function benchAlterations(sources: Iterable<Source>, list: boolean): void {
  const counts = new Map<string, { passed: number; all: number }>();
  for (const { paragraphs, vocabulary } of sources)
    for (const [at, paragraph] of paragraphs.entries())
      for (const language of LANGUAGES) {
        const reader = new Reader(vocabulary.lexicon);
        const next = paragraphs[(at + 1) % paragraphs.length]![language];
        const cited = [
          { text: paragraph[language], translation: paragraph[language === 'ar' ? 'en' : 'ar'] },
        ];
        for (const { kind, text } of alterationsOf(paragraph[language], next, reader)) {
          const { ok } = checkSentence(text, cited, vocabulary);
          const { passed, all } = counts.get(`${kind}, ${language}`) ?? { passed: 0, all: 0 };
          counts.set(`${kind}, ${language}`, { passed: passed + (ok ? 1 : 0), all: all + 1 });
          if (ok && list) console.log(`PASSED ${kind}: ${text}`);
        }
      }
  for (const [kind, { passed, all }] of [...counts].sort())
    console.log(`${kind}: passed ${passed} of ${all} (${((100 * passed) / all).toFixed(1)}%)`);
}

/** Every sentence of a paragraph, altered; `next` is a paragraph that lends it names and figures. */
function* alterationsOf(paragraph: string, next: string, reader: Reader): Generator<Altered> {
  const words = reader.read(paragraph);
  const lent = reader.read(next);
  const written = (part: Part, text = paragraph): string => text.slice(part[0]!.start, part.at(-1)!.end);
  for (const sentence of Object.values(Object.groupBy(words, (word) => word.sentence))) {
    if (!sentence) continue;
    const others = words.filter((word) => word.sentence !== sentence[0]!.sentence);
    const alter = (kind: string, ...edits: ReadonlyArray<readonly [Part, string]>): Altered => {
      let text = '';
      let from = sentence[0]!.start;
      for (const [part, instead] of [...edits].sort(([a], [b]) => a[0]!.start - b[0]!.start)) {
        text += paragraph.slice(from, part[0]!.start) + instead;
        from = part.at(-1)!.end;
      }
      return { kind, text: text + paragraph.slice(from, words[sentence.at(-1)!.at + 1]?.start).trimEnd() };
    };
    for (const [kind, parts, strange] of [
      ['names', namesIn(sentence), namesIn(lent).map((part) => written(part, next))],
      ['figures', figuresIn(sentence), figuresIn(lent).map((part) => written(part, next))],
      ['words', wordsIn(sentence), wordsIn(others).map((part) => written(part))],
    ] as const) {
      for (const [i, one] of parts.entries()) {
        const two = parts.slice(i + 1).find((part) => isApart(one, part, words));
        if (two && written(one) !== written(two))
          yield alter(`${kind} exchanged`, [one, written(two)], [two, written(one)]);
        const other = strange[i % strange.length];
        if (other && !paragraph.includes(other) === (kind !== 'words'))
          yield alter(`other ${kind}`, [one, other]);
      }
    }
    for (const word of sentence) {
      const following = words[word.at + 1];
      if (NOT.has(word.norm) && !STILL.has(following?.stem ?? ''))
        yield alter('denials left out', [[word], '']);
      const denied = DENIED.get(word.norm);
      if (denied && !NOT.has(following?.norm ?? '')) yield alter('denials put in', [[word], denied]);
    }
  }
}

const DENIED = new Map([
  ...['is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'would', 'could'].map(
    (verb) => [verb, `${verb} not`] as const,
  ),
  ['كان', 'لم يكن'],
  ['كانت', 'لم تكن'],
  ['قال', 'لم يقل'],
  ['وقال', 'ولم يقل'],
  ['قالت', 'لم تقل'],
  ['وقالت', 'ولم تقل'],
]);

/** Whether two parts have something of its own between them; else they are one date, one phrase or joined by "and". */
const isApart = (one: Part, two: Part, words: readonly Word[]): boolean => {
  const between = words.slice(one.at(-1)!.at + 1, two[0]!.at);
  return between.length > 1 && between.some((word) => word.content && !isFigure(word));
};

const figuresIn = (words: readonly Word[]): Part[] => words.filter(isFigure).map((word) => [word]);
const wordsIn = (words: readonly Word[]): Part[] =>
  words.filter((word) => word.content && !word.name && !isFigure(word)).map((word) => [word]);

/** The names, those of several words whole. */
function namesIn(words: readonly Word[]): Part[] {
  const parts: Word[][] = [];
  for (const word of words) {
    if (!isName(word)) continue;
    const part = parts.at(-1);
    if (part?.at(-1)?.at === word.at - 1 && /^\s*$/.test(word.gap)) part.push(word);
    else parts.push([word]);
  }
  return parts;
}
