/** Who says what each clause of a text says. */

import type { Clause, Parts } from './clause.ts';
import { CLITIC, DETERMINER, PREPOSITION, SAID_ALONG, SKIPPED, SOURCE } from './grammar.ts';
import type { Word } from './word.ts';

/** Hands down who speaks: from the verb of saying to what follows, and to the quotation before it. */
export function withSpeakers(parts: readonly Parts[]): Clause[] {
  const clauses: Clause[] = [];
  let said: { readonly sentence: number; readonly speaker: readonly Word[] } | undefined;
  for (const part of parts) {
    const { sentence } = part.words[0]!;
    if (said && (said.sentence !== sentence || (/[;؛]/.test(part.words[0]!.gap) && !part.carried)))
      said = undefined;
    // "The company announced a find, but production …": the find is what is said.
    if (
      said &&
      announces(clauses.at(-1)) &&
      /^(?:and|but|while|و.*|لكن|بينما|فيما)$/.test(part.words[0]!.norm) &&
      !part.carried
    )
      said = undefined;
    const told = sourceOf(part.words);
    const source = HIS_WORDS.test(told[0]?.norm ?? '') ? lastToSpeak(clauses, sentence) : told;
    // Whoever begins to speak himself is not quoted by the one before; checks that point to a leak are.
    const isQuoted = said !== undefined && !part.agent.some(({ actor }) => actor);
    const says =
      !isQuoted &&
      part.agent.length > 0 &&
      part.words.some(
        (word, i) =>
          word.saying &&
          (word.verb || (SAID_ALONG.test(word.norm) && !DETERMINER.test(part.words[i - 1]?.norm ?? ''))),
      );
    const speaker =
      source.length > 0
        ? source
        : part.verb?.saying && part.agent.length > 0 && !part.carried && !isQuoted
          ? []
          : (said?.speaker ?? []);
    clauses.push({ ...part, speaker });
    if (says || source.length > 0) {
      said = { sentence, speaker: says ? part.agent : source };
      // "…," said X; "…, according to X": what stands before in the sentence is X's as well.
      const [opening] = part.words;
      if (
        source.length === 0 &&
        (!/^[,"”،»]/.test(opening!.gap.trim()) ||
          /^(?:and|but|while|[وف].*|لكن.*|بينما|فيما|اما)$/.test(opening!.norm))
      )
        continue;
      for (let at = clauses.length - 2; at >= 0; at--) {
        const earlier = clauses[at]!;
        if (earlier.words[0]!.sentence !== sentence || earlier.speaker.length > 0) break;
        if (at < clauses.length - 2 && !earlier.words[0]!.quoted && !isLast(part, parts)) break;
        clauses[at] = { ...earlier, speaker: said.speaker };
      }
    }
  }
  return clauses;
}

/** "as he put it", بحسب تعبيره */
const HIS_WORDS = /^(?:(?:he|she|they)|(?:تعبير|قول|كلام)(?:ه|ها|هم))$/;

/** Who spoke last in the sentences before. */
const lastToSpeak = (clauses: readonly Clause[], sentence: number): readonly Word[] =>
  clauses.findLast(
    ({ verb, agent, words }) => verb?.saying === true && agent.length > 0 && words[0]!.sentence < sentence,
  )?.agent ?? [];

/** Whether a sentence ends with a clause: "…, the ministry said." is about all of it. */
const isLast = (part: Parts, parts: readonly Parts[]): boolean =>
  parts.findLast(({ words }) => words[0]!.sentence === part.words[0]!.sentence) === part;

/** Whoever "according to" names. */
function sourceOf(words: readonly Word[]): Word[] {
  const [as, he, ...put] = words;
  if (as!.norm === 'as' && he && (put[0]?.saying || put[1]?.norm === 'it')) return [he];
  const at = words.findIndex(({ norm }) => SOURCE.test(norm));
  if (at < 0) return [];
  const from = words[at + 1];
  if (!from) return [];
  const skip = /^(?:to|ل|الي|عن|ما)$/.test(from.norm) ? at + 2 : at + 1;
  const found: Word[] = [];
  for (const word of words.slice(skip)) {
    if (SKIPPED.test(word.norm) || (found.length === 0 && (word.saying || CLITIC.test(word.norm)))) continue;
    if (
      word.verb ||
      PREPOSITION.test(word.norm) ||
      !word.content ||
      (found.length > 0 && /[,،]/.test(word.gap) && (at === 0 || found.some(({ name }) => name)))
    )
      break;
    found.push(word);
  }
  return found;
}

/** Whether a clause of saying has what is said as a noun. */
const announces = (clause: Clause | undefined): boolean =>
  clause?.verb?.saying === true &&
  clause.words.some(
    ({ at, content, name, figure }) =>
      at > clause.verb!.at &&
      content &&
      !name &&
      figure === undefined &&
      !clause.agent.some((word) => word.at === at),
  );
