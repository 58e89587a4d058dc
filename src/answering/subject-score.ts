/** Whether a sentence is about the person or thing that the question is about. */

import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import type { StoryIndex } from './story-index.ts';

/** How much it counts that a sentence says who somebody is, and that its verb belongs to somebody else. */
const INTRODUCES = 3;
const OF_ANOTHER = 1.2;
/** What says behind a name who that is: ", the mayor of the town", «، رئيسة البلدية». */
const APPOSITION = /^,\s+(?:the|an?|who|whose|[\p{L}’']+['’]s)\s|^،\s+(?!و|ف|إن |أن |قال|لكن)\p{L}/u;
const APPOSED = 0.5;

/**
 * What a sentence gains or loses by whom it speaks of. Asked who somebody is, one that holds the words of their role says
 * it best. Asked about somebody, one whose matching words stand nearer to another person is about that other.
 */
export function subjectScore(
  question: Question,
  matched: readonly Matched[],
  sentence: string,
  terms: Uint32Array,
  index: StoryIndex,
): number {
  const cards = matched.map(({ group }) => index.linker.cardOf(group.tokens));
  const asked = cards.filter((card) => card !== undefined);
  if (asked.length === 0) return 0;
  const others = matched.filter((_, g) => cards[g] === undefined);
  const people = index.read(sentence).mentions.filter(({ card }) => card.kind === 'person');
  if (others.length === 0 || (question.kind === 'who' && others.length === 1 && asked.length === 1)) {
    const [card] = asked;
    if (asked.length > 1 || !['who', 'what', 'topic'].includes(question.kind)) return 0;
    const { tokens, mentions } = index.read(sentence);
    const own = mentions.filter((mention) => mention.card === card);
    if (own.length === 0 && card!.kind === 'person') return 0;
    const said = [...card!.role].filter((term) => terms.includes(term)).length;
    const isApposed = own.some(({ at, length }) =>
      APPOSITION.test(sentence.slice(tokens[at + length - 1]!.end)),
    );
    return INTRODUCES * Math.max(said / (card!.role.size || 1), isApposed ? APPOSED : 0);
  }
  if (!asked.some(({ kind }) => kind === 'person') || people.length === 0) return 0;
  let own = 0;
  let another = 0;
  for (const { group } of others) {
    const held = new Set(
      group.members.filter(({ weight }) => weight > 0.4).flatMap((member) => member.terms),
    );
    terms.forEach((term, at) => {
      if (!held.has(term)) return;
      const nearest = people.reduce((a, b) => (Math.abs(b.at - at) < Math.abs(a.at - at) ? b : a));
      if (asked.includes(nearest.card)) own++;
      else another++;
    });
  }
  return another > own ? -OF_ANOTHER : 0;
}
