import type { IncomingMessage } from 'node:http';
import { mistake } from './refusal.ts';
import type { Upload } from './shapes.ts';

/** A call as it came over HTTP. */
export interface Request {
  readonly method: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** Whether values came as text (query string or form) rather than as JSON. */
  readonly form: boolean;
  readonly uploads: ReadonlyMap<string, Upload>;
}

export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Reads parameters from the query string, JSON, a URL-encoded form or a multipart form. */
export async function readRequest(
  method: string,
  url: URL,
  contentType: string,
  body: Buffer,
): Promise<Request> {
  const query = Object.fromEntries(url.searchParams);
  const uploads = new Map<string, Upload>();
  if (body.length === 0) return { method, given: query, form: true, uploads };
  if (contentType.includes('application/json')) {
    return { method, given: { ...query, ...parseJson(body) }, form: false, uploads };
  }
  const given: Record<string, unknown> = { ...query };
  if (!/form-data|x-www-form-urlencoded/.test(contentType)) return { method, given, form: true, uploads };
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      given[name] = value;
    } else {
      const upload = { name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) };
      uploads.set(name, upload);
      if (!isAttached(name, form)) given[name] = upload;
    }
  }
  return { method, given, form: true, uploads };
}

/** Whether a file is named by some other field, as `attach://name`, instead of being a parameter itself. */
function isAttached(name: string, form: FormData): boolean {
  return [...form.values()].some((value) => typeof value === 'string' && value.includes(`attach://${name}`));
}

function parseJson(body: Buffer): Record<string, unknown> {
  try {
    const parsed = JSON.parse(body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {}
  throw mistake("can't parse request JSON object");
}
