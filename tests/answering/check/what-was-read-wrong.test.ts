import { describe, it } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { refused, shown } from './judge.ts';

describe('Sentences whose grammar misleads', () => {
  const quay: CitedPassage = {
    text: 'Selim met the Danish minister, Lone Dahl, and the consul of Malta. Selim said the fleet had lost a third of its boats since 1990 and that nobody had asked the crews. Her council hopes, as she put it, that the harbour will reopen. Last month Selim toured the frigate Thetis near Porto.',
    translation:
      'التقت سليم الوزيرة الدنماركية لونه دال وقنصل مالطا. وقالت سليم إن الأسطول فقد ثلث قواربه منذ 1990 وإن أحدا لم يسأل الطواقم. ويأمل مجلسها، بحسب تعبيرها، أن يعاد فتح المرفأ. وتجولت سليم الشهر الماضي على متن الفرقاطة «ثيتيس» بالقرب من بورتو.',
  };

  it('a place is not who acts', () => {
    shown(quay, 'تجولت سليم الشهر الماضي على متن الفرقاطة «ثيتيس» قرب بورتو.');
    refused(quay, 'تجولت دال الشهر الماضي على متن الفرقاطة «ثيتيس» قرب بورتو.');
  });

  it('whoever stands before the comma of an adjunct has no title of the one behind it', () => {
    shown(quay, 'In her meetings with Dahl and the consul, Selim said nobody had asked the crews.');
    refused(quay, 'In his meeting with Selim and the minister, Dahl said nobody had asked the crews.');
  });

  it('what cannot speak has added nothing', () => {
    shown(
      quay,
      'Selim said the fleet had lost a third of its boats since 1990, and added that nobody had asked the crews.',
      'قالت سليم إن الأسطول فقد ثلث قواربه منذ 1990، وأضافت أن أحدا لم يسأل الطواقم.',
    );
    refused(
      quay,
      'Dahl said the fleet had lost a third of its boats since 1990, and added that nobody had asked the crews.',
      'قالت دال إن الأسطول فقد ثلث قواربه منذ 1990، وأضافت أن أحدا لم يسأل الطواقم.',
    );
  });

  it('who puts it so, and who has a wish, says it', () => {
    shown(
      quay,
      'Selim said her council hopes that the harbour will reopen.',
      'قالت سليم إن مجلسها يأمل أن يعاد فتح المرفأ.',
    );
    refused(
      quay,
      'Dahl said her council hopes that the harbour will reopen.',
      'قالت دال إن مجلسها يأمل أن يعاد فتح المرفأ.',
    );
  });

  const bank: CitedPassage = {
    text: 'The talks in Porto brought no agreement. Salwa Odeh, who heads the union, did not attend the ceremony. "We will not cut rates before we have seen six months of decline," said the governor, Katarina Volk. No date has been set for the vote. The dam cost 95 million euros, ten million less than planned, and the number of women on the 24-member board rose from four to six. The deputy Amin Reza accused the ministry of ignoring a report. The ministry denied this.',
    translation:
      'لم تسفر المحادثات في بورتو عن اتفاق. ولم تحضر سلوى عودة، رئيسة النقابة، المراسم. وقالت محافظة البنك كاتارينا فولك: «لن نخفض الفائدة قبل أن نرى ستة أشهر من التراجع». ولم يحدد موعد للتصويت. وكلف السد 95 مليون يورو، وهو أقل من المقرر بعشرة ملايين، وارتفع عدد النساء في المجلس المؤلف من 24 عضوا من أربع إلى ست. واتهم النائب أمين رضا الوزارة بتجاهل تقرير. ونفت الوزارة ذلك.',
  };

  it('what brings none does not bring any', () => {
    shown(bank, 'The talks in Porto produced no agreement.');
    refused(bank, 'The talks in Porto produced an agreement.');
  });

  it('who stays away does not attend', () => {
    shown(bank, 'Salwa Odeh stayed away from the ceremony.');
    refused(bank, 'Katarina Volk stayed away from the ceremony.', 'Salwa Odeh attended the ceremony.');
  });

  it('a decline turns nothing down', () => {
    shown(bank, 'Katarina Volk said rates would not be cut before the bank had seen six months of decline.');
    refused(bank, 'Katarina Volk said rates would be cut before the bank had seen six months of decline.');
  });

  it('no date is set where the date is not set', () => {
    shown(bank, 'The date of the vote has not been set.');
    refused(bank, 'The date of the vote has been set.');
  });

  it('a comma parts two numbers, and a rise has two ends', () => {
    shown(
      bank,
      'The dam cost 95 million euros, ten million below the plan.',
      'كلف السد 95 مليون يورو، وارتفع عدد النساء في المجلس من أربع إلى ست.',
    );
    refused(
      bank,
      'The dam cost 95 million euros, six million below the plan.',
      'كلف السد 95 مليون يورو، وارتفع عدد النساء في المجلس من أربع إلى 24.',
    );
  });

  it('a genitive with its article ends there, and a name follows', () => {
    shown(bank, 'لم تحضر رئيسة النقابة الدكتورة سلوى عودة المراسم.');
    refused(bank, 'لم تحضر رئيسة النقابة الدكتورة كاتارينا فولك المراسم.');
  });

  it('what was told before is denied by "this"', () => {
    shown(bank, 'The ministry denied that it had ignored a report.', 'نفت الوزارة أنها تجاهلت تقريرا.');
    refused(
      bank,
      'Amin Reza denied that he had ignored a report.',
      'نفى النائب أمين رضا أنه تجاهل تقريرا.',
      'The ministry ignored a report.',
    );
  });

  const board: CitedPassage = {
    text: 'Amira Haddad becomes harbour master in place of Karim Naji. Naji resigned on 3 March. Selim wants Malta to help the crews rebuild the quay. She hopes Dahl will visit. The judge received 46 complaints, none of them serious. Sami Naji, a diver, found the wreck.',
    translation:
      'تتولى أميرة حداد إدارة الميناء خلفا لكريم ناجي. وكان ناجي قد استقال في 3 مارس. وتريد سليم أن تساعد مالطا الطواقم على إعادة بناء الرصيف. وتأمل أن تزورهم دال. وتلقى القاضي 46 شكوى، لم تكن أي منها خطيرة. وعثر الغواص سامي ناجي على الحطام.',
  };

  it('who was last called by that name is meant, in the same sentence or before', () => {
    shown(board, 'Karim Naji resigned on 3 March.', 'استقال كريم ناجي في 3 مارس.');
    refused(board, 'Amira Haddad resigned on 3 March.', 'استقالت أميرة حداد في 3 مارس.');
  });

  it('who is to help does not hope', () => {
    shown(board, 'Selim wants Malta to help the crews rebuild the quay and hopes Dahl will visit.');
    refused(board, 'Dahl wants Malta to help the crews rebuild the quay and hopes Selim will visit.');
  });

  it('none of the complaints was so: they were not', () => {
    shown(board, 'None of the 46 complaints was serious.');
    refused(board, 'The 46 complaints were serious.');
  });

  const mill: CitedPassage = {
    text: 'The owner said the vessel was in harbour waters. Brand tried to bring the guilds together and failed to arrange a meeting. The painter Mira Sand lost her brother. Firemen rescued her daughter. The clerks found 40 coins. Most of the coins date from the third century. The director, Jon Lund, was ill, and the mayor suspended Lund on 3 May 2023. The fire that began on 4 May 2023 killed 12 people.',
    translation:
      'قال المالك إن السفينة كانت في مياه الميناء. وحاولت براند جمع النقابات وفشلت في ترتيب لقاء. وفقدت الرسامة ميرا ساند شقيقها. وأنقذ رجال الإطفاء ابنتها. وعثر الكتبة على 40 قطعة نقدية. ويعود معظم القطع إلى القرن الثالث. وكان المدير يون لوند مريضا، وأوقفته رئيسة البلدية عن العمل في 3 مايو 2023. وقتل 12 شخصا في الحريق الذي اندلع في 4 مايو 2023.',
  };

  it('a source that is named first ends at its comma, and what it says has its own subject', () => {
    shown(mill, 'According to the owner, the ship was in harbour waters.');
    refused(mill, 'According to Brand, the ship was in harbour waters.');
  });

  it('whose daughter it is stands in the sentence before', () => {
    shown(mill, 'Firemen rescued the daughter of Mira Sand.');
    refused(mill, 'Firemen rescued the daughter of Jon Lund.');
  });

  it('most of them is told in the sentence behind', () => {
    shown(mill, 'The clerks found 40 coins, most of them from the third century.');
    refused(mill, 'The clerks found 40 coins, all of them from the third century.');
  });

  it('who is called the director is the one who is named behind it, and a year counts nobody', () => {
    shown(
      mill,
      'The director was suspended by the mayor.',
      'The fire that began on 4 May 2023 killed 12 people.',
    );
    refused(mill, 'The mayor was suspended by the director.');
  });
});
