import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';
import { type Answered, type Declined, itAnswers } from './tables.ts';

// What is told of another place, office or thing than the question names is no answer, however well the deed fits.

const dam: Story = {
  id: 'dam',
  title: { ar: 'السد', en: 'The dam' },
  about: { ar: 'خلاف على سد في كينيا.', en: 'A dispute over a dam in Kenya.' },
  entities: [
    {
      kind: 'person',
      names: { en: ['Daniel Otieno', 'Otieno'], ar: ['دانيال أوتيينو', 'أوتيينو'] },
      role: { en: 'Kenyan water minister', ar: 'وزير المياه الكيني' },
    },
    {
      kind: 'person',
      names: { en: ['Samir Nasr', 'Nasr'], ar: ['سمير نصر', 'نصر'] },
      role: { en: 'head of the Lotus company', ar: 'رئيس شركة لوتس' },
    },
    { kind: 'organisation', names: { en: ['Lotus'], ar: ['شركة لوتس'] } },
    { kind: 'place', names: { en: ['Kenya'], ar: ['كينيا'] } },
    { kind: 'place', names: { en: ['Nakuru'], ar: ['ناكورو'] } },
    { kind: 'place', names: { en: ['Uganda'], ar: ['أوغندا'] } },
    { kind: 'place', names: { en: ['Kisumu'], ar: ['كيسومو'] } },
  ],
  keywords: { ar: ['كينيا'], en: ['Kenya'] },
  feeds: [],
  articles: [
    article('dam', 'a', {
      en: [
        'Farmers stopped work on a dam in Nakuru on Monday. They are backed by armed guards from the valley.',
        "Kenya's water minister, Daniel Otieno, is mediating between the farmers and the company Lotus.",
        'Otieno met Samir Nasr, the head of the company, and the ambassador to Uganda on Friday.',
        'Ugandan sources said that the vote on the dam would be held in May.',
        'Nasr visited Kisumu twice, and toured a helicopter factory there.',
        'Otieno went to Uganda last week, and Nasr came to Uganda with him.',
      ],
      ar: [
        'أوقف مزارعون العمل في سد في ناكورو يوم الاثنين. ويدعمهم حراس مسلحون من الوادي.',
        'يتوسط وزير المياه الكيني دانيال أوتيينو بين المزارعين وشركة لوتس.',
        'التقى أوتيينو سمير نصر، رئيس شركة لوتس، والسفير لدى أوغندا يوم الجمعة.',
        'قالت مصادر أوغندية إن التصويت على السد سيجرى في مايو.',
        'زار نصر كيسومو مرتين، وتجول هناك في مصنع المروحيات.',
        'ذهب أوتيينو إلى أوغندا في الأسبوع الماضي، وجاء نصر إلى أوغندا معه.',
      ],
    }),
  ],
};

const answered: Answered = [
  ['the report begins there', 'Who is mediating in Nakuru?', 'Daniel Otieno'],
  ['the report begins there', 'من يتوسط في ناكورو؟', 'دانيال أوتيينو'],
  ['the country of the story', 'Who is mediating in Kenya?', 'Daniel Otieno'],
  ['the country of the story', 'من يتوسط في كينيا؟', 'دانيال أوتيينو'],
  ['the sources in a country are its sources', 'What did the sources in Uganda say?', 'Ugandan sources'],
  ['the office itself', 'Who is the water minister?', 'Daniel Otieno'],
  ['the office itself', 'من وزير المياه؟', 'دانيال أوتيينو'],
  ['the head of something that is no country', 'من رئيس شركة لوتس؟', 'سمير نصر'],
  ['the thing itself', 'What kind of guards back the farmers?', 'armed guards'],
  ['two places in two sentences', 'Which places did Nasr visit?', 'Kisumu', 'Uganda'],
  ['two places in two sentences', 'ما المدن التي زارها نصر؟', 'كيسومو', 'أوغندا'],
];

const declined: Declined = [
  ['a place that the story never has', 'Who is mediating in Sudan?', 'من يتوسط في السودان؟'],
  ['a place that no list has', 'Who is mediating in Berbati?', 'من يتوسط في بربتي؟'],
  ['a place of another sentence', 'Who is mediating in Kisumu?', 'من يتوسط في كيسومو؟'],
  ['its people are not there', 'When is the vote in Uganda?', 'متى التصويت في أوغندا؟'],
  ['another office', 'Who is the labour minister?', 'من وزير العمل؟', 'Who is the minister of health?'],
  [
    'head of a company',
    'من التقى الرئيس؟',
    'Who met the president?',
    'من هو رئيس كينيا؟',
    'Did the president meet Otieno?',
  ],
  ['a party that nobody speaks of', 'Who backs the rebels?', 'من يدعم المتمردين؟'],
  ['armed is no arms', 'Did Otieno ask for arms?', 'هل طلب أوتيينو سلاحا؟'],
  ['in the name of something else', 'What types of helicopters are there?', 'ما أنواع المروحيات هناك؟'],
  ['an ambassador need not be where he is sent', 'Where did Otieno meet Nasr?', 'أين التقى أوتيينو نصر؟'],
  ['when is not where', 'Where will the vote be held?', 'أين سيجرى التصويت؟'],
];

describe('of another place, office or thing', () => itAnswers(dam, answered, declined));

// Of several stories the one is asked that knows whom and what the question names.
describe('of two stories', () => {
  const ferry: Story = {
    id: 'ferry',
    title: { ar: 'العبارة', en: 'The ferry' },
    about: { ar: 'خلاف على عبارة.', en: 'A dispute over a ferry.' },
    entities: [
      {
        kind: 'person',
        names: { en: ['Lena Holm', 'Holm'], ar: ['لينا هولم', 'هولم'] },
        role: { en: 'harbour master', ar: 'مديرة الميناء' },
      },
    ],
    keywords: { ar: [], en: [] },
    feeds: [],
    articles: [
      article('ferry', 'b', {
        en: ['Lena Holm is mediating between the captain and the crew.', 'Holm visited Bergen on Sunday.'],
        ar: ['تتوسط لينا هولم بين القبطان والطاقم.', 'زارت هولم برغن يوم الأحد.'],
      }),
    ],
  };
  const desk = new Desk([dam, ferry], loadVocabulary);
  const toldBy = (question: string): string => {
    const { kind, story } = desk.answer(question);
    return kind === 'answered' ? story : kind;
  };
  for (const [question, story] of [
    ['Who is mediating in Nakuru?', 'dam'],
    ['من يتوسط في ناكورو؟', 'dam'],
    ['Does Holm mediate?', 'ferry'],
    ['Did Otieno visit Bergen?', 'not-in-story'],
    ['Did Holm visit Kisumu?', 'not-in-story'],
    ['هل زارت هولم كيسومو؟', 'not-in-story'],
  ] as const)
    it(`${story}: ${question}`, () => assert.equal(toldBy(question), story));
});
