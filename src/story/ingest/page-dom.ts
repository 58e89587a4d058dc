/** The little of the DOM that reading a page needs; TypeScript's own DOM types are the browser's, not linkedom's. */

export type DomNode = { readonly nodeType: number; readonly textContent: string | null };

export type DomElement = Omit<DomNode, 'textContent'> & {
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<DomNode>;
  readonly children: Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  closest(selector: string): DomElement | null;
  contains(other: DomElement | null): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  remove(): void;
  append(...nodes: readonly DomNode[]): void;
  replaceWith(other: DomElement): void;
};

export type DomDocument = {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  createElement(name: string): DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
};
