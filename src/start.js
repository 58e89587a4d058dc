/**
 * Starts the program (main.ts), whose compiled code is kept for the next start. What takes the types off a file is a program
 * of its own, which a start from compiled code does without: so this file and what it imports have none.
 */

import { keepCompiledCode } from './adapters/compiled-code.js';

keepCompiledCode();
const { run } = await import('./main.ts');
await run();
