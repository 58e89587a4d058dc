import { describe } from 'node:test';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';
import { type Answered, type Declined, itAnswers } from './tables.ts';

// Who does what to whom, where and when, and whether it is done: the clause decides, and not how many words are shared.

const lake: Story = {
  id: 'lake',
  title: { ar: 'البحيرة', en: 'The lake' },
  about: { ar: 'خلاف على بحيرة.', en: 'A dispute over a lake.' },
  entities: [
    {
      kind: 'person',
      names: { en: ['Nadia Farouk', 'Farouk'], ar: ['نادية فاروق', 'فاروق'] },
      role: { en: 'mayor of Selma', ar: 'رئيسة بلدية سلمى' },
    },
    {
      kind: 'person',
      names: { en: ['Karim Haddad', 'Haddad'], ar: ['كريم حداد', 'حداد'] },
      role: { en: 'fisherman', ar: 'صياد' },
    },
    {
      kind: 'person',
      names: { en: ['Omar Zaki', 'Zaki'], ar: ['عمر زكي', 'زكي'] },
      role: { en: 'secretary general of the Lake Council', ar: 'الأمين العام لمجلس البحيرة' },
    },
    { kind: 'organisation', names: { en: ['Lake Council'], ar: ['مجلس البحيرة'] } },
    { kind: 'place', names: { en: ['Norway'], ar: ['النرويج'] } },
    { kind: 'place', names: { en: ['Oslo'], ar: ['أوسلو'] } },
  ],
  keywords: { ar: [], en: [] },
  feeds: [],
  articles: [
    article('lake', 'a', {
      en: [
        'Norway failed to arrange a meeting between Nadia Farouk and Karim Haddad, although both came to Oslo last week.',
        'Nadia Farouk spoke to reporters in the harbour. She said she hoped the Lake Council would mediate between her and Karim Haddad, who is backed by the fishermen.',
        'Karim Haddad toured the ferry last month and still refuses dialogue.',
        'A plan to hold elections in May was announced. Omar Zaki, secretary general of the Lake Council, met Nadia Farouk on Monday.',
        'Nadia Farouk arrived in Oslo on Sunday.',
        'Nadia Farouk has been trying to learn Norwegian since her talks with Omar Zaki in March. The dam was built in 2019.',
        'The town does not want to exclude any fisherman from the agreement, Nadia Farouk said.',
      ],
      ar: [
        'فشلت النرويج في عقد لقاء بين نادية فاروق وكريم حداد، مع أنهما حضرا إلى أوسلو في الأسبوع الماضي.',
        'تحدثت نادية فاروق إلى الصحفيين في الميناء. وقالت إنها تأمل أن يتوسط مجلس البحيرة بينها وبين كريم حداد، الذي يدعمه الصيادون.',
        'تجول كريم حداد في العبارة في الشهر الماضي ولا يزال يرفض الحوار.',
        'أعلنت خطة لإجراء انتخابات في مايو. والتقى الأمين العام لمجلس البحيرة عمر زكي نادية فاروق يوم الاثنين.',
        'وصلت نادية فاروق إلى أوسلو يوم الأحد.',
        'تحاول نادية فاروق تعلم النرويجية منذ محادثاتها مع عمر زكي في مارس. وبني السد عام 2019.',
        'قالت نادية فاروق إن البلدة لا تريد استبعاد أي صياد من الاتفاق.',
      ],
    }),
  ],
};
const answered: Answered = [
  ['to go somewhere is to visit it', 'When did Haddad go to Oslo?', 'last week'],
  ['to go somewhere is to visit it', 'متى راح حداد إلى أوسلو؟', 'الأسبوع الماضي'],
  ['who did it may be told in two places', 'Who went to Oslo?', 'both came'],
  ['who did it may be told in two places', 'من زار أوسلو؟', 'حضرا إلى أوسلو'],
  ['"both" are the two who are named', 'Did Karim Haddad visit Oslo?', 'both came'],
  ['"both" are the two who are named', 'هل زار كريم حداد أوسلو؟', 'حضرا إلى أوسلو'],
  ['two men are the two who are named', 'Who failed to bring the two rivals together?', 'Norway failed'],
  ['who met her is whom she met', 'Who did Farouk meet?', 'met Nadia Farouk'],
  ['who met her is whom she met', 'من التقى فاروق؟', 'التقى الأمين العام'],
  ['a leader is found by the office', 'Who leads the Lake Council?', 'Omar Zaki'],
  ['a leader is found by the office', 'من يرأس مجلس البحيرة؟', 'عمر زكي'],
  ['the only council is the council', 'Who would the council mediate between?', 'would mediate'],
  ['why not is told by who refuses', 'Why is there no dialogue with Haddad?', 'refuses dialogue'],
  ['why not is told by who refuses', 'ليش ما فيش حوار مع حداد؟', 'يرفض الحوار'],
  ['a question may have nothing but its mark', 'النرويج قدرت تجمع بين فاروق وحداد؟', 'فشلت النرويج'],
  ['"or not" asks nothing', 'Did Farouk and Haddad meet or not?', 'failed to arrange'],
  ['any fisherman is this one too', 'Does Farouk want to exclude Haddad from the agreement?', 'any fisherman'],
  ['a year is asked for and told', 'In which year was the dam built?', '2019'],
  ['a year is asked for and told', 'في أي عام بني السد؟', '2019'],
  ['who acts may stand behind the verb', 'ما الذي يرفضه حداد؟', 'يرفض الحوار'],
]; // biome-ignore format: a table

const declined: Declined = [
  ['the deed is told of somebody else', 'Did Farouk tour the ferry?', 'When did Farouk tour the ferry?', 'هل تجولت فاروق في العبارة؟'],
  ['it is only planned', 'Were elections held?', 'Who won the elections?', 'هل أجريت الانتخابات؟'],
  ['whom it is done to stands elsewhere', 'Who backs Nadia Farouk?', 'Is Farouk backed by the fishermen?', 'من يدعم فاروق؟'],
  ['no place is told', 'Where did Zaki meet Farouk?', 'أين التقى زكي فاروق؟'],
  ['where somebody is now is not told', 'Where is Karim Haddad?', 'أين كريم حداد الآن؟'],
  ['the date is that of something else', 'When did Farouk talk to reporters?', 'متى تحدثت فاروق إلى الصحفيين؟'],
  ['a year is asked for and a day is told', 'In which year did Farouk arrive in Oslo?', 'في أي سنة وصلت فاروق إلى أوسلو؟'],
  ['a word near one of them is not enough', 'When does the trial resume?', 'متى تستأنف المحاكمة؟'],
  ['those two did not meet', 'Did Zaki meet Haddad?', 'هل التقى زكي حداد؟'],
  ['nobody is named who does it', 'Who will chair the elections?', 'Who owns the ferry?', 'من يملك العبارة؟'],
  ['it asks for a deed of the bot', 'Send a letter to Karim Haddad', 'ابعث رسالة إلى كريم حداد'],
]; // biome-ignore format: a table

describe('a question of who did what', () => itAnswers(lake, answered, declined));
