/** Commands of editors, for whom they work and whom they turn away. */

import type { Composer } from 'grammy';
import type { Log } from '../log.ts';
import { newsroomTexts } from '../texts/newsroom.ts';
import { type BotContext, languageForCommand } from './context.ts';
import type { Newsroom } from './newsroom.ts';
import { onCommand } from './parts.ts';
import { line } from './prose.ts';
import { say } from './reply.ts';

/** Handles a command where editors write it; elsewhere says that it is for editors. */
export function onEditorCommand(
  composer: Composer<BotContext>,
  { editorChats }: Newsroom,
  name: string,
  log: Log,
  handle: (ctx: BotContext, argument: string) => Promise<unknown>,
): void {
  onCommand(composer, name, async (ctx, argument) => {
    if (editorChats.has(ctx.chatId ?? 0)) return handle(ctx, argument);
    // So an operator learns the id of a chat that is to be one of theirs.
    log.info('a command of editors was written in another chat', { chat: ctx.chatId });
    const language = languageForCommand(ctx);
    return say(ctx, line(language, newsroomTexts.editorsOnly[language]).html);
  });
}
