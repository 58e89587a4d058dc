/** `npm run bench -- NAME [options]`: measures one part of the project and prints figures. */

import { benchAnswers } from './answers.ts';
import { benchClaims } from './claims.ts';
import { benchDeclining } from './declining.ts';
import { benchDelivery } from './delivery.ts';
import { benchFeeds } from './feeds.ts';
import { benchLexicon } from './lexicon.ts';
import { benchSearch } from './search.ts';
import { benchSentences } from './sentences.ts';
import { benchWriting } from './writing.ts';

const benches = {
  search: benchSearch,
  sentences: benchSentences,
  declining: benchDeclining,
  lexicon: benchLexicon,
  answers: benchAnswers,
  claims: benchClaims,
  delivery: benchDelivery,
  feeds: benchFeeds,
  writing: benchWriting,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name as keyof typeof benches];
if (bench) {
  await bench(args);
} else {
  console.error(
    [
      'Usage: npm run bench -- search    [--squad FILE]... [--passages N] [--only NAME]   beside its peers',
      '       npm run bench -- sentences --squad FILE...  [--fit]                         the sentence in the paragraph',
      '       npm run bench -- declining --squad FILE...  [--fit]                         answering against declining',
      '       npm run bench -- lexicon   --squad FILE --squad FILE                        by the size of the lexicon',
      '       npm run bench -- answers   [--questions FILE] [--list]                      whole answers, right and declined',
      '       npm run bench -- claims    [--list] [--faults] [--only SPLIT] [--altered]   checking sentences of a model',
      '       npm run bench -- delivery  [--seeds N]                                      pace and memory; or N times killed',
      '       npm run bench -- feeds     [--list]                                         which reports fit a story',
      '       npm run bench -- writing   [--questions FILE] [--list]                      what a model costs, and misleads',
      "A FILE is in SQuAD's format; two files that are translations of each other are also asked across languages.",
    ].join('\n'),
  );
  process.exitCode = 2;
}
