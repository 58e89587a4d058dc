/** Questions that a reader could ask, made of the names of a story. */

import type { Language } from '../language/language.ts';
import { genderOf } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';

/** A likely question about a person or a place, by its usual name; about an organisation none (its article is unknown). */
export function exampleQuestion(entity: Entity, language: Language): string | undefined {
  const [name] = entity.names[language];
  if (!name) return undefined;
  switch (entity.kind) {
    case 'person':
      return language === 'ar'
        ? `${genderOf(entity) === 'feminine' ? 'من هي' : 'من هو'} ${name}؟`
        : `Who is ${name}?`;
    case 'place':
      return language === 'ar' ? `ماذا حدث في ${name}؟` : `What happened in ${name}?`;
    case 'organisation':
      return undefined;
  }
}
