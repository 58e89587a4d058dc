/** What a question turns on: the noun that says what kind of thing is asked for, and the verb of the deed. */

import { isPast } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';

/** Numbers of tokens of the question; undefined where it has none. */
export type Focus = {
  /** "Which *ship*", "who is the *captain* of", «أي *سفينة*», «من *رئيس* البرلمان». */
  readonly head?: number;
  /** "Who *backs* him", "did he *visit*", «من *يدعم*», «هل *زار*». */
  readonly deed?: number;
  /** Whether the deed is a noun of which it is asked if that happened: "did the *elections* take place", «هل جرت *الانتخابات*». */
  readonly isEvent?: boolean;
  /** Whether a name is asked for: "the name of", "who is the …", «ما اسم», «من هو رئيس». */
  readonly asksName: boolean;
};

const AUXILIARY = wordSet(
  'is are was were be been do does did has have had can could will would should may might must isnt arent wasnt werent didnt doesnt dont hasnt havent hadnt wont wouldnt',
);
const DETERMINER = wordSet('the a an his her its their this that these those any some our your my');
const PREPOSITION = wordSet(
  'of in on at to from by for with about into onto over under between behind against during after before since until near inside outside among',
);
const NAME = wordSet('name names called named اسم اسما يدعي يسمي');
const ASKS_ARABIC = wordSet(
  'من ممن لمن بمن عمن ما ماذا هل متي اين كيف لماذا كم اي ايه ماهو ماهي الذي التي اللي هو هي هم منو علي الي في عن مع ل ب',
);

/** "Government" and "mediation" are no deeds, though their stems are verbs'. */
const NOMINAL = /(?:[nt]ment|[ai]tion)s?$/;
/** What stands before a noun more often than it is a verb. */
const MODIFIER = wordSet('last next own close open clear free complete present current like long further');
/** Verbs that say how a deed stands and not which it is: in "does he seek to cooperate" the deed is to cooperate. */
export const CONTROL = wordSet(
  'want wants wanted wish wishes wished seek seeks sought seeking try tries tried trying attempt attempts attempted attempting hope hopes hoped hoping plan plans planned planning ' +
    'intend intends intended like likes aim aims aimed begin began begun start started continue continued keep keeps kept keeping expect expects expected need needs needed ' +
    'manage managed succeed succeeds succeeded think thinks believe believes believed يعتقد يظن يري تعتقد تظن تري يريد تريد يريده تريده يريدها تريدها يريدون يسعي تسعي سعي سعت يحاول تحاول حاول حاولت يامل تامل يود تود يعتزم تعتزم ينوي تنوي يرغب ترغب يتمني تتمني بدا بدات يبدا تبدا يعمل تعمل ' +
    'يستطيع تستطيع استطاع استطاعت يمكن تمكن تمكنت نجح نجحت نجحوا ينجح تنجح دار دارت عمل عملت سوي سوت',
);

/** Verbs and nouns that leave the deed to the word behind them: who tried to meet him is told by who failed to. */
export const ATTEMPT = wordSet(
  'try tries tried trying attempt attempts attempted attempting حاول حاولت حاولوا يحاول تحاول يحاولون محاوله محاولات محاولته محاولتها',
);

/** Whether a word of a question says only that the deed behind it was attempted, and does not ask what was. */
export function isAttempt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !ATTEMPT.has(tokens[at]!.norm)) return false;
  return next.script === 'arabic'
    ? tokens[at - 1]?.norm !== 'ماذا'
    : next.norm === 'to' && tokens[at + 2]?.norm !== 'do';
}

export const TO_DO = wordSet(
  'supposed meant expected due set able ready willing unwilling going about bound likely',
);

/** @param tokens the words of the question in their standard form */
export function focusOf(tokens: readonly Token[], language: Language, lexicon: Lexicon): Focus {
  return language === 'en' ? englishFocus(tokens, lexicon) : arabicFocus(tokens, lexicon);
}

function englishFocus(tokens: readonly Token[], lexicon: Lexicon): Focus {
  const norm = (at: number): string => tokens[at]?.norm ?? '';
  const isNoun = (at: number): boolean =>
    at < tokens.length &&
    !isStopWord(norm(at)) &&
    !AUXILIARY.has(norm(at)) &&
    !PREPOSITION.has(norm(at)) &&
    !isToDo(at) &&
    !tokens[at]!.capital;
  /** "Who was supposed to negotiate", "who is Russia meant to help". */
  const isToDo = (at: number): boolean => TO_DO.has(norm(at)) && norm(at + 1) === 'to';
  /** The last noun of the run that begins at a token; a name or nationality may stand in it. */
  const nounFrom = (from: number): number | undefined => {
    let last: number | undefined;
    for (let at = from; at < tokens.length; at++) {
      if (AUXILIARY.has(norm(at)) || PREPOSITION.has(norm(at)) || isStopWord(norm(at))) break;
      const isDeed = /s$|ed$/.test(norm(at)) || isPast(norm(at));
      if (last !== undefined && isDeed && lexicon.isFiniteVerb(tokens[at]!.stem)) break;
      if (isNoun(at)) last = at;
    }
    return last;
  };
  /** Where the noun begins that is asked for. */
  const behindArticle = (from: number): number => {
    let at = from;
    while (AUXILIARY.has(norm(at)) || NAME.has(norm(at)) || DETERMINER.has(norm(at)) || norm(at) === 'of')
      at++;
    return at;
  };
  const asks = tokens.findIndex(({ norm: word }) =>
    /^(?:who|whos|whom|whose|what|whats|which|how)$/.test(word),
  );
  const word = norm(asks);
  let head: number | undefined;
  let asksName = tokens.some(({ norm: each }) => NAME.has(each));
  if (/^(?:which|what|whose)$/.test(word) || (word === 'how' && norm(asks + 1) === 'many'))
    head = nounFrom(asks + (word === 'how' ? 2 : 1));
  if (word === 'how' && norm(asks + 1) === 'much' && AUXILIARY.has(norm(asks + 2))) {
    // "How much did the carrier cost".
    const from = asks + (DETERMINER.has(norm(asks + 3)) ? 4 : 3);
    head = nounFrom(from);
    if (head !== undefined && head > from && lexicon.isFiniteVerb(tokens[head]!.stem)) head--;
  }
  if (head === undefined && asks >= 0) {
    // "Who is the captain of", "what is the name of the captain".
    const at = behindArticle(asks + 1);
    // Of "who's" the tokeniser leaves "who".
    const copula =
      /^(?:whos|whats)$/.test(word) ||
      (word !== 'whom' && /^(?:is|are|was|were)$/.test(norm(asks + 1))) ||
      (AUXILIARY.has(norm(asks + 1)) && norm(asks + 2) === 'be') ||
      DETERMINER.has(norm(asks + 1));
    if (copula && isAttempt(tokens, at) && at + 2 < tokens.length) return { deed: at + 2, asksName };
    // "Who's backing him" asks for the deed.
    if (copula && /ing$/.test(norm(at)) && !isToDo(at)) return { deed: at, asksName };
    // "Who is backed by Russia".
    if (copula && isPast(norm(at)) && norm(at + 1) === 'by') return { deed: at, asksName };
    if (copula && isToDo(at) && at + 2 < tokens.length) return { deed: at + 2, asksName };
    if (copula) {
      head = nounFrom(at);
      // "Who are his backers" asks for no name: a parliament may be one.
      if (/^(?:who|whos)$/.test(word) && !/^(?:are|were)$/.test(norm(asks + 1)) && head !== undefined)
        asksName = true;
    }
  }
  // "Name the groups that …", "the name of the reporter who …".
  const name = tokens.findIndex(({ norm: each }) => NAME.has(each));
  if (name >= 0 && (asks < 0 || name < asks)) head = nounFrom(behindArticle(name + 1)) ?? head;
  const auxiliary = tokens.findIndex(({ norm: each }) => AUXILIARY.has(each));
  let deed: number | undefined;
  const isVerb = (at: number): boolean =>
    isNoun(at) &&
    at !== head &&
    !NOMINAL.test(norm(at)) &&
    !CONTROL.has(norm(at)) &&
    // "Does he want help" asks for no deed of his.
    !CONTROL.has(norm(at - 1)) &&
    !MODIFIER.has(norm(at)) &&
    // "Does he agree that a deal was reached".
    (asks >= 0 || norm(at + 1) !== 'that') &&
    !DETERMINER.has(norm(at - 1)) &&
    lexicon.isFiniteVerb(tokens[at]!.stem);
  if (/^(?:who|what|which)$/.test(word) && auxiliary !== asks + 1) {
    let from = (head ?? asks) + 1;
    // "Who wants to control it", "who keeps refusing".
    while (CONTROL.has(norm(from)) || (from > asks + 1 && norm(from) === 'to')) from++;
    if (isVerb(from)) deed = from;
  }
  if (deed === undefined && auxiliary >= 0 && !/^(?:is|are|was|were)$/.test(norm(auxiliary)))
    // "Who will lead it", and not "will he lead it".
    for (
      let at = auxiliary + (auxiliary === asks + 1 && asks >= 0 ? 1 : 2);
      at < tokens.length && deed === undefined;
      at++
    )
      if (isVerb(at)) deed = at;
  // "Is he backed by Egypt", "were elections held in May".
  const passive = tokens.findIndex(
    ({ norm: each, stem }, at) =>
      at > 1 &&
      isPast(each) &&
      (at + 1 === tokens.length || PREPOSITION.has(norm(at + 1))) &&
      (norm(at + 1) === 'by' ||
        auxiliary === 0 ||
        /^(?:when|where|how) (?:was|were)$|^how (?:is|are)$/.test(
          `${norm(auxiliary - 1)} ${norm(auxiliary)}`,
        )) &&
      lexicon.isFiniteVerb(stem),
  );
  if (deed === undefined && auxiliary >= 0 && passive > auxiliary) deed = passive;
  // "Is there oil": whether there is any.
  if (head === undefined && /^(?:is|are)$/.test(norm(0)) && norm(1) === 'there')
    head = nounFrom(/^(?:an?|any)$/.test(norm(2)) ? 3 : 2);
  return { ...(head !== undefined && { head }), ...(deed !== undefined && { deed }), asksName };
}

/** Verbs whose first letters are no article. */
const LIKE_ARTICLE = wordSet(
  'التقي التقت التقيا التقوا التزم التزمت التحق التحقت التقط التقطت الغي الغت القي القت',
);

/** Whether a normalised Arabic word has its article written onto it, behind a conjunction or not. */
export function hasArticle(norm: string): boolean {
  const bare = norm.replace(/^[وف](?=ال|لل)/, '');
  return /^(?:ال|لل)/.test(bare) && !LIKE_ARTICLE.has(bare);
}

/** The prefixes of the imperfect, in the dialects too. */
export const IMPERFECT = /^[سكبهح]?[يتن]/;

function arabicFocus(tokens: readonly Token[], lexicon: Lexicon): Focus {
  const norm = (at: number): string => tokens[at]?.norm ?? '';
  let at = 0;
  const isAsking = (word: string): boolean => ASKS_ARABIC.has(word) || NAME.has(word);
  while (at < tokens.length && isStopWord(norm(at)) && !isAsking(norm(at))) at++;
  const asks = at;
  if (!isAsking(norm(asks))) return { asksName: false };
  let isSelecting = false;
  let asksName = false;
  while (at < tokens.length && (ASKS_ARABIC.has(norm(at)) || NAME.has(norm(at)) || isStopWord(norm(at)))) {
    if (/^(?:اي|ايه|كم|عدد)$/.test(norm(at))) isSelecting = true;
    if (NAME.has(norm(at))) asksName = true;
    at++;
  }
  if (isAttempt(tokens, at)) at += norm(at + 1) === 'ان' ? 2 : 1;
  const first = tokens[at];
  if (first?.script !== 'arabic') return { asksName };
  if (CONTROL.has(first.norm)) return { asksName };
  // «هل هناك نفط»
  if (norm(asks) === 'هل' && /^(?:هناك|يوجد|توجد|ثمه)$/.test(norm(at - 1))) return { head: at, asksName };
  const defined = hasArticle(first.norm);
  const imperfect = /^[سكبهح]?[يت]/.test(first.norm);
  // قابله: a verb with its object written onto it.
  const bare = first.norm.replace(/^[سكبهح](?=[يت])/, '').replace(/(?:ه|ها|هم)$/, '');
  const verb =
    !defined && !CONTROL.has(first.norm) && (lexicon.isFiniteVerb(first.stem) || lexicon.isFiniteVerb(bare));
  const relative = /^(?:الذي|التي|اللي|هل)$/.test(norm(at - 1));
  // «كم كلفت حاملة الطائرات»
  if (verb && !/[ها]$/.test(first.norm) && /^(?:كم|بكم)$/.test(norm(at - 1)) && tokens[at + 1])
    return { head: at + 1, deed: at, asksName };
  // «كم مرة زار»
  if (isSelecting && verb && /^(?:مره|مرات)$/.test(norm(at - 1))) return { deed: at, asksName };
  if (isSelecting || asksName) {
    const next = tokens[at + 1];
    const isDeed =
      next && !isStopWord(next.norm) && !hasArticle(next.norm) && lexicon.isFiniteVerb(next.stem);
    return { head: at, ...(isDeed && { deed: at + 1 }), asksName };
  }
  if (
    verb &&
    (imperfect || relative || bare !== first.norm || !/^(?:ما|هو|هي|ماهو|ماهي)$/.test(norm(at - 1)))
  )
    return { deed: at, asksName };
  // «من هو الرئيس الروسي» and «الأمين العام للحلف» ask for a name, «من هو الرئيس السراج» has one.
  const next = tokens[at + 1];
  const isRole =
    next !== undefined &&
    (lexicon.isNationality(next.stem) ||
      (/^ال.{2,}(?:ي|يه)$/.test(next.norm) && lexicon.hasName(next.stem)) ||
      (defined &&
        hasArticle(next.norm) &&
        !isStopWord(next.norm) &&
        tokens[at + 2] !== undefined &&
        !lexicon.hasName(next.stem)));
  // «هل مصر تدعم حفتر»: the subject before its verb.
  if (norm(asks) === 'هل' && !verb) {
    let subject = at;
    while (tokens[subject] && (subject === at || /^ال/.test(norm(subject)))) subject++;
    const isDeed =
      IMPERFECT.test(norm(subject)) &&
      !CONTROL.has(norm(subject)) &&
      lexicon.isFiniteVerb(tokens[subject]!.stem);
    if (isDeed) return { deed: subject, asksName };
  }
  if (/^(?:من|هو|هي|منو|كان|كانت)$/.test(norm(at - 1)) && /^(?:من|منو)$/.test(norm(asks)))
    return defined && !isRole
      ? { ...((!next || isStopWord(next.norm)) && { head: at }), asksName }
      : { head: at, asksName: true };
  if (verb && !/^(?:هو|هي|ماهو|ماهي)$/.test(norm(at - 1))) return { deed: at, asksName };
  return /^(?:ما|هو|هي|ماهو|ماهي)$/.test(norm(at - 1)) ? { head: at, asksName } : { asksName };
}
