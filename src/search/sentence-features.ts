/** What of a sentence speaks for its being the one that answers a question: numbers for a linear model. */

import { keyTermOf } from '../language/key-terms.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import { gramsOf } from './grams.ts';
import type { Matched } from './passage-search.ts';
import type { Question } from './question.ts';

// biome-ignore format: a list
export const FEATURES = [
  'covered', 'exclusive', 'spelled', 'previous', 'next', 'adjacent', 'names', 'length', 'short', 'first', 'fresh', 'pronoun',
  'who-name', 'where-place', 'when-date', 'count-number', 'why-cause', 'how-means', 'said-speech', 'what-fresh', 'which-name', 'number-idle', 'quoted', 'when-words', 'whether-negated', 'near', 'focus', 'last', 'rare', 'count', 'who-near', 'count-near',
] as const;
export type Feature = (typeof FEATURES)[number];

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const CAUSE = words(
  'because due since cause caused reason so therefore thus lead led result order prevent لان لانه لانها لانهم بسبب نتيجه سبب اجل بهدف لكي حتي اذ بغيه ادي ادت نظرا جراء',
);
const MEANS = words(
  'by through via using use used with method way عن طريق عبر بواسطه خلال باستخدام من باستعمال وسيله طريقه',
);
const SPEECH = words(
  'say said says tell told announce announced state stated according claim claimed believe argue argued add added explain explained قال قالت قالوا واكد اكد اكدت وقال وقالت صرح صرحت اعلن اعلنت وذكر ذكر ذكرت اضاف واضاف اشار واشار اوضح واوضح بحسب وفقا يعتقد زعم افاد افادت وافادت',
);
const PLACE = words(
  'in at near from to through across into around outside في الي قرب من بالقرب داخل خارج شرق غرب شمال جنوب وسط بين',
);
const PLACE_NOUN = words(
  'city town country state region province river island university stadium museum street capital north south east west coast مدينه دوله بلد ولايه منطقه اقليم مقاطعه نهر جزيره جامعه ملعب متحف شارع عاصمه شمال جنوب شرق غرب ساحل مقر',
);
const TIME = words(
  'yesterday today tomorrow week month year day ago last recently soon early earlier morning evening night weekend century decade since until during امس اليوم غدا اسبوع الاسبوع شهر الشهر سنه عام العام يوم قبل الماضي المقبل قريبا موخرا منذ حتي الاخيره صباح مساء قرن عقد خلال',
);
const NEGATION = words(
  'not no never failed fail refuse refuses refused without neither لم لن ليس ليست لا فشلت فشل يرفض رفض رفضت دون عدم',
);
/** "Twice" counts visits and not soldiers. */
const TIMES = words('once twice first second third مرتين مرتان اول اولي ثاني ثانيه ثالث ثالثه');
const PRONOUN = words(
  'he she it they this these that those his her its their هو هي هم هذا هذه ذلك تلك وهو وهي وهم كما وكان وكانت',
);
const UNIT = words(
  'percent million billion thousand hundred dozen miles km kilometers kilometres meters metres years days hours minutes yards points square dollars euros بالميه بالمايه مليون مليار الف مايه ميل كيلومتر متر عاما سنه يوما ساعه دقيقه يارده نقطه دولار يورو',
);

type Seen = { readonly tokens: readonly Token[]; readonly found: Float32Array };

/** Feature columns of every sentence of one passage, in the order of FEATURES, each around 0 to 1. */
export function featuresOf(
  question: Question,
  matched: readonly Matched[],
  sentences: ReadonlyArray<{ readonly text: string; readonly found: Float32Array }>,
  lexicon: Lexicon,
): number[][] {
  const asked = new Set(
    question.tokens.flatMap((token) => [token.norm, token.stem, keyTermOf(token) ?? token.stem]),
  );
  const total = matched.reduce((sum, { worth }) => sum + worth, 0) || 1;
  const seen: Seen[] = sentences.map(({ text, found }) => ({ tokens: tokenise(text), found }));
  const covered = seen.map(
    ({ found }) => matched.reduce((sum, { worth }, g) => sum + worth * found[g]!, 0) / total,
  );
  const spread = matched.map((_, g) => seen.reduce((sum, { found }) => sum + found[g]!, 0));
  const gramTotal = new Set(matched.flatMap(({ group }) => group.spellings.flatMap(gramsOf)));

  return seen.map(({ tokens, found }, s) => {
    const fresh = tokens.filter(
      (token) => !asked.has(token.stem) && !asked.has(token.norm) && !isStopWord(token.norm),
    );
    const freshNumbers = fresh.filter(
      (token) => keyTermOf(token) !== undefined && !asked.has(keyTermOf(token)!),
    );
    const dated = (token: Token): boolean =>
      /^1\d{3}$|^20\d{2}$/.test(token.norm) ||
      tokens.some(
        (other) =>
          keyTermOf(other)?.startsWith('@') && Math.abs(tokens.indexOf(other) - tokens.indexOf(token)) <= 1,
      );
    const digits = freshNumbers.filter((token) => token.script === 'number' && !dated(token));
    const times = question.tokens.some((token) => ['time', 'مره', 'مرات'].includes(token.stem));
    const counts = freshNumbers.filter(
      (token) =>
        !keyTermOf(token)!.startsWith('@') &&
        !dated(token) &&
        keyTermOf(token) !== '=1' &&
        (times || !TIMES.has(token.norm)),
    );
    const dates = freshNumbers.filter(
      (token) => keyTermOf(token)!.startsWith('@') || /^1\d{3}$|^20\d{2}$/.test(token.norm),
    );
    const names = fresh.filter((token) => isNameLike(token, lexicon, tokens[0] === token));
    const any = (set: ReadonlySet<string>): number => (tokens.some((token) => set.has(token.norm)) ? 1 : 0);
    const kind = question.kind;
    const exclusive =
      matched.reduce(
        (sum, { worth }, g) => sum + (spread[g]! > 0 ? (worth * found[g]! * found[g]!) / spread[g]! : 0),
        0,
      ) / total;
    const grams = new Set(
      tokens.filter((token) => !isStopWord(token.norm)).flatMap((token) => gramsOf(token.norm)),
    );
    let shared = 0;
    for (const gram of gramTotal) if (grams.has(gram)) shared++;
    const nearPlace = tokens.some(
      (token, i) => PLACE.has(token.norm) && names.includes(tokens[i + 1] ?? token),
    )
      ? 1
      : 0;
    const places = placesOf(tokens, matched);
    const values: Record<Feature, number> = {
      covered: covered[s]!,
      exclusive,
      spelled: gramTotal.size ? shared / gramTotal.size : 0,
      previous: covered[s - 1] ?? 0,
      next: covered[s + 1] ?? 0,
      adjacent: adjacency(matched, found),
      names: matched.some(({ group }, g) => group.kind === 'name' && found[g]! > 0.4) ? 1 : 0,
      length: Math.min(1, tokens.length / 60),
      short: tokens.length < 6 ? 1 : 0,
      first: s === 0 ? 1 : 0,
      fresh: Math.min(1, fresh.length / 20),
      pronoun: PRONOUN.has(tokens[0]?.norm ?? '') ? 1 : 0,
      'who-name': kind === 'who' ? Math.min(1, names.length / 2) : 0,
      'where-place': kind === 'where' ? Math.max(nearPlace, 0.6 * any(PLACE_NOUN)) : 0,
      'when-date': kind === 'when' ? (dates.length > 0 ? 1 : digits.length > 0 ? 0.4 : 0) : 0,
      'when-words': kind === 'when' ? any(TIME) : 0,
      'whether-negated': kind === 'whether' || kind === 'why' ? any(NEGATION) : 0,
      'count-number':
        kind === 'how-many' || kind === 'how-much' || kind === 'how-long'
          ? (digits.length > 0 ? 1 : counts.length > 0 ? 0.8 : 0) + 0.2 * any(UNIT)
          : 0,
      'why-cause': kind === 'why' ? any(CAUSE) : 0,
      'how-means': kind === 'how' ? any(MEANS) : 0,
      'said-speech': kind === 'said' ? any(SPEECH) : 0,
      'what-fresh': kind === 'what' || kind === 'which' ? Math.min(1, fresh.length / 10) : 0,
      'which-name': kind === 'which' ? Math.min(1, names.length / 2) : 0,
      'number-idle': ['who', 'where', 'what', 'why', 'how'].includes(kind) && digits.length > 1 ? 1 : 0,
      near: nearness(places),
      focus: matched.length > 1 && found[0]! > 0.4 ? 1 : 0,
      last: matched.length > 1 && found[matched.length - 1]! > 0.4 ? 1 : 0,
      rare:
        matched.reduce(
          (sum, { worth }, g) => sum + (found[g]! > 0.4 && spread[g]! < 1.5 * found[g]! ? worth : 0),
          0,
        ) / total,
      count: matched.filter((_, g) => found[g]! > 0.4).length / Math.max(1, matched.length),
      'who-near': kind === 'who' ? nearest(tokens, names, places) : 0,
      'count-near': kind.startsWith('how-') ? nearest(tokens, counts, places) : 0,
      quoted: /["“«]/.test(sentences[s]!.text) ? 1 : 0,
    };
    return FEATURES.map((name) => values[name]);
  });
}

/** The share of neighbouring words of the question that the sentence holds both of. */
function adjacency(matched: readonly Matched[], found: Float32Array): number {
  let pairs = 0;
  for (let g = 0; g + 1 < matched.length; g++) if (found[g]! > 0.4 && found[g + 1]! > 0.4) pairs++;
  return matched.length > 1 ? pairs / (matched.length - 1) : 0;
}

/** Whether a token looks like a name: a capital inside a sentence; in Arabic, a word that only the names list knows, or none. */
export function isNameLike(token: Token, lexicon: Lexicon, first: boolean): boolean {
  if (token.script === 'latin') return token.capital && (!first || lexicon.isName(token.stem));
  if (token.script !== 'arabic' || token.norm.length < 3) return false;
  return lexicon.has(token.stem) ? lexicon.isName(token.stem) : !lexicon.has(token.norm);
}

/** Where in the sentence the question's own words stand. */
function placesOf(tokens: readonly Token[], matched: readonly Matched[]): number[] {
  const stems = new Set(matched.flatMap(({ group }) => group.tokens.map((token) => token.stem)));
  return tokens.flatMap((token, at) => (stems.has(token.stem) ? [at] : []));
}

/** How many neighbours among those places are at most three words apart, up to three of them. */
function nearness(places: readonly number[]): number {
  const close = places.filter((place, i) => i > 0 && place - places[i - 1]! <= 3).length;
  return Math.min(1, close / 3);
}

/** How near one of the tokens stands to one of those places: 1 beside it, less with each word between. */
function nearest(tokens: readonly Token[], wanted: readonly Token[], places: readonly number[]): number {
  let best = 0;
  for (const token of wanted) {
    const at = tokens.indexOf(token);
    for (const place of places) best = Math.max(best, 1 / (1 + Math.max(0, Math.abs(place - at) - 1) / 2));
  }
  return best;
}
