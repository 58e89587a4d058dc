/** The one place where what went wrong ends: it is logged once, and the reader is told. */

import { GrammyError, type MiddlewareFn } from 'grammy';
import type { Log } from '../log.ts';
import { texts } from '../texts/texts.ts';
import { type BotContext, languageFor } from './context.ts';
import { line } from './prose.ts';
import { acknowledge, say } from './reply.ts';

export const errorBoundary =
  (log: Log): MiddlewareFn<BotContext> =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (isShutOut(error)) {
        log.info('could not answer: the chat does not let the bot write', { reason: error.description });
        return;
      }
      log.error('an update could not be handled', { update: ctx.update.update_id, error, ...stackOf(error) });
      await apologise(ctx).catch((reason: unknown) =>
        log.debug('the reader could not be told either', { reason }),
      );
    }
  };

/** The chat is closed to the bot: blocked, kicked, silenced, its topic gone. Nobody is there to be told. */
const isShutOut = (error: unknown): error is GrammyError =>
  error instanceof GrammyError &&
  (error.error_code === 403 ||
    /chat not found|not enough rights|TOPIC_CLOSED|thread not found|TOPIC_DELETED|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|have no rights|need administrator rights/i.test(
      error.description,
    ));

async function apologise(ctx: BotContext): Promise<void> {
  const spoken = ctx.heard?.kind === 'question' ? ctx.heard.text : '';
  const language = languageFor(ctx, spoken);
  if (ctx.callbackQuery && !ctx.acknowledged) await acknowledge(ctx, { text: texts.wentWrong[language] });
  else if (ctx.callbackQuery ? ctx.chat : ctx.heard && ctx.heard.kind !== 'silence') {
    await say(ctx, line(language, texts.wentWrong[language]).html);
  }
}

const stackOf = (error: unknown): object =>
  error instanceof Error && !(error instanceof GrammyError) ? { stack: error.stack } : {};
