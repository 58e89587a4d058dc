/** Questions that take over what the one before asked: "Why?", "Since when?", "When was that?". */

import type { Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import { genderOf } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';
import { calledIn } from './called-in.ts';
import { isVerb } from './noun-phrases.ts';
import { pointersIn } from './pointers.ts';
import {
  bareEnd,
  contentOf,
  isContent,
  saysAny,
  withoutConjunction,
  withoutNames,
} from './question-words.ts';
import type { SpokenOf, Turn } from './referents.ts';
import type { StoryIndex } from './story-index.ts';

/** What a question that leans on the one before is taken for. */
export type Reading = {
  readonly question: string;
  /** Whether it is a whole question with what the reader left out put in, and so may be shown. */
  readonly isNamed: boolean;
  /** Whether it asks more about what the story did not tell. */
  readonly isUntold?: true;
  /** Whether it asks on of what was told, which no other story can tell. */
  readonly isOfSame?: true;
};

/** What was said before a question, the newest first: at least one turn. */
export type Chat = {
  readonly turns: readonly Turn[];
  readonly spoken: ReadonlyArray<() => SpokenOf>;
  readonly language: Language;
  readonly index: StoryIndex;
};

export const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might';
/** What asks, and what it asks of that: "when" and "did Sarraj visit Cairo", «متى» and «زار السراج القاهرة». */
export const ENGLISH = new RegExp(
  `^(?:(?<asks>who|whom|what|when|where|why|how(?: (?:often|long|many times|come))?|since when)\\s+)?(?<aux>${AUXILIARIES})\\s+(?<rest>.+)$`,
  'iu',
);
const ARABIC =
  /^(?:(?:منذ|مع|إلى|في|على|عن)\s)?(?<asks>هل|متى|أين|اين|وين|فين|امتى|إمتى|لماذا|ليش|ليه|علاش|كيف|ماذا|شو|شن|من|مين|منو|شكون|(?:كم|كام|قداش) مرة)\s(?<rest>.+)$/u;
const WHO = /^(?:who|من|مين|منو|شكون)$/iu;
const WHAT = /^(?:who|what)$/iu;
/** What asks for the object: "what did Egypt do" leaves "when did Egypt do" without one. */
const OBJECT =
  /^(?:(?:who|whom|what)\s+(?:do|does|did|will|would|can|could|should|has|have|had)|ماذا|شو|شن|شنو|وش|ايش)\s/iu;

/** "Who said that?", "When did it happen?", "Why did that fail?": the whole of what was told. */
const EVENT =
  /\b(?:that|this|there)\b(?=\s*(?:happen(?:ed)?|take place)?\s*[?.!]*$)|\bit\b(?=\s*(?:happen(?:ed)?|take place|occur)\s*[?.!]*$)|(?<=\b(?:when|why|how) (?:was|is) |\b(?:said|says?|knows?) )it\b(?=\s*[?.!]*$)|(?<=\b(?:did|does|will|would|was|is|has) )(?:that|this)\b(?=\s+\p{L}+\s*[?.!]*$)/iu;
const ARABIC_EVENT = /(?:^|\s)(?:ذلك|هذا|هناك|ده|دا|هاد|هيدا|هيك|كده|هكي)(?=\s*[؟?.!]*$)/u;
/** "Who says so?", «من قال ذلك؟» */
const SAYING = /\b(?:sa(?:id|ys?)|knows?)\b|(?:^|\s)(?:قال|قالت|يقول|حكى|بيقول)(?=\s|$)/iu;
/** What stands in "When was that?" beside the word that asks and the event. */
const HAPPENED =
  /\s+(?:was|is|were|did|does|has|will|happen(?:ed)?|take place|occur|كان|كانت|حدث|حصل|صار|جرى|تم|فعل|فعلت|فعلوا)(?=\s|$)/giu;
/** Who speaks and is spoken to is not what was told of, nor is "it" in "what time is it?" */
const ELSEWHERE = wordSet('i me my mine we us our it you your yours انا نحن انت انتي انتم اسمك عمرك');
/** "What ship?", «أي سفينة؟» */
const WHICH = /^(?:(?i:what|which|whose|how many)\s+\p{L}+(?:\s+\p{L}+)?|أي\s+\p{L}+)$/u;

/** "Why not?", «ليش لا؟» */
const NOT_SO = /\b(?:not|then|else)\b|\sل[اأ]$/iu;

/** Content words of a question that says too little by itself. */
const FEW = 1;

/** Where a question points to the whole of what was told. */
export const eventIn = (question: string, language: Language): RegExpExecArray | null =>
  (language === 'en' ? EVENT : ARABIC_EVENT).exec(question);

/** "Why?" and "When was that?" of what the question before asked; nothing where a question says enough by itself. */
export function takeOver(question: string, chat: Chat): Reading | undefined {
  const { turns, spoken, language, index } = chat;
  const bare = withoutConjunction(bareEnd(question));
  const normsOf = (text: string): string[] => index.search.understand(text).tokens.map(({ norm }) => norm);
  const norms = normsOf(bare);
  // "What ship", not "what changed".
  const namesAny = index.entitiesIn(question).length > 0;
  const isWhich =
    WHICH.test(bare) && !namesAny && !norms.slice(1).some((norm) => isStopWord(norm) || /ed$/.test(norm));
  const isBare = !norms.some((norm) => isContent(norm) || ELSEWHERE.has(norm));
  const isShort = !namesAny && norms.filter(isContent).length <= FEW;
  const isEvent = isShort && eventIn(question, language) !== null;
  if (!isEvent && !isWhich && !isBare) return undefined;
  // "When was that?" passes over "whose is it?", that tells of nothing that happened.
  const at = isEvent
    ? Math.max(
        0,
        turns.findIndex((turn) => asksOfDeed(turn, index)),
      )
    : 0;
  const isSaying = SAYING.test(bare);
  const told = bare.replace(EVENT, '').replace(ARABIC_EVENT, '');
  const asks = told.replace(HAPPENED, '').trim();
  const isPure = !isSaying && !normsOf(asks).some(isContent);
  const asked = (isPure ? asks : told).replace(/\s+/g, ' ').trim();
  const body = bodyOf(turns[at]!.question, spoken[at]!().found, language, index);
  const of = turns[at]!.question;
  // "Did it work?", of whatever that was.
  const isWhole =
    body.isWhole && !OBJECT.test(withoutConjunction(of)) && pointersIn(of, language, index).length === 0;
  const isNamed = isWhich
    ? body.isWhole
    : isWhole && isPure && !NOT_SO.test(asked) && tellsDeed(body.text, chat);
  const mark = language === 'ar' ? '؟' : '?';
  return {
    question: `${asked} ${body.text}${isNamed ? mark : ''}`,
    isNamed,
    isOfSame: true,
    // "Why did that fail?" tells by itself what came of it.
    ...((isPure || isSaying) && !isTold(turns.slice(at), index) && { isUntold: true }),
  };
}

/** «كيف روسيا معنية؟» is no question: behind what asks an Arabic one has a verb. */
const tellsDeed = (text: string, { language, index }: Chat): boolean =>
  language === 'en' || index.search.analyse(text).some((word) => isVerb(word, index));

function asksOfDeed({ question }: Turn, index: StoryIndex): boolean {
  const { focus, kind } = index.search.understand(question);
  return focus.deed !== undefined || kind === 'whether';
}

/** Whether what the last turn asks of was told then or before: of "why does he refuse?" that he refuses. */
function isTold([last, ...older]: readonly Turn[], index: StoryIndex): boolean {
  const contentIn = ({ question }: Turn): string[] =>
    contentOf(withoutNames(question, index.entitiesIn(question)))
      .split(' ')
      .filter(isContent);
  const asked = new Set(contentIn(last!));
  return [last!, ...older].some((turn) => {
    const content = new Set(contentIn(turn));
    return turn.answer !== '' && (turn === last || (content.size > 0 && content.isSubsetOf(asked)));
  });
}

/** What a question asks, without the word that asks; of "who" with whoever it is. */
function bodyOf(
  before: string,
  [found]: readonly Entity[],
  language: Language,
  index: StoryIndex,
): { readonly text: string; readonly isWhole: boolean } {
  const bare = bareEnd(withoutConjunction(before));
  const name = found && calledIn(language, found, index.story);
  const words = { text: [name, contentOf(bare)].filter(Boolean).join(' '), isWhole: false };
  const { asks = '', aux, rest } = (language === 'en' ? ENGLISH : ARABIC).exec(bare)?.groups ?? {};
  if (rest === undefined) return words;
  const isWhole = /[?؟]\s*$/.test(before) && saysAny(withoutNames(rest, index.entitiesIn(rest)));
  if (aux !== undefined) {
    // "Who is waiting?" has no subject of its own.
    const hasSubject = /^d/i.test(aux) || !WHAT.test(asks);
    return hasSubject ? { text: `${aux.toLowerCase()} ${rest}`, isWhole } : words;
  }
  if (!WHO.test(asks)) return { text: rest, isWhole };
  const doer = name === undefined ? '' : ` ${name}`;
  // «من يدعمه؟» asks in the masculine.
  return {
    text: rest.replace(/(?=\s|$)/u, doer),
    isWhole: isWhole && !!found && genderOf(found) === 'masculine',
  };
}
