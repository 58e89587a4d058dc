/** Answers by extracts: the one or two sentences of the story that answer, or the decision that none does. */

import type { Language } from '../language/language.ts';
import { tokenise } from '../language/tokenise.ts';
import { type Answer, type CitedText, citeSentences } from './answer.ts';
import { answerability } from './answerability.ts';
import { type Evidence, findEvidence, type PassageEvidence, type SentenceEvidence } from './evidence.ts';
import type { StoryIndex } from './story-index.ts';
import { REFUSAL } from './wish-words.ts';

/** From this probability on a question counts as answered; chosen on the curve that `npm run bench -- declining` draws. */
export const ANSWER_FROM = 0.5;
/** From this weight on a sentence holds a word of the question. */
const HOLDS = 0.5;
/** How many of the best sentences are looked at for one that answers, and how probable that must be. */
const LOOKED_AT = 6;
const SURE = 0.75;
/** From this weight on the deed itself is told, and not one near it. */
const FIRM = 0.6;
/** How probable it must be of one that is given beside the best since it says the opposite. */
const CERTAIN = 0.95;
/** How much of what the best one holds it must hold, in another paragraph and in the same. */
const NEARLY = 0.8;
/** The same, where the best one is of somebody else. */
const LESS = 0.6;
const PARTLY = 0.5;
/** From this worth on a name is not where the whole story plays. */
const RARE = 1;
/** From here on the deed of the question is not told. */
const UNTOLD = 0.4;
/** How much more of the question a sentence about somebody else must hold to tell that it is about them alone. */
const CLEARLY = 1.15;
/** A second sentence is given where its score is this near to the first one's. */
const SECOND_WITHIN = 0.6;

/** What tells that a sentence is of somebody or something else. */
const OF_OTHERS = ['other-actor', 'no-partner', 'no-wish'] as const;

export type Candidate = { readonly passage: PassageEvidence; readonly sentence: SentenceEvidence };

/** What a sentence holds of the question, weighed. */
const heldOf = ({ sentence }: Candidate, { matched }: Evidence): number =>
  matched.reduce((sum, { worth }, g) => sum + worth * sentence.found[g]!, 0);

const isOfOthers = ({ sentence }: Candidate): boolean =>
  OF_OTHERS.some((misfit) => sentence.misfits[misfit] === 1);

/** A sentence with the probability that it answers. */
type Choice = { readonly best: Candidate; readonly confidence: number };

/** An answer with the probability that the story answers the question, and what both rest on. */
export type Extracted = { readonly answer: Answer; readonly confidence: number; readonly evidence: Evidence };

export function answerByExtracts(text: string, index: StoryIndex, language?: Language): Extracted {
  const evidence = findEvidence(text, index, language);
  const about = {
    question: text,
    language: evidence.question.language,
    mode: 'extract' as const,
    story: index.story.id,
  };
  const candidates = candidatesOf(evidence);
  const choice = bestOf(candidates, evidence);
  // A question without a word of content ("who is he", "1") asks nothing that could be told from the story.
  const { question, matched } = evidence;
  const isEmpty = question.kind === 'topic' && matched.every(({ group }) => group.kind === 'number');
  if (!choice || isEmpty || matched.length === 0)
    return { answer: { ...about, kind: 'not-in-story' }, confidence: 0, evidence };
  const { best, confidence } = choice;
  if (confidence < ANSWER_FROM) {
    const nearest = candidates.slice(0, LOOKED_AT).find((candidate) => isAboutIt(candidate, evidence, index));
    return {
      answer: { ...about, kind: 'not-in-story', ...(nearest && { nearest: cite([nearest], index) }) },
      confidence,
      evidence,
    };
  }
  return {
    answer: { ...about, kind: 'answered', ...cite(chosen(best, candidates, evidence), index) },
    confidence,
    evidence,
  };
}

/** Whether a sentence speaks of what is asked and not only of whom: of the carrier, where its price is asked for. */
const isAboutIt = ({ sentence }: Candidate, { matched, asked }: Evidence, index: StoryIndex): boolean =>
  // Whether somebody is a terrorist: what speaks of terrorists and not of him had better not stand beside the question.
  !(asked.asksWhether && sentence.misfits['no-partner'] === 1) &&
  matched.some(
    ({ group }, g) =>
      group.kind === 'word' && index.linker.cardOf(group.tokens) === undefined && sentence.found[g]! >= HOLDS,
  );

const cite = (chosenSentences: readonly Candidate[], index: StoryIndex): CitedText =>
  citeSentences(
    chosenSentences.map(({ passage, sentence }) => ({ text: sentence.text, from: passage })),
    index,
  );

/** Whether a text tells of a refusal. */
const refuses = (text: string): boolean => tokenise(text).some(({ norm }) => REFUSAL.has(norm));

/** The sentences of all passages, the best first. */
export function candidatesOf({ passages, asked }: Evidence): Candidate[] {
  // Who will not talk is told by who refuses to, however much is told of those who do or fail to.
  const affirms = ({ sentence }: Candidate): number => {
    if (!asked.isDenied) return 0;
    if (sentence.misfits['other-actor'] === 1) return 2;
    return refuses(sentence.text) ? 0 : 1;
  };
  return passages
    .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
    .map((candidate) => ({ candidate, rank: affirms(candidate) }))
    .sort((a, b) => a.rank - b.rank || b.candidate.sentence.score - a.candidate.sentence.score)
    .map(({ candidate }) => candidate);
}

/** The sentence that fits best; where something in it speaks against that, another that holds as much of the question and surely answers. */
export function bestOf(candidates: readonly Candidate[], evidence: Evidence): Choice | undefined {
  const rated = (best: Candidate): Choice => ({
    best,
    confidence: answerability(evidence, best.passage, best.sentence),
  });
  const [first, ...others] = candidates.slice(0, LOOKED_AT);
  if (!first) return undefined;
  const choice = rated(first);
  const held = (candidate: Candidate): number => heldOf(candidate, evidence);
  const least = held(first);
  // Who somebody is, the sentence tells that introduces him; and whoever can read it in his language need not in the other.
  const asksIdentity = evidence.question.kind === 'who' && evidence.matched.length === 1;
  const isSecondary = (other: Candidate): boolean => asksIdentity || languageOf(other) !== languageOf(first);
  const tells = ({ sentence }: Candidate): boolean => (sentence.misfits['no-deed'] ?? 0) < UNTOLD;
  if (choice.confidence >= ANSWER_FROM && tells(first)) {
    // What a later article tells as surely has overtaken it.
    for (const later of others.filter(
      (other) => isLater(other, first) && tells(other) && !isSecondary(other),
    )) {
      const laterChoice = rated(later);
      if (held(later) >= NEARLY * least && laterChoice.confidence >= CERTAIN) return laterChoice;
    }
    // What the story tells in all of the question's words, but of somebody else, is not told of the one asked about.
    const another = evidence.asked.isDenied
      ? undefined
      : others.find(
          (other) =>
            tells(other) && held(other) > CLEARLY * least && other.sentence.misfits['other-actor'] === 1,
        );
    return another ? rated(another) : choice;
  }
  const isInPassage = ({ passage }: Candidate): boolean => passage === first.passage;
  // "What did he tell Lavrov": who met whom, and then what was said.
  const isNext = (other: Candidate): boolean => evidence.question.kind === 'said' && isInPassage(other);
  const isNear = (other: Candidate): boolean =>
    held(other) >= (isInPassage(other) ? PARTLY : isOfOthers(first) ? LESS : NEARLY) * least;
  // Whom he met in Moscow is not told by whom he met.
  const losesName = (other: Candidate): boolean =>
    isOfOthers(first) &&
    evidence.matched.some(
      ({ group, worth }, g) =>
        group.kind === 'name' &&
        worth >= RARE &&
        first.sentence.found[g]! >= FIRM &&
        other.sentence.found[g]! < HOLDS,
    );
  for (const other of others) {
    if (!tells(other) || !(isNear(other) || isNext(other)) || losesName(other)) continue;
    const otherChoice = rated(other);
    if (otherChoice.confidence >= SURE) return otherChoice;
  }
  return choice;
}

const languageOf = ({ passage }: Candidate): string => passage.passage.language;

const isLater = (one: Candidate, other: Candidate): boolean =>
  one.passage.article.published > other.passage.article.published;

/**
 * The best sentence, and a second one where it is about as good and holds a part of the question that the first lacks, or
 * where the two gainsay each other: "agreed to talks" and "still refuses them". A picture is told of by its whole caption.
 */
function chosen(best: Candidate, candidates: readonly Candidate[], evidence: Evidence): Candidate[] {
  const { question, matched } = evidence;
  if (best.passage.isAskedPicture) return candidates.filter(({ passage }) => passage === best.passage);
  if (question.kind === 'whether') {
    const other = candidates
      .slice(0, LOOKED_AT)
      .find(
        (candidate) =>
          refuses(candidate.sentence.text) !== refuses(best.sentence.text) &&
          candidate.passage !== best.passage &&
          answerability(evidence, candidate.passage, candidate.sentence) >= CERTAIN,
      );
    if (other) return [best, other];
  }
  // Who did something, or which places it was done to, may be told in two places, each of another.
  const asksWhichPlaces = question.kind === 'where' && evidence.asked.kind !== 'where';
  const mayBeSeveral = question.kind === 'who' || asksWhichPlaces;
  const deed = mayBeSeveral ? question.tokens[question.focus.deed ?? -1] : undefined;
  const told = matched.findIndex(({ group }) => deed !== undefined && group.tokens.includes(deed));
  // To whom it is done both must tell, though one tells the deed in another word: "backed", "the support he has from".
  const isDoneTo =
    evidence.asked.asksActor && evidence.asked.suffering !== undefined && evidence.asked.told >= FIRM;
  const tellsAsWell = (candidate: Candidate): boolean => {
    const share = heldOf(candidate, evidence) / heldOf(best, evidence);
    return isDoneTo
      ? candidate.sentence.misfits['no-deed'] === 0 && share >= PARTLY
      : (candidate.sentence.found[told] ?? 0) >= FIRM && share >= NEARLY;
  };
  const another = candidates
    .slice(0, LOOKED_AT)
    .find(
      (candidate) =>
        candidate.passage !== best.passage &&
        languageOf(candidate) === languageOf(best) &&
        !isLater(best, candidate) &&
        tellsAsWell(candidate) &&
        answerability(evidence, candidate.passage, candidate.sentence) >= CERTAIN,
    );
  if (another) return [best, another];
  const second = candidates.find(
    (candidate) =>
      candidate !== best &&
      languageOf(candidate) === languageOf(best) &&
      !isLater(best, candidate) &&
      !isOfOthers(candidate) &&
      candidate.sentence.misfits['not-done'] !== 1 &&
      best.sentence.score - candidate.sentence.score < SECOND_WITHIN &&
      (candidate.passage !== best.passage ||
        matched.some((_, g) => candidate.sentence.found[g]! > 0.4 && best.sentence.found[g]! < 0.2)),
  );
  return second ? [best, second] : [best];
}
