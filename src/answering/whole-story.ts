/** Questions that the whole story answers: "what is the latest news?", "summarise it", «ما آخر الأخبار؟», «شو صار؟». */

import type { Story } from '../story/story.ts';
import { wordsOf } from './set-phrase.ts';

/** What may stand around the words that tell: it asks, it is polite, or it says when. */
const AROUND = new Set(
  wordsOf(
    'the a an any some of on for this that me us i want would like can could you your please do have tell give show get ' +
      'what whats s is are now today so far currently lately recently short quick brief briefly ' +
      'ما ماذا ماهي هي هو شو وش ايش ايه شنو شن اش هل من في فيه لي لنا عندك عندكم لديك لديكم لو سمحت فضلك الآن اليوم ' +
      'حاليا هلق هلا توا دلوقتي الحين حتى عن عم اعطني أعطيني عطيني هات قل قولي أخبرني هذه هذا هاي هيدي بسرعة الذي اللي كان هنا',
  ),
);

/** That something is there, and not what happened there. */
const THERE_IS = /\b(?:is|are) there\b|(?<!\p{L})(?:هل |ما |ماذا )?هناك(?=\s+\p{L})/gu;

/** How short it is to be. */
const IN_A_FEW_WORDS =
  /\bin (?:a nutshell|(?:just )?(?:one|a|two|three|a few|few|a couple of) (?:short )?(?:words?|sentences?|lines?))\b|(?<!\p{L})(?:في |ب)(?:كلمتين|كلمة|كلمة واحدة|كلمات قليلة|كم كلمة|بضع كلمات|جملة|جملة واحدة|جملتين|سطر|سطر واحد|سطرين|بضعة أسطر|كم سطر)(?!\p{L})/gu;

const TELLING = new Set(
  [
    'latest|latest news|latest updates|latest update|latest developments|latest development|latest headlines|newest|new',
    'news|update|updates|developments|headlines|happening|going|happened|has happened|been happening|whole story|story',
    'story about|story all about|news about|summary|summarise|summarize|summarise it|summarize it|summarise story',
    'summarize story|summary story|summary it|summarise news|summary news|summarize news|tldr|tl dr|sum it up|sum up',
    'recap|overview|catch up|catch up story|update story|new story|new in story|latest in story|latest news in story',
    'happening in story|happened in story|in short',
    'آخر الأخبار|أحدث الأخبار|أهم الأخبار|الأخبار|أخبار|آخر أخبار|أخبار جديدة|الجديد|جديد|آخر جديد|آخر المستجدات',
    'أحدث المستجدات|المستجدات|مستجدات|آخر التطورات|أحدث التطورات|التطورات|تطورات|آخر خبر|الخبر|القصة|الموضوع',
    'ملخص|الملخص|ملخص القصة|ملخص الخبر|ملخص الأخبار|لخص|لخصي|لخص القصة|لخص الخبر|لخصها|لخصلي|لخصلي القصة|موجز',
    'موجز الأخبار|باختصار|القصة باختصار|صار|حدث|حصل|جرى|يحدث|يجري|يحصل|يصير|بيصير|موضوع القصة|تتحدث القصة|تحكي القصة',
    'تدور القصة|آخر أخبار القصة|جديد القصة|الجديد القصة|آخر ما حدث|آخر ما صار|آخر ما جرى|آخر حدث|آخر صار|آخر جرى|صاير|عم بصير|الوضع|الأوضاع|الوضع الآن|situation|state of play',
  ].flatMap((line) => line.split('|').map((phrase) => telling(phrase).join(' '))),
);

/** Longer than any of these questions, in UTF-16 units. */
const LONGEST = 80;

/**
 * Whether a question asks for nothing in particular ("what is happening?"), or for nothing beside what the story is about
 * ("in Libya"): the story itself is the answer.
 */
function asksForWholeStory(question: string, { keywords }: Pick<Story, 'keywords'>): boolean {
  if (question.length > LONGEST) return false;
  const words = telling(question);
  if (TELLING.has(words.join(' '))) return true;
  const topics = new Set(Object.values(keywords).flat().flatMap(wordsOf));
  const isTopic = (word: string): boolean => topics.has(word) || topics.has(word.replace(/^[بل](?=..)/, ''));
  const rest = words.filter((word) => !isTopic(word));
  return rest.length < words.length && TELLING.has(rest.filter((word) => !ABOUT.has(word)).join(' '));
}

/** Between what happens and where or to whom. */
const ABOUT = new Set(wordsOf('in about with to regarding around inside في عن مع على حول بخصوص داخل'));

function telling(text: string): string[] {
  const asked = text.toLowerCase().replace(THERE_IS, ' ').replace(IN_A_FEW_WORDS, ' ');
  return wordsOf(asked).filter((word) => !AROUND.has(word));
}

/** Which of these stories a question asks for as a whole: the one with the newest article, of those that have any. */
export function storyAskedFor(question: string, stories: readonly Story[]): Story | undefined {
  const newestOf = ({ articles }: Story): string => articles.at(-1)?.published ?? '';
  return stories
    .filter((each) => each.articles.length > 0 && asksForWholeStory(question, each))
    .toSorted((a, b) => (newestOf(a) < newestOf(b) ? 1 : -1))[0];
}
