import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { BotMessage } from '../helpers/telegram/bot-message.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { bare } from '../telegram/stage.ts';
import { NewsroomStage } from './stage.ts';

const QUESTION = 'How many ferries were cancelled because of the strike?';
const NAME = '2024-06-02-ferries';
const TITLE = 'Ferries stay in port';
const TEXT =
  'The company Blue Line cancelled 14 ferries because of the strike, its spokesman said on Sunday in Sidi Mansour.';
const CORRECTED = TEXT.replace('14', '41');

describe('An answer that was waited for', () => {
  let stage: NewsroomStage;
  let reader: Person;
  beforeEach(async () => {
    stage = await NewsroomStage.open();
    reader = stage.telegram.user();
  });
  afterEach(() => stage.close());

  const becomes = async (text: string, more = ''): Promise<void> => {
    await stage.write(NAME, TITLE, ...[text, more].filter(Boolean));
    await stage.running.takeFolder();
  };
  /** The reader waits, news comes, and the reader is told. */
  const told = async (question = QUESTION, text = TEXT): Promise<BotMessage> => {
    reader.says(`/watch ${question}`);
    await reader.nextMessage();
    await becomes(text);
    return reader.nextMessage();
  };

  it('is corrected in place when its article is, in private and in a group', async () => {
    const group = stage.telegram.group({ members: [reader] });
    reader.says(`/watch@${stage.telegram.bot.username} ${QUESTION}`, { in: group });
    await group.nextMessage();
    const answers = [await told(), await group.nextMessage()];
    await becomes(CORRECTED);
    for (const answer of answers) {
      const text = bare(answer.text);
      assert.match(
        text,
        /^Correction\nThe article “Ferries stay in port” was corrected after this answer was sent\.\n\nCorrected, the answer reads:\nHow many ferries were cancelled because of the strike\?\n[\s\S]*cancelled 41 ferries .* \[1\]/,
      );
      assert.ok(!text.includes('14 ferries'));
    }
    assert.deepEqual([reader.chat.unread, group.unread], [[], []]);
  });

  it('is left alone by a change of what it does not show', async () => {
    const answer = await told();
    await becomes(TEXT, 'The harbour is closed.');
    assert.deepEqual(answer.edits, []);
  });

  it('says that the story no longer says so when its article goes, and who wants to may wait again', async () => {
    const answer = await told();
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    assert.equal(
      bare(answer.text),
      `Correction\nThe article “Ferries stay in port”, on which this answer rested, was withdrawn. Please do not rely on what it said.\n\n${QUESTION}\n\nThe story no longer says so.`,
    );
    assert.match((await reader.taps(answer, 'Tell me when it is known')).text ?? '', /I will write here/);
    assert.equal(stage.running.watches.size, 1);
    await stage.write('2024-06-03-again', 'Ferries', CORRECTED);
    await stage.running.takeFolder();
    assert.match(bare((await reader.nextMessage()).text), /41 ferries/);
  });

  it('falls back on no sentence that tells of somebody else', async () => {
    const answer = await told(
      'Did Blue Line cancel the contract?',
      'Blue Line cancelled the contract on Sunday.',
    );
    await stage.write(
      '2024-06-03-refusal',
      'A refusal',
      'Leila Haddad cancelled the contract of her union with Blue Line.',
    );
    await stage.running.takeFolder();
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    assert.match(bare(answer.text), /The story no longer says so\.$/);
  });

  it('rests on another article after that, and is corrected with it too', async () => {
    const answer = await told();
    await stage.write('2024-06-03-again', 'More ferries', TEXT.replace('14', '15'), 'The harbour is closed.');
    await stage.running.takeFolder();
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    assert.match(bare(answer.text), /was withdrawn[\s\S]*cancelled 15 ferries/);
    await stage.write('2024-06-03-again', 'More ferries', TEXT.replace('14', '16'), 'The harbour is closed.');
    await stage.running.takeFolder();
    assert.match(bare(answer.text), /“More ferries” was corrected[\s\S]*cancelled 16 ferries/);
    assert.match(
      (await reader.taps(answer, 'Tell me if that changes')).text ?? '',
      /once the story says otherwise/,
    );
    await stage.write('2024-06-04-more', 'Ferries again', TEXT.replace('14', '17'));
    await stage.running.takeFolder();
    assert.match(bare((await reader.nextMessage()).text), /^There is news[\s\S]*17 ferries/);
  });

  it('is followed by a message where it is not there any more', async () => {
    const answer = await told();
    reader.deletes(answer);
    await becomes(CORRECTED);
    assert.match(
      bare((await reader.nextMessage()).text),
      /^Correction\nThis corrects an answer that was sent here earlier\.\n[\s\S]*41 ferries/,
    );
  });

  it('is corrected after a restart, in the language in which it was given', async () => {
    const trips = 'The company Blue Line cancelled 14 trips on Sunday.';
    const answer = await told('كم رحلة ألغت شركة بلو لاين؟', trips);
    await stage.stop();
    await stage.write(NAME, TITLE, trips.replace('14', '41'));
    await stage.start();
    await stage.running.takeFolder();
    assert.match(
      bare(answer.text),
      /^تصحيح\nصُحّحت المقالة «Ferries stay in port» بعد إرسال هذا الجواب\.[\s\S]*41 trips/,
    );
  });

  it('is forgotten with everything else by /forget', async () => {
    const answer = await told();
    reader.says('/forget');
    await reader.nextMessage();
    await becomes(CORRECTED);
    await stage.telegram.idle();
    assert.deepEqual([answer.edits, reader.chat.unread], [[], []]);
  });
});
