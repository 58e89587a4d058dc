/** What a question asks of a sentence: the thing, the deed and who does it, the name, the wish. */

import { normaliseArabic } from '../language/arabic.ts';
import { isPast } from '../language/english.ts';
import { keyOf } from '../language/phrase-key.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { firmMembers } from '../search/groups.ts';
import type { Member } from '../search/members.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import { SPEECH } from '../search/sentence-features.ts';
import { actorsOf, hasObjectSuffix } from './actors.ts';
import type { Card } from './entity-linker.ts';
import { isReciprocal, type Kindred, kindredOf } from './kindred-deeds.ts';
import { type Leading, leadingIn, NO_OFFICE, type Office, officeAsked } from './office.ts';
import { pairIn } from './pair.ts';
import type { StoryIndex } from './story-index.ts';
import { ASKED_WISH, REQUEST, WISH } from './wish-words.ts';

/** Words that say what kind of thing is asked for, and that an answer gives without them: "on what occasion", "for what reason". */
export const GENERIC = wordSet(
  'event occasion thing things kind sort type way manner place spot time date reason reasons cause causes purpose motive ' +
    'مناسبه حدث شي امر نوع طريقه مكان وقت تاريخ سبب اسباب غرض دافع غايه',
);

const WISHES: ReadonlySet<string> = new Set(['what', 'which', 'who', 'whether']);
const DENIABLE: ReadonlySet<string> = new Set(['who', 'what', 'which']);
/** What is asked for, or of which country. */
const OF_A_THING: ReadonlySet<string> = new Set(['what', 'which', 'where']);

/** Below this weight a match is no better than none. */
export const WEAK = 0.3;
/** From this weight on it is the word itself or its translation. */
const LITERAL = 0.8;
/** What a question asks, told once for all sentences: numbers of groups, and whom of the story it names in which part. */
export type Asked = Office & {
  readonly kind: 'when' | 'where' | 'other';
  /** The group of the thing that is asked for, where it is a common noun and the question's kind does not say it already. */
  readonly head: number | undefined;
  readonly deed: number | undefined;
  /** How well the story's best word for the deed that is no other word of the question tells it: "elections" is no "won". */
  readonly told: number;
  readonly asksName: boolean;
  /** Whether it asks for somebody. */
  readonly asksWho: boolean;
  /** Whether it asks who does the deed. */
  readonly asksActor: boolean;
  /** Whether both do it to each other. */
  readonly isReciprocal: boolean;
  /** What tells its deed by whichever word. */
  readonly kindred: Kindred | undefined;
  /** Whether it asks for a deed that is done, and not for one that is to be. */
  readonly isDone: boolean;
  /** Who does it by the question. */
  readonly actors: readonly Card[];
  /** "Who backs him": whoever is backed is not the one who backs. */
  readonly suffering: Card | undefined;
  /** Whom and what of the story it names. */
  readonly named: ReadonlySet<Card>;
  /** Whether it turns on a wish. */
  readonly wish: boolean;
  /** Whether it asks who or what does not: what is affirmed tells of others. */
  readonly isDenied: boolean;
  /** Whether a refusal tells of it: where it asks if somebody wishes something, or who does not. */
  readonly byRefusal: boolean;
  /** Whose words or wishes are asked for, where the story names them so, and the words that report them. */
  readonly voice: { readonly card: Card | undefined; readonly words: ReadonlySet<string> } | undefined;
  /** The groups of whom and what it names beside the one whose deed it is, where it asks whether something is so. */
  readonly partners: readonly number[];
  /** The groups of what its deed is done to, where it asks whether, when or where that was done: common nouns that the story tells of. */
  readonly objects: readonly number[];
  /** Whether it asks if one person is another: "is Haftar the prime minister". */
  readonly areTwo: boolean;
  /** For each group what says the same. */
  readonly firm: ReadonlyArray<readonly Member[]>;
  /** For each group the terms that are the word itself or its translation. */
  readonly literal: ReadonlyArray<ReadonlySet<number>>;
  /** All terms that say the same as any word of the question. */
  readonly held: ReadonlySet<number>;
  /** Whom it asks for, where it asks who leads something and the story has the leader by his office. */
  readonly leading: Leading | undefined;
  /** The groups of "the two men", for whom a sentence has names. */
  readonly pair: ReadonlySet<number>;
  /** Of a question about a picture, the groups that any caption tells of without saying so. */
  readonly pictured: ReadonlySet<number>;
  /** All terms that stand for the head. */
  readonly headTerms: ReadonlySet<number>;
};

export function readAsked(question: Question, matched: readonly Matched[], index: StoryIndex): Asked {
  const { focus, tokens, kind, language } = question;
  const groupAt = (token: number | undefined): number | undefined => {
    const at =
      token === undefined ? -1 : matched.findIndex(({ group }) => group.tokens.includes(tokens[token]!));
    return at < 0 ? undefined : at;
  };
  const head = groupAt(focus.head);
  // Of "in which month" and "in which city" the kind of the question says what is missing.
  const isThing =
    head !== undefined &&
    index.linker.cardOf(matched[head]!.group.tokens) === undefined &&
    matched[head]!.group.kind === 'word' &&
    !GENERIC.has(tokens[focus.head!]!.norm) &&
    !['when', 'where', 'how-long', 'why', 'said'].includes(kind);
  const named = index.linker.mentionsIn(tokens);
  const cardAt = (g: number): Card | undefined => index.linker.cardOf(matched[g]!.group.tokens);
  const entities = [...matched.keys()].filter((g) => cardAt(g) !== undefined);
  const people = new Set(entities.map(cardAt).filter((card) => card?.kind === 'person'));
  const verb = focus.deed ?? -1;
  const words = kind === 'said' ? SPEECH : kind === 'what' ? WISH : undefined;
  const voiced = words ? tokens.findIndex(({ norm }) => words.has(norm)) : -1;
  /** The one named right beside the verb: in "what do the Tripoli factions want" that is nobody. */
  const actorsBeside = (at: number): Card[] => {
    const cards = at < 0 ? [] : actorsOf(tokens, named, at, language);
    return cards.some((card) => {
      const mention = named.find((each) => each.card === card)!;
      const between = tokens.slice(
        ...(mention.at < at ? [mention.at + mention.length, at] : [at + 1, mention.at]),
      );
      return between.every(({ norm }) => isStopWord(norm));
    })
      ? cards
      : [];
  };
  const voicing = actorsBeside(voiced).at(-1);
  /** Whether a noun stands at a place: "the factions want", and not "they want". */
  const isSubject = (at: number): boolean =>
    voiced >= 0 && tokens[at] !== undefined && !isStopWord(tokens[at].norm) && groupAt(at) !== undefined;
  // "With whom did Egypt talk" asks for no actor, nor does «ما الذي يريده».
  let before = verb - 1;
  while (/^(?:is|are|was|were|has|have|had|will|would|can|could|been)$/.test(tokens[before]?.norm ?? ''))
    before--;
  const resumed = tokens.slice(verb + 1).some(({ norm }) => RESUMED.test(norm));
  // «أي برلمان يدعم حفتر», and not «أي دولة يستعين بها حفتر».
  const isSelected =
    language === 'ar' &&
    focus.head === before &&
    !resumed &&
    !hasObjectSuffix(tokens[verb]) &&
    // Nothing in which or for which it is done does it, and only people wish: «في أي مدينة عقد»، «أي دور يأمل».
    !GOVERNS.test(tokens[before - 2]?.norm ?? '') &&
    !WISH.has(tokens[verb]!.norm);
  const isHole =
    isSelected ||
    // «ما الذي تعاني منه ليبيا»، «من الذي تنتظر روسيا زيارته»: who acts stands behind the verb.
    (!(resumed && named.some(({ at }) => at > verb && at <= verb + 3)) &&
      /^(?:who|من|منو|الذي|التي|اللي)$/.test(tokens[before]?.norm ?? '') &&
      !GOVERNS.test(tokens[before - 1]?.norm ?? '') &&
      !hasObjectSuffix(tokens[verb]));
  const acting = actorsBeside(verb);
  // "Is he backed by the fishermen": none who is named acts.
  const isBy = verb >= 0 && tokens[verb + 1]?.norm === 'by';
  const firm = matched.map(({ group }) => firmMembers(group, WEAK));
  const deed = groupAt(focus.deed) === head ? undefined : groupAt(focus.deed);
  const kindred = deed === undefined ? undefined : kindredOf(tokens[verb]!.norm);
  const office = focus.asksName ? officeAsked(question, matched, head, index) : NO_OFFICE;
  const asksWhere = kind === 'where' && tokens.some(({ norm }) => /^و?(?:where|اين)$/.test(norm));
  return {
    kind: kind === 'when' ? 'when' : asksWhere ? 'where' : 'other',
    head: isThing ? head : undefined,
    deed,
    told: deed === undefined ? 0 : kindred ? 1 : toldOf(deed, matched),
    asksName: focus.asksName,
    asksWho: kind === 'who',
    isReciprocal: verb >= 0 && isReciprocal(tokens[verb]!.norm),
    kindred,
    isDone: verb >= 0 && isDone(tokens, verb),
    asksActor: kind === 'who' && isHole,
    actors: isHole ? [] : acting,
    suffering: verb >= 0 && isHole ? named.find((mention) => mention.at > verb)?.card : undefined,
    voice:
      voicing || isSubject(voiced + (language === 'ar' ? 1 : -1))
        ? { card: voicing, words: words! }
        : undefined,
    wish: tokens.some(
      ({ norm }) => (WISHES.has(kind) && ASKED_WISH.has(norm)) || (OF_A_THING.has(kind) && REQUEST.has(norm)),
    ),
    isDenied: question.negated && DENIABLE.has(kind),
    byRefusal: kind === 'whether' || question.negated,
    ...office,
    // "Is he a terrorist" is told of him or not at all; of the one who acts `other-actor` minds the rest.
    partners:
      kind === 'whether'
        ? entities
            .filter((g) => !isSetting(cardAt(g)!, index))
            .filter((g, at) =>
              acting.length > 0 ? !acting.includes(cardAt(g)!) : at > 0 || verb < 0 || isBy,
            )
        : [],
    objects:
      acting.length > 0 && OF_A_DEED.has(kind)
        ? [...matched.keys()].filter((g) => {
            const { group, strongest } = matched[g]!;
            return (
              group.kind === 'word' &&
              cardAt(g) === undefined &&
              strongest >= 1 &&
              tokens.indexOf(group.tokens[0]!) > verb
            );
          })
        : [],
    areTwo: kind === 'whether' && verb < 0 && people.size > 1 && matched.length === people.size,
    named: new Set(named.map(({ card }) => card)),
    firm,
    literal: matched.map(({ group }) => termsOf(firmMembers(group, LITERAL))),
    leading:
      kind === 'who'
        ? leadingIn(
            matched,
            named.map(({ card }) => card),
            index,
          )
        : undefined,
    pair: pairIn(tokens, matched),
    pictured: picturedIn(matched, index),
    held: new Set(firm.flatMap((members) => [...termsOf(members)])),
    headTerms: new Set(isThing ? matched[head]!.group.members.flatMap(({ terms }) => terms) : []),
  };
}

function toldOf(deed: number, matched: readonly Matched[]): number {
  const others = matched.flatMap(({ group }, g) => (g === deed ? [] : firmMembers(group, LITERAL)));
  const taken = termsOf(others);
  const isOthers = ({ terms }: Member): boolean => terms.every((term) => taken.has(term));
  const { group, strongest } = matched[deed]!;
  return firmMembers(group, WEAK).some(isOthers)
    ? Math.max(0, ...group.members.filter((member) => !isOthers(member)).map(({ weight }) => weight))
    : strongest;
}

const termsOf = (members: readonly Member[]): Set<number> => new Set(members.flatMap(({ terms }) => terms));

function picturedIn(matched: readonly Matched[], { picture }: StoryIndex): Set<number> {
  const isOf = (words: ReadonlySet<number>, { group }: Matched): boolean =>
    firmMembers(group, LITERAL).some(({ terms }) => terms.every((term) => words.has(term)));
  const groupsOf = (words: ReadonlySet<number>): number[] =>
    [...matched.keys()].filter((g) => isOf(words, matched[g]!));
  const named = groupsOf(picture.name);
  return new Set(named.length > 0 ? [...named, ...groupsOf(picture.shows)] : []);
}

const OF_A_DEED: ReadonlySet<string> = new Set(['whether', 'when', 'where']);

/** Whether a country is where the story plays, so that every sentence is about it. */
const isSetting = (
  { kind, names, entity }: Card,
  { story: { keywords }, vocabulary: { countries } }: StoryIndex,
): boolean =>
  kind === 'place' &&
  entity.names.ar.some((name) => countries.has(normaliseArabic(name))) &&
  Object.values(keywords)
    .flat()
    .some((word) => names.includes(keyOf(word)));

/** A pronoun that stands for what is asked for: «منه»، «زيارته». */
const RESUMED =
  /^(?:منه|عنه|به|له|اليه|معه|عليه|فيه|منها|عنها|بها|لها|اليها|معها|عليها|فيها|.{3,}ته|.{3,}تها)$/;

/** Prepositions of which the word asked for may be the object. */
const GOVERNS = /^(?:في|مع|الي|عن|علي|ل|ب)$/;

/** Whether the verb of a question asks for what was done: "who visited", «من زار», "did he visit". */
function isDone(tokens: readonly Token[], verb: number): boolean {
  const { norm, script } = tokens[verb]!;
  if (tokens[verb - 1]?.norm === 'to') return false;
  if (script === 'arabic') return !/^[سكبهح]?[يتن]/.test(norm);
  return isPast(norm) || tokens.some((token) => token.norm === 'did');
}
