/** What somebody or something of a story is called in the middle of a sentence. */

import { type Language, languageOf } from '../language/language.ts';
import type { Entity, Story } from '../story/story.ts';

/** Bodies that are called so by a noun of the language: "the European Union", and not "Human Rights Watch". */
const BODY =
  /^\p{Ll}|\sof\s|\s(?:Nations|States|Emirates|Union|League|Council|Bank|Court|Army|Party|Committee|Commission|Organi[sz]ation|Ministry|Government|Parliament|Front|Forces|Agency|Authority|Association|Assembly)$/u;

/**
 * The usual name, in English with "the" where it takes that; of a place the one that a reader wrote, since a capital may
 * stand for its country. Nothing where the story has none in the language.
 */
export function calledIn(
  language: Language,
  entity: Entity,
  story: Story,
  written: readonly string[] = [],
): string | undefined {
  const { kind, names } = entity;
  const own = kind === 'place' && written.map((text) => spellingIn(text, entity)).find(Boolean);
  const name = own && languageOf(own) === language ? own : names[language][0];
  if (name === undefined || language === 'ar' || kind === 'person') return name;
  return (kind === 'organisation' && BODY.test(name)) || isMostlyWritten(name, story) ? `the ${name}` : name;
}

/** The spelling in which a text names somebody or something: the longest. */
export function spellingIn(text: string, { names }: Entity): string | undefined {
  const lower = text.toLowerCase();
  return [...names.ar, ...names.en]
    .sort((a, b) => b.length - a.length)
    .find((one) => lower.includes(one.toLowerCase()));
}

/** Whether the reports write a name more often with "the" than without, by itself and not in "the Munich Conference". */
function isMostlyWritten(name: string, { articles }: Story): boolean {
  const texts = articles.flatMap(({ texts }) => texts.en?.passages.map(({ text }) => text) ?? []);
  const times = (article: string): number => {
    const pattern = new RegExp(`${article}${RegExp.escape(name)}(?!\\p{L}| \\p{Lu})`, 'gu');
    return texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  };
  return 2 * times('[Tt]he ') > times('');
}
