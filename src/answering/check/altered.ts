/**
 * What a claim alters in a sentence that it copies but for a few words: another name or number in the place of one, a
 * denial put in or left out. Between words that both have in one order nothing else can be meant, whatever the grammar.
 */

import { oppositesOf } from '../../language/opposites.ts';
import type { Alignment } from './alignment.ts';
import type { Claim, Rule } from './claim.ts';
import { EXCEPT, NOT, STILL, WISH } from './cues.ts';
import type { Figure } from './figures.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isLight, isOneOf, isPronoun, type Word } from './word.ts';
import { NEAR, SAME } from './word-kin.ts';

/** A copy has so large a share of its words from one sentence, in its order, and no fewer than so many. */
const COPIED = 0.7;
const FEWEST = 5;
/** Between two words that are the same: more words than this are another clause. */
const LONGEST_GAP = 5;

/** What stands between two neighbouring words of a copy, in the claim and in the sentence. */
type Gap = {
  readonly said: readonly Word[];
  readonly stated: readonly Word[] /** Where it ends in the claim. */;
  readonly end: number;
};

export const alteredFault: Rule = (claim, alignments) => {
  for (const alignment of alignments) {
    const refusal = alterationIn(claim, alignment, alignments);
    if (refusal) return refusal;
  }
  return undefined;
};

function alterationIn(
  { words: claim, figures }: Claim,
  { ground }: Alignment,
  alignments: readonly Alignment[],
): Refusal | undefined {
  if (ground.words[0]?.script !== claim[0]?.script) return undefined;
  const sentences = Object.values(Object.groupBy(ground.words, ({ sentence }) => sentence));
  const copies = sentences.map((sentence = []) => ({ sentence, pairs: commonWords(claim, sentence) }));
  const [copy] = copies.sort((a, b) => b.pairs.length - a.pairs.length);
  if (!copy || copy.pairs.length < Math.max(FEWEST, COPIED * claim.length)) return undefined;
  const gaps = gapsOf(claim, copy.sentence, copy.pairs);
  for (const { said, stated } of gaps) {
    const figure = otherFigure(figuresOf(said, figures), figuresOf(stated, ground.figures));
    if (figure) return refuse('figure', `instead: ${figure}`);
    const name = otherName(said, stated, ground);
    if (name) return refuse(ground.placesOf(name).length > 0 ? 'roles' : 'name', `instead: ${name.norm}`);
    const word = otherWord(said, stated, alignments);
    if (word) return refuse('unsupported', `instead: ${word}`);
  }
  for (const gap of gaps) {
    const word = contraryIn(gap) ?? certainIn(gap, claim, ground);
    if (word) return refuse('negation', `turned round: ${word.norm}`);
  }
  const other = exchanged(claim, copy.sentence);
  if (other) return refuse('roles', `in the place of another: ${other.norm}`);
  // "denied that it was" and "said that it was not"
  const rest = copy.sentence.filter(({ at }) => !copy.pairs.some(([, s]) => copy.sentence[s]!.at === at));
  if (rest.some(isDenier)) return undefined;
  const turned = gaps.filter(
    (gap) =>
      isOnlyNot(gap) &&
      !isExcepted(gap, claim, ground.words) &&
      count(gap.said) % 2 !== count(gap.stated) % 2,
  );
  // "imposed no limits" for "did not impose limits": the denial stands on the other side of what it denies.
  const left = turned.filter(
    (gap) => !turned.some((other) => other !== gap && Math.abs(other.end - gap.end) <= 2),
  );
  const word = left.flatMap(({ said, stated }) => [...said, ...stated]).find(isNot);
  return word && refuse('negation', `turned round: ${word.norm}`);
}

type Pair = readonly [claim: number, sentence: number];

/** The longest row of words that both have in one order, as places in each. */
function commonWords(claim: readonly Word[], sentence: readonly Word[]): Pair[] {
  const lengths = Array.from({ length: claim.length + 1 }, () => new Uint16Array(sentence.length + 1));
  for (let c = claim.length - 1; c >= 0; c--)
    for (let s = sentence.length - 1; s >= 0; s--)
      lengths[c]![s] = isSame(claim[c]!, sentence[s]!)
        ? lengths[c + 1]![s + 1]! + 1
        : Math.max(lengths[c + 1]![s]!, lengths[c]![s + 1]!);
  const pairs: Pair[] = [];
  for (let c = 0, s = 0; c < claim.length && s < sentence.length; ) {
    if (isSame(claim[c]!, sentence[s]!)) pairs.push([c++, s++]);
    else if (lengths[c + 1]![s]! >= lengths[c]![s + 1]!) c++;
    else s++;
  }
  return pairs;
}

/** The same word, whatever it ends in. */
const isSame = (a: Word, b: Word): boolean =>
  a.norm === b.norm || (a.stem === b.stem && a.figure === b.figure && !a.name && !b.name);

/** Of the words before, between and behind those of a copy the stretches that are short on both sides; none where they are long. */
function gapsOf(claim: readonly Word[], sentence: readonly Word[], pairs: readonly Pair[]): Gap[] {
  const ends: readonly Pair[] = [...pairs, [claim.length, sentence.length]];
  return ends
    .map(([c, s], at) => {
      const [fromClaim, fromSentence] = ends[at - 1] ?? [-1, -1];
      return { said: claim.slice(fromClaim + 1, c), stated: sentence.slice(fromSentence + 1, s), end: c };
    })
    .filter(({ said, stated }) => Math.max(said.length, stated.length) <= LONGEST_GAP);
}

/** The figures that words belong to; also "one" and "first", which state none of themselves. */
const figuresOf = (words: readonly Word[], figures: readonly Figure[]): string[] =>
  words.flatMap(({ at, figure }) => {
    const whole = figures.find(({ first, last }) => at >= first && at <= last);
    return whole?.key ?? figure ?? [];
  });

/** A figure in the place of others, and none of these. */
const otherFigure = (said: readonly string[], stated: readonly string[]): string | undefined =>
  stated.length > 0 && !said.some((key) => stated.includes(key)) ? said[0] : undefined;

/** A name where the sentence has another one, and nothing that says the same. */
function otherName(said: readonly Word[], stated: readonly Word[], ground: Ground): Word | undefined {
  const names = said.filter(isName);
  const told = stated.filter(isName);
  if (told.length === 0 || stated.some(isPronoun)) return undefined;
  const isTold = (word: Word): boolean =>
    told.some(
      ({ at, norm }) =>
        ground.placesOf(word, NEAR).includes(at) ||
        (norm.length > 4 && word.norm.startsWith(norm.slice(0, 5))),
    );
  return names.some(isTold) ? undefined : names[0];
}

/** A word of another sentence in the place of one. */
function otherWord(
  said: readonly Word[],
  stated: readonly Word[],
  alignments: readonly Alignment[],
): string | undefined {
  const [word, ...others] = said.filter(isCommon);
  const told = stated.filter(isCommon);
  if (!word || others.length > 0 || told.length !== 1) return undefined;
  // "the airline" for "the company", "her lawyer" for "she"
  if (word.actor || stated.some((other) => isPronoun(other) || isName(other))) return undefined;
  const isElsewhere = alignments.every(
    ({ places, displaced }) => displaced[word.at] || !places[word.at]!.some(({ weight }) => weight >= NEAR),
  );
  const isTaken = alignments.some(({ places }) => places[word.at]!.some(({ weight }) => weight >= SAME));
  return isElsewhere && isTaken ? word.norm : undefined;
}
/** "after" for "before"; what verbs turn round is read with their grammar. */
const contraryIn = ({ said, stated }: Gap): Word | undefined =>
  said.find((word) => {
    const opposites = word.verb ? [] : word.stems.flatMap((stem) => [...oppositesOf(stem)]);
    return (
      stated.some(({ stem }) => opposites.includes(stem)) && !stated.some(({ stem }) => stem === word.stem)
    );
  });

/** "moves" for "wants to move", تلتقي for قد تلتقي: that it may be or is wished is left out, and nothing said instead. */
const certainIn = ({ said, stated }: Gap, claim: readonly Word[], { words }: Ground): Word | undefined =>
  said.length === 0 && stated.every((word) => isWish(word, words) || TO.test(word.norm))
    ? stated.find(
        (word) =>
          isWish(word, words) && !claim.some(({ stems }) => stems.some((stem) => word.stems.includes(stem))),
      )
    : undefined;
const isWish = (word: Word, words: readonly Word[]): boolean =>
  ((word.verb || !word.content) && isOneOf(WISH, word)) ||
  (/^[وف]?قد$/.test(word.norm) &&
    /^(?:لا$|[يتن])/.test(words[word.at + 1]?.norm ?? '') &&
    words[word.at + 1]!.certainty < 2);
const TO = /^(?:to|that|be|is|are|was|were|ان)$/;

const isCommon = (word: Word): boolean => word.content && !isName(word) && !isFigure(word) && !isLight(word);

/**
 * Two names, figures or other words that stand where the other one does: "the island of Tanzania, while Mayotte offered" for
 * "the island of Mayotte, while Tanzania offered".
 */
function exchanged(claim: readonly Word[], sentence: readonly Word[]): Word | undefined {
  const said = claim.filter((word) => isName(word) || isFigure(word) || isCommon(word));
  return said.find((one, i) =>
    said.slice(i + 1).some((two) => {
      if (isCommon(one) !== isCommon(two) || isFigure(one) !== isFigure(two) || one.norm === two.norm)
        return false;
      const between = claim.filter(({ at }) => at > one.at && at < two.at);
      if (between.every((word) => JOINS.test(word.norm) || (!isCommon(one) && isName(word) === isName(one))))
        return false;
      const [first = [], second = []] = [one, two].map(({ norm }) =>
        sentence.filter((word) => word.norm === norm).map(({ at }) => at - sentence[0]!.at),
      );
      const beside = (words: readonly Word[], at: number, side: number): string | undefined =>
        words[at + side]?.norm;
      const keeps = (word: Word, was: number, side: number): boolean =>
        claim[word.at + side]?.content === true &&
        beside(claim, word.at, side) === beside(sentence, was, side);
      return [-1, 1].some((side) =>
        first.some((its) =>
          second.some(
            (other) =>
              beside(claim, one.at, side) === beside(sentence, other, side) &&
              beside(claim, two.at, side) === beside(sentence, its, side) &&
              beside(claim, one.at, side) !== beside(claim, two.at, side) &&
              // "17 passengers and 41 sailors" for "41 sailors and 17 passengers": each with its own.
              !(keeps(one, its, -side) && keeps(two, other, -side)),
          ),
        ),
      );
    }),
  );
}

/** What joins names that change places freely. */
const JOINS = /^(?:and|or|the|و|او)$/;

const isFigure = ({ figure }: Word): boolean => figure !== undefined;
const isName = ({ name, figure }: Word): boolean => name && figure === undefined;

/** Whether nothing differs but denials and what bears them: "did not say", ولم يقل. */
const isOnlyNot = ({ said, stated }: Gap): boolean =>
  [...said, ...stated].every((word) => (isNot(word) || BEARS.test(word.norm)) && !STILL.has(word.stem));
const BEARS =
  /^(?:do|does|did|is|are|was|were|be|been|has|have|had|will|would|can|could|any|a|an|the|say|says|said|[وف]?(?:كان|كانت|يكن|تكن|اي|ان|قال|قالت|يقل|تقل|يقول|تقول))$/;

/** "none except", لم ... سوى: with the exception the denial may go. */
const isExcepted = ({ said, stated }: Gap, claim: readonly Word[], sentence: readonly Word[]): boolean =>
  [
    [said, claim],
    [stated, sentence],
  ].some(([part, whole]) => {
    const not = part!.find(isNot);
    return not && whole!.slice(not.at, not.at + 8).some(({ norm }) => norm !== 'but' && EXCEPT.has(norm));
  });

/** "denied", نفى: what denies all that follows. */
const isDenier = (word: Word): boolean => word.denies && !isNot(word);
const isNot = ({ norm }: Word): boolean => NOT.has(norm);
const count = (words: readonly Word[]): number => words.filter(isNot).length;
