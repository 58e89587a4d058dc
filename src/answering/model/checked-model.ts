/** Asks a language model for cited sentences and lets through those that pass the check; what was asked before costs nothing. */

import type { CitedText } from '../answer.ts';
import type { DailyBudget } from './budget.ts';
import { type CheckedSentence, CheckedText, type Task } from './checked-text.ts';
import type { LanguageModel, ModelFailure, Usage } from './language-model.ts';
import type { ReplyCache } from './reply-cache.ts';

export type CheckedModelParts = {
  readonly model: LanguageModel;
  readonly budget: DailyBudget;
  /** Left out, every question is asked. */
  readonly replies?: ReplyCache;
  readonly log: Readonly<Record<'warn' | 'info' | 'debug', (message: string, details?: object) => void>>;
};

/** Somebody who follows a text while it is written. */
export type Watcher = {
  /** The model is asked now. */
  readonly asking?: () => void;
  /** All that may be shown so far, at each sentence that passes. */
  readonly wrote?: (soFar: CitedText) => void;
  /** Aborted when the reader has read enough; what passed until then is the text. */
  readonly signal?: AbortSignal;
};

export type Checked = {
  /** In the order of the reply; none where the model failed, lied, or was not to be asked. */
  readonly sentences: readonly CheckedSentence[];
  /** The model says that its lines do not say. */
  readonly declines: boolean;
  /** `cut`: it failed on the way. `stopped`: its reader had read enough. */
  readonly ended: 'whole' | 'cut' | 'stopped';
};

const NOTHING: Checked = { sentences: [], declines: false, ended: 'cut' };

export class CheckedModel {
  readonly #parts: CheckedModelParts;
  #isFailing = false;
  #spentOn = '';
  /** Prompts that are being answered. */
  readonly #underWay = new Map<string, Promise<Checked>>();

  constructor(parts: CheckedModelParts) {
    this.#parts = parts;
  }

  /**
   * Never throws, and takes no longer than the model may. Who asks what is being asked already waits for that reply: a
   * hundred readers of the same news are one call.
   */
  async ask(task: Task, watcher: Watcher = {}): Promise<Checked> {
    const { signal = new AbortController().signal } = watcher;
    const prompt = `${task.system}\n${task.user}`;
    const kept = await this.#kept(prompt);
    // Checked anew: what was kept may come from before the check was set right.
    if (kept !== undefined) return this.#read(task, [kept], 'debug');
    const other = this.#underWay.get(prompt);
    if (other) {
      watcher.asking?.();
      const asked = await Promise.race([other, aborted(signal)]);
      // Another reader's wish to read no further is not this one's.
      return asked && asked.ended !== 'stopped' ? asked : NOTHING;
    }
    if (!this.#mayAsk()) return NOTHING;
    watcher.asking?.();
    const asked = this.#ask(task, prompt, watcher, signal).finally(() => this.#underWay.delete(prompt));
    this.#underWay.set(prompt, asked);
    return asked;
  }

  async #ask(task: Task, prompt: string, watcher: Watcher, signal: AbortSignal): Promise<Checked> {
    const { replies, log } = this.#parts;
    const reply = new Reply();
    const checked = await this.#read(task, this.#stream(task, reply, signal), 'info', watcher);
    const ended = signal.aborted ? 'stopped' : reply.failed ? 'cut' : 'whole';
    // A long reply that its time ran out on would run out again, and cost as much.
    const isHalf = task.standsAlone === true && 2 * checked.sentences.length >= task.most;
    if (replies && (ended === 'whole' || (ended === 'cut' && isHalf)))
      await replies
        .write(prompt, reply.text)
        .catch((error: unknown) => log.debug('a reply of the model could not be kept', { error }));
    return { ...checked, ended };
  }

  async #read(
    task: Task,
    pieces: AsyncIterable<string> | Iterable<string>,
    level: 'info' | 'debug',
    watcher: Watcher = {},
  ): Promise<Checked> {
    const refused = (fault: string, detail: string): void =>
      this.#parts.log[level]('a sentence of the model was not shown', { fault, detail });
    const text = new CheckedText(task, refused, watcher.wrote);
    for await (const piece of pieces) if (text.take(piece)) break;
    return { sentences: text.end(), declines: text.declines, ended: 'whole' };
  }

  /** What the model says, as it says it; what it cost is counted however it ends. */
  async *#stream({ system, user }: Task, reply: Reply, signal: AbortSignal): AsyncGenerator<string> {
    const { model, budget } = this.#parts;
    let usage: Usage | undefined;
    try {
      for await (const event of model({ system, user, signal })) {
        if (event.kind === 'text') {
          reply.text += event.text;
          yield event.text;
        } else if (event.kind === 'done') {
          usage = event.usage;
          this.#isFailing = false;
        } else {
          reply.failed = true;
          this.#tellFailure(event.failure);
        }
      }
    } finally {
      budget.spend({ usage, prompt: system + user, reply: reply.text });
    }
  }

  /** A store that fails costs tokens, not the reader the answer. */
  async #kept(prompt: string): Promise<string | undefined> {
    const { replies, log } = this.#parts;
    try {
      return await replies?.read(prompt);
    } catch (error) {
      log.debug('the kept replies of the model are out of reach', { error });
      return undefined;
    }
  }

  /** Whether anything may be spent today; that it may not is said once a day. */
  #mayAsk(): boolean {
    const { budget, log } = this.#parts;
    if (budget.allows()) return true;
    const { day, tokens } = budget.state();
    if (this.#spentOn !== day)
      log.info("the day's tokens are spent; readers get extracts until midnight UTC", { tokens });
    this.#spentOn = day;
    return false;
  }

  /** Said once until it works again; a reader who stops an answer is no failure. */
  #tellFailure({ kind, message }: ModelFailure): void {
    const { log } = this.#parts;
    const isNew = !this.#isFailing && kind !== 'stopped';
    // Of a refusal the circuit warns.
    const level = !isNew ? 'debug' : kind === 'rejected' ? 'info' : 'warn';
    log[level]('the model failed; what was checked by then, or an extract, stands in', {
      kind,
      reason: message,
    });
    if (isNew) this.#isFailing = true;
  }
}

/** A reply as far as it has come. */
class Reply {
  text = '';
  failed = false;
}

const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
