/** Words that carry no content of a question or a passage, by stem. They are never what a passage is found by. */

import { normaliseArabic, stemArabic } from './arabic.ts';
import { stemEnglish } from './english.ts';

const ENGLISH =
  'a an the this that these those it its he she they them him her his their we us our i you your me my one ones who whom whose which what when where why how ' +
  'is are was were be been being am do does did doing done has have had having will would shall should can could may might must ' +
  'of in on at to from by for with about into onto over under between during as than then so such and or but not no nor if whether because while ' +
  'there here also too very just only more most much many some any each every all both either neither other another same own ' +
  'up down out off again ever yet still even s t d ll re ve m mr mrs dont doesnt didnt isnt arent wasnt werent cant wont whats whos wheres hows thats ' +
  'please tell give know want happen kind type name called call say said take place occur mean let go get come make hello hi hey thanks thank dear kindly now lately currently exactly event thing person yet manage times';

const ARABIC =
  'من ما ماذا متى أين كيف لماذا لم لما كم هل أي أية أيهما ماهي ماهو من هو من هي مين منو شو شنو ايش إيش وش فين وين ليش ليه إمتى ازاي شلون قديش كام اللي ' +
  'هو هي هم هن هما أنا نحن أنت أنتم هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين اللذين اللتين اللذان اللتان اللاتي اللواتي ' +
  'في على إلى عن مع بين منذ حتى خلال عند لدى قبل بعد حول ضد دون بدون غير سوى مثل نحو فوق تحت أمام وراء لدي إلي ' +
  'كان كانت كانوا يكون تكون كانا ليس ليست لست أصبح صار لا لن لم قد لقد سوف إن أن أنه أنها أنهم كأن لكن لعل ليت إنه إنها إذا إذ لو لولا ثم أو أم بل و ف ب ل ك ' +
  'كل بعض جميع أحد إحدى كلا كلتا نفس ذات أيضا كما فقط جدا هناك هنا حيث بها به له لها لهم فيه فيها منه منها عليه عليها عنه عنها معه معها إليه إليها بهم لهما بينهما بينه ' +
  'يا أيها التى الى اى فى على هى يمكن تم يتم يوجد توجد هنالك بأن وهو وهي وقد وكان وكانت ولم ولا وما وهل ومن وفي وعلى أخرى آخر اسم يسمى تسمى قال قالت سمي تدعى يدعى يطلق المسمى حدث حدثت يحدث تحدث جرى جرت يجري حصل حصلت صارت أخبرني أخبرنا أعرف أعلم فضلك ممكن مم ممن بمن لمن عمن علام إلام أرجو تخبرني تخبرنا رجاء سمحت مرحبا أهلا شكرا عدد مرة مرات أريد يريد تريد أراد عم اسمك اسمي عمرك موجود موجودة واقف شيء شخص مكان الآن حاليا مؤخرا بالضبط تحديدا';

const STOP = new Set<string>([
  ...ENGLISH.split(' ').map(stemEnglish),
  ...ENGLISH.split(' '),
  ...ARABIC.split(' ').map(normaliseArabic),
  ...ARABIC.split(' ').map((word) => stemArabic(normaliseArabic(word))),
]);

/** Whether a token is a function word, a question word or a copula, by its normalised form or its stem. */
export const isStopWord = (norm: string): boolean => STOP.has(norm);
