/**
 * Articles whose files were given another name: what was sent under the old one rests on the new one. A name may be used
 * for another article later, so each is kept with the time up to which it meant this one.
 */

/** By the name of old: the name now, and when it was noticed, in milliseconds since 1970. */
export type Renames = Readonly<Record<string, { readonly to: string; readonly at: number }>>;

/** The name now of what was called `article` at a time. */
export function presentName(renames: Renames, article: string, at: number): string {
  const renamed = renames[article];
  return renamed && at <= renamed.at ? renamed.to : article;
}

/** The name of an article and all that it had before. */
export const namesOf = (renames: Renames, article: string): readonly string[] => [
  article,
  ...Object.entries(renames).flatMap(([name, { to }]) => (to === article && name !== article ? [name] : [])),
];

/** The same with one more; what was renamed to the name of old before leads to the new one at once. */
export function withRename(renames: Renames, from: string, to: string, at: number): Renames {
  const moved = Object.entries(renames).map(([name, one]) => [name, one.to === from ? { ...one, to } : one]);
  return { ...Object.fromEntries(moved), [from]: { to, at } };
}
