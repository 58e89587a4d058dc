/** Function words of both languages by which clauses and noun phrases are told apart. All are normalised forms. */

import type { Word } from './word.ts';

export const OPENS =
  /^(?:that|which|who|whom|whose|while|when|because|after|before|but|though|although|if|as|until|since|whereas|ان|انه|انها|انهم|بان|بانه|بانها|وان|وانه|وانها|الذي|التي|الذين|بينما|حين|عندما|بعدما|لكن|لكنه|لكنها|لكنهما|اما|اذا|حتي|لان|لانه|لانها|فيما|غير|علما|حيث|وهو|وهي)$/;
export const PREPOSITION =
  /^(?:in|on|at|by|from|with|for|to|of|about|over|under|between|into|during|after|before|through|against|since|until|among|within|towards|near|without|despite|across|aboard|than|[وف]?(?:في|من|الي|علي|عن|مع|بين|خلال|بعد|قبل|ضد|لدي|عند|تحت|امام|منذ|بحسب|وفق|حسب|حتي|نحو|حول|رغم|دون|بدون|عبر|لدي|قباله|ضمن|قرب|داخل|خارج|وسط|ازاء|بسبب|مقابل|اثناء|عقب|اثر|كل|بموجب|بشان|بحلول|بموازاه|باتجاه|لصالح|برفقه|بمشاركه|بدل|بدلا|فضلا))$/;
/** A noun with its preposition written onto it. */
export const ONTO = /^[وف]?(?:بال|لل|ب(?!نك|رلمان|عثه|طل|ديل|رنامج|لديه)|ل(?!جنه|اعب|واء|ص|جان)|كال)./;
export const CLITIC =
  /^(?:[وف]?(?:لها|له|لهم|به|بها|عنه|عنها|منه|منها|اليه|اليها|معه|معها|عليه|عليها|فيه|فيها)|ايضا|قد|سوف|كذلك)$/;
export const SOURCE = /^(?:according|[وف]?(?:بحسب|حسب|وفق|وفقا|استنادا|نقلا))$/;
/** When, not who. */
export const TIME =
  /^(?:month|week|year|day|night|morning|evening|afternoon|today|yesterday|tomorrow|time|last|next|later|earlier|far|nevertheless|however|also|even|اليوم|امس|هكذا|كذلك|ايضا)$/;
/** Participles of saying. */
export const SAID_ALONG =
  /^(?:saying|adding|insisting|noting|arguing|warning|claiming|stressing|[وف]?(?:قايلا|قايله|قايلين|مشيرا|مشيره|موكدا|موكده|مضيفا|مضيفه|معتبرا|معتبره|لافتا|محذرا|محذره|موضحا|موضحه))$/;
export const BE = /^(?:is|are|was|were|be|been|being|get|got|isnt|arent|wasnt|werent)$/;
export const DETERMINER = /^(?:the|a|an|its|his|her|their)$/;
/** Particles that end in a pronoun. */
export const POINTS = /^[وفب]?(?:انه|انها|انهم|انهما|لكنه|لكنها|لكنهم|لانه|لانها|لانهم)$/;
/** What opens an adjunct that tells of another time, or of another deed: "after meeting", بعد لقائه. */
export const ADJUNCT = /^[وف]?(?:after|before|following|since|until|ahead|بعد|قبل|عقب|اثر|منذ|قبيل|بعيد)$/;
export const RELATIVE = /^(?:which|who|whom|whose|الذي|التي|الذين|اللذان|اللتان)$/;
export const SKIPPED =
  /^(?:the|a|an|its|his|her|their|had|has|have|dr|mr|mrs|ms|الدكتور|الدكتوره|السيد|عدد)$/;
/** "enjoys the support of", يحظى بدعم: whom it is said of is supported. */
export const GETS =
  /^(?:has|have|had|enjoys|enjoy|enjoyed|receives|receive|received|gets|got|won|with|[وف]?(?:يحظي|تحظي|حظي|حظيت|نال|نالت|ينال|تنال|يلقي|تلقي|لقي|يتلقي|تتلقي|تلقت))$/;
export const BACKING = /^(?:support|backing|endorsement|[وفب]?(?:ال)?(?:دعم|تاييد|مسانده))$/;

/** A noun that nothing indefinite goes on with. */
export const isDefinite = (word: Word): boolean => word.proper || /^[وف]?ال/.test(word.norm);

/** Whether a preposition is written onto the word: its stem has lost the letter. */
export const isOnto = (word: Word): boolean =>
  word.script === 'arabic' &&
  ONTO.test(word.norm) &&
  !word.name &&
  !word.stem.startsWith(word.norm.replace(/^[وف]/, '')[0]!) &&
  // وكالة, ولاية
  !word.stem.startsWith(word.norm.slice(0, 2));
