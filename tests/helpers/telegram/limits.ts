import { tooManyRequests } from './refusal.ts';
import type { Clock, Room } from './world.ts';

export interface Rates {
  /** Calls a second in all. */
  perSecond?: number;
  /** Messages a second in one chat, in the long run. */
  perChatPerSecond?: number;
  /** How many messages to one chat may come at once. */
  burst?: number;
  /** Messages a minute in one group. */
  perGroupPerMinute?: number;
}

/** A call that was refused for its pace. */
export interface RateLimited {
  readonly method: string;
  readonly chat: number;
  readonly at: number;
  readonly retryAfter: number;
  /** True where the bot had been told to wait and did not. */
  readonly duringBan: boolean;
}

/** Drafts count for the bot as a whole; everything else that puts text into a chat counts for the chat too. */
const counted = /^(send(?!ChatAction)|forward|copy|edit)/;
const inChat = /^(?!.*Draft$)/;

/** Telegram's pace: off until a test turns it on. It runs on the injected clock. */
export class RateLimits {
  /** Every call refused so far. */
  readonly refused: RateLimited[] = [];
  readonly #clock: Clock;
  readonly #sent = new Map<string, number[]>();
  readonly #bannedUntil = new Map<string, number>();
  #rates: Required<Rates> | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  enable(rates: Rates = {}): void {
    this.#rates = { perSecond: 30, perChatPerSecond: 1, burst: 3, perGroupPerMinute: 20, ...rates };
  }

  disable(): void {
    this.#rates = undefined;
    this.#bannedUntil.clear();
    this.#sent.clear();
  }

  /** Counts a call; throws 429 where it comes too early. */
  pass(method: string, room: Room | undefined): void {
    if (!this.#rates || !room || !counted.test(method)) return;
    const { perSecond, perChatPerSecond, burst, perGroupPerMinute } = this.#rates;
    const chat = room.chat.id;
    const windows: { key: string; most: number; span: number }[] = [
      { key: 'all', most: perSecond, span: 1000 },
    ];
    if (inChat.test(method)) {
      windows.push({ key: `chat ${chat}`, most: burst, span: (burst / perChatPerSecond) * 1000 });
      if (room.chat.type !== 'private')
        windows.push({ key: `group ${chat}`, most: perGroupPerMinute, span: 60_000 });
    }
    const now = this.#clock.now();
    for (const { key } of windows) {
      const until = this.#bannedUntil.get(key) ?? 0;
      if (now < until) this.#refuse(method, chat, now, until, true);
    }
    for (const { key, most, span } of windows) {
      const recent = (this.#sent.get(key) ?? []).filter((at) => now - at < span);
      this.#sent.set(key, recent);
      if (recent.length < most) continue;
      const free = (recent[recent.length - most] ?? now) + span;
      this.#bannedUntil.set(key, now + Math.ceil((free - now) / 1000) * 1000);
      this.#refuse(method, chat, now, this.#bannedUntil.get(key) ?? free, false);
    }
    for (const { key } of windows) this.#sent.get(key)?.push(now);
  }

  #refuse(method: string, chat: number, at: number, until: number, duringBan: boolean): never {
    const retryAfter = Math.max(1, Math.ceil((until - at) / 1000));
    this.refused.push({ method, chat, at, retryAfter, duringBan });
    throw tooManyRequests(retryAfter);
  }
}
