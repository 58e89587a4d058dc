/** Which passages a model gets to answer from. */

import { fuseRankings } from '../../search/fuse-rankings.ts';
import { counterpart } from '../../story/story.ts';
import type { Evidence } from '../evidence.ts';
import type { Located, StoryIndex } from '../story-index.ts';

/**
 * The evidence by words fused with the passages nearest in meaning (`byMeaning`: ids of passages in either language, best
 * first), each in the reader's language where the article has it. First stands the passage of the sentence that an
 * extract would give, whatever the ranks. That decides what the model reads and nothing else: whether the story answers at
 * all is decided before, by the words.
 */
export function rankEvidence(
  { passages, question }: Evidence,
  byMeaning: readonly string[],
  index: StoryIndex,
): Located[] {
  const shown = byMeaning.map((id) => {
    const located = index.locate(id);
    return located.passage.language === question.language
      ? id
      : (counterpart(located.article, located.passage)?.id ?? id);
  });
  const byWords = passages.map(({ passage }) => passage.id);
  const best = passages.toSorted((a, b) => bestOf(b) - bestOf(a))[0]?.passage.id;
  const fused = fuseRankings([byWords, [...new Set(shown)].slice(0, byWords.length)]);
  return [...new Set([...(best === undefined ? [] : [best]), ...fused])]
    .map((id) => index.locate(id))
    .filter(({ passage }) => index.sentencesOf(passage).length > 0);
}

const bestOf = ({ sentences }: Evidence['passages'][number]): number =>
  Math.max(...sentences.map(({ score }) => score));
