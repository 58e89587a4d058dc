/**
 * Words that carry no content of a question or a passage, as they are written and normalised. They are never what a
 * passage is found by. Forms are listed one by one: by their stems, "used" would be "us" and ولاية (a state) ولا ("and no").
 */

import { normaliseArabic } from './arabic.ts';

const ENGLISH =
  'a an the this that these those it its he she they him her his them their theirs we us our ours i you your yours me my mine one ones who whom whose which what when where why how ' +
  'is are was were be been being beings am do does did doing done has have had having will would shall should can could may might must ' +
  'of in on at to from by for with about into onto over under between during as than then so such and or but not no nor if whether because while ' +
  'there here also too very just only more most much many some any each every all both either neither other others another same own ' +
  'up down out off again ever yet still even s t d ll re ve m mr mrs dont doesnt didnt isnt arent wasnt werent cant wont whats whos wheres hows thats ' +
  'please tell tells told telling give gives gave given giving know knows knew known knowing want wants wanted ' +
  'happen happens happened happening kind kinds type types name names named call calls called calling say says said saying ' +
  'take takes took taken taking place places placed occur occurs occurred occurring mean means meant let lets go goes went gone going get gets got gotten getting ' +
  'come comes came coming make makes made making hello hi hey thanks thank dear kindly now lately currently exactly event events thing things person persons people manage manages managed managing time times guy guys fellow dude bloke later already actually really ultimately eventually';

const ARABIC =
  'من ما ماذا متى أين كيف لماذا لم لما كم بكم هل أي أية أيهما ماهي ماهو مين منو شو شنو ايش إيش وش فين وين ليش ليه إمتى ازاي شلون قديش كام اللي ' +
  'بماذا وماذا فماذا وأين فأين ومتى فمتى وكيف فكيف وأي وأية لأي لأية بأي بأية ومين ' +
  'هو هي هم هن هما أنا نحن أنت أنتم هذا هذه لهذا لهذه بهذا بهذه وهذا وهذه ذلك لذلك بذلك وذلك تلك وتلك هؤلاء أولئك الذي والذي التي والتي الذين والذين اللذين اللتين اللذان اللتان اللاتي اللواتي ' +
  'في على إلى عن مع بين منذ حتى خلال عند لدى قبل بعد حول ضد دون بدون غير الغير سوى مثل نحو فوق تحت أمام وراء لدي إلي لدينا عندنا معنا علينا إلينا لنا بيننا ' +
  'كان كانت كانوا كانا وكان وكانت فكان يكون تكون ليكون حتكون ليس ليست لست أصبح أصبحت صار صارت لا لن لم قد لقد سوف إن أن كأن لكن لعل ليت إذا إذ لو لولا ثم أو أم بل و ف ب ل ك ' +
  'كل بعض بعضا البعض جميع الجميع لجميع أحد لأحد إحدى كلا كلتا نفس ذات أيضا كما فقط جدا هناك هنا حيث ' +
  'يا أيها التى الى اى فى على هى يمكن الممكن يمكنني يمكننا تم يتم ليتم يوجد توجد هنالك بأن بأنه بأنها وهو وهي وقد ولم ولا وما وهل ومن وفي وعلى أخرى الأخرى آخر الآخر اسم الاسم يسمى تسمى سمي سميت تسمية التسمية قال قالت تدعى يدعى يطلق المسمى حدث حدثت يحدث تحدث جرى جرت يجري تجري حصل حصلت حصلوا فعل فعلت فعلوا يفعل تفعل يفعلون أخبرني أخبرنا أعرف أعلم فضلك ممكن مم ممن بمن لمن عمن علام إلام أرجو تخبرني تخبرنا رجاء سمحت مرحبا أهلا شكرا ' +
  'اسم أسماء اذكر عدد العدد لعدد مرة المرة للمرة مرات أريد يريد تريد يريدون أراد عم اسمي عمرك موجود موجودة موجودا الموجود الموجودة واقف شيء الشيء شخص الشخص مكان المكان الآن حاليا مؤخرا بالضبط تحديدا أحدا بأحد شيئا كلاهما كليهما الاثنان لازم المفروض كانو الحين ثمة قط أليس أليست ألم ألن ألا أصحيح صحيحا لاحقا فعلا حقا بالفعل فعليا قدر قدرت قدروا يقدر تقدر يقدروا ' +
  'حسبما وفقما طبقا تبعا استنادا حينئذ عندئذ بعدئذ وقتئذ وقتذاك يومذاك حيثما أينما كيفما كلما طالما ريثما عندما عما كي لكي لئلا كيلا إياه إياها إياهم ' +
  'بينما وبينما أثناء يكن تكن سيكون ستكون لأن بم فيم فأي حوالي بشكل';

/** What of these a pronoun is written onto: عليه، بينهم، يمكنك. */
const WITH_PRONOUN =
  'من في على إلى عن مع بين خلال عند لدى قبل بعد حول ضد دون غير مثل أمام وراء أن إن لأن كأن لكن ب ل كل بعض أحد نفس يمكن اسم عدد';
const PRONOUNS = 'ه ها هم هن هما ك كم';

/** What of these "and" is written onto: وبين، ومعه. */
const WITH_AND = 'من في على إلى عن مع بين منذ خلال عند بعد قبل حول ضد كل أن إن كان';

const withPronoun = (words: string): string[] =>
  words.split(' ').flatMap((word) => PRONOUNS.split(' ').map((pronoun) => normaliseArabic(word) + pronoun));
const STOP = new Set<string>([
  ...ENGLISH.split(' '),
  ...ARABIC.split(' ').map(normaliseArabic),
  ...withPronoun(WITH_PRONOUN),
  ...[...WITH_AND.split(' ').map(normaliseArabic), ...withPronoun(WITH_AND)].map((word) => `و${word}`),
]);

/** Whether a normalised word is a function word, a question word or a copula. */
export const isStopWord = (norm: string): boolean => STOP.has(norm);
