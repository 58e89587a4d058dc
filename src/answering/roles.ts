/** Who does what to whom by a question (its semantic roles): the agent, named or asked for, the patient, the speaker. */

import { stemArabic } from '../language/arabic.ts';
import { isPast } from '../language/english.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Matched } from '../search/passage-search.ts';
import { NOT, type Question } from '../search/question.ts';
import { CONTROL, hasArticle, IMPERFECT, TO_DO } from '../search/question-focus.ts';
import { SPEECH } from '../search/sentence-features.ts';
import { actorsOf, hasObjectSuffix } from './actors.ts';
import type { Card, Mention } from './entity-linker.ts';
import type { StoryIndex } from './story-index.ts';
import { ASKED_WISH, WISH } from './wish-words.ts';

export type Roles = {
  /** Whether it asks who does the deed. */
  readonly asksActor: boolean;
  /** Whether it asks if somebody has a deed done to him: "was he tried". */
  readonly isPassive: boolean;
  /** Who stands beside the verb as the one who acts. */
  readonly acting: readonly Card[];
  /** The same, where it does not ask who acts. */
  readonly actors: readonly Card[];
  /** "Who backs him": whoever is backed is not the one who backs. */
  readonly suffering: Card | undefined;
  /** Whose words or wishes are asked for, where the story names them so, else by which word, and the words that report them. */
  readonly voice:
    | {
        readonly card: Card | undefined;
        readonly subject: Token | undefined;
        readonly words: ReadonlySet<string>;
      }
    | undefined;
  /** Whether it asks for a deed that is done, and not for one that is to be. */
  readonly isDone: boolean;
  /** Whether it asks for one that is to come: "who will visit", «من سيزور». */
  readonly isToCome: boolean;
};

/** @param named whom and what of the story the question names */
export function rolesIn(question: Question, named: readonly Mention[], lexicon: Lexicon): Roles {
  const { focus, tokens, kind, language } = question;
  const verb = focus.deed ?? -1;
  /** Those named right beside a verb: in "what do the Tripoli factions want" that is nobody. */
  const actorsBeside = (at: number): readonly Card[] => {
    const cards = at < 0 ? [] : actorsOf(tokens, named, at, language);
    const isBeside = cards.some((card) => {
      const own = named.find((mention) => mention.card === card)!;
      const between = own.at < at ? tokens.slice(own.at + own.length, at) : tokens.slice(at + 1, own.at);
      return between.every(({ norm }) => isStopWord(norm));
    });
    return isBeside ? cards : [];
  };
  // "Was he tried", "is he backed by the fishermen": whom it names is done to.
  const isPassive = verb > 0 && /^(?:is|are|was|were)$/.test(tokens[0]!.norm) && isPast(tokens[verb]!.norm);
  const wisher = wisherIn(question, verb, named);
  const acting = isPassive || wisher ? [] : actorsBeside(verb);
  const asksAgent = verb >= 0 && (wisher !== undefined || isAgentAsked(question, verb, named));
  const words = kind === 'said' ? SPEECH : kind === 'what' ? WISH : undefined;
  const voiced = words ? tokens.findIndex(({ norm }) => words.has(norm)) : -1;
  const speaker = actorsBeside(voiced).at(-1);
  /** "The factions want", and not "they want". */
  const subject = voiced < 0 ? undefined : tokens[voiced + (language === 'ar' ? 1 : -1)];
  const isVoiced = speaker !== undefined || (subject !== undefined && !isStopWord(subject.norm));
  return {
    isPassive,
    asksActor: kind === 'who' && asksAgent,
    acting,
    actors: asksAgent ? [] : acting,
    // Who mediates in Sohar does nothing to it.
    suffering: asksAgent
      ? named.find(({ at }) => at > verb && !/^(?:in|at|near|في|قرب)$/.test(tokens[at - 1]!.norm))?.card
      : undefined,
    voice: wisher
      ? { card: wisher.card, subject: undefined, words: WISH }
      : words && isVoiced
        ? { card: speaker, subject, words }
        : undefined,
    isDone: verb >= 0 && (focus.isEvent === true || isDone(tokens, verb, lexicon)),
    isToCome: verb >= 0 && isToCome(tokens, verb),
  };
}

const WANTS = wordSet('want wants wanted expect expects ask asks asked like invite invited');
/** What nobody does to somebody. */
const TO_NOBODY = wordSet('mediate intervene negotiate resign');

/** Who wishes it of another: "who does Nour want to mediate", and not "who does Nour want to meet". */
function wisherIn(
  { tokens, language }: Question,
  verb: number,
  named: readonly Mention[],
): Mention | undefined {
  const isWish =
    language === 'en' &&
    /^whom?$/.test(tokens[0]?.norm ?? '') &&
    tokens[verb - 1]?.norm === 'to' &&
    WANTS.has(tokens[verb - 2]?.norm ?? '') &&
    TO_NOBODY.has(tokens[verb]!.norm);
  return isWish ? named.find(({ at, length }) => at + length === verb - 2) : undefined;
}

/** A pronoun that stands for what is asked for: «منه»، «زيارته». */
const RESUMED =
  /^(?:منه|عنه|به|له|اليه|معه|عليه|فيه|منها|عنها|بها|لها|اليها|معها|عليها|فيها|.{3,}ته|.{3,}تها|ل.{3,}ها?)$/;

/** What stands before it where it does not: «في جولته». */
const DURING = /^(?:في|خلال|اثناء|بعد|قبل|عند|مع)$/;

/** Prepositions of which the word asked for may be the object. */
const GOVERNS = /^(?:في|مع|الي|عن|علي|ل|ب)$/;

/** Whether who or what is asked for does the deed: not so in "with whom did Egypt talk", «ما الذي يريده». */
function isAgentAsked(
  { tokens, focus, kind, language }: Question,
  verb: number,
  named: readonly Mention[],
): boolean {
  // "Who is backed by Russia".
  if (isPast(tokens[verb]!.norm) && tokens[verb + 1]?.norm === 'by') return false;
  let before = verb - 1;
  const isPassedOver = ({ norm }: Token): boolean =>
    /^(?:is|are|was|were|has|have|had|will|would|can|could|been|to|ان)$/.test(norm) ||
    CONTROL.has(norm) ||
    TO_DO.has(norm) ||
    NOT.has(norm);
  while (before >= 0 && isPassedOver(tokens[before]!)) before--;
  // «من يريد أن تتوسط موسكو»: it is not he who would mediate.
  const isOfAnother =
    tokens[verb - 1]?.norm === 'ان' &&
    /^ت/.test(tokens[verb]!.norm) &&
    /^ي/.test(tokens[verb - 2]?.norm ?? '');
  if (isOfAnother) return false;
  const isGoverned = (at: number): boolean => GOVERNS.test(tokens[at]?.norm ?? '');
  const isResumed = tokens.some(
    ({ norm }, at) => at > verb && RESUMED.test(norm) && !DURING.test(tokens[at - 1]!.norm),
  );
  // «أي برلمان يدعم حفتر», and not «أي دولة يستعين بها حفتر»; and only people wish: «أي دور يأمل».
  const isDoneTo = hasObjectSuffix(tokens[verb]);
  if (language === 'ar' && focus.head === before && !isResumed)
    return !isDoneTo && !isGoverned(before - 2) && !WISH.has(tokens[verb]!.norm);
  // «ما الذي تعاني منه ليبيا»، «من الذي تنتظر روسيا زيارته»: who acts stands behind the verb.
  if (isResumed && named.some(({ at }) => at > verb && at <= verb + 3)) return false;
  // "Which minister met him".
  if (language === 'en' && kind === 'who' && focus.head === before) return true;
  return (
    /^(?:who|من|منو|الذي|التي|اللي)$/.test(tokens[before]?.norm ?? '') && !isGoverned(before - 1) && !isDoneTo
  );
}

/** توسط and تشكلت are done, though they begin as what is being done: the imperfect is يتوسط. */
const isReflexive = (norm: string, lexicon: Lexicon): boolean =>
  /^ت/.test(norm) && lexicon.isFiniteVerb(stemArabic(`ي${norm.replace(/(?<=.{3})(?:ت|وا|ا)$/, '')}`));

/** Whether a verb asks for what was done: "who visited", «من زار», "did he visit". */
function isDone(tokens: readonly Token[], verb: number, lexicon: Lexicon): boolean {
  const { norm, script } = tokens[verb]!;
  if (tokens[verb - 1]?.norm === 'to') return false;
  // «في أي مجال يريد التعاون»
  if (hasArticle(norm) && tokens.slice(0, verb).some((token) => WISH.has(token.norm))) return false;
  // "By when should elections be held".
  const isModal = ({ norm: each }: Token): boolean =>
    /^(?:will|would|should|must|shall|can|could|may|might)$/.test(each);
  if (tokens.slice(0, verb).some(isModal)) return false;
  if (script === 'arabic') return !IMPERFECT.test(norm) || isReflexive(norm, lexicon);
  return isPast(norm) || tokens.some((token) => token.norm === 'did');
}

const isToCome = (tokens: readonly Token[], verb: number): boolean =>
  /^[وف]?س[يتن]/.test(tokens[verb]!.norm) ||
  tokens.slice(0, verb).some(({ norm }) => /^(?:will|wont|سوف|لن)$/.test(norm));

/** The groups of what somebody whom a question names right behind "is" is asked to be; none where it asks for a deed, a place or a wish. */
export function predicatesOf(
  { tokens, focus, kind }: Question,
  matched: readonly Matched[],
  named: readonly Mention[],
  { linker, vocabulary: { lexicon } }: StoryIndex,
): number[] {
  const [first] = named;
  if (kind !== 'whether' || !/^(?:is|was|هل)$/.test(tokens[0]?.norm ?? '')) return [];
  if (first?.at !== 1 || first.card.kind !== 'person') return [];
  // «هل لحفتر أنصار» asks what he has, «مستعد للتفاوض» and "open to dialogue" what he would do.
  const isGoverned = ({ norm, stem }: Token): boolean =>
    /^(?:لل?|ب)(?=...)/.test(norm) && !/^[لب]/.test(stem);
  const isVerb = ({ norm, script, stem }: Token): boolean =>
    script === 'arabic' && lexicon.isFiniteVerb(stem) && IMPERFECT.test(norm);
  const isNominal = (token: Token): boolean =>
    (!isStopWord(token.norm) || /^(?:of|an?|the)$/.test(token.norm)) &&
    !ASKED_WISH.has(token.norm) &&
    !/(?:ing|ed)$/.test(token.norm) &&
    !isVerb(token) &&
    !isGoverned(token);
  if (isGoverned(tokens[1]!)) return [];
  const rest = tokens.slice(first.length + 1);
  const end = rest.findIndex((token) => !isNominal(token));
  // "A terrorist backed by the parliament", «إرهابي يدعمه البرلمان», «عميل لروسيا»: what follows says more of what he is.
  const next = rest[end];
  const isClosed =
    end < 0 ||
    /^an?$/.test(rest[0]!.norm) ||
    isVerb(next!) ||
    (isGoverned(next!) && named.some(({ at }) => tokens[at] === next));
  if (!isClosed || (end < 0 && focus.deed !== undefined)) return [];
  const phrase = end < 0 ? rest : rest.slice(0, end);
  return [...matched.keys()].filter((g) => {
    const { tokens: words } = matched[g]!.group;
    return linker.cardOf(words) !== first.card && words.every((word) => phrase.includes(word));
  });
}
