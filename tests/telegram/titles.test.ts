import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { allStories, deskOf, portStrike, setStage } from './stage.ts';

const LONG = {
  en: 'Silo of the port to be rebuilt by 2028 after donors pledge $62m and the union agrees',
  ar: 'إعادة بناء صوامع المرفأ قبل 2028 بعد تعهد المانحين بتقديم 62 مليون دولار وموافقة النقابة',
};

async function stageWith(t: TestContext, title: string) {
  const [other] = allStories.filter(({ id }) => id !== portStrike.id);
  const story = { ...portStrike, title: { ar: title, en: title } };
  const stage = await setStage({ desk: deskOf(story, other!) });
  t.after(() => stage.close());
  return stage;
}

/** Isolates as braces. */
const visible = (text: string): string =>
  text
    .replace(/\u2068/g, '{')
    .replace(/\u2069/g, '}')
    .replace(/[\u200e\u200f]/g, '');

it('an English title stands as one whole in an Arabic chat', async (t) => {
  const reader = (await stageWith(t, LONG.en)).telegram.user({ language_code: 'ar' });
  reader.says('/start');
  assert.ok(visible((await reader.nextMessage()).text).includes(`\n• {${LONG.en}}\n`));
});

it('an Arabic title stands as one whole in an English chat, its numbers in it', async (t) => {
  const reader = (await stageWith(t, LONG.ar)).telegram.user({ language_code: 'en' });
  reader.says('/start');
  const shown = LONG.ar.replace(/\d+/g, '{$&}');
  assert.ok(visible((await reader.nextMessage()).text).includes(`\n• {${shown}}\n`));
});

for (const [language, label] of [
  ['en', 'Silo of the port to be rebuilt by 2028 after donors pledge…'],
  ['ar', 'إعادة بناء صوامع المرفأ قبل 2028 بعد تعهد المانحين بتقديم…'],
] as const)
  it(`a title too long for a button is cut between two words and says so (${language})`, async (t) => {
    const reader = (await stageWith(t, LONG[language])).telegram.user({ language_code: language });
    reader.says('/summary');
    const labels = (await reader.nextMessage()).buttons.flat();
    assert.ok(JSON.stringify(labels).includes(label), JSON.stringify(labels));
  });
