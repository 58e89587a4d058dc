/** A message that asks several questions: each is answered by itself, as one that follows those before it. */

import { type Answer, citeTogether } from './answer.ts';
import type { Turn } from './follow-up.ts';
import { asWritten, saysAny, withoutConjunction } from './question-words.ts';

/** So many questions of a message are answered. */
export const MOST_AT_ONCE = 3;

const ASKS =
  'who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should';
const ASKS_ARABIC =
  'متى|امتى|إمتى|ايمتى|أين|اين|وين|فين|لماذا|ليش|ليه|علاش|كيف|هل|كم|مين|منو|شكون|ماذا|شو|شنو|ايش|إيش|أي|اي';
/** Words that ask only at the beginning. */
const OPENS_ARABIC = 'من|ما|شن|وش|منذ|مع|إلى|الى|عن|لمن|بكم';
const ASKS_ARABIZI =
  'meen|mein|minu|mnu|shkoun|chkoun|emta|imta|mata|aymta|wen|wein|ween|feen|fein|lesh|leish|leh|leeh|kif|keef|kef|ezay|shu|shou|chou|hal|kam';

const ANY = `(?:${ASKS}|${ASKS_ARABIZI}|[وف]?(?:${ASKS_ARABIC}|${OPENS_ARABIC}))(?!\\p{L})`;
const asks = new RegExp(`(?<!\\p{L})${ANY}`, 'iu');
const opens = new RegExp(
  `^(?:(?:and|but|also|or|so|then|wa?)\\s+)*(?:(?:since|by|for|with|in|at|to|from)\\s+)?${ANY}`,
  'iu',
);
/** Where one question is joined to another without a mark: "who mediates and when are …", «من يتوسط ومتى …», "and why?". */
const JOINING_ARABIC = ASKS_ARABIC.replace('|أي|اي', '');
const MARK = '\\s*[?؟]*$';
const JOINED = new RegExp(
  `\\s+(?=(?:and|&)\\s+(?:(?:who|what|when|where|why|how)\\s+\\p{L}+\\s|(?:when|where|why|how)${MARK})` +
    `|و(?:(?:${JOINING_ARABIC}|شن|وش|بكم|لمن|قديش|قداش|كام|شحال|شلون|ازاي|إزاي|وقتاش|ايه)(?:\\s+\\S+|${MARK})` +
    `|من\\s+(?:هو|هي|هم|ي\\p{L}{2,})(?!\\p{L})|ما\\s+(?:هو|هي|هم)\\s))`,
  'iu',
);

/** The same between commas, in a list that is joined at its end; behind a single comma it begins a relative clause. */
const LISTED =
  /[,،]\s*(?=(?:who|what|when|where|why|how)\s+\p{L}+\s|و?(?:من|ما|متى|أين|اين|لماذا|كيف|هل|مين|شو|وين|فين|ليش)\s+\S+)/iu;
/** Where all of so many between commas ask, it is a list without that too. */
const FEWEST_LISTED = 3;
/** "And Sarraj?", «والسراج؟» */
const ALSO = /^(?:(?:and|also)\s+|و)\p{L}+(?:\s+\p{L}+){0,3}\s*[?؟]$/iu;
/** The signs of a list: "1. … 2. …", "- …". */
const SIGNS =
  /(^|[?؟;؛]\s+|\n\s*)(?:[-•*–]+|\(?[\d٠-٩]{1,2}(?:[.)]|\s?[-–:])|(?:أولا|ثانيا|ثالثا|رابعا|first(?:ly)?|second(?:ly)?|third(?:ly)?)\s*[:،,])\s+/giu;
/** "I have three questions:", «عندي سؤالين:» */
const PREFACE = /^[^:?؟\n]{0,40}(?:questions?|سؤالين|سؤالان|[أا]سئل[ةه]|سؤال)\s*:\s*/iu;

/** "Is the man who … and who …" asks one thing. */
const WHETHER = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\s/i;

/** The questions that a message asks, in order, as they were written; the message itself where it asks one. */
export function questionsIn(message: string): string[] {
  const parts: string[] = [];
  const bare = message.replace(SIGNS, '$1').replace(PREFACE, '');
  for (const marked of bare.trim().split(/(?<=[?؟])\s+|\s*[;؛]\s*|\s*\n\s*/u)) {
    const begins = parts.length > 0 && (opens.test(marked) || ALSO.test(marked)) && asks.test(parts[0]!);
    if (begins || parts.length === 0) parts.push(marked);
    else parts.push(`${parts.pop()} ${marked}`);
  }
  return parts.flatMap((part) => {
    const listed = part.split(LISTED);
    if (listed.length >= FEWEST_LISTED && asks.test(listed[0]!) && !WHETHER.test(part)) return listed;
    const [first = '', ...rest] = part.split(JOINED);
    if (rest.length === 0 || !asks.test(first) || !saysAny(first) || WHETHER.test(first)) return [part];
    return [...first.split(LISTED).map((each) => each.replace(/[,،]\s*$/, '')), ...rest];
  });
}

/** What a turn of a conversation is kept as: of several questions the last. */
export function turnOf({ parts, ...answer }: Answer): Turn {
  const last = parts?.at(-1);
  if (last) return turnOf(last);
  return {
    question: answer.understood?.question ?? answer.question,
    answer: answer.kind === 'answered' ? answer.sentences.map(({ text }) => text).join(' ') : '',
    story: answer.story,
  };
}

/** The answers to a message's questions as one; with more than one it says of each what the story does not. */
export function together(question: string, answers: readonly Answer[]): Answer {
  const [first] = answers;
  if (!first) throw new Error('No question was answered');
  if (answers.length === 1) return first;
  const told = answers.filter((answer) => answer.kind === 'answered');
  const shown = told.flatMap(({ sentences, citations }) =>
    sentences.map(({ cites, ...sentence }) => ({
      ...sentence,
      from: cites.flatMap((n) => citations.find((citation) => citation.n === n) ?? []),
    })),
  );
  const isFirst = ({ text }: { text: string }, at: number): boolean =>
    shown.findIndex((other) => other.text === text) === at;
  const mode = told.some((answer) => answer.mode === 'model') ? 'model' : 'extract';
  const about = { question, language: first.language, mode, parts: answers } as const;
  const [main] = told;
  if (main) return { ...about, story: main.story, kind: 'answered', ...citeTogether(shown.filter(isFirst)) };
  const near = answers.find((answer) => answer.kind === 'not-in-story' && answer.nearest);
  return { ...(near ?? first), ...about };
}

/**
 * What of several questions has no answer: beside those that have one those that the story does not answer, and whether
 * some were not looked at.
 */
export const unanswered = ({
  question,
  kind: of,
  parts = [],
}: Answer): { untold: string[]; hasMore: boolean } => ({
  untold:
    of === 'answered'
      ? parts.flatMap((part) => (part.kind === of ? [] : [asWritten(withoutConjunction(part.question))]))
      : [],
  hasMore: parts.length > 0 && questionsIn(question).length > MOST_AT_ONCE,
});
