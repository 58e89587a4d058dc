import { describe, it } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { refused, refusedFor, shown, talks } from './judge.ts';

describe('Who does what', () => {
  it('who did it and who said it', () => {
    refusedFor('roles', talks, 'Norway sent a delegation to Oslo.');
    refusedFor('roles', talks, 'Jordan hopes to host a new round of talks.');
    refusedFor('roles', talks, 'يأمل الأردن أن يستضيف جولة جديدة من المحادثات.');
    shown(talks, 'تأمل النرويج أن تستضيف جولة جديدة من المحادثات.');
  });
});

describe('What stands where', () => {
  const strike: CitedPassage = {
    text: "Tram drivers in Velden stopped work for 36 hours on Monday. The company offered 4%, while the drivers demanded 9%. The drivers' union said talks may resume on Friday. \"We will not return without a contract,\" said the union's president, Marta Olsen. A court in Halden rejected the company's request to ban the strike.",
    translation:
      'توقف سائقو الترام في فيلدن عن العمل 36 ساعة يوم الاثنين. وعرضت الشركة 4%، فيما طالب السائقون بـ9%. وقال اتحاد السائقين إن المحادثات قد تستأنف يوم الجمعة. وقالت رئيسة الاتحاد مارتا أولسن: «لن نعود من دون عقد». ورفضت محكمة في هالدن طلب الشركة منع الإضراب.',
  };

  it('a figure counts what it counts in the passage', () => {
    shown(strike, 'Tram drivers in Velden stopped work for 36 hours.');
    refusedFor('figure', strike, 'Tram drivers in Velden stopped work for 36 days.');
    refusedFor('figure', strike, 'توقف سائقو الترام في فيلدن عن العمل 36 يوما.');
    refused(strike, 'The company offered 9%.');
  });

  it('a name stands where the passage has it', () => {
    shown(strike, 'A court in Halden rejected the request.');
    refused(strike, 'A court in Velden rejected the request.');
    refused(talks, 'Jordan sent a delegation to Norway.');
  });

  it('who acts and who speaks, also in Arabic', () => {
    shown(strike, 'رفضت محكمة طلب الشركة منع الإضراب.');
    refused(strike, 'رفضت الشركة طلب المحكمة منع الإضراب.');
    refused(strike, 'The company president, Marta Olsen, spoke.');
  });

  it('what may happen is not said to happen', () => {
    refused(strike, 'Talks will resume on Friday.');
    refused(strike, 'ستستأنف المحادثات يوم الجمعة.');
  });

  it('a quotation keeps the "not" that it begins with', () => {
    refusedFor('quotation', strike, 'قالت مارتا أولسن: «نعود من دون عقد».');
  });

  it('a sentence of thousands of characters is refused unread', () => {
    refusedFor('unsupported', talks, 'Jordan sent a delegation to Oslo and '.repeat(400));
  });
});

describe('What belongs together', () => {
  const budget: CitedPassage = {
    text: "The upper house rejected the budget that the lower house had passed in May. Senator Ines Duarte voted against the tax, and party leader Omar Said enjoys the support of the unions. Power was cut to 30 streets and restored to 12. Inspectors found mould in six of 20 schools. The wounded were taken to the military hospital after the children's hospital was damaged. Rain fell. The match was cancelled.",
    translation:
      'رفض مجلس الشيوخ الميزانية التي أقرها مجلس النواب في أيار. وصوتت السناتورة إينس دوارتي ضد الضريبة، ويحظى زعيم الحزب عمر سعيد بدعم النقابات. وانقطعت الكهرباء عن 30 شارعا وأعيدت إلى 12. وعثر المفتشون على عفن في ست مدارس من أصل 20. ونقل الجرحى إلى المستشفى العسكري بعدما تضرر مستشفى الأطفال. وهطل المطر. وألغيت المباراة.',
  };

  const rivals: CitedPassage = {
    text: 'Adil Mansour hopes that Lisbon will mediate between him and the retired colonel Salim Qasim, whom the council backs.',
    translation: 'يأمل عادل منصور أن تتوسط لشبونة بينه وبين العقيد المتقاعد سليم قاسم الذي يدعمه المجلس.',
  };

  it('which of two houses acts', () => {
    shown(budget, 'The upper house rejected the budget.');
    refused(budget, 'The lower house rejected the budget.');
  });

  it('who has whose support', () => {
    shown(budget, 'The unions support Omar Said.');
    shown(budget, 'تدعم النقابات عمر سعيد.');
    shown(budget, 'يحظى عمر سعيد بدعم النقابات.');
    refused(budget, 'Omar Said supports the unions.', 'تحظى السناتورة إينس دوارتي بدعم النقابات.');
    refused(rivals, 'يحظى عادل منصور بدعم المجلس.', 'عادل منصور يحظى بدعم المجلس.');
    shown(rivals, 'يحظى سليم قاسم بدعم المجلس.');
  });

  it('for and against', () => {
    shown(budget, 'Ines Duarte voted against the tax.');
    refused(budget, 'Ines Duarte voted for the tax.');
  });

  it('a title goes with its name', () => {
    refused(budget, 'Party leader Ines Duarte voted against the tax.');
  });

  it('a number goes with its verb, and a part is not the whole', () => {
    refused(budget, 'Power was restored to 30 streets.');
    shown(budget, 'Inspectors found mould in six of 20 schools.');
    refused(budget, 'Inspectors found mould in 20 schools.');
  });

  it('a modifier goes with the noun that it has there', () => {
    shown(budget, 'The wounded were taken to the military hospital.');
    refused(budget, "The wounded were taken to the children's hospital.");
  });

  it('a cause is not brought in', () => {
    shown(budget, 'The match was cancelled.');
    refused(budget, 'The match was cancelled because rain fell.');
    refused(budget, 'ألغيت المباراة بسبب المطر.');
  });
});

describe('Who acts together', () => {
  const harvest: CitedPassage = {
    text: 'Portugal sent 12 tractors, and Greece offered seeds. The deputy mayor, Rui Matos, said there was no evidence that a neighbouring farm had poisoned the wells. The cooperative will export olives and import cotton from Chile. It is the second largest harvest in the valley. Bruna Alves accused the council of delay. Marta Lima denied this, saying the lorries had been hired by her office. Six workers had burns caused by steam. The new rule comes into force in May.',
    translation:
      'أرسلت البرتغال 12 جرارا، وعرضت اليونان بذورا. وقال نائب رئيس البلدية روي ماتوس إنه لا دليل على أن مزرعة مجاورة سممت الآبار. وستصدر التعاونية الزيتون وتستورد القطن من تشيلي. وهذا ثاني أكبر محصول في الوادي. واتهمت برونا ألفيس المجلس بالتأخير. ونفت مارتا ليما ذلك، وقالت إن الشاحنات استأجرها مكتبها. وأصيب ستة عمال بحروق سببها البخار. وتدخل القاعدة الجديدة حيز التنفيذ في أيار.',
  };

  it('each of those who act together acts', () => {
    shown(harvest, 'Portugal sent tractors.');
    refusedFor('roles', harvest, 'Portugal and Greece sent tractors.');
    refusedFor('roles', harvest, 'Greece and Portugal sent tractors.');
    shown(harvest, 'Bruna Alves accused the council of delay.', 'اتهمت برونا ألفيس المجلس بالتأخير.');
    refused(
      harvest,
      'Bruna Alves and Marta Lima accused the council of delay.',
      'Bruna Alves accused the council of delay with Marta Lima.',
      'Bruna Alves accused the council of delay, as did the deputy mayor.',
      'اتهمت برونا ألفيس ومارتا ليما المجلس بالتأخير.',
    );
  });

  it('what there is no evidence of is not told', () => {
    shown(harvest, 'Rui Matos said there was no evidence that a farm had poisoned the wells.');
    refused(harvest, 'Rui Matos said a neighbouring farm had poisoned the wells.');
  });

  it('a deputy is not the one he deputises for', () => {
    shown(harvest, 'Deputy mayor Rui Matos said there was no evidence.');
    refusedFor('roles', harvest, 'The mayor, Rui Matos, said there was no evidence.');
  });

  it('what comes from somewhere does not go there', () => {
    shown(harvest, 'The cooperative will import cotton from Chile.');
    refusedFor('roles', harvest, 'The cooperative will export cotton to Chile.');
  });

  it('the second largest is not the largest', () => {
    shown(harvest, 'It is the second largest harvest in the valley.');
    refusedFor('unsupported', harvest, 'It is the largest harvest in the valley.');
  });

  it('"her office" is of whoever spoke last', () => {
    shown(harvest, "The lorries had been hired by Marta Lima's office, she said.");
    refusedFor('roles', harvest, "Marta Lima said the lorries had been hired by Bruna Alves's office.");
  });

  it('what it was caused by is a cause like any other', () => {
    shown(harvest, 'Six workers had burns caused by steam.');
    refused(harvest, 'Six workers had burns caused by the wells.');
  });

  it('what is yet to come is not done', () => {
    shown(harvest, 'تدخل القاعدة الجديدة حيز التنفيذ في أيار.');
    refused(harvest, 'دخلت القاعدة الجديدة حيز التنفيذ في أيار.');
  });
});

describe('Of whom a verb is said', () => {
  const bridge: CitedPassage = {
    text: 'The transport minister, Nadia Rahal, dismissed the head of the bridges office, Samir Odeh, on Monday, two days after the Nahla bridge near Sorba cracked and injured nine people. Judge Leila Haddad, who is not related to the minister, opened an inquiry and detained two engineers of the builder, Kemart. The former mayor, Dina Saleh, who approved the plans in 2018, was not questioned. The city is backed by the council in Sorba and by traders in the north. Since it arrived in Sorba in May, the office has hired nobody. Rahal met the French ambassador, Paul Meyer, and held talks with him, while Kemart wrote to the traders, all of whom seek a new bridge.',
  };

  it('a noun acts where it acts in the passages, and not where another one does', () => {
    shown(bridge, 'The judge opened an inquiry.', 'The judge detained two engineers.');
    refusedFor('roles', bridge, 'The minister opened an inquiry.', 'The builder detained two engineers.');
    refused(bridge, 'The minister opened an inquiry and detained two engineers.');
    shown(bridge, 'The office arrived in Sorba in May.');
    refusedFor('roles', bridge, 'The builder arrived in Sorba in May.');
    shown(bridge, 'The traders seek a new bridge.');
    refusedFor('roles', bridge, 'Kemart seeks a new bridge.');
  });

  it('a second verb is said of the first one, and a relative clause of whoever stands before it', () => {
    shown(bridge, 'The Nahla bridge cracked and injured nine people.');
    refusedFor('roles', bridge, 'Nadia Rahal dismissed Samir Odeh and injured nine people.');
    refused(bridge, 'Samir Odeh cracked on Monday.');
    shown(bridge, 'Dina Saleh, who approved the plans in 2018, was not questioned.');
    refusedFor('roles', bridge, 'Samir Odeh, who approved the plans in 2018, was not questioned.');
    refusedFor('roles', bridge, 'The mayor, who approved the plans in 2018, was not questioned.');
  });

  it('whoever acts does not suffer it, and each "by" names one who acts', () => {
    shown(
      bridge,
      'Samir Odeh was dismissed.',
      'Samir Odeh, head of the bridges office, was dismissed on Monday.',
    );
    refusedFor('roles', bridge, 'The minister was dismissed.', 'Nadia Rahal, a minister, was dismissed.');
    refused(bridge, 'Samir Odeh was dismissed and injured.');
    shown(bridge, 'The city is backed by the council in Sorba and by traders.');
    refusedFor('roles', bridge, 'The city is backed by the council in Sorba and by Kemart.');
  });

  it('an office is not that of whom its holder meets', () => {
    shown(bridge, 'Rahal met Paul Meyer, the French ambassador.');
    refusedFor('roles', bridge, 'Rahal, the French ambassador, held talks.');
  });

  const inArabic: CitedPassage = {
    text: 'التقى إبراهيم كيتا السفير الفرنسي بول ماير والسفير الإيطالي لدى الأردن. وأمرت القاضية ليلى حداد بحبس المهندس سمير حمدان على ذمة التحقيق في انهيار جسر النهلة. وأصيب تسعة أشخاص، بحسب الدفاع المدني. وأجرت الحكومة محادثات مع تجار الشمال وتجار الجنوب، وكلهم يسعون إلى بناء جسر جديد. وقال كيتا إن الشركة، سولفار، لا تزال ترفض التعويض.',
    translation:
      'Ibrahim Keita met the French ambassador, Paul Meyer, and the Italian ambassador to Jordan. Judge Leila Haddad ordered the detention of the engineer Samir Hamdan pending the inquiry into the collapse of the Nahla bridge. Nine people were hurt, according to the civil defence. The government held talks with the traders of the north and those of the south, all of whom seek to build a new bridge. Keita said the company, Solvar, still refused compensation.',
  };

  it('in Arabic too', () => {
    shown(inArabic, 'التقى كيتا السفير الإيطالي لدى الأردن.', 'انهار جسر النهلة.');
    refused(inArabic, 'التقى ماير السفير الإيطالي لدى الأردن.', 'انهار سمير حمدان.');
    refused(inArabic, 'أصاب الدفاع المدني تسعة أشخاص.');
    shown(inArabic, 'قال كيتا إن الشركة لا تزال ترفض التعويض.');
  });
});
