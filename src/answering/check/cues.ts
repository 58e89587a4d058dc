/** Small closed sets of words that steer what a sentence claims. All are normalised forms or stems. */

import { normaliseArabic, stemArabic } from '../../language/arabic.ts';
import { stemEnglish } from '../../language/english.ts';

const arabic = (words: string): string[] =>
  words.split(/\s+/).flatMap((word) => [normaliseArabic(word), stemArabic(normaliseArabic(word))]);
const english = (words: string): string[] => words.split(/\s+/).flatMap((word) => [word, stemEnglish(word)]);
const both = (en: string, ar: string): ReadonlySet<string> => new Set([...english(en), ...arabic(ar)]);
const forms = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(normaliseArabic));

/** Explicit negations, by form. */
export const NOT: ReadonlySet<string> = forms(
  `not no never nobody none nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont
  wouldnt couldnt hasnt havent hadnt unable لم لن لا ليس ليست ليسوا ليسا لست ولم ولن ولا وليس وليست فلم فلن فلا دون بدون بلا عدم بعدم
  لعدم وعدم غير وغير ألا لما`,
);
/** Verbs and nouns that deny what depends on them. */
export const DENYING: ReadonlySet<string> = both(
  `bar block fail failure refuse refusal reject rejection deny denial decline lack prevent ban abstain await
  pending prohibit forbid`,
  `فشل فشلت يفشل أخفق أخفقت رفض رفضت يرفض ترفض رافض نفى نفت ينفي تنفي امتنع امتنعت يمتنع رفضها انعدام إخفاق رفضه منع
  منعت يمنع انتظار بانتظار تعذر تعذرت يتعذر عجز عجزت حظر استبعد استبعدت نفي`,
);
/** After a negation these leave what follows standing: "no more than", "لم ... سوى". */
export const EXCEPT: ReadonlySet<string> = forms('سوى إلا except but');
/** "still": in Arabic a negated verb that negates nothing. */
export const STILL: ReadonlySet<string> = forms('يزال تزال زال زالت يزالون تزالان يزالان زالوا');
/** After a negation these give a bound and deny nothing: "not exceed", "لا يقل عن". */
export const BOUND: ReadonlySet<string> = forms(
  `only more less later fewer exceed exceeding above least يقل تقل يتجاوز تتجاوز يزيد تزيد يزد تزد يتعد تتعد يتعدى تتعدى سوى
  أكثر أقل`,
);

/** Wishes, plans and possibilities: what follows them has not happened. */
export const WISH: ReadonlySet<string> = both(
  `hope want wish may might could can expect expectation plan intend intention promise call ask request demand
  propose proposal try attempt seek warn warning forecast aim if whether possible possibly likely should unless consider urge invite
  pledge vow threaten threat bid effort propose recommend suggest aspire need must predict project fear risk
  desire want ready advise accuse allege suspect encourage press push offer charge allegation accusation`,
  `يأمل تأمل أمل يريد تريد أراد أرادت رغب رغبة يرغب ترغب ربما يتوقع تتوقع توقع توقعت متوقع يعتزم تعتزم اعتزم يخطط تخطط خطة خطط
  وعد وعدت يعد دعا دعت يدعو تدعو طلب طلبت يطلب تطلب اقترح مقترح اقتراح يحاول تحاول حاول حاولت محاولة يسعى تسعى سعى سعت
  حذر حذرت تحذير إذا لو ليت لعل ينوي تنوي نية منتظر ينتظر تنتظر يمكن محتمل ممكن يهدف تهدف تعهد تعهدت يتعهد هدد هددت يهدد
  يجب ينبغي ضرورة مطلب طالب طالبت يطالب مطالبة أوصى أوصت توصية حث حثت ناشد ناشدت يرجح مرجح خشية مخاوف يخشى احتمال اتهم اتهمت يتهم زعم زعمت يزعم اشتبه عرض عرضت استعداد مستعد دعوة نصح نصحت ينصح نصيحة حاجة يحتاج تحتاج يشتبه تشتبه اشتبهت يقترح تقترح اقترحت يوصي توصي تحذر يحذر يزعمون تزعم تتهم اتهمتها ترجح رجح رجحت يناشد تناشد يحث تحث يحق تهمة بتهمة اتهام ادعاء`,
);
/** What is yet to come, but settled. */
export const WILL: ReadonlySet<string> = new Set([
  ...english('will would shall due scheduled set'),
  ...arabic('سوف مقرر المقرر لن'),
]);

/** Verbs of saying. */
export const SAYING: ReadonlySet<string> = both(
  `say tell announce warn add added declare state explain report describe call deny acknowledge claim accuse argue insist reply respond
  stress note confirm criticise praise promise vow pledge complain disclose reveal estimate think believe expect admit comment`,
  `قال قالت يقول تقول أعلن أعلنت يعلن حذر حذرت أضاف أضافت صرح صرحت أكد أكدت يؤكد ذكر ذكرت أفاد أفادت وصف وصفت أوضح أوضحت نفى نفت
  اتهم اتهمت أبلغ أبلغت أشار أشارت زعم زعمت قوله اعتبر اعتبرت رأى رأت نبه نبهت شدد شددت أعرب أعربت أبدى أبدت كشف كشفت قدر قدرت
  اعترف اعترفت أقر أقرت وعد وعدت تعهد انتقد لفت توقع توقعت بين بينت رد ردت يرد اعتقد اعتقدت يعتقد تعتقد`,
);
/** Verbs that hold both ways: who is named first says nothing. */
export const MUTUAL: ReadonlySet<string> = both(
  `meet meeting talk talks sign negotiate exchange cooperate cooperation discuss`,
  `التقى التقت لقاء اجتمع اجتماع محادثات وقع وقعت توقيع تفاوض تبادل تعاون بحث مباحثات`,
);

/** What is denied or rejected as a whole: "denied the accusation" denies no accusing. */
export const STATED: ReadonlySet<string> = both(
  'accusation allegation claim charge report rumour assertion statement',
  'اتهام اتهامات تهمة تهم ادعاء ادعاءات زعم مزاعم أنباء تقارير شائعات',
);

/** Those who act in the news, beside names. */
export const ACTORS: ReadonlySet<string> = both(
  `government army movement union management company court parliament president minister ministry prosecutor judge lawyer
  coach goalkeeper defender striker substitute commission mission bank governor director commander captain police firefighter
  fisherman thief guard owner faction source leader deputy negotiator coordinator programme agency fund researcher team
  club farmer worker employee defendant brother wife daughter husband sister mother father son observer opposition rebel militia
  king queen prince princess general premier side party service chamber teacher survivor herder mediator embassy ambassador committee
  council alliance force group firm organisation authority municipality mayor official spokesman spokeswoman spokesperson
  scientist engineer doctor nurse student pupil driver pilot passenger resident villager refugee protester activist journalist
  editor author writer poet artist actor singer director player captain referee fan supporter federation association
  university institute museum school hospital factory investor shareholder chairman chief head founder manager expert analyst
  economist historian archaeologist winner loser champion rival opponent attacker gunman suspect victim witness jury tribunal cabinet
  senate congress assembly lawmaker senator deputy delegation envoy diplomat soldier troop crew airline operator regulator
  fighter combatant rebel militant militia negotiator coastguard
  board mission centre department office bureau staff family parent child woman man neighbour tourist customer buyer seller`,
  `حكومة حكومته الحكومة جيش حركة نقابة إدارة شركة محكمة برلمان رئيس رئيسة وزير وزيرة وزارة مدعي قاضي قاضية قاض محامي محامية محاميه
  مدرب حارس مدافع مهاجم بديل مفوضية بعثة بنك محافظ محافظة حاكم مدير مديرة قائد قبطان شرطة رجال صيادون صياد لصوص لص حراس مالك فصائل فصيل
  مصادر مصدر زعيم زعيمة نائب نائبة نائبه نواب مفاوض منسقة منسق برنامج منظمة إقليم صندوق باحث باحثة باحثون فريق نادي ناد اتحاد عمال عامل متهم متهمة
  شقيق شقيقة زوج زوجة ابن ابنة أم أب والد والدة طرف طرفان مراقبون معارضة مليشيا ميليشيا ملك ملكة أمير أميرة لواء غرفة مركز معلم معلمة ناج ناجية راعي
  حزب سفير سفيرة سفارة لجنة مجلس حلف مجموعة هيئة سلطة سلطات بلدية عمدة مسؤول مسؤولة مسؤولون متحدث متحدثة ناطق عالم علماء مهندس مهندسة مهندسون طبيب طبيبة
  ممرض ممرضة طالب_ طلاب سائق طيار راكب ركاب ساكن سكان لاجئ لاجئون متظاهرون ناشط ناشطة صحافي صحفي صحفية كاتب كاتبة شاعر فنان ممثل لاعب لاعبة حكم
  جمهور أنصار جامعة معهد متحف مدرسة مستشفى مصنع مستثمر خبير خبيرة محلل مؤرخ عالمة فائز خاسر وصيف بطل بطلة خصم مهاجم مسلح مشتبه ضحية شاهد هيئة نائبة وفد مبعوث دبلوماسي
  مقاتل مقاتلون مقاتلي مسلحون جندي جنود قوات طاقم أسرة عائلة سيدة رجل امرأة طفل أطفال سائح زبون مشتر بائع مؤسس مؤسسة موظف موظفون موظفة رابطة جمعية وكالة مكتب دائرة قسم`,
);

/** What a figure is of: money, time, measures. */
export const UNITS: ReadonlySet<string> = both(
  `dollar euro pound dinar riyal rial dirham yen yuan rouble ruble lira franc rupee shilling krone crown peso
  second minute hour day week month year decade century metre meter kilometre kilometer mile centimetre millimetre hectare acre
  tonne ton kilogram gram litre liter barrel megawatt gigawatt kilowatt degree point goal vote`,
  `دولار يورو جنيه دينار ريال درهم ين يوان روبل ليرة فرنك روبية شلن كرونة بيزو ثانية دقيقة ساعة يوم أسبوع شهر سنة عام عقد قرن
  متر كيلومتر ميل سنتيمتر مليمتر هكتار فدان طن كيلوغرام غرام لتر برميل ميغاواط غيغاواط كيلوواط درجة نقطة هدف`,
);

/** What a figure is of, who somebody is, where: only the word itself or its translation stands for these. */
export const EXACT: ReadonlySet<string> = both(
  `dollar euro pound dinar riyal rial dirham yen yuan rouble ruble lira franc rupee shilling krone crown peso
  second minute hour day week month year decade century night morning evening afternoon noon midnight dawn spring summer autumn winter
  metre meter kilometre kilometer mile centimetre hectare acre tonne ton kilogram gram litre liter barrel megawatt gigawatt kilowatt
  degree percent half third quarter
  brother wife daughter husband sister mother father son uncle aunt cousin grandson nephew
  north south east west northern southern eastern western northeast northwest southeast southwest
  minister president king queen prince ambassador governor mayor judge prosecutor lawyer defendant coach captain goalkeeper
  defender striker substitute deputy finance foreign defence interior health education transport trade agriculture justice
  bus car train school hospital university hotel prison market factory primary secondary prosecution profit loss petrol diesel gasoline kerosene olive palm wheat rice oil gas water gold silver copper coal cotton sugar
  red green blue white black yellow
  men women boys girls man woman boy girl child children
  terrorist terrorism extremist genocide massacre coup
  winner loser runner european african asian arab american russian chinese turkish french british german
  semi quarter final capital village town port airport`,
  `دولار يورو جنيه دينار ريال درهم ين يوان روبل ليرة فرنك روبية شلن كرونة بيزو ثانية دقيقة ساعة يوم أسبوع شهر سنة عقد قرن ليل صباح مساء ظهر
  فجر ربيع صيف خريف شتاء متر كيلومتر ميل سنتيمتر هكتار فدان طن كيلوغرام غرام لتر برميل ميغاواط غيغاواط كيلوواط درجة نصف ثلث ربع خمس
  شقيق أخ زوجة زوج ابن ابنة شقيقة أخت أم أب والد والدة عم خال
  شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وزير وزيرة رئيس ملك ملكة أمير سفير محافظ عمدة قاضي قاض محام محامي مدرب حارس مدافع مهاجم بديل نائب
  حافلة سيارة قطار مدرسة مستشفى جامعة فندق سجن سوق مصنع ابتدائي ثانوي نيابة ربح خسارة ديزل بنزين سولار زيتون نخيل قمح أرز نفط غاز ذهب فضة نحاس فحم قطن سكر أحمر أخضر أزرق أبيض أسود أصفر رجال نساء رجل امرأة طفل
  إرهاب إرهابي إرهابية متطرف إبادة مجزرة انقلاب
  خارجية داخلية مالية دفاع صحة تعليم نقل تجارة زراعة عدل عاصمة قرية ميناء مطار أوروبي أفريقي آسيوي عربي أمريكي روسي صيني تركي فرنسي بريطاني ألماني`,
);

/** Who somebody is to somebody else. */
export const KIN: ReadonlySet<string> = both(
  'brother sister wife husband son daughter mother father uncle aunt cousin nephew niece',
  'شقيق شقيقة أخ أخت زوجة زوج ابن ابنة أم والدة والد عم خال',
);

/** Words that a sentence may add without adding a fact. */
export const LIGHT: ReadonlySet<string> = both(
  `according report say announce state add explain note mention tell speak man people person country side both new now then time
  two part matter case way number total amount who include remain become however although though despite also since until
  ago next current currently recent recently already about around nearly almost some take make have begin still
  so-called against among amid during following latest mean order set put use able describe member deal held reach
  result due carry separate city former hold occur hand go make doctor aside later place over so whose they such instead
  come get give keep let bring do done be being been having get got towards toward within across along together belong anyone
  anybody someone somebody something anything thing fact issue question row just well back further once per cent pc for since
  while whereas whether therefore thus hence moreover meanwhile additionally furthermore nonetheless nevertheless otherwise
  regarding concerning respect relation term terms basis view light course means kind sort type form level figure
  stand see show look seem appear work run end up time period moment occasion event development step move
  mr mrs ms dr prof professor sir lord lady name call call previous previously earlier prior last past
  now approximately roughly some close near over than about total overall altogether each another other own same different certain
  particular specific various several main key major important use used using need want would like involve concern relate
  exist exist consist contain reach stand stay put place set lie sit serve act act perform conduct carry undertake
  available present possible like as well wise while there here where when per cent percent it itself themselves himself herself
  worth face beneath underneath upon toward alongside via amongst few believe think estimate consider insist stress
  confirm emphasise emphasize indicate reiterate point out underline indication accusation date deadline
  rather receive result consequence outcome effect cause lead reason explain account owe due thank because happen follow precede`,
  `وفق بحسب حسب وفقا أعلن أضاف ذكر أفاد أوضح صرح قال يقول تقول أشار بين رجل شخص أشخاص بلد بلاد دولة طرف جديد الآن حاليا مؤخرا نحو حوالي قرابة زهاء
  حين أثناء رغم برغم مجددا كذلك حيث لدى بشأن حول إطار ضمن قام قامت يقوم تقوم قيام أجرى أجرت يجري إجراء أسفر نتيجة أدى أدت يؤدي هكذا بينما عضو
  مدينة تم يتم جرى بموجب مرة عدد بلغ بلغت يبلغ تبلغ بالغ البالغ بلوغ فضلا طريق عبر وجود موجود دكتور الدكتور تحقق وقوع خاص سوى هذه هذا أعضاء
  أقصى بأن كل مدته مدة مدى يذكر لأن لأنه جدد مجدد وصول بحلول بعدما بدلا حينما عقب إثر منه لاحق فيما قدر قدرها قدره قيمة قيمتها نسبة نسبتها شهر عام سنة
  يوم كان كانت كانوا تكن يكن نكن يكونوا تكون يكون كون كونه كونها ما ماض ماضي سابق لاحق آنذاك حينها وقت زمن فترة حالة أمر شأن شيء مسألة موضوع قضية إضافة
  أيضا علما جانب جهة ناحية صعيد سبيل خصوص صدد ذلك تلك كما مما بقي بقيت ظل ظلت ما_زال زال أصبح صار بات باتت غدا أمسى صعب خلال غضون شرع شرعت أخذ بدأ
  لا_سيما خاصة عموما تقريبا أقل أكثر تحديدا فعلا مثل مثلا نفس ذات نفسه ذاته بعض عدة عديد معين مختلف رئيسي أساسي مهم نوع كمية قليل قليلة حظي يحظى تحظى أثمر يثمر تثمر صادر بحق المئة بالمئة المائة بالمائة رأى يرى ترى رأت اعتبر أعرب أبدى كشف لفت نبه ينبه يضم شمل تابع تابعة
  أكد أكدت يؤكد تؤكد شدد شددت يشدد نوه نوهت ذكرت موعد توصل توصلت يتوصل تتوصل يتوصلا أما قائلا قائلة مشيرا مشيرة مؤكدا مؤكدة مضيفا مضيفة موضحا موضحة معتبرا لافتا عانى عانت يعاني تعاني جاء جاءت يأتي تأتي وصف وصفت يصف تصف شكل بشكل نحو ابتداء اعتبارا حيال أبرز ضوء إشارة مؤشر دلالة
  عقد يعقد تعقد عقدا تلقى تلقت يتلقى تتلقى واحد واحدة الواحد الواحدة ميلادي الميلادي أصل سبب بسبب جراء نظرا تسبب تسببت يتسبب عائد عائدة يعود تعود أسفرت مقابل إزاء اتجاه باتجاه صوب متجه متجهة حصل حصلت يحصل تحصل حصول نال`,
);

/** Words that say how much of a whole is meant: a claim may not bring in one of its own. */
export const WHOLE: ReadonlyArray<ReadonlySet<string>> = [
  forms(
    'all every everyone everybody each always everything entire whole كل جميع كافة دائما كلها كلهم كلهن جميعا جميعها جميعهم طوال throughout',
  ),
  forms(
    'entire entirely whole totally completely fully full complete كامل كاملا كاملة كليا بأكمله بأكملها برمته برمتها تماما بالكامل',
  ),
  forms('most majority mostly largely mainly معظم معظمها معظمهم أغلب أغلبية غالبية الأغلبية الغالبية'),
  forms('first firstly أول أولى الأول الأولى لأول الاولى'),
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
  'أمل يأمل رغب رغبة يرغب أراد يريد سعى يسعى حاول يحاول اعتزم يعتزم نوى ينوي خطط يخطط خطة طمح توقع يتوقع منتظر انتظر ينتظر',
);
/** Promising is saying that one will. */
export const PROMISE: ReadonlySet<string> = both(
  'promise pledge vow undertake commit',
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
