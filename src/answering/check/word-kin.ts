/** How near words are to each other, within a language and across, by the lexicon and the thesaurus. */

import { rootOf } from '../../language/arabic.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { EXACT } from './cues.ts';

/** A key of one or more stems that may stand for a word, and how surely, in (0, 1]. */
export type Kin = { readonly key: string; readonly weight: number };

/** The least weights of a word that is the same, and of one that says much the same. */
export const SAME = 0.84;
export const SURE = 0.68;
export const NEAR = 0.5;

/** What a report may be told by instead tells surely, but it is not the word itself. */
const ALIKE = 0.76;

/** How many related words, and translations of each, a step goes on from. */
const STEPS = 8;
const ONWARD = 5;
const ROOM = 20_000;

const known = new WeakMap<Vocabulary, Map<string, readonly Kin[]>>();

/** What may stand for a stem: its forms and translations, related words, and the translations of these. */
export function kinOf(stem: string, vocabulary: Vocabulary, verb = false): readonly Kin[] {
  let cache = known.get(vocabulary);
  if (!cache || cache.size > ROOM) {
    cache = new Map();
    known.set(vocabulary, cache);
  }
  // ذهب is gold, and "went".
  const exact = !verb && EXACT.has(stem);
  const key = exact ? `=${stem}` : stem;
  let kin = cache.get(key);
  if (!kin) {
    kin = expand(stem, vocabulary, exact);
    cache.set(key, kin);
  }
  return kin;
}

function expand(stem: string, { lexicon, thesaurus, alike }: Vocabulary, exact: boolean): readonly Kin[] {
  const best = new Map<string, number>([[stem, 1]]);
  const offer = (key: string, weight: number): void => {
    if ((best.get(key) ?? 0) < weight) best.set(key, weight);
  };
  for (const form of lexicon.forms(stem)) offer(form, 0.95);
  const translations = lexicon.translate(stem);
  for (const { key, weight } of translations) {
    if (exact && weight < 0.8) continue;
    offer(key, 0.58 + 0.37 * weight);
  }
  if (exact) return toKin(best);
  for (const { key } of alike.related(stem)) {
    offer(key, ALIKE);
    for (const form of lexicon.forms(key)) offer(form, ALIKE);
  }
  const related = thesaurus.related(stem);
  for (const { key, weight } of related) offer(key, 0.5 + 0.3 * weight);
  for (const { key, weight } of lexicon.related(stem)) if (weight >= 0.4) offer(key, 0.4 + 0.3 * weight);
  for (const { key } of related.slice(0, STEPS)) {
    for (const form of lexicon.forms(key)) offer(form, 0.66);
    for (const other of lexicon.translate(key).slice(0, ONWARD)) offer(other.key, 0.4 + 0.2 * other.weight);
  }
  for (const { key, weight } of translations.slice(0, STEPS))
    for (const other of thesaurus.related(key).slice(0, STEPS))
      offer(other.key, 0.35 + 0.25 * weight * other.weight);
  return toKin(best);
}

const toKin = (best: ReadonlyMap<string, number>): readonly Kin[] =>
  [...best].map(([key, weight]) => ({ key, weight }));

const DERIVED =
  /^(?:|s|e|y|d|ed|er|or|ers|ors|ee|ing|ion|ation|ition|ment|ments|al|ial|ity|ive|ative|ly|ance|ence|ant|ent|ness|ful|able|ible|ist|ism|ship|hood|ize|r|ic|ical|u|ur|ure|iv|at|abl|ibl|anc|enc|ator|itor)$/;

/** Whether two words of one language are built on one root: "direct" and "director", احتجز and محتجز. */
export function sharesRoot(a: string, b: string): boolean {
  if (/^[a-z]/.test(a)) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    let common = 0;
    while (common < short.length && short[common] === long[common]) common++;
    return common >= 4 && DERIVED.test(short.slice(common)) && DERIVED.test(long.slice(common));
  }
  const root = rootOf(a);
  return root !== undefined && a.length > 2 && b.length > 2 && rootOf(b) === root;
}
