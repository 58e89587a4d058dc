/** RSS, Atom, RDF or JSON Feed -> its items. What a feed says is only used to find articles, and never shown. */

import { parseFeed } from 'feedsmith';
import { isWebAddress } from '../../story/article-file.ts';
import { failed, type Outcome } from '../../story/ingest/found-article.ts';
import { publishedFromMetadata } from '../../story/ingest/metadata-date.ts';
import { tidyText } from '../../story/ingest/tidy-text.ts';

export type FeedItem = {
  /** The article's address, http or https. */
  readonly address: string;
  /** Title and teaser, as plain text. */
  readonly text: string;
  /** ISO, where the feed gives a date. */
  readonly published?: string;
};

/** More than any newsroom lists at once; of more, the newest. */
const MOST_ITEMS = 200;
/** What tells whether an item is worth a look needs no more, in UTF-16 units. */
const LONGEST_TEXT = 5000;

type Feed = ReturnType<typeof parseFeed<string>>;
type Raw = {
  readonly link: string | undefined;
  readonly texts: ReadonlyArray<string | undefined>;
  readonly dates: ReadonlyArray<string | undefined>;
};

/**
 * The items that have a web address, each address once, the newest first; `base` is the feed's own address. Entities
 * that a feed declares are not expanded, so none can grow or reach for a file. Never throws.
 */
export function readFeed(text: string, base: string): Outcome<readonly FeedItem[]> {
  let items: readonly Raw[];
  try {
    items = rawItems(parseFeed(text));
  } catch {
    // feedsmith says by one kind of error or another that a text is no feed.
    return failed('is no feed that can be read');
  }
  const found = new Map<string, FeedItem>();
  for (const { link, texts, dates } of items) {
    const address = link && URL.canParse(link.trim(), base) ? new URL(link.trim(), base).href : undefined;
    if (address === undefined || !isWebAddress(address) || found.has(address)) continue;
    const published = dates.map((date) => publishedFromMetadata(date ?? '')).find(Boolean);
    found.set(address, {
      address,
      text: texts
        .map((one) => withoutMarkup(one ?? ''))
        .filter(Boolean)
        .join('\n'),
      ...(published ? { published } : {}),
    });
  }
  return { ok: true, value: newestFirst([...found.values()]).slice(0, MOST_ITEMS) };
}

/** As a feed lists them, unless it says of each when it was published. */
const newestFirst = (items: readonly FeedItem[]): readonly FeedItem[] =>
  items.every(({ published }) => published !== undefined)
    ? items.toSorted((a, b) => Date.parse(b.published ?? '') - Date.parse(a.published ?? ''))
    : items;

function rawItems(parsed: Feed): readonly Raw[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(({ title, link, guid, description, pubDate, dc }) => ({
        link: link || (guid?.isPermaLink === false ? undefined : guid?.value),
        texts: [title, description],
        dates: [pubDate, dc?.dates?.[0]],
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ title, links, summary, published, updated }) => ({
        link: (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href,
        texts: [title?.value, summary?.value],
        dates: [published, updated],
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map(({ title, link, description, dc }) => ({
        link,
        texts: [title, description],
        dates: [dc?.dates?.[0]],
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        link: item.url ?? item.external_url,
        texts: [item.title, item.summary ?? item.content_text ?? item.content_html],
        dates: [item.date_published],
      }));
  }
}

const withoutMarkup = (text: string): string =>
  tidyText(text.slice(0, LONGEST_TEXT).replace(/<[^<>]*>/g, ' '));
