import type {
  CopyTextButton,
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  LoginUrl,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  SwitchInlineQueryChosenChat,
  WebAppInfo,
} from 'grammy/types';
import { checkedLink } from './entities.ts';
import { mistake } from './refusal.ts';
import { anything, flag, list, may, need, object, oneOf, type Shape, text } from './shapes.ts';

const style = oneOf(['danger', 'success', 'primary']);
export const webApp = object<WebAppInfo>({ url: need(text({ pattern: /^https:\/\/\S+$/ })) });
const loginUrl = object<LoginUrl>({
  url: need(text({ pattern: /^https:\/\/\S+$/ })),
  forward_text: may(text()),
  bot_username: may(text()),
  request_write_access: may(flag),
});
const chosenChat = object<SwitchInlineQueryChosenChat>({
  query: may(text({ max: 256 })),
  allow_user_chats: may(flag),
  allow_bot_chats: may(flag),
  allow_group_chats: may(flag),
  allow_channel_chats: may(flag),
});

const inlineButton = object<InlineKeyboardButton>(
  {
    text: need(text()),
    icon_custom_emoji_id: may(text()),
    style: may(style),
    url: may(text()),
    callback_data: may(text({ min: 1, maxBytes: 64, refusal: 'BUTTON_DATA_INVALID' })),
    web_app: may(webApp),
    login_url: may(loginUrl),
    disabled: may(object<Record<never, never>>({})),
    switch_inline_query: may(text({ max: 256 })),
    switch_inline_query_current_chat: may(text({ max: 256 })),
    switch_inline_query_chosen_chat: may(chosenChat),
    copy_text: may(
      object<CopyTextButton>({ text: need(text({ min: 1, max: 256, refusal: 'BUTTON_COPY_TEXT_INVALID' })) }),
    ),
    callback_game: may(anything),
    pay: may(flag),
  },
  (button) => {
    const { text: label, icon_custom_emoji_id: _icon, style: _style, ...actions } = button;
    if (label.trim() === '') throw mistake('inline keyboard button text must be non-empty');
    const count = Object.keys(actions).length;
    if (count === 0) {
      throw mistake("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    if (count > 1)
      throw mistake(`can't parse inline keyboard button: ${Object.keys(actions).join(' and ')} at once`);
    if ('url' in button && !checkedLink(button.url)) {
      throw mistake(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
  },
);

/** At most 8 buttons a row and 100 in all. */
function withinSize(rows: readonly (readonly unknown[])[]): void {
  const tooLong = rows.some((row) => row.length > 8) || rows.flat().length > 100;
  if (tooLong) throw mistake('reply markup is too long');
}

export const inlineKeyboard = object<InlineKeyboardMarkup>(
  { inline_keyboard: need(list(list(inlineButton))), force_reply: may(flag) },
  ({ inline_keyboard }) => withinSize(inline_keyboard),
);

const keyboardButton: Shape = {
  read: (value, at, reading) =>
    typeof value === 'string' ? value : keyboardButtonObject.read(value, at, reading),
};
const keyboardButtonObject = object<Exclude<KeyboardButton, string>>({
  text: need(text({ min: 1 })),
  icon_custom_emoji_id: may(text()),
  style: may(style),
  request_users: may(anything),
  request_chat: may(anything),
  request_contact: may(flag),
  request_location: may(flag),
  request_poll: may(anything),
  request_managed_bot: may(anything),
  web_app: may(webApp),
});

const placeholder = text({ min: 1, max: 64 });
const replyKeyboard = object<ReplyKeyboardMarkup>(
  {
    keyboard: need(list(list(keyboardButton))),
    is_persistent: may(flag),
    resize_keyboard: may(flag),
    one_time_keyboard: may(flag),
    input_field_placeholder: may(placeholder),
    selective: may(flag),
    force_reply: may(flag),
  },
  ({ keyboard }) => withinSize(keyboard),
);
const removeKeyboard = object<ReplyKeyboardRemove>({ remove_keyboard: need(flag), selective: may(flag) });
const forceReply = object<ForceReply>({
  force_reply: need(flag),
  input_field_placeholder: may(placeholder),
  selective: may(flag),
});

/** Any of the four kinds of reply_markup. */
export const anyKeyboard: Shape = {
  read(value, at, reading) {
    const given = typeof value === 'string' ? value : JSON.stringify(value ?? '');
    if (given.includes('"inline_keyboard"')) return inlineKeyboard.read(value, at, reading);
    if (given.includes('"keyboard"')) return replyKeyboard.read(value, at, reading);
    if (given.includes('"remove_keyboard"')) return removeKeyboard.read(value, at, reading);
    return forceReply.read(value, at, reading);
  },
};
