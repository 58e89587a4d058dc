import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { normaliseArabic } from '../../src/language/arabic.ts';
import { normaliseLatin } from '../../src/language/english.ts';
import { keyOf } from '../../src/language/phrase-key.ts';
import { Thesaurus } from '../../src/language/thesaurus.ts';

// What lexicon/README.md promises of the files, checked line by line. A failure names the lines.

const FOLDER = join(import.meta.dirname, '../../src/language/lexicon');
const WORD_FILES = readdirSync(join(FOLDER, 'words')).sort();
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const linesOf = (name: string): string[] => read(name).replace(/\n$/, '').split('\n');

const words = WORD_FILES.map((name) => [`words/${name}`, linesOf(`words/${name}`)] as const);
const names = ['names.txt', linesOf('names.txt')] as const;
const dialect = linesOf('dialect.txt');
const arabizi = linesOf('arabizi.txt');
const thesauri = ['related-ar.txt', 'related-en.txt', 'alike-ar.txt', 'alike-en.txt'].map(
  (name) => [name, linesOf(name)] as const,
);
const everyFile: ReadonlyArray<readonly [string, readonly string[]]> = [
  ...words,
  names,
  ['dialect.txt', dialect],
  ['arabizi.txt', arabizi],
  ...thesauri,
];

const ARABIC = /^[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*$/;
/** Related words may hold figures: "إس 400". */
const ARABIC_OR_FIGURE =
  /^(?:[\u0621-\u063a\u0641-\u064a]+|\d+)(?:[ -](?:[\u0621-\u063a\u0641-\u064a]+|\d+))*$/;
const LATIN = /^[\p{Script=Latin}\d][\p{Script=Latin}\d .,'&-]*$/u;
const LOWER = /^[\p{Ll}\d][\p{Ll}\d .,'&-]*$/u;
const LATIN_OR_FIGURE = /^(?:[\p{Script=Latin}\d .'&%-]|(?<=\d),(?=\d{3}))+$/u;
const POS = {
  words: new Set(['n', 'v', 'adj', 'adv', 'func', 'expr']),
  names: new Set(['person', 'place', 'org', 'demonym']),
};
const DIALECTS = new Set(['eg', 'lev', 'gulf', 'iraq', 'lib', 'magh', 'sud']);
const MOST_ALTERNATIVES = 8;
const MOST_RELATED = 12;
const MOST_DIALECT_WORDS = 3;

type Entry = {
  readonly line: string;
  readonly heads: readonly string[];
  readonly pos: string;
  readonly alternatives: readonly (readonly string[])[];
};
const parse = (line: string): Entry => {
  const [heads = '', pos = '', alternatives = ''] = line.split('|');
  return {
    line,
    heads: heads.split(', '),
    pos,
    alternatives: alternatives.split('; ').map((alternative) => alternative.split('/')),
  };
};
const wordEntries = words.flatMap(([, lines]) => lines.map(parse));
const nameEntries = names[1].map(parse);
const entries = [...wordEntries, ...nameEntries];

/** Those of the values that come a second time, by what `key` makes of each. */
function repeated<T>(values: readonly T[], key: (value: T) => string): T[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(key(value)).size);
}
const none = (faults: readonly unknown[], rule: string): void =>
  assert.deepEqual(faults.slice(0, 20), [], `${faults.length} lines break the rule: ${rule}`);

describe('every lexicon file', () => {
  for (const [name, lines] of everyFile) {
    it(`${name} has no empty line, no stray space, one line ending, one Unicode form`, () => {
      none(
        lines.filter((line) => line !== line.trim() || !line || /\s{2}|[\t\r\u00a0]/.test(line)),
        'no stray space',
      );
      none(
        lines.filter((line) => line !== line.normalize('NFC')),
        'NFC',
      );
      assert.ok(read(name).endsWith('\n'), 'the last line ends');
    });

    it(`${name} is sorted by code unit`, () => {
      none(
        lines.filter((line, at) => at > 0 && lines[at - 1]! > line),
        'sorted by code unit',
      );
    });
  }
});

describe('words and names', () => {
  const { lexicon } = loadVocabulary();

  it('are at least 6,000 words and 1,500 names', () => {
    assert.ok(wordEntries.length >= 6000, `${wordEntries.length} words`);
    assert.ok(nameEntries.length >= 1500, `${nameEntries.length} names`);
  });

  it('have three fields: headwords, part of speech, alternatives', () => {
    none(
      entries.map(({ line }) => line).filter((line) => line.split('|').length !== 3),
      'headword, variant|pos|form/form; form',
    );
  });

  it('have a part of speech that their list knows', () => {
    none(
      wordEntries.filter(({ pos }) => !POS.words.has(pos)).map(({ line }) => line),
      'pos',
    );
    none(
      nameEntries.filter(({ pos }) => !POS.names.has(pos)).map(({ line }) => line),
      'pos',
    );
  });

  it('stand in the file of their first letter', () => {
    for (const [name, lines] of words) {
      none(
        lines.filter((line) => normaliseLatin(line)[0] !== name['words/'.length]),
        name,
      );
    }
  });

  it('have each headword once for each part of speech, also among the variants of a line', () => {
    none(
      repeated(entries, ({ heads, pos }) => `${heads[0]}|${pos}`).map(({ line }) => line),
      'headword+pos once',
    );
    none(
      entries.filter(({ heads }) => repeated(heads, String).length > 0).map(({ line }) => line),
      'variants once',
    );
  });

  it('are in Latin lower case on the left and in Arabic without diacritics on the right', () => {
    none(
      entries.filter(({ heads }) => !heads.every((head) => LOWER.test(head))).map(({ line }) => line),
      'headwords in lower case',
    );
    none(
      entries
        .filter(({ alternatives }) => !alternatives.flat().every((form) => ARABIC.test(form)))
        .map(({ line }) => line),
      'forms in Arabic letters, none of them empty',
    );
  });

  it('have one to eight alternatives, none of them twice', () => {
    none(
      entries.filter(({ alternatives }) => alternatives.length > MOST_ALTERNATIVES).map(({ line }) => line),
      'at most 8 alternatives',
    );
    none(
      entries
        .filter(({ alternatives }) => repeated(alternatives, (forms) => forms.join('/')).length > 0)
        .map(({ line }) => line),
      'no alternative twice',
    );
  });

  it('are found again by the key of every headword and every form, and lead to the other language', () => {
    const lost: string[] = [];
    for (const { line, heads, alternatives } of entries) {
      const english = heads.map(keyOf);
      const arabic = alternatives.flat().map(keyOf);
      for (const key of [...english, ...arabic])
        if (!key || !lexicon.has(key)) lost.push(`${key} of ${line}`);
      for (const key of english) {
        const translations = lexicon.translate(key).map((translation) => translation.key);
        if (!translations.some((translation) => arabic.includes(translation)))
          lost.push(`${key} to Arabic: ${line}`);
      }
    }
    none(lost, 'every key is found');
  });

  it('lead from Arabic back to English, but for words that too many headwords share', () => {
    const first = entries.map(
      ({ heads, alternatives }) => [keyOf(heads[0]!), keyOf(alternatives[0]![0]!)] as const,
    );
    const back = first.filter(([english, arabic]) =>
      lexicon.translate(arabic).some(({ key }) => key === english),
    );
    assert.ok(back.length > 0.95 * first.length, `${back.length} of ${first.length}`);
  });
});

describe('the dialect table', () => {
  const rows = dialect.map((line) => ({ line, fields: line.split('|') }));

  it('has three fields: form, standard words, dialects', () => {
    none(
      rows
        .filter(({ fields: [form = '', standard = '', tags = '', ...more] }) => {
          const known = tags.split(',').every((tag) => DIALECTS.has(tag));
          return (
            !ARABIC.test(form) ||
            !standard.split('; ').every((word) => ARABIC.test(word)) ||
            !known ||
            more.length > 0
          );
        })
        .map(({ line }) => line),
      'form|standard; standard|dialect,dialect',
    );
  });

  it('has each written form once, and one meaning first for all that are read as the same', () => {
    none(
      repeated(rows, ({ fields }) => fields[0]!).map(({ line }) => line),
      'form once',
    );
    const firstMeaning = new Map<string, string>();
    none(
      rows
        .filter(({ fields: [form = '', standard = ''] }) => {
          const key = normaliseArabic(form);
          const meaning = standard.split('; ')[0]!;
          const known = firstMeaning.get(key);
          firstMeaning.set(key, known ?? meaning);
          return known !== undefined && known !== meaning;
        })
        .map(({ line }) => line),
      'one meaning for one normalised form',
    );
  });

  it('has no phrase that is longer than what questions are searched for', () => {
    none(
      rows.filter(({ fields }) => fields[0]!.split(' ').length > MOST_DIALECT_WORDS).map(({ line }) => line),
      `at most ${MOST_DIALECT_WORDS} words`,
    );
  });
});

describe('the table of Arabic in Latin letters', () => {
  const rows = arabizi.map((line) => ({ line, fields: line.split('|') }));

  it('has two fields: spellings in lower case, and one Arabic word or phrase', () => {
    none(
      rows
        .filter(({ fields: [spellings = '', arabic = '', ...more] }) => {
          const latin = spellings
            .split(', ')
            .every((spelling) => /^[a-z0-9']+(?: [a-z0-9']+)*$/.test(spelling));
          return !latin || !ARABIC.test(arabic) || more.length > 0;
        })
        .map(({ line }) => line),
      'spelling, spelling|Arabic',
    );
  });

  it('has each spelling once', () => {
    const spellings = rows.flatMap(({ fields }) => fields[0]!.split(', '));
    none(repeated(spellings, normaliseLatin), 'spelling once');
  });
});

for (const [name, lines] of thesauri) {
  const english = name.endsWith('-en.txt');
  const form = english ? LATIN_OR_FIGURE : ARABIC_OR_FIGURE;
  describe(`the thesaurus ${name}`, () => {
    const rows = lines.map((line) => ({ line, fields: line.split('|') }));

    it('has two fields in its own script, and no empty form', () => {
      none(
        rows
          .filter(({ fields: [heads = '', others = '', ...more] }) => {
            const forms = others.split('; ').flatMap((word) => word.split('/'));
            const headForm = english ? LATIN : form;
            return (
              more.length > 0 ||
              !heads.split('/').every((head) => headForm.test(head)) ||
              !forms.every((word) => form.test(word) && keyOf(word) !== '')
            );
          })
          .map(({ line }) => line),
        'word/form|related/form; related',
      );
    });

    it('has each headword with its forms in one line (words that are only spelled alike have one each)', () => {
      none(
        repeated(rows, ({ fields }) => fields[0]!).map(({ line }) => line),
        'headword once',
      );
    });

    it(`names at most ${MOST_RELATED} words for each, none of them twice`, () => {
      const relatedOf = (line: string): string[] => line.split('|')[1]?.split('; ') ?? [];
      none(
        rows.map(({ line }) => line).filter((line) => relatedOf(line).length > MOST_RELATED),
        `at most ${MOST_RELATED}`,
      );
      none(
        rows.map(({ line }) => line).filter((line) => repeated(relatedOf(line), String).length > 0),
        'no related word twice',
      );
    });

    it('finds every headword, its related words in falling weight', () => {
      const thesaurus = new Thesaurus();
      thesaurus.addLines(lines.join('\n'));
      for (const { line, fields } of rows) {
        for (const head of fields[0]!.split('/')) {
          const found = thesaurus.related(keyOf(head));
          assert.ok(found.length > 0, line);
          assert.ok(
            found.every(({ weight }) => weight > 0 && weight <= 1),
            line,
          );
        }
      }
    });
  });
}
