import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Settling } from '../../src/updates/settling.ts';
import { articleFile, knowledgeOf } from './articles.ts';

const english = { '2024-a.en.md': articleFile('First', ['The dockers stopped work.']) };
const arabic = { '2024-a.ar.md': articleFile('الأول', ['توقف عمال الميناء عن العمل.']) };

const shown = ({ stories }: ReturnType<Settling['see']>) =>
  stories.flatMap(({ articles }) =>
    articles.map(
      ({ id, texts }) =>
        `${id} ${Object.keys(texts).sort().join('+')}: ${texts.en?.title ?? texts.ar?.title}`,
    ),
  );

describe('Settling', () => {
  it('lets an article through when it has stayed as it is for the delay', () => {
    const settling = new Settling(5000, () => false);
    const waiting = settling.see(knowledgeOf(english), 0);
    assert.deepEqual(
      [shown(waiting), waiting.unread, waiting.next],
      [[], ['strike/2024-a.ar.md', 'strike/2024-a.en.md'], 5000],
    );
    assert.deepEqual(shown(settling.see(knowledgeOf(english), 4999)), []);
    const settled = settling.see(knowledgeOf(english), 5000);
    assert.deepEqual([shown(settled), settled.unread, settled.next], [['2024-a en: First'], [], undefined]);
  });

  it('waits for the other language: the two come through together', () => {
    const settling = new Settling(5000, () => false);
    settling.see(knowledgeOf(english), 0);
    assert.equal(settling.see(knowledgeOf({ ...english, ...arabic }), 4000).next, 9000);
    assert.deepEqual(shown(settling.see(knowledgeOf({ ...english, ...arabic }), 5000)), []);
    assert.deepEqual(shown(settling.see(knowledgeOf({ ...english, ...arabic }), 9000)), [
      '2024-a ar+en: First',
    ]);
  });

  it('shows an article as it was while it is being written anew or is broken', () => {
    const settling = new Settling(5000, () => false);
    settling.see(knowledgeOf(english), 0);
    settling.see(knowledgeOf(english), 5000);
    assert.deepEqual(shown(settling.see(knowledgeOf({ '2024-a.en.md': '---\ntitle' }), 6000)), [
      '2024-a en: First',
    ]);
    assert.deepEqual(shown(settling.see(knowledgeOf({ '2024-a.en.md': '---\ntitle' }), 60_000)), [
      '2024-a en: First',
    ]);
    const corrected = { '2024-a.en.md': articleFile('Corrected', ['The dockers went on working.']) };
    assert.deepEqual(shown(settling.see(knowledgeOf(corrected), 61_000)), ['2024-a en: First']);
    assert.deepEqual(shown(settling.see(knowledgeOf(corrected), 66_000)), ['2024-a en: Corrected']);
  });

  it('lets go of what is gone after the delay, and not at a file that is being replaced', () => {
    const settling = new Settling(5000, () => false);
    settling.see(knowledgeOf(english), 0);
    settling.see(knowledgeOf(english), 5000);
    assert.deepEqual(shown(settling.see(knowledgeOf({}), 6000)), ['2024-a en: First']);
    assert.deepEqual(shown(settling.see(knowledgeOf(english), 7000)), ['2024-a en: First']);
    assert.deepEqual(shown(settling.see(knowledgeOf({}), 20_000)), ['2024-a en: First']);
    assert.deepEqual(shown(settling.see(knowledgeOf({}), 25_000)), []);
  });

  it('shows a story whose folder is gone until the delay is over, and tells that it leaves', () => {
    const settling = new Settling(5000, () => true);
    settling.see(knowledgeOf(english), 0);
    const empty = { stories: [], problems: [] };
    const leaving = settling.see(empty, 1000);
    assert.deepEqual(
      [shown(leaving), leaving.leaving, leaving.next],
      [['2024-a en: First'], ['strike'], 6000],
    );
    assert.deepEqual(settling.see(knowledgeOf(english), 2000).leaving, []);
    settling.see(empty, 3000);
    assert.deepEqual(shown(settling.see(empty, 7999)), ['2024-a en: First']);
    assert.deepEqual(shown(settling.see(empty, 8000)), []);
  });

  it('does not let one article that changes on and on hold the others', () => {
    const settling = new Settling(5000, () => false);
    for (let at = 0; at <= 10_000; at += 1000) {
      const busy = { '2024-b.en.md': articleFile(`Version ${at}`, ['It goes on.']) };
      assert.ok(
        !shown(settling.see(knowledgeOf({ ...english, ...busy }), at)).some((one) =>
          one.startsWith('2024-b'),
        ),
      );
    }
    assert.deepEqual(shown(settling.see(knowledgeOf(english), 10_001)), ['2024-a en: First']);
  });

  it('waits a minute for an article that ends in the middle of a sentence, in either language, and holds no other', () => {
    const settling = new Settling(5000, () => false);
    settling.see(knowledgeOf(english), 0);
    settling.see(knowledgeOf(english), 5000);
    const whole = { '2024-b.en.md': articleFile('Whole', ['They said: "We go on."']) };
    const cut = {
      '2024-c.en.md': articleFile('Cut', ['They go on.', 'They will not stop unl']),
      '2024-d.ar.md': articleFile('مقطوع', ['قالت ليلى حداد إنهم لن يتوقفوا ما لم']),
      '2024-e.ar.md': articleFile('تام', ['قالت ليلى حداد: «متى يتوقفون؟»']),
    };
    const all = { ...english, ...whole, ...cut };
    assert.equal(settling.see(knowledgeOf(all), 10_000).next, 15_000);
    const early = settling.see(knowledgeOf(all), 15_000);
    assert.deepEqual(shown(early), ['2024-a en: First', '2024-b en: Whole', '2024-e ar: تام']);
    assert.equal(early.next, 70_000);
    const done = {
      ...all,
      '2024-c.en.md': articleFile('Cut', ['They go on.', 'They will not stop unless.']),
    };
    assert.equal(settling.see(knowledgeOf(done), 20_000).next, 25_000);
    assert.ok(shown(settling.see(knowledgeOf(done), 25_000)).includes('2024-c en: Cut'));
    assert.ok(!shown(settling.see(knowledgeOf(done), 69_999)).includes('2024-d ar: مقطوع'));
    assert.ok(shown(settling.see(knowledgeOf(done), 70_000)).includes('2024-d ar: مقطوع'));
  });
});
