/** Questions that lean on those before: "And who backs him?" -> whom it means, as a question that stands alone. */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Entity } from '../story/story.ts';
import { calledIn } from './called-in.ts';
import {
  ALONE,
  asksOn,
  eventIn,
  exchanged,
  isContent,
  namedAlone,
  type Reading,
  replaced,
  spellingIn,
  takeOver,
  withoutConjunction,
} from './frame.ts';
import { isOfPeople, type Pointer, pointersIn, type Sort } from './pointers.ts';
import { meantBy, type Referent, type SpokenOf, spokenOf, type Turn } from './referents.ts';
import type { StoryIndex } from './story-index.ts';

export type { Reading } from './frame.ts';
export type { Turn } from './referents.ts';

/** In "how old is he" nobody is named before "he". */
const HOW_OLD = /\bhow \w+/i;
const WHETHER = /^[وف]?هل\s/u;

/**
 * What a question stands for after `turns`, the newest first. Nothing where it stands alone: it names whom it is about
 * before any pronoun, or leans on nothing that was spoken of.
 */
export function readingOf(question: string, turns: readonly Turn[], index: StoryIndex): Reading | undefined {
  const language = languageOf(question);
  const [last] = turns;
  if (!language || !last) return undefined;
  const pointers = pointersIn(question, language, index);
  const spoken = spokenBefore(turns, index);
  const named = index.entitiesIn(question);
  if (ALONE.test(question)) return pronounAlone(question, pointers[0], turns, spoken, language, index);
  if (namedAlone(question, named)) return exchanged(question, turns, named[0]!, language, index);
  const written = pointers.find(({ isDropped }) => !isDropped);
  const event = eventIn(question, language);
  const isEvent = event !== null && (written === undefined || written.at === event.index);
  const put =
    isEvent && !written?.sort.isPlace
      ? undefined
      : namesPut(question, pointers, turns, spoken, named, language, index);
  if (put) return { ...put, question: withoutConjunction(put.question) };
  if (pointers.length > 0 && !isEvent) return undefined;
  if (!asksOn(question, language, index)) return undefined;
  return takeOver(question, turns, spoken[0]!().found, language, index);
}

/**
 * Whether a question says of whom it speaks by a pronoun alone: "Was he killed?", «كم عمره؟», «هل قُتل؟». By itself nobody can
 * tell what would answer it.
 */
export function namesNobody(question: string, index: StoryIndex): boolean {
  const language = languageOf(question);
  if (!language) return false;
  const isBare = (before: string): boolean => !before.replace(HOW_OLD, ' ').split(/\s+/).some(isContent);
  const pointer = pointersIn(question, language, index).find(({ isDropped }) => !isDropped);
  if (pointer)
    return (language === 'ar' || isOfPeople(pointer.sort)) && isBare(question.slice(0, pointer.at));
  if (language === 'en') return false;
  const [verb, ...others] = question.split(/\s+/).filter(isContent);
  const { lexicon } = index.vocabulary;
  const stem = stemArabic(normaliseArabic(verb?.replace(/[^\p{L}]/gu, '') ?? ''));
  return WHETHER.test(question) && others.length === 0 && lexicon.isFiniteVerb(stem);
}

/** "And he?", "Will he?": what the question before asked, of whom the pronoun means. */
function pronounAlone(
  question: string,
  pointer: Pointer | undefined,
  turns: readonly Turn[],
  spoken: Spoken,
  language: Language,
  index: StoryIndex,
): Reading | undefined {
  if (!pointer) return undefined;
  const [last] = turns;
  // "And he?" is another than the one of whom it was asked; "will he?" the same.
  const subject = index.entitiesIn(last!.question).slice(0, 1);
  const closed = new Set<Referent>(/^(?:and|but|or|so|what|how|[وف])/iu.test(question) ? subject : []);
  const [meant] = meantBy(pointer.sort, all(spoken), closed, language);
  return meant && meant.kind !== 'phrase' ? exchanged(question, turns, meant, language, index) : undefined;
}

/** The question with the names of those whom its words point to; nothing where none of them fits. */
function namesPut(
  question: string,
  pointers: readonly Pointer[],
  turns: readonly Turn[],
  spoken: Spoken,
  named: readonly Entity[],
  language: Language,
  index: StoryIndex,
): Reading | undefined {
  const taken = new Set<Referent>();
  /** Whom the question itself names a word means only where nobody else fits. */
  const meant = (sort: Sort): readonly Referent[] => {
    const others = meantBy(sort, all(spoken), taken.union(new Set(named)), language);
    const found = others.length > 0 ? others : meantBy(sort, all(spoken), taken, language);
    for (const one of found) taken.add(one);
    return found;
  };
  const called = (referents: readonly Referent[]): string =>
    new Intl.ListFormat(language === 'ar' ? 'ar' : 'en-GB').format(
      referents.flatMap((one) =>
        one.kind === 'phrase' ? one.text : (nameOf(one, turns, language, index) ?? []),
      ),
    );
  let isLame = false;
  const put: (readonly [{ at: number; length: number }, string])[] = [];
  const before: Sort[] = [];
  for (const pointer of pointers) {
    const { sort, isOwner, subject } = pointer;
    // "What did he say about his visit": of his own.
    if (isOwner && before.some(({ kinds }) => kinds.some((kind) => sort.kinds.includes(kind)))) continue;
    const doers = subject ? meant(subject) : [];
    const others = meant(sort);
    // One alone is done to: «لماذا يدعمه؟».
    const [found, doer] = others.length > 0 ? [others, doers] : [doers, []];
    if (found.length === 0) continue;
    before.push(sort);
    // «ماذا يريد الفصائل»: the verb would agree with its subject.
    isLame ||= pointer.isDropped === true && sort.isMany === true && found[0]?.kind === 'phrase';
    put.push([pointer, pointer.put(called(found), called(doer))]);
  }
  return put.length === 0 ? undefined : { question: replaced(question, ...put), isNamed: !isLame };
}

/** The usual name; of a place the one that was written, since a capital may stand for its country. */
function nameOf(
  entity: Entity,
  turns: readonly Turn[],
  language: Language,
  index: StoryIndex,
): string | undefined {
  const written =
    entity.kind === 'place'
      ? turns.map(({ question }) => spellingIn(question, entity)).find(Boolean)
      : undefined;
  return written !== undefined && languageOf(written) === language
    ? written
    : calledIn(language, entity, index.story);
}

type Spoken = ReadonlyArray<() => SpokenOf>;

/** What each turn spoke of, read when it is first asked for. */
const spokenBefore = (turns: readonly Turn[], index: StoryIndex): Spoken =>
  turns.map((turn) => {
    let known: SpokenOf | undefined;
    return () => {
      known ??= spokenOf(turn, index);
      return known;
    };
  });

const all = (spoken: Spoken): Iterable<SpokenOf> => spoken.values().map((read) => read());
