/** `npm run bench -- lexicon --squad FILE --squad FILE`: how retrieval across languages grows with the size of the lexicon. */

import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildVocabulary } from '../src/language/vocabulary.ts';
import { PassageSearch } from '../src/search/passage-search.ts';
import { readSquad, translations } from './squad.ts';

const folder = new URL('../src/language/lexicon/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

export async function benchLexicon(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { squad: { type: 'string', multiple: true } } });
  const sets = (values.squad ?? []).map(readSquad);
  const lines = readdirSync(new URL('words/', folder)).flatMap((name) =>
    read(`words/${name}`).trim().split('\n'),
  );
  // Every so-maniest line in a fixed shuffle, so that a smaller lexicon is a part of a larger one.
  const shuffled = lines
    .map((line, at) => ({ line, place: (at * 7919) % lines.length }))
    .sort((a, b) => a.place - b.place);
  for (const size of [0, 1000, 3000, 6000, 10_000, lines.length]) {
    const words = [
      shuffled
        .slice(0, size)
        .map(({ line }) => line)
        .join('\n'),
    ];
    const vocabulary = buildVocabulary({
      words,
      names: read('names.txt'),
      related: [read('related-ar.txt'), read('related-en.txt')],
      alike: [],
      dialect: read('dialect.txt'),
      arabizi: read('arabizi.txt'),
    });
    const figures = sets.flatMap((corpus) =>
      sets.flatMap((asked) => {
        if (!translations(asked, corpus)) return [];
        const index = new PassageSearch(vocabulary);
        for (const { id, text } of corpus.paragraphs) index.add(id, text);
        const places = asked.questions.map(({ text, paragraph }) =>
          index.search(text, 5).findIndex(({ id }) => id === paragraph),
        );
        const share = (within: number): string =>
          ((100 * places.filter((place) => place >= 0 && place < within).length) / places.length).toFixed(1);
        return [`${asked.name} asked of ${corpus.name} ${share(1)}/${share(5)}`];
      }),
    );
    console.log(`${String(size).padStart(6)} entries: ${figures.join(', ')}`);
  }
}
