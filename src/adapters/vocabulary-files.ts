/** Reads the vocabulary that ships with the project. */

import { readFileSync } from 'node:fs';
import { buildVocabulary, type Vocabulary } from '../language/vocabulary.ts';

const WORD_FILES = ['words-a-c', 'words-d-f', 'words-f-l', 'words-l-p', 'words-p-s', 'words-s-z'];

const read = (name: string): string => readFileSync(new URL(`../language/lexicon/${name}.txt`, import.meta.url), 'utf8');

let loaded: Vocabulary | undefined;

/** The vocabulary, read at the first call (about a quarter of a second) and kept: it never changes while we run. */
export function loadVocabulary(): Vocabulary {
  loaded ??= buildVocabulary({
    words: WORD_FILES.map(read),
    names: read('names'),
    dialect: read('dialect'),
    arabizi: read('arabizi'),
  });
  return loaded;
}
