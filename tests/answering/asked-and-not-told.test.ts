import { describe } from 'node:test';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';
import { type Answered, type Declined, itAnswers } from './tables.ts';

// A sentence that names everybody and has not the thing or the deed that is asked for is no answer; one that has it in
// other words is.

const bridge: Story = {
  id: 'bridge',
  title: { ar: 'الجسر', en: 'The bridge' },
  about: { ar: 'خلاف على جسر.', en: 'A dispute over a bridge.' },
  entities: [
    {
      kind: 'person',
      names: { ar: ['سامي رزق', 'رزق'], en: ['Sami Rizk', 'Rizk'] },
      role: { ar: 'رئيس البلدية', en: 'mayor of the town' },
    },
    {
      kind: 'person',
      names: { ar: ['ليلى منصور', 'منصور'], en: ['Layla Mansour', 'Mansour'] },
      role: { ar: 'رئيسة النقابة', en: 'leader of the union' },
    },
    { kind: 'place', names: { ar: ['قبرص'], en: ['Cyprus'] } },
  ],
  keywords: { ar: ['الجسر'], en: ['bridge'] },
  feeds: [],
  articles: [
    article('bridge', 'a', {
      en: [
        'At a news conference in the town hall, Sami Rizk said he hoped that Layla Mansour would visit the bridge.',
        'Cyprus failed to arrange a meeting between Rizk and Mansour, even though both came to the island.',
        'Union sources said that Rizk and Mansour had agreed to a plan to close the bridge and to build a ferry.',
        'Rizk said that the other party, meaning Mansour, still refuses dialogue.',
      ],
      ar: [
        'قال سامي رزق في مؤتمر صحفي في مبنى البلدية إنه يأمل أن تزور ليلى منصور الجسر.',
        'وفشلت قبرص في عقد لقاء بين رزق ومنصور، مع أنهما حضرا إلى الجزيرة.',
        'وأفادت مصادر نقابية بأن رزق ومنصور وافقا على خطة لإغلاق الجسر وبناء عبارة.',
        'وقال رزق إن الطرف الآخر، ويقصد منصور، لا يزال يرفض الحوار.',
      ],
    }),
  ],
};

const answered: Answered = [
  ['what is tried in vain fails', 'What did Cyprus attempt without success?', 'failed to arrange'],
  ['what is tried in vain fails', 'ماذا حاولت قبرص أن تفعل ولم تنجح؟', 'فشلت قبرص'],
  ['as Egypt asks it', 'هي قبرص عرفت تقعّد رزق ومنصور مع بعض ولا لأ؟', 'فشلت قبرص'],
  ['sources say', 'Who claims that Rizk and Mansour accepted a plan?', 'Union sources'],
  ['sources say', 'من يقول إن رزق ومنصور قبلا خطة؟', 'مصادر نقابية'],
  ['by whom it is meant', 'When Rizk speaks of "the other party", whom does he mean?', 'meaning Mansour'],
  ['by whom it is meant', 'عندما يتحدث رزق عن الطرف الآخر، من يقصد؟', 'ويقصد منصور'],
  ['what refuses is not willing', 'Has Mansour shown any willingness to talk?', 'refuses dialogue'],
  ['what refuses is not willing', 'هل أبدت منصور استعدادا للحوار؟', 'يرفض الحوار'],
  ['what a plan is it includes', 'ماذا تتضمن الخطة إلى جانب إغلاق الجسر؟', 'بناء عبارة'],
];

const declined: Declined = [
  ['no conditions are told', 'ما الشروط التي وضعتها منصور للحوار؟', 'What conditions did Mansour set for dialogue?'],
  ['nobody promises', 'بماذا وعد رزق منصور؟', 'What did Rizk promise Mansour?'],
  ['nobody receives or represents', 'من رافق منصور في زيارتها إلى الجزيرة؟', 'من مثّل النقابة في اللقاء؟', 'Who received Mansour?'],
  ['a news conference is no reporter', 'ما اسم الصحفي الذي حاور رزق؟'],
  ['another spoke there', 'Was Mansour at the news conference?', 'هل كانت منصور في مبنى البلدية؟'],
  ['they said something else', 'Who claims that Rizk accepted a bribe?', 'من زعم أن رزق قبل رشوة؟'],
  ['others failed', 'What did Mansour attempt without success?', 'ماذا حاولت منصور أن تفعل ولم تنجح؟'],
  ['no such deed', 'هو رزق طلب سلاح من منصور؟', 'هل منصور باعت سلاحا لرزق؟'],
]; // biome-ignore format: a table

describe('what is asked for and not told', () => itAnswers(bridge, answered, declined));
