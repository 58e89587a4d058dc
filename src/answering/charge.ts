/** Whom a question has asked or wished to do what: "who asked Russia to mediate", «من طلب من روسيا أن تتوسط». */

import type { Token } from '../language/tokenise.ts';
import type { Card, Mention } from './entity-linker.ts';
import { ASKED_WISH, REQUEST } from './wish-words.ts';

/** Who, and the group of what he is to do. */
export type Charge = { readonly card: Card; readonly deed: number };

export function chargeIn(
  tokens: readonly Token[],
  named: readonly Mention[],
  groupAt: (token: number) => number | undefined,
): Charge | undefined {
  const norm = (at: number): string => tokens[at]?.norm ?? '';
  const wishes = (at: number): boolean => REQUEST.has(norm(at)) || ASKED_WISH.has(norm(at));
  const whom = named.find(
    ({ at, length }) =>
      (norm(at + length) === 'to' && wishes(at - 1)) ||
      (norm(at + length) === 'ان' && norm(at - 1) === 'من' && wishes(at - 2)),
  );
  const deed = whom && groupAt(whom.at + whom.length + 1);
  return deed === undefined ? undefined : { card: whom!.card, deed };
}
