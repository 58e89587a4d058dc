/** /summary and /sources: what a story says, and what it rests on. */

import { Composer, InlineKeyboard } from 'grammy';
import type { CitedText } from '../../answering/answer.ts';
import type { Language } from '../../language/language.ts';
import type { Story } from '../../story/story.ts';
import { texts } from '../../texts/texts.ts';
import { buttonText } from '../button-text.ts';
import { type BotContext, languageForCommand, languageUnder } from '../context.ts';
import { bold } from '../html.ts';
import { openPrivately } from '../open-privately.ts';
import { newestCited, onCommand, type Parts, storyOf } from '../parts.ts';
import { line, value } from '../prose.ts';
import { renderPages } from '../render.ts';
import { renderSources } from '../render-sources.ts';
import { acknowledge, say } from '../reply.ts';
import { keyOfId, storyOfKey } from '../story-key.ts';

const VIEWS = ['summary', 'full', 'sources'] as const;
type View = (typeof VIEWS)[number];

const FULL = /^(?:full|all|long|كامل[اةه]?|كاملًا|بالتفصيل|تفصيل|التفصيل|كل)$/iu;
const MOST_STORIES = 40;

export function stories(parts: Parts): Composer<BotContext> {
  const { desk } = parts;
  const composer = new Composer<BotContext>();

  onCommand(composer, 'summary', async (ctx, argument) => {
    const language = languageForCommand(ctx, argument);
    const isFull = FULL.test(argument);
    if (isFull || !isWrittenHere(ctx, argument)) return show(ctx, isFull ? 'full' : 'summary', language);
    return say(ctx, line(language, texts.helpSummary[language]).html);
  });
  onCommand(composer, 'sources', (ctx, argument) => show(ctx, 'sources', languageForCommand(ctx, argument)));

  onCommand(composer, 'start', (ctx, argument, next) => {
    const [, key, written] = /^summary-([0-9a-f]{12})(?:-(ar|en))?$/.exec(argument) ?? [];
    const story = key === undefined ? undefined : storyOfKey(parts, key);
    return story ? show(ctx, 'summary', languageUnder(ctx, written), story) : next();
  });

  composer.callbackQuery(/^(summary|full|sources)(?::([0-9a-f]{12})(?::(ar|en))?)?$/, async (ctx) => {
    const [, view, key, written] = ctx.match as RegExpMatchArray;
    const language = languageUnder(ctx, written);
    const story = key === undefined ? undefined : storyOfKey(parts, key);
    if (key !== undefined && !story) return acknowledge(ctx, { text: texts.staleButton[language] });
    if (await openPrivately(ctx)) return;
    await acknowledge(ctx);
    await show(ctx, view as View, language, story);
  });

  async function show(ctx: BotContext, view: View, language: Language, tapped?: Story): Promise<void> {
    const story = tapped ?? storyOf(desk, ctx.chosen);
    if (!story) return choose(ctx, view, language);
    const title = line(language, bold(value(language, story.title[language])));
    if (story.articles.length === 0) {
      await say(ctx, line(language, texts.noArticles[language]).html);
    } else if (view === 'sources') {
      await say(ctx, renderSources(story, language, title));
    } else {
      const text = await summaryFor(ctx, parts, story.id, language, view === 'full' ? 'full' : 'short');
      const pages = renderPages(text, { language, heading: title, asOf: newestCited(text) });
      if (view === 'full') {
        for (const html of pages) await say(ctx, html);
        return;
      }
      const more = new InlineKeyboard()
        .text(texts.inFull[language], `full:${keyOfId(story.id)}:${language}`)
        .text(texts.sources[language], `sources:${keyOfId(story.id)}:${language}`);
      for (const [at, html] of pages.entries())
        await say(ctx, html, view === 'summary' && at === pages.length - 1 ? more : undefined);
    }
  }

  /** Where there are several stories and the chat has chosen none. */
  async function choose(ctx: BotContext, view: View, language: Language): Promise<void> {
    const buttons = new InlineKeyboard();
    for (const story of desk.stories.slice(0, MOST_STORIES)) {
      buttons.text(buttonText(story.title[language]), `${view}:${keyOfId(story.id)}:${language}`).row();
    }
    if (desk.stories.length === 0) await say(ctx, line(language, texts.noStories[language]).html);
    else await say(ctx, line(language, texts.whichStory[language]).html, buttons);
  }

  return composer;
}

/** Whether a word stands behind the command itself: in a group it may be that of the message replied to. */
const isWrittenHere = ({ msg }: BotContext, argument: string): boolean =>
  argument !== '' && (msg?.text ?? msg?.caption ?? '').includes(argument);

/** A summary, with signs of life while a model writes it. */
async function summaryFor(
  ctx: BotContext,
  { desk, live }: Parts,
  story: string,
  language: Language,
  length: 'short' | 'full',
): Promise<CitedText> {
  const { watcher, end } = live.begin(ctx);
  try {
    return await desk.briefing.writeSummary(story, language, length, watcher);
  } finally {
    await end();
  }
}
