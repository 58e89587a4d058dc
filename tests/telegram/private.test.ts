import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { allStories, bare, deskOf, type Stage, setStage } from './stage.ts';

describe('in a private chat', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());

  const english = () => stage.telegram.user({ language_code: 'en-GB' });
  const arabic = () => stage.telegram.user({ language_code: 'ar' });

  describe('/start and /help', () => {
    it('say who the bot is, which story it has and what one could ask, in the language of the app', async () => {
      for (const [reader, title, example] of [
        [english(), 'The port strike', 'Who is Leila Haddad?'],
        [arabic(), 'إضراب الميناء', 'من هي ليلى حداد؟'],
      ] as const) {
        reader.startsBot();
        const { text } = await reader.nextMessage();
        assert.ok(text.includes(title), text);
        assert.ok(text.includes(example), text);
      }
    });

    it('offer the summary, the sources and the language as buttons', async () => {
      const reader = arabic();
      reader.startsBot('a_payload_nobody_knows');
      const hello = await reader.nextMessage();
      assert.deepEqual(
        hello.buttons.map(({ text }) => text),
        ['الملخص', 'المصادر', 'اللغة'],
      );
      await reader.taps(hello, 'المصادر');
      assert.match((await reader.nextMessage()).text, /اتفاق ينهي إضراب الميناء/);
      await reader.taps(hello, 'الملخص');
      assert.match((await reader.nextMessage()).text, /ليلى حداد/);
      await reader.taps(hello, 'اللغة');
      assert.match((await reader.nextMessage()).text, /بأي لغة/);
    });

    it('list every command', async () => {
      const reader = english();
      reader.says('/help');
      const { text } = await reader.nextMessage();
      for (const command of ['/ask', '/summary', '/sources', '/language'])
        assert.ok(text.includes(command), command);
    });

    it('list them also to who asks for help in words, in the language of the words', async () => {
      const reader = english();
      for (const [text, help] of [
        ['help', /^Ask me a question in English or Arabic[\s\S]*\/watches/],
        ['Please help me!', /^Ask me a question in English or Arabic/],
        ['مساعدة', /^اكتب لي سؤالا/],
        ['ساعدني من فضلك', /^اكتب لي سؤالا/],
      ] as const) {
        reader.says(text);
        assert.match(bare((await reader.nextMessage()).text), help, text);
      }
    });

    it('greet an app in a third language in English', async () => {
      const reader = stage.telegram.user({ language_code: 'fr' });
      reader.startsBot();
      assert.match((await reader.nextMessage()).text, /^Hello, I am Mujaz/);
    });
  });

  describe('a question', () => {
    it('is answered in its own language, whatever the language of the app', async () => {
      const reader = arabic();
      reader.says('Who refused to negotiate?');
      assert.match(
        (await reader.nextMessage()).text,
        /^Karim Salem, the director of the port, refused to negotiate\. \[1\]/,
      );
      reader.says('من رفض التفاوض؟');
      assert.match(bare((await reader.nextMessage()).text), /^رفض كريم سالم، مدير الميناء، التفاوض\. \[1\]/);
    });

    it('gets the sentences, then the passage word for word in an expandable quotation, then "as of"', async () => {
      const reader = english();
      reader.says('Who refused to negotiate?');
      const answer = await reader.nextMessage();
      const quotation = answer.entities.find(({ type }) => type === 'expandable_blockquote')!;
      const quoted = answer.text.slice(quotation.offset, quotation.offset + quotation.length);
      assert.ok(
        quoted.includes('refused to negotiate. He called the strike "illegal & <b>dangerous</b>".'),
        quoted,
      );
      assert.ok(quoted.endsWith('Gulf Wire · 5 March 2024'), quoted);
      assert.ok(answer.text.endsWith('\nAs of 18 May 2024'), answer.text);
    });

    it('says it where the story does not say, and as of when', async () => {
      const reader = english();
      reader.says('What is the capital of Japan?');
      assert.equal(
        (await reader.nextMessage()).text,
        'The story does not say.\nFor what it does say: /summary\n\nAs of 18 May 2024',
      );
      reader.says('ما عاصمة اليابان؟');
      assert.match(
        bare((await reader.nextMessage()).text),
        /^لا تذكر القصة ذلك\.[\s\S]*بحسب ما نُشر حتى 18 مايو\/أيار 2024$/,
      );
    });

    it('is shown the original where the article is in the other language only, and told so', async () => {
      const reader = english();
      reader.says('Who signed the agreement that ended the strike?');
      const { text } = await reader.nextMessage();
      assert.match(text, /^The source is in Arabic; here is the original\.\n\nوقّعت النقابة/);
      reader.says('ما الشركة التي أرسلت سفن الشحن إلى ميناء آخر؟');
      assert.match(
        bare((await reader.nextMessage()).text),
        /^المصدر بالإنجليزية، وهذا نصه الأصلي\.\n\nThe shipping company Blue Line/,
      );
    });

    it('links the mark and the source to the article where it has an address', async () => {
      const reader = english();
      reader.says('Who refused to negotiate?');
      const urls = (await reader.nextMessage()).entities.flatMap((entity) =>
        entity.type === 'text_link' ? [entity.url] : [],
      );
      assert.deepEqual(urls, [
        'https://news.example.org/strike?a=1&b=2',
        'https://news.example.org/strike?a=1&b=2',
      ]);
    });

    it('may come after /ask, in capitals, with the name of the bot, spaces or invisible marks before it', async () => {
      const reader = english();
      for (const text of [
        '/ask Who refused to negotiate?',
        '/ASK\nWho refused to negotiate?',
        '/ask@Mujaz_Test_Bot Who refused to negotiate?',
        '   /ask Who refused to negotiate?',
        '\u200f/ask Who refused to negotiate?',
      ]) {
        reader.says(text);
        assert.match((await reader.nextMessage()).text, /^Karim Salem/, JSON.stringify(text));
      }
    });

    it('is asked for where /ask stands alone, and the reply to that is the question', async () => {
      const reader = arabic();
      reader.says('/ask');
      const prompt = await reader.nextMessage();
      assert.match(prompt.text, /^ما الذي تود معرفته؟/);
      const { reply_markup: markup } = stage.telegram.callsTo('sendMessage').at(-1)!.params as {
        reply_markup?: object;
      };
      assert.deepEqual(markup, { force_reply: true, selective: true, input_field_placeholder: 'سؤالك' });
      reader.replies(prompt, 'من رفض التفاوض؟');
      assert.match((await reader.nextMessage()).text, /^رفض كريم سالم/);
    });

    it('in another script is told in both languages which ones the bot speaks', async () => {
      const reader = english();
      for (const question of ['Кто посредник?', '谁在罢工？']) {
        reader.says(question);
        const { text } = await reader.nextMessage();
        assert.match(text, /I understand only Arabic and English/);
        assert.match(text, /أفهم العربية والإنجليزية فقط/);
      }
    });

    it('of digits alone is answered in the language of the app', async () => {
      const reader = arabic();
      reader.says('1200');
      assert.match((await reader.nextMessage()).text, /\p{Script=Arabic}/u);
    });

    it('without words gets a hint with an example', async () => {
      const reader = english();
      for (const text of ['???', '👍', '…', '/ask ؟']) {
        reader.says(text);
        assert.match(
          (await reader.nextMessage()).text,
          text.startsWith('/ask') ? /^What would you like/ : /Who is Leila Haddad\?/,
        );
      }
    });

    it('may be forwarded from somebody else', async () => {
      const [reader, friend] = [english(), english()];
      const forwarded = friend.says('Who refused to negotiate?');
      await friend.nextMessage();
      reader.forwards(forwarded);
      assert.match((await reader.nextMessage()).text, /^Karim Salem/);
    });
  });

  it('small talk gets what a person would say, in both languages and in dialect', async () => {
    const reader = english();
    for (const [text, reply] of [
      ['Hello!', /^Hello\. What would/],
      ['hi there, how are you?', /^Fine, thank you/],
      ['good morning', /^Good morning/],
      ['thanks 🙏', /^You are welcome\.$/],
      ['ok thank you so much', /^You are welcome\.$/],
      ['bye', /^Goodbye/],
      ['thanks, bye!', /^Goodbye/],
      ['stop', /^All right\. To stop the briefs: \/unsubscribe/],
      ['/stop', /^All right/],
      ['/nope', /^I do not know that command/],
      ['well done', /^I am glad/],
      ['sorry', /^No problem\.$/],
      ['السلام عليكم', /^وعليكم السلام/],
      ['صباح الخير', /^صباح النور/],
      ['كيف حالك؟', /^بخير، شكرا/],
      ['كيفك', /^بخير، شكرا/],
      ['شلونك', /^بخير، شكرا/],
      ['kifak?', /^بخير، شكرا/],
      ['شُكراً', /^على الرحب والسعة\.$/],
      ['شكرا جزيلا لك', /^على الرحب والسعة\.$/],
      ['يعطيك العافية', /^على الرحب والسعة\.$/],
      ['مع السلامة', /^إلى اللقاء/],
      ['إلغاء', /^حسنا\. لإيقاف الموجزات/],
    ] as const) {
      reader.says(text);
      const answer = await reader.nextMessage();
      assert.match(bare(answer.text), reply, text);
      assert.deepEqual(answer.buttons, []);
    }
  });

  it('what a command is for, asked in words, gets the command', async () => {
    const reader = english();
    reader.says('/language ar');
    await reader.nextMessage();
    const chosen = arabic();
    for (const [text, reply] of [
      ['english please', /^To have me always answer in English here: \/language$/],
      ['بالانجليزي', /^To have me always answer in English/],
      ['عربي', /^كي أجيب هنا بالعربية دائما: \/language$/],
      ['translate that to arabic', /^كي أجيب هنا بالعربية/],
      ['subscribe', /^To get briefs of what is new: \/subscribe\./],
      ['اشترك', /^لتصلك موجزات بكل جديد: \/subscribe/],
      ['الغي الاشتراك', /^حسنا\. لإيقاف الموجزات: \/unsubscribe/],
      ['وقف الإشعارات', /^حسنا\. لإيقاف الموجزات: \/unsubscribe/],
      ['كفاية رسائل', /^حسنا\. لإيقاف الموجزات: \/unsubscribe/],
      ['ما بدي رسايل', /^حسنا\. لإيقاف الموجزات: \/unsubscribe/],
      ['متى يصلني الموجز التالي؟', /^لمعرفة ما تتابعه هنا وموعد الموجز التالي: \/status$/],
      ['امتى الموجز الجاي', /^لمعرفة ما تتابعه هنا وموعد الموجز التالي: \/status$/],
      ['tell me more', /^For more of the story: \/summary full$/],
      ['احكيلي أكتر', /^لمزيد من التفصيل: \/summary full$/],
      ['are you sure?', /^Under each answer is the passage .* \/sources$/],
      ["No, that's not true!", /^I may have misunderstood your question\. Under each answer .* \/sources$/],
      ['أنت غلطان', /^ربما أسأت فهم سؤالك\. .* \/sources.?$/u],
      ['من وين هالكلام؟', /^تجد تحت كل جواب المقطع .* \/sources$/],
    ] as const) {
      chosen.says(text);
      const answer = await chosen.nextMessage();
      assert.match(bare(answer.text), reply, text);
      assert.deepEqual(answer.buttons, []);
    }
    reader.says('In English, please!');
    assert.match((await reader.nextMessage()).text, /^To have me always answer in English/);
    reader.says('subscribe');
    assert.match(bare((await reader.nextMessage()).text), /^لتصلك موجزات/);
    const other = english();
    for (const [text, reply] of [
      ['Stop the notifications, please', /^All right\. To stop the briefs: \/unsubscribe/],
      ['no more messages', /^All right\. To stop the briefs: \/unsubscribe/],
      ['When is the next brief?', /^For what is followed here and when the next brief comes: \/status$/],
      [
        'when will the next digest come?',
        /^For what is followed here and when the next brief comes: \/status$/,
      ],
    ] as const) {
      other.says(text);
      assert.match(bare((await other.nextMessage()).text), reply, text);
    }
    chosen.says('More about Karim Salem?');
    assert.match((await chosen.nextMessage()).text, /Karim Salem, the director/);
  });

  it('a question that begins with a greeting is a question', async () => {
    const reader = english();
    reader.says('Hello, who refused to negotiate?');
    assert.match((await reader.nextMessage()).text, /^Karim Salem/);
  });

  describe('/summary', () => {
    it('gives the story in short with its passages, and offers all of it', async () => {
      const reader = english();
      reader.says('/summary');
      const summary = await reader.nextMessage();
      assert.match(
        bare(summary.text),
        /^The port strike\n\nSome of this is in Arabic, as in its source\.\n\nوقّعت النقابة[\s\S]*\n\nThe shipping company Blue Line[\s\S]*\n\nLeila Haddad[\s\S]*As of 18 May 2024$/,
      );
      await reader.taps(summary, 'In more detail');
      const full = await reader.nextMessage();
      assert.ok(full.text.includes('وقّعت النقابة'), full.text);
      await reader.taps(summary, 'Sources');
      assert.match((await reader.nextMessage()).text, /Ships wait outside the port/);
    });

    for (const [question, title] of [
      ['What is the latest news?', 'The port strike'],
      ["what's new?", 'The port strike'],
      ['Any updates today?', 'The port strike'],
      ['What is the story about?', 'The port strike'],
      ['ما آخر الأخبار؟', 'إضراب الميناء'],
      ['شو الأخبار اليوم', 'إضراب الميناء'],
      ['هل من جديد؟', 'إضراب الميناء'],
      ['شو صار؟', 'إضراب الميناء'],
    ] as const)
      it(`answers "${question}", the newest first`, async () => {
        const reader = english();
        reader.says(question);
        const [heading, ...rest] = bare((await reader.nextMessage()).text).split('\n\n');
        assert.equal(heading, title);
        assert.match(rest.find((part) => !/بعض|Some of this/.test(part)) ?? '', /^وقّعت النقابة/);
      });

    it('is not what somebody is told who asks for one piece of news', async () => {
      const reader = english();
      reader.says('What is the news about Karim Salem?');
      assert.doesNotMatch((await reader.nextMessage()).text, /^The port strike/);
    });

    it('gives all of it after "full", and in Arabic after «كامل»', async () => {
      const reader = english();
      reader.says('/summary full');
      assert.match(
        (await reader.nextMessage()).text,
        /^The port strike[\s\S]*\[5\]|^The port strike[\s\S]*\[4\]/,
      );
      reader.says('/summary كامل');
      assert.match((await reader.nextMessage()).text, /^إضراب الميناء/);
    });
  });

  it('/sources lists the articles, the newest first, with source, date and language', async () => {
    const reader = english();
    reader.says('/sources');
    assert.equal(
      bare((await reader.nextMessage()).text),
      [
        'The port strike',
        'اتفاق ينهي إضراب الميناء\nFrance 24 · 18 May 2024 · in Arabic',
        'Ships wait outside the port\nGulf Wire · April 2024',
        'Dockers stop work in Sidi Mansour\nGulf Wire · 5 March 2024',
      ].join('\n\n'),
    );
  });

  it('a command that does not exist gets a hint, one for another bot nothing', async () => {
    const reader = arabic();
    reader.says('/weather');
    assert.match((await reader.nextMessage()).text, /^لا أعرف هذا الأمر/);
    reader.says('/ask@other_bot من رفض التفاوض؟');
    await stage.telegram.idle();
    assert.deepEqual(reader.chat.unread, []);
  });

  it('being blocked and unblocked is met with silence', async () => {
    const reader = english();
    reader.says('/start');
    await reader.nextMessage();
    reader.blocksBot();
    reader.unblocksBot();
    await stage.telegram.idle();
    assert.deepEqual(reader.chat.unread, []);
  });

  it('a reader who blocked the bot in the meantime is no error', async () => {
    const reader = english();
    reader.says('Who refused to negotiate?');
    reader.blocksBot();
    await stage.telegram.idle();
    assert.deepEqual(
      stage.log.filter(({ level }) => level === 'error'),
      [],
    );
  });

  describe('buttons', () => {
    it('of an earlier version say that they no longer work', async () => {
      const reader = english();
      reader.says('/start');
      const hello = await reader.nextMessage();
      assert.deepEqual(await reader.taps(hello, 'a button that was', { stale: true }), {
        text: 'This button no longer works.',
      });
      assert.deepEqual(await reader.taps(hello, 'summary:0123456789ab', { stale: true }), {
        text: 'This button no longer works.',
      });
    });

    it('on a message that was deleted still work', async () => {
      const reader = english();
      reader.says('/start');
      const hello = await reader.nextMessage();
      reader.deletes(hello);
      await reader.taps(hello, 'summary', { stale: true });
      assert.match((await reader.nextMessage()).text, /^The port strike/);
    });
  });
});

describe('with several stories', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage({ desk: deskOf(...allStories) });
  });
  afterEach(() => stage.close());

  it('/start names them and /summary asks which one', async () => {
    const reader = stage.telegram.user();
    reader.says('/start');
    const hello = await reader.nextMessage();
    assert.match(bare(hello.text), /The stories:\n• The port strike\n• The flood in the valley/);
    assert.match(bare(hello.text), /• Who is Leila Haddad\?\n• What happened in Olive Valley\?\n/);
    reader.says('/summary');
    const which = await reader.nextMessage();
    assert.equal(which.text, 'Which story would you like?');
    await reader.taps(which, 'The flood in the valley');
    const summary = await reader.nextMessage();
    assert.match(summary.text, /two bridges/);
    assert.ok(summary.text.endsWith('As of 2023'), summary.text);
    await reader.taps(summary, 'Sources');
    assert.match((await reader.nextMessage()).text, /Valley Post · 2023/);
  });

  it('a question is answered from the one that answers it, "as of" that one', async () => {
    const reader = stage.telegram.user();
    reader.says('What did the river destroy?');
    const { text } = await reader.nextMessage();
    assert.match(text, /two bridges/);
    assert.ok(text.endsWith('\nThe flood in the valley · As of 2023'), text);
  });

  it('what is of two stories stands under the title of its own, and each has its date', async () => {
    const reader = stage.telegram.user();
    reader.says('Who refused to negotiate? What did the river destroy?');
    const { text } = await reader.nextMessage();
    assert.match(
      text,
      /^The port strike:\nKarim Salem, .*\[1\]\n\nThe flood in the valley:\nThe river destroyed .*\[2\]\n/,
    );
    assert.match(text, /\nThe port strike · As of 18 May 2024\nThe flood in the valley · As of 2023$/);
  });

  it('a chat that chose one is answered from another one where that one does not say, and told from which', async () => {
    const reader = stage.telegram.user();
    const other = stage.telegram.user({ language_code: 'ar' });
    for (const { id } of [reader, other]) stage.settings.set(id, { story: 'valley-flood' });
    reader.says('Who refused to negotiate?');
    assert.match(
      (await reader.nextMessage()).text,
      /^From another story, “The port strike”:\n\nKarim Salem, the director .*\[1\]\n/,
    );
    reader.says('What did the river destroy?');
    assert.match((await reader.nextMessage()).text, /^The river destroyed two bridges/);
    other.says('من رفض التفاوض؟');
    assert.match(bare((await other.nextMessage()).text), /^من قصة أخرى، «إضراب الميناء»:\n\nرفض كريم سالم/);
    reader.says('Who won the cup?');
    assert.match((await reader.nextMessage()).text, /^The story does not say/);
  });

  it('a chat that chose one is asked about all again after /start, in the language that it chose', async () => {
    const reader = stage.telegram.user();
    stage.settings.set(reader.id, { story: 'valley-flood', language: 'ar' });
    reader.says('/start');
    assert.match(bare((await reader.nextMessage()).text), /القصص:\n• إضراب الميناء\n• فيضان الوادي/);
    assert.deepEqual(stage.settings.get(reader.id), { language: 'ar' });
    reader.says('من رفض التفاوض؟');
    assert.match(bare((await reader.nextMessage()).text), /^رفض كريم سالم/);
  });

  it('a chat whose story is gone is answered from those that there are', async () => {
    const reader = stage.telegram.user();
    stage.settings.set(reader.id, { story: 'a-story-that-was' });
    reader.says('Who refused to negotiate?');
    assert.match((await reader.nextMessage()).text, /^Karim Salem/);
  });
});

describe('without any story', () => {
  it('the bot says so', async (t) => {
    const stage = await setStage({ desk: deskOf() });
    t.after(() => stage.close());
    const reader = stage.telegram.user({ language_code: 'ar' });
    for (const text of ['/start', 'من يتوسط؟', '/summary', '/sources']) {
      reader.says(text);
      assert.match((await reader.nextMessage()).text, /ليست لدي بعد قصة أجيب منها/, text);
    }
  });
});
