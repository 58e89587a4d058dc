/** Greetings, thanks and farewells, and what a command is for: what the story cannot answer and a person would. */

import { phrasesOf, wordsOf } from '../answering/set-phrase.ts';
import { type Bilingual, isLanguage, type Language } from '../language/language.ts';
import { PHRASES } from './small-talk-phrases.ts';

export type Pleasantry = {
  readonly reply: Bilingual;
  /** Whether a question that one could ask should follow. */
  readonly invites: boolean;
  /** Arabic where it was said in Arabic of Latin letters, which tell another language. */
  readonly language?: Language;
  /** The language that was asked for, whatever was chosen before. */
  readonly wished?: Language;
  /** Whether it asks how to ask: the commands answer that. */
  readonly asksForHelp?: true;
};

/** Whom they are said to, and how much. */
const ALONG = new Set(
  wordsOf(
    'there mujaz bot robot dear friend sir everyone all guys again then and oh well please so very much a lot now today tomorrow ' +
      'يا موجز بوت روبوت صديقي أخي أختي عزيزي حبيبي لك لكم لكي إلك جزيلا كثيرا كتير جدا جميعا و من فضلك لو سمحت الآن اليوم غدا جميعكم أستاذ',
  ),
);

const REPLIES = new Map<string, Pleasantry>(
  PHRASES.flatMap(([{ en, ar, romanised = '' }, reply, follows]) => {
    const pleasantry = {
      reply,
      invites: follows === 'invites' || follows === 'help',
      ...(isLanguage(follows) && { wished: follows }),
      ...(follows === 'help' && { asksForHelp: true as const }),
    };
    const keyed = (phrases: string, as: Pleasantry) =>
      phrasesOf(phrases).map((phrase) => [phrase, as] as const);
    return [
      ...keyed(`${en}|${ar}`, pleasantry),
      ...(romanised ? keyed(romanised, { ...pleasantry, language: 'ar' as const }) : []),
    ];
  }),
);
const LONGEST_PHRASE = Math.max(...[...REPLIES.keys()].map((phrase) => phrase.split(' ').length));
/** Longer than small talk, in UTF-16 units. */
const LONGEST = 80;

/** What to say to a text that is nothing but greetings, thanks and the like; of several, to the last. */
export function smallTalk(text: string): Pleasantry | undefined {
  if (text.length > LONGEST) return undefined;
  const words = wordsOf(text);
  let last: Pleasantry | undefined;
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(words, at);
    if (length > 0) last = REPLIES.get(words.slice(at, at + length).join(' '));
    else if (!ALONG.has(words[at]!)) return undefined;
    at += Math.max(1, length);
  }
  return last;
}

/** How many words the longest phrase that begins at a place has; 0 where none does. */
function phraseAt(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--)
    if (REPLIES.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}
