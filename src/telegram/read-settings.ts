/** Reads what the chat has chosen. A store that fails costs the chat its choices, not its answers. */

import type { MiddlewareFn } from 'grammy';
import type { Log } from '../log.ts';
import type { ChatSettingsStore } from './chat-settings.ts';
import type { BotContext } from './context.ts';

export function readSettings(settings: ChatSettingsStore, log: Log): MiddlewareFn<BotContext> {
  let isDown = false;
  return async (ctx, next) => {
    const isForUs = ctx.heard.kind !== 'silence' || ctx.callbackQuery || ctx.myChatMember;
    if (isForUs && ctx.chatId !== undefined) {
      try {
        ctx.chosen = await settings.read(ctx.chatId);
        isDown = false;
      } catch (error) {
        // Said once, not for each message, until the store works again.
        if (!isDown)
          log.error('the settings of chats cannot be read; chats get what they get by default', { error });
        isDown = true;
      }
    }
    await next();
  };
}
