/** What shows that somebody else says what a sentence says: it is news then, whatever it asks for. */

import { normaliseArabic } from './arabic.ts';

/** A pattern in the one spelling that `normaliseArabic` makes of many. */
export const spelled = (patterns: readonly string[], flags = ''): RegExp =>
  new RegExp(normaliseArabic(patterns.join('|')), flags);

/** Who gives an order freely says neither that nor by what law. */
export const SOMEBODY_SAYS =
  /, [^,]{0,80}\b(?:sa(?:ys?|id)|told|wrote|writes|add(?:s|ed)|warn(?:s|ed)|argue[sd]?|(?:rul|propos|announc|demand|urg|insist|explain)(?:es|ed|s))\b[^,]{0,60}$|\b(?:under|according to|by|in line with) (?:(?:the|a|an|new|draft|proposed|its|this|that|European|EU) )*(?:law|bill|act|rules?|regulations?|directive|ruling|code|guidelines|decree)\b[^,]{0,40}$|, according to/i;
export const SOMEBODY_SAYS_AR = spelled([
  '، ?[^،]{0,20}(?:بحسب|حسب|وفق|كما|قال|يقول|تقول|أضاف|أوضح|أعلن|بموجب|طبقا)',
  '(?:بموجب|وفق|وفقا ل|بحسب|حسب|طبقا ل) ?(?:ال)?(?:قانون|قرار|مشروع|لائحة|لوائح|قواعد|وزير|وزارة|هيئة)',
]);

/** What stands before it: "The union said that anyone who …", «قالت النقابة إن على من …». */
export const REPORTED =
  /\b(?:sa(?:ys?|id)|told|tells|wrote|add(?:s|ed)|warn(?:s|ed)|argue[sd]?|ask(?:s|ed)(?! (?:about|to)\b)|urge[sd]|demand(?:s|ed)|ruled?|order(?:s|ed)|insist(?:s|ed)|call(?:s|ed) (?:on|for)|according to|under)\b/i;
export const REPORTED_AR = spelled([
  '(?:^|[ ،])[وف]?(?:قال|أضاف|أوضح|أكد|أعلن|ذكر|طالب|دعا|شدد|كتب|حث|حذر|رأ|اعتبر|طلب|ناشد|أمر|قضى|قضت|نص|ينص|[يت](?:قول|ؤكد|رى|طالب|دعو|شدد|علن|نص))(?:ت|وا|ا)? ',
]);
