import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normaliseArabic, rootOf, stemArabic } from '../../src/language/arabic.ts';
import { normaliseLatin, stemEnglish } from '../../src/language/english.ts';

const stem = (word: string): string => stemArabic(normaliseArabic(word));

describe('normaliseArabic()', () => {
  const spellings: ReadonlyArray<readonly [title: string, written: readonly string[], norm: string]> = [
    ['takes off tashkeel', ['الْمَدْرَسَةُ', 'المَدرَسة', 'المدرسة'], 'المدرسه'],
    ['takes off shadda and tanween', ['مُحَمَّدٌ', 'محمّد', 'محمد'], 'محمد'],
    ['takes off the dagger alef and marks of recitation', ['هٰذا', 'هذا', 'هذۖا'], 'هذا'],
    ['takes out tatweel', ['كـــتـــاب', 'كتاب'], 'كتاب'],
    ['writes one alef', ['أحمد', 'احمد', 'ٱحمد', 'إحمد', 'آحمد'], 'احمد'],
    ['writes alef maksura and Persian ya as ya', ['على', 'علي', 'علی'], 'علي'],
    ['writes ta marbuta as ha', ['حكومة', 'حكومه', 'حكومۀ'], 'حكومه'],
    ['writes hamza on waw and ya as its seat', ['مسؤول', 'مسوول'], 'مسوول'],
    ['drops a hamza that stands alone', ['وزراء', 'وزرا'], 'وزرا'],
    ['writes Persian letters as Arabic ones', ['کتاب', 'كتاب'], 'كتاب'],
    ['writes letters of foreign sounds as their nearest', ['پاریس', 'باريس'], 'باريس'],
    ['writes ve as fa and che as jim', ['ڤيچ'], 'فيج'],
    ['reads presentation forms and ligatures', ['ﻣﺤﻤﺪ', 'محمد'], 'محمد'],
    ['reads the lam-alef ligature', ['ﻻ', 'لا'], 'لا'],
    ['takes out zero-width and direction marks', ['القا\u200cهرة', '\u200fالقاهرة\u200e', '\u202aالقاهرة\u2069', '\ufeffالقاهرة'], 'القاهره'],
    ['reads a decomposed alef with madda or hamza', ['آب'.normalize('NFD'), 'أب'.normalize('NFD'), 'آب'], 'اب'],
  ]; // biome-ignore format: a table
  for (const [title, written, norm] of spellings) {
    it(title, () => {
      for (const word of written) assert.equal(normaliseArabic(word), norm, JSON.stringify(word));
    });
  }
});

describe('normaliseLatin()', () => {
  const spellings: ReadonlyArray<readonly [title: string, written: readonly string[], norm: string]> = [
    ['writes lower case', ['TRIPOLI', 'Tripoli'], 'tripoli'],
    ['takes off accents, composed or not', ['école', 'e\u0301cole', 'ÉCOLE'], 'ecole'],
    ['spells out letters that have no decomposition', ['Łødź', 'lodz'], 'lodz'],
    ['spells out ß and æ', ['Straße'], 'strasse'],
    ['writes the dotless and the dotted i as i', ['Dışişleri', 'disisleri', 'DİSİSLERİ'], 'disisleri'],
    ['straightens apostrophes', ['Libya’s', 'Libya‘s', "libya's"], "libya's"],
    ['takes out zero-width characters and soft hyphens', ['cease\u00adfire', 'cease\u200bfire'], 'ceasefire'],
    ['reads full-width letters and ligatures', ['Ｔｒｕｍｐ', 'trump'], 'trump'],
  ];
  for (const [title, written, norm] of spellings) {
    it(title, () => {
      for (const word of written) assert.equal(normaliseLatin(word), norm, JSON.stringify(word));
    });
  }
});

describe('stemArabic() brings together', () => {
  const families: ReadonlyArray<readonly string[]> = [
    ['مدرسة', 'المدرسة', 'والمدرسة', 'بالمدرسة', 'للمدرسة'],
    ['مدارس', 'المدارس', 'والمدارس', 'بالمدارس', 'كالمدارس', 'فالمدارس', 'مدارسها', 'مدارسهم'],
    ['حكومة', 'الحكومة', 'للحكومة', 'وبالحكومة', 'والحكومة', 'الحكومات'],
    ['مفاوض', 'المفاوضات', 'المفاوضين', 'المفاوضون', 'مفاوضات', 'المفاوضان', 'والمفاوضات'],
    ['ليبية', 'الليبية', 'ليبيون', 'الليبيين'],
    ['كتاب', 'كتابها', 'كتابهم', 'كتابنا', 'الكتاب', 'كتابي'],
    ['قوات', 'القوات', 'قواتها', 'قواتنا', 'للقوات'],
    ['محادثات', 'المحادثات', 'محادثاتهما', 'والمحادثات'],
    // The alef and lam of the word itself go with the article and without it.
    ['إلكتروني', 'الإلكتروني', 'والإلكترونية', 'للإلكترونيات'],
    ['ألمانية', 'الألمانية', 'بالألمانية'],
    ['التماس', 'الالتماس', 'والالتماس'],
  ];
  for (const family of families) {
    it(family.join('، '), () => {
      assert.deepEqual([...new Set(family.map(stem))], [stem(family[0]!)]);
    });
  }
});

describe('stemArabic() leaves alone', () => {
  it('words too short to cut', () => {
    for (const word of ['هو', 'من', 'دم', 'وعد', 'ولد', 'بلد', 'بان', 'سنة', 'يده']) {
      assert.equal(stem(word), normaliseArabic(word));
    }
  });

  it('letters of the word itself that only look like particles', () => {
    for (const word of ['بلاد', 'كلام', 'فرنس', 'سلاح']) assert.equal(stem(word), normaliseArabic(word));
  });

  it('words that share nothing: their stems stay apart', () => {
    const words = [
      'وزير',
      'رئيس',
      'جيش',
      'حرب',
      'سلام',
      'نفط',
      'ميناء',
      'مدينة',
      'قرية',
      'محكمة',
      'انتخاب',
      'اقتصاد',
    ];
    assert.equal(new Set(words.map(stem)).size, words.length);
  });
});

describe('stemEnglish() brings together', () => {
  const families: ReadonlyArray<readonly string[]> = [
    ['mediate', 'mediates', 'mediated', 'mediating', 'mediation'],
    ['election', 'elections', 'elect', 'elected'],
    ['negotiate', 'negotiated', 'negotiating', 'negotiation', 'negotiations'],
    ['man', 'men'],
    ['child', 'children'],
    ['person', 'people'],
    ['fight', 'fought', 'fighting', 'fights'],
    ['withdraw', 'withdrew', 'withdrawn', 'withdraws'],
    ['crisis', 'crises'],
    ['die', 'died', 'dying', 'dies'],
    ['lie', 'lied', 'lying'],
    ['organise', 'organize', 'organised', 'organized', 'organization', 'organisation'],
    ['labour', 'labor', 'labours'],
    ['centre', 'center', 'centres', 'centers'],
    ['travel', 'travelled', 'traveled', 'travelling', 'traveling'],
    ['cancel', 'cancelled', 'canceled', 'cancelling'],
    ['control', 'controlled', 'controlling', 'controls'],
    ['defence', 'defense', 'defences'],
    ['analyse', 'analyze', 'analysed', 'analyzed'],
    ['programme', 'program', 'programmes', 'programs'],
    ['kill', 'kills', 'killed', 'killing'],
    ['call', 'calls', 'called', 'calling'],
    ['sell', 'sold', 'selling'],
    ['fall', 'fell', 'fallen', 'falling'],
    ['pull', 'pulled', 'pulling'],
  ];
  for (const family of families) {
    it(family.join(', '), () => {
      assert.deepEqual([...new Set(family.map(stemEnglish))], [stemEnglish(family[0]!)]);
    });
  }
});

describe('stemEnglish()', () => {
  it('takes the name of an object property for a word like any other', () => {
    assert.equal(stemEnglish('constructor'), stemEnglish('constructors'));
  });
});

describe('stemEnglish() keeps apart', () => {
  const pairs = [
    ['our', 'or'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['tour', 'tor'],
    ['police', 'policy'],
    ['filled', 'filed'],
    ['fill', 'file'],
    ['rolling', 'role'],
    ['war', 'ware'],
    ['peace', 'piece'],
    ['minister', 'ministry'],
  ] as const;
  for (const [a, b] of pairs) it(`${a} and ${b}`, () => assert.notEqual(stemEnglish(a), stemEnglish(b)));
});

describe('rootOf()', () => {
  const families: ReadonlyArray<readonly string[]> = [
    ['مدارس', 'مدرس', 'درس', 'دروس'],
    ['وزير', 'وزرا'],
    ['كتاب', 'كتب', 'كاتب'],
    ['حرب', 'حروب'],
    ['قانون', 'قوانين'],
    ['صاروخ', 'صواريخ'],
    ['جندي', 'جنود'],
  ];
  for (const [first, ...others] of families) {
    it(`brings a singular and its broken plural together: ${[first, ...others].join('، ')}`, () => {
      const root = rootOf(first!);
      assert.ok(root);
      for (const other of others) assert.equal(rootOf(other), root, other);
    });
  }

  it('has three or four letters, or there is none', () => {
    const words = ['هو', 'من', 'قوات', 'مفاوض', 'استقال', 'مستشفي', 'انتخاب', 'ديمقراط', 'تكنولوج', ''];
    for (const word of words) assert.match(rootOf(word) ?? 'درس', /^.{3,4}$/, word);
    assert.equal(rootOf('هو'), undefined);
    assert.equal(rootOf(''), undefined);
  });
});
