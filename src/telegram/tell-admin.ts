/** Tells one admin that briefs cannot be sent: in private where one can be reached, else in the chat itself. */

import type { Api } from 'grammy';
import type { Log } from '../log.ts';
import { subscriptionTexts } from '../texts/subscriptions.ts';
import type { PauseReason, Subscription } from '../updates/subscription.ts';
import { line } from './prose.ts';
import { HTML } from './reply.ts';

/** How many admins are tried. */
const MOST_ADMINS = 10;

/**
 * Never throws: an admin who cannot be told sees it in /status.
 * @param turn resolves when the chat may be written to
 */
export async function tellAdmin(
  api: Api,
  { chat, language }: Subscription,
  reason: PauseReason,
  turn: (chat: number) => Promise<void>,
  log: Log,
): Promise<void> {
  try {
    const { title = '' } = await api.getChat(chat);
    const html = line(language, subscriptionTexts.pausedTo[language][reason](title)).html;
    const admins = (await api.getChatAdministrators(chat)).filter(({ user }) => !user.is_bot);
    const first = admins.sort((a, b) => Number(b.status === 'creator') - Number(a.status === 'creator'));
    for (const { user } of first.slice(0, MOST_ADMINS)) {
      await turn(user.id);
      const isTold = await api.sendMessage(user.id, html, HTML).then(
        () => true,
        () => false,
      );
      if (isTold) return;
    }
    // The rest of a forum may still be open.
    if (reason === 'no-rights') return;
    await turn(chat);
    await api.sendMessage(chat, html, HTML);
  } catch (error) {
    log.info('no admin could be told that briefs pause', { chat, error });
  }
}
