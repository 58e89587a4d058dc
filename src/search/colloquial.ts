/** How people ask in speech and in chats, put the way that a report says it. */

import { stemArabic } from '../language/arabic.ts';
import { stemEnglish } from '../language/english.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { hasArticle } from './question-focus.ts';

/** English as it is typed in chats. */
const CHATTED: ReadonlyMap<string, string> = new Map(
  'wat=what wats=whats wht=what wot=what wut=what whn=when wher=where wich=which hwo=who hw=how r=are abt=about cuz=because thru=through plz=please pls=please wanna=want gonna=will'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const CHAT = new RegExp(`\\b(?:${[...CHATTED.keys()].join('|')})\\b`, 'gi');

const ASKING = wordSet('من لمن ممن بمن عمن ما ماذا هل متي اين كيف لماذا كم');
const OWNED_BY = wordSet('بتاع بتاعت بتاعه بتوع تبع متاع متاعت متع تاع ديال حقت');

/** Dialect says «الرئيس بتاع البلد» for «رئيس البلد». */
export const asGenitive = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, at) => {
    if (OWNED_BY.has(token.norm)) return [];
    const isOwned = OWNED_BY.has(tokens[at + 1]?.norm ?? '') && hasArticle(token.norm);
    return [isOwned ? { ...token, norm: token.norm.replace(/^ال/, '') } : token];
  });

/** Dialect may ask at the end: «رئيس البلد مين» is «من هو رئيس البلد», and «نزل في أي فندق» is «في أي فندق نزل». */
export function inOrder(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const which = tokens.findIndex(({ norm }) => norm === 'اي');
  if (
    which > 0 &&
    which + 1 < tokens.length &&
    !tokens.slice(0, which).some(({ norm }) => ASKING.has(norm))
  ) {
    const from = isStopWord(tokens[which - 1]!.norm) ? which - 1 : which;
    return [...tokens.slice(from, which + 2), ...tokens.slice(0, from), ...tokens.slice(which + 2)];
  }
  const last = tokens.at(-1);
  const rest = tokens.slice(0, -1);
  if (last?.norm !== 'من' || rest.length === 0 || isStopWord(rest.at(-1)!.norm)) return tokens;
  if (rest.some(({ stem, norm }) => !hasArticle(norm) && lexicon.isFiniteVerb(stem) && /^[يت]/.test(norm)))
    return tokens;
  return [last, { ...last, norm: 'هو', stem: 'هو' }, ...rest];
}

/** «مين داعم حفتر» asks who supports him: a participle behind "who" is its verb. */
export const participleAsVerb = (tokens: readonly Token[], lexicon: Lexicon): Token[] =>
  tokens.map((token, at) => {
    const asks = tokens[at - 1]?.norm;
    if ((asks !== 'من' && asks !== 'منو') || at + 1 === tokens.length) return token;
    const [, first, second, third] = /^([^اوي])ا([^ايو])([^اوي])$/.exec(token.norm) ?? [];
    const verb = `${first}${second}${third}`;
    return first && lexicon.isFiniteVerb(verb) && !lexicon.isFiniteVerb(token.stem)
      ? { ...token, norm: verb, stem: stemArabic(verb) }
      : token;
  });

/** «أين يقع البرلمان» asks where it is. */
export const whereItIs = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ norm }, at) => !(/^(?:[يت]قع|[يت]وجد)$/.test(norm) && tokens[at - 1]?.norm === 'اين'));

/** Egypt asks with a pronoun before whom it names: «هو السراج قابل لافروف» is «هل السراج قابل لافروف». */
export function pronounAsWhether(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const [first, subject, ...rest] = tokens;
  if (!first || !subject || !/^(?:هو|هي|هم|هما)$/.test(first.norm)) return tokens;
  // «من» inside is "from".
  if (
    rest.some(
      ({ norm }, at) => (ASKING.has(norm) && (norm !== 'من' || at === rest.length - 1)) || norm === 'اي',
    )
  )
    return tokens;
  const isNamed =
    !isStopWord(subject.norm) &&
    (hasArticle(subject.norm) || lexicon.hasName(subject.stem) || !lexicon.isFiniteVerb(subject.stem));
  const isDeed = rest.slice(0, 2).some(({ norm, stem }) => !hasArticle(norm) && lexicon.isFiniteVerb(stem));
  return isNamed && isDeed ? [{ ...first, norm: 'هل', stem: 'هل' }, subject, ...rest] : tokens;
}

/** "What is he after" asks what he seeks. */
export const afterAsSeeking = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const isAfter =
      token.norm === 'after' && at > 1 && at === tokens.length - 1 && /^whats?$/.test(tokens[0]!.norm);
    return isAfter ? { ...token, norm: 'seeking', stem: stemEnglish('seeking') } : token;
  });

/** "Who went to Oslo" asks who visited it, and "where did he go" what he visited: to go and to come alone are function words, or mean much else. */
export function goingAsVisit(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const isPlace = (token: Token | undefined): boolean =>
    token !== undefined && (token.capital || lexicon.isName(token.stem) || lexicon.isNationality(token.stem));
  const isTowards = (at: number): boolean => {
    const { norm = '', script } = tokens[at] ?? {};
    if (script !== 'arabic') return norm === 'to' && isPlace(tokens[at + 1]);
    const bare = norm.replace(/^لل?(?=..)/, '');
    return (
      /^(?:الي|علي|ل)$/.test(norm) ||
      isPlace(tokens[at]) ||
      (bare !== norm && lexicon.isName(stemArabic(bare)))
    );
  };
  /** "Where did Nour go last month", and not where the money went or where she went wrong. */
  const isWhere = (at: number): boolean =>
    tokens[0]?.norm === 'where' &&
    /^(?:did|has|had)$/.test(tokens[1]?.norm ?? '') &&
    /^(?:go|gone|been)$/.test(tokens[at]!.norm) &&
    tokens.slice(2, at).every(({ norm }) => !isStopWord(norm)) &&
    /^(?:last|this|recently|yesterday|in|on|after|before)?$/.test(tokens[at + 1]?.norm ?? '');
  return tokens.map((token, at) => {
    const norm = GOING.get(token.norm);
    // «من جاء السراج إلى القاهرة»: who goes may stand before where he goes.
    const reach = token.script === 'arabic' ? [1, 2, 3, 4] : [1];
    const isToPlace = isWhere(at) || reach.some((far) => isTowards(at + far));
    if (norm === undefined || !isToPlace) return token;
    return { ...token, norm, stem: token.script === 'arabic' ? stemArabic(norm) : stemEnglish(norm) };
  });
}

const GOING: ReadonlyMap<string, string> = new Map(
  (
    [
      ['go goes going come comes coming', 'visit'],
      ['went gone came been', 'visited'],
      ['جا جات جاوا اتي اتت ذهب ذهبت ذهبوا راح راحت راحوا مشي مشت مشوا', 'زار'],
      ['يذهب تذهب يذهبون يمشي تمشي يروح تروح', 'يزور'],
      ['سيذهب ستذهب سياتي ستاتي', 'سيزور'],
    ] as const
  ).flatMap(([words, visiting]) => words.split(' ').map((word) => [word, visiting] as const)),
);

/**
 * «كم عدد المرات التي زار فيها» and "what is the number of times that he visited" ask how often he did; how far a plan
 * advanced, what progress it made; «من مثّل», who represented it; «أية», which without its dots would be the «إيه» of Egypt, "which".
 */
const TURNS: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<!\p{L})([وفبلك]?)[أا]ية(?!\p{L})/gu, '$1أي'],
  [
    /\bhow far (did|do|does|has|have|had) (.+?) (?:advanced?|get|got|gotten|come|progress(?:ed)?)\b/giu,
    'what progress $1 $2 make',
  ],
  [/(?<!\p{L})(?:كم|قديش|[أا]ديش|قد [أا]يش) تقدمت?(?!\p{L})/gu, 'ما تقدم'],
  [
    /(?<!\p{L})(?:(?:إلى|الى) )?(?:أين|اين|وين|فين) وصل(?:ت|وا)? (?=.*(?:خط[ةه]|خطط|موضوع|ملف|مسأل[ةه]|قضي[ةه]|جهود|مساعي|محادثات|مفاوضات)(?!\p{L}))/gu,
    'ما تقدم ',
  ],
  [/^(\s*من(?: الذي)?) مثل(?=\s+\S+\s)/u, '$1 يمثل'],
  [
    /\b(?:try|tries|tried|attempt|attempts|attempted|seek|sought)\b(?: and fail(?:ed)?\b)?(.*?),? (?:without (?:any )?success|in vain|unsuccessfully|to no avail|but fail(?:ed|s)?)(?=\W*$)/giu,
    'fail$1',
  ],
  [/\b(?:try|tries|tried) and fail(?:ed)?\b/giu, 'fail'],
  [
    /حاول((?:ت|وا)?(?!\p{L}).*?)\s+(?:(?:من )?(?:دون|بدون|بلا|بغير) (?:[أا]ي )?(?:نجاح|جدوى|فائدة)|عبثا|(?:ولم|وما|ولكن لم|لكن لم|فلم) [يت]?نجح\S*|(?:و|ف)فشل\S*)(?=[\s؟?.!]*$)/gu,
    'فشل$1',
  ],
  [
    /\b(?:has|have|had|did|does) (.+?) (?:shown?|express(?:ed)?|signall?(?:ed)?|indicated?|voiced?) (?:an? |any |his |her |its |their )?(?:willingness|readiness|desire|wish)(?: for)?\b/giu,
    'does $1 want',
  ],
  [
    /(?<=(?:^|\s)هل\s)(?:[أا]بد[ىت]|[أا]ظهر(?:ت)?|عبر(?:ت)?|[أا]عرب(?:ت)?|[أا]علن(?:ت)?) (.+?) (?:عن )?(?:[أا]ي )?(?:استعداد|رغب[ةت]|ني[ةت])(?:ا|ه|ها|هم)? (?=\p{L})/gu,
    '$1 مستعد ',
  ],
  [/صاحب(?=\s+(?:هذه\s+)?(?:ال)?(?:صور[ةه]|لقط[ةه])(?!\p{L}))/gu, 'التقط'],
  [/\b(?:is|was|gets) credited (?:for|with)(?= .*\b(?:photo|photograph|picture|image)\b)/giu, 'took'],
  [/(?<!\p{L})([يتن])(?:قعد|جلس|جيب)(?=(?:و|وا|هم|وهم)?\s.*(?:مع بعض|معا|سوا|على طاول[ةه]))/gu, '$1جمع'],
  [/(?<!\p{L})(?:عرف|قدر)(ت|وا)? (?=[يتن]\p{L}{2})/gu, 'نجح$1 '],
  [/\bto see done (?=with\b)/giu, 'to do '],
  [/\b(?:say|says|said) yes to\b/giu, 'agree to'],
  [/\bget to (?=vote|choose|decide|elect|speak|meet|see)/giu, ''],
  [/(?<!\p{L})(?:كم|ما|ما هو) عدد (?:المرات|مرات)(?: التي| اللي)?(?!\p{L})/gu, 'كم مرة'],
  [/\bwhat (?:is|was) the number of times(?: that)?\b/giu, 'how many times'],
];

/** Something that each of the turns has. */
const TURNED =
  /far|yes|get|times|success|vain|avail|fail|will|readi|desire|wish|credited|done|[أا]ية|تقدم|وصل|عدد|مثل|حاول|صاحب|بعض|معا|سوا|طاول|عرف|قدر|استعداد|رغب|ني[ةت]/iu;

/** A question with its chat spellings in full, and its turns of speech in their usual words. */
export function spelledOut(text: string): string {
  const spelled = text.replace(CHAT, (word) => CHATTED.get(word.toLowerCase())!);
  return TURNED.test(spelled)
    ? TURNS.reduce((told, [turn, usual]) => told.replace(turn, usual), spelled)
    : spelled;
}
