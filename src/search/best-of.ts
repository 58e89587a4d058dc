/** The best few of many numbers without sorting them all. */

/**
 * The `most` places with the highest scores, best first; of equal scores the lower place first. A binary heap of the best
 * so far, its worst on top: n log(most) instead of n log(n).
 */
export function bestOf(
  places: readonly number[],
  score: (place: number) => number,
  most: number,
): Array<{ place: number; score: number }> {
  const heap: Array<{ place: number; score: number }> = [];
  const worse = (a: { place: number; score: number }, b: { place: number; score: number }): boolean =>
    a.score < b.score || (a.score === b.score && a.place > b.place);
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && worse(heap[child]!, heap[worst]!)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  };
  for (const place of places) {
    const value = score(place);
    if (heap.length < most) {
      heap.push({ place, score: value });
      if (heap.length === most) for (let at = (most >> 1) - 1; at >= 0; at--) sink(at);
    } else if (value > heap[0]!.score || (value === heap[0]!.score && place < heap[0]!.place)) {
      heap[0] = { place, score: value };
      sink(0);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}
