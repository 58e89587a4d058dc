/** What ships of the two languages: the lexicon, and the tables of dialect and of Arabic in Latin letters. */

import { normaliseArabic } from './arabic.ts';
import { normaliseLatin } from './english.ts';
import { Lexicon } from './lexicon.ts';
import { MONTHS } from './numbers.ts';
import { Thesaurus } from './thesaurus.ts';

export type Vocabulary = {
  readonly lexicon: Lexicon;
  readonly thesaurus: Thesaurus;
  /** Words by which a report may be told in other words. */
  readonly alike: Thesaurus;
  /** Countries whose Arabic name is one word, normalised: in the news قطر is a country and no diameter. */
  readonly countries: ReadonlySet<string>;
  /** Normalised dialect word or phrase -> what it most likely is in standard Arabic. */
  readonly dialect: ReadonlyMap<string, string>;
  /** First word of dialect phrases of several words -> how many the longest has. */
  readonly dialectPhrases: ReadonlyMap<string, number>;
  /** Arabic word in Latin letters (lower case) -> Arabic. */
  readonly arabizi: ReadonlyMap<string, string>;
};

/** The contents of the files in lexicon/, by the name of the file without its ending. */
export type VocabularyFiles = {
  readonly words: readonly string[];
  readonly names: string;
  readonly related: readonly string[];
  readonly alike: readonly string[];
  readonly dialect: string;
  readonly arabizi: string;
};

export function buildVocabulary(files: VocabularyFiles): Vocabulary {
  const { lines, countries } = countriesAndLanguages();
  const lexicon = new Lexicon();
  lexicon.addLines([...files.words, files.names, ...calendarLines(), ...lines].join('\n'));
  const dialect = new Map<string, string>();
  const dialectPhrases = new Map<string, number>();
  for (const [, form = '', standard = ''] of files.dialect.matchAll(/^([^|\n]+)\|([^|;\n]+)/gm)) {
    const phrase = normaliseArabic(form);
    dialect.set(phrase, standard);
    if (!phrase.includes(' ')) continue;
    const [first = '', ...others] = phrase.split(' ');
    dialectPhrases.set(first, Math.max(others.length + 1, dialectPhrases.get(first) ?? 0));
  }
  const arabizi = new Map<string, string>();
  for (const [, spellings = '', arabic = ''] of files.arabizi.matchAll(/^([^|\n]+)\|([^|\n]+)/gm)) {
    for (const spelling of spellings.split(', ')) {
      const word = normaliseLatin(spelling);
      if (!arabizi.has(word)) arabizi.set(word, arabic);
    }
  }
  const thesaurus = new Thesaurus();
  thesaurus.addLines(files.related.join('\n'));
  const alike = new Thesaurus();
  alike.addLines(files.alike.join('\n'));
  return { lexicon, thesaurus, alike, countries, dialect, dialectPhrases, arabizi };
}

/** The months as lines of the lexicon. */
const calendarLines = (): string[] =>
  MONTHS.map((names) => {
    const arabic = names.filter((name) => /\p{Script=Arabic}/u.test(name));
    const english = names.filter((name) => !/\p{Script=Arabic}/u.test(name));
    return `${english.join(', ')}|n|${arabic.join('/')}`;
  });

/** Names of countries and languages from the runtime's own tables (CLDR), as lines of the lexicon; the countries of one Arabic word. */
function countriesAndLanguages(): { lines: string[]; countries: Set<string> } {
  const lines: string[] = [];
  const countries = new Set<string>();
  const regions =
    'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
      ' ',
    );
  const languages =
    'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gu ha he hi hr hu hy id is it ja ka kk km ko ku ky la lo lt lv mk ml mn mr ms mt my ne nl no or pa pl ps pt ro ru sa sd si sk sl so sq sr sv sw ta te tg th ti tk tr uk ur uz vi yi yo zh zu'.split(
      ' ',
    );
  for (const [type, codes] of [
    ['region', regions],
    ['language', languages],
  ] as const) {
    const english = new Intl.DisplayNames('en', { type });
    const arabic = new Intl.DisplayNames('ar', { type });
    for (const code of codes) {
      const en = english.of(code);
      const ar = arabic.of(code);
      if (!en || !ar) continue;
      lines.push(`${en.toLowerCase()}|place|${ar}`);
      // مالي is an adjective more often than a country.
      if (type === 'region' && !/[\s ]|ي$/.test(ar)) countries.add(normaliseArabic(ar));
    }
  }
  return { lines, countries };
}
