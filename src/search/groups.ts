/** A question -> groups of terms of the vocabulary: all that stands for one word of it counts as one term (Pirkola). */

import { rootOf } from '../language/arabic.ts';
import { keyTermOf } from '../language/key-terms.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import { soundKey, soundLikeness, soundsOf } from '../language/transliterate.ts';
import { dice, gramsOf } from './grams.ts';
import type { PassageIndex } from './passage-index.ts';

/** Terms that must all stand in a passage (one, or the words of a phrase) and how much they count, in (0, 1]. */
export type Member = { readonly terms: readonly number[]; readonly weight: number };

export type Group = {
  readonly tokens: readonly Token[];
  readonly members: readonly Member[];
  /** Normalised words for the 4-grams. */
  readonly norms: readonly string[];
  readonly weight: number;
  /** Single terms of the members with their weights. */
  readonly weightOf: ReadonlyMap<number, number>;
  /** weight x inverse frequency; set when the group is scored. */
  value: number;
};

export const G = { translation: 1, form: 0.8, root: 0.3, soft: 0.5, synonym: 0, sound: 1, soundLeast: 0.74, phrasePart: 0.5 };

export function groupsFor(question: string, index: PassageIndex, lexicon: Lexicon): Group[] {
  const tokens = tokenise(question);
  const stems = tokens.map((token) => token.stem);
  const groups: Group[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = lexicon.phraseAt(stems, at);
    const span = tokens.slice(at, at + length);
    at += length;
    if (length > 1) {
      const whole = groupFor(span, index, lexicon);
      if (whole) groups.push(whole);
    } else if (!isStopWord(span[0]!.norm) && !isStopWord(span[0]!.stem)) {
      const group = groupFor(span, index, lexicon);
      if (group) groups.push(group);
    }
  }
  return groups;
}

function groupFor(span: readonly Token[], index: PassageIndex, lexicon: Lexicon): Group | undefined {
  const members = new Map<string, Member>();
  const offer = (terms: readonly number[], weight: number): void => {
    const key = terms.join(' ');
    const known = members.get(key);
    if (!known || known.weight < weight) members.set(key, { terms, weight });
  };
  const offerKey = (key: string, weight: number): void => {
    const terms: number[] = [];
    for (const stem of key.split(' ')) {
      const id = index.stems.id(stem);
      if (id === undefined) {
        if (isStopWord(stem)) continue;
        return;
      }
      if (!isStopWord(stem) || !key.includes(' ')) terms.push(id);
    }
    if (terms.length) offer(terms, weight);
  };
  const key = span.map((token) => token.stem).join(' ');
  offerKey(key, 1);
  const arabic = span.some((token) => token.script === 'arabic');
  const crosses = arabic ? index.latinWords > 0 : index.arabicWords > 0;
  if (span.length > 1) {
    const content = span.filter((token) => !isStopWord(token.norm));
    for (const token of content) offerKey(token.stem, G.phrasePart / content.length);
  }
  const token = span[0]!;
  if (span.length === 1) {
    const shared = keyTermOf(token);
    if (shared) offerKey(shared, 1);
    for (const form of lexicon.forms(key)) offerKey(form, G.form);
    if (arabic) {
      const root = rootOf(token.stem);
      for (const id of (root && index.byRoot.get(root)) || []) offer([id], G.root);
    }
    if (index.stems.id(token.stem) === undefined && token.norm.length > 3) softMatches(token, index, offer);
  }
  if (crosses) {
    const translations = lexicon.translate(key);
    for (const { key: other, weight } of translations) offerKey(other, weight * G.translation);
    if (span.length > 1 && translations.length === 0) {
      for (const part of span) if (!isStopWord(part.norm)) for (const t of lexicon.translate(part.stem)) offerKey(t.key, t.weight * G.phrasePart);
    }
    for (const part of span) {
      if (part.capital || part.script === 'arabic' || translations.length === 0) {
        sounding(part, index, translations.length > 0, offer);
      }
    }
  }
  if (members.size === 0) return { tokens: span, members: [], norms: span.map((t) => t.norm), weight: 1, weightOf: new Map(), value: 0 };
  const list = [...members.values()];
  const weightOf = new Map<number, number>();
  for (const { terms, weight } of list) for (const term of terms) weightOf.set(term, Math.max(weightOf.get(term) ?? 0, terms.length > 1 ? weight * 0.7 : weight));
  return { tokens: span, members: list, norms: span.filter((t) => t.script !== 'number').map((t) => t.norm), weight: 1, weightOf, value: 0 };
}

/** Words of the vocabulary in the other script that sound like the token. */
function sounding(token: Token, index: PassageIndex, translated: boolean, offer: (terms: number[], weight: number) => void): void {
  const arabic = token.script === 'arabic';
  const sounds = soundsOf(arabic ? token.stem : token.norm);
  for (const id of index.bySound.get(soundKey(sounds)) ?? []) {
    const word = index.words[id]!;
    if (word.arabic === arabic) continue;
    if (arabic && word.capitals === 0) continue;
    const likeness = soundLikeness(sounds, index.sounds[id]!);
    if (likeness < G.soundLeast) continue;
    offer([id], likeness * (translated ? 0.5 : 1) * G.sound);
  }
}

/** For a word that the vocabulary lacks: words of its own script that are spelled or sound nearly like it. */
function softMatches(token: Token, index: PassageIndex, offer: (terms: number[], weight: number) => void): void {
  const sounds = soundsOf(token.script === 'arabic' ? token.stem : token.norm);
  const grams = gramsOf(token.norm);
  for (const id of index.bySound.get(soundKey(sounds)) ?? []) {
    const word = index.words[id]!;
    if (word.arabic !== (token.script === 'arabic')) continue;
    const alike = Math.max(dice(grams, gramsOf(word.norm)), soundLikeness(sounds, index.sounds[id]!) - 0.1);
    if (alike >= 0.6) offer([id], alike * G.soft);
  }
}
