import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NewsroomStage } from './stage.ts';

it('a group that was silenced hears what it missed after a restart, in one message', async (t) => {
  const stage = await NewsroomStage.open();
  t.after(() => stage.close());
  const owner = await stage.newcomer();
  const group = stage.telegram.supergroup({ members: [owner] });
  await stage.running.follow(group.id);
  group.permits({ can_send_messages: false });
  await stage.write(
    '2024-06-02-ferries',
    'Ferries stay in port',
    'Blue Line cancelled 14 ferries on Sunday.',
  );
  await stage.running.takeFolder();
  assert.match((await owner.nextMessage()).text, /I am not allowed to write there/);
  await stage.write('2024-06-03-talks', 'Talks begin', 'A mediator from Tunis met both sides on Monday.');
  await stage.running.takeFolder();
  await stage.running.delivered();
  await stage.stop();
  group.permits({ can_send_messages: true });
  await stage.start();
  assert.match((await group.nextMessage()).text, /2 new articles[\s\S]*14 ferries[\s\S]*mediator from Tunis/);
  await stage.running.delivered();
  assert.equal(stage.running.subscriptions.of(group.id)[0]?.paused, undefined);
  assert.deepEqual([group.unread, owner.chat.unread], [[], []]);
});
