import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { PassageSearch } from '../../src/search/passage-search.ts';

// Whole orders. A corpus is written in the order in which it must be ranked, and added in the reverse of it, so that no
// passage stands where it does by a tie. What follows NOT FOUND must not be found at all.

const vocabulary = loadVocabulary();
const NOT_FOUND = '— not found —';

function ranks(query: string, ...expected: readonly string[]): void {
  const search = new PassageSearch(vocabulary);
  for (const passage of expected.toReversed()) if (passage !== NOT_FOUND) search.add(passage, passage);
  const end = expected.indexOf(NOT_FOUND);
  const hits = search.search(query, 1000);
  assert.deepEqual(
    hits.map(({ id }) => id),
    end < 0 ? expected : expected.slice(0, end),
    hits.map(({ id, score }) => `${score.toFixed(3)} ${id}`).join('\n'),
  );
}

describe('search ranks', () => {
  it('a rare word over a common one', () => {
    ranks(
      'Who owns the lighthouse on the island?',
      // Both words, in one sentence.
      'Nobody on the island remembers who built the lighthouse.',
      // The rare one of the two.
      'The lighthouse keeper retired in spring.',
      // The common one, twice.
      'A ferry brings tourists to the island and takes fish from the island.',
      // The common one, once.
      'The island has two villages and a school.',
      NOT_FOUND,
      'A storm is coming.',
    );
    ranks(
      'من يملك المنارة في الجزيرة؟',
      'لا يذكر أحد في الجزيرة من بنى المنارة.',
      'تقاعد حارس المنارة في الربيع.',
      'تنقل العبّارة السياح إلى الجزيرة وتحمل السمك من الجزيرة.',
      'في الجزيرة قريتان ومدرسة.',
      NOT_FOUND,
      'تقترب العاصفة.',
    );
  });

  it('what says a word more often over what says it once, in a passage of like length', () => {
    ranks(
      'whale',
      'A whale met a whale and a whale sang.',
      'A whale met a shark and a turtle sang.',
      NOT_FOUND,
      'A shark met a turtle and a seal sang.',
    );
    ranks('حوت', 'لاقى حوت حوتا وغنى حوت.', 'لاقى حوت قرشا وغنى دب.', NOT_FOUND, 'لاقى دب قرشا وغنى ذئب.');
  });

  it('the shorter of two passages that hold the same', () => {
    ranks(
      'bridge collapse',
      'The bridge collapse blocked the road.',
      // The same words diluted.
      'The bridge collapse blocked the road, and for many weeks afterwards farmers carried their vegetables over the hills on donkeys while engineers argued about steel, concrete and money.',
      NOT_FOUND,
      'A road was blocked.',
    );
    ranks(
      'انهيار الجسر',
      'قطع انهيار الجسر الطريق.',
      'قطع انهيار الجسر الطريق، فحمل المزارعون خضارهم أسابيع طويلة على ظهور الحمير عبر التلال فيما كان المهندسون يتجادلون في الحديد والخرسانة والمال.',
      NOT_FOUND,
      'هطل المطر.',
    );
  });

  it('a fixed phrase over its words apart', () => {
    ranks(
      'prime minister of the islands',
      'The prime minister of the islands resigned.',
      // All words, but no prime minister.
      'A minister of the islands visited a prime location.',
      // One word less.
      'The islands have a minister for fish.',
      'Prime numbers fascinate the islands.',
      NOT_FOUND,
      'Fish is cheap.',
    );
    ranks(
      'رئيس وزراء الجزر',
      'استقال رئيس وزراء الجزر أمس.',
      // All words, but no prime minister.
      'زار رئيس النادي وزراء الجزر أمس.',
      // One word less.
      'التقى وزراء الجزر أمس.',
      NOT_FOUND,
      'السمك رخيص.',
    );
  });

  it('one sentence that holds all over sentences that hold a part each', () => {
    ranks(
      'When did the baker open the shop?',
      'In May the baker opened the shop. It sells bread. People like it.',
      // As many of the words, in three sentences.
      'The baker lives by the sea. Nobody knows the shop. It will open again.',
      'A shop sells bread.',
      NOT_FOUND,
      'Fish is cheap.',
    );
    ranks(
      'متى فتح الخباز الدكان؟',
      'فتح الخباز الدكان في الصباح. فيه خبز. يحبه الناس.',
      'يسكن الخباز قرب البحر. لا يعرف الدكان أحد. فتح الباب.',
      'في الدكان خبز.',
      NOT_FOUND,
      'السمك رخيص.',
    );
  });

  it('the word itself over the broken plural over a word of its root', () => {
    ranks(
      'ما أخبار الوزير؟',
      // The word, without the article.
      'وصل وزير الزراعة إلى القرية الصغيرة.',
      // Its broken plural, by the lexicon.
      'وصل الوزراء إلى القرية الصغيرة أمس.',
      // Of its root, another word.
      'وصلت وزارة الزراعة إلى القرية الصغيرة.',
      NOT_FOUND,
      'سقط المطر على القرية.',
    );
  });

  it('the verb over its masdar, and both over a passage without', () => {
    ranks(
      'متى استقال المدير؟',
      // The verb as it is asked for.
      'استقال المدير من الشركة أمس.',
      // Its masdar, by the lexicon.
      'استقالة المدير من الشركة فاجأت الناس أمس.',
      // The manager did something else.
      'جلس المدير في الشركة أمس.',
      NOT_FOUND,
      'الطقس جميل.',
    );
  });

  it('the verb in any person over its masdar and its past, and those over its participle', () => {
    ranks(
      'من يتوسط؟',
      // The same verb of a feminine subject.
      'تتوسط النرويج الآن.',
      // Its masdar, which is spelled like the past.
      'نجح توسط النرويج أمس.',
      // The past: the same form by the lexicon, and its ending shares no 4-gram with the question.
      'توسطت النرويج أمس.',
      // The participle shares the root only.
      'نجح المتوسط من النرويج أمس.',
      NOT_FOUND,
      'تبيع النرويج السمك.',
    );
  });

  it('a name as it is asked for, then in the other script, then what shares another word', () => {
    ranks(
      'Where did Haftar travel?',
      // The name as written, and the verb.
      'Haftar travelled to Moscow.',
      // The same in Arabic.
      'سافر حفتر إلى موسكو.',
      // The verb only, in either language.
      'Sarraj travelled to Rome.',
      'سافر السراج إلى روما.',
      NOT_FOUND,
      'The minister stayed at home.',
    );
  });

  it('a name in another spelling over passages without it, in either script', () => {
    ranks(
      'أين سافر القذافي؟',
      'سافر القذافي إلى سرت.',
      // The name and the verb in the other language.
      'Gaddafi travelled to Sirte.',
      // The name in a rarer spelling, no verb.
      'Qadhafi stayed in Tripoli for the night.',
      NOT_FOUND,
      'Sarraj slept.',
    );
  });

  it('an unlisted name across scripts by its sound', () => {
    ranks(
      'What did Dragomir Velkov say?',
      'Dragomir Velkov spoke about the weather.',
      'تحدث دراغومير فيلكوف عن الطقس.',
      NOT_FOUND,
      'تحدث سمير منصور عن الطقس.',
    );
  });

  it('a month by all its names: as asked, in the other language, in the other families', () => {
    ranks(
      'ماذا بني في فبراير؟',
      // As asked.
      'في فبراير بنيت السفينة.',
      // The same month of another family.
      'في شباط بنيت السفينة.',
      // Another month.
      'في مارس بنيت السفينة.',
      NOT_FOUND,
      'The sun shines.',
    );
  });

  it('January over the first and the second Kanun alike', () => {
    ranks(
      'What happened in January?',
      'In January the ship sank in the bay.',
      // One word in the calendar of Egypt, two in that of the Levant.
      'في يناير غرقت السفينة في الخليج.',
      'في كانون الثاني غرقت السفينة في الخليج.',
      NOT_FOUND,
      'في كانون الأول غرقت السفينة في الخليج.',
    );
  });

  it('a number by its value: the word asked for, digits, then another number', () => {
    ranks(
      'Which village has twelve wells?',
      'The village dug twelve wells.',
      'The village dug 12 wells.',
      'The village dug three wells.',
      NOT_FOUND,
      'The sun shines.',
    );
  });

  it('a figure in any digits and with any separators', () => {
    ranks(
      '1200 workers',
      '1,200 workers left.',
      // The same, in a longer sentence.
      '١٬٢٠٠ workers left early on a rainy day.',
      // The people, another figure.
      '12 workers left.',
      NOT_FOUND,
      '12 sheep left.',
    );
  });

  it('a misspelled name by its spelling and sound', () => {
    ranks(
      'Where is Kharkhour lake?',
      // Both.
      'The lake at Karkhour lies in the north of the country.',
      // The ordinary word alone.
      'The lake at Tamsin lies in the north of the country.',
      NOT_FOUND,
      'The mountain lies in the south.',
    );
  });

  it('a misspelled word as the word that it must be', () => {
    ranks(
      'parlement electon',
      'Parliament held an election.',
      'Parliament held a debate.',
      NOT_FOUND,
      'The harbour held a regatta.',
    );
  });

  it('the sense of a question across languages, before a passage of its own language that holds less', () => {
    ranks(
      'Who demands higher wages?',
      'يطالب العمال بأجور أعلى.',
      'يرفض المدير رفع الأجور.',
      NOT_FOUND,
      'الطقس جميل.',
    );
  });

  it('for a question in dialect what it ranks for the standard one', () => {
    const passages = ['السفينة في الميناء منذ أسبوع.', 'الميناء مغلق.', 'رجل نائم.'];
    const orders = ['وين السفينة والميناء؟', 'أين السفينة والميناء؟', 'فين السفينة والميناء'].map((query) => {
      const search = new PassageSearch(vocabulary);
      for (const passage of passages) search.add(passage, passage);
      return search.search(query);
    });
    assert.equal(orders[0]!.length, 2);
    assert.deepEqual(orders[1], orders[0]);
    assert.deepEqual(orders[2], orders[0]);
  });

  it('"killed" for "kill"', () => {
    ranks('Did he kill the shark?', 'He killed the shark.', 'He sold the shark.', NOT_FOUND, 'It rained.');
    ranks('kill', 'They were killed.', NOT_FOUND, 'They were sold.');
  });

  it('the US by its usual name', () => {
    ranks('US envoy', 'The US sent an envoy.', 'France sent an envoy.', NOT_FOUND, 'It rained.');
    ranks('US', 'The US sent an envoy.', NOT_FOUND, 'France sent an envoy.');
  });

  it('a name with الله', () => {
    ranks('الله', 'قال نصر الله ذلك.', NOT_FOUND, 'قال النصر ذلك.');
  });

  it('a word with the alef of the accusative', () => {
    ranks('Who hired an engineer?', 'عينوا مهندسا.', 'عينوا طباخا.', NOT_FOUND, 'هطل المطر.');
    ranks('المهندس', 'رأيت مهندسا.', NOT_FOUND, 'رأيت طباخا.');
  });

  it('a number written onto a particle', () => {
    ranks('30', 'عشرون رجلا و٣٠ امرأة', NOT_FOUND, 'عشرون رجلا');
  });
});

describe('search ranks, though it is easily missed,', () => {
  it('a word whose own first letter is و, with the article and without', () => {
    ranks('What is the mediation?', 'فشلت الوساطة.', NOT_FOUND, 'فشلت الزراعة.');
    ranks('Which agency?', 'باعت الوكالة بيتا جميلا.', NOT_FOUND, 'باعت المرأة بيتا جميلا.');
  });

  it('a word whose stem is that of a function word', () => {
    // "Used" is stemmed to "us", and ولاية to ولا, "and no".
    ranks('What is used?', 'The oven was used.', NOT_FOUND, 'It bit us.');
    ranks('أي ولاية؟', 'باعت الولاية بيتا.', NOT_FOUND, 'لا بيت ولا حديقة.');
    ranks(
      'What happened in the United States?',
      'فرحت الولايات المتحدة.',
      NOT_FOUND,
      // One word of the name is another thing.
      'فرحت الأحزاب المتحدة.',
      'لا بيت ولا حديقة.',
    );
  });

  it('a word with an alef and lam of its own, with the article and without', () => {
    ranks('هجوم إلكتروني', 'وقع الهجوم الإلكتروني أمس.', 'وقع الهجوم البري أمس.', NOT_FOUND, 'هطل المطر.');
  });

  it('a word with the pronoun of its owner', () => {
    ranks('الإمبراطورية', 'سقطت إمبراطوريته.', NOT_FOUND, 'سقطت شجرته.');
    ranks('والد', 'باع والده البيت.', NOT_FOUND, 'باع أخوه البيت.');
  });

  it('what holds both words of a question over what holds the one that the question repeats', () => {
    ranks(
      'Does the baker, the old baker of the village, sell bread?',
      'The baker of the old village sells bread.',
      // The repeated word, and another.
      'The old baker sleeps well at night.',
      NOT_FOUND,
      'It rained.',
    );
  });

  it('the words of a phrase across languages', () => {
    ranks(
      'أين غرقت السفينة؟',
      'The ship sank off the island.',
      'The ship was repaired.',
      NOT_FOUND,
      'It rained.',
    );
  });
});
