/** Small closed sets of words that steer what a sentence claims. All are normalised forms or stems. */

import { normaliseArabic, stemArabic } from '../../language/arabic.ts';
import { stemEnglish } from '../../language/english.ts';

const arabic = (words: string): string[] =>
  normaliseArabic(words)
    .split(/\s+/)
    .flatMap((word) => [word, stemArabic(word)]);
const english = (words: string): string[] => words.split(/\s+/).flatMap((word) => [word, stemEnglish(word)]);
const both = (en: string, ar: string): ReadonlySet<string> => new Set([...english(en), ...arabic(ar)]);
const forms = (words: string): ReadonlySet<string> => new Set(normaliseArabic(words).split(/\s+/));

/** Explicit negations, by form. */
export const NOT: ReadonlySet<string> =
  forms(`not no never nobody none nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent
  wont wouldnt couldnt hasnt havent hadnt unable لم لن لا ليس ليست ليسوا ليسا لست ولم ولن ولا وليس وليست فلم
  فلن فلا دون بدون بلا عدم بعدم لعدم وعدم غير وغير ألا وألا لئلا كيلا لكيلا لما`);
/** Verbs and nouns that deny what depends on them. */
export const DENYING: ReadonlySet<string> = both(
  `bar block fail failure refuse refusal rejection deny denial decline lack prevent ban abstain await pending
  prohibit forbid`,
  `فشل فشلت يفشل أخفق أخفقت رفضت يرفض ترفض رافض نفى نفت ينفي تنفي امتنع امتنعت يمتنع رفضها انعدام إخفاق رفضه
  منع منعت يمنع انتظار بانتظار تعذر تعذرت يتعذر عجز عجزت حظر استبعد استبعدت`,
);
/** After a negation these leave what follows standing: "no more than", "لم ... سوى". */
export const EXCEPT: ReadonlySet<string> = forms('سوى إلا except but');
/** "still": in Arabic a negated verb that negates nothing. */
export const STILL: ReadonlySet<string> = forms('يزال تزال زال زالت يزالون تزالان يزالان زالوا');
/** After a negation these give a bound and deny nothing: "not exceed", "لا يقل عن". */
export const BOUND: ReadonlySet<string> =
  forms(`only more less later fewer exceed exceeding above least يقل تقل يتجاوز تتجاوز يزيد تزيد يزد تزد يتعد تتعد
  يتعدى تتعدى سوى أكثر أقل`);

/** Wishes, plans and possibilities: what follows them has not happened. */
export const WISH: ReadonlySet<string> = both(
  `hope want wish may might could can expectation plan intend intention promise call ask request demand propose
  proposal try attempt seek warning forecast aim if whether possible possibly likely should unless consider
  urge invite pledge vow threaten threat bid effort recommend suggest aspire need must predict project fear
  risk desire ready advise accuse allege suspect encourage press push offer charge allegation accusation`,
  `يأمل تأمل أمل يود تود يريد تريد أراد أرادت رغبة يرغب ترغب ربما يتوقع تتوقع توقع توقعت متوقع يعتزم تعتزم اعتزم يخطط
  تخطط خطة خطط وعد وعدت يعد دعا دعت يدعو تدعو طلب طلبت يطلب تطلب اقترح مقترح اقتراح يحاول تحاول حاول حاولت
  محاولة يسعى تسعى سعى سعت حذر حذرت تحذير إذا لو ليت لعل ينوي تنوي نية منتظر ينتظر تنتظر يمكن محتمل ممكن يهدف
  تهدف تعهد تعهدت يتعهد هدد هددت يهدد يجب ينبغي ضرورة مطلب طالب طالبت يطالب مطالبة أوصى أوصت توصية حث حثت ناشد
  ناشدت يرجح مرجح خشية مخاوف يخشى احتمال اتهمت يتهم زعم زعمت اشتبه عرض عرضت استعداد مستعد دعوة نصح نصحت ينصح
  نصيحة حاجة يحتاج تحتاج يشتبه تشتبه اشتبهت يقترح تقترح اقترحت يوصي توصي تحذر يحذر يزعمون تزعم تتهم اتهمتها
  ترجح رجح رجحت يناشد تناشد يحث تحث يحق تهمة بتهمة اتهام ادعاء`,
);
/** What is yet to come, but settled. */
export const WILL: ReadonlySet<string> = new Set([
  ...english('will would shall due scheduled set'),
  ...arabic('سوف مقرر المقرر لن'),
]);

/** Verbs of saying. */
export const SAYING: ReadonlySet<string> = both(
  `say tell announce warn add added declare state explain report describe call deny acknowledge claim accuse
  argue insist reply respond stress note confirm criticise praise promise vow pledge complain disclose reveal
  estimate think believe expect admit comment`,
  `قال قالت يقول تقول أعلن أعلنت يعلن حذر حذرت أضاف أضافت صرح صرحت أكد أكدت يؤكد ذكر ذكرت أفاد أفادت وصف وصفت
  أوضح أوضحت نفى نفت اتهم اتهمت أبلغ أبلغت أشار أشارت زعم زعمت قوله اعتبر اعتبرت رأى رأت نبه نبهت شدد شددت
  أعرب أعربت أبدى أبدت كشف كشفت قدر قدرت اعترف اعترفت أقر أقرت وعد وعدت تعهد انتقد لفت توقع توقعت بين بينت رد
  ردت يرد اعتقد اعتقدت يعتقد تعتقد`,
);
/** Those who act in the news, beside names. */
export const ACTORS: ReadonlySet<string> = both(
  `government army movement union management company court parliament president minister ministry prosecutor
  judge lawyer coach goalkeeper defender striker substitute commission mission bank governor director
  commander captain police firefighter fisherman thief guard owner faction source leader deputy negotiator
  coordinator programme agency fund researcher team club farmer worker employee defendant brother wife
  daughter husband sister mother father son observer opposition rebel militia king queen prince princess
  general premier side party service chamber teacher survivor herder mediator embassy ambassador committee
  council alliance force group firm organisation authority municipality mayor official spokesman spokeswoman
  spokesperson scientist engineer doctor nurse student pupil driver pilot passenger resident villager refugee
  protester activist journalist editor author writer poet artist actor singer player referee fan supporter
  federation association university institute museum school hospital factory investor shareholder chairman
  chief head founder manager expert analyst economist historian archaeologist winner loser champion rival
  opponent attacker gunman suspect victim witness jury tribunal cabinet senate congress assembly lawmaker
  senator delegation envoy diplomat soldier troop crew airline operator regulator fighter combatant militant
  coastguard board centre department office bureau staff family parent child woman man neighbour tourist
  customer buyer seller dealer trader merchant`,
  `حكومة حكومته الحكومة جيش حركة نقابة إدارة شركة محكمة برلمان رئيسة وزيرة وزارة مدعي قاضي قاضية محامي محامية
  مدرب حارس مدافع مهاجم بديل مفوضية بعثة بنك محافظة حاكم مديرة قائد قبطان شرطة رجال صيادون لصوص لص حراس مالك
  فصائل فصيل مصادر مصدر زعيمة نائبة نواب مفاوض منسقة برنامج منظمة إقليم صندوق باحثة باحثون فريق نادي اتحاد
  عمال عامل متهمة شقيقة زوجة ابنة أم أب والدة طرفان مراقبون معارضة مليشيا ميليشيا ملكة أميرة لواء غرفة مركز
  معلمة ناجية راعي حزب سفيرة سفارة لجنة مجلس حلف مجموعة هيئة سلطة سلطات بلدية عمدة مسؤولة مسؤولون متحدثة ناطق
  علماء مهندسة مهندسون طبيبة ممرضة طالب_ طلاب سائق طيار راكب ركاب ساكن سكان لاجئ لاجئون متظاهرون ناشطة صحافي
  صحفي صحفية كاتبة شاعر فنان ممثل لاعبة حكم جمهور أنصار جامعة معهد متحف مدرسة مستشفى مصنع مستثمر خبيرة محلل
  مؤرخ عالمة فائز خاسر وصيف بطلة خصم مشتبه ضحية شاهد وفد مبعوث دبلوماسي مقاتلون مقاتلي مسلحون جندي جنود قوات
  طاقم أسرة عائلة سيدة رجل امرأة طفل أطفال سائح زبون مشتر بائع مؤسسة موظفون موظفة رابطة جمعية وكالة مكتب دائرة
  قسم طواقم قضاة رؤساء وزراء حكام سفراء زعماء قادة ضباط أطباء خبراء تلاميذ أعضاء أهالي تجار ملاك بحارة مفتشون
  مزارعون`,
);

/** What a figure is of: money, time, measures. */
export const UNITS: ReadonlySet<string> = both(
  `dollar euro pound dinar riyal rial dirham yen yuan rouble ruble lira franc rupee shilling krone crown peso
  second minute hour day week month year decade century metre meter kilometre kilometer mile centimetre
  millimetre hectare acre tonne ton kilogram gram litre liter barrel megawatt gigawatt kilowatt degree point
  goal vote`,
  `دولار يورو جنيه دينار ريال درهم ين يوان روبل ليرة فرنك روبية شلن كرونة بيزو ثانية دقيقة ساعة يوم أسبوع شهر
  سنة عام عقد قرن متر كيلومتر ميل سنتيمتر مليمتر هكتار فدان طن كيلوغرام غرام لتر برميل ميغاواط غيغاواط كيلوواط
  درجة نقطة هدف`,
);

/** What a figure is of, who somebody is, where: only the word itself or its translation stands for these. */
export const EXACT: ReadonlySet<string> = both(
  `dollar euro pound dinar riyal rial dirham yen yuan rouble ruble lira franc rupee shilling krone crown peso
  second minute hour day week month year decade century night morning evening afternoon noon midnight dawn
  spring summer autumn winter metre meter kilometre kilometer mile centimetre hectare acre tonne ton kilogram
  gram litre liter barrel megawatt gigawatt kilowatt degree percent half third quarter brother wife daughter
  husband sister mother father son uncle aunt cousin grandson nephew north south east west northern southern
  eastern western northeast northwest southeast southwest minister president king queen prince ambassador
  governor mayor judge prosecutor lawyer defendant coach captain goalkeeper defender striker substitute deputy
  finance foreign defence interior health education transport trade agriculture justice bus car train school
  hospital university hotel prison market factory primary secondary prosecution profit loss petrol diesel
  gasoline kerosene olive palm wheat rice oil gas water gold silver copper coal cotton sugar red green blue
  white black yellow men women boys girls boy children terrorist terrorism extremist genocide massacre coup
  winner loser runner european african asian arab american russian chinese turkish french british german semi
  final capital village town port airport`,
  `دولار يورو جنيه دينار ريال درهم ين يوان روبل ليرة فرنك روبية شلن كرونة بيزو ثانية دقيقة ساعة يوم أسبوع شهر
  سنة عقد قرن ليل صباح مساء ظهر فجر ربيع صيف خريف شتاء متر كيلومتر ميل سنتيمتر هكتار فدان طن كيلوغرام غرام لتر
  برميل ميغاواط غيغاواط كيلوواط درجة نصف ثلث ربع خمس أخ زوجة ابنة شقيقة أخت أم أب والدة عم خال شمالي جنوبي
  شرقي غربي وزيرة رئيس ملكة أمير سفير محافظ عمدة قاضي محامي مدرب حارس مدافع مهاجم بديل نائب حافلة سيارة قطار
  مدرسة مستشفى جامعة فندق سجن سوق مصنع ابتدائي ثانوي نيابة ربح خسارة ديزل بنزين سولار زيتون نخيل قمح أرز نفط
  غاز ذهب فضة نحاس فحم قطن سكر أحمر أخضر أزرق أبيض أسود أصفر رجال نساء رجل امرأة طفل إرهابي إرهابية متطرف
  إبادة مجزرة انقلاب خارجية داخلية مالية دفاع صحة تعليم نقل تجارة زراعة عدل عاصمة قرية ميناء مطار أوروبي
  أفريقي آسيوي عربي أمريكي روسي صيني تركي فرنسي بريطاني ألماني`,
);

/** Who somebody is to somebody else. */
export const KIN: ReadonlySet<string> = both(
  'brother sister wife husband son daughter mother father uncle aunt cousin nephew niece',
  'شقيقة أخ أخت زوجة ابنة أم والدة عم خال',
);

/** Words that a sentence may add without adding a fact. */
export const LIGHT: ReadonlySet<string> = both(
  `according report say announce state add explain note mention tell speak man people country side both new now
  then time two part matter case way number total amount who include remain become however although though
  despite also since until ago next currently recently already about around nearly almost some take make begin
  still so-called against among amid during following latest order set put use able describe member deal held
  reach result due carry separate city former occur hand go doctor aside later place over so whose they such
  instead come give keep let bring do done being been having got towards within across along together belong
  anyone anybody someone somebody something anything thing fact issue question row just well further once
  per cent pc for while whereas whether therefore thus hence moreover meanwhile additionally furthermore
  nonetheless nevertheless otherwise regarding concerning respect relation terms basis view light course means
  kind sort type form level figure stand see show look seem appear work run end up period moment occasion
  event development step move mrs ms dr prof professor sir lord lady name call previous previously earlier
  prior last past approximately roughly close near than overall altogether each another other own same
  different certain particular specific various several main key major important used using need want would
  like involve relate exist consist contain stay lie sit serve act perform conduct undertake available present
  possible as wise there here where when percent it itself themselves himself herself worth face beneath
  underneath upon alongside via amongst few believe think estimate consider insist stress confirm emphasise
  emphasize indicate reiterate point out underline indication accusation date deadline rather receive
  consequence outcome effect cause lead reason account owe thank because happen precede inside amidst till versus
  whenever likewise similarly indeed notably particularly especially thereby therein thereof thereafter afterwards
  subsequently finally reportedly added adding remark refer cite quote recall start continue volume size extent
  scale quantity sum piece item situation engage`,
  `وفق بحسب حسب وفقا أعلن ذكر أفاد أوضح صرح قال يقول تقول بين رجل شخص أشخاص بلد بلاد دولة طرف جديد الآن حاليا
  مؤخرا نحو حوالي قرابة زهاء أثناء رغم برغم مجددا كذلك حيث لدى بشأن حول إطار ضمن قام قامت يقوم تقوم قيام أجرى
  أجرت يجري إجراء أسفر نتيجة أدى أدت يؤدي هكذا بينما عضو مدينة تم يتم جرى بموجب مرة عدد بلغ بلغت يبلغ تبلغ
  البالغ بلوغ فضلا طريق عبر وجود موجود الدكتور تحقق وقوع سوى هذه هذا أعضاء أقصى بأن كل مدته مدة مدى يذكر لأنه
  جدد مجدد وصول بحلول بعدما بدلا حينما عقب إثر منه لاحق فيما قدرها قدره قيمة قيمتها نسبة نسبتها شهر عام سنة
  يوم كانت كانوا تكن يكن نكن يكونوا تكون كونه كونها ما ماضي سابق آنذاك حينها وقت زمن فترة حالة أمر شأن شيء
  مسألة موضوع قضية إضافة أيضا علما جانب جهة ناحية صعيد سبيل خصوص صدد ذلك تلك كما مما بقي بقيت ظل ظلت ما_زال
  زال أصبح صار بات باتت غدا أمسى صعب خلال غضون شرع شرعت أخذ بدأ لا_سيما خاصة عموما تقريبا أقل أكثر تحديدا فعلا
  مثل مثلا نفسه ذاته بعض عدة عديد معين مختلف رئيسي أساسي مهم نوع كمية قليلة حظي يحظى تحظى أثمر يثمر تثمر صادر
  بحق المئة بالمئة المائة بالمائة رأى يرى ترى رأت اعتبر أعرب أبدى كشف لفت نبه ينبه يضم شمل تابعة أكد أكدت يؤكد
  تؤكد شدد شددت يشدد نوه نوهت ذكرت موعد توصل توصلت يتوصل تتوصل يتوصلا أما قائلا قائلة مشيرا مشيرة مؤكدا مؤكدة
  مضيفا مضيفة موضحا موضحة معتبرا لافتا عانى عانت يعاني تعاني جاء جاءت يأتي تأتي وصف وصفت يصف تصف شكل بشكل
  ابتداء اعتبارا حيال أبرز ضوء إشارة مؤشر دلالة عقد يعقد تعقد عقدا تلقى تلقت يتلقى تتلقى واحدة الواحد الواحدة
  ميلادي الميلادي أصل سبب بسبب جراء نظرا تسبب تسببت يتسبب عائدة يعود تعود أسفرت مقابل إزاء اتجاه باتجاه صوب
  متجه متجهة حصل حصلت يحصل تحصل حصول نال داخل وسط قرب بجوار تجاه علاوة بمقتضى مقدار أخيرا لذا بالتالي راح جعل
  طفق استمر استمرت يستمر تستمر واصل واصلت يواصل تواصل تحدث تحدثت منوها مبينا مشددا
  معلنا معربا معبرا متحدثا مذكرا حجم مبلغ مجموع نطاق صنف قطعة ناس أفراد وضع ظرف بصفته بصفتها باعتباره
  باعتبارها نفسها أنفسهم مذكور معني حالي راهن جاري استخدام استعمال خضع خضعت يخضع تخضع`,
);

/** Words that say how much of a whole is meant: a claim may not bring in one of its own. */
export const WHOLE: ReadonlyArray<ReadonlySet<string>> = [
  forms(`all every everyone everybody each always everything entire whole كل جميع كافة دائما كلها كلهم كلهن جميعا
  جميعها جميعهم طوال throughout`),
  forms(`entire entirely whole totally completely fully full complete كامل كاملا كاملة كليا بأكمله بأكملها برمته
  برمتها تماما بالكامل`),
  forms('most majority mostly largely mainly معظم معظمها معظمهم أغلب أغلبية غالبية الأغلبية الغالبية'),
  forms('first firstly أول أولى الأول الأولى لأول'),
  forms('last final لأخر آخر الأخير الأخيرة أخير نهائي النهائي النهائية نهائية latest'),
  forms('best بأفضل أفضل الأفضل'),
  forms('worst أسوأ الأسوأ'),
  forms('largest biggest greatest أكبر الأكبر'),
  forms('smallest least أصغر الأصغر'),
  forms('highest tallest أعلى الأعلى أطول'),
  forms('longest أطول الأطول'),
  forms('oldest earliest أقدم الأقدم'),
  forms('many dozens hundreds thousands numerous عشرات مئات آلاف كثير كثيرون عديد'),
  forms('permanently forever permanent دائم نهائيا'),
  forms('immediately instantly فورا فور'),
  forms('certainly definitely surely حتما بالتأكيد بالضرورة'),
  forms('ever أبدا مطلقا إطلاقا قط'),
  forms('only solely exclusively merely فقط وحده وحدها حصرا سوى إلا'),
];

/** Wanting and being about to: reports exchange these freely. */
export const INTEND: ReadonlySet<string> = both(
  'hope want wish desire seek aim try attempt plan intend intention will would aspire like expect',
  `أمل يأمل رغبة يرغب أراد يريد سعى يسعى حاول يحاول اعتزم يعتزم نوى ينوي خطط يخطط خطة طمح توقع يتوقع منتظر
  انتظر ينتظر`,
);
/** Promising is saying that one will. */
export const PROMISE: ReadonlySet<string> = both(
  'promise pledge vow undertake commit offer',
  'وعد وعدت يعد تعد تعهد تعهدت يتعهد تتعهد التزم التزمت',
);
/** Denied, these say that what depends on them failed. */
export const MANAGE: ReadonlySet<string> = both(
  'manage succeed able',
  'نجح ينجح تمكن يتمكن استطاع يستطيع أفلح',
);
/** Denied, these say that what they would have brought about is not there. */
export const BRINGING: ReadonlySet<string> = both(
  'arrange organise organize convene hold broker bring secure reach',
  'عقد يعقد ترتيب رتب يرتب تنظيم نظم ينظم إجراء أجرى يجري جمع يجمع إبرام أبرم يبرم',
);
