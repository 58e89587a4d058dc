/** The elements of a page that are no part of its article, by their markup. */

import { furniture } from './furniture-lines.ts';
import type { DomDocument, DomElement } from './page-dom.ts';

const OUTSIDE =
  'nav, footer, form, button, dialog, aside, [role=navigation], [role=dialog], [role=alertdialog], [role=complementary], [role=contentinfo], [role=search]';

/** Words of a name, set off by spaces, hyphens or underscores. */
const named = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, 'i');

// Not "paywall": it names the paragraphs behind one too.
const FURNITURE_NAME = named(
  'related|(?:jp-)?relatedposts|sharedaddy|footer|recommend(?:ed|ations?)?|read-?(?:more|also|next)|more-?on|newsletters?|subscribe|sign-?up|share|sharing|social|follow-?us|cookies?|consent|gdpr|comments?|advert\\w*|ads?|promo|sponsored|most-?(?:read|popular|viewed)|breadcrumbs?|trending|outbrain|taboola|paywall-?(?:message|prompt|overlay|banner|notice|offer|modal|cta)|tags|tag-?list|pull-?quotes?|key-?(?:points|takeaways|facts)|takeaways|author-?(?:bio|box|card)',
);
/** What was written elsewhere and is shown here, as the networks' own code and the common systems name it. */
const EMBED_NAME = named(
  'embed|embedded|oembed|tweet|twitter|twitterwidget|instagram|facebook|fb|tiktok|youtube|reddit|bluesky|threads|text-post-media|telegram|whatsapp',
);
/** A post signs with its author's handle: "— Port of Tarn (@porttarn) May 3, 2024". */
const HANDLE = /\(@[\p{L}\p{N}_.]{2,40}\)/u;
export const EMBEDDED = 'embedded from elsewhere';
/** WordPress lists the topics of an article among its names: "tag-facebook". */
const TOPICS = /(?:^|\s)(?:tag|category|topic)-\S+/g;

/** What an element is called by those who wrote the page: its own name and the values that name it. */
export const namesOf = (element: DomElement): string =>
  [
    element.localName,
    ...['class', 'id', 'data-component', 'data-testid'].map((name) => element.getAttribute(name)),
  ]
    .filter(Boolean)
    .join(' ')
    .replace(TOPICS, '');

/**
 * The elements to take out, with the reason of each. A block that holds the headline stays, and one that holds more
 * than a third of what is left of the page's text: names such as "with-comments" are given to whole
 * articles.
 */
export function findFurniture(
  document: DomDocument,
  heading: DomElement | undefined,
): ReadonlyMap<DomElement, string> {
  const found = new Map<DomElement, string>();
  const { body } = document;
  if (!body) return found;
  const outside = new Set(body.querySelectorAll(OUTSIDE));
  const total = body.textContent.length;
  const taken = new Map<DomElement, number>();
  // From the inside out: a hundred comments are found one by one, and then what held them.
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    if (/^(?:article|main|h1)$/.test(element.localName)) continue;
    const why = reasonAgainst(element, outside.has(element));
    if (!why || element.contains(heading ?? null)) continue;
    const length = element.textContent.length - (taken.get(element) ?? 0);
    const remaining = total - (taken.get(body) ?? 0);
    if (length * 3 > remaining && element.localName !== 'blockquote') continue;
    found.set(element, why);
    for (let above = element.parentElement; above; above = above.parentElement)
      taken.set(above, (taken.get(above) ?? 0) + length);
  }
  return found;
}

function reasonAgainst(element: DomElement, isOutside: boolean): string | undefined {
  const names = namesOf(element);
  if (EMBED_NAME.test(names) || (element.localName === 'blockquote' && HANDLE.test(element.textContent)))
    return EMBEDDED;
  const label = element.getAttribute('aria-label');
  return isOutside || FURNITURE_NAME.test(names) || (label && furniture(label))
    ? 'page furniture'
    : undefined;
}
