import { describe, it } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { refused, refusedFor, shown } from './judge.ts';

const tunnel: CitedPassage = {
  text: 'Inspector Rosa Lind, who is not a member of the council, closed the tunnel and questioned two guards of the firm, Altor. She did not accuse the firm of any offence. Altor denied that it had used faulty cables. The mayor, Piet Maas, dismissed the head of the roads office on Friday, three days after the Nordal tunnel near Velde flooded and injured 12 drivers. Maas visited Tarn twice last year, and last month he toured the works in Velde. The number of the injured rose to 19, and four drivers are still missing. The council closed the market because of the flood and said it was unsafe.',
  translation:
    'أغلقت المفتشة روزا ليند، وهي ليست عضوا في المجلس، النفق واستجوبت حارسين من شركة ألتور. ولم تتهم الشركة بأي مخالفة. ونفت ألتور أنها استخدمت كابلات معيبة. وأقال رئيس البلدية بيت ماس مدير مكتب الطرق يوم الجمعة، بعد ثلاثة أيام من غرق نفق نوردال قرب فيلده وإصابة 12 سائقا. وزار ماس تارن مرتين في العام الماضي، وتفقد في الشهر الماضي الأعمال في فيلده. وارتفع عدد المصابين إلى 19، ولا يزال أربعة سائقين مفقودين. وأغلق المجلس السوق بسبب الفيضان وقال إنه غير آمن.',
};

describe('Whether something is so', () => {
  it('what is denied is not told as done, whoever is named for "she"', () => {
    shown(tunnel, 'She did not accuse the firm of any offence.');
    refusedFor('negation', tunnel, 'Rosa Lind accused the firm of an offence.');
    refusedFor('negation', tunnel, 'Inspector Rosa Lind accused Altor of an offence.');
    shown(tunnel, 'ولم تتهم الشركة بأي مخالفة.');
    refused(tunnel, 'اتهمت روزا ليند الشركة بمخالفة.');
  });

  it('what is done is not denied, also behind a verb that says little and of a number', () => {
    shown(tunnel, 'The council closed the market because of the flood.');
    refused(tunnel, 'The council did not close the market.');
    refused(tunnel, 'لم يغلق المجلس السوق.');
    shown(tunnel, 'The number of the injured rose to 19.');
    refusedFor('negation', tunnel, 'The number of the injured was not 19.');
    refused(tunnel, 'Maas did not visit Tarn.');
    refused(tunnel, 'لم يزر ماس تارن.');
  });

  it('a denial under a denial is no denial', () => {
    shown(tunnel, 'Altor denied that it had used faulty cables.');
    refusedFor('negation', tunnel, 'Altor did not deny that it had used faulty cables.');
    refusedFor('negation', tunnel, 'Altor denied that it had not used faulty cables.');
    refused(tunnel, 'لم تنف ألتور أنها استخدمت كابلات معيبة.');
  });

  it('no more is denied than the passage denies', () => {
    refusedFor('negation', tunnel, 'Altor denied that it had used cables.');
    shown(tunnel, 'ونفت ألتور أنها استخدمت كابلات معيبة.');
    refused(tunnel, 'نفت ألتور أنها استخدمت كابلات.');
  });
});

describe('When, where, why and how many', () => {
  it('a day is of the deed that it is told of', () => {
    shown(tunnel, 'Piet Maas dismissed the head of the roads office on Friday.');
    refused(tunnel, 'The Nordal tunnel flooded on Friday.');
    refused(tunnel, 'أصيب 12 سائقا يوم الجمعة.');
  });

  it('how often, and that it is hardly so or of today, stands in the passage', () => {
    shown(tunnel, 'Maas visited Tarn twice last year.', 'زار ماس تارن مرتين في العام الماضي.');
    refused(tunnel, 'Maas visited Tarn once.', 'زار ماس تارن مرة واحدة.');
    refused(tunnel, 'Rosa Lind almost closed the tunnel.', 'كادت روزا ليند تغلق النفق.');
    refused(tunnel, 'Rosa Lind closed the tunnel today.', 'أغلقت روزا ليند النفق اليوم.');
  });

  it('a place is that of the deed, where the passage tells of another one', () => {
    shown(tunnel, 'Last month he toured the works in Velde.');
    refused(tunnel, 'Maas toured the works in Tarn.');
  });

  it('what came after something, or stands beside it, is not because of it', () => {
    refused(tunnel, 'The head of the roads office was dismissed because the tunnel flooded.');
    refused(tunnel, 'زار ماس تارن مرتين لأنه تفقد الأعمال في فيلده.');
    shown(tunnel, 'أغلق المجلس السوق بسبب الفيضان.');
  });

  it('a number is of those whose number it is', () => {
    shown(tunnel, 'ارتفع عدد المصابين إلى 19.');
    refused(tunnel, 'ارتفع عدد المفقودين إلى 19.', 'The number of the missing rose to 19.');
  });

  it('what is exactly so much is not about so much, but an estimate is', () => {
    const loss: CitedPassage = {
      text: 'The storm sank 14 boats. The harbour put its losses at 3 million crowns.',
      translation: 'أغرقت العاصفة 14 قاربا. وقدر الميناء خسائره بثلاثة ملايين كرونة.',
    };
    shown(loss, 'The storm sank 14 boats.', 'The harbour put its losses at about 3 million crowns.');
    refusedFor('figure', loss, 'The storm sank about 14 boats.');
    refusedFor('figure', loss, 'أغرقت العاصفة نحو 14 قاربا.');
    shown(loss, 'قدر الميناء خسائره بنحو ثلاثة ملايين كرونة.');
  });
});

describe('What somebody says', () => {
  const envoy: CitedPassage = {
    text: 'The envoy, Ida Holm, said that her guide had spent nine days in the camp, and that the other side, meaning Doran, still rejects the plan. "We will wait for an answer," Holm added.',
    translation:
      'وقالت المبعوثة إيدا هولم إن دليلها أمضى تسعة أيام في المخيم، وإن الطرف الآخر، وتعني دوران، لا يزال يرفض الخطة. وأضافت هولم: «سننتظر الجواب».',
  };

  it('of another one is not told of the one who speaks', () => {
    shown(envoy, 'Ida Holm said that her guide had spent nine days in the camp.');
    refused(envoy, 'Ida Holm said she had spent nine days in the camp.');
    refused(envoy, 'قالت المبعوثة هولم إنها لا تزال ترفض الخطة.');
  });

  it('stands in quotation marks only as it stands in them in the passage', () => {
    shown(envoy, 'Ida Holm said: "We will wait for an answer."', 'قالت هولم: «سننتظر الجواب».');
    refusedFor('quotation', envoy, 'Ida Holm said: "Doran still rejects the plan."');
    refusedFor('quotation', envoy, '"The other side still rejects the plan," Holm said.');
    refusedFor('quotation', envoy, 'قالت إيدا هولم: «دوران لا يزال يرفض الخطة».');
  });

  it('may be taken word for word into a sentence of its own', () => {
    shown(envoy, 'Ida Holm said that the other side, meaning Doran, "still rejects the plan".');
  });
});
