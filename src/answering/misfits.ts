/** What a sentence lacks or turns round of what a question asks, however many of its words it holds. */

import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Matched } from '../search/passage-search.ts';
import { NOT } from '../search/question.ts';
import { HINDERED, SPEECH } from '../search/sentence-features.ts';
import { type Asked, WEAK } from './asked.ts';
import { isByAnother } from './by-another.ts';
import { isOnlyDone, isOnlyToBe, unsaid, untold } from './deed-told.ts';
import { isDoneToAnother } from './done-to-another.ts';
import { mentionAt } from './entity-linker.ts';
import { isOnlyPart } from './in-compound.ts';
import { standInOneClause } from './in-one-clause.ts';
import { lacksName } from './name-asked.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import { isSaidOf } from './said-to-be.ts';
import type { StoryIndex } from './story-index.ts';
import { isElsewhere } from './where-and-when.ts';
import { REFUSAL, REQUEST, WISH } from './wish-words.ts';

// biome-ignore format: a list
export const MISFITS = [
  /** The thing asked for ("which ship") is not spoken of. */
  'no-head',
  /** Nor is the deed ("who won"). */
  'no-deed',
  /** The deed is asked for as done, and only expected, wished or planned; or as to come, and was done. */
  'not-done',
  /** A name is asked for, and beside the word that it belongs to there is none. */
  'no-name',
  /** Somebody else does it, says it or wishes it. */
  'other-actor',
  /** A wish is asked for, and the sentence tells of none. */
  'no-wish',
  /** Asked whether something is so of two, it is about one of them alone. */
  'no-partner',
  /** The place or the time that it tells is not that of the deed. */
  'elsewhere',
] as const;
export type Misfit = (typeof MISFITS)[number];
/** Each from 0 to 1, a deed whose doer is asked for a little more; undefined where the text does not tell. */
export type Misfits = Readonly<Record<Misfit, number | undefined>>;

/** Who did it, or whether he did, cannot be told at all by a sentence that lacks the deed. */
const WHOSE = 1.3;
/** Nor can whether there is such a thing by one that lacks the thing. */
const THERE = 1.5;

/** Where the whole story plays is "the country" there: who wants to control it. */
const COUNTRY = wordSet('country nation البلاد بلاده بلادها');

const NOTHING = wordSet('nothing none nobody شي احد');
/** From this weight on a name is there, and not a word near it. */
const NAMED = 0.5;

/** One language may only lack the word: a misfit is one in both, or in the one that tells. */
export const inBoth = (one: Misfits, other: Misfits): Misfits =>
  Object.fromEntries(
    MISFITS.map((misfit) => {
      const told = [one[misfit], other[misfit]].filter((value) => value !== undefined);
      return [misfit, told.length > 0 ? Math.min(...told) : undefined];
    }),
  ) as Record<Misfit, number | undefined>;

/** 1 where the deed is asked for as done and told as to be done, or the other way round. */
function inOtherTime(asked: Asked, sentence: ReadSentence, index: StoryIndex): 0 | 1 | undefined {
  const { deed, isDone, isToCome } = asked;
  if (deed === undefined) return 0;
  if (isDone) return isOnlyToBe(deed, asked, sentence);
  return isToCome ? isOnlyDone(deed, asked, sentence, index.vocabulary.lexicon) : 0;
}

/** Whether something is denied or refused: before one of the deeds in its clause, where a sentence tells any. */
const isDeniedIn = (deeds: readonly number[], { tokens, clauseOf }: ReadSentence): boolean =>
  tokens.some(
    ({ norm }, at) =>
      (NOT.has(norm) || HINDERED.has(norm)) &&
      (deeds.length === 0 || deeds.some((deed) => deed > at && clauseOf(deed) === clauseOf(at))),
  );

export function misfitsOf(
  asked: Asked,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): Misfits {
  const { head, deed } = asked;
  const lacks = (g: number): boolean => sentence.found[g]! < WEAK;
  const lacksThing = (g: number): boolean =>
    lacks(g) || isOnlyPart(g, asked, sentence, index.vocabulary.lexicon);
  const isWish = (g: number): boolean =>
    asked.wish && matched[g]!.group.tokens.some(({ norm }) => REQUEST.has(norm));
  const isEntity = (g: number): boolean => index.linker.cardOf(matched[g]!.group.tokens) !== undefined;
  const { leading, suffering } = asked;
  const isWholePlace =
    suffering?.kind === 'place' &&
    [...asked.settings].some((g) => index.linker.cardOf(matched[g]!.group.tokens) === suffering);
  const isCalled = ({ norm }: Token): boolean => isWholePlace && COUNTRY.has(norm);
  const sufferers = [...sentence.tokens.keys()].filter(
    (at) => mentionAt(sentence.mentions, at)?.card === suffering || isCalled(sentence.tokens[at]!),
  );
  const deeds = deed === undefined ? [] : placesOf(deed, asked, sentence);
  const literalDeeds = deeds.filter((at) => asked.literal[deed!]!.has(sentence.terms[at]!));
  const isByDeed = (places: readonly number[]): boolean => standInOneClause(deeds, places, sentence);
  const namesCountry = (g: number): boolean =>
    sentence.mentions.some(
      ({ card }) =>
        card.kind === 'place' &&
        asked.firm[g]!.some(({ terms }) => card.nameTerms.some((name) => name.join() === terms.join())),
    );
  // "Was he at the conference": where somebody else was he need not have been.
  const isPerson = (g: number): boolean => index.linker.cardOf(matched[g]!.group.tokens)?.kind === 'person';
  const isPresent = (g: number): boolean =>
    [...asked.scenes, ...asked.partners].every(
      (scene) =>
        isPerson(scene) ||
        standInOneClause(placesOf(scene, asked, sentence), placesOf(g, asked, sentence), sentence),
    );
  const isAbsent = deed === undefined && asked.partners.some((g) => isPerson(g) && !isPresent(g));
  const namesLeader = leading !== undefined && sentence.found[leading.group] === 1;
  // Who asked for mediation is told by who hopes for it, and not by who seeks something else; whether he asked for arms
  // is not by what says nothing of what was asked.
  const isNothing = (g: number): boolean => matched[g]!.group.tokens.some(({ norm }) => NOTHING.has(norm));
  const things = [...matched.keys()].filter(
    (g) => g !== deed && matched[g]!.group.kind === 'word' && !isEntity(g) && !isNothing(g),
  );
  // Nor is who said something by who said something else.
  const isSpeech = deed !== undefined && matched[deed]!.group.tokens.some(({ norm }) => SPEECH.has(norm));
  const lacksWhatIsAsked =
    (asked.asksSpeaker && things.some(lacks)) ||
    (deed !== undefined &&
      things.length > 0 &&
      (asked.asksActor ? things.some(lacks) : asked.asksWhether && things.every(lacksThing)) &&
      (isSpeech ||
        (matched[deed]!.group.tokens.some(({ norm }) => REQUEST.has(norm)) && literalDeeds.length === 0)));
  const lacksObject = asked.object !== undefined && sentence.found[asked.object]! < NAMED;
  // Whether terrorists back him: what does not speak of terrorists does not tell, in whichever word it has the deed.
  const asksSubject = asked.asksWhether && asked.acting.length === 0;
  // Who will not pay is not told by who refuses something else.
  const denied = matched.flatMap(({ group }, g) =>
    group.kind === 'word' && g !== head && !group.tokens.some(({ norm }) => NOT.has(norm)) ? [g] : [],
  );
  const lacksDenied = asked.isDenied && denied.length > 0 && denied.every(lacks);
  return {
    'no-head': head !== undefined && lacksThing(head) ? (asked.asksWhether ? THERE : 1) : 0,
    'no-deed':
      deed !== undefined && !isEntity(deed) && !isWish(deed) && !namesLeader
        ? (asked.asksActor || asked.asksWhether ? WHOSE : 1) *
          unsaid(asked, sentence) *
          untold(deed, asked, matched[deed]!, sentence)
        : 0,
    'not-done': inOtherTime(asked, sentence, index),
    'no-name': namesLeader ? 0 : lacksName(asked, matched, sentence, index),
    'other-actor':
      asked.areTwo || (asked.isDenied && !isDeniedIn(deeds, sentence))
        ? 1
        : isByAnother(asked, sentence, index),
    'no-wish':
      asked.wish &&
      !sentence.tokens.some(({ norm }) => WISH.has(norm) || (asked.byRefusal && REFUSAL.has(norm)))
        ? 1
        : 0,
    elsewhere: isElsewhere(asked, matched, sentence, index),
    'no-partner':
      asked.partners.some((g) => sentence.found[g]! < NAMED) ||
      asked.partners.some((g) => !isByDeed(placesOf(g, asked, sentence))) ||
      asked.peoples.some((g) => lacks(g) && !namesCountry(g)) ||
      (asked.parties.some(lacks) && (asksSubject || deed === undefined || !lacks(deed))) ||
      lacksWhatIsAsked ||
      lacksObject ||
      (asked.asksWhether && [...asked.presidents].some(lacks)) ||
      lacksDenied ||
      isAbsent ||
      !isSaidOf(asked, sentence, index) ||
      (suffering && deeds.length > 0 && (sufferers.length === 0 || !isByDeed(sufferers))) ||
      (suffering && !asked.isReciprocal && isDoneToAnother(literalDeeds, suffering, sentence))
        ? 1
        : 0,
  };
}
