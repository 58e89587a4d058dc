import { describe } from 'node:test';
import { storiesIn } from '../helpers/stories.ts';
import { itAnswers } from './tables.ts';

const [story] = await storiesIn('knowledge');

// Told in other words than it is asked for in.
describe('where somebody went or a body is, and of whom something is wished', () => {
  itAnswers(
    story!,
    [
      ['who goes somewhere visits it', 'where did Haftar go?', 'visited Moscow twice'],
      ['its name says where it is', 'Where is the parliament?', 'parliament in Tobruk'],
      ['its name says where it is', 'أين البرلمان؟', 'برلمان طبرق'],
      ['«يقع» says no more than «أين»', 'أين يقع البرلمان؟', 'برلمان طبرق'],
      [
        'where the story plays is the country',
        'Who wants to control Libya?',
        'seek to control the whole country',
      ],
      ['it is wished of another', 'who does sarraj want to mediate?', 'hoped Moscow would mediate'],
    ],
    [
      ['no visit', 'where did Haftar go to school?', 'where did Haftar go wrong?', 'where did the money go?'],
      ['where he is now', 'Where is Haftar?', 'أين حفتر؟'],
      ['its name does not say', 'Where is the government?', 'Where is NATO?'],
      ['another country', 'Who wants to control Russia?'],
      ['he does not wish it', 'who does Haftar want to mediate?', 'who does Russia want to mediate?'],
    ],
  );
});
