import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BotMessage } from '../../helpers/telegram/bot-message.ts';
import { articleFile } from '../articles.ts';
import { Crowd } from './crowd.ts';
import { runKills } from './kill-run.ts';

/** How many messages may be under way at once: the default of `Delivery`. */
const CONCURRENCY = 16;

for (const seed of [1]) {
  it(`a process killed at random moments loses nothing, and repeats at most what was under way (seed ${seed})`, async (t) => {
    const { kills, messages, duplicates, told } = await runKills(seed);
    t.diagnostic(`seed ${seed}: ${kills} kills, ${messages} messages, ${duplicates} sent twice`);
    assert.equal(kills, 3);
    for (const numbers of told)
      assert.deepEqual([...new Set(numbers.flat())], [1, 2, 3], JSON.stringify(numbers));
    assert.ok(duplicates <= kills * CONCURRENCY, `${duplicates} duplicates after ${kills} kills`);
  });
}

it('in a storm of faults, with chats of all kinds, it repeats beside that only what was never confirmed', async (t) => {
  const { kills, messages, duplicates, lostAnswers, told } = await runKills(7, {
    chats: 100,
    articles: 2,
    kills: 2,
    patience: 60_000,
    isStormy: true,
  });
  t.diagnostic(`${kills} kills, ${messages} messages, ${duplicates} sent twice, ${lostAnswers} answers lost`);
  assert.equal(told.length, 70);
  for (const numbers of told) assert.deepEqual([...new Set(numbers.flat())], [1, 2], JSON.stringify(numbers));
  assert.ok(duplicates <= kills * CONCURRENCY + lostAnswers);
});

/** How many messages are corrected at once: `TOGETHER` in `SentBriefs`. */
const CORRECTED_TOGETHER = 8;

it('a correction that is killed in the middle is finished by the next process, and repeats at most what was under way', async (t) => {
  const crowd = await Crowd.open(1, 60, 30_000);
  t.after(() => crowd.close());
  const file = (number: number): string => articleFile('News', [`Witness ${number} spoke.`], '2024-05-01');
  const briefs = (): BotMessage[] => crowd.chats.flatMap(({ messages }) => messages);
  const texts = (): string[] => briefs().map(({ text }) => text);
  const edits = (): number => crowd.telegram.callsTo('editMessageText').length;
  await crowd.write('strike/2024-05-01-news.en.md', file(7));
  await crowd.until(() => briefs().length === crowd.chats.length, texts);
  let kills = 0;
  await crowd.write('strike/2024-05-01-news.en.md', file(21));
  for (const moment of [1, 30]) {
    await crowd.until(() => edits() >= moment, texts);
    await crowd.kill();
    kills++;
    assert.ok(texts().some((text) => text.includes('Witness 7')));
    await crowd.start();
  }
  await crowd.until(() => texts().every((text) => /Correction[\s\S]*Witness 21/.test(text)), texts);
  t.diagnostic(`${kills} kills, ${edits()} edits of ${crowd.chats.length} messages`);
  assert.ok(edits() <= crowd.chats.length + kills * CORRECTED_TOGETHER);
  // What was corrected and not noted is corrected again, and Telegram says that it stands there already.
  for (const { description } of crowd.telegram.violations)
    assert.match(description, /message is not modified/);
});
