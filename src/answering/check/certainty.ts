/** Whether a claim is no surer than the passages: what they only plan, wish or doubt has not happened. */

import { type Alignment, statedAt, surest } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { PROMISE } from './cues.ts';
import { isRefuted, refuse } from './verdict.ts';
import { isWish } from './wishes.ts';
import { anyOf, isCondition, isFuture, isLight, type Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** How much less surely than the surest a place may be the word and count beside it. */
const AS_SURE = 0.05;

/** A word that the claim states as a fact, or as settled, and that the passages only plan, wish or doubt. */
export const certaintyFault: Rule = ({ words: claim, clauses }, alignments) => {
  for (const word of claim) {
    const before = claim[word.at - 1]?.norm;
    const hasTo = before === 'to' && claim[word.at - 2]?.norm === 'have';
    if (
      !(word.content || isDeed(word)) ||
      word.name ||
      (word.actor && !word.verb) ||
      word.saying ||
      word.quoted ||
      isCondition(word, claim)
    )
      continue;
    if (word.figure !== undefined || (isWish(word) && word.verb)) continue;
    const progressive =
      word.norm.endsWith('ing') && /^(?:is|are|was|were|been|already|now|still)$/.test(before ?? '');
    if (!word.verb && !progressive && !hasTo && !isPlan(word, clauses, claim)) continue;
    let best = -1;
    const stated = alignments.map((alignment) => statedAs(word, alignment));
    const arabic = stated.flat().filter(({ script }) => script === 'arabic');
    if (
      isPerfect(word) &&
      !isLight(word) &&
      arabic.length > 0 &&
      arabic.every((place) => isImperfect(place) && anyOf(word.forms, place.forms)) &&
      stated.flat().every((place) => place.script === 'arabic' || isPresent(place))
    )
      return refuse('unsupported', `not done yet: ${word.norm}`);
    if (modalOf(word, claim) === 'will' && arabic.length > 0 && arabic.every((place) => isPerfect(place)))
      return refuse('unsupported', `done already: ${word.norm}`);
    // An imperfect of Arabic may be told of what is to come, which English says.
    const timed = stated.flat().filter((place) => isWish(word) || isImperfect(word) || !isImperfect(place));
    for (const place of timed.length > 0 ? timed : stated.flat())
      best = Math.max(best, isOnlyWished(place, word) ? 0 : place.certainty);
    if (
      modalOf(word, claim) === 'will' &&
      alignments.every((alignment) => saysMight(word, alignment)) &&
      best >= 0
    )
      return refuse('unsupported', `may, not will: ${word.norm}`);
    if (word.certainty === 1 && alignments.some((alignment) => isPromised(word, alignment))) continue;
    if (isSpoken(word, clauses) && stated.flat().every((place) => isAccused(place, alignments))) continue;
    // يصوت في يوليو, "votes in July": the imperfect and the present tell of what is settled too.
    if (
      best === 1 &&
      (isImperfect(word) || isPresent(word)) &&
      !arabic.some((place) => isPerfectOf(word, place))
    )
      continue;
    if (best >= 0 && best < word.certainty) return refuse('unsupported', `not so certain: ${word.norm}`);
  }
  return undefined;
};

/** "taken", "given": verbs that say little and are done all the same. */
const isDeed = ({ verb, norm }: Word): boolean =>
  verb && /^(?:taken?|took|given?|gave|made|done|held|got|gone|went|come|came)$/.test(norm);

const NOW = /^(?:now|already|currently|الان|حاليا)$/;
/** How many words beside it "now" is of. */
const BESIDE = 3;

/** "now face hunger" where the passages have that they may: whatever is warned of is not the case by now. */
export const nowFault: Rule = ({ words: claim }, alignments) => {
  for (const now of claim) {
    if (!NOW.test(now.norm)) continue;
    const near = claim.filter(({ at, content }) => content && Math.abs(at - now.at) <= BESIDE);
    const verdicts = alignments.map((alignment) => {
      const stated = near.flatMap((word) => statedAt(word, alignment));
      return stated.length === 0
        ? undefined
        : stated.some((at) => alignment.ground.words[at]!.certainty === 2);
    });
    if (isRefuted(verdicts)) return refuse('unsupported', `not yet: ${now.norm}`);
  }
  return undefined;
};

/** "provided" for "offered": the other word says that it is done. */
const isOnlyWished = (place: Word, word: Word): boolean =>
  word.certainty === 2 &&
  !isImperfect(word) &&
  place.verb &&
  isWish(place) &&
  !isWish(word) &&
  !anyOf(word.forms, place.forms);

/** Whether the claim has somebody say the word. */
const isSpoken = (word: Word, clauses: readonly Clause[]): boolean =>
  clauses.some(({ words, speaker }) => speaker.length > 0 && words.includes(word));

/** "said they had ignored" for "accused them of ignoring". */
const isAccused = (place: Word, alignments: readonly Alignment[]): boolean =>
  alignments.some(
    ({ ground }) =>
      ground.words[place.at] === place &&
      ground.words
        .slice(Math.max(0, place.at - 8), place.at)
        .some(({ stem, norm }) => /^(?:accus|alleg)/.test(stem) || /^[وف]?[يت]?اتهمت?$/.test(norm)),
  );

/** "has plans": what is still to be planned is no plan. */
const isPlan = (word: Word, clauses: readonly Clause[], claim: readonly Word[]): boolean => {
  const verb = clauses.find(({ words }) => words.includes(word))?.verb;
  return isWish(word) && !verb?.content && !claim.some(({ denies }) => denies);
};

/**
 * The words of the text that a word of the claim is in the sentence that says the rest, and of these the surest, for one
 * that only may stand for it tells less than one that is it.
 */
function statedAs(word: Word, { ground, places, sentences }: Alignment): Word[] {
  const here = surest(places[word.at]!).filter(
    ({ at, weight }) => weight >= SURE && ground.words[at]!.sentence === sentences[word.at],
  );
  const sure = Math.max(...here.map(({ weight }) => weight));
  return here.filter(({ weight }) => weight >= sure - AS_SURE).map(({ at }) => ground.words[at]!);
}

const isImperfect = (word: Word): boolean =>
  word.script === 'arabic' &&
  word.verb &&
  // نقلت is a perfect, يصوت none.
  /^[وف]?(?:ي|[تن](?!.*ت$))/.test(word.norm) &&
  word.polarity === 'affirmed';

const isPresent = ({ script, verb, norm }: Word): boolean =>
  script === 'latin' && verb && /[^s]s$/.test(norm);

/** تفقد where the passage has يتفقد: a perfect that begins like an imperfect. */
const isPerfectOf = ({ norm }: Word, place: Word): boolean =>
  /^[وف]?ت/.test(norm) && place.norm.replace(/^[وف]?س?(?=ي)/, '') === `ي${norm.replace(/^[وف](?=ت)/, '')}`;

const isPerfect = ({ norm, verb, script }: Word): boolean =>
  script === 'arabic' && verb && !/^[وف]?س?[يتن]/.test(norm);

const MIGHT = /^(?:might|may|could|[وف]?قد|ربما|يمكن)$/;
const SHALL = /^(?:will|would|shall|سوف)$/;

/** The modal right before a word. */
function modalOf(word: Word, words: readonly Word[]): 'will' | 'might' | undefined {
  if (isFuture(word)) return 'will';
  for (const before of words.slice(Math.max(0, word.at - 3), word.at).reverse()) {
    if (MIGHT.test(before.norm) && !(before.norm === 'may' && before.capital)) return 'might';
    if (SHALL.test(before.norm)) return 'will';
  }
  return undefined;
}

const saysMight = (word: Word, { ground, places }: Alignment): boolean =>
  surest(places[word.at]!).every(({ at }) => modalOf(ground.words[at]!, ground.words) === 'might');

/** "says he will" for "promises to". */
const isPromised = (word: Word, { ground, places }: Alignment): boolean =>
  surest(places[word.at]!).some(({ at }) =>
    ground.words.slice(Math.max(0, at - 8), at).some(({ forms }) => anyOf(PROMISE, forms)),
  );

/** How much of a clause must be told as a fact. */
const TOLD = 0.25;

/**
 * "The council used …" of a council that is accused of using, "Russia is a mediator" of a Russia that is asked to be
 * one: a clause without a verb of its own to compare, of which the passages have hardly a word as a fact.
 */
export const wishedFault: Rule = ({ deeds: clauses, words: claim }, alignments) => {
  if (claim.some((word) => isWish(word) || word.saying || word.denies || word.certainty === 0))
    return undefined;
  for (const { words, verb } of clauses) {
    if (verb?.content && !isLight(verb)) continue;
    const content = words.filter((word) => word.content && !word.name);
    if (content.length === 0) continue;
    const told = alignments.some(({ ground, places }) => {
      const facts = content.filter(({ at }) =>
        surest(places[at]!).some((place) => ground.words[place.at]!.certainty > 0),
      );
      return facts.length > content.length * TOLD;
    });
    if (!told) return refuse('unsupported', `not so certain: ${words.map(({ norm }) => norm).join(' ')}`);
  }
  return undefined;
};
