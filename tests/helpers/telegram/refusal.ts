import type { ResponseParameters } from 'grammy/types';

/**
 * A call that the server refuses. `blame` says whose doing it is: `bot` for a call that no bot should make
 * (it becomes a violation), `world` for one that met blocked chats, closed topics, rate limits and the like.
 */
export class Refusal extends Error {
  readonly code: number;
  readonly blame: 'bot' | 'world';
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, blame: 'bot' | 'world', parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.blame = blame;
    this.parameters = parameters;
  }
}

/** 400 for what the bot itself got wrong. */
export const mistake = (description: string) => new Refusal(400, `Bad Request: ${description}`, 'bot');

/** 400 for a state of the world that the bot could not know. */
export const circumstance = (description: string, parameters?: ResponseParameters) =>
  new Refusal(400, `Bad Request: ${description}`, 'world', parameters);

/** 403: the chat does not want the bot. */
export const forbidden = (description: string) => new Refusal(403, `Forbidden: ${description}`, 'world');

export const tooManyRequests = (seconds: number) =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, 'world', { retry_after: seconds });
