/** How far the evidence covers a question: the probability that its best sentence answers it. */

import { keyTermOf } from '../language/key-terms.ts';
import type { Group } from '../search/groups.ts';
import type { Question } from '../search/question.ts';
import { FEATURES, type Feature as SentenceFeature, TIME } from '../search/sentence-features.ts';
import type { Evidence, PassageEvidence, SentenceEvidence } from './evidence.ts';
import { GENERIC } from './kind-words.ts';
import { MISFITS, type Misfit } from './misfits.ts';

// biome-ignore format: a list
export const ANSWERABILITY_FEATURES = [
  'bias', 'covered', 'passage', 'worst', 'missing', 'missing-specific', 'missing-name', 'missing-number', 'name-elsewhere',
  'no-count', 'no-date', 'no-cause', 'no-speech', ...MISFITS, 'whether', 'request', 'content', 'content-specific', 'vague', 'thin',
] as const;
type Feature = (typeof ANSWERABILITY_FEATURES)[number];

/** Below this weight a group's best match is no better than none. */
const WEAK = 0.3;
/** A question of one word is answered where this word is said, and not one near it. */
const SAID = 0.51;
/** The same of what somebody will not do: it is told by who refuses something near it. */
const REFUSED = 0.44;
/** From this weight on something near what is asked is spoken of. */
const HINTED = 0.4;
/** From this weight on a part of a name is there. */
const PART = 0.2;
/** A sentence that holds less than this share of the question answers it by chance. */
const THIN = 0.4;
/** From this weight on the story does speak of it. */
const FIRM = 0.6;

/** Feature columns in the order of ANSWERABILITY_FEATURES, each from 0 to 1. */
export function answerabilityFeatures(
  evidence: Evidence,
  passage: PassageEvidence,
  sentence: SentenceEvidence,
): number[] {
  const { question, matched, asked } = evidence;
  // In a story of ten passages the inverse frequency alone would say that its main names are worth nothing.
  const worth = matched.map(({ worth, group }) =>
    isOfKind(group, question) ? 0 : 0.6 + worth + (group.kind === 'word' ? 0 : 0.3),
  );
  const total = worth.reduce((sum, value) => sum + value, 0) || 1;
  const share = (held: (g: number) => number): number =>
    worth.reduce((sum, value, g) => sum + value * (held(g) < WEAK ? 0 : Math.sqrt(Math.min(1, held(g)))), 0) /
    total;
  const covered = share((g) => sentence.found[g]!);
  const inPassage = (g: number): number => Math.max(0, ...passage.sentences.map((other) => other.found[g]!));
  const absent = matched.map(({ strongest }, g) => strongest < WEAK && inPassage(g) < WEAK);
  const lacks = (kinds: readonly string[], feature: SentenceFeature, least: number): number =>
    kinds.includes(question.kind) && sentence.features[FEATURES.indexOf(feature)]! < least ? 1 : 0;
  /** What of the question's words that are no names the passage holds, weighed. */
  const contentShare = (weigh: (g: number) => number): number => {
    let all = 0;
    let held = 0;
    matched.forEach(({ group }, g) => {
      if (group.kind !== 'word') return;
      all += worth[g]! * weigh(g);
      held += inPassage(g) < WEAK ? 0 : worth[g]! * weigh(g) * Math.sqrt(Math.min(1, inPassage(g)));
    });
    return all > 0 ? held / all : 1;
  };
  const content = contentShare(() => 1);
  // Words that are each only near one of the question's make no answer together.
  // Nor does one alone, where of the deed there is nothing: "when does the trial resume" and "has been trying".
  const least = asked.deed !== undefined && absent[asked.deed] ? SAID : REFUSED;
  const isNowhereSaid = [...matched.keys()]
    .filter((g) => !isTimeWord(matched[g]!.group))
    .every((g) => (g === asked.head ? matched[g]!.strongest : inPassage(g)) < least);
  const [only = -1, ...more] = [...matched.keys()].filter((g) => worth[g]! > 0);
  const values: Record<Feature, number> = {
    bias: 1,
    covered,
    passage: share(inPassage),
    worst: Math.min(1, ...matched.map((_, g) => inPassage(g))),
    missing: share((g) => (absent[g] ? 1 : 0)),
    'missing-specific': share((g) => (absent[g] ? matched[g]!.group.specificity : 0)),
    'missing-name': matched.some(
      // A capital speaks of its country, but what may stand for the European Union ("Brussels") does not speak of it.
      ({ group, strongest }, g) =>
        group.kind === 'name' && (absent[g] || (strongest < FIRM && group.isProper)),
    )
      ? 1
      : 0,
    'missing-number': matched.some(({ group }, g) => absent[g] && group.kind === 'number') ? 1 : 0,
    'name-elsewhere': matched.some(
      // "Sarraj's government" is there where a government is.
      ({ group, strongest }, g) =>
        (group.kind === 'name' || asked.bodies.has(g) || isMonth(group)) &&
        !asked.settings.has(g) &&
        strongest >= FIRM &&
        inPassage(g) < PART,
    )
      ? 1
      : 0,
    'no-count': lacks(['how-many', 'how-much', 'how-long'], 'count-number', 0.5),
    // "Last month" tells when something was done only where that is told.
    'no-date':
      lacks(['when'], 'when-date', 0.3) *
      (asked.deed !== undefined && asked.told < WEAK ? 1 : lacks(['when'], 'when-words', 0.5)),
    'no-cause': lacks(['why'], 'why-cause', 0.5),
    'no-speech': lacks(['said'], 'said-speech', 0.5),
    ...(Object.fromEntries(MISFITS.map((misfit) => [misfit, sentence.misfits[misfit] ?? 0])) as Record<
      Misfit,
      number
    >),
    whether: question.kind === 'whether' ? 1 : 0,
    request: question.kind === 'request' ? 1 : 0,
    content,
    'content-specific': contentShare((g) => matched[g]!.group.specificity),
    thin: Math.max(0, 1 - covered / THIN),
    vague:
      (isNowhereSaid && matched.length > 1) ||
      (only >= 0 &&
        more.length === 0 &&
        !question.focus.asksName &&
        inPassage(only) < (asked.isDenied ? REFUSED : SAID)) ||
      (['whether', 'topic', 'how'].includes(question.kind) && content === 0) ||
      (isOfState(evidence) &&
        content < 1 &&
        matched.every(({ group }, g) => group.kind !== 'word' || inPassage(g) < HINTED))
        ? 1
        : 0,
  };
  return ANSWERABILITY_FEATURES.map((name) => values[name]);
}

/** Whether it asks what somebody or something is or where, and not what was done: "is he in prison". */
const isOfState = ({ question: { kind, tokens }, asked: { deed } }: Evidence): boolean =>
  kind === 'whether' && deed === undefined && /^(?:is|are|was|were|هل)$/.test(tokens[0]?.norm ?? '');

const isTimeWord = ({ tokens: [first] }: Group): boolean =>
  TIME.has(first!.norm) || TIME.has(first!.norm.replace(/^ال/, ''));

/** What was done in March is not told by what was done in May. */
const isMonth = ({ tokens: [first], kind }: Group): boolean =>
  kind === 'number' && keyTermOf(first!)?.startsWith('@') === true;

/** "Which city" asks where: that no city is spoken of as such says nothing. */
const isOfKind = ({ tokens }: Group, { kind, focus, tokens: asked }: Question): boolean => {
  const head = focus.head === undefined ? undefined : asked[focus.head];
  const norm = tokens[0]!.norm;
  if (GENERIC.has(norm)) return kind === 'why' || tokens[0] === head;
  if (kind === 'when' && (TIME.has(norm) || TIME.has(norm.replace(/^ال/, '')))) return true;
  return (kind === 'where' || kind === 'when') && head !== undefined && tokens.includes(head);
};

/**
 * What is missing or turned round is weighed by principle, since data of that kind are few: however many words agree, a
 * count without a number, somebody else's deed, a name asked for that is not there, a name or number that the story never
 * mentions, and a request are declined.
 */
export const BY_PRINCIPLE = {
  'missing-name': -9.5,
  'missing-number': -6,
  'name-elsewhere': -4,
  'no-count': -10,
  'no-date': -8,
  'no-cause': -9.5,
  'no-speech': -9.5,
  'no-head': -2.5,
  'no-deed': -7,
  'not-done': -9.5,
  'no-name': -9.5,
  'other-actor': -9.5,
  'no-partner': -9.5,
  'no-wish': -9,
  elsewhere: -9.5,
  vague: -6,
  thin: -2,
  request: -9.5,
} as const satisfies Partial<Record<Feature, number>>;

/**
 * The share of the words is fitted by logistic regression on development data (`npm run bench -- declining --fit`):
 * questions on their own article, on the article without its answer and on another one, and on the story that ships.
 */
const FITTED: Readonly<Record<Exclude<Feature, keyof typeof BY_PRINCIPLE>, number>> = {
  bias: 0.03,
  covered: 1.36,
  passage: 1.99,
  worst: -1.66,
  missing: -1.13,
  'missing-specific': -1.06,
  whether: 0.26,
  content: 2.61,
  'content-specific': 2.77,
};
const WEIGHTS: Readonly<Record<Feature, number>> = { ...FITTED, ...BY_PRINCIPLE };
const COLUMN = ANSWERABILITY_FEATURES.map((feature) => WEIGHTS[feature]);

/** Between 0 and 1. */
export function answerability(
  evidence: Evidence,
  passage: PassageEvidence,
  sentence: SentenceEvidence,
): number {
  const columns = answerabilityFeatures(evidence, passage, sentence);
  return 1 / (1 + Math.exp(-columns.reduce((sum, value, at) => sum + value * COLUMN[at]!, 0)));
}
