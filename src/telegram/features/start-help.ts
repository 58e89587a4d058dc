/** /start, /help, also asked for in words, and commands that do not exist. */

import { Composer, InlineKeyboard } from 'grammy';
import type { Language } from '../../language/language.ts';
import { newsroomTexts } from '../../texts/newsroom.ts';
import { texts } from '../../texts/texts.ts';
import { type BotContext, languageFor, languageForCommand } from '../context.ts';
import { bold, EMPTY } from '../html.ts';
import { onCommand, type Parts, storyOf } from '../parts.ts';
import { line, lines, paragraphs, value } from '../prose.ts';
import { say } from '../reply.ts';
import { exampleLines } from '../respond.ts';
import { smallTalk } from '../small-talk.ts';

/** @param editorChats chats that are told of what editors can do */
export function startAndHelp(
  { desk, examples, settings }: Parts,
  editorChats?: ReadonlySet<number>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onCommand(composer, 'start', async (ctx, argument) => {
    if (!argument) await releaseStory(ctx);
    const language = languageForCommand(ctx);
    const html = welcome(ctx, language);
    // What a link may name was looked for before.
    const unknown = argument ? `${line(language, texts.unknownStory[language]).html}\n\n` : '';
    await say(ctx, unknown + html, mainButtons(language));
  });

  onCommand(composer, 'help', (ctx, argument) => help(ctx, languageForCommand(ctx, argument)));

  composer.on('message', async (ctx, next) => {
    const { heard } = ctx;
    const asked = heard.kind === 'question' ? smallTalk(heard.text) : undefined;
    if (heard.kind !== 'question' || !asked?.asksForHelp) return next();
    await help(ctx, ctx.chosen.language ?? asked.language ?? languageFor(ctx, heard.text));
  });

  async function help(ctx: BotContext, language: Language): Promise<void> {
    const commands = [
      texts.helpAsk,
      texts.helpSummary,
      texts.helpSources,
      texts.helpSubscribe,
      texts.helpWatch,
      texts.helpLanguage,
      texts.helpPrivacy,
    ];
    const html = paragraphs(
      line(language, texts.helpIntro[language]),
      lines(...commands.map((command) => line(language, command[language]))),
      editorChats?.has(ctx.chatId ?? 0) ? line(language, newsroomTexts.help[language]) : EMPTY,
      line(language, texts.helpGroups[language](ctx.me.username)),
    ).html;
    await say(ctx, html, mainButtons(language));
  }

  /** Who came by a link to one story is asked about all of them again. */
  async function releaseStory(ctx: BotContext): Promise<void> {
    const { story, ...others } = ctx.chosen;
    if (story === undefined || ctx.chatId === undefined) return;
    await (others.language ? settings.write(ctx.chatId, others) : settings.forget(ctx.chatId));
    ctx.chosen = others;
  }

  function welcome(ctx: BotContext, language: Language): string {
    const story = storyOf(desk, ctx.chosen);
    const stories = story ? [story] : desk.stories;
    const titles = stories
      .slice(0, 10)
      .map(({ title }) => line(language, ...(story ? [] : ['• ']), bold(value(language, title[language]))));
    const heading = story ? texts.theStory : texts.theStories;
    const questions = examples.for(language, story);
    return paragraphs(
      line(language, texts.hello[language]),
      stories.length > 0
        ? lines(line(language, heading[language]), ...titles)
        : line(language, texts.noStories[language]),
      questions.length > 0
        ? exampleLines(questions, language, texts.youCouldAsk[language])
        : line(language, ''),
      line(language, texts.writeQuestion[language]),
    ).html;
  }

  return composer;
}

/** A command that nothing answered: in a group only where it names this bot. */
export function unknownCommands(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message', async (ctx, next) => {
    if (ctx.heard.kind !== 'command' || !ctx.heard.named) return next();
    const language = languageForCommand(ctx, ctx.heard.argument);
    // "/stop", "/cancel", "/hello"; "/nope" is no "no"
    const said = smallTalk(ctx.heard.name)?.reply;
    const reply = said && said !== texts.writeQuestion ? said : texts.unknownCommand;
    await say(ctx, line(language, reply[language]).html);
  });
  return composer;
}

const mainButtons = (language: Language): InlineKeyboard =>
  new InlineKeyboard()
    .text(texts.summary[language], 'summary')
    .text(texts.sources[language], 'sources')
    .text(texts.languageButton[language], 'language');
