/** Drafts of what feeds bring: the editors publish, discard or hold them; /publish shows those that wait. */

import { Composer } from 'grammy';
import { newsroomTexts } from '../../texts/newsroom.ts';
import type { Decision } from '../../updates/feeds/candidates.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import type { DraftBoard } from '../draft-board.ts';
import { onEditorCommand } from '../editors.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Parts } from '../parts.ts';
import { line } from '../prose.ts';
import { acknowledge, say } from '../reply.ts';

/** How many drafts /publish shows at a time. */
const MOST = 5;

export function drafts(newsroom: Newsroom, board: DraftBoard, { log }: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onEditorCommand(composer, newsroom, 'publish', log, async (ctx) => {
    const language = languageForCommand(ctx);
    const all = await newsroom.candidates.waiting();
    // Those that nobody has looked at come before those that were put off.
    const [first, rest] = [all.filter(({ held }) => !held), all.filter(({ held }) => held)];
    const shown = [...first, ...rest].slice(0, MOST);
    for (const waiting of shown) await board.show(ctx.chatId!, waiting, language);
    const left = all.length - shown.length;
    if (all.length === 0) await say(ctx, line(language, newsroomTexts.noDrafts[language]).html);
    if (left > 0) await say(ctx, line(language, newsroomTexts.moreDrafts[language](left)).html);
  });

  composer.callbackQuery(/^draft:(publish|discard|hold):([0-9a-f]{12})$/, async (ctx) => {
    const language = languageForCommand(ctx);
    if (!newsroom.editorChats.has(ctx.chatId ?? 0))
      return acknowledge(ctx, { text: newsroomTexts.editorsOnly[language], show_alert: true });
    const [, decision = '', id = ''] = ctx.match;
    const decided = await newsroom.candidates.decide(id, decision as Decision);
    if (decided.kind === 'failed') log.error('an article could not be published', { reason: decided.reason });
    else if (decided.kind !== 'gone')
      log.info(`a draft was ${decided.kind}`, { story: decided.waiting.candidate.story, id });
    const isAlert = decided.kind === 'failed' || decided.kind === 'gone';
    await acknowledge(ctx, {
      text: newsroomTexts[decided.kind][language],
      ...(isAlert && { show_alert: true }),
    });
    const { message } = ctx.callbackQuery;
    // One whose message could not be brought up to date.
    if (decided.kind === 'gone' && message && 'reply_markup' in message && message.reply_markup)
      await ctx.editMessageReplyMarkup().catch(() => {});
    if (decided.kind !== 'gone' && decided.kind !== 'failed')
      await board.close(decided.waiting, decided.kind);
  });

  return composer;
}
