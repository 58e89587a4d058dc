/** Keeps compiled code between the processes of the tests, of which each reads much the same files, and hundreds are started. */

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../node_modules/.cache/mujaz-tests');
enableCompileCache();
