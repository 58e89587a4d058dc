/** What becomes of subscriptions when the bot comes, goes, may write again or not, and when a group moves. */

import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import type { Delivery } from '../../updates/delivery.ts';
import type { PauseReason } from '../../updates/subscription.ts';
import type { Subscriptions } from '../../updates/subscriptions.ts';
import { forgetRights } from '../admins.ts';
import type { BotContext } from '../context.ts';
import { placeOf } from '../place.ts';

/** @param leave forgets what a chat follows and waits for, where the bot is out of it */
export function membership(
  subscriptions: Subscriptions,
  delivery: Delivery,
  leave: (chat: number) => Promise<void>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.on('my_chat_member', async (ctx, next) => {
    const { new_chat_member: member, chat } = ctx.myChatMember;
    if (isOut(member)) await leave(chat.id);
    else if (mayWrite(member)) await resume(chat.id, 'no-rights');
    await next();
  });

  composer.on('chat_member', async (ctx) => forgetRights(ctx, ctx.chatMember.new_chat_member.user.id));

  composer.on('message:forum_topic_reopened', async (ctx, next) => {
    const { chat, topic } = placeOf(ctx);
    await resume(chat, 'topic-closed', topic);
    await next();
  });

  composer.on('message:migrate_to_chat_id', async (ctx, next) => {
    await delivery.moved(ctx.chatId, ctx.message.migrate_to_chat_id);
    await next();
  });

  async function resume(chat: number, reason: PauseReason, topic?: number): Promise<void> {
    for (const one of subscriptions.of(chat))
      if (one.paused === reason && (reason === 'no-rights' || one.topic === topic))
        await subscriptions.change(one, ({ paused: _paused, ...rest }) => rest);
  }

  return composer;
}

const isOut = (member: ChatMember): boolean =>
  member.status === 'restricted' ? !member.is_member : member.status === 'left' || member.status === 'kicked';

function mayWrite(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.can_send_messages;
  // In a channel it may post only as an admin with that right; in a group the right does not exist.
  return member.status !== 'administrator' || member.can_post_messages !== false;
}
