/** /withdraw: an editor takes an article out of its story, and says so twice. */

import { Composer, InlineKeyboard } from 'grammy';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/story.ts';
import { newsroomTexts } from '../../texts/newsroom.ts';
import { buttonText } from '../button-text.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import { onEditorCommand } from '../editors.ts';
import { bold, EMPTY } from '../html.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Parts, storyOf } from '../parts.ts';
import { line, lines, paragraphs, value } from '../prose.ts';
import { acknowledge, change, say } from '../reply.ts';
import { keyOfId } from '../story-key.ts';

/** Articles offered, the newest first. */
const MOST = 10;

export function withdrawal(newsroom: Newsroom, { desk, log }: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onEditorCommand(composer, newsroom, 'withdraw', log, async (ctx, argument) => {
    const language = languageForCommand(ctx);
    const story = storyOf(desk, ctx.chosen);
    const named = (story ? [story] : desk.stories)
      .flatMap((one) => one.articles)
      .filter((article) => isNamed(article, argument));
    const articles = named.toSorted((a, b) => (a.published < b.published ? 1 : -1)).slice(0, MOST);
    if (articles.length === 0) {
      const text = argument ? newsroomTexts.noSuchArticle : newsroomTexts.nothingToWithdraw;
      return say(ctx, line(language, text[language]).html);
    }
    const buttons = new InlineKeyboard();
    for (const article of articles)
      buttons.text(buttonText(titleOf(article, language)), `withdraw:${keyOf(article)}`).row();
    const isAll = articles.length === named.length;
    const html = lines(
      line(language, newsroomTexts.whichToWithdraw[language]),
      isAll ? EMPTY : line(language, newsroomTexts.othersToWithdraw[language]),
    ).html;
    return say(ctx, html, buttons);
  });

  composer.callbackQuery(/^withdraw(-yes|-no)?:([0-9a-f]{12})$/, async (ctx) => {
    const language = languageForCommand(ctx);
    if (!newsroom.editorChats.has(ctx.chatId ?? 0))
      return acknowledge(ctx, { text: newsroomTexts.editorsOnly[language], show_alert: true });
    const [, answer, key = ''] = ctx.match;
    const article = desk.stories.flatMap(({ articles }) => articles).find((one) => keyOf(one) === key);
    if (!article) return acknowledge(ctx, { text: newsroomTexts.notThere[language], show_alert: true });
    if (answer === undefined) {
      await acknowledge(ctx);
      const html = paragraphs(
        line(language, bold(value(language, titleOf(article, language)))),
        line(language, newsroomTexts.confirmWithdraw[language]),
      ).html;
      const buttons = new InlineKeyboard()
        .text(newsroomTexts.withdraw[language], `withdraw-yes:${key}`)
        .text(newsroomTexts.keep[language], `withdraw-no:${key}`);
      return say(ctx, html, buttons);
    }
    const outcome = answer === '-no' ? 'kept' : await withdraw(article);
    await acknowledge(ctx, { text: newsroomTexts[outcome][language] });
    const html = paragraphs(
      line(language, bold(value(language, titleOf(article, language)))),
      line(language, newsroomTexts[outcome][language]),
    ).html;
    const message = ctx.callbackQuery.message?.message_id;
    if (message !== undefined) await change(ctx, message, html);
  });

  async function withdraw(article: Article): Promise<'withdrawn' | 'notThere'> {
    const isDone = await newsroom.withdraw(article.story, article.id);
    if (isDone) log.info('an article was withdrawn', { story: article.story, article: article.id });
    return isDone ? 'withdrawn' : 'notThere';
  }

  return composer;
}

/** Whether words of an editor stand in a headline of the article. */
const isNamed = ({ texts }: Article, words: string): boolean =>
  Object.values(texts).some(({ title }) => title.toLowerCase().includes(words.trim().toLowerCase()));

const titleOf = ({ texts, id }: Article, language: Language): string =>
  (texts[language] ?? Object.values(texts)[0])?.title ?? id;

const keyOf = ({ story, id }: Article): string => keyOfId(`${story}/${id}`);
