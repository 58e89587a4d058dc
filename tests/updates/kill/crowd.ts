/** Readers who follow a story, and a process that tells them of it and can be killed. */

import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStores } from '../../../src/adapters/stores.ts';
import { subscriptionsIn } from '../../../src/adapters/update-stores.ts';
import { keyOf } from '../../../src/updates/subscription.ts';
import { slow } from '../../helpers/telegram/faults.ts';
import type { Person } from '../../helpers/telegram/person.ts';
import { startTelegram, type Telegram } from '../../helpers/telegram/telegram.ts';
import { articleFile, storyFiles } from '../articles.ts';
import { following } from '../fan-out.ts';

const deliverer = fileURLToPath(new URL('./deliverer.ts', import.meta.url));

export class Crowd {
  readonly telegram: Telegram;
  readonly people: readonly Person[];
  readonly #folder: string;
  readonly #patience: number;
  #child: ChildProcess | undefined;

  private constructor(telegram: Telegram, people: readonly Person[], folder: string, patience: number) {
    this.telegram = telegram;
    this.people = people;
    this.#folder = folder;
    this.#patience = patience;
  }

  /** @param patience how long anything may take, in milliseconds */
  static async open(seed: number, chats: number, patience: number): Promise<Crowd> {
    const telegram = await startTelegram({ patience });
    // Answers take a while, so that several messages are under way at any moment.
    telegram.faults.random(seed, { faults: [[0.9, slow(5)]], methods: /^(?:sendMessage|editMessageText)$/i });
    const folder = await mkdtemp(join(tmpdir(), 'mujaz-kill-'));
    const people = Array.from({ length: chats }, () => telegram.user());
    const crowd = new Crowd(telegram, people, folder, patience);
    const base = { '2024-base.en.md': articleFile('Before', ['The dockers had stopped work.']) };
    for (const { path, content } of storyFiles(base)) await crowd.write(path, content);
    const stores = openStores(crowd.#storeUrl);
    for (const person of people) {
      person.account.started = true;
      const one = { ...following, chat: person.user.id };
      await subscriptionsIn(stores.subscriptions).write(keyOf(one), one);
    }
    await stores.close();
    await crowd.start();
    return crowd;
  }

  get #storeUrl(): string {
    return `sqlite:${join(this.#folder, 'store.sqlite')}`;
  }

  /** Puts a file into the folder of stories, whole. */
  async write(path: string, content: string): Promise<void> {
    const file = join(this.#folder, 'knowledge', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.part`, content);
    await rename(`${file}.part`, file);
  }

  async start(): Promise<void> {
    const { apiRoot, token } = this.telegram;
    const knowledge = join(this.#folder, 'knowledge');
    const child = fork(deliverer, [apiRoot, token, knowledge, this.#storeUrl], { execArgv: [] });
    this.#child = child;
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', reject);
    });
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = undefined;
    child.removeAllListeners('exit');
    const isOver = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await isOver;
  }

  /** Waits for another process to have done something. */
  async until(holds: () => boolean, state: () => unknown): Promise<void> {
    const end = Date.now() + this.#patience;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`it does not come to an end: ${JSON.stringify(state())}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  async close(): Promise<void> {
    await this.kill();
    await this.telegram.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
