import { describe } from 'node:test';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';
import { type Answered, type Declined, itAnswers } from './tables.ts';

// Which one of a kind, of which country, when and how: told by what names it, and by nothing that merely speaks of the kind.

const lake: Story = {
  id: 'lake',
  title: { ar: 'البحيرة', en: 'The lake' },
  about: { ar: 'خلاف على بحيرة في النرويج.', en: 'A dispute over a lake in Norway.' },
  entities: [
    {
      kind: 'person',
      names: { en: ['Salma Nour', 'Nour'], ar: ['سلمى نور', 'نور'] },
      role: { en: 'mayor of Karam', ar: 'رئيسة بلدية كرم' },
    },
    {
      kind: 'person',
      names: { en: ['Adel Rashid', 'Rashid'], ar: ['عادل رشيد', 'رشيد'] },
      role: { en: 'retired colonel', ar: 'عقيد متقاعد' },
    },
    {
      kind: 'person',
      names: { en: ['Erik Lund', 'Lund'], ar: ['إريك لوند', 'لوند'] },
      role: { en: 'Finnish fisheries minister', ar: 'وزير الثروة السمكية الفنلندي' },
    },
    { kind: 'organisation', names: { en: ['Lake Government'], ar: ['حكومة البحيرة'] } },
    { kind: 'organisation', names: { en: ['Northern Alliance'], ar: ['التحالف الشمالي'] } },
    { kind: 'place', names: { en: ['Norway'], ar: ['النرويج'] } },
    { kind: 'place', names: { en: ['Sweden'], ar: ['السويد'] } },
    { kind: 'place', names: { en: ['Oslo'], ar: ['أوسلو'] } },
    { kind: 'place', names: { en: ['Bergen'], ar: ['بيرغن'] } },
  ],
  keywords: { ar: ['النرويج'], en: ['Norway'] },
  feeds: [],
  articles: [
    article('lake', 'a', {
      en: [
        'Norway suffers from quarrels over the lake and is threatened by armed groups.',
        'In an interview with the Gazette, Salma Nour said she hoped Sweden would mediate between her and Adel Rashid, a retired colonel.',
        'Salma Nour met the Finnish fisheries minister, Erik Lund, and held talks with him.',
        'Sweden held talks in Malmo in May with the fishermen, all of whom seek to control the lake.',
        'Salma Nour toured the ferry near Bergen in June.',
        'The Lake Government, which arrived in Oslo in March, hopes that every fisherman will have a good influence, and draws up plans for unified guards.',
        'Adel Rashid agreed to a plan to hold elections by July, but still refuses dialogue, she said.',
      ],
      ar: [
        'تعاني النرويج خلافات على البحيرة، وتهددها جماعات مسلحة.',
        'في مقابلة أجرتها معها صحيفة غازيت، قالت سلمى نور إنها تأمل أن تتوسط السويد بينها وبين عادل رشيد، وهو عقيد متقاعد.',
        'التقت سلمى نور وزير الثروة السمكية الفنلندي إريك لوند، وأجرت محادثات معه.',
        'أجرت السويد محادثات في مالمو في مايو مع الصيادين، وكلهم يسعون إلى السيطرة على البحيرة.',
        'تجولت سلمى نور في العبارة بالقرب من بيرغن في يونيو.',
        'تأمل حكومة البحيرة، التي وصلت إلى أوسلو في مارس، أن يؤثر كل صياد تأثيرا حسنا، وتعد خططا لتشكيل حراسة موحدة.',
        'وافق عادل رشيد على خطة لإجراء انتخابات بحلول يوليو، لكنه لا يزال يرفض الحوار، كما قالت.',
      ],
    }),
  ],
};
const answered: Answered = [
  ['he is named', 'Which Finnish minister did Nour meet?', 'Erik Lund'],
  ['he is named', 'أي وزير فنلندي التقت به نور؟', 'إريك لوند'],
  ['he is named', 'Which Finnish official sat down with Nour?', 'Erik Lund'],
  ['he met her', 'Which Finnish minister met Nour?', 'Erik Lund'],
  ['he met her', 'أي وزير فنلندي التقى نور؟', 'إريك لوند'],
  ['it is named', 'Name the minister that Nour met.', 'Erik Lund'],
  ['it is named', 'ما اسم الوزير الذي التقته نور؟', 'إريك لوند'],
  ['all of it plays there', 'Near which Norwegian town was the ferry?', 'near Bergen'],
  ['all of it plays there', 'بالقرب من أي بلدة نرويجية كانت العبارة؟', 'بيرغن'],
  ['all of it plays there', 'deadline for elections in Norway', 'by July'],
  ['a government is no deed', 'In which month did the Lake government get to Oslo?', 'in March'],
  ['the month says all', 'لوين وصلت حكومة البحيرة بشهر آذار؟', 'أوسلو'],
  ['the cabinet is the government', 'What does the cabinet hope for from every fisherman?', 'good influence'],
  ['it is what he is', "Rashid's military rank?", 'retired colonel'],
  ['it is his', 'هل يرفض رشيد الحوار؟', 'يرفض الحوار'],
  ['it is Swedish', 'Does Nour want Swedish mediation?', 'hoped Sweden would mediate'],
  ['Sweden is asked', 'Did Nour ask Sweden to mediate?', 'hoped Sweden would mediate'],
  ['Sweden is asked', 'هل طلبت نور من السويد أن تتوسط؟', 'أن تتوسط السويد'],
  ['it is told how', 'متى تجولت نور في العبارة؟', 'في يونيو'],
]; // biome-ignore format: a table

const declined: Declined = [
  ['he is of another country', 'Which Swedish minister held the Malmo talks?', 'أي وزير سويدي أجرى محادثات مالمو؟'],
  ['none is named', 'Which Swedish official ran the talks with the fishermen?', 'أي مسؤول سويدي أجرى المحادثات مع الصيادين؟'],
  ['none is named', 'Name the armed groups that are active in Norway.', 'اذكر أسماء الجماعات المسلحة الناشطة في النرويج'],
  ['none is named', 'name of the gazette reporter who did the interview', 'ما اسم مراسل غازيت الذي أجرى المقابلة؟'],
  ['nobody is said to', 'Who is going to run for president of Norway?', 'من سيترشح لرئاسة النرويج؟'],
  ['it is told nowhere how', 'How do Norwegians register for the elections?', 'كيف يسجل النرويجيون أنفسهم للانتخابات؟'],
  ['it is not Swedish', 'Did Rashid refuse Swedish mediation?', 'هل رفض رشيد الوساطة السويدية؟'],
  ['others did it', 'When did Rashid ask Nour for talks?', 'متى طلب رشيد من نور محادثات؟'],
  ['he met another', 'Which Finnish minister met Rashid?', 'أي وزير فنلندي التقى رشيد؟'],
  ['it has no name', 'What is the name of the plan?', 'ما اسم الخطة؟'],
  ['it is told nowhere how', 'How are the armed groups funded?', 'كيف تمول الجماعات المسلحة؟'],
  ['something else was asked', 'Did Nour ask Sweden for money?', 'هل طلبت نور مالا من السويد؟'],
  ['guards are no alliance', 'Did Nour ask the Northern Alliance for weapons?', 'هل طلبت نور سلاحا من التحالف الشمالي؟'],
]; // biome-ignore format: a table

describe('a question of which one of a kind', () => itAnswers(lake, answered, declined));
