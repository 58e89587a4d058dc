/**
 * Whether a sentence tells what a question asks and nothing near it: the deed itself, as done, by or to whom the question
 * names, and of the thing that it names. Who waits had better wait on than be told of another's deed.
 */

import { isPast } from '../language/english.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { firmMembers } from '../search/groups.ts';
import { hasObjectSuffix } from './actors.ts';
import { type Compared, cardOf, HELD, isName, isPlace, spansOf } from './compared.ts';
import { isToBe } from './deed-told.ts';
import type { Evidence } from './evidence.ts';
import type { Candidate } from './extract.ts';
import { isHimself } from './himself.ts';
import { standInOneClause } from './in-one-clause.ts';
import { GENERIC } from './kind-words.ts';
import { isWayNoun, kindredOf } from './kindred-deeds.ts';
import { leavesOpen } from './left-open.ts';
import { isNamed, NEW } from './office-told.ts';
import { playsElsewhere } from './plays-elsewhere.ts';
import { placesOf } from './read-sentence.ts';
import { BY_ONESELF, isReply, isSuffered, sameDeed } from './same-deeds.ts';
import type { StoryIndex } from './story-index.ts';
import { WISH } from './wish-words.ts';

/** From this weight on a word is that of the question or a usual translation of it. */
const SURE = 0.7;

/** What a question may say without asking for it: of whom a count is, and that a day is asked for. */
const GENERAL = wordSet('need needed people persons person victims number شخص شخصا اشخاص ناس عدد موعد');
const BE = wordSet('was were been being is are be');

/** Whether one of the deeds that a sentence tells is the one asked about; of a question without a deed, whether it tells all of it. */
export function isExactlyTold({ sentence }: Candidate, evidence: Evidence, index: StoryIndex): boolean {
  const { matched, asked, question } = evidence;
  const { text, terms, found } = sentence;
  const compared: Compared = { read: { ...index.read(text), terms, found, text }, evidence, index };
  const { read } = compared;
  if (playsElsewhere(read, question, index) || !isAsNew(compared)) return false;
  const deed = deedOf(compared);
  const others = [...matched.keys()].filter((g) => g !== deed);
  const names = others.filter((g) => isName(g, compared));
  const things = others.filter((g) => !isName(g, compared) && !isGeneral(matched[g]!.group.tokens));
  if (deed !== undefined)
    return deedsIn(deed, compared).some(
      (at) =>
        isDone(at, compared) &&
        (things.length > 0 || isToThem(deed, compared)) &&
        things.every((g) => standsNear(g, at, compared)) &&
        names.every((g) => takesPart(g, at, compared)),
    );
  const isAsserted = question.kind === 'said' || !read.tokens.some((_, at) => isOpen(at, compared));
  // Whether there is a ceasefire is not told by fighting.
  if (!isAsserted || !things.every((g) => holds(g, compared))) return false;
  return asked.asksName ? isNamed(names, compared) : names.every((g) => isThere(g, compared));
}

/** Whether a sentence holds a word of the question, or all of a phrase apart: "the UN named … as its envoy". */
function holds(g: number, { read, evidence, index }: Compared): boolean {
  const { tokens } = evidence.matched[g]!.group;
  const { lexicon } = index.vocabulary;
  const stems = new Set(read.tokens.map(({ stem }) => stem));
  const isHeld = ({ stem }: Token): boolean =>
    [stem, ...lexicon.forms(stem, true)].some((form) => form.split(' ').every((part) => stems.has(part)));
  return read.found[g]! >= SURE || (tokens.length > 1 && tokens.every(isHeld));
}

const isGeneral = (tokens: readonly Token[]): boolean =>
  tokens.every(({ norm }) => GENERIC.has(norm) || GENERAL.has(norm) || NEW.has(norm));

/** Who is asked for as new is not told by who is so already. */
const isAsNew = ({ read: { tokens }, evidence: { question } }: Compared): boolean => {
  const appoints = sameDeed('appoint')!;
  return (
    !question.tokens.some(({ norm }) => NEW.has(norm)) ||
    tokens.some(({ norm }, at) => NEW.has(norm) || appoints(tokens, at))
  );
};

/** The group of the deed that a question turns on: "was he *killed*", "how many were *released*". */
function deedOf({ evidence: { asked, matched, question }, index }: Compared): number | undefined {
  const { lexicon } = index.vocabulary;
  if (asked.deed !== undefined) return asked.deed;
  if (asked.asksName) return undefined;
  const head = question.tokens[question.focus.head ?? -1];
  return [...matched.keys()].findLast((g) => {
    const token = matched[g]!.group.tokens[0]!;
    const { norm, stem } = token;
    if (token === head) return false;
    return sameDeed(norm) !== undefined || isWayNoun(norm) || lexicon.isFiniteVerb(stem);
  });
}

const deedWord = (deed: number, { evidence: { matched } }: Compared): string =>
  matched[deed]!.group.tokens[0]!.norm;

/** "Did Russia accept" is asked of what one of the story's people offers, and not of an invitation to elsewhere. */
const isToThem = (deed: number, compared: Compared): boolean =>
  !isReply(deedWord(deed, compared)) ||
  compared.read.mentions.some(
    ({ card }) => card.kind === 'person' && !compared.evidence.asked.named.has(card),
  );

/** Where a sentence tells the deed in its own word, its translation or another one for the same. */
function deedsIn(deed: number, compared: Compared): number[] {
  const { tokens, terms } = compared.read;
  const verb = deedWord(deed, compared);
  const [same, kindred] = [sameDeed(verb), kindredOf(verb)];
  const sure = firmMembers(compared.evidence.matched[deed]!.group, SURE).map((member) => member.terms);
  /** "He will be in Moscow": he comes there. */
  const isStay = (at: number): boolean => tokens[at]!.norm === 'be' && tokens[at + 1]?.norm === 'in';
  return [...tokens.keys()].filter(
    (at) =>
      sure.some((each) => each.every((term, n) => terms[at + n] === term)) ||
      same?.(tokens, at) === true ||
      (kindred !== undefined && (kindred(tokens[at]!.norm) || isStay(at))),
  );
}

/** Whether a word leaves open what is told, and is none of the question's: "how many were *cancelled*". */
const isOpen = (at: number, { read: { tokens, terms }, evidence: { asked } }: Compared): boolean =>
  leavesOpen(tokens, at) && !asked.held.has(terms[at]!);

/** How far behind a deed, in words, is what it comes to: «وافق كريم سالم على دراسة الطلب». */
const BEHIND = 5;

/** Whether nothing before a deed, or right behind it, says that it is not done. */
function isDone(at: number, compared: Compared): boolean {
  const { tokens, clauseOf } = compared.read;
  const { question } = compared.evidence;
  const asksWill = question.tokens.some(({ norm }) => /^(?:will|س[يتن].{2,})$/.test(norm));
  const isAhead = isToBe(tokens, at);
  if (isAhead && !asksWill && question.kind === 'whether') return false;
  // "Where will they be held" is not told by where they were.
  if (asksWill && isPast(tokens[at]!.norm) && !isAhead) return false;
  const isWished = (n: number): boolean => WISH.has(tokens[n]!.norm.replace(/^[وف](?=.{3})/, ''));
  return ![...tokens.keys()].some((n) =>
    n < at
      ? clauseOf(n) >= clauseOf(at) - 1 && (isOpen(n, compared) || isWished(n))
      : n > at && n <= at + BEHIND && isOpen(n, compared),
  );
}

/** Whether a thing that the question names stands in the clause of a deed or in one beside it. */
const standsNear = (g: number, at: number, { read, evidence: { asked } }: Compared): boolean =>
  read.found[g]! >= HELD && standInOneClause([at], placesOf(g, asked, read), read);

/** Whether a name is there for itself; a place may be in an adjective. */
const isThere = (g: number, compared: Compared): boolean =>
  isPlace(g, compared)
    ? compared.read.found[g]! >= HELD
    : spansOf(g, compared).some((span) => isHimself(compared.read, span, compared.index));

/** Whether whom the question names does the deed, or has it done to him, as the question has it. */
function takesPart(g: number, at: number, compared: Compared): boolean {
  const { read, evidence, index } = compared;
  const { asked, question } = evidence;
  const card = cardOf(g, compared);
  const acts = card !== undefined && asked.actors.includes(card);
  if (!acts && isPlace(g, compared)) return isThere(g, compared);
  const { tokens, clauseOf } = read;
  const near = spansOf(g, compared)
    .filter((span) => isHimself(read, span, index))
    .filter(
      (span) =>
        clauseOf(span.at) === clauseOf(at) ||
        // «أعلن السراج تنحيه»
        (hasObjectSuffix(tokens[at]) && clauseOf(span.at) === clauseOf(at) - 1),
    );
  if (tokens[at]!.script === 'arabic' || asked.isReciprocal) return near.length > 0;
  if (question.kind !== 'whether') return near.some((span) => !acts || span.at < at);
  const isPassive = [at - 1, at - 2].some((place) => BE.has(tokens[place]?.norm ?? ''));
  const isFirst = asksSuffering(compared) ? isPassive || BY_ONESELF.has(tokens[at]!.norm) : acts;
  return near.some((span) => (isFirst ? span.at < at : span.at > at));
}

/** "Was he arrested?" */
const asksSuffering = ({ evidence: { question } }: Compared): boolean =>
  question.tokens.some(({ norm }) => (question.language === 'en' ? BE.has(norm) : isSuffered(norm)));
