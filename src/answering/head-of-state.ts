/** «الرئيس» and "the president" are no head of anything else: «رئيس الحكومة», whom English calls the prime minister. */

import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Mention } from './entity-linker.ts';

const PRESIDENT = /^(?:presidents?|[وفبك]?(?:ال|لل)?رييس(?:ه|ا)?)$/;

/** The groups of a president who is of nothing or of a country: not of «رئيس الحكومة», "president of the club". */
export function presidentsIn(
  tokens: readonly Token[],
  matched: readonly Matched[],
  named: readonly Mention[],
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  // «الرئيس السراج» is he, whatever he is called.
  const isTitle = (place: number): boolean =>
    named.some(({ at, card }) => card.kind === 'person' && at === place + 1);
  return new Set(
    [...matched.keys()].filter((g) => {
      const [first, ...more] = matched[g]!.group.tokens;
      const at = tokens.indexOf(first!);
      return (
        more.length === 0 &&
        PRESIDENT.test(first!.norm) &&
        !isOfSomething(tokens, at, vocabulary) &&
        !isTitle(at)
      );
    }),
  );
}

/** Whether a text tells of a president: English has other words for most who are a رئيس. */
export const namesPresident = (tokens: readonly Token[], vocabulary: Vocabulary): boolean =>
  tokens.some(
    ({ norm, script }, at) =>
      PRESIDENT.test(norm) && (script === 'latin' || !isOfSomething(tokens, at, vocabulary)),
  );

function isOfSomething(tokens: readonly Token[], at: number, { lexicon }: Vocabulary): boolean {
  const { norm, script } = tokens[at]!;
  const isDefinite = /^[وفبك]?(?:ال|لل)/.test(norm);
  const behind = tokens[at + 2]?.norm === 'the' ? 3 : 2;
  const isOwned = script === 'arabic' ? !isDefinite : tokens[at + 1]?.norm === 'of';
  const of = tokens[script === 'arabic' ? at + 1 : at + behind];
  return isOwned && of?.script === script && !lexicon.isPlace(of.stem);
}
