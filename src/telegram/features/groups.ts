/** Manners in groups: a short hello on arrival, and settings that move with a group. */

import { Composer } from 'grammy';
import { texts } from '../../texts/texts.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import type { Parts } from '../parts.ts';
import { line } from '../prose.ts';
import { Recent } from '../recent.ts';
import { say } from '../reply.ts';

/** A link "add to group" brings a /start with the arrival; what comes more than so many seconds later somebody wrote. */
const ARRIVAL = 3;

/** @param setUp says hello and offers briefs, where the bot sends any */
export function groups(
  { settings, log }: Parts,
  setUp?: (ctx: BotContext) => Promise<void>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  /** When each group was greeted, in seconds. */
  const greeted = new Recent<number, number>(500);

  composer.on('my_chat_member', async (ctx) => {
    const { old_chat_member: before, new_chat_member: after, chat, date } = ctx.myChatMember;
    const isIn = (member: typeof before): boolean =>
      member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status);
    const arrives = !isIn(before) && isIn(after);
    if (!arrives || (chat.type !== 'group' && chat.type !== 'supergroup') || greeted.get(chat.id) === date)
      return;
    await greet(ctx, date);
  });

  composer.on('message', async (ctx, next) => {
    const { chat, date } = ctx.message;
    const isStart = ctx.heard.kind === 'command' && ctx.heard.name === 'start';
    if (chat.type === 'private' || !isStart) return next();
    const last = greeted.get(chat.id);
    if (last === undefined || date - last > ARRIVAL) await greet(ctx, date);
  });

  // The two messages of a migration stand in the two chats; the one in the old group says where it went.
  composer.on('message:migrate_to_chat_id', async (ctx) => {
    const { migrate_to_chat_id: next, date } = ctx.message;
    greeted.set(next, date);
    try {
      const kept = await settings.read(ctx.chat.id);
      if (Object.keys(kept).length > 0) await settings.write(next, kept);
    } catch (error) {
      log.error('the settings of a group that became a supergroup were not moved', { error });
    }
  });

  async function greet(ctx: BotContext, date: number): Promise<void> {
    if (ctx.chatId !== undefined) greeted.set(ctx.chatId, date);
    if (setUp) return setUp(ctx);
    const language = languageForCommand(ctx);
    await say(ctx, line(language, texts.groupHello[language](ctx.me.username)).html);
  }

  return composer;
}
