/**
 * Light verbs (Jespersen 1942): in "reach a deal", «خرج باتفاق», «قام بجولة» the noun says what happened and the verb
 * only that it did, so that "no agreement came of it" and «تجول» tell of it as well.
 */

import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';

/** Verbs with the nouns beside which they say nothing. */
const LIGHT: ReadonlyArray<readonly [verbs: ReadonlySet<string>, noun: RegExp]> = [
  [
    wordSet(
      'reach reached reaching strike struck striking clinch clinched secure secured come came coming return returned ' +
        'produce produced bring brought yield yielded result resulted ' +
        'توصل توصلوا توصلا توصلت يتوصل التوصل خرج خرجوا خرجا خرجت عاد عادوا عادت رجع رجعوا رجعت وصل وصلوا وصلت ' +
        'اسفر اسفرت افضي افضت اثمر اثمرت جاب جابوا طلع طلعوا تم جري حصل',
    ),
    /^(?:deals?|agreements?|accords?|settlements?|understandings?|compromises?|breakthroughs?|[وفبل]?(?:ال)?(?:اتفاق|اتفاقا|اتفاقات|اتفاقيه|صفقه|تسويه|تفاهم|تفاهما|تفاهمات|اختراق|اختراقا))$/,
  ],
  [
    wordSet(
      'enjoy enjoys enjoyed get gets receive receives received win wins have has ' +
        'يحظي تحظي حظي حظيت يتمتع تتمتع ينال نال يتلقي تتلقي تلقي تلقت يلقي لقي',
    ),
    /^(?:support|backing|[ب]?(?:ال)?(?:دعم|دعما|تاييد|تاييدا|مسانده))$/,
  ],
  [
    wordSet('attend attends attended attending حضر حضرت حضره حضرها يحضر يحضره يحضرها شارك شاركت يشارك'),
    /^(?:conferences?|summits?|forums?|events?|(?:ال)?(?:موتمر|موتمرا|قمه|منتدي|فعاليه|مناسبه))$/,
  ],
  [wordSet('اعطي اعطت منح منحت ادلي ادلت'), /^(?:ال)?(?:مقابله|حوار|حوارا|حديث|حديثا)$/],
  [wordSet('make makes made achieve achieves achieved'), /^(?:progress|headway)$/],
  [
    wordSet('face faces faced يواجه تواجه واجه واجهت'),
    /^(?:threats?|dangers?|(?:ال)?(?:تهديد|تهديدا|تهديدات|خطر|خطرا))$/,
  ],
  [wordSet('قام قامت قاموا قاما يقوم تقوم يقومون'), /^ب(?!هذ)(?:ال)?..+(?:ه|ات|ا|ل|م|ج|ر|ف)$/],
];
/** Of "come away with", «رجع من القاهرة باتفاق». */
const PARTICLE = wordSet('away out back home');

/** «من يحظى», «من الذي يحظى», and not «المؤتمر الذي حضره». */
function asksWho(tokens: readonly Token[], verb: number): boolean {
  const before = (far: number): string => tokens[verb - far]?.norm ?? '';
  const who = /^(?:who|من|منو)$/;
  return who.test(before(1)) || (/^(?:الذي|التي|اللي)$/.test(before(1)) && who.test(before(2)));
}

/** Verbs that say of what a noun names that it came about. */
const HAPPENED = /^(?:جري|جرت|تم|تمت|حصل|حصلت|حدث|حدثت|صار|صارت|اجري|اجريت|اقيم|اقيمت|انعقد|انعقدت)$/;

/** Where a question asks if what a noun names came about: the places of the words that say so and of the noun. */
function happeningIn(tokens: readonly Token[]): { words: readonly number[]; noun: number } | undefined {
  const norm = (at: number): string => tokens[at]?.norm ?? '';
  const asks = norm(0) === 'هل' ? 1 : 0;
  if (HAPPENED.test(norm(asks))) {
    const noun = norm(asks + 1) === 'في' ? asks + 2 : asks + 1;
    return tokens[noun] && !isStopWord(norm(noun)) ? { words: [asks], noun } : undefined;
  }
  // "Has there been an election", "were there talks".
  if (/^(?:has|have|was|were)$/.test(norm(0)) && norm(1) === 'there') {
    const noun = tokens.findIndex((token, at) => at > 1 && token.norm !== 'been' && !isStopWord(token.norm));
    return noun < 0 ? undefined : { words: [], noun };
  }
  const end = tokens.findIndex(
    ({ norm: word }, at) => word === 'happen' || (word === 'take' && norm(at + 1) === 'place'),
  );
  return norm(0) === 'did' && end > 1 && !isStopWord(norm(end - 1))
    ? { words: norm(end) === 'take' ? [end, end + 1] : [end], noun: end - 1 }
    : undefined;
}

export type Plain = {
  readonly tokens: readonly Token[];
  /** The number of the noun that says what happened, where a verb that only says that it did was left out. */
  readonly event: number | undefined;
  /** Whether it is asked if that happened. */
  readonly asksEvent: boolean;
};

/** A question without the verbs that say nothing beside their nouns. */
export function withoutLightVerbs(tokens: readonly Token[]): Plain {
  for (const [verbs, noun] of LIGHT) {
    const verb = tokens.findIndex(({ norm }) => verbs.has(norm));
    if (verb < 0) continue;
    const event = tokens.find(({ norm }, at) => at !== verb && noun.test(norm));
    // Of "who enjoys his support" the verb is all that says who does what.
    if (!event || asksWho(tokens, verb)) continue;
    const left = tokens.filter(
      ({ norm }, at) => !verbs.has(norm) && !(PARTICLE.has(norm) && verbs.has(tokens[at - 1]?.norm ?? '')),
    );
    return { tokens: left, event: left.indexOf(event), asksEvent: false };
  }
  const happening = happeningIn(tokens);
  if (happening) {
    const left = tokens.filter((_, at) => !happening.words.includes(at));
    return { tokens: left, event: left.indexOf(tokens[happening.noun]!), asksEvent: true };
  }
  return { tokens, event: undefined, asksEvent: false };
}
