/** A cited text in parts that a message has room for. */

import type { CitedSentence, CitedText } from '../answering/answer.ts';

/** Telegram keeps a hundred marked-up parts; those that it finds by itself (addresses, #words) count too. */
const MOST_ENTITIES = 60;

/** Splits a text between sentences, so that each part is at most `room` long, counting `extra` to each sentence. */
export function groupSentences(
  cited: CitedText,
  room: number,
  extra: (sentence: CitedSentence) => number,
): CitedText[] {
  const groups: CitedSentence[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const sentence of cited.sentences.flatMap((one) => splitLong(one, room))) {
    const size = sentence.text.length + 20 * (sentence.cites.length + 1) + extra(sentence);
    if (used + size > room || (groups.at(-1)?.length ?? 0) >= MOST_ENTITIES / 3) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(sentence);
    used += size;
  }
  return groups.map((sentences) => {
    const numbers = new Set(sentences.flatMap(({ cites }) => cites));
    return { sentences, citations: cited.citations.filter(({ n }) => numbers.has(n)) };
  });
}

/** A sentence that no message could hold goes on in the next one, between two words. */
function splitLong(sentence: CitedSentence, room: number): CitedSentence[] {
  const most = room - 200;
  const parts: CitedSentence[] = [];
  let rest = sentence.text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    // Never between the halves of a surrogate pair.
    const end = space > 0 ? space : most - (/[\ud800-\udbff]/.test(rest.charAt(most - 1)) ? 1 : 0);
    parts.push({
      ...(parts.length === 0 && sentence),
      text: `${rest.slice(0, end)} …`,
      cites: sentence.cites,
    });
    rest = rest.slice(end).trimStart();
  }
  return parts.length === 0 ? [sentence] : [...parts, { text: rest, cites: sentence.cites }];
}
