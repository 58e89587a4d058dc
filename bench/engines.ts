/** Mujaz's search and its peers behind one shape: as they come, and with Mujaz's own analyser. */

import { create, insert, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { loadVocabulary } from '../src/adapters/vocabulary-files.ts';
import { Analyser } from '../src/language/analyse.ts';
import { languageOf } from '../src/language/language.ts';
import { isStopWord } from '../src/language/stop-words.ts';
import { PassageSearch } from '../src/search/passage-search.ts';
import type { Paragraph } from './squad.ts';

export type Engine = {
  readonly name: string;
  readonly search: (question: string, limit: number) => string[];
};
export type EngineMaker = {
  readonly name: string;
  readonly build: (paragraphs: readonly Paragraph[]) => Engine;
};

const vocabulary = loadVocabulary();
const analyser = new Analyser(vocabulary.lexicon);
/** The languages by the names that Orama has for them: its splitter for English drops every Arabic letter. */
const ORAMA = { ar: 'arabic', en: 'english' };
/** The stems that Mujaz indexes, for engines that take a tokenizer of one's own. */
const stems = (text: string): string[] =>
  analyser
    .analyse(text)
    .filter((token) => !isStopWord(token.norm))
    .map((token) => token.stem);

export const engines: readonly EngineMaker[] = [
  {
    name: 'mujaz',
    build: (paragraphs) => {
      const index = new PassageSearch(vocabulary);
      for (const { id, text } of paragraphs) index.add(id, text);
      return {
        name: 'mujaz',
        search: (question, limit) => index.search(question, limit).map((hit) => hit.id),
      };
    },
  },
  ...[false, true].map((own) => ({
    name: own ? 'minisearch, our analyser' : 'minisearch, as it comes',
    build: (paragraphs: readonly Paragraph[]) => {
      const index = new MiniSearch<Paragraph>({
        fields: ['text'],
        ...(own ? { tokenize: stems, processTerm: (term: string) => term } : {}),
      });
      index.addAll(paragraphs);
      return {
        name: 'minisearch',
        search: (question: string, limit: number) =>
          index
            .search(question)
            .slice(0, limit)
            .map((hit) => String(hit.id)),
      };
    },
  })),
  ...[false, true].map((own) => ({
    name: own ? 'orama, our analyser' : 'orama, as it comes',
    build: (paragraphs: readonly Paragraph[]) => {
      const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: stems };
      const index = create({
        schema: { text: 'string' } as const,
        ...(own
          ? { components: { tokenizer } }
          : { language: ORAMA[languageOf(paragraphs[0]?.text ?? '') ?? 'en'] }),
      });
      for (const { id, text } of paragraphs) void insert(index, { id, text });
      return {
        name: 'orama',
        search: (question: string, limit: number) => {
          const found = search(index, { term: question, limit, threshold: 1 });
          return 'hits' in found ? found.hits.map((hit) => String(hit.id)) : [];
        },
      };
    },
  })),
  ...[false, true].map((own) => ({
    name: own ? 'flexsearch, our analyser' : 'flexsearch, as it comes',
    build: (paragraphs: readonly Paragraph[]) => {
      const index = new FlexSearch.Index(own ? { encode: stems } : {});
      paragraphs.forEach(({ text }, at) => {
        index.add(at, text);
      });
      return {
        name: 'flexsearch',
        search: (question: string, limit: number) =>
          index.search(question, { limit, suggest: true }).map((at) => paragraphs[Number(at)]!.id),
      };
    },
  })),
];
