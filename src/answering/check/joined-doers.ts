/** A clause that says of several what it says, "X and Y did": it is read as one clause for each of them. */

import type { Clause } from './clause.ts';
import { PREPOSITION } from './grammar.ts';
import { phraseFrom } from './noun-phrases.ts';
import type { Ground } from './support.ts';
import type { Word } from './word.ts';

/** What is done to one another: either may be told to do it. */
const MUTUAL =
  /^(?:me?et|agree|sign|discuss|hold|held|talk|negotiat|exchang|reach|clash|play|drew|[وف]?[يت]?(?:لتق|التق|اجتمع|جتمع|وقع|اتفق|تفق|بحث|باحث|تباحث|ناقش|عقد|تبادل|توصل|تفاوض|اجر))/;

const WITH = /^(?:with|alongside|مع|برفقه)$/;

/** The clause once for each of those who are joined in its subject by "and". */
export function apartFor(clause: Clause, grounds: readonly Ground[]): Clause[] {
  const { words, verb, subject, carried } = clause;
  if (carried || !verb || MUTUAL.test(verb.norm) || subject.length === 0) return [clause];
  const companion = companionIn(clause, grounds);
  if (companion.length > 0)
    return [clause, { ...clause, agent: clause.passive ? clause.agent : companion, subject: companion }];
  const groups = togetherIn(subject, words);
  const isSomebody = groups.length > 1 && groups.every((names) => names.some(({ actor }) => actor));
  if (!(isSomebody && subject.some(({ proper }) => proper))) return [clause];
  // زار السراج موسكو والقاهرة: behind the first name stands to whom it is done.
  if (subject[0]!.script === 'arabic' && !isOne(groups[0]!, grounds)) return [clause];
  return groups.map((own) => {
    const isOthers = (word: Word): boolean => subject.includes(word) && !own.includes(word);
    const without = (from: readonly Word[]): Word[] => from.filter((word) => !isOthers(word));
    return { ...clause, words: without(words), agent: without(clause.agent), subject: own };
  });
}

/** Whom a clause has do the same "with" the one who acts, where the passages have nobody with him. */
function companionIn({ words, verb }: Clause, grounds: readonly Ground[]): readonly Word[] {
  const at = words.findIndex(
    ({ norm }, i) => WITH.test(norm) && i > words.indexOf(verb!) && words[i + 1]?.proper,
  );
  const names = at < 0 ? [] : phraseFrom(words, at + 1).filter(({ proper }) => proper);
  const isWith = (ground: Ground): boolean =>
    names.some((name) =>
      ground
        .placesOf(name)
        .some((place) =>
          ground.words.slice(Math.max(0, place - 4), place).some(({ norm }) => WITH.test(norm)),
        ),
    );
  return grounds.some(isWith) ? [] : names;
}

/** The words of each of those whom "and" joins; none where one of them may be of something. */
function togetherIn(phrase: readonly Word[], words: readonly Word[]): ReadonlyArray<readonly Word[]> {
  const groups: Word[][] = [[]];
  for (const [i, word] of phrase.entries()) {
    const last = phrase[i - 1];
    const between = last ? words.slice(words.indexOf(last) + 1, words.indexOf(word)) : [];
    if (between.some(({ norm }) => PREPOSITION.test(norm))) return [];
    const joined =
      word.script === 'arabic'
        ? last !== undefined && /^و/.test(word.norm) && !/^و/.test(word.stem)
        : between.some(({ norm }) => norm === 'and');
    if (joined) groups.push([]);
    groups.at(-1)!.push(word);
  }
  return groups;
}

/** Whether the names of a phrase go on with each other in a text. */
const isOne = (phrase: readonly Word[], grounds: readonly Ground[]): boolean =>
  phrase.every(
    (word, i) =>
      i === 0 ||
      grounds.some((ground) => {
        const before = ground.placesOf(phrase[i - 1]!);
        return ground.placesOf(word).some((at) => before.includes(at - 1));
      }),
  );
