/** A sentence that says of another one what it has said of the first, "and so did Y": it is read as two. */

import { clausesOf } from './clauses.ts';
import type { Word } from './word.ts';

const AUXILIARY = '(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)';
const ELLIPSES: readonly RegExp[] = [
  new RegExp(
    `^(?<said>.+?),? (?:and (?:so|neither|nor)|nor|as) ${AUXILIARY} (?<other>(?:the |[A-Z])[^,;]*?)[.]?$`,
  ),
  new RegExp(
    `^(?<said>.+?),? (?:and|but) (?<other>(?:the |[A-Z])[^,;]*?) ${AUXILIARY}(?: so)?(?: too| as well)?[.]?$`,
  ),
  /^(?<said>.+?)،? (?:و?كذلك|كما|ومثلما|مثلما) فعل(?:ت|وا)? (?<other>[^،؛]+?)[.]?$/,
];

/** What is said of the first and of the other, as sentences of their own; undefined where nothing is left out. */
export function spelledOut(sentence: string, words: readonly Word[]): readonly string[] | undefined {
  const { said, other } = ELLIPSES.map((each) => each.exec(sentence)?.groups).find(Boolean) ?? {};
  if (!said || !other) return undefined;
  const agent = clausesOf(words).find(({ agent: own }) => own.length > 0)?.agent ?? [];
  const [first, last] = [agent[0], agent.at(-1)];
  if (!first || !last || last.end > said.length) return undefined;
  const before = said.slice(0, first.start).replace(/\bthe $/i, '');
  return [`${said}.`, `${before}${other}${said.slice(last.end)}.`];
}
