import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerCorrectionTexts, correctionTexts } from '../../src/texts/corrections.ts';
import { formatDate } from '../../src/texts/dates.ts';
import { exampleQuestion } from '../../src/texts/examples.ts';
import { newsroomTexts } from '../../src/texts/newsroom.ts';
import { COMMANDS, DESCRIPTION, SHORT_DESCRIPTION } from '../../src/texts/profile.ts';
import { OWN_NAMES, texts } from '../../src/texts/texts.ts';
import { watchTexts } from '../../src/texts/watches.ts';

/** The text, made with plausible parameters where it takes any. */
const spoken = (text: string | ((...parameters: never[]) => string), parameter: unknown): string =>
  typeof text === 'string' ? text : (text as (one: unknown) => string)(parameter);

const PARAMETERS: Readonly<Record<string, unknown>> = {
  sourceInOther: 'en',
  sourcesInOther: 'en',
  partInOther: 'en',
  translatedFrom: 'en',
  inLanguage: 'en',
  behind: 'en',
  partBehind: 'ar',
  moreArticles: 3,
  wouldReach: 3,
  moreDrafts: 3,
  times: 3,
  subscriptions: 3,
  updates: 3,
  drafts: 3,
  watches: 3,
  questions: 3,
  answered: 3,
  declined: 3,
  modelToday: 3,
  full: 20,
};

describe('texts', () => {
  const all = { ...texts, ...newsroomTexts, ...watchTexts, ...correctionTexts };
  for (const [name, text] of [...Object.entries(all), ...Object.entries(answerCorrectionTexts)]) {
    it(`${name} is Arabic in Arabic and English in English`, () => {
      const parameter = PARAMETERS[name] ?? 'x';
      const ar = spoken(text.ar, parameter);
      const en = spoken(text.en, parameter);
      assert.match(ar, /\p{Script=Arabic}/u);
      assert.doesNotMatch(en, /\p{Script=Arabic}/u);
      assert.doesNotMatch(
        ar.replace(/\/\w+(?: full)?|@?\bx\b/g, ''),
        /[a-z,;?"]/i,
        'Latin letters or punctuation in Arabic',
      );
      for (const one of [ar, en]) assert.doesNotMatch(one, /undefined|\s$|^\s| {2}|<|>/);
      // The knowledge and the quoted reports are written without it.
      assert.doesNotMatch(ar, /\u064b/, 'tanwin');
      const end = (one: string): string => /[.:?؟]$/.exec(one)?.[0].replace('؟', '?') ?? '';
      assert.equal(end(ar), end(en), 'one language ends with a full stop');
    });
  }

  it('fit where Telegram puts them', () => {
    for (const language of ['ar', 'en'] as const) {
      assert.ok(DESCRIPTION[language].length <= 512);
      assert.ok(SHORT_DESCRIPTION[language].length <= 120);
      for (const description of Object.values(COMMANDS)) assert.ok(description[language].length <= 256);
      const { editorsOnly, published, discarded, held, gone, failed, notThere, withdrawn, kept } =
        newsroomTexts;
      const { added, known, removed, adminsOnly } = watchTexts;
      const ofEditors = [editorsOnly, published, discarded, held, gone, failed, notThere, withdrawn, kept];
      const ofAll = [texts.staleButton, texts.adminsOnly, texts.notSaved, texts.wentWrong];
      for (const notice of [...ofAll, ...ofEditors, added, known, removed, adminsOnly])
        assert.ok(notice[language].length <= 200);
      assert.ok(watchTexts.full[language](20).length <= 200);
      assert.ok(texts.askPlaceholder[language].length <= 64);
    }
    assert.deepEqual(OWN_NAMES, { ar: 'العربية', en: 'English' });
  });
});

describe('formatDate()', () => {
  it('is as exact as the date', () => {
    for (const [published, ar, en] of [
      ['2017', '2017', '2017'],
      ['2017-02', 'فبراير/شباط 2017', 'February 2017'],
      ['2017-02-08', '8 فبراير/شباط 2017', '8 February 2017'],
      ['2017-12-31T23:30:00+02:00', '31 ديسمبر/كانون الأول 2017', '31 December 2017'],
    ] as const) {
      assert.equal(formatDate(published, 'ar'), ar);
      assert.equal(formatDate(published, 'en'), en);
    }
  });

  it('gives back what is no date', () => {
    assert.equal(formatDate('lately', 'en'), 'lately');
    assert.equal(formatDate('2017-13', 'en'), '2017');
  });
});

describe('exampleQuestion()', () => {
  const entity = (kind: 'person' | 'place' | 'organisation', role: string) => ({
    kind,
    names: { ar: ['ليلى حداد'], en: ['Leila Haddad'] },
    role: { ar: role, en: '' },
  });

  it('agrees with the gender that the role tells', () => {
    assert.equal(exampleQuestion(entity('person', 'رئيسة النقابة'), 'ar'), 'من هي ليلى حداد؟');
    assert.equal(exampleQuestion(entity('person', 'رئيس النقابة'), 'ar'), 'من هو ليلى حداد؟');
    assert.equal(exampleQuestion(entity('person', ''), 'ar'), 'من ليلى حداد؟');
    assert.equal(exampleQuestion(entity('person', ''), 'en'), 'Who is Leila Haddad?');
  });

  it('asks about places, and not about organisations or the nameless', () => {
    assert.equal(exampleQuestion(entity('place', ''), 'en'), 'What happened in Leila Haddad?');
    assert.equal(exampleQuestion(entity('organisation', ''), 'en'), undefined);
    assert.equal(exampleQuestion({ kind: 'person', names: { ar: [], en: [] } }, 'en'), undefined);
  });
});
