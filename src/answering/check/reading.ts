/** A text read for checking: its words with what each is, the sentence and clause it stands in and what steers it. */

import { Analyser } from '../../language/analyse.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { splitSentences } from '../../language/sentences.ts';
import { isStopWord } from '../../language/stop-words.ts';
import type { Token } from '../../language/tokenise.ts';
import { soundLikeness, soundsOf } from '../../language/transliterate.ts';
import { ACTORS, DENYING, EXCEPT, LIGHT, NOT, SAYING, STILL, WILL, WISH } from './cues.ts';
import { figureKeyOf } from './figures.ts';

export type Word = Token & {
  readonly at: number;
  readonly content: boolean;
  /** A proper name, as far as its spelling and the lexicon tell. */
  readonly name: boolean;
  /** A name or somebody who acts. */
  readonly actor: boolean;
  readonly verb: boolean;
  readonly saying: boolean;
  /** Number or date key. */
  readonly figure: string | undefined;
  readonly sentence: number;
  /** What stands between this word and the one before it. */
  readonly gap: string;
  /** Whether what it says is denied. */
  readonly denied: boolean;
  /** Denies what follows it. */
  readonly denies: boolean;
  /** 2 a fact, 1 yet to come, 0 wished or possible. */
  readonly certainty: 0 | 1 | 2;
};

/** How many content words a negation or a wish reaches. */
const DENIES = 2;
const WISHES = 5;
const analysers = new WeakMap<Lexicon, Analyser>();

const PRONOUN = /^(?:he|she|it|they|his|her|its|their|him|them|هو|هي|هم)$/;
export const isPronoun = (word: Token): boolean => PRONOUN.test(word.norm);
const IRREGULAR =
  /^(?:won|lost|said|met|rose|fell|sank|struck|hit|led|left|held|sold|saw|took|gave|came|went|made|put|cut|let|told|broke|began|became|got|had|ran|sent|set|shot|stole|won|beat|paid|brought|built|bought|caught|kept|found|drew|flew|grew|knew|threw|wrote|drove|chose|spoke|spent|stood|understood|is|are|was|were|has|have|will|would|might|may|could|can|does|did|hopes|wants|says|refuses|expects|plans|intends|promises|denies|receives|receive|operates|provides|takes|depends|weighs|carries|covers|remains|suffers|controls|supports|backs|leads|heads|gets|holds)$/;

const AUXILIARY = /^(?:will|would|might|may|could|can|did|does|do|should|shall)$/;
const NO_VERB =
  /^(?:بال.*|باقل|ولل.*|ان|انه|انها|بني|بن|علي|الي|ما|لا|مع|من|في|حتي|منذ|بعد|قبل|بين|عام|سنه|اما)$/;

/** Parts of names that name nobody. */
const PARTICLE = /^(?:al|el|bin|ibn|bn|بن|ابن|ال)$/;

const HELPER =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|may|might|could|can|كان|كانت|يكون|تكون)$/;

export class Reader {
  readonly #lexicon: Lexicon;
  readonly #analyser: Analyser;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#analyser = analysers.get(lexicon) ?? new Analyser(lexicon);
    analysers.set(lexicon, this.#analyser);
  }

  /** The words of a text; `capitals` are the sounds of names that the other language marks by capital letters. */
  read(text: string, capitals: readonly string[] = []): Word[] {
    const sentences = splitSentences(text);
    const tokens = this.#analyser.analyse(text);
    const words: Array<{ -readonly [K in keyof Word]: Word[K] }> = tokens.map((token, at) => {
      const sentence = sentences.findIndex(({ end }) => token.start < end);
      const first = token.start === sentences[sentence]?.start;
      const figure = figureKeyOf(token);
      const cue = NOT.has(token.norm) || EXCEPT.has(token.norm) || STILL.has(token.norm);
      const will = WILL.has(token.norm);
      const name =
        figure === undefined &&
        !cue &&
        !will &&
        (this.#isName(token, first) || this.#sounds(token, capitals));
      const actor = name || ACTORS.has(token.stem) || ACTORS.has(token.norm);
      const content =
        (name && !PARTICLE.test(token.norm)) ||
        (!isStopWord(token.norm) && !isStopWord(token.stem) && !cue && !will && !PARTICLE.test(token.norm));
      const verb =
        !name &&
        !(cue && token.script === 'arabic') &&
        figure === undefined &&
        this.#isVerb(token, tokens[at - 1]);
      const saying = SAYING.has(token.stem) || SAYING.has(token.norm);
      const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
      return {
        ...token,
        at,
        content,
        name,
        actor,
        verb,
        saying,
        figure,
        sentence,
        gap,
        denied: false,
        denies: false,
        certainty: 2,
      };
    });
    let denies = 0;
    let wishes = 0;
    let certainty: 0 | 1 = 0;
    let settled = 0;
    words.forEach((word, at) => {
      if (word.sentence !== words[at - 1]?.sentence || /[;؛.:]|\b(?:but)\b/.test(word.gap)) {
        denies = 0;
        wishes = 0;
      }
      if (/^(?:but|لكن|لكنه|لكنها|لكنهما|although|though|while|بينما|أما|اما|however)$/.test(word.norm)) {
        denies = 0;
        wishes = 0;
      }
      if (/[,،]/.test(word.gap)) denies = 0;
      if (word.content || word.verb) {
        if (denies > 0 && !HELPER.test(word.norm) && !word.actor && word.figure === undefined) {
          word.denied = true;
          denies--;
        }
        if (wishes > 0) {
          word.certainty = certainty;
          wishes--;
        } else if (settled > 0) {
          word.certainty = 1;
        }
        if (settled > 0) settled--;
      }
      const next = words[at + 1]?.norm ?? '';
      if (
        NOT.has(word.norm) &&
        !STILL.has(next) &&
        !/^(?:only|more|less|later|fewer|يقل|تقل|يتجاوز|تتجاوز|سوي)$/.test(next)
      ) {
        denies = DENIES;
        word.denies = true;
      }
      if (EXCEPT.has(word.norm)) {
        denies = 0;
        for (const before of words.slice(Math.max(0, at - 4), at)) before.denied = false;
      } else if (DENYING.has(word.stem) || DENYING.has(word.norm)) {
        denies = word.denied ? 0 : DENIES;
        word.denies = true;
      }
      const noun = /^(?:a|the|an|its|his|their)$/.test(words[at - 1]?.norm ?? '');
      if (
        (!noun && word.figure === undefined && (WISH.has(word.stem) || WISH.has(word.norm))) ||
        (word.norm === 'like' && words[at - 1]?.norm === 'would')
      ) {
        wishes = WISHES;
        certainty = 0;
      } else if (WILL.has(word.norm) || /^(?:و|ف)?س[يتن]/.test(word.norm)) {
        settled = 4;
        if (word.content && word.certainty === 2) word.certainty = 1;
      }
      if (/^(?:قد)$/.test(word.norm) && /^[يتن]/.test(next)) {
        wishes = WISHES;
        certainty = 0;
      }
    });
    return words;
  }

  #isName(token: Token, first: boolean): boolean {
    if (token.script === 'latin') {
      if (!token.capital || token.norm === 'i') return false;
      if (!first) return true;
      return !isStopWord(token.norm) && (this.#lexicon.isName(token.stem) || !this.#lexicon.has(token.stem));
    }
    if (token.script !== 'arabic' || token.norm.length < 3 || isStopWord(token.norm)) return false;
    // الأردن is a country though "jordan" may be a word as well.
    const found = this.#lexicon.translate(token.stem);
    const named =
      found[0]?.name === true ||
      (/^ال/.test(token.norm) && found.some(({ name, weight }) => name && weight === 1));
    return named || !this.#lexicon.has(token.stem);
  }

  /** Whether an Arabic word sounds like one of the names. */
  #sounds(token: Token, capitals: readonly string[]): boolean {
    if (token.script !== 'arabic' || token.norm.length < 4 || isStopWord(token.norm)) return false;
    const sounds = soundsOf(token.stem);
    return (
      sounds.length > 2 &&
      capitals.some(
        (capital) => Math.abs(capital.length - sounds.length) < 4 && soundLikeness(sounds, capital) >= 0.8,
      )
    );
  }

  #isVerb(token: Token, before: Token | undefined): boolean {
    if (token.script === 'latin')
      return (
        (AUXILIARY.test(before?.norm ?? '') && !isStopWord(token.norm)) ||
        IRREGULAR.test(token.norm) ||
        (/ed$/.test(token.norm) &&
          !/^(?:aged|masked|backed|needed|united|based|limited|hundred|red)$/.test(token.norm) &&
          !/^(?:the|a|an)$/.test(before?.norm ?? ''))
      );
    if (NO_VERB.test(token.norm)) return false;
    const [first] = this.#lexicon.forms(token.stem);
    if (!first) return false;
    return (
      (first.startsWith('ي') && !/^ال/.test(token.norm)) ||
      (/^(?:[وف]?س?)[يت]/.test(token.norm) && this.#imperfect(token))
    );
  }

  #imperfect(token: Token): boolean {
    const bare = token.norm.replace(/^[وف]?س?(?=[يتن])/, '');
    const key = `ي${bare.slice(1)}`;
    return token.stem.startsWith('ي') || this.#lexicon.has(key);
  }

  /** Whether the word may be left without a passage's support. */
  static isLight(word: Word): boolean {
    return LIGHT.has(word.stem) || LIGHT.has(word.norm);
  }
}
