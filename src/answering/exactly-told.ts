/**
 * Whether a sentence tells what a question asks and nothing near it: the deed itself, as done, by or to whom the question
 * names, and of the thing that it names. Who waits had better wait on than be told of another's deed.
 */

import { isPast } from '../language/english.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { firmMembers } from '../search/groups.ts';
import { TIME } from '../search/sentence-features.ts';
import { actorsOf } from './actors.ts';
import { GENERIC } from './asked.ts';
import { type Compared, cardOf, HELD, isName, isPlace, isSetting, spansOf } from './compared.ts';
import { isToBe } from './deed-told.ts';
import type { Evidence } from './evidence.ts';
import type { Candidate } from './extract.ts';
import { isHimself } from './himself.ts';
import { isWayNoun, kindredOf } from './kindred-deeds.ts';
import { isNamed, NEW } from './office-told.ts';
import { playsElsewhere } from './plays-elsewhere.ts';
import { placesOf } from './read-sentence.ts';
import { BY_ONESELF, isReply, isSuffered, sameDeed } from './same-deeds.ts';
import type { StoryIndex } from './story-index.ts';
import { WISH } from './wish-words.ts';

/** From this weight on a word is that of the question or a usual translation of it. */
const SURE = 0.7;

/** What says of a deed that it is only thought of, offered or denied. */
const NOT_DONE = wordSet(
  'not no nobody never nor neither without could would might may should expected likely unlikely consider considers considering considered consideration ' +
    'proposed proposes suggested invited whether if denied denies denying rumours rumors rumoured plans planned planning threatened postponed cancelled refused refuses declined declines failed fails ' +
    'لم لن لا ليس ليست دون بدون بلا عدم نفي نفت ينفي تنفي يدرس تدرس درس دراسه النظر اقترح اقترحت دعوه دعي احتمال امكانيه شايعات رفض رفضت يرفض ترفض فشل فشلت تاجيل اجل الغي المقرر يتوقع متوقع المتوقع لو اذا',
);
/** Whom a count is of where the question says no more than "people". */
const ANYBODY = wordSet('need needed people persons person victims number شخص شخصا اشخاص ناس عدد');
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
        (things.length > 0 || names.length > 1 || isToThem(deed, at, compared)) &&
        things.every((g) => standsNear(g, at, compared)) &&
        names.every((g) => takesPart(g, at, compared)),
    );
  // Whether there is a ceasefire is not told by fighting.
  const least = question.kind === 'whether' ? SURE : HELD;
  const isAsserted =
    question.kind === 'said' ||
    read.tokens.every(
      ({ norm }, at) => asked.held.has(read.terms[at]!) || !(isSaidOpen(at, compared) || WISH.has(norm)),
    );
  if (!things.every((g) => holds(g, least, compared)) || !isAsserted) return false;
  return asked.asksName ? isNamed(names, compared) : names.every((g) => isThere(g, compared));
}

/** Whether a sentence holds a word of the question, or all of a phrase apart: "the UN named … as its envoy". */
function holds(g: number, least: number, { read, evidence, index }: Compared): boolean {
  const { tokens } = evidence.matched[g]!.group;
  const isHeld = (token: Token): boolean =>
    [token.stem, ...index.vocabulary.lexicon.forms(token.stem, true)].some((name) =>
      name.split(' ').every((part) => read.tokens.some(({ stem }) => stem === part)),
    ) ||
    index.linker
      .mentionsIn([token])
      .some(({ card }) => read.mentions.some((mention) => mention.card === card));
  return read.found[g]! >= least || (tokens.length > 1 && tokens.every(isHeld));
}

const isGeneral = (tokens: readonly Token[]): boolean =>
  tokens.every(
    ({ norm }) =>
      GENERIC.has(norm) || ANYBODY.has(norm) || TIME.has(norm) || NEW.has(norm) || norm === 'موعد',
  );

/** Who is asked for as new is not told by who is so already. */
const isAsNew = ({ read: { tokens }, evidence: { question } }: Compared): boolean => {
  const appoints = sameDeed('appoint')!;
  return (
    !question.tokens.some(({ norm }) => NEW.has(norm)) ||
    tokens.some(({ norm }, at) => NEW.has(norm) || appoints(tokens, at))
  );
};

/** The group of the deed that a question turns on: "was he *killed*", "how many were *released*". */
function deedOf(compared: Compared): number | undefined {
  const { evidence, index } = compared;
  const { asked, matched, question } = evidence;
  const { lexicon } = index.vocabulary;
  if (asked.deed !== undefined && !isName(asked.deed, compared)) return asked.deed;
  if (asked.asksName) return undefined;
  const head = question.tokens[question.focus.head ?? -1];
  const isDeed = ({ norm, stem }: Token): boolean =>
    sameDeed(norm) !== undefined || isWayNoun(norm) || lexicon.isFiniteVerb(stem);
  const deed = [...matched.keys()].findLast((g) => {
    const { group } = matched[g]!;
    const [token] = group.tokens;
    const isFree =
      token !== head || (['which', 'what'].includes(question.kind) && lexicon.isFiniteVerb(token!.stem));
    return (
      group.tokens.length === 1 && group.kind === 'word' && isFree && isDeed(token!) && !isGeneral([token!])
    );
  });
  return deed;
}

const deedWord = (deed: number, { evidence: { matched } }: Compared): string =>
  matched[deed]!.group.tokens[0]!.norm;

/** "Did Russia accept" is asked of what one of the story's people offers, and not of an invitation to elsewhere. */
function isToThem(deed: number, at: number, compared: Compared): boolean {
  const { mentions, clauseOf } = compared.read;
  const { asked } = compared.evidence;
  return (
    !isReply(deedWord(deed, compared)) ||
    mentions.some(
      ({ at: place, card }) =>
        card.kind === 'person' && !asked.named.has(card) && clauseOf(place) === clauseOf(at),
    )
  );
}

/** Where a sentence tells the deed in its own word, its translation or another one for the same. */
function deedsIn(deed: number, compared: Compared): number[] {
  const { read, evidence } = compared;
  const { asked, matched } = evidence;
  const verb = deedWord(deed, compared);
  const [same, kindred] = [sameDeed(verb), kindredOf(verb)];
  const sure = firmMembers(matched[deed]!.group, SURE).map(({ terms }) => terms);
  /** "He will be in Moscow": he comes there. */
  const isStay = (at: number): boolean =>
    asked.kind === 'when' && read.tokens[at]!.norm === 'be' && read.tokens[at + 1]?.norm === 'in';
  return [...read.tokens.keys()].filter(
    (at) =>
      sure.some((terms) => terms.every((term, n) => read.terms[at + n] === term)) ||
      same?.(read.tokens, at) === true ||
      (kindred !== undefined && (kindred(read.tokens[at]!.norm) || isStay(at))),
  );
}

/** Whether a word at a place leaves open what is told, and is none of the question's. */
function isSaidOpen(at: number, { read: { tokens }, evidence: { question } }: Compared): boolean {
  const { norm, capital } = tokens[at]!;
  if (question.tokens.some((token) => token.norm === norm) || (norm === 'may' && capital)) return false;
  if (norm === 'قد') return /^[يت]/.test(tokens[at + 1]?.norm ?? '');
  return NOT_DONE.has(norm) || NOT_DONE.has(unjoined(norm));
}

/** «وفشلت» */
const unjoined = (norm: string): string => norm.replace(/^[وف](?=.{3})/, '');

/** How far behind a deed, in its clause, is what it comes to: «وافق كريم سالم على دراسة الطلب». */
const BEHIND = 5;

/** Whether nothing before a deed, or right behind it, says that it is not done. */
function isDone(at: number, compared: Compared): boolean {
  const { tokens, clauseOf } = compared.read;
  const { asked, question } = compared.evidence;
  const asksWill = question.tokens.some(({ norm }) => /^(?:will|س[يتن].{2,})$/.test(norm));
  const asksAhead = asksWill || question.kind !== 'whether';
  if (!asksAhead && !asked.wish && (isToBe(tokens, at) || isToBe(tokens, at - 1))) return false;
  // "Where will they be held" is not told by where they were.
  if (asksWill && isPast(tokens[at]!.norm) && !isToBe(tokens, at)) return false;
  return !tokens.some(({ norm }, n) => {
    const isNear =
      n <= at
        ? clauseOf(n) >= clauseOf(at) - 1
        : n <= at + 2 || (n <= at + BEHIND && clauseOf(n) === clauseOf(at));
    return (
      n !== at &&
      isNear &&
      (isSaidOpen(n, compared) || (n < at && !asked.wish && (WISH.has(norm) || WISH.has(unjoined(norm)))))
    );
  });
}

/** Whether a thing that the question names stands in the clause of a deed or in one beside it. */
function standsNear(g: number, at: number, { read, evidence }: Compared): boolean {
  if (read.found[g]! < HELD) return false;
  const places = placesOf(g, evidence.asked, read);
  return (
    places.length === 0 || places.some((place) => Math.abs(read.clauseOf(place) - read.clauseOf(at)) <= 1)
  );
}

/** Whether a name is there for itself; a place may be in an adjective, and need not be where all of the story plays. */
function isThere(g: number, compared: Compared): boolean {
  const { read, index, evidence } = compared;
  if (isPlace(g, compared))
    return (evidence.question.kind !== 'said' && isSetting(g, compared)) || read.found[g]! >= HELD;
  return spansOf(g, compared).some((span) => isHimself(read, span, 'by-none', index));
}

/** Whether whom the question names does the deed, or has it done to him, as the question has it. */
function takesPart(g: number, at: number, compared: Compared): boolean {
  const { read, evidence, index } = compared;
  const { asked, question } = evidence;
  const card = cardOf(g, compared);
  const acts = card !== undefined && asked.actors.includes(card);
  if (!acts && isPlace(g, compared)) return isThere(g, compared);
  const { tokens, mentions, clauseOf } = read;
  const language = tokens[at]!.script === 'arabic' ? 'ar' : 'en';
  const actors = actorsOf(tokens, mentions, at, language);
  const isObject = isBehindPreposition(g, compared) || (!acts && question.kind === 'who');
  const governed = isObject ? 'by-any' : asked.isReciprocal ? 'together' : 'by-none';
  const near = spansOf(g, compared)
    .filter((span) => isHimself(read, span, governed, index))
    .filter(
      (span) =>
        clauseOf(span.at) === clauseOf(at) ||
        (card !== undefined && span.at < at && actors.includes(card) && !isOwned(span.at, at, tokens)) ||
        (span.at < at && isHis(tokens[at]!) && clauseOf(span.at) === clauseOf(at) - 1),
    );
  if (language === 'ar' || asked.isReciprocal) return near.length > 0;
  if (question.kind !== 'whether') return near.some((span) => !acts || span.at < at);
  const isPassive = [at - 1, at - 2].some((place) => BE.has(tokens[place]?.norm ?? ''));
  const isFirst = asksSuffering(compared) ? isPassive || BY_ONESELF.has(tokens[at]!.norm) : acts;
  return near.some((span) => (isFirst ? span.at < at : span.at > at));
}

/** «أعلن السراج تنحيه» */
const isHis = ({ norm, script }: Token): boolean => script === 'arabic' && /.{3}ه[ا]?$/.test(norm);

/** "Haftar, whose sons were born there": they are another's. */
const isOwned = (from: number, until: number, tokens: readonly Token[]): boolean =>
  tokens.slice(from, until).some(({ norm }) => norm === 'whose');

/** Whether the question has a name behind a preposition: "send weapons to Haftar". */
function isBehindPreposition(g: number, { evidence: { matched, question } }: Compared): boolean {
  const at = question.tokens.indexOf(matched[g]!.group.tokens[0]!);
  return /^(?:to|from|with|against|for|الي|مع|ضد|من)$/.test(question.tokens[at - 1]?.norm ?? '');
}

/** "Was he arrested?" */
function asksSuffering({ evidence: { question, asked } }: Compared): boolean {
  const { tokens, language } = question;
  return language === 'en'
    ? BE.has(tokens[0]?.norm ?? '') ||
        (/^(?:has|have|had)$/.test(tokens[0]?.norm ?? '') && tokens.some(({ norm }) => norm === 'been'))
    : asked.partners.length === 0 && tokens.some(({ norm }) => isSuffered(norm));
}
