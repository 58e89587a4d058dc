/** All that editors can do. */

import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import type { DraftBoard } from '../draft-board.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Parts } from '../parts.ts';
import { drafts } from './drafts.ts';
import { figures } from './figures.ts';
import { withdrawal } from './withdraw.ts';

export function editing(newsroom: Newsroom, board: DraftBoard, parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>(
    drafts(newsroom, board, parts),
    withdrawal(newsroom, parts),
    figures(newsroom, parts),
  );

  composer.on('message:migrate_to_chat_id', async (ctx, next) => {
    const { migrate_to_chat_id: to } = ctx.message;
    if (newsroom.editorChats.delete(ctx.chatId)) {
      newsroom.editorChats.add(to);
      const advice = "the editors' group has become a supergroup: put its new id into EDITOR_CHAT_IDS";
      parts.log.warn(advice, { from: ctx.chatId, to });
    }
    await next();
  });

  return composer;
}
