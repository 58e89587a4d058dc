/** A model's reply -> its sentences with the evidence lines that each cites. */

export type ReplySentence = { readonly text: string; readonly cites: readonly number[] };

/** Words up to their marks; a full stop may stand before the marks or after them. */
const MARKED = /([^[\]]+?)\s*((?:\[\d{1,3}\]\s*)+)([.!?؟…]*)(?=\s|$)/gu;

/**
 * The sentences that end in marks, in order. What has no marks, or is cut off before them, is no sentence that could be
 * checked, and is left out.
 */
export function citedSentences(reply: string): ReplySentence[] {
  return [...reply.matchAll(MARKED)].flatMap(([, words = '', marks = '', end = '']) => {
    const said = words.replace(/\s+/g, ' ').trim();
    const text = /[.!?؟…]["”»)]*$/u.test(said) ? said : `${said}${end || '.'}`;
    const cites = [...marks.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    return /\p{L}/u.test(said) ? [{ text, cites: [...new Set(cites)] }] : [];
  });
}
