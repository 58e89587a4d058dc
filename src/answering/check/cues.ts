/** Small closed sets of words that steer what a sentence claims. All are normalised forms or stems. */

import { normaliseArabic, stemArabic } from '../../language/arabic.ts';
import { stemEnglish } from '../../language/english.ts';

const arabic = (words: string): string[] =>
  words.split(' ').flatMap((word) => [normaliseArabic(word), stemArabic(normaliseArabic(word))]);
const english = (words: string): string[] => words.split(' ').flatMap((word) => [word, stemEnglish(word)]);
const both = (en: string, ar: string): ReadonlySet<string> => new Set([...english(en), ...arabic(ar)]);
const forms = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(normaliseArabic));

/** Explicit negations, by form. */
export const NOT: ReadonlySet<string> = forms(
  'not no never nobody none nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt hasnt havent hadnt ' +
    'لم لن لا ليس ليست ليسوا لست ولم ولن ولا وليس وليست فلم فلن فلا دون بدون بلا عدم بعدم لعدم غير وغير ألا',
);
/** Verbs and nouns that deny what depends on them. */
export const DENYING: ReadonlySet<string> = both(
  'fail failure refuse refusal reject rejection deny denial decline lack prevent ban abstain postpone cancel',
  'فشل فشلت يفشل أخفق أخفقت رفض رفضت يرفض ترفض رافض نفى نفت ينفي تنفي امتنع امتنعت يمتنع رفضها انعدام إخفاق رفضه منع منعت ألغى ألغت أرجأ أجل',
);
/** After a negation these leave what follows standing: "no more than", "لم ... سوى". */
export const EXCEPT: ReadonlySet<string> = forms('سوى إلا except but');
/** "still": in Arabic a negated verb that negates nothing. */
export const STILL: ReadonlySet<string> = forms('يزال تزال زال زالت يزالون تزالان يزالان');

/** Wishes, plans and possibilities: what follows them has not happened. */
export const WISH: ReadonlySet<string> = both(
  'hope want wish may might could expect expectation plan intend intention would_like like promise call ask request demand offer propose try attempt seek warn forecast aim if whether possible possibly likely should unless consider urge invite',
  'يأمل تأمل أمل يريد تريد أراد أرادت رغب رغبة يرغب ترغب ربما يتوقع تتوقع توقع توقعت متوقع يعتزم تعتزم يخطط تخطط وعد وعدت دعا دعت يدعو طلب طلبت يطلب عرض عرضت اقترح يحاول تحاول حاول يسعى تسعى حذر حذرت إذا لو ليت لعل ينوي تنوي منتظر ينتظر تنتظر يمكن محتمل ممكن هدف مقترح',
);
/** What is yet to come, but settled. */
export const WILL: ReadonlySet<string> = new Set([
  ...english('will would shall due scheduled set'),
  ...arabic('سوف مقرر المقرر لن'),
]);

/** Verbs of saying. */
export const SAYING: ReadonlySet<string> = both(
  'say tell announce warn add declare state explain report describe call deny acknowledge claim accuse argue insist stress note confirm',
  'قال قالت يقول تقول أعلن أعلنت حذر حذرت أضاف أضافت صرح صرحت أكد أكدت ذكر ذكرت أفاد أفادت وصف وصفت أوضح أوضحت نفى نفت اتهم اتهمت أبلغ أبلغت أشار زعم قوله',
);

/** Verbs that hold both ways: who is named first says nothing. */
export const MUTUAL: ReadonlySet<string> = both(
  'meet meeting talk agree agreement sign negotiate exchange cooperate discuss between',
  'التقى التقت لقاء اجتمع اجتماع محادثات اتفق اتفقا وقع وقعت تفاوض تبادل تعاون بحث بين',
);

/** Those who act in the news, beside names. */
export const ACTORS: ReadonlySet<string> = both(
  'government army movement union management company court parliament president minister ministry prosecutor judge lawyer coach goalkeeper defender striker substitute commission mission bank governor director commander captain police firefighter fisherman thief guard owner factions sources leader deputy negotiator coordinator programme agency region fund researcher team club programme farmer worker employee defendant brother wife daughter husband sister mother father son observer opposition rebel militia king prince general premier premier sides party service chamber centre teacher survivor herder mediator embassy ambassador committee council alliance force',
  'حكومة حكومته الحكومة جيش حركة نقابة إدارة شركة محكمة برلمان رئيس وزير وزيرة وزارة مدعي قاضي قاضية قاض محامي محاميه مدرب حارس مدافع مهاجم بديل مفوضية بعثة بنك محافظ محافظة حاكم مدير مديرة قائد قبطان شرطة رجال صيادون لصوص حراس مالك فصائل مصادر زعيم نائب نائبه مفاوض منسقة منسق برنامج منظمة إقليم صندوق باحث باحثة فريق نادي اتحاد عمال متهم شقيق زوجة ابنة طرفان طرف مراقبون معارضة مليشيا ملك أمير لواء غرفة مركز معلمة ناجية راعي سفير سفارة لجنة مجلس حلف',
);

/** Words that a sentence may add without adding a fact. */
export const LIGHT: ReadonlySet<string> = both(
  'according report say announce state add explain man people person country side both new now then time two part matter case way number total amount who include remain become however although though despite also since until ago last next current currently recent recently already late early about around nearly almost some take make have begin still so-called against among amid during following latest mean order set put use able describe member people deal held reach result due carry separate city former hold hold occur hand go make doctor aside later place over so whose they such say describe call amount instead',
  'وفق بحسب حسب وفقا أعلن أضاف ذكر أفاد أوضح صرح قال رجل شخص بلد دولة طرف جديد الآن حاليا مؤخرا نحو حوالي قرابة حين أثناء رغم مجددا كذلك حيث لدى بشأن حول إطار ضمن قام قامت أجرى أجرت أسفر نتيجة أدى أدت هكذا بينما عضو مدينة تم جرى بموجب مرة أكثر عدد بلغ بلغت يبلغ بلغ_عدد قرر قررت فضلا طريق وجود دكتور الدكتور قوة تحقق وقوع خاص سوى أسبوع هذه أعضاء أقصى بأن كل مدته مدة يذكر لأن لأنه قوته جدد مجدد وصول بحلول بعدما بدلا حينما عقب إثر منه لاحق',
);
