import type { MessageEntity } from 'grammy/types';

/** The order of entities that cover the same text, as TDLib sorts them. */
const rank: Partial<Record<MessageEntity['type'], number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  date_time: 98,
  custom_emoji: 99,
};

export const sortEntities = (entities: readonly MessageEntity[]): MessageEntity[] =>
  entities.toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length || (rank[a.type] ?? 50) - (rank[b.type] ?? 50),
  );

const detectors: readonly [MessageEntity.CommonMessageEntity['type'], RegExp][] = [
  ['bot_command', /(?<![\w/<>@])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])/g],
  [
    'url',
    /(?<![\w@/.-])(?:https?:\/\/[^\s<>"]+|(?:[\w-]+\.)+(?:com|org|net|me|dog|example|info|news)(?:\/[^\s<>"]*)?)(?![\w@])/gi,
  ],
  ['email', /(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['mention', /(?<![\w@./])@[a-zA-Z][a-zA-Z0-9_]{2,31}(?![\w@])/g],
  ['hashtag', /(?<![\p{L}\p{N}_&/#])#(?!\d+(?![\p{L}\p{N}_]))[\p{L}\p{M}\p{N}_]{1,256}/gu],
  ['cashtag', /(?<![\w$])\$[A-Z]{1,8}(?!\w)/g],
];

/** The entities that Telegram finds by itself in plain text, with offsets in UTF-16 units. */
export function detectEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of detectors) {
    for (const match of text.matchAll(pattern)) {
      const length = type === 'url' ? match[0].replace(/[.,:;!?'")\]،؛؟»]+$/, '').length : match[0].length;
      const entity: MessageEntity = { type, offset: match.index, length };
      if (!found.some((other) => overlap(other, entity))) found.push(entity);
    }
  }
  return sortEntities(found);
}

/** Adds the detected entities that do not touch links and code. */
export function withDetected(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  const opaque = given.filter((entity) =>
    /^(code|pre|text_link|text_mention|mention|bot_command|url|hashtag|email|cashtag)$/.test(entity.type),
  );
  const detected = detectEntities(text).filter((entity) => !opaque.some((other) => overlap(other, entity)));
  return sortEntities([...given, ...detected]);
}

const end = (entity: MessageEntity) => entity.offset + entity.length;
const overlap = (a: MessageEntity, b: MessageEntity) => a.offset < end(b) && b.offset < end(a);

/**
 * What the server keeps of parsed entities: nothing inside code, no quotation inside a quotation.
 * `loss` hears of each one that it drops.
 */
export function keepAllowed(
  entities: readonly MessageEntity[],
  loss: (what: string) => void,
): MessageEntity[] {
  const isCode = (entity: MessageEntity) => entity.type === 'code' || entity.type === 'pre';
  const isQuote = (entity: MessageEntity) => entity.type.endsWith('blockquote');
  return entities.filter((entity, i) => {
    const outer = entities.find(
      (other, j) =>
        i !== j &&
        overlap(other, entity) &&
        ((isCode(other) && !isQuote(entity) && (!isCode(entity) || j < i)) ||
          (isQuote(other) && isQuote(entity) && j < i)),
    );
    if (outer) loss(`${entity.type} entity at ${entity.offset} is lost: it can't be nested in ${outer.type}`);
    return !outer;
  });
}

/** An absolute URL as the server completes it; undefined where it takes the text for no link. */
export function checkedLink(url: string): string | undefined {
  const trimmed = url.trim();
  if (/^(tg|ton|tonsite):(\/\/)?\S+$/i.test(trimmed))
    return trimmed.replace(/^(\w+):(\/\/)?/, (_, scheme) => `${scheme.toLowerCase()}://`);
  const match = /^(?:(https?):\/\/)?([^\s/?#]+)([/?#]\S*)?$/i.exec(trimmed);
  if (!match) return undefined;
  const [, scheme = 'http', authority = '', rest = '/'] = match;
  const host = authority.replace(/^[^@]*@/, '').replace(/:\d{1,5}$/, '');
  if (
    !/^(?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}-]{2,}$/u.test(host) &&
    !/^(\d{1,3}\.){3}\d{1,3}$/.test(host)
  )
    return undefined;
  return `${scheme.toLowerCase()}://${authority.toLowerCase()}${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** The user that a `tg://user?id=` link names. */
export function linkedUserId(url: string): number | undefined {
  const match = /^tg:(?:\/\/)?user\/?\?(?:[^#]*&)?id=([1-9]\d{0,15})(?:[&#]|$)/i.exec(url);
  return match ? Number(match[1]) : undefined;
}
