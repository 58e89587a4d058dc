/** Whether a sentence written by a language model may be read: all it says must stand in the passages that it cites. */

import { languageOf } from '../../language/language.ts';
import { soundsOf } from '../../language/transliterate.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { type Alignment, align } from './alignment.ts';
import { alteredFault } from './altered.ts';
import { attributionFault } from './attribution.ts';
import { boundFault } from './bounds.ts';
import { causeFault } from './causes.ts';
import { certaintyFault, nowFault, wishedFault } from './certainty.ts';
import type { Claim, Rule } from './claim.ts';
import { clausesOf } from './clauses.ts';
import { compoundFault } from './compounds.ts';
import { conditionFault } from './conditions.ts';
import { contentFault } from './content.ts';
import { countedFault, partFault, unitFault } from './counted.ts';
import { dateFault, deadlineFault } from './dates.ts';
import { deniedInFullFault } from './denied-in-full.ts';
import { spelledOut } from './ellipsis.ts';
import { figureClauseFault, numberOfFault } from './figure-clauses.ts';
import { figureFault } from './figure-fault.ts';
import { figuresIn } from './figures.ts';
import { ADJUNCT } from './grammar.ts';
import { hedgeFault } from './hedges.ts';
import { joinedCountsFault } from './joined-counts.ts';
import { apartFor } from './joined-doers.ts';
import { foreignIn } from './markup.ts';
import { misplacedFault } from './misplaced.ts';
import { modifierFault } from './modifiers.ts';
import { joinedNames } from './names.ts';
import { officeFault, seatFault } from './offices.ts';
import { orderFault } from './order.ts';
import { ownedBy, ownerFault } from './owners.ts';
import { patientFault } from './patients.ts';
import { polarityFault, predicateFault } from './polarity.ts';
import { quantityFault } from './quantities.ts';
import { badQuotation, isTranslation, withoutNote } from './quotations.ts';
import { Reader } from './reading.ts';
import { rolesFault } from './roles.ts';
import { sideFault } from './sides.ts';
import { statedOffices } from './stated-offices.ts';
import { subjectFault } from './subjects.ts';
import { Ground } from './support.ts';
import { supportFault } from './support-sides.ts';
import { datedDeedFault, placeFault, timeFault } from './times.ts';
import { standingFault, titleFault } from './titles.ts';
import { isVerbatim } from './verbatim.ts';
import { type CitedPassage, refuse, type Verdict } from './verdict.ts';
import type { Word } from './word.ts';

export type { CitedPassage, Verdict } from './verdict.ts';

/** In the order in which they are asked; the first that refuses a claim tells why it is not read. */
const RULES = {
  alterations: alteredFault,
  figures: figureFault,
  'part of a number': partFault,
  bounds: boundFault,
  dates: dateFault,
  deadlines: deadlineFault,
  units: unitFault,
  'joined counts': joinedCountsFault,
  'what is counted': countedFault,
  'place of a number': misplacedFault,
  content: contentFault,
  names: joinedNames,
  polarity: polarityFault,
  'denied in full': deniedInFullFault,
  predicates: predicateFault,
  'for or against': sideFault,
  'sides of support': supportFault,
  certainty: certaintyFault,
  now: nowFault,
  titles: titleFault,
  standings: standingFault,
  offices: officeFault,
  seats: seatFault,
  compounds: compoundFault,
  owners: ownerFault,
  wishes: wishedFault,
  'clause of a number': figureClauseFault,
  'number of': numberOfFault,
  hedges: hedgeFault,
  conditions: conditionFault,
  quantities: quantityFault,
  causes: causeFault,
  order: orderFault,
  'dated deeds': datedDeedFault,
  times: timeFault,
  places: placeFault,
  subjects: subjectFault,
  roles: rolesFault,
  patients: patientFault,
  attribution: attributionFault,
  modifiers: modifierFault,
} satisfies Record<string, Rule>;

/** No sentence of a brief has more characters; what has is not read at all, so that a check takes a bounded time. */
const LONGEST = 1_000;

/**
 * Checks one sentence, without its citation marks, against the passages that it cites. Where both languages of a
 * passage are there, the words of either may support a word.
 */
export function checkSentence(
  sentence: string,
  cited: readonly CitedPassage[],
  vocabulary: Vocabulary,
): Verdict {
  if (cited.every(({ text }) => text.trim() === '')) return refuse('no-passage', 'no passage');
  const language = languageOf(sentence);
  const foreign = foreignIn(sentence);
  if (foreign !== undefined) return refuse('markup', foreign);
  if (!language) return refuse('unsupported', 'no words');
  if (sentence.length > LONGEST) return refuse('unsupported', 'too long for a sentence');
  const reader = new Reader(vocabulary.lexicon);
  const { grounds, texts, capitals } = prepare(cited, language, reader, vocabulary);
  const words = reader.read(withoutNote(sentence), capitals);
  const isName = (text: string): boolean =>
    text.split(/\s+/).length <= 4 &&
    reader
      .read(text)
      .every(
        (word) =>
          !word.content ||
          grounds.some((ground) =>
            ground.supports({ ...word, name: true }).some(({ at }) => ground.words[at]!.name),
          ),
      );
  const quotation = badQuotation(sentence, texts, isName, (text) =>
    isTranslation(reader.read(text, capitals), grounds),
  );
  if (quotation !== undefined) return refuse('quotation', quotation);
  if (grounds.some((ground) => isVerbatim(words, ground.words))) return { ok: true };
  const parts = spelledOut(sentence, words);
  if (parts)
    return parts.map((part) => checkSentence(part, cited, vocabulary)).find(({ ok }) => !ok) ?? { ok: true };
  const { claim, alignments } = laidBeside(words, grounds);
  for (const [rule, faultOf] of Object.entries(RULES)) {
    const refusal = faultOf(claim, alignments);
    if (refusal) return { ...refusal, rule };
  }
  return { ok: true };
}

/** A claim as the rules read it, and beside each language's passages. */
function laidBeside(
  words: readonly Word[],
  grounds: readonly Ground[],
): { readonly claim: Claim; readonly alignments: readonly Alignment[] } {
  const clauses = clausesOf(words);
  const apart = new Set(
    clauses
      .flatMap(({ agent, speaker, passive, rest, verb }) => [
        ...agent,
        ...speaker,
        ...(passive && verb ? rest.filter(({ at }) => at < verb.at) : []),
      ])
      .concat(words.filter((word) => word.script === 'latin' && word.proper && ownedBy(word, words)))
      .map(({ at }) => at),
  );
  const parts = clauses.flatMap((clause) => adjuncts(clause.words));
  const alignments = grounds.map((ground) => align(words, parts, ground, apart));
  const offices = statedOffices(clauses, alignments);
  const deeds = clauses
    .filter((clause) => !offices.has(clause))
    .flatMap((clause) => apartFor(clause, grounds));
  return { claim: { words, clauses, deeds, figures: figuresIn(words), apart }, alignments };
}

/** "against the 2.4% forecast in spring" */
const COMPARED = /^(?:compared|against|versus|مقارنه|مقابل)$/;

/** A clause and what it says came before or after, which the passages may tell in another sentence. */
function adjuncts(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (ADJUNCT.test(word.norm) || COMPARED.test(word.norm) || (/,/.test(word.gap) && /ing$/.test(word.norm)))
      parts.push([]);
    parts.at(-1)!.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/** What one set of passages gives to check against. */
type Prepared = {
  /** First the words of the sentence's own language where the passages have any. */
  readonly grounds: readonly Ground[];
  readonly texts: readonly string[];
  readonly capitals: readonly string[];
};

/** The passages read last, for the next sentence of the same answer. */
const prepared = new WeakMap<Vocabulary, Map<string, Prepared>>();
const KEPT = 32;

function prepare(
  cited: readonly CitedPassage[],
  language: 'ar' | 'en',
  reader: Reader,
  vocabulary: Vocabulary,
): Prepared {
  const texts = cited.flatMap(({ text, translation }) => (translation ? [text, translation] : [text]));
  const key = JSON.stringify([language, texts]);
  const kept = prepared.get(vocabulary) ?? new Map<string, Prepared>();
  prepared.set(vocabulary, kept);
  const known = kept.get(key);
  if (known) return known;
  const own = texts.filter((text) => languageOf(text) === language);
  const other = texts.filter((text) => languageOf(text) !== language);
  const inEnglish = language === 'en' ? own : other;
  const english = reader.read(inEnglish.join('\n'));
  const capitals = english.filter(({ name }) => name).map(({ norm }) => soundsOf(norm));
  const grounds = [own, other]
    .filter((parts) => parts.length > 0)
    .map((parts) => (parts === inEnglish ? english : reader.read(parts.join('\n'), capitals)))
    .map((words) => new Ground(words, vocabulary));
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  const result = { grounds, texts, capitals: [...new Set(capitals)] };
  kept.set(key, result);
  return result;
}
