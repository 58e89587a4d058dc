/** Questions that a reader could ask, made of the names of a story. */

import type { Bilingual } from '../language/language.ts';
import type { Entity } from '../story/story.ts';

/**
 * Likely questions about one entity. The Arabic ones hold no verb or pronoun that would have to agree with a gender
 * that the story file does not tell.
 */
export const EXAMPLES: Readonly<Record<Entity['kind'], Bilingual<(name: string) => string>>> = {
  person: { ar: (name) => `ماذا قال ${name}؟`, en: (name) => `What did ${name} say?` },
  organisation: { ar: (name) => `ما دور ${name}؟`, en: (name) => `What is the role of ${name}?` },
  place: { ar: (name) => `ماذا حدث في ${name}؟`, en: (name) => `What happened in ${name}?` },
};
