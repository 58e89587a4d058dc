/** Several rankings of the same things -> one. */

/** How little the first ranks differ: the value of Cormack, Clarke and Büttcher. */
const K = 60;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): a thing is worth the sum of 1 / (60 + rank) over the
 * rankings that hold it. It looks at ranks alone, since BM25 and cosines have no common scale, and the spread of cosines
 * is another one with each embedding model. Each ranking is best first and holds nothing twice; ties stand in the order
 * of the first ranking.
 */
export function fuseRankings(rankings: ReadonlyArray<readonly string[]>): string[] {
  const worth = new Map<string, number>();
  for (const ranking of rankings)
    for (const [at, id] of ranking.entries()) worth.set(id, (worth.get(id) ?? 0) + 1 / (K + at + 1));
  return [...worth.keys()].sort((a, b) => worth.get(b)! - worth.get(a)!);
}
