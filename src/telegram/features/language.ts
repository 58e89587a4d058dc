/** /language: a chat's own language, which in a group only its admins may change. */

import { Composer, InlineKeyboard } from 'grammy';
import { isLanguage, type Language } from '../../language/language.ts';
import { OWN_NAMES, texts } from '../../texts/texts.ts';
import type { Subscriptions } from '../../updates/subscriptions.ts';
import { mayChangeSettings } from '../admins.ts';
import { type BotContext, languageForCommand } from '../context.ts';
import { onCommand, type Parts } from '../parts.ts';
import { line } from '../prose.ts';
import { Recent } from '../recent.ts';
import { acknowledge, change, say } from '../reply.ts';

type Outcome = 'languageIs' | 'languageOfAll' | 'languageOfAnswers' | 'adminsOnly' | 'notSaved';
const isSet = (outcome: Outcome): boolean => outcome.startsWith('language');

/** How people write the two names, without an article and in any of the usual spellings. */
const NAMES: readonly (readonly [Language, RegExp])[] = [
  ['ar', /^(?:ar|arabic|(?:ال)?عربي[ةه]?|بالعربي[ةه]?)$/i],
  ['en', /^(?:en|english|(?:ال|بال)?[اإ]ن[جكغق]ليزي[ةه]?)$/i],
];

/** @param subscriptions those of all chats, where the bot sends briefs */
export function language({ settings, log }: Parts, subscriptions?: Subscriptions): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  /** What each message with buttons shows, since Telegram refuses an edit that changes nothing. */
  const shown = new Recent<string, string>(500);

  onCommand(composer, 'language', async (ctx, argument) => {
    const wanted = NAMES.find(([, pattern]) => pattern.test(argument))?.[0];
    if (!wanted) return offer(ctx);
    const outcome = await set(ctx, wanted);
    const spoken = isSet(outcome) ? wanted : languageForCommand(ctx, argument);
    await say(ctx, line(spoken, texts[outcome][spoken]).html);
  });

  composer.callbackQuery('language', async (ctx) => {
    await acknowledge(ctx);
    await offer(ctx);
  });

  composer.callbackQuery(/^language:(ar|en)$/, async (ctx) => {
    const wanted = ctx.match[1];
    if (!isLanguage(wanted)) return;
    const outcome = await set(ctx, wanted);
    if (!isSet(outcome)) {
      return acknowledge(ctx, { text: texts[outcome][languageForCommand(ctx)], show_alert: true });
    }
    await acknowledge(ctx);
    const { message } = ctx.callbackQuery;
    const key = `${ctx.chatId} ${message?.message_id}`;
    const html = line(wanted, texts[outcome][wanted]).html;
    if (!message || shown.get(key) === html) return;
    shown.set(key, html);
    if (!(await change(ctx, message.message_id, html, buttons(wanted)))) await say(ctx, html);
  });

  async function offer(ctx: BotContext): Promise<void> {
    const spoken = languageForCommand(ctx);
    await say(ctx, line(spoken, texts.chooseLanguage[spoken]).html, buttons(spoken));
  }

  async function set(ctx: BotContext, wanted: Language): Promise<Outcome> {
    if (!(await mayChangeSettings(ctx))) return 'adminsOnly';
    try {
      const chat = ctx.chatId!;
      const before = languageForCommand(ctx);
      // Read anew: what the handler was given is nothing where the store failed a moment ago.
      await settings.write(chat, { ...(await settings.read(chat)), language: wanted });
      const followed = subscriptions?.of(chat) ?? [];
      if (followed.length === 0) return 'languageIs';
      // Briefs in the language that the chat had go with it; those for which another one was chosen do not.
      for (const one of followed)
        if (one.language === before && before !== wanted)
          await subscriptions?.change(one, (present) => ({ ...present, language: wanted }));
      const isOfAll = (subscriptions?.of(chat) ?? []).every((one) => one.language === wanted);
      return isOfAll ? 'languageOfAll' : 'languageOfAnswers';
    } catch (error) {
      log.error('the settings of a chat could not be saved', { error });
      return 'notSaved';
    }
  }

  return composer;
}

/** Both languages by their own names, the present one marked. */
function buttons(present: Language): InlineKeyboard {
  const named = (one: Language): string => (one === present ? `✓ ${OWN_NAMES[one]}` : OWN_NAMES[one]);
  return new InlineKeyboard().text(named('ar'), 'language:ar').text(named('en'), 'language:en');
}
