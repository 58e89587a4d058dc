/** Words between quotation marks: verbatim in a cited passage, or a name, or said to be a translation. */

import { normaliseArabic } from '../../language/arabic.ts';
import { normaliseLatin } from '../../language/english.ts';
import { type Language, languageOf } from '../../language/language.ts';
import { NOT } from './cues.ts';
import type { Ground } from './support.ts';
import { isLight, type Word } from './word.ts';
import { NEAR } from './word-kin.ts';

const QUOTED =
  /«([^«»]*)»|“([^“”]*)”|"([^"]*)"|„([^“”„]*)[“”]|(?<![\p{L}\p{N}])[‘']([^‘’']+)[’'](?![\p{L}\p{N}])/gu;
const TRANSLATED = /\b(?:translat|in translation|in (?:Arabic|English) )|ترجم/i;

/** The note that a quotation is translated, in brackets. */
const NOTE = /\s*\([^()]*(?:translat|ترجم)[^()]*\)/giu;

export const withoutNote = (sentence: string): string => sentence.replace(NOTE, '');

/** The texts between quotation marks, of any kind. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(quotedIn);
}

const quotedIn = (match: RegExpMatchArray): string => match.slice(1).find((part) => part !== undefined) ?? '';

/** Letters and digits only, in one spelling: what must be alike in a quotation. */
const bare = (text: string): string =>
  ` ${normaliseLatin(normaliseArabic(text))
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim()} `;

/** The same with the places of commas and stops: words that an aside parts are not said in one. */
const parted = (text: string): string =>
  bare(text.replace(/[.،؛؟!?]+$/u, '').replace(/[,،;؛:.؟!?()–—](?!\p{N})/gu, ' | '));

/** What makes a quotation somebody's own speech: `X said: "…"`, `"…," X said`, and not `said he "…"`. */
const OPENS_SPEECH = /(?:^|:|\b(?:said|says|added|adds|replied|told \p{L}+),?)\s*$/u;
/** A name or a term has fewer words. */
const SPEECH = 3;

const caseless = (words: string): string => words.replace(/(?<=\S{3})ا(?= )/g, '');

/** Whether the words stand in the text; «هادئا» may be said «هادئ» where the sentence wants another case. */
const isIn = (words: string, text: string, language: Language | undefined): boolean =>
  stands(words, text) || (language === 'ar' && stands(caseless(words), caseless(text)));

/** Whether the words stand in the text, and not without the "not" right before them. */
function stands(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at).trim().split(' ').slice(-2);
    if (!before.some((word) => NOT.has(word))) return true;
  }
  return false;
}

/**
 * The first quotation that may not stand: neither verbatim, nor a name by `isName`, nor marked as translated where by
 * `isTranslation` the passages have it in other words.
 */
export function badQuotation(
  sentence: string,
  texts: readonly string[],
  isName: (text: string) => boolean,
  isTranslation: (text: string) => boolean,
): string | undefined {
  const unpaired = sentence.replace(QUOTED, '').match(/[«»“”"„]/);
  if (unpaired) return unpaired[0];
  const sources = texts.map((text) => ({
    language: languageOf(text),
    spoken: quotationsIn(text).map(bare).join(''),
    told: parted(text),
  }));
  for (const match of sentence.matchAll(QUOTED)) {
    const quotation = quotedIn(match);
    const words = bare(quotation);
    if (words.trim() === '') return quotation;
    const language = languageOf(quotation);
    const isSpeech =
      OPENS_SPEECH.test(sentence.slice(0, match.index)) && words.trim().split(' ').length >= SPEECH;
    const verbatim = sources.some(
      ({ language: own, spoken, told }) =>
        own === language &&
        (isIn(words, spoken, language) || (!isSpeech && isIn(parted(quotation), told, language))),
    );
    if (verbatim) continue;
    if (isName(quotation)) continue;
    if (TRANSLATED.test(sentence) && isTranslation(quotation)) continue;
    return quotation;
  }
  return undefined;
}

/** Whether all the words stand in one quotation of a text, and as much of it is denied. */
export const isTranslation = (words: readonly Word[], grounds: readonly Ground[]): boolean =>
  grounds.some((ground) => stretchesIn(ground.words).some((quoted) => says(quoted, words, ground)));

/** The stretches of a text that stand in quotation marks. */
function stretchesIn(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  for (const word of words) {
    if (!word.quoted) continue;
    const open = found.at(-1);
    if (open && open.at(-1)!.at === word.at - 1 && !/[«»"“”]/.test(word.gap)) open.push(word);
    else found.push([word]);
  }
  return found;
}

function says(quoted: readonly Word[], words: readonly Word[], ground: Ground): boolean {
  const inside = new Set(quoted.map(({ at }) => at));
  const content = words.filter((word) => word.content && !isLight(word));
  const places = content.map((word) =>
    ground.supports(word, words).filter(({ at, weight }) => inside.has(at) && weight >= NEAR),
  );
  if (content.length === 0 || places.some((found) => found.length === 0)) return false;
  const all = places.flatMap((found) => found.map(({ at }) => at));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  // The "not" of what is left out of the quotation stands outside of what is taken from it.
  const denials = quoted.filter(({ denies, at }) => denies && at >= first - 3 && at <= last);
  return denials.length === words.filter(({ denies }) => denies).length;
}
