/** Whose office, or name, a question asks for: "the president of Egypt", "the captain of the tanker". */

import { keyOfTokens } from '../language/phrase-key.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Group } from '../search/groups.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import { hasArticle } from '../search/question-focus.ts';
import type { Card } from './entity-linker.ts';
import type { StoryIndex } from './story-index.ts';

export type Office = {
  /** The groups of whom and what the head belongs to ("the minister of Egypt"). */
  readonly bearers: readonly number[];
  /** The groups of what the office is for: "the labour minister", «وزير العمل». */
  readonly fields: readonly number[];
  /** Whether it asks for the holder of an office by a name that the story has for another's: "the prime minister of Egypt". */
  readonly isOfOthers: boolean;
};
export const NO_OFFICE: Office = { bearers: [], fields: [], isOfOthers: false };

const LEADING = wordSet(
  'head heads leads lead leader boss chief runs run chairs chair chairman president commands commander ' +
    'يراس يقود يتراس يتزعم يدير رييس زعيم قايد مدير راس',
);
/** The office of the first in something, whatever it is called there, in a role or a sentence. */
const FIRST =
  /\b(?:head|president|chief|leader|secretary[- ]general|director|chair(?:man|woman)?|commander|speaker)\b|رئيس|أمين عام|الأمين العام|زعيم|قائد|مدير/iu;

/** Those of whom one is asked for: "which Russian official". */
export const PERSON = wordSet(
  'leader leaders president presidents minister ministers general generals official officials diplomat diplomats ambassador ambassadors envoy envoys ' +
    'commander commanders candidate candidates journalist journalists reporter reporters officer officers politician politicians ' +
    'رييس زعيم وزير قايد جنرال مسوول دبلوماسي سفير مبعوث مرشح صحفي صحافي صحفيه صحافيه مراسل مراسله اعلامي اعلاميه مذيع مذيعه مصور مصوره ضابط سياسي روسا زعما وزرا قاده مسوولين دبلوماسيين سفرا مرشحين ضباط',
);

/** What may be said of whoever holds an office, and is not his alone. */
const ANY_HOLDER = wordSet(
  'current present new next top senior main leading high incumbent actual الحالي الجديد المقبل الاول الكبير الاعلي',
);

const isOffice = (norm: string): boolean => PERSON.has(norm) || LEADING.has(norm);

/** Who leads what a question names: the group of the word for it, and those who do by their roles. */
export type Leading = { readonly group: number; readonly leaders: ReadonlySet<Card> };

export function leadingIn(
  matched: readonly Matched[],
  named: readonly Card[],
  index: StoryIndex,
): Leading | undefined {
  const group = matched.findIndex(
    ({ group: { tokens } }) => tokens.length === 1 && LEADING.has(tokens[0]!.norm),
  );
  const led = named.filter(({ kind }) => kind === 'organisation');
  if (group < 0 || led.length === 0) return undefined;
  const leads = ({ entity: { role }, office }: Card): boolean =>
    role !== undefined &&
    FIRST.test(`${role.en} ${role.ar}`) &&
    led.some(({ nameTerms }) => nameTerms.some((terms) => terms.every((term) => office.has(term))));
  const leaders = new Set(index.linker.people.filter(leads));
  return leaders.size > 0 ? { group, leaders } : undefined;
}

/** How many words a name may stand from the word that it belongs to. */
export const BESIDE = 3;

/** "Who was prime minister before Sarraj". */
const BUT_HIM = wordSet('before after besides except قبل بعد غير سوي');

/** @param head the number of the group of the thing that is asked for */
export function officeAsked(
  { focus, tokens }: Question,
  matched: readonly Matched[],
  head: number | undefined,
  index: StoryIndex,
): Office {
  const isName = ({ tokens: words, kind: groupKind }: Group): boolean =>
    groupKind === 'name' ||
    index.linker.cardOf(words) !== undefined ||
    index.vocabulary.lexicon.isNationality(keyOfTokens(words));
  const headAt = focus.head ?? -1;
  /** "The minister of Egypt", and not "the minister Sarraj met". */
  const isBeside = (words: readonly Token[]): boolean =>
    words.some((word) => {
      const at = tokens.indexOf(word);
      const isSubject =
        at > headAt &&
        word.script === 'latin' &&
        !/^(?:of|in|to|at|for|from)$/.test(tokens[headAt + 1]!.norm);
      // "The minister who met Nour", «أي وزير التقى نور»
      const isOfDeed = tokens
        .slice(headAt + 1, at)
        .some(
          (token) =>
            token === tokens[focus.deed ?? -1] || /^(?:who|that|which|الذي|التي|اللي)$/.test(token.norm),
        );
      // "Besides Lavrov, which official".
      const isApart = tokens.slice(at, headAt).some(({ norm }) => /^(?:which|what|who|اي|ما|من)$/.test(norm));
      return Math.abs(at - headAt) <= BESIDE && !isSubject && !isOfDeed && !isApart;
    });
  const bearers = [...matched.keys()].filter(
    (g) => isName(matched[g]!.group) && isBeside(matched[g]!.group.tokens),
  );
  /** Right before the noun in English or behind its "of", right behind it in Arabic. */
  const isField = ({ tokens: [first], kind: groupKind }: Group): boolean => {
    const at = tokens.indexOf(first!);
    // «أي سفير تحدث معه»
    if (
      first!.script === 'arabic' &&
      !hasArticle(first!.norm) &&
      index.vocabulary.lexicon.isFiniteVerb(first!.stem)
    )
      return false;
    const between = tokens.slice(headAt + 1, at).map(({ norm }) => norm);
    const isBehind =
      at > headAt &&
      (first!.script === 'arabic' ? between.length === 0 : /^of(?: the)?$/.test(between.join(' ')));
    return (
      groupKind === 'word' &&
      isOffice(tokens[headAt]?.norm.replace(/^ال/, '') ?? '') &&
      !ANY_HOLDER.has(first!.norm) &&
      (isBehind || (first!.script === 'latin' && at + 1 === headAt))
    );
  };
  const named = head === undefined ? undefined : index.linker.cardOf(matched[head]!.group.tokens);
  const holder = named?.kind === 'person' ? named : undefined;
  const isIn = (role: ReadonlySet<number>, g: number): boolean =>
    matched[g]!.group.members.some(({ terms }) => terms.every((term) => role.has(term)));
  return {
    bearers,
    fields: [...matched.keys()].filter(
      (g) => g !== head && !bearers.includes(g) && isField(matched[g]!.group),
    ),
    isOfOthers:
      holder !== undefined &&
      (bearers.some((g) => g !== head && !isIn(holder.role, g)) ||
        index.linker
          .mentionsIn(tokens)
          .some(({ card, at }) => card === holder && BUT_HIM.has(tokens[at - 1]?.norm ?? ''))),
  };
}

/** Between a leader and his office at most so many words stand. */
const APPOSED = 6;

/** Whether a sentence of the story names a leader with his office beside him. */
export function namesLeader(sentence: string, { leaders }: Leading, index: StoryIndex): boolean {
  const { tokens, mentions } = index.read(sentence);
  return mentions.some(({ card, at, length }) => {
    const from = tokens[Math.max(0, at - APPOSED)]!.start;
    const to = tokens[Math.min(tokens.length, at + length + APPOSED) - 1]!.end;
    return leaders.has(card) && FIRST.test(sentence.slice(from, to));
  });
}
