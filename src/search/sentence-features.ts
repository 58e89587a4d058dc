/** What of a sentence speaks for its being the one that answers a question: numbers for a linear model. */

import { keyTermOf } from '../language/key-terms.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { keyOfTokens } from '../language/phrase-key.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { isPairOf, isShare } from './counted.ts';
import { gramsOf } from './grams.ts';
import type { Matched } from './passage-search.ts';
import type { Question } from './question.ts';

// biome-ignore format: a list
export const FEATURES = [
  'touched', 'exclusive', 'with-previous', 'with-first', 'next', 'spelled', 'focus', 'verb', 'number', 'length', 'function-words',
  'who-name', 'where-place', 'when-date', 'when-words', 'count-number', 'why-cause', 'said-speech',
] as const;
export type Feature = (typeof FEATURES)[number];

const CAUSE = wordSet(
  'because due cause caused reason so therefore thus lead led result order prevent لان لانه لانها لانهم بسبب نتيجه سبب اجل بهدف لكي حتي اذ بغيه ادي ادت نظرا جراء',
);
/** Why something is not there is told by who refuses it or fails at it. */
export const HINDERED = wordSet(
  'refuse refuses refused reject rejects rejected fail fails failed oppose opposes opposed without يرفض ترفض رفض رفضت فشل فشلت يفشل تفشل وفشل وفشلت اخفق اخفقت يعارض عارض',
);
/** Why somebody wishes for something is told by what is to be got over. */
const GOT_OVER = wordSet(
  'overcome resolve resolving solve solving crisis problem problems dispute disputes تجاوز حل ازمه الازمه ازمته ازمتها مشكله مشاكل خلاف خلافات',
);
const WISHED = wordSet(
  'want wants wanted need needs needed ask asks asked asking seek seeks seeking request requests requesting call calls calling turn turns turned turning appeal appeals يريد تريد يحتاج تحتاج يطلب تطلب طلب طلبت يسعي تسعي لجا لجات',
);
/** What something is for is told by what it is to do: "a plan to form", «خطة لتشكيل». */
const AIM = wordSet('aim aims goal goals objective purpose هدف الهدف اهداف غرض الغرض غايه الغايه');
const isAim = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean => {
  const { norm, script, stem } = tokens[at]!;
  return script === 'arabic'
    ? /^ل(?!ل)...+/.test(norm) && !stem.startsWith('ل') && !isStopWord(norm)
    : tokens[at - 1]?.norm === 'to' && lexicon.isFiniteVerb(stem);
};
export const SPEECH = wordSet(
  'say said says tell told reply replies replied respond responds responded answer answered reveal reveals revealed disclose disclosed announce announced state stated according claim claims claimed allege alleges alleged confirm confirms confirmed believe argue argued add added explain explained قال قالت قالوا واكد اكد اكدت وقال وقالت صرح صرحت اعلن اعلنت وذكر ذكر ذكرت اضاف واضاف اشار واشار اوضح واوضح بحسب وفقا يعتقد زعم افاد افادت وافادت ابلغ ابلغت اخبر اخبرت رد ردت اجاب اجابت كشف كشفت يقول تقول يقولون يزعم تزعم زعمت يذكر تذكر يوكد توكد',
);
export const PLACE = wordSet(
  'in at near from to through across into around outside في الي قرب من بالقرب داخل خارج شرق غرب شمال جنوب وسط بين',
);
export const PLACE_NOUN = wordSet(
  'city town country state region province river island university stadium museum street capital north south east west coast مدينه دوله بلد ولايه منطقه اقليم مقاطعه نهر جزيره جامعه ملعب متحف شارع عاصمه شمال جنوب شرق غرب ساحل مقر',
);
export const TIME = wordSet(
  'yesterday today tomorrow week month year day ago last recently soon early earlier morning evening night weekend century decade since until during امس اليوم غدا اسبوع الاسبوع شهر الشهر سنه عام العام يوم قبل الماضي المقبل قريبا موخرا منذ حتي الاشهر الاسابيع الايام الاعوام السنوات صباح مساء قرن عقد خلال',
);
/** "Twice" counts visits and not soldiers. */
const TIMES = wordSet('once twice first second third مرتين مرتان اول اولي ثاني ثانيه ثالث ثالثه');
/** "How many trips": as many as the times that he went. */
const COUNTED_BY_TIMES = wordSet(
  'time times often visit visits trip trips journey journeys tour tours مره مرات زياره زيارات رحله رحلات جوله جولات',
);
const UNIT = wordSet(
  'percent million billion thousand hundred dozen miles km kilometers kilometres meters metres years days hours minutes yards points square dollars euros بالميه بالمايه مليون مليار الف مايه ميل كيلومتر متر عاما سنه يوما ساعه دقيقه يارده نقطه دولار يورو',
);

/** From this weight on a sentence holds a word of the question, and not just one related to it. */
const HELD = 0.4;

/** What asks is not said again where it is answered. */
const ASKS = wordSet(
  'what which who whom whose when where why how ما ماذا ماهو ماهي متي اين كيف لماذا كم هل اي ايه',
);

/** What a sentence is by itself. The sentences of a story come up with every question: those read last are kept. */
type Reading = {
  readonly tokens: readonly Token[];
  /** All words, function words too, as they are written and by their stems. */
  readonly words: ReadonlySet<string>;
  readonly grams: ReadonlySet<string>;
};
const MOST_READINGS = 2000;
const readings = new Map<string, Reading>();

function readSentence(text: string): Reading {
  let reading = readings.get(text);
  if (!reading) {
    const tokens = tokenise(text);
    const content = tokens.filter((token) => !isStopWord(token.norm));
    reading = {
      tokens,
      words: new Set(tokens.flatMap(({ norm, stem }) => [norm, stem])),
      grams: new Set(content.flatMap((token) => gramsOf(token.norm))),
    };
    if (readings.size >= MOST_READINGS) readings.clear();
    readings.set(text, reading);
  }
  return reading;
}

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
  /** The share of the question, by worth, that is held; `held` tells how well for a group. */
  const share = (held: (g: number) => number): number =>
    matched.reduce((sum, { worth }, g) => sum + worth * held(g), 0) / total;
  const seen = sentences.map(({ text, found }) => ({ ...readSentence(text), found }));
  const [first] = seen;
  const each = (held: (g: number) => number): number =>
    matched.reduce((sum, _, g) => sum + held(g), 0) / Math.max(1, matched.length);
  const spread = matched.map((_, g) => seen.reduce((sum, { found }) => sum + found[g]!, 0));
  const grams = new Set(matched.flatMap(({ group }) => group.spellings.flatMap(({ norm }) => gramsOf(norm))));
  const functions = functionWords(question, seen, lexicon);
  const asksCount = ['how-many', 'how-much', 'how-long'].includes(question.kind);
  const isPair = isPairOf(question, lexicon);
  const verbs = matched.map(({ group }) => lexicon.isVerb(keyOfTokens(group.tokens)));

  return seen.map((reading, s) => {
    const { tokens, grams: own, found } = reading;
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
    const times = question.tokens.some((token) => COUNTED_BY_TIMES.has(token.norm));
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
    const spelled = [...grams].filter((gram) => own.has(gram)).length;
    const before = seen[s - 1]?.found ?? found;
    const after = seen[s + 1]?.found ?? [];
    const said = functions.reduce((sum, { heldBy, rareness }) => sum + (heldBy(reading) ? rareness : 0), 0);
    const nearPlace = tokens.some(
      (token, i) => PLACE.has(token.norm) && names.includes(tokens[i + 1] ?? token),
    )
      ? 1
      : 0;
    const values: Record<Feature, number> = {
      touched: each((g) => (found[g]! > 0 ? 1 : 0)),
      exclusive: each((g) => (spread[g]! > 0 ? found[g]! ** 2 / spread[g]! : 0)),
      // What it lacks may stand in the sentence before it ("He said …") or in the one that opens the passage.
      'with-previous': share((g) => Math.max(found[g]!, before[g]!)),
      'with-first': share((g) => Math.max(0, first!.found[g]! - found[g]!)),
      next: share((g) => after[g] ?? 0),
      spelled: grams.size ? spelled / grams.size : 0,
      focus: found[0] ?? 0,
      verb: share((g) => (verbs[g] ? found[g]! : 0)),
      number: matched.some(({ group }, g) => group.kind === 'number' && found[g]! > HELD) ? 1 : 0,
      length: Math.min(1, tokens.length / 60),
      'function-words': said / 3,
      'who-name': kind === 'who' ? Math.min(1, names.length / 2) : 0,
      'where-place': kind === 'where' ? Math.max(nearPlace, 0.6 * any(PLACE_NOUN)) : 0,
      'when-date': kind === 'when' ? (dates.length > 0 ? 1 : digits.length > 0 ? 0.4 : 0) : 0,
      'when-words': kind === 'when' ? any(TIME) : 0,
      'count-number': asksCount
        ? (digits.length > 0 || tokens.some(isPair)
            ? 1
            : counts.length > 0 || fresh.some(isShare)
              ? 0.8
              : 0) +
          0.2 * any(UNIT)
        : 0,
      'why-cause':
        kind === 'why'
          ? Math.max(
              any(CAUSE),
              question.negated ? any(HINDERED) : 0,
              question.tokens.some(({ norm }) => WISHED.has(norm)) ? any(GOT_OVER) : 0,
              question.tokens.some(({ norm }) => AIM.has(norm)) &&
                tokens.some((token, at) => !asked.has(token.stem) && isAim(tokens, at, lexicon))
                ? 1
                : 0,
            )
          : 0,
      'said-speech': kind === 'said' ? any(SPEECH) : 0,
    };
    return FEATURES.map((name) => values[name]);
  });
}

/**
 * The function words of a question. The content words are mostly the paragraph's subject; how they belong together
 * ("before", "between", "by") is what one sentence says and the others do not.
 */
function functionWords(
  question: Question,
  sentences: readonly Reading[],
  lexicon: Lexicon,
): ReadonlyArray<{ readonly rareness: number; readonly heldBy: (reading: Reading) => boolean }> {
  const words = new Map(
    question.tokens
      .filter(({ norm, stem }) => (isStopWord(norm) || lexicon.isFunction(stem)) && !ASKS.has(norm))
      .map(({ norm, stem }) => [norm, stem] as const),
  );
  return [...words].map(([norm, stem]) => {
    const said = [
      [norm],
      ...['و', 'ف', 'ب', 'ل'].map((particle) => [particle + norm]),
      ...lexicon.translate(stem).map(({ key }) => key.split(' ')),
    ];
    const heldBy = ({ words: own }: Reading): boolean =>
      said.some((parts) => parts.every((part) => own.has(part)));
    const holding = sentences.filter(heldBy).length;
    return { heldBy, rareness: Math.log(1 + sentences.length / (1 + holding)) };
  });
}

/** Whether a token looks like a name: a capital inside a sentence; in Arabic, a word that only the names list knows, or none. */
export function isNameLike(token: Token, lexicon: Lexicon, first: boolean): boolean {
  if (token.script === 'latin') return token.capital && (!first || lexicon.isName(token.stem));
  if (token.script !== 'arabic' || token.norm.length < 3) return false;
  return lexicon.has(token.stem) ? lexicon.isName(token.stem) : !lexicon.has(token.norm);
}
