/** Questions that lean on those before: "And who backs him?" -> whom it means, as a question that stands alone. */

import { languageOf } from '../language/language.ts';
import { calledIn } from './called-in.ts';
import { type Chat, eventIn, type Reading, takeOver } from './frame.ts';
import { isOfPeople, type Pointer, type Sort } from './pointer.ts';
import { DONE, pointersIn } from './pointers.ts';
import { replaced, type Span, saysAny, unvowelled, withoutConjunction } from './question-words.ts';
import { keyOf, meantBy, type Referent, type Turn, unfolded } from './referents.ts';
import { asksOther, exchanged, namedAlone } from './same-of-another.ts';
import { behindSame } from './same-words-of-another.ts';
import type { StoryIndex } from './story-index.ts';

export type { Reading } from './frame.ts';
export type { Turn } from './referents.ts';

/** Of a body nobody asks who it is. */
const WHO_ARE_THEY = /^(?:and |but )?who (?:are|were) they\b/i;
const ELLIPSIS =
  /^(?:and |but )?(?:(?:why|when|how|where) (?:do|does|did|has|have|had|will|would|can|could|should)(?:n['’]t)? (?:he|she|it|they)|how (?:much|many) of (?:it|them))[\s?.!]*$/i;
/** In "how old is he" nobody is named before "he". */
const HOW_OLD = /\bhow \w+/i;
/** "And his post?", «ومنصبه؟» */
const FRAGMENT = /^(?i:and)\s+(?=(?i:his|her|its|their)\s+\p{L}+\s*[?.!]*$)/u;
const ARABIC_FRAGMENT = /^و(?=\p{L}{3,}(?:ه|ها|هم)\s*[؟?]*$)/u;

/**
 * What a question stands for after those before, the newest first. Nothing where it stands alone: it names whom it is about
 * before any pronoun, or leans on nothing that was spoken of.
 */
export function readingOf(asked: string, turns: readonly Turn[], index: StoryIndex): Reading | undefined {
  const question = unvowelled(asked).replace(FRAGMENT, 'What is ').replace(ARABIC_FRAGMENT, 'ما ');
  const language = languageOf(question);
  if (!language || turns.length === 0) return undefined;
  // "Open this page and summarise it": "it" is nothing that was spoken of.
  if (index.search.understand(question).kind === 'request') return undefined;
  const chat: Chat = { turns, spoken: turns.map((turn) => unfolded(turn, index)), language, index };
  const same = behindSame(question, chat);
  if (same) return same;
  const pointers = pointersIn(question, language, index);
  const written = pointers.find(({ isDropped }) => !isDropped);
  const event = eventIn(question, language);
  const isEvent = event !== null && (written === undefined || written.at === event.index);
  const isPointing = isEvent ? written?.sort.isPlace === true : pointers.length > 0;
  const put = isPointing ? namesPut(question, pointers, chat) : undefined;
  const alone = namedAlone(put?.question ?? question, index);
  if (alone) return exchanged(put?.question ?? question, alone, chat);
  return put
    ? { ...put, question: withoutConjunction(put.question) }
    : isPointing && !isEvent
      ? undefined
      : takeOver(question, chat);
}

/**
 * Whether a question says of whom it speaks by a pronoun or a verb alone: "Was he killed?", «كم عمره؟», «هل قُتل؟». By itself
 * nobody can tell what would answer it.
 */
export function namesNobody(question: string, index: StoryIndex): boolean {
  const language = languageOf(question);
  const [pointer] = language ? pointersIn(unvowelled(question), language, index) : [];
  return (
    pointer !== undefined &&
    (language === 'ar' || isOfPeople(pointer.sort)) &&
    !saysAny(unvowelled(question).slice(0, pointer.at).replace(HOW_OLD, ' '))
  );
}

/** The question with the names of those whom its words point to; nothing where none of them fits. */
function namesPut(
  question: string,
  pointers: readonly Pointer[],
  { turns, spoken, language, index }: Chat,
): Reading | undefined {
  const [last] = turns;
  const named = index.entitiesIn(question);
  const subject = asksOther(question) ? index.entitiesIn(last!.question).slice(0, 1) : [];
  const taken = new Set([...subject, ...named.filter(({ kind }) => kind === 'place')].map(keyOf));
  /** Whom the question itself names a word means only where nobody else fits, and no place: "did it come to Cairo?" */
  const meant = (sort: Sort): readonly Referent[] => {
    const others = meantBy(sort, spoken, taken.union(new Set(named.map(keyOf))), language);
    const found = others.length > 0 ? others : meantBy(sort, spoken, taken, language);
    for (const one of found) taken.add(keyOf(one));
    return found;
  };
  const written = turns.map((turn) => turn.question);
  const called = (referents: readonly Referent[], isOblique = false): string =>
    new Intl.ListFormat(language === 'ar' ? 'ar' : 'en-GB').format(
      referents.flatMap((one) =>
        one.kind !== 'phrase'
          ? (calledIn(language, one, index.story, written) ?? [])
          : isOblique && one.isPerson
            ? one.text.replace(/^(ال\S+)ون(?!\S)/u, '$1ين')
            : one.text,
      ),
    );
  // "Did she do it?" says half of what it asks by "it", and "why doesn't she?" by nothing.
  if (DONE.test(question) || ELLIPSIS.test(question)) return undefined;
  let isLame = false;
  let isOfNoun = false;
  const put: (readonly [Pointer, string])[] = [];
  const agreement: (readonly [Span, string])[] = [];
  for (const pointer of pointers) {
    const { sort, isOwner, subject } = pointer;
    // "What did he say about his visit": of his own.
    const isOwn = put.some(([{ sort: before }]) => before.kinds.some((kind) => sort.kinds.includes(kind)));
    if (isOwner && isOwn) continue;
    const found = subject ? meant(subject) : [];
    const rest = meant(sort);
    // One alone is done to.
    const [others, doers] = rest.length > 0 ? [rest, found] : [found, []];
    // Half a question is none: "did Sarraj trust him?", «لماذا يدعم حفتر؟» of «لماذا يدعمه؟».
    const isHalf = subject && doers.length === 0 && !isPassiveOf(subject, others);
    const isSaid = others.some((one) => one.kind === 'phrase' && question.includes(one.text));
    if (others.length === 0 || isHalf || isSaid) return undefined;
    // «ماذا يريد الفصائل»: the verb would agree with its subject.
    isLame ||=
      pointer.isDropped === true &&
      sort.isMany === true &&
      others.some((one) => one.kind === 'phrase' && !one.isPerson);
    isOfNoun ||= others.some(({ kind }) => kind === 'phrase');
    const isOne = language === 'en' && others.length === 1 && others[0]!.kind !== 'phrase';
    if (isOne && WHO_ARE_THEY.test(question)) return undefined;
    put.push([pointer, pointer.put(called(others, pointer.isDropped !== true), called(doers))]);
    if (sort.isMany && isOne) agreement.push(...ofOne(question.slice(0, pointer.at)));
  }
  if (put.length === 0) return undefined;
  // «وكان فين؟»
  const joined = put.some(([{ isDropped, at }]) => isDropped && at === 1) ? 1 : 0;
  return {
    question: replaced(question, ...put, ...agreement).slice(joined),
    isNamed: !isLame,
    // "The ship" is the one of this story.
    ...(isOfNoun && { isOfSame: true }),
  };
}

/** «هل نشرت المقابلة؟» of «هل نشرتها؟» asks it in the passive. */
const isPassiveOf = ({ gender }: Sort, [thing]: readonly Referent[]): boolean =>
  thing?.kind === 'phrase' && !thing.isPerson && (gender === 'feminine') === /^\S*ة(?!\S)/u.test(thing.text);

const OF_ONE: ReadonlyMap<string, string> = new Map([
  ['do', 'does'],
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
]);
/** The verb before "they" for one body or country: "does Egypt" for "do they". */
const ofOne = (before: string): (readonly [Span, string])[] =>
  [...before.matchAll(/\b(?:do|are|were|have)(?=\s+$)/gi)].map(({ index: at, 0: verb }) => [
    { at, length: verb.length },
    OF_ONE.get(verb.toLowerCase())!,
  ]);
