/**
 * Whether what has joined a story answers a question that it did not answer before. Who waits is woken only by a sentence
 * of the new articles that tells what is asked for, a name, a date, a place, a number, a cause or a deed, as a fact: "X was
 * appointed as envoy", and not "the envoy will be named soon". In return it may say so in other words than the question.
 */

import type { Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { asksAge, tellsAge } from './age.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { answerability } from './answerability.ts';
import { type Evidence, findEvidence } from './evidence.ts';
import { isExactlyTold } from './exactly-told.ts';
import { ANSWER_FROM, type Candidate, candidatesOf } from './extract.ts';
import { leavesOpen } from './left-open.ts';
import type { StoryIndex } from './story-index.ts';
import { figuresIn, THING } from './thing-asked.ts';
import { isTurningPoint, mainPart } from './turning-point.ts';
import { namesBeside, type ReadCandidate } from './who-is-named.ts';
import { REFUSAL, WISH } from './wish-words.ts';

/** Two words of "he said nothing", "did not comment", "declined to say". */
const NOTHING =
  /^\S+ nothing$|^(?:not|no) (?:say|comment|speak|answer)$|^(?:declined?s?|refused?s?) to$|^(?:لم|لا) [يت](?:علق|قل|رد|دل)$|^[يت]?رفضت? التعليق$|^(?:اي|لا) شي$/;
/** A sentence that shares so many of its words with what is known says the same. */
const SAME = 0.6;

/**
 * @param known what the story said of it when somebody began to wait: then only what says otherwise is an answer
 * @returns the sentence that answers, with its passage; undefined where none of these articles does
 */
export function answerIn(
  index: StoryIndex,
  question: string,
  language: Language,
  articles: ReadonlySet<string>,
  known?: string,
): CitedText | undefined {
  const evidence = findEvidence(question, index, language, articles);
  const [best] = candidatesOf(evidence)
    .map((one) => ({ one, probability: answerability(evidence, one.passage, one.sentence) }))
    .filter(({ one, probability }) => tells(one, probability, evidence, index, known))
    .sort((a, b) => b.probability - a.probability);
  return best && citeSentences([{ text: best.one.sentence.text, from: best.one.passage }], index);
}

function tells(
  one: Candidate,
  probability: number,
  evidence: Evidence,
  index: StoryIndex,
  known: string | undefined,
): boolean {
  const { question } = evidence;
  const { tokens } = index.read(one.sentence.text);
  const read: ReadCandidate = {
    one,
    tokens,
    index,
    known: known === undefined ? [] : index.read(known).tokens,
  };
  if (known !== undefined && !differs(read, evidence)) return false;
  // "Haftar, 73, has not commented" leaves open what he thinks, and not how old he is.
  if (asksAge(question.tokens)) return tellsAge(one.sentence.text, question.tokens, index);
  if (question.kind === 'said' && saysNothing(tokens)) return false;
  if (!isExactlyTold(one, evidence, index)) return false;
  if (question.kind === 'whether' || evidence.asked.asksName) return true;
  const holdsThing = THING.get(question.kind);
  return holdsThing ? holdsThing(read, evidence) : probability >= ANSWER_FROM;
}

/** Whether it says something else than what is known: the other of yes and no, another name or figure, else in other words. */
function differs(read: ReadCandidate, evidence: Evidence): boolean {
  const { tokens, known, index } = read;
  switch (evidence.question.kind) {
    case 'whether':
      return saysNo(tokens) !== saysNo(known);
    case 'who':
      // Not whom he met, the one who is known.
      return namesBeside(read, evidence) || isTurningPoint(tokens, index.vocabulary.lexicon);
    case 'when':
      // That it is another day is asked where the day is.
      return true;
    default: {
      const figures = figuresIn(tokens);
      if (figures.size > 0) return !figures.isSubsetOf(figuresIn(known));
      const own = contentOf(tokens);
      return own.intersection(contentOf(known)).size < SAME * own.size;
    }
  }
}

const contentOf = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap(({ norm, stem }) => (isStopWord(norm) ? [] : [stem])));

const saysNo = (tokens: readonly Token[]): boolean => {
  const main = mainPart(tokens);
  return main.some(({ norm }, at) => leavesOpen(main, at) || REFUSAL.has(norm) || WISH.has(norm));
};

const saysNothing = (tokens: readonly Token[]): boolean =>
  tokens.some(({ norm }, at) => NOTHING.test(`${norm} ${tokens[at + 1]?.norm}`));
