import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Analyser } from '../../src/language/analyse.ts';
import { Lexicon } from '../../src/language/lexicon.ts';
import { keyOf } from '../../src/language/phrase-key.ts';
import { Thesaurus } from '../../src/language/thesaurus.ts';
import { buildVocabulary } from '../../src/language/vocabulary.ts';

const lexiconOf = (...lines: readonly string[]): Lexicon => {
  const lexicon = new Lexicon();
  lexicon.addLines(lines.join('\n'));
  return lexicon;
};
const keys = (found: Iterable<{ readonly key: string }>): string[] => [...found].map(({ key }) => key);

describe('keyOf()', () => {
  it('is the stems of a phrase, joined by spaces, whatever its spelling', () => {
    assert.equal(keyOf('Mediations'), keyOf('mediating'));
    assert.equal(keyOf('الْوُزَرَاء'), keyOf('وزراء'));
    assert.equal(keyOf('رئيس الوزراء'), `${keyOf('رئيس')} ${keyOf('الوزراء')}`);
    assert.equal(keyOf('prime ministers'), `${keyOf('prime')} ${keyOf('minister')}`);
    assert.equal(keyOf('U.N.'), keyOf('un'));
    assert.equal(keyOf('?!'), '');
  });

  it('is the same by the quick way for plain words as by the tokeniser', () => {
    for (const word of ['مسؤولون', 'آثار', 'لاجئين', 'قرى', 'إلى', 'سماء', 'مؤتمر صحفي', 'حرب أهلية']) {
      assert.equal(keyOf(word), keyOf(`${word}،`), word);
    }
  });
});

describe('Lexicon', () => {
  const lexicon = lexiconOf(
    'minister|n|وزير/وزراء; قسيس',
    'mediate, arbitrate|v|توسط/يتوسط/وساطة; حكم',
    'back|v|دعم/يدعم/دعم',
    'support|n|دعم; مساندة',
    'prime minister|n|رئيس الوزراء/رؤساء الوزراء',
    'haftar, hiftar|person|حفتر',
    'since|func|منذ',
  );

  it('translates a headword into all forms of its alternatives, the likeliest first', () => {
    const found = lexicon.translate(keyOf('minister'));
    assert.deepEqual(keys(found), [keyOf('وزير'), keyOf('وزراء'), keyOf('قسيس')]);
    assert.equal(found[0]!.weight, 1);
    assert.equal(found[1]!.weight, 1);
    assert.ok(found[2]!.weight < 1 && found[2]!.weight > 0);
  });

  it('translates any form back into every headword', () => {
    for (const form of ['توسط', 'يتوسط', 'وساطة']) {
      assert.deepEqual(keys(lexicon.translate(keyOf(form))), [keyOf('mediate'), keyOf('arbitrate')], form);
    }
    assert.deepEqual(keys(lexicon.translate(keyOf('دعم'))).sort(), [keyOf('back'), keyOf('support')].sort());
  });

  it('knows the other forms of an Arabic word and the other spellings of a name', () => {
    assert.deepEqual([...lexicon.forms(keyOf('وزير'))], [keyOf('وزراء')]);
    assert.deepEqual([...lexicon.forms(keyOf('haftar'))], [keyOf('hiftar')]);
    assert.deepEqual([...lexicon.forms(keyOf('mediate'))], [], 'no other spellings of an ordinary word');
    assert.deepEqual([...lexicon.forms('unknown')], []);
  });

  it('relates words of one language by what they are both translated to', () => {
    assert.deepEqual(keys(lexicon.related(keyOf('back'))), [keyOf('support')]);
    assert.deepEqual(lexicon.related(keyOf('haftar')), []);
  });

  it('tells names and function words from others', () => {
    assert.ok(lexicon.isName(keyOf('haftar')) && lexicon.isName(keyOf('حفتر')));
    assert.ok(!lexicon.isName(keyOf('minister')) && !lexicon.isName('unknown'));
  });

  it('knows a verb by any of its forms, in both languages', () => {
    for (const word of ['mediate', 'توسط', 'يتوسط']) assert.ok(lexicon.isVerb(keyOf(word)), word);
    for (const word of ['minister', 'وزير', 'haftar', 'unknown'])
      assert.ok(!lexicon.isVerb(keyOf(word)), word);
    assert.ok(lexicon.isFunction(keyOf('since')) && !lexicon.isFunction(keyOf('minister')));
  });

  it('finds the longest phrase that begins at a place', () => {
    const stems = ['the', keyOf('prime'), keyOf('minister'), keyOf('resigned')];
    assert.deepEqual(
      [0, 1, 2, 3].map((at) => lexicon.phraseAt(stems, at)),
      [1, 2, 1, 1],
    );
    assert.equal(lexicon.phraseAt([keyOf('prime')], 0), 1);
  });

  it('takes names of object properties for keys like any other', () => {
    for (const key of ['constructor', '__proto__', 'toString']) {
      assert.equal(lexicon.has(key), false);
      assert.deepEqual(lexicon.translate(key), []);
      assert.deepEqual(lexicon.related(key), []);
    }
  });

  it('of a story knows its own entries first, then all that the shipped one knows', () => {
    const story = new Lexicon(lexicon);
    story.add({ english: [keyOf('Fal')], arabic: [[keyOf('فال')]], kind: 'name' });
    assert.deepEqual(keys(story.translate(keyOf('Fal'))), [keyOf('فال')]);
    assert.deepEqual(keys(story.translate(keyOf('minister'))), keys(lexicon.translate(keyOf('minister'))));
    assert.ok(story.has(keyOf('حفتر')));
    assert.equal(story.phraseAt([keyOf('prime'), keyOf('minister')], 0), 2);
    assert.equal(lexicon.has(keyOf('Fal')), false, 'the shipped one is as it was');
  });
});

describe('Thesaurus', () => {
  const thesaurus = new Thesaurus();
  thesaurus.addLines('ship/vessel|boat; aircraft carrier\n\nsit down|meet/met; talk\nship|freighter\n');

  it('gives what may stand for a word, the nearest first, from all its lines', () => {
    assert.deepEqual(keys(thesaurus.related(keyOf('ships'))), [
      keyOf('boat'),
      keyOf('aircraft carrier'),
      keyOf('freighter'),
    ]);
    const weights = thesaurus.related(keyOf('ship')).map(({ weight }) => weight);
    assert.equal(weights[0], 1);
    assert.ok(weights.every((weight, at) => at === 0 || weight < weights[at - 1]!));
  });

  it('goes one way only', () => assert.deepEqual(thesaurus.related(keyOf('boat')), []));

  it('finds headwords of several words', () => {
    assert.equal(thesaurus.phraseAt([keyOf('sit'), keyOf('down'), 'with'], 0), 2);
    assert.equal(thesaurus.phraseAt([keyOf('ship'), keyOf('down')], 0), 1);
    assert.deepEqual(keys(thesaurus.related(keyOf('sit down'))), [
      keyOf('meet'),
      keyOf('met'),
      keyOf('talk'),
    ]);
  });
});

describe('buildVocabulary()', () => {
  const vocabulary = buildVocabulary({
    words: ['minister|n|وزير/وزراء\n'],
    names: 'haftar|person|حفتر\n',
    related: ['ship|boat\n'],
    alike: ['drop|withdraw\n'],
    dialect: 'وين|أين|lev\nإمتى|متى; أي وقت|eg\n',
    arabizi: 'wen, wayn|أين\n',
  });

  it('reads each table by its own format', () => {
    assert.ok(vocabulary.lexicon.has(keyOf('minister')));
    assert.ok(vocabulary.lexicon.isName(keyOf('حفتر')));
    assert.equal(vocabulary.dialect.get('وين'), 'أين');
    assert.equal(vocabulary.dialect.get('امتي'), 'متى');
    assert.equal(vocabulary.arabizi.get('wayn'), 'أين');
    assert.equal(keys(vocabulary.thesaurus.related('ship')).length, 1);
    assert.equal(keys(vocabulary.alike.related('drop')).length, 1);
  });

  it('adds the countries and languages of the world and the months', () => {
    assert.ok(keys(vocabulary.lexicon.translate(keyOf('Libya'))).includes(keyOf('ليبيا')));
    assert.ok(keys(vocabulary.lexicon.translate(keyOf('فرنسا'))).includes(keyOf('France')));
    assert.ok(keys(vocabulary.lexicon.translate(keyOf('Arabic'))).includes(keyOf('العربية')));
    assert.ok(keys(vocabulary.lexicon.translate(keyOf('February'))).includes(keyOf('شباط')));
  });
});

describe('Analyser', () => {
  const { lexicon } = loadVocabulary();
  const analyser = new Analyser(lexicon);
  const stemOf = (word: string): string => analyser.analyse(word)[0]!.stem;

  const cases: ReadonlyArray<readonly [written: string, stem: string]> = [
    ['لحفتر', 'حفتر'],
    ['وحفتر', 'حفتر'],
    ['ولحفتر', 'حفتر'],
    ['بموسكو', 'موسكو'],
    ['كرجل', 'رجل'],
    ['تتوسط', 'يتوسط'],
    ['نتوسط', 'يتوسط'],
    ['أتوسط', 'يتوسط'],
    ['سيتوسط', 'يتوسط'],
    ['وستتوسط', 'يتوسط'],
    ['هيتوسط', 'يتوسط'],
    ['قتلت', 'قتل'],
    ['فقتلوا', 'قتل'],
    ['حكومته', 'حكوم'],
    ['وزيارته', 'زيار'],
    ['استنتاجاته', 'استنتاج'],
    ['والده', 'والد'],
    ['ووالدها', 'والد'],
    // A plural that the light stemmer finds too short to cut, and not "and came".
    ['لغات', 'لغه'],
    ['الصفات', 'صفه'],
    ['وبصفات', 'صفه'],
    ['بالدم', 'دم'],
    ['لمدينة', 'مدين'],
    ['ومدينته', 'مدين'],
    // The word's own lam, and the article's.
    ['للاعبين', 'لاعب'],
    ['لليبيا', 'ليبيا'],
    ['للجنة', 'لجن'],
    ['للجان', 'لجان'],
    ['للمصلحة', 'مصلح'],
    // The accusative behind "and", and a country's own alef there.
    ['وتصريحا', 'تصريح'],
    ['وليبيا', 'ليبيا'],
    ['وروسيا', 'روسيا'],
    ['المخفضة', 'يخفض'],
    ['أضيفت', 'اضاف'],
    ['اختيروا', 'اختار'],
    ['ويضاف', 'يضيف'],
    ['مستشارو', 'مستشار'],
    ['مهاجمو', 'مهاجم'],
  ];
  for (const [written, stem] of cases) {
    it(`takes ${written} for ${stem}, which the lexicon knows`, () => assert.equal(stemOf(written), stem));
  }

  it('cuts no word on a guess: what no rule makes a known word keeps its light stem', () => {
    for (const word of ['بلخضر', 'لقمشي', 'فزلكش', 'سيدرزم']) assert.equal(stemOf(word), keyOf(word), word);
  });

  it('keeps the و that is the word’s own, with and without the article', () => {
    for (const word of ['وساطة', 'وزارة', 'وكالة', 'وثيقة', 'ولاية', 'وظيفة']) {
      assert.equal(stemOf(`ال${word}`), stemOf(word), word);
      assert.equal(stemOf(`وال${word}`), stemOf(word), word);
    }
  });

  it('leaves a word alone that the lexicon knows as it is', () => {
    for (const word of ['وزير', 'بلد', 'لجنة', 'كتاب', 'سيارة', 'فريق', 'بترول', 'ولاية'])
      assert.equal(stemOf(word), keyOf(word), word);
  });

  it('reads a word the second time as the first', () => {
    const text = 'وزيارته لحفتر … US and us, ٣ مرات';
    const fresh = new Analyser(lexicon);
    assert.deepEqual(fresh.analyse(text), fresh.analyse(text));
  });

  it('changes nothing of a word but its stem', () => {
    const text = 'قال لحفتر in Moscow ٣ مرات';
    assert.deepEqual(
      analyser.analyse(text).map(({ start, end }) => text.slice(start, end)),
      ['قال', 'لحفتر', 'in', 'Moscow', '٣', 'مرات'],
    );
  });
});
