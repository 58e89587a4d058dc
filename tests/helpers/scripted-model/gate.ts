/** A promise that a test opens when it wants what waits for it to go on. */
export type Gate = { readonly passed: Promise<void>; open(): void };

export function createGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: () => resolve() };
}
