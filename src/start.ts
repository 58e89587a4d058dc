/** Starts the program (main.ts), whose compiled code is kept for the next start. */

import { keepCompiledCode } from './adapters/compiled-code.ts';

keepCompiledCode();
await import('./main.ts');
