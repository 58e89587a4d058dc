/** Who acts: the story's own people, organisations and places that do what a verb of a text says. */

import { isPast } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { type Card, type Mention, mentionAt } from './entity-linker.ts';
import { isWayNoun } from './kindred-deeds.ts';

const PREPOSITION = wordSet(
  'of in on at to from by for with about into between near after before against under over through within among ' +
    'في الي علي عن من مع بين خلال بعد قبل ضد لدي عند تحت امام منذ حول قرب نحو',
);
/** Between a subject and its verb these may stand. */
const PARTICLE = wordSet('قد لا لم لن ما سوف ايضا كذلك لقد يزال تزال زال زالت');
const RELATIVE = wordSet('who which that whom الذي التي الذين اللذين');
/** What begins a clause with a subject of its own: «وكلها تسعى»، «وهو ما أظهر». */
const CLAUSE = /^[وف]?(?:كله[ام]?|كلهم|هو|هي|هم|حيث|بينما|فيما|لكن|لكنه[ام]?)$/;
const PERSON_PRONOUN = wordSet('he she they both هو هي هم');
/** Those two: together with "and" the last ones named. */
const TWO = /^[وفب]?(?:انهما|كلاهما|كليهما)$/;
/** How far after its verb an Arabic subject begins, in words. */
const NEAR = 3;

/** Whether an Arabic verb has its object written onto it (يدعمه). */
export const hasObjectSuffix = (word: Token | undefined): boolean =>
  word?.script === 'arabic' && /.{3}(?:ه|ها|هم|هما)$/.test(word.norm);

/** Whether a mention is the object of a preposition, written apart or onto it. */
function isGoverned(tokens: readonly Token[], mention: Mention): boolean {
  const first = tokens[mention.at]!;
  let before = mention.at - 1;
  while (/^(?:the|a|an|al|general|president|minister)$/.test(tokens[before]?.norm ?? '')) before--;
  if (PREPOSITION.has(tokens[before]?.norm ?? '')) return true;
  // "برلمان" begins with a letter of its own.
  return ['لل', 'بال', 'ب', 'ل'].some((onto) =>
    first.norm.replace(/^[وف](?=[بل])/, '').startsWith(onto + first.stem),
  );
}

/**
 * Those who do what the verb at a place says, where the text names them; none where it does not or the words do not tell.
 * A noun of the same stem ("the visit") is no verb and has none.
 */
export function actorsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verb: number,
  language: Language,
): Card[] {
  const found = (language === 'en' ? englishActor : arabicActor)(tokens, mentions, verb);
  return found ? together(tokens, mentions, found).map(({ card }) => card) : [];
}

/** A mention with those that it is joined to, before it and behind: "Sarraj and Haftar". */
function together(tokens: readonly Token[], mentions: readonly Mention[], one: Mention): Mention[] {
  /** Whether "and" joins a mention to what ends right before it. */
  const follows = (mention: Mention, { at, length }: Mention): boolean => {
    const { norm, script, stem } = tokens[mention.at]!;
    if (script !== 'arabic') return isAnd(tokens[mention.at - 1]) && at + length === mention.at - 1;
    return norm.startsWith('و') && norm.length > stem.length && at + length === mention.at;
  };
  const joined = [one];
  for (let next = beforeIt(one); next; next = beforeIt(next)) joined.unshift(next);
  for (let next = behindIt(one); next; next = behindIt(next)) joined.push(next);
  return joined;

  function beforeIt(mention: Mention): Mention | undefined {
    return mentions.find((other) => follows(mention, other));
  }
  function behindIt(mention: Mention): Mention | undefined {
    return mentions.find((other) => follows(other, mention));
  }
}

const isAnd = (token: Token | undefined): boolean => token?.norm === 'and';

function englishActor(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verb: number,
): Mention | undefined {
  if (isWayNoun(tokens[verb]!.norm)) {
    const whose = tokens
      .slice(Math.max(0, verb - 3), verb)
      .findLastIndex(({ norm }) => /^(?:his|her)$/.test(norm));
    if (whose >= 0) return lastPerson(tokens, mentions, verb - 3 + whose);
  }
  if (/^(?:the|a|an|his|her|their|its|of|in|for|no)$/.test(tokens[verb - 1]?.norm ?? '')) return undefined;
  const by = tokens.slice(verb + 1, verb + 4).findIndex(({ norm }) => norm === 'by' || norm === 'to');
  const passive = tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ norm }) => /^(?:is|are|was|were|been|being|be)$/.test(norm));
  if (by >= 0 && tokens[verb + 1 + by]!.norm === 'by') {
    const from = verb + 2 + by;
    return mentions.find(({ at }) => at >= from && at <= from + 4);
  }
  if (passive && /(?:ed|en)$/.test(tokens[verb]!.norm)) return undefined;
  // "Qadri visited Oslo and asked", "and held talks": of two deeds the first one's subject.
  if (isAnd(tokens[verb - 1]) || (isAnd(tokens[verb - 2]) && isPast(tokens[verb - 1]!.norm)))
    return mentions.find((mention) => mention.at < verb && !isGoverned(tokens, mention));
  for (let at = verb - 1; at >= 0; at--) {
    const { norm } = tokens[at]!;
    if (PERSON_PRONOUN.has(norm)) return lastPerson(tokens, mentions, at);
    if (norm === 'it') return whatIsMeant(mentions, at);
    if (RELATIVE.has(norm)) return mentions.findLast((mention) => mention.at < at && at - mention.at <= 4);
    const mention = mentionAt(mentions, at);
    if (!mention) continue;
    at = mention.at;
    if (!isGoverned(tokens, mention)) return mention;
  }
  return undefined;
}

function arabicActor(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verb: number,
): Mention | undefined {
  if (isWayNoun(tokens[verb]!.norm)) {
    // زيارته، زيارة السراج
    if (/(?:ت|ول|ر)ه$/.test(tokens[verb]!.norm)) return lastPerson(tokens, mentions, verb);
    if (/(?:ت|ول|ر)ها$/.test(tokens[verb]!.norm))
      return mentions.findLast(({ at, card }) => at < verb && card.kind !== 'place');
    return mentions.find(({ at }) => at === verb + 1);
  }
  // وتهددها تنظيمات: what was named before is the object.
  const hasObject = hasObjectSuffix(tokens[verb]!);
  // كان حفتر قد زار، إن السراج وحفتر وافقا
  let before = verb - 1;
  while (PARTICLE.has(tokens[before]?.norm ?? '')) before--;
  // قال السراج إنه يأمل
  if (TWO.test(tokens[before]?.norm ?? '') || TWO.test(tokens[verb - 1]?.norm ?? ''))
    return lastPerson(tokens, mentions, before);
  if (/^[وفب]?(?:انه|انها)$/.test(tokens[before]?.norm ?? '')) return lastPerson(tokens, mentions, before);
  const ahead = mentions.find(({ at, length }) => at + length - 1 === before);
  if (ahead && !isGoverned(tokens, ahead) && (before < verb - 1 || isAnnounced(tokens, mentions, ahead)))
    return ahead;
  for (const mention of mentions) {
    if (mention.at <= verb || mention.at > verb + NEAR) continue;
    const between = tokens.slice(verb + 1, mention.at);
    if (between.some(({ norm }) => PREPOSITION.has(norm) || /^[وف]?(?:ان|انه|انها)$/.test(norm))) break;
    // زيارة السراج: the subject is the visit.
    const before = between.at(-1)?.norm ?? '';
    if (before && !/^(?:ال|لل)/.test(before) && !PARTICLE.has(before)) return undefined;
    if (!isGoverned(tokens, mention)) return mention;
  }
  if (hasObject) return undefined;
  if (RELATIVE.has(tokens[before]?.norm ?? ''))
    return mentions.findLast(({ at }) => at < before && before - at <= 4);
  const clause = tokens.findLastIndex(({ norm }, at) => at < verb && CLAUSE.test(norm));
  return mentions.find((mention) => mention.at > clause && mention.at < verb && !isGoverned(tokens, mention));
}

/** Whether an Arabic mention begins a clause, behind "that" or at the very start: what follows it is its deed. */
function isAnnounced(tokens: readonly Token[], mentions: readonly Mention[], mention: Mention): boolean {
  const { at } = together(tokens, mentions, mention)[0]!;
  return at === 0 || /^[وفب]?(?:ان|اما|بينما|لكن)$/.test(tokens[at - 1]!.norm);
}

/** What "it" stands for: what was named last, or, where the sentence begins with it, what is named next. */
const whatIsMeant = (mentions: readonly Mention[], at: number): Mention | undefined =>
  mentions.findLast((mention) => mention.at < at && mention.card.kind === 'organisation') ??
  mentions.find((mention) => mention.at > at && mention.card.kind === 'organisation');

const lastPerson = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  before: number,
): Mention | undefined =>
  mentions.findLast(
    (mention) => mention.at < before && mention.card.kind === 'person' && !isGoverned(tokens, mention),
  ) ?? mentions.findLast(({ at, card }) => at < before && card.kind === 'person');
