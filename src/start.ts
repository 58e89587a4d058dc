/** Starts the program (main.ts), whose compiled code is kept for the next start; where nothing can be written, it is not. */

import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/mujaz', import.meta.url)));
await import('./main.ts');
