/** Arabic questions that leave out whom they speak of: «ماذا قال؟», «هل زار موسكو؟», «متى التقى الوزير؟». */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { tokenise } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { hasArticle } from '../search/question-focus.ts';
import { standardise } from '../search/standard-words.ts';
import { genderOf } from '../story/gender.ts';
import type { StoryIndex } from './story-index.ts';
import { beforeSubject, type Verb, verbOf } from './third-person.ts';

export type DroppedSubject = Pick<Verb, 'gender' | 'isMany' | 'isPair'> & {
  /** What of the question gives way, the verb, and how a name is written behind it. */
  readonly at: number;
  readonly length: number;
  /** Whether a pronoun is written onto the verb, for whom it is done to: «لماذا يدعمه؟». */
  readonly hasObject: boolean;
  readonly isOfThings: boolean;
  readonly put: (name: string) => string;
};

/** Where it is written, and as it is in standard Arabic: «عايز» is «يريد». */
type Word = {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly norm: string;
};

const ASKS = wordSet(
  'هل ماذا بماذا لماذا متي اين وين فين كيف كم بكم لكم ليش ليه شو شنو وش ايش امتي ايمتي وقتاش شلون ازاي اي ايه اذا',
);
const WHO = wordSet('من مين منو');
const WHAT = wordSet('ماذا شو شنو وش ايش');
/** What asks of a deed, and hardly of a thing. */
const DEEDS = wordSet('هل لماذا متي ليش ليه كم');
const RELATIVE = wordSet('اللي الذي التي');
const SELECTS = wordSet('اي ايه كم');
const TIMES = wordSet('مره مرات يوم يوما شهر شهرا سنه عام عاما');
/** What may stand between the word that asks and the verb. */
const BETWEEN = wordSet(
  'ما قد لقد لا لم لن سوف مره مرات منذ حتي الي من في عن مع علي ب ل عند بعد قبل ضد حول عدد اذن ايضا كمان متن',
);
const PREPOSITION = wordSet(
  'في الي علي عن من مع بين خلال بعد قبل ضد لدي عند تحت امام منذ حول قرب نحو بشان حتي بدون دون عبر',
);
const WITH_PRONOUN = /^(?:ل|ب|عن|من|علي|الي|في|مع|ضد)(?:ه|ها|هم|هما)$/;
/** When, how often, and that something is so: no noun. */
const NO_NOUN = wordSet(
  'ان انه انها انهم انهما بان بانه بانها امس اليوم غدا الان قريبا مرتين مرارا سابقا ايضا كثيرا الاسبوع الشهر العام السنه مره مرات ' +
    'مؤخرا موخرا بالفعل فعلا ذلك هذا هناك هنا',
);
/** Deeds that nobody does without an object: where one noun stands behind them, it is that, even if it is a person. */
const ON_SOMEBODY = wordSet(
  'زار يزور التقي يلتقي قابل يقابل استقبل يستقبل دعم يدعم ساند يساند ايد يويد انتقد ينتقد هاجم يهاجم حارب يحارب عارض يعارض ' +
    'حاور يحاور فاوض يفاوض شكر يشكر استبعد يستبعد',
);
/** The same of things. */
const ON_SOMETHING = wordSet(
  'غادر يغادر دخل يدخل قاد يقود راس يراس تراس يتراس حكم يحكم رفض يرفض قبل يقبل طلب يطلب اراد يريد شكل يشكل وقع يوقع اعلن يعلن القي يلقي عقد يعقد ' +
    'اجري حضر يحضر كتب يكتب نشر ينشر ناقش يناقش بحث يبحث اكد يوكد نفي ينفي كسب يكسب خسر يخسر ربح يربح حقق يحقق ' +
    'انجز ينجز اقترح يقترح حاول يحاول قدم يقدم تلقي يتلقي اتخذ يتخذ وصف يصف ارسل يرسل اشتري يشتري باع يبيع بني يبني يملك يمتلك ' +
    'ذكر يذكر تجاهل يتجاهل احترم يحترم وحد يوحد نظم ينظم اتهم يتهم هدد يهدد وعد يعد توقع يتوقع انتظر ينتظر',
);

/** What a war, a storm or an inquiry does and nobody: «متى ينتهي؟» */
const OF_THINGS = wordSet(
  'انتهي ينتهي بدا يبدا استمر يستمر دام يدوم طال يطول استغرق يستغرق كلف يكلف اندلع يندلع توقف يتوقف تاجل يتاجل تعطل يتعطل تسرب يتسرب نتج ينتج',
);

/** What somebody says or does: "what" is the object of these, and of what else the subject. */
const ON_WORDS = wordSet(
  'قال يقول صرح يصرح اضاف يضيف فعل يفعل عمل يعمل سوي يسوي حكي يحكي تمني يتمني امل يامل نوي ينوي حمل يحمل عرض يعرض اجاب يجيب رد يرد ' +
    'قرر يقرر خطط يخطط يود يرغب كتب قصد',
);

/** The verb of a question in whose subject nobody is named; undefined where somebody is, or where it has no such verb. */
export function droppedSubject(question: string, index: StoryIndex): DroppedSubject | undefined {
  const { lexicon } = index.vocabulary;
  const words = withoutConjunction(
    [...question.matchAll(/\p{Script=Arabic}+/gu)].map(({ index: at, 0: text }) =>
      standardWord(wordAt(at, text), index),
    ),
    lexicon,
  );
  const place = placeOfVerb(words, lexicon);
  const asking = new Set(words.slice(0, place).map(({ norm }) => norm));
  const word = words[place];
  if (!word) return undefined;
  const isRelative = asking.intersection(RELATIVE).size > 0;
  // «ما الذي يريده؟»
  const resumed = word.norm.replace(/ه(?:ما|م|ا)?$/, '').replace(/ا$/, 'ي');
  const own = verbOf(word.norm, lexicon);
  const verb = own ?? (resumed === word.norm ? undefined : verbOf(resumed, lexicon));
  if (!verb) return undefined;
  const hasObject = !own && !isRelative;
  const behind = words.slice(place + 1).filter(({ norm }) => !ASKS.has(norm));
  const asksWho = words.some(
    ({ norm }, at) => at < place && WHO.has(norm) && !PREPOSITION.has(words[at - 1]?.norm ?? ''),
  );
  const { base } = verb;
  const first = behind.find(({ norm }) => !WITH_PRONOUN.test(norm));
  const hasNoun = first !== undefined && !isNoNoun(first.norm, index);
  if (hasObject) {
    // «من يدعمه؟», «شو رأيه؟», «هل يدعمه الكرملين؟»
    const isNoun = !/^[سبح]?[يت]/.test(word.norm) && asking.intersection(DEEDS).size === 0;
    if (asksWho || isNoun || hasNoun) return undefined;
  } else if (isRelative) {
    // «مين اللي استقال؟», «مين اللي قابله الوزير؟»
    if (hasNoun || (asksWho && own)) return undefined;
  } else if (asksWho || countsSubject(words, place)) {
    // «من التقى؟» asks whom, «من حضر؟», «من التقى السراج؟» and «كم جنديا وصل؟» ask who.
    if (!ON_SOMEBODY.has(base) || behind.length > 0) return undefined;
  } else if (WHAT.has(words[0]!.norm)) {
    // «ماذا نتج عن اللقاء؟»: what did; «ماذا يريد الوزير؟»: the object is asked for.
    if (hasNoun || !(isOnThings(base) || ON_WORDS.has(base))) return undefined;
  } else if (namesSubject(verb, behind, question, index)) return undefined;
  const before = verb.isMany ? beforeSubject(word.text, base) : word.text;
  // «لم يلتق»
  const written = words[place - 1]?.norm === 'لم' ? before.replace(/[يى]$/u, '') : before;
  return {
    at: word.at,
    length: word.length,
    gender: verb.gender,
    isMany: verb.isMany,
    isPair: verb.isPair,
    hasObject,
    isOfThings: OF_THINGS.has(base),
    put: (name) =>
      asksWho && !isRelative ? `الذي ${written.replace(/ى$/, 'ا')}ه ${name}` : `${written} ${name}`,
  };
}

const wordAt = (at: number, text: string): Word => ({
  at,
  length: text.length,
  text,
  norm: normaliseArabic(text),
});

function standardWord(word: Word, { vocabulary }: StoryIndex): Word {
  const [meant, ...more] = standardise(tokenise(word.text), vocabulary);
  const standard = vocabulary.dialect.get(word.norm);
  return standard === undefined || meant?.norm !== normaliseArabic(standard) || more.length > 0
    ? word
    : { ...word, text: standard, norm: meant.norm };
}

/** «ومع من» begins with «مع», «وقال» with «قال» and «وصل» with itself. */
function withoutConjunction([first, ...others]: readonly Word[], lexicon: Lexicon): Word[] {
  if (!first) return [];
  const { at, text, norm } = first;
  const rest = norm.slice(1);
  const isAlone = [ASKS, WHO, BETWEEN].some((set) => set.has(rest)) || verbOf(rest, lexicon) !== undefined;
  const joins = /^[وف]/.test(norm) && isAlone && !verbOf(norm, lexicon);
  return [joins ? wordAt(at + 1, text.slice(1)) : first, ...others];
}

/** Where the verb would stand: behind what asks, and what it asks for («في أي مدينة», «كم دولة»). */
function placeOfVerb(words: readonly Word[], lexicon: Lexicon): number {
  /** «كم استمر؟» counts nothing that it names. */
  const isSelected = (at: number): boolean =>
    SELECTS.has(words[at - 1]?.norm ?? '') && !OF_THINGS.has(verbOf(words[at]!.norm, lexicon)?.base ?? '');

  const asks = ({ norm }: Word): boolean =>
    ASKS.has(norm) || WHO.has(norm) || RELATIVE.has(norm) || BETWEEN.has(norm);
  const place = words.findIndex((word, at) => !asks(word) && !isSelected(at));
  return place < 0 ? words.length : place;
}

/** Whether what is counted or chosen may itself have done it: «كم جنديا وصل», and not «كم مرة», «في أي مدينة». */
function countsSubject(words: readonly Word[], place: number): boolean {
  const at = words.findIndex(({ norm }, n) => n < place && SELECTS.has(norm));
  return at >= 0 && !PREPOSITION.has(words[at - 1]?.norm ?? '') && !TIMES.has(words[at + 1]?.norm ?? '');
}

/** Whether who does it stands behind the verb. */
function namesSubject(
  { base, gender }: Verb,
  behind: readonly Word[],
  question: string,
  index: StoryIndex,
): boolean {
  const next = behind.findIndex(({ norm }) => !WITH_PRONOUN.test(norm));
  const rest = next < 0 ? [] : behind.slice(next);
  const [first] = rest;
  if (!first || isNoNoun(first.norm, index)) return false;
  const end = rest.findIndex(({ norm }) => isNoNoun(norm, index));
  const nouns = end < 0 ? rest : rest.slice(0, end);
  const last = nouns.at(-1)!;
  const text = question.slice(first.at, last.at + last.length);
  const mentions = index.linker.mentionsIn(index.search.analyse(text));
  const named = mentions.find(({ at }) => at === 0);
  if (!named) {
    // «تركيا», whom the story does not name.
    const isName = index.vocabulary.lexicon.hasName(stemArabic(first.norm));
    return isName || !(isOnThings(base) && definite(nouns) <= 1);
  }
  // «التقى حفتر ببوتين»
  const isWith = end >= 0 && /^(?:ب|مع$)/.test(rest[end]!.norm);
  // A country has another gender than its visitor: «غادر موسكو».
  const own = named.card.kind === 'place' ? genderOf(named.card.entity) : undefined;
  const disagrees = own !== undefined && gender !== undefined && own !== gender;
  return !(
    (ON_SOMEBODY.has(base) && nouns.length <= named.length && !isWith) ||
    (isOnThings(base) && disagrees)
  );
}

const isOnThings = (base: string): boolean => ON_SOMEBODY.has(base) || ON_SOMETHING.has(base);

/** How many are nouns with an article and no adjectives. */
const definite = (words: readonly Word[]): number =>
  words.filter(({ norm }) => hasArticle(norm) && !/(?:ي|يه)$/.test(norm)).length;

/** Whether a word is no noun by itself beside a verb: a preposition, also one written onto its noun, a time, "that". */
function isNoNoun(norm: string, index: StoryIndex): boolean {
  if (PREPOSITION.has(norm) || NO_NOUN.has(norm) || WITH_PRONOUN.test(norm)) return true;
  const bare = norm.replace(/^(?:ب|لل|ل)(?=..)/, '');
  const { lexicon } = index.vocabulary;
  const isWhole =
    lexicon.has(stemArabic(norm)) || index.linker.cardOf(index.search.analyse(norm)) !== undefined;
  return bare !== norm && !isWhole;
}
