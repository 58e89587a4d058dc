/** Whether a word leaves open what a sentence tells: it is denied, refused, put off, only expected, or for somebody to decide. */

import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';

const OPEN = wordSet(
  'not no nobody nothing never neither nor none without unknown unclear undecided could would might may should expected likely unlikely ' +
    'consider considers considering considered consideration proposed proposes suggested invited whether if until depends denied denies denying ' +
    'rumours rumors rumoured plans planned planning threatened postponed postpones delayed delays cancelled refused refuses declined declines failed fails ' +
    'لم لن لا ليس ليست غير دون بدون بلا عدم قيد رهن نفي نفت ينفي تنفي نفوا انكر انكرت ينكر تنكر يدرس تدرس درس دراسه النظر اقترح اقترحت دعوه دعي ' +
    'احتمال امكانيه شايعات رفض رفضت يرفض ترفض فشل فشلت تاجيل اجل اجلت تاجل تاجلت الغي المقرر سيقرر ستقرر يقرر تقرر ينتظر تنتظر يتوقع متوقع المتوقع لو اذا',
);

/** @param at the place of the word */
export function leavesOpen(tokens: readonly Token[], at: number): boolean {
  const { norm, capital } = tokens[at]!;
  const next = tokens[at + 1]?.norm ?? '';
  // May is a month; «لا يزال»: he still does.
  if ((norm === 'may' && capital) || (norm === 'لا' && /^[يت]زال/.test(next))) return false;
  // «قد يستقيل»: he may. «قد استقال»: he has.
  if (norm === 'قد') return /^[يت]/.test(next);
  return OPEN.has(norm) || OPEN.has(norm.replace(/^[وف](?=.{3})/, ''));
}
