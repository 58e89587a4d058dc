import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ingestDocument } from '../../../src/story/ingest/ingest-document.ts';

const TEXT =
  '<p>The ferry that links the port with the island sailed again on Monday, after a storm had wrecked its pier.</p>'.repeat(
    3,
  );

type Stated = { readonly title?: string; readonly og?: string; readonly h1?: string; readonly site?: string };

/** The headline that is read from a page with these statements of it. */
function titleOf({ title, og, h1, site }: Stated, body = ''): string {
  const meta = (name: string, content: string | undefined): string =>
    content === undefined ? '' : `<meta property="${name}" content="${content}">`;
  const head = `<title>${title ?? ''}</title>${meta('og:title', og)}${meta('og:site_name', site)}`;
  const page = `<html><head>${head}</head><body><div>${h1 === undefined ? '' : `<h1>${h1}</h1>`}${body}${TEXT}</div></body></html>`;
  const result = ingestDocument({ bytes: Buffer.from(page) }, { source: 'Post', published: '2024' });
  if (!result.ok) assert.fail(result.reason);
  return result.value.article.title;
}

describe('The headline of a page', () => {
  const FERRY = 'Ferry sails again to Qamar';
  const cases: ReadonlyArray<readonly [what: string, stated: Stated, headline: string]> = [
    ['is its h1', { h1: FERRY, title: `${FERRY} | Harbour Post`, og: 'Ferry sails' }, FERRY],
    ['loses the name of the site', { og: `${FERRY} - Harbour Post`, site: 'Harbour Post' }, FERRY],
    ['loses it from its beginning', { title: `Harbour Post: ${FERRY}`, site: 'Harbour Post' }, FERRY],
    [
      'loses section and site',
      { title: `${FERRY} | Islands | Harbour Post`, og: FERRY, site: 'Harbour Post' },
      FERRY,
    ],
    ['loses an unknown name where og:title agrees', { h1: `${FERRY} | The Post`, og: FERRY }, FERRY],
    ['loses it where the page’s title agrees', { og: `${FERRY} — The Post`, title: FERRY }, FERRY],
    ['keeps what nothing speaks against', { title: `${FERRY} - at last` }, `${FERRY} - at last`],
    [
      'keeps its second half where og:title is shorter',
      { h1: 'Orvik: “We were never asked”', og: 'We were never asked' },
      'Orvik: “We were never asked”',
    ],
    ['loses a known newsroom', { title: `${FERRY} | Reuters` }, FERRY],
    [
      'in Arabic',
      {
        og: 'عودة العبّارة إلى الجزيرة | بريد المرفأ',
        title: 'عودة العبارة إلى الجزيرة',
        site: 'بريد المرفأ',
      },
      'عودة العبّارة إلى الجزيرة',
    ],
  ];
  for (const [what, stated, headline] of cases) it(what, () => assert.equal(titleOf(stated), headline));

  it('loses a name where the page shows it without', () => {
    assert.equal(
      titleOf({ title: `${FERRY} - The Post` }, `<font size="5"><b>${FERRY}</b></font><br>`),
      FERRY,
    );
  });
});
