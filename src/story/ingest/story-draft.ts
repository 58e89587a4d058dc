/** The story.yaml of a story that begins with an article. */

import { stringify } from 'yaml';

/**
 * A valid story.yaml with what an article alone can say; comments say what a person should fill in. The headline stands
 * in both languages, since a story must have a title in both and a translation would be invented.
 */
export function draftStory(title: string): string {
  const text = stringify(title, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trim();
  return `# Drafted by "npm run ingest" from the story's first article. Please fill in:
# what the story is called, in Arabic and in English (both are the article's headline as yet)
title:
  ar: ${text}
  en: ${text}
# what it is about, in a sentence of each language
about:
  ar: ${text}
  en: ${text}
# who and what it is about; names and spellings in both scripts help readers to find them:
#   - names: {ar: [الاسم, تهجئة أخرى], en: [Name, Other spelling]}
#     role: {ar: الصفة, en: role}
people: []
organisations: []
places: []
# Addresses of feeds on the story, and words that belong to it
feeds: []
keywords:
  ar: []
  en: []
`;
}
