/** What an English question turns on. */

import { isPast } from '../language/english.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { CONTROL, type Focus, HOLDING, isAttempt, NAME, TO_DO } from './question-focus.ts';

const AUXILIARY = wordSet(
  'is are was were be been do does did has have had can could will would should may might must isnt arent wasnt werent didnt doesnt dont hasnt havent hadnt wont wouldnt',
);
const DETERMINER = wordSet('the a an his her its their this that these those any some our your my');
const PREPOSITION = wordSet(
  'of in on at to from by for with about into onto over under between behind against during after before since until near inside outside among',
);
/** "Government" and "mediation" are no deeds, though their stems are verbs'. */
const NOMINAL = /(?:[nt]ment|[ai]tion)s?$/;
/** What stands before a noun more often than it is a verb. */
const MODIFIER = wordSet('last next own close open clear free complete present current like long further');
/** @param tokens the words of the question in their standard form */
export function englishFocus(tokens: readonly Token[], lexicon: Lexicon): Focus {
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
      // "What are the factions trying to do".
      if (last !== undefined && CONTROL.has(norm(at))) break;
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
    !HOLDING.has(norm(at)) &&
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
  // "Where was the ship heading".
  const isWhere = auxiliary > 0 && norm(auxiliary - 1) === 'where';
  if (deed === undefined && isWhere)
    deed = tokens.findIndex(({ norm: each }, at) => at > auxiliary + 1 && /ing$/.test(each) && isVerb(at));
  if (deed === -1) deed = undefined;
  // "Is there oil": whether there is any.
  if (head === undefined && /^(?:is|are)$/.test(norm(0)) && norm(1) === 'there')
    head = nounFrom(/^(?:an?|any)$/.test(norm(2)) ? 3 : 2);
  return { ...(head !== undefined && { head }), ...(deed !== undefined && { deed }), asksName };
}
