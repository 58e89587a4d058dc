import assert from 'node:assert/strict';
import type { ModelEvent, ModelFailure, Usage } from '../../../src/answering/model/language-model.ts';

export type Collected = {
  readonly text: string;
  readonly pieces: string[];
  readonly usage?: Usage;
  readonly failure?: ModelFailure;
};

/** Reads a reply to its end and holds it to the port: pieces that are not empty, then exactly one `done` or `failed`. */
export async function collect(events: AsyncIterable<ModelEvent>): Promise<Collected> {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  const last = all.at(-1);
  assert.ok(last && last.kind !== 'text', 'the reply ends in done or failed');
  const pieces = all.slice(0, -1).map((event) => {
    assert.equal(event.kind, 'text', 'nothing but text comes before the end');
    assert.ok(event.kind === 'text' && event.text !== '');
    return event.text;
  });
  return {
    text: pieces.join(''),
    pieces,
    ...(last.kind === 'failed' ? { failure: last.failure } : {}),
    ...(last.kind === 'done' && last.usage ? { usage: last.usage } : {}),
  };
}
