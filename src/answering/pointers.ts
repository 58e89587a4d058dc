/** Words of a question that point back to whom or what was spoken of before. */

import type { Language } from '../language/language.ts';
import { arabicPointers } from './arabic-pointers.ts';
import { BOTH, type Pointer, type Sort, THERE, THEY, THING } from './pointer.ts';
import type { StoryIndex } from './story-index.ts';

const HE: Sort = { kinds: ['person'], gender: 'masculine', isMany: false };
const SHE: Sort = { kinds: ['person'], gender: 'feminine', isMany: false };
const IT: Sort = { kinds: ['organisation', 'place'], isMany: false, isNear: true };
const SORTS: Readonly<Record<string, Sort>> = {
  ...{ he: HE, him: HE, his: HE, she: SHE, her: SHE, it: IT, its: { ...IT, isOwner: true } },
  ...{ they: THEY, them: THEY, their: THEY, there: THERE },
};
const ENGLISH =
  /\b(?:he|she|him|his|her|they|them|their|it|its)\b(?!\s+(?:true|possible|likely|clear|known|rain\w*|snow\w*)\b)|\bthere\b(?=\s*[?.!]*$)/gi;
/** "Is it safe to travel", "how much does it cost to build": what follows is meant. */
const DUMMY =
  /\b(?:what|which) (?:time|day|date|month|year) is it\b|\b(?:is|was|will|would|does|did|has|can) it (?:(?:be|been) )?(?:\w+ |(?:take|cost) .*)to \w/i;
/** "How many are there?" */
const EXISTENTIAL = /\b(?:how|what|which)\b.*\b(?:is|are|was|were) there\b/i;
/** "Did she do it?": the deed, which is neither somebody nor something. */
export const DONE =
  /\b(?:do|does|did|done|doing) it(?!\s+(?!(?:for|to|with|again|alone|on|at|in|by)\b)\p{L})/iu;
/** What deeds and things do, and bodies hardly. */
const OF_A_DEED =
  /\bit (?:really |actually |ever |all |have )?(?:cost|work|last|matter|happen|begin|start|end|take)(?:ed)?(?: (?:out|so far|yet|in the end))?[\s?.!]*$|\bit worth\b/i;
/** Behind these "him" is another than whom the question names: "what did Sarraj say about him". */
const OF_ANOTHER =
  /\b(?:about|to|of|against|from|on|meet|met|back|backs|support|supports|know|knows|trust|call|called) $/i;

/**
 * Elsewhere "what did Russia give him" speaks of another too; "whom has Nour behind her" and "did Nour say that they blamed
 * her" need not.
 */
const MAY_BE_OWN =
  /\b(?:behind|with|around|before|after|for|by|beside|near|in|at|under|over)\s+$|\b(?:that|when|if|whether|because|while|after|before|who|whom|which)\b(?!.*\bd(?:id|oes|o)\b)/i;

/** What points back, in the order of the question. */
export const pointersIn = (question: string, language: Language, index: StoryIndex): Pointer[] =>
  language === 'en' ? englishPointers(question, index) : arabicPointers(question, index);

function englishPointers(question: string, index: StoryIndex): Pointer[] {
  return [...question.matchAll(ENGLISH)].flatMap(({ index: at, 0: found }): Pointer[] => {
    const word = found.toLowerCase();
    const rest = question.slice(at + word.length);
    const isOwner = /^(?:his|their|its)$/.test(word) || (word === 'her' && /^\s+\p{L}/u.test(rest));
    const named = index.entitiesIn(question.slice(0, at));
    // "What did Sarraj say about his visit" speaks of Sarraj's.
    const before = question.slice(0, at);
    const isObject = /^(?:him|her|them)$/.test(word) && !isOwner;
    const isAnothers =
      isObject && (OF_ANOTHER.test(before) || (named.length === 1 && !MAY_BE_OWN.test(before)));
    if (named.length > 0 && !isAnothers && word !== 'there') return [];
    if (word === 'it' && DUMMY.test(question)) return [];
    if (word === 'there' && EXISTENTIAL.test(question)) return [];
    // "How many of them" are they.
    const of = word === 'them' ? (/(?<=\bhow many )of $/i.exec(question.slice(0, at))?.[0].length ?? 0) : 0;
    if (of > 0)
      return [
        {
          at: at - of,
          length: of + word.length,
          sort: { ...THING, isMany: true },
          put: (name) => name.replace(/^the /, ''),
        },
      ];
    const sort =
      word === 'it' && OF_A_DEED.test(question)
        ? THING
        : word === 'them' && /\bbetween $/i.test(question.slice(0, at))
          ? BOTH
          : SORTS[word]!;
    const put = (name: string): string => (isOwner ? `${name}'s` : sort.isPlace ? `in ${name}` : name);
    return [{ at, length: word.length, sort, isOwner, put }];
  });
}
