/** The library's client, told all that it would look up by itself. */

import OpenAI from 'openai';

export type ServerOptions = {
  /** Empty for a server that wants none. */
  readonly apiKey: string;
  readonly baseUrl?: string;
};

const OPENAI = 'https://api.openai.com/v1';

export const openClient = ({ apiKey, baseUrl }: ServerOptions): OpenAI =>
  new OpenAI({
    apiKey: apiKey || 'none',
    baseURL: baseUrl || OPENAI,
    // The environment has its one reader, and it is not the library.
    organization: null,
    project: null,
    adminAPIKey: null,
    ...(apiKey ? {} : { defaultHeaders: { Authorization: null } }),
    maxRetries: 0,
    logLevel: 'off',
  });

/** Takes the key out of a text, also as it stands in an address and in JSON. */
export function redactorOf(apiKey: string): (text: string) => string {
  const keys = [
    apiKey,
    encodeURIComponent(apiKey.toWellFormed()),
    JSON.stringify(apiKey).slice(1, -1),
  ].filter(Boolean);
  return (text) => keys.reduce((rest, key) => rest.replaceAll(key, '***'), text);
}
