/** Fitting a linear model by gradient ascent with momentum: enough for some thirty named features. */

const STEPS = 600;
const MOMENTUM = 0.9;

export type FitOptions = {
  readonly rate: number;
  readonly ridge: number;
  /** Columns whose weight is given. */
  readonly held?: ReadonlyArray<number | undefined>;
};

/** Ascends the mean of a likelihood. `gradient` adds an example's gradient at `weights` to `sum`. */
export function ascend<Example>(
  examples: readonly Example[],
  columns: number,
  gradient: (example: Example, weights: readonly number[], sum: number[]) => void,
  { rate, ridge, held = [] }: FitOptions,
): number[] {
  const weights = Array.from({ length: columns }, (_, k) => held[k] ?? 0);
  const speed = new Array<number>(columns).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const sum = new Array<number>(columns).fill(0);
    for (const example of examples) gradient(example, weights, sum);
    for (let k = 0; k < columns; k++) {
      if (held[k] !== undefined) continue;
      speed[k] = MOMENTUM * speed[k]! + sum[k]! / examples.length - ridge * weights[k]!;
      weights[k] = weights[k]! + rate * speed[k]!;
    }
  }
  return weights;
}

export const dot = (columns: readonly number[], weights: readonly number[]): number =>
  columns.reduce((sum, value, k) => sum + value * weights[k]!, 0);

/** Weights as the source writes them. */
export const asRecord = (names: readonly string[], weights: readonly number[]): string =>
  names
    .map((name, k) => `${name.includes('-') ? `'${name}'` : name}: ${Number(weights[k]!.toFixed(2))}`)
    .join(', ');
