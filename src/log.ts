/** The log: one JSON object a line on standard error, without secrets. */

import type { LogLevel } from './config.ts';

export type Log = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (message: string, details?: object) => void>
>;

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 };

/** A log that writes what is at least of `level`. The texts of `secrets` never appear in it. */
export function createLog(
  level: LogLevel,
  secrets: readonly string[] = [],
  write = (line: string): unknown => process.stderr.write(line),
): Log {
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, details: object = {}): void => {
      if (RANK[name] < RANK[level]) return;
      const line = JSON.stringify(
        { time: new Date().toISOString(), level: name, message, ...details },
        plainErrors,
      );
      write(`${secrets.filter(Boolean).reduce((text, secret) => text.replaceAll(secret, '***'), line)}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** An error says nothing in JSON by itself. */
const plainErrors = (_key: string, value: unknown): unknown =>
  value instanceof Error
    ? { name: value.name, message: value.message, ...(value.cause ? { cause: value.cause } : {}) }
    : value;
