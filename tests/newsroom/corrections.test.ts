import assert from 'node:assert/strict';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createGate } from '../helpers/scripted-model/gate.ts';
import type { BotMessage } from '../helpers/telegram/bot-message.ts';
import { answerHeld, refuse } from '../helpers/telegram/faults.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { bare } from '../telegram/stage.ts';
import { NewsroomStage } from './stage.ts';

const NAME = '2024-06-02-ferries';
const TITLE = 'Ferries stay in port';
const FIRST =
  'The company Blue Line cancelled 14 ferries because of the strike, its spokesman said on Sunday.';
const SECOND =
  'The port of Sidi Mansour stays closed until Monday evening, the ministry of transport announced.';
const TALKS =
  'Talks between the dockers and the ministry of labour began on Monday in the capital, a mediator said.';
const ARABIC_TITLE = 'العبّارات تبقى في الميناء';
const ARABIC = [
  'ألغت شركة الخط الأزرق 14 رحلة بالعبّارات بسبب الإضراب، على ما أعلن المتحدث باسمها يوم الأحد.',
  'وأعلنت وزارة النقل أن ميناء سيدي منصور يبقى مغلقًا حتى مساء الاثنين.',
];
const NO_RIGHTS = 'Bad Request: not enough rights to send text messages to the chat';
const CORRECTED = FIRST.replace('14', '41');
/** Of an article that is found, and whose every sentence the brief shows. */
const SAYS_ALL = /^A summary of this article would say no more than the brief above/;

describe('A brief', () => {
  let stage: NewsroomStage;
  let reader: Person;
  beforeEach(async () => {
    stage = await NewsroomStage.open();
    reader = await stage.newcomer();
  });
  afterEach(() => stage.close());

  /** The article joins the story, and who follows it is told. */
  const told = async (language: 'ar' | 'en' = 'en'): Promise<BotMessage> => {
    await stage.running.follow(reader.id, language);
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.running.takeFolder();
    const brief = await reader.nextMessage();
    await stage.running.delivered();
    return brief;
  };

  /** The same in a group with an owner, who follows it too. */
  const inGroup = async () => {
    const group = stage.telegram.supergroup({ members: [reader] });
    await stage.running.follow(group.id);
    await told();
    return [reader, group] as const;
  };

  /** A chat wants to hear nothing for the next two hours. */
  const isQuiet = (chat: number) =>
    stage.running.subscriptions.change({ chat, story: 'port-strike' }, (one) => ({
      ...one,
      quiet: { from: 10, until: 13 },
    }));

  it('is corrected in place when its article is corrected', async () => {
    const brief = await told();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    const text = bare(brief.text);
    assert.match(
      text,
      /^Correction\nThe article “Ferries stay in port” was corrected after this brief was sent/,
    );
    assert.match(text, /cancelled 41 ferries .* \[1\]/);
    assert.ok(!text.includes('14 ferries'));
    assert.equal(reader.chat.messages.length, 2);
  });

  it('is left alone when what was changed is nothing that it shows', async () => {
    const brief = await told();
    await stage.write(NAME, TITLE, `${FIRST} They will sail again.`, SECOND);
    await stage.running.takeFolder();
    assert.deepEqual(brief.edits, []);
  });

  it('is left alone by two such changes one after the other', async () => {
    const brief = await told();
    for (const more of ['They will sail again.', 'They will sail again soon.']) {
      await stage.write(NAME, TITLE, `${FIRST} ${more}`, SECOND);
      await stage.running.takeFolder();
    }
    assert.deepEqual(brief.edits, []);
  });

  it('says that its article was withdrawn when the file is deleted, and answers no longer cite it', async () => {
    const brief = await told();
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    assert.equal(
      bare(brief.text),
      'Correction\nThe article “Ferries stay in port”, on which this brief rested, was withdrawn. Please do not rely on what it said.',
    );
    reader.says('How many ferries did Blue Line cancel because of the strike?');
    assert.ok(!(await reader.nextMessage()).text.includes('14'));
  });

  it('keeps what rests on another article, and is corrected for the one that goes', async () => {
    await stage.stop();
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.write('2024-06-03-talks', 'Talks begin', TALKS);
    await stage.start();
    await stage.running.takeFolder();
    await stage.running.follow(reader.id, 'en', 0);
    const brief = await reader.nextMessage();
    assert.match(brief.text, /14 ferries/);
    await stage.running.delivered();
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    const text = bare(brief.text);
    assert.match(text, /“Ferries stay in port”, on which this brief rested, was withdrawn/);
    assert.match(
      text,
      /Corrected, the brief reads:\n\n[\s\S]*Talks between the dockers and the ministry of labour/,
    );
    assert.ok(!text.includes('14 ferries'));
  });

  it('that rests on two articles says of each that it was corrected, and shows nothing that was taken back', async () => {
    await stage.stop();
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.write('2024-06-03-talks', 'Talks begin', TALKS);
    await stage.start();
    await stage.running.takeFolder();
    await stage.running.follow(reader.id, 'en', 0);
    const brief = await reader.nextMessage();
    await stage.running.delivered();
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    await stage.write('2024-06-03-talks', 'Talks begin', TALKS.replace('Monday', 'Tuesday'));
    await stage.running.takeFolder();
    const text = bare(brief.text);
    assert.match(text, /“Ferries stay in port”, on which this brief rested, was withdrawn/);
    assert.match(text, /“Talks begin” was corrected after this brief was sent/);
    assert.match(text, /began on Tuesday in the capital/);
    assert.ok(!/14 ferries|on Monday in/.test(text));
  });

  it('is corrected too where it was corrected before and shows since then what is changed now', async () => {
    const sentences = [
      TALKS,
      'The minister of labour, Amal Rahmani, promised 300 new jobs at the ferry terminal before the winter.',
      'A second round was fixed for the twelfth of June in the town hall of Sidi Mansour.',
      'Insurers put the damage of the past weeks at forty million euros.',
    ];
    await stage.stop();
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.write('2024-06-03-talks', 'Talks begin', ...sentences);
    await stage.start();
    await stage.running.takeFolder();
    await stage.running.follow(reader.id, 'en', 0);
    const brief = await reader.nextMessage();
    await stage.running.delivered();
    const before = bare(brief.text);
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    const added = sentences.find((one) => !before.includes(one) && bare(brief.text).includes(one));
    assert.ok(added, `${before}\n\n${bare(brief.text)}`);
    const changed = sentences.map((one) => (one === added ? `${one.slice(0, -1)}, it was said.` : one));
    await stage.write('2024-06-03-talks', 'Talks begin', ...changed);
    await stage.running.takeFolder();
    assert.match(bare(brief.text), /it was said\./);
  });

  it('is corrected too when its article was changed while it was on its way, and the others were done with', async () => {
    const before = await told();
    const late = await stage.newcomer();
    const gate = createGate();
    stage.telegram.faults.next('sendMessage', answerHeld(gate.passed));
    await stage.running.follow(late.id, 'en', 0);
    const brief = await late.nextMessage();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.match(before.text, /41 ferries/);
    assert.match(brief.text, /14 ferries/);
    gate.open();
    await brief.becomes(/41 ferries/);
    await stage.telegram.idle();
    assert.deepEqual([before.edits.length, brief.edits.length], [1, 1]);
  });

  it('is corrected after a kill in the moment after the change was noted in the log', async () => {
    const brief = await told();
    await stage.stop();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.noteInLogOnly();
    await stage.start();
    await brief.becomes(/41 ferries/);
  });

  it('is corrected once, and not withdrawn meanwhile, when its article was changed while the bot was down', async () => {
    const brief = await told();
    await stage.stop();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.start();
    await stage.running.takeFolder();
    await brief.becomes(/41 ferries/);
    assert.equal(brief.edits.length, 1);
  });

  it('in Arabic is left alone by what is changed in the English only, also where it was corrected before', async () => {
    await stage.writeArabic(NAME, ARABIC_TITLE, ...ARABIC);
    const brief = await told('ar');
    await stage.write(NAME, 'Ferries stay put', FIRST, SECOND);
    await stage.running.takeFolder();
    assert.deepEqual(brief.edits, []);
    await stage.writeArabic(NAME, ARABIC_TITLE, ...ARABIC.map((text) => text.replace('14 رحلة', '41 رحلة')));
    await stage.running.takeFolder();
    assert.equal(brief.edits.length, 1);
    const edited = (): number =>
      stage.telegram.calls.filter(({ method }) => method === 'editMessageText').length;
    const before = edited();
    await stage.write(NAME, 'Ferries stay in port after all', CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.equal(edited(), before);
  });

  it('that rests on two articles and was corrected for one is left alone by what it does not show of the other', async () => {
    await stage.stop();
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.write('2024-06-03-talks', 'Talks begin', TALKS);
    await stage.start();
    await stage.running.takeFolder();
    await stage.running.follow(reader.id, 'en', 0);
    const brief = await reader.nextMessage();
    await stage.running.delivered();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    await stage.writeArabic('2024-06-03-talks', 'بدء المحادثات', 'بدأت المحادثات يوم الاثنين في العاصمة.');
    await stage.running.takeFolder();
    await stage.writeArabic('2024-06-03-talks', 'المحادثات تبدأ', 'بدأت المحادثات يوم الاثنين في العاصمة.');
    await stage.running.takeFolder();
    assert.equal(brief.edits.length, 1);
    assert.ok(!brief.text.includes('“Talks begin” was corrected'));
  });

  it('is corrected where only the date of its article was, and not where that is only given less exactly', async () => {
    const brief = await told();
    const dated = async (date: string): Promise<void> => {
      const file = await readFile(stage.fileOf(NAME), 'utf8');
      await writeFile(stage.fileOf(NAME), file.replace(/published: .*/, `published: ${date}`));
      await stage.running.takeFolder();
    };
    await dated('2024-06');
    assert.deepEqual(brief.edits, []);
    await dated('2024-05-31');
    assert.match(bare(brief.text), /was corrected[\s\S]*Gulf Wire · 31 May 2024/);
    assert.equal(brief.edits.length, 1);
  });

  it('is corrected where only its source was, or what stands in the passage beside the sentence', async () => {
    const brief = await told();
    const file = await readFile(stage.fileOf(NAME), 'utf8');
    await writeFile(stage.fileOf(NAME), file.replace('Gulf Wire', 'Coast Wire'));
    await stage.running.takeFolder();
    assert.match(bare(brief.text), /was corrected[\s\S]*Coast Wire · 2 June 2024/);
    assert.ok(!brief.text.includes('Gulf Wire'));
  });

  it('is corrected when the chat is open again where the bot may not write for a while', async () => {
    const [owner, group] = await inGroup();
    const brief = await group.nextMessage();
    stage.telegram.faults.next('editMessageText', refuse(400, NO_RIGHTS), { times: 2, chat: group });
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.match(brief.text, /14 ferries/);
    stage.telegram.faults.clear();
    owner.says(`/help@${stage.telegram.bot.username}`, { in: group });
    await group.nextMessage();
    await brief.becomes(/41 ferries/);
  });

  it('is corrected after a restart where the chat was opened meanwhile', async () => {
    const [, group] = await inGroup();
    const brief = await group.nextMessage();
    stage.telegram.faults.next('editMessageText', refuse(400, NO_RIGHTS), { times: 2, chat: group });
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    await stage.stop();
    stage.telegram.faults.clear();
    await stage.start();
    await brief.becomes(/41 ferries/);
  });

  it('is followed by one where it can be changed no more, and that one is corrected from then on', async () => {
    const brief = await told();
    reader.deletes(brief);
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    const follower = await reader.nextMessage();
    await stage.write(NAME, TITLE, FIRST.replace('14', '40'), SECOND);
    await stage.running.takeFolder();
    assert.match(bare(follower.text), /^Correction\nThis corrects a brief that was sent here earlier\.\n/);
    assert.match(bare(follower.text), /40 ferries/);
    assert.deepEqual(reader.chat.unread, []);
  });

  it('of a group that has become a supergroup is followed by one there, and no other message is touched', async () => {
    const owner = stage.telegram.user();
    const group = stage.telegram.group({ members: [owner] });
    await stage.running.follow(group.id);
    await told();
    const brief = await group.nextMessage();
    const after = group.migrates();
    await stage.telegram.idle();
    owner.says(`/help@${stage.telegram.bot.username}`, { in: after });
    const other = await after.nextMessage();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.match((await after.nextMessage()).text, /This corrects a brief[\s\S]*41 ferries/);
    assert.deepEqual([brief.edits, other.edits], [[], []]);
  });

  it('is corrected too when its article was withdrawn while it was on its way', async () => {
    const gate = createGate();
    stage.telegram.faults.next('sendMessage', answerHeld(gate.passed));
    await stage.running.follow(reader.id);
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.running.takeFolder();
    const brief = await reader.nextMessage();
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    gate.open();
    await brief.becomes(/was withdrawn/);
  });

  it('is followed by one message where it can be changed no more', async () => {
    const brief = await told();
    reader.deletes(brief);
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    const text = bare((await reader.nextMessage()).text);
    assert.match(text, /^Correction\nThis corrects a brief that was sent here earlier\.\n/);
    assert.match(text, /41 ferries/);
  });

  it('is followed by one after the quiet hours and not in them, while what can be changed in place is at once', async () => {
    const other = await stage.newcomer();
    await stage.running.follow(other.id);
    const [brief, kept] = [await told(), await other.nextMessage()];
    for (const { id } of [reader, other]) await isQuiet(id);
    reader.deletes(brief);
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.match(kept.text, /41 ferries/);
    assert.deepEqual(reader.chat.unread, []);
    stage.clock.time += 2 * 3_600_000;
    await stage.running.again();
    assert.match((await reader.nextMessage()).text, /This corrects a brief[\s\S]*41 ferries/);
    await stage.running.again();
    assert.deepEqual([reader.chat.unread, other.chat.unread], [[], []]);
  });

  it('of a group that has become a supergroup is followed after the quiet hours that the group has there', async () => {
    const group = stage.telegram.group({ members: [stage.telegram.user()] });
    await stage.running.follow(group.id);
    await told();
    await group.nextMessage();
    await isQuiet(group.id);
    const after = group.migrates();
    await stage.telegram.idle();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.deepEqual(after.unread, []);
    stage.clock.time += 2 * 3_600_000;
    await stage.running.again();
    assert.match((await after.nextMessage()).text, /This corrects a brief[\s\S]*41 ferries/);
  });

  it('names its article in the language of its reader, where a translation has come since', async () => {
    const brief = await told('ar');
    await stage.writeArabic(NAME, ARABIC_TITLE, ...ARABIC);
    await stage.running.takeFolder();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.match(
      bare(brief.text),
      /^تنبيه\nصُحّح النص الإنجليزي للمقالة «العبّارات تبقى في الميناء» بعد إرسال هذا الموجز، ولم/,
    );
  });

  it('is corrected in Arabic for who reads Arabic', async () => {
    const brief = await told('ar');
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    assert.match(bare(brief.text), /^تصحيح\nسُحبت المقالة «Ferries stay in port» التي استند إليها هذا الموجز/);
  });

  it('is corrected once more when its article is, and says that nothing was wrong when it comes back', async () => {
    const brief = await told();
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    assert.match(brief.text, /was withdrawn/);
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.match(
      bare(brief.text),
      /^Update\nThe article “Ferries stay in port” was withdrawn for a time and has been restored to the story\.\n\nThe brief now reads:\n[\s\S]*41 ferries/,
    );
    // With other words it is corrected all the same.
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.running.takeFolder();
    assert.match(bare(brief.text), /^Correction\n[\s\S]*Corrected, the brief reads:\n[\s\S]*14 ferries/);
  });

  it('in Arabic says that its article is back, and of no correction', async () => {
    const brief = await told('ar');
    const content = await readFile(stage.fileOf(NAME), 'utf8');
    await rm(stage.fileOf(NAME));
    await stage.running.takeFolder();
    await writeFile(stage.fileOf(NAME), content);
    await stage.running.takeFolder();
    assert.match(
      bare(brief.text),
      /^تحديث\nسُحبت المقالة «Ferries stay in port» لفترة ثم أُعيدت إلى القصة\.\n\nنص الموجز الآن:/,
    );
  });

  it('of many articles says nothing of one that it only counted, and names one that it shows', async () => {
    await stage.stop();
    const days = Array.from({ length: 9 }, (_, n) => `2024-06-02-day-${n}`);
    const towns = ['Sfax', 'Tunis', 'Oslo', 'Rome', 'Cairo', 'Zarzis', 'Gabes', 'Nabeul', 'Bizerte'];
    for (const [n, name] of days.entries())
      await stage.write(name, `Report ${n}`, `The mayor of ${towns[n]} planted ${n + 20} trees with pupils.`);
    await stage.start();
    await stage.running.takeFolder();
    await stage.running.follow(reader.id, 'en', 0);
    const brief = await reader.nextMessage();
    await stage.running.delivered();
    const text = bare(brief.text);
    assert.match(text, /9 new articles[\s\S]*and 3 more articles/);
    const [counted = '', second = ''] = days.filter((_, n) => !text.includes(`Report ${n}`));
    await rm(stage.fileOf(counted));
    await stage.running.takeFolder();
    await stage.write(second, 'Another headline', 'The mayor of Sousse planted 90 trees with pupils.');
    await stage.running.takeFolder();
    assert.deepEqual(brief.edits, []);
    const shown = days.findIndex((_, n) => text.includes(`Report ${n}`));
    await rm(stage.fileOf(days[shown]!));
    await stage.running.takeFolder();
    const [heading = ''] = bare(brief.text).split('\n\n');
    assert.deepEqual(heading.match(/“Report \d”/g), [`“Report ${shown}”`]);
  });

  describe('is left alone, and nothing is sent again,', () => {
    const unchanged = async (brief: BotMessage): Promise<void> => {
      await stage.running.takeFolder();
      await stage.running.delivered();
      await stage.telegram.idle();
      assert.deepEqual([brief.edits, reader.chat.unread], [[], []]);
    };
    const RENAMED = '2024-06-02-blue-line';

    it('when its file is given another name; a later correction still finds it', async () => {
      const brief = await told();
      await rename(stage.fileOf(NAME), stage.fileOf(RENAMED));
      await unchanged(brief);
      assert.match((await reader.taps(brief, 'Summary of the article')).text ?? '', SAYS_ALL);
      await stage.write(RENAMED, TITLE, CORRECTED, SECOND);
      await stage.running.takeFolder();
      assert.match(bare(brief.text), /“Ferries stay in port” was corrected[\s\S]*41 ferries/);
      await rm(stage.fileOf(RENAMED));
      await stage.running.takeFolder();
      assert.match(bare(brief.text), /“Ferries stay in port”, on which this brief rested, was withdrawn/);
    });

    for (const [first, second] of [
      ['ar', 'en'],
      ['en', 'ar'],
    ] as const)
      it(`when its two languages are given another name one after the other, ${first} first`, async () => {
        await stage.writeArabic(NAME, ARABIC_TITLE, ...ARABIC);
        const brief = await told('ar');
        await rename(stage.fileOf(NAME, 'port-strike', first), stage.fileOf(RENAMED, 'port-strike', first));
        await unchanged(brief);
        await stage.stop();
        await stage.start();
        await unchanged(brief);
        await rename(stage.fileOf(NAME, 'port-strike', second), stage.fileOf(RENAMED, 'port-strike', second));
        await unchanged(brief);
        await stage.writeArabic(
          RENAMED,
          ARABIC_TITLE,
          ...ARABIC.map((text) => text.replace('14 رحلة', '41 رحلة')),
        );
        await stage.running.takeFolder();
        assert.match(bare(brief.text), /41 رحلة/);
        assert.equal(brief.edits.length, 1);
      });

    it('when it is renamed while its translation joins', async () => {
      const brief = await told();
      await rename(stage.fileOf(NAME), stage.fileOf(RENAMED));
      await stage.writeArabic(RENAMED, ARABIC_TITLE, ...ARABIC);
      await unchanged(brief);
    });

    it('when it is renamed while the bot is down, and back again', async () => {
      const brief = await told();
      await stage.stop();
      await rename(stage.fileOf(NAME), stage.fileOf(RENAMED));
      await stage.start();
      await unchanged(brief);
      await rename(stage.fileOf(RENAMED), stage.fileOf(NAME));
      await unchanged(brief);
      await stage.write(NAME, TITLE, CORRECTED, SECOND);
      await stage.running.takeFolder();
      assert.match(brief.text, /41 ferries/);
    });

    it('when it is copied and the original taken away; a copy that becomes an article is one', async () => {
      const brief = await told();
      await cp(stage.fileOf(NAME), stage.fileOf(RENAMED));
      await unchanged(brief);
      await rm(stage.fileOf(NAME));
      await unchanged(brief);
      await cp(stage.fileOf(RENAMED), stage.fileOf('2024-06-03-talks'));
      await unchanged(brief);
      await stage.write('2024-06-03-talks', 'Talks begin', TALKS);
      await stage.running.takeFolder();
      assert.match((await reader.nextMessage()).text, /Talks between the dockers/);
      assert.deepEqual(brief.edits, []);
    });

    it('and who is told later is told once, when it is renamed before that', async () => {
      const brief = await told();
      const before = stage.running.storyLog.head('port-strike');
      await rename(stage.fileOf(NAME), stage.fileOf(RENAMED));
      await unchanged(brief);
      assert.equal(stage.running.storyLog.head('port-strike'), before);
      const late = await stage.newcomer();
      await stage.running.follow(late.id, 'en', 0);
      assert.match((await late.nextMessage()).text, /14 ferries/);
    });

    const rewritten: Record<string, (file: string) => string> = {
      'a second space between two words': (file) => file.replace('Blue Line', 'Blue  Line'),
      'lines that end anywhere else': (file) => file.replace('because of the', 'because of\nthe'),
      'line endings of Windows and a mark at the beginning': (file) =>
        `\ufeff${file.replaceAll('\n', '\r\n')}`,
      'letters that are put together in another way': (file) => file.normalize('NFD'),
      'marks of direction': (file) => file.replace('Blue Line', '\u200eBlue Line\u200e'),
      'the order and the quotes of the front matter': (file) =>
        file.replace(
          /^---\n(title: .*\n)(published: )(.*)\n([\s\S]*?)---/,
          (_all, title: string, name: string, date: string, source: string) =>
            `---\n# checked\n${source}${name}'${date}'\n${title}---\n`,
        ),
      'the very same content': (file) => file,
    };
    for (const [what, how] of Object.entries(rewritten))
      it(`when what differs in the file is ${what}`, async () => {
        await stage.running.follow(reader.id);
        const attaché = FIRST.replace('spokesman', 'attaché');
        await stage.write(NAME, TITLE, attaché, SECOND);
        await stage.running.takeFolder();
        const brief = await reader.nextMessage();
        await stage.running.delivered();
        const before = await readFile(stage.fileOf(NAME), 'utf8');
        // As editors save: a file beside it that takes its place.
        const beside = `${stage.fileOf(NAME)}~`;
        await writeFile(beside, how(before));
        await stage.running.takeFolder();
        await rename(beside, stage.fileOf(NAME));
        await unchanged(brief);
        await stage.write(NAME, TITLE, attaché.replace('14', '41'), SECOND);
        await stage.running.takeFolder();
        assert.match(brief.text, /41 ferries/);
      });
  });

  it('is corrected in every chat that was told, also where Telegram failed at first and the bot was restarted', async () => {
    const others = Array.from({ length: 12 }, () => stage.telegram.user());
    for (const other of others) other.startsBot();
    await stage.telegram.idle();
    for (const other of others) await other.nextMessage();
    for (const other of others) await stage.running.follow(other.id);
    const briefs = [await told(), ...(await Promise.all(others.map((other) => other.nextMessage())))];
    stage.telegram.faults.next('editMessageText', refuse(502, 'Bad Gateway'), { times: 200 });
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.ok(briefs.every(({ text }) => text.includes('14 ferries')));
    await stage.stop();
    stage.telegram.faults.clear();
    await stage.start();
    for (const brief of briefs) await brief.becomes(/41 ferries/);
  });
});

describe('Who follows a story', () => {
  let stage: NewsroomStage;
  beforeEach(async () => {
    stage = await NewsroomStage.open({ stories: ['valley-flood'], editors: 1 });
  });
  afterEach(() => stage.close());

  const folder = (name: string): string => join(stage.folder, 'knowledge', name);
  const QUESTION = 'How many ferries were cancelled because of the strike?';

  for (const [when, isRunning] of [
    ['while the bot runs', true],
    ['while the bot is down', false],
  ] as const)
    it(`goes on following it when its folder is given another name ${when}; what was sent is corrected, what is waited for is told`, async () => {
      const [reader, waiting] = [stage.telegram.user(), stage.telegram.user()];
      waiting.says(`/watch ${QUESTION}`);
      await waiting.nextMessage();
      await stage.running.follow(reader.id);
      reader.startsBot();
      await reader.nextMessage();
      await stage.write(NAME, TITLE, TALKS, SECOND);
      await stage.running.takeFolder();
      const brief = await reader.nextMessage();
      await stage.running.delivered();
      if (!isRunning) await stage.stop();
      await rename(folder('port-strike'), folder('dockers'));
      if (!isRunning) await stage.start();
      await stage.running.takeFolder();
      await stage.running.delivered();
      await stage.telegram.idle();
      assert.deepEqual([brief.edits, reader.chat.unread, waiting.chat.unread], [[], [], []]);
      assert.match((await reader.taps(brief, 'Summary of the article')).text ?? '', SAYS_ALL);
      assert.deepEqual(
        stage.running.subscriptions.of(reader.id).map(({ story, cursor }) => [story, cursor]),
        [['dockers', 1]],
      );
      await stage.writeIn('dockers', '2024-06-04-ferries', 'Ferries', FIRST);
      await stage.running.takeFolder();
      assert.match((await reader.nextMessage()).text, /14 ferries/);
      assert.match((await waiting.nextMessage()).text, /14 ferries/);
      await stage.writeIn('dockers', NAME, TITLE, TALKS.replace('Monday', 'Tuesday'), SECOND);
      await stage.running.takeFolder();
      assert.match(bare(brief.text), /“Ferries stay in port” was corrected[\s\S]*began on Tuesday/);
      reader.says('/status');
      assert.match((await reader.nextMessage()).text, /^The port strike\n/);
    });

  it('and who chose it keeps the choice, the buttons and what was not answered when its folder is given another name', async () => {
    const [editor] = stage.editors;
    const reader = stage.telegram.user();
    reader.startsBot('port-strike');
    const card = await reader.nextMessage();
    await stage.running.follow(reader.id);
    reader.says(QUESTION);
    const declined = await reader.nextMessage();
    await stage.write(NAME, TITLE, TALKS);
    await stage.write('2024-06-03-port', 'The port stays closed', SECOND);
    await stage.running.takeFolder();
    const digest = await reader.nextMessage();
    await stage.running.delivered();
    await rename(folder('port-strike'), folder('dockers'));
    await stage.running.takeFolder();
    await reader.taps(digest, 'Summary');
    assert.match((await reader.nextMessage()).text, /^The port strike\n/);
    reader.says('/summary');
    assert.match((await reader.nextMessage()).text, /^The port strike\n/);
    reader.says('/unsubscribe');
    await reader.nextMessage();
    await reader.taps(card, 'Start the briefs');
    assert.equal(stage.running.subscriptions.of(reader.id)[0]?.story, 'dockers');
    await reader.taps(declined, 'Tell me when it is known');
    assert.equal(stage.running.watches.of(reader.id)[0]?.story, 'dockers');
    editor!.says('/gaps');
    assert.ok((await editor!.nextMessage()).text.includes(QUESTION));
    const stranger = stage.telegram.user();
    stranger.startsBot('port-strike');
    assert.match(bare((await stranger.nextMessage()).text), /The port strike/);
  });

  it('hears once what was on its way when its folder is given another name, and has it corrected', async () => {
    const gate = createGate();
    const reader = await stage.newcomer();
    await stage.running.follow(reader.id);
    stage.telegram.faults.next('sendMessage', answerHeld(gate.passed));
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.running.takeFolder();
    const brief = await reader.nextMessage();
    await stage.write('2024-06-03-talks', 'Talks begin', TALKS);
    await stage.running.takeFolder();
    await rename(folder('port-strike'), folder('dockers'));
    const taken = stage.running.takeFolder();
    while (stage.running.storyLog.presentStory('port-strike') !== 'dockers') await setImmediate();
    gate.open();
    await taken;
    const next = bare((await reader.nextMessage()).text);
    assert.match(next, /Talks begin/);
    assert.ok(!next.includes('ferries'));
    await stage.running.delivered();
    await stage.telegram.idle();
    assert.deepEqual(reader.chat.unread, []);
    await stage.writeIn('dockers', NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    assert.match(brief.text, /41 ferries/);
  });

  it('has a brief of the old name followed where it can be changed no more, and what follows corrected under the new one', async () => {
    const [early, late] = [await stage.newcomer(), await stage.newcomer()];
    for (const reader of [early, late]) await stage.running.follow(reader.id);
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.running.takeFolder();
    await stage.running.delivered();
    early.deletes(await early.nextMessage());
    await stage.write(NAME, TITLE, CORRECTED, SECOND);
    await stage.running.takeFolder();
    const follower = await early.nextMessage();
    await rename(folder('port-strike'), folder('dockers'));
    await stage.running.takeFolder();
    late.deletes(await late.nextMessage());
    await stage.writeIn('dockers', NAME, TITLE, FIRST.replace('14', '40'), SECOND);
    await stage.running.takeFolder();
    assert.match(bare(follower.text), /40 ferries/);
    assert.match(bare((await late.nextMessage()).text), /This corrects a brief[\s\S]*40 ferries/);
    await rm(join(folder('dockers'), `${NAME}.en.md`));
    await stage.running.takeFolder();
    assert.match(bare(follower.text), /was withdrawn/);
    assert.deepEqual([early.chat.unread, late.chat.unread], [[], []]);
  });

  it('in a group that is added by a link that names one of several stories gets one card, and no choice', async () => {
    const owner = stage.telegram.user({ language_code: 'ar' });
    const group = stage.telegram.supergroup({ title: 'غرفة', members: [owner], bot: 'left' });
    owner.addsBot(group, { startgroup: 'port-strike' });
    await stage.telegram.idle();
    const texts = group.messages.map(({ text }) => bare(text));
    assert.equal(texts.length, 2);
    assert.match(texts[0]!, /^مرحبا، أنا «موجز»/);
    assert.match(texts[1]!, /^إضراب الميناء\nأرسل موجزا إلى هنا فور/);
    assert.equal(stage.running.subscriptions.of(group.id).length, 1);
  });

  it('stays where it is when a story of other articles comes in the moment in which it goes', async () => {
    const reader = await stage.newcomer();
    await stage.running.follow(reader.id);
    await rename(folder('port-strike'), join(stage.folder, 'elsewhere'));
    await cp(folder('valley-flood'), folder('flood'), { recursive: true });
    await stage.running.takeFolder();
    assert.deepEqual(
      stage.running.subscriptions.of(reader.id).map(({ story }) => story),
      ['port-strike'],
    );
    await rename(join(stage.folder, 'elsewhere'), folder('port-strike'));
    await stage.running.takeFolder();
    await stage.write(NAME, TITLE, FIRST, SECOND);
    await stage.running.takeFolder();
    assert.match((await reader.nextMessage()).text, /14 ferries/);
  });
});
