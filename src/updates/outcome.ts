/** What a brief comes to. */

import type { Article } from '../story/story.ts';
import type { Update } from './story-record.ts';
import type { PauseReason, Subscription } from './subscription.ts';

/** The articles that a brief rests on as they were then, each with the texts of it that the brief shows, its headline too. */
export type Shown = ReadonlyMap<Article, readonly string[]>;

/**
 * What became of a brief. `sent`: it stands in `chat`, which is another one where a group has become a supergroup.
 * `absent`: an article that it is about cannot be read at the moment. `gone`: the chat is closed to the bot for good.
 * `barred`: the chat is there and the bot may not write. `hold`: Telegram asks to wait. `failed`: try again later.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly chat: number; readonly message: number; readonly shown: Shown }
  | { readonly kind: 'absent' }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'barred'; readonly reason: PauseReason }
  | { readonly kind: 'hold'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A brief that was sent: what its message rests on. */
export type SentBrief = {
  readonly subscription: Subscription;
  /** Where it stands, and its number there. */
  readonly chat: number;
  readonly message: number;
  readonly updates: readonly Update[];
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly shown: Shown;
};
