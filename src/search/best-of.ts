/** The best few of many numbers without sorting them all. */

export type Scored = { readonly place: number; score: number };

/**
 * The `most` places with the highest scores, best first; of equal scores the lower place first. Of `scores` the first
 * `count` are looked at; a place without a score above 0 is none. A binary heap of the best so far, its worst on top:
 * n log(most) instead of n log(n).
 */
export function bestOf(scores: Float32Array, count: number, most: number): Scored[] {
  const heap: Scored[] = [];
  const worse = (a: Scored, b: Scored): boolean =>
    a.score < b.score || (a.score === b.score && a.place > b.place);
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
        if (worse(heap[child]!, heap[worst]!)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  };
  /** What a place must score to be among the best so far; of equal scores the place that came first stays. */
  let least = 0;
  for (let place = 0; place < count; place++) {
    const score = scores[place]!;
    if (score <= least) continue;
    if (heap.length < most) {
      heap.push({ place, score });
      if (heap.length < most) continue;
      for (let at = (most >> 1) - 1; at >= 0; at--) sink(at);
    } else {
      heap[0] = { place, score };
      sink(0);
    }
    least = heap[0]!.score;
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}
