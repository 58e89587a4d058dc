import assert from 'node:assert/strict';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { candidatesIn } from '../../src/adapters/newsroom-stores.ts';
import { DailyBudget } from '../../src/answering/model/budget.ts';
import type { LanguageModel } from '../../src/answering/model/language-model.ts';
import { ModelWriter } from '../../src/answering/model/model-writer.ts';
import { parseArticleFile } from '../../src/story/article-file.ts';
import { Candidates } from '../../src/updates/feeds/candidates.ts';
import type { BotMessage } from '../helpers/telegram/bot-message.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { bare, createLog } from '../telegram/stage.ts';
import { bring, secondStrike } from './reports.ts';
import { NewsroomStage } from './stage.ts';

/** What a button with this text sends. */
function dataOf({ buttons }: BotMessage, text: string): string {
  const button = buttons.find((one) => one.text === text);
  assert.ok(button && 'callback_data' in button);
  return button.callback_data;
}

const FILE = '2024-06-01-dockers-of-sidi-mansour-announce-a.en.md';

describe('Without editors', () => {
  let stage: NewsroomStage;
  afterEach(() => stage.close());

  it('what a feed brings joins the story by itself, and is answered from', async () => {
    stage = await NewsroomStage.open();
    bring(stage.web, secondStrike);
    await stage.running.readFeeds();
    await stage.running.takeFolder();
    assert.ok((await stage.articles()).includes(FILE));
    assert.equal(stage.running.storyLog.head('port-strike'), 1);
    const reader = stage.telegram.user();
    reader.says('When will the dockers stop work again?');
    assert.match((await reader.nextMessage()).text, /will stop work again on Monday/);
  });

  it('a flash of one sentence joins the story', async () => {
    stage = await NewsroomStage.open();
    bring(stage.web, {
      title: 'Strike of the dockers of Sidi Mansour ends',
      published: '2024-06-01T08:00:00Z',
      paragraphs: ['The strike at the port of Sidi Mansour is over, Leila Haddad said on Saturday.'],
    });
    await stage.running.readFeeds();
    assert.equal((await stage.articles()).filter((name) => name.startsWith('2024-06-01-strike')).length, 1);
  });

  it('a report that names others alone than those whom the keywords name does not, whatever it scores', async () => {
    stage = await NewsroomStage.open();
    await stage.stop();
    const head = join(stage.folder, 'knowledge/port-strike/story.yaml');
    const yaml = await readFile(head, 'utf8');
    await writeFile(
      head,
      yaml
        .replace('[إضراب, ميناء]', '[إضراب, ميناء, سيدي منصور, حداد]')
        .replace('[strike, port]', '[strike, port, Sidi Mansour, Haddad]'),
    );
    await stage.start();
    const before = await stage.articles();
    const published = '2024-06-01T08:00:00Z';
    bring(
      stage.web,
      {
        title: 'Karim Salem and Blue Line praise the end of the strike at the port of Marseille',
        published,
        paragraphs: [
          'Karim Salem said in Marseille on Saturday that the strike at the French port had ended well.',
          'Blue Line will send its freighters there again from Monday, the director of the port said.',
        ],
      },
      {
        title: 'كريم سالم يشيد بانتهاء إضراب ميناء مرسيليا',
        language: 'ar',
        published,
        paragraphs: [
          'أشاد كريم سالم السبت بانتهاء الإضراب في ميناء مرسيليا الفرنسي بعد أسبوعين من المفاوضات الصعبة.',
          'وتعود سفن شركة بلو لاين إلى الميناء الفرنسي ابتداء من الاثنين، على ما أعلن مدير ميناء مرسيليا.',
        ],
      },
      { title: 'Cup final ends in a draw', published, paragraphs: ['Nobody scored.'] },
    );
    await stage.running.readFeeds();
    assert.deepEqual(await stage.articles(), before);
    const passedOver = stage.log
      .filter(({ message }) => message === 'an article of a feed was passed over')
      .map(({ level, details }) => ({ level, ...(details as { score: number; reason: string }) }));
    const [cup, ...others] = passedOver.toSorted((a, b) => a.score - b.score);
    assert.deepEqual([cup?.level, cup?.reason, cup?.score], ['debug', 'names nothing of the story', 0]);
    assert.equal(others.length, 2);
    for (const { level, reason, score } of others) {
      assert.deepEqual([level, reason], ['info', 'names nothing that the story is about']);
      assert.ok(score >= 6.5, String(score));
    }
  });

  it('nobody may withdraw or see drafts and figures', async () => {
    stage = await NewsroomStage.open();
    const reader = stage.telegram.user({ language_code: 'ar' });
    for (const command of ['/publish', '/withdraw', '/gaps', '/stats']) {
      reader.says(command);
      assert.equal((await reader.nextMessage()).text, 'هذا الأمر لهيئة التحرير وحدها.');
    }
  });
});

describe('With editors', () => {
  let stage: NewsroomStage;
  afterEach(() => stage.close());

  const proposed = async (editors = 1) => {
    stage = await NewsroomStage.open({ editors });
    bring(stage.web, secondStrike);
    await stage.running.readFeeds();
    return Promise.all(stage.editors.map((editor) => editor.nextMessage()));
  };

  it('what a feed brings is laid before them, and joins the story when one of them publishes it', async () => {
    const [draft] = await proposed();
    const [editor] = stage.editors;
    assert.match(
      bare(draft!.text),
      /Draft brief · The port strike\nIt would reach no chat\.\n\nDockers of Sidi Mansour announce a second strike/,
    );
    assert.match(draft!.text, /will stop work again on Monday/);
    assert.deepEqual(
      draft!.buttons.map(({ text }) => text),
      ['Publish', 'Discard', 'Hold'],
    );
    assert.ok(!(await stage.articles()).includes(FILE));
    const answer = await editor!.taps(draft!, 'Publish');
    assert.equal(answer.text, 'Published.');
    const parsed = parseArticleFile(
      FILE,
      await readFile(join(stage.folder, 'knowledge/port-strike', FILE), 'utf8'),
    );
    assert.ok(parsed.ok && parsed.value.title === secondStrike.title);
    await stage.telegram.idle();
    assert.match(bare(draft!.text), /\nPublished\.\n/);
    assert.deepEqual(draft!.buttons, []);
  });

  it('a draft says how many chats it would reach', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    const wishes = { language: 'en', rhythm: 'now', hour: 8, weekday: 1, zone: 'UTC' } as const;
    for (const chat of [1, 2, 3])
      await stage.running.subscriptions.add({ ...wishes, chat, story: 'port-strike', cursor: 0 });
    await stage.running.subscriptions.add({ ...wishes, chat: 3, topic: 5, story: 'port-strike', cursor: 0 });
    await stage.running.subscriptions.add({
      ...wishes,
      chat: 4,
      story: 'port-strike',
      cursor: 0,
      paused: 'no-rights',
    });
    bring(stage.web, secondStrike);
    await stage.running.readFeeds();
    assert.match((await stage.editors[0]!.nextMessage()).text, /It would reach 3 chats\./);
  });

  it('a draft asked for with /publish is in the language of who asks, and stays in it', async () => {
    stage = await NewsroomStage.open({ editors: 1, appLanguage: 'ar' });
    const [editor] = stage.editors as [Person];
    bring(stage.web, secondStrike);
    await stage.running.readFeeds();
    await editor.nextMessage();
    editor.says('/publish');
    const draft = await editor.nextMessage();
    assert.match(bare(draft.text), /^مسودة موجز · إضراب الميناء\nلن يصل إلى أي محادثة\.\n/);
    await editor.taps(draft, 'انشر');
    assert.match(bare(await draft.nextEdit()), /^مسودة موجز · إضراب الميناء\nنُشرت المقالة\.\n/);
  });

  it('a draft that only repeats what is known says so, and counts the digests alone', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    await stage.running.follow(5001);
    await stage.running.subscriptions.add({
      ...{ chat: 5002, language: 'en', rhythm: 'daily', hour: 8, weekday: 1, zone: 'UTC' },
      ...{ cursor: 0, story: 'port-strike' },
    });
    bring(stage.web, {
      title: 'The strike at the port of Sidi Mansour: who said what',
      published: '2024-06-01T08:00:00Z',
      paragraphs: [
        'Karim Salem, the director of the port, refused to negotiate.',
        'Leila Haddad, the head of the union of the dockers, said that workers had stopped work in Sidi Mansour on Tuesday.',
      ],
    });
    await stage.running.readFeeds();
    assert.match(
      bare((await stage.editors[0]!.nextMessage()).text),
      /^Draft brief · The port strike\nIt would reach one chat\.\nIt adds nothing that the story had not already said, and goes to digests only\.\n/,
    );
  });

  it('a draft that is not important does not count the chats that want important news only', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    const wishes = {
      language: 'en',
      hour: 8,
      weekday: 1,
      zone: 'UTC',
      cursor: 0,
      story: 'port-strike',
    } as const;
    await stage.running.subscriptions.add({ ...wishes, chat: 5001, rhythm: 'important' });
    await stage.running.subscriptions.add({ ...wishes, chat: 5002, rhythm: 'now' });
    bring(stage.web, {
      title: 'Fruit in the port of Sidi Mansour',
      published: '2024-06-01T08:00:00Z',
      paragraphs: [
        'Forty containers of bananas stand in the harbour of Sidi Mansour because of the strike, traders say.',
        'Leila Haddad, the head of the union of the dockers, said she had seen fewer ships than in spring.',
      ],
    });
    await stage.running.readFeeds();
    assert.match((await stage.editors[0]!.nextMessage()).text, /\nIt would reach one chat\.\n/);
  });

  it('one decides for all, and the others see it', async () => {
    const [first, second] = await proposed(2);
    const [one, other] = stage.editors;
    const data = dataOf(second!, 'Publish');
    await one!.taps(first!, 'Discard');
    await second!.becomes(/Discarded\./);
    // The finger was on its way already.
    const late = await other!.taps(second!, data, { stale: true });
    assert.equal(late.text, 'This draft has already been dealt with.');
    assert.ok(!(await stage.articles()).includes(FILE));
  });

  it('a draft that was decided on says so after a kill that came before it could', async () => {
    const [draft] = await proposed();
    const id = dataOf(draft!, 'Publish').split(':')[2]!;
    await stage.stop();
    await stage.withStores(async (stores) => {
      await new Candidates(candidatesIn(stores.candidates), async () => {}).decide(id, 'publish');
    });
    await stage.start();
    await draft!.becomes(/\nPublished\.\n/);
    assert.deepEqual(draft!.buttons, []);
    stage.editors[0]!.says('/publish');
    assert.equal((await stage.editors[0]!.nextMessage()).text, 'No drafts are waiting.');
  });

  it('a draft of which nothing is known any more loses its buttons when one is tapped', async () => {
    const [draft] = await proposed();
    const id = dataOf(draft!, 'Publish').split(':')[2]!;
    await stage.stop();
    await stage.withStores(async (stores) => {
      await new Candidates(candidatesIn(stores.candidates), async () => {}).conclude(id);
    });
    await stage.start();
    const answer = await stage.editors[0]!.taps(draft!, 'Publish');
    assert.equal(answer.text, 'This draft has already been dealt with.');
    await stage.telegram.idle();
    assert.deepEqual(draft!.buttons, []);
  });

  it('a discarded article does not come back, a held one waits under /publish, also after a restart', async () => {
    const third = {
      ...secondStrike,
      title: 'Sidi Mansour: port director Karim Salem steps down',
      paragraphs: [
        'Karim Salem gave up his post as director of the port of Sidi Mansour on Friday, the ministry of transport said in a short statement.',
        'A successor is to be named within a month; until then the harbour master, who spoke for the port during the strike, takes over.',
      ],
    };
    stage = await NewsroomStage.open({ editors: 1 });
    bring(stage.web, secondStrike, third);
    await stage.running.readFeeds();
    const [editor] = stage.editors;
    const [a, b] = [await editor!.nextMessage(), await editor!.nextMessage()];
    assert.match(a.text, /Karim Salem steps down/);
    await editor!.taps(a, 'Discard');
    await editor!.taps(b, 'Hold');
    await stage.stop();
    await stage.start();
    await stage.running.readFeeds();
    editor!.says('/publish');
    const again = await editor!.nextMessage();
    assert.match(again.text, /second strike/);
    await editor!.taps(again, 'Publish');
    assert.ok((await stage.articles()).includes(FILE));
    editor!.says('/publish');
    assert.equal((await editor!.nextMessage()).text, 'No drafts are waiting.');
  });

  describe('when a story is given another name', () => {
    /** The second strike is brought, and decided on; then the name changes while the bot is down. */
    const decided = async (decision: 'Discard' | 'Hold') => {
      stage = await NewsroomStage.open({ editors: 1 });
      bring(stage.web, secondStrike);
      await stage.running.readFeeds();
      const [editor] = stage.editors;
      await editor!.taps(await editor!.nextMessage(), decision);
      await stage.stop();
      const knowledge = join(stage.folder, 'knowledge');
      await rename(join(knowledge, 'port-strike'), join(knowledge, 'dockers'));
      await stage.start();
      return editor!;
    };

    it('a discarded article does not come back', async () => {
      const editor = await decided('Discard');
      await stage.running.readFeeds();
      editor.says('/publish');
      assert.equal((await editor.nextMessage()).text, 'No drafts are waiting.');
    });

    it('a reprint of one that waits does not come beside it', async () => {
      const editor = await decided('Hold');
      const reprint = { ...secondStrike, title: 'A second strike in Sidi Mansour' };
      bring(stage.web, reprint);
      await stage.running.readFeeds();
      editor.says('/stats');
      assert.match((await editor.nextMessage()).text, /Drafts waiting: 1/);
    });
  });

  it('they, and nobody else, find their commands in /help', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    const reader = stage.telegram.user();
    const told = async (person: Person): Promise<string> => {
      person.says('/help');
      return (await person.nextMessage()).text;
    };
    assert.match(await told(stage.editors[0]!), /\/publish[^\n]*\/withdraw[^\n]*\/gaps[^\n]*\/stats/);
    assert.ok(!(await told(reader)).includes('/withdraw'));
  });

  it('a stranger with a draft in hand decides nothing', async () => {
    const [draft] = await proposed();
    const stranger = stage.telegram.user();
    stranger.startsBot();
    const own = await stranger.nextMessage();
    const data = dataOf(draft!, 'Publish');
    const answer = await stranger.taps(own, data, { stale: true });
    assert.equal(answer.text, 'This command is for the editors only.');
    assert.ok(!(await stage.articles()).includes(FILE));
  });

  it('markup in a headline stays text', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    bring(stage.web, {
      ...secondStrike,
      title: 'Strike in Sidi Mansour <a href="https://evil.example">here</a> & <b>now</b>',
    });
    await stage.running.readFeeds();
    const draft = await stage.editors[0]!.nextMessage();
    assert.match(draft.text, /<a href="https:\/\/evil\.example">here<\/a> & <b>now<\/b>/);
    assert.ok(
      !draft.entities.some(
        (entity) => entity.type === 'text_link' && new URL(entity.url).hostname === 'evil.example',
      ),
    );
  });

  it('says that an article could not be published, and keeps the draft', async () => {
    const [draft] = await proposed();
    const story = join(stage.folder, 'knowledge/port-strike');
    await rename(story, `${story}-away`);
    await writeFile(story, 'a file');
    const answer = await stage.editors[0]!.taps(draft!, 'Publish');
    assert.match(answer.text ?? '', /could not be published/);
    await rm(story);
    await rename(`${story}-away`, story);
    assert.equal((await stage.editors[0]!.taps(draft!, 'Publish')).text, 'Published.');
  });
});

describe('/withdraw', () => {
  let stage: NewsroomStage;
  afterEach(() => stage.close());

  it('takes an article out of the story and keeps its files; answers no longer cite it', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    const [editor] = stage.editors;
    const reader = stage.telegram.user();
    reader.says('How many freighters did Blue Line send to another harbour?');
    assert.match((await reader.nextMessage()).text, /nine freighters/);
    editor!.says('/withdraw');
    const list = await editor!.nextMessage();
    await editor!.taps(list, 'Ships wait outside the port');
    const sure = await editor!.nextMessage();
    assert.match(sure.text, /leaves the story/);
    await editor!.taps(sure, 'Withdraw it');
    await stage.running.takeFolder();
    assert.ok(!(await stage.articles()).some((name) => name.includes('ships-wait')));
    assert.ok(
      await readFile(join(stage.folder, 'knowledge/port-strike/withdrawn/2024-04-ships-wait.en.md'), 'utf8'),
    );
    reader.says('How many freighters did Blue Line send to another harbour?');
    assert.match((await reader.nextMessage()).text, /^The story does not say/);
    const late = await editor!.taps(list, 'Ships wait outside the port');
    assert.match(late.text ?? '', /no longer in the story/);
  });

  it('offers the newest ten, and any other by words of its headline', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    for (let n = 10; n < 20; n++)
      await stage.write(`2024-05-${n}-report`, `Report ${n}`, `Witness ${n} spoke.`);
    await stage.running.takeFolder();
    const [editor] = stage.editors;
    editor!.says('/withdraw');
    const newest = await editor!.nextMessage();
    assert.deepEqual([newest.buttons.length, newest.buttons[0]?.text], [10, 'Report 19']);
    assert.match(newest.text, /write words of the headline after \/withdraw/);
    editor!.says('/withdraw ships WAIT');
    const found = await editor!.nextMessage();
    assert.deepEqual(
      found.buttons.map(({ text }) => text),
      ['Ships wait outside the port'],
    );
    editor!.says('/withdraw no such words');
    assert.match((await editor!.nextMessage()).text, /^No article has these words/);
  });

  it('asks before, and takes no for an answer', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    const [editor] = stage.editors;
    editor!.says('/withdraw');
    await editor!.taps(await editor!.nextMessage(), 'Ships wait outside the port');
    await editor!.taps(await editor!.nextMessage(), 'Keep it');
    assert.ok((await stage.articles()).includes('2024-04-ships-wait.en.md'));
  });
});

describe('/gaps and /stats', () => {
  let stage: NewsroomStage;
  afterEach(() => stage.close());

  it('count what readers asked, most asked first, across restarts and without who asked', async () => {
    stage = await NewsroomStage.open({ editors: 1 });
    const readers = [stage.telegram.user(), stage.telegram.user({ language_code: 'ar' })];
    for (const [n, question] of [
      [0, 'How much did the aircraft carrier cost?'],
      [1, 'كم بلغت كلفة حاملة الطائرات؟'],
      [1, 'How much did the aircraft carrier cost'],
      [0, 'Who refused to negotiate?'],
      [0, 'What is the phone of the embassy +218 91 234 5678, mail me@example.org?'],
    ] as const) {
      readers[n]!.says(question);
      await readers[n]!.nextMessage();
    }
    await stage.stop();
    await stage.start();
    const [editor] = stage.editors;
    editor!.says('/gaps');
    const [first, ...others] = bare((await editor!.nextMessage()).text)
      .split('\n\n')[1]!
      .split('\n');
    assert.equal(first, '• How much did the aircraft carrier cost? (2 times)');
    assert.equal(others.length, 2);
    assert.ok(!others.some((line) => /218|example\.org/.test(line)));
    editor!.says('/stats');
    const figures = (await editor!.nextMessage()).text;
    assert.match(figures, /Questions: 5\nAnswered: 1\nNot in the story: 4/);
    assert.ok(!figures.includes('language model'));
  });

  it('say to editors, and to nobody else, that the model has used up its day', async () => {
    const budget = new DailyBudget(1000, { now: () => 0 });
    const model: LanguageModel = async function* () {};
    const writer = new ModelWriter({ model, budget, log: createLog().log });
    stage = await NewsroomStage.open({ editors: 1, model: { writer, budget } });
    const [editor] = stage.editors;
    budget.spend({ usage: { promptTokens: 600, replyTokens: 100 }, prompt: '', reply: '' });
    editor!.says('/stats');
    const before = (await editor!.nextMessage()).text;
    assert.match(before, /language model today: 700 tokens$/);
    budget.spend({ usage: { promptTokens: 600, replyTokens: 100 }, prompt: '', reply: '' });
    editor!.says('/stats');
    assert.match(
      (await editor!.nextMessage()).text,
      /1400 tokens\nThat is all it may use today; until midnight UTC answers are extracts\.$/,
    );
    const reader = stage.telegram.user();
    reader.says('Who refused to negotiate?');
    assert.ok(!/token|today|midnight/.test((await reader.nextMessage()).text));
  });
});
