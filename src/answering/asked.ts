/** What a question asks of a sentence: the thing, the deed and who does it, the name, the wish. */

import { normaliseArabic } from '../language/arabic.ts';
import { keyOf } from '../language/phrase-key.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { firmMembers, type Group } from '../search/groups.ts';
import type { Member } from '../search/members.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import { SPEECH } from '../search/sentence-features.ts';
import { type Charge, chargeIn } from './charge.ts';
import { type Parties, partiesIn } from './deed-parties.ts';
import type { Card } from './entity-linker.ts';
import { presidentsIn } from './head-of-state.ts';
import { GENERIC, isGeneral } from './kind-words.ts';
import { isReciprocal, type Kindred, kindredOf } from './kindred-deeds.ts';
import { type Leading, leadingIn, NO_OFFICE, type Office, officeAsked, PERSON } from './office.ts';
import { pairIn } from './pair.ts';
import { predicatesOf, type Roles, rolesIn } from './roles.ts';
import { placesStated, type StatedPlace, scenesOf } from './stated-place.ts';
import type { StoryIndex } from './story-index.ts';
import { ASKED_WISH, REQUEST } from './wish-words.ts';

const KINDS = wordSet('kind kinds sort sorts type types نوع انواع نوعيه');

const WISHES: ReadonlySet<string> = new Set(['what', 'which', 'who', 'whether']);
/** What is asked for, or of which country. */
const OF_A_THING: ReadonlySet<string> = new Set(['what', 'which', 'where']);

/** Below this weight a match is no better than none. */
export const WEAK = 0.3;
/** From this weight on it is the word itself or its translation. */
const LITERAL = 0.8;
/** Where the story has no such word, so has the nearest from this weight on. */
const NEARLY = 0.7;
/** What a question asks, told once for all sentences: numbers of groups, and whom of the story it names in which part. */
export type Asked = Office &
  Parties &
  Roles & {
    readonly kind: 'when' | 'where' | 'other';
    /** The group of the thing that is asked for, where it is a common noun and the question's kind does not say it already. */
    readonly head: number | undefined;
    readonly deed: number | undefined;
    /** The group of that of which it asks the kinds: "what types of aircraft". */
    readonly ofKinds: number | undefined;
    /** The terms of the word for those whose words or wishes are asked for. */
    readonly voiced: ReadonlySet<number>;
    /** How well the story's best word for the deed that is no other word of the question tells it: "elections" is no "won". */
    readonly told: number;
    /** Whether beside the deed it has names alone: "what did he promise him". */
    readonly isBetweenNames: boolean;
    /** Whether the deed stands in a clause about the thing that is asked for: «ما الرسالة التي وجهها». */
    readonly isOfHead: boolean;
    readonly asksName: boolean;
    /** Whether it asks which of those who hold an office: "which Egyptian minister", «أي وزير». */
    readonly asksOneOf: boolean;
    /** Whether it asks if something is so. */
    readonly asksWhether: boolean;
    /** Whether it asks for somebody. */
    readonly asksWho: boolean;
    /** The groups of where somebody is, where it asks if he is there: "was he at the conference". */
    readonly scenes: readonly number[];
    /** Whether it asks for the holder of an office or a trade: "the reporter who", whom no organisation's name tells. */
    readonly asksPerson: boolean;
    /** Whether it asks who says what it tells: "who claims that". */
    readonly asksSpeaker: boolean;
    /** Whether it asks how something is done. */
    readonly asksHow: boolean;
    /** Whether both do it to each other. */
    readonly isReciprocal: boolean;
    /** What tells its deed by whichever word. */
    readonly kindred: Kindred | undefined;
    /** Whom and what of the story it names. */
    readonly named: ReadonlySet<Card>;
    /** Whether it turns on a wish. */
    readonly wish: boolean;
    /** Whether it asks who does not: what is affirmed tells of others. */
    readonly isDenied: boolean;
    /** Whether a refusal tells of it: where it asks if somebody wishes something, or who does not. */
    readonly byRefusal: boolean;
    /** The groups of the country where the story plays. */
    readonly settings: ReadonlySet<number>;
    /** The groups of a president. */
    readonly presidents: ReadonlySet<number>;
    /** Where it says that something is, other than where the story plays. */
    readonly stated: readonly StatedPlace[];
    /** The groups of organisations of the story: "the union". */
    readonly bodies: ReadonlySet<number>;
    /** Who is asked or wished to do what, by group: "who wants him to mediate". */
    readonly charge: Charge | undefined;
    /** The groups of what somebody is asked to be: "is he a terrorist", «هل هو عميل روسي». */
    readonly predicates: readonly number[];
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
  const { focus, tokens, kind } = question;
  const groupAt = (token: number | undefined): number | undefined => {
    const at =
      tokens[token ?? -1] === undefined
        ? -1
        : matched.findIndex(({ group }) => group.tokens.includes(tokens[token!]!));
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
  const settings = new Set(entities.filter((g) => isSetting(cardAt(g)!, index)));
  const people = new Set(entities.map(cardAt).filter((card) => card?.kind === 'person'));
  const verb = focus.deed ?? -1;
  const roles = rolesIn(question, named, index.vocabulary.lexicon);
  const firm = matched.map(({ group }) => firmMembers(group, WEAK));
  const subject = roles.voice?.subject && groupAt(tokens.indexOf(roles.voice.subject));
  const deed = groupAt(focus.deed) === head ? undefined : groupAt(focus.deed);
  const kindred = deed === undefined ? undefined : kindredOf(tokens[verb]!.norm);
  const kinds = tokens.findIndex(({ norm }) => KINDS.has(norm));
  const isDenied = question.negated && kind === 'who';
  const isPerson = head !== undefined && PERSON.has(tokens[focus.head!]!.norm.replace(/^ال/, ''));
  const asksOneOf = isPerson && tokens.slice(0, focus.head).some(isWhich);
  const office = focus.asksName || asksOneOf ? officeAsked(question, matched, head, index) : NO_OFFICE;
  const asksLeader = kind === 'who' || focus.asksName;
  const cardsNamed = named.map(({ card }) => card);
  const leading = asksLeader ? leadingIn(matched, cardsNamed, index) : undefined;
  const asksWhere = kind === 'where' && tokens.some(({ norm }) => /^و?(?:where|اين)$/.test(norm));
  return {
    kind: kind === 'when' ? 'when' : asksWhere ? 'where' : 'other',
    head: isThing ? head : undefined,
    deed,
    ofKinds: groupAt(kinds < 0 ? undefined : kinds + (question.language === 'en' ? 2 : 1)),
    voiced: new Set(subject === undefined ? [] : termsOf(firm[subject]!)),
    told: deed === undefined ? 0 : kindred ? 1 : toldOf(deed, matched),
    isBetweenNames:
      (kind === 'what' || kind === 'which') &&
      deed !== undefined &&
      matched.length > 1 &&
      matched.every(({ group }, g) => g === deed || entities.includes(g) || isGeneral(group)),
    isOfHead: kind === 'what' && /^(?:الذي|التي)$/.test(tokens[(focus.head ?? -2) + 1]?.norm ?? ''),
    asksName: focus.asksName,
    asksOneOf,
    asksWhether: kind === 'whether',
    asksWho: (kind === 'who' && !tokens.some(({ norm }) => norm === 'whose')) || (isPerson && focus.asksName),
    scenes: kind === 'whether' && verb < 0 ? scenesOf(tokens, matched) : [],
    asksPerson: isPerson,
    asksSpeaker:
      kind === 'who' &&
      tokens.some(
        ({ norm }, at) =>
          SPEECH.has(norm) &&
          /^(?:who|من|منو|الذي|has|have|had)$/.test(tokens[at - 1]?.norm ?? '') &&
          !/^(?:الي|عن|علي|مع|ل|ب)$/.test(tokens[at - 2]?.norm ?? ''),
      ),
    asksHow: kind === 'how',
    isReciprocal: verb >= 0 && isReciprocal(tokens[verb]!.norm),
    kindred,
    ...roles,
    wish: tokens.some(
      ({ norm }) => (WISHES.has(kind) && ASKED_WISH.has(norm)) || (OF_A_THING.has(kind) && REQUEST.has(norm)),
    ),
    isDenied,
    byRefusal: kind === 'whether' || question.negated,
    ...office,
    settings,
    presidents: presidentsIn(tokens, matched, named, index.vocabulary),
    stated: placesStated(question, matched, settings, index),
    bodies: new Set(entities.filter((g) => cardAt(g)!.kind === 'organisation')),
    ...partiesIn(question, matched, roles, settings, index),
    charge: kind === 'who' ? chargeIn(tokens, named, groupAt) : undefined,
    predicates: predicatesOf(question, matched, named, index),
    areTwo: kind === 'whether' && verb < 0 && people.size > 1 && matched.length === people.size,
    named: new Set(cardsNamed),
    firm,
    literal: matched.map(({ group }) => termsOf(bestMembers(group))),
    leading,
    pair: pairIn(tokens, matched),
    pictured: picturedIn(matched, index),
    held: new Set(firm.flatMap((members) => [...termsOf(members)])),
    headTerms: new Set(isThing ? matched[head]!.group.members.flatMap(({ terms }) => terms) : []),
  };
}

const isWhich = ({ norm }: Token): boolean => /^(?:which|what|اي)$/.test(norm);

function toldOf(deed: number, matched: readonly Matched[]): number {
  const others = matched.flatMap(({ group }, g) => (g === deed ? [] : firmMembers(group, LITERAL)));
  const taken = termsOf(others);
  const isOthers = ({ terms }: Member): boolean => terms.every((term) => taken.has(term));
  const { group, strongest } = matched[deed]!;
  return firmMembers(group, WEAK).some(isOthers)
    ? Math.max(0, ...group.members.filter((member) => !isOthers(member)).map(({ weight }) => weight))
    : strongest;
}

const bestMembers = (group: Group): readonly Member[] => {
  const best = Math.max(NEARLY, ...group.members.map(({ weight }) => weight));
  return firmMembers(group, Math.min(LITERAL, best));
};

const termsOf = (members: readonly Member[]): Set<number> => new Set(members.flatMap(({ terms }) => terms));

function picturedIn(matched: readonly Matched[], { picture }: StoryIndex): Set<number> {
  const isOf = (words: ReadonlySet<number>, { group }: Matched): boolean =>
    firmMembers(group, LITERAL).some(({ terms }) => terms.every((term) => words.has(term)));
  const groupsOf = (words: ReadonlySet<number>): number[] =>
    [...matched.keys()].filter((g) => isOf(words, matched[g]!));
  const named = groupsOf(picture.name);
  return new Set(named.length > 0 ? [...named, ...groupsOf(picture.shows)] : []);
}

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
