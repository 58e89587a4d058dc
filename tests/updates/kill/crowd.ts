/** Readers who follow a story, and a process that tells them of it and can be killed. */

import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStores } from '../../../src/adapters/stores.ts';
import { subscriptionsIn } from '../../../src/adapters/update-stores.ts';
import { keyOf } from '../../../src/updates/subscription.ts';
import type { Chatroom } from '../../helpers/telegram/chatroom.ts';
import { slow } from '../../helpers/telegram/faults.ts';
import { startTelegram, type Telegram } from '../../helpers/telegram/telegram.ts';
import { articleFile, storyFiles } from '../articles.ts';
import { following } from '../fan-out.ts';
import { type Population, populate, storm } from '../population.ts';

const deliverer = fileURLToPath(new URL('./deliverer.ts', import.meta.url));

export class Crowd {
  readonly telegram: Telegram;
  /** The chats that can be reached. */
  readonly chats: readonly Chatroom[];
  readonly #folder: string;
  readonly #patience: number;
  #child: ChildProcess | undefined;

  private constructor(telegram: Telegram, chats: readonly Chatroom[], folder: string, patience: number) {
    this.telegram = telegram;
    this.chats = chats;
    this.#folder = folder;
    this.#patience = patience;
  }

  /**
   * @param patience how long anything may take, in milliseconds
   * @param isStormy with chats of all kinds, and faults of all kinds; else all are readers, and nothing goes wrong
   */
  static async open(seed: number, count: number, patience: number, isStormy = false): Promise<Crowd> {
    const telegram = await startTelegram({ patience });
    // Answers take a while, so that several messages are under way at any moment.
    const faults = [...(isStormy ? storm(1) : []), [0.9, slow(5)] as const];
    telegram.faults.random(seed, { faults, methods: /^(?:sendMessage|editMessageText)$/i });
    const folder = await mkdtemp(join(tmpdir(), 'mujaz-kill-'));
    const { subscriptions, reachable } = isStormy ? populate(telegram, count) : readers(telegram, count);
    const crowd = new Crowd(telegram, reachable, folder, patience);
    const base = { '2024-base.en.md': articleFile('Before', ['The dockers had stopped work.']) };
    for (const { path, content } of storyFiles(base)) await crowd.write(path, content);
    const stores = openStores(crowd.#storeUrl);
    const kept = subscriptionsIn(stores.subscriptions);
    for (const one of subscriptions) await kept.write(keyOf(one), one);
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
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async close(): Promise<void> {
    await this.kill();
    await this.telegram.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function readers(telegram: Telegram, count: number): Pick<Population, 'subscriptions' | 'reachable'> {
  const people = Array.from({ length: count }, () => telegram.user());
  for (const person of people) person.account.started = true;
  return {
    subscriptions: people.map(({ user }) => ({ ...following, chat: user.id })),
    reachable: people.map(({ chat }) => chat),
  };
}
