/** One word or fixed phrase of a question -> the terms of an index that stand for it, in either language. */

import { rootOf } from '../language/arabic.ts';
import { stemEnglish } from '../language/english.ts';
import { keyTermOf } from '../language/key-terms.ts';
import type { Lexicon, Translation } from '../language/lexicon.ts';
import { oppositesOf } from '../language/opposites.ts';
import { keyOfTokens } from '../language/phrase-key.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { soundKey, soundLikeness, soundsOf } from '../language/transliterate.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wordSet } from '../language/word-set.ts';
import { dice, gramsOf } from './grams.ts';
import type { PassageIndex } from './passage-index.ts';

/** Terms that must all stand in a passage (one, or the words of a phrase) and how much they count, in (0, 1]. */
export type Member = { readonly terms: readonly number[]; readonly weight: number };

/** How much each way of standing for a word counts; found on development data. */
export const MEMBER_WEIGHTS = {
  /** Another form of the same Arabic word by the lexicon. */
  form: 0.8,
  /** The verb of an agent ("backer"). */
  agent: 0.6,
  /** The opposite, where it is asked whether something is so. */
  opposite: 0.6,
  /** An Arabic word of the same root: less than what counts as there, since استقال and قال share one. */
  root: 0.28,
  /** A word of the same script spelled or sounding nearly alike, where the index lacks the word itself. */
  spelling: 0.5,
  /** A word that the thesaurus names for it. */
  thesaurus: 0.5,
  /** A word of the same language that shares translations with it. */
  related: 0.2,
  /** What is left of a phrase without its function words, and where they only govern ("exclude from"). */
  rest: 0.25,
  governing: 0.8,
  /** One word of a phrase, shared among its words. */
  part: 0.5,
  /** A name that sounds alike, where the lexicon has a translation too. */
  soundBesideTranslation: 0.5,
};
/** How many translations each way lead to a word that shares them: with more it finds no more, and looks longer. */
const RELATED_BY = 3;
/** The least likeness at which two spellings are taken for one name, and for a slip of one word. */
export const LEAST = { sound: 0.78, spelling: 0.6 };

export type MemberOptions = {
  /** Whether its opposite stands for a word too. */
  readonly withOpposites: boolean;
  /** Whether it stands behind an article. */
  readonly isNoun: boolean;
  /** The key of the idiom that the word is part of. */
  readonly idiom?: string;
};

/** The members of a word or phrase, the strongest first. */
export function membersOf(
  span: readonly Token[],
  index: PassageIndex,
  { lexicon, thesaurus, countries }: Vocabulary,
  { withOpposites, isNoun, idiom }: MemberOptions,
): Member[] {
  const key = keyOfTokens(span);
  const country = span.length === 1 && countries.has(span[0]!.norm);
  const collected = new Collector(index);
  collected.offer(key, 1);
  for (const form of lexicon.forms(key, country)) collected.offer(form, MEMBER_WEIGHTS.form);
  if (span.length > 1) {
    const content = span.filter((token) => !isStopWord(token.norm));
    for (const token of content) collected.offer(token.stem, MEMBER_WEIGHTS.part / content.length);
  } else {
    ofOneWord(span[0]!, collected, index, lexicon, country);
  }
  if (country) {
    if (index.latinWords > 0) acrossLanguages(span, lexicon.translate(key, true), collected, index, lexicon);
    return collected.members();
  }
  if (withOpposites)
    for (const form of [key, ...lexicon.forms(key)])
      for (const opposite of oppositesOf(form))
        for (const said of [opposite, ...lexicon.forms(opposite)])
          collected.offer(said, MEMBER_WEIGHTS.opposite);
  const arabic = span.some((token) => token.script === 'arabic');
  const said = idiom === undefined ? [key] : [idiom, key];
  for (const { key: near, weight } of said.flatMap((each) => thesaurus.related(each))) {
    collected.offer(near, weight * MEMBER_WEIGHTS.thesaurus);
    // An Arabic word is named by one of its forms; in English they share a stem.
    if (!arabic) continue;
    for (const form of lexicon.forms(near))
      collected.offer(form, weight * MEMBER_WEIGHTS.thesaurus * MEMBER_WEIGHTS.form);
  }
  for (const { key: related, weight } of lexicon.related(key, RELATED_BY))
    collected.offer(related, weight * MEMBER_WEIGHTS.related);
  if (arabic ? index.latinWords > 0 : index.arabicWords > 0)
    acrossLanguages(
      span,
      isNoun ? lexicon.translateNoun(key) : lexicon.translate(key),
      collected,
      index,
      lexicon,
    );
  return collected.members();
}

function ofOneWord(
  token: Token,
  collected: Collector,
  index: PassageIndex,
  lexicon: Lexicon,
  country: boolean,
): void {
  const shared = keyTermOf(token);
  if (shared) collected.offer(shared, 1);
  if (token.script === 'latin' && !token.capital) {
    for (const verb of deedsOf(token.norm)) {
      const stem = stemEnglish(verb);
      if (lexicon.isFiniteVerb(stem)) collected.offer(stem, MEMBER_WEIGHTS.agent);
    }
  }
  if (token.script === 'arabic' && !country) {
    for (const form of verbsSpelledAlike(token.stem, index, lexicon))
      collected.offer(form, MEMBER_WEIGHTS.form);
    const root = rootOf(token.stem);
    if (root) for (const term of index.byRoot.get(root) ?? []) collected.offerTerm(term, MEMBER_WEIGHTS.root);
  }
  // A word that the lexicon knows is no slip of another.
  if (index.termOf(token.stem) === undefined && !lexicon.has(token.stem) && token.norm.length > 3) {
    const arabic = token.script === 'arabic';
    const sounds = soundsOf(arabic ? token.stem : token.norm);
    const grams = gramsOf(token.norm);
    const { bySound } = index;
    for (const term of (arabic ? bySound.arabic : bySound.latin).get(soundKey(sounds)) ?? []) {
      const alike = Math.max(
        dice(grams, gramsOf(index.words[term]!.norm)),
        soundLikeness(sounds, index.sounds[term]!) - 0.1,
      );
      if (alike >= LEAST.spelling) collected.offerTerm(term, alike * MEMBER_WEIGHTS.spelling);
    }
  }
}

/**
 * «تمثل» is what she represents and a verb of its own: where the lexicon knows the second, a word that it spells alike is
 * known by that alone, in a question and in a passage.
 */
function* verbsSpelledAlike(stem: string, index: PassageIndex, lexicon: Lexicon): Generator<string> {
  const third = `ي${stem.slice(1)}`;
  if (stem.startsWith('ت') && lexicon.isFiniteVerb(third)) {
    yield third;
    yield* lexicon.forms(third);
  }
  for (const form of [stem, ...lexicon.forms(stem)]) {
    const feminine = `ت${form.slice(1)}`;
    // What the index lacks needs no look into the lexicon.
    const isThere = form.startsWith('ي') && index.termOf(feminine) !== undefined;
    if (isThere && lexicon.isFiniteVerb(form)) yield feminine;
  }
}

/** Verbs that tell another deed with each noun: who plays a role or takes part is no player and no taker. */
const LIGHT = new Set(['play', 'make', 'take', 'give']);

/** What an agent does: a backer backs, a mediator mediates. */
function deedsOf(agent: string): string[] {
  const [, deed] = /^(.{3,}?)(?:e?rs?|ors?)$/.exec(agent) ?? [];
  return deed ? [deed, `${deed}e`].filter((verb) => !LIGHT.has(verb)) : [];
}

function acrossLanguages(
  span: readonly Token[],
  translations: readonly Translation[],
  collected: Collector,
  index: PassageIndex,
  lexicon: Lexicon,
): void {
  for (const translation of translations) collected.offer(translation.key, translation.weight);
  if (span.length > 1 && !translations.some(({ key: other }) => collected.has(other))) {
    const content = span.filter((token) => !isStopWord(token.norm));
    for (const token of content) {
      for (const { key: part, weight } of lexicon.translate(token.stem)) {
        collected.offer(part, (weight * MEMBER_WEIGHTS.part) / content.length);
      }
    }
  }
  for (const token of span) {
    const nameLike = token.capital || token.script === 'arabic';
    if (span.length > 1 && lexicon.has(token.stem) && !lexicon.isName(token.stem)) continue;
    if (!nameLike && translations.length > 0) continue;
    // A city has its translation, and «سعر» is a price: what only sounds like them is neither.
    const isOtherwiseKnown = lexicon.isPlace(token.stem) || !lexicon.hasName(token.stem);
    if (translations.length > 0 && isOtherwiseKnown) continue;
    const arabic = token.script === 'arabic';
    const sounds = soundsOf(arabic ? token.stem : token.norm);
    const key = soundKey(sounds);
    // One consonant tells no name from another.
    if (key.length < 2) continue;
    const { bySound } = index;
    for (const term of (arabic ? bySound.latin : bySound.arabic).get(key) ?? []) {
      const word = index.words[term]!;
      const isName = arabic ? word.capitals > 0 : !lexicon.spells(word) || lexicon.hasName(word.stem);
      if (!isName) continue;
      const likeness = soundLikeness(sounds, index.sounds[term]!);
      if (likeness < LEAST.sound) continue;
      collected.offerTerm(
        term,
        likeness * (translations.length > 0 ? MEMBER_WEIGHTS.soundBesideTranslation : 1),
      );
    }
  }
}

/** Prepositions without which a verb means the same. */
const GOVERNING = wordSet('of to from with for على الى عن من مع في ب ل');

/** Gathers members, the highest weight of each kept. */
class Collector {
  readonly #index: PassageIndex;
  readonly #members = new Map<number | string, Member>();

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  /** A key's terms; nothing where the index lacks one of them. Function words inside a phrase are passed over. */
  offer(key: string, weight: number): void {
    if (!key.includes(' ')) {
      const term = this.#index.termOf(key);
      if (term !== undefined) this.offerTerm(term, weight);
      return;
    }
    const terms: number[] = [];
    const left: string[] = [];
    // Most phrases end here with their first word, so that no more of them is cut out.
    for (let from = 0; from < key.length; ) {
      const space = key.indexOf(' ', from);
      const stem = key.slice(from, space < 0 ? undefined : space);
      from += stem.length + 1;
      const term = this.#index.termOf(stem);
      if (term !== undefined) terms.push(term);
      else if (isStopWord(stem)) left.push(stem);
      else return;
    }
    const { rest, governing } = MEMBER_WEIGHTS;
    const share = left.every((stem) => GOVERNING.has(stem)) ? governing : rest;
    if (terms.length === 1) this.offerTerm(terms[0]!, weight * share);
    else if (terms.length > 1) this.#keep(key, { terms, weight });
  }

  offerTerm(term: number, weight: number): void {
    this.#keep(term, { terms: [term], weight });
  }

  #keep(id: number | string, member: Member): void {
    const known = this.#members.get(id);
    if (!known || known.weight < member.weight) this.#members.set(id, member);
  }

  /** Whether a key was offered and found in the index. */
  has(key: string): boolean {
    const term = key.includes(' ') ? undefined : this.#index.termOf(key);
    return this.#members.has(term ?? key);
  }

  /** What was gathered, the strongest first. */
  members(): Member[] {
    return [...this.#members.values()].sort((a, b) => b.weight - a.weight);
  }
}
