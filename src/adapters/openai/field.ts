/** Reading what a server sent, of which nothing is certain. */

export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
