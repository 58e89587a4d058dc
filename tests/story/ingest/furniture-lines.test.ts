import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { furniture } from '../../../src/story/ingest/furniture-lines.ts';
import { isSignOff } from '../../../src/story/ingest/line-kinds.ts';

describe('furniture() knows lines that are no sentences of a report', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    'page furniture': [
      'ADVERTISEMENT',
      'Key events',
      'Updated an hour ago',
      'Posted at 14:05 GMT',
      '2 hours ago',
      'Copyright 2024 Tarn Gazette.',
      'إعلان',
      'أبرز النقاط',
      'آخر تحديث: قبل ساعتين',
      'منذ 3 ساعات',
      '14:05 بتوقيت غرينتش',
      'تعليقات القراء',
    ],
    'an appeal to the reader': [
      'Sign up here.',
      'Sign up for our weekly newsletter',
      'For the full timetable, click here.',
      'Get the day’s top stories in your inbox',
      'Follow us on X',
      'Have you been stranded? Email islands@post.example',
      'Do you live on the island? Get in touch with us by emailing islands@post.example.',
      'Send us your pictures of the strike',
      'This article is available to subscribers only.',
      'Already a subscriber? Log in',
      "You've reached your limit of free articles",
      'Become a member today',
      'Support independent journalism from $1 a month',
      'للمزيد من الأخبار اضغط هنا',
      'يمكنكم التسجيل عبر الرابط التالي:',
      'تابعونا على تلغرام',
      'اشتركوا الآن',
      'حملوا تطبيق بريد المرفأ',
      'هل علقت في الجزيرة؟ راسلنا على islands@post.example',
      'Watch the video above.',
      'تابع أخبار بريد المرفأ على يوتيوب',
      'شاركنا رأيك في التعليقات',
      'هذا المحتوى حصري للمشتركين',
      'لمتابعة القراءة سجل الدخول',
    ],
    'a note on the page': [
      'Our Standards: The Coastwire Principles.',
      'This article was amended on 5 March 2024 to correct the number of bolts.',
      'This is a developing story.',
      'Kim Lee in Tarn and Omar Fal contributed to this report.',
      'التعليقات المنشورة لا تعبر عن رأي الصحيفة',
      'More to follow...',
      'The views expressed in this article are the author’s own.',
      'تنويه: نُشر هذا النص بالتعاون مع المجلة.',
      'جرى تحديث هذا الخبر بعد صدور البيان.',
      'الآراء الواردة في هذا المقال لا تعبر بالضرورة عن موقف الصحيفة.',
      'التفاصيل بعد قليل..',
    ],
    'embedded from elsewhere': [
      'A post shared by Port of Tarn (@porttarn)',
      'View this post on Instagram',
      '— Port of Tarn (@porttarn) May 3, 2024',
      'The first boat is away! pic.twitter.com/a1b2',
    ],
    'a pointer to other reports': [
      'Read more: How the pier broke',
      'Watch: The first boat leaves Tarn',
      'More on this story',
      'اقرأ أيضا: كيف انهار الرصيف',
      'شاهد.. لحظة وصول العبّارة',
      'فيديو: وصول العبّارة',
      '(فيديو)',
      'بالصور | الرصيف بعد العاصفة',
    ],
  };
  for (const [why, lines] of Object.entries(kinds))
    for (const line of lines) it(`${why}: ${line}`, () => assert.equal(furniture(line), why));

  for (const line of [
    'Share prices fell in Tarn on Monday.',
    'Join our strike or row to Tarn yourselves, the crews told them.',
    'Sign up sheets hung on every door of the island.',
    'Register of voters shows 3,100 names.',
    'Support our crews, said the banners on the quay.',
    'Copyright law protects the songs of the crews.',
    'Contact with the island broke off at noon.',
    'Follow the money, and you will find who paid for the pier.',
    'This story was published in 1921 and made her famous.',
    'You have reached the end of the pier, says a sign.',
    'The message told them to “click here”',
    'Watch towers were built along the coast.',
    'Video of the storm showed roofs in the sea.',
    'The boat leaves at 14:05',
    'A reader (@mira) asked whether the boat would sail.',
    'تابعنا الاجتماع من الخارج حتى ساعة متأخرة.',
    'سجل الدخول إلى المرفأ تراجعا كبيرا هذا العام.',
    'سجل الآن أعلى سعر له منذ ست سنوات.',
    'استكمال قراءة مشروع القانون يوم الاثنين',
    'راسلنا الوزارة ولم نتلق ردا.',
    'شاركنا في الإضراب لأن أجورنا لم ترتفع.',
    'نشر هذا الخبر موقع محلي وأثار جدلا في الجزيرة.',
    'شاهد عشرات السكان العبّارة وهي راسية.',
    'فيديو العاصفة أظهر سقوفا في البحر.',
    'الآراء في الجزيرة منقسمة.',
    'وصلت العبّارة قبل ساعتين',
  ])
    it(`and keeps: ${line}`, () => assert.equal(furniture(line), undefined));
});

describe('isSignOff()', () => {
  for (const line of [
    'Reporting by Mira Holt in Tarn and Jon Aske in Port Saïd; Editing by Kim Lee',
    '— Reporting by Mira Holt',
    '(Additional reporting by Ida van der Moen; writing by Omar al-Fal)',
    'Written by Reuters Staff',
  ])
    it(line, () => assert.ok(isSignOff(line)));
  for (const line of [
    'Reporting by the Harbour Post showed in May that wages had not risen.',
    'Written by hand, the letter reached Tarn in a week.',
    'By Monday the boats had left.',
  ])
    it(`not: ${line}`, () => assert.ok(!isSignOff(line)));
});
