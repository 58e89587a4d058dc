/** What the library keeps to itself: how a refusal reads, and how a stream ended. */

import { BrokenReply } from './failures.ts';

/** A status that is no success, and the start of its body. */
export type Refusal = { readonly status: number; readonly text: string };

/** One exchange as it passes over the wire: the library hides how a stream ended and what a refusal said. */
export type Wire = {
  readonly fetch: typeof fetch;
  /** A response that is no refusal has come. */
  begun(): boolean;
  refusal(): Refusal | undefined;
  /** The last bytes were the mark that ends a stream. */
  closed(): boolean;
};

const REFUSAL_BYTES = 64 * 1024;

export function watchWire(bytes: number): Wire {
  let begun = false;
  let refusal: Refusal | undefined;
  let tail = '';
  const limit = (most: number): TransformStream<Uint8Array, Uint8Array> => {
    let received = 0;
    return new TransformStream({
      transform(chunk, controller) {
        received += chunk.byteLength;
        tail = (tail + Buffer.from(chunk.subarray(-64)).toString('latin1')).slice(-64);
        if (received <= most) controller.enqueue(chunk);
        else controller.error(new BrokenReply(`sent more than ${most} bytes`));
      },
    });
  };
  return {
    async fetch(input, init) {
      const response = await fetch(input, init);
      const { status, headers } = response;
      if (response.ok) {
        begun = true;
        return new Response(response.body?.pipeThrough(limit(bytes)) ?? null, { status, headers });
      }
      refusal = { status, text: '' };
      const text = await readStart(response, REFUSAL_BYTES);
      refusal = { status, text };
      return new Response(status === 304 ? null : text, { status, headers });
    },
    begun: () => begun,
    refusal: () => refusal,
    closed: () => /data:\s*\[DONE\]\s*$/.test(tail),
  };
}

async function readStart(response: Response, bytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let received = 0;
  for await (const chunk of response.body ?? []) {
    received += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    if (received >= bytes) break;
  }
  return text;
}
