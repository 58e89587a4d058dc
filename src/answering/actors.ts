/** Who acts: the story's own people, organisations and places that do what a verb of a text says. */

import type { Language } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { hasArticle } from '../search/question-focus.ts';
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
/** How far after its verb an Arabic subject begins, in words. */
const NEAR = 3;

/** Whether an Arabic verb has its object written onto it (يدعمه). */
export const hasObjectSuffix = (word: Token | undefined): boolean =>
  word?.script === 'arabic' && /.{3}(?:ه|ها|هم|هما)$/.test(word.norm);

/** Whether a mention is the object of a preposition, written apart or onto it. */
function isGoverned(tokens: readonly Token[], mention: Mention): boolean {
  if (PREPOSITION.has(tokens[mention.at - 1]?.norm ?? '')) return true;
  // «برلمان» begins with a letter of its own.
  const { norm, stem } = tokens[mention.at]!;
  return ['لل', 'بال', 'ب', 'ل'].some((onto) => norm.startsWith(onto + stem));
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
export function together(tokens: readonly Token[], mentions: readonly Mention[], one: Mention): Mention[] {
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
  if (/^(?:the|a|an|his|her|their|its|of|in|for|no)$/.test(tokens[verb - 1]?.norm ?? '')) return undefined;
  const by = tokens.findIndex(({ norm }, at) => norm === 'by' && at > verb && at <= verb + 3);
  const passive = tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ norm }) => /^(?:is|are|was|were|been|being|be)$/.test(norm));
  if (by >= 0) return mentions.find(({ at }) => at > by);
  if (passive && /(?:ed|en)$/.test(tokens[verb]!.norm)) return undefined;
  // "Qadri visited Oslo and asked": of two deeds the first one's subject.
  if (isAnd(tokens[verb - 1])) return mentions.find((mention) => !isGoverned(tokens, mention));
  for (let at = verb - 1; at >= 0; at--) {
    const { norm } = tokens[at]!;
    // "Since it arrived in Tripoli, his government …"
    if (norm === 'it') return mentions.find(({ card }) => card.kind === 'organisation');
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
  // «بدعم الكرملين»: a noun behind its preposition.
  const { norm: word, stem } = tokens[verb]!;
  if (/^ب/.test(word) && !/^ب/.test(stem)) return undefined;
  // منذ وصولها
  if (/(?:ت|ول|ر)ها$/.test(tokens[verb]!.norm) && isWayNoun(tokens[verb]!.norm))
    return mentions.findLast(({ at, card }) => at < verb && card.kind !== 'place');
  // وتهددها تنظيمات: what was named before is the object.
  const hasObject = hasObjectSuffix(tokens[verb]!);
  // كان حفتر قد زار، إن السراج وحفتر وافقا
  let before = verb - 1;
  while (PARTICLE.has(tokens[before]?.norm ?? '')) before--;
  const ahead = mentions.find(({ at, length }) => at + length - 1 === before);
  if (ahead && !isGoverned(tokens, ahead) && (before < verb - 1 || isAnnounced(tokens, mentions, ahead)))
    return ahead;
  for (const mention of mentions) {
    if (mention.at <= verb || mention.at > verb + NEAR) continue;
    const between = tokens.slice(verb + 1, mention.at);
    if (between.some(({ norm }) => PREPOSITION.has(norm))) break;
    // زيارة السراج: the subject is the visit.
    const before = between.at(-1)?.norm ?? '';
    if (before && !hasArticle(before)) return undefined;
    if (!isGoverned(tokens, mention)) return mention;
  }
  if (hasObject) return undefined;
  if (RELATIVE.has(tokens[before]?.norm ?? '')) return mentions.findLast(({ at }) => at < before);
  const clause = tokens.findLastIndex(({ norm }, at) => at < verb && CLAUSE.test(norm));
  return mentions.find((mention) => mention.at > clause && mention.at < verb && !isGoverned(tokens, mention));
}

/** Whether an Arabic mention begins a clause, behind "that" or at the very start: what follows it is its deed. */
function isAnnounced(tokens: readonly Token[], mentions: readonly Mention[], mention: Mention): boolean {
  const { at } = together(tokens, mentions, mention)[0]!;
  return at === 0 || /^(?:هل|[وفب]?(?:ان|اما|بينما|لكن))$/.test(tokens[at - 1]!.norm);
}
