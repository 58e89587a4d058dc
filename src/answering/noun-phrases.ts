/** What a question calls by a noun and not by a name of the story: "who is the ambassador?", "which ship", «ما هي الخطة؟». */

import { normaliseArabic } from '../language/arabic.ts';
import { isPast } from '../language/english.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question } from '../search/question.ts';
import { hasArticle } from '../search/question-focus.ts';
import type { Gender } from '../story/gender.ts';
import { mentionAt } from './entity-linker.ts';
import { PERSON } from './office.ts';
import { bareEnd, withoutConjunction } from './question-words.ts';
import type { StoryIndex } from './story-index.ts';
import { verbOf } from './third-person.ts';

export type Phrase = {
  readonly kind: 'phrase';
  /** As a question can have it: "the ship", «السفينة», "Haftar's deputy". */
  readonly text: string;
  readonly isPerson: boolean;
  /** Nothing where its form does not tell. */
  readonly isMany?: boolean;
  /** Of a person, where the noun tells it. */
  readonly gender?: Gender;
};

/** Of "who was hurt" nobody is called "hurt". */
const WHO =
  /^(?:(?i:who(?:['’]s|\s+(?<copula>is|was|are|were)))\s+(?=[Tt]he\s|\p{Lu}|\S+['’]s\s)|(?:من|مين)\s+(?<named>(?:هو|هي|هم)\s+)?)(?<text>.+)$/u;
const DETERMINER = wordSet('the this that these those which what many اي');
const HAS = /\b(?:there|have|has|had)(?: an?| any)\s+$/i;
const THERE = wordSet('هناك ثمه يوجد توجد');
const WITH = wordSet('لدي عند مع');
/** Of the cause of the strike one speaks of the strike, and of his view of him. */
const ATTRIBUTE = wordSet('موضوع سبب عدد اسم كميه حجم نوع مكان موعد تاريخ موقف راي رد دور هدف');
/** Those of one body: "where are the crew?" */
const COLLECTIVE = /\b(?:crew|team|staff|police|family|people|public|press|committee|group|army|navy)$/;
/** Behind these the verb stands behind its subject, */
const ASKS_DEED = /^(?:wh\w+ |how )?(?:do|does|did|will|would|can|could) /i;
/** and behind these what is said of it stands last. */
const ASKS_STATE = /^(?:is|are|was|were) /i;
const ASKS_OF_STATE = /^(?:when|why|how|since when) (?:is|are|was|were) /i;

/** Somebody whom a question asks about, in other words than a name: not of a deed («من يدعم حفتر؟»). */
export function personIn({ text: question }: Question, index: StoryIndex): Phrase | undefined {
  const { copula, named, text } = WHO.exec(withoutConjunction(bareEnd(question)))?.groups ?? {};
  if (text === undefined) return undefined;
  const words = index.search.analyse(text);
  const mentions = index.linker.mentionsIn(words);
  if (words.every(({ norm }, at) => mentionAt(mentions, at) || isStopWord(norm))) return undefined;
  const [first] = words;
  // «من وضعها؟»
  if (first!.script === 'arabic' && !hasArticle(first!.norm) && /..(?:ها|هم|هما)$/.test(first!.norm))
    return undefined;
  const isDefinite = (at: number): boolean =>
    words[at] !== undefined &&
    (hasArticle(words[at].norm) ||
      mentionAt(mentions, at) !== undefined ||
      (!isStopWord(words[at].norm) && index.vocabulary.lexicon.hasName(words[at].stem)));
  // «من عثر على الشق», «من اقتحم السفارة» and «من قابله الوزير», and not «من سفير مصر».
  const isDeed =
    first!.script === 'arabic' &&
    named === undefined &&
    !isDefinite(0) &&
    (isVerb(first!, index) || (words.length > 1 && !isDefinite(1)));
  if (isDeed) return undefined;
  const isOwned = hasArticle(words[1]?.norm ?? '') || mentions.some(({ at }) => at === 1);
  // «الدبيبة» may be a man.
  const isNoun = isOwned || (hasArticle(first!.norm) && !first!.norm.endsWith('ه'));
  const isKnown = first!.script === 'arabic' && index.vocabulary.lexicon.has(first!.stem);
  const gender = isKnown && isNoun ? genderOfNoun(first!) : undefined;
  return phraseOf(text, true, gender, copula === 'are' || copula === 'were');
}

/** «ذاهبة», normalised */
const PARTICIPLE = /^\p{L}ا[^ا]{2}ه?$/u;
/** A pronoun written onto a verb. */
const OBJECT = /(?<=...)(?:هما|هم|ها|ه)$/u;

/** Whether an Arabic word is a verb, also with a pronoun written onto it («قابله»), one of a dialect or its participle: «راحت», «رايحة». */
export function isVerb({ norm }: Token, { vocabulary: { lexicon, dialect } }: StoryIndex): boolean {
  const standard = normaliseArabic(dialect.get(norm) ?? norm);
  const isParticiple = standard !== norm && PARTICIPLE.test(standard);
  return (
    isParticiple ||
    [norm, standard, norm.replace(OBJECT, '')].some((form) => verbOf(form, lexicon) !== undefined)
  );
}

/** The things that a question speaks of by a noun with an article, or asks for: "which ship", «أي سفينة», «سعر النفط». */
export function thingsIn({ text }: Question, index: StoryIndex): Phrase[] {
  const { lexicon } = index.vocabulary;
  const words = index.search.analyse(text);
  const mentions = index.linker.mentionsIn(words);
  const isNoun = (at: number): boolean =>
    words[at] !== undefined && !isStopWord(words[at].norm) && mentionAt(mentions, at) === undefined;
  /** «خطة» in «خطة مصر», «سعر» in «سعر النفط» */
  const isOwned = (at: number): boolean => isBare(at) && !ATTRIBUTE.has(words[at]!.norm);
  const isBare = (at: number): boolean =>
    isNoun(at) && !isDefinite(words[at]!.norm) && lexicon.has(words[at]!.stem) && !isVerb(words[at]!, index);
  /** "Is there a plan?", «هل لدى حفتر جيش؟» */
  const isThere = (at: number): boolean => {
    const owner = mentionAt(mentions, at - 1)?.at ?? at;
    return (
      HAS.test(text.slice(0, words[at]!.start)) ||
      (isBare(at) && (THERE.has(words[at - 1]?.norm ?? '') || WITH.has(words[owner - 1]?.norm ?? '')))
    );
  };
  /** "When did the strike begin?", "did the tanker spill oil?", "is the port closed?" */
  const endOfNoun = (from: number, to: number): number => {
    const isLast = to === words.length - 1;
    const isSaidOf =
      isLast &&
      ((ASKS_STATE.test(text) && !HAS.test(text.slice(0, words[from]!.start))) ||
        (ASKS_OF_STATE.test(text) && isPast(words[to]!.norm)));
    if (to > from && isSaidOf) return to - 1;
    const isVerb = ({ norm, stem }: Token): boolean => !norm.endsWith('s') && lexicon.isFiniteVerb(stem);
    const verb = ASKS_DEED.test(text)
      ? words.findIndex((word, at) => at > from && at <= to && isVerb(word))
      : -1;
    return verb < 0 ? to : verb - 1;
  };
  return words.flatMap(({ norm, script, start }, at): Phrase[] => {
    const isArabic = script === 'arabic';
    const isPart = (place: number): boolean => isNoun(place) && (!isArabic || isDefinite(words[place]!.norm));
    const isAsked = DETERMINER.has(words[at - 1]?.norm ?? '') || isThere(at);
    // "Haftar's army", «جيش حفتر»
    const owner = /['’]s\s$/.test(text.slice(0, start)) ? mentionAt(mentions, at - 1) : undefined;
    const bearer = isArabic && isOwned(at) ? mentions.find((mention) => mention.at === at + 1) : undefined;
    const begins = isAsked || owner || bearer || (isArabic && isPart(at) && !isPart(at - 1));
    if (!isNoun(at) || !begins) return [];
    let to = bearer ? at + bearer.length : at;
    while (isPart(to + 1)) to++;
    if (!isArabic) to = endOfNoun(at, to);
    const isOther = !isAsked && !/^[بكل]/.test(norm) && isOwned(at - 1);
    const from = owner?.at ?? (isArabic && isOther ? at - 1 : at);
    const article = isArabic ? (isAsked && !hasArticle(norm) ? 'ال' : '') : owner ? '' : 'the ';
    const noun = text.slice(words[from]!.start, words[to]!.end);
    const head = words[isArabic ? from : to]!;
    const isPerson = PERSON.has(head.norm.replace(/^ال/, ''));
    return [
      phraseOf(
        article + (isArabic ? apart(noun) : noun),
        isPerson,
        isArabic && isPerson ? genderOfNoun(head) : undefined,
      ),
    ];
  });
}

/** Also «بالناقلة»; «بالغ» has no article. */
const isDefinite = (norm: string): boolean => hasArticle(norm.replace(/^[بك](?=ال\p{L}{3})/u, ''));

/** «الناقلة» of «بالناقلة» and of «للناقلة». */
const apart = (noun: string): string =>
  noun
    .replace(/^[وف](?=ال|لل)/u, '')
    .replace(/^[بك](?=ال\p{L}{3})/u, '')
    .replace(/^لل(?=\p{L}{3})/u, 'ال');

/** «السفير» is a man and «القبطانة» a woman; a name tells neither. */
const genderOfNoun = ({ norm }: Token): Gender => (norm.endsWith('ه') ? 'feminine' : 'masculine');

/** Kin have a gender. */
const HIM = /(?:^(?:أخو?|أبو?|ابن|زوج|عم|خال|جد)\s)|\b(?:brother|father|son|husband|uncle)$/u;
const HER = /^(?:أخت|أم|ابنة|بنت|زوجة|عمة|خالة|جدة)\s|\b(?:sister|mother|daughter|wife|aunt)$/u;
const genderIn = (text: string): Gender | undefined =>
  HIM.test(text) ? 'masculine' : HER.test(text) ? 'feminine' : undefined;

/** In English the noun tells whether it is one or many. */
function phraseOf(
  text: string,
  isPerson: boolean,
  gender = isPerson ? genderIn(text) : undefined,
  isMany = /[^sui]s$/.test(text),
): Phrase {
  return {
    kind: 'phrase',
    text,
    isPerson,
    ...(/\p{Script=Latin}/u.test(text) && !COLLECTIVE.test(text) && { isMany }),
    ...(gender && { gender }),
  };
}
