/** Whether a claim affirms what the passages affirm and denies what they deny. */

import { type Alignment, statedAt, surest } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { DENYING, NOT } from './cues.ts';
import { isDenial } from './denials.ts';
import { PREPOSITION } from './grammar.ts';
import { denyThis, headsOf, placesOf, standsIn } from './matching-clauses.ts';
import type { Support } from './support.ts';
import { COPULA } from './verbs.ts';
import { isRefuted, type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

type Witness = 'agrees' | 'contradicts' | 'silent';

export const polarityFault: Rule = ({ words: claim, clauses }, alignments) => {
  for (const word of claim) {
    if (!isPredicate(word)) continue;
    const denial =
      word.polarity !== 'affirmed' ||
      denialOver(word, claim) !== undefined ||
      clauses.some(({ words }) => words.includes(word) && words.some(({ denies }) => denies));
    if (word.polarity === 'denied' && isOnlyAfter(word, claim, alignments)) continue;
    if (denial && alignments.some((alignment) => isDeniedBehind(word, clauses, alignment))) continue;
    const witnesses = alignments.map((alignment) => witness(word, alignment, denial));
    if (witnesses.includes('contradicts') && !witnesses.includes('agrees'))
      return refuse('negation', word.norm);
  }
  const twice = doublyDenied(claim);
  if (twice.length > 0 && alignments.every(({ ground }) => doublyDenied(ground.words).length < twice.length))
    return refuse('negation', `${twice[0]!.norm}: denied twice`);
  return contrasted(claim, alignments) ?? unsaid(claim, clauses, alignments) ?? invented(claim, alignments);
};

/** "denied that it hid a report" of "accused it of hiding a report. It denied this" */
const isDeniedBehind = (word: Word, clauses: readonly Clause[], alignment: Alignment): boolean =>
  statedAt(word, alignment).some((at) => alignment.ground.words[at]!.certainty === 0) &&
  clauses.some(
    ({ verb, agent }) => verb && isDenial(verb) && agent.length > 0 && denyThis(headsOf(agent), alignment),
  );

/** Denials that stand under another one: "did not deny", "denied that it had not", "no case has not". */
const doublyDenied = (words: readonly Word[]): Word[] =>
  words.filter((cue) => cue.denies && denialOver(cue, words) !== undefined);

/** What begins something else than what was denied. */
const TURNS = /^(?:and|but|or|nor|because|while|although|though|if|unless|[وف].*|لان.*|لكن.*|بينما|اذا|ما)$/;

/** The last denial before a word that nothing parts from it. */
function denialOver(word: Word, words: readonly Word[]): Word | undefined {
  const cue = words.findLast(({ at, denies }) => at < word.at && denies);
  return words
    .slice((cue?.at ?? 0) + 1, word.at + 1)
    .some(({ norm, gap, sentence }) => /[,،;:؛]/.test(gap) || TURNS.test(norm) || sentence !== cue?.sentence)
    ? undefined
    : cue;
}

/** A denial of the claim that no text has: what it reaches is affirmed there, and by no contrary of it. */
function invented(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  for (const cue of claim) {
    if (!cue.denies || cue.quoted || (cue.verb && !DENYING.has(cue.stem))) continue;
    if (cue.content && alignments.some(({ ground }) => ground.placesOf(cue, SURE).length > 0)) continue;
    const behind = claim.slice(cue.at + 1).filter(({ sentence }) => sentence === cue.sentence);
    const end = behind.findIndex(({ denies }) => denies);
    const reached = end < 0 ? behind : behind.slice(0, end);
    const denied = reached.filter(({ polarity, name }) => polarity !== 'affirmed' && !name);
    if (denied.some((word) => isOnlyAfter(word, claim, alignments))) continue;
    const [next, second] = reached;
    // "not 67%", "will not have 11 million"
    const counted = NOT.has(cue.norm) ? (next?.verb && !next.content ? second : next) : undefined;
    const words = counted?.figure === undefined ? denied.slice(0, NEXT) : [counted];
    if (isRefuted(alignments.map((alignment) => isDeniedThere(words, alignment))))
      return refuse('negation', `${cue.norm} ${words[0]?.norm}`);
  }
  return undefined;
}

/** How many words behind a denial tell what it denies. */
const NEXT = 3;

/** Undefined where the text has none of the words. */
function isDeniedThere(words: readonly Word[], { ground, places }: Alignment): boolean | undefined {
  const verdicts = words.flatMap(({ at }) => {
    const stated = surest(places[at]!).filter(({ weight }) => weight >= SURE);
    const itself = stated.filter(({ opposite }) => !opposite);
    return (itself.length > 0 ? itself : stated).map((place) => {
      const { polarity, denies } = ground.words[place.at]!;
      return denies || place.opposite === (polarity === 'affirmed');
    });
  });
  return verdicts.length === 0 ? undefined : verdicts.includes(true);
}

/** "will not withdraw before" for "will withdraw only after". */
const isOnlyAfter = ({ at }: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
  claim.slice(at + 1, at + 6).some(({ norm }) => /^(?:before|until|قبل|حتي)$/.test(norm)) &&
  alignments.some(({ ground: { words }, sentences }) =>
    words.some(
      ({ norm, sentence }, i) =>
        sentence === sentences[at] &&
        /^(?:only|الا) (?:after|once|بعد)$/.test(`${words[i - 1]?.norm} ${norm}`),
    ),
  );

/** "a king" of "a merchant and not a king": what the passages only name to deny it. */
function contrasted(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  for (const word of claim) {
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
    const { norm, verb, sentence } = words[at]!;
    if (sentence !== words[place]!.sentence || verb) return false;
    if (/^(?:not|لا)$/.test(norm)) {
      const before = words[at - 1]!;
      return before.norm === 'and' || before.content;
    }
  }
  return false;
}

/** What a clause without any "not" tells of that is within the reach of one in every text. */
function unsaid(
  claim: readonly Word[],
  clauses: readonly Clause[],
  alignments: readonly Alignment[],
): Refusal | undefined {
  for (const { words } of clauses) {
    if (words.some(({ denies, polarity }) => denies || polarity !== 'affirmed')) continue;
    if (denialOver(words[0]!, claim)) continue;
    const stated = words.flatMap((word) => {
      if (!isPredicate(word) || isLight(word)) return [];
      const polarities = alignments.flatMap((alignment) =>
        statedAt(word, alignment).map((at) => alignment.ground.words[at]!.polarity),
      );
      return polarities.length === 0 ? [] : [{ word, isReached: !polarities.includes('affirmed') }];
    });
    const reached = stated.filter(({ isReached }) => isReached);
    const first = reached[0]?.word;
    if (first && (reached.length > 1 || first.verb || reached.length === stated.length))
      return refuse('negation', first.norm);
  }
  return undefined;
}

/** What is denied behind these is the deed. */
const MODAL = /^(?:can|could|may|might|would|will|should|must|do|does|did)$/;

const isPredicate = (word: Word): boolean =>
  (word.content || (word.verb && !COPULA.test(word.norm) && !MODAL.test(word.norm))) &&
  !word.name &&
  word.figure === undefined &&
  !word.quoted &&
  (word.verb || !word.actor) &&
  !PREPOSITION.test(word.norm);

function witness(word: Word, { ground, places, sentences }: Alignment, denial: boolean): Witness {
  // Who backs is told by another word than backing.
  const own = places[word.at]!.filter(
    ({ at }) => !(word.verb && ground.words[at]!.actor && !ground.words[at]!.verb),
  );
  const here = surest(own).filter(({ at }) => ground.words[at]!.sentence === sentences[word.at]);
  // The verb itself may stand with "him" in the sentence behind the one that names him.
  const found =
    here.length === 0 && word.verb && word.content ? own.filter(({ weight }) => weight >= SAME) : here;
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

/** What a copula says of somebody is denied as in the passages: "was in court" where he was not. */
export const predicateFault: Rule = ({ clauses: claim }, alignments) => {
  for (const clause of claim) {
    const said = isCopular(clause) ? clause.rest.filter((word) => !isLight(word)) : [];
    if (said.length > 0 && isRefuted(alignments.map((alignment) => isSaidSo(clause, said, alignment))))
      return refuse('negation', said.map(({ norm }) => norm).join(' '));
  }
  return undefined;
};

/** Whether no verb but "to be" says something in a clause; Arabic needs none. */
const isCopular = ({ words }: Clause): boolean => !words.some(({ verb, norm }) => verb && !COPULA.test(norm));

/** Undefined where no clause of the text says so much of the same one. */
function isSaidSo(clause: Clause, said: readonly Word[], alignment: Alignment): boolean | undefined {
  const heads = clause.agent.length > 0 ? headsOf(clause.agent) : [];
  const [first] = said;
  const verdicts = alignment.ground.clauses.filter(isCopular).flatMap((stated) => {
    const inside = placesOf([...stated.words, ...stated.agent]);
    const isSame =
      heads.some((head) => standsIn(head, alignment, inside)) &&
      said.every((word) => standsIn(word, alignment, inside));
    const at = alignment.ground.placesOf(first!).find((place) => inside.has(place));
    return isSame ? [isDenied(at!, stated) === isDenied(first!.at, clause)] : [];
  });
  return verdicts.length === 0 ? undefined : verdicts.includes(true);
}

/** Whether a clause has a "not" before the place. */
const isDenied = (place: number, { words }: Clause): boolean =>
  words.some(({ denies, at }) => denies && at < place);
