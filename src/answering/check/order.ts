/** Whether a claim has before or until something what the passages have after it, or the other way round. */

import { type Alignment, statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

type Order = 'before' | 'after';

const BEFORE = /^[وف]?(?:before|until|till|prior|قبل|حتي|قبيل)$/;
const AFTER = /^[وف]?(?:after|following|since|once|بعد|عقب|اثر|منذ|بعدما|عقيب|ابتدا|اعتبارا|بدا)$/;
/** "on the sidelines of": at the same time. */
const DURING = /^(?:during|sidelines|[وف]?(?:هامش|خلال|اثناء))$/;
/** How many words in front of what it governs such a word may stand. */
const APART = 4;
/** How many content words on each side tell what came before what. */
const BESIDE = 3;

export const orderFault: Rule = ({ words: claim }, alignments) => {
  for (const cue of claim) {
    const own = orderOf(cue, claim);
    const distance = own && distanceAt(cue.at, claim);
    if (distance && alignments.every(({ ground }) => ground.placesOf(distance).length === 0))
      return refuse('figure', `${distance.norm}: how long ${cue.norm}`);
    const governed = claim.slice(cue.at + 1, cue.at + 1 + APART).find(({ content }) => content);
    if (own === undefined || !governed) continue;
    if (isRefuted(alignments.map((alignment) => isKept(cue, own, claim, alignment))))
      return refuse('roles', `${cue.norm}: the other way round`);
    const stated = alignments.flatMap((alignment) =>
      statedAt(governed, alignment).map((at) => orderAt(at, alignment.ground.words)),
    );
    if (isRefuted(stated.map((order) => order && order === own)))
      return refuse('roles', `${cue.norm} ${governed.norm}`);
    if (own === 'before' && BEFORE.test(cue.norm) && isBroughtIn(governed, alignments))
      return refuse('unsupported', `${cue.norm} ${governed.norm}`);
  }
  return undefined;
};

/** "well before", "a year after", قبل فبراير بعام: how long before or after. */
const distanceAt = (at: number, words: readonly Word[]): Word | undefined =>
  words[at]!.script === 'arabic'
    ? words.slice(at + 1, at + 2 * APART).find(({ norm }) => DISTANCE.test(norm))
    : [words[at - 1]].find((word) => word && DISTANCE.test(word.norm));
const DISTANCE =
  /^(?:well|long|shortly|soon|(?:moment|minute|hour|day|week|month|year|decade)s?|ب(?:كثير|قليل|(?:ساع|سن)(?:ه|تين)|(?:يوم|اسبوع|شهر|عام)(?:ين)?|ساعات|ايام|اسابيع|اشهر|اعوام|سنوات))$/;

const ORDERS =
  /^[وف]?(?:before|until|till|prior|ahead|by|when|then|later|earlier|after|following|since|once|as|yet|already|قبل|قبيل|حتي|بعد|عقب|اثر|منذ|بعدما|حين|عندما|ثم|لاحقا|سابقا|بحلول|امام)$/;

/** Whether the passages tell of no order in the sentences that tell what the claim has something come before. */
const isBroughtIn = (governed: Word, alignments: readonly Alignment[]): boolean => {
  const verdicts = alignments.flatMap((alignment) => {
    const { words } = alignment.ground;
    const sentences = new Set(statedAt(governed, alignment).map((at) => words[at]!.sentence));
    return sentences.size === 0
      ? []
      : [words.some(({ norm, sentence }) => sentences.has(sentence) && ORDERS.test(norm))];
  });
  return verdicts.length > 0 && !verdicts.includes(true);
};

/** "A before B" where the text has A before B; undefined where it has no such word before a clause. */
function isKept(
  cue: Word,
  order: Order,
  claim: readonly Word[],
  { ground, sentences }: Alignment,
): boolean | undefined {
  const own = claim.filter(({ content }) => content);
  const sides = [
    own.filter(({ at }) => at < cue.at).slice(-BESIDE),
    own.filter(({ at }) => at > cue.at).slice(0, BESIDE),
  ];
  const cues = ground.words.filter(
    (word) =>
      word.sentence === sentences[cue.at] &&
      orderOf(word, ground.words) === order &&
      ground.words[word.at + 1]?.figure === undefined,
  );
  if (cues.length === 0) return undefined;
  return cues.some(({ at: turn }) =>
    sides.some((words, side) => {
      const places = words.flatMap((word) => ground.placesOf(word, SURE));
      const crossed = places.filter((at) => at > turn === (side === 0)).length;
      return crossed * 2 <= places.length;
    }),
  );
}

/** The order that the words before a place put it in. */
function orderAt(place: number, words: readonly Word[]): Order | 'during' | undefined {
  for (let at = place - 1; at >= Math.max(0, place - APART); at--) {
    const order = DURING.test(words[at]!.norm) ? 'during' : orderOf(words[at]!, words);
    if (order) return order;
  }
  return undefined;
}

/** What is not done before something, or not until, is done after it. */
function orderOf({ at, norm, sentence }: Word, words: readonly Word[]): Order | undefined {
  if (AFTER.test(norm)) return 'after';
  if (!BEFORE.test(norm)) return undefined;
  const denied = words
    .slice(Math.max(0, at - 9), at)
    .some((word) => word.denies && word.sentence === sentence);
  return denied ? 'after' : 'before';
}
