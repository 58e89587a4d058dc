/** What the features are given, and how they listen. */

import type { Composer, InlineKeyboard, MiddlewareFn, NextFunction } from 'grammy';
import type { Answer, CitedText } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import type { Story } from '../story/story.ts';
import type { StoryLog } from '../updates/story-log.ts';
import type { ChatSettings, ChatSettingsStore } from './chat-settings.ts';
import type { BotContext } from './context.ts';
import type { ExampleQuestions } from './example-questions.ts';
import type { LiveAnswers } from './live-answers.ts';
import type { TurnsStore } from './turns-store.ts';

export type Parts = {
  readonly desk: Desk;
  /** The names that stories had before, and those that they have. */
  readonly formerNames: StoryLog['renamedStories'];
  readonly settings: ChatSettingsStore;
  readonly examples: ExampleQuestions;
  readonly live: LiveAnswers;
  readonly turns: TurnsStore;
  readonly log: Log;
  /** Counts an answer, and makes the buttons that stand under it. @throws where a store fails */
  readonly conclude: (answer: Answer, chosen: ChatSettings) => Promise<InlineKeyboard | undefined>;
};

/** Handles a command in new messages, however it is written: `/Ask`, `/ask@bot`, in a caption; in channels where asked to. */
export function onCommand(
  composer: Composer<BotContext>,
  name: string,
  handle: (ctx: BotContext, argument: string, next: NextFunction) => Promise<unknown>,
  { inChannels = false } = {},
): void {
  const middleware: MiddlewareFn<BotContext> = async (ctx, next) => {
    const { heard } = ctx;
    if (!(ctx.message || (inChannels && ctx.channelPost)) || heard.kind !== 'command' || heard.name !== name)
      return next();
    await handle(ctx, heard.argument, next);
  };
  composer.use(middleware);
}

/** The story that a chat is about: the one it chose, or the only one there is. */
export function storyOf(desk: Desk, { story }: ChatSettings): Story | undefined {
  const chosen = story === undefined ? undefined : desk.story(story);
  return chosen ?? (desk.stories.length === 1 ? desk.stories[0] : undefined);
}

/** The date of the newest article of a story. */
export const newestDate = (story: Story | undefined): string | undefined => story?.articles.at(-1)?.published;

/** The date of the newest article that a text rests on. */
export const newestCited = ({ citations }: CitedText): string | undefined =>
  citations
    .map(({ article }) => article.published)
    .sort()
    .at(-1);
