/** Words of a question that point back to whom or what was spoken of before, and how a name is put there. */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import type { Language } from '../language/language.ts';
import { wordSet } from '../language/word-set.ts';
import type { Gender } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';
import { droppedSubject } from './dropped-subject.ts';
import { saysAny, withoutNames } from './question-words.ts';
import type { StoryIndex } from './story-index.ts';
import { verbOf } from './third-person.ts';

/** Whom a word can point to. */
export type Sort = {
  /** Likeliest first. */
  readonly kinds: readonly Entity['kind'][];
  readonly gender?: Gender;
  /** Several together, or a body of many; nothing where the word does not tell. */
  readonly isMany?: boolean;
  /** Two together: «هما», «بينهم», "between them". */
  readonly isPair?: true;
  readonly isPlace?: true;
  /** Of the turn before and no older one. */
  readonly isNear?: true;
  /** Whether it does the deed of the question. */
  readonly isDoer?: true;
};

export type Pointer = {
  /** What of the question gives way to the name. */
  readonly at: number;
  readonly length: number;
  readonly sort: Sort;
  /** Whether it says whose something is. */
  readonly isOwner?: boolean;
  /** Who does it, where that is left out of the same word: «لماذا يدعمه؟». */
  readonly subject?: Sort | undefined;
  /** Whether nothing is written that points: the subject in an Arabic verb. */
  readonly isDropped?: true;
  /** @param doer the name of the subject where that is found */
  readonly put: (name: string, doer?: string) => string;
};

const HE: Sort = { kinds: ['person'], gender: 'masculine', isMany: false };
const SHE: Sort = { kinds: ['person'], gender: 'feminine', isMany: false };
const IT: Sort = { kinds: ['organisation', 'place'], isMany: false, isNear: true };
/** "Did it work?", "what did it cost?", «متى ينتهي؟»: a plan or a strike, no body and no country. */
const THING: Sort = { kinds: [], isMany: false, isNear: true };
const THEY: Sort = { kinds: ['organisation', 'place'], isMany: true };
const BOTH: Sort = { ...THEY, isPair: true };
const THERE: Sort = { kinds: ['place'], isPlace: true };
const ARABIC_HE: Sort = { kinds: ['person', 'organisation', 'place'], gender: 'masculine' };
const ARABIC_SHE: Sort = { kinds: ['person', 'organisation', 'place'], gender: 'feminine' };

const SORTS: Readonly<Record<string, Sort>> = {
  ...{ he: HE, him: HE, his: HE, she: SHE, her: SHE, it: IT, its: IT },
  ...{ they: THEY, them: THEY, their: THEY, there: THERE },
};
const ENGLISH =
  /\b(?:he|she|him|his|her|they|them|their|it|its)\b(?!\s+(?:true|possible|likely|clear|known|rain\w*|snow\w*)\b)|\bthere\b(?=\s*[?.!]*$)/gi;
/** "Is it safe to travel", "how much does it cost to build": what follows is meant. */
const DUMMY =
  /\b(?:what|which) (?:time|day|date|month|year) is it\b|\b(?:is|was|will|would|does|did|has|can) it (?:(?:be|been) )?(?:\w+ |(?:take|cost) .*)to \w/i;
/** "How many are there?" */
const EXISTENTIAL = /\b(?:how|what|which)\b.*\b(?:is|are|was|were) there\b/i;
/** "Did she do it?": the deed, which is neither somebody nor something. */
export const DONE =
  /\b(?:do|does|did|done|doing) it(?!\s+(?!(?:for|to|with|again|alone|on|at|in|by)\b)\p{L})/iu;
/** What only people have. */
const PERSONS = wordSet(
  'عمر زوج زوجه ابن ابنه اخ اخو اخت اب ابو والد والده ام شقيق شقيقه صحه وفاه جنسيه مولد',
);
const DONE_ARABIC = /^[وف]?[سب]?[يت]?(?:فعل|سوا|سوي)ت?(?:وا|و)?ها?$/u;
/** What deeds and things do, and bodies hardly. */
const OF_A_DEED =
  /\bit (?:really |actually |ever |all |have )?(?:cost|work|last|matter|happen|begin|start|end|take)(?:ed)?(?: (?:out|so far|yet|in the end))?[\s?.!]*$|\bit worth\b/i;
/** Behind these "him" is another than whom the question names: "what did Sarraj say about him". */
const OF_ANOTHER =
  /\b(?:about|to|of|against|from|on|meet|met|back|backs|support|supports|know|knows|trust|call|called) $/i;
/** These ask for what a pronoun written onto a later word stands for: «من قابله السراج». */
const ASKS_FOR_IT = /(?:^|\s)(?:[وف]?(?:من|مين|منو|أي|اي)|اللي|الذي|التي|الذين)\s/u;
const ASKS_WHAT = /(?:^|\s)[وف]?(?:من|ما|ماذا|أين|اين|وين|فين|متى|كيف|مين|منو|شو|شنو|وش|ايش|شكون|شن)\s+$/u;
/**
 * Behind these a pronoun means what the question itself names or asks for: «أين كانت السفينة عندما زارها», «مين اللي قابله»,
 * «أي دولة زارها», and not «في أي دولة قابله», «كم مرة قابله».
 */
const WITHIN =
  /\s(?:عندما|حين|حينما|لما|بعدما|قبلما|لأن|لان)\s|(?:^|\s)(?:اللي|الذي|التي|الذين)\s|(?:^|(?<!(?:^|\s)(?:في|إلى|الى|من|على|مع))\s)[وف]?(?:أي|اي|كم)\s+(?!(?:مرة|مره|مرات)\s)\S+\s/u;
const THERE_ARABIC = /^(?:هناك|هونيك)$/u;
/** What a pronoun is written onto, as it stands before a name. */
const PARTICLES: ReadonlyMap<string, string> = new Map(
  ['ل', 'ب', 'عن ', 'من ', 'على ', 'إلى ', 'في ', 'مع ', 'لدى ', 'ضد ', 'وين ', 'فين ', 'أين '].map(
    (particle) => [normaliseArabic(particle.trim()), particle],
  ),
);

/** What points back, in the order of the question. */
export const pointersIn = (question: string, language: Language, index: StoryIndex): Pointer[] =>
  language === 'en' ? englishPointers(question, index) : arabicPointers(question, index);

/** Whether it can point to a person. */
export const isOfPeople = ({ kinds }: Sort): boolean => kinds.includes('person');

function englishPointers(question: string, index: StoryIndex): Pointer[] {
  return [...question.matchAll(ENGLISH)].flatMap(({ index: at, 0: found }): Pointer[] => {
    const word = found.toLowerCase();
    const rest = question.slice(at + word.length);
    const isOwner = /^(?:his|their|its)$/.test(word) || (word === 'her' && /^\s+\p{L}/u.test(rest));
    const named = index.entitiesIn(question.slice(0, at));
    // "What did Sarraj say about his visit" speaks of Sarraj's.
    const isAnothers = /^(?:him|her|them)$/.test(word) && !isOwner && OF_ANOTHER.test(question.slice(0, at));
    if (named.length > 0 && !isAnothers && word !== 'there') return [];
    if (word === 'it' && DUMMY.test(question)) return [];
    if (word === 'there' && EXISTENTIAL.test(question)) return [];
    // "How many of them" are they.
    const of = word === 'them' ? (/(?<=\bhow many )of $/i.exec(question.slice(0, at))?.[0].length ?? 0) : 0;
    if (of > 0)
      return [
        {
          at: at - of,
          length: of + word.length,
          sort: { ...THING, isMany: true },
          put: (name) => name.replace(/^the /, ''),
        },
      ];
    const sort =
      word === 'it' && OF_A_DEED.test(question)
        ? THING
        : word === 'them' && /\bbetween $/i.test(question.slice(0, at))
          ? BOTH
          : SORTS[word]!;
    const put = (name: string): string => (isOwner ? `${name}'s` : sort.isPlace ? `in ${name}` : name);
    return [{ at, length: word.length, sort, isOwner, put }];
  });
}

function arabicPointers(question: string, index: StoryIndex): Pointer[] {
  const dropped = droppedSubject(question, index);
  const written = [...question.matchAll(/\p{Script=Arabic}+/gu)].flatMap(
    ({ index: at, 0: word }) => writtenPointer(question, at, word, index) ?? [],
  );
  if (!dropped) return written;
  const { gender, isMany, isPair, hasObject, isOfThings } = dropped;
  const sort: Sort = {
    kinds: isOfThings ? THING.kinds : ARABIC_HE.kinds,
    ...(gender && { gender }),
    ...(isMany && { isMany }),
    ...(isPair && { isPair }),
  };
  if (!hasObject) return [{ ...dropped, isDropped: true, sort }, ...written];
  return written.map((one) => (one.at === dropped.at ? { ...one, subject: { ...sort, isDoer: true } } : one));
}

/** A pronoun that stands by itself or is written onto a word. */
function writtenPointer(question: string, at: number, word: string, index: StoryIndex): Pointer | undefined {
  const before = question.slice(0, at);
  const rest = question.slice(at + word.length);
  const span = { at, length: word.length };
  if (THERE_ARABIC.test(word) && !/\p{L}/u.test(rest) && before.trim() !== '')
    return { ...span, sort: THERE, put: (name) => `في ${name}` };
  const named = index.entitiesIn(before);
  const isNamed = named.length > 0;
  const [, joined, pronoun] = /^([وف]?)(هو|هي|هما|هم)$/.exec(word) ?? [];
  if (pronoun) {
    // «ما هو سعر النفط؟»: it only joins what is asked to the word that asks.
    const joins =
      ASKS_WHAT.test(before) &&
      /^\s+(?!(?:الآن|اليوم|حاليا|دلوقتي|هلق|هسه|توا)(?!\p{L}))[\p{L}\p{Nd}«"]/u.test(rest);
    // «هو حفتر زار موسكو؟»: in Egypt it only asks.
    const onlyAsks =
      before.trim() === '' && /^\s+(?!(?:[وف]ين|مين|أين|ليه|ايه|إيه|كام)\s)\S+\s+\S/u.test(rest);
    return joins || onlyAsks || isNamed
      ? undefined
      : { ...span, sort: sortOf(pronoun), put: (name) => `${joined}${name}` };
  }
  if (DONE_ARABIC.test(normaliseArabic(word))) return undefined;
  const next = nextName(rest, index);
  const split = splitPronoun(word, rest, next, index);
  const asksForIt = ASKS_FOR_IT.test(before);
  // «ماذا قال السراج عنه», and not «من تحدث السراج عنه»; «السراج قابله؟».
  const isOf = split?.isParticle ? !asksForIt : split?.isVerb && !saysAny(withoutNames(before, named));
  if (!split || WITHIN.test(before) || (isNamed && !isOf)) return undefined;
  const { base, isParticle, isVerb } = split;
  const meant = sortOf(split.ending);
  const isBoth = /^بين/.test(base) && meant === THEY;
  const isPersons = PERSONS.has(normaliseArabic(base.trim()).replace(/^[وف](?=..)/, ''));
  const sort = isBoth ? BOTH : isPersons ? { ...meant, kinds: ['person'] as const } : meant;
  if (next === undefined || isParticle || isGoverned(next, index))
    return {
      ...span,
      sort,
      isOwner: !isParticle && !isVerb,
      put: (name, doer) => onto(doer ? `${base}${doer} ` : base, name),
    };
  // «هل يدعمه السراج»: behind who does it.
  return asksForIt
    ? undefined
    : {
        at,
        length: word.length + next.length,
        sort,
        put: (name) => `${base.trimEnd()}${next} ${name}`,
      };
}

/** «ل» and «الكرملين» are «للكرملين». */
const onto = (base: string, name: string): string =>
  base.endsWith('ل') && name.startsWith('ال') ? `${base}ل${name.slice(2)}` : base + name;

const sortOf = (pronoun: string): Sort =>
  /^(?:ها|هي)$/.test(pronoun) ? ARABIC_SHE : pronoun === 'هما' ? BOTH : pronoun === 'هم' ? THEY : ARABIC_HE;

/** «ما رأيه في السراج»، «ما علاقته بروسيا»: what a preposition governs does nothing. */
const isGoverned = (next: string, index: StoryIndex): boolean =>
  /^\s+(?:في|من|مع|إلى|الى|عن|على|علي|ضد|نحو|حول)\s/u.test(next) ||
  (/^\s+[بل]\p{L}+$/u.test(next) && index.entitiesIn(next.trim().slice(1)).length > 0);

/** The one or two words that come next, where they name somebody or something, with the space before them. */
function nextName(rest: string, index: StoryIndex): string | undefined {
  const [, one = '', two = ''] = /^(\s+\p{Script=Arabic}+)(\s+\p{Script=Arabic}+)?/u.exec(rest) ?? [];
  const isName = (text: string): boolean => index.entitiesIn(text).length > 0;
  return isName(one) ? one : isName(one + two) ? one + two : undefined;
}

type Split = {
  readonly base: string;
  readonly ending: string;
  readonly isParticle: boolean;
  readonly isVerb: boolean;
};

/** What a word is without the pronoun written onto it, ready to have a name written behind it. */
function splitPronoun(
  word: string,
  rest: string,
  next: string | undefined,
  index: StoryIndex,
): Split | undefined {
  const [, conjunction = '', base = '', ending] = /^([وف]?)(.+?)(هما|هم|ها|ه)$/u.exec(word) ?? [];
  if (ending === undefined) return undefined;
  const norm = normaliseArabic(base);
  // «وين» begins with a letter of its own.
  const own = PARTICLES.get(normaliseArabic(conjunction + base));
  const particle = own ?? PARTICLES.get(norm.replace(/^معا$/, 'مع'));
  if (particle !== undefined)
    return { base: own ?? conjunction + particle, ending, isParticle: true, isVerb: false };
  if (norm.length < 3) return undefined;
  // A ta marbuta without its dots (زياره الوزير), or the verb of a subject that follows (من قابله الوزير؟).
  if (ending === 'ه' && /^\s+ال/.test(rest) && next === undefined) return undefined;
  const { lexicon } = index.vocabulary;
  // «بوتفليقه» is a name.
  const isKnown = (form: string): boolean =>
    lexicon.has(stemArabic(form)) && !lexicon.isName(stemArabic(form));
  const isImperfect = /^[بسح]?[يتن]\p{L}{3}/u.test(norm);
  const isOpen = norm.endsWith('ت') && !isImperfect && isKnown(`${norm.slice(0, -1)}ه`);
  const asWritten = base.replace(/ا$/, 'ى').replace(/(?<!^(?:أ|ا)[خب])و$/, 'وا');
  const isVerb = !isOpen && (isImperfect || verbOf(normaliseArabic(asWritten), lexicon) !== undefined);
  if (!isVerb && (/^ال/.test(norm) || !(isOpen || isKnown(norm)))) return undefined;
  const whole = isOpen ? `${base.slice(0, -1)}ة` : asWritten;
  return { base: `${conjunction}${whole} `, ending, isParticle: false, isVerb };
}
