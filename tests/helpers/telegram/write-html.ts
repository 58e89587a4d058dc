import type { MessageEntity } from 'grammy/types';

/** Writes text with entities as HTML again. */
export function toHtml(text: string, entities: readonly MessageEntity[]): string {
  const marks: { at: number; order: number; html: string }[] = [];
  for (const [i, entity] of entities.entries()) {
    const [open, close] = tagsOf(entity);
    marks.push({ at: entity.offset, order: entities.length + i, html: open });
    marks.push({ at: entity.offset + entity.length, order: entities.length - 1 - i, html: close });
  }
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let html = '';
  let at = 0;
  for (const mark of marks) {
    html += escapeHtml(text.slice(at, mark.at)) + mark.html;
    at = mark.at;
  }
  return html + escapeHtml(text.slice(at));
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function tagsOf(entity: MessageEntity): [string, string] {
  const quoted = (value: string) => escapeHtml(value).replace(/"/g, '&quot;');
  switch (entity.type) {
    case 'text_link':
      return [`<a href="${quoted(entity.url)}">`, '</a>'];
    case 'text_mention':
      return [`<a href="tg://user?id=${entity.user.id}">`, '</a>'];
    case 'custom_emoji':
      return [`<tg-emoji emoji-id="${entity.custom_emoji_id}">`, '</tg-emoji>'];
    case 'date_time':
      return [`<tg-time unix="${entity.unix_time}" format="${entity.date_time_format}">`, '</tg-time>'];
    case 'pre':
      return entity.language
        ? [`<pre><code class="language-${quoted(entity.language)}">`, '</code></pre>']
        : ['<pre>', '</pre>'];
    case 'expandable_blockquote':
      return ['<blockquote expandable>', '</blockquote>'];
    case 'code':
    case 'blockquote':
      return [`<${entity.type}>`, `</${entity.type}>`];
    case 'spoiler':
      return ['<tg-spoiler>', '</tg-spoiler>'];
    default: {
      const tag = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's' }[entity.type as string];
      return tag ? [`<${tag}>`, `</${tag}>`] : ['', ''];
    }
  }
}
