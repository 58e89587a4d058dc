import { chatMethods } from './chat-methods.ts';
import { copyMethods } from './copy-methods.ts';
import { editMethods } from './edit-methods.ts';
import { messageMethods } from './message-methods.ts';
import type { Method } from './method.ts';
import { profileMethods } from './profile.ts';
import { queryMethods } from './query-methods.ts';
import { signMethods } from './sign-methods.ts';
import { updateMethods } from './update-methods.ts';

const rows: readonly Method[] = [
  ...updateMethods,
  ...messageMethods,
  ...copyMethods,
  ...signMethods,
  ...editMethods,
  ...queryMethods,
  ...chatMethods,
  ...profileMethods,
];

/** Every method of this server by its name in lower case: names are case-insensitive. */
export const methods: ReadonlyMap<string, Method> = new Map(rows.map((row) => [row.name.toLowerCase(), row]));
