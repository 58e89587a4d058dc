import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { refuse } from '../helpers/telegram/faults.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { bare } from '../telegram/stage.ts';
import { NewsroomStage } from './stage.ts';

const QUESTION = 'How many ferries were cancelled because of the strike?';
const NEWS = [
  '2024-06-02-ferries',
  'Ferries stay in port',
  'The company Blue Line cancelled 14 ferries because of the strike, its spokesman said on Sunday in Sidi Mansour.',
] as const;

describe('Watches', () => {
  let stage: NewsroomStage;
  let reader: Person;
  beforeEach(async () => {
    stage = await NewsroomStage.open();
    reader = stage.telegram.user();
  });
  afterEach(() => stage.close());

  /** News comes, and everybody who waits for it has heard of it. */
  const happens = async (...[name, title, text]: readonly [string, string, string]): Promise<void> => {
    await stage.write(name, title, text);
    await stage.running.takeFolder();
  };
  const waitsFor = async (question: string, by: Person = reader): Promise<void> => {
    by.says(question);
    const answer = await by.nextMessage();
    assert.match(answer.text, /^The story does not say/);
    assert.match((await by.taps(answer, 'Tell me when it is known')).text ?? '', /I will write here/);
    await stage.telegram.idle();
    assert.deepEqual(answer.buttons, []);
  };

  it('tell a reader once when a new article answers what the story did not, with the passage', async () => {
    await waitsFor(QUESTION);
    await happens(
      '2024-06-01-talks',
      'Talks go on',
      'The talks between the union and the ministry of labour went on until late on Friday night.',
    );
    await happens(...NEWS);
    const told = bare((await reader.nextMessage()).text);
    assert.match(
      told,
      /^A question that was waiting for an answer:\nHow many ferries were cancelled because of the strike\?/,
    );
    assert.match(told, /The company Blue Line cancelled 14 ferries .* \[1\]/);
    assert.match(told, /Gulf Wire · 2 June 2024/);
    await happens(
      '2024-06-03-more',
      'More ferries',
      'Blue Line cancelled 20 more ferries because of the strike, the company said on Monday.',
    );
    await stage.telegram.idle();
    assert.equal(reader.chat.messages.length, 2);
  });

  it('are answered in the language of the question', async () => {
    reader.says('كم رحلة ألغت شركة بلو لاين؟');
    const answer = await reader.nextMessage();
    const noted = await reader.taps(answer, 'أخبرني عندما يُعرف الجواب');
    assert.match(noted.text ?? '', /^سأكتب هنا/);
    await happens(
      '2024-06-02-trips',
      'Trips cancelled',
      'The company Blue Line cancelled 14 trips on Sunday.',
    );
    assert.match(
      bare((await reader.nextMessage()).text),
      /^سؤال كان ينتظر جوابًا:\nكم رحلة ألغت شركة بلو لاين؟[\s\S]*14 trips/,
    );
  });

  it('are not answered by what the story said all along', async () => {
    reader.says('/watch Who refused to negotiate?');
    const answer = bare((await reader.nextMessage()).text);
    assert.match(answer, /^The story says so already:\n\nKarim Salem/);
    assert.equal(stage.running.watches.size, 0);
  });

  it('hear of what joined the story while the bot was down', async () => {
    await waitsFor(QUESTION);
    await stage.stop();
    await stage.write(...NEWS);
    await stage.start();
    await stage.running.takeFolder();
    assert.match((await reader.nextMessage()).text, /14 ferries/);
  });

  it('are told again where Telegram failed, and dropped where the reader has left', async () => {
    const other = stage.telegram.user();
    await waitsFor(QUESTION);
    await waitsFor(QUESTION, other);
    other.blocksBot();
    stage.telegram.faults.next('sendMessage', refuse(500, 'Internal Server Error'), { times: 2 });
    await happens(...NEWS);
    assert.equal(reader.chat.messages.length, 1);
    assert.equal(stage.running.watches.size, 2);
    await stage.running.again();
    assert.match((await reader.nextMessage()).text, /14 ferries/);
    assert.equal(stage.running.watches.size, 0);
  });

  it('wait in the topic of a group where somebody asked, and only admins remove them there', async () => {
    const owner = stage.telegram.user();
    const member = stage.telegram.user();
    const group = stage.telegram.supergroup({ members: [owner, member], forum: true });
    const topic = group.topic('Port');
    member.says(`/watch@${stage.telegram.bot.username} ${QUESTION}`, { in: group, topic });
    assert.match(
      (await group.nextMessage()).text,
      /I will write here once the story says so\. The admins of the group can remove/,
    );
    member.says(`/watches@${stage.telegram.bot.username}`, { in: group, topic });
    const list = await group.nextMessage();
    assert.match((await member.taps(list, `✕ ${QUESTION}`)).text ?? '', /Only the admins/);
    await happens(...NEWS);
    const told = await group.nextMessage();
    assert.match(told.text, /14 ferries/);
    assert.equal(told.thread, topic.id);
  });

  it('lose their button once, however often it is tapped', async () => {
    reader.says(QUESTION);
    const answer = await reader.nextMessage();
    const taps = [
      reader.taps(answer, 'Tell me when it is known'),
      reader.taps(answer, 'Tell me when it is known'),
    ];
    const notices = (await Promise.all(taps)).map(({ text }) => text ?? '');
    assert.match(notices[0]!, /I will write here/);
    assert.match(notices[1]!, /already/);
    await stage.telegram.idle();
    assert.equal(stage.telegram.callsTo('editMessageReplyMarkup').length, 1);
  });

  it('show no marks that turn the writing of a button', async () => {
    reader.says('/watch How many ferries of \u202eline\u202c 7 were cancelled?');
    await reader.nextMessage();
    reader.says('/watches');
    const [button] = (await reader.nextMessage()).buttons;
    assert.equal(button?.text, '✕ How many ferries of line 7 were cancelled?');
  });

  it('move with a group that becomes a supergroup', async () => {
    const owner = stage.telegram.user();
    const group = stage.telegram.group({ members: [owner] });
    owner.says(`/watch@${stage.telegram.bot.username} ${QUESTION}`, { in: group });
    await group.nextMessage();
    const after = group.migrates();
    await stage.telegram.idle();
    owner.says(`/watches@${stage.telegram.bot.username}`, { in: after });
    assert.equal((await after.nextMessage()).buttons.length, 1);
    await happens(...NEWS);
    assert.match((await after.nextMessage()).text, /14 ferries/);
  });

  it('are listed and removed', async () => {
    await waitsFor(QUESTION);
    reader.says('/watches');
    const list = await reader.nextMessage();
    assert.equal((await reader.taps(list, `✕ ${QUESTION}`)).text, 'Removed.');
    await list.becomes(/^No questions are waiting/);
    await happens(...NEWS);
    await stage.telegram.idle();
    assert.equal(reader.chat.messages.length, 2);
  });

  it('are counted once, and are twenty at most in a chat', async () => {
    for (let n = 0; n < 20; n++) {
      reader.says(`/watch How many ferries of line ${n} were cancelled?`);
      assert.match((await reader.nextMessage()).text, /I will write here/);
    }
    reader.says('/watch How many ferries of line 3 were cancelled?');
    assert.match((await reader.nextMessage()).text, /already/);
    reader.says('/watch How many ferries of line 20 were cancelled?');
    assert.match((await reader.nextMessage()).text, /no more than 20/);
  });

  it('need a question that the story could come to answer', async () => {
    reader.says('/watch');
    assert.match((await reader.nextMessage()).text, /Write the question after/);
    for (const text of ['abc', 'thank you', '12345', 'كيف حالك؟', 'إلغاء']) {
      reader.says(`/watch ${text}`);
      assert.match(
        (await reader.nextMessage()).text,
        /^I cannot wait for an answer to that|^لا أستطيع أن أنتظر/,
        text,
      );
    }
    assert.equal(stage.running.watches.size, 0);
    reader.says('abc');
    assert.deepEqual((await reader.nextMessage()).buttons, []);
    reader.says('/watches');
    assert.match((await reader.nextMessage()).text, /^No questions are waiting/);
  });
});
