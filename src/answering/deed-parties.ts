/** Whom and what a question names beside its deed, by the numbers of their groups. */

import { keyOfTokens } from '../language/phrase-key.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import type { Roles } from './roles.ts';
import type { StoryIndex } from './story-index.ts';

export type Parties = {
  /** Of whom and what it names beside the one whose deed it is, where it asks whether something is so. */
  readonly partners: readonly number[];
  /** Of what does its deed or has it done to it, where the question turns on the deed: common nouns that the story tells of. */
  readonly parties: readonly number[];
  /** Of what it asks who does it to: "who backs the rebels". */
  readonly object: number | undefined;
  /** Of nationalities, where it asks whether something is so: "Russian mediation". */
  readonly peoples: readonly number[];
};

/** From this worth on a name is not where the whole story plays. */
const RARE = 1;
/** From this weight on it is the word itself or its translation. */
const LITERAL = 0.8;
const OF_A_DEED: ReadonlySet<string> = new Set(['whether', 'when', 'where']);

/** @param settings the groups of the country where the story plays */
export function partiesIn(
  question: Question,
  matched: readonly Matched[],
  { acting, asksActor, isPassive }: Roles,
  settings: ReadonlySet<number>,
  { linker, vocabulary: { lexicon } }: StoryIndex,
): Parties {
  const { tokens, kind, focus, negated, language } = question;
  const verb = focus.deed ?? -1;
  const groups = [...matched.keys()];
  const wordsOf = (g: number): Question['tokens'] => matched[g]!.group.tokens;
  const cardOf = (g: number): ReturnType<typeof linker.cardOf> => linker.cardOf(wordsOf(g));
  const at = (g: number): number => tokens.indexOf(wordsOf(g)[0]!);
  const asksOfObject = (acting.length > 0 && OF_A_DEED.has(kind)) || asksActor || (negated && kind === 'who');
  const asksOfSubject =
    (kind === 'whether' || (kind === 'who' && !asksActor)) &&
    acting.length === 0 &&
    verb >= 0 &&
    !isPassive &&
    !focus.isEvent;
  const isParty = (g: number): boolean => {
    const { group, strongest } = matched[g]!;
    if (group.kind !== 'word' || cardOf(g) !== undefined || strongest < 1) return false;
    // «طلب من الروس»: what they are asked `peoples` minds, by their country too.
    if (asksOfObject && at(g) > verb) return !lexicon.isNationality(keyOfTokens(group.tokens));
    // "Do terrorists back him", «هل يدعمه الإرهابيون».
    const subject = language === 'en' ? verb - group.tokens.length : verb + 1;
    return asksOfSubject && at(g) === subject && !lexicon.isNationality(group.tokens[0]!.stem);
  };
  const isObject = (g: number): boolean => {
    const between = tokens.slice(verb + 1, at(g));
    const [first] = wordsOf(g);
    return (
      matched[g]!.group.kind === 'word' &&
      at(g) > verb &&
      between.every(({ norm }) => /^(?:the|an?|any|his|her|its|their)$/.test(norm)) &&
      // «يرفض الجلوس إلى»: what he refuses is a deed too.
      !(first!.script === 'arabic' && lexicon.isVerb(first!.stem))
    );
  };
  const isPeople = (g: number): boolean => {
    const { worth, strongest } = matched[g]!;
    return (
      cardOf(g) === undefined &&
      worth >= RARE &&
      strongest >= LITERAL &&
      lexicon.isNationality(keyOfTokens(wordsOf(g)))
    );
  };
  // "Is he a terrorist" is told of him or not at all; of the one who acts `other-actor` minds the rest.
  const isPartner = (g: number, n: number): boolean =>
    acting.length > 0 ? !acting.includes(cardOf(g)!) : n > 0 || verb < 0 || isPassive;
  return {
    partners: kind === 'whether' ? groups.filter((g) => cardOf(g) && !settings.has(g)).filter(isPartner) : [],
    parties: groups.filter(isParty),
    object: asksActor ? groups.find(isObject) : undefined,
    peoples: kind === 'whether' ? groups.filter(isPeople) : [],
  };
}
