import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bare, type Stage, setStage } from './stage.ts';

describe('A message with several questions', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  const asks = async (...messages: readonly string[]): Promise<string> => {
    const reader = stage.telegram.user({ language_code: 'en' });
    let text = '';
    for (const message of messages) {
      reader.says(message);
      text = bare((await reader.nextMessage()).text);
    }
    return text;
  };

  it('gets an answer to each, in order', async () => {
    for (const message of [
      'Who is Karim Salem? And what do the dockers demand?',
      'Who is Karim Salem and what do the dockers demand?',
      'who is Karim Salem\nwhat do the dockers demand',
    ])
      assert.match(
        await asks(message),
        /^Karim Salem, the director[^[]*\[1\]\s+They demand a pay rise[^[]*\[2\]/,
      );
  });

  it('is told which of them the story does not answer', async () => {
    assert.match(
      await asks('Who is Karim Salem? How old is he?'),
      /^Karim Salem, the director[^[]*\[1\]\n\nThe story does not say: “How old is he\?”/,
    );
    assert.match(await asks('من هو كريم سالم؟ وكم سعر الخبز؟'), /لا تذكر القصة جوابا عن: «كم سعر الخبز؟»/);
  });

  it('is declined as one where the story answers none', async () => {
    assert.match(await asks('Who won the cup? And when is Easter?'), /^The story does not say\./);
  });

  it('is asked to send again what goes beyond three', async () => {
    const text = await asks(
      'Who is Karim Salem? Who is Leila Haddad? What do they demand? When did it begin? Where is Sidi Mansour?',
    );
    assert.match(text, /I answer three questions at a time\. Please send the rest again\./);
  });

  it('leans on itself, and what follows leans on its last question', async () => {
    assert.match(
      await asks('Who is Karim Salem? And did he negotiate?'),
      /Understood as: Did Karim Salem negotiate\?/,
    );
    assert.match(await asks('Who is Leila Haddad? Who is Karim Salem?', 'Did he negotiate?'), /Karim Salem/);
  });

  it('is one question where the mark ends a sigh, a tag or two words that ask', async () => {
    const whole = await asks('Who is Karim Salem?');
    for (const message of ['Really? Who is Karim Salem?', 'Who is Karim Salem? Yes or no?'])
      assert.doesNotMatch(await asks(message), /does not say/, message);
    assert.equal(await asks('Who is Karim Salem??'), whole);
    for (const message of [
      'When and where did the dockers stop work?',
      'Is the man who leads the port and who refused to negotiate a docker?',
    ])
      assert.doesNotMatch(await asks(message), /does not say: /, message);
  });
});

describe('Arabic in Latin letters', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it('is answered in Arabic whatever was asked before, and in the language that the chat has chosen', async () => {
    const reader = stage.telegram.user({ language_code: 'en' });
    for (const message of [
      'meen Karim Salem?',
      'Who is Karim Salem?',
      'w meen Leila Haddad?',
      'shu el akhbar?',
    ]) {
      reader.says(message);
      const { text } = await reader.nextMessage();
      assert.equal(/[\u0620-\u064a]{3}/.test(text), !/^Who/.test(message), text);
    }
    reader.says('/language en');
    await reader.nextMessage();
    reader.says('meen Karim Salem?');
    assert.match((await reader.nextMessage()).text, /^Karim Salem, the director/);
  });
});
