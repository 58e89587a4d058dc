import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { normaliseArabic, rootOf, stemArabic } from '../../src/language/arabic.ts';
import { normaliseLatin, stemEnglish } from '../../src/language/english.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { normaliseNumber, tokenise } from '../../src/language/tokenise.ts';
import { bestOf } from '../../src/search/best-of.ts';
import { type Hit, PassageSearch } from '../../src/search/passage-search.ts';
import { countOf, Postings, passageOf, seek } from '../../src/search/postings.ts';

const vocabulary = loadVocabulary();
const EVERYTHING = 1000;

// Words that the lexicon knows, so that no query is corrected by what the passages happen to hold.
const ARABIC = 'السفينة ميناء وزير الوزراء مدينة حرب السلام اتفاق الشركة عمال قرية النهر جسر مدرسة المدارس سوق رئيس حكومة انتخابات موسكو فبراير يناير ثلاثة'.split(' '); // biome-ignore format: a list
const ENGLISH = 'ship harbour minister ministers city war peace agreement company workers village river bridge school market president government election Moscow February January three'.split(' '); // biome-ignore format: a list

const word = fc.constantFrom(...ARABIC, ...ENGLISH);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const text = fc.array(fc.array(word, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 3 })
  .map((sentences) => sentences.map((words) => `${words.join(' ')}.`).join(' ')); // biome-ignore format: a pipeline
const corpus = fc.array(text, { minLength: 1, maxLength: 7 });
/** Any text, with a liking for what breaks things. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom('\u0000', '\ud800', '\udfff', '\u202e', '\u2066', '\ufeff', '\u0640', '\u064b', '.*', '(', '[', '\\', '$&', '"', '«', '\n', ' ', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'وزير', 'ship', '٣', '3a', 'A.', '…', '😀'), { maxLength: 30 }).map((parts) => parts.join('')),
); // biome-ignore format: a table

const indexed = (passages: readonly string[]): PassageSearch => {
  const search = new PassageSearch(vocabulary);
  passages.forEach((passage, at) => {
    search.add(`p${at}`, passage);
  });
  return search;
};
const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);

/** Tashkeel or tatweel between the letters of Arabic words of two letters and more, by a list of choices. */
const DECORATIONS = [
  '',
  '\u064e',
  '\u064f',
  '\u0650',
  '\u0652',
  '\u0651',
  '\u0651\u064e',
  '\u0640',
  '\u0640\u0640',
];
const decorate = (plain: string, choices: readonly number[]): string => {
  let at = 0;
  return plain.replace(/[\u0621-\u064a](?=[\u0621-\u064a])/g, (letter) => {
    const choice = choices[at++ % choices.length]!;
    return letter + DECORATIONS[choice % DECORATIONS.length]!;
  });
};
const choices = fc.array(fc.nat(DECORATIONS.length - 1), { minLength: 1, maxLength: 12 });

describe('normalising, for any text', () => {
  const anyText = fc.oneof(
    hostile,
    fc.string({ unit: fc.constantFrom(...'أإآٱىیئؤةہءکگپچژڤـًّٰﻻﷲاحمدéßøıŁİǅ‘’'), maxLength: 12 }),
  );

  it('twice is normalising once, in Arabic and in Latin script', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const arabic = normaliseArabic(any);
        assert.equal(normaliseArabic(arabic), arabic);
        const latin = normaliseLatin(any);
        assert.equal(normaliseLatin(latin), latin);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        assert.equal(normaliseArabic(any.normalize('NFD')), normaliseArabic(any.normalize('NFC')));
        assert.equal(normaliseLatin(any.normalize('NFD')), normaliseLatin(any.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  it('and stemming never throw, and a stem is never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 15 }), (any) => {
        const arabic = normaliseArabic(any);
        if (arabic) assert.ok(stemArabic(arabic));
        const latin = normaliseLatin(any);
        if (latin) assert.ok(stemEnglish(latin));
        rootOf(arabic);
        normaliseNumber(any);
      }),
    );
  });
});

describe('tokens and sentences, for any text', () => {
  it('lie in the text in order, none over another, none empty', () => {
    fc.assert(
      fc.property(hostile, (any) => {
        let end = 0;
        for (const token of tokenise(any)) {
          assert.ok(token.start >= end && token.end > token.start && token.end <= any.length);
          assert.ok(token.norm && token.stem);
          end = token.end;
        }
        end = 0;
        for (const sentence of splitSentences(any)) {
          assert.ok(sentence.start >= end);
          assert.equal(any.slice(sentence.start, sentence.end), sentence.text);
          end = sentence.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same tokens whether a text is split into sentences first or not', () => {
    fc.assert(
      fc.property(text, (any) => {
        const whole = tokenise(any).map(({ norm }) => norm);
        const parts = splitSentences(any).flatMap((sentence) =>
          tokenise(sentence.text).map(({ norm }) => norm),
        );
        assert.deepEqual(parts, whole);
      }),
    );
  });
});

describe('search, for any passages and query', () => {
  it('gives finite positive scores in falling order, each passage once, ties in the order of adding', () => {
    fc.assert(
      fc.property(corpus, phrase, (passages, query) => {
        const hits = indexed(passages).search(query, EVERYTHING);
        assert.equal(new Set(idsOf(hits)).size, hits.length);
        hits.forEach(({ id, score }, at) => {
          assert.ok(Number.isFinite(score) && score > 0, `${id}: ${score}`);
          const before = hits[at - 1];
          if (!before) return;
          assert.ok(
            before.score > score ||
              (before.score === score && Number(before.id.slice(1)) < Number(id.slice(1))),
          );
        });
      }),
    );
  });

  it('ranks passages of the same text in the order of adding, with the same score', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 6 }), phrase, (passage, copies, query) => {
        const hits = indexed(Array(copies).fill(passage)).search(query, EVERYTHING);
        assert.deepEqual(idsOf(hits), [...idsOf(hits)].sort());
        assert.equal(new Set(hits.map(({ score }) => score)).size, hits.length === 0 ? 0 : 1);
      }),
      { numRuns: 50 },
    );
  });

  it('with a limit gives the beginning of the full list', () => {
    fc.assert(
      fc.property(corpus, phrase, fc.integer({ min: 1, max: 5 }), (passages, query, limit) => {
        const search = indexed(passages);
        assert.deepEqual(search.search(query, limit), search.search(query, EVERYTHING).slice(0, limit));
      }),
    );
  });

  it('asked twice, answers the same: a question leaves nothing behind', () => {
    fc.assert(
      fc.property(corpus, phrase, phrase, (passages, query, other) => {
        const search = indexed(passages);
        const first = search.search(query, EVERYTHING);
        search.search(other, EVERYTHING);
        assert.deepEqual(search.search(query, EVERYTHING), first);
      }),
    );
  });

  it('is not changed by tashkeel or tatweel in the query', () => {
    fc.assert(
      fc.property(corpus, phrase, choices, (passages, query, how) => {
        const search = indexed(passages);
        assert.deepEqual(search.search(decorate(query, how), EVERYTHING), search.search(query, EVERYTHING));
      }),
    );
  });

  it('is not changed by tashkeel or tatweel in the passages', () => {
    fc.assert(
      fc.property(corpus, phrase, choices, (passages, query, how) => {
        const decorated = passages.map((passage) => decorate(passage, how));
        assert.deepEqual(
          indexed(decorated).search(query, EVERYTHING),
          indexed(passages).search(query, EVERYTHING),
        );
      }),
    );
  });

  it('loses no passage from the full list when another is added', () => {
    fc.assert(
      fc.property(corpus, text, phrase, (passages, more, query) => {
        const search = indexed(passages);
        const before = idsOf(search.search(query, EVERYTHING));
        search.add('more', more);
        const after = new Set(idsOf(search.search(query, EVERYTHING)));
        for (const id of before) assert.ok(after.has(id), `${id} of ${before} is lost`);
      }),
    );
  });

  it('never gives a passage that was removed', () => {
    fc.assert(
      fc.property(corpus, phrase, fc.nat(6), (passages, query, which) => {
        const search = indexed(passages);
        search.remove(`p${which}`);
        search.remove('no such passage');
        assert.ok(!idsOf(search.search(query, EVERYTHING)).includes(`p${which}`));
      }),
      { numRuns: 50 },
    );
  });

  it('ranks as a fresh index does after a passage was removed and added again', () => {
    fc.assert(
      fc.property(
        corpus,
        phrase,
        fc.nat(6),
        fc.integer({ min: 1, max: 4 }),
        (passages, query, which, times) => {
          const again = which % passages.length;
          const search = indexed(passages);
          for (let time = 0; time < times; time++) {
            search.remove(`p${again}`);
            search.add(`p${again}`, passages[again]!);
          }
          const fresh = new PassageSearch(vocabulary);
          for (const [at, passage] of passages.entries()) if (at !== again) fresh.add(`p${at}`, passage);
          fresh.add(`p${again}`, passages[again]!);
          assert.deepEqual(idsOf(search.search(query, EVERYTHING)), idsOf(fresh.search(query, EVERYTHING)));
        },
      ),
    );
  });

  it('of hostile text never throws, and still finds the passage that is not hostile', () => {
    const search = indexed(['The minister signed the agreement.', 'وقع الوزير الاتفاق.']);
    fc.assert(
      fc.property(hostile, hostile, (passage, query) => {
        search.add('hostile', passage);
        for (const { score } of search.search(query, EVERYTHING)) assert.ok(Number.isFinite(score));
        assert.ok(idsOf(search.search('minister agreement')).includes('p0'));
        search.remove('hostile');
      }),
      { numRuns: 150 },
    );
  });
});

describe('search', () => {
  it('finds nothing in no passages, and nothing for no words', () => {
    assert.deepEqual(indexed([]).search('minister'), []);
    const search = indexed(['The minister signed.', '', '!!!']);
    for (const query of ['', '   ', '?!', 'who is the', 'من هو', '\u0000'])
      assert.deepEqual(search.search(query), [], query);
  });

  it('takes names of object properties for ordinary words', () => {
    const search = indexed([
      'The constructor called hasOwnProperty.',
      'A ship left.',
      '__proto__ toString valueOf',
    ]);
    assert.deepEqual(idsOf(search.search('constructor')), ['p0']);
    assert.deepEqual(idsOf(search.search('proto')), ['p2']);
    const named = new PassageSearch(vocabulary);
    for (const id of ['__proto__', 'constructor', 'toString', '']) named.add(id, 'A ship left.');
    assert.deepEqual(idsOf(named.search('ship')), ['__proto__', 'constructor', 'toString', '']);
    named.remove('__proto__');
    assert.deepEqual(idsOf(named.search('ship')), ['constructor', 'toString', '']);
  });

  it('takes a passage and a query of 100,000 characters', () => {
    const search = indexed([
      `${'The ship left the harbour. '.repeat(4000)}`,
      'ضظ '.repeat(33_000),
      'A.'.repeat(50_000),
    ]);
    assert.deepEqual(idsOf(search.search('ship harbour')), ['p0']);
    assert.deepEqual(idsOf(search.search('ship harbour '.repeat(8000), EVERYTHING)), ['p0']);
  });

  it('finds by another word what was added after the question was asked, until it is removed', () => {
    const search = indexed(['The school opened.']);
    for (const id of ['first', 'second']) {
      assert.deepEqual(idsOf(search.search('ships')), [], 'nothing yet');
      search.add(id, 'The vessel left the harbour.');
      assert.deepEqual(idsOf(search.search('ships')), [id]);
      search.remove(id);
    }
    search.add('translated', 'غادرت السفينة الميناء.');
    assert.deepEqual(idsOf(search.search('ships')), ['translated']);
  });

  it('replaces a passage that is added under the same id', () => {
    const search = indexed(['The ship left.', 'The school opened.']);
    search.add('p0', 'The bridge fell.');
    assert.deepEqual(idsOf(search.search('ship')), []);
    assert.deepEqual(idsOf(search.search('bridge')), ['p0']);
  });
});

describe('bestOf()', () => {
  it('gives what sorting gives, without what has no score', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 40 }), fc.integer({ min: 1, max: 45 }), (scores, most) => {
        const sorted = scores.map((score, place) => ({ place, score })).filter(({ score }) => score > 0);
        sorted.sort((a, b) => b.score - a.score || a.place - b.place);
        assert.deepEqual(bestOf(Float32Array.from(scores), scores.length, most), sorted.slice(0, most));
      }),
    );
  });
});

describe('Postings', () => {
  /** Passages and how often each holds a term, as its postings. */
  const add = (postings: Postings, term: string, held: ReadonlyMap<number, number>): number => {
    const id = postings.intern(term);
    for (const [passage, times] of [...held].sort((a, b) => a[0] - b[0])) {
      for (let n = 0; n < times; n++) postings.count(id);
      postings.flush(passage);
    }
    return id;
  };
  const read = (values: Uint32Array): number[][] =>
    [...values].map((posting) => [passageOf(posting), countOf(posting)]);
  const passages = fc.uniqueArray(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 400 })), {
    maxLength: 60,
    selector: ([passage]) => passage,
  });

  it('keeps the passages of each term in rising order with their counts, up to 255', () => {
    fc.assert(
      fc.property(fc.array(passages, { maxLength: 8 }), (terms) => {
        const postings = new Postings();
        const given = terms.map((held) => new Map(held));
        const ids = given.map((_, at) => postings.intern(`term ${at}`));
        for (let passage = 0; passage <= 60; passage++) {
          for (const [at, held] of given.entries())
            for (let n = 0; n < (held.get(passage) ?? 0); n++) postings.count(ids[at]!);
          postings.flush(passage);
        }
        for (const [at, held] of given.entries()) {
          const rising = [...held].sort((a, b) => a[0] - b[0]);
          assert.deepEqual(
            read(postings.of(ids[at]!)),
            rising.map(([passage, times]) => [passage, Math.min(255, times)]),
          );
        }
      }),
    );
  });

  it('keeps passages up to 2^24', () => {
    const postings = new Postings();
    const id = add(postings, 'term', new Map([[2 ** 24 - 1, 300]]));
    assert.deepEqual(read(postings.of(id)), [[2 ** 24 - 1, 255]]);
  });

  it('tells the passages that hold several terms, with the smallest count', () => {
    fc.assert(
      fc.property(fc.array(passages, { minLength: 1, maxLength: 3 }), (terms) => {
        const postings = new Postings();
        const given = terms.map((held) => new Map(held));
        const ids = given.map((held, at) => add(postings, `term ${at}`, held));
        const room = new Uint32Array(61);
        const shared = [...given[0]!.keys()]
          .filter((passage) => given.every((held) => held.has(passage)))
          .sort((a, b) => a - b);
        assert.deepEqual(
          read(room.subarray(0, postings.meet(ids, room))),
          shared.map((passage) => [passage, Math.min(255, ...given.map((held) => held.get(passage)!))]),
        );
      }),
    );
  });

  it('finds the place of a passage, or where it would stand', () => {
    const given = fc.uniqueArray(fc.nat(60), { maxLength: 40 });
    fc.assert(
      fc.property(given, fc.nat(61), fc.nat(40), (held, wanted, skipped) => {
        const postings = new Postings();
        const values = postings.of(add(postings, 'term', new Map(held.map((passage) => [passage, 1]))));
        const smaller = held.filter((passage) => passage < wanted).length;
        assert.equal(seek(values, wanted, Math.min(skipped, smaller), values.length), smaller);
      }),
    );
  });
});
