/** Questions to wait for: the button under an answer that the story does not have, /watch and /watches. */

import { Composer, InlineKeyboard } from 'grammy';
import type { Answer, Answered } from '../../answering/answer.ts';
import type { Turn } from '../../answering/follow-up.ts';
import { type Language, languageOf } from '../../language/language.ts';
import { texts } from '../../texts/texts.ts';
import { watchTexts } from '../../texts/watches.ts';
import type { StoryLog } from '../../updates/story-log.ts';
import { MOST_WATCHES, type OpenQuestion, type Watches } from '../../updates/watches.ts';
import { mayChangeSettings } from '../admins.ts';
import { buttonText } from '../button-text.ts';
import { appLanguage, type BotContext, languageFor, languageForCommand } from '../context.ts';
import { hasWords } from '../hearing.ts';
import { newestDate, onCommand, type Parts } from '../parts.ts';
import { placeOf } from '../place.ts';
import { line } from '../prose.ts';
import { Recent } from '../recent.ts';
import { renderCited } from '../render.ts';
import { acknowledge, change, say } from '../reply.ts';
import { LONGEST_QUESTION } from '../respond.ts';
import { storyOfName } from '../story-key.ts';
import { answerFor } from '../tell-watch.ts';
import { placeOf as personAt } from '../turns-store.ts';
import { isWaitable } from '../waitable.ts';

export type WatchParts = {
  readonly watches: Watches;
  readonly storyLog: StoryLog;
};

export function watching({ watches, storyLog }: WatchParts, parts: Parts): Composer<BotContext> {
  const { desk } = parts;
  const composer = new Composer<BotContext>();
  /** The messages whose button was taken away: Telegram refuses to take it away twice. */
  const tapped = new Recent<string, true>(500);

  onCommand(composer, 'watch', async (ctx, argument) => {
    const language = languageFor(ctx, argument);
    if (!hasWords(argument))
      return say(ctx, line(languageForCommand(ctx), watchTexts.prompt[languageForCommand(ctx)]).html);
    if (argument.length > LONGEST_QUESTION) return say(ctx, line(language, texts.tooLong[language]).html);
    const story =
      ctx.chosen.story !== undefined && desk.story(ctx.chosen.story) ? ctx.chosen.story : undefined;
    const spoken =
      languageOf(argument) === undefined ? appLanguage(ctx.from?.language_code) : ctx.chosen.language;
    const before = await turnsBefore(ctx);
    const options = { before, ...(story && { story }), ...(spoken && { language: spoken }) };
    const answer = desk.answer(argument, options);
    // One that leans on the question before is waited for as what it meant.
    const asked = answer.understood?.question ?? argument;
    if (answer.understood?.isNamed === false || !isWaitable(asked, desk)) {
      const speaks = languageForCommand(ctx, argument);
      return say(ctx, line(speaks, watchTexts.noQuestion[speaks]).html);
    }
    const question = { ...(story && { story }), question: asked, language: answer.language };
    const said = answerOf(question, answer);
    if (said) {
      const heading = line(language, watchTexts.saidAlready[language]);
      const frame = { language: said.language, heading, asOf: newestDate(desk.story(said.story)) };
      const known = said.sentences[0]?.text ?? '';
      const id = await watches.offer({ ...question, known });
      const button = new InlineKeyboard().text(watchTexts.tellOtherwise[language], `watch:${id}`);
      const [first = '', ...more] = renderCited(said, frame);
      await say(ctx, first, button);
      for (const html of more) await say(ctx, html);
      return undefined;
    }
    const outcome = await add(ctx, question);
    return say(ctx, line(language, textOf(ctx, outcome, question, language)).html);
  });

  onCommand(composer, 'watches', async (ctx) => {
    const language = languageForCommand(ctx);
    const html = line(language, watchTexts[hasAny(ctx) ? 'waiting' : 'none'][language]).html;
    await say(ctx, html, buttons(ctx));
  });

  composer.callbackQuery(/^watch:([0-9a-f]{12})$/, async (ctx) => {
    const question = await watches.offered(ctx.match[1]!);
    const language = question?.language ?? languageForCommand(ctx);
    const story = question?.story === undefined ? undefined : storyOfName(parts, question.story);
    if (!question || (question.story !== undefined && !story))
      return acknowledge(ctx, { text: texts.staleButton[language] });
    const outcome = await add(ctx, { ...question, ...(story && { story: story.id }) });
    await acknowledge(ctx, { text: textOf(ctx, outcome, question, language), show_alert: true });
    const message = `${ctx.chatId} ${ctx.callbackQuery.message?.message_id}`;
    if (outcome === 'full' || tapped.get(message)) return;
    tapped.set(message, true);
    await ctx.editMessageReplyMarkup().catch(() => {});
  });

  composer.callbackQuery(/^unwatch:([0-9a-f]{12})$/, async (ctx) => {
    const language = languageForCommand(ctx);
    if (!(await mayChangeSettings(ctx)))
      return acknowledge(ctx, { text: watchTexts.adminsOnly[language], show_alert: true });
    for (const watch of watches.of(ctx.chatId!)) if (watch.id === ctx.match[1]) await watches.remove(watch);
    await acknowledge(ctx, { text: watchTexts.removed[language] });
    const message = ctx.callbackQuery.message?.message_id;
    const html = line(language, watchTexts[hasAny(ctx) ? 'waiting' : 'none'][language]).html;
    if (message !== undefined) await change(ctx, message, html, buttons(ctx));
  });

  composer.on('message:migrate_to_chat_id', async (ctx, next) => {
    await watches.move(ctx.chatId, ctx.message.migrate_to_chat_id);
    await next();
  });

  /** What a story says already, as surely as would end the wait; of who asks for a story as a whole, its summary. */
  const answerOf = (question: OpenQuestion, answer: Answer): Answered | undefined => {
    const { story } = question;
    if (answer.kind === 'answered' && desk.storyAskedFor(question.question, story)) return answer;
    const stories = story === undefined ? desk.stories.map(({ id }) => id) : [story];
    for (const id of stories) {
      const said = answerFor(desk, question, id);
      if (said) return said;
    }
    return undefined;
  };

  /** A store that fails costs a follow-up its meaning. */
  const turnsBefore = async (ctx: BotContext): Promise<readonly Turn[]> => {
    const place = personAt(ctx);
    return place ? parts.turns.recent(place).catch(() => []) : [];
  };

  const add = (ctx: BotContext, question: OpenQuestion): Promise<'added' | 'known' | 'full'> =>
    watches.add(
      placeOf(ctx),
      question,
      Object.fromEntries(desk.stories.map(({ id }) => [id, storyLog.head(id)])),
    );

  const hasAny = (ctx: BotContext): boolean => watches.of(ctx.chatId!).length > 0;

  const buttons = (ctx: BotContext): InlineKeyboard =>
    watches
      .of(ctx.chatId!)
      .reduce(
        (keyboard, { question, id }) => keyboard.text(`✕ ${buttonText(question)}`, `unwatch:${id}`).row(),
        new InlineKeyboard(),
      );

  return composer;
}

function textOf(
  ctx: BotContext,
  outcome: 'added' | 'known' | 'full',
  { known }: OpenQuestion,
  language: Language,
): string {
  if (outcome === 'full') return watchTexts.full[language](MOST_WATCHES);
  if (outcome === 'known') return watchTexts.known[language];
  const added = known === undefined ? 'added' : 'addedOtherwise';
  return watchTexts[ctx.chat?.type === 'private' ? added : (`${added}InGroup` as const)][language];
}
