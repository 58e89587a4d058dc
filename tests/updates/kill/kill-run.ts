/** Delivers to a crowd with a process that is killed again and again, and counts what arrived. */

import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStores } from '../../../src/adapters/stores.ts';
import { subscriptionsIn } from '../../../src/adapters/update-stores.ts';
import { keyOf } from '../../../src/updates/subscription.ts';
import { mulberry32, slow } from '../../helpers/telegram/faults.ts';
import { startTelegram } from '../../helpers/telegram/telegram.ts';
import { articleFile, storyFiles } from '../articles.ts';
import { following } from '../fan-out.ts';

export type KillRun = {
  readonly kills: number;
  readonly messages: number;
  readonly duplicates: number;
  /** What each chat was told: the numbers of the articles, message by message. */
  readonly told: ReadonlyArray<readonly (readonly number[])[]>;
};

const deliverer = fileURLToPath(new URL('./deliverer.ts', import.meta.url));

/** The same seed gives the same moments, counted in messages, at which articles come and the process is killed. */
export async function runKills(
  seed: number,
  { chats = 60, articles = 3, kills = 3, patience = 30_000 } = {},
): Promise<KillRun> {
  const random = mulberry32(seed);
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-kill-'));
  const knowledge = join(folder, 'knowledge');
  const storeUrl = `sqlite:${join(folder, 'store.sqlite')}`;
  const telegram = await startTelegram({ patience });
  // Answers take a while, so that several messages are under way at any moment.
  telegram.faults.random(seed, { faults: [[0.9, slow(5)]], methods: /^sendMessage$/i });
  const write = async (path: string, content: string): Promise<void> => {
    await mkdir(dirname(join(knowledge, path)), { recursive: true });
    await writeFile(join(knowledge, `${path}.part`), content);
    await rename(join(knowledge, `${path}.part`), join(knowledge, path));
  };
  const base = { '2024-base.en.md': articleFile('Before', ['The dockers had stopped work.']) };
  for (const { path, content } of storyFiles(base)) await write(path, content);
  const people = Array.from({ length: chats }, () => telegram.user());
  const stores = openStores(storeUrl);
  for (const person of people) {
    person.account.started = true;
    const one = { ...following, chat: person.user.id };
    await subscriptionsIn(stores.subscriptions).write(keyOf(one), one);
  }
  await stores.close();

  const told = () =>
    people.map(({ chat }) =>
      chat.messages.map(({ text }) => [
        ...new Set([...text.matchAll(/News (\d+)/g)].map((match) => Number(match[1]))),
      ]),
    );
  const sends = (): number => telegram.callsTo('sendMessage').length;
  const isDone = (published: number): boolean =>
    told().every((messages) => new Set(messages.flat()).size === published);
  const until = async (holds: () => boolean): Promise<void> => {
    const end = Date.now() + patience;
    while (!holds()) {
      if (Date.now() > end)
        throw new Error(`seed ${seed}: it does not come to an end: ${JSON.stringify(told())}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const start = async () => {
    const child = fork(deliverer, [telegram.apiRoot, telegram.token, knowledge, storeUrl], { execArgv: [] });
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', reject);
    });
    return child;
  };

  let child = await start();
  let killed = 0;
  try {
    for (let article = 1; article <= articles; article++) {
      const date = `2024-05-${String(article).padStart(2, '0')}`;
      await write(
        `strike/${date}-news.en.md`,
        articleFile(`News ${article}`, [`Witness ${article * 7} spoke.`], date),
      );
      if (killed < kills) {
        const target = sends() + 1 + Math.floor(random() * chats);
        await until(() => sends() >= target || isDone(article));
        const isOver = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await isOver;
        killed++;
        child = await start();
      }
      // Some articles join while chats are still behind.
      if (random() < 0.5) await until(() => isDone(article));
    }
    await until(() => isDone(articles));
  } finally {
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
    await telegram.stop();
    await rm(folder, { recursive: true, force: true });
  }
  telegram.assertNoViolations();
  const all = told();
  const duplicates = all.reduce((sum, messages) => {
    const known = new Set<number>();
    return (
      sum +
      messages.filter((numbers) => {
        const again = numbers.some((n) => known.has(n));
        for (const n of numbers) known.add(n);
        return again;
      }).length
    );
  }, 0);
  return { kills: killed, messages: sends(), duplicates, told: all };
}
