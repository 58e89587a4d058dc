/** Pairs of words that say the opposite of each other, of both languages. */

import { normaliseArabic, stemArabic } from './arabic.ts';
import { stemEnglish } from './english.ts';

/** A side lists words apart by spaces; the two sides apart by `/`. */
const PAIRS = `
manage able / fail unable
uphold confirm / overturn quash annul cancel revoke
support back favour welcome praise endorse approve applaud hail / oppose criticise condemn denounce protest object
accept approve agree willing ready want / reject refuse decline oppose unwilling
win beat defeat victory triumph succeed success / lose loss fail failure
rise raise increase grow climb gain jump lift surge growth up / fall drop decline decrease cut lower reduce shrink slump slow lose ease down reduction
arrive enter come join / leave depart withdraw exit quit
begin start open launch resume / end stop halt close finish suspend cease
convict sentence guilty / acquit clear innocent
admit confess acknowledge concede / deny
allow permit let / ban bar forbid prevent block
attend present / absent skip boycott
agree agreement / disagree dispute
buy import / sell export
pay give send donate / receive accept take get
release free / detain arrest jail capture
build create form / destroy demolish dissolve
large big great huge considerable significant / small little slight limited minor
strong strengthen / weak weaken weakness
high more above over / low less below under
first / last
before / after
north northern / south southern
east eastern / west western
peace truce ceasefire / war fighting attack
ally friend / enemy rival opponent
success succeed / failure fail
rich / poor
safe calm / dangerous violent tense
legal / illegal
true confirm / false
public open / secret private
all every / some none few
majority most / minority
early / late
old former / new current
increase / decrease
import / export
borrow / lend
save rescue / kill
alive survive / dead die
hot / cold
cheap / expensive dear
profit surplus / loss deficit lose
attack / defend
hire appoint / dismiss sack fire
serve serving active / retire retired retirement
include / exclude
advance / retreat
unite unify / divide split
improve better / worsen worse deteriorate
remember / forget
find / lose
love / hate
heed obey follow observe comply / ignore disregard neglect flout
grant award / deny
ratify adopt / repeal reject
complete full entirely entire completely / partial partly half
permanent / temporary
encourage / discourage
deploy / withdraw
appeal challenge contest / accept
extend / shorten
add / remove
free / bind
major / minor
positive / negative
expect / rule
past previous / future coming upcoming next
inside within / outside beyond
day / night
home domestic / abroad foreign
hold / postpone delay
export / import
plaintiff prosecutor / defendant
buyer / seller
winner / loser
victory / defeat
hope / fear
تمكن استطاع / فشل عجز أخفق
أيد ثبت / ألغى نقض أبطل
أيد دعم رحب أشاد وافق ساند ثمن تأييد ترحيب / عارض انتقد أدان رفض شجب ندد معارضة انتقاد احتج
قبل وافق قبول رضي أراد رغب استعد مستعد / رفض أبى
فاز انتصر نجح تغلب هزم فوز نجاح / خسر فشل أخفق هزيمة خسارة انهزم
ارتفع رفع زاد صعد نما ارتفاع زيادة نمو تضاعف / انخفض خفض هبط تراجع نقص قلص انخفاض تخفيض هبوط تباطأ أبطأ
وصل دخل قدم انضم وصول دخول / غادر خرج انسحب رحل مغادرة انسحاب خروج
بدأ فتح أطلق استأنف بداية / انتهى أنهى أوقف توقف أغلق نهاية علق
أدان حكم إدانة / برأ براءة تبرئة
أقر اعترف إقرار اعتراف / نفى أنكر نفي
سمح أجاز / منع حظر
حضر حضور شارك / غاب تغيب غياب قاطع
اتفق اتفاق / اختلف خلاف
اشترى شراء استورد استيراد واردات / باع بيع صدر تصدير صادرات
دفع أعطى قدم أرسل / تلقى استلم قبض
أفرج أطلق حرر / احتجز اعتقل سجن أسر
بنى أنشأ شكل / دمر هدم حل
كبير كبيرا ضخم واسع هائل / صغير ضئيل محدود طفيف قليل
قوي قوة / ضعيف ضعف
أعلى أكثر فوق / أدنى أقل دون تحت
أول / أخير
قبل / بعد
شمال شمالي / جنوب جنوبي
شرق شرقي / غرب غربي
سلام سلم هدنة / حرب قتال هجوم
حليف صديق / عدو خصم
غني / فقير
هادئ آمن / عنيف خطير متوتر
كل جميع / بعض
استجاب التزم امتثل اكترث أصغى أخذ / تجاهل أهمل أغفل
أغلبية معظم / أقلية
مبكر / متأخر
قديم سابق / جديد حالي
أنقذ نجا إنقاذ / قتل مقتل
حي ناج / ميت قتيل
حار / بارد
رخيص / غال
ربح فائض / خسارة عجز
هاجم / دافع
عين توظيف / فصل أقال طرد
خدمة عامل / متقاعد تقاعد
شمل ضم / استثنى استبعد أقصى
تقدم / تقهقر
وحد توحيد / قسم انقسام
تحسن / تدهور ساء
تذكر / نسي
وجد عثر / فقد
أحب / كره
منح / حرم
صادق أقر / ألغى
كامل كليا تماما / جزئي نصف
دائم / مؤقت
مشجع / محبط
نشر / سحب
طعن استأنف / قبل
مدد / قصر
أضاف / حذف
إيجابي / سلبي
توقع / استبعد
مدع / متهم
فائز / خاسر وصيف
أمل / خوف
ماض سابق / قادم مقبل
داخل / خارج أمام
نهار / ليل
إجراء / تأجيل
نجاح / فشل`;

const normal = (word: string): string[] => {
  const plain = normaliseArabic(word);
  return /\p{Script=Arabic}/u.test(word) ? [plain, stemArabic(plain)] : [stemEnglish(word)];
};

const OPPOSITES = new Map<string, Set<string>>();
for (const line of PAIRS.trim().split('\n')) {
  const [left = [], right = []] = line.split(' / ').map((side) => side.split(' ').flatMap(normal));
  for (const [these, those] of [
    [left, right],
    [right, left],
  ] as const)
    for (const word of these) {
      const known = OPPOSITES.get(word) ?? new Set();
      for (const other of those) known.add(other);
      OPPOSITES.set(word, known);
    }
}

/** The stems that say the opposite of a stem. */
export const oppositesOf = (stem: string): ReadonlySet<string> => OPPOSITES.get(stem) ?? NONE;
const NONE: ReadonlySet<string> = new Set();
