/** Whether the words of a claim stand in the passages: every name, and all that says something of its own. */

import { figuresIn, isFraction } from './figures.ts';
import { Reader, type Word } from './reading.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';

/** The least weight that counts as support. */
const SUPPORTS = 0.5;

export function contentFault(claim: readonly Word[], grounds: readonly Ground[]): Refusal | undefined {
  const figures = figuresIn(claim);
  const counted = (word: Word): boolean =>
    figures.some(({ first, last }) => word.at >= first && word.at <= last);
  const missing: Word[] = [];
  let supported = 0;
  for (const word of claim) {
    if (!word.content || counted(word)) continue;
    const found = grounds
      .flatMap((ground) => ground.supports(word))
      .filter(({ weight }) => weight >= SUPPORTS);
    if (found.length > 0) supported++;
    else if (isFraction(word.norm) || !Reader.isLight(word)) missing.push(word);
  }
  const [first] = missing;
  if (first)
    return refuse(
      first.name && first.script === 'latin' ? 'name' : 'unsupported',
      missing.map(({ norm }) => norm).join(' '),
    );
  if (supported === 0) return refuse('unsupported', 'nothing of it stands there');
  return undefined;
}
