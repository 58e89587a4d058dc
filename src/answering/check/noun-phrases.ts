/** The nouns that a clause may have before and after its verb. */

import {
  CLITIC,
  DETERMINER,
  isDefinite,
  isOnto,
  OPENS,
  PREPOSITION,
  SAID_ALONG,
  SKIPPED,
  SOURCE,
  TIME,
} from './grammar.ts';
import { isPronoun, type Word } from './word.ts';

/** الشهر الماضي: when, not who. */
const PERIOD = /^ال(?:شهر|اسبوع|عام|سنه)$/;
const THEN = /^ال(?:ماضي|مقبل|قادم|جاري)ه?$/;

/** The noun phrase that begins at a word. */
export function phraseFrom(words: readonly Word[], at: number, saying = false): Word[] {
  const found: Word[] = [];
  for (const word of words.slice(at)) {
    if (found.length === 0 && (SKIPPED.test(word.norm) || CLITIC.test(word.norm))) continue;
    if (SKIPPED.test(word.norm)) continue;
    // "said the head of the union, Salem Baroud"
    if (saying && word.norm === 'of' && found.length > 0) continue;
    if (
      word.verb ||
      word.figure !== undefined ||
      PREPOSITION.test(word.norm) ||
      (!word.content && !/^(?:bin|ben|ibn|abu|al|el|بن|and)$/.test(word.norm))
    )
      break;
    if (found.length > 0 && /[,،:]/.test(word.gap) && (word.gap.includes(':') || !(saying || word.name)))
      break;
    if (word.script === 'arabic') {
      if (isOnto(word) || (PERIOD.test(word.norm) && THEN.test(words[words.indexOf(word) + 1]?.norm ?? '')))
        break;
      if (
        found.some(isDefinite) &&
        // رئيسة الفريق، الدبلوماسية إنغريد سولفان: behind the comma stands who that is.
        !(saying && word.actor && /[,،]/.test(word.gap)) &&
        !word.name &&
        !/^(?:عبد|ابو|ابي|ام|ابن)$/.test(word.norm) &&
        (!isDefinite(word) || word.actor)
      )
        break;
      if (found.length === 0 && /^ال.*ين$/.test(word.norm) && word.actor && !word.name) break;
      // An indefinite accusative is no subject: أرسل الأردن وفدا.
      if (/^(?!ال).*[^اوي]ا$/.test(word.norm) && !word.name && !word.actor) break;
      if (!saying && found.length >= 4) break;
    }
    if (word.content) found.push(word);
  }
  return found;
}

/** The noun phrase before the verb, those of leading adverbials left out. */
export function subjectBefore(words: readonly Word[]): Word[] {
  const found: Word[] = [];
  let inside = SOURCE.test(words[0]?.norm ?? '');
  // "after the dam collapsed": no preposition.
  const opener = words.some(({ gap }) => /[,،]/.test(gap)) ? undefined : words[0];
  for (const word of words) {
    if (word === opener && OPENS.test(word.norm)) continue;
    if (PREPOSITION.test(word.norm)) inside = word.norm !== 'of' || found.length === 0;
    else if (isOnto(word) && found.length === 0) continue;
    if (
      /[,،]/.test(word.gap) ||
      (inside &&
        DETERMINER.test(words[words.indexOf(word) - 1]?.norm ?? '') &&
        !/^(?:and|or)$/.test(words[words.indexOf(word) - 2]?.norm ?? '') &&
        !PREPOSITION.test(words[words.indexOf(word) - 2]?.norm ?? ''))
    )
      inside = false;
    if (!inside && word.content && word.figure === undefined && !word.verb) found.push(word);
  }
  return found.filter(
    (word) =>
      !isPronoun(word) &&
      !SOURCE.test(word.norm) &&
      !TIME.test(word.norm) &&
      !OPENS.test(word.norm) &&
      !SAID_ALONG.test(word.norm),
  );
}

/** The nouns right before a relative pronoun. */
export function nounsBefore(word: Word, all: readonly Word[]): Word[] {
  const found: Word[] = [];
  for (let at = word.at - 1; at >= 0 && found.length < 4; at--) {
    const before = all[at]!;
    if (before.sentence !== word.sentence || before.verb) break;
    // "Peter Lang of the Basel institute, who": a person, and where he is of.
    if (PREPOSITION.test(before.norm)) {
      if (!/^(?:of|from|من)$/.test(before.norm) || !/[,،]/.test(word.gap) || all[at - 1]?.proper !== true)
        break;
      continue;
    }
    if (before.content) found.unshift(before);
    // "the minister, Lone Dahl, to visit"
    const isAside = /^[,،]/.test(before.gap) && /[,،]/.test(word.gap) && found.every(({ proper }) => proper);
    if (/[,،;:]/.test(before.gap) && !isAside) break;
  }
  return found;
}
