import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionsIn } from '../../src/answering/several.ts';

// A message and the questions that it asks; one alone where it is told apart nowhere.
const MESSAGES: ReadonlyArray<readonly [message: string, ...questions: string[]]> = [
  ['Did Najjar visit Oslo? And Haddad?', 'Did Najjar visit Oslo?', 'And Haddad?'],
  ['هل زار نجار أوسلو؟ وحداد؟', 'هل زار نجار أوسلو؟', 'وحداد؟'],
  ['- who is mediating?\n- what did Haddad say?', 'who is mediating?', 'what did Haddad say?'],
  ['1. who mediates? 2. who backs him? 3. when?', 'who mediates?', 'who backs him?', 'when?'],
  ['١- من يتوسط؟ ٢- من يدعمه؟', 'من يتوسط؟', 'من يدعمه؟'],
  ['I have two questions: who mediates? and when?', 'who mediates?', 'and when?'],
  ['عندي سؤالين: من يتوسط؟ متى التصويت؟', 'من يتوسط؟', 'متى التصويت؟'],
  [
    'who is mediating, who backs Haddad, and when is the vote?',
    'who is mediating',
    'who backs Haddad',
    'and when is the vote?',
  ],
  ['من يتوسط، ومن يدعم حداد، ومتى التصويت؟', 'من يتوسط', 'ومن يدعم حداد', 'ومتى التصويت؟'],
  ['who mediates; when is the vote?', 'who mediates', 'when is the vote?'],
  ['من يتوسط؛ متى التصويت؟', 'من يتوسط', 'متى التصويت؟'],
  ['أولا: من يتوسط؟ ثانيا: متى التصويت؟', 'من يتوسط؟', 'متى التصويت؟'],
  ['فين راح حداد وكم مرة سافر وليه؟', 'فين راح حداد', 'وكم مرة سافر', 'وليه؟'],
  ['وين راح حداد وقديش ضل وشكون استقبله؟', 'وين راح حداد', 'وقديش ضل', 'وشكون استقبله؟'],
  ['من يتوسط ومن يدعم حداد؟', 'من يتوسط', 'ومن يدعم حداد؟'],
  ['أين نجار وأين حداد؟', 'أين نجار', 'وأين حداد؟'],
  ['who backs Haddad and why?', 'who backs Haddad', 'and why?'],
  ['who is Haddad, who backs him, where is he?', 'who is Haddad', 'who backs him', 'where is he?'],
  // From Egypt, and from Tunis.
  ['من جاء من مصر ومن تونس؟', 'من جاء من مصر ومن تونس؟'],
  ['Who met Najjar, who runs the mill?', 'Who met Najjar, who runs the mill?'],
  [
    'Is Najjar the man who runs the mill and who was arrested?',
    'Is Najjar the man who runs the mill and who was arrested?',
  ],
  ['Najjar was born in 1970. Who is he?', 'Najjar was born in 1970. Who is he?'],
  ['What did he do in 2017 - 2018?', 'What did he do in 2017 - 2018?'],
];

describe('the questions of a message', () => {
  for (const [message, ...questions] of MESSAGES)
    it(JSON.stringify(message), () => assert.deepEqual(questionsIn(message), questions));
});
