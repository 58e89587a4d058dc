/** What somebody or something of a story is called in the middle of a sentence. */

import type { Language } from '../language/language.ts';
import type { Entity, Story } from '../story/story.ts';

/** Bodies that are called so by a noun of the language: "the European Union", and not "Human Rights Watch". */
const BODY =
  /^\p{Ll}|\sof\s|\s(?:Nations|States|Emirates|Union|League|Council|Bank|Court|Army|Party|Committee|Commission|Organi[sz]ation|Ministry|Government|Parliament|Front|Forces|Agency|Authority|Association|Assembly)$/u;

/** The usual name, in English with "the" where it takes that; nothing where the story has none in the language. */
export function calledIn(language: Language, { kind, names }: Entity, story: Story): string | undefined {
  const [name] = names[language];
  if (name === undefined || language === 'ar' || kind === 'person') return name;
  return (kind === 'organisation' && BODY.test(name)) || isMostlyWritten(`the ${name}`, name, story)
    ? `the ${name}`
    : name;
}

/** Whether the reports write a name so more often than not. */
function isMostlyWritten(spelling: string, name: string, { articles }: Story): boolean {
  const texts = articles.flatMap(({ texts }) => texts.en?.passages.map(({ text }) => text) ?? []);
  const times = (words: string): number =>
    texts.reduce(
      (sum, text) => sum + text.split(new RegExp(`${RegExp.escape(words)}(?!\\p{L})`, 'iu')).length - 1,
      0,
    );
  return 2 * times(spelling) > times(name);
}
