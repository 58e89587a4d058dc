import { describe, it } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { refused, refusedFor, shown } from './judge.ts';

describe('A copy but for one thing', () => {
  const ferries: CitedPassage = {
    text: 'Denmark sent a tug and two divers from the neighbouring port of Esbjerg, while Norway offered a crane. The harbour master, Ida Lund, said on 9 March 2024 that 41 sailors and 17 passengers had reached the shore before midnight. Malta asked Cyprus for a second tug. The salvage firm wants to move the wreck to Malmo in June, and the insurers may refuse to pay for the cargo.',
    translation:
      'أرسلت الدنمارك قاطرة وغواصين اثنين من ميناء إسبيرغ المجاور، فيما عرضت النرويج رافعة. وقالت مديرة المرفأ إيدا لوند في 9 مارس 2024 إن 41 بحارا و17 راكبا وصلوا إلى الشاطئ قبل منتصف الليل. وطلبت مالطا من قبرص قاطرة ثانية. وتريد شركة الإنقاذ نقل الحطام إلى مالمو في يونيو، وقد ترفض شركات التأمين دفع ثمن الشحنة.',
  };

  it('has the names and the numbers where the sentence has them', () => {
    shown(
      ferries,
      'Denmark sent two divers from the neighbouring port of Esbjerg, while Norway offered a crane.',
      'Ida Lund said that 41 sailors and 17 passengers had reached the shore before midnight.',
      'قالت إيدا لوند إن 41 بحارا و17 راكبا وصلوا إلى الشاطئ قبل منتصف الليل.',
    );
    refused(
      ferries,
      'Denmark sent a tug and two divers from the neighbouring port of Norway, while Esbjerg offered a crane.',
      'Cyprus asked Malta for a second tug.',
      'Ida Lund said on 9 March 2024 that 17 sailors and 41 passengers had reached the shore before midnight.',
      'قالت مديرة المرفأ إيدا لوند في 9 مارس 2024 إن 17 بحارا و41 راكبا وصلوا إلى الشاطئ قبل منتصف الليل.',
    );
    refusedFor(
      'figure',
      ferries,
      'The harbour master, Ida Lund, said on 9 March 2024 that 41 sailors and 9 passengers had reached the shore.',
    );
  });

  it('has no word in the place of another that it does not stand for, and says of one only what is told of him', () => {
    shown(
      ferries,
      'Denmark sent a tug and two divers from the nearby port of Esbjerg, while Norway offered a crane.',
      'أرسلت الدنمارك قاطرة وغواصين اثنين من ميناء إسبيرغ القريب، فيما عرضت النرويج رافعة.',
    );
    refused(
      ferries,
      'Denmark sent a tug and two divers from the previous port of Esbjerg, while Norway offered a crane.',
      'The salvage firm wants to move the cargo to Malmo in June.',
      'وتريد شركة الإنقاذ نقل الشحنة إلى مالمو في يونيو.',
      'Denmark sent a tug and two divers, and so did Norway.',
      'أرسلت الدنمارك قاطرة، وكذلك فعلت النرويج.',
      'The salvage firm wants to move the wreck to Malmo well before June.',
    );
  });

  it('may tell those that are joined the other way round', () => {
    shown(
      ferries,
      'The harbour master, Ida Lund, said that 17 passengers and 41 sailors had reached the shore before midnight.',
    );
  });

  it('denies what the sentence denies, and nothing else', () => {
    refusedFor(
      'negation',
      ferries,
      'Malta has not asked Cyprus for a second tug.',
      'Denmark sent a tug and two divers from the neighbouring port of Esbjerg, while Norway has not offered a crane.',
      'ولم تقل مديرة المرفأ إيدا لوند إن 41 بحارا و17 راكبا وصلوا إلى الشاطئ قبل منتصف الليل.',
    );
  });

  const strike: CitedPassage = {
    text: 'Most of the drivers did not return to work on Monday, and no one spoke to the press. The union said that it had only 12 members left.',
    translation:
      'لم يعد معظم السائقين إلى العمل يوم الاثنين، ولم يتحدث أحد إلى الصحافة. وقالت النقابة إنه لم يبق لها سوى 12 عضوا.',
  };

  it('leaves no denial out but with what excepts from it', () => {
    shown(
      strike,
      'Most of the drivers did not return to work on Monday.',
      'قالت النقابة إنه لم يبق لها سوى 12 عضوا.',
      'The union said that it had 12 members left.',
    );
    refused(
      strike,
      'Most of the drivers did return to work on Monday, and no one spoke to the press.',
      'عاد معظم السائقين إلى العمل يوم الاثنين، ولم يتحدث أحد إلى الصحافة.',
    );
  });

  it('leaves out no wish and no doubt, and turns no word round', () => {
    shown(
      ferries,
      'The salvage firm wants to move the wreck to Malmo in June.',
      'وقد ترفض شركات التأمين دفع ثمن الشحنة.',
    );
    refused(
      ferries,
      'The salvage firm moves the wreck to Malmo in June, and the insurers may refuse to pay for the cargo.',
      'The salvage firm wants to move the wreck to Malmo in June, and the insurers refuse to pay for the cargo.',
      'Ida Lund said that 41 sailors and 17 passengers had reached the shore after midnight.',
      'وتريد شركة الإنقاذ نقل الحطام إلى مالمو في يونيو، وترفض شركات التأمين دفع ثمن الشحنة.',
      'قالت إيدا لوند إن 41 بحارا و17 راكبا وصلوا إلى الشاطئ بعد منتصف الليل.',
    );
  });

  it('takes no word from another sentence, unless it says what stands there', () => {
    shown(ferries, 'The salvage firm wants to shift the wreck to Malmo in June.');
    refusedFor(
      'unsupported',
      ferries,
      'The salvage firm wants to move the crane to Malmo in June.',
      'وتريد شركة الإنقاذ نقل الرافعة إلى مالمو في يونيو.',
    );
  });
});
