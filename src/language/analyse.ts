/**
 * Text -> tokens whose stems the lexicon has checked: where the light stem of an Arabic word is unknown, particles
 * written onto it and the prefixes of the imperfect are taken off if what remains is a word that the lexicon knows.
 * "لحفتر" becomes "حفتر" and "تتوسط" the form "يتوسط" that the lexicon lists, and no word is cut on a guess.
 */

import { stemArabic, withoutEndings } from './arabic.ts';
import type { Lexicon } from './lexicon.ts';
import { readWord, type Token, tokenise, type Word } from './tokenise.ts';
import { wordSet } from './word-set.ts';

const LIKE_ARTICLE = /^[وفبك]ال/;
const CONJUNCTION = /^[وف]/;
const PREPOSITION = /^[بلك]/;
const FUTURE = /^(?:س|ح|ه)(?=[يتنا])/;
const IMPERFECT = /^(?!ال)[تنا]/;
/** Where what follows the lam is a word too (لجنة and جنة), these are meant. */
const OWN_LAM = wordSet('لجنه لجان لقا لجو لبنان لباس لعب لفظ ليل لحن لحم لصوص لون');

/** What is remembered is forgotten past this many words, so that years of questions do not fill the memory. */
const MOST_REMEMBERED = 200_000;

export class Analyser {
  readonly #lexicon: Lexicon;
  readonly #stems = new Map<string, string>();
  /** Words as written -> as read, unchecked and checked: a text is long and its words are few. */
  readonly #words = new Map<string, { readonly word: Word; readonly checked: Word } | undefined>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  analyse(text: string): Token[] {
    return tokenise(text, (written) => this.#read(written)?.checked);
  }

  /** The tokens of a text as the tokeniser alone reads them, their stems unchecked. */
  tokenise(text: string): Token[] {
    return tokenise(text, (written) => this.#read(written)?.word);
  }

  #read(written: string): { readonly word: Word; readonly checked: Word } | undefined {
    const known = this.#words.get(written);
    if (known || this.#words.has(written)) return known;
    const word = readWord(written);
    const checked = word?.script === 'arabic' ? { ...word, stem: this.stemOf(word) } : word;
    const read = word && checked && { word, checked };
    if (this.#words.size >= MOST_REMEMBERED) this.#words.clear();
    this.#words.set(written, read);
    return read;
  }

  /** The stem of an Arabic token, by the lexicon where it can tell. */
  stemOf({ norm, stem }: Pick<Word, 'norm' | 'stem'>): string {
    let known = this.#stems.get(norm);
    if (known === undefined) {
      known =
        this.#wholeWord(norm) ??
        this.#afterTwoLams(norm, stem) ??
        (this.#lexicon.has(stem) ? stem : this.#knownStem(norm));
      known ??= unknownStem(norm, stem);
      if (this.#stems.size >= MOST_REMEMBERED) this.#stems.clear();
      this.#stems.set(norm, known);
    }
    return known;
  }

  #known(stem: string): string | undefined {
    return stem.length > 2 && this.#lexicon.has(stem) ? stem : undefined;
  }

  /** والده is a father, and no article. */
  #wholeWord(norm: string): string | undefined {
    return LIKE_ARTICLE.test(norm) ? this.#known(withoutEndings(norm)) : undefined;
  }

  /** The second lam of للاعب and للوثر is the word's own: "to" before a lam leaves the article unwritten. */
  #afterTwoLams(norm: string, stem: string): string | undefined {
    const [, own] = /^[وف]?ل(ل..+)$/.exec(norm) ?? [];
    return own !== undefined && (OWN_LAM.has(own) || !this.#lexicon.has(stem))
      ? this.#known(stemArabic(own))
      : undefined;
  }

  #knownStem(norm: string): string | undefined {
    // ردت، ضمت: the verb alone has two letters.
    if (/^..ت$/.test(norm) && this.#lexicon.isFiniteVerb(norm.slice(0, 2))) return norm.slice(0, 2);
    // The accusative's alef goes first: in وسيطا the و is the word's own. Behind a particle it may be the word's: وليبيا.
    const accusative = this.#accusative(norm);
    if (accusative) return accusative;
    for (const bare of peel(norm)) {
      const known =
        this.#wholeWord(bare) ??
        this.#noun(bare) ??
        this.#withTwoEndings(bare) ??
        this.#imperfect(bare) ??
        this.#feminine(bare) ??
        (bare.length > 4 ? this.#accusative(bare) : undefined) ??
        this.#passive(stemArabic(bare)) ??
        this.#construct(bare);
      if (known) return known;
    }
    for (const bare of peel(norm)) {
      const verb = this.#verbOfParticiple(stemArabic(bare));
      if (verb) return verb;
    }
    // لحل: of three letters that are no word the first may be a preposition, where the others are one.
    return norm.length === 3 && PREPOSITION.test(norm) && this.#lexicon.has(norm.slice(1))
      ? norm.slice(1)
      : undefined;
  }

  #accusative(word: string): string | undefined {
    if (!word.endsWith('ا') || word.length < 4) return undefined;
    const bare = stemArabic(word.slice(0, -1));
    return this.#lexicon.has(bare) ? bare : undefined;
  }

  #noun(word: string): string | undefined {
    const stem = stemArabic(word);
    const known = this.#known(stem);
    if (known) return known;
    // بالحي: the article is all that is written before two letters.
    if (word === `ال${stem}` && this.#lexicon.has(stem)) return stem;
    // لغات, صفات: so short a word keeps its ending, and is one with its singular all the same. وجاءت is "and came".
    const [, short] = /^(?:ال)?((?![وف])..)ات$/.exec(word) ?? [];
    if (short !== undefined) return this.#known(`${short}ه`);
    // In إمبراطوريته the ta marbuta is written open before the pronoun.
    return stem.endsWith('ت') ? this.#known(stemArabic(`${stem.slice(0, -1)}ه`)) : undefined;
  }

  /** استنتاجاته has two endings, and لمدينة one and a preposition. */
  #withTwoEndings(word: string): string | undefined {
    const bare = /^[بلك](?![بلك])/.test(word) && word.length > 5 ? word.slice(1) : undefined;
    return (
      (bare && (this.#wholeWord(bare) ?? this.#known(stemArabic(bare)))) ??
      this.#known(stemArabic(stemArabic(word)))
    );
  }

  /** تتوسط، نتوسط، أتوسط -> يتوسط, also before the light stemmer's endings. */
  #imperfect(word: string): string | undefined {
    if (!IMPERFECT.test(word) || word.length < 4) return undefined;
    const third = stemArabic(`ي${word.slice(1)}`);
    return this.#lexicon.isVerb(third) ? third : undefined;
  }

  #feminine(word: string): string | undefined {
    const masculine = word.slice(0, -1);
    return word.endsWith('ت') && word.length > 3 && this.#lexicon.isFiniteVerb(masculine)
      ? masculine
      : undefined;
  }

  /** أقيم and يقام, of أقام and يقيم: a hollow verb's passive. «لا يزال» is another verb. */
  #passive(stem: string): string | undefined {
    const [, start, vowel, end] = /^(.{1,3})([اي])(.)ت?$/.exec(stem) ?? [];
    const active = start && `${start}${vowel === 'ي' ? 'ا' : 'ي'}${end}`;
    return active && /^[اي](?!زيل)/.test(active) && this.#lexicon.isFiniteVerb(active) ? active : undefined;
  }

  /** مستشارو, لاعبو and فنيو before whose they are; ماريو is none, and سافرو a verb without its alef. */
  #construct(word: string): string | undefined {
    const [, bare] = /^(?:ال)?(م...+|.ا..|..+ي)و$/.exec(word) ?? [];
    const isNoun = (key: string): boolean =>
      this.#lexicon.has(key) &&
      !this.#lexicon.isName(key) &&
      (key.endsWith('ي') || !this.#lexicon.isFiniteVerb(key));
    return bare !== undefined && isNoun(bare) ? bare : undefined;
  }

  /** موضح is what يوضح tells of. */
  #verbOfParticiple(stem: string): string | undefined {
    const verb = `ي${stem.slice(1)}`;
    return /^م.{2,}[^اوي]$/.test(stem) && this.#lexicon.isFiniteVerb(verb) ? verb : undefined;
  }
}

/** A word that the lexicon cannot tell: a و before four letters and more is taken for "and". */
const unknownStem = (norm: string, stem: string): string =>
  norm.startsWith('و') && norm.length > 4 ? stemArabic(norm.slice(1)) : stem;

/** The word without the particles that may be written before it, from none taken off to all. */
function* peel(norm: string): Generator<string> {
  let word = norm;
  yield word;
  for (const particle of [CONJUNCTION, PREPOSITION, FUTURE]) {
    if (particle.test(word) && word.length > 3) {
      word = word.slice(1);
      yield word;
    }
  }
}
