/** Who acts: the story's own people, organisations and places that do what a verb of a text says. */

import type { Language } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Card, Mention } from './story-index.ts';

const PREPOSITION = wordSet(
  'of in on at to from by for with about into between near after before against under over through within among ' +
    'في الي علي عن من مع بين خلال بعد قبل ضد لدي عند تحت امام منذ حول قرب نحو',
);
/** Between a subject and its verb these may stand. */
const PARTICLE = wordSet('قد لا لم لن ما سوف ايضا كذلك لقد يزال تزال زال زالت');
const RELATIVE = wordSet('who which that whom الذي التي الذين اللذين');
const SUBJECT_PRONOUN = wordSet('he she they هو هي هم');
/** How far after its verb an Arabic subject begins, in words. */
const NEAR = 3;

/** Whether an Arabic verb has its object written onto it (يدعمه). */
export const hasObjectSuffix = ({ norm, script }: Token): boolean =>
  script === 'arabic' && /.{3}(?:ه|ها|هم|هما)$/.test(norm);

/** Whether a mention is the object of a preposition, written apart or onto it. */
function isGoverned(tokens: readonly Token[], mention: Mention): boolean {
  const first = tokens[mention.at]!;
  let before = mention.at - 1;
  while (/^(?:the|a|an|al|general|president|minister)$/.test(tokens[before]?.norm ?? '')) before--;
  if (PREPOSITION.has(tokens[before]?.norm ?? '')) return true;
  return (
    first.script === 'arabic' &&
    /^[وف]?(?:لل|بال|[بل])/.test(first.norm) &&
    first.norm.length > first.stem.length
  );
}

/**
 * The one who does what the verb at a place says, where the text names one of the story's; undefined where it does not or
 * the words do not tell. A noun of the same stem ("the visit") is no verb and has none.
 */
export function actorOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verb: number,
  language: Language,
): Card | undefined {
  return language === 'en' ? englishActor(tokens, mentions, verb) : arabicActor(tokens, mentions, verb);
}

function englishActor(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verb: number,
): Card | undefined {
  if (/^(?:the|a|an|his|her|their|its|of|in|for|no)$/.test(tokens[verb - 1]?.norm ?? '')) return undefined;
  const by = tokens.slice(verb + 1, verb + 4).findIndex(({ norm }) => norm === 'by');
  const passive = tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ norm }) => /^(?:is|are|was|were|been|being|be)$/.test(norm));
  if (by >= 0) {
    const from = verb + 2 + by;
    return mentions.find(({ at }) => at >= from && at <= from + 4)?.card;
  }
  if (passive && /(?:ed|en)$/.test(tokens[verb]!.norm)) return undefined;
  for (let at = verb - 1; at >= 0; at--) {
    const { norm } = tokens[at]!;
    if (SUBJECT_PRONOUN.has(norm)) return lastPerson(tokens, mentions, at);
    if (RELATIVE.has(norm))
      return mentions.findLast((mention) => mention.at < at && at - mention.at <= 4)?.card;
    const mention = mentions.find((each) => each.at <= at && at < each.at + each.length);
    if (!mention) continue;
    at = mention.at;
    if (!isGoverned(tokens, mention)) return mention.card;
  }
  return undefined;
}

function arabicActor(tokens: readonly Token[], mentions: readonly Mention[], verb: number): Card | undefined {
  // وتهددها تنظيمات: what was named before is the object.
  const hasObject = hasObjectSuffix(tokens[verb]!);
  // كان حفتر قد زار
  let before = verb - 1;
  while (PARTICLE.has(tokens[before]?.norm ?? '')) before--;
  const ahead = mentions.find(({ at, length }) => at + length - 1 === before);
  if (ahead && !isGoverned(tokens, ahead) && before < verb - 1) return ahead.card;
  for (const mention of mentions) {
    if (mention.at <= verb || mention.at > verb + NEAR) continue;
    const between = tokens.slice(verb + 1, mention.at);
    if (between.some(({ norm }) => PREPOSITION.has(norm) || /^[وف]?(?:ان|انه|انها)$/.test(norm))) break;
    // زيارة السراج: the subject is the visit.
    const before = between.at(-1)?.norm ?? '';
    if (before && !/^(?:ال|لل)/.test(before) && !PARTICLE.has(before)) return undefined;
    if (!isGoverned(tokens, mention)) return mention.card;
  }
  if (hasObject) return undefined;
  if (RELATIVE.has(tokens[before]?.norm ?? ''))
    return mentions.findLast(({ at }) => at < before && before - at <= 4)?.card;
  return mentions.find((mention) => mention.at < verb && !isGoverned(tokens, mention))?.card;
}

const lastPerson = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  before: number,
): Card | undefined =>
  (
    mentions.findLast(
      (mention) => mention.at < before && mention.card.kind === 'person' && !isGoverned(tokens, mention),
    ) ?? mentions.findLast(({ at, card }) => at < before && card.kind === 'person')
  )?.card;
