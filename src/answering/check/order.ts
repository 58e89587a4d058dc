/** Whether a claim has before or until something what the passages have after it, or the other way round. */

import { type Alignment, surest } from './alignment.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

type Order = 'before' | 'after';

const BEFORE = /^[وف]?(?:before|until|till|prior|قبل|حتي|قبيل)$/;
const AFTER = /^[وف]?(?:after|following|since|once|بعد|عقب|اثر|منذ|بعدما|عقيب)$/;
/** How many words in front of what it governs such a word may stand. */
const APART = 4;
/** How many content words on each side tell what came before what. */
const BESIDE = 3;

export function orderFault(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  for (const cue of claim) {
    const own = orderOf(cue, claim);
    const governed = claim
      .slice(cue.at + 1, cue.at + 1 + APART)
      .find(
        ({ content, figure, sentence }) => (content || figure !== undefined) && sentence === cue.sentence,
      );
    if (own === undefined || !governed || cue.quoted) continue;
    const stated = alignments.flatMap(({ ground, places, sentences }) =>
      surest(places[governed.at]!)
        .filter(({ at, weight }) => weight >= SURE && ground.words[at]!.sentence === sentences[governed.at])
        .map(({ at }) => orderAt(at, ground.words)),
    );
    const reversed = alignments
      .map((alignment) => isReversed(cue, own, claim, alignment))
      .filter((each) => each !== undefined);
    if (reversed.length > 0 && reversed.every((each) => each))
      return refuse('roles', `${cue.norm}: the other way round`);
    const known = stated.filter((order) => order !== undefined);
    if (known.length > 0 && known.every((order) => order !== own))
      return refuse('roles', `${cue.norm} ${governed.norm}`);
  }
  return undefined;
}

/** "A before B" where the text has B before A; undefined where it has no such word between two clauses. */
function isReversed(
  cue: Word,
  order: Order,
  claim: readonly Word[],
  { ground, sentences }: Alignment,
): boolean | undefined {
  const own = claim.filter(
    ({ content, sentence, figure }) => content && figure === undefined && sentence === cue.sentence,
  );
  const sides = [
    own.filter(({ at }) => at < cue.at).slice(-BESIDE),
    own.filter(({ at }) => at > cue.at).slice(0, BESIDE),
  ];
  const cues = ground.words.filter(
    (word) =>
      word.sentence === sentences[cue.at] &&
      orderOf(word, ground.words) === order &&
      isConjunction(word, ground.words),
  );
  if (cues.length === 0 || isTime(claim[cue.at + 1])) return undefined;
  return cues.every(({ at: turn, sentence }) =>
    sides.every((words, side) => {
      const places = words
        .flatMap((word) => surest(ground.supports(word)))
        .filter(({ at, weight }) => weight >= SURE && ground.words[at]!.sentence === sentence);
      const crossed = places.filter(({ at }) => at > turn === (side === 0)).length;
      return crossed * 2 > places.length;
    }),
  );
}

/** Whether a clause stands behind, and another one before it. */
const isConjunction = ({ at, sentence }: Word, words: readonly Word[]): boolean =>
  words[at - 1]?.sentence === sentence &&
  !isTime(words[at + 1]) &&
  words.slice(at + 1, at + 2 + APART).some((word) => word.verb && word.sentence === sentence);

const isTime = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.figure !== undefined ||
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|dawn|then)$/.test(word.norm));

/** The order that the words before a place put it in. */
function orderAt(place: number, words: readonly Word[]): Order | undefined {
  for (let at = place - 1; at >= Math.max(0, place - APART); at--) {
    const word = words[at]!;
    if (word.sentence !== words[place]!.sentence || /[,،;:]/.test(words[at + 1]!.gap)) return undefined;
    const order = orderOf(word, words);
    if (order) return order;
  }
  return undefined;
}

/** What is not done before something, or not until, is done after it. */
function orderOf({ at, norm, sentence }: Word, words: readonly Word[]): Order | undefined {
  // اعتبارا من: from then on, and not until then.
  if (/^(?:ابتدا|اعتبارا|بدا)$/.test(norm) && words[at + 1]?.norm === 'من') return 'after';
  if (norm === 'from' && isTime(words[at + 1])) return 'after';
  if (AFTER.test(norm)) return /^(?:yet|الان|حد)$/.test(words[at + 1]?.norm ?? '') ? undefined : 'after';
  if (norm === 'by' && /^(?:the|end|=)/.test(words[at + 1]?.figure ?? words[at + 1]?.norm ?? ''))
    return words.slice(at + 1, at + 3).some((word) => word.norm === 'end' || word.figure !== undefined)
      ? 'before'
      : undefined;
  if (!BEFORE.test(norm) || /^(?:now|further|notice|recently|الان)$/.test(words[at + 1]?.norm ?? ''))
    return undefined;
  if (norm === 'قبل' && words[at + 1]?.norm === 'من') return undefined;
  const denied = words
    .slice(Math.max(0, at - 9), at)
    .some((word) => word.denies && word.sentence === sentence && word.script !== 'number');
  return denied ? 'after' : 'before';
}
