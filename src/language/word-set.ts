/** Words apart by spaces, as a set to look them up in. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '));
