/** Reads what the chat has chosen. A store that fails costs the chat its choices, not its answers. */

import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './context.ts';
import type { Parts } from './parts.ts';
import { storyOfName } from './story-key.ts';

export function readSettings(parts: Parts): MiddlewareFn<BotContext> {
  const { settings, log } = parts;
  let isDown = false;
  return async (ctx, next) => {
    const isForUs = ctx.heard.kind !== 'silence' || ctx.callbackQuery || ctx.myChatMember;
    if (isForUs && ctx.chatId !== undefined) {
      try {
        const chosen = await settings.read(ctx.chatId);
        // The story may have another name by now.
        const story = chosen.story === undefined ? undefined : storyOfName(parts, chosen.story);
        ctx.chosen = { ...chosen, ...(story && { story: story.id }) };
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
