/** What becomes of subscriptions when the bot comes, goes, may write again or not, and when a group moves. */

import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import type { Delivery } from '../../updates/delivery.ts';
import type { BotContext } from '../context.ts';
import { placeOf } from '../place.ts';

/** @param leave forgets what a chat follows and waits for, where the bot is out of it */
export function membership(delivery: Delivery, leave: (chat: number) => Promise<void>): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.on('my_chat_member', async (ctx, next) => {
    const { new_chat_member: member, chat } = ctx.myChatMember;
    if (isOut(member)) await leave(chat.id);
    else if (mayWrite(member)) delivery.mayGoThrough({ chat: chat.id }, 'no-rights');
    await next();
  });

  composer.on('message:forum_topic_reopened', async (ctx, next) => {
    delivery.mayGoThrough(placeOf(ctx), 'topic-closed');
    await next();
  });

  composer.on('message:migrate_to_chat_id', async (ctx, next) => {
    await delivery.moved(ctx.chatId, ctx.message.migrate_to_chat_id);
    await next();
  });

  return composer;
}

const isOut = (member: ChatMember): boolean =>
  member.status === 'restricted' ? !member.is_member : member.status === 'left' || member.status === 'kicked';

function mayWrite(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.can_send_messages;
  // In a channel it may post only as an admin with that right; in a group the right does not exist.
  return member.status !== 'administrator' || member.can_post_messages !== false;
}
