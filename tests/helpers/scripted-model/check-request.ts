/** What a strict server of OpenAI's API finds wrong with a request's body. */

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const name: Check = (value) => typeof value === 'string' && value !== '';
const flag: Check = (value) => typeof value === 'boolean';
const within =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const count: Check = (value) => Number.isInteger(value) && (value as number) > 0;
const texts: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(text);
const object: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const CHAT: Readonly<Record<string, Check>> = {
  model: name,
  messages: (value) => Array.isArray(value) && value.length > 0,
  stream: flag,
  stream_options: object,
  temperature: within(0, 2),
  top_p: within(0, 1),
  max_tokens: count,
  max_completion_tokens: count,
  frequency_penalty: within(-2, 2),
  presence_penalty: within(-2, 2),
  n: count,
  seed: Number.isInteger,
  stop: (value) => text(value) || texts(value),
  user: text,
  reasoning_effort: name,
  response_format: object,
};

const MESSAGE: Readonly<Record<string, Check>> = {
  role: (value) => ['system', 'developer', 'user', 'assistant'].includes(value as string),
  content: name,
};

const EMBEDDINGS: Readonly<Record<string, Check>> = {
  model: name,
  input: (value) => name(value) || texts(value),
  encoding_format: (value) => value === 'float' || value === 'base64',
  dimensions: count,
  user: text,
};

export type Body = Readonly<Record<string, unknown>>;

export function checkChat(body: Body): string[] {
  const faults = checkFields(body, CHAT, ['model', 'messages']);
  const messages: unknown[] = Array.isArray(body.messages) ? body.messages : [];
  messages.forEach((message, i) => {
    if (!object(message)) faults.push(`messages[${i}] is no object`);
    else faults.push(...checkFields(message as Body, MESSAGE, ['role', 'content'], `messages[${i}].`));
  });
  if ((messages.at(-1) as Body | undefined)?.role !== 'user')
    faults.push('the last message is not of the user');
  if (object(body.stream_options)) {
    faults.push(...checkFields(body.stream_options as Body, { include_usage: flag }, [], 'stream_options.'));
    if (body.stream !== true) faults.push('stream_options is only allowed with stream');
  }
  if ('max_tokens' in body && 'max_completion_tokens' in body) {
    faults.push('max_tokens and max_completion_tokens exclude each other');
  }
  return faults;
}

export const checkEmbeddings = (body: Body): string[] => checkFields(body, EMBEDDINGS, ['model', 'input']);

function checkFields(
  body: Body,
  checks: Readonly<Record<string, Check>>,
  required: readonly string[],
  path = '',
): string[] {
  const missing = required.filter((field) => !(field in body)).map((field) => `${path}${field} is missing`);
  const wrong = Object.entries(body).flatMap(([field, value]) => {
    const check = Object.hasOwn(checks, field) ? checks[field] : undefined;
    if (!check) return [`${path}${field} is unknown`];
    return check(value) ? [] : [`${path}${field} is ${JSON.stringify(value)}`];
  });
  return [...missing, ...wrong];
}
