/** Delivers to a crowd with a process that is killed again and again, and counts what arrived. */

import { mulberry32 } from '../../helpers/telegram/faults.ts';
import { articleFile } from '../articles.ts';
import { repeatsIn, toldIn } from '../population.ts';
import { Crowd } from './crowd.ts';

export type KillRun = {
  readonly kills: number;
  readonly messages: number;
  readonly duplicates: number;
  /** Messages that arrived and of which the bot never heard so: each is sent again. */
  readonly lostAnswers: number;
  /** What each reachable chat was told: the numbers of the articles, message by message. */
  readonly told: ReadonlyArray<readonly (readonly number[])[]>;
};

export type KillRunOptions = {
  readonly chats?: number;
  readonly articles?: number;
  readonly kills?: number;
  readonly patience?: number;
  /** With chats of all kinds and a Telegram in trouble. */
  readonly isStormy?: boolean;
};

/** The same seed gives the same moments, counted in messages, at which articles come and the process is killed. */
export async function runKills(
  seed: number,
  { chats = 60, articles = 3, kills = 3, patience = 30_000, isStormy = false }: KillRunOptions = {},
): Promise<KillRun> {
  const random = mulberry32(seed);
  const crowd = await Crowd.open(seed, chats, patience, isStormy);
  const { telegram } = crowd;
  const told = () => crowd.chats.map(toldIn);
  const sends = (): number => telegram.callsTo('sendMessage').length;
  const isDone = (published: number): boolean =>
    told().every((messages) => new Set(messages.flat()).size === published);
  let killed = 0;
  try {
    for (let article = 1; article <= articles; article++) {
      const date = `2024-05-${String(article).padStart(2, '0')}`;
      const text = articleFile(`News ${article}`, [`Witness ${article * 7} spoke.`], date);
      await crowd.write(`strike/${date}-news.en.md`, text);
      if (killed < kills) {
        const target = sends() + 1 + Math.floor(random() * chats);
        await crowd.until(() => sends() >= target || isDone(article), told);
        await crowd.kill();
        killed++;
        await crowd.start();
      }
      // Some articles join while chats are still behind.
      if (random() < 0.5) await crowd.until(() => isDone(article), told);
    }
    await crowd.until(() => isDone(articles), told);
  } finally {
    await crowd.close();
  }
  telegram.assertNoViolations();
  const all = told();
  const duplicates = all.reduce((sum, messages) => sum + repeatsIn(messages), 0);
  const { lostAnswers } = telegram.faults;
  return { kills: killed, messages: sends(), duplicates, lostAnswers, told: all };
}
