/** How far the words of cited passages stand for a word of a claim, in either language. */

import { rootOf } from '../../language/arabic.ts';
import { keyTermOf } from '../../language/key-terms.ts';
import { isStopWord } from '../../language/stop-words.ts';
import type { Token } from '../../language/tokenise.ts';
import { soundLikeness, soundsOf } from '../../language/transliterate.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';

/** Two words that sound at least so much alike are one name. */
const SAME_NAME = 0.78;

/** Where a word of the claim is found: the place of the token in the passages' tokens and how surely, in (0, 1]. */
export type Support = { readonly at: number; readonly weight: number };

/** The tokens of the cited passages, ready to be asked. */
export class Cited {
  readonly tokens: readonly Token[];
  readonly #vocabulary: Vocabulary;
  readonly #places = new Map<string, number[]>();

  constructor(tokens: readonly Token[], vocabulary: Vocabulary) {
    this.tokens = tokens;
    this.#vocabulary = vocabulary;
    tokens.forEach((token, at) => {
      for (const key of new Set([token.stem, token.norm, keyTermOf(token) ?? token.stem])) {
        this.#places.set(key, [...(this.#places.get(key) ?? []), at]);
      }
    });
  }

  /** Every place that supports the token, the surest first. */
  supports(token: Token): Support[] {
    const best = new Map<number, number>();
    const offer = (key: string, weight: number): void => {
      const parts = key.split(' ').filter((part) => !isStopWord(part));
      const places = parts.map((part) => this.#places.get(part));
      if (parts.length === 0 || places.some((found) => found === undefined)) return;
      for (const at of places[0]!) if ((best.get(at) ?? 0) < weight) best.set(at, weight);
    };
    const { lexicon, thesaurus } = this.#vocabulary;
    offer(token.norm, 1);
    offer(token.stem, 1);
    const figure = keyTermOf(token);
    if (figure) offer(figure, 1);
    for (const form of lexicon.forms(token.stem)) offer(form, 0.95);
    for (const { key, weight } of lexicon.translate(token.stem)) offer(key, 0.6 + 0.3 * weight);
    for (const { key, weight } of thesaurus.related(token.stem)) offer(key, 0.5 + 0.3 * weight);
    for (const { key, weight } of lexicon.related(token.stem))
      if (weight >= 0.5) offer(key, 0.4 + 0.3 * weight);
    if (token.script === 'arabic') {
      const root = rootOf(token.stem);
      if (root)
        this.#tokensWhere(
          (other) => other.script === 'arabic' && rootOf(other.stem) === root,
          (at) => best.set(at, Math.max(best.get(at) ?? 0, 0.6)),
        );
    }
    return [...best].map(([at, weight]) => ({ at, weight })).sort((a, b) => b.weight - a.weight);
  }

  /** Places that hold a name sounding like the token, in either script. */
  soundingLike(token: Token): number[] {
    const sounds = soundsOf(token.script === 'arabic' ? token.stem : token.norm);
    const places: number[] = [];
    this.#tokensWhere(
      (other) =>
        soundLikeness(sounds, soundsOf(other.script === 'arabic' ? other.stem : other.norm)) >= SAME_NAME,
      (at) => places.push(at),
    );
    return places;
  }

  #tokensWhere(matches: (token: Token) => boolean, found: (at: number) => void): void {
    this.tokens.forEach((token, at) => {
      if (!isStopWord(token.norm) && matches(token)) found(at);
    });
  }
}
