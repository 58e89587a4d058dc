import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { chatSettingsIn } from '../../src/adapters/chat-settings.ts';
import { openStores } from '../../src/adapters/stores.ts';
import { setStage } from './stage.ts';

it("a chat's language is still there after the bot was started anew on the same file", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-settings-'));
  t.after(() => rm(folder, { recursive: true }));
  const url = `sqlite:${join(folder, 'mujaz.sqlite')}`;

  for (const life of [1, 2]) {
    // The first store is never closed, as at a kill.
    const stores = openStores(url);
    t.after(() => stores.close());
    const stage = await setStage({ settings: chatSettingsIn(stores.chats) });
    const reader = stage.telegram.user({ id: 4711, language_code: 'en' });
    if (life === 1) {
      reader.says('/language ar');
      await reader.nextMessage();
    }
    reader.says('Who refused to negotiate?');
    assert.match((await reader.nextMessage()).text, /^رفض كريم سالم/);
    await stage.close();
  }
});
