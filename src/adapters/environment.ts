/** The environment as the operator set it: the process's variables, then those of `.env` that are not set. */

import { config } from 'dotenv';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `.env` of the working directory where there is one; what the process already has wins. */
export function readEnvironment(): Environment {
  const fromFile: Record<string, string> = {};
  config({ quiet: true, processEnv: fromFile });
  return { ...fromFile, ...process.env };
}
