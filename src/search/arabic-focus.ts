/** What an Arabic question turns on. */

import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { CONTROL, type Focus, HOLDING, hasArticle, IMPERFECT, isAttempt, NAME } from './question-focus.ts';

const ASKS_ARABIC = wordSet(
  'من ممن لمن بمن عمن ما ماذا بم هل متي اين كيف لماذا كم اي ايه ماهو ماهي الذي التي اللي هو هي هم منو علي الي في عن مع ل ب',
);

/** @param tokens the words of the question in their standard form */
export function arabicFocus(tokens: readonly Token[], lexicon: Lexicon): Focus {
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
  const isHeld = HOLDING.has(first.norm) && tokens[at + 1] !== undefined && !isStopWord(norm(at + 1));
  if (isHeld) return { head: at + 1, asksName };
  if (HOLDING.has(first.norm)) return { asksName };
  // «هل هناك نفط»
  if (norm(asks) === 'هل' && /^(?:هناك|يوجد|توجد|ثمه)$/.test(norm(at - 1))) return { head: at, asksName };
  const defined = hasArticle(first.norm);
  const imperfect = /^[سكبهح]?[يت]/.test(first.norm);
  const bare = withoutObject(first.norm);
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
      next &&
      !isStopWord(next.norm) &&
      !CONTROL.has(next.norm) &&
      !hasArticle(next.norm) &&
      lexicon.isFiniteVerb(next.stem);
    // «في أي مجال يرغب السراج في التعاون»
    const wished = CONTROL.has(norm(at + 1))
      ? tokens.findIndex(
          (token, n) =>
            n > at + 2 &&
            (hasArticle(token.norm) || /^(?:ان|في|الي)$/.test(norm(n - 1))) &&
            !lexicon.hasName(token.stem) &&
            lexicon.isVerb(token.stem),
        )
      : -1;
    if (wished > 0) return { head: at, deed: wished, asksName };
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
    while (
      tokens[subject] &&
      (subject === at || /^ال/.test(norm(subject)) || /^(?:نجح|استطاع|تمكن)/.test(norm(subject)))
    )
      subject++;
    const { stem } = tokens[subject] ?? first;
    const isDeed =
      subject < tokens.length &&
      (IMPERFECT.test(norm(subject)) || (at === asks + 1 && !lexicon.hasName(stem))) &&
      !CONTROL.has(norm(subject)) &&
      lexicon.isFiniteVerb(stem);
    if (isDeed) return { deed: subject, asksName };
  }
  if (/^(?:من|هو|هي|منو|كان|كانت)$/.test(norm(at - 1)) && /^(?:من|منو)$/.test(norm(asks)))
    return defined && !isRole
      ? { ...((!next || isStopWord(next.norm)) && { head: at }), asksName: asksName || !next }
      : { head: at, asksName: true };
  if (verb && !/^(?:هو|هي|ماهو|ماهي)$/.test(norm(at - 1))) return { deed: at, asksName };
  if (!/^(?:ما|هو|هي|ماهو|ماهي)$/.test(norm(at - 1))) return { asksName };
  // «ما الدول التي زارها»
  const verbOf = tokens[at + 2];
  const isOfDeed =
    /^(?:الذي|التي|اللي)$/.test(next?.norm ?? '') &&
    verbOf !== undefined &&
    !CONTROL.has(verbOf.norm) &&
    (lexicon.isFiniteVerb(verbOf.stem) || lexicon.isFiniteVerb(withoutObject(verbOf.norm)));
  return { head: at, ...(isOfDeed && { deed: at + 2 }), asksName };
}

/** قابله, a verb with its object written onto it, without that and without what the dialects put before it. */
const withoutObject = (norm: string): string =>
  norm.replace(/^[سكبهح](?=[يت])/, '').replace(/(?:ه|ها|هم)$/, '');
