/** The fan-out over Telegram. */

import type { Api } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import { Delivery, type DeliveryOptions } from '../updates/delivery.ts';
import type { Watches } from '../updates/watches.ts';
import type { ChatSettingsStore } from './chat-settings.ts';
import { sendBrief } from './send-brief.ts';
import { tellAdmin } from './tell-admin.ts';

export type DeliveryParts = Omit<DeliveryOptions, 'send' | 'isReadable' | 'onPaused' | 'onMoved'> & {
  /** Tries each call once and counts nothing: what fails goes back onto the agenda, and the pace was asked before. */
  readonly api: Api;
  readonly desk: Desk;
  readonly settings: ChatSettingsStore;
  readonly watches: Watches | undefined;
  readonly log: Log;
};

export function openDelivery({ api, desk, settings, watches, ...options }: DeliveryParts): Delivery {
  const { pace, log } = options;
  return new Delivery({
    ...options,
    isReadable: ({ story, article }) => desk.story(story)?.articles.some(({ id }) => id === article) ?? false,
    send: (subscription, updates) => sendBrief(api, desk, subscription, updates),
    onPaused: (subscription, reason) => tellAdmin(api, subscription, reason, (chat) => pace.turn(chat), log),
    onMoved: async (from, to) => {
      await watches?.move(from, to);
      const kept = await settings.read(from);
      if (Object.keys(kept).length > 0 && Object.keys(await settings.read(to)).length === 0)
        await settings.write(to, kept);
    },
  });
}
