/** A story in short, by extracts: the sentence of each paragraph that says most, in the story's order. */

import type { Language } from '../language/language.ts';
import { type CitedText, citeSentences } from './answer.ts';
import type { Located, StoryIndex } from './story-index.ts';

/** How many sentences a short summary has. */
const SHORT = 4;

export function summarise(index: StoryIndex, language: Language, length: 'short' | 'full'): CitedText {
  const developments: Array<{ text: string; from: Located }> = [];
  for (const article of index.story.articles) {
    const text = article.texts[language] ?? Object.values(article.texts)[0];
    for (const passage of text?.passages ?? []) {
      const [first] = index.sentencesOf(passage);
      if (passage.number > 0 && first) developments.push({ text: first, from: index.locate(passage.id) });
    }
  }
  return citeSentences(length === 'full' ? developments : developments.slice(0, SHORT));
}
