import assert from 'node:assert/strict';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { type CitedPassage, checkSentence } from '../../../src/answering/check/check-sentence.ts';

/** Two reports that the checker's tests write sentences about. */
export const port: CitedPassage = {
  text: 'The port authority of Karsan said on 4 May 2023 that 340 containers were lost in the storm. The harbour master, Daniel Reyes, refused to close the port. "We never abandon a ship," Reyes said.',
  translation:
    'قالت هيئة ميناء كرسان في 4 مايو 2023 إن 340 حاوية فقدت في العاصفة. ورفض مدير الميناء دانيال رييس إغلاق الميناء. وقال رييس: «لا نتخلى عن سفينة أبدا».',
};

export const talks: CitedPassage = {
  text: 'Jordan sent a delegation to Oslo. Norway hopes to host a new round of talks in June. The rebels did not attend the meeting.',
  translation:
    'أرسل الأردن وفدا إلى أوسلو. وتأمل النرويج أن تستضيف جولة جديدة من المحادثات في حزيران. ولم يحضر المتمردون الاجتماع.',
};

/** `ok`, or the fault that the sentence is refused for. */
export const judge = (sentence: string, ...cited: CitedPassage[]): string => {
  const verdict = checkSentence(sentence, cited, loadVocabulary());
  return verdict.ok ? 'ok' : verdict.fault;
};

/** Each of the sentences may be shown to a reader. */
export function shown(cited: CitedPassage, ...sentences: readonly string[]): void {
  for (const sentence of sentences) assert.equal(judge(sentence, cited), 'ok', sentence);
}

/** None of the sentences may be shown to a reader. */
export function refused(cited: CitedPassage, ...sentences: readonly string[]): void {
  for (const sentence of sentences) assert.notEqual(judge(sentence, cited), 'ok', sentence);
}

/** Each of the sentences is refused for this fault. */
export function refusedFor(fault: string, cited: CitedPassage, ...sentences: readonly string[]): void {
  for (const sentence of sentences) assert.equal(judge(sentence, cited), fault, sentence);
}
