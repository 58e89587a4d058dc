/** Questions that a reader could ask, made of the names of a story. */

import type { Language } from '../language/language.ts';
import { genderOf } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';

/** Of somebody of whom the story file does not tell it, without a pronoun. */
function whoIs(entity: Entity): string {
  const gender = genderOf(entity);
  if (gender === undefined) return 'من';
  return gender === 'feminine' ? 'من هي' : 'من هو';
}

/** A likely question about a person or a place, by its usual name; about an organisation none (its article is unknown). */
export function exampleQuestion(entity: Entity, language: Language): string | undefined {
  const [name] = entity.names[language];
  if (!name) return undefined;
  switch (entity.kind) {
    case 'person':
      return language === 'ar' ? `${whoIs(entity)} ${name}؟` : `Who is ${name}?`;
    case 'place':
      return language === 'ar' ? `ماذا حدث في ${name}؟` : `What happened in ${name}?`;
    case 'organisation':
      return undefined;
  }
}
