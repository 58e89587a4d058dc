/** Which format a text is in, by what it holds; its name or content type is a hint. */

export type Format = 'html' | 'markdown' | 'plain' | 'json' | 'feed' | 'xml';

/** `name` is a file name or the path of an address, `contentType` a server's word for what it sent. */
export function recogniseFormat(text: string, name = '', contentType = ''): Format {
  const start = text
    .slice(0, 5000)
    .replace(/^\ufeff/, '')
    .trimStart();
  const opening = start.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '');
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(opening)) return 'feed';
  if (
    /^<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|header|h1|p|figure|script|link)[\s/>]/i.test(
      opening,
    )
  ) {
    return 'html';
  }
  if (/^<\?xml/.test(start)) return 'xml';
  if (/^[{[]/.test(start) && isJson(text)) return 'json';
  if (/^---[ \t]*\r?\n/.test(start)) return 'markdown';
  const tags =
    text.slice(0, 100_000).match(/<\/(?:p|div|article|section|body|h[1-3]|ul|figure)>/gi)?.length ?? 0;
  if (/\.(?:md|markdown)$/i.test(name) || /\bmarkdown\b/.test(contentType))
    return tags > 4 ? 'html' : 'markdown';
  if (tags > 1) return 'html';
  const part = text.slice(0, 100_000);
  if (/^(?:#{1,3} \S|!\[)/m.test(part) || /\[[^\]\n]{1,300}\]\(https?:\/\/[^)\s]{1,500}\)/.test(part))
    return 'markdown';
  return 'plain';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
