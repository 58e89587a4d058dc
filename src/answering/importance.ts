/**
 * Whether a sentence tells of news that changes a story: a turning point that is done, and not one that is expected, denied
 * or put forward by who only watches; nor what an agenda has every day, an arrival, a tour, an opening.
 */

import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { isTurningPoint, mainPart } from './turning-point.ts';

/** What stands before a deed that is expected or denied. */
const SUPPOSED = wordSet(
  'predict predicts predicted prediction predictions forecast forecasts believe believes believed think thinks thought likely unlikely probably perhaps rumour rumours rumor rumors ' +
    'deny denies denied denying refute refutes refuted speculation speculate speculates ' +
    'يتوقع تتوقع توقعت يتوقعون توقعوا توقعات متوقع المتوقع يرجح ترجح رجح رجحت ترجيحات مرجح المرجح يستبعد تستبعد استبعد استبعدت محتمل المحتمل يحتمل تكهن تكهنات تكهنت شايعات ' +
    'نفي نفت ينفي تنفي نفوا ينفون كذب كذبت يكذب تكذب',
);
/** «توقع» at the beginning: he expected. Behind a subject she signs. */
const EXPECTED = /^[وف]?توقع$/;

/** Who watches and decides nothing: what they say will be is no deed. */
const WATCHERS = wordSet(
  'analyst analysts expert experts observer observers commentator commentators columnist columnists pundit pundits pollster pollsters researcher researchers ' +
    'محلل المحلل محللون المحللون محللين المحللين محللو محللي محلله خبير الخبير خبرا الخبرا خبيره مراقب مراقبون المراقبون مراقبين المراقبين باحث الباحث باحثون باحثين ' +
    'كاتب الكاتب كتاب معلق معلقون معلقين',
);
/** A deputy says what is done; of what will be he does not decide. */
const DEPUTIES = wordSet(
  'deputy deputies lawmaker lawmakers mp mps parliamentarian parliamentarians legislator legislators congressman senator senators ' +
    'نايب النايب نايبه نواب النواب نايبان برلماني برلمانيون برلمانيين',
);
/** Behind «نائب» and before "deputy" somebody else's office begins: deputy prime minister. */
const OFFICE = wordSet(
  'prime minister ministers head chief director commander chairman governor mayor president speaker رييس وزير قايد قائد مدير محافظ عميد',
);
export const SAYING = wordSet(
  'say says said saying tell tells told write writes wrote according expect expects expected argue argues argued warn warns warned add adds added see sees ' +
    'قال قالت قالوا يقول تقول يقولون ذكر ذكرت كتب كتبت يكتب تكتب راي رات يري تري يرون راوا اعتبر اعتبرت يعتبر تعتبر اكد اكدت يوكد توكد افاد افادت اضاف اضافت اعلن صرح بحسب حسب وفق وفقا',
);
/** Words between a speaker and what says that he speaks: "an analyst in London wrote". */
const NEAR = 5;
const WILL = /^(?:will|would|[وف]?س[يتن]\p{L}{2,}|[وف]?سوف)$/u;

const ARRIVAL = /^(?:arriv(?:e|es|ed|ing|al|als)|[وف]?(?:س?[يت])?(?:وصل|صل)(?:ت|وا|ا|تا|ون|ان)?|وصول)$/u;
/** What has a beginning and an end, or is opened, every day. */
const AGENDA = wordSet(
  'tour tours visit visits trip journey concert concerts exhibition exhibitions festival festivals fair ceremony workshop seminar season match tournament holiday ' +
    'school schools kindergarten museum museums hospital hospitals clinic clinics library well wells mosque cinema theatre theater shop restaurant stadium ' +
    'زياره زيارته زيارتها جوله جولته جولتها رحله رحلته رحلتها حفل حفله حفلات معرض معرضا مهرجان مهرجانا احتفال احتفالات ورشه ندوه موسم مباراه بطوله ' +
    'مدرسه مدارس متحف متحفا مستشفي مستشفيات عياده مكتبه بير ابار مسجد مسجدا سينما مسرح متجر مطعم ملعب',
);
const BEGINS = wordSet(
  'begin begins began begun start starts started launch launches launched resume resumes resumed end ends ended open opens opened reopen reopens reopened ' +
    'cut cuts left leave leaves',
);
const ARABIC_BEGINS =
  /^[وف]?(?:س?[يت])?(?:بدا|بدي|بد|انطلاق|افتتاح|اختتام|استيناف|انها|استانف|ستانف|انهي|نهي|اختتم|افتتح|فتتح|فتح|اطلق|طلق|انطلق|نطلق|قطع|غادر)(?:ت|وا|ا)?$/u;
/** «يلقي كلمة» is written like «لقي مصرعه». */
const SPEAKS = /^[وف]?س?[يت]لقي$/u;
const SPEECH = wordSet('كلمه كلمته كلمتها خطاب خطابا خطابه خطابها محاضره بيان بيانا');
/** «نشر» is to publish and to deploy. */
const PUBLISHES = /^[وف]?(?:س?[يت])?نشر(?:ت|وا)?$/u;
const PUBLISHED = wordSet(
  'جدول جدولا تقرير تقريرا تقريرها صور صورا صوره مقال مقالا مقاله بيان بيانا كتاب كتابا نتايج دراسه خبر خبرا رساله فيديو مقطع قايمه احصاءات ارقام ارقاما تفاصيل',
);
/** How far behind its verb what is begun may stand, in words: «بدأ خليفة حفتر الأحد جولة». */
const REACH = { latin: 4, arabic: 6 } as const;

/** What words alone are turned down: "rejected claims", "refused to comment". */
const TURNS_DOWN = wordSet(
  'reject rejects rejected dismiss dismisses dismissed refuse refuses refused رفض رفضت يرفض ترفض رفضوا رفضه',
);
const WORDS_ALONE = wordSet(
  'report reports rumour rumours rumor rumors claim claims allegation allegations accusation accusations suggestion suggestions criticism comment charge ' +
    'التعليق تعليق اتهام اتهامات الاتهامات مزاعم المزاعم ادعاءات شايعات انتقادات الانتقادات تقارير انباء',
);

/** @param tokens a headline, or the first sentence of a report */
export function isImportant(tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (isSaidByWatcher(tokens)) return false;
  const main = mainPart(tokens);
  const supposed = main.findIndex(
    ({ norm }, at) => SUPPOSED.has(norm) || (at === 0 && EXPECTED.test(norm)) || isWordsAlone(main, at),
  );
  // "He resigned and is likely to leave": what comes before it is done; "prices will fall, the bank forecast": it is not.
  const before = main.slice(0, Math.max(0, supposed));
  const certain = supposed < 0 ? tokens : before.some(({ norm }) => WILL.test(norm)) ? [] : before;
  return isTurningPoint(
    certain.map((token, at) => (isRoutine(certain, at) ? asNoDeed(token) : token)),
    lexicon,
  );
}

/** "Refused to comment", "rejected claims": what is turned down is words. */
export const isWordsAlone = (tokens: readonly Token[], at: number): boolean =>
  TURNS_DOWN.has(tokens[at]?.norm ?? '') && holds(tokens, at, WORDS_ALONE);

/** Whether what a sentence tells is what somebody says who only watches; a deputy, where it is still to come. */
export function isSaidByWatcher(tokens: readonly Token[]): boolean {
  const isAhead = tokens.some(({ norm }) => WILL.test(norm));
  return tokens.some(({ norm, end }, at) => {
    const [before, after] = [tokens[at - 1]?.norm ?? '', tokens[at + 1]?.norm ?? ''];
    const isDeputy = isAhead && DEPUTIES.has(norm) && !OFFICE.has(before) && !OFFICE.has(after);
    if (!isDeputy && !WATCHERS.has(norm)) return false;
    // "Analyst: Haftar will refuse", «قال محلل», "an analyst wrote", "said an analyst", "according to experts".
    if (at === 0 && (tokens[1]?.start ?? 0) > end + 1) return true;
    const isSaying = (token: Token): boolean => SAYING.has(token.norm);
    return tokens.slice(Math.max(0, at - 3), at).some(isSaying) || tokens.slice(at, at + NEAR).some(isSaying);
  });
}

function isRoutine(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  if (ARRIVAL.test(norm)) return true;
  if (SPEAKS.test(norm)) return holds(tokens, at, SPEECH);
  if (PUBLISHES.test(norm)) return holds(tokens, at, PUBLISHED);
  // "The season opens", «انطلق الموسم».
  const isAgenda = holds(tokens, at, AGENDA) || AGENDA.has(tokens[at - 1]?.norm ?? '');
  return (BEGINS.has(norm) || ARABIC_BEGINS.test(norm)) && isAgenda;
}

/** Whether any of these words stands within reach behind a word. */
function holds(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  const reach = REACH[tokens[at]?.script === 'arabic' ? 'arabic' : 'latin'];
  return tokens
    .slice(at + 1, at + 1 + reach)
    .some(
      ({ norm }) =>
        words.has(norm) ||
        words.has(norm.replace(/^[وفبل]?ال|^[بل]/u, '')) ||
        words.has(norm.replace(/(?:ها|ه|هم)$/u, '')),
    );
}

/** The word as one that tells of nothing; an Arabic verb still is the one with which its report begins. */
const asNoDeed = (token: Token): Token => ({
  ...token,
  norm: '',
  stem: token.script === 'arabic' ? token.stem : '',
});
