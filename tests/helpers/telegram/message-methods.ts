import { captionContent, captioning, formatting, richContent, textContent } from './content.ts';
import { formatCaption, formatText } from './formatted.ts';
import { type Backend, type Method, method } from './method.ts';
import { reachForSending } from './places.ts';
import { mistake } from './refusal.ts';
import { richMessage } from './rich.ts';
import { ephemeral, how, oldReply, post, where } from './sending.ts';
import { file, flag, may, need, text, type Upload } from './shapes.ts';

/** Keeps an uploaded file, or finds a known one; the parts of the message that describe it. */
function storeFile(
  { world }: Backend,
  given: unknown,
): { file_id: string; file_unique_id: string; file_size: number; upload?: Upload } {
  if (typeof given === 'string') {
    if (!/^https?:\/\//.test(given) && !world.files.has(given)) {
      throw mistake('wrong file identifier/HTTP URL specified');
    }
    return {
      file_id: given,
      file_unique_id: `u${given.length}`,
      file_size: world.files.get(given)?.bytes.length ?? 1,
    };
  }
  const upload = given as Upload;
  if (upload.bytes.length === 0) throw mistake('file must be non-empty');
  const id = `file${world.nextId()}`;
  world.files.set(id, upload);
  return { file_id: id, file_unique_id: `u${id}`, file_size: upload.bytes.length, upload };
}

export const messageMethods: readonly Method[] = [
  method(
    'sendMessage',
    { ...where, ...ephemeral, text: need(text()), ...formatting, ...how, ...oldReply },
    (wanted, backend) => {
      const formatted = formatText(wanted, backend.reading);
      const room = reachForSending(backend.world, wanted.chat_id);
      return post(backend, room, textContent(formatted, wanted.link_preview_options), wanted).message;
    },
  ),
  method(
    'sendRichMessage',
    { ...where, ...ephemeral, rich_message: need(richMessage), ...how },
    (wanted, backend) => {
      const room = reachForSending(backend.world, wanted.chat_id);
      return post(backend, room, richContent(wanted.rich_message), wanted, wanted.rich_message).message;
    },
  ),
  method(
    'sendPhoto',
    {
      ...where,
      ...ephemeral,
      photo: need(file),
      ...captioning,
      show_caption_above_media: may(flag),
      has_spoiler: may(flag),
      ...how,
      ...oldReply,
    },
    (wanted, backend) => {
      const caption = formatCaption(wanted, backend.reading);
      const room = reachForSending(backend.world, wanted.chat_id, 'can_send_photos');
      const { upload: _upload, ...stored } = storeFile(backend, wanted.photo);
      return post(
        backend,
        room,
        { photo: [{ ...stored, width: 640, height: 480 }], ...captionContent(caption) },
        wanted,
      ).message;
    },
  ),
  method(
    'sendDocument',
    {
      ...where,
      ...ephemeral,
      document: need(file),
      thumbnail: may(file),
      ...captioning,
      disable_content_type_detection: may(flag),
      ...how,
      ...oldReply,
    },
    (wanted, backend) => {
      const caption = formatCaption(wanted, backend.reading);
      const room = reachForSending(backend.world, wanted.chat_id, 'can_send_documents');
      const { upload, ...stored } = storeFile(backend, wanted.document);
      const document = { ...stored, ...(upload && { file_name: upload.name, mime_type: upload.type }) };
      return post(backend, room, { document, ...captionContent(caption) }, wanted).message;
    },
  ),
  method('getFile', { file_id: need(text({ min: 1 })) }, (wanted, { world }) => {
    const found = world.files.get(wanted.file_id);
    if (!found) throw mistake('wrong file_id or the file is temporarily unavailable');
    return {
      file_id: wanted.file_id,
      file_unique_id: `u${wanted.file_id}`,
      file_size: found.bytes.length,
      file_path: `documents/${wanted.file_id}`,
    };
  }),
];
