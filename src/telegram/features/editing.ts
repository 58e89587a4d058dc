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
  return new Composer<BotContext>(
    drafts(newsroom, board, parts),
    withdrawal(newsroom, parts),
    figures(newsroom, parts),
  );
}
