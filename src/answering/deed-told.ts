/** How far a sentence tells the deed that a question asks about, and whether as done. */

import { isPast } from '../language/english.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Matched } from '../search/passage-search.ts';
import { ATTEMPT, hasArticle } from '../search/question-focus.ts';
import { HINDERED } from '../search/sentence-features.ts';
import { type Asked, WEAK } from './asked.ts';
import { mentionAt } from './entity-linker.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import { WISH } from './wish-words.ts';

/**
 * A deed that the story tells in the word of the question is told there; one that it does not may go by another word. Who
 * did what the story tells in no word at all is not told.
 */
export const unsaid = (
  { told, partners, isBetweenNames, isOfHead, asksActor, asksWhether, asksHow, head, literal }: Asked,
  { terms }: ReadSentence,
): number => {
  // "What did he promise him": the two are in many sentences, and the promise is all that is asked.
  if (isBetweenNames) return 1;
  // «ما الرسالة التي وجهها»: where the message is told, it is told how it went.
  if (isOfHead && head !== undefined && terms.some((term) => literal[head]!.has(term))) return PARAPHRASED;
  if (told >= TOLD || ((asksActor || asksHow) && told < NAMELY) || (asksWhether && told < WEAKLY)) return 1;
  return partners.length > 0 ? BETWEEN : PARAPHRASED;
};
const TOLD = 0.6;
/** Who did a deed, or how, that the story has no nearer word for than this is not told. */
const NAMELY = 0.51;
/** From this share on it is the word that comes nearest. */
const NEARLY = 0.9;
/** Nor is whether he did it. */
const WEAKLY = 0.4;
const PARAPHRASED = 0.12;
/** "Did he sell it to them": that both are named says nothing where no sale is. */
const BETWEEN = 0.35;
/** From this weight on the story has the word of the question. */
const ITSELF = 0.8;
/** From this share of the story's best word for it on a word tells the same. */
export const SAME = 0.6;

/**
 * How little of the deed is told, 0 to 1, beside where the story tells it best. Another word of the question does not
 * tell it: "the elections" is no "won".
 */
export function untold(deed: number, asked: Asked, { strongest }: Matched, sentence: ReadSentence): number {
  const found = sentence.found[deed]!;
  if (
    found < WEAK ||
    (asked.asksHow && strongest < NAMELY) ||
    (asked.asksActor &&
      !asked.kindred &&
      strongest < NAMELY &&
      sentence.found.some((held, g) => g !== deed && held < WEAK)) ||
    (asked.actors.length > 0 && asked.partners.length > 0 && !asked.kindred && strongest < WEAKLY)
  )
    return 1;
  const places = placesOf(deed, asked, sentence);
  const isTaken = (at: number): boolean =>
    asked.literal.some((said, g) => g !== deed && said.has(sentence.terms[at]!)) ||
    mentionAt(sentence.mentions, at) !== undefined;
  if (places.length > 0 && places.every(isTaken)) return 1;
  const share = found / strongest;
  // A synonym alone tells who did it only itself: who received him is not told by whom he hoped to meet.
  if (asked.asksActor && !asked.kindred && strongest < NAMELY) return share < NEARLY ? 1 : 0;
  // Between two who are named, and of who does what the story tells in its own word, only the deed itself will do.
  if (asked.partners.length > 0 || (asked.asksActor && strongest >= ITSELF)) return share < SAME ? 1 : 0;
  return Math.min(1, Math.max(0, (SAME - share) / (SAME - WEAK)));
}

/** Where the deed is told in its own word or one of its kind. */
const surePlaces = (deed: number, asked: Asked, sentence: ReadSentence): number[] =>
  placesOf(deed, asked, sentence).filter(
    (at) =>
      asked.literal[deed]!.has(sentence.terms[at]!) || asked.kindred?.(sentence.tokens[at]!.norm) === true,
  );

/** 1 where the deed is told only as to be done; undefined where it is not told. */
export function isOnlyToBe(deed: number, asked: Asked, sentence: ReadSentence): 0 | 1 | undefined {
  const places = surePlaces(deed, asked, sentence);
  if (places.length === 0) return undefined;
  const { tokens } = sentence;
  const mayBeAimedAt = asked.asksActor || asked.asksWhether;
  return places.every(
    (at) => isToBe(tokens, at) || isToBe(tokens, at - 1) || (mayBeAimedAt && isAimedAt(sentence, at)),
  )
    ? 1
    : 0;
}

/** Whether a deed is what a wish or a plan before it is about: "wants to cooperate in fighting", «خطة لإجراء انتخابات». */
function isAimedAt({ tokens, clauseOf }: ReadSentence, at: number): boolean {
  // "The retired general" is retired, whoever wishes what.
  if (isPast(tokens[at]!.norm)) return false;
  const words = tokens.slice(0, at).map(({ norm }) => norm);
  const from = words.findLastIndex((word) => /^(?:but|لكن\S*)$/.test(word)) + 1;
  const says = (some: ReadonlySet<string>, since: number): boolean =>
    words.some((word, n) => n >= since && (some.has(word) || some.has(word.replace(/^[وفبل](?=.{3})/, ''))));
  const near = Math.max(
    from,
    words.findIndex((_, n) => clauseOf(n) >= clauseOf(at) - 1),
  );
  // What was tried or failed at did not come about, and that is told.
  return (says(WISH, near) || says(PLAN, near)) && !says(HINDERED, from) && !says(ATTEMPT, from);
}
const PLAN = wordSet('plan plans planned خطه خطط خطته خطتها يخطط تخطط');

/** 1 where the deed is told only as done; undefined where no verb tells it. */
export function isOnlyDone(
  deed: number,
  asked: Asked,
  sentence: ReadSentence,
  lexicon: Lexicon,
): 0 | 1 | undefined {
  const { tokens } = sentence;
  const verbs = surePlaces(deed, asked, sentence).filter((at) => {
    const { script, norm, stem } = tokens[at]!;
    if (script !== 'arabic') return isPast(norm) || isToBe(tokens, at);
    return lexicon.isFiniteVerb(stem) && !hasArticle(norm);
  });
  if (verbs.length === 0) return undefined;
  const isImperfect = (at: number): boolean => /^[وف]?س?[يتن].*[^ت]$/.test(tokens[at]!.norm);
  return verbs.every((at) => !isToBe(tokens, at) && (tokens[at]!.script !== 'arabic' || !isImperfect(at)))
    ? 1
    : 0;
}

/** Whether a verb tells of what is only expected, wished or possible: "expects him to visit", «أن يزور», «سيزور». */
export function isToBe(tokens: readonly Token[], verb: number): boolean {
  if (!tokens[verb]) return false;
  const { norm, script, stem } = tokens[verb];
  const before = tokens.slice(Math.max(0, verb - 2), verb).map((token) => token.norm);
  if (script === 'arabic')
    return (
      // لتشكيل لجنة
      (/^[وف]?ل(?!ل)/.test(norm) && !stem.startsWith('ل')) ||
      /^س[يتن]/.test(norm) ||
      (/^[يتن]/.test(norm) && before.some((word) => /^(?:ب|ل)?ان$|^سوف$/.test(word)))
    );
  return (
    // Who failed to do it did not, and that is told.
    (before.at(-1) === 'to' && !HINDERED.has(before.at(-2) ?? '')) ||
    before.some((word) => /^(?:will|would|may|might|could|should)$/.test(word))
  );
}
