/** /gaps and /stats: what editors learn of their readers, who stay unknown. */

import { Composer } from 'grammy';
import { newsroomTexts } from '../../texts/newsroom.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import { onEditorCommand } from '../editors.ts';
import { bold, type Html, MESSAGE_LENGTH, plain } from '../html.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Parts, storyOf } from '../parts.ts';
import { line, lines, paragraphs, phrase, value } from '../prose.ts';
import { say } from '../reply.ts';

const MOST_GAPS = 20;

export function figures(newsroom: Newsroom, { desk, log }: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onEditorCommand(composer, newsroom, 'gaps', log, async (ctx) => {
    const language = languageForCommand(ctx);
    const story = storyOf(desk, ctx.chosen);
    const gaps = (story ? [story] : desk.stories)
      .flatMap(({ id }) => newsroom.asked.gaps(id))
      .toSorted((a, b) => b.times - a.times);
    if (gaps.length === 0) return say(ctx, line(language, newsroomTexts.noGaps[language]).html);
    const shown: Html[] = [];
    let room = MESSAGE_LENGTH - 200;
    for (const gap of gaps.slice(0, MOST_GAPS)) {
      const times = phrase(language, ` (${newsroomTexts.times[language](gap.times)})`);
      const entry = line(language, plain('• '), value(language, gap.question), times);
      room -= entry.length + 1;
      if (room < 0) break;
      shown.push(entry);
    }
    return say(
      ctx,
      paragraphs(line(language, bold(plain(newsroomTexts.gaps[language]))), lines(...shown)).html,
    );
  });

  onEditorCommand(composer, newsroom, 'stats', log, async (ctx) => {
    const language = languageForCommand(ctx);
    const { subscriptions, updates, watches, model } = newsroom.figures();
    const { answered, declined } = newsroom.asked.counts;
    const waiting = (await newsroom.candidates.waiting()).length;
    const all = [
      newsroomTexts.subscriptions[language](subscriptions),
      newsroomTexts.updates[language](updates),
      newsroomTexts.drafts[language](waiting),
      newsroomTexts.watches[language](watches),
      newsroomTexts.questions[language](answered + declined),
      newsroomTexts.answered[language](answered),
      newsroomTexts.declined[language](declined),
      ...(model ? [newsroomTexts.modelToday[language](model.tokens)] : []),
      ...(model?.isSpent ? [newsroomTexts.modelSpent[language]] : []),
    ];
    const heading = line(language, bold(plain(newsroomTexts.stats[language])));
    return say(ctx, paragraphs(heading, lines(...all.map((text) => line(language, text)))).html);
  });

  return composer;
}
