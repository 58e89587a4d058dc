/**
 * Arabic as it is spoken, in standard words, where it goes by rule and with any verb, so that no list could hold it:
 * negation around the verb (ما يبيش، مقبلش), a plural without its alef (قدرو), reflexives in ات (اتصالحوا), and the
 * prefixes of the present (بيعاند، كيطلب).
 */

import { stemArabic } from '../language/arabic.ts';
import type { Token } from '../language/tokenise.ts';

/** A verb in the negative of the dialects: «مقبلش» is «ما قبلش», and the ش stays away after a «ما» of its own. */
const NEGATIVE = /^(ما?)?(..+)ش$/;
const NOT = 'لا';

/**
 * Puts "not" before each verb that a dialect negates.
 * @param isWord whether standard Arabic or a dialect has a word; of «ما» and a verb, whether a list has both together
 */
export function withNegations(tokens: readonly Token[], isWord: (token: Token) => boolean): Token[] {
  return tokens.flatMap((token, at) => {
    if (token.script !== 'arabic') return [token];
    const next = tokens[at + 1];
    // The «ما» that belongs to the verb behind it asks nothing.
    if (token.norm === 'ما' && next && negated(next, true, isWord)) return [reword(token, NOT)];
    const follows = tokens[at - 1]?.norm === 'ما';
    const verb = negated(token, follows, isWord);
    if (verb === undefined) return [token];
    return follows ? [reword(token, verb)] : [reword(token, NOT), reword(token, verb)];
  });
}

/** The verb that a word negates; undefined where it is a word itself, or negates none that is known. */
function negated(token: Token, follows: boolean, isWord: (token: Token) => boolean): string | undefined {
  const [, before, verb] = NEGATIVE.exec(token.norm) ?? [];
  if (verb === undefined || (!before && !follows)) return undefined;
  if (isWord(token) || (follows && isWord({ ...token, norm: `ما ${token.norm}` }))) return undefined;
  return variants(verb).find((variant) => isWord(reword(token, variant)));
}

/** A word of a dialect in the standard spellings that it may have, the likeliest first and itself before all. */
export function variants(word: string): string[] {
  const found = [word];
  for (const [pattern, replacement] of RULES)
    for (const known of [...found]) if (pattern.test(known)) found.push(known.replace(pattern, replacement));
  return found;
}

const RULES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^ات(?=...)/, 'ت'],
  [/^(?:[بكت](?=[يتن])|ب(?=ا))(?=....)/, ''],
  [/(?<=...)و$/, 'وا'],
];

export const reword = (token: Token, norm: string): Token => ({ ...token, norm, stem: stemArabic(norm) });
