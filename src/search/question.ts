/** A question as written -> what it asks for, in standard words. */

import type { Analyser } from '../language/analyse.ts';
import { stemArabic } from '../language/arabic.ts';
import { stemEnglish } from '../language/english.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { soundKey, soundsOf } from '../language/transliterate.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wordSet } from '../language/word-set.ts';
import { arabicFocus } from './arabic-focus.ts';
import { withoutAsides } from './asides.ts';
import {
  afterAsSeeking,
  goingAsVisit,
  inOrder,
  participleAsVerb,
  pronounAsWhether,
  spelledOut,
  whereItIs,
} from './colloquial.ts';
import { englishFocus } from './english-focus.ts';
import { fromArabizi, isArabizi } from './latin-letters.ts';
import { withoutLightVerbs } from './light-verbs.ts';
import type { Focus } from './question-focus.ts';
import { kindOf, type QuestionKind } from './question-kind.ts';
import { correctSpelling } from './spelling.ts';
import { variants } from './spoken-forms.ts';
import { standardise } from './standard-words.ts';

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

export const NOT = wordSet(
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
  const standard = standardise(
    arabizi ? fromArabizi(asked, analyser, vocabulary, isKnown) : written,
    vocabulary,
  );
  const known = (stem: string): boolean => isKnown(stem) || lexicon.has(stem);
  // A slip makes no name of a word in letters without capitals.
  const intended = (stem: string): boolean => isKnown(stem) || (lexicon.has(stem) && !lexicon.isName(stem));
  /** «بلقاء» is "with a meeting" where the passages have the meeting and not the town. */
  const stemIn = (token: Token): string => {
    const stem = analyser.stemOf(token);
    if (!/^[بلك]../.test(token.norm) || !lexicon.hasName(stem) || isKnown(stem)) return stem;
    const bare = stemArabic(token.norm.slice(1));
    return isKnown(bare) ? bare : stem;
  };
  const words = inOrder(
    participleAsVerb(
      afterAsSeeking(goingAsVisit(pronounAsWhether(whereItIs(standard), lexicon), lexicon)),
      lexicon,
    ),
    lexicon,
  ).map((token) => {
    const isArabic = token.script === 'arabic';
    const stemmed = isArabic ? { ...token, stem: stemIn(token) } : token;
    return arabizi || known(stemmed.stem) || isStopWord(token.norm)
      ? stemmed
      : (corrected(stemmed, isKnown, isArabic ? intended : known, lexicon) ?? stemmed);
  });
  const { tokens, event, asksEvent } = withoutLightVerbs(words);
  const told = kindOf(tokens, language);
  const kind =
    told === 'topic' && (asksWhether || isBareQuestion(text, tokens, vocabulary)) ? 'whether' : told;
  // "What post does he hold?" asks who he is.
  const asksIdentity =
    (told === 'what' || told === 'which' || (told === 'topic' && !asksWhether)) &&
    tokens.some(({ norm }) => IDENTITY.has(norm));
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
        focus: {
          ...(event !== undefined && { deed: event }),
          ...(language === 'en' ? englishFocus : arabicFocus)(tokens, lexicon),
          ...(asksEvent && { deed: event!, isEvent: true }),
        },
        negated: tokens.some(
          ({ norm }, at) => NOT.has(norm) && !(norm === 'غير' && isNamed(tokens[at + 1], lexicon)),
        ),
      };
}

/** Whether only its mark tells that a sentence asks: «مصر فشلت؟», "Egypt failed?" */
const isBareQuestion = (text: string, tokens: readonly Token[], { lexicon }: Vocabulary): boolean =>
  /[؟?]\s*$/.test(text) &&
  tokens.length > 2 &&
  tokens.some(({ stem }, at) => at > 0 && lexicon.isFiniteVerb(stem));

/** "Whom did he meet but Lavrov", «غير لافروف», denies nothing. */
const isNamed = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && lexicon.hasName(token.stem) && !lexicon.isVerb(token.stem);

/** What stands further on in a text, in UTF-16 units, is no part of a question. */
const LONGEST = 2000;

/** What somebody is, by office. */
const IDENTITY = new Set(
  'post position job title rank role occupation منصب المنصب منصبه وظيفه الوظيفه وظيفته صفه صفته رتبه الرتبه رتبته مهنه مهنته مركزه'.split(
    ' ',
  ),
);
const HOLDING = new Set(
  'hold holds held have has military العسكريه عسكريه يشغل يشغله تشغل تشغله يتولي يتولاه تتولاه شغل'.split(
    ' ',
  ),
);

/**
 * A misspelled word put right: the passages' word for it (`isKnown`), else another one (`isPossible`). A capital inside a
 * question makes a name, and names are not corrected but compared by sound, unless a people's name is meant, or one that
 * the passages have and that sounds the same ("Saraj").
 */
function corrected(
  token: Token,
  isKnown: (stem: string) => boolean,
  isPossible: (stem: string) => boolean,
  lexicon: Lexicon,
): Token | undefined {
  const { norm, script } = token;
  if (script !== 'latin' && script !== 'arabic') return undefined;
  const stemOf = script === 'latin' ? stemEnglish : stemArabic;
  const isMeant =
    token.capital && token.start > 0
      ? (word: string): boolean =>
          (PEOPLE.test(word) && lexicon.isNationality(stemOf(word))) ||
          (isKnown(stemOf(word)) && lexicon.isName(stemOf(word)) && soundsAlike(word, norm))
      : (word: string): boolean | 'perhaps' => {
          const stem = stemOf(word);
          return isStopWord(word) || isKnown(stem) || (isPossible(stem) && 'perhaps');
        };
  const isSure = (word: string): boolean => isMeant(word) === true;
  const spoken = script === 'arabic' ? variants(norm) : [];
  const possible = spoken.find(isSure) ?? spoken.find(isMeant);
  const isEnough = possible !== undefined || (script === 'arabic' && isShort(norm));
  const word =
    possible !== undefined && isSure(possible)
      ? possible
      : (correctSpelling(norm, script, isEnough ? isSure : isMeant) ?? possible);
  return word === undefined ? undefined : { ...token, norm: word, stem: stemOf(word) };
}

/** So short, most words of Arabic are one letter away from some other one: only one that the passages have is meant. */
const isShort = (norm: string): boolean => norm.replace(/^[وفبك]?(?:ال|لل)/, '').length < 7;

const soundsAlike = (one: string, other: string): boolean =>
  soundKey(soundsOf(one)) === soundKey(soundsOf(other));
const PEOPLE = /(?:ans?|ese|ish)$/;
