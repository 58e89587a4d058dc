/** Bytes as found -> an article file. Pure: what was read and where it goes is the caller's. */

import { withoutTracking } from '../article-address.ts';
import { parseArticleFile, parseArticleName } from '../article-file.ts';
import { arrangeLines } from './arrange-lines.ts';
import { articleLanguage } from './article-language.ts';
import { type ArticleOptions, type ComposedArticle, composeArticle } from './compose-article.ts';
import { decodeText } from './decode-text.ts';
import { type FoundArticle, type FoundDocument, failed, type Outcome } from './found-article.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { type Format, recogniseFormat } from './recognise-format.ts';

/** What was found: `name` is a file's name or an address's path, `url` the address of a page that was fetched. */
export type FoundBytes = {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly url?: string;
  readonly contentType?: string;
  readonly charset?: string;
};

const NO_ARTICLE: Partial<Record<Format, string>> = {
  json: 'is JSON, not an article',
  feed: 'is a news feed, not an article; give the address of one of its articles',
  xml: 'is XML, not an article',
};

/** Far more than any report has; what takes a machine minutes to sort is no article. */
const MOST_LINES = 5000;
const MOST_LETTERS = 1_000_000;
/** Before those that go on in one another are joined. */
const MOST_LINE_ENDS = 20_000;

/** The article file, or a clause that says what is wrong, to be put after the name of what was found. Never throws. */
export function ingestDocument(found: FoundBytes, options: ArticleOptions): Outcome<ComposedArticle> {
  if (found.bytes.length === 0) return failed('is empty');
  const text = decodeText(found.bytes, found.charset);
  if (!text.ok) return text;
  const name = found.name ?? '';
  const format = recogniseFormat(text.value, name, found.contentType);
  const reason = NO_ARTICLE[format];
  if (reason) return failed(reason);
  if (format !== 'html' && isTooLong(text.value)) return failed('is too long for one article');
  const article = format === 'markdown' ? readArticleFile(name, text.value) : undefined;
  if (article) {
    const composed = composeArticle(article, options);
    // Its name is an editor's too: it may pair the article with its other language.
    const keepsName =
      !options.title && !options.published && parseArticleName(name)?.language === article.language;
    return composed.ok && keepsName ? { ok: true, value: { ...composed.value, fileName: name } } : composed;
  }
  const document = readDocument(format, text.value, found.url);
  if (!document.ok) return document;
  if (document.value.lines.length > MOST_LINES) return failed('is too long for one article');
  const url = document.value.url ?? found.url;
  const lines = { ...document.value, ...(url ? { url: withoutTracking(url) } : {}) };
  return composeArticle(arrangeLines(lines), options);
}

const isTooLong = (text: string): boolean =>
  text.length > MOST_LETTERS || (text.match(/[\n\r\u0085\u2028\u2029\v\f]/g)?.length ?? 0) > MOST_LINE_ENDS;

function readDocument(format: Format, text: string, url: string | undefined): Outcome<FoundDocument> {
  if (format === 'html') return readHtml(text, url);
  return format === 'markdown' ? readMarkdown(text) : { ok: true, value: readPlainText(text) };
}

/** An article file already: its words are an editor's and are passed on as they are. */
function readArticleFile(name: string, text: string): FoundArticle | undefined {
  const parsed = parseArticleFile(name, text);
  if (!parsed.ok) return undefined;
  const { title, published, source, agency, photo, translated, paragraphs } = parsed.value;
  const from = 'its front matter';
  const language = parseArticleName(name)?.language ?? articleLanguage(paragraphs.join('\n'));
  return {
    title: { value: title, from },
    published: { value: published, from },
    source: { value: source.name, from },
    ...(source.url ? { url: source.url } : {}),
    ...(agency ? { agency } : {}),
    ...(translated ? { translated } : {}),
    ...(language ? { language } : {}),
    captions: photo ? [photo] : [],
    paragraphs,
    setAside: [],
  };
}
