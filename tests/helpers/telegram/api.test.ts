import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Chatroom } from './chatroom.ts';
import type { Person } from './person.ts';
import { startTelegram, type Telegram } from './telegram.ts';

/** Calls that Telegram refuses, and how it words it. `CHAT` and `GROUP` stand for known chats. */
const refused: readonly (readonly [method: string, params: Record<string, unknown>, description: string])[] =
  [
    ['sendMessage', { chat_id: 'CHAT' }, 'message text is empty'],
    ['sendMessage', { text: 'a' }, 'chat_id is empty'],
    ['sendMessage', { chat_id: 424242, text: 'a' }, 'chat not found'],
    ['sendMessage', { chat_id: '@nobody_here', text: 'a' }, 'chat not found'],
    ['sendMessage', { chat_id: 'CHAT', text: ' \n\t ' }, 'message text is empty'],
    ['sendMessage', { chat_id: 'CHAT', text: '<b> </b>', parse_mode: 'HTML' }, 'message text is empty'],
    ['sendMessage', { chat_id: 'CHAT', text: 'x'.repeat(4097) }, 'message is too long'],
    ['sendMessage', { chat_id: 'CHAT', text: '😀'.repeat(2049) }, 'message is too long'],
    [
      'sendMessage',
      { chat_id: 'CHAT', text: '<b>a', parse_mode: 'HTML' },
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    ['sendMessage', { chat_id: 'CHAT', text: 'a', parse_mode: 'html5' }, 'unsupported parse_mode'],
    [
      'sendMessage',
      { chat_id: 'CHAT', text: 'a', parsemode: 'HTML' },
      'unknown field "parsemode" in sendMessage',
    ],
    ['sendMessage', { chat_id: 'CHAT', text: 5 }, 'field "text" must be of type String, got 5'],
    [
      'sendMessage',
      { chat_id: 'CHAT', text: 'a', disable_notification: 'yes' },
      'field "disable_notification" must be of type Boolean, got "yes"',
    ],
    [
      'sendMessage',
      { chat_id: 'CHAT', text: 'a', link_preview_options: { disabled: true } },
      'unknown field "disabled" in link_preview_options',
    ],
    ['sendMessage', { chat_id: 'CHAT', text: 'a', message_thread_id: 77 }, 'message thread not found'],
    ['sendMessage', { chat_id: 'FORUM', text: 'a', message_thread_id: 1 }, 'message thread not found'],
    [
      'sendMessage',
      { chat_id: 'CHAT', text: 'a', reply_parameters: { message_id: 999 } },
      'message to be replied not found',
    ],
    [
      'sendMessage',
      { chat_id: 'CHAT', text: 'a', entities: [{ type: 'bold', offset: 0, length: 9 }] },
      "can't parse entities: entity beyond the text at 0",
    ],
    [
      'sendMessage',
      { chat_id: 'CHANNEL', text: 'a', reply_markup: { force_reply: true } },
      'inline keyboard expected',
    ],
    ['sendMessageDraft', { chat_id: 'CHAT', draft_id: 0, text: 'a' }, 'draft identifier must be non-zero'],
    [
      'sendMessageDraft',
      { chat_id: 'GROUP', draft_id: 1, text: 'a' },
      'drafts can be sent only to private chats',
    ],
    [
      'sendRichMessage',
      { chat_id: 'CHAT', rich_message: { html: '<p>a</p>', markdown: 'a' } },
      'exactly one of html, markdown, or blocks must be used in a rich message',
    ],
    [
      'sendRichMessage',
      { chat_id: 'CHAT', rich_message: { html: '<p>a</h1>' } },
      'can\'t parse rich message: Unmatched end tag at byte offset 4, expected "</p>", found "</h1>"',
    ],
    [
      'sendRichMessage',
      { chat_id: 'CHAT', rich_message: { html: '<div>a</div>' } },
      'can\'t parse rich message: Unsupported tag "div" at byte offset 0',
    ],
    [
      'sendRichMessage',
      { chat_id: 'CHAT', rich_message: { markdown: 'x'.repeat(32_769) } },
      'rich message is too long',
    ],
    ['sendPhoto', { chat_id: 'CHAT', photo: 'unknown' }, 'wrong file identifier/HTTP URL specified'],
    [
      'sendPhoto',
      { chat_id: 'CHAT', photo: 'https://example.org/a.jpg', caption: 'x'.repeat(1025) },
      'message caption is too long',
    ],
    ['sendChatAction', { chat_id: 'CHAT', action: 'thinking' }, 'wrong parameter action in request'],
    ['editMessageText', { chat_id: 'CHAT', message_id: 999, text: 'a' }, 'message to edit not found'],
    ['editMessageText', { chat_id: 'CHAT', text: 'a' }, 'message identifier is not specified'],
    ['editMessageText', { chat_id: 'CHAT', message_id: 'THEIRS', text: 'a' }, "message can't be edited"],
    ['editMessageText', { chat_id: 'CHAT', message_id: 'OURS', text: 'x'.repeat(4097) }, 'MESSAGE_TOO_LONG'],
    [
      'editMessageText',
      { chat_id: 'CHAT', message_id: 'OURS', text: ' ours' },
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ],
    [
      'editMessageCaption',
      { chat_id: 'CHAT', message_id: 'OURS', caption: 'a' },
      'there is no caption in the message to edit',
    ],
    ['deleteMessage', { chat_id: 'CHAT', message_id: 999 }, 'message to delete not found'],
    [
      'forwardMessage',
      { chat_id: 'CHAT', from_chat_id: 'GROUP', message_id: 999 },
      'message to forward not found',
    ],
    ['copyMessage', { chat_id: 'CHAT', from_chat_id: 'GROUP', message_id: 999 }, 'message to copy not found'],
    ['pinChatMessage', { chat_id: 'CHAT', message_id: 999 }, 'message to pin not found'],
    [
      'setMessageReaction',
      { chat_id: 'CHAT', message_id: 'OURS', reaction: [{ type: 'emoji', emoji: '🧿' }] },
      'REACTION_INVALID',
    ],
    [
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'query is too old and response timeout expired or query ID is invalid',
    ],
    ['answerCallbackQuery', { callback_query_id: '1', text: 'x'.repeat(201) }, 'MESSAGE_TOO_LONG'],
    ['answerInlineQuery', { inline_query_id: '1', results: articles(51) }, 'RESULTS_TOO_MUCH'],
    [
      'answerInlineQuery',
      { inline_query_id: '1', results: [...articles(1), ...articles(1)] },
      'RESULT_ID_DUPLICATE',
    ],
    [
      'answerInlineQuery',
      { inline_query_id: '1', results: [{ ...articles(1)[0], id: 'x'.repeat(65) }] },
      'RESULT_ID_INVALID',
    ],
    ['setMyCommands', { commands: [{ command: 'Start', description: 'a' }] }, 'BOT_COMMAND_INVALID'],
    [
      'setMyCommands',
      { commands: [{ command: 'start', description: '' }] },
      'BOT_COMMAND_DESCRIPTION_INVALID',
    ],
    [
      'setMyCommands',
      { commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'a' })) },
      'BOT_COMMANDS_TOO_MUCH',
    ],
    ['setMyCommands', { commands: [], language_code: 'arabic' }, 'invalid language code specified'],
    [
      'setMyCommands',
      { commands: [], scope: { type: 'everybody' } },
      "can't parse BotCommandScope: Unsupported type specified",
    ],
    ['setMyDescription', { description: 'x'.repeat(513) }, 'BOT_DESCRIPTION_INVALID'],
    ['setMyShortDescription', { short_description: 'x'.repeat(121) }, 'BOT_SHORT_DESCRIPTION_INVALID'],
    [
      'setWebhook',
      { url: 'http://example.org/hook' },
      'bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'setWebhook',
      { url: 'https://example.org:9000/hook' },
      'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    [
      'setWebhook',
      { url: 'https://example.org/hook', secret_token: 'no spaces' },
      'secret token contains unallowed characters',
    ],
    ['createForumTopic', { chat_id: 'GROUP', name: 'a' }, 'the chat is not a forum'],
    ['leaveChat', { chat_id: 'CHAT' }, "chat member status can't be changed in private chats"],
    ['getFile', { file_id: 'none' }, 'wrong file_id or the file is temporarily unavailable'],
  ];

/** Buttons that are refused. */
const buttons: readonly (readonly [keyboard: unknown[][], description: string])[] = [
  [
    [[{ text: 'a' }]],
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [[[{ text: 'a', callback_data: 'x'.repeat(65) }]], 'BUTTON_DATA_INVALID'],
  [[[{ text: 'a', callback_data: 'ع'.repeat(33) }]], 'BUTTON_DATA_INVALID'],
  [[[{ text: 'a', callback_data: '' }]], 'BUTTON_DATA_INVALID'],
  [[[{ text: ' ', callback_data: 'a' }]], 'inline keyboard button text must be non-empty'],
  [
    [[{ text: 'a', callback_data: 'a', url: 'https://example.org' }]],
    "can't parse inline keyboard button: url and callback_data at once",
  ],
  [
    [[{ text: 'a', url: 'http://localhost:3000' }]],
    "inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL",
  ],
  [
    [[{ text: 'a', url: 'javascript:alert(1)' }]],
    "inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
  ],
  [[Array.from({ length: 9 }, () => ({ text: 'a', callback_data: 'a' }))], 'reply markup is too long'],
  [Array.from({ length: 101 }, () => [{ text: 'a', callback_data: 'a' }]), 'reply markup is too long'],
];

function articles(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    type: 'article',
    id: String(i),
    title: 'Title',
    input_message_content: { message_text: 'text' },
  }));
}

describe('the Bot API over HTTP', () => {
  let telegram: Telegram;
  let alice: Person;
  let named: Record<string, unknown>;
  let group: Chatroom;
  let forum: Chatroom;
  const post = (method: string, params: unknown = {}, token = telegram.token) =>
    fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
  const call = async (method: string, params: Record<string, unknown> = {}) => {
    const known = Object.entries(params).map(([key, value]) => [
      key,
      (typeof value === 'string' && named[value]) || value,
    ]);
    return (await (await post(method, Object.fromEntries(known))).json()) as {
      ok: boolean;
      error_code?: number;
      description?: string;
      result?: never;
    };
  };

  before(async () => {
    telegram = await startTelegram();
    alice = telegram.user({ first_name: 'Alice' });
    const theirs = alice.says('theirs');
    group = telegram.supergroup({ members: [alice], username: 'the_group' });
    forum = telegram.supergroup({ forum: true, members: [alice] });
    named = {
      CHAT: alice.id,
      GROUP: group.id,
      FORUM: forum.id,
      CHANNEL: telegram.channel({ members: [alice] }).id,
      THEIRS: theirs.message_id,
    };
    await call('sendMessage', { chat_id: 'CHAT', text: 'ours' });
    named.OURS = alice.chat.messages[0]?.message_id;
  });
  after(async () => {
    telegram.assertNoViolations();
    await telegram.stop();
  });

  for (const [method, params, description] of refused) {
    it(`${method} refuses: ${description.slice(0, 70)}`, async () => {
      assert.deepEqual(await call(method, params), {
        ok: false,
        error_code: 400,
        description: `Bad Request: ${description}`,
      });
      assert.deepEqual(
        telegram.takeViolations().map((violation) => violation.method),
        [method],
      );
    });
  }

  for (const [inline_keyboard, description] of buttons) {
    it(`a keyboard is refused: ${description}`, async () => {
      const answer = await call('sendMessage', {
        chat_id: 'CHAT',
        text: 'a',
        reply_markup: { inline_keyboard },
      });
      assert.equal(answer.description, `Bad Request: ${description}`);
      assert.equal(telegram.takeViolations().length, 1);
    });
  }

  it('knows its token, its methods in any case, and nothing else', async () => {
    const answer = await post('GETme');
    assert.equal(
      ((await answer.json()) as { result: { username: string } }).result.username,
      'mujaz_test_bot',
    );
    const unauthorized = await post('getMe', {}, '1:wrong');
    assert.equal(unauthorized.status, 401);
    assert.deepEqual(await unauthorized.json(), { ok: false, error_code: 401, description: 'Unauthorized' });
    const unknown = await post('sendMesage');
    assert.equal(unknown.status, 404);
    assert.deepEqual(await unknown.json(), { ok: false, error_code: 404, description: 'Not Found' });
    assert.match(telegram.takeViolations()[0]?.description ?? '', /no such method/);
  });

  it('reads the query string, both kinds of form, and JSON within them', async () => {
    const url = `${telegram.apiRoot}/bot${telegram.token}/sendMessage`;
    const markup = JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] });
    const params = {
      chat_id: String(alice.id),
      text: '12',
      disable_notification: 'true',
      reply_markup: markup,
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(params)) form.set(name, value);
    await fetch(`${url}?${new URLSearchParams(params)}`);
    await fetch(url, { method: 'POST', body: new URLSearchParams(params) });
    await fetch(url, { method: 'POST', body: form });
    const sent = alice.chat.messages
      .slice(-3)
      .map(({ text, silent, buttons }) => [text, silent, buttons.length]);
    assert.deepEqual(sent, [
      ['12', true, 1],
      ['12', true, 1],
      ['12', true, 1],
    ]);
  });

  it('takes an uploaded file as the parameter itself', async () => {
    const form = new FormData();
    form.set('chat_id', String(alice.id));
    form.set('document', new File(['hello'], 'hello.txt', { type: 'text/plain' }));
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendDocument`, { method: 'POST', body: form });
    const { file_name, file_size } = alice.chat.messages.at(-1)?.raw.document ?? {};
    assert.deepEqual([file_name, file_size], ['hello.txt', 5]);
  });

  it('accepts what is just within the limits', async () => {
    const within: [string, Record<string, unknown>][] = [
      ['sendMessage', { chat_id: 'CHAT', text: '😀'.repeat(2048) }],
      ['sendMessage', { chat_id: 'CHAT', text: `<b>${'x'.repeat(4096)}</b>`, parse_mode: 'HTML' }],
      ['sendMessage', { chat_id: '@the_group', text: 'a' }],
      [
        'sendMessage',
        {
          chat_id: 'CHAT',
          text: 'a',
          reply_parameters: { message_id: 999, allow_sending_without_reply: true },
        },
      ],
      [
        'sendMessage',
        {
          chat_id: 'CHAT',
          text: 'a',
          reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'ع'.repeat(32) }]] },
        },
      ],
      [
        'sendRichMessage',
        { chat_id: 'CHAT', rich_message: { html: '<h1>عنوان</h1><p>a &mdash; b<br>c</p>', is_rtl: true } },
      ],
      [
        'setMyCommands',
        {
          commands: [{ command: 'a_1', description: 'x'.repeat(256) }],
          scope: { type: 'chat', chat_id: alice.id },
          language_code: 'ar',
        },
      ],
      ['deleteMessages', { chat_id: 'CHAT', message_ids: [998, 999] }],
    ];
    for (const [method, params] of within) assert.equal((await call(method, params)).ok, true, method);
    assert.equal(alice.chat.messages.at(-1)?.text, 'عنوان\na — b\nc');
    assert.deepEqual(
      (await call('getMyCommands', { scope: { type: 'chat', chat_id: alice.id } as never })).result,
      [],
    );
  });

  it('reports markup that is lost in silence', async () => {
    const text =
      '<blockquote>a<blockquote>b</blockquote></blockquote> <pre>a<b>b</b></pre> <a href="nowhere">c</a>';
    assert.equal((await call('sendMessage', { chat_id: 'CHAT', text, parse_mode: 'HTML' })).ok, true);
    assert.deepEqual(
      telegram.takeViolations().map((violation) => violation.description),
      [
        'link to "nowhere" is lost: not a valid URL',
        "blockquote entity at 1 is lost: it can't be nested in blockquote",
        "bold entity at 4 is lost: it can't be nested in pre",
      ],
    );
  });

  it('blames the world, not the bot, for chats and messages that are gone', async () => {
    const bob = telegram.user();
    const gone = alice.says('gone');
    alice.deletes(gone);
    const stranger = await call('sendMessage', { chat_id: bob.id, text: 'a' });
    assert.equal(stranger.description, "Forbidden: bot can't initiate conversation with a user");
    bob.says('hi');
    bob.deactivates();
    const answers = [
      await call('sendMessage', { chat_id: bob.id, text: 'a' }),
      await call('sendMessage', {
        chat_id: alice.id,
        text: 'a',
        reply_parameters: { message_id: gone.message_id } as never,
      }),
    ];
    alice.restrictsBot(group, { can_send_messages: false });
    answers.push(await call('sendMessage', { chat_id: 'GROUP', text: 'a' }));
    assert.deepEqual(
      answers.map((answer) => answer.description),
      [
        'Forbidden: user is deactivated',
        'Bad Request: message to be replied not found',
        'Bad Request: not enough rights to send text messages to the chat',
      ],
    );
    telegram.assertNoViolations();
  });

  it('tells who is in a chat', async () => {
    alice.promotesBot(forum, { can_manage_topics: true });
    const administrators = (await call('getChatAdministrators', { chat_id: 'FORUM' })).result as unknown as {
      status: string;
    }[];
    assert.deepEqual(
      administrators.map(({ status }) => status),
      ['creator', 'administrator'],
    );
    const { message_thread_id } = (await call('createForumTopic', { chat_id: 'FORUM', name: 'News' }))
      .result as unknown as { message_thread_id: number };
    assert.equal((await call('sendMessage', { chat_id: 'FORUM', message_thread_id, text: 'a' })).ok, true);
    assert.equal((await call('closeForumTopic', { chat_id: 'FORUM', message_thread_id })).ok, true);
    assert.equal((await call('getChatMemberCount', { chat_id: 'FORUM' })).result, 2);
  });
});
