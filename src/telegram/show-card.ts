/** Sends the card of a subscription, and changes the one that is there. */

import type { Bilingual } from '../language/language.ts';
import { subscriptionTexts } from '../texts/subscriptions.ts';
import { type BotContext, languageForCommand } from './context.ts';
import { EMPTY } from './html.ts';
import { line, lines, paragraphs } from './prose.ts';
import { Recent } from './recent.ts';
import { change, say } from './reply.ts';
import { type Card, cardButtons, describeWishes, zoneButtons } from './subscription-card.ts';

export class CardView {
  /** What each card shows, since Telegram refuses an edit that changes nothing. */
  readonly #shown = new Recent<string, string>(1000);

  /** @param above stands over it @returns the number of the message */
  async send(ctx: BotContext, card: Card, above?: Bilingual): Promise<number> {
    const { html, buttons } = render(ctx, card, false, above);
    const message = await say(ctx, html, buttons);
    this.#shown.set(`${ctx.chatId} ${message}`, html + JSON.stringify(buttons.inline_keyboard));
    return message;
  }

  /** Changes a message into the card, or sends it anew where that is gone. `inZones`: with the time zones to choose from. */
  async show(ctx: BotContext, message: number | undefined, card: Card, inZones = false): Promise<void> {
    const { html, buttons } = render(ctx, card, inZones);
    const content = html + JSON.stringify(buttons.inline_keyboard);
    const key = `${ctx.chatId} ${message}`;
    if (message !== undefined && this.#shown.get(key) === content) return;
    if (message !== undefined && (await change(ctx, message, html, buttons))) this.#shown.set(key, content);
    else await this.send(ctx, card);
  }
}

function render(ctx: BotContext, card: Card, inZones: boolean, above?: Bilingual) {
  const language = languageForCommand(ctx);
  const intro = [...(above ? [above] : []), ...(card.isSubscribed ? [] : [subscriptionTexts.setUp])];
  const html = paragraphs(
    ...intro.map((text) => line(language, text[language])),
    lines(
      describeWishes(card.story, card.wishes, language),
      ctx.chat?.is_forum ? line(language, subscriptionTexts.inThisTopic[language]) : EMPTY,
    ),
  ).html;
  return { html, buttons: inZones ? zoneButtons(card, language) : cardButtons(card, language) };
}
