/** The best few of many numbers without sorting them all. */

export type Scored = { readonly place: number; score: number };

/**
 * The `most` places with the highest scores, best first; of equal scores the lower place first. Of `scores` the first
 * `count` are looked at; a place without a score above 0 is none. Each is put into its place among the best so far: of
 * thousands in no order that happens to some hundreds, and they are few enough to be moved.
 */
export function bestOf(scores: Float32Array, count: number, most: number): Scored[] {
  const best: Scored[] = [];
  /** What a place must score to be among the best so far; of equal scores the place that came first stays. */
  let least = 0;
  for (let place = 0; place < count; place++) {
    const score = scores[place]!;
    if (score <= least) continue;
    if (best.length === most) best.pop();
    let at = best.length;
    for (; at > 0 && best[at - 1]!.score < score; at--) best[at] = best[at - 1]!;
    best[at] = { place, score };
    if (best.length === most) least = best[most - 1]!.score;
  }
  return best;
}
