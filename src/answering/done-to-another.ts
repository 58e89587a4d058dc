/** Whether a sentence tells the deed that a question asks about of somebody else to whom it is done. */

import { hasObjectSuffix, together } from './actors.ts';
import { type Card, isSpokenForBy, type Mention, mentionAt } from './entity-linker.ts';
import type { ReadSentence } from './read-sentence.ts';

/** What stands between somebody and the deed that is done to him: "who has been backed", «الذي كانت تدعمه». */
const BETWEEN =
  /^(?:who|whom|which|that|is|are|was|were|be|been|being|has|have|had|also|still|الذي|التي|الذين|كان|كانت|قد|لا|يزال|تزال)$/;
/** How far behind an active verb its object begins, in words. */
const NEAR = 3;
const PREPOSITION = /^(?:of|in|on|at|to|from|by|for|with|about|into|against|and|that)$/;

/** "Sarraj hopes to meet Haftar, who is backed by Tobruk", «حفتر الذي يدعمه برلمان طبرق»: of who backs Sarraj it tells nothing. */
export function isDoneToAnother(deeds: readonly number[], suffering: Card, sentence: ReadSentence): boolean {
  const { tokens, mentions } = sentence;
  const isOther = ({ card }: Mention): boolean =>
    card.kind !== 'place' &&
    card !== suffering &&
    !isSpokenForBy(card, suffering) &&
    !isSpokenForBy(suffering, card);
  // "Who heads Libya's government": of a place that may not be all.
  return (
    suffering.kind !== 'place' &&
    deeds.length > 0 &&
    deeds.every((deed) => {
      const whom = isDoneToOneBefore(deed, sentence) ? oneBefore(deed, sentence) : oneBehind(deed, sentence);
      return whom !== undefined && together(tokens, mentions, whom).every(isOther);
    })
  );
}

function isDoneToOneBefore(deed: number, { tokens }: ReadSentence): boolean {
  const token = tokens[deed]!;
  return token.script === 'arabic'
    ? hasObjectSuffix(token)
    : tokens.slice(deed + 1, deed + 1 + NEAR).some(({ norm }) => norm === 'by');
}

function oneBefore(deed: number, { tokens, mentions }: ReadSentence): Mention | undefined {
  let at = deed - 1;
  while (BETWEEN.test(tokens[at]?.norm ?? '')) at--;
  return mentionAt(mentions, at);
}

/** In Arabic who does it stands there first. */
function oneBehind(deed: number, { tokens, mentions }: ReadSentence): Mention | undefined {
  if (tokens[deed]!.script === 'arabic') return undefined;
  for (let at = deed + 1; at <= deed + NEAR && !PREPOSITION.test(tokens[at]?.norm ?? 'by'); at++) {
    const mention = mentionAt(mentions, at);
    if (mention) return mention;
  }
  return undefined;
}
