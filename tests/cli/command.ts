/** The commands of src/cli as a person runs them. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Run = { readonly code: number | null; readonly out: string; readonly err: string };

type RunOptions = {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What comes in by standard input. */
  readonly input?: string | Buffer;
};

/** The file of the command with this name. */
export const commandFile = (name: string): string => join(import.meta.dirname, '../../src/cli', `${name}.ts`);

/** Runs a command in a process of its own. */
export function runCommand(
  name: string,
  args: readonly string[],
  { cwd, env = {}, input = '' }: RunOptions,
): Promise<Run> {
  const child = spawn(process.execPath, [commandFile(name), ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
