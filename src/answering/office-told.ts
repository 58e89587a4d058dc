/** Whether a sentence names who holds the office that a question asks for. */

import { keyTermOf } from '../language/key-terms.ts';
import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import { isNameLike, TIME } from '../search/sentence-features.ts';
import { type Compared, HELD } from './compared.ts';
import { mentionAt } from './entity-linker.ts';
import { placesOf } from './read-sentence.ts';
import { sameDeed } from './same-deeds.ts';

/** What says that another one holds it from now on. */
export const NEW = wordSet('new next جديد جديدا جديده الجديد الجديده');
/** How far from an office what it belongs to stands, in words. */
const BESIDE = 4;

/** Whether a new name stands beside the office that is asked for, and beside the office what it belongs to: "Russia's ambassador to Libya, …". */
export function isNamed(names: readonly number[], compared: Compared): boolean {
  const { read, evidence, index } = compared;
  const { asked, matched, question } = evidence;
  const { tokens, terms, mentions } = read;
  const { lexicon } = index.vocabulary;
  const head = matched.findIndex(({ group }) =>
    group.tokens.includes(question.tokens[question.focus.head ?? -1]!),
  );
  if (head < 0) return true;
  const appoints = sameDeed('appoint')!;
  const isNext = (from: number, step: 1 | -1): boolean => {
    for (let at = from + step; tokens[at]; at += step) {
      const { norm } = tokens[at]!;
      if (/^(?:and|or)$/.test(norm)) return false;
      const isPassed =
        mentionAt(mentions, at)?.card.kind === 'place' ||
        lexicon.isPlace(tokens[at]!.stem) ||
        asked.held.has(terms[at]!) ||
        isStopWord(norm) ||
        NEW.has(norm) ||
        TIME.has(norm) ||
        keyTermOf(tokens[at]!) !== undefined ||
        appoints(tokens, at);
      if (!isPassed) return isNameLike(tokens[at]!, lexicon, at === 0);
    }
    return false;
  };
  const isAppointed = tokens.some((_, at) => appoints(tokens, at));
  const noun = question.tokens[question.focus.head!]!;
  const offices = [...tokens.keys()].filter((at) => tokens[at]!.stem === noun.stem);
  return [...placesOf(head, asked, read), ...offices].some(
    (office) =>
      names.every((g) => {
        if (isAppointed) return read.found[g]! >= HELD / 2;
        return placesOf(g, asked, read).some((place) => Math.abs(place - office) <= BESIDE);
      }) &&
      (isNext(office, 1) || (!/^و(?:ال|لل|ب)/.test(tokens[office]!.norm) && isNext(office, -1))),
  );
}
