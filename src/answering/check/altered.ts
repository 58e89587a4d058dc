/**
 * What a claim alters in a sentence that it copies but for a few words: another name or number in the place of one, a
 * denial put in or left out. Between words that both have in one order nothing else can be meant, whatever the grammar.
 */

import { oppositesOf } from '../../language/opposites.ts';
import type { Alignment } from './alignment.ts';
import type { Claim, Rule } from './claim.ts';
import { EXCEPT, NOT, STILL, WISH } from './cues.ts';
import { exchanged } from './exchanged.ts';
import type { Figure } from './figures.ts';
import { type Gap, nearCopyOf } from './near-copy.ts';
import { otherWord } from './replaced.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isName, isOneOf, isPronoun, type Word } from './word.ts';
import { NEAR } from './word-kin.ts';

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
  const copy = nearCopyOf(claim, ground);
  if (!copy) return undefined;
  const { sentence, gaps, rest } = copy;
  for (const gap of gaps) {
    const { said, stated } = gap;
    const figure = otherFigure(figuresOf(said, figures), figuresOf(stated, ground.figures));
    if (figure) return refuse('figure', `instead: ${figure}`);
    const name = otherName(said, stated, ground);
    if (name) return refuse(ground.placesOf(name).length > 0 ? 'roles' : 'name', `instead: ${name.norm}`);
    const word = otherWord(gap, claim, alignments);
    if (word) return refuse('unsupported', `instead: ${word}`);
  }
  for (const gap of gaps) {
    const word = contraryIn(gap) ?? certainIn(gap, claim, ground);
    if (word) return refuse('negation', `turned round: ${word.norm}`);
  }
  const other = exchanged(claim, sentence);
  if (other) return refuse('roles', `in the place of another: ${other.norm}`);
  // "denied that it was" and "said that it was not"
  const denial = rest.some(isDenier) ? undefined : turnedIn(gaps, claim, ground);
  return denial && refuse('negation', `turned round: ${denial.norm}`);
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

/** A denial that only the claim or only the sentence has. */
function turnedIn(gaps: readonly Gap[], claim: readonly Word[], { words }: Ground): Word | undefined {
  const turned = gaps.filter(
    (gap) =>
      isOnlyNot(gap) && !isExcepted(gap, claim, words) && count(gap.said) % 2 !== count(gap.stated) % 2,
  );
  // "imposed no limits" for "did not impose limits": the denial stands on the other side of what it denies.
  const left = turned.filter(
    (gap) => !turned.some((other) => other !== gap && Math.abs(other.end - gap.end) <= 2),
  );
  return left.flatMap(({ said, stated }) => [...said, ...stated]).find(isNot);
}

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
