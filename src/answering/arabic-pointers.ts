/** What points back in an Arabic question: pronouns by themselves or written onto a word, and subjects that are left out. */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import { wordSet } from '../language/word-set.ts';
import { withStandardAsking } from '../search/standard-words.ts';
import { droppedSubject } from './dropped-subject.ts';
import { BOTH, type Pointer, type Sort, THERE, THEY, THING } from './pointer.ts';
import { saysAny, withoutNames } from './question-words.ts';
import type { StoryIndex } from './story-index.ts';
import { verbOf } from './third-person.ts';

/** What is done to a plan or an offer: «من قبله؟» */
const TO_THINGS = wordSet('قبل يقبل رفض يرفض نشر ينشر كتب يكتب وقع يوقع اعلن يعلن عقد يعقد وضع يضع');
/** What only people have. */
const PERSONS = wordSet(
  'عمر زوج زوجه ابن ابنه اخ اخو اخت اب ابو والد والده ام شقيق شقيقه صحه وفاه جنسيه مولد',
);

const DONE = /^[وف]?[سب]?[يت]?(?:فعل|سوا|سوي)ت?(?:وا|و)?ها?$/u;

/** These ask for what a pronoun written onto a later word stands for: «من قابله السراج». */
const ASKS_FOR_IT = /(?:^|\s)(?:[وف]?(?:من|أي|اي)|اللي|الذي|التي|الذين)\s/u;

const ASKS_WHAT = /(?:^|\s)[وف]?(?:من|ما|ماذا|أين|اين|متى|كيف)\s+$/u;

/**
 * Behind these a pronoun means what the question itself names or asks for: «أين كانت السفينة عندما زارها», «مين اللي قابله»,
 * «أي دولة زارها», and not «في أي دولة قابله», «كم مرة قابله».
 */
const WITHIN =
  /\s(?:عندما|حين|حينما|لما|بعدما|قبلما|لأن|لان)\s|(?:^|\s)(?:اللي|الذي|التي|الذين)\s|(?:^|(?<!(?:^|\s)(?:في|إلى|الى|من|على|مع))\s)[وف]?(?:أي|اي|كم)\s+(?!(?:مرة|مره|مرات)\s)\S+\s/u;

const THERE_WORD = /^(?:هناك|هونيك)$/u;

/** What a pronoun is written onto, as it stands before a name. */
const PARTICLES: ReadonlyMap<string, string> = new Map(
  ['ل', 'ب', 'عن ', 'من ', 'على ', 'إلى ', 'في ', 'مع ', 'لدى ', 'ضد ', 'وين ', 'فين ', 'أين '].map(
    (particle) => [normaliseArabic(particle.trim()), particle],
  ),
);

const HE: Sort = { kinds: ['person', 'organisation', 'place'], gender: 'masculine' };

const SHE: Sort = { kinds: ['person', 'organisation', 'place'], gender: 'feminine' };

export function arabicPointers(question: string, index: StoryIndex): Pointer[] {
  const dropped = droppedSubject(question, index);
  const written = [...question.matchAll(/\p{Script=Arabic}+/gu)].flatMap(
    ({ index: at, 0: word }) => writtenPointer(question, at, word, index) ?? [],
  );
  if (!dropped) return written;
  const { gender, isMany, isPair, hasObject, isOfThings } = dropped;
  const sort: Sort = {
    kinds: isOfThings ? THING.kinds : HE.kinds,
    ...(gender && { gender }),
    ...(isMany && { isMany }),
    ...(isPair && { isPair }),
  };
  if (!hasObject) return [{ ...dropped, isDropped: true, sort }, ...written];
  return written.map((one) =>
    one.at === dropped.at && !one.isOwner ? { ...one, subject: { ...sort, isDoer: true } } : one,
  );
}

/** A pronoun that stands by itself or is written onto a word. */
function writtenPointer(question: string, at: number, word: string, index: StoryIndex): Pointer | undefined {
  const before = withStandardAsking(question.slice(0, at), index.vocabulary);
  const rest = question.slice(at + word.length);
  const span = { at, length: word.length };
  if (THERE_WORD.test(word) && !/\p{L}/u.test(rest) && before.trim() !== '')
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
  if (DONE.test(normaliseArabic(word))) return undefined;
  const next = nextName(rest, index);
  const split = splitPronoun(word, rest, next, index);
  const asksForIt = ASKS_FOR_IT.test(before);
  // «ماذا قال السراج عنه», and not «من تحدث السراج عنه»; «السراج قابله؟».
  const isOf = split?.isParticle ? !asksForIt : split?.isVerb && !saysAny(withoutNames(before, named));
  if (!split || WITHIN.test(before) || (isNamed && !isOf)) return undefined;
  const { base, isParticle, isVerb } = split;
  const meant = sortOf(split.ending);
  const isBoth = /^بين/.test(base) && meant === THEY;
  const sort = isBoth ? BOTH : { ...meant, ...kindsBehind(base, isVerb, index) };
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

/** Whom or what alone a pronoun behind a word can mean. */
function kindsBehind(base: string, isVerb: boolean, { vocabulary }: StoryIndex): Partial<Sort> {
  const norm = normaliseArabic(base.trim()).replace(/^[وف](?=...)/, '');
  if (isVerb)
    return TO_THINGS.has(verbOf(norm, vocabulary.lexicon)?.base ?? '') ? { kinds: THING.kinds } : {};
  return PERSONS.has(norm) ? { kinds: ['person'] } : {};
}

/** «ل» and «الكرملين» are «للكرملين». */
const onto = (base: string, name: string): string =>
  base.endsWith('ل') && name.startsWith('ال') ? `${base}ل${name.slice(2)}` : base + name;

const sortOf = (pronoun: string): Sort =>
  /^(?:ها|هي)$/.test(pronoun) ? SHE : pronoun === 'هما' ? BOTH : pronoun === 'هم' ? THEY : HE;

/** «ما رأيه في السراج»، «ما علاقته بروسيا»: what a preposition governs does nothing. */
const isGoverned = (next: string, index: StoryIndex): boolean =>
  /^\s+(?:في|من|مع|إلى|الى|عن|على|علي|ضد|نحو|حول)\s/u.test(next) ||
  (/^\s+[بل]\p{L}+$/u.test(next) && index.entitiesIn(next.trim().slice(1)).length > 0);

/** The one or two words that come next, where they name somebody or something, with the space before them. */
function nextName(rest: string, index: StoryIndex): string | undefined {
  const [, one = '', two = ''] = /^(\s+\p{Script=Arabic}+)(\s+\p{Script=Arabic}+)?/u.exec(rest) ?? [];
  const isName = (text: string): boolean => index.entitiesIn(text).length > 0;
  // «زيارته الأخيرة للقاهرة»: a preposition begins no name.
  return isName(one) ? one : isName(one + two) && !isGoverned(two, index) ? one + two : undefined;
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
  // «علاه» asks why.
  if (norm.length < 3 || withStandardAsking(word, index.vocabulary) !== word) return undefined;
  // A ta marbuta without its dots (زياره الوزير), or the verb of a subject that follows (من قابله الوزير؟).
  if (ending === 'ه' && !norm.endsWith('ت') && /^\s+ال/.test(rest) && next === undefined) return undefined;
  const { lexicon } = index.vocabulary;
  // «بوتفليقه» is a name.
  const isKnown = (form: string): boolean =>
    lexicon.has(stemArabic(form)) && !lexicon.isName(stemArabic(form));
  const isImperfect = /^[بسح]?[يتن]\p{L}{3}/u.test(norm);
  const isOpen = norm.endsWith('ت') && !isImperfect && isKnown(`${norm.slice(0, -1)}ه`);
  const asWritten = base.replace(/ا$/, 'ى').replace(/(?<!^(?:أ|ا)[خب])و$/, 'وا');
  // «قبلاها»: two did, of whom nothing else tells.
  if (/ا$/.test(norm) && lexicon.isFiniteVerb(norm.slice(0, -1))) return undefined;
  const isVerb =
    !isOpen &&
    !PERSONS.has(norm) &&
    (isImperfect || verbOf(normaliseArabic(asWritten), lexicon) !== undefined);
  if (!isVerb && (/^ال/.test(norm) || !(isOpen || isKnown(norm)))) return undefined;
  const whole = isOpen ? `${base.slice(0, -1)}ة` : asWritten;
  return { base: `${conjunction}${whole} `, ending, isParticle: false, isVerb };
}
