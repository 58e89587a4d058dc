/** `npm run bench -- NAME [options]`: measures one part of the project and prints figures. */

import { benchSearch } from './search.ts';

const [name, ...args] = process.argv.slice(2);
if (name === 'search') await benchSearch(args);
else {
  console.error('Usage: npm run bench -- search [--squad FILE]... [--passages N] [--only NAME]');
  process.exitCode = 2;
}
