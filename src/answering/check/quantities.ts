/** Whether "all", "most" or a fraction is of what the passages have it of: most of the coins, and two thirds of the dig. */

import { type Alignment, statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import { DETERMINER } from './grammar.ts';
import { isRefuted, type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';

/** Quantities that are of a noun behind them, each beside what says the same. */
const PARTS: readonly RegExp[] = [
  /^(?:most|majority|[وف]?(?:معظم|اغلب|غالبيه|اغلبيه))$/,
  /^(?:half|[وفب]?(?:ال)?نصف)$/,
  /^(?:third|thirds|[وفب]?(?:ال)?(?:ثلث|ثلثا|ثلثي|ثلثين))$/,
  /^(?:quarter|quarters|[وفب]?(?:ال)?ربع)$/,
  /^(?:fifth|fifths|[وفب]?خمس)$/,
  /^(?:part|[وفب]?جزءا?|[وفب]?جزا?)$/,
];
const TOGETHER = /^(?:together|altogether|collectively|combined|مجتمعه|مجتمعين|اجمالا)$/;
const EACH = /^(?:each|every|apiece|لكل)$/;
/** معظمها; خمسه is five. */
const OF_THEM = /^[وف]?(?:(?:معظم|ثلث|نصف|ربع)(?:ه|ها|هم)|خمس(?:ها|هم))$/;
/** What makes so little of a thing that it is hardly there; "a little" and "a few" are some. */
const HARDLY = /^(?:little|few|scant|negligible|ضييل|ضييله|ضييلا|طفيف|طفيفه|طفيفا)$/;
/** By which a claim may say as much. */
const LIMITS =
  /^(?:little|few|scant|negligible|only|just|limited|slight|slightly|slow|slowly|small|minor|modest|barely|hardly|much|[وف]?(?:ال)?(?:ضييل|طفيف|قليل|محدود|بطيء|بطي|بسيط|يسير|متواضع)(?:ه|ا)?|سوي|الا|فقط|يذكر|كبير|كبيرا)$/;
/** "not much", لم تحرز تقدما كبيرا: of these only where they are denied. */
const MANY = /^(?:much|كبير|كبيرا|يذكر)$/;
/** How many words behind a quantity its noun may stand. */
const BEHIND = 4;

export const quantityFault: Rule = ({ words: claim }, alignments) => {
  return (
    together(claim, alignments) ??
    wrongNoun(claim, alignments) ??
    wholeForPart(claim, alignments) ??
    unlimited(claim, alignments) ??
    someOf(claim, alignments) ??
    degreeFault(claim, alignments)
  );
};

/** "for all together" where the passages have it for each. */
function together(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  const cue = claim.find(({ norm }) => TOGETHER.test(norm));
  const apart = cue && alignments.some(({ ground }) => ground.words.some(({ norm }) => EACH.test(norm)));
  return apart ? refuse('unsupported', cue.norm) : undefined;
}

/** "most of the mosaics" where the passages have most of the coins. */
function wrongNoun(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  for (const word of claim) {
    const part = PARTS.find((each) => each.test(word.norm));
    const nouns = part ? nounsOf(word, claim) : [];
    if (!part || nouns.length === 0) continue;
    const verdicts = alignments.map((alignment) => {
      const { words } = alignment.ground;
      const stated = new Set(nouns.flatMap((noun) => statedAt(noun, alignment)));
      const heads = words.filter(({ norm }) => part.test(norm)).map((cue) => nounsOf(cue, words));
      return heads.length === 0 || heads.some((own) => own.length === 0)
        ? undefined
        : heads.some((own) => own.some(({ at }) => stated.has(at)));
    });
    if (isRefuted(verdicts)) return refuse('unsupported', `${word.norm} ${nouns[0]!.norm}`);
  }
  return undefined;
}

/** "paid for the dig" where the passages have two thirds of it. */
function wholeForPart(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  if (claim.some(({ norm }) => OF_THEM.test(norm) || PARTS.some((part) => part.test(norm)))) return undefined;
  const noun = onlyAs(isPart, claim, alignments);
  return noun && refuse('unsupported', `only part of ${noun.norm}`);
}

type Kind = (place: number, words: readonly Word[]) => boolean;

/** Whether the passages have a word in such a place and in no other. */
const isOnlyAs = (isSuch: Kind, word: Word, alignments: readonly Alignment[]): boolean => {
  const stated = alignments.flatMap((alignment) =>
    statedAt(word, alignment).map((at) => isSuch(at, alignment.ground.words)),
  );
  return stated.length > 0 && !stated.includes(false);
};

/** A word of the claim that they have so. */
const onlyAs = (isSuch: Kind, claim: readonly Word[], alignments: readonly Alignment[]): Word | undefined =>
  claim.find((word) => isOnlyAs(isSuch, word, alignments));

/** "has made progress" where the passages have little progress. */
function unlimited(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  const isDenied = claim.some(({ denies }) => denies);
  if (claim.some(({ norm }) => LIMITS.test(norm) && (isDenied || !MANY.test(norm)))) return undefined;
  const noun = onlyAs(isHardlyAny, claim, alignments);
  return noun && refuse('unsupported', `hardly any ${noun.norm}`);
}

/** How much somebody's part in something weighs, each beside its translations. */
const DEGREES: readonly RegExp[] = [
  /^(?:minor|small|marginal|secondary|limited|(?:ال)?(?:ثانوي|صغير|هامشي|محدود|ضييل))$/,
  /^(?:major|key|main|big|great|important|significant|leading|central|pivotal|prominent|crucial|vital|decisive|(?:ال)?(?:رييسي|اساسي|كبير|مهم|هام|بارز|قيادي|محوري|مركزي|حاسم|حيوي))$/,
];
const ROLE = /^(?:role|[وفبل]?(?:ال)?دورا?)$/;

/** "a minor role" where the passages have a positive one. */
function degreeFault(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  const degreeOf = (words: readonly Word[], at: number): RegExp | undefined => {
    const beside = words[words[at]!.script === 'arabic' ? at + 1 : at - 1];
    return DEGREES.find((each) => each.test(beside?.norm ?? ''));
  };
  for (const role of claim) {
    const degree = ROLE.test(role.norm) ? degreeOf(claim, role.at) : undefined;
    if (!degree) continue;
    const stated = alignments.flatMap(({ ground: { words } }) =>
      words.filter(({ norm }) => ROLE.test(norm)).map(({ at }) => degreeOf(words, at)),
    );
    if (stated.length > 0 && !stated.includes(degree)) return refuse('unsupported', `no such ${role.norm}`);
  }
  return undefined;
}

const SOME = /^(?:some|several|[وفبل]?بعض)$/;
const NOT_ALL =
  /^(?:some|several|few|many|most|part|parts|number|half|certain|various|among|dozens|hundreds|thousands|[وفبل]?(?:بعض|عدد|عده|من|بين|معظم|اغلب|عشرات|ميات|الاف|جزء|قسم))$/;

/** "some families" where the passages have the families. */
function someOf(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  for (const some of claim) {
    if (!SOME.test(some.norm)) continue;
    const noun = claim.slice(some.at + 1, some.at + 1 + BEHIND).find(({ content }) => content);
    if (!noun || noun.verb || noun.figure !== undefined) continue;
    if (isOnlyAs(isAllOf, noun, alignments)) return refuse('unsupported', `${some.norm} ${noun.norm}`);
  }
  return undefined;
}

/** "the families", عائلات الضحايا: all of them, and no number or part. */
function isAllOf(at: number, words: readonly Word[]): boolean {
  const before = words
    .slice(Math.max(0, at - 3), at)
    .filter(({ sentence }) => sentence === words[at]!.sentence);
  if (before.some(({ norm, figure }) => figure !== undefined || NOT_ALL.test(norm))) return false;
  return words[at]!.script === 'arabic'
    ? [words[at]!, words[at + 1]].some((word) => /^[وفبك]?(?:ال|لل)/.test(word?.norm ?? ''))
    : before.some(({ norm }) => DETERMINER.test(norm) && !/^an?$/.test(norm));
}

/** "little progress", تقدم ضئيل. */
const isHardlyAny = (place: number, words: readonly Word[]): boolean =>
  words[place]!.script === 'arabic'
    ? HARDLY.test(words[place + 1]?.norm ?? '')
    : HARDLY.test(words[place - 1]?.norm ?? '') && words[place - 2]?.norm !== 'a';

const isPart = (place: number, words: readonly Word[]): boolean =>
  words
    .slice(Math.max(0, place - BEHIND), place)
    .some(
      (cue) =>
        PARTS.some((part) => part.test(cue.norm)) && nounsOf(cue, words).some(({ at }) => at === place),
    );

/** The nouns that a quantity is of: behind "of" in English, right behind in Arabic. */
function nounsOf({ at, script }: Word, words: readonly Word[]): readonly Word[] {
  const behind = words.slice(at + 1, at + 1 + BEHIND);
  if (script !== 'arabic' && behind[0]?.norm !== 'of') return [];
  const rest = script === 'arabic' ? behind.slice(0, 2) : behind.slice(1);
  const end = rest.findIndex(({ content, norm }) => !content && !DETERMINER.test(norm));
  return (end < 0 ? rest : rest.slice(0, end)).filter((word) => word.content && !isLight(word));
}
