import type { InlineQueryResult, InputMessageContent, InputRichMessage, Message, User } from 'grammy/types';
import { richContent, textContent } from './content.ts';
import { entityList, formatCaption, formatText, parseModes } from './formatted.ts';
import { inlineKeyboard } from './markup.ts';
import { mistake } from './refusal.ts';
import { richMessage } from './rich.ts';
import { linkPreview } from './sending.ts';
import { anything, integer, may, need, number, object, type Reading, type Shape, text } from './shapes.ts';
import type { Kept, Room, World } from './world.ts';

const inputContent = object<InputMessageContent>(
  {
    message_text: may(text()),
    parse_mode: may(parseModes),
    entities: may(entityList),
    link_preview_options: may(linkPreview),
    rich_message: may(richMessage),
    latitude: may(number()),
    longitude: may(number()),
    horizontal_accuracy: may(number()),
    live_period: may(integer()),
    heading: may(integer()),
    proximity_alert_radius: may(integer()),
    title: may(text()),
    address: may(text()),
    foursquare_id: may(text()),
    foursquare_type: may(text()),
    google_place_id: may(text()),
    google_place_type: may(text()),
    phone_number: may(text()),
    first_name: may(text()),
    last_name: may(text()),
    vcard: may(text()),
    description: may(text()),
    payload: may(text()),
    provider_token: may(text()),
    currency: may(text()),
    prices: may(anything),
    max_tip_amount: may(integer()),
    suggested_tip_amounts: may(anything),
    provider_data: may(text()),
    photo_url: may(text()),
    photo_size: may(integer()),
    photo_width: may(integer()),
    photo_height: may(integer()),
    need_name: may(anything),
    need_phone_number: may(anything),
    need_email: may(anything),
    need_shipping_address: may(anything),
    send_phone_number_to_provider: may(anything),
    send_email_to_provider: may(anything),
    is_flexible: may(anything),
  },
  (content, _at, reading) => {
    if ('message_text' in content) formatText({ ...content, text: content.message_text }, reading);
  },
);

/** A result of an inline query. Articles are checked to the last field, other kinds in what they share. */
export const inlineResult: Shape = {
  read(value, at, reading) {
    const given = (typeof value === 'string' ? JSON.parse(value) : value) as InlineQueryResult;
    const { type, id } = given;
    if (typeof id !== 'string' || Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64)
      throw mistake('RESULT_ID_INVALID');
    if (type === 'article') return article.read(given, at, reading);
    if (!otherTypes.has(type)) throw mistake("can't parse inline query result: Unsupported type specified");
    if ('reply_markup' in given) inlineKeyboard.read(given.reply_markup, `${at}.reply_markup`, reading);
    if ('input_message_content' in given)
      inputContent.read(given.input_message_content, `${at}.input_message_content`, reading);
    if ('caption' in given) formatCaption(given as never, reading);
    return given;
  },
};

const otherTypes = new Set([
  'audio',
  'document',
  'gif',
  'mpeg4_gif',
  'photo',
  'sticker',
  'video',
  'voice',
  'contact',
  'game',
  'location',
  'venue',
]);

const article = object<Extract<InlineQueryResult, { type: 'article' }>>(
  {
    type: need(text()),
    id: need(text()),
    title: need(text()),
    input_message_content: need(inputContent),
    reply_markup: may(inlineKeyboard),
    url: may(text()),
    description: may(text()),
    thumbnail_url: may(text({ pattern: /^https?:\/\/\S+$/, refusal: 'WEBDOCUMENT_URL_INVALID' })),
    thumbnail_width: may(integer()),
    thumbnail_height: may(integer()),
  },
  ({ title }) => {
    if (title.trim() === '') throw mistake('ARTICLE_TITLE_EMPTY');
  },
);

/** The message that a chosen result becomes. */
export function messageOfResult(
  result: InlineQueryResult,
  inlineId: string,
  world: World,
  sent: { room: Room; from: User } | undefined,
  reading: Reading,
): Kept {
  const content = 'input_message_content' in result ? result.input_message_content : undefined;
  const rich = content && 'rich_message' in content ? (content.rich_message as InputRichMessage) : undefined;
  const body: Partial<Message> = rich
    ? richContent(rich)
    : content && 'message_text' in content
      ? textContent(
          formatText({ ...content, text: content.message_text }, reading),
          content.link_preview_options,
        )
      : { text: 'title' in result ? result.title : '' };
  const message = {
    message_id: sent?.room.nextMessageId() ?? 0,
    ...(sent && { chat: sent.room.chat, from: sent.from }),
    date: world.date(),
    via_bot: world.botUser(),
    ...body,
    ...('reply_markup' in result && { reply_markup: result.reply_markup }),
  } as Message;
  return {
    room: sent?.room,
    message,
    byBot: false,
    silent: false,
    before: [],
    rich,
    inlineId,
    deleted: false,
  };
}
