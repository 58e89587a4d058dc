/** Whether a sentence written by a language model may be read: all it says must stand in the passages that it cites. */

import { languageOf } from '../../language/language.ts';
import { soundsOf } from '../../language/transliterate.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { clausesOf } from './clauses.ts';
import { contentFault } from './content.ts';
import { figureFault } from './figure-fault.ts';
import { foreignIn } from './markup.ts';
import { mentionOrderFault } from './mention-order.ts';
import { joinedNames } from './names.ts';
import { badQuotation } from './quotations.ts';
import { Reader } from './reading.ts';
import { denialCount, relationFault } from './relations.ts';
import { Ground } from './support.ts';
import { type CitedPassage, refuse, type Verdict } from './verdict.ts';

export type { CitedPassage, Verdict } from './verdict.ts';

/** What one set of passages gives to check against, kept while its sentences are checked. */
type Prepared = {
  readonly home: Ground;
  readonly away: Ground | undefined;
  readonly texts: readonly string[];
  readonly capitals: readonly string[];
};

/**
 * Checks one sentence, without its citation marks, against the passages that it cites. Where both languages of a
 * passage are there, the words of either may support a word, and the text in the sentence's language tells who did what.
 */
export function checkSentence(
  sentence: string,
  cited: readonly CitedPassage[],
  vocabulary: Vocabulary,
): Verdict {
  if (cited.length === 0 || cited.every(({ text }) => text.trim() === ''))
    return refuse('no-passage', 'no passage');
  const language = languageOf(sentence);
  const foreign = foreignIn(sentence);
  if (foreign !== undefined) return refuse('markup', foreign);
  if (!language) return refuse('unsupported', 'no words');
  const reader = new Reader(vocabulary.lexicon);
  const { home, away, texts, capitals } = prepare(cited, language, reader, vocabulary);
  const claim = reader.read(sentence, capitals);
  const grounds = away ? [home, away] : [home];
  const isName = (text: string): boolean =>
    text.split(/\s+/).length <= 4 &&
    reader
      .read(text)
      .every(
        (word) =>
          word.figure !== undefined ||
          grounds.some((ground) => ground.supports({ ...word, name: true }).length > 0),
      );
  const quotation = badQuotation(sentence, texts, isName);
  if (quotation !== undefined) return refuse('quotation', quotation);
  return (
    figureFault(claim, home, away) ??
    contentFault(claim, grounds) ??
    joinedNames(claim, grounds) ??
    denialCount(claim, home) ??
    mentionOrderFault(claim, home) ??
    relationFault(clausesOf(claim), home, clausesOf(home.words)) ?? { ok: true }
  );
}

function prepare(
  cited: readonly CitedPassage[],
  language: 'ar' | 'en',
  reader: Reader,
  vocabulary: Vocabulary,
): Prepared {
  const texts = cited.flatMap(({ text, translation }) => (translation ? [text, translation] : [text]));
  const own = texts.filter((text) => languageOf(text) === language);
  const other = texts.filter((text) => languageOf(text) !== language);
  const english = language === 'en' ? own : other;
  const capitals = english.flatMap((text) =>
    reader
      .read(text)
      .filter(({ name }) => name)
      .map(({ norm }) => soundsOf(norm)),
  );
  const ground = (parts: readonly string[]): Ground =>
    new Ground(reader.read(parts.join('\n'), capitals), vocabulary);
  if (own.length === 0) return { home: ground(other), away: undefined, texts, capitals };
  // A passage without a translation is still read where its fellows have one.
  return { home: ground(own), away: other.length > 0 ? ground(other) : undefined, texts, capitals };
}
