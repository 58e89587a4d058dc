import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type Message, type Person, type Stage, setStage } from './stage.ts';

describe('messages of other kinds', () => {
  let stage: Stage;
  let reader: Person;
  let now = 1_700_000_000_000;
  beforeEach(async () => {
    stage = await setStage({ clock: { now: () => now } });
    reader = stage.telegram.user({ language_code: 'en' });
  });
  afterEach(() => stage.close());

  const silence = async (): Promise<void> => {
    await stage.telegram.idle();
    assert.deepEqual(
      reader.chat.unread.map(({ text }) => text),
      [],
    );
  };
  const TEXT_ONLY = 'I read text only. Please write me your question.';

  describe('photos, stickers and voice messages', () => {
    it('get one line in private, in the language of the app', async () => {
      const arab = stage.telegram.user({ language_code: 'ar-EG' });
      reader.sends.voice();
      assert.equal((await reader.nextMessage()).text, TEXT_ONLY);
      reader.sends.sticker();
      assert.equal((await reader.nextMessage()).text, TEXT_ONLY);
      reader.sends.location();
      assert.equal((await reader.nextMessage()).text, TEXT_ONLY);
      arab.sends.photo();
      assert.equal((await arab.nextMessage()).text, 'لا أقرأ إلا النصوص. اكتب لي سؤالك من فضلك.');
    });

    it('sent all at once get one line for all', async () => {
      await stage.polling.stop();
      for (let n = 0; n < 3; n++) reader.sends.photo();
      await stage.restart();
      assert.equal((await reader.nextMessage()).text, TEXT_ONLY);
      await silence();
      reader.sends.photo();
      assert.equal((await reader.nextMessage()).text, TEXT_ONLY);
    });

    it('with a caption ask what the caption asks', async () => {
      reader.sends.photo('Who refused to negotiate?');
      assert.match((await reader.nextMessage()).text, /^Karim Salem/);
      reader.sends.document('x', 'x.txt', '/ask Who refused to negotiate?');
      assert.match((await reader.nextMessage()).text, /^Karim Salem/);
    });

    /** Sends photographs as one album. */
    const album = (id: string, ...captions: readonly (string | undefined)[]): void => {
      const { updates } = stage.telegram;
      const from = updates.pending.length;
      for (const caption of captions) reader.sends.photo(caption);
      for (const update of updates.pending.slice(from))
        (update.message as { media_group_id?: string }).media_group_id = id;
    };

    it('in an album are answered once', async () => {
      // The bot must not fetch the photographs before they are made into an album.
      await stage.polling.stop();
      album('a', undefined, undefined, undefined);
      album('b', 'Who refused to negotiate?', undefined, undefined);
      album('c', undefined, 'Who refused to negotiate?', undefined);
      await stage.restart();
      await stage.telegram.idle();
      const texts = reader.chat.messages.map(({ text }) => text.split(',')[0]);
      assert.deepEqual(texts, [TEXT_ONLY, 'Karim Salem', 'Karim Salem']);
    });

    it('that only tell of a change in the chat get nothing', async () => {
      stage.telegram.updates.add('message', {
        ...reader.says('/help'),
        text: undefined,
        entities: undefined,
        message_id: 900,
        pinned_message: { message_id: 1, chat: reader.chat.chat, date: 0 },
      } as never);
      await reader.nextMessage();
      await silence();
    });
  });

  describe('an edited message', () => {
    it('changes the answer where the question changed', async () => {
      const question = reader.says('Who refused to negotiate?');
      const answer = await reader.nextMessage();
      reader.edits(question, 'من رفض التفاوض؟');
      assert.match(await answer.nextEdit(), /^رفض كريم سالم/);
      reader.edits(question, 'من  رفض التفاوض؟');
      reader.edits(question, 'What is the capital of Japan?');
      assert.match(await answer.nextEdit(), /^The story does not say/);
      await silence();
    });

    it('becomes a question: the hint becomes its answer', async () => {
      for (const first of ['???', '/ask', 'x'.repeat(600)]) {
        const written = reader.says(first);
        const hint = await reader.nextMessage();
        reader.edits(
          written,
          first === '/ask' ? '/ask Who refused to negotiate?' : 'Who refused to negotiate?',
        );
        assert.match(await hint.nextEdit(), /^Karim Salem/);
      }
    });

    it('whose answer is gone gets a new one', async () => {
      const question = reader.says('Who refused to negotiate?');
      reader.deletes(await reader.nextMessage());
      reader.edits(question, 'Who stopped work?');
      assert.match((await reader.nextMessage()).text, /^Leila Haddad/);
    });

    it('that was a command, or is one now, or is unknown, gets nothing', async () => {
      const command = reader.says('/help');
      await reader.nextMessage();
      reader.edits(command, '/summary');
      const question = reader.says('Who refused to negotiate?');
      await reader.nextMessage();
      reader.edits(question, '/summary');
      stage.telegram.updates.add('edited_message', {
        ...(question as Message),
        message_id: 777,
        edit_date: 1,
      } as never);
      await silence();
    });

    it('in a group changes the answer as well', async () => {
      const group = stage.telegram.supergroup({ members: [reader] });
      const question = reader.says('@mujaz_test_bot Who refused to negotiate?', { in: group });
      const answer = await group.nextMessage();
      reader.edits(question, '@mujaz_test_bot Who stopped work?');
      assert.match(await answer.nextEdit(), /^Leila Haddad/);
    });
  });

  describe('a long message', () => {
    it('is called too long once, however many parts Telegram made of it', async () => {
      const text = 'Who refused to negotiate? '.repeat(400);
      assert.ok(text.length > 10_000);
      reader.says(text.slice(0, 4096));
      reader.says(text.slice(4096, 8192));
      reader.says(text.slice(8192, 10_000));
      assert.equal(
        (await reader.nextMessage()).text,
        'That is too long for me to take as a question. Please ask in a sentence or two.',
      );
      await silence();
    });

    it('whose last part is as short as a question is still one message', async () => {
      // All parts are there before the bot looks.
      await stage.polling.stop();
      reader.says('س'.repeat(4096));
      reader.says('من رفض التفاوض؟');
      await stage.restart();
      assert.match((await reader.nextMessage()).text, /^هذه الرسالة أطول من أن تكون سؤالا/);
      await silence();
    });

    it('keeps nothing unanswered that was not sent in the same moment, though the bot comes late to it', async () => {
      await stage.polling.stop();
      const long = 'Who refused to negotiate? '.repeat(150);
      for (const text of [long, long, 'Who stopped work?']) {
        reader.says(text);
        now += 3000;
      }
      await stage.restart();
      for (const answer of [/^That is too long/, /^That is too long/, /^Leila Haddad/])
        assert.match((await reader.nextMessage()).text, answer);
      await silence();
    });

    it('after another one that was no part of it is told so too', async () => {
      for (const question of ['Who refused to negotiate? ', 'Who stopped work? ']) {
        reader.says(question.repeat(80));
        assert.match((await reader.nextMessage()).text, /^That is too long/, question);
      }
    });

    it('does not keep the next question from being answered', async () => {
      reader.says('س'.repeat(4096));
      await reader.nextMessage();
      reader.says('من رفض التفاوض؟');
      assert.match((await reader.nextMessage()).text, /^رفض كريم سالم/);
    });
  });
});
