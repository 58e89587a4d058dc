/** A model's reply, as it streams -> the sentences of it that may be read. */

import { withoutAddressed } from '../../language/addressed.ts';
import { type Language, languageOf } from '../../language/language.ts';
import { counterpart } from '../../story/story.ts';
import { type CitedText, citeTogether } from '../answer.ts';
import { type CitedPassage, checkSentence, type Verdict } from '../check/check-sentence.ts';
import type { Located, StoryIndex } from '../story-index.ts';
import { type ReplySentence, readSentences } from './cited-sentences.ts';
import { NOT_IN_STORY } from './prompt.ts';
import { readAfter } from './pronouns.ts';

/** What a model is to write, and what its sentences are held to. */
export type Task = {
  readonly system: string;
  readonly user: string;
  /** What `[1]`, `[2]`, … of the reply stand for. */
  readonly lines: readonly Located[];
  readonly language: Language;
  readonly index: StoryIndex;
  /** Further sentences are not read, whatever the model writes. */
  readonly most: number;
  /** What a reader has before the first sentence, so that it may say "he": the question. */
  readonly before?: string;
  /** Each sentence is to be understood without the one before it, so that half of them are of use without the others. */
  readonly standsAlone?: boolean;
  /** Whether a true sentence is one that was asked for, when `shown` sentences stand before it. */
  readonly isWanted?: (text: string, from: readonly Located[], shown: number) => boolean;
};

export type Refused = (fault: string, detail: string) => void;

export type CheckedSentence = { readonly text: string; readonly from: readonly Located[] };

/** Reads one reply; `wrote` is told of all that may be shown so far at each sentence that passes. */
export class CheckedText {
  readonly #task: Task;
  readonly #refused: Refused;
  readonly #wrote: (soFar: CitedText) => void;
  readonly #reply = readSentences();
  readonly #shown: CheckedSentence[] = [];
  /** Whether a sentence right before the next one was not shown. */
  #isBroken: boolean;
  #head = '';

  constructor(task: Task, refused: Refused, wrote: (soFar: CitedText) => void = () => {}) {
    this.#task = task;
    this.#refused = refused;
    this.#wrote = wrote;
    this.#isBroken = task.before === undefined;
  }

  /** @returns whether enough was read: what follows in the reply changes nothing */
  take(piece: string): boolean {
    this.#head = (this.#head + piece).trimStart().slice(0, NOT_IN_STORY.length);
    if (this.declines) return true;
    this.#add(this.#reply.take(piece));
    return this.#shown.length >= this.#task.most;
  }

  /** The reply has come to its end. @returns the sentences that may be shown */
  end(): readonly CheckedSentence[] {
    if (!this.declines) this.#add(this.#reply.rest());
    return this.#shown;
  }

  /** The model says that the lines do not say. */
  get declines(): boolean {
    return this.#head === NOT_IN_STORY;
  }

  #add(sentences: readonly ReplySentence[]): void {
    for (const sentence of sentences) {
      if (this.#shown.length >= this.#task.most) return;
      if (this.#shown.some(({ text }) => text === sentence.text)) continue;
      const from = this.#check(sentence);
      this.#isBroken = from === undefined;
      if (!from) continue;
      this.#shown.push({ text: sentence.text, from });
      this.#wrote(citeTogether(this.#shown));
    }
  }

  /** The passages that a sentence rests on, where it may be shown. */
  #check({ text, cites, followsUncited }: ReplySentence): Located[] | undefined {
    const { lines, language, index, before = '', standsAlone = false, isWanted } = this.#task;
    const refuse = (fault: string, detail = ''): undefined => {
      this.#refused(fault, detail);
    };
    const from = cites.flatMap((n) => lines[n - 1] ?? []);
    if (from.length < cites.length) return refuse('no-passage', 'a mark names a passage that was not given');
    if (languageOf(text) !== language) return refuse('language');
    const known = {
      text: standsAlone ? '' : (this.#shown.at(-1)?.text ?? before),
      isBroken: standsAlone || this.#isBroken || followsUncited,
    };
    const claim = readAfter(text, language, known, index);
    if (claim === undefined) return refuse('pronoun', 'nobody can tell whom it speaks of');
    const verdictOn = (cited: readonly Located[]): Verdict =>
      checkSentence(claim, cited.map(withTranslation), index.vocabulary);
    const verdict = verdictOn(from);
    if (!verdict.ok) return refuse(verdict.fault, verdict.detail);
    const needed = from.length > FEW ? withoutIdle(from, (cited) => verdictOn(cited).ok) : from;
    return !isWanted || isWanted(claim, needed, this.#shown.length) ? needed : refuse('beside the point');
  }
}

/** A model may cite all that it was given: of more marks than this, those are kept that bear the sentence out. */
const FEW = 2;

function withoutIdle(cited: readonly Located[], bearOut: (cited: readonly Located[]) => boolean): Located[] {
  let needed = [...cited];
  for (const one of cited) {
    const others = needed.filter((other) => other !== one);
    if (others.length > 0 && bearOut(others)) needed = others;
  }
  return needed;
}

/** What orders its reader about bears nothing out. */
function withTranslation({ passage, article }: Located): CitedPassage {
  const translation = counterpart(article, passage)?.text;
  return {
    text: withoutAddressed(passage.text),
    ...(translation === undefined ? {} : { translation: withoutAddressed(translation) }),
  };
}
