/** A page that a feed leads to -> an article. Pure. */

import type { ComposedArticle } from '../../story/ingest/compose-article.ts';
import type { Outcome } from '../../story/ingest/found-article.ts';
import { type FoundBytes, ingestDocument } from '../../story/ingest/ingest-document.ts';
import { withoutTracking } from './article-address.ts';

export type PageToRead = FoundBytes & {
  /** The date that the feed gives, for a page that gives none. */
  readonly announced?: string;
};

/** Never throws; a page may be made to take minutes. */
export function readPage({ announced, url, ...page }: PageToRead): Outcome<ComposedArticle> {
  const found = { ...page, ...(url !== undefined && { url: withoutTracking(url) }) };
  const read = ingestDocument(found, {});
  return !read.ok && announced ? ingestDocument(found, { published: announced }) : read;
}
