/** The fan-out over Telegram. */

import { Api, type ApiClientOptions } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../updates/clock.ts';
import { Delivery, type SentBrief } from '../updates/delivery.ts';
import type { Pace } from '../updates/pace.ts';
import type { StoryLog } from '../updates/story-log.ts';
import type { Subscriptions } from '../updates/subscriptions.ts';
import type { ChatSettingsStore } from './chat-settings.ts';
import { type RetryOptions, retryCalls } from './retry-calls.ts';
import { sendBrief } from './send-brief.ts';
import { tellAdmin } from './tell-admin.ts';

export type DeliveryParts = {
  readonly token: string;
  readonly clientOptions: ApiClientOptions;
  readonly calls?: RetryOptions;
  /** Tells admins; answers readers. */
  readonly api: Api;
  readonly desk: Desk;
  readonly settings: ChatSettingsStore;
  readonly subscriptions: Subscriptions;
  readonly storyLog: StoryLog;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Log;
  readonly onSent?: (brief: SentBrief) => Promise<void>;
};

export function openDelivery(parts: DeliveryParts): Delivery {
  const { token, clientOptions, calls, api, desk, settings, log, ...rest } = parts;
  // What fails goes back onto the agenda: nothing is repeated here, and nothing waits.
  const direct = new Api(token, clientOptions);
  direct.config.use(retryCalls({ ...calls, repeats: 0, longestWait: 0 }));
  return new Delivery({
    ...rest,
    log,
    send: (subscription, updates) => sendBrief(direct, desk, subscription, updates),
    onPaused: (subscription, reason) => tellAdmin(api, subscription, reason, log),
    onMoved: async (from, to) => {
      const kept = await settings.read(from);
      if (Object.keys(kept).length > 0 && Object.keys(await settings.read(to)).length === 0)
        await settings.write(to, kept);
    },
  });
}
