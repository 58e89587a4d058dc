/**
 * Compiles the program behind `npm install`, with all that a first answer needs, so that the first start is as fast as any.
 * Nothing depends on it: where it cannot run, or is not there yet, the first start compiles for itself.
 */

import { fileURLToPath } from 'node:url';
import { keepCompiledCode } from './adapters/compiled-code.js';

keepCompiledCode();
await import('./main.ts');
const { openDesk } = await import('./adapters/open-desk.ts');
const { desk } = await openDesk(fileURLToPath(new URL('../knowledge', import.meta.url)));
desk.answer('who is mediating?');
desk.answer('من يتوسط؟');
