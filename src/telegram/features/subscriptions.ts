/** /subscribe, /unsubscribe and the card: which stories a chat follows, and how. */

import { Composer, InlineKeyboard } from 'grammy';
import type { Language } from '../../language/language.ts';
import type { Story } from '../../story/story.ts';
import { subscriptionTexts as say } from '../../texts/subscriptions.ts';
import { texts } from '../../texts/texts.ts';
import type { StoryLog } from '../../updates/story-log.ts';
import type { Place, Subscription, Wishes } from '../../updates/subscription.ts';
import type { Subscriptions } from '../../updates/subscriptions.ts';
import { mayChangeSettings } from '../admins.ts';
import { buttonText } from '../button-text.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import { onCommand, type Parts, storyOf } from '../parts.ts';
import { placeOf } from '../place.ts';
import { line } from '../prose.ts';
import { Recent } from '../recent.ts';
import { acknowledge, change, say as sayIn } from '../reply.ts';
import { CardView } from '../show-card.ts';
import { keyOfId, storyOfKey, storyOfName } from '../story-key.ts';
import { CARD_BUTTON, type Card } from '../subscription-card.ts';
import { applyTap, decodeWishes } from '../wishes-code.ts';

export type FollowParts = {
  readonly subscriptions: Subscriptions;
  readonly storyLog: StoryLog;
  /** The time zone of a chat that has chosen none, an IANA name. */
  readonly zone: string;
};

const MOST_STORIES = 40;

export function subscriptions(
  { subscriptions: all, storyLog, zone }: FollowParts,
  parts: Parts,
): { composer: Composer<BotContext>; setUp: (ctx: BotContext) => Promise<void> } {
  const { desk, settings } = parts;
  const composer = new Composer<BotContext>();
  const cards = new CardView();
  /** The card, or the choice of stories, that each group was greeted with. */
  const greetings = new Recent<number, number>(500);
  const inChannels = { inChannels: true };

  onCommand(
    composer,
    'subscribe',
    async (ctx, argument) => {
      if (!(await isAllowed(ctx))) return;
      const story = argument ? storyNamed(argument) : storyOf(desk, ctx.chosen);
      if (story) await cards.send(ctx, await subscribe(placeOf(ctx), story, defaults(ctx)));
      else await offerStories(ctx, argument ? say.unknownStory : say.whichToFollow);
    },
    inChannels,
  );

  onCommand(
    composer,
    'unsubscribe',
    async (ctx, argument) => {
      if (!(await isAllowed(ctx))) return;
      const language = languageForCommand(ctx);
      const { chat, topic } = placeOf(ctx);
      const here = all.of(chat).filter((one) => one.topic === topic);
      const named = argument ? storyNamed(argument) : undefined;
      const [one, ...others] = named ? here.filter(({ story }) => story === named.id) : here;
      if (!one) await sayIn(ctx, line(language, say.notSubscribed[language]).html);
      else if (others.length === 0) await end(ctx, one);
      else {
        const buttons = new InlineKeyboard();
        for (const { story } of here)
          buttons
            .text(buttonText(titleOf(story, language)), `sub:${keyOfId(story)}:${topic ?? 0}:-:end`)
            .row();
        await sayIn(ctx, line(language, say.whichToEnd[language]).html, buttons);
      }
    },
    inChannels,
  );

  // A link that names a story: in a group it follows at once, in private it offers to.
  onCommand(composer, 'start', async (ctx, argument, next) => {
    const story = argument ? (storyOfKey(parts, argument) ?? storyOfName(parts, argument)) : undefined;
    const isPrivate = ctx.chat?.type === 'private';
    if (!story && (isPrivate || !argument)) return next();
    if (!story || !isPrivate) {
      if (!(await isAllowed(ctx))) return undefined;
      if (!story) {
        await offerStories(ctx, say.unknownStory);
        return undefined;
      }
      const card = await subscribe(placeOf(ctx), story, defaults(ctx));
      const greeting = greetings.get(ctx.chatId!);
      await cards.show(ctx, greeting, card);
      return undefined;
    }
    if (desk.stories.length > 1)
      await settings.write(ctx.chatId!, { ...(await settings.read(ctx.chatId!)), story: story.id });
    const existing = all.find(placeOf(ctx), story.id);
    const card: Card = existing
      ? cardOf(existing, story)
      : { story, topic: undefined, wishes: defaults(ctx), isSubscribed: false };
    return cards.send(ctx, card, texts.hello);
  });

  composer.callbackQuery(/^follow:([0-9a-f]{12})$/, async (ctx) => {
    if (!(await isAllowed(ctx))) return;
    const story = storyOfKey(parts, ctx.match[1]!);
    if (!story) return acknowledge(ctx, { text: texts.staleButton[languageForCommand(ctx)] });
    const card = await subscribe(placeOf(ctx), story, defaults(ctx));
    await acknowledge(ctx);
    await cards.show(ctx, ctx.callbackQuery.message?.message_id, card);
  });

  composer.callbackQuery(CARD_BUTTON, async (ctx) => {
    const [, key = '', thread = '0', code = '', tap = ''] = ctx.match as RegExpMatchArray;
    const language = languageForCommand(ctx);
    if (!(await isAllowed(ctx))) return;
    const story = storyOfKey(parts, key);
    const place: Place = { chat: ctx.chatId!, ...(thread !== '0' && { topic: Number(thread) }) };
    const existing = story && all.find(place, story.id);
    const message = ctx.callbackQuery.message?.message_id;
    const draft = code === '-' ? undefined : decodeWishes(code, zone);
    // A card whose subscription has ended, or which was set up elsewhere in the meantime.
    if (!story || message === undefined || !(existing || draft))
      return acknowledge(ctx, { text: texts.staleButton[language] });
    if (tap === 'end') {
      await acknowledge(ctx);
      if (existing) await end(ctx, existing, message);
      return;
    }
    const card = await tapped(ctx, place, story, existing, draft, tap);
    await acknowledge(ctx);
    await cards.show(ctx, message, card, tap === 'zones');
  });

  /** The card after a tap. */
  async function tapped(
    ctx: BotContext,
    place: Place,
    story: Story,
    existing: Subscription | undefined,
    draft: Wishes | undefined,
    tap: string,
  ): Promise<Card> {
    if (existing) {
      const changed = await all.change(existing, (before) => applyTap(before, tap) ?? before);
      // The time zone is the chat's.
      if (changed && changed.zone !== existing.zone)
        for (const other of all.of(place.chat))
          await all.change(other, (before) => ({ ...before, zone: changed.zone }));
      return cardOf(changed ?? existing, story);
    }
    const wishes = draft ?? defaults(ctx);
    if (tap === 'begin') return subscribe(place, story, wishes);
    return { story, topic: place.topic, wishes: applyTap(wishes, tap) ?? wishes, isSubscribed: false };
  }

  /**
   * Follows a story from now on; one that is followed already goes on as it was, and is no longer paused. One whose topic was
   * deleted goes on here.
   */
  async function subscribe(place: Place, story: Story, wishes: Wishes): Promise<Card> {
    const existing = all.find(place, story.id);
    if (existing) {
      const resumed = await all.change(existing, ({ paused: _paused, ...rest }) => rest);
      return cardOf(resumed ?? existing, story);
    }
    const orphan = all.of(place.chat).find((one) => one.story === story.id && one.paused === 'topic-deleted');
    if (orphan) {
      const { paused: _paused, topic: _topic, ...rest } = orphan;
      const resumed = { ...rest, ...place };
      await all.carryOver(orphan, resumed);
      return cardOf(resumed, story);
    }
    const subscription = { ...place, ...wishes, story: story.id, cursor: storyLog.head(story.id) };
    await all.add(subscription);
    return cardOf(subscription, story);
  }

  async function end(ctx: BotContext, subscription: Subscription, message?: number): Promise<void> {
    const language = languageForCommand(ctx);
    await all.end(subscription);
    const html = line(language, say.unsubscribed[language](titleOf(subscription.story, language))).html;
    if (message === undefined || !(await change(ctx, message, html))) await sayIn(ctx, html);
  }

  /** @returns the number of the message */
  async function offerStories(ctx: BotContext, question: { ar: string; en: string }): Promise<number> {
    const language = languageForCommand(ctx);
    if (desk.stories.length === 0) return sayIn(ctx, line(language, texts.noStories[language]).html);
    const buttons = new InlineKeyboard();
    for (const { id } of desk.stories.slice(0, MOST_STORIES))
      buttons.text(buttonText(titleOf(id, language)), `follow:${keyOfId(id)}`).row();
    return sayIn(ctx, line(language, question[language]).html, buttons);
  }

  /** Greets a group: with the card where there is one story, else with the choice of stories. */
  async function setUp(ctx: BotContext): Promise<void> {
    const language = languageForCommand(ctx);
    const hello = {
      ar: texts.groupHello.ar(ctx.me.username),
      en: texts.groupHello.en(ctx.me.username),
    };
    const story = storyOf(desk, ctx.chosen);
    if (story) {
      const card: Card = { story, topic: undefined, wishes: defaults(ctx), isSubscribed: false };
      greetings.set(ctx.chatId!, await cards.send(ctx, card, hello));
    } else {
      await sayIn(ctx, line(language, hello[language]).html);
      if (desk.stories.length > 0) greetings.set(ctx.chatId!, await offerStories(ctx, say.whichToFollow));
    }
  }

  /** Tells who may not that they may not. */
  async function isAllowed(ctx: BotContext): Promise<boolean> {
    if (await mayChangeSettings(ctx)) return true;
    const language = languageForCommand(ctx);
    const text = say.adminsOnly[language];
    if (ctx.callbackQuery) await acknowledge(ctx, { text, show_alert: true });
    else await sayIn(ctx, line(language, text).html);
    return false;
  }

  function defaults(ctx: BotContext): Wishes {
    const known = all.of(ctx.chatId!)[0]?.zone ?? zone;
    return { language: languageForCommand(ctx), rhythm: 'now', hour: 8, weekday: 1, zone: known };
  }

  function storyNamed(name: string): Story | undefined {
    const wanted = name.trim().toLowerCase();
    return desk.stories.find(
      ({ id, title }) =>
        id.toLowerCase() === wanted ||
        title.ar.includes(name.trim()) ||
        title.en.toLowerCase().includes(wanted),
    );
  }

  const titleOf = (id: string, language: Language): string => desk.story(id)?.title[language] ?? id;

  return { composer, setUp };
}

const cardOf = (subscription: Subscription, story: Story): Card => ({
  story,
  topic: subscription.topic,
  wishes: subscription,
  isSubscribed: true,
});
