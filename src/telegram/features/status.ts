/** /status: what a chat follows, when the last brief came and when the next one does, and why one was left out. */

import { Composer, InlineKeyboard } from 'grammy';
import type { Language } from '../../language/language.ts';
import { subscriptionTexts as say } from '../../texts/subscriptions.ts';
import type { Clock } from '../../updates/clock.ts';
import type { Delivery } from '../../updates/delivery.ts';
import { dueAt, isDigest } from '../../updates/schedule.ts';
import type { StoryLog } from '../../updates/story-log.ts';
import type { Subscription } from '../../updates/subscription.ts';
import type { Subscriptions } from '../../updates/subscriptions.ts';
import { mayChangeSettings } from '../admins.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import { EMPTY, type Html } from '../html.ts';
import { onCommand, type Parts } from '../parts.ts';
import { placeOf } from '../place.ts';
import { line, lines, paragraphs } from '../prose.ts';
import { acknowledge, change, say as sayIn } from '../reply.ts';
import { keyOfId, storyOfKey } from '../story-key.ts';
import { describeWishes, timeIn } from '../subscription-card.ts';

export type StatusParts = {
  readonly subscriptions: Subscriptions;
  readonly storyLog: StoryLog;
  readonly delivery: Delivery;
  readonly clock: Clock;
};

/** More would not fit into a message. */
const MOST_SHOWN = 10;

export function status(
  { subscriptions, storyLog, delivery, clock }: StatusParts,
  parts: Parts,
): Composer<BotContext> {
  const { desk } = parts;
  const composer = new Composer<BotContext>();

  onCommand(
    composer,
    'status',
    async (ctx) => {
      const { html, buttons } = statusOf(ctx);
      await sayIn(ctx, html, buttons);
    },
    { inChannels: true },
  );

  composer.callbackQuery(/^unmute:([0-9a-f]{12}):(\d+)$/, async (ctx) => {
    const language = languageForCommand(ctx);
    if (!(await mayChangeSettings(ctx)))
      return acknowledge(ctx, { text: say.adminsOnly[language], show_alert: true });
    const story = storyOfKey(parts, ctx.match[1]!);
    const topic = Number(ctx.match[2]);
    const place = { chat: ctx.chatId!, ...(topic > 0 && { topic }) };
    if (story)
      await subscriptions.change(
        { ...place, story: story.id },
        ({ mutedUntil: _mutedUntil, ...rest }) => rest,
      );
    await acknowledge(ctx, { text: say.unmuted[language] });
    const message = ctx.callbackQuery.message?.message_id;
    const { html, buttons } = statusOf(ctx);
    if (message !== undefined) await change(ctx, message, html, buttons);
  });

  /** What is followed in the chat, that of the topic first. */
  function statusOf(ctx: BotContext): { readonly html: string; readonly buttons?: InlineKeyboard } {
    const language = languageForCommand(ctx);
    const { chat, topic } = placeOf(ctx);
    const followed = subscriptions.of(chat).filter(({ story }) => desk.story(story));
    const sorted = followed.toSorted((a, b) => Number(b.topic === topic) - Number(a.topic === topic));
    const shown = sorted.slice(0, MOST_SHOWN);
    if (shown.length === 0) return { html: line(language, say.notSubscribed[language]).html };
    const buttons = new InlineKeyboard();
    for (const { story, topic: thread, mutedUntil } of shown)
      if ((mutedUntil ?? 0) > clock.now())
        buttons.text(say.unmute[language], `unmute:${keyOfId(story)}:${thread ?? 0}`).row();
    return { html: paragraphs(...shown.map((one) => describe(one, topic, language))).html, buttons };
  }

  function describe(one: Subscription, topic: number | undefined, language: Language): Html {
    const story = desk.story(one.story);
    if (!story) return EMPTY;
    const { lastSent, mutedUntil, zone } = one;
    // Whoever can read this sees that it is over.
    const isOpen = one.paused === 'no-rights' || (one.paused === 'topic-closed' && one.topic === topic);
    const paused = isOpen ? undefined : one.paused;
    const now = clock.now();
    return lines(
      describeWishes(story, one, language),
      one.topic === topic ? EMPTY : line(language, say.inTopic[language]),
      paused ? line(language, say.paused[language][paused]) : EMPTY,
      line(
        language,
        lastSent === undefined
          ? say.noBriefYet[language]
          : say.lastBrief[language](timeIn(zone, lastSent, language)),
      ),
      // The next line speaks of that time.
      mutedUntil !== undefined && mutedUntil > now
        ? line(language, say.mutedUntil[language](timeIn(zone, mutedUntil, language)))
        : EMPTY,
      paused ? EMPTY : line(language, nextOf(one, now, language)),
      line(language, skippedOf(one, language)),
    );
  }

  function nextOf(one: Subscription, now: number, language: Language): string {
    const next = delivery.next(one);
    if (next && next.at <= now) return say.nextIsSoon[language];
    if (next) return say.nextBrief[language](timeIn(one.zone, next.at, language));
    if (isDigest(one)) return say.nextIfNews[language](timeIn(one.zone, dueAt(one, now, now), language));
    if ((one.mutedUntil ?? 0) > now) return say.nextAfterMute[language];
    return say[one.rhythm === 'important' ? 'nextIsImportant' : 'nextIsNews'][language];
  }

  /** Why the newest article was not sent, where it was left out. */
  function skippedOf({ story, cursor, rhythm }: Subscription, language: Language): string {
    const newest = storyLog.after(story, cursor).at(-1);
    if (!newest || isDigest({ rhythm })) return '';
    if (newest.weight === 'repeats') return say.skippedRepeat[language];
    return newest.weight === 'adds' && rhythm === 'important' ? say.skippedUnimportant[language] : '';
  }

  return composer;
}
