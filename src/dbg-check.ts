import { loadVocabulary } from '/work/main/src/adapters/vocabulary-files.ts';
import { clausesOf } from '/work/main/src/answering/check/clauses.ts';
import { Reader } from '/work/main/src/answering/check/reading.ts';
import { Ground } from '/work/main/src/answering/check/support.ts';

const v = loadVocabulary();
const r = new Reader(v.lexicon);
const [claim = '', passage = ''] = process.argv.slice(2);
const g = new Ground(r.read(passage), v);
const show = (w: any) =>
  `${w.norm}${w.name ? '^' : ''}${w.actor ? '@' : ''}${w.verb ? '!' : ''}${w.denied ? '-' : ''}${w.certainty !== 2 ? w.certainty : ''}${w.content ? '' : '·'}`;
console.log(g.words.map(show).join(' '));
for (const w of r.read(claim))
  console.log(
    show(w),
    g
      .supports(w)
      .map((s) => `${g.words[s.at]!.norm}:${s.weight.toFixed(2)}${s.opposite ? 'X' : ''}`)
      .join(' '),
  );
for (const c of [...clausesOf(r.read(claim)), ...clausesOf(g.words)])
  console.log(
    '  [',
    c.words.map((w) => w.norm).join(' '),
    '] S=',
    c.subject.map((w) => w.norm).join(' '),
    'V=',
    c.verb?.norm,
    c.passive ? 'PASSIVE' : '',
    'SP=',
    c.speaker.map((w) => w.norm).join(' '),
  );
