/** Words that reports exchange freely and that dictionaries do not list together, within and across the languages. */

import { normaliseArabic, stemArabic } from '../../language/arabic.ts';
import { stemEnglish } from '../../language/english.ts';
import type { Word } from './reading.ts';

/** Each line a group; all of a line stand for each other. */
const GROUPS = `
trip visit tour زيارة زار زيارتين زيارتان بزيارتين سفر
ceasefire truce وقف هدنة
deal agreement accord pact اتفاق اتفاقية صفقة
quake earthquake tremor زلزال هزة
plan intend aim will would shall due يعتزم تعتزم ينوي تنوي يخطط تخطط سوف
allocate earmark aside خصص رصد
level equalise equaliser tie تعادل
lift raise increase hike رفع زيادة
slow ease fall drop decline lower تراجع هبط انخفض تباطأ
blame attribute عزا حمل
dear expensive price cost سعر غلاء
everyone everybody party each all كل جميع طرف
coming future next upcoming مقبل قادم
want wish like desire يريد تريد يرغب ترغب رغبة أراد
produce yield result bring يثمر تثمر أثمر يسفر تسفر أسفر
lose loss خسر خسارة هزيمة
help aid assist assistance مساعدة تساعد
difference dispute disagreement خلاف
threat threaten face يهدد تهدد تهديد
absent attend غائب غاب
child children طفل أطفال
exclude استبعاد إقصاء استبعد أقصى
produce bring result تثمر أثمر أسفر تسفر يسفر
tour جال تجول جولة
find discover عثر وجد تعثر تجد
injured wounded casualty جرحى جريح مصاب أصيب
effect enter begin start سريان تنفيذ حيز يبدأ بدأ يدخل دخل
represent participate join شارك مشاركة يشارك ممثل
apply seek طلب
sack dismiss fire فصل أقال طرد
award grant منح
booked card yellow بطاقة إنذار
win crown title victory توج أحرز فاز لقب فوز
defeat beat win overcome تغلب هزم فاز فوز
score سجل أحرز
achieve make أحرز حقق تحرز تحقق
arrange hold organise ترتيب عقد نظم
meeting gathering encounter لقاء اجتماع يجمع جمع التقى
fail فشل أخفق
convict guilty sentence أدين حكم إدانة مدان متهم
back support دعم مدعوم حظي يحظى أيد
head lead chair يرأس رأس رئيس ترأس
carry أجرى أجريت أجرت شمل شملت
publish نشر تنشر ينشر منشور منشورة صدر
limited little slight محدود ضئيل
reach agree توصل اتفق يتوصل
`;

const normal = (word: string): string =>
  /\p{Script=Arabic}/u.test(word) ? stemArabic(normaliseArabic(word)) : stemEnglish(word);
const NEAR = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const words = line.split(' ').map(normal);
  for (const word of words) {
    const known = NEAR.get(word) ?? new Set();
    for (const other of words) if (other !== word) known.add(other);
    NEAR.set(word, known);
  }
}
const NONE: ReadonlySet<string> = new Set();

/** Stems that may stand for the word. */
export const paraphrasesOf = (word: Pick<Word, 'stem' | 'norm'>): ReadonlySet<string> =>
  NEAR.get(word.stem) ?? NEAR.get(normal(word.norm)) ?? NONE;
