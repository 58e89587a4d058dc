/** Code that was compiled is kept for the next start. Plain JavaScript, for start.js. */

import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Keeps what is loaded after this; where nothing can be written, nothing is kept. */
export function keepCompiledCode() {
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/mujaz', import.meta.url)));
}
