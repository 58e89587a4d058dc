/** Nouns by which a question says of what kind its answer is, and which an answer need not say again. */

import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import type { Group } from '../search/groups.ts';
import { ASKED_WISH } from './wish-words.ts';

/** Words that say what kind of thing is asked for, and that an answer gives without them: "on what occasion", "in which field". */
export const GENERIC = wordSet(
  'event occasion thing things kind sort type way manner place part spot time date reason reasons cause causes purpose motive content contents gist substance ' +
    'field area sphere domain evidence proof sign signs ' +
    'مناسبه حدث شي امر نوع طريقه مكان جز ناحيه وقت تاريخ سبب اسباب غرض دافع غايه مضمون فحوي محتوي ' +
    'مجال مجالات صعيد ميدان الدليل دليل مظاهر موشر موشرات',
);

/** Whether a group says no more than of what kind the answer is, or that it is wished for. */
export const isGeneral = ({ tokens }: Group): boolean =>
  tokens.every(({ norm }) => GENERIC.has(norm) || ASKED_WISH.has(norm) || isStopWord(norm));
