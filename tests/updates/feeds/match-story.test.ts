import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { fits, StoryMatcher } from '../../../src/updates/feeds/match-story.ts';
import { storiesIn } from '../../helpers/stories.ts';

const portStrike = (await storiesIn('tests/fixtures/stories')).find(({ id }) => id === 'port-strike')!;
const matcher = new StoryMatcher(portStrike, loadVocabulary());
const scoreOf = (lead: string, body = ''): number => matcher.match({ lead, body }).score;
const isTaken = (lead: string, body: string): boolean => fits(matcher.match({ lead, body }));

describe('StoryMatcher', () => {
  for (const [lead, body] of [
    ['Dockers of Sidi Mansour threaten a new strike', ''],
    ['عمال ميناء سيدي منصور يهددون بإضراب جديد', ''],
    ['Karim Salem, the director of the port, resigns', 'He had refused to negotiate during the strike.'],
    ['ليلى حداد: الاتفاق لم ينفذ', 'قالت رئيسة النقابة إن عمال الميناء في سيدي منصور ينتظرون أجورهم.'],
  ] as const)
    it(`takes "${lead}"`, () => assert.ok(isTaken(lead, body), String(scoreOf(lead, body))));

  for (const [lead, body] of [
    ['Strike at the port of Marseille enters its second week', 'French dockers are on strike.'],
    ['إضراب المعلمين في العاصمة', 'أعلن المعلمون الإضراب.'],
    ['Karim Salem opens a school', 'The school is new.'],
    ['A blue line was painted on the harbour wall', ''],
    ['Shares rise on quiet trading', 'Investors waited for figures.'],
  ] as const)
    it(`leaves "${lead}"`, () => assert.ok(!isTaken(lead, body), String(scoreOf(lead, body))));

  it('finds a name with particles written onto it', () => {
    assert.equal(scoreOf('رسالة لسالم وحداد'), scoreOf('رسالة سالم حداد'));
  });

  it('counts a name once, however often it is repeated', () => {
    assert.equal(scoreOf('Haddad Haddad Haddad'), scoreOf('Haddad'));
  });

  it('counts a name less that ordinary words make', () => {
    const story = {
      ...portStrike,
      articles: [],
      keywords: { ar: [], en: [] },
      entities: [{ kind: 'person', names: { ar: ['زيد'], en: ['Zayd', 'the general'] } }] as const,
    };
    const own = new StoryMatcher(story, loadVocabulary());
    const [named, titled] = ['Zayd speaks', 'the general speaks'].map(
      (lead) => own.match({ lead, body: '' }).score,
    );
    assert.ok(titled! > 0 && titled! < named!);
  });

  it('counts those more whom the story is about', () => {
    const [often, seldom] = [scoreOf('Leila Haddad'), scoreOf('Blue Line')];
    assert.ok(often > seldom);
  });

  it('tells whether a teaser names anything of the story', () => {
    assert.equal(matcher.mentions('الميناء هادئ'), true);
    assert.equal(matcher.mentions('Shares rise on quiet trading'), false);
  });
});
