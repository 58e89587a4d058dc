/** Deeds that reports tell by one of many words, whichever: who "visited" is told by who "came to" it. */

import { wordSet } from '../language/word-set.ts';
import { SPEECH } from '../search/sentence-features.ts';
import { REQUEST, WISH } from './wish-words.ts';

/** Going somewhere. */
const ENGLISH_WAYS = wordSet(
  'visit visits visited visiting come comes came coming go goes went gone going travel travels travelled traveled travelling traveling ' +
    'trip trips fly flies flew flown arrive arrives arrived arriving arrival',
);
const ARABIC_WAYS =
  /^[وف]?س?(?:زار|[يتن]زور|زياره|زيارات|حضر|[يتن]حضر|حضور|وصل|[يتن]صل|وصول|سافر|[يتن]سافر|سفر|ذهب|[يتن]ذهب|جا|اتي|قدم|توجه|[يتن]توجه|طار|رحله|زيارت|رحلت)(?:ت|تا|ا|وا|ان|ون|ه|ها|هم|هما)?$/;
const ARABIC_NOUN = /^[وفبل]?(?:ال|لل)?(?:زيار|رحل|وصول|حضور|سفر)/;

const isWay = (norm: string): boolean => ENGLISH_WAYS.has(norm) || ARABIC_WAYS.test(norm);

/** Whether a word is a noun for going somewhere: whose it is goes ("his trip", «زيارته»). */
export const isWayNoun = (norm: string): boolean =>
  /^(?:visits?|trips?|arrival)$/.test(norm) || ARABIC_NOUN.test(norm);

export type Kindred = (norm: string) => boolean;

/** What tells the same kind of deed as a verb of a question, both normalised words; undefined for deeds with words of their own. */
export function kindredOf(verb: string): Kindred | undefined {
  if (isWay(verb) && !/^(?:go|com)/.test(verb)) return isWay;
  if (REQUEST.has(verb))
    return (norm) =>
      [norm, norm.replace(/^[وف](?=.{3})/, '')].some((word) => REQUEST.has(word) || WISH.has(word));
  return SPEECH.has(verb) ? (norm) => SPEECH.has(norm) : undefined;
}

const RECIPROCAL = wordSet(
  'meet meets met meeting talk talks talked talking negotiate negotiates negotiated speak speaks spoke sit sat ' +
    'التقي التقت التقيا التقوا يلتقي تلتقي التقاه قابل قابلت قابله قابلها يقابل اجتمع اجتمعت اجتمعا يجتمع تحادث تفاوض يتفاوض تكلم تكلمت تحدث تحدثت',
);

/** Whether a deed is done by both sides to each other: who met him is whom he met. */
export const isReciprocal = (verb: string): boolean => RECIPROCAL.has(verb);
