/** A page that a feed leads to -> an article. Pure. */

import type { ComposedArticle } from '../../story/ingest/compose-article.ts';
import type { Outcome } from '../../story/ingest/found-article.ts';
import { type FoundBytes, ingestDocument } from '../../story/ingest/ingest-document.ts';

export type PageToRead = FoundBytes & {
  /** The date that the feed gives, for a page that gives none. */
  readonly announced?: string;
};

/** Never throws; a page may be made to take minutes. */
export function readPage({ announced, ...page }: PageToRead): Outcome<ComposedArticle> {
  const read = ingestDocument(page, {});
  return !read.ok && announced ? ingestDocument(page, { published: announced }) : read;
}
