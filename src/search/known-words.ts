/** What an index makes of the words of questions, found once: questions about the same passages share their words. */

import { keyTermOf } from '../language/key-terms.ts';
import { keyOfTokens } from '../language/phrase-key.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { type Member, type MemberOptions, membersOf } from './members.ts';
import type { PassageIndex } from './passage-index.ts';

/** A word or fixed phrase as an index knows it. */
export type KnownWord = {
  /** Empty where nothing in the index stands for the word. */
  readonly members: readonly Member[];
  /** Its words that are compared by their spelling, with those of their 4-grams that the index has. */
  readonly spellings: ReadonlyArray<Pick<Token, 'norm' | 'script'> & { readonly grams: readonly number[] }>;
  /** Near 1 for a word of one meaning ("wife"), less the more translations it has ("act"). */
  readonly specificity: number;
  /** Whether it names a person or an organisation of the world, which nothing but its name speaks of. */
  readonly isProper: boolean;
  /** A name, a number, or any other word. */
  readonly kind: 'name' | 'number' | 'word';
};

/** From this weight on a name is there, and not only near. */
const FIRM = 0.6;
/** What is remembered is forgotten past this many words, so that years of questions do not fill the memory. */
const MOST_REMEMBERED = 5_000;

export class KnownWords {
  readonly #index: PassageIndex;
  readonly #vocabulary: Vocabulary;
  readonly #known = new Map<string, KnownWord>();
  /** The changes of the index that are known of. */
  #changes = 0;

  constructor(index: PassageIndex, vocabulary: Vocabulary) {
    this.#index = index;
    this.#vocabulary = vocabulary;
  }

  /** @param options as `membersOf` takes them */
  of(span: readonly Token[], options: MemberOptions): KnownWord {
    if (this.#changes !== this.#index.changes || this.#known.size >= MOST_REMEMBERED) {
      this.#known.clear();
      this.#changes = this.#index.changes;
    }
    const asked = keyOf(span, options);
    let word = this.#known.get(asked);
    if (!word) {
      word = this.#read(span, options);
      this.#known.set(asked, word);
    }
    return word;
  }

  #read(span: readonly Token[], options: MemberOptions): KnownWord {
    const { lexicon } = this.#vocabulary;
    const key = keyOfTokens(span);
    const members = membersOf(span, this.#index, this.#vocabulary, options);
    return {
      members,
      spellings: span
        .filter((token) => token.script !== 'number' && !isStopWord(token.norm))
        .map(({ norm, script }) => ({ norm, script, grams: this.#index.gramsOf(norm) })),
      specificity: 1 / (1 + Math.max(0, lexicon.translate(key).length - 5) / 8),
      isProper: lexicon.hasName(key) && !lexicon.isPlace(key),
      kind: kindOf(span, (members[0]?.weight ?? 0) >= FIRM, this.#vocabulary),
    };
  }
}

/** All that a word depends on beside the index and the vocabulary. */
function keyOf(span: readonly Token[], { withOpposites, isNoun, idiom = '' }: MemberOptions): string {
  let key = `${withOpposites ? '±' : ''}${isNoun ? 'the ' : ''}${idiom}`;
  // A capital at the beginning may be that of any word.
  for (const { norm, stem, capital, start } of span)
    key += `|${norm}|${stem}${capital ? (start > 0 ? '||' : '|') : ''}`;
  return key;
}

function kindOf(
  span: readonly Token[],
  isFound: boolean,
  { lexicon, countries }: Vocabulary,
): KnownWord['kind'] {
  const [first] = span;
  if (span.length === 1 && keyTermOf(first!)) return 'number';
  const key = keyOfTokens(span);
  // That a nationality is not spoken of means as much as that a country is not.
  if (lexicon.isName(key) || (!isFound && lexicon.isNationality(key))) return 'name';
  // روما is Rome, though the Roma are spelled alike: Arabic has no capitals to tell.
  if (first!.script === 'arabic' && lexicon.spellsName(first!)) return 'name';
  if (span.length === 1 && countries.has(first!.norm)) return 'name';
  if (span.some(({ capital, start }) => capital && start > 0) && lexicon.hasName(key)) return 'name';
  if (lexicon.has(key)) return 'word';
  // What no list knows is a name where it is written like one; an unknown Arabic word can be anything.
  return span.some((token) => token.capital) ? 'name' : 'word';
}
