import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dueAt, nextDigest } from '../../src/updates/schedule.ts';
import type { Wishes } from '../../src/updates/subscription.ts';

const at = (time: string): number => Date.parse(time);
const shown = (time: number): string => new Date(time).toISOString().slice(0, 16);
const wishes: Wishes = { language: 'en', rhythm: 'now', hour: 8, weekday: 1, zone: 'UTC' };

describe('dueAt', () => {
  it('is at once for who wants it at once, also where the update has waited', () => {
    assert.equal(shown(dueAt(wishes, at('2026-03-01T10:00Z'), at('2026-03-01T10:00Z'))), '2026-03-01T10:00');
    assert.equal(shown(dueAt(wishes, at('2026-02-01T10:00Z'), at('2026-03-01T10:00Z'))), '2026-03-01T10:00');
  });

  it('is the hour of the digest in its zone; at once where that hour is past', () => {
    const daily: Wishes = { ...wishes, rhythm: 'daily', zone: 'Africa/Tripoli' };
    assert.equal(shown(dueAt(daily, at('2026-03-01T05:00Z'), at('2026-03-01T05:00Z'))), '2026-03-01T06:00');
    assert.equal(shown(dueAt(daily, at('2026-03-01T06:00Z'), at('2026-03-01T06:00Z'))), '2026-03-02T06:00');
    assert.equal(shown(dueAt(daily, at('2026-03-01T05:00Z'), at('2026-03-01T09:30Z'))), '2026-03-01T09:30');
  });

  it('keeps the hour of the clock on the wall when daylight saving begins and ends', () => {
    const daily: Wishes = { ...wishes, rhythm: 'daily', zone: 'Europe/Paris' };
    assert.equal(shown(nextDigest(daily, at('2026-03-28T12:00Z'))), '2026-03-29T06:00');
    assert.equal(shown(nextDigest(daily, at('2026-03-27T12:00Z'))), '2026-03-28T07:00');
    assert.equal(shown(nextDigest(daily, at('2026-10-24T12:00Z'))), '2026-10-25T07:00');
    // In Beirut, midnight of that day does not exist; in Paris, two o'clock comes twice in October.
    const midnight: Wishes = { ...daily, hour: 0, zone: 'Asia/Beirut' };
    assert.equal(shown(nextDigest(midnight, at('2026-03-28T12:00Z'))), '2026-03-28T22:00');
    const twice: Wishes = { ...daily, hour: 2 };
    const first = nextDigest(twice, at('2026-10-24T12:00Z'));
    assert.equal(shown(first), '2026-10-25T00:00');
    assert.equal(shown(nextDigest(twice, first)), '2026-10-26T01:00');
  });

  it('is on the weekday of a weekly digest', () => {
    const weekly: Wishes = { ...wishes, rhythm: 'weekly', weekday: 5 };
    // 1 March 2026 is a Sunday.
    assert.equal(shown(nextDigest(weekly, at('2026-03-01T12:00Z'))), '2026-03-06T08:00');
    assert.equal(shown(nextDigest(weekly, at('2026-03-06T07:59Z'))), '2026-03-06T08:00');
    assert.equal(shown(nextDigest(weekly, at('2026-03-06T08:00Z'))), '2026-03-13T08:00');
  });

  it('waits for the end of quiet hours, over midnight too', () => {
    const night: Wishes = { ...wishes, quiet: { from: 22, until: 7 } };
    const due = (time: string): string => shown(dueAt(night, at(time), at(time)));
    assert.equal(due('2026-03-01T21:59Z'), '2026-03-01T21:59');
    assert.equal(due('2026-03-01T22:00Z'), '2026-03-02T07:00');
    assert.equal(due('2026-03-02T06:59Z'), '2026-03-02T07:00');
    assert.equal(due('2026-03-02T07:00Z'), '2026-03-02T07:00');
    const noon: Wishes = { ...wishes, quiet: { from: 12, until: 14 } };
    assert.equal(shown(dueAt(noon, at('2026-03-01T13:00Z'), at('2026-03-01T13:00Z'))), '2026-03-01T14:00');
    // A digest at an hour that is quiet comes after it.
    const digest: Wishes = { ...night, rhythm: 'daily', hour: 23 };
    assert.equal(shown(dueAt(digest, at('2026-03-01T12:00Z'), at('2026-03-01T12:00Z'))), '2026-03-02T07:00');
  });

  it('waits while the chat is muted', () => {
    const muted = { ...wishes, mutedUntil: at('2026-03-02T10:00Z') };
    assert.equal(shown(dueAt(muted, at('2026-03-01T12:00Z'), at('2026-03-01T12:00Z'))), '2026-03-02T10:00');
  });
});
