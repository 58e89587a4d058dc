/** Reads the vocabulary that ships with the project. */

import { readdirSync, readFileSync } from 'node:fs';
import { buildVocabulary, type Vocabulary } from '../language/vocabulary.ts';

const folder = new URL('../language/lexicon/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

let loaded: Vocabulary | undefined;

/** The vocabulary, read at the first call and kept: it never changes while we run. */
export function loadVocabulary(): Vocabulary {
  loaded ??= buildVocabulary({
    words: readdirSync(new URL('words/', folder)).map((name) => read(`words/${name}`)),
    names: read('names.txt'),
    related: [read('related-ar.txt'), read('related-en.txt')],
    alike: [read('alike-ar.txt'), read('alike-en.txt')],
    dialect: read('dialect.txt'),
    arabizi: read('arabizi.txt'),
  });
  return loaded;
}
