/**
 * Whether what has joined a story answers a question that it did not answer before. Who waits is woken only by a sentence
 * of the new articles that tells what is asked for, a name, a date, a place, a number, a cause or a deed, as a fact: "X was
 * appointed as envoy", and not "the envoy will be named soon". In return it may say so in other words than the question.
 */

import type { Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question } from '../search/question.ts';
import { tellsAge } from './age.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { ANSWERABILITY_FEATURES, answerability, answerabilityFeatures } from './answerability.ts';
import { type Evidence, findEvidence } from './evidence.ts';
import { ANSWER_FROM, type Candidate, candidatesOf } from './extract.ts';
import { type Card, mentionAt, type StoryIndex } from './story-index.ts';
import { figuresIn, isAhead, THING } from './thing-asked.ts';
import { isMay, isTurningPoint, mainPart } from './turning-point.ts';
import { dealsWithOthers, namesBeside, type ReadCandidate } from './who-is-named.ts';
import { REFUSAL, WISH } from './wish-words.ts';

/** A sentence with the thing asked for answers from this probability on, or where it holds so much of the question. */
const LIKELY = 0.4;
const COVERED = 0.6;
/** From this probability on it tells what is asked in as many words. */
const CERTAIN = 0.9;
/** From this weight on a sentence names somebody, by a part of the name too. */
const NAMED = 0.2;
const COVERED_COLUMN = ANSWERABILITY_FEATURES.indexOf('covered');

/** Where this is said, what is asked is open still: denied, refused, put off, or for somebody to decide. */
const OPEN = wordSet(
  'not no nobody nothing never nor neither none unknown unclear undecided early hopes hoped would could might may ' +
    'should expected impatient whether until depends postponed postpones delayed delays denied denies denying ' +
    'لم لن لا ليس ليست غير دون بدون بلا عدم قيد رهن مبكر متشوق متشوقون سيقرر ستقرر يقرر تقرر ينتظر تنتظر لو اجل اجلت تاجل تاجلت نفي نفت ينفي تنفي نفوا انكر انكرت ينكر تنكر',
);
/** So is what somebody does not say; whether he agrees, a refusal tells. */
const REFUSED = wordSet('declined declines refused refuses رفض رفضت يرفض ترفض');
const SAYS = wordSet('say comment speak answer يعلق تعلق يقل تقل يدل تدل يرد ترد');
/** Who is somebody's, before whose name it stands. */
const RELATION = wordSet('نايب مساعد مستشار شقيق ابن نجل والد زوجه ممثل مبعوث محامي سكرتير معاون');
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
  const evidence = findEvidence(question, index, language);
  const [best] = candidatesOf(evidence)
    .filter(({ passage }) => articles.has(passage.article.id))
    .map((one) => ({ one, probability: answerability(evidence, one.passage, one.sentence) }))
    .filter(({ one, probability }) => tells(one, probability, evidence, index, known))
    .sort((a, b) => b.probability - a.probability);
  return best && citeSentences([{ text: best.one.sentence.text, from: best.one.passage }]);
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
  // "Haftar, 73, has not commented" leaves open what he thinks, and not how old he is.
  if (isOpen(tokens, question) && !tellsAge(one.sentence.text, question.tokens, index)) return false;
  if (!isAboutThem(one, evidence, index) || (known !== undefined && !differs(read, evidence))) return false;
  if (question.kind === 'whether') {
    if (isAhead(read, evidence)) return false;
    if (probability >= CERTAIN && !dealsWithOthers(read, evidence)) return true;
  }
  const holdsThing = THING.get(question.kind);
  if (!holdsThing) return probability >= ANSWER_FROM;
  return (
    holdsThing(read, evidence) &&
    (probability >= LIKELY ||
      answerabilityFeatures(evidence, one.passage, one.sentence)[COVERED_COLUMN]! >= COVERED ||
      holdsEachWord(read, evidence))
  );
}

/**
 * Whether it speaks of everybody whom the question names, and where that asks whether something was done of the one who is
 * to have done it: that others were killed, or agreed, does not tell whether he was or did.
 */
function isAboutThem({ sentence }: Candidate, { question, matched }: Evidence, index: StoryIndex): boolean {
  if (sentence.misfits['other-actor'] === 1) return false;
  const kinds = matched.map(({ group }) => index.cardOf(group.tokens)?.kind);
  const first = question.kind === 'whether' ? kinds.findIndex((kind) => kind !== undefined) : -1;
  const actor = matched[first] && index.cardOf(matched[first].group.tokens);
  if (actor && isOnlyAnothers(actor, sentence.text, index)) return false;
  return kinds.every((kind, g) => (kind !== 'person' && g !== first) || sentence.found[g]! >= NAMED);
}

/** Whether a sentence speaks of somebody only as the one to whom another belongs: "Sarraj's deputy resigned", «استقال نائب السراج». */
function isOnlyAnothers(card: Card, text: string, index: StoryIndex): boolean {
  const { tokens, mentions } = index.read(text);
  const own = mentions.filter((mention) => mention.card === card);
  return (
    own.length > 0 &&
    own.every(({ at, length }) => {
      const last = tokens[at + length - 1];
      const name = last ? text.slice(last.start, last.end) : '';
      return /['’]s?$/.test(name) || RELATION.has(tokens[at - 1]?.norm ?? '');
    })
  );
}

/**
 * Whether every word of the question stands in it, though not side by side: "the UN named … as its envoy" has "UN envoy".
 * Then the name that is asked for is to stand beside one of them.
 */
function holdsEachWord(read: ReadCandidate, evidence: Evidence): boolean {
  const { tokens, index } = read;
  const { question } = evidence;
  const asked = index.mentionsIn(question.tokens);
  const named = index.mentionsIn(tokens);
  const holds = ({ norm, stem }: Token, at: number): boolean =>
    isStopWord(norm) ||
    tokens.some((token) => token.stem === stem) ||
    named.some(({ card }) => card === mentionAt(asked, at)?.card);
  return question.tokens.every(holds) && (question.kind !== 'who' || namesBeside(read, evidence));
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

const saysNo = (tokens: readonly Token[]): boolean =>
  isOpen(tokens, { kind: 'whether', tokens: [] }) || mainPart(tokens).some(({ norm }) => REFUSAL.has(norm));

function isOpen(
  tokens: readonly Token[],
  { kind, tokens: asked }: Pick<Question, 'kind' | 'tokens'>,
): boolean {
  /** Who asks "who refused" is told by a refusal. */
  const isAsked = ({ stem }: Token): boolean => asked.some((token) => token.stem === stem);
  return mainPart(tokens).some((token, at) => {
    const { norm, capital } = token;
    // What somebody says may leave as much open as it likes: it is said.
    if (kind === 'said') return REFUSED.has(norm) || (OPEN.has(norm) && SAYS.has(tokens[at + 1]?.norm ?? ''));
    return (
      (OPEN.has(norm) && !(norm === 'may' && capital) && !isStill(tokens, at)) ||
      (norm === 'put' && tokens[at + 1]?.norm === 'off') ||
      isMay(tokens, at) ||
      (kind !== 'whether' && REFUSED.has(norm) && !isAsked(token)) ||
      WISH.has(norm)
    );
  });
}

/** «لا يزال»: he still does. */
const isStill = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === 'لا' && /^[يت]زال/.test(tokens[at + 1]?.norm ?? '');
