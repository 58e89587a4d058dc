import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Keyv from 'keyv';
import { turnsIn } from '../../src/adapters/turns.ts';
import { languageOf } from '../../src/language/language.ts';
import { storiesIn } from '../helpers/stories.ts';
import { bare, deskOf, portStrike, type Stage, setStage } from './stage.ts';

describe('a follow-up question', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage({ privacyMode: false });
  });
  after(() => stage.close());

  const QUESTION = 'Who is Karim Salem?';
  const FOLLOW_UP = 'And what is his post?';
  const ANSWER = /^Karim Salem, the director of the port, refused to negotiate/;

  it('is understood from the one before, in both languages and after a restart', async () => {
    const reader = stage.telegram.user();
    reader.says(QUESTION);
    await reader.nextMessage();
    await stage.restart();
    reader.says(FOLLOW_UP);
    assert.match((await reader.nextMessage()).text, ANSWER);
    reader.says('من هو كريم سالم؟');
    await reader.nextMessage();
    reader.says('وما منصبه؟');
    assert.match(bare((await reader.nextMessage()).text), /^رفض كريم سالم/);
  });

  it('leans on the turn before one that the story does not tell of', async () => {
    const reader = stage.telegram.user();
    for (const question of [QUESTION, 'Who won the cup?']) {
      reader.says(question);
      await reader.nextMessage();
    }
    reader.says(FOLLOW_UP);
    assert.match((await reader.nextMessage()).text, ANSWER);
  });

  it('of a group knows nothing of what was asked in private, of others or in another topic', async () => {
    const [reader, other] = [stage.telegram.user(), stage.telegram.user()];
    const group = stage.telegram.supergroup({ members: [reader, other], forum: true });
    const [one, two] = [group.topic('One'), group.topic('Two')];
    const asks = async (person: typeof reader, text: string, topic: typeof one): Promise<string> => {
      person.says(`@mujaz_test_bot ${text}`, { in: group, topic });
      return (await group.nextMessage()).text;
    };
    reader.says(QUESTION);
    await reader.nextMessage();
    const unrelated = await asks(other, FOLLOW_UP, one);
    assert.doesNotMatch(unrelated, ANSWER);
    assert.equal(await asks(reader, FOLLOW_UP, one), unrelated);
    await asks(reader, QUESTION, one);
    assert.equal(await asks(other, FOLLOW_UP, one), unrelated);
    assert.equal(await asks(reader, FOLLOW_UP, two), unrelated);
    assert.match(await asks(reader, FOLLOW_UP, one), ANSWER);
  });

  it('finds nothing after /forget, and the settings are gone too', async () => {
    const reader = stage.telegram.user({ language_code: 'en' });
    reader.says('/language en');
    await reader.nextMessage();
    reader.says(QUESTION);
    await reader.nextMessage();
    reader.says('/forget');
    assert.match((await reader.nextMessage()).text, /^I have deleted what I stored about you/);
    assert.equal(stage.settings.has(reader.id), false);
    const fresh = stage.telegram.user({ language_code: 'en' });
    for (const person of [reader, fresh]) person.says(FOLLOW_UP);
    assert.equal((await reader.nextMessage()).text, (await fresh.nextMessage()).text);
  });

  it('/privacy says in both languages what is stored', async () => {
    const reader = stage.telegram.user({ language_code: 'ar' });
    reader.says('/privacy');
    assert.match(
      (await reader.nextMessage()).text,
      /معرّفك في تيليغرام \(وليس رقم هاتفك\)[\s\S]*لمدة يوم واحد[\s\S]*سبعة أيام[\s\S]*300.? سؤال/u,
    );
    reader.says('/language en');
    await reader.nextMessage();
    reader.says('/privacy');
    assert.match(
      (await reader.nextMessage()).text,
      /your Telegram user ID \(not your phone number\)[\s\S]*for one day[\s\S]*for seven days[\s\S]*at most 300 for each story/,
    );
  });
});

describe('A follow-up question gives the answer that the whole question gives, and says how it was read:', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage({ desk: deskOf(portStrike, ...(await storiesIn('knowledge'))) });
  });
  after(() => stage.close());

  const asks = async (...questions: readonly string[]): Promise<string> => {
    const reader = stage.telegram.user({ language_code: 'en' });
    let text = '';
    for (const question of questions) {
      reader.says(question);
      text = (await reader.nextMessage()).text;
    }
    return text;
  };

  for (const [questions, whole, read] of [
    [['Who is Lavrov?', 'What did he say?'], 'What did Lavrov say?', 'What did Sergei Lavrov say?'],
    [['من هو لافروف؟', 'ماذا قال؟'], 'ماذا قال لافروف؟', 'ماذا قال سيرغي لافروف؟'],
    [['من هو حفتر؟', 'ماذا قال؟'], 'ماذا قال حفتر؟', 'ماذا قال خليفة حفتر؟'],
    [['من هو السراج؟', 'ومن يدعمه؟'], 'من يدعم السراج؟', 'من يدعم فائز السراج؟'],
    [['من هو حفتر؟', 'هل زار موسكو؟'], 'هل زار حفتر موسكو؟', 'هل زار خليفة حفتر موسكو؟'],
    [['من هو حفتر؟', 'كم مرة زار موسكو؟'], 'كم مرة زار حفتر موسكو؟', 'كم مرة زار خليفة حفتر موسكو؟'],
    [['من هو حفتر؟', 'هل التقى السراج؟'], 'هل التقى حفتر السراج؟', 'هل التقى خليفة حفتر السراج؟'],
    [['من هو حفتر؟', 'ما رأيه في السراج؟'], 'ما رأي حفتر في السراج؟', 'ما رأي خليفة حفتر في السراج؟'],
    [['من هو حفتر؟', 'ما علاقته بروسيا؟'], 'ما علاقة حفتر بروسيا؟', 'ما علاقة خليفة حفتر بروسيا؟'],
    [['من يرفض الحوار؟', 'ومن يدعمه؟'], 'من يدعم حفتر؟', 'من يدعم خليفة حفتر؟'],
    [['Who refuses dialogue?', 'Where is he?'], 'Where is Haftar?', 'Where is Khalifa Haftar?'],
    // Women, bodies and countries, and several.
    [
      ['Who is Leila Haddad?', 'What did she say?'],
      'What did Leila Haddad say?',
      'What did Leila Haddad say?',
    ],
    [['من هي ليلى حداد؟', 'ماذا قالت؟'], 'ماذا قالت ليلى حداد؟', 'ماذا قالت ليلى حداد؟'],
    [
      ['What is the Kremlin?', 'Whom does it back?'],
      'Whom does the Kremlin back?',
      'Whom does the Kremlin back?',
    ],
    [['ماذا فعلت مصر؟', 'هل فشلت؟'], 'هل فشلت مصر؟', 'هل فشلت مصر؟'],
    [
      ['Who are Sarraj and Haftar?', 'Did they meet?'],
      'Did Sarraj and Haftar meet?',
      'Did Fayez al-Sarraj and Khalifa Haftar meet?',
    ],
    // A third question, and another topic in between.
    [
      ['Who is Haftar?', 'And who backs him?', 'Has he visited Moscow?'],
      'Has Haftar visited Moscow?',
      'Has Khalifa Haftar visited Moscow?',
    ],
    [['من هو حفتر؟', 'ومن يدعمه؟', 'هل زار موسكو؟'], 'هل زار حفتر موسكو؟', 'هل زار خليفة حفتر موسكو؟'],
    [
      ['Who is Haftar?', 'Who is Leila Haddad?', 'And what does she want?'],
      'what does Leila Haddad want?',
      'What does Leila Haddad want?',
    ],
    [['من هو حفتر؟', 'من هو السراج؟', 'ماذا يريد؟'], 'ماذا يريد السراج؟', 'ماذا يريد فائز السراج؟'],
    [['Who is Sarraj?', 'Who is Dabaiba?', 'Who backs him?'], 'Who backs Dabaiba?', 'Who backs Dabaiba?'],
  ] as const) {
    it(`"${questions.join(' ')}" as "${whole}"`, async () => {
      const answer = await asks(...questions);
      const end = answer.lastIndexOf('\n');
      const says = languageOf(read) === 'ar' ? 'فهمت سؤالك هكذا:' : 'Understood as:';
      assert.equal(bare(answer.slice(end + 1)), `${says} ${read}`);
      assert.equal(answer.slice(0, end), await asks(whole));
    });
  }

  it('and nothing stands below the answer to a question that stands alone', async () => {
    for (const questions of [
      ['Who is Lavrov?', 'Who backs Haftar?'],
      ['Who is Haftar?', 'Why?'],
    ])
      assert.doesNotMatch(await asks(...questions), /Understood as/);
  });
});

describe('The last turns', () => {
  const turn = { question: 'Who?', answer: 'He.', story: 'port-strike' };
  const place = { person: 1, chat: 2, topic: 0 };

  it('are forgotten after a day, and when their person says so', async () => {
    let now = 1_000_000_000_000;
    const turns = turnsIn(new Keyv(), { now: () => now });
    await turns.add(place, turn);
    now += 86_000_000;
    assert.deepEqual(await turns.recent(place), [turn]);
    now += 1_000_000;
    assert.deepEqual(await turns.recent(place), []);
    await turns.add(place, turn);
    await turns.forget(1);
    assert.deepEqual(await turns.recent(place), []);
  });

  it('survive what another version stored', async () => {
    const keyv = new Keyv();
    await keyv.set('1', [{ question: 7 }, null, 'x']);
    const turns = turnsIn(keyv);
    assert.deepEqual(await turns.recent(place), []);
    await turns.add(place, turn);
    assert.deepEqual(await turns.recent(place), [turn]);
  });
});
