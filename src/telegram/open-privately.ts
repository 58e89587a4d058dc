/** In a channel a tap of one reader puts nothing before all the others: the private chat opens with what was asked for. */

import type { BotContext } from './context.ts';
import { acknowledge } from './reply.ts';

/** Where the tap was made in a channel, answers it with a link that does the same in private. @returns whether it was */
export async function openPrivately(ctx: BotContext): Promise<boolean> {
  const { chat, callbackQuery, me } = ctx;
  if (chat?.type !== 'channel' || callbackQuery?.data === undefined) return false;
  await acknowledge(ctx, {
    url: `https://t.me/${me.username}?start=${callbackQuery.data.replaceAll(':', '-')}`,
  });
  return true;
}
