/** Answers written by a language model: every sentence is checked against the passages it cites, or not shown. */

import { languageOf } from '../../language/language.ts';
import { counterpart } from '../../story/story.ts';
import { type CitedText, citeTogether } from '../answer.ts';
import { checkSentence } from '../check/check-sentence.ts';
import type { Evidence } from '../evidence.ts';
import type { Located, StoryIndex } from '../story-index.ts';
import type { DailyBudget } from './budget.ts';
import { type ReplySentence, readSentences } from './cited-sentences.ts';
import type { LanguageModel, ModelFailure, Usage } from './language-model.ts';
import { NOT_IN_STORY, systemPrompt, userPrompt } from './prompt.ts';
import { type Before, readAfter } from './pronouns.ts';

/** How many passages the model gets, and how many characters of them in all. */
const EVIDENCE_LINES = 6;
const EVIDENCE_LENGTH = 6_000;
/** No answer has more sentences than this, whatever the model writes. */
const MOST_SENTENCES = 3;
/** How many prompts are remembered with what came of them. */
const MOST_KNOWN = 500;

export type ModelWriterParts = {
  readonly model: LanguageModel;
  readonly budget: DailyBudget;
  readonly log: Readonly<Record<'info' | 'debug', (message: string, details?: object) => void>>;
};

/** What came of asking the model: sentences that passed, its word that the evidence does not say, or nothing to use. */
export type Written =
  | ({ readonly kind: 'answered' } & CitedText)
  | { readonly kind: 'not-in-story' }
  | { readonly kind: 'nothing' };

/** Somebody who follows an answer while it is written. */
export type Watcher = {
  /** The model is asked now. */
  readonly asking?: () => void;
  /** All that may be shown so far, at each sentence that passes. */
  readonly wrote?: (soFar: CitedText) => void;
  /** Aborted when the reader has read enough; what passed until then is the answer. */
  readonly signal?: AbortSignal;
};

export class ModelWriter {
  readonly #parts: ModelWriterParts;
  #isFailing = false;
  /** What came of prompts before. A prompt holds question and evidence, so another version of the story is another one. */
  readonly #known = new Map<string, Written>();

  constructor(parts: ModelWriterParts) {
    this.#parts = parts;
  }

  /** Asks the model. Never throws: a model that fails or lies is `nothing`, and the reader gets an extract. */
  async write(evidence: Evidence, index: StoryIndex, watcher: Watcher = {}): Promise<Written> {
    const { question } = evidence;
    const lines = evidenceLines(evidence.passages);
    const system = systemPrompt(question.language);
    const user = userPrompt(
      lines.map(({ passage }) => passage.text),
      question.text,
    );
    const shown: { text: string; from: Located[] }[] = [];
    let isBroken = false;
    const take = (sentences: readonly ReplySentence[]): void => {
      for (const sentence of sentences) {
        if (shown.length === MOST_SENTENCES || shown.some(({ text }) => text === sentence.text)) continue;
        const before = {
          text: shown.at(-1)?.text ?? question.text,
          isBroken: isBroken || sentence.followsUncited,
        };
        const from = this.#check(sentence, lines, before, question.language, index);
        isBroken = from === undefined;
        if (!from) continue;
        shown.push({ text: sentence.text, from });
        watcher.wrote?.(citeTogether(shown));
      }
    };

    const prompt = `${system}\n${user}`;
    const known = this.#known.get(prompt);
    if (known) return known;
    const { budget } = this.#parts;
    if (!budget.allows()) return { kind: 'nothing' };
    watcher.asking?.();
    const sentences = readSentences();
    let reply = '';
    let saysNothing = false;
    for await (const piece of this.#reply(system, user, watcher.signal)) {
      reply += piece;
      saysNothing = reply.trimStart().startsWith(NOT_IN_STORY);
      if (saysNothing) break;
      take(sentences.take(piece));
      if (shown.length === MOST_SENTENCES) break;
    }
    if (saysNothing) return this.#remember(prompt, { kind: 'not-in-story' });
    take(sentences.rest());
    if (shown.length === 0) return { kind: 'nothing' };
    const written: Written = { kind: 'answered', ...citeTogether(shown) };
    // What was cut short is an answer, and not the one that the next reader should get.
    return this.#isFailing || watcher.signal?.aborted ? written : this.#remember(prompt, written);
  }

  #remember(prompt: string, written: Written): Written {
    this.#known.set(prompt, written);
    if (this.#known.size > MOST_KNOWN) this.#known.delete(this.#known.keys().next().value ?? '');
    return written;
  }

  /** The passages that a sentence rests on, where it may be shown. */
  #check(
    { text, cites }: ReplySentence,
    lines: readonly Located[],
    before: Before,
    language: 'ar' | 'en',
    index: StoryIndex,
  ): Located[] | undefined {
    const refuse = (fault: string, detail = ''): undefined => {
      this.#parts.log.info('a sentence of the model was not shown', { fault, detail });
    };
    const from = cites.flatMap((n) => lines[n - 1] ?? []);
    if (from.length < cites.length) return refuse('no-passage', 'a mark names a passage that was not given');
    if (languageOf(text) !== language) return refuse('language');
    const claim = readAfter(text, language, before, index);
    if (claim === undefined) return refuse('pronoun', 'nobody can tell whom it speaks of');
    const passages = from.map(({ passage, article }) => {
      const translation = counterpart(article, passage)?.text;
      return { text: passage.text, ...(translation === undefined ? {} : { translation }) };
    });
    const verdict = checkSentence(claim, passages, index.vocabulary);
    return verdict.ok ? from : refuse(verdict.fault, verdict.detail);
  }

  /** Said once until it works again; a reader who stops an answer is no failure. */
  #tellFailure({ kind, message }: ModelFailure): void {
    const { log } = this.#parts;
    const isNew = !this.#isFailing && kind !== 'stopped';
    log[isNew ? 'info' : 'debug']('the model failed; what was checked by then, or an extract, stands in', {
      kind,
      reason: message,
    });
    if (isNew) this.#isFailing = true;
  }

  /** What the model says, as it says it; what it cost is counted however it ends. */
  async *#reply(system: string, user: string, signal = new AbortController().signal): AsyncGenerator<string> {
    const { model, budget } = this.#parts;
    let reply = '';
    let usage: Usage | undefined;
    try {
      for await (const event of model({ system, user, signal })) {
        if (event.kind === 'text') {
          reply += event.text;
          yield event.text;
        } else if (event.kind === 'done') {
          usage = event.usage;
          this.#isFailing = false;
        } else this.#tellFailure(event.failure);
      }
    } finally {
      budget.spend({ usage, prompt: system + user, reply });
    }
  }
}

/** As many of the strongest passages as the prompt has room for; at least one. */
function evidenceLines(passages: readonly Located[]): Located[] {
  let room = EVIDENCE_LENGTH;
  return passages.slice(0, EVIDENCE_LINES).filter(({ passage }, at) => {
    room -= passage.text.length;
    return at === 0 || room >= 0;
  });
}
