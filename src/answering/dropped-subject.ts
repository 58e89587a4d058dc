/** Arabic questions that leave out whom they speak of: «ماذا قال؟», «هل زار موسكو؟», «متى التقى الوزير؟». */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import { hasArticle } from '../search/question-focus.ts';
import { type Gender, genderOf } from '../story/gender.ts';
import type { StoryIndex } from './story-index.ts';

export type DroppedSubject = {
  /** What of the question gives way, the verb, and how a name is written behind it. */
  readonly at: number;
  readonly length: number;
  readonly put: (name: string) => string;
  /** Nothing where the form does not tell: «تأمل» is "she hopes" and "he contemplated". */
  readonly gender: Gender | undefined;
  readonly isMany: boolean;
};

const ASKS = wordSet(
  'هل ماذا بماذا لماذا متي اين وين فين كيف كم ليش ليه شو شنو وش ايش امتي ايمتي وقتاش شلون ازاي اي ايه اللي الذي التي اذا',
);
const WHO = wordSet('من مين منو');
/** What may stand between the word that asks and the verb. */
const BETWEEN = wordSet(
  'ما قد لقد لا لم لن سوف مره مرات منذ حتي الي من في عن مع علي ب ل عند بعد قبل ضد حول عدد اذن ايضا كمان',
);
const PREPOSITION = wordSet(
  'في الي علي عن من مع بين خلال بعد قبل ضد لدي عند تحت امام منذ حول قرب نحو بشان حتي بدون دون عبر',
);
const WITH_PRONOUN = /^(?:ل|ب|عن|من|علي|الي|في|مع|ضد)(?:ه|ها|هم|هما)$/;
const THAT = wordSet('ان انه انها انهم انهما بان بانه بانها');
/** When and how often: «أمس», «الأسبوع الماضي», «مرتين». */
const WHEN = wordSet(
  'امس اليوم غدا الان قريبا مرتين مرارا سابقا ايضا كثيرا الاسبوع الشهر العام السنه مره مرات مؤخرا موخرا بالفعل فعلا ذلك هذا هناك هنا',
);
/** What happens, is there or is possible has no person for its subject; «تعرف» and «تعلم» speak to the bot. */
const IMPERSONAL = wordSet(
  'حدث يحدث حصل يحصل جري يجري صار يصير يوجد توجد تم يتم يمكن يجب ينبغي يعني تعني بقي يبقي تبقي تعرف تعلم تري تظن تعتقد يقصد تقصد كم',
);
/** Deeds that nobody does without an object: the one noun behind them is it. */
const ON_SOMEBODY = wordSet(
  'زار يزور التقي يلتقي قابل يقابل استقبل يستقبل دعم يدعم ساند يساند ايد يويد انتقد ينتقد هاجم يهاجم حارب يحارب عارض يعارض ' +
    'حاور يحاور فاوض يفاوض شكر يشكر استبعد يستبعد',
);
const ON_SOMETHING = wordSet(
  'رفض يرفض قبل يقبل طلب يطلب اراد يريد شكل يشكل وقع يوقع اعلن يعلن قاد يقود راس يراس تراس يتراس حكم يحكم القي يلقي عقد يعقد ' +
    'اجري حضر يحضر كتب يكتب نشر ينشر غادر يغادر ناقش يناقش بحث يبحث اكد يوكد نفي ينفي كسب يكسب خسر يخسر ربح يربح حقق يحقق انجز ينجز ' +
    'اقترح يقترح حاول يحاول قدم يقدم تلقي يتلقي اتخذ يتخذ وصف يصف ارسل يرسل اشتري يشتري باع يبيع بني يبني يملك يمتلك ذكر يذكر تجاهل يتجاهل ' +
    'احترم يحترم وحد يوحد نظم ينظم اتهم يتهم هدد يهدد وعد يعد توقع يتوقع انتظر ينتظر',
);

/** The verb of a question in whose subject nobody is named; undefined where somebody is, or where it has no such verb. */
export function droppedSubject(question: string, index: StoryIndex): DroppedSubject | undefined {
  const words = [...question.matchAll(/\p{Script=Arabic}+/gu)].map(({ index: at, 0: text }) => ({
    at,
    text,
    norm: normaliseArabic(text),
  }));
  /** «ومع من» begins with «مع». */
  const normAt = (at: number): string =>
    at === 0 && !ASKS.has(words[0]!.norm) && !BETWEEN.has(words[0]!.norm)
      ? words[0]!.norm.replace(/^[وف](?=.)/, '')
      : (words[at]?.norm ?? '');
  if (words.length === 0) return undefined;
  let place = 0;
  let asksWhom = false;
  let isSelecting = false;
  let isRelative = false;
  for (; place < words.length; place++) {
    const norm = normAt(place);
    const before = normAt(place - 1);
    if (WHO.has(norm) && !PREPOSITION.has(before)) asksWhom = true;
    else if (/^(?:اللي|الذي|التي)$/.test(norm)) isRelative = true;
    // «في أي مدينة», «كم دولة»
    else if (isSelecting && !BETWEEN.has(norm) && verbOf(norm, index) === undefined) isSelecting = false;
    else if (!ASKS.has(norm) && !BETWEEN.has(norm) && !WHO.has(norm)) break;
    if (/^(?:اي|كم)$/.test(norm)) isSelecting = true;
  }
  const word = words[place];
  if (!word || (place === 0 && !/[؟?]\s*$/.test(question))) return undefined;
  const conjunction =
    place === 0 && verbOf(word.norm, index) === undefined && /^[وف]/.test(word.norm) ? 1 : 0;
  const verb =
    verbOf(word.norm.slice(conjunction), index) ??
    // «ما الذي يريده؟»
    (isRelative ? verbOf(word.norm.replace(/(?:ه|ها)$/, ''), index) : undefined);
  if (!verb) return undefined;
  const { base, gender, isMany } = verb;
  const behind = words.slice(place + 1);
  const isOn = (verbs: ReadonlySet<string>): boolean => verbs.has(base);
  const needsObject = isOn(ON_SOMEBODY) || isOn(ON_SOMETHING);
  // «من التقى؟» asks whom, «من استقال؟» and «من التقى السراج؟» ask who.
  if (asksWhom && !(isRelative || (needsObject && behind.length === 0))) return undefined;
  if (asksWhom && isRelative && !/(?:ه|ها)$/.test(word.norm)) return undefined;
  if (!isRelative && namesSubject()) return undefined;
  if (isRelative && index.entitiesIn(question.slice(word.at + word.text.length)).length > 0) return undefined;
  const stem = isMany ? base : word.text.slice(conjunction);
  const written = isMany ? singular(word.text.slice(conjunction)) : stem;
  const put = (name: string): string =>
    asksWhom && !isRelative ? `الذي ${written.replace(/ى$/, 'ا')}ه ${name}` : `${written} ${name}`;
  return { at: word.at + conjunction, length: word.text.length - conjunction, gender, isMany, put };

  /** Whether who does it stands behind the verb. */
  function namesSubject(): boolean {
    let next = 0;
    while (WITH_PRONOUN.test(behind[next]?.norm ?? '')) next++;
    const first = behind[next];
    if (!first) return false;
    const text = question.slice(first.at);
    const [named] =
      index.entitiesIn(first.text).length > 0
        ? index.entitiesIn(first.text)
        : index.entitiesIn(`${first.text} ${behind[next + 1]?.text ?? ''}`);
    if (isLoose(first.norm)) return false;
    if (named) {
      const own = genderOf(named);
      if (next > 0) return true;
      if (own !== undefined && gender !== undefined && own !== gender && named.kind !== 'person')
        return false;
      return !(isOn(ON_SOMEBODY) && nounsIn(text) === 1);
    }
    return !(needsObject && nounsIn(text) === 1);
  }

  /** How many nouns stand at the beginning of a text that are neither adjectives nor parts of one name. */
  function nounsIn(text: string): number {
    const all = [...text.matchAll(/\p{Script=Arabic}+/gu)].map(([each]) => each);
    const end = all.findIndex((each) => isLoose(normaliseArabic(each)));
    const noun = all.slice(0, end < 0 ? all.length : end);
    const named = index.entitiesIn(noun.join(' ')).length;
    if (named > 0) return named + (noun.length > 3 * named ? 1 : 0);
    return noun.filter((each) => {
      const norm = normaliseArabic(each);
      return hasArticle(norm) && !/(?:ي|يه)$/.test(norm);
    }).length <= 1
      ? 1
      : 2;
  }

  /** Whether a word is no noun beside the verb: a preposition, "that", a time. */
  function isLoose(norm: string): boolean {
    if (PREPOSITION.has(norm) || THAT.has(norm) || WHEN.has(norm) || WITH_PRONOUN.test(norm)) return true;
    if (/^(?:و|ف)/.test(norm) && isStopWord(norm)) return true;
    const { lexicon } = index.vocabulary;
    const bare = norm.replace(/^(?:ب|لل|ل)(?=..)/, '');
    if (
      bare === norm ||
      lexicon.has(stemArabic(norm)) ||
      index.cardOf(index.search.analyse(norm)) !== undefined
    )
      return false;
    return lexicon.has(stemArabic(bare)) || index.entitiesIn(bare).length > 0;
  }
}

type Verb = { readonly base: string; readonly gender: Gender | undefined; readonly isMany: boolean };

/** A normalised word as a verb of the third person: without what its subject's gender and number have written onto it. */
function verbOf(norm: string, index: StoryIndex): Verb | undefined {
  const { lexicon } = index.vocabulary;
  const bare = norm.replace(/^[بسحك](?=[يتن]\p{L}{2})/u, '');
  const isVerb = (form: string): boolean =>
    form.length > 2 &&
    (lexicon.isFiniteVerb(form) || (form.endsWith('ي') && lexicon.isFiniteVerb(stemArabic(form))));
  const found = (base: string, gender: Gender | undefined, isMany = false): Verb | undefined =>
    isVerb(base) && !IMPERSONAL.has(base) ? { base, gender, isMany } : undefined;
  if (hasArticle(norm) || BETWEEN.has(norm) || PREPOSITION.has(norm) || IMPERSONAL.has(norm))
    return undefined;
  const she = bare.startsWith('ت') ? found(`ي${bare.slice(1)}`, 'feminine') : undefined;
  const he = found(bare, 'masculine');
  if (she && he) return { ...he, gender: undefined };
  const stripped = (ending: RegExp): readonly string[] => {
    const form = norm.replace(ending, '');
    return form === norm ? [] : [`${form}ي`, form];
  };
  const first = (forms: readonly string[], gender: Gender, isMany: boolean): Verb | undefined =>
    forms.map((form) => found(form, gender, isMany)).find((verb) => verb !== undefined);
  return (
    he ??
    she ??
    first(stripped(/ت$/), 'feminine', false) ??
    (/^[يت].+(?:ون|ان)$/.test(bare) ? found(`ي${bare.slice(1, -2)}`, 'masculine', true) : undefined) ??
    first(stripped(/(?:وا|يا)$/), 'masculine', true) ??
    first(stripped(/ا$/), 'masculine', true)
  );
}

/** «اتفقا», «قالوا», «يريدون» before their subject: «اتفق», «قال», «يريد». */
const singular = (verb: string): string =>
  /^[بسح]?[يت].+(?:ون|ان)$/u.test(normaliseArabic(verb))
    ? verb.slice(0, -2)
    : /يا$/u.test(verb)
      ? verb.replace(/يا$/u, 'ى')
      : verb.replace(/(?:وا|ا)$/u, '');
