import { describe } from 'node:test';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';
import { type Answered, type Declined, itAnswers } from './tables.ts';

// What is planned, wished or refused is told as such, and of those alone who plan, wish and refuse it.

const port: Story = {
  id: 'port',
  title: { ar: 'الميناء', en: 'The port' },
  about: { ar: 'خلاف على الميناء.', en: 'A dispute over the port.' },
  entities: [
    {
      kind: 'person',
      names: { en: ['Salma Nour', 'Nour'], ar: ['سلمى نور', 'نور'] },
      role: { en: 'mayor of Karam', ar: 'رئيسة بلدية كرم' },
    },
    {
      kind: 'person',
      names: { en: ['Adel Rashid', 'Rashid'], ar: ['عادل رشيد', 'رشيد'] },
      role: { en: 'captain', ar: 'قبطان' },
    },
    {
      kind: 'person',
      names: { en: ['Hani Kamal', 'Kamal'], ar: ['هاني كمال', 'كمال'] },
      role: { en: 'secretary general of the Port Council', ar: 'الأمين العام لمجلس الميناء' },
    },
    { kind: 'organisation', names: { en: ['Port Council'], ar: ['مجلس الميناء'] } },
    { kind: 'organisation', names: { en: ['Sailors Union'], ar: ['نقابة البحارة'] } },
    { kind: 'place', names: { en: ['Norway'], ar: ['النرويج'] } },
    { kind: 'place', names: { en: ['Oslo'], ar: ['أوسلو'] } },
    { kind: 'place', names: { en: ['Cyprus'], ar: ['قبرص'] } },
  ],
  keywords: { ar: [], en: [] },
  feeds: [],
  articles: [
    article('port', 'a', {
      en: [
        'Salma Nour and Adel Rashid agreed on a plan to form a joint committee and to hold elections in May.',
        'Salma Nour said she wanted to unify the guards and cooperate in fighting piracy. Smugglers threaten the town.',
        'Salma Nour hoped that Norway would mediate between her and Adel Rashid, who is backed by the Sailors Union.',
        'Adel Rashid toured a Cypriot ferry in June, which showed the support he has from Cyprus.',
        'Adel Rashid visited Oslo in April and still refuses dialogue, she said. Norway expects her to visit Oslo soon.',
        'Norway held talks with the two in March, but it failed to arrange a meeting between Nour and Rashid.',
        'Hani Kamal, secretary general of the Port Council, met Salma Nour on Monday.',
        'Salma Nour told Hani Kamal that no captain will be left out of the agreement.',
      ],
      ar: [
        'اتفقت سلمى نور وعادل رشيد على خطة لتشكيل لجنة مشتركة وإجراء انتخابات في مايو.',
        'قالت سلمى نور إنها تريد توحيد الحراس والتعاون على مكافحة القرصنة. ويهدد المهربون البلدة.',
        'أملت سلمى نور أن تتوسط النرويج بينها وبين عادل رشيد، الذي تدعمه نقابة البحارة.',
        'تجول عادل رشيد في عبارة قبرصية في يونيو، وهو ما أظهر دعم قبرص له.',
        'زار عادل رشيد أوسلو في أبريل ولا يزال يرفض الحوار، كما قالت. وتتوقع النرويج أن تزور نور أوسلو قريبا.',
        'أجرت النرويج محادثات مع الاثنين في مارس، لكنها فشلت في عقد لقاء بين نور ورشيد.',
        'التقى الأمين العام لمجلس الميناء هاني كمال سلمى نور يوم الاثنين.',
        'قالت سلمى نور لهاني كمال إنه لن يستبعد أي قبطان من الاتفاق.',
      ],
    }),
  ],
};
const answered: Answered = [
  ['it was held', 'Did talks take place in March?', 'held talks'],
  ['it was held', 'هل جرت محادثات في مارس؟', 'أجرت النرويج محادثات'],
  ['it was tried and failed', 'Did a meeting take place between Nour and Rashid?', 'failed to arrange'],
  ['it was tried and failed', 'هل حصل لقاء بين نور ورشيد؟', 'فشلت في عقد لقاء'],
  ['there is one', 'Is there a plan for elections?', 'a plan to form'],
  ['there is one', 'هل هناك خطة للانتخابات؟', 'خطة لتشكيل'],
  ['that very thing is refused', 'Who does not want dialogue?', 'refuses dialogue'],
  ['that very thing is refused', 'من لا يريد الحوار؟', 'يرفض الحوار'],
  ['whom she asks', 'Who asked Norway to mediate?', 'hoped that Norway would mediate'],
  ['whom she asks', 'من طلب من النرويج أن تتوسط؟', 'أن تتوسط النرويج'],
  ['she wishes what another is to do', 'من يريد أن تتوسط النرويج؟', 'أن تتوسط النرويج'],
  ['the subject before its verb', 'هل قبرص تدعم رشيد؟', 'دعم قبرص له'],
  ['it is told in two places', 'Who backs Rashid?', 'backed by the Sailors Union', 'from Cyprus'],
  ['it is told in two places', 'من يدعم رشيد؟', 'تدعمه نقابة البحارة', 'دعم قبرص له'],
  ['to inform is to say', 'ماذا أبلغت نور كمال؟', 'لن يستبعد أي قبطان'],
  ['to inform is to say', 'ماذا كشفت نور لكمال؟', 'لن يستبعد أي قبطان'],
  ['the name is beside the office', 'من هو الأمين العام لمجلس الميناء؟', 'هاني كمال'],
]; // biome-ignore format: a table

const declined: Declined = [
  ['it is only planned', 'Did the elections take place?', 'Has there been an election?', 'هل جرت الانتخابات؟', 'هل تمت الانتخابات؟'],
  ['it is only planned', 'Has the committee been formed?', 'هل تشكلت اللجنة؟', 'هل تم تشكيل اللجنة؟'],
  ['it is only wished', 'Who fought piracy?', 'من كافح القرصنة؟', 'Has Norway mediated?', 'هل توسطت النرويج؟'],
  ['something else is refused', 'Who does not want elections?', 'من لا يريد الانتخابات؟', "Who won't pay?"],
  ['he is not spoken of there', 'Who has not visited Cyprus?', 'من لم يزر قبرص؟'],
  ['it is told of others', 'Do smugglers back Rashid?', 'هل يدعم المهربون رشيد؟', 'هل النرويج تدعم رشيد؟'],
  ['it is another deed', 'Does Cyprus fund Rashid?', 'هل تمول قبرص رشيد؟'],
  ['it is asked of another', 'Who asked Rashid to mediate?', 'من طلب من رشيد أن يتوسط؟', 'من يريد أن تتوسط قبرص؟'],
  ['there is no word of it', 'Is there oil near Oslo?', 'هل هناك نفط قرب أوسلو؟', 'Is Rashid in prison?'],
  ['each of them is not anybody', 'Did Kamal meet Rashid?', 'هل التقى كمال رشيد؟'],
  ['he said nothing', 'What did Kamal reply to Nour?', 'بماذا أخبر كمال نور؟'],
  ['who owns it is not who tours it', 'Who owns the ferry?', 'من يملك العبارة؟'],
  ['it is the office of another', 'من هو الأمين العام للأمم المتحدة؟'],
]; // biome-ignore format: a table

describe('a question of what is planned, wished or done', () => itAnswers(port, answered, declined));
