import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { ChatSettingsStore } from '../../src/telegram/chat-settings.ts';
import {
  dropAfter,
  dropBefore,
  type Fault,
  garbage,
  refuse,
  stall,
  status,
  status429,
} from '../helpers/telegram/faults.ts';
import { allStories, type Stage, setStage } from './stage.ts';

type StageOptions = NonNullable<Parameters<typeof setStage>[0]>;

async function stageFor(t: TestContext, options?: StageOptions): Promise<Stage> {
  const stage = await setStage(options);
  t.after(() => stage.close());
  return stage;
}

const QUESTION = 'Who refused to negotiate?';
const errorsOf = ({ log }: Stage) => log.filter(({ level }) => level === 'error');

describe('when Telegram fails', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['500', status(500)],
    ['502 with a page of HTML', status(502)],
    ['a connection that breaks', dropBefore],
    ['an answer that is no JSON', garbage],
  ];
  for (const [name, fault] of faults) {
    it(`${name}: the answer is sent again after growing pauses`, async (t) => {
      const stage = await stageFor(t);
      const reader = stage.telegram.user();
      stage.telegram.faults.next('sendMessage', fault, { times: 3 });
      reader.says(QUESTION);
      assert.match((await reader.nextMessage()).text, /^Karim Salem/);
      assert.deepEqual(stage.waits, [300, 600, 1200]);
      assert.equal(reader.chat.messages.length, 1);
      assert.deepEqual(errorsOf(stage), []);
    });
  }

  it('429: it waits as long as Telegram asks', async (t) => {
    const stage = await stageFor(t);
    const reader = stage.telegram.user();
    stage.telegram.faults.next('sendMessage', status429(7), { times: 2 });
    reader.says(QUESTION);
    assert.match((await reader.nextMessage()).text, /^Karim Salem/);
    assert.deepEqual(stage.waits, [7000, 7000]);
  });

  it('429 for an hour: it gives up, says so once, and goes on with others', async (t) => {
    const stage = await stageFor(t);
    const [reader, other] = [stage.telegram.user(), stage.telegram.user()];
    stage.telegram.faults.next('sendMessage', status429(3600), { times: 2, chat: reader });
    reader.says(QUESTION);
    other.says(QUESTION);
    assert.match((await other.nextMessage()).text, /^Karim Salem/);
    await stage.telegram.idle();
    assert.deepEqual(stage.waits, []);
    assert.equal(errorsOf(stage).length, 1);
  });

  it('a send whose answer was lost is sent again: twice is better than never', async (t) => {
    const stage = await stageFor(t);
    const reader = stage.telegram.user();
    stage.telegram.faults.next('sendMessage', dropAfter);
    reader.says(QUESTION);
    await stage.telegram.idle();
    assert.deepEqual(
      reader.chat.messages.map(({ text }) => text.slice(0, 11)),
      ['Karim Salem', 'Karim Salem'],
    );
  });

  it('an edit whose answer was lost does no harm', async (t) => {
    const stage = await stageFor(t);
    const reader = stage.telegram.user();
    const question = reader.says(QUESTION);
    const answer = await reader.nextMessage();
    stage.telegram.faults.next('editMessageText', dropAfter);
    reader.edits(question, 'Who stopped work?');
    assert.match(await answer.nextEdit(), /^Leila Haddad/);
    await stage.telegram.idle();
    // The strict server takes the repetition for a mistake; a bot cannot know that the first one arrived.
    assert.match(stage.telegram.takeViolations()[0]?.description ?? '', /not modified/);
    assert.deepEqual(errorsOf(stage), []);
    assert.equal(reader.chat.messages.length, 1);
  });

  it('it does not try for ever: the reader is told, the log once', async (t) => {
    const stage = await stageFor(t);
    const reader = stage.telegram.user({ language_code: 'ar' });
    stage.telegram.faults.next('sendMessage', status(500), { times: 5 });
    reader.says('من رفض التفاوض؟');
    assert.equal((await reader.nextMessage()).text, 'حدث خطأ من جهتي. حاول مرة أخرى بعد قليل من فضلك.');
    assert.equal(errorsOf(stage).length, 1);
  });

  it('a call that is not answered is given up after its time, and tried again', async (t) => {
    const stage = await stageFor(t, { calls: { timeLimit: 300 } });
    const reader = stage.telegram.user();
    stage.telegram.faults.next('sendMessage', stall);
    reader.says(QUESTION);
    assert.match((await reader.nextMessage()).text, /^Karim Salem/);
  });

  it('a chat that is stuck does not keep the others waiting, and is answered in order when it is free', async (t) => {
    const free = Promise.withResolvers<void>();
    const stage = await stageFor(t, { patience: 20, calls: { wait: () => free.promise } });
    const [stuck, other] = [stage.telegram.user(), stage.telegram.user()];
    stage.telegram.faults.next('sendMessage', status429(30), { chat: stuck });
    stuck.says(QUESTION);
    stuck.says('Who stopped work?');
    other.says(QUESTION);
    assert.match((await other.nextMessage()).text, /^Karim Salem/);
    assert.equal(stuck.chat.messages.length, 0);
    free.resolve();
    assert.match((await stuck.nextMessage()).text, /^Karim Salem/);
    assert.match((await stuck.nextMessage()).text, /^Leila Haddad/);
  });

  it('a tap that cannot be answered any more still does what it says', async (t) => {
    const stage = await stageFor(t);
    const reader = stage.telegram.user();
    reader.says('/start');
    const hello = await reader.nextMessage();
    stage.telegram.faults.next(
      'answerCallbackQuery',
      refuse(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
    );
    reader.taps(hello, 'Summary').catch(() => {});
    assert.match((await reader.nextMessage()).text, /^The port strike/);
    assert.deepEqual(errorsOf(stage), []);
  });

  it('many readers are answered under a storm of faults', async (t) => {
    const stage = await stageFor(t);
    const storm = [status(500), status(502), dropBefore, status429(1), garbage].map(
      (fault) => [0.08, fault] as const,
    );
    stage.telegram.faults.random(7, { faults: storm, methods: /^sendMessage$/i });
    const readers = Array.from({ length: 30 }, () => stage.telegram.user());
    for (const reader of readers) reader.says(QUESTION);
    for (const reader of readers) assert.match((await reader.nextMessage()).text, /^Karim Salem/);
  });
});

describe('when something of ours fails', () => {
  it('a bug: the reader is told in their language, the log once, and the next question is answered', async (t) => {
    class FailingDesk extends Desk {
      override async write(question: string, options = {}) {
        if (question.includes('تعطل') || question.includes('break')) throw new TypeError('a bug');
        return super.write(question, options);
      }
    }
    const stage = await stageFor(t, { desk: new FailingDesk(allStories, loadVocabulary) });
    const reader = stage.telegram.user({ language_code: 'en' });
    reader.says('هل تعطل؟');
    assert.equal((await reader.nextMessage()).text, 'حدث خطأ من جهتي. حاول مرة أخرى بعد قليل من فضلك.');
    reader.says('does it break?');
    assert.equal(
      (await reader.nextMessage()).text,
      'Something went wrong on my side. Please try again in a moment.',
    );
    assert.equal(errorsOf(stage).length, 2);
    assert.match(JSON.stringify(errorsOf(stage)[0]?.details), /TypeError: a bug/);
    reader.says(QUESTION);
    assert.match((await reader.nextMessage()).text, /^Karim Salem/);
  });

  it('the store: questions are answered, the log is written once, and a choice that is not kept is said so', async (t) => {
    const broken: ChatSettingsStore = {
      read: () => Promise.reject(new Error('the disk is full')),
      write: () => Promise.reject(new Error('the disk is full')),
      forget: () => Promise.reject(new Error('the disk is full')),
    };
    const stage = await stageFor(t, { settings: broken });
    const reader = stage.telegram.user({ language_code: 'ar' });
    for (let times = 0; times < 3; times++) {
      reader.says('من رفض التفاوض؟');
      assert.match((await reader.nextMessage()).text, /^رفض كريم سالم/);
    }
    assert.equal(errorsOf(stage).length, 1);
    reader.says('/language en');
    assert.equal((await reader.nextMessage()).text, 'تعذر حفظ اختيارك. حاول مرة أخرى بعد قليل من فضلك.');
    reader.says('/language');
    const offer = await reader.nextMessage();
    assert.equal((await reader.taps(offer, 'English')).show_alert, true);
  });
});
