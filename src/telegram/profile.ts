/** Tells Telegram what the bot's menu and profile say: English by default, Arabic for apps in Arabic. */

import type { Api } from 'grammy';
import { LANGUAGES } from '../language/language.ts';
import type { Log } from '../log.ts';
import { COMMANDS, DESCRIPTION, SHORT_DESCRIPTION } from '../texts/profile.ts';

/** Never throws: a bot without a menu still answers. */
export async function announce(api: Api, log: Log): Promise<void> {
  try {
    for (const language of LANGUAGES) {
      const forApps = language === 'en' ? {} : { language_code: language };
      const commands = Object.entries(COMMANDS).map(([command, description]) => ({
        command,
        description: description[language],
      }));
      await api.setMyCommands(commands, forApps);
      await api.setMyDescription(DESCRIPTION[language], forApps);
      await api.setMyShortDescription(SHORT_DESCRIPTION[language], forApps);
    }
  } catch (error) {
    log.warn("the bot's menu and description could not be set", { error });
  }
}
