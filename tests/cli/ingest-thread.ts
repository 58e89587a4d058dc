/** `ingest` with its options, messages and exit codes, in a thread that loads the code once for many runs. */

import { parentPort } from 'node:worker_threads';
import { runCommand } from '../../src/cli/command-line.ts';
import { ingest } from '../../src/cli/ingest.ts';
import type { Run } from './command.ts';

export type IngestRun = { readonly args: readonly string[]; readonly knowledge: string };

parentPort?.on('message', async ({ args, knowledge }: IngestRun) => {
  const [command = '', script = ''] = process.argv;
  process.argv = [command, script, ...args];
  process.exitCode = 0;
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].removeAllListeners('error');
    process[name].write = (text: string | Uint8Array) => {
      written[name] += String(text);
      return true;
    };
  }
  await runCommand((argv) => ingest(argv, knowledge));
  const run: Run = { code: Number(process.exitCode), out: written.stdout, err: written.stderr };
  parentPort?.postMessage(run);
});
