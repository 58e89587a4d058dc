/** Whose an office is: "the Libyan ambassador" is not Russia's ambassador to Libya. */

import type { Rule } from './claim.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';

/** Words between an office and whose it is that turn to another one. */
const PARTS = /^[وف]?(?:to|in|with|from|and|against|at|for|near|لدي|الي|مع|في|ضد|من|عند)$/;
const WITHIN = 3;
const OFFICE =
  /^(?:minister|president|premier|ambassador|king|queen|prince|governor|mayor|chief|head|director|chairman|leader|spokesman|spokeswoman|envoy|commander|[وفبل]?(?:ال|لل)?(?:وزير|وزيره|رييس|رييسه|سفير|سفيره|ملك|امير|محافظ|محافظه|حاكم|عمده|مدير|مديره|قايد|زعيم|زعيمه|متحدث|متحدثه|مبعوث))$/;

export const officeFault: Rule = ({ words: claim }, alignments) => {
  for (const office of claim) {
    if (!OFFICE.test(office.norm) || office.name) continue;
    for (const owner of claim.slice(Math.max(0, office.at - WITHIN), office.at + WITHIN + 1)) {
      if (!owner.name || !owns(owner.at, office.at, claim)) continue;
      const verdicts = alignments.map(({ ground }) => {
        const [offices, owners] = [ground.placesOf(office), ground.placesOf(owner)];
        if (owners.some((at) => offices.some((of) => owns(at, of, ground.words)))) return true;
        // Only where another one is said to have it.
        return owners.length > 0 &&
          offices.every((of) => ground.words.some(({ at, name }) => name && owns(at, of, ground.words)))
          ? false
          : undefined;
      });
      if (isRefuted(verdicts)) return refuse('roles', `${office.norm} of ${owner.norm}`);
    }
  }
  return undefined;
};

/** "Libya's minister", "Libyan minister", "minister of Libya", الوزير الليبي, وزير ليبيا. */
function owns(owner: number, office: number, words: readonly Word[]): boolean {
  const [from, to] = owner < office ? [owner, office] : [office, owner];
  if (to - from > WITHIN) return false;
  const between = words.slice(from + 1, to);
  if (between.some(({ verb, norm, proper }) => verb || proper || PARTS.test(norm))) return false;
  if (words.slice(from + 1, to + 1).some(({ gap }) => /[,،;:]/.test(gap))) return false;
  const { script } = words[owner]!;
  // الوزير الليبي, وزير ليبيا; الوزيرة سنية bears a name.
  if (script === 'arabic')
    return owner > office && /^ال/.test(words[office]!.norm) === /^ال.*ي(?:ه)?$/.test(words[owner]!.norm);
  return owner < office || between.some(({ norm }) => norm === 'of');
}
