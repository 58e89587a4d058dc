/** `npm start` without a token: the bot's private chat in this terminal. */

import { createInterface } from 'node:readline';
import type { LocalButton, LocalChat, LocalEvents, LocalMessage } from '../telegram/local-chat.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { plainText } from './plain-text.ts';

type Streams = { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream };

/** Shows the bot's messages; the buttons of the last message that has some are numbered, and a number taps one. */
export class Terminal {
  readonly #streams: Streams;
  #buttons: ReadonlyArray<LocalButton & { readonly message: LocalMessage }> = [];

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  readonly events: LocalEvents = {
    sent: (message) => this.#show(message),
    edited: (message) => this.#show(message),
    noticed: (text) => this.#write(`(${text})`),
  };

  #write(text: string): void {
    this.#streams.output.write(`${text}\n`);
  }

  #show(message: LocalMessage): void {
    const buttons = message.buttons.flat().filter((button) => button.data !== undefined);
    if (buttons.length > 0) this.#buttons = buttons.map((button) => ({ ...button, message }));
    const labels = buttons.map(({ text }, at) => `[${at + 1}] ${text}`).join('   ');
    this.#write(
      `\n${plainText(message.text, message.html, this.#streams.output.isTTY)}${labels ? `\n\n${labels}` : ''}\n`,
    );
  }

  /**
   * Reads lines until the input ends or the signal stops it; each line is answered before the next is read. The end of
   * the input waits for the answers to all that was read before it, a signal for none.
   */
  async run(chat: LocalChat, signal: AbortSignal): Promise<void> {
    this.#write(terminalTexts.welcome.ar);
    this.#write(terminalTexts.welcome.en);
    const lines = createInterface({ ...this.#streams, prompt: '> ', terminal: this.#streams.input.isTTY });
    const stopped = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    void stopped.then(() => lines.close());
    let hasEnded = false;
    lines.once('close', () => {
      hasEnded = true;
    });
    lines.prompt();
    try {
      for await (const line of lines) {
        await Promise.race([this.#take(line.trim(), chat), stopped]);
        if (signal.aborted) return;
        if (!hasEnded) lines.prompt();
      }
    } finally {
      lines.close();
    }
  }

  async #take(text: string, chat: LocalChat): Promise<void> {
    const button = /^\d{1,2}$/.test(text) ? this.#buttons[Number(text) - 1] : undefined;
    if (button?.data !== undefined) await chat.taps(button.message, button.data);
    else if (text) await chat.says(text);
  }
}
