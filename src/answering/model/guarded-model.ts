/** A language model behind a circuit. */

import { Circuit, type CircuitOptions, type Outcome } from './circuit.ts';
import type { LanguageModel, ModelEvent, ModelFailure, ModelRequest } from './language-model.ts';

const STOPPED: ModelFailure = { kind: 'stopped', message: 'nobody waits for the reply any more' };
const WORDS = {
  opened: 'The model is left alone; readers get extracts',
  closed: 'The model answers again',
};

/** While the circuit is open, calls end at once with `unavailable`. */
export function withCircuit(model: LanguageModel, options: Omit<CircuitOptions, 'words'>): LanguageModel {
  const circuit = new Circuit({ ...options, words: WORDS });
  return (request) => guard(model, request, circuit);
}

/** One call through the circuit. It begins, and may be the trial, when its first event is asked for. */
function guard(model: LanguageModel, request: ModelRequest, circuit: Circuit): AsyncIterable<ModelEvent> {
  let events: AsyncIterator<ModelEvent> | undefined;
  let began = 0;
  let over = false;
  let learned = false;
  let spoke = false;
  const end = (outcome: Outcome): void => {
    if (events && !learned) circuit.learn(outcome, began);
    learned = true;
  };
  const reader: AsyncIterableIterator<ModelEvent, void> = {
    async next() {
      if (over) return { done: true, value: undefined };
      if (!events) {
        const failure = request.signal.aborted ? STOPPED : circuit.refuse();
        if (failure) {
          over = true;
          return { done: false, value: { kind: 'failed', failure } };
        }
        began = circuit.era;
        events = model(request)[Symbol.asyncIterator]();
      }
      const step = await events.next();
      if (step.done) {
        end(spoke ? 'answered' : 'unknown');
        return { done: true, value: undefined };
      }
      const event = step.value;
      if (event.kind === 'text') spoke = true;
      else if (event.kind === 'done') end('answered');
      else end(event.failure.kind === 'stopped' && spoke ? 'answered' : event.failure);
      return step;
    },
    // Whoever stops reading has heard enough: if the model spoke, it works.
    async return() {
      over = true;
      end(spoke ? 'answered' : 'unknown');
      await events?.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => reader,
  };
  return reader;
}
