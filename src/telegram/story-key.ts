/** Names of stories and articles that fit into a button, and what they lead to: a button may be older than a story's name. */

import { createHash } from 'node:crypto';
import type { Story } from '../story/story.ts';
import type { Parts } from './parts.ts';

type Names = Pick<Parts, 'desk' | 'formerNames'>;

/** A button holds 64 bytes and a story's name may be longer; its place in the list may change until the tap. */
export const keyOfId = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 12);

/** The story that a button or a link names. */
export const storyOfKey = (names: Names, key: string): Story | undefined =>
  find(names, (id) => keyOfId(id) === key);

/** The story that has this name, or had it. */
export const storyOfName = (names: Names, name: string): Story | undefined =>
  find(names, (id) => id === name);

const find = ({ desk, formerNames }: Names, isMeant: (id: string) => boolean): Story | undefined =>
  desk.stories.find(({ id }) => isMeant(id)) ??
  desk.story(formerNames().find(({ from }) => isMeant(from))?.to ?? '');
