/** /privacy and /forget: what is stored about a person, and its deletion. */

import { Composer } from 'grammy';
import { texts } from '../../texts/texts.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import { onCommand, type Parts } from '../parts.ts';
import { line, paragraphs } from '../prose.ts';
import { say } from '../reply.ts';
import { placeOf } from '../turns-store.ts';

/** `forgetChat` deletes what else is kept for a chat: what it follows and the questions it waits for. */
export function privacy(
  { desk, settings, turns, log }: Parts,
  forgetChat: (chat: number) => Promise<void>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onCommand(composer, 'privacy', async (ctx, argument) => {
    const language = languageForCommand(ctx, argument);
    const html = paragraphs(
      line(language, texts.privacy[language]),
      line(language, texts.privacyGaps[language]),
      line(language, (desk.usesModel ? texts.privacyModel : texts.privacyNoModel)[language]),
      line(language, texts.privacyForget[language]),
    ).html;
    await say(ctx, html);
  });

  onCommand(composer, 'forget', async (ctx, argument) => {
    const language = languageForCommand(ctx, argument);
    const isPrivate = ctx.chat?.type === 'private';
    const person = placeOf(ctx)?.person;
    try {
      if (person !== undefined) await turns.forget(person);
      if (isPrivate && ctx.chatId !== undefined) {
        await settings.forget(ctx.chatId);
        await forgetChat(ctx.chatId);
      }
    } catch (error) {
      log.error('what is stored about a person could not be deleted', { error });
      await say(ctx, line(language, texts.notForgotten[language]).html);
      return;
    }
    const done = isPrivate ? texts.forgotten : texts.forgottenInGroup;
    await say(ctx, line(language, done[language]).html);
  });

  return composer;
}
