import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type Keyv from 'keyv';
import type { Person } from '../helpers/telegram/person.ts';
import { NewsroomStage } from './stage.ts';

const WEEK = 7 * 24 * 3_600_000;
const OPEN = 'How much did the aircraft carrier cost?';

/** Everything in a store: keys, values and when they expire. */
async function everythingIn(keyv: Keyv): Promise<{ text: string; expires: number | undefined }[]> {
  const rows: { text: string; expires: number | undefined }[] = [];
  for await (const [key] of keyv.iterator!(keyv.namespace) as AsyncGenerator<[string, unknown]>) {
    const raw = await keyv.get(key, { raw: true });
    rows.push({ text: `${key} ${JSON.stringify(raw?.value)}`, expires: raw?.expires ?? undefined });
  }
  return rows;
}

describe('What /privacy says', () => {
  let stage: NewsroomStage;
  let reader: Person;
  beforeEach(async () => {
    stage = await NewsroomStage.open();
    reader = stage.telegram.user({ first_name: 'Zaynab' });
  });
  afterEach(() => stage.close());
  const isTheirs = ({ text }: { readonly text: string }): boolean =>
    text.includes(String(reader.id)) || text.includes('Zaynab');

  it('is true of a question that was not answered: kept for a week, and nobody knows whose', async () => {
    reader.says(OPEN);
    await reader.nextMessage();
    await stage.stop();
    await stage.withStores(async ({ watches, asked }) => {
      const rows = [...(await everythingIn(watches)), ...(await everythingIn(asked))];
      assert.equal(rows.filter(({ text }) => text.includes('aircraft carrier')).length, 2);
      assert.deepEqual(rows.filter(isTheirs), []);
      const [open] = await everythingIn(watches);
      assert.ok(open?.expires !== undefined && open.expires - Date.now() <= WEEK);
    });
  });

  it('is deleted by /forget, all of it', async () => {
    await stage.running.follow(reader.id);
    reader.startsBot();
    await reader.nextMessage();
    await stage.write('2024-06-02-ferries', 'Ferries', 'Blue Line cancelled 14 ferries, it said on Sunday.');
    await stage.running.takeFolder();
    await reader.nextMessage();
    await stage.running.delivered();
    reader.says('/language en');
    await reader.nextMessage();
    reader.says(`/watch ${OPEN}`);
    await reader.nextMessage();
    const stored = async (): Promise<number> => {
      let theirs = 0;
      await stage.withStores(async ({ close: _close, ...stores }) => {
        for (const keyv of Object.values(stores))
          theirs += (await everythingIn(keyv)).filter(isTheirs).length;
      });
      return theirs;
    };
    assert.ok((await stored()) >= 4);
    reader.says('/forget');
    assert.match((await reader.nextMessage()).text, /^I have deleted what I stored about you/);
    assert.equal(await stored(), 0);
  });

  it('leaves no byte of a person in the files after /forget and the stop', async () => {
    const person = stage.telegram.user({ id: 5_551_234_567 });
    const others = Array.from({ length: 12 }, () => stage.telegram.user());
    for (const one of [...others, person, ...others]) {
      await stage.running.follow(one.id);
      for (const text of [
        '/language en',
        'Who refused to negotiate?',
        'And what is his post?',
        `/watch ${OPEN}`,
      ]) {
        one.says(text);
        await one.nextMessage();
      }
    }
    const leftOf = async (): Promise<number> => {
      const files = (await readdir(stage.folder)).filter((name) => name.startsWith('store.sqlite'));
      const bytes = await Promise.all(files.map((name) => readFile(join(stage.folder, name), 'latin1')));
      return bytes.join('').split(String(person.id)).length - 1;
    };
    assert.ok((await leftOf()) >= 4);
    person.says('/forget');
    await person.nextMessage();
    await stage.stop();
    assert.equal(await leftOf(), 0);
  });
});
