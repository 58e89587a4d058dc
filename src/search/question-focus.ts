/** What a question turns on: the noun that says what kind of thing is asked for, and the verb of the deed. */

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

/** Words that ask for a name. */
export const NAME = wordSet('name names called named اسم اسما يدعي يسمي');
/** What a plan includes is told by whatever says what it is, and who enjoys support by whose it is. */
export const HOLDING = wordSet(
  'include includes included including contain contains contained comprise comprises entail entails stipulate stipulates enjoy enjoys enjoyed ' +
    'يتضمن تتضمن تتضمنه يتضمنه يتضمنها يشمل تشمل تشمله يشمله يحتوي تحتوي ينص تنص',
);
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
