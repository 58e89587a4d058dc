/** The environment -> the configuration. The only reader of the environment's variables. */

import { resolve } from 'node:path';

export type Config = {
  readonly telegram?: { readonly token: string; readonly apiRoot: string };
  /** The language model, where a key or a server of one's own is set. */
  readonly model?: ModelConfig;
  readonly storeUrl: string;
  readonly knowledgeDirectory: string;
  /** The chats whose members decide what is published; none: what feeds bring is published by itself. */
  readonly editorChats: readonly number[];
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Variables of a webhook that are set: they have no effect, since the bot polls. */
  readonly withoutEffect: readonly string[];
};

export type ModelConfig = {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly name: string;
  /** The embedding model of the same server, where one is to help to find passages. */
  readonly embeddings?: string;
};

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every variable that has a wrong value, in one message. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`} (see .env.example):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULTS = {
  TELEGRAM_API_ROOT: 'https://api.telegram.org',
  OPENAI_MODEL: 'gpt-4o-mini',
  STORE_URL: 'sqlite:data/mujaz.sqlite',
  KNOWLEDGE_DIR: 'knowledge',
  HOST: '127.0.0.1',
  PORT: '8080',
} as const;

/** The folder of stories alone, for the commands that need nothing else. */
export const knowledgeDirectory = (env: Environment): string =>
  resolve(env.KNOWLEDGE_DIR?.trim() || DEFAULTS.KNOWLEDGE_DIR);

/**
 * `isFolder` says whether there is such a folder, where that is to be known.
 * @throws ConfigError that names every variable with a wrong value
 */
export function parseConfig(env: Environment, isFolder: (path: string) => boolean = () => true): Config {
  const faults: string[] = [];
  const fault = (name: string, value: string, expected: string): void => {
    faults.push(`${name} is "${value}"; ${expected}`);
  };
  const read = (name: keyof typeof DEFAULTS): string => env[name]?.trim() || DEFAULTS[name];

  const token = env.TELEGRAM_BOT_TOKEN?.trim();
  if (token && !/^\d+:[\w-]{20,}$/.test(token)) {
    // A token is a secret: the message shows none of it.
    faults.push(
      'TELEGRAM_BOT_TOKEN is not a bot token; it looks like 123456789:AAE… and comes from @BotFather',
    );
  }
  const apiRoot = read('TELEGRAM_API_ROOT');
  if (!isHttp(apiRoot)) fault('TELEGRAM_API_ROOT', apiRoot, 'it must be an http(s) address');
  const model = readModel(env);
  faults.push(...modelFaults(model));
  const storeUrl = read('STORE_URL');
  if (!/^(?:memory:|sqlite:.+)$/.test(storeUrl))
    fault('STORE_URL', storeUrl, 'it must be memory: or sqlite:FILE');
  const knowledge = knowledgeDirectory(env);
  if (!isFolder(knowledge)) fault('KNOWLEDGE_DIR', knowledge, 'it must be a folder that is there');
  const editors = env.EDITOR_CHAT_IDS?.trim() ?? '';
  if (!/^(?:-?[1-9]\d{0,14}(?:[\s,]+|$))*$/.test(editors))
    fault('EDITOR_CHAT_IDS', editors, 'it must be chat ids, such as 123456789,-1001234567890');
  const port = read('PORT');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    fault('PORT', port, 'it must be a number from 0 to 65535');
  const host = read('HOST');
  if (!/^[\w.:-]+$/.test(host)) fault('HOST', host, 'it must be a host name or an address');
  // In a terminal the log would stand between the answers.
  const logLevel = env.LOG_LEVEL?.trim() || (token ? 'info' : 'warn');
  if (!(LOG_LEVELS as readonly string[]).includes(logLevel))
    fault('LOG_LEVEL', logLevel, `it must be one of ${LOG_LEVELS.join(', ')}`);
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    ...(token ? { telegram: { token, apiRoot: apiRoot.replace(/\/+$/, '') } } : {}),
    ...(model ? { model } : {}),
    storeUrl,
    knowledgeDirectory: knowledge,
    editorChats: editors
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number),
    host,
    port: Number(port),
    logLevel: logLevel as LogLevel,
    withoutEffect: ['WEBHOOK_URL', 'WEBHOOK_SECRET'].filter((name) => env[name]?.trim()),
  };
}

/**
 * The model that the variables name, for the commands that need nothing else; none without a key or a server.
 * @throws ConfigError
 */
export function parseModel(env: Environment): Config['model'] {
  const model = readModel(env);
  const faults = modelFaults(model);
  if (faults.length > 0) throw new ConfigError(faults);
  return model;
}

function readModel(env: Environment): Config['model'] {
  const apiKey = env.OPENAI_API_KEY?.trim() ?? '';
  const baseUrl = env.OPENAI_BASE_URL?.trim() || undefined;
  if (!apiKey && !baseUrl) return undefined;
  const embeddings = env.OPENAI_EMBEDDING_MODEL?.trim();
  return {
    apiKey,
    ...(baseUrl ? { baseUrl } : {}),
    name: env.OPENAI_MODEL?.trim() || DEFAULTS.OPENAI_MODEL,
    ...(embeddings ? { embeddings } : {}),
  };
}

function modelFaults(model: Config['model']): string[] {
  const faults: string[] = [];
  // A key goes into a header, and it is a secret: the message shows none of it.
  if (model && !/^[\x21-\x7e]*$/.test(model.apiKey))
    faults.push('OPENAI_API_KEY is not a key: it must be Latin letters, digits and signs without spaces');
  if (model?.baseUrl !== undefined && !isHttp(model.baseUrl))
    faults.push(`OPENAI_BASE_URL is "${model.baseUrl}"; it must be an http(s) address`);
  return faults;
}

const isHttp = (text: string): boolean => /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text);
