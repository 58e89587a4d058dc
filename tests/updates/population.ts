/** Subscribers of all kinds on a strict Telegram, and the weather in which they are to be reached. */

import type { Subscription } from '../../src/updates/subscription.ts';
import type { Chatroom } from '../helpers/telegram/chatroom.ts';
import {
  dropAfter,
  dropBefore,
  type FaultRates,
  refuse,
  status,
  status429,
} from '../helpers/telegram/faults.ts';
import type { Telegram } from '../helpers/telegram/telegram.ts';
import { following } from './fan-out.ts';

export type Population = {
  readonly subscriptions: readonly Subscription[];
  readonly reachable: readonly Chatroom[];
  /** Blocked, deactivated, kicked: their subscriptions are to end. */
  readonly gone: readonly Chatroom[];
  /** Where the bot may not write, and topics that are closed or deleted: their subscriptions are to pause. */
  readonly paused: readonly { readonly chat: Chatroom; readonly topic?: number }[];
};

/** Of twenty chats twelve are private, three are groups, two channels and three forums; fourteen of them can be reached. */
export function populate(telegram: Telegram, count: number): Population {
  const subscriptions: Subscription[] = [];
  const reachable: Chatroom[] = [];
  const gone: Chatroom[] = [];
  const paused: { chat: Chatroom; topic?: number }[] = [];
  for (let i = 0; i < count; i++) {
    const kind = i % 20;
    const wishes = { ...following, language: i % 3 === 0 ? ('ar' as const) : ('en' as const) };
    if (kind < 12) {
      const person = telegram.user();
      person.account.started = true;
      if (kind === 10) person.account.blocked = true;
      if (kind === 11) person.account.deactivated = true;
      subscriptions.push({ ...wishes, chat: person.user.id });
      (kind < 10 ? reachable : gone).push(person.chat);
    } else if (kind < 15) {
      const chat = kind === 14 ? telegram.group({ bot: 'kicked' }) : telegram.group();
      subscriptions.push({ ...wishes, chat: chat.id });
      if (kind === 12) reachable.push(chat.migrates());
      else (kind === 13 ? reachable : gone).push(chat);
    } else if (kind < 17) {
      const chat = telegram.channel(kind === 16 ? { bot: 'administrator', members: [telegram.user()] } : {});
      subscriptions.push({ ...wishes, chat: chat.id });
      if (kind === 15) reachable.push(chat);
      else paused.push({ chat });
    } else {
      const chat = telegram.supergroup({ forum: true, members: [telegram.user()] });
      const topic = chat.topic('Strike');
      subscriptions.push({ ...wishes, chat: chat.id, topic: topic.id });
      if (kind === 17) topic.closes();
      if (kind === 18) topic.isDeleted();
      if (kind === 19) reachable.push(chat);
      else paused.push({ chat, topic: topic.id });
    }
  }
  return { subscriptions, reachable, gone, paused };
}

/** What strikes a send, with its share of them. @param retryAfter seconds */
export const storm = (retryAfter: number): FaultRates['faults'] => [
  [0.02, status(500)],
  [0.01, status(502)],
  [0.02, dropBefore],
  [0.01, dropAfter],
  [0.01, status429(retryAfter)],
  [0.002, refuse(400, 'Bad Request: something that no bot has ever seen')],
];

/** How many messages told a chat of an article that it had been told of before. @param told the numbers of the articles, by message */
export function repeatsIn(told: readonly (readonly number[])[]): number {
  const known = new Set<number>();
  return told.filter((numbers) => {
    const again = numbers.some((n) => known.has(n));
    for (const n of numbers) known.add(n);
    return again;
  }).length;
}

/** The numbers of the articles that each message of a chat tells of. */
export const toldIn = (chat: Chatroom): number[][] =>
  chat.messages
    .map(({ text }) => [...new Set([...text.matchAll(/News (\d+)/g)].map((match) => Number(match[1])))])
    .filter((numbers) => numbers.length > 0);
