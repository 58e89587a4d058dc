import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { bare, setStage } from './stage.ts';

async function readers(t: TestContext) {
  const stage = await setStage();
  t.after(() => stage.close());
  return {
    english: stage.telegram.user({ language_code: 'en-GB' }),
    arabic: stage.telegram.user({ language_code: 'ar' }),
  };
}

it('questions about the bot itself are answered by it, in both languages', async (t) => {
  const { english, arabic } = await readers(t);
  for (const question of [
    'are you an AI?',
    'Are you a real person?',
    'is this a bot?',
    'who wrote you?',
    'Who is your creator?',
    'am I talking to a human?',
  ]) {
    english.says(question);
    assert.match((await english.nextMessage()).text, /^I am a program and not a person\./, question);
  }
  for (const question of [
    'مين كتبك؟',
    'من صنعك؟',
    'هل أنت إنسان',
    'هل انت ذكاء اصطناعي؟',
    'إنت بشر؟',
    'مين اللي برمجك؟',
    'inta robot?',
  ]) {
    arabic.says(question);
    assert.match(bare((await arabic.nextMessage()).text), /^أنا برنامج ولست إنسانا\./, question);
  }
});

it('rude words get a calm line, in both languages', async (t) => {
  const { english, arabic } = await readers(t);
  for (const words of [
    'you are stupid',
    "You're useless!",
    'you are so dumb',
    'stupid bot',
    'shame on you',
  ]) {
    english.says(words);
    assert.match((await english.nextMessage()).text, /^I am sorry if I was no help\./, words);
  }
  for (const words of ['عيب عليك', 'أنت غبي', 'يا حمار', 'انت ما بتفهم شي', 'البوت فاشل']) {
    arabic.says(words);
    assert.match(bare((await arabic.nextMessage()).text), /^أعتذر إن لم أفدك\./, words);
  }
});

it('keys struck at random are not understood, and a name that no story knows is still asked about', async (t) => {
  const { english, arabic } = await readers(t);
  for (const [reader, text, reply] of [
    [english, 'asdkjh qwlekj zxcmn', /^I did not understand that\./],
    [arabic, 'شسيب لاتنم كمنتا', /^لم أفهم ما كتبت\./],
    [english, 'Ghassan Salame?', /^The story does not say/],
    [english, 'ghassan salame', /^The story does not say/],
    [arabic, 'غسان سلامة؟', /^لا تذكر القصة ذلك/],
    [english, 'who is stupid?', /^The story does not say/],
    [english, 'Who made the agreement?', /^(?!I am)/],
  ] as const) {
    reader.says(text);
    assert.match(bare((await reader.nextMessage()).text), reply, text);
  }
});

it('/summary with a word that it does not know says how it is used', async (t) => {
  const { english, arabic } = await readers(t);
  english.says('/summary foo');
  assert.match(bare((await english.nextMessage()).text), /^\/summary for the story in short, \/summary full/);
  arabic.says('/summary شيء');
  assert.match(bare((await arabic.nextMessage()).text), /^\/summary للملخص، و\/summary full/);
});

it('the story in two words is its summary, in both languages', async (t) => {
  const { english, arabic } = await readers(t);
  for (const text of ['في كلمتين شو القصة؟', 'القصة بكلمتين', 'لخص لي القصة في جملتين']) {
    arabic.says(text);
    assert.match(bare((await arabic.nextMessage()).text), /^إضراب الميناء\n/, text);
  }
  for (const text of ['The story in two sentences, please', "What's the story in a nutshell?"]) {
    english.says(text);
    assert.match((await english.nextMessage()).text, /^The port strike\n/, text);
  }
});
