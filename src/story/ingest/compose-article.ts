/** What was found, and what the person who ingests adds -> an article file, or what is missing. */

import type { Language } from '../../language/language.ts';
import {
  type ArticleFile,
  formatArticleFile,
  isPublicationDate,
  isWebAddress,
  parseArticleFile,
} from '../article-file.ts';
import { scriptLanguage } from './article-language.ts';
import { articleFileName } from './article-name.ts';
import { type Derived, type FoundArticle, failed, type Outcome, type SetAside } from './found-article.ts';
import { countWords, endsSentence, sameLetters, tidyText } from './tidy-text.ts';

/** What the options of the command say; each goes before what was found. */
export type ArticleOptions = {
  readonly title?: string;
  /** ISO, see isPublicationDate. */
  readonly published?: string;
  readonly source?: string;
  readonly language?: Language;
};

export type ComposedArticle = {
  readonly article: ArticleFile;
  readonly language: Language;
  readonly fileName: string;
  /** The text of the article file. */
  readonly content: string;
  /** Where title, date and source are from. */
  readonly from: { readonly title: string; readonly published: string; readonly source: string };
  readonly setAside: readonly SetAside[];
};

/** Puts an article file together; the reason of a failure names the options that help. */
export function composeArticle(found: FoundArticle, options: ArticleOptions): Outcome<ComposedArticle> {
  // A rule of dashes or stars is no paragraph.
  const paragraphs = found.paragraphs.filter((text) => /\p{L}/u.test(text));
  if (!paragraphs.some((text) => countWords(text) >= 5))
    return failed('holds no article: there are no paragraphs in it');
  const script = scriptLanguage(paragraphs.join('\n'));
  if (options.language && script && options.language !== script) {
    return failed(
      `is in ${script === 'ar' ? 'Arabic' : 'Latin'} letters, so --lang ${options.language} cannot be right`,
    );
  }
  const language = options.language ?? found.language;
  if (!language)
    return failed('seems to be neither in Arabic nor in English; say --lang ar or --lang en if it is');

  const title = chosen(options.title, found.title, '--title');
  const published = chosen(options.published, found.published, '--published');
  const source = chosen(options.source, found.source ?? hostOf(found.url), '--source');
  if (!title || !published || !source) return failed(missing(!title, !published, !source));
  if (!isPublicationDate(published.value))
    return failed(`gives a date of publication that is none: "${published.value}"`);

  const credited = found.source?.value;
  const agency =
    found.agency ??
    (options.source && credited && !sameLetters(credited, source.value) ? credited : undefined);
  const setAside = [
    ...found.setAside,
    ...overridden(found.title, title, 'the headline as found; --title goes before it'),
    ...overridden(found.published, published, 'the date as found; --published goes before it'),
    ...(agency === credited
      ? []
      : overridden(found.source, source, 'the source as found; --source goes before it')),
  ];
  const url = found.url ?? (isWebAddress(source.value) ? source.value : undefined);
  const name = isWebAddress(source.value) ? hostName(source.value) : source.value;
  const photo = joinCaptions(found.captions);
  const article: ArticleFile = {
    title: title.value,
    published: published.value,
    source: { name, ...(url ? { url } : {}) },
    ...(agency ? { agency } : {}),
    ...(photo ? { photo } : {}),
    ...(found.translated ? { translated: true } : {}),
    paragraphs,
  };
  const fileName = articleFileName(article.published, article.title, language);
  const content = formatArticleFile(article);
  const parsed = parseArticleFile(fileName, content);
  if (!parsed.ok) {
    const broken = content.includes('\ufffd');
    return failed(
      broken
        ? 'holds broken characters (\ufffd); save it once more as UTF-8'
        : `makes no valid article file: ${parsed.problems[0]?.reason}`,
    );
  }
  const from = { title: title.from, published: published.from, source: source.from };
  return { ok: true, value: { article, language, fileName, content, from, setAside } };
}

function chosen(option: string | undefined, found: Derived | undefined, name: string): Derived | undefined {
  const value = tidyText(option ?? '');
  return value ? { value, from: name } : found;
}

/** What was found, as it was worded, where an option says something else. */
function overridden(found: Derived | undefined, chosen: Derived, why: string): SetAside[] {
  if (!found || found === chosen || sameLetters(found.value, chosen.value)) return [];
  return [{ text: found.from.includes('"') ? found.from : found.value, why }];
}

const hostName = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
const hostOf = (url: string | undefined): Derived | undefined =>
  url && isWebAddress(url) ? { value: hostName(url), from: 'its address' } : undefined;

function missing(title: boolean, published: boolean, source: boolean): string {
  const parts = [
    ...(title ? [['headline', '--title "…"'] as const] : []),
    ...(published ? [['date of publication', '--published 2017-02-18 (or 2017-02)'] as const] : []),
    ...(source ? [['source', '--source "…"'] as const] : []),
  ];
  const lacking = parts.map(([name]) => `no ${name}`).join(' and ');
  return `gives ${lacking} for certain; add ${parts.map(([, option]) => option).join(' and ')}`;
}

/** One text of all captions, each its own sentence, so that none is lost and each can be quoted by itself. */
function joinCaptions(captions: readonly string[]): string {
  return captions
    .map((text, at) => (at < captions.length - 1 && !endsCaption(text) ? `${text}.` : text))
    .join(' ');
}

const endsCaption = (text: string): boolean => endsSentence(text) && !/[^.!?؟…]\)$/.test(text);
