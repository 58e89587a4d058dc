/** Whose an office is, and where its seat: "the Libyan ambassador" is not Russia's ambassador to Libya, and an ambassador is no embassy. */

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
    if (!OFFICE.test(office.norm)) continue;
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
  const between = words.slice(from + 1, to);
  if (between.some(({ verb, norm, proper }) => verb || proper || PARTS.test(norm))) return false;
  if (words.slice(from + 1, to + 1).some(({ gap }) => /[,،;:]/.test(gap))) return false;
  const { script } = words[owner]!;
  // الوزير الليبي, وزير ليبيا; الوزيرة سنية, رئيسة الرابطة سنية bear a name.
  if (script === 'arabic') {
    const adjective = /^ال.*ي(?:ه)?$/.test(words[owner]!.norm);
    const isClosed = !adjective && between.some(({ norm }) => /^ال/.test(norm));
    return owner > office && !isClosed && /^ال/.test(words[office]!.norm) === adjective;
  }
  return owner < office || between.some(({ norm }) => norm === 'of');
}

/** The seat of each office, in both languages. */
const SEATS: readonly RegExp[] = [
  /^(?:embass(?:y|ies)|[وفبل]?(?:ال|لل)?سفار(?:ه|ات|ته|تها))$/,
  /^(?:consulates?|[وفبل]?(?:ال|لل)?قنصلي(?:ه|ات|ته|تها))$/,
  /^(?:ministr(?:y|ies)|[وفبل]?(?:ال|لل)?وزار(?:ه|ات|ته|تها))$/,
];
const IN = /^[وف]?(?:in|at|inside|outside|near|to|في|داخل|خارج|امام|قرب|الي|مقر|مبني)$/;
/** How many words may stand between the preposition and the seat. */
const BEFORE = 4;

/** What happens at an embassy or a ministry has such a place in the passages, and not only who heads it. */
export const seatFault: Rule = ({ words: claim }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  for (const word of claim) {
    const seat = SEATS.find((each) => each.test(word.norm));
    if (!seat || !standsBehindIn(word, claim)) continue;
    if (!grounds.some(({ words }) => words.some(({ norm }) => seat.test(norm))))
      return refuse('unsupported', `no place: ${word.norm}`);
  }
  return undefined;
};

/** "at the Russian foreign ministry", في وزارة الخارجية. */
function standsBehindIn({ at, script }: Word, claim: readonly Word[]): boolean {
  return claim
    .slice(Math.max(0, at - (script === 'arabic' ? 1 : BEFORE)), at)
    .some(({ norm }) => IN.test(norm));
}
