/** Words of a question that point back to whom or what was spoken of before, and how a name is put there. */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import type { Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Gender } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';
import { droppedSubject } from './dropped-subject.ts';
import type { StoryIndex } from './story-index.ts';

/** Whom a word can point to. */
export type Sort = {
  /** Likeliest first. */
  readonly kinds: readonly Entity['kind'][];
  readonly gender?: Gender;
  /** Several together, or a body of many; nothing where the word does not tell. */
  readonly isMany?: boolean;
  readonly isPlace?: true;
  /** Whether it means only whom or what a question named or asked for, and nobody of an answer. */
  readonly isNamed?: true;
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
const IT: Sort = { kinds: ['organisation', 'place'], isMany: false };
const THEY: Sort = { kinds: ['organisation', 'place'], isMany: true };
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
/** Behind these "him" is another than whom the question names: "what did Sarraj say about him". */
const OF_ANOTHER =
  /\b(?:about|to|of|against|from|on|meet|met|back|backs|support|supports|know|knows|trust|call|called) $/i;
/** These ask for what a pronoun written onto a later word stands for: «من قابله السراج». */
const ASKS_FOR_IT = /(?:^|\s)(?:[وف]?(?:من|مين|منو|أي|اي)|اللي|الذي|التي|الذين)\s/u;
/** What stands behind these speaks of what the question named before: «أين كانت السفينة عندما زارها». */
const WHEN = /\s(?:عندما|حين|حينما|لما|بعدما|قبلما|لأن|لان)\s/u;
const ASKS_WHAT = /(?:^|\s)[وف]?(?:من|ما|ماذا|أين|اين|وين|فين|متى|كيف|مين|منو|شو|شنو|وش|ايش|شكون|شن)\s+$/u;
/** What is counted or chosen by these is meant: «أي دولة زارها», and not «في أي دولة قابله», «كم مرة قابله». */
const SELECTS =
  /(?:^|(?<!(?:^|\s)(?:في|إلى|الى|من|على|مع))\s)[وف]?(?:أي|اي|كم)\s+(?!(?:مرة|مره|مرات)\s)\S+\s/u;
const RELATIVE = /(?:^|\s)(?:اللي|الذي|التي|الذين)\s/u;
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
    const isAnothers =
      /^(?:him|her|them)$/.test(word) &&
      !isOwner &&
      named.length === 1 &&
      OF_ANOTHER.test(question.slice(0, at));
    if (named.length > 0 && !isAnothers) return [];
    if (word === 'it' && DUMMY.test(question)) return [];
    const sort = SORTS[word]!;
    const put = (name: string): string => (isOwner ? `${name}'s` : sort.isPlace ? `in ${name}` : name);
    return [{ at, length: word.length, sort, isOwner, put }];
  });
}

function arabicPointers(question: string, index: StoryIndex): Pointer[] {
  const dropped = droppedSubject(question, index);
  const subject: Sort | undefined = dropped && {
    // «ماذا قالوا» is said by several, and not by a government.
    kinds: dropped.isMany ? [] : ARABIC_HE.kinds,
    ...(dropped.gender && { gender: dropped.gender }),
    ...(dropped.isMany && { isMany: true }),
    isNamed: true,
  };
  const written = RELATIVE.test(question)
    ? []
    : [...question.matchAll(/\p{Script=Arabic}+/gu)].flatMap(
        ({ index: at, 0: word }) => writtenPointer(question, at, word, index) ?? [],
      );
  if (!dropped || !subject) return written;
  if (dropped.hasObject)
    return written.map((one) =>
      one.at === dropped.at ? { ...one, subject: { ...subject, isDoer: true } } : one,
    );
  return [{ ...dropped, isDropped: true, sort: subject }, ...written];
}

/** A pronoun that stands by itself or is written onto a word. */
function writtenPointer(question: string, at: number, word: string, index: StoryIndex): Pointer | undefined {
  const before = question.slice(0, at);
  const rest = question.slice(at + word.length);
  const isNamed = index.entitiesIn(before).length > 0;
  if (THERE_ARABIC.test(word) && !/\p{L}/u.test(rest) && before.trim() !== '')
    return { at, length: word.length, sort: THERE, put: (name) => `في ${name}` };
  const pronoun = /^[وف]?(هو|هي|هما|هم)$/.exec(word)?.[1];
  if (pronoun) {
    // «ما هو سعر النفط؟»: it only joins what is asked to the word that asks.
    const joins = ASKS_WHAT.test(before) && /^\s+[\p{L}\p{Nd}«"]/u.test(rest);
    // «هو حفتر زار موسكو؟»: in Egypt it only asks.
    const onlyAsks = before.trim() === '' && /^\s+\S+\s+\S/u.test(rest);
    if (joins || onlyAsks || isNamed) return undefined;
    return { at, length: word.length, sort: sortOf(pronoun), put: (name) => name };
  }
  const next = nextName(rest, index);
  const split = splitPronoun(word, rest, index);
  if (!split || WHEN.test(before) || SELECTS.test(before)) return undefined;
  const { base, ending, isParticle, isVerb } = split;
  const asksForIt = (ASKS_FOR_IT.exec(question)?.index ?? Number.POSITIVE_INFINITY) < at;
  // «ماذا قال السراج عنه», and not «من تحدث السراج عنه».
  if (isNamed && (!isParticle || asksForIt)) return undefined;
  const sort = sortOf(ending);
  if (next === undefined || isParticle || isGoverned(next, index))
    return {
      at,
      length: word.length,
      sort,
      isOwner: !isParticle && !isVerb,
      put: (name, doer) => onto(doer ? `${base}${doer} ` : base, name),
    };
  // «هل يدعمه السراج»: behind who does it.
  if (asksForIt) return undefined;
  return {
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
  /^(?:ها|هي)$/.test(pronoun) ? ARABIC_SHE : /^(?:هم|هما)$/.test(pronoun) ? THEY : ARABIC_HE;

/** «ما رأيه في السراج»، «ما علاقته بروسيا»: what a preposition governs does nothing. */
const isGoverned = (next: string, index: StoryIndex): boolean =>
  /^\s+(?:في|من|مع|إلى|الى|عن|على|علي|ضد|نحو|حول)\s/u.test(next) ||
  (/^\s+[بل]\p{L}+$/u.test(next) && index.entitiesIn(next.trim().slice(1)).length > 0);

/** The one or two words that come next, where they name somebody or something, with the space before them. */
function nextName(rest: string, index: StoryIndex): string | undefined {
  const [, one, two] = /^(\s+\p{Script=Arabic}+)(\s+\p{Script=Arabic}+)?/u.exec(rest) ?? [];
  if (one === undefined) return undefined;
  const isName = (text: string): boolean => index.entitiesIn(text).length > 0;
  if (two !== undefined && isName(one + two) && (!isName(one) || isName(two))) return one + two;
  return isName(one) ? one : undefined;
}

type Split = {
  readonly base: string;
  readonly ending: string;
  readonly isParticle: boolean;
  readonly isVerb: boolean;
};

/** What a word is without the pronoun written onto it, ready to have a name written behind it. */
function splitPronoun(word: string, rest: string, index: StoryIndex): Split | undefined {
  const found = /^([وف]?)(.+?)(هما|هم|ها|ه)$/u.exec(word);
  if (!found) return undefined;
  const [, conjunction = '', base = '', ending = ''] = found;
  const norm = normaliseArabic(base);
  const particle =
    PARTICLES.get(normaliseArabic(conjunction + base)) ?? PARTICLES.get(norm.replace(/^معا$/, 'مع'));
  if (particle !== undefined)
    return {
      base: (conjunction === particle[0] ? '' : conjunction) + particle,
      ending,
      isParticle: true,
      isVerb: false,
    };
  // «خليفه حفتر» is a name.
  if (isPartOfName(normaliseArabic(word), index)) return undefined;
  if (norm.length < 3 || /^ال/.test(norm) || isStopWord(normaliseArabic(word))) return undefined;
  // A ta marbuta without its dots (زياره الوزير), or the verb of a subject that follows (من قابله الوزير؟).
  if (ending === 'ه' && /^\s+ال/.test(rest) && nextName(rest, index) === undefined) return undefined;
  const { lexicon } = index.vocabulary;
  const isVerb = /^[بسح]?[يتن]\p{L}{3}/u.test(norm) || lexicon.isFiniteVerb(norm);
  const isKnown = (form: string): boolean => lexicon.has(stemArabic(form));
  const open = norm.endsWith('ت') && !isVerb && isKnown(`${norm.slice(0, -1)}ه`);
  const spoken = norm.replace(/^[بسح](?=[يتن])/, '').replace(/^[تن]/, 'ي');
  if (!open && !isKnown(norm) && !(isVerb && isKnown(spoken))) return undefined;
  const whole = open ? `${base.slice(0, -1)}ة` : base.endsWith('و') ? `${base}ا` : base.replace(/ا$/, 'ى');
  return { base: `${conjunction}${whole} `, ending, isParticle: false, isVerb };
}

const isPartOfName = (norm: string, { story }: StoryIndex): boolean =>
  story.entities.some(({ names }) =>
    names.ar.some((name) => normaliseArabic(name).split(' ').includes(norm)),
  );
