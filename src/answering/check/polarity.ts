/** Whether a claim affirms what the passages affirm and denies what they deny. */

import { type Alignment, surest } from './alignment.ts';
import { BOUND, EXCEPT, NOT, STATED } from './cues.ts';
import { PREPOSITION } from './grammar.ts';
import type { Support } from './support.ts';
import { COPULA } from './verbs.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, isCondition, isLight, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

/** Words of one root agree in what they deny. */
const ROOT = 0.66;

/** `opposes` is a contradiction by the very opposite in the claim's own language, which no translation outweighs. */
type Witness = 'agrees' | 'contradicts' | 'opposes' | 'silent';

export function polarityFault(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  const denial = claim.some(({ denies }) => denies);
  for (const word of claim) {
    if (!isPredicate(word)) continue;
    const witnesses = alignments.map((alignment) => witness(word, claim, alignment, denial));
    const agreed = witnesses.includes('agrees');
    if (word.polarity === 'denied' && !agreed && isOnlyAfter(word, claim, alignments)) continue;
    if (word.polarity === 'denied' && !agreed && !scopeAgrees(word, claim, alignments))
      return refuse('negation', word.norm);
    if (witnesses.includes('opposes') || (witnesses.includes('contradicts') && !agreed))
      return refuse('negation', word.norm);
  }
  return contrasted(claim, alignments) ?? unsaid(claim, alignments) ?? looseDenial(claim, alignments);
}

/** "will not withdraw before" for "will withdraw only after". */
const isOnlyAfter = (
  { at, sentence }: Word,
  claim: readonly Word[],
  alignments: readonly Alignment[],
): boolean =>
  claim
    .slice(at + 1, at + 6)
    .some((word) => word.sentence === sentence && /^(?:before|until|قبل|حتي)$/.test(word.norm)) &&
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
    if (!word.content || word.verb || word.quoted || word.figure !== undefined) continue;
    if (claim.some(({ denies, sentence }) => denies && sentence === word.sentence)) continue;
    const verdicts = alignments.flatMap(({ ground, places }) => {
      const stated = surest(places[word.at]!).filter(({ weight }) => weight >= SURE);
      return stated.length === 0 ? [] : [stated.every(({ at }) => isContrast(at, ground.words))];
    });
    if (verdicts.length > 0 && verdicts.every((each) => each)) return refuse('negation', word.norm);
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
      return before.norm === 'and' || before.norm === 'but' || (before.content && !before.verb);
    }
    if (content) return false;
  }
  return false;
}

/** What a claim without any "not" tells of that is within the reach of one in every text. */
function unsaid(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  if (claim.some(({ denies, quoted }) => denies && !quoted)) return undefined;
  const reached = claim.flatMap((word) => {
    if (!isPredicate(word) || isLight(word)) return [];
    const stated = alignments.flatMap(({ ground, places, sentences }) =>
      surest(places[word.at]!)
        .filter(
          ({ at, weight, opposite }) =>
            weight >= SURE && !opposite && ground.words[at]!.sentence === sentences[word.at],
        )
        .map(({ at }) => ground.words[at]!.polarity),
    );
    if (stated.length === 0 || stated.includes('affirmed')) return [];
    return [{ word, outright: !stated.includes('reached') }];
  });
  const [first] = reached;
  return first && (reached.length > 1 || first.word.verb || first.outright)
    ? refuse('negation', first.word.norm)
    : undefined;
}

/** A "not" that denies a figure or a name, or denies once more what is denied, where the passages deny nothing more. */
function looseDenial(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  const cues = claim.filter(
    (word) => word.denies && NOT.has(word.norm) && !word.quoted && !isExcepted(word, claim),
  );
  for (const cue of cues) {
    const head = claim
      .slice(cue.at + 1, cue.at + 8)
      .find(({ polarity, sentence }) => polarity === 'denied' && sentence === cue.sentence);
    const again =
      cues.find(({ at }) => at > cue.at && at <= cue.at + 6) ??
      claim.find(({ at, denies, quoted }) => denies && !quoted && at > cue.at && at <= cue.at + 3);
    if (head && !again) continue;
    const needed = again ? 2 : 1;
    const stated = alignments.some(
      ({ ground, sentences }) =>
        ground.words.filter(({ denies, sentence }) => denies && sentence === sentences[cue.at]).length >=
        needed,
    );
    if (!stated) return refuse('negation', cue.norm);
  }
  return undefined;
}

/** "not … until", لم … إلا: nothing is denied. */
const isExcepted = ({ at, sentence }: Word, claim: readonly Word[]): boolean =>
  claim
    .slice(at + 1, at + 10)
    .some((word) => word.sentence === sentence && word.script === 'arabic' && EXCEPT.has(word.norm));

const isPredicate = (word: Word): boolean =>
  (word.content || (word.verb && !COPULA.test(word.norm))) &&
  !word.name &&
  word.figure === undefined &&
  !word.quoted &&
  !(word.actor && !word.verb) &&
  !BOUND.has(word.norm) &&
  !PREPOSITION.test(word.norm) &&
  !anyOf(STATED, word.forms);

const isDoer = ({ actor, verb, name }: Word): boolean => actor && !verb && !name;

function witness(
  word: Word,
  claim: readonly Word[],
  { ground, places, sentences }: Alignment,
  denial: boolean,
): Witness {
  // The verb itself in another sentence tells more than its noun here, but not of what comes after it: "once it is ratified".
  // Who backs is told by another word than backing.
  const deeds = places[word.at]!.filter(({ at }) => !word.verb || !isDoer(ground.words[at]!));
  const own = deeds.length > 0 ? deeds : places[word.at]!;
  const here = own.filter(({ opposite }) => !opposite);
  const instead =
    word.verb &&
    !isCondition(word, claim) &&
    here.length > 0 &&
    here.every(({ at }) => !ground.words[at]!.verb)
      ? ground
          .supports(word)
          .filter(({ at, weight, opposite }) => weight >= SAME && !opposite && ground.words[at]!.verb)
      : undefined;
  if (instead && instead.length > 0) return witnessOf(word, instead, ground, denial);
  const found = surest(own).filter(
    ({ at }) => ground.words[at]!.sentence === sentences[word.at] || word.polarity === 'denied',
  );
  // The verb itself may stand with "him" in the sentence behind the one that names him.
  const beside =
    found.length === 0 && word.verb && !isLight(word)
      ? own.filter(({ weight, opposite }) => weight >= SAME && !opposite)
      : found;
  return witnessOf(word, beside, ground, denial);
}

function witnessOf(
  word: Word,
  found: readonly Support[],
  ground: Alignment['ground'],
  denial: boolean,
): Witness {
  if (found.length === 0) return 'silent';
  const verdicts = found.map((place) => compare(word, place, ground.words[place.at]!, denial));
  const contraries = found.some(({ opposite }) => opposite);
  const itself = found.some(({ weight, opposite }) => weight >= SURE && !opposite);
  if (contraries && !itself) {
    if (found.some((place, i) => place.opposite && verdicts[i] === 'agrees')) return 'agrees';
    if (!found.some((place, i) => place.opposite && verdicts[i] === 'contradicts')) return 'silent';
    return word.verb && ground.words[0]?.script === word.script ? 'opposes' : 'contradicts';
  }
  if (verdicts.some((verdict, i) => verdict === 'agrees' && found[i]!.weight >= ROOT)) return 'agrees';
  const least = word.saying || isLight(word) ? SAME : ROOT;
  if (verdicts.includes('contradicts'))
    return found.some(({ weight }) => weight >= least) ? 'contradicts' : 'silent';
  return 'silent';
}

function compare(word: Word, { opposite }: Support, stated: Word, denial: boolean): Witness {
  if (opposite) {
    if (word.polarity === 'reached' || stated.polarity === 'reached') return 'silent';
    return (word.polarity === 'denied') === (stated.polarity === 'denied') ? 'contradicts' : 'agrees';
  }
  if (stated.polarity === 'reached') return word.polarity === 'affirmed' && !denial ? 'silent' : 'agrees';
  if (word.polarity === 'reached') return 'agrees';
  return word.polarity === stated.polarity ? 'agrees' : 'contradicts';
}

/** "was unable to arrange" for "failed to arrange": what the denial reaches is denied there too. */
function scopeAgrees(word: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean {
  return alignments.some(({ ground, places }) => {
    if (places[word.at]!.some(({ weight, opposite }) => weight >= SAME && !opposite)) return false;
    for (
      let at = word.at + 1;
      (claim[at] && claim[at]!.polarity !== 'affirmed') ||
      (claim[at] && !claim[at]!.content && at < word.at + 5);
      at++
    ) {
      const denied = surest(places[at]!).some(
        ({ at: place, weight, opposite }) =>
          weight >= SURE && !opposite && ground.words[place]!.polarity !== 'affirmed',
      );
      if (denied && claim[at]!.content) return true;
    }
    return false;
  });
}
