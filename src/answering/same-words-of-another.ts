/** "What does Sarraj want from Russia?", then "And from Egypt?", «ومن مصر؟»: asked in the same words of another. */

import { languageOf } from '../language/language.ts';
import type { Chat, Reading } from './frame.ts';
import { bareEnd, replaced, withoutConjunction } from './question-words.ts';
import type { StoryIndex } from './story-index.ts';

const ASKED =
  /^(?:(?:and|but|or)\s+(?<english>from|to|in|at|with|for|by|against|on|about)\s|[وف](?<arabic>من|إلى|الى|في|مع|على|عن|بين|ضد|لدى)\s)\s*(?<name>.+)$/iu;

/** The question before with another name behind the same preposition; nothing where it has none there. */
export function behindSame(question: string, { turns, language, index }: Chat): Reading | undefined {
  const { english, arabic, name = '' } = ASKED.exec(bareEnd(question))?.groups ?? {};
  const before = withoutConjunction(turns[0]!.question);
  const own = namesIn(name, index);
  const isName = own.length === 1 && own[0]!.length === name.replace(/^the\s+/i, '').length;
  if (!isName || languageOf(before) !== language) return undefined;
  const preposition = new RegExp(`(?<!\\p{L})${english ?? arabic}\\s+(?:the\\s+)?$`, 'iu');
  const [other] = namesIn(before, index).filter(({ at }) => preposition.test(before.slice(0, at)));
  return other && { question: replaced(before, [other, name]), isNamed: true };
}

/** Where a text names somebody or something. */
function namesIn(text: string, index: StoryIndex): { readonly at: number; readonly length: number }[] {
  const tokens = index.search.analyse(text);
  return index.linker.mentionsIn(tokens).map(({ at, length }) => {
    const { start } = tokens[at]!;
    return { at: start, length: tokens[at + length - 1]!.end - start };
  });
}
