/** The headline of a page, without the names of site and section that stand before or after it. */

import type { Derived } from './found-article.ts';
import { isSourceList } from './known-sources.ts';
import type { DomDocument, DomElement, DomNode } from './page-dom.ts';
import { countWords, lettersOf, sameLetters, tidyText } from './tidy-text.ts';

/** What a page says that its headline is, each where it says so, and what the site is called. */
export type StatedTitles = {
  /** The text of the article's h1. */
  readonly heading: string | undefined;
  /** Of JSON-LD. */
  readonly headline: string | undefined;
  /** Of og:title or the like. */
  readonly meta: string | undefined;
  readonly site: string | undefined;
};

/**
 * The best statement of the headline. What is set off from it by a line or dash is cut where it is the site's name, and
 * where another statement or a text of the page is the headline without it; a known newsroom is left for the source.
 */
export function readPageTitle(document: DomDocument, stated: StatedTitles): Derived | undefined {
  const element = tidyText(document.querySelector('title')?.textContent ?? '');
  const statements = [
    { value: stated.heading, from: "the page's heading" },
    { value: stated.headline, from: "the page's JSON-LD" },
    { value: stated.meta, from: "the page's title" },
    { value: element, from: "the page's title" },
  ].flatMap(({ value, from }) => (value ? [{ value, from }] : []));
  const [best] = statements;
  if (!best) return undefined;
  const shown = new Set(
    stated.heading === undefined && document.body ? [...textsIn(document.body)].map(lettersOf) : [],
  );
  const cut = (title: string): string => {
    const parts = partsOf(title);
    const ofName = parts.filter(({ rest, isColon }) => !isColon && rest.length <= LONGEST_NAME);
    const part =
      parts.find(({ rest }) => sameLetters(rest, stated.site)) ??
      ofName.find(({ headline }) => statements.some(({ value }) => sameLetters(headline, value))) ??
      ofName.find(({ headline, rest }) => !isSourceList(rest) && shown.has(lettersOf(headline)));
    return part ? cut(part.headline) : title;
  };
  return { ...best, value: cut(best.value) };
}

/** Longer than the name of a section, in UTF-16 units. */
const SHORTEST_HEADLINE = 8;
const LONGEST_NAME = 40;
const LONGEST_TITLE = 300;

type Part = { readonly headline: string; readonly rest: string; readonly isColon: boolean };

/** What may be the headline in "Headline | Section – Site" or "Site: Headline", the longest first, and the rest. */
function partsOf(title: string): Part[] {
  if (title.length > LONGEST_TITLE) return [];
  return [...title.matchAll(/\s+(?:[|–—»«•·]|-{1,3}|::)\s+|:\s+/g)]
    .flatMap(({ index, 0: mark }) => {
      const [before, after] = [title.slice(0, index), title.slice(index + mark.length)];
      const isColon = mark.trim() === ':';
      return [
        { headline: before, rest: after, isColon },
        { headline: after, rest: before, isColon },
      ];
    })
    .filter(({ headline }) => headline.length >= SHORTEST_HEADLINE && countWords(headline) >= 2)
    .sort((a, b) => b.headline.length - a.headline.length);
}

/** Each piece of text as it stands between two tags. */
function* textsIn(node: DomNode): Generator<string> {
  if (node.nodeType === 3 && node.textContent) yield node.textContent;
  if (node.nodeType === 1) for (const child of (node as DomElement).childNodes) yield* textsIn(child);
}
