/** Whether a sentence tells of a deed or an event that changes a story: somebody agrees, resigns, is killed; a town falls. */

import { stemEnglish } from '../language/english.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { WISH } from './wish-words.ts';

/** Decided; office; law; lives and force; beginning, end and failure; disaster; what comes to light. */
const ENGLISH_DEEDS = [
  'agree accept approve adopt reject refuse veto withdraw abandon grant ban prohibit allow permit impose suspend cancel annul overturn quash uphold declare ' +
    'recognise recognize nationalise privatise freeze postpone delay merge dissolve ratify pardon forgive decide choose chose concede compromise',
  'resign quit dismiss sack oust remove replace appoint elect win won lose lost defeat beat impeach nominate inaugurate swear swore relegate disqualify ' +
    'expel strip revoke',
  'arrest detain release sentence convict acquit indict sue jail imprison deport extradite confiscate execute',
  'kill die injure wound murder assassinate kidnap abduct attack bomb bombard ambush invade seize capture recapture retake occupy liberate surrender ' +
    'retreat flee fled defect evacuate rescue save deploy disarm besiege destroy intercept stab drown vanish',
  'begin began start launch resume end halt stop cease shut reopen collapse fail fell break broke slash devalue create establish abolish restore arrive ' +
    'evict join sever',
  'explode burst sink sank crash erupt derail',
  'reveal disclose uncover expose confess admit discover',
].join(' ');
/** Of words that are also nouns or adjectives, the forms that are verbs. */
const ENGLISH_FORMS = wordSet(
  'signed signs ordered orders lifted lifts barred dropped drops split fired fires cleared clears charged fined raided raids freed frees shelled stormed hurt ' +
    'shot escaped escapes closed closes opened opens cut cuts formed forms returned returns left leaves hit hits flooded leaked promoted beat struck raised raises lowered lowers halved',
);
const TWO_WORDS = wordSet(
  'step-down stepped-down steps-down brought-out brought-up brought-down put-off puts-off took-away takes-away called-off calls-off struck-down ' +
    'strikes-down took-over takes-over pulled-out pulls-out',
);
const ENGLISH_EVENTS = wordSet(
  'agreement truce ceasefire armistice treaty deal accord pact resignation arrest death dismissal attack coup massacre explosion blast crash ' +
    'earthquake quake fire flood',
);
/** Verbs in the perfect, which is also how their passive is written; alef, ya and ta marbuta in one form. */
const ARABIC_DEEDS =
  'وافق قبل رفض اتفق وقع اقر اعترف اصدر امر منع حظر سمح فرض رفع علق الغي ابطل اجل صادق جمد حل دمج عفا اختار تنازل قرر سحب اعتمد نقض ثبت خصص ' +
  'استقال اقال اقيل عين عزل انتخب فاز خسر هزم تنحي ترك تولي تسلم خلف شطب اعفي شكل رشح نصب توج تاهل هبط نجا ' +
  'اعتقل اوقف احتجز افرج اطلق سجن حكم قضي قضت ادين برا غرم طرد رحل سلم احال اتهم حاكم صادر ضبط اعدم داهم ' +
  'قتل مات توفي لقي اودي اصيب جرح اغتال اغتيل خطف هاجم قصف شن اقتحم سيطر استولي احتل حرر استعاد استسلم انسحب فر هرب نزح انشق اجلي انقذ حاصر دمر ' +
  'اسقط اعترض نشر ' +
  'بدا انطلق استانف انهي انتهي وقف اغلق فتح افتتح اعاد عاد غادر وصل انضم انهار فشل سقط خفض قطع نفد افلس الف انشا تاسس ' +
  'انفجر فجر غرق تحطم اندلع ضرب اجتاح التهم كشف عثر لجا نزل';
/** In headlines the imperfect: يتفق for اتفق. */
const ARABIC_IMPERFECTS = 'ستقيل قيل عود نهي نتهي لغي نهار غتال ستولي';
const ARABIC_EVENTS =
  'موافقه قبول رفض اتفاق توقيع اقرار اصدار منع حظر فرض رفع تعليق الغا ابطال تاجيل تجميد حل دمج استقاله اقاله تعيين عزل انتخاب فوز خساره هزيمه تنحي ' +
  'شطب عوده مغادره تشكيل ولاده تنازل انقسام انقاذ نجاه تحرير اعتقال توقيف احتجاز افراج اطلاق سجن ادانه طرد ترحيل تسليم احاله قتل مقتل مصرع قتلي وفاه اصابه اغتيال خطف هجوم قصف شن اقتحام سيطره احتلال ' +
  'استعاده استسلام انسحاب فرار انشقاق انقلاب مجزره اجلا بد انطلاق استيناف انها انتها وقف اغلاق فتح افتتاح اعاده انهيار فشل سقوط خفض قطع سحب نفاد ' +
  'انفجار تفجير غرق تحطم اندلاع زلزال فيضان حريق هدنه معاهده صفقه';

const either = (words: string): string => `(?:${words.split(' ').join('|')})`;
const STEMS: ReadonlySet<string> = new Set(ENGLISH_DEEDS.split(' ').map(stemEnglish));
const PERFECT = new RegExp(`^[وف]?${either(ARABIC_DEEDS)}(?:ت|وا|ا|تا)?$`, 'u');
const IMPERFECT = new RegExp(
  `^[وف]?س?[يت]${either(`${ARABIC_DEEDS.replace(/(?<= )ا/g, '')} ${ARABIC_IMPERFECTS}`)}(?:ون|ان)?$`,
  'u',
);
const EVENT = new RegExp(`^[وف]?${either(ARABIC_EVENTS)}ه?$`, 'u');

/** What stands before a deed that is not done, or is what others speak of: denied, feared, praised, going on as before. */
const NOT_DONE = wordSet(
  'not no without never nor neither may might could should would warn warns warned threaten threatens threatened expect expects expected ' +
    'discuss discusses discussed consider considers considered plan plans planned continue continues continued remain remains remained keep keeps kept stay stays ' +
    'stayed again still ' +
    'visit visits visited tour tours toured meet meets met explain explains explained praise praises praised welcome welcomes welcomed ' +
    'condemn condemns condemned criticise criticises criticised mark marks marked ' +
    'لم لن لا دون بدون بلا عدم غير',
);
/** What an Arabic sentence may begin with before it comes to the deed: «أعلن … قبوله الحوار», «ارتفع عدد القتلى». */
const ANNOUNCING = new RegExp(`^[وف]?${either('اعلن اكد قال افاد ذكر ابلغ قرر ارتفع ارتفاع')}ت?$`, 'u');
/** What opens a part of a sentence that tells how it came to this. */
const ASIDE = wordSet(
  'after before since until who whom whose which when while despite although amid بعد قبل منذ الذي التي الذين حين عندما رغم بينما فيما',
);

/** A sentence without the part that tells how it came to what it tells. */
export function mainPart(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ norm }, at) => at > 0 && ASIDE.has(norm));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** «قد يستقيل»: he may. «قد استقال»: he has. */
export const isMay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === 'قد' && tokens[at + 1]?.norm.startsWith('ي') === true;

/** @param tokens a headline, or the first sentence of a report */
export function isTurningPoint(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [first] = tokens;
  if (!first) return false;
  const isAnnounced = ANNOUNCING.test(first.norm);
  for (const [at, { norm, stem, script }] of mainPart(tokens).entries()) {
    if (NOT_DONE.has(norm) || WISH.has(norm) || isMay(tokens, at)) return false;
    if (script === 'latin') {
      if (STEMS.has(stem) || ENGLISH_FORMS.has(norm) || TWO_WORDS.has(`${norm}-${tokens[at + 1]?.norm}`))
        return true;
      if (at < 2 && ENGLISH_EVENTS.has(norm)) return true;
      continue;
    }
    const isBeside = at === 0 || /^[وف]/.test(norm);
    if ((isBeside && PERFECT.test(norm)) || IMPERFECT.test(norm)) return true;
    if ((at === 0 || isAnnounced) && EVENT.test(norm)) return true;
    // An Arabic report begins with its verb.
    if (at === 0 && !isAnnounced && lexicon.isFiniteVerb(stem)) return false;
  }
  return false;
}
