/** What a page says of its article outside the text: JSON-LD, meta elements, <time>, <h1>, <html lang>. */

import { isLanguage, type Language } from '../../language/language.ts';
import { isRecord, isText, isWebAddress } from '../article-file.ts';
import type { Derived } from './found-article.ts';
import { isSourceList } from './known-sources.ts';
import { publishedFromMetadata } from './metadata-date.ts';
import type { DomDocument, DomElement } from './page-dom.ts';
import { readPageTitle } from './page-title.ts';
import { countWords, tidyText } from './tidy-text.ts';

export type PageFacts = {
  readonly title?: Derived;
  readonly published?: Derived;
  readonly source?: Derived;
  readonly agency?: string;
  readonly url?: string;
  readonly language?: Language;
  /** The names of people; an agency named as author is `agency`. */
  readonly bylines: readonly string[];
  /** The element of the headline, by which the article is found. */
  readonly heading?: DomElement;
};

/** Reads a page's facts. To be called before Readability, which takes the page apart. */
export function readPageFacts(document: DomDocument, address?: string): PageFacts {
  const article = articleObject(document);
  const meta = (...names: readonly string[]): string | undefined =>
    names
      .flatMap((name) => [
        ...document.querySelectorAll(
          `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
        ),
      ])
      .map((element) => tidyText(element.getAttribute('content') ?? ''))
      .find(Boolean);
  const url = pageAddress(document, meta('og:url'), address);
  const site =
    nameOf(article?.publisher) ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher');
  const host = url && new URL(url).hostname.replace(/^www\./, '');
  const source = site
    ? { value: site, from: "the page's site name" }
    : host
      ? { value: host, from: "the page's address" }
      : undefined;
  const headline = isText(article?.headline) ? tidyText(article.headline) : undefined;
  const heading = findHeading(document, headline ?? meta('og:title'), site);
  const title = readPageTitle(document, {
    heading: heading && tidyText(heading.textContent),
    headline,
    meta: meta('og:title', 'twitter:title'),
    site,
  });
  const authors = [...names(article?.author), meta('author', 'article:author', 'dc.creator') ?? '']
    .flatMap((text) => (isWebAddress(text) ? [] : [tidyText(text).replace(/^by:?\s+/i, '')]))
    .filter((name) => name && name !== site);
  const agency = authors.find(isSourceList);
  const language = document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase();
  const published = publishedOf(document, article, meta);
  return {
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(source ? { source } : {}),
    ...(agency ? { agency } : {}),
    ...(url ? { url } : {}),
    ...(isLanguage(language) ? { language } : {}),
    bylines: [...new Set(authors.filter((name) => !isSourceList(name)))],
    ...(heading ? { heading } : {}),
  };
}

/** The object of JSON-LD that is the article. */
function articleObject(document: DomDocument): Record<string, unknown> | undefined {
  const open: unknown[] = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => {
      try {
        return JSON.parse(textContent.replace(/^\s*<!--|-->\s*$/g, '')) as unknown;
      } catch {
        return undefined; // broken JSON-LD says nothing
      }
    },
  );
  for (let at = 0; at < open.length && at < 1000; at++) {
    const item = open[at];
    if (Array.isArray(item)) open.push(...item.slice(0, 100));
    if (!isRecord(item)) continue;
    if (/Article|Report|BlogPosting/.test(String(item['@type']))) return item;
    open.push(item['@graph'], item.mainEntity);
  }
  return undefined;
}

const nameOf = (value: unknown): string | undefined => names(value)[0];

function names(value: unknown): string[] {
  if (isText(value)) return [tidyText(value)];
  if (Array.isArray(value))
    return value.slice(0, 20).flatMap((item) => (Array.isArray(item) ? [] : names(item)));
  return isRecord(value) && isText(value.name) ? [tidyText(value.name)] : [];
}

function publishedOf(
  document: DomDocument,
  article: Record<string, unknown> | undefined,
  meta: (...names: readonly string[]) => string | undefined,
): Derived | undefined {
  const fields: ReadonlyArray<readonly [string, unknown]> = [
    ['datePublished', article?.datePublished],
    ...[
      'article:published_time',
      'og:article:published_time',
      'datePublished',
      'parsely-pub-date',
      'pubdate',
      'publishdate',
      'publish-date',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'sailthru.date',
    ].map((name) => [name, meta(name)] as const),
    ['dateCreated', article?.dateCreated],
  ];
  for (const [name, value] of fields) {
    const published = isText(value) ? publishedFromMetadata(value) : undefined;
    if (published) return { value: published, from: `the page's ${name}` };
  }
  for (const element of document.querySelectorAll(
    '[itemprop=datePublished], article time, main time, header time, time[pubdate]',
  )) {
    if (element.closest('aside, nav, footer, li')) continue;
    const text = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    const published = publishedFromMetadata(tidyText(text));
    if (published) return { value: published, from: `the page's <${element.localName}>` };
  }
  return undefined;
}

/** The h1 of the article: the only one, or the one that says what the metadata say; a logo in an h1 is none. */
function findHeading(
  document: DomDocument,
  title: string | undefined,
  site: string | undefined,
): DomElement | undefined {
  const headings = [...document.querySelectorAll('h1')].filter((heading) => {
    const text = tidyText(heading.textContent);
    return text !== '' && text !== site && (countWords(text) >= 2 || text === title);
  });
  const same = headings.find((heading) => title?.includes(tidyText(heading.textContent)));
  return same ?? headings.find((heading) => heading.closest('article, main')) ?? headings[0];
}

/** The address to cite: the page's canonical one where it is of the same host. */
function pageAddress(
  document: DomDocument,
  ogUrl: string | undefined,
  address: string | undefined,
): string | undefined {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ogUrl;
  const own =
    canonical !== undefined && URL.canParse(canonical, address) ? new URL(canonical, address) : undefined;
  const fetched = address === undefined ? undefined : new URL(address);
  const chosen = own && (!fetched || own.hostname === fetched.hostname) ? own : fetched;
  return chosen && isWebAddress(chosen.href) ? chosen.href : undefined;
}
