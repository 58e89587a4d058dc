/** Answers written by a language model: every sentence is checked against the passages it cites, or not sent. */

import { languageOf } from '../../language/language.ts';
import { counterpart } from '../../story/story.ts';
import { type Answer, citeTogether } from '../answer.ts';
import { checkSentence } from '../check/check-sentence.ts';
import type { Evidence } from '../evidence.ts';
import type { StoryIndex } from '../story-index.ts';
import type { DailyBudget } from './budget.ts';
import { citedSentences } from './cited-sentences.ts';
import type { LanguageModel, Usage } from './language-model.ts';
import { NOT_IN_STORY, systemPrompt, userPrompt } from './prompt.ts';

/** How many passages the model gets. */
const EVIDENCE_LINES = 6;
/** No answer has more sentences than this, whatever the model writes. */
const MOST_SENTENCES = 3;

export type ModelWriterParts = {
  readonly model: LanguageModel;
  readonly budget: DailyBudget;
  readonly log: Readonly<Record<'info' | 'debug', (message: string, details?: object) => void>>;
};

/** What came of asking the model: sentences that passed, its word that the evidence does not say, or nothing to use. */
export type Written =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'not-in-story' }
  | { readonly kind: 'nothing' };

export class ModelWriter {
  readonly #parts: ModelWriterParts;

  constructor(parts: ModelWriterParts) {
    this.#parts = parts;
  }

  /** Asks the model. Never throws: a model that fails or lies is `nothing`, and the reader gets an extract. */
  async write(evidence: Evidence, index: StoryIndex): Promise<Written> {
    const { budget, log } = this.#parts;
    if (!budget.allows()) return { kind: 'nothing' };
    const { question } = evidence;
    const located = evidence.passages.slice(0, EVIDENCE_LINES);
    const reply = await this.#reply(
      systemPrompt(question.language),
      userPrompt(
        located.map(({ passage }) => passage.text),
        question.text,
      ),
    );
    if (reply.trim().startsWith(NOT_IN_STORY)) return { kind: 'not-in-story' };
    const sentences = citedSentences(reply).slice(0, MOST_SENTENCES);
    const passed = sentences.flatMap(({ text, cites }) => {
      const cited = cites.map((n) => located[n - 1]);
      if (cited.some((passage) => passage === undefined) || languageOf(text) !== question.language) return [];
      const passages = cited.map((passage) => {
        const translation = counterpart(passage!.article, passage!.passage)?.text;
        return { text: passage!.passage.text, ...(translation === undefined ? {} : { translation }) };
      });
      const verdict = checkSentence(text, passages, index.vocabulary);
      if (!verdict.ok)
        log.info('a sentence of the model was not sent', { fault: verdict.fault, detail: verdict.detail });
      return verdict.ok ? [{ text, from: cited.map((passage) => passage!) }] : [];
    });
    if (passed.length === 0) return { kind: 'nothing' };
    const about = {
      question: question.text,
      language: question.language,
      mode: 'model' as const,
      story: index.story.id,
    };
    return { kind: 'answered', answer: { ...about, kind: 'answered', ...citeTogether(passed) } };
  }

  /** All that the model wrote before it ended or failed; what it cost is counted. */
  async #reply(system: string, user: string): Promise<string> {
    const { model, budget, log } = this.#parts;
    let reply = '';
    let usage: Usage | undefined;
    for await (const event of model({ system, user, signal: new AbortController().signal })) {
      if (event.kind === 'text') reply += event.text;
      else if (event.kind === 'done') usage = event.usage;
      else log.debug('the model failed', { kind: event.failure.kind, reason: event.failure.message });
    }
    budget.spend({ usage, prompt: system + user, reply });
    return reply;
  }
}
