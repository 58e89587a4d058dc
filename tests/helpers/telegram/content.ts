import type { InputRichMessage, LinkPreviewOptions, Message } from 'grammy/types';
import { entityList, type Formatted, parseModes } from './formatted.ts';
import { richText } from './rich.ts';
import { linkPreview } from './sending.ts';
import { may, text } from './shapes.ts';

export const formatting = {
  parse_mode: may(parseModes),
  entities: may(entityList),
  link_preview_options: may(linkPreview),
};
export const captioning = {
  caption: may(text()),
  parse_mode: may(parseModes),
  caption_entities: may(entityList),
};

/** The part of a message that formatted text makes. */
export const textContent = (
  { text, entities }: Formatted,
  preview?: LinkPreviewOptions,
): Partial<Message> => ({
  text,
  ...(entities.length > 0 && { entities }),
  ...(preview && { link_preview_options: preview }),
});
export const captionContent = ({ text, entities }: Formatted): Partial<Message> =>
  text === '' ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };

/** A rich message as the server gives it back: its plain text, a paragraph a line. */
export const richContent = (rich: InputRichMessage): Partial<Message> =>
  ({
    rich_message: {
      blocks: richText(rich)
        .split('\n')
        .map((line) => ({ type: 'paragraph', text: line })),
      ...(rich.is_rtl && { is_rtl: true }),
    },
  }) as Partial<Message>;
