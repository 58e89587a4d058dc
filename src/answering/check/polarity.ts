/** Whether a claim affirms what the passages affirm and denies what they deny. */

import { type Alignment, statedAt, surest } from './alignment.ts';
import type { Rule } from './claim.ts';
import { EXCEPT, NOT, STATED } from './cues.ts';
import { PREPOSITION } from './grammar.ts';
import type { Support } from './support.ts';
import { COPULA } from './verbs.ts';
import { isRefuted, type Refusal, refuse } from './verdict.ts';
import { anyOf, isLight, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

type Witness = 'agrees' | 'contradicts' | 'silent';

export const polarityFault: Rule = ({ words: claim }, alignments) => {
  const denial = claim.some(({ denies }) => denies);
  for (const word of claim) {
    if (!isPredicate(word)) continue;
    if (word.polarity === 'denied' && isOnlyAfter(word, claim, alignments)) continue;
    const witnesses = alignments.map((alignment) => witness(word, claim, alignment, denial));
    if (witnesses.includes('contradicts') && !witnesses.includes('agrees'))
      return refuse('negation', word.norm);
  }
  return contrasted(claim, alignments) ?? unsaid(claim, alignments) ?? looseDenial(claim, alignments);
};

/** "will not withdraw before" for "will withdraw only after". */
const isOnlyAfter = ({ at }: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
  claim.slice(at + 1, at + 6).some(({ norm }) => /^(?:before|until|قبل|حتي)$/.test(norm)) &&
  alignments.some(({ ground, sentences }) =>
    ground.words.some(
      (word) =>
        word.sentence === sentences[at] &&
        /^(?:after|once|بعد)$/.test(word.norm) &&
        /^(?:only|الا)$/.test(ground.words[word.at - 1]?.norm ?? ''),
    ),
  );

/** "a king" of "a merchant and not a king": what the passages only name to deny it. */
function contrasted(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  for (const word of claim) {
    if (!word.content || word.verb || word.figure !== undefined) continue;
    if (claim.some(({ denies }) => denies)) continue;
    const verdicts = alignments.map((alignment) => {
      const stated = statedAt(word, alignment);
      return stated.length === 0 ? undefined : stated.some((at) => !isContrast(at, alignment.ground.words));
    });
    if (isRefuted(verdicts)) return refuse('negation', word.norm);
  }
  return undefined;
}

/** Behind "and not", "not", لا without a verb, where something else is affirmed before it. */
function isContrast(place: number, words: readonly Word[]): boolean {
  for (let at = place - 1; at >= Math.max(1, place - 4); at--) {
    const { norm, verb, content, sentence } = words[at]!;
    if (sentence !== words[place]!.sentence || verb) return false;
    if (/^(?:not|لا)$/.test(norm)) {
      const before = words[at - 1]!;
      return before.norm === 'and' || before.content;
    }
    if (content) return false;
  }
  return false;
}

/** What a claim without any "not" tells of that is within the reach of one in every text. */
function unsaid(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  if (claim.some(({ denies }) => denies)) return undefined;
  const reached = claim.filter((word) => {
    if (!isPredicate(word) || isLight(word)) return false;
    const stated = alignments.flatMap((alignment) =>
      statedAt(word, alignment).map((at) => alignment.ground.words[at]!.polarity),
    );
    return stated.length > 0 && !stated.includes('affirmed');
  });
  const [first] = reached;
  return first && (reached.length > 1 || first.verb) ? refuse('negation', first.norm) : undefined;
}

/** A "not", or one more of them, where the passages deny nothing, or nothing more. */
function looseDenial(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  const cues = claim.filter((word) => word.denies && NOT.has(word.norm) && !isExcepted(word, claim));
  for (const cue of cues) {
    const again = claim.slice(cue.at + 1, cue.at + 4).some(({ denies }) => denies);
    const needed = again ? 2 : 1;
    const stated = alignments.some(
      ({ ground, places, sentences }) =>
        // "did not heed" for "ignored"
        claim
          .slice(cue.at + 1, cue.at + 4)
          .some(
            ({ polarity, at }) => polarity === 'denied' && places[at]!.some(({ opposite }) => opposite),
          ) ||
        ground.words.filter(({ denies, sentence }) => denies && sentence === sentences[cue.at]).length >=
          needed,
    );
    if (!stated) return refuse('negation', cue.norm);
  }
  return undefined;
}

/** "not … until", لم … إلا: nothing is denied. */
const isExcepted = ({ at }: Word, claim: readonly Word[]): boolean =>
  claim.slice(at + 1, at + 10).some(({ norm, denies }) => EXCEPT.has(norm) && !denies);

const isPredicate = (word: Word): boolean =>
  (word.content || (word.verb && !COPULA.test(word.norm))) &&
  !word.name &&
  word.figure === undefined &&
  !word.quoted &&
  !word.actor &&
  !PREPOSITION.test(word.norm) &&
  !anyOf(STATED, word.forms);

function witness(
  word: Word,
  claim: readonly Word[],
  { ground, places, sentences }: Alignment,
  denial: boolean,
): Witness {
  const isOfAnother = (place: number): boolean =>
    claim.some(
      (other) =>
        other.at !== word.at && places[other.at]!.some(({ at, weight }) => at === place && weight >= SAME),
    );
  // Who backs is told by another word than backing.
  // Nor is a word of the passage that the claim uses itself.
  const own = places[word.at]!.filter(
    ({ at, weight }) => !(word.verb && ground.words[at]!.actor) && (weight >= SAME || !isOfAnother(at)),
  );
  const here = surest(own).filter(({ at }) => ground.words[at]!.sentence === sentences[word.at]);
  // The verb itself may stand with "him" in the sentence behind the one that names him.
  const found =
    here.length === 0 && word.verb && !isLight(word) ? own.filter(({ weight }) => weight >= SAME) : here;
  const verdicts = found.map((place) => compare(word, place, ground.words[place.at]!, denial));
  const itself = found.some(({ weight, opposite }) => weight >= SURE && !opposite);
  if (itself && verdicts.some((verdict, i) => verdict === 'agrees' && found[i]!.weight >= SURE))
    return 'agrees';
  const least = found.some(({ opposite }) => opposite) && !itself ? 0 : isLight(word) ? SAME : SURE;
  return verdicts.includes('contradicts') && found.some(({ weight }) => weight >= least)
    ? 'contradicts'
    : 'silent';
}

function compare(word: Word, { opposite }: Support, stated: Word, denial: boolean): Witness {
  if (opposite) {
    if (word.polarity === 'reached') return 'silent';
    return (word.polarity === 'denied') === (stated.polarity === 'denied') ? 'contradicts' : 'agrees';
  }
  if (stated.polarity === 'reached') return denial ? 'agrees' : 'silent';
  if (word.polarity === 'reached') return 'agrees';
  return word.polarity === stated.polarity ? 'agrees' : 'contradicts';
}
