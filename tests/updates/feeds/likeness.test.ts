import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { containedIn, shinglesOf } from '../../../src/updates/feeds/likeness.ts';

const report =
  'Leila Haddad said on Tuesday that 1,200 workers had stopped work in Sidi Mansour. They demand a pay rise of 15%. The director of the port refused to negotiate and called the strike illegal.';

describe('containedIn()', () => {
  const share = (text: string, other: string) => containedIn(shinglesOf(text), shinglesOf(other));

  it('is whole for the same words in other dress', () => {
    assert.equal(share(report.toUpperCase().replaceAll('. ', ' – '), report), 1);
  });

  it('is high for a report cut short, and low the other way round', () => {
    const [short = ''] = report.split(' The director');
    assert.equal(share(short, report), 1);
    assert.ok(share(report, short) < 0.6);
  });

  it('stays high where an editor changed a word here and there', () => {
    assert.ok(share(report.replace('Tuesday', 'Wednesday'), report) > 0.8);
  });

  it('is low for another report of the same event', () => {
    const other =
      'Dockers in Sidi Mansour have downed tools over pay, their union says; management will not talk to them.';
    assert.ok(share(other, report) < 0.1);
  });

  it('is nothing for a text of three words', () => assert.equal(share('one two three', report), 0));
});
