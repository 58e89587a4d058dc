/** English words: one spelling, and the stem (Porter's, by the `stemmer` package, after irregular forms are put right). */

import { stemmer } from 'stemmer';

/** Irregular form -> base form, for what Porter's rules cannot know. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|' +
    'bind bound|bite bit bitten|blow blew blown|break broke broken|bring brought|build built|rebuild rebuilt|burn burnt|buy bought|' +
    'catch caught|child children|choose chose chosen|come came|cling clung|creep crept|deal dealt|dig dug|dive dove|' +
    'draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|' +
    'fight fought|find found|flee fled|fling flung|fly flew flown|foot feet|forbid forbade forbidden|forget forgot forgotten|' +
    'forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|' +
    'hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|learn learnt|leave left|lend lent|' +
    'lose lost|make made|man men|mean meant|meet met|mouse mice|pay paid|person people|prove proven|ride rode ridden|ring rang rung|' +
    'rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|' +
    'show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|' +
    'spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove|swear swore sworn|sweep swept|' +
    'swim swam swum|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|tooth teeth|' +
    'overtake overtook overtaken|overcome overcame|understand understood|undergo underwent undergone|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weave wove woven|win won|withdraw withdrew withdrawn|' +
    'withhold withheld|woman women|write wrote written|wife wives|life lives|leaf leaves|half halves|knife knives|thief thieves|wolf wolves|' +
    'crisis crises|basis bases|analysis analyses|hypothesis hypotheses|thesis theses|criterion criteria|phenomenon phenomena|bacterium bacteria|' +
    'medium media|datum data|index indices|matrix matrices|radius radii|nucleus nuclei|fungus fungi|die died dying dies|lie lied lying lies|tie tied tying|try tried tries|cry cried cries|dry dried dries|fly flies|spy spied spies|sky skies'
  )
    .split('|')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** Words that Porter's rules would throw together with others of another meaning (general, generate), each with its own stem. */
const OWN_STEM: ReadonlyMap<string, string> = new Map(
  (
    'general generals generally|university universities|authority authorities|experience experiences experienced|' +
    'community communities|important importance importantly|emergency emergencies|opera operas|animal animals|' +
    'executive executives|news|arms|customs|organs organ|universe|marine marines|secretary secretaries|relative relatives|governess governesses'
  )
    .split('|')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return [base, ...forms].map((form) => [form, base] as const);
    }),
);

/** British endings -> American, so that both spellings share a stem. */
const SPELLING: ReadonlyArray<readonly [RegExp, string]> = [
  [/([a-z]{2,})is(ation|ed|es|ing|er)s?$/, '$1iz$2'],
  [/([a-z]{3,})ise$/, '$1ize'],
  [/([a-z]{2,})our(s|ed|ing|ful|able|hood|ite|ites|ist)?$/, '$1or$2'],
  [/([a-z]{3,})tre(s|d)?$/, '$1ter$2'],
  [/^defence/, 'defense'],
  [/yse(d|s|r)?$/, 'yze$1'],
  [/^program(me)(s|d)?$/, 'program$2'],
];

/** What any of the rules could apply to. */
const BRITISH = /is[aei]|our|tre|yse|^defence|^programme/;

/** One spelling of Latin text: lower case, no accents, straight apostrophes. Normalising twice changes nothing. */
export function normaliseLatin(text: string): string {
  if (/^[a-z\d]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u200b-\u200f\u2060-\u2069\ufeff\u00ad]/g, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .normalize('NFKC');
}

/** The words whose stem is not what Porter's rules make of the word. */
export const irregularWords = (): string[] => [...OWN_STEM.keys(), ...IRREGULAR.keys()];

/** Whether a verb stands in the past tense, or in its participle: "visited", "met". */
export const isPast = (word: string): boolean => /[^e]ed$/.test(word) || IRREGULAR.has(word);

/** The stem of one normalised Latin-script word. */
export function stemEnglish(word: string): string {
  const own = OWN_STEM.get(word);
  if (own) return own;
  const base = IRREGULAR.get(word);
  if (base) return stemmer(base);
  let spelled = word;
  if (word.length > 5 && BRITISH.test(word)) {
    for (const [ending, replacement] of SPELLING) spelled = spelled.replace(ending, replacement);
  }
  return stemmer(spelled);
}
