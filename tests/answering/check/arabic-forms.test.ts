import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const shown = (sentence: string, cited: CitedPassage): void => {
  assert.equal(judge(sentence, cited), 'ok', sentence);
};
const refused = (sentence: string, cited: CitedPassage): void => {
  assert.notEqual(judge(sentence, cited), 'ok', sentence);
};

const round: CitedPassage = {
  text: 'The fourth round of the negotiations between the council of Orsa and the dockers of the eastern harbour ended on Sunday evening without a deal. Work went on during the talks. The fifth round begins on 3 December.',
  translation:
    'انتهت الجولة الرابعة من المفاوضات بين مجلس أورسا وعمال الميناء الشرقي، مساء الأحد، من دون اتفاق. واستمر العمل خلال المحادثات. وتبدأ الجولة الخامسة في 3 كانون الأول.',
};

test('an ordinal is of the noun before it', () => {
  shown('انتهت الجولة الرابعة مساء الأحد من دون اتفاق.', round);
  refused('انتهت الجولة الخامسة مساء الأحد من دون اتفاق.', round);
});

test('the Arabic of December makes nothing the first', () => {
  shown('تبدأ الجولة الخامسة في كانون الأول.', round);
  refused('بدأت أول جولة في 3 كانون الأول.', round);
  refused('انتهت الجولة الأولى مساء الأحد من دون اتفاق.', round);
});

test('أثناء is no two', () => {
  shown('استمر العمل في أثناء المحادثات.', round);
  refused('استمر العمل اثني عشر يوما.', round);
});

const barge: CitedPassage = {
  text: 'The owner said the barge had been bought legally. Orsa began to fill the dam of Lotta in July. The company Tolva still trades in Kesh. It dismissed the two in May.',
  translation:
    'قال المالك إن القارب اشتري بصورة قانونية. وبدأت أورسا ملء سد لوتا في تموز. ولا تزال شركة تولفا تتاجر في كيش. وقد فصلتهما في أيار.',
};

test('a noun is known by its hamza before a pronoun, and behind preposition and article', () => {
  shown('قال المالك إن القارب تم شراؤه بصورة قانونية.', barge);
  refused('قال المالك إن القارب تم بيعه بصورة قانونية.', barge);
  shown('بدأت أورسا الملء للسد في تموز.', barge);
  refused('أنهت أورسا الملء للسد في تموز.', barge);
});

const tanker: CitedPassage = {
  text: 'The tanker Gulf Star carries oil and weighs 900 tonnes. The bridge cost 90 million dollars, less than planned. A Danish foundation paid for two thirds of the museum; the site itself is still closed to visitors.',
  translation:
    'تحمل الناقلة «غلف ستار» النفط وتزن 900 طن. وكلف الجسر 90 مليون دولار، أي أقل مما خطط له. ومولت مؤسسة دنماركية ثلثي المتحف، أما الموقع نفسه فلا يزال مغلقا أمام الزوار.',
};

test('a verb is no name, however it sounds', () => {
  shown('تزن الناقلة 900 طن، وكلف الجسر 90 مليون دولار.', tanker);
  refused('تزن الناقلة 900 طن، وكلفت الناقلة 90 مليون دولار.', tanker);
});

test('"still" opens a clause of its own', () => {
  shown('مولت مؤسسة دنماركية ثلثي المتحف، ولا يزال الموقع نفسه مغلقا أمام الزوار.', tanker);
  refused('مولت مؤسسة دنماركية ثلثي المتحف، ولا يزال الموقع نفسه مفتوحا أمام الزوار.', tanker);
});

const vote: CitedPassage = {
  text: 'The council will vote in June on the dam. The club keeps the shirt, and the coach will get 3 million crowns in June.',
  translation:
    'سيصوت المجلس في حزيران على السد. ويحتفظ النادي بالقميص، وسيحصل المدرب على 3 ملايين كرونة في حزيران.',
};

test('the present tells what is settled, the past does not', () => {
  shown('يصوت المجلس في حزيران على السد.', vote);
  refused('صوت المجلس في حزيران على السد.', vote);
  shown('The club keeps the shirt, and the coach receives 3 million crowns.', vote);
  refused('The club keeps the shirt, and the coach received 3 million crowns.', vote);
});
