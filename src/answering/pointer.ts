/** A word of a question that points back to whom or what was spoken of before, and how a name is put there. */

import type { Gender } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';

/** Whom a word can point to. */
export type Sort = {
  /** Likeliest first. */
  readonly kinds: readonly Entity['kind'][];
  readonly gender?: Gender;
  /** Several together, or a body of many; nothing where the word does not tell. */
  readonly isMany?: boolean;
  /** Two together: «هما», «بينهم», "between them". */
  readonly isPair?: true;
  readonly isPlace?: true;
  /** Whose something is: also of where something happened ("its president"). */
  readonly isOwner?: true;
  /** Of the turn before and no older one. */
  readonly isNear?: true;
  /** Whether it does the deed of the question. */
  readonly isDoer?: true;
};

export type Pointer = {
  /** What of the question gives way to the name. */
  readonly at: number;
  readonly length: number;
  readonly sort: Sort;
  /** Whether it says whose something is. */
  readonly isOwner?: boolean;
  /** Who does it, where that is left out of the same word: «لماذا يدعمه؟». */
  readonly subject?: Sort | undefined;
  /** Whether nothing is written that points: the subject in an Arabic verb. */
  readonly isDropped?: true;
  /** @param doer the name of the subject where that is found */
  readonly put: (name: string, doer?: string) => string;
};

/** "Did it work?", "what did it cost?", «متى ينتهي؟»: a plan or a strike, no body and no country. */
export const THING: Sort = { kinds: [], isMany: false, isNear: true };
export const THEY: Sort = { kinds: ['organisation', 'place'], isMany: true };
export const BOTH: Sort = { ...THEY, isPair: true };
export const THERE: Sort = { kinds: ['place'], isPlace: true };

/** Whether it can point to a person. */
export const isOfPeople = ({ kinds }: Sort): boolean => kinds.includes('person');
