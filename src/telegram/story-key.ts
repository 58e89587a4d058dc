/** Names of stories and articles that fit into a button. */

import { createHash } from 'node:crypto';
import type { Desk } from '../answering/desk.ts';
import type { Story } from '../story/story.ts';

/** A button holds 64 bytes and a story's name may be longer; its place in the list may change until the tap. */
export const keyOfId = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 12);

export const storyOfKey = (desk: Desk, key: string): Story | undefined =>
  desk.stories.find(({ id }) => keyOfId(id) === key);
