/** A question as written -> what it asks for, in standard words. */

import type { Analyser } from '../language/analyse.ts';
import { stemArabic } from '../language/arabic.ts';
import { arabicSpellings } from '../language/arabizi.ts';
import { stemEnglish } from '../language/english.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wordSet } from '../language/word-set.ts';
import { withoutAsides } from './asides.ts';
import { asGenitive, goingAsVisit, inOrder, spelledOut } from './colloquial.ts';
import { type Focus, focusOf } from './question-focus.ts';
import { kindOf, type QuestionKind } from './question-kind.ts';
import { correctSpelling } from './spelling.ts';
import { reword, variants, withNegations } from './spoken-forms.ts';

export type Question = {
  readonly text: string;
  readonly language: Language;
  readonly kind: QuestionKind;
  /** The words of the question, dialect and Latin-letter Arabic put into standard Arabic. */
  readonly tokens: readonly Token[];
  readonly focus: Focus;
  /** Whether it says "not": who does not want something is told by who refuses it. */
  readonly negated: boolean;
};

const NOT = wordSet(
  'not no never dont doesnt didnt wont wouldnt cant cannot couldnt isnt arent wasnt werent hasnt havent hadnt shouldnt لا لم لن ليس ليست غير',
);

/**
 * Reads a question in any spelling. A text without letters of either script counts as `fallback`'s language. A word that
 * neither `isKnown` (the words of the passages) nor the lexicon has is read as the known word that is one slip away.
 */
export function understand(
  text: string,
  analyser: Analyser,
  vocabulary: Vocabulary,
  isKnown: (stem: string) => boolean,
  fallback: Language = 'en',
): Question {
  const { question: asked, asksWhether } = withoutAsides(
    spelledOut(text.slice(0, LONGEST).replace(/[\u064b-\u0652\u0670\u0640]/g, '')),
  );
  const written = analyser.tokenise(asked);
  const script = languageOf(asked);
  const arabizi = script === 'en' && isArabizi(asked, vocabulary);
  const language: Language = arabizi ? 'ar' : (script ?? fallback);
  const { lexicon } = vocabulary;
  const standard = arabizi
    ? fromArabizi(asked, analyser, vocabulary, isKnown)
    : standardise(written, vocabulary);
  const known = (stem: string): boolean => isKnown(stem) || lexicon.has(stem);
  // A slip makes no name of a word in letters without capitals.
  const intended = (stem: string): boolean => isKnown(stem) || (lexicon.has(stem) && !lexicon.isName(stem));
  /** «بلقاء» is "with a meeting" where the passages have the meeting and not the town. */
  const stemIn = (token: Token): string => {
    const stem = analyser.stemOf(token);
    const bare = stemArabic(token.norm.slice(1));
    const isPrefixed =
      /^[بلك]../.test(token.norm) && lexicon.hasName(stem) && !isKnown(stem) && isKnown(bare);
    return isPrefixed ? bare : stem;
  };
  const tokens = inOrder(goingAsVisit(standard, lexicon), lexicon).map((token) => {
    const isArabic = token.script === 'arabic';
    const stemmed = isArabic ? { ...token, stem: stemIn(token) } : token;
    return arabizi || known(stemmed.stem) || isStopWord(token.norm)
      ? stemmed
      : corrected(stemmed, isArabic ? intended : known, lexicon);
  });
  const told = kindOf(tokens, language);
  const kind =
    told === 'topic' && (asksWhether || isBareQuestion(text, tokens, vocabulary)) ? 'whether' : told;
  // "What post does he hold?" asks who he is.
  const asksIdentity = (kind === 'what' || kind === 'which') && tokens.some(({ norm }) => IDENTITY.has(norm));
  return asksIdentity
    ? {
        text,
        language,
        kind: 'who',
        tokens: tokens.filter(({ norm }) => !IDENTITY.has(norm) && !HOLDING.has(norm)),
        focus: { asksName: false },
        negated: false,
      }
    : {
        text,
        language,
        kind,
        tokens,
        focus: focusOf(tokens, language, lexicon),
        negated: tokens.some(({ norm }) => NOT.has(norm)),
      };
}

/** Whether only its mark tells that a sentence asks: «مصر فشلت؟», "Egypt failed?" */
const isBareQuestion = (text: string, tokens: readonly Token[], { lexicon }: Vocabulary): boolean =>
  /[؟?]\s*$/.test(text) &&
  tokens.length > 2 &&
  tokens.some(({ stem }, at) => at > 0 && lexicon.isFiniteVerb(stem));

/** What stands further on in a text, in UTF-16 units, is no part of a question. */
const LONGEST = 2000;

/** What somebody is, by office. */
const IDENTITY = new Set(
  'post position job title rank role occupation منصب المنصب وظيفه الوظيفه صفه رتبه الرتبه مهنه مركز'.split(
    ' ',
  ),
);
const HOLDING = new Set('hold holds held have has military العسكريه عسكريه يشغل تشغل يتولي شغل'.split(' '));

const LONGEST_PHRASE = 3;

/** What only a word that asks, points or wishes means. */
const ASKS = /^(?:من|ما|ماذا|أين|متى|لماذا|كيف|كم|هل|أي|هذا|هذه|ذلك|هؤلاء|يريد|تريد|يريدون)(?: |$)/;

/** Dialect words and phrases in standard Arabic; all other tokens as they are. */
function standardise(written: readonly Token[], { dialect, dialectPhrases, lexicon }: Vocabulary): Token[] {
  const isWord = ({ norm, stem }: Token): boolean =>
    dialect.has(norm) || isStopWord(norm) || lexicon.has(stem);
  /** «وديال» is "and" before a word of the dialect. */
  const withoutAnd = (token: Token): Token => {
    const rest = token.norm.slice(1);
    return token.norm.startsWith('و') && !isWord(token) && dialect.has(rest) ? reword(token, rest) : token;
  };
  const apartAll = written.flatMap((token) => apart(token, lexicon));
  const tokens = asGenitive(withNegations(apartAll, isWord).map(withoutAnd));
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const longest = Math.min(dialectPhrases.get(token.norm) ?? 1, tokens.length - at);
    let length = token.script === 'arabic' ? longest : 0;
    let meaning: string | undefined;
    for (; length > 0 && meaning === undefined; length--) {
      let phrase = token.norm;
      for (let next = at + 1; next < at + length; next++) phrase += ` ${tokens[next]!.norm}`;
      meaning = dialect.get(phrase)?.[0];
      if (meaning !== undefined) break;
    }
    // A word that standard Arabic has too is left alone, unless it asks a question in the dialect.
    const isOrdinary = (): boolean =>
      length === 1 && !ASKS.test(meaning ?? '') && (isStopWord(token.norm) || lexicon.spells(token));
    if (meaning === undefined || isOrdinary()) {
      result.push(token);
      at++;
    } else {
      for (const word of tokenise(meaning)) result.push({ ...word, start: token.start, end: token.end });
      at += length;
    }
  }
  return result;
}

/** Dialect writes على and من before an article as one letter: «عالسفينة» is «على السفينة», and «هالسفينة» "this ship". */
function apart(token: Token, lexicon: Lexicon): Token[] {
  const [, rest] = /^[عهم](ال...+)$/.exec(token.norm) ?? [];
  if (rest === undefined || lexicon.has(token.stem) || !lexicon.has(stemArabic(rest))) return [token];
  return [{ ...token, norm: rest, stem: stemArabic(rest) }];
}

/**
 * A misspelled word put right. A capital inside a question makes a name, and names are not corrected but compared by sound,
 * unless a people's name is meant.
 */
function corrected(token: Token, isKnown: (stem: string) => boolean, lexicon: Lexicon): Token {
  if (token.script !== 'latin' && token.script !== 'arabic') return token;
  const stemOf = token.script === 'latin' ? stemEnglish : stemArabic;
  const isMeant =
    token.capital && token.start > 0
      ? (word: string): boolean => PEOPLE.test(word) && lexicon.isNationality(stemOf(word))
      : (word: string): boolean => isStopWord(word) || isKnown(stemOf(word));
  const word =
    (token.script === 'arabic' ? variants(token.norm).find(isMeant) : undefined) ??
    correctSpelling(token.norm, token.script, isMeant);
  return word === undefined ? token : { ...token, norm: word, stem: stemOf(word) };
}

const PEOPLE = /(?:ans?|ese|ish)$/;

/** A doubled digit is a doubled letter: wa22a3, وقّع. */
const ARABIZI_DIGIT = /(?:^|[a-z'])[2356789]{1,2}(?=[a-z'])|[a-z][2356789]{1,2}(?:$|[a-z'])/i;
const latinWords = (text: string): string[] => text.toLowerCase().match(/[a-z0-9']*[a-z][a-z0-9']*/g) ?? [];

/**
 * Whether a text in Latin letters is Arabic: words of the table of Arabizi, or with its digits (3 for ع, 7 for ح),
 * outnumber the English ones and are half of all, or two and more beside words that English does not know.
 */
function isArabizi(text: string, { arabizi, lexicon }: Vocabulary): boolean {
  const words = latinWords(text);
  const isListed = (word: string): boolean => arabizi.has(word) || ARABIZI_DIGIT.test(word);
  const isEnglish = (word: string): boolean => {
    const stem = stemEnglish(word);
    return isStopWord(word) || (lexicon.has(stem) && !lexicon.isName(stem));
  };
  const listed = words.filter(isListed).length;
  const english = words.filter(
    (word) => !isListed(word) && !PARTICLES.has(word) && isEnglish(word.replace(/'/g, '')),
  ).length;
  return (
    listed > english &&
    (listed * 2 >= words.length || (english === 0 && (listed >= 2 || arabizi.has(words[0] ?? ''))))
  );
}

/** Particles that are words of English too, or too short to tell a language: read only where the rest is Arabic. */
// biome-ignore format: a table
const PARTICLES: ReadonlyMap<string, string> = new Map([
  ...['fe', 'fel', 'fil', 'fl', 'bel', 'bil'].map((word) => [word, 'في'] as const),
  ...['3al', '3l', 'ala'].map((word) => [word, 'على'] as const),
  ...['w', 'wa', 'we'].map((word) => [word, 'و'] as const),
  ...['men', 'mel'].map((word) => [word, 'من'] as const),
  ...['de', 'di'].map((word) => [word, 'هذه'] as const),
  ['lel', 'إلى'], ['la', 'لا'], ['ma', 'ما'], ['hwa', 'هو'], ['da', 'هذا'],
]);

/**
 * Arabic in Latin letters as Arabic tokens. A word that the table lacks is spelled in Arabic letters in every likely way;
 * the first spelling that the passages know is taken, else the first that anybody speaks or the lexicon has.
 */
function fromArabizi(
  text: string,
  analyser: Analyser,
  vocabulary: Vocabulary,
  isKnown: (stem: string) => boolean,
): Token[] {
  const words = latinWords(text);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    while (length > 1 && !vocabulary.arabizi.has(words.slice(at, at + length).join(' '))) length--;
    tokens.push(...fromWord(words.slice(at, at + length).join(' ')));
    at += length;
  }
  return standardise(tokens, vocabulary);

  function fromWord(word: string): Token[] {
    const known = vocabulary.arabizi.get(word) ?? PARTICLES.get(word);
    if (known) return known === 'ال' ? [] : tokenise(known);
    const bare = word.length > 5 ? word.replace(/^(?:al|el)(?=[a-z0-9])/, '') : word;
    // A name of the world is known in Latin letters too.
    if (vocabulary.lexicon.isName(stemEnglish(bare)))
      return tokenise(bare).map((token) => ({ ...token, capital: true }));
    const spellings = arabicSpellings(bare).flatMap((spelling) => tokenise(spelling));
    const found =
      spellings.find((token) => isKnown(analyser.stemOf(token))) ??
      spellings.find(
        (token) => vocabulary.dialect.has(token.norm) || vocabulary.lexicon.has(analyser.stemOf(token)),
      );
    // A word that nobody knows keeps its Latin letters: the bridge finds it by its sound.
    return found ? [found] : tokenise(bare).map((token) => ({ ...token, capital: true }));
  }
}
