/** What stands for the words of questions in an index, found once: questions about the same passages share their words. */

import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { type Member, type MemberOptions, membersOf } from './members.ts';
import type { PassageIndex } from './passage-index.ts';

/** What is remembered is forgotten past this many words, so that years of questions do not fill the memory. */
const MOST_REMEMBERED = 5_000;

export class KnownMembers {
  readonly #index: PassageIndex;
  readonly #vocabulary: Vocabulary;
  readonly #known = new Map<string, readonly Member[]>();
  /** The changes of the index that are known of. */
  #changes = 0;

  constructor(index: PassageIndex, vocabulary: Vocabulary) {
    this.#index = index;
    this.#vocabulary = vocabulary;
  }

  /** As `membersOf`. */
  of(span: readonly Token[], options: MemberOptions): readonly Member[] {
    if (this.#changes !== this.#index.changes || this.#known.size >= MOST_REMEMBERED) {
      this.#known.clear();
      this.#changes = this.#index.changes;
    }
    const asked = keyOf(span, options);
    let members = this.#known.get(asked);
    if (!members) {
      members = membersOf(span, this.#index, this.#vocabulary, options);
      this.#known.set(asked, members);
    }
    return members;
  }
}

/** All that the members of a word or phrase depend on beside the index and the vocabulary. */
function keyOf(span: readonly Token[], { withOpposites, isNoun, idiom = '' }: MemberOptions): string {
  let key = `${withOpposites ? '±' : ''}${isNoun ? 'the ' : ''}${idiom}`;
  for (const { norm, stem, capital } of span) key += `|${norm}|${stem}${capital ? '|' : ''}`;
  return key;
}
