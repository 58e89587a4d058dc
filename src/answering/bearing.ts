/** Whether a sentence that others wrote about the story answers a question, by the measure by which its own sentences do. */

import { isStopWord } from '../language/stop-words.ts';
import { featuresOf } from '../search/sentence-features.ts';
import { answerability } from './answerability.ts';
import { readAsked } from './asked.ts';
import type { Evidence } from './evidence.ts';
import { misfitsOf } from './misfits.ts';
import type { Located, StoryIndex } from './story-index.ts';

/**
 * What gives the probability, from 0 to 1, that a sentence answers the question of the evidence, by itself and whatever
 * stands around the passage `from` that it rests on. A true sentence is beside the point where it lacks what is asked
 * for, or tells the deed of another.
 */
export function bearingOn(evidence: Evidence, index: StoryIndex): (text: string, from: Located) => number {
  const { question, matched } = evidence;
  const asked = readAsked(question, matched, index);
  return (text, from) => {
    const reading = index.readAnew(text);
    const { tokens } = reading;
    const terms = Uint32Array.from(tokens, ({ norm, stem, script }) =>
      isStopWord(norm) ? 0 : (index.search.index.termOf(script === 'number' ? `=${norm}` : stem) ?? 0),
    );
    const held = new Set([...terms, ...reading.mentions.flatMap(({ card }) => [...card.role])]);
    const stems = new Set(tokens.map(({ stem }) => stem));
    const found = Float32Array.from(matched, ({ group }) =>
      // The word of the question itself may stand nowhere in the story.
      group.tokens.every(({ stem }) => stems.has(stem))
        ? 1
        : Math.max(
            0,
            ...group.members
              .filter((member) => member.terms.every((term) => held.has(term)))
              .map(({ weight }) => weight),
          ),
    );
    const [features = []] = featuresOf(question, matched, [{ text, found }], index.vocabulary.lexicon);
    const misfits = misfitsOf(asked, matched, { ...reading, terms, found }, index);
    const sentence = { text, score: 0, found, features, misfits, terms };
    return answerability(
      evidence,
      { ...from, score: 0, sentences: [sentence], isAskedPicture: false },
      sentence,
    );
  };
}
