/** What a sentence lacks or turns round of what a question asks, however many of its words it holds. */

import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Member } from '../search/members.ts';
import type { Matched } from '../search/passage-search.ts';
import { hasArticle } from '../search/question-focus.ts';
import { isNameLike, SPEECH } from '../search/sentence-features.ts';
import { actorsOf, hasObjectSuffix } from './actors.ts';
import { type Asked, WEAK } from './asked.ts';
import { isWayNoun } from './kindred-deeds.ts';
import { BESIDE } from './office.ts';
import { type Card, type Mention, mentionAt, type Reading, type StoryIndex } from './story-index.ts';
import { tellsPlace, tellsTime, tellsWhereabouts } from './where-and-when.ts';
import { REFUSAL, REQUEST, WISH } from './wish-words.ts';

// biome-ignore format: a list
export const MISFITS = [
  /** The thing asked for ("which ship") is not spoken of. */
  'no-head',
  /** Nor is the deed ("who won"). */
  'no-deed',
  /** The deed is asked for as done, and only expected, wished or planned. */
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
/** Each from 0 to 1; undefined where the text does not tell. */
export type Misfits = Readonly<Record<Misfit, number | undefined>>;

/**
 * A deed that the story tells in the word of the question is told there; one that it does not may go by another word. Who
 * did what the story tells in no word at all is not told.
 */
const unsaid = ({ told, partners, asksActor }: Asked): number => {
  if (told >= TOLD || (asksActor && told < NAMELY)) return 1;
  return partners.length > 0 ? BETWEEN : PARAPHRASED;
};
const TOLD = 0.6;
/** Who did a deed that the story has no nearer word for than this is not told. */
const NAMELY = 0.5;
const PARAPHRASED = 0.12;
/** "Did he sell it to them": that both are named says nothing where no sale is. */
const BETWEEN = 0.35;
/** From this share of the story's best word for it on a word tells the same. */
const SAME = 0.6;
export type ReadSentence = Reading & {
  /** The term of every token, as in the index. */
  readonly terms: Uint32Array;
  readonly found: Float32Array;
};

/** One language may only lack the word: a misfit is one in both, or in the one that tells. */
export const inBoth = (one: Misfits, other: Misfits): Misfits =>
  Object.fromEntries(
    MISFITS.map((misfit) => {
      const told = [one[misfit], other[misfit]].filter((value) => value !== undefined);
      return [misfit, told.length > 0 ? Math.min(...told) : undefined];
    }),
  ) as Record<Misfit, number | undefined>;

export function misfitsOf(
  asked: Asked,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): Misfits {
  const { head, deed } = asked;
  const lacks = (g: number): boolean => sentence.found[g]! < WEAK;
  const isWish = (g: number): boolean =>
    asked.wish && matched[g]!.group.tokens.some(({ norm }) => REQUEST.has(norm));
  const isEntity = (g: number): boolean => index.cardOf(matched[g]!.group.tokens) !== undefined;
  const namesLeader = sentence.mentions.some(({ card }) => asked.leading?.leaders.has(card));
  return {
    'no-head': head !== undefined && lacks(head) ? 1 : 0,
    'no-deed':
      deed !== undefined && !isEntity(deed) && !isWish(deed) && !namesLeader
        ? unsaid(asked) * untold(deed, asked, matched[deed]!, sentence)
        : 0,
    'not-done':
      deed === undefined || !asked.isDone ? 0 : isOnlyToBe(surePlaces(deed, asked, sentence), sentence),
    'no-name': namesLeader ? 0 : lacksName(asked, matched, sentence, index),
    'other-actor': asked.areTwo ? 1 : isByAnother(asked, sentence, index),
    'no-wish':
      asked.wish &&
      !sentence.tokens.some(({ norm }) => WISH.has(norm) || (asked.byRefusal && REFUSAL.has(norm)))
        ? 1
        : 0,
    elsewhere: isElsewhere(asked, matched, sentence, index) ? 1 : 0,
    'no-partner':
      asked.partners.some(lacks) ||
      asked.partners.some((g) => !standsWith(g, asked, sentence)) ||
      (deed !== undefined && !lacks(deed) && asked.objects.some(lacks)) ||
      !sufferingStands(asked, sentence) ||
      !isSaidOf(asked, sentence)
        ? 1
        : 0,
  };
}

/**
 * How little of the deed is told, 0 to 1, beside where the story tells it best. Another word of the question does not
 * tell it: "the elections" is no "won".
 */
function untold(deed: number, asked: Asked, { strongest }: Matched, sentence: ReadSentence): number {
  const found = sentence.found[deed]!;
  if (found < WEAK || (asked.asksActor && asked.told < NAMELY)) return 1;
  const places = placesOf(deed, asked, sentence);
  const isTaken = (at: number): boolean =>
    asked.literal.some((said, g) => g !== deed && said.has(sentence.terms[at]!)) ||
    mentionAt(sentence.mentions, at) !== undefined;
  if (places.length > 0 && places.every(isTaken)) return 1;
  const share = found / strongest;
  // Between two who are named, only the deed itself will do.
  if (asked.partners.length > 0) return share < SAME ? 1 : 0;
  return Math.min(1, Math.max(0, (SAME - share) / (SAME - WEAK)));
}

/** Where the deed is told in its own word or one of its kind. */
const surePlaces = (deed: number, asked: Asked, sentence: ReadSentence): number[] =>
  placesOf(deed, asked, sentence).filter(
    (at) =>
      asked.literal[deed]!.has(sentence.terms[at]!) || asked.kindred?.(sentence.tokens[at]!.norm) === true,
  );

const isOnlyToBe = (places: readonly number[], { tokens }: ReadSentence): 0 | 1 | undefined =>
  places.length === 0
    ? undefined
    : places.every((at) => isToBe(tokens, at) || isToBe(tokens, at - 1))
      ? 1
      : 0;

/** Whether a verb tells of what is only expected, wished or possible: "expects him to visit", «أن يزور», «سيزور». */
function isToBe(tokens: readonly Token[], verb: number): boolean {
  if (!tokens[verb]) return false;
  const { norm, script, stem } = tokens[verb];
  const before = tokens
    .slice(Math.max(0, verb - 2), verb)
    // The month of May is no "may".
    .filter(({ norm: word, capital }) => !(word === 'may' && capital))
    .map((token) => token.norm);
  if (script === 'arabic')
    return (
      // لتشكيل لجنة
      (/^[وف]?ل(?!ل)/.test(norm) && !stem.startsWith('ل')) ||
      /^س[يتن]/.test(norm) ||
      (/^[يتن]/.test(norm) && before.some((word) => /^(?:ب|ل)?ان$|^سوف$/.test(word)))
    );
  return (
    before.at(-1) === 'to' || before.some((word) => /^(?:will|would|may|might|could|should)$/.test(word))
  );
}

/** Where words or phrases stand that stand for a group: the place of the first of a phrase. */
function placesOf(
  g: number,
  { firm, deed, kindred }: Asked,
  { terms: words, tokens }: ReadSentence,
): number[] {
  const isAt = (at: number, { terms }: Member): boolean =>
    terms.includes(words[at]!) &&
    (terms.length === 1 || terms.every((term) => words.subarray(at, at + terms.length + 1).includes(term)));
  const isKindred = (at: number): boolean => g === deed && kindred?.(tokens[at]!.norm) === true;
  return [...words.keys()].filter((at) => isKindred(at) || firm[g]!.some((member) => isAt(at, member)));
}

/** Whether where or when the deed was done, or where somebody is, is not told by what the sentence tells of places and times. */
function isElsewhere(
  asked: Asked,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): boolean {
  const { kind, deed } = asked;
  if (kind !== 'when' && kind !== 'where') return false;
  const { tokens, mentions, clauseOf } = sentence;
  const isAsked = (at: number): boolean => asked.held.has(sentence.terms[at]!);
  const tells = (at: number): boolean =>
    kind === 'when' ? tellsTime(tokens[at]!) : tellsPlace(sentence, at, isAsked, index.vocabulary);
  const only = matched.length === 1 ? index.cardOf(matched[0]!.group.tokens) : undefined;
  if (kind === 'where' && only?.kind === 'person') {
    const own = mentions.filter(({ card }) => card === only);
    return !own.some((mention) => tellsWhereabouts(sentence, mention, isAsked, index.vocabulary));
  }
  // "When were both in Egypt": the time beside what stands last in the question.
  const anchor = deed ?? (kind === 'when' && matched.length > 1 ? matched.length - 1 : undefined);
  if (anchor === undefined) return false;
  const deeds = placesOf(anchor, asked, sentence).map(clauseOf);
  if (deeds.length === 0) return false;
  return ![...tokens.keys()].some(
    (at) => tells(at) && deeds.some((own) => Math.abs(own - clauseOf(at)) <= 1),
  );
}

/** Where a word stands for what was named at a place before, or has that written onto it: "he", «له», «يدعمه». */
function pronounsFor({ tokens, mentions, clauseOf }: ReadSentence, named: number | undefined): number[] {
  if (named === undefined) return [];
  const isRelative = (at: number): boolean => RELATIVE.test(tokens[at]!.norm);
  const isLast = (at: number): boolean => {
    const last = mentions.findLast((mention) => mention.at < at);
    return last !== undefined && named >= last.at && named < last.at + last.length;
  };
  /** The place of the word that joins a relative clause, for what stands in one. */
  const joint = (at: number): number | undefined => {
    const first = tokens.findIndex((_, place) => clauseOf(place) === clauseOf(at));
    return isRelative(first) ? first : undefined;
  };
  return [...tokens.keys()].filter((at) => {
    if (at <= named || !(isRelative(at) || PRONOUN.test(tokens[at]!.norm) || hasObjectSuffix(tokens[at])))
      return false;
    const from = joint(at);
    return from === undefined || isLast(from);
  });
}
const RELATIVE = /^(?:who|whom|which|الذي|التي|الذين)$/;
const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|its|their|both|له|لها|معه|معها|به|عنه|منه|اليه|بينه|عليه|وهو|وهي|هو|هي)$/;

/** Whether whom a deed is done to, by the question, stands in the clause of the deed or in one beside it, or is only meant there. */
function sufferingStands(asked: Asked, sentence: ReadSentence): boolean {
  const { deed, suffering } = asked;
  if (deed === undefined || !suffering) return true;
  const deeds = placesOf(deed, asked, sentence);
  if (deeds.length === 0) return true;
  const named = sentence.mentions.filter(({ card }) => card === suffering).map(({ at }) => at);
  return areNear(deeds, [...named, ...pronounsFor(sentence, named[0])], sentence);
}

/** How many words may stand between somebody and what he is said to be. */
const APPOSED = 4;

/** Whether what somebody is asked to be stands beside the mention of him, and no one else between; so it counts where his role says it. */
function isSaidOf(asked: Asked, sentence: ReadSentence): boolean {
  if (asked.predicate === undefined) return true;
  const places = placesOf(asked.predicate, asked, sentence);
  if (places.length === 0) return true;
  const { mentions } = sentence;
  return mentions.some((mention) => {
    if (mention.card.kind !== 'person' || !asked.named.has(mention.card)) return false;
    const end = mention.at + mention.length - 1;
    return places.some((place) => {
      const [from, to] = place < mention.at ? [place, mention.at] : [end, place];
      return to - from <= APPOSED && !mentions.some(({ at }) => at > from && at < to);
    });
  });
}

/** Whether whoever acts by the question stands in the clause of the deed or in one beside it. */
function standsInClause(
  actor: Card,
  deed: number,
  asked: Asked,
  sentence: ReadSentence,
  index: StoryIndex,
): boolean {
  const deeds = placesOf(deed, asked, sentence);
  const named = sentence.mentions.filter(({ card }) => card === actor || index.isSpokenForBy(card, actor));
  if (deeds.length === 0 || named.length === 0) return true;
  return areNear(deeds, [...named.map(({ at }) => at), ...pronounsFor(sentence, named[0]!.at)], sentence);
}

/** Whether a group is told of in the clause of the deed or in one beside it; so it counts where either has no place. */
function standsWith(g: number, asked: Asked, sentence: ReadSentence): boolean {
  if (asked.deed === undefined) return true;
  const deeds = placesOf(asked.deed, asked, sentence);
  const named = placesOf(g, asked, sentence);
  const pronouns = pronounsFor(sentence, named[0]);
  if (deeds.length === 0 || named.length === 0) return true;
  return areNear(deeds, [...named, ...pronouns], sentence);
}

/** Whether one of some places is in the clause of a deed or in one beside it; a relative clause is about what it follows. */
function areNear(
  deeds: readonly number[],
  places: readonly number[],
  { tokens, clauseOf }: ReadSentence,
): boolean {
  const isRelative = (clause: number): boolean =>
    RELATIVE.test(tokens.find((_, at) => clauseOf(at) === clause)?.norm ?? '');
  return deeds.some((deed) => {
    const own = clauseOf(deed);
    const reach = isRelative(own) ? 0 : 1;
    return places.some((place) => Math.abs(clauseOf(place) - own) <= reach);
  });
}

/** 1 where a name is asked for and there is none beside the word that it belongs to. */
function lacksName(
  asked: Asked,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): 0 | 1 | undefined {
  const { head, deed, asksName, asksWho, asksActor, bearers } = asked;
  if (asksWho && head !== undefined && matched[head]!.strongest < WEAK) return 1;
  if (asked.isOfOthers) return 1;
  if (!asksName || head === undefined) {
    if (!asksActor || deed === undefined) return 0;
    const places = placesOf(deed, asked, sentence);
    if (places.length === 0) return undefined;
    return isDoneByNobody(deed, places, asked, sentence, index) ? 1 : 0;
  }
  return sentence.found[head]! < SAME * matched[head]!.strongest ||
    bearers.some(
      (bearer) => sentence.found[bearer]! < WEAK || !belongs(head, bearer, asked, sentence, index.vocabulary),
    ) ||
    !hasNameBeside(head, asked, sentence, index)
    ? 1
    : 0;
}

/** Whether a deed is told only by who does such deeds, and nobody is named beside it: "any military leader" is nobody who leads. */
function isDoneByNobody(
  deed: number,
  places: readonly number[],
  asked: Asked,
  sentence: ReadSentence,
  index: StoryIndex,
): boolean {
  const isAgent = (at: number): boolean => {
    const { norm, script } = sentence.tokens[at]!;
    return script === 'arabic' ? hasArticle(norm) : /(?:er|or)s?$/.test(norm);
  };
  return places.every(isAgent) && !hasNameBeside(deed, asked, sentence, index);
}

/**
 * Whether a head may be somebody's: "the president" beside another organisation's name is not Russia's, nor is "the
 * Russian minister" Libya's.
 */
function belongs(
  head: number,
  bearer: number,
  asked: Asked,
  sentence: ReadSentence,
  { lexicon }: Vocabulary,
): boolean {
  const { tokens, mentions } = sentence;
  const others = mentions.filter(({ card }) => card.kind === 'organisation');
  const isOthers = (a: number, b: number): boolean =>
    others.some(({ at }) => at > Math.min(a, b) && at < Math.max(a, b));
  /** The country that a noun is said to be of: before it in English, behind it in Arabic. */
  const ownerOf = (at: number): number | undefined => {
    const step = tokens[at]!.script === 'arabic' ? 1 : -1;
    return [1, 2, 3]
      .map((far) => at + step * far)
      .find((place) => tokens[place] && lexicon.isNationality(tokens[place].stem));
  };
  const bearers = placesOf(bearer, asked, sentence);
  return placesOf(head, asked, sentence).some((a) => {
    const owner = ownerOf(a);
    return (owner === undefined || bearers.includes(owner)) && bearers.some((b) => !isOthers(a, b));
  });
}

function hasNameBeside(head: number, asked: Asked, sentence: ReadSentence, index: StoryIndex): boolean {
  const { tokens, mentions, terms } = sentence;
  /** A place is the name that is asked for only where it is such a thing: a ship, not the country of a minister. */
  const bears = ({ card }: Mention): boolean =>
    card.kind !== 'place' || [...card.role].some((term) => asked.headTerms.has(term));
  const isFresh = (at: number): boolean => {
    const token = tokens[at];
    if (!token || asked.held.has(terms[at]!)) return false;
    const mention = mentionAt(mentions, at);
    if (mention) return bears(mention);
    return !isStopWord(token.norm) && isNameLike(token, index.vocabulary.lexicon, at === 0);
  };
  const isJoined = (at: number): boolean =>
    /^(?:and|or)$/.test(tokens[at]!.norm) || /^و(?:ال|لل|ب)/.test(tokens[at]!.norm);
  /** Beside it, and no other's: "Lavrov and the ambassador" does not name the ambassador. */
  const isNamed = (place: number, step: 1 | -1): boolean => {
    for (let at = place + step, left = BESIDE; left > 0 && tokens[at] && !isJoined(at); at += step, left--)
      if (isFresh(at)) return true;
    return false;
  };
  return placesOf(head, asked, sentence).some(
    (place) => isNamed(place, 1) || (!isJoined(place) && isNamed(place, -1)),
  );
}

/** Also with the conjunction, the future and the object written onto it. */
const isArabicVerb = ({ stem, norm }: Token, lexicon: Lexicon): boolean =>
  !hasArticle(norm) &&
  (SPEECH.has(norm) ||
    lexicon.isFiniteVerb(stem) ||
    lexicon.isFiniteVerb(norm.replace(/^[وف]?س?(?=.{3})/, '').replace(/(?:ه|ها|هم|وا|ت)$/, '')));

/**
 * 1 where the deed asked about is somebody else's wherever the sentence speaks of it; words and wishes are somebody else's
 * unless the sentence gives them to the one asked about.
 */
function isByAnother(asked: Asked, sentence: ReadSentence, index: StoryIndex): 0 | 1 | undefined {
  const { deed, suffering, voice } = asked;
  const { tokens, mentions } = sentence;
  const { lexicon } = index.vocabulary;
  const language = tokens.some(({ script }) => script === 'arabic') ? 'ar' : 'en';
  const isOf = (own: Card) => (card: Card) => card === own || index.isSpokenForBy(card, own);
  if (voice) {
    const places = [...tokens.keys()].filter((at) => voice.words.has(tokens[at]!.norm));
    const voices = places.flatMap((at) => actorsOf(tokens, mentions, at, language));
    const { card } = voice;
    if (!card) return voices.length > 0 ? 1 : undefined;
    if (voices.some(isOf(card))) return 0;
    return places.length > 0 ? 1 : undefined;
  }
  if (deed === undefined) return undefined;
  // "Who asked Sarraj to mediate" is not told by what Sarraj hopes for.
  const wishes = asked.isRequest ? [...tokens.keys()].filter((at) => WISH.has(tokens[at]!.norm)) : [];
  const actors = [...placesOf(deed, asked, sentence), ...wishes]
    // A noun of the same root (اللقاء) is nobody's deed, but for a way: «زيارته».
    .filter((at) => language === 'en' || isWayNoun(tokens[at]!.norm) || isArabicVerb(tokens[at]!, lexicon))
    .flatMap((place) => actorsOf(tokens, mentions, place, language));
  const parties = asked.actors.length > 0 || !asked.isReciprocal || !suffering ? asked.actors : [suffering];
  if (!parties.every((party) => standsInClause(party, deed, asked, sentence, index))) return 1;
  if (asked.isReciprocal && parties.length > 0) {
    if (placesOf(deed, asked, sentence).length === 0) return undefined;
    return parties.every((party) => mentions.some(({ card }) => isOf(party)(card))) ? 0 : 1;
  }
  if (actors.length === 0) return undefined;
  if (asked.actors.length > 0) return asked.actors.every((own) => actors.some(isOf(own))) ? 0 : 1;
  return suffering && actors.every((card) => card === suffering) ? 1 : 0;
}
