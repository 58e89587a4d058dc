import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { StoryIndex } from '../../src/answering/story-index.ts';
import { summarise } from '../../src/answering/summary.ts';
import { loadStories } from '../../src/story/load-stories.ts';

const article = (date: string, ...paragraphs: string[]): { path: string; content: string } => ({
  path: `bridge/${date}-report.en.md`,
  content: `---\ntitle: The bridge\npublished: ${date}\nsource:\n  name: Wire\n---\n\n${paragraphs.join('\n\n')}\n`,
});
const story = {
  path: 'bridge/story.yaml',
  content: 'title:\n  ar: الجسر\n  en: The bridge\nabout:\n  ar: الجسر\n  en: The bridge\n',
};
const { stories, problems } = loadStories([
  story,
  article(
    '2024-03-01',
    'The old bridge over the river Tamma was closed on Friday after engineers found cracks. It was raining.',
    'A bakery nearby sells cinnamon rolls.',
    'The mayor said that the bridge over the Tamma would stay closed until engineers had repaired the cracks.',
  ),
  article(
    '2024-03-09',
    'The old bridge over the river Tamma was closed after engineers found cracks.',
    'Farmers cross the river by boat while the bridge is closed.',
    'The government will pay 2 million dollars for a new bridge.',
    'Somebody lost an umbrella.',
  ),
]);
assert.deepEqual(problems, []);
const told = (length: 'short' | 'full'): string[] =>
  summarise(new StoryIndex(stories[0]!, loadVocabulary()), 'en', length).sentences.map(({ text }) => text);

describe('A summary by extracts', () => {
  it('has one sentence a development, in order, none twice, and no colour', () => {
    assert.deepEqual(told('full'), [
      'The old bridge over the river Tamma was closed on Friday after engineers found cracks.',
      'The mayor said that the bridge over the Tamma would stay closed until engineers had repaired the cracks.',
      'Farmers cross the river by boat while the bridge is closed.',
      'The government will pay 2 million dollars for a new bridge.',
      'Somebody lost an umbrella.',
    ]);
  });

  it('begins in short with what the newest article adds, and leaves out what the story never comes back to', () => {
    assert.deepEqual(told('short'), [
      'Farmers cross the river by boat while the bridge is closed.',
      'The government will pay 2 million dollars for a new bridge.',
      'The old bridge over the river Tamma was closed on Friday after engineers found cracks.',
      'The mayor said that the bridge over the Tamma would stay closed until engineers had repaired the cracks.',
    ]);
  });

  it('chooses the same paragraphs in both languages, and none that leans on one it leaves out', () => {
    const english = [
      'The old bridge over the river Tamma was closed on Friday.',
      'A bakery near the bridge over the Tamma sells rolls. The baker works at night.',
      'The mayor said that the bridge over the river Tamma was closed too early, and that the river was low.',
      'Engineers found cracks in the bridge over the river.',
      'Farmers cross the river by boat while the bridge is closed.',
      'The government will pay for a new bridge over the river Tamma.',
    ];
    const arabic = [
      'أُغلق الجسر القديم على نهر تاما يوم الجمعة.',
      'يبيع مخبز قرب الجسر على نهر تاما الكعك. ويعمل الخباز ليلا.',
      'وقال إن الجسر على نهر تاما أُغلق قبل الأوان وإن منسوب النهر منخفض.',
      'عثر المهندسون على شقوق في الجسر على النهر.',
      'يعبر المزارعون النهر بالقوارب ما دام الجسر مغلقا.',
      'ستدفع الحكومة ثمن جسر جديد على نهر تاما.',
    ];
    const translated = article('2024-03-01', ...arabic);
    const both = loadStories([
      story,
      article('2024-03-01', ...english),
      {
        path: translated.path.replace('.en.', '.ar.'),
        content: translated.content.replace('source:', 'translated: true\nsource:'),
      },
    ]);
    assert.deepEqual(both.problems, []);
    const index = new StoryIndex(both.stories[0]!, loadVocabulary());
    const chosen = (language: 'ar' | 'en') =>
      summarise(index, language, 'short').citations.map(({ passage }) => passage.number);
    assert.deepEqual(chosen('ar'), chosen('en'));
    assert.equal(chosen('en').length, 4);
    assert.ok(!chosen('en').includes(3), chosen('en').join());
  });

  it('has the deeds, requests and refusals of a report, wherever they stand, in both languages', () => {
    const english = [
      'The farmers of the upper valley asked the governor on Monday to open the sluices of the dam. The maize is dry.',
      'The valley is known for its walnuts, which are sold as far away as Tunis.',
      'A mill at the dam was built in 1911 by two brothers.',
      'The ministry refused to comment on the sluices of the dam.',
      'The governor visited the valley in spring. The governor still refuses to open the sluices.',
      'The farmers, however, opened one of them at night and flooded a road.',
      'The police arrested three farmers of the upper valley on Tuesday.',
    ];
    const arabic = [
      'طلب مزارعو أعلى الوادي من المحافظ يوم الاثنين أن يفتح بوابات السد. والذرة يابسة.',
      'يشتهر الوادي بجوزه الذي يباع حتى في تونس.',
      'بنى أخوان طاحونة عند السد عام 1911.',
      'رفضت الوزارة التعليق على بوابات السد.',
      'زار المحافظ الوادي في الربيع. ولا يزال المحافظ يرفض فتح البوابات.',
      'لكن المزارعين فتحوا إحداها ليلا وأغرقوا طريقا.',
      'اعتقلت الشرطة ثلاثة من مزارعي أعلى الوادي يوم الثلاثاء.',
    ];
    const fileOf = (language: 'ar' | 'en', isTranslated: boolean) => {
      const { path, content } = article('2024-07-02', ...(language === 'ar' ? arabic : english));
      return {
        path: path.replace('.en.', `.${language}.`),
        content: isTranslated ? content.replace('source:', 'translated: true\nsource:') : content,
      };
    };
    const first = (paragraph: string): string => `${paragraph.split('. ')[0]}.`;
    const last = (paragraph: string): string => paragraph.split('. ').at(-1)!;
    for (const [language, paragraphs] of [
      ['en', english],
      ['ar', arabic],
    ] as const) {
      const [asked = '', , , , refused = '', opened = '', arrested = ''] = paragraphs;
      const events = [first(asked), last(refused), opened, arrested];
      const other = language === 'en' ? 'ar' : 'en';
      for (const files of [
        [fileOf(language, false)],
        [fileOf(language, false), fileOf(other, true)],
        [fileOf(language, true), fileOf(other, false)],
      ]) {
        const index = new StoryIndex(loadStories([story, ...files]).stories[0]!, loadVocabulary());
        const [short, full] = (['short', 'full'] as const).map((length) =>
          summarise(index, language, length).sentences.map(({ text }) => text),
        );
        assert.deepEqual(short, events);
        assert.deepEqual(new Set(events).difference(new Set(full)), new Set());
        assert.doesNotMatch(full!.join('\n'), /1911/);
      }
    }
  });

  it('says again no toll that was told, with whatever other words', () => {
    const { stories: tolled } = loadStories([
      story,
      article('2024-03-10', 'Eleven people were killed when the old bridge over the Tamma fell.'),
      article(
        '2024-03-11',
        'The mayor resigned.',
        'Doctors said that two more people had died in hospital, which makes thirteen.',
      ),
      article(
        '2024-03-12',
        'Police arrested an engineer.',
        'Thirteen people were killed when the old bridge over the Tamma fell.',
      ),
    ]);
    const full = summarise(new StoryIndex(tolled[0]!, loadVocabulary()), 'en', 'full');
    assert.deepEqual(
      full.sentences.map(({ text }) => text.split(' ', 2).join(' ')),
      ['Eleven people', 'The mayor', 'Doctors said', 'Police arrested'],
    );
  });

  it('prefers of many days the latest, and of a day what was done', () => {
    const shown = (days: Readonly<Record<string, string>>): string[] => {
      const { stories: long } = loadStories([
        story,
        ...Object.entries(days).map(([day, lead]) => article(`2024-04-${day}`, lead)),
      ]);
      const { citations } = summarise(new StoryIndex(long[0]!, loadVocabulary()), 'en', 'short');
      return citations.map(({ article: { published } }) => published.slice(-2));
    };
    const days = ['01', '02', '03', '04', '05', '06', '07', '08'];
    const talked = days.map((day) => [day, `Engineer ${day} spoke of the bridge in village ${day}${day}.`]);
    const resigned = days.map((day) => [
      day,
      `Engineer ${day} resigned over the bridge in village ${day}${day}.`,
    ]);
    assert.deepEqual(shown(Object.fromEntries(resigned)), ['08', '07', '06', '05']);
    assert.deepEqual(shown({ ...Object.fromEntries(talked), '02': resigned[1]![1]! }), [
      '08',
      '07',
      '06',
      '02',
    ]);
  });

  it('tells of a paragraph what the rest of it does not take back, behind what it sets itself against', () => {
    const { stories: taken } = loadStories([
      story,
      article(
        '2024-03-12',
        'Engineers found cracks in the bridge over the river Tamma.',
        'The mayor had tried to find a ferry. The mayor nevertheless failed to find one. It was late.',
      ),
    ]);
    const full = summarise(new StoryIndex(taken[0]!, loadVocabulary()), 'en', 'full');
    assert.deepEqual(
      full.sentences.map(({ text }) => text),
      [
        'Engineers found cracks in the bridge over the river Tamma.',
        'The mayor had tried to find a ferry.',
        'The mayor nevertheless failed to find one.',
      ],
    );
  });

  it('tells nothing that goes on from a sentence behind another one than that', () => {
    const short = (...paragraphs: string[]): string[] => {
      const { stories: leaning } = loadStories([story, article('2024-03-12', ...paragraphs)]);
      return summarise(new StoryIndex(leaning[0]!, loadVocabulary()), 'en', 'short').sentences.map(
        ({ text }) => text,
      );
    };
    const [closed, cracks, paid] = [
      'The old bridge over the river Tamma was closed.',
      'Engineers found cracks in the old bridge over the river Tamma.',
      'The government will pay for a new bridge over the Tamma.',
    ];
    const [tried, failed] = [
      'The city held talks with three ferry companies.',
      'The city nevertheless failed to find one.',
    ];
    // Where there is room for one, it is neither of the two.
    assert.deepEqual(short(closed, cracks, paid, `${tried} ${failed}`), [closed, cracks, paid]);
    assert.deepEqual(short(closed, `${tried} ${failed}`), [closed, tried, failed]);
    // "Also" goes on from what is told before it, and is told behind that alone.
    const also = 'The city also asked the army for a bridge over the river Tamma.';
    assert.deepEqual(short(closed, cracks, also, paid), [closed, cracks, also, paid]);
    assert.deepEqual(short(closed, `${cracks} A dog barked.`, also, paid), [closed, cracks, paid]);
  });

  it('shows the newest article even where it says nothing new', () => {
    const repeated = loadStories([
      story,
      article(
        '2024-03-01',
        'Engineers found cracks in the bridge over the river Tamma.',
        'The bridge was closed.',
      ),
      article('2024-03-09', 'Engineers found cracks in the bridge over the river Tamma.'),
    ]);
    const index = new StoryIndex(repeated.stories[0]!, loadVocabulary());
    const [first] = summarise(index, 'en', 'short').citations;
    assert.equal(first?.article.published, '2024-03-09');
  });

  it('tells a new toll beside the one before it', () => {
    const { stories: tolled } = loadStories([
      story,
      article('2024-03-10', 'Eleven people were killed when the old bridge over the Tamma fell.'),
      article('2024-03-11', 'Twenty-three people were killed when the old bridge over the Tamma fell.'),
      article(
        '2024-03-12',
        'Twenty-three people were killed when the old bridge over the Tamma fell on Sunday.',
      ),
    ]);
    const full = summarise(new StoryIndex(tolled[0]!, loadVocabulary()), 'en', 'full');
    assert.deepEqual(
      full.sentences.map(({ text }) => text.split(' ', 1)[0]),
      ['Eleven', 'Twenty-three'],
    );
  });
});
