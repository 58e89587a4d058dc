import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge, port } from './judge.ts';

test('what stands between quotation marks', () => {
  assert.equal(
    judge('“We never abandon a ship,” Reyes said.', port),
    'ok',
    '“We never abandon a ship,” Reyes said.',
  );
  assert.equal(
    judge('"We always abandon a ship," Reyes said.', port),
    'quotation',
    '"We always abandon a ship," Reyes said.',
  );
  assert.equal(
    judge('قال رييس: "لا نتخلّى عن سفينة أبداً".', port),
    'ok',
    'قال رييس: "لا نتخلّى عن سفينة أبداً".',
  );
  assert.equal(
    judge('قال رييس: «لا نتخلى عن ميناء أبدا».', port),
    'quotation',
    'قال رييس: «لا نتخلى عن ميناء أبدا».',
  );
});

const museum: CitedPassage = {
  text: 'The director, Petra Novak, rejected the offer. "The museum does not sell what belongs to the town," Novak said.',
  translation: 'ورفضت المديرة بيترا نوفاك العرض. وقالت نوفاك: «المتحف لا يبيع ما هو ملك للبلدة».',
};

test('a quotation that is marked as translated says what one of the passage says, all of it and no more', () => {
  for (const sentence of [
    'Novak said: "The museum does not sell what belongs to the city" (translated).',
    'قالت نوفاك: «المتحف لا يبيع ما هو ملك للمدينة» (ترجمة).',
    'قالت نوفاك: «لا يبيع المتحف ما هو ملك للبلدة» (مترجم عن الإنجليزية).',
  ])
    assert.equal(judge(sentence, museum), 'ok', sentence);
  for (const sentence of [
    'Novak said: "The museum sells what belongs to the town" (translated).',
    'Novak said: "The museum rejected the offer" (translated).',
    'قالت نوفاك: «المتحف يرفض العرض» (ترجمة).',
    'قالت نوفاك: «المتحف يبيع ما هو ملك للبلدة» (ترجمة).',
  ])
    assert.notEqual(judge(sentence, museum), 'ok', sentence);
});
