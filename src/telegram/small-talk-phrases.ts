/** What people say to a bot that the story is not asked about, in both languages and in Arabic of Latin letters, `|` between two. */

import type { Bilingual, Language } from '../language/language.ts';
import { texts } from '../texts/texts.ts';

/** Each of the first with each of the second. */
const each = (firsts: string, seconds: string): string =>
  firsts
    .split('|')
    .flatMap((first) => seconds.split('|').map((second) => `${first} ${second}`))
    .join('|');

const STOP_ENGLISH = each(
  'stop|stop the|stop all|stop sending|stop sending me|stop sending the|stop your|turn off|turn off the|switch off|switch off the|disable|disable the|no more|enough|cancel the|i want no more|i do not want any more|i don t want any more|i don t want|how do i stop|how do i stop the|how can i stop|how can i stop the|how to stop|how to stop the|how do i turn off|how do i turn off the|how can i turn off|how can i turn off the',
  'briefs|messages|notifications|alerts|updates|digests',
);
const STOP_ARABIC = each(
  'وقف|وقفوا|أوقف|أوقفوا|أوقفي|إيقاف|ألغ|ألغي|إلغاء|عطل|كفى|كفاية|يكفي|بكفي|خلاص|بس|بلاش|لا ترسل|لا ترسل لي|لا ترسلوا|لا أريد|لا أريد المزيد من|ما بدي|ما عاد بدي|مش عايز|مش عاوز|ما أبي|ما نبيش|مابغيتش|كيف أوقف|كيف وقف|كيف ألغي|كيف يمكنني إيقاف|أريد إيقاف|بدي أوقف|عايز أوقف|نبي نوقف',
  'موجزات|الموجزات|رسائل|الرسائل|رسائلك|رسايل|الرسايل|إشعارات|الإشعارات|تنبيهات|التنبيهات|تحديثات|التحديثات',
);
const NEXT_ENGLISH = each(
  'when is|when s|when will|when does|when do i get|when will i get|when do i receive|when can i expect|what time is|at what time is',
  'the next brief|my next brief|the next briefing|the next digest|my next digest|the brief|my brief|the next one|the next brief be|the next brief come|the next brief arrive|the next brief due|the next brief coming|the next digest come|my next brief come|the brief come',
);
const NEXT_ARABIC = each(
  'متى|متى يصل|متى يصلني|متى سيصل|متى سيصلني|متى يأتي|متى يأتيني|متى موعد|متى ترسل|متى ترسل لي|متى سترسل|ما موعد|ما هو موعد|موعد|إمتى|امتى يوصل|امتى ييجي|إيمتى|إيمتى يوصلني|إيمتى بيوصل|وقتاش|وقتاش يوصلني|متى يوصل|متى يوصلني|في أي ساعة يصل|في أي ساعة يصلني',
  'الموجز التالي|الموجز القادم|الموجز المقبل|الموجز الجاي|الموجز الجاية|الموجز|موجزي التالي|الموجز اليومي|الموجز الأسبوعي',
);

const MAKER_ENGLISH = `${each('who', 'made you|wrote you|created you|built you|programmed you|developed you|designed you|coded you|trained you|invented you|owns you|runs you|is behind you|s behind you')}|${each('who is your|who s your', 'creator|maker|developer|programmer|author|owner|boss|father|mother')}`;
const MAKER_ARABIC = `${each('من|مين|منو|شكون|من الذي|مين اللي', 'كتبك|عملك|صنعك|برمجك|طورك|صممك|خلقك|أنشأك|بناك|سواك|اخترعك|دربك|يملكك|يديرك|وراءك|وراك')}|${each('من|من هو|مين|مين هو|منو', 'صاحبك|مطورك|مبرمجك|صانعك|مالكك|صممك|مخترعك')}`;
const NATURE_ENGLISH = each(
  'are you|are you a|are you an|are you just a|are you really a|you are a|you re a|am i talking to|am i talking to a|am i talking to an|am i chatting with a',
  'ai|bot|robot|chatbot|machine|computer|program|human|human being|person|real person|real human|real|alive|man|woman|artificial intelligence|chatgpt|chat gpt|gpt|llm|language model',
);
const NATURE_ARABIC = each(
  'أنت|إنت|انتي|هل أنت|هل أنتم|أنت مجرد|هل أنت مجرد|هل أتحدث مع|هل أتكلم مع|هل أكلم|أنا أتحدث مع|عم بحكي مع|عم احكي مع|أنا بكلم|بكلم|حضرتك',
  'إنسان|بشر|بشري|شخص|شخص حقيقي|إنسان حقيقي|حقيقي|روبوت|بوت|آلة|برنامج|ذكاء اصطناعي|ذكاء صناعي|الذكاء الاصطناعي|شات جي بي تي|تشات جي بي تي|حي|رجل|راجل',
);
const INSULT_ENGLISH = each(
  'you are|you are a|you are an|you are so|you are such a|you are such an|you are very|you are really|you re|you re a|you re an|you re so|youre|ur|you|are you|why are you|this bot is',
  'stupid|dumb|idiot|idiotic|moron|fool|useless|worthless|terrible|awful|horrible|rubbish|garbage|trash|crap|shit|pathetic|lame|silly|ridiculous|annoying|boring|ugly|crazy|mad|bad|bad bot|liar|lying|the worst|no help|not helpful|suck|stink',
);
const INSULT_ARABIC = each(
  'أنت|إنت|انتي|أنتم|إنك|أنت بوت|ما أنت إلا|قديش انت|شو إنك|بوت|هذا بوت|هذا البوت|هالبوت|البوت|ليش انت|لماذا أنت|كم أنت|كلامك|جوابك',
  'غبي|غبية|مجنون|أحمق|حمقاء|حمار|حيوان|كلب|فاشل|فاشلة|تافه|سخيف|سخيفة|كاذب|كذاب|سيئ|سيء|عديم الفائدة|بلا فائدة|ما بتفهم|لا تفهم|ما تفهم|ما بتعرف شي|لا تفهم شيئا|مش فاهم شي|ما تفهم شي|ما بتفهم شي|ما بتسوى|زفت|وقح|جاهل|زبالة|قليل الأدب|مش مفيد|غير مفيد|لا تفيد|ما بتفيد|خرا',
);

const WRONG_ENGLISH = each(
  'you are|you re|youre|ur|that is|that s|thats|that was|this is|it is|it s|your answer is|the answer is|this answer is|that answer is|i think you are|i think you re|i think that is|i think that s',
  'wrong|all wrong|totally wrong|completely wrong|incorrect|mistaken|not true|untrue|not right|not correct|false|inaccurate|a mistake|an error|a lie|fake|fake news|not what i asked|not my question|not an answer|not the answer|no answer',
);
const WRONG_ARABIC = each(
  'أنت|إنت|انتي|إنك|هذا|هذا الكلام|هذا الجواب|كلامك|جوابك|إجابتك|الجواب|الإجابة|هالكلام|هالجواب|ده|دا|هاد|هيدا',
  'غلط|غلطان|غلطانة|خطأ|خاطئ|خاطئة|مخطئ|مخطئة|غير صحيح|غير صحيحة|غير دقيق|ليس صحيحا|ليست صحيحة|ليس جوابا|مش صحيح|مش صح|مو صحيح|مو صح|موش صحيح|ماشي صحيح|ما هو صحيح|مش مظبوط|مش مضبوط|كذب',
);

type Phrases = { readonly en: string; readonly ar: string; readonly romanised?: string };

/** What is said, the reply to it, and what follows that: a question that one could ask, what the commands are for, or a language. */
export const PHRASES: ReadonlyArray<readonly [Phrases, Bilingual, ('invites' | 'help' | Language)?]> = [
  [
    {
      en: 'hi|hello|hey|hiya|good day|greetings|yo|nice to meet you|pleased to meet you',
      ar: 'مرحبا|مرحبتين|مراحب|أهلا|أهلا وسهلا|أهلين|هلا|هلا والله|يا هلا|حياك الله|هاي|هلو|تحية طيبة|تشرفنا|تشرفت',
      romanised: 'marhaba|mar7aba|ahlan|ahlan wa sahlan|ahlein|hala',
    },
    texts.greeting,
    'invites',
  ],
  [
    {
      en: 'good morning|morning',
      ar: 'صباح الخير|صباح النور|صباحو',
      romanised: 'sabah el kheir|sabah al khair',
    },
    texts.goodMorning,
    'invites',
  ],
  [
    {
      en: 'good evening|good afternoon',
      ar: 'مساء الخير|مساء النور',
      romanised: 'masa el kheir|masa al khair',
    },
    texts.goodEvening,
    'invites',
  ],
  [
    {
      en: 'peace be upon you',
      ar: 'السلام عليكم|سلام عليكم|سلام|السلام عليكم ورحمة الله|السلام عليكم ورحمة الله وبركاته',
      romanised: 'salam|salaam|salam alaikum|assalamu alaikum|as salamu alaykum|salam aleikum',
    },
    texts.peace,
    'invites',
  ],
  [
    {
      en: 'how are you|how are you doing|how are things|how is it going|how s it going|how do you do|what s up|whats up|sup|are you ok|you ok|how r u',
      ar: 'كيف حالك|كيف حالكم|كيف الحال|كيف أنت|كيفك|كيفكم|كيفكن|كيف صحتك|كيف الصحة|كيف أمورك|كيف الأمور|شلونك|شلونكم|شلون الحال|إزيك|ازيكم|عامل إيه|عاملة إيه|أخبارك|شو أخبارك|إيش أخبارك|ايه أخبارك|شن حالك|شنو حالك|شن حالكم|شن أحوالك|شنو جوك|شن جوك|كي حالك|كيف دايرة|لاباس|لاباس عليك|شن الجو|ما أخبارك|عساك بخير',
      romanised:
        'kifak|kifik|kifkon|keefak|kefak|keef halak|kif halak|kayf halak|kaif halak|shlonak|shlonik|shlonkom|izzayak|ezayak|ezzayak|labas|kidayr|shu akhbarak|chou akhbarak',
    },
    texts.howAreYou,
    'invites',
  ],
  [
    {
      en: 'thanks|thank you|thx|ty|cheers|great thanks|thanks a lot|thank you so much|thank you very much|many thanks|much appreciated|appreciate it|i appreciate it|thanks a million|for your help|for the help|for helping',
      ar: 'شكرا|شكرا لك|شكرا جزيلا|شكرا كثيرا|الشكر لك|ألف شكر|أشكرك|أشكركم|مشكور|مشكورة|مشكورين|يسلمو|يسلموا|تسلم|تسلمي|الله يسلمك|يعطيك العافية|الله يعطيك العافية|يعطيك الصحة|الله يعطيك الصحة|يعيشك|صحيت|جزاك الله خيرا|جزاك الله|ممنون|ممنونك|بارك الله فيك|الله يخليك|كل الشكر|متشكر|متشكرة|على المساعدة|على مساعدتك|على جهودك',
      romanised: 'shukran|choukran|chokran|yeslamo|yislamo|tislam|merci ktir|mashkour',
    },
    texts.welcome,
  ],
  [
    {
      en: 'bye|bye bye|goodbye|good bye|see you|see you later|see you soon|see ya|cya|later|farewell|good night|take care|have a nice day|have a good day',
      ar: 'مع السلامة|إلى اللقاء|الى اللقاء القريب|وداعا|باي|باي باي|تصبح على خير|تصبحين على خير|تصبحون على خير|ليلة سعيدة|أراك لاحقا|نشوفك|سلامات|بالسلامة|في أمان الله|بخاطرك|بخاطركم|يومك سعيد|نهارك سعيد',
      romanised: 'ma3 salama|maa salama|ma a salama|yalla bye|bkhatrak|tosbah ala kheir',
    },
    texts.goodbye,
  ],
  [
    {
      en: `${STOP_ENGLISH}|stop|stop it|cancel|cancel that|cancel it|quit|exit|enough|never mind|nevermind|forget it|leave me alone|shut up|go away|unsubscribe|unsubscribe me|how do i unsubscribe|i want to unsubscribe|cancel my subscription|stop the briefs|stop sending|stop messaging me|stop notifying me`,
      ar: `${STOP_ARABIC}|إلغاء|إلغ|ألغ|ألغي|إلغي|توقف|توقفي|قف|وقف|أوقف|بس|خلص|خلاص|كفى|كفاية|يكفي|إيقاف|خروج|انس الأمر|انسى|اسكت|لا تهتم|إلغاء المتابعة|إلغاء الاشتراك|إلغاء اشتراكي|ألغ الاشتراك|ألغي الاشتراك|ألغ المتابعة|ألغي المتابعة|أريد إلغاء الاشتراك|بدي ألغي الاشتراك|عايز ألغي الاشتراك|نبي نلغي الاشتراك|ألغ اشتراكي|ألغي اشتراكي|أوقف الإرسال|لا ترسل|لا ترسل لي|لا ترسل لي شيئا`,
    },
    texts.stopping,
  ],
  [
    {
      en: 'subscribe|subscribe me|sign me up|follow|follow the story|i want to subscribe|i would like to subscribe|how do i subscribe|how can i subscribe|how to subscribe|keep me posted|keep me updated',
      ar: 'اشترك|اشتركني|اشتراك|الاشتراك|أريد الاشتراك|أريد أن أشترك|بدي اشترك|عايز اشترك|أبي اشترك|نبي نشترك|كيف أشترك|كيف اشترك|تابع القصة',
      romanised: 'ishtirak|bade ishterek|baddi ishterek',
    },
    texts.subscribing,
  ],
  [
    {
      en: `${NEXT_ENGLISH}|what am i following|what do i follow|what am i subscribed to|my subscriptions`,
      ar: `${NEXT_ARABIC}|ماذا أتابع|ما الذي أتابعه|ما القصص التي أتابعها|متابعاتي|اشتراكاتي`,
    },
    texts.whenNext,
  ],
  [
    {
      en: 'english|in english|switch to english|speak english|change to english|can you speak english|do you speak english|translate to english|translate it to english|translate that to english|translate this to english|translate it into english|translate that into english|answer in english',
      ar: 'إنجليزي|انكليزي|انجليزية|الإنجليزية|بالإنجليزي|بالانكليزي|بالإنجليزية|بالانكليزية|احك انجليزي|احكي انجليزي|ترجم إلى الإنجليزية|ترجم للإنجليزية|أجب بالإنجليزية',
      romanised: 'inglizi|bel inglizi|bil inglizi|englizi|bel englizi',
    },
    texts.speakingEnglish,
    'en',
  ],
  [
    {
      en: 'arabic|in arabic|switch to arabic|speak arabic|change to arabic|can you speak arabic|do you speak arabic|translate to arabic|translate it to arabic|translate that to arabic|translate this to arabic|translate it into arabic|translate that into arabic|answer in arabic',
      ar: 'عربي|العربية|بالعربي|بالعربية|احك عربي|احكي عربي|تكلم عربي|تكلم بالعربية|تحدث بالعربية|ترجم|ترجمة|ترجم إلى العربية|ترجم للعربية|ترجم للعربي|ترجمها|أجب بالعربية',
      romanised: 'arabi|3arabi|bel arabi|bil arabi|bel 3arabi|bil 3arabi',
    },
    texts.speakingArabic,
    'ar',
  ],
  [
    {
      en: 'more|tell me more|more details|more detail|details|give me more|show me more|more info|more information|any more|anything else|what else|go on|continue|read more|i want more',
      ar: 'أكثر|أكتر|المزيد|مزيد|مزيد من التفاصيل|المزيد من التفاصيل|تفاصيل|التفاصيل|تفاصيل أكثر|تفاصيل أكتر|احك أكثر|احكيلي أكثر|احكيلي أكتر|احكي لي أكثر|خبرني أكتر|قل لي المزيد|أخبرني المزيد|أخبرني بالمزيد|زدني|كمل|أكمل|وبعدين|ماذا أيضا|شو كمان',
      romanised: 'aktar|kamel|kammel|shu kaman|chou kaman|ehkili aktar',
    },
    texts.allOfIt,
  ],
  [
    {
      en: 'are you sure|you sure|sure about that|are you sure about that|are you sure about it|are you sure about this|are you really sure|are you sure of that|are you absolutely sure|r u sure|are you certain|are you positive|is it really true|is that really true|is that so|is that true|is it true|is this true|is that correct|is that right|is this right|says who|how do you know|how do you know that|where is that from|where is this from|where did you get that|where did you get this|source|the source|sources|what is the source|what s the source|what is your source|what are your sources|can i trust you|can i trust this|prove it',
      ar: 'متأكد|متأكدة|هل أنت متأكد|أنت متأكد|إنت متأكد|متأكد من هذا|متأكد من ذلك|هل أنت متأكد من ذلك|هل أنت متأكد من هذا|أنت متأكد من ذلك|انت متاكد من كلامك|متأكد من كلامك|أكيد هالكلام|هل أنت واثق|أنت واثق|هل هذا حقيقي|عنجد|هل هذا صحيح|هل هذا مؤكد|هذا صحيح|صحيح هذا|صحيح هالكلام|هالكلام صحيح|من وين هالكلام|من وين جبت هالكلام|من أين هذا الكلام|من أين لك هذا|من أين تعرف|كيف تعرف|كيف عرفت|كيف تعرف ذلك|شو المصدر|ما المصدر|ما هو المصدر|ما مصدرك|المصدر|مصدر|المصادر|مصادر|شو مصدرك',
      romanised: 'mitakid|meta2aked|min wein hal kalam|shu el masdar',
    },
    texts.restingOn,
  ],
  [
    {
      en: `${WRONG_ENGLISH}|wrong|wrong answer|incorrect|false|not true|that isn t true|this isn t true|it isn t true|that isn t right|that isn t what i asked|not what i asked|i did not ask that|i didn t ask that|i did not ask about that|i didn t ask about that|that does not answer my question|that doesn t answer my question|you did not answer|you didn t answer|you did not answer my question|you didn t answer my question|you made a mistake|you got it wrong|you got that wrong|i do not believe you|i don t believe you|i do not believe it|i don t believe it|i do not believe that|i don t believe that|i disagree|i doubt it|i doubt that|i don t think so|i do not think so|fake news`,
      ar: `${WRONG_ARABIC}|غلط|خطأ|غلطان|غلطت|أخطأت|لقد أخطأت|غير صحيح|ليس صحيحا|مش صحيح|مش صح|مو صحيح|ليس هذا صحيحا|ليس هذا ما سألت عنه|ليس هذا سؤالي|هذا ليس سؤالي|لم أسأل عن هذا|ما سألتك عن هذا|ما سألت عن هيك|مش هيدا سؤالي|مو هذا سؤالي|لم تجب|لم تجب عن سؤالي|لم تجبني|ما جاوبت|ما جاوبتني|ما جاوبت على سؤالي|لا أصدقك|لا أصدق ذلك|لا أصدق هذا|لا أصدق|ما بصدقك|ما بصدق|مش مصدقك|مش مصدق|كذب|كلام فارغ|أشك في ذلك|لا أظن|لا أظن ذلك|لا أعتقد|لا أعتقد ذلك`,
      romanised: 'ghalat|inta ghaltan|enta ghaltan|ghaltan|mish sa7|mish sa7i7|mesh sah|mish sahih',
    },
    texts.notSo,
  ],
  [
    {
      en: 'well done|good job|good bot|nice work|great job|bravo|perfect|awesome|amazing|excellent|i love it|i love you|love you',
      ar: 'أحسنت|أحسنتم|برافو|عمل جيد|عمل رائع|شغل ممتاز|ممتاز|رائع|عظيم|جميل|حلو|أحبك|بحبك',
    },
    texts.glad,
  ],
  [
    {
      en: 'sorry|i am sorry|i m sorry|my bad|excuse me|oops|pardon|no problem|no worries|no matter|that s ok|it s ok|that s fine',
      ar: 'ولا يهمك|لا يهمك|لا عليك|لا مشكلة|ما في مشكلة|مش مشكلة|معليش|معلش|آسف|آسفة|أنا آسف|أنا آسفة|عفوا|عذرا|معذرة|المعذرة|سامحني',
    },
    texts.noMatter,
  ],
  [
    {
      en: 'who are you|what are you|what is this|what can you do|what do you do|how do you work|what is your name|what s your name',
      ar: 'من أنت|من أنتم|شكون أنت|أنت شكون|شن اسمك|شنو اسمك|شن تدير|شنو تدير|مين أنت|مين إنت|أنت مين|إنت مين|شو إنت|ماذا تفعل|ماذا تستطيع أن تفعل|ما هذا|شو هذا|شو هاد|إيش هذا|ما اسمك|شو اسمك|إيش اسمك|كيف تعمل|منو أنت',
    },
    texts.hello,
    'invites',
  ],
  [
    {
      en: `${MAKER_ENGLISH}|${NATURE_ENGLISH}|is this a bot|is this a robot|is this ai|is this an ai|is this a real person|is this a human|is this chatgpt|do you use ai|do you have feelings|are you conscious|which model are you|what model are you|what ai are you|what are you made of|how old are you|where are you from|where do you live`,
      ar: `${MAKER_ARABIC}|${NATURE_ARABIC}|هل أنت chatgpt|هل تستخدم الذكاء الاصطناعي|هل لديك مشاعر|عندك مشاعر|أي نموذج أنت|كم عمرك|قديش عمرك|من أين أنت|من وين أنت|أين تسكن|وين ساكن`,
      romanised: 'inta robot|enta robot|inta bot|enta bot|meen katabak|min katabak|meen 3amalak|min 3amalak',
    },
    texts.program,
    'invites',
  ],
  [
    {
      en: `${INSULT_ENGLISH}|stupid|idiot|moron|stupid bot|bad bot|stupid machine|what a stupid bot|useless|shame on you|i hate you|hate you|fuck|fuck you|fuck off|wtf|shit|bullshit|damn you|screw you|go to hell|nonsense|you do not understand anything|you don t understand anything|you understand nothing|you know nothing`,
      ar: `${INSULT_ARABIC}|عيب|عيب عليك|عيب عليكم|غبي|أحمق|حمار|كلب|حيوان|كذاب|فاشل|تافه|سخيف|سخيفة|وقح|قليل الأدب|قلة أدب|زبالة|زفت|تبا|تبا لك|اللعنة|اللعنة عليك|لعنة الله عليك|الله يلعنك|يلعنك|يلعن أبوك|ابن الكلب|ابن كلب|أكرهك|بكرهك|تفو|تفو عليك|خرا|كل خرا|كس أمك|كلام فارغ|هراء|حل عني|ما بتفهم|ما بتفهم شي|ما تفهم شي|لا تفهم شيئا|مش فاهم شي`,
      romanised: 'ghabi|inta ghabi|enta ghabi|7mar|ya 7mar|3eib 3aleik|3eb 3alek',
    },
    texts.noHelp,
    'invites',
  ],
  [
    {
      en: 'help|help me|i need help|can you help me|commands|show commands|what commands are there|what are the commands|menu',
      ar: 'مساعدة|المساعدة|ساعدني|ساعديني|أحتاج مساعدة|أحتاج إلى مساعدة|بدي مساعدة|محتاج مساعدة|عايز مساعدة|الأوامر|أوامر|ما الأوامر|ما هي الأوامر|القائمة',
      romanised: 'musa3ada|mosa3ada|sa3edni',
    },
    texts.hello,
    'help',
  ],
  [
    {
      en: 'ok|okay|k|good|great|nice|cool|lol|haha|hahaha|yes|no|yeah|nope|sure|fine|test|testing|alright|all right|i see|got it|hmm|wow|really',
      ar: 'طيب|تمام|حسنا|ماشي|أوكي|اوك|نعم|لا|أيوه|إيه|أجل|هه|ههه|هههه|ههههه|تجربة|فهمت|مفهوم|أكيد|زين|باهي|مليح|منيح|والله|صحيح',
    },
    texts.writeQuestion,
    'invites',
  ],
];
