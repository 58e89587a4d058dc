import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { chatSettingsIn } from '../../src/adapters/chat-settings.ts';
import { openStores } from '../../src/adapters/stores.ts';
import { type Stage, setStage } from './stage.ts';

describe('/language', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());

  it('offers both languages by their own names and marks the present one', async () => {
    const reader = stage.telegram.user({ language_code: 'ar' });
    reader.says('/language');
    const offer = await reader.nextMessage();
    assert.deepEqual(
      offer.buttons.map(({ text }) => text),
      ['✓ العربية', 'English'],
    );
    assert.deepEqual(await reader.taps(offer, 'English'), {});
    assert.equal(await offer.nextEdit(), 'From now on I will answer in English here.');
    assert.deepEqual(
      offer.buttons.map(({ text }) => text),
      ['العربية', '✓ English'],
    );
  });

  it('is kept, and goes before the language of the message and of the app', async () => {
    const reader = stage.telegram.user({ language_code: 'ar' });
    reader.says('/language en');
    assert.equal((await reader.nextMessage()).text, 'From now on I will answer in English here.');
    reader.says('من رفض التفاوض؟');
    assert.match((await reader.nextMessage()).text, /^Karim Salem/);
    reader.says('/summary');
    assert.match((await reader.nextMessage()).text, /^The port strike/);
    reader.says('؟');
    assert.match((await reader.nextMessage()).text, /^Ask me a question/);
    reader.says('Кто?');
    assert.equal(
      (await reader.nextMessage()).text,
      'I understand only Arabic and English. Please ask in one of them.',
    );
    assert.deepEqual(stage.settings.get(reader.id), { language: 'en' });
  });

  it('understands the names of the languages as people write them', async () => {
    const reader = stage.telegram.user();
    for (const name of ['ar', 'AR', 'Arabic', 'عربي', 'العربية', 'عربيه']) {
      reader.says(`/language ${name}`);
      assert.match((await reader.nextMessage()).text, /^سأجيب هنا بالعربية/, name);
    }
    for (const name of ['en', 'English', 'انجليزي', 'الإنجليزية', 'إنكليزي']) {
      reader.says(`/language ${name}`);
      assert.match((await reader.nextMessage()).text, /^From now on/, name);
    }
    reader.says('/language klingon');
    assert.match((await reader.nextMessage()).text, /^Which language/);
  });

  it('is tapped twice in haste without harm', async () => {
    const reader = stage.telegram.user();
    reader.says('/language');
    const offer = await reader.nextMessage();
    await Promise.all([reader.taps(offer, 'language:ar'), reader.taps(offer, 'language:ar')]);
    assert.match(await offer.nextEdit(), /^سأجيب/);
    await reader.taps(offer, 'language:en');
    assert.match(await offer.nextEdit(), /^From now on/);
  });

  it('works from a message that was deleted', async () => {
    const reader = stage.telegram.user();
    reader.says('/language');
    const offer = await reader.nextMessage();
    reader.deletes(offer);
    await reader.taps(offer, 'language:ar', { stale: true });
    assert.match((await reader.nextMessage()).text, /^سأجيب/);
  });

  describe('in a group', () => {
    it('is changed by admins, by command and by button', async () => {
      const [owner, admin] = [stage.telegram.user(), stage.telegram.user()];
      const group = stage.telegram.supergroup({ members: [owner, admin] });
      owner.promotes(admin, group);
      owner.says('/language ar', { in: group });
      assert.match((await group.nextMessage()).text, /^سأجيب/);
      admin.says('/language', { in: group });
      const offer = await group.nextMessage();
      await admin.taps(offer, 'language:en');
      assert.match(await offer.nextEdit(), /^From now on/);
      assert.deepEqual(stage.settings.get(group.id), { language: 'en' });
    });

    it('is changed by an admin who writes as the group', async () => {
      const owner = stage.telegram.user();
      const group = stage.telegram.supergroup({ members: [owner] });
      owner.says('/language ar', { in: group, as: 'anonymous' });
      assert.match((await group.nextMessage()).text, /^سأجيب/);
    });

    it('is refused kindly to others, to channels, and to whoever is no member', async () => {
      const [owner, member, stranger] = [
        stage.telegram.user(),
        stage.telegram.user({ language_code: 'ar' }),
        stage.telegram.user(),
      ];
      const group = stage.telegram.supergroup({ members: [owner, member] });
      const channel = stage.telegram.channel({ members: [member] });
      member.says('/language en', { in: group });
      assert.equal((await group.nextMessage()).text, 'لا يغيّر لغتي في هذه المجموعة إلا مشرفوها.');
      member.says('/language en', { in: group, as: channel });
      assert.match((await group.nextMessage()).text, /^Only the admins/);
      owner.says('/language', { in: group });
      const offer = await group.nextMessage();
      assert.deepEqual(await member.taps(offer, 'English'.replace(/^/, '✓ ')), {
        text: 'لا يغيّر لغتي في هذه المجموعة إلا مشرفوها.',
        show_alert: true,
      });
      assert.match((await stranger.taps(offer, 'العربية')).text ?? '', /^Only the admins/);
      assert.equal(stage.settings.size, 0);
    });
  });

  it('is still there after the bot was started anew on the same file', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'mujaz-settings-'));
    t.after(() => rm(folder, { recursive: true }));
    const url = `sqlite:${join(folder, 'mujaz.sqlite')}`;

    for (const life of [1, 2]) {
      // The first store is never closed, as at a kill.
      const stores = openStores(url);
      t.after(() => stores.close());
      await stage.close();
      stage = await setStage({ settings: chatSettingsIn(stores.chats) });
      const reader = stage.telegram.user({ id: 4711, language_code: 'en' });
      if (life === 1) {
        reader.says('/language ar');
        await reader.nextMessage();
      }
      reader.says('Who refused to negotiate?');
      assert.match((await reader.nextMessage()).text, /^رفض كريم سالم/);
    }
  });
});
