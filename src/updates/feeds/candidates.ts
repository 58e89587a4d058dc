/** Candidates that wait for an editor to decide, with the drafts by which editors were shown them. */

import type { Language } from '../../language/language.ts';
import type { Candidate } from './candidate.ts';

/** A message that shows a draft, and the language in which it does; those of old do not say it. */
export type DraftMessage = {
  readonly chat: number;
  readonly message: number;
  readonly language?: Language;
};

export type Waiting = {
  readonly candidate: Candidate;
  /** An editor has put it off: it waits without being in the way. */
  readonly held: boolean;
  readonly drafts: readonly DraftMessage[];
  /** What was decided, until every message that shows the draft says so. */
  readonly decided?: 'published' | 'discarded';
};

export type CandidateStore = {
  /** Those that wait, in no order. @throws where the store fails */
  readAll(): Promise<readonly Waiting[]>;
  read(id: string): Promise<Waiting | undefined>;
  write(id: string, waiting: Waiting): Promise<void>;
  remove(id: string): Promise<void>;
};

export type Decision = 'publish' | 'discard' | 'hold';

/** What became of a decision. `gone`: somebody decided before. */
export type Decided =
  | { readonly kind: 'published' | 'discarded' | 'held'; readonly waiting: Waiting }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string };

export class Candidates {
  readonly #store: CandidateStore;
  readonly #publish: (candidate: Candidate) => Promise<void>;
  /** Decisions are made one after the other: of two editors who tap at once, one decides. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param publish writes the article into its story; rejects with what an editor is told where it cannot */
  constructor(store: CandidateStore, publish: (candidate: Candidate) => Promise<void>) {
    this.#store = store;
    this.#publish = publish;
  }

  /** All that wait, the oldest article first. */
  async waiting(): Promise<readonly Waiting[]> {
    const all = (await this.#store.readAll()).filter(({ decided }) => !decided);
    return all.toSorted((a, b) => (a.candidate.article.published < b.candidate.article.published ? -1 : 1));
  }

  /** Those that were decided on and whose messages may not say so yet. */
  async decided(): Promise<readonly Waiting[]> {
    return (await this.#store.readAll()).filter(({ decided }) => decided);
  }

  /** Every message of one that was decided on says so. */
  conclude(id: string): Promise<void> {
    return this.#inTurn(() => this.#store.remove(id));
  }

  async add(candidate: Candidate): Promise<Waiting> {
    const waiting = { candidate, held: false, drafts: [] };
    await this.#store.write(candidate.id, waiting);
    return waiting;
  }

  /** Notes a message by which an editor was shown the draft, so that it can be brought up to date. */
  noteDraft(id: string, draft: DraftMessage): Promise<void> {
    return this.#inTurn(async () => {
      const waiting = await this.#store.read(id);
      if (waiting) await this.#store.write(id, { ...waiting, drafts: [...waiting.drafts, draft] });
    });
  }

  decide(id: string, decision: Decision): Promise<Decided> {
    return this.#inTurn(async (): Promise<Decided> => {
      const waiting = await this.#store.read(id);
      if (!waiting || waiting.decided) return { kind: 'gone' };
      if (decision === 'hold') {
        const held = { ...waiting, held: true };
        await this.#store.write(id, held);
        return { kind: 'held', waiting: held };
      }
      if (decision === 'publish') {
        try {
          await this.#publish(waiting.candidate);
        } catch (error) {
          return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
        }
      }
      const decided = decision === 'publish' ? 'published' : 'discarded';
      await this.#store.write(id, { ...waiting, decided });
      return { kind: decided, waiting };
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
