/** Whom and what a question names, and where a sentence that is compared with it does. */

import { tokenise } from '../language/tokenise.ts';
import type { Card } from './entity-linker.ts';
import type { Evidence } from './evidence.ts';
import type { Span } from './himself.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import type { StoryIndex } from './story-index.ts';

export type Read = ReadSentence & { readonly text: string };
/** A sentence beside the question that it is to answer. */
export type Compared = { readonly read: Read; readonly evidence: Evidence; readonly index: StoryIndex };

/** What of the story a group names, as a part of a name too: «لاين» of «شركة بلو لاين». */
export function cardOf(g: number, { evidence: { matched, question }, index }: Compared): Card | undefined {
  const { tokens } = matched[g]!.group;
  // As it is written: beside words of the story a letter of a name may be read as a particle.
  const written = tokenise(question.text);
  return index.linker
    .mentionsIn(written)
    .find((one) =>
      tokens.every(({ norm }) =>
        written.slice(one.at, one.at + one.length).some((token) => token.norm === norm),
      ),
    )?.card;
}

export function isName(g: number, compared: Compared): boolean {
  const { group } = compared.evidence.matched[g]!;
  return (
    group.kind === 'name' ||
    cardOf(g, compared) !== undefined ||
    // «الروسي»
    group.tokens.every(({ stem }) => compared.index.vocabulary.lexicon.isPlace(stem))
  );
}

export function isPlace(g: number, compared: Compared): boolean {
  const { index, evidence } = compared;
  const { tokens } = evidence.matched[g]!.group;
  const card = cardOf(g, compared);
  return card ? card.kind === 'place' : tokens.every(({ stem }) => index.vocabulary.lexicon.isPlace(stem));
}

/** Where a sentence names what a group names. */
export function spansOf(g: number, compared: Compared): Span[] {
  const { read } = compared;
  const card = cardOf(g, compared);
  return card
    ? read.mentions.filter((mention) => mention.card === card)
    : placesOf(g, compared.evidence.asked, read).map((at) => ({ at, length: 1 }));
}

/** From this weight on a sentence holds a word of the question, or names what is one. */
export const HELD = 0.5;
