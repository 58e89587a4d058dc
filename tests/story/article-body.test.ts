import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatArticleFile, parseArticleFile } from '../../src/story/article-file.ts';
import { articleFile } from '../updates/articles.ts';

function paragraphsOf(...paragraphs: readonly string[]): readonly string[] {
  const parsed = parseArticleFile('a.en.md', articleFile('A', paragraphs));
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value.paragraphs;
}

describe('The body of an article', () => {
  it('hides comments, footnotes, headings, rules and pictures', () => {
    assert.deepEqual(
      paragraphsOf(
        '<!-- Salem may be ill.\n\nHold until he says so. -->',
        '# The strike',
        'The dockers<!-- all? --> stopped work[^1] on Friday.[^source]\n[^1]: Says Haddad,\nwho was there.',
        '    The footnote goes on.',
        '[^source]: Not to be named: a clerk.',
        '---',
        '![A crane](crane.png)',
        '[port]: https://port.example/',
        'TK: check the number.',
      ),
      ['The dockers stopped work on Friday.', 'TK: check the number.'],
    );
  });

  it('is plain text where it is marked', () => {
    assert.deepEqual(
      paragraphsOf(
        'أوقف **ستة عمال** في [الميناء](https://port.example/a_(b)) *يوم الجمعة* `الساعة 6`.',
        '> «لن نعود»،\n> قالت حداد.',
        '- The first point\n- The second\n  point',
        'Five \\* two, 3 * 4 * 5, snake_case_name, 5 < 7 & <b>x</b>, [sic] and [1][2].',
      ),
      [
        'أوقف ستة عمال في الميناء يوم الجمعة الساعة 6.',
        '«لن نعود»، قالت حداد.',
        'The first point',
        'The second point',
        'Five * two, 3 * 4 * 5, snake_case_name, 5 < 7 & <b>x</b>, [sic] and [1][2].',
      ],
    );
  });

  it('is no article where a comment is never closed: nobody knows what it hides', () => {
    const parsed = parseArticleFile(
      'a.en.md',
      articleFile('A', ['The dockers stopped.', '<!-- Salem is ill.']),
    );
    assert.deepEqual(parsed, {
      ok: false,
      problems: [
        {
          file: 'a.en.md',
          line: 10,
          reason: 'a comment begins here, "<!--", that is never closed by "-->"',
        },
      ],
    });
  });

  it('is read back as it was written, whatever it looks like', () => {
    const paragraphs = [
      '- 5 degrees - cold',
      '> q',
      '# h',
      '======',
      '<!-- x',
      'a <!-- b --> c',
      'a [^1] **b** _c_ `d` ~~e~~ [f](g) ![h](i)',
      '[^1]: q',
      '[a]: http://x',
      'a \\* b \\ c\\',
    ];
    const article = { title: 'A', published: '2024', source: { name: 'Gulf Wire' }, paragraphs };
    assert.deepEqual(parseArticleFile('a.en.md', formatArticleFile(article)), { ok: true, value: article });
  });
});
