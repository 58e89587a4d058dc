import type {
  BotCommand,
  BotCommandScope,
  ChatAdministratorRights,
  LanguageCode,
  MenuButton,
} from 'grammy/types';
import { webApp } from './markup.ts';
import { type Backend, type Method, method } from './method.ts';
import { mistake } from './refusal.ts';
import { byType, chatId, flag, integer, list, may, need, object, text } from './shapes.ts';

/** What the bot says of itself, by language; `''` is every language without its own. */
export class Profile {
  readonly commands = new Map<string, BotCommand[]>();
  readonly names = new Map<string, string>();
  readonly descriptions = new Map<string, string>();
  readonly shortDescriptions = new Map<string, string>();
  readonly menuButtons = new Map<number | undefined, MenuButton>();
  readonly defaultRights = new Map<boolean, ChatAdministratorRights>();
}

const languageCode = text({ pattern: /^([a-z]{2})?$/, refusal: 'invalid language code specified' });
const commandList = list(
  object<BotCommand>({
    command: need(text({ pattern: /^[a-z0-9_]{1,32}$/, refusal: 'BOT_COMMAND_INVALID' })),
    description: need(text({ min: 1, max: 256, refusal: 'BOT_COMMAND_DESCRIPTION_INVALID' })),
    is_ephemeral: may(flag),
  }),
  { max: 100, refusal: 'BOT_COMMANDS_TOO_MUCH' },
);

const everywhere = object<{ type: string }>({ type: need(text()) });
const inChat = object<{ type: string; chat_id: number }>({ type: need(text()), chat_id: need(chatId) });
const scope = byType(
  {
    default: everywhere,
    all_private_chats: everywhere,
    all_group_chats: everywhere,
    all_chat_administrators: everywhere,
    chat: inChat,
    chat_administrators: inChat,
    chat_member: object<{ type: string; chat_id: number; user_id: number }>({
      type: need(text()),
      chat_id: need(chatId),
      user_id: need(integer()),
    }),
  },
  "can't parse BotCommandScope: Unsupported type specified",
);

interface Audience {
  scope?: BotCommandScope;
  language_code?: LanguageCode;
}

function audience(
  { scope: wanted, language_code = '' as LanguageCode }: Audience,
  { world }: Backend,
): string {
  if (wanted && 'chat_id' in wanted) {
    const room = world.findRoom(wanted.chat_id);
    if (!room) throw mistake('chat not found');
    if (room.chat.type === 'channel') throw mistake("can't change commands in channel chats");
  }
  return JSON.stringify([wanted ?? { type: 'default' }, language_code]);
}

const forAudience = { scope: may(scope), language_code: may(languageCode) };
const forLanguage = { language_code: may(languageCode) };

/** Remembers a text for a language; an empty one removes it. */
function setFor(texts: Map<string, string>, language: string | undefined, value: string | undefined): true {
  if (value) texts.set(language ?? '', value);
  else texts.delete(language ?? '');
  return true;
}
const getFor = (texts: Map<string, string>, language: string | undefined) =>
  texts.get(language ?? '') ?? texts.get('') ?? '';

const rights = object<ChatAdministratorRights>({
  is_anonymous: may(flag),
  can_manage_chat: may(flag),
  can_delete_messages: may(flag),
  can_manage_video_chats: may(flag),
  can_restrict_members: may(flag),
  can_promote_members: may(flag),
  can_change_info: may(flag),
  can_invite_users: may(flag),
  can_manage_tags: may(flag),
  can_post_stories: may(flag),
  can_edit_stories: may(flag),
  can_delete_stories: may(flag),
  can_post_messages: may(flag),
  can_edit_messages: may(flag),
  can_pin_messages: may(flag),
  can_manage_topics: may(flag),
  can_manage_direct_messages: may(flag),
  can_send_welcome_messages: may(flag),
});

const menuButton = byType({
  default: everywhere,
  commands: everywhere,
  web_app: object<{ type: string; text: string; web_app: unknown }>({
    type: need(text()),
    text: need(text({ min: 1 })),
    web_app: need(webApp),
  }),
});

export const profileMethods: readonly Method[] = [
  method('setMyCommands', { commands: need(commandList), ...forAudience }, (wanted, backend) => {
    backend.profile.commands.set(audience(wanted, backend), [...wanted.commands]);
    return true;
  }),
  method(
    'getMyCommands',
    forAudience,
    (wanted, backend) => backend.profile.commands.get(audience(wanted, backend)) ?? [],
  ),
  method('deleteMyCommands', forAudience, (wanted, backend) => {
    backend.profile.commands.delete(audience(wanted, backend));
    return true;
  }),
  method(
    'setMyName',
    { name: may(text({ max: 64, refusal: 'BOT_TITLE_INVALID' })), ...forLanguage },
    (wanted, { profile }) => setFor(profile.names, wanted.language_code, wanted.name),
  ),
  method('getMyName', forLanguage, (wanted, { profile, world }) => ({
    name: getFor(profile.names, wanted.language_code) || world.bot.first_name,
  })),
  method(
    'setMyDescription',
    { description: may(text({ max: 512, refusal: 'BOT_DESCRIPTION_INVALID' })), ...forLanguage },
    (wanted, { profile }) => setFor(profile.descriptions, wanted.language_code, wanted.description),
  ),
  method('getMyDescription', forLanguage, (wanted, { profile }) => ({
    description: getFor(profile.descriptions, wanted.language_code),
  })),
  method(
    'setMyShortDescription',
    { short_description: may(text({ max: 120, refusal: 'BOT_SHORT_DESCRIPTION_INVALID' })), ...forLanguage },
    (wanted, { profile }) =>
      setFor(profile.shortDescriptions, wanted.language_code, wanted.short_description),
  ),
  method('getMyShortDescription', forLanguage, (wanted, { profile }) => ({
    short_description: getFor(profile.shortDescriptions, wanted.language_code),
  })),
  method(
    'setChatMenuButton',
    { chat_id: may(integer()), menu_button: may(menuButton) },
    (wanted, { profile }) => {
      profile.menuButtons.set(wanted.chat_id, wanted.menu_button ?? { type: 'default' });
      return true;
    },
  ),
  method(
    'getChatMenuButton',
    { chat_id: may(integer()) },
    (wanted, { profile }) => profile.menuButtons.get(wanted.chat_id) ?? { type: 'commands' },
  ),
  method(
    'setMyDefaultAdministratorRights',
    { rights: may(rights), for_channels: may(flag) },
    (wanted, { profile }) => {
      if (wanted.rights) profile.defaultRights.set(wanted.for_channels ?? false, wanted.rights);
      else profile.defaultRights.delete(wanted.for_channels ?? false);
      return true;
    },
  ),
];
