/** The buttons under a brief: the whole article, a question about it, and quiet for a day. */

import { Composer } from 'grammy';
import { alone } from '../../answering/answer.ts';
import { subscriptionTexts } from '../../texts/subscriptions.ts';
import { texts } from '../../texts/texts.ts';
import type { Clock } from '../../updates/clock.ts';
import type { StoryLog } from '../../updates/story-log.ts';
import type { Subscriptions } from '../../updates/subscriptions.ts';
import { mayChangeSettings } from '../admins.ts';
import { withoutTurns } from '../bidi.ts';
import { type BotContext, languageUnder } from '../context.ts';
import { bold } from '../html.ts';
import { openPrivately } from '../open-privately.ts';
import { onCommand, type Parts } from '../parts.ts';
import { line, value } from '../prose.ts';
import { renderPages } from '../render.ts';
import { acknowledge, say } from '../reply.ts';
import { keyOfId, storyOfKey } from '../story-key.ts';

/** How long a tap mutes, in milliseconds. */
const DAY = 86_400_000;

export type BriefParts = {
  readonly subscriptions: Subscriptions;
  readonly storyLog: StoryLog;
  readonly clock: Clock;
};

export function briefs({ subscriptions, storyLog, clock }: BriefParts, parts: Parts): Composer<BotContext> {
  const { desk } = parts;
  const composer = new Composer<BotContext>();

  composer.callbackQuery(/^outline:([0-9a-f]{12}):([0-9a-f]{12})(?::(ar|en))?$/, async (ctx) => {
    if (await openPrivately(ctx)) return;
    await showOutline(ctx, ctx.match[1]!, ctx.match[2]!, ctx.match[3]);
  });

  onCommand(composer, 'start', async (ctx, argument, next) => {
    const [, story, article, written] =
      /^outline-([0-9a-f]{12})-([0-9a-f]{12})(?:-(ar|en))?$/.exec(argument) ?? [];
    if (story === undefined || article === undefined) return next();
    await showOutline(ctx, story, article, written);
  });

  async function showOutline(
    ctx: BotContext,
    storyKey: string,
    key: string,
    written: string | undefined,
  ): Promise<void> {
    const language = languageUnder(ctx, written);
    const story = storyOfKey(parts, storyKey);
    const article =
      story?.articles.find(({ id }) => keyOfId(id) === key) ??
      // Its file has another name by now.
      story?.articles.find(({ id }) =>
        storyLog.namesOf(story.id, id).some((name) => keyOfId(name.article) === key),
      );
    const outline = story && article && desk.briefing.outline(story.id, article.id, language);
    if (!outline) {
      const text = subscriptionTexts.articleGone[language];
      if (ctx.callbackQuery) await acknowledge(ctx, { text });
      else await say(ctx, line(language, text).html);
      return;
    }
    const message = ctx.callbackQuery?.message;
    const above = withoutTurns((message && 'text' in message && message.text) || '');
    // Of a short article the brief tells all.
    if (outline.sentences.every((one) => above.includes(withoutTurns(alone(one)))))
      return acknowledge(ctx, { text: subscriptionTexts.saysAll[language], show_alert: true });
    await acknowledge(ctx);
    const { title } = article.texts[language] ?? Object.values(article.texts)[0]!;
    const heading = line(language, bold(value(language, title)));
    for (const html of renderPages(outline, { language, heading, asOf: undefined })) await say(ctx, html);
  }

  composer.callbackQuery(/^askabout(?::(ar|en))?$/, async (ctx) => {
    if (await openPrivately(ctx)) return;
    const language = languageUnder(ctx, ctx.match[1]);
    await acknowledge(ctx);
    await say(ctx, line(language, subscriptionTexts.askPrompt[language]).html, {
      force_reply: true,
      selective: true,
      input_field_placeholder: texts.askPlaceholder[language],
    });
  });

  composer.callbackQuery(/^mute:([0-9a-f]{12}):(\d+)(?::(ar|en))?$/, async (ctx) => {
    const language = languageUnder(ctx, ctx.match[3]);
    if (!(await mayChangeSettings(ctx)))
      return acknowledge(ctx, { text: subscriptionTexts.adminsOnly[language], show_alert: true });
    const story = storyOfKey(parts, ctx.match[1]!);
    const topic = Number(ctx.match[2]);
    const place = { chat: ctx.chatId!, ...(topic > 0 && { topic }) };
    const mutedUntil = clock.now() + DAY;
    const muted =
      story &&
      (await subscriptions.change({ ...place, story: story.id }, (before) => ({ ...before, mutedUntil })));
    const text = (muted ? subscriptionTexts.muted : subscriptionTexts.notSubscribed)[language];
    await acknowledge(ctx, { text, show_alert: true });
  });

  return composer;
}
