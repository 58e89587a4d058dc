/** /gaps and /stats: what editors learn of their readers, who stay unknown. */

import { Composer } from 'grammy';
import { newsroomTexts } from '../../texts/newsroom.ts';
import type { Gap } from '../../updates/asked.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import { onEditorCommand } from '../editors.ts';
import { bold, type Html, MESSAGE_LENGTH, plain } from '../html.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Parts, storyOf } from '../parts.ts';
import { line, lines, paragraphs, phrase, value } from '../prose.ts';
import { say } from '../reply.ts';
import { answerFrom } from '../tell-watch.ts';

const MOST_GAPS = 20;

export function figures(newsroom: Newsroom, { desk, log }: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onEditorCommand(composer, newsroom, 'gaps', log, async (ctx) => {
    const language = languageForCommand(ctx);
    const chosen = storyOf(desk, ctx.chosen);
    const stories = chosen ? [chosen.id] : desk.stories.map(({ id }) => id);
    const gaps = [...stories, undefined]
      .flatMap((story) => newsroom.asked.gaps(story).map((gap) => ({ story, gap })))
      .toSorted((a, b) => b.gap.times - a.gap.times);
    const open: Gap[] = [];
    for (const { story, gap } of gaps) {
      if (open.length === MOST_GAPS) break;
      if (isAnswered(gap, story === undefined ? stories : [story])) await newsroom.asked.close(story, gap);
      else open.push(gap);
    }
    if (open.length === 0) return say(ctx, line(language, newsroomTexts.noGaps[language]).html);
    const shown: Html[] = [];
    let room = MESSAGE_LENGTH - 200;
    for (const gap of open) {
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

  /** Whether what has joined since it was last asked answers a question. */
  const isAnswered = (gap: Gap, stories: readonly string[]): boolean =>
    stories.some((story) => {
      const news = newsroom.storyLog.after(story, 0).filter(({ at }) => at > (gap.at ?? 0));
      return answerFrom(desk, gap, story, new Set(news.map(({ article }) => article))) !== undefined;
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
