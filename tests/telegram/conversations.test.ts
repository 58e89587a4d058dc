import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { storiesIn } from '../helpers/stories.ts';
import { bare, deskOf, portStrike, type Stage, setStage } from './stage.ts';

/** What a reader writes, and what the bot says that it understood; nothing where it takes the words as they stand. */
type Said = string | readonly [question: string, understood: string];

const CHATS: Readonly<Record<string, readonly Said[]>> = {
  'a ship without a name': [
    'What did Haftar tour last month?',
    ['What ship?', 'What ship did Haftar tour last month?'],
    ['Where is it?', 'Where is the ship?'],
    ['Whose is it?', 'Whose is the ship?'],
  ],
  'a ship without a name, in Arabic': [
    'أي سفينة زار حفتر؟',
    ['أين هي؟', 'أين السفينة؟'],
    ['لمن هي؟', 'لمن السفينة؟'],
    'متى كان ذلك؟',
  ],
  'what was spoken of by a noun': [
    'When did the strike begin?',
    ['Who ended it?', 'Who ended the strike?'],
    ['When did it end?', 'When did the strike end?'],
  ],
  'what was spoken of by a noun, in Arabic': [
    'من وصف الإضراب بأنه غير قانوني؟',
    ['متى بدأ؟', 'متى بدأ الإضراب؟'],
    ['ومن بدأه؟', 'من بدأ الإضراب؟'],
  ],
  'a place': [
    'Did Sarraj visit Cairo?',
    ['What happened there?', 'What happened in Cairo?'],
    ['And who was there?', 'Who was in Cairo?'],
  ],
  'a place, in Arabic': ['هل زار السراج القاهرة؟', ['ماذا حدث هناك؟', 'ماذا حدث في القاهرة؟']],
  'a place that only the answer names': [
    'Where did Sarraj speak to Reuters?',
    ['What did he say there?', 'What did Fayez al-Sarraj say in Munich?'],
  ],
  'a city for its country': [
    'Is Moscow mediating?',
    ['Does it back Haftar?', 'Does Moscow back Haftar?'],
    ['Since when?', 'Since when does Moscow back Haftar?'],
    ['And Egypt?', 'Since when does Egypt back Haftar?'],
  ],
  'words that only ask': [
    'Will Sarraj visit Moscow?',
    ['When?', 'When will Sarraj visit Moscow?'],
    ['Why?', 'Why will Sarraj visit Moscow?'],
    ['And Haftar?', 'Why will Khalifa Haftar visit Moscow?'],
    ['Will he?', 'Will Khalifa Haftar visit Moscow?'],
    ['Will Sarraj?', 'Will Fayez al-Sarraj visit Moscow?'],
  ],
  'that it happened': [
    'Did Sarraj visit Moscow?',
    ['When did it happen?', 'When did Sarraj visit Moscow?'],
    ['How did that happen?', 'How did Sarraj visit Moscow?'],
  ],
  'that it happened, in Arabic': [
    'هل زار السراج موسكو؟',
    ['متى حدث؟', 'متى زار السراج موسكو؟'],
    ['وكيف تم ذلك؟', 'كيف زار السراج موسكو؟'],
  ],
  'words that only ask, in Arabic': [
    'هل سيزور السراج موسكو؟',
    ['متى؟', 'متى سيزور السراج موسكو؟'],
    ['ولماذا؟', 'لماذا سيزور السراج موسكو؟'],
    ['متى كان ذلك؟', 'متى سيزور السراج موسكو؟'],
    ['وحفتر؟', 'متى سيزور خليفة حفتر موسكو؟'],
    ['قداش مرة؟', 'قداش مرة سيزور خليفة حفتر موسكو؟'],
  ],
  'who does it, as it was answered': [
    'من يدعم حفتر؟',
    ['لماذا يدعمه؟', 'لماذا يدعم برلمان طبرق خليفة حفتر؟'],
    'من يدعم حكومة الوفاق؟',
    'لماذا؟',
  ],
  'somebody and a place at once': [
    'What is NATO?',
    ['Who leads it?', 'Who leads NATO?'],
    ['Did he meet Sarraj there?', 'Did Jens Stoltenberg meet Sarraj in Brussels?'],
  ],
  'the place that was asked about before any that an answer names': [
    'هل زار حفتر موسكو؟',
    ['ومن استقبله؟', 'من استقبل خليفة حفتر؟'],
    ['هل التقى بوتين هناك؟', 'هل التقى بوتين في موسكو؟'],
  ],
  'what is his by its size': [
    'Where is Haftar now?',
    ['What about his army?', "What about Khalifa Haftar's army?"],
    ['How big is it?', "How big is Khalifa Haftar's army?"],
    'Did Haftar respond?',
    'Why not?',
  ],
  'Egyptian, with its subject first': [
    'من هو حفتر؟',
    ['السراج قابله؟', 'السراج قابل خليفة حفتر؟'],
    ['هو فين دلوقتي؟', 'فائز السراج فين دلوقتي؟'],
    'شكون حضر؟',
  ],
  'where it happened, which did nothing': [
    'What happened in Sidi Mansour?',
    'What did they want?',
    ['Who was there?', 'Who was in Sidi Mansour?'],
  ],
  'what the question itself means by a pronoun': [
    'من هو حفتر؟',
    'من هو السراج؟',
    ['ما الذي يريده؟', 'ما الذي يريده فائز السراج؟'],
    'مين اللي قابله الوزير؟',
    'مين اللي استقال؟',
  ],
  'a noun of two words': [
    'Who ended the port strike?',
    ['When did it begin?', 'When did the port strike begin?'],
    'متى كان مؤتمر الأمن؟',
    ['من حضره؟', 'من حضر مؤتمر الأمن؟'],
  ],
  'a deed, that is nobody': [
    'Who is backing Haftar?',
    ['What does he want?', 'What does Khalifa Haftar want?'],
  ],
  'a plan, that is no place': ['What is the plan?', ['What happened there?', 'What happened in Tripoli?']],
  'many before a country': [
    'Which factions did Egypt talk to?',
    ['What do they want?', 'What do the factions want?'],
  ],
  'one to another': [
    'من هو السراج؟',
    ['هل التقى لافروف؟', 'هل التقى فائز السراج لافروف؟'],
    ['وقال له إيه؟', 'قال فائز السراج لسيرغي لافروف إيه؟'],
  ],
  'one thing once': ['من أجرى المقابلة؟', ['هل نشرتها؟', 'هل نشرت المقابلة؟']],
  'a body that does it': ['Who backs Haftar?', ['Where is it?', 'Where is the parliament in Tobruk?']],
  'what a body does not do': [
    'Who backs Haftar?',
    'What did it cost?',
    'Did Egypt bring Sarraj and Haftar together?',
    'Did it work?',
    'When was that?',
  ],
  'a strike by what it does': [
    'When did the strike begin?',
    ['When did it end?', 'When did the strike end?'],
  ],
  'no body of an older turn': ['Who backs Haftar?', 'What does Sarraj want?', 'Where is it?'],
  'nothing by half a question': [
    'What did Egypt try to do?',
    'When was that?',
    'ماذا فعلت مصر؟',
    'متى كان ذلك؟',
    'شو بدها روسيا؟',
    'وليش؟',
  ],
  'a body for a country, as the subject': [
    'Does Russia support Fayez al-Sarraj?',
    ['What about NATO?', 'Does NATO support Fayez al-Sarraj?'],
    ['And the Kremlin?', 'Does the Kremlin support Fayez al-Sarraj?'],
  ],
  'a body for a country, in Arabic': [
    'من يدعم حفتر؟',
    'مع من تقف روسيا؟',
    ['والأمم المتحدة؟', 'مع من تقف الأمم المتحدة؟'],
    ['مع من تقف؟', 'مع من تقف الأمم المتحدة؟'],
    // The verb would be another.
    'وحلف شمال الأطلسي؟',
  ],
  'another subject of any kind': [
    'Who is the king of Libya?',
    ['What does he want?', 'What does the king of Libya want?'],
    ['What about Haftar?', 'What does Khalifa Haftar want?'],
    ['And Egypt?', 'What does Egypt want?'],
  ],
  'both or nobody': [
    'ماذا يريد السراج؟',
    'وين التقوا؟',
    'وماذا دار بينهما؟',
    'هل اجتمع السراج مع حفتر؟',
    ['وين التقوا؟', 'وين التقى فائز السراج وخليفة حفتر؟'],
    ['وعلاش ما اتفقوا؟', 'علاش ما اتفق فائز السراج وخليفة حفتر؟'],
    ['متى سيلتقيان؟', 'متى سيلتقي فائز السراج وخليفة حفتر؟'],
    ['وماذا دار بينهما؟', 'ماذا دار بين فائز السراج وخليفة حفتر؟'],
  ],
  'not one alliance by two': ['ماذا يريد حلف شمال الأطلسي؟', 'وماذا دار بينهما؟'],
  'both or nobody, in English': [
    'What does Sarraj want?',
    'What happened between them?',
    'Did Sarraj meet Haftar?',
    ['What happened between them?', 'What happened between Fayez al-Sarraj and Khalifa Haftar?'],
  ],
  'a woman and her brother': [
    'من هي مريم نصر؟',
    ['ومين أخوها؟', 'مين أخو مريم نصر؟'],
    ['شو قالت؟', 'شو قالت مريم نصر؟'],
    ['وشو قال؟', 'شو قال أخو مريم نصر؟'],
    'Who is Leila Haddad?',
    ['Who is her brother?', "Who is Leila Haddad's brother?"],
    ['What did she say?', 'What did Leila Haddad say?'],
    ['And what did he say?', "What did Leila Haddad's brother say?"],
  ],
  'one for another without the words that open': [
    'طيب والسراج شو قال؟',
    ['طيب وحفتر؟', 'خليفة حفتر شو قال؟'],
    'ok, and what does Sarraj want?',
    ['well, and Haftar?', 'What does Khalifa Haftar want?'],
  ],
  'somebody after a greeting that it does not know': [
    'Who is Haftar?',
    'hi there, how is your day going',
    ['And who backs him?', 'Who backs Khalifa Haftar?'],
    'hi, how are you',
    ['Where is he?', 'Where is Khalifa Haftar?'],
  ],
  'somebody after what another story is nearest to': [
    'من هو حفتر؟',
    'كم سعر الخبز؟',
    ['ومن يدعمه؟', 'من يدعم خليفة حفتر؟'],
    'مرحبا كيفك',
    ['وين هو؟', 'وين خليفة حفتر؟'],
  ],
  'a woman': [
    'من هي ليلى حداد؟',
    ['مع من التقت؟', 'مع من التقت ليلى حداد؟'],
    ['ماذا تقدم؟', 'ماذا تقدم ليلى حداد؟'],
  ],
  'who refuses and why': ['من رفض التفاوض؟', ['ليش؟', 'ليش رفض كريم سالم التفاوض؟']],
  'what would be no whole sentence, and says nothing of it': [
    'كم سفينة أرسلت بلو لاين؟',
    'إلى أين؟',
    'لماذا؟',
    'What does Sarraj want?',
    'وحفتر؟',
    'Will Sarraj visit Moscow?',
    'Has he?',
    'Will Sarraj visit Moscow?',
    'Who said so?',
    'Did Sarraj visit Moscow?',
    'What changed?',
    'What threatens Sidi Mansour?',
    'What does Leila Haddad think of all this?',
  ],
  several: [
    'هل التقى السراج وحفتر؟',
    ['ماذا يريدون؟', 'ماذا يريد فائز السراج وخليفة حفتر؟'],
    ['ولماذا اختلفوا؟', 'لماذا اختلف فائز السراج وخليفة حفتر؟'],
    ['ما رأيهما؟', 'ما رأي فائز السراج وخليفة حفتر؟'],
    'من هم الداعمون؟',
    ['ماذا يريدون؟', 'ماذا يريد الداعمون؟'],
  ],
  'what is told of two, the other way round': [
    'ماذا قال السراج عن حفتر؟',
    ['وهو؟', 'ماذا قال خليفة حفتر عن السراج؟'],
  ],
  'what is his, and what is theirs': [
    "Who are Haftar's backers?",
    ['What do they want?', "What do Haftar's backers want?"],
    ['What do his backers want?', "What do Khalifa Haftar's backers want?"],
    ['And his post?', "What is Khalifa Haftar's post?"],
    ['Where are his backers?', "Where are Khalifa Haftar's backers?"],
  ],
  'what he says of his own': [
    'Who is Haftar?',
    'Who is Sarraj?',
    ['What did he say about his visit?', 'What did Fayez al-Sarraj say about his visit?'],
  ],
  'dialects without a subject': [
    'مين السراج؟',
    ['شو بدو؟', 'شو يريد فائز السراج؟'],
    ['عايز إيه؟', 'يريد فائز السراج إيه؟'],
    ['شن يبي؟', 'شن يريد فائز السراج؟'],
    ['وينه هلق؟', 'وين فائز السراج هلق؟'],
    ['مين معاه؟', 'مين مع فائز السراج؟'],
    ['ومنصبه؟', 'ما منصب فائز السراج؟'],
  ],
  'verbs that are written otherwise before a name': [
    'من هو لافروف؟',
    ['هل قابلوه؟', 'هل قابلوا سيرغي لافروف؟'],
    ['متى التقاه السراج؟', 'متى التقى السراج سيرغي لافروف؟'],
  ],
  'somebody after small talk and what the story does not tell': [
    'Who is Leila Haddad?',
    'Thanks!',
    'How much is a loaf of bread?',
    ['What does she want?', 'What does Leila Haddad want?'],
  ],
  'somebody after small talk and what the story does not tell, in Arabic': [
    'من هي ليلى حداد؟',
    'شكرا',
    'كم سعر الخبز؟',
    ['شو بدها؟', 'شو تريد ليلى حداد؟'],
  ],
  'nobody by "they" after one woman': ['Who is Leila Haddad?', 'What do they want?'],
  'a place instead of one that the story does not know': [
    'هل زار حفتر باريس؟',
    ['وموسكو؟', 'هل زار حفتر موسكو؟'],
    ['كم مرة؟', 'كم مرة زار حفتر موسكو؟'],
  ],
};

/** Asked after others they are about nothing that was spoken of. */
const ALONE = [
  'What time is it?',
  'Is it raining?',
  'What day is it today?',
  'Is there any news?',
  'How are you able to answer?',
  'Where are you from?',
  'What changed?',
  'What threatens Sidi Mansour?',
  'What does Leila Haddad think of all this?',
  'كم الساعة؟',
  'كيف الطقس اليوم؟',
  'من أين أنت؟',
  'هل هناك جديد؟',
  'متى أبحرت سفينه الشحن؟',
  'أين رست سفن الشركه بعدما غادرتها؟',
  'كم شركة لها سفن؟',
  'هل مضت سنه على الإضراب؟',
  'هل استقال بوتفليقه؟',
];

/** What is asked on of what the story does not tell. */
const UNTOLD: ReadonlyArray<readonly string[]> = [
  ['Who is Haftar?', 'Has Haftar been to Paris?', 'Why?'],
  ['Did Sarraj visit Moscow?', 'Did Sarraj resign?', 'When was that?'],
  ['Did Haftar visit Moscow?', 'Has Haftar been to Paris?', 'When was that?'],
  ['من هو حفتر؟', 'هل زار حفتر باريس؟', 'متى كان ذلك؟'],
  ['من هو السراج؟', 'هل استقال السراج؟', 'وليش؟'],
];

describe('In a conversation', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage({ desk: deskOf(portStrike, ...(await storiesIn('knowledge'))) });
  });
  after(() => stage.close());

  const talk = async (questions: readonly string[]): Promise<string[]> => {
    const reader = stage.telegram.user({ language_code: 'en' });
    const heard: string[] = [];
    for (const question of questions) {
      reader.says(question);
      heard.push(bare((await reader.nextMessage()).text));
    }
    return heard;
  };
  const UNDERSTOOD = /\n?(?:Understood as|فهمت سؤالك هكذا): (.*)$/u;

  for (const [name, chat] of Object.entries(CHATS)) {
    it(`the bot understands ${name}`, async () => {
      const heard = await talk(chat.map((said) => (typeof said === 'string' ? said : said[0])));
      for (const [at, said] of chat.entries()) {
        const text = heard[at]!;
        const [question, meant] = typeof said === 'string' ? [said] : said;
        assert.equal(UNDERSTOOD.exec(text)?.[1], meant, question);
      }
    });
  }

  it('what was put in is what is answered', async () => {
    for (const [chat, whole] of [
      [['Where did Sarraj speak to Reuters?', 'What did he say there?'], 'What did Sarraj say in Munich?'],
      [['Has Haftar been to Paris?', 'Has he visited Moscow?'], 'Has Haftar visited Moscow?'],
      [['Has Haftar visited Moscow?', 'How often?'], 'How often has Haftar visited Moscow?'],
      [['هل زار السراج القاهرة؟', 'ماذا حدث هناك؟'], 'ماذا حدث في القاهرة؟'],
      [['من رفض التفاوض؟', 'كم الساعة؟', 'ومتى كان ذلك؟'], 'متى رفض كريم سالم التفاوض؟'],
      [['كم سفينة أرسلت بلو لاين؟', 'لماذا؟'], 'لماذا أرسلت بلو لاين السفن؟'],
      [['Who refused to negotiate?', 'Who said so?'], 'Who said that Karim Salem refused to negotiate?'],
      [
        ['Did Egypt arrange a meeting?', 'Why did that fail?'],
        'Why did the meeting that Egypt arranged fail?',
      ],
    ] as const) {
      const [answer = ''] = (await talk(chat)).slice(-1);
      const [expected] = await talk([whole]);
      assert.equal(answer.replace(UNDERSTOOD, ''), expected, chat[1]);
    }
  });

  it('the words that open a question say nothing', async () => {
    for (const [opened, plain] of [
      ['طيب والسراج شو قال؟', 'السراج شو قال؟'],
      ['والسراج شو قال؟', 'السراج شو قال؟'],
      ['طيب شو قال السراج؟', 'شو قال السراج؟'],
      ['ok, what does Sarraj want?', 'What does Sarraj want?'],
    ] as const)
      assert.deepEqual(await talk([opened]), await talk([plain]), opened);
    assert.match((await talk(['طيب والسراج شو قال؟']))[0]!, /السراج/u);
  });

  it('what is asked of a country that backs nobody in the question is about that country', async () => {
    for (const chat of [
      ['who backs Haftar?', 'What about Sarraj?', 'And Egypt?'],
      ['من يدعم حفتر؟', 'والسراج؟', 'ومصر؟'],
    ])
      assert.equal((await talk(chat)).at(-1), (await talk(chat.slice(-1)))[0]);
  });

  it('"why?" stays with the story that was told', async () => {
    for (const [chat, foreign] of [
      [['من رفض التفاوض؟', 'وين؟'], /السراج|حفتر/u],
      [['من رفض التفاوض؟', 'وليش؟'], /السراج|حفتر/u],
      [['How many ships did Blue Line send?', 'When?'], /Sarraj|Haftar/],
      [['Who refuses dialogue?', 'Why?'], /Salem|port/],
    ] as const) {
      const answer = (await talk(chat)).at(-1)!;
      assert.doesNotMatch(answer.replace(UNDERSTOOD, ''), foreign, chat.join(' '));
    }
  });

  for (const question of ALONE) {
    it(`"${question}" is about nothing that was spoken of`, async () => {
      const spoken = [
        'When did the strike begin?',
        'ما هي الخطة؟',
        'What happened in Sidi Mansour?',
        'Who is Karim Salem?',
      ];
      assert.equal((await talk([...spoken, question])).at(-1), (await talk([question]))[0]);
    });
  }

  for (const chat of UNTOLD) {
    it(`"${chat.at(-1)}" after "${chat.at(-2)}" is not answered where that was not`, async () => {
      assert.match((await talk(chat)).at(-1)!, /^(?:The story does not|القصة لا|لا )/u);
    });
  }
});
