/** The stream of a reply -> events. */

import type { ModelEvent, Usage } from '../../answering/model/language-model.ts';
import type { Call, ModelClock, ModelLimits } from './call.ts';
import { BrokenReply } from './failures.ts';
import { field, isText } from './field.ts';
import type { Wire } from './wire.ts';

/**
 * Reads a stream to its end, tolerant of whatever else the server puts into it.
 * @param patience milliseconds that the first token may still take
 * @throws BrokenReply, what the library threw, or the end of the call
 */
export async function* readReply(
  call: Call,
  pieces: AsyncIterator<unknown>,
  wire: Wire,
  limits: ModelLimits,
  clock: ModelClock,
  patience: number,
): AsyncGenerator<ModelEvent> {
  const thoughts = withoutThoughts();
  let usage: Usage | undefined;
  let finish: string | undefined;
  let room = limits.characters;
  let said = false;
  let why = 'did not begin to answer';
  const complete = (): boolean => finish !== undefined || wire.closed();
  for (let over = false; !over; ) {
    const asked = clock.now();
    let step: IteratorResult<unknown> | undefined;
    try {
      step = await call.within(complete() ? limits.closingMs : patience, why, pieces.next());
    } catch (error) {
      // All has been said; that the server does not hang up, or drops the line, takes nothing from it.
      if (!complete() || call.failure()?.kind === 'stopped') throw error;
    }
    over = step === undefined || step.done === true;
    // The library ends an aborted stream as if it were whole.
    if (over && !complete() && call.failure()) throw new BrokenReply('was ended');
    const piece = readPiece(over ? undefined : step?.value);
    patience = Math.max(0, patience - Math.max(0, clock.now() - asked));
    if (piece.alive) {
      patience = limits.betweenTokensMs;
      why = 'stalled and did not go on';
    }
    usage = piece.usage ?? usage;
    finish = piece.finish ?? finish;
    const text = over ? thoughts.rest() : thoughts.take(piece.text);
    if (text === '') continue;
    said ||= text.trim() !== '';
    if (text.length > room) {
      // Half of a surrogate pair is no character.
      const last = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
      if (last !== '') yield { kind: 'text', text: last };
      yield endless(`the reply is longer than ${limits.characters} characters`);
      return;
    }
    room -= text.length;
    yield { kind: 'text', text };
  }
  if (finish === 'length') yield endless(`the reply was cut at ${limits.tokens} tokens`);
  else if (finish === 'content_filter') throw new BrokenReply("was cut by the server's filter");
  else if (finish === 'error') throw new BrokenReply('was ended by an error of the server');
  else if (!complete()) throw new BrokenReply(said ? 'broke off' : 'holds no reply');
  else if (!said) throw new BrokenReply('is empty');
  else yield usage ? { kind: 'done', usage } : { kind: 'done' };
}

const endless = (message: string): ModelEvent => ({ kind: 'failed', failure: { kind: 'endless', message } });

type Piece = {
  readonly text: string;
  /** The model said or thought something. */
  readonly alive: boolean;
  readonly finish?: string;
  readonly usage?: Usage;
};

/** One chunk of a stream, of any server; what is not understood is passed over. */
function readPiece(chunk: unknown): Piece {
  const choices = field(chunk, 'choices');
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const delta = field(choice, 'delta');
  const content = field(delta, 'content');
  // Mistral sends content in parts, of which only those of text are said.
  const parts: unknown[] = Array.isArray(content) ? content : [content];
  const text = parts
    .map((part) => (typeof part === 'string' ? part : field(part, 'text')))
    .filter(isText)
    .join('');
  const thinks = ['reasoning_content', 'reasoning', 'thinking'].some((name) => isText(field(delta, name)));
  const finish = field(choice, 'finish_reason');
  const usage = readUsage(field(chunk, 'usage'));
  return {
    text,
    alive: text !== '' || thinks || (Array.isArray(content) && content.length > 0),
    ...(isText(finish) ? { finish } : {}),
    ...(usage ? { usage } : {}),
  };
}

function readUsage(value: unknown): Usage | undefined {
  const promptTokens = field(value, 'prompt_tokens');
  const replyTokens = field(value, 'completion_tokens');
  return isCount(promptTokens) && isCount(replyTokens) ? { promptTokens, replyTokens } : undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Takes `<think>…</think>` off the head of a reply: servers without a parser for a model's reasoning leave it there.
 */
function withoutThoughts(): { take(text: string): string; rest(): string } {
  const [open, close] = ['<think>', '</think>'];
  let state: 'head' | 'thinking' | 'thought' | 'speaking' = 'head';
  let held = '';
  const give = (): string => {
    const text = held;
    held = '';
    return text;
  };
  return {
    take(text) {
      held += text;
      const head = held.trimStart();
      if (state === 'head' && head.startsWith(open)) state = 'thinking';
      else if (state === 'head' && !open.startsWith(head)) state = 'speaking';
      if (state === 'thinking') {
        const end = held.indexOf(close);
        if (end < 0) {
          // The opening mark has done its work; the tail may hold a part of the closing one.
          held = held.slice(-close.length);
          return '';
        }
        state = 'thought';
        held = held.slice(end + close.length);
      }
      if (state === 'thought') {
        held = held.trimStart();
        if (held !== '') state = 'speaking';
      }
      return state === 'speaking' ? give() : '';
    },
    rest: () => (state === 'thinking' ? '' : give()),
  };
}
