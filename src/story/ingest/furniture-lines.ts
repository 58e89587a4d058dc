/** Lines of a page or a pasted text that are no sentences of the report, by their wording. */

import { foldText } from './tidy-text.ts';

/** One of these alternatives as a whole line, in folded spelling: see foldText. */
const lines = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^(?:${alternatives.join('|').replace(/\s*\n\s*/g, '')})$`, 'iu');

const LABELS = lines(
  // Advertisements, buttons, menus.
  String.raw`advertisement|advertisements|ad|sponsored(?: content)?|promoted|story continues below.*|article continues.*|
share|share (?:this|on|via|to)(?: \p{L}+){0,4}|save|print|email|copy link|link copied.*|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|
skip to (?:main )?content|listen(?: to this (?:article|story).*)?|menu|home|search|more|play video|loading\.*|purchase licensing rights.*|
اعلان|اعلانات|مساحه اعلانيه|محتوي ممول|يتبع بعد الاعلان.*|شارك|مشاركه|شارك (?:(?:هذا |هذه )?(?:القصه|المقال|الخبر|المقاله|التدوينه)|علي|عبر).{0,40}|انشر|طباعه|حفظ|نسخ الرابط|تم نسخ الرابط|رابط مختصر|
فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|لينكد ?ان|حجم الخط.*|تكبير الخط|تصغير الخط|استمع(?: (?:الي (?:هذا |هذه )?(?:المقال|المقاله|الخبر|التقرير)|للمقال|للخبر).*)?|
القائمه|الرئيسيه|بحث|المزيد|تحميل\.*|تجاوز الي المحتوي.*`,
  // Headings over what is listed or summed up.
  String.raw`newsletter|comments?(?: ?\(?\d+\)?)?|\d+ comments?|leave a comment.*|most (?:read|popular|viewed|shared)|trending|top stories|
tags?|keywords?|(?:tags?|keywords?|topics?|filed under)\s*:.*|in this article|contents|
النشره البريديه.*|التعليقات?|تعليقات?(?: ?\(?\d+\)?)?|تعليقات القراء|اترك تعليقا?.*|الاكثر (?:قراءه|مشاهده|تداولا|شيوعا)|
(?:الوسوم|الكلمات المفتاحيه|كلمات (?:مفتاحيه|دلاليه|داله)|علامات|تصنيفات)(?:\s*:.*)?|محتويات(?: المقال)?|في هذا المقال`,
  // How long, how long ago, at what o'clock.
  String.raw`\d+ min(?:ute)?s?(?: read)?|(?:(?:last )?updated:? |published:? |posted:? )?(?:just now|(?:an?|\d+) (?:min(?:ute)?|hour|hr|day)s? ago)|
(?:(?:posted|published|updated) )?(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?(?:gmt|utc|bst|est|edt|cet|local time))?|
(?:مده|وقت) القراءه.*|\d+ دق(?:يقه|ائق)(?: قراءه)?|(?:اخر تحديث:? |تحديث:? )?(?:قبل|منذ) (?:\d+ )?(?:دقيق\p{L}*|دقائق|ساع\p{L}*|يوم\p{L}*|ايام)|
(?:الساعه )?\d{1,2}:\d{2}(?: ?(?:ص|م|صباحا|مساء|ظهرا))?(?: \(?ب?توقيت \p{L}+(?: \p{L}+)?\)?)?`,
  // Rights, terms, cookies.
  String.raw`(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})).*|this material may not be .*|all rights reserved.*|.{0,60}all rights reserved\.?|terms of (?:use|service).*|privacy policy.*|
(?:we|this (?:site|website)) uses? cookies.*|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences)|
جميع الحقوق محفوظه.*|حقوق (?:النشر|الطبع).*|.{0,60}جميع الحقوق محفوظه\.?|نستخدم ملفات تعريف الارتباط.*|يستخدم (?:هذا )?الموقع ملفات.*|قبول(?: الكل)?|موافق|رفض|سياسه الخصوصيه.*`,
);

/** Asks the reader for a click, a message, a subscription: an order at the beginning, and what only a page can offer. */
const APPEALS = lines(
  // To click.
  String.raw`(?:click|tap) here\b.*|(?:watch|see|listen to) the (?:full )?(?:video|photos?|gallery|clip|audio) (?:above|below|here)[^\p{L}\p{N}]*|(?:.*[^"“«'‘])?(?:click|tap|sign up|register|subscribe|donate|read more|find out more) here[^\p{L}\p{N}]*|.*(?:اضغط|انقر)(?:وا)? (?:هنا|علي (?:هذا )?الرابط).*|.*(?:عبر|تابعوا) (?:هذا )?الرابط(?: التالي)?[^\p{L}\p{N}]*`,
  // To follow and to subscribe.
  String.raw`follow us.*|(?:.*[.!?] )?follow (?:her|him|them|me) on (?:x|twitter|instagram|facebook|threads|bluesky|mastodon)\b.{0,60}|join our (?:channel|community|mailing list|newsletter|page|group|readers|whatsapp|telegram|facebook).*|sign up(?: now| today| free)?[^\p{L}\p{N}]*|sign up (?:for|to) (?:our|get|receive|.*(?:newsletter|briefing|alerts|updates)).*|subscribe(?: (?:now|to).*)?|get our.*newsletter.*|download (?:the|our) app.*|continue reading.*|
(?:get|receive|follow|join|stay|never miss|do ?n['’]t miss) .*(?:newsletters?|inbox|our (?:channel|app|page|podcast)|(?:breaking|push) (?:news|alerts?|notifications?)|on (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube))[^\p{L}\p{N}]*|
(?:.*[.!؟] )?يمكن(?:كم)? متابعته[ا]? علي .{2,80}|(?:تابعونا|تابعنا)(?: (?:ايضا )?(?:علي|عبر|في) .*)?|تابع(?:وا)? (?:صفحتنا|قناتنا|حسابنا|اخر).*|تابع(?:وا)? .* علي (?:google|غوغل|جوجل|واتساب|تلغرام|فيسبوك|تويتر|اكس|يوتيوب|انستغرام).*|اشترك(?:وا)?(?: (?:الان|في (?:النشره|نشرتنا|قناتنا|خدمه)).*)?|حمل(?:وا)? (?:ال)?تطبيق.*|انضم(?:وا)? الي (?:(?:قناتنا|مجموعتنا|صفحتنا).*|قناه .*علي (?:واتساب|تلغرام|تيليغرام|يوتيوب))|للاشتراك في (?:ال)?(?:نشره|نشرتنا|قناه|قناتنا|خدمه).*|لمتابعه (?:اخر|اهم|المزيد من|كل) (?:ال)?(?:اخبار|مستجدات|تطورات|جديد).*|لا تنس(?:وا)? (?:متابعتنا|الاشتراك).*`,
  // To pay or to log in.
  String.raw`(?:log|sign) in(?: (?:to|or|here) .*)?|already (?:a (?:subscriber|member)|subscribed|registered)\b.*|register (?:now|here|today|for free|to (?:read|continue|comment))\b.*|create (?:a|an|your)(?: free)? account\b.*|
to (?:continue|keep|finish) reading.*|you(?: have|['’]ve) (?:reached|read|used) .*(?:free|monthly) .*|you have \d+ free articles?.*|
this (?:article|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for) .*(?:subscribers|members|readers).*|(?:support|help fund) .*(?:journalism|reporting|newsroom)\b.*|become a (?:member|subscriber|supporter)(?: (?:today|now))?(?: (?:and|to|for|from) .*)?[^\p{L}\p{N}]*|
هذا (?:المحتوي|المقال|التقرير) (?:مخصص |متاح |حصري )?(?:فقط )?للمشتركين.*|(?:محتوي|مقال) (?:حصري |مخصص )?للمشتركين.*|(?:ل)?(?:متابعه|مواصله|استكمال|اكمال) (?:القراءه|قراءه (?:المقال|التقرير|الخبر|الموضوع)).*|
(?:سجل(?:وا)?|تسجيل) (?:الدخول|الان)(?: (?:من هنا|ل\p{L}+|الي حساب\p{L}*)(?: .*)?)?[^\p{L}\p{N}]*|سجل(?:وا)? حسابا .*|هل (?:لديك|انت) (?:حساب|اشتراك|مشترك).*|لقد (?:استنفدت|بلغت|وصلت).*(?:المقالات|الحد).*|ادعم(?:وا)? (?:صحافتنا|الصحافه المستقله).*`,
  // To write.
  String.raw`(?:.*[.?!:] )?(?:please )?(?:e-?mail|contact|write to|send) (?:.{1,60} )?\S+@\S+(?: .{1,80})?|(?:.*[.?!:] )?(?:please )?get in touch (?:with us|at|by|on|via|here)\b.*|(?:.*[.?!:] )?(?:please )?let us know (?:at|by|on|via|here)\b.*|(?:.*[.?!:] )?(?:tell us|let us know|share) .*in the comments?\b.*|
(?:.*[.?!:] )?(?:send|share) (?:us )?your (?:story|stories|experiences?|tips|views|comments|feedback|pictures|photos|videos|questions) .{0,80}|
(?:.*[.؟!:] )?(?:راسلونا|راسلنا|تواصل(?:وا)? معنا|للتواصل معنا) (?:علي|عبر) .{0,80}|(?:.*[.؟!:] )?(?:شاركونا|شاركنا|اخبرونا|اخبرنا|ارسل(?:وا)? (?:لنا|الينا)) (?:ب)?(?:رايك|اراءك|قصتك|تجربتك|تجاربك|صورك|مقاطع).{0,80}`,
);

/** What the newsroom says of its page and not in its report. */
const NOTES = lines(
  String.raw`our standards\s*:.*|.*trust principles\.?|(?:editor['’]?s['’]? note|correction|clarification|disclaimer|about the author)s?\s*:.*|
(?:we|.{2,40}) (?:are|is) not responsible for the content of external .*|this (?:article|story|piece|post|page) (?:was|has been|is being) (?:(?:first|originally|last) (?:published|produced)|amended|corrected|updated|republished).*|
.{4,200} contributed (?:reporting|to this (?:report|story|article))(?: from .{2,40})?\.?|(?:this is a |a )?(?:developing|breaking) (?:news )?story.*|more (?:details )?(?:soon|to follow)\.*|(?:the )?(?:views|opinions) expressed (?:in|by|here) .*(?:own|author|writer|reflect).*|
(?:الكاتب|كاتب المقال)\s*:.*|(?:ملاحظه|ملاحظه المحرر|تنويه|تصحيح|توضيح|اخلاء مسووليه)\s*:.*|(?:جميع )?التعليقات? (?:الوارده |المنشوره )?(?:لا )?[تي]عبر .*|(?:الاراء|المقالات|ما) (?:الوارده|المنشوره|ورد|يرد|المعبر عنها) .*(?:تعبر|يعبر|تمثل|يمثل) .*|
(?:نشر|حدث|عدل|صحح) هذا (?:المقال|الخبر) (?:اول|لاول|اصلا|في|بتاريخ|بعد).*|(?:جري|تم) (?:تحديث|تعديل|تصحيح|نشر) هذا (?:المقال|الخبر).*|(?:خبر عاجل[^\p{L}\p{N}]+)?(?:التفاصيل|المزيد) (?:بعد قليل|تباعا|لاحقا)[^\p{L}\p{N}]*`,
);

/** The frame of a post on a network; what it says itself cannot be told from a report by its wording. */
const POSTS = lines(
  String.raw`(?:a|view this|see this) (?:post|video|photo|reel|tweet)s? (?:shared by|on (?:instagram|facebook|tiktok|x|twitter|threads)).*|[—–-] .{1,80}\(@[\p{L}\p{N}_.]{2,40}\).*|.*\bpic\.(?:twitter|x)\.com/\w+.{0,40}|
(?:عرض |شاهد )?هذا المنشور علي (?:انستغرام|فيسبوك).*|(?:منشور|مقطع) تمت مشاركته (?:بواسطه|من قبل) .*`,
);

/** What points to other reports: alone, a heading over links; with words after it, a link itself. */
const RELATED = lines(
  String.raw`[\[(•▪>]*\s*(?:
(?:read|see|also|learn) (?:more|also|read|next)|(?:read|see|find|follow) (?:all |more of )?(?:our|the) (?:(?:full|complete|live|latest|special|earlier) )*(?:coverage|report|story|analysis|explainer)(?: here)?|read|also on .{2,30}|related(?: (?:stories|articles|news|topics|content|links|coverage))?|more (?:on|from) (?:this|the|our).{0,30}|more stories|
recommended(?: stories| for you)?|you may also like|don't miss|watch (?:also|more|now)|(?:watch|listen|video|in pictures|gallery|podcast)(?=\s*(?:[:：|]|\.\.|…|$))|
و?اقرا(?:وا)?(?: (?:ايضا|المزيد|كذلك|في الموقع))?|طالع(?: ايضا)?|شاهد(?:وا)?(?: ايضا)?|(?:فيديو|بالفيديو|بالصور)(?=\s*(?:[:：|\])]|\.\.|…|$))|لمشاهده الفيديو(?: .{0,40})?|انظر ايضا|(?:مواضيع|موضوعات|اخبار|مقالات|مواد|تقارير|قصص) (?:ذات صله|متعلقه|مرتبطه|مشابهه|اخري)|
ذات صله|(?:\p{L}+ )?قد [يت](?:هم|عجب)ك(?: ايضا)?|المزيد (?:من الاخبار|(?:حول|عن) هذا الموضوع)|لمزيد من (?:التفاصيل|الاخبار|المعلومات).{0,40}|لا تفوت(?:ك)?
)\s*[\])]?(?<rest>(?:\s*(?:[:：|»>–—-]|\.\.+|…)\s*.*)?)`,
);

/** A heading over the report in a few points, which its paragraphs tell again. */
const IN_POINTS = lines(
  String.raw`(?:summary|(?:the )?key (?:points|takeaways|events?|facts)|highlights|takeaways|at a glance|in (?:brief|short)|what we (?:do ?n[o'’]t )?know(?: so far| about .{2,60})?|
(?:ال)?ملخص|(?:ابرز|اهم) (?:النقاط|الاحداث|ما جاء.*)|نقاط رئيسيه|النقاط الرئيسيه|باختصار|(?:ماذا|ما الذي|ما) نعرفه?(?: حتي الان| عن .{2,60})?)\s*[:؟?]?`,
);

const KINDS = [
  ['page furniture', LABELS, 300],
  ['page furniture', IN_POINTS, 100],
  ['an appeal to the reader', APPEALS, 300],
  ['a note on the page', NOTES, 400],
  ['embedded from elsewhere', POSTS, 300],
  ['a pointer to other reports', RELATED, 160],
] as const;

/**
 * Why a line is no part of a report, or undefined where it may be one. Only whole lines are judged: "Share prices
 * fell" is a report's, "Share" a button.
 */
export function furniture(line: string): string | undefined {
  const folded = foldText(line)
    .replace(/[\u064b-\u0652]/g, '')
    .replace(/^[•*▪●◦■\s]+/, '')
    .trim();
  return KINDS.find(([, pattern, longest]) => folded.length <= longest && pattern.test(folded))?.[0];
}

/** What the short lines under a heading are: links to other reports, or the report in a few points. */
export function headed(line: string): string | undefined {
  const folded = foldText(line).trim();
  if (RELATED.exec(folded)?.groups?.rest?.trim() === '') return 'a pointer to other reports';
  return IN_POINTS.test(folded) ? 'the report in a few points' : undefined;
}
