/** Whether a sentence holds such a thing as a question asks for: a name, a date, a place, a number, an age, a cause, a deed. */

import { keyTermOf } from '../language/key-terms.ts';
import type { Token } from '../language/tokenise.ts';
import type { QuestionKind } from '../search/question-kind.ts';
import { FEATURES, type Feature } from '../search/sentence-features.ts';
import type { Evidence } from './evidence.ts';
import { placesOf } from './read-sentence.ts';
import { isSuffered } from './same-deeds.ts';
import { namesWho, type ReadCandidate } from './who-is-named.ts';

const has =
  (feature: Feature, least: number) =>
  ({ one }: ReadCandidate): boolean =>
    one.sentence.features[FEATURES.indexOf(feature)]! >= least;
const isCounted = has('count-number', 0.8);

/** How many words may stand between a number and what it counts. */
const NEAR = 2;

/** Whether a number counts the thing asked for, and not another one of the sentence. */
function countsThing(read: ReadCandidate, { asked, matched, question }: Evidence): boolean {
  if (!isCounted(read)) return false;
  const thing = question.tokens[question.focus.head ?? -1];
  const head = matched.findIndex(({ group }) => thing !== undefined && group.tokens.includes(thing));
  if (head < 0) return true;
  const { terms, found } = read.one.sentence;
  const places = placesOf(head, asked, { ...read.index.read(read.one.sentence.text), terms, found });
  return (
    places.length === 0 ||
    places.some((at) =>
      // "Killed 31 people": the dead.
      read.tokens
        .slice(Math.max(0, at - NEAR - 1), isSuffered(thing!.norm) ? at + NEAR : at)
        .some((token) => keyTermOf(token)?.startsWith('=')),
    )
  );
}

/** Kind of question -> whether a sentence holds such a thing as it asks for; none for kinds that ask for nothing of the sort. */
export const THING: ReadonlyMap<QuestionKind, (read: ReadCandidate, evidence: Evidence) => boolean> = new Map(
  [
    ['who', namesWho],
    ['when', ({ tokens, known }: ReadCandidate) => !datesIn(tokens).isSubsetOf(datesIn(known))],
    ['where', namesPlace],
    ['how-many', countsThing],
    ['how-much', isCounted],
    ['how-long', isCounted],
    ['why', has('why-cause', 1)],
  ],
);

/** A place by what a sentence says of it, or by its name: «القاهرة» may be a common word too, and behind «في» is the city. */
function namesPlace(read: ReadCandidate): boolean {
  const { lexicon } = read.index.vocabulary;
  return (
    has('where-place', 0.3)(read) ||
    read.tokens.some(({ norm }, at) => norm === 'native' && read.tokens[at + 2]?.capital === true) ||
    read.tokens.some(({ stem }, at) => read.tokens[at - 1]?.norm === 'في' && lexicon.hasName(stem))
  );
}

const isDate = (token: Token): boolean =>
  keyTermOf(token)?.startsWith('@') || /^(?:1\d|20)\d\d$/.test(token.norm);

const datesIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter(isDate).map((token) => keyTermOf(token) ?? token.norm));

/** The numbers of a sentence, in one spelling. */
export const figuresIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap((token) => keyTermOf(token)?.match(/^=.*/)?.[0] ?? []));
