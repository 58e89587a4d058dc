/** Deeds that reports tell by another word which says as much: who "stepped down" has resigned, «لقي مصرعه» is killed. */

import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';

/** What is done to somebody, each line one deed in both languages. */
const SUFFERED = [
  'kill kills killed die died dies dead death assassinated murdered قتل قتلت قتلوا يقتل مقتل مقتله مقتلها قتيل قتيلا قتلي قتيلين مصرع مصرعه مصرعها مات ماتت توفي توفيت وفاه وفاته اغتيل اغتيلت اغتيال اغتياله',
  'injure injured injuring wound wounded hurt اصيب اصيبت اصابه اصابته جرح جرحت جريح جريحا جرحي',
  'arrest arrested arrests detain detained detains اعتقل اعتقلت اعتقلوا يعتقل تعتقل اعتقال اعتقاله اوقف اوقفت توقيف توقيفه احتجز احتجزت احتجاز',
  'release released releases free freed frees افرج افرجت اطلق اطلقت الافراج افراج اطلاق',
  'appoint appointed appoints named names عين عينت تعيين تعيينه صار اصبح',
  'born native birthplace ولد ولدت مولود مواليد مسقط-راسه مسقط-راسها',
].map(wordSet);
/** An offer or a request that is agreed to, or refused. */
const AGREED =
  'agree agreed agrees accept accepted accepts وافق وافقت وافقا وافقوا يوافق توافق قبل قبلت قبلوا يقبل تقبل refuse refuses refused reject rejects rejected رفض رفضت يرفض ترفض موافقه موافقتها قبوله';
/** The same of what somebody does; a hyphen joins two words that stand near each other in this order. */
const DONE = [
  'resign resigns resigned resigning resignation quit quits step-down stepped-down steps-down stepping-down استقال استقالت استقالته استقالتها يستقيل تستقيل استقاله تنحي تنحت تنحيه تنحيها يتنحي',
  'meet meets met received receives held-talks holds-talks hold-talks التقي التقت التقيا التقوا يلتقي تلتقي التقاه لقاء لقاءه اجتمع اجتمعت اجتمعا يجتمع قابل قابلت قابله استقبل استقبلت يستقبل محادثات',
  AGREED,
  'replace replaces replaced succeed succeeds succeeded يخلف سيخلف خلف خلفت خلفا',
  'open opened opens reopen reopened reopens فتح فتحت افتتح افتتحت اعيد-فتح مفتوح',
].map(wordSet);

/** How many words may stand between the two of a hyphen: "held their first face-to-face talks". */
const APART = 6;

const hasVerb =
  (verb: string) =>
  (words: ReadonlySet<string>): boolean =>
    words.has(verb);

/** What tells the same deed as a verb of a question, both normalised; undefined for deeds with words of their own. */
export function sameDeed(verb: string): ((tokens: readonly Token[], at: number) => boolean) | undefined {
  const words = [...SUFFERED, ...DONE].find(hasVerb(verb));
  return (
    words &&
    ((tokens, at) => {
      const { norm } = tokens[at]!;
      const bare = norm.replace(/^[وف](?=.{3})/, '');
      const behind = tokens.slice(at + 1, at + 2 + APART);
      return words.has(norm) || words.has(bare) || behind.some((next) => words.has(`${bare}-${next.norm}`));
    })
  );
}

/** Whether a verb says how somebody meets an offer, and not which. */
export const isReply = (verb: string): boolean => AGREED.split(' ').includes(verb);

/** Whether a verb tells, in the spelling that Arabic shares between voices, what is done to somebody: «قتل». */
export const isSuffered = (verb: string): boolean => SUFFERED.some(hasVerb(verb));

/** Who does these suffers nothing from anybody: "died" beside "was killed". */
export const BY_ONESELF = wordSet('die died dies dead death born native');
