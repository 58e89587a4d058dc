/** Questions that ask the same of another: "And Haftar?", «وماذا عن حفتر؟», "Will he?". */

import { languageOf } from '../language/language.ts';
import { wordSet } from '../language/word-set.ts';
import { genderOf } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';
import { calledIn, spellingIn } from './called-in.ts';
import { mentionAt } from './entity-linker.ts';
import { AUXILIARIES, type Chat, ENGLISH, type Reading } from './frame.ts';
import { bareEnd, contentOf, replaced, type Span, withoutConjunction } from './question-words.ts';
import { isLocated, type Referent } from './referents.ts';
import type { StoryIndex } from './story-index.ts';

const ABOUT =
  /^(?:and|but|or|so)?\s*(?:what|how) about\s|^(?:and|but|or)\s|^[وف]?(?:ماذا|ما|شو|وش|ايش) عن\s|^[وف](?=\p{L}{3})/iu;
const BY_AUXILIARY = new RegExp(`^(?:${AUXILIARIES})(?=\\s)`, 'iu');
/** What may stand beside a name that is asked on of. */
const JOINING = wordSet(
  `and but or so what how about the too also then ماذا ما شو وش ايش عن هل ايضا كمان ${AUXILIARIES.replaceAll('|', ' ')}`,
);
const OTHER =
  /^(?:and|but|or|what about|how about)\s+(?:he|she|it|they|him|her|them)[\s?.!]*$|^[وف](?:هو|هي|هم|هما)[\s؟?.!]*$/iu;

/** Whom or what a question names and says no more of: "And Haftar?", «وماذا عن حفتر؟», "Will Haftar?". */
export function namedAlone(question: string, index: StoryIndex): Entity | undefined {
  const tokens = index.search.analyse(question);
  const mentions = index.linker.mentionsIn(tokens);
  const [mention, ...others] = mentions;
  const isAlone = tokens.every(
    ({ norm }, at) => JOINING.has(norm.replace(/^و/, '')) || mentionAt(mentions, at),
  );
  const isAsked = ABOUT.test(question) || BY_AUXILIARY.test(question);
  return isAlone && isAsked && others.length === 0 ? mention?.card.entity : undefined;
}

/** "And he?", «وهو؟»: another than the one of whom it was asked. */
export const asksOther = (question: string): boolean => OTHER.test(question);

/** "What does Sarraj want?", then "And Haftar?": the same of another; of whom it names already, the other way round. */
export function exchanged(
  question: string,
  entity: Entity,
  { turns, spoken, language, index }: Chat,
): Reading | undefined {
  const before = withoutConjunction(withoutJoining(turns[0]!.question, index));
  const name = calledIn(language, entity, index.story, [question, before]) ?? '';
  const named = index.entitiesIn(before);
  const isBody = ({ kind }: Entity): boolean => kind !== 'person';
  // Countries and bodies do alike: "Does Russia support him?", "And NATO?"
  const first =
    named.find(({ kind }) => kind === entity.kind) ??
    (isBody(entity) ? named.find((one) => isBody(one) && !isLocated(before, one)) : undefined);
  const own = spanOf(before, entity);
  const place = first
    ? spanOf(before, first)
    : (subjectIn(before, [...spoken.flatMap((of) => of().asked).filter(isOne), ...named]) ??
      (entity.kind === 'place' ? placeIn(before, index) : undefined));
  const isSame = first === entity;
  // "Who backs him?", "And Egypt?": nobody can tell what is asked.
  if (!place) return undefined;
  const parts: [Span, string][] = [[place, name]];
  if (own) parts.push([own, before.slice(place.at, place.at + place.length)]);
  const text = isSame ? before : replaced(before, ...parts);
  const agrees = language === 'en' || agreesBehind(before.slice(0, place.at), entity, first);
  const aux = BY_AUXILIARY.exec(question)?.[0];
  const frame = ENGLISH.exec(bareEnd(text))?.groups;
  const isKept = aux === undefined || frame?.aux?.toLowerCase() === aux.toLowerCase();
  const asked = frame ? `${frame.rest}?` : `${name} ${contentOf(text)}`;
  return {
    question: aux === undefined ? text : `${aux} ${asked}`,
    isNamed: isKept && agrees && languageOf(text) === language,
  };
}

/** Whether an Arabic question stays right with another name: «ماذا تريد حفتر؟» is not; of "who" the verb is another's. */
function agreesBehind(before: string, entity: Entity, first: Entity | undefined): boolean {
  const gender = genderOf(entity);
  const other = first && genderOf(first);
  if (/^(?:من|مين)\s/u.test(before) || !gender) return true;
  const verb = before.trim().split(/\s/).at(-1) ?? '';
  if (/^[بسح]?ت\p{L}{3}|\p{L}{2}ت$/u.test(verb)) return gender === 'feminine';
  if (/^[بسح]?ي\p{L}{3}/u.test(verb)) return gender === 'masculine';
  return !other || gender === other;
}

/** "The king of Libya", "Haftar's deputy" */
const GOES_ON = /^(?:\s+(?:of|in|from|for|at|and|or|who|that)\b|['’]s?\s)/i;

/** Where a question has its subject: one man, body or thing can stand there for another: "What does Egypt want?" */
function subjectIn(question: string, referents: readonly Referent[]): Span | undefined {
  const { asks = '', aux = '', rest = '' } = ENGLISH.exec(bareEnd(question))?.groups ?? {};
  if (!/^d/i.test(aux) || asks === '') return undefined;
  const at = question.indexOf(rest);
  const spans = referents.flatMap((one) => spanOf(question, one) ?? []).filter((span) => span.at === at);
  const [longest] = spans.toSorted((one, other) => other.length - one.length);
  return longest && GOES_ON.test(question.slice(at + longest.length)) ? undefined : longest;
}

const isOne = (one: Referent): boolean => one.kind === 'phrase' && !one.isMany;

/** With the article, which another name has or has not. */
function spanOf(question: string, one: Referent): Span | undefined {
  const spelling = one.kind === 'phrase' ? one.text : spellingIn(question, one);
  const found = spelling && new RegExp(`(?:\\bthe )?${RegExp.escape(spelling)}`, 'iu').exec(question);
  return found ? { at: found.index, length: found[0].length } : undefined;
}

/** A place that the story does not have. */
function placeIn(question: string, index: StoryIndex): Span | undefined {
  const { lexicon } = index.vocabulary;
  const words = index.search.analyse(question);
  const token = words.find(({ stem }) => lexicon.isName(stem) && lexicon.isPlace(stem));
  return token && { at: token.start, length: token.end - token.start };
}

/** «السراج شو قال؟» of «والسراج شو قال؟»: without what joins a name that more is asked of. */
export function withoutJoining(question: string, index: StoryIndex): string {
  const bare = question.replace(/^[وف](?=\p{L}{3})/u, '');
  if (bare === question || namedAlone(question, index)) return question;
  const mentions = index.linker.mentionsIn(index.search.analyse(bare));
  return mentions.some(({ at }) => at === 0) ? bare : question;
}
