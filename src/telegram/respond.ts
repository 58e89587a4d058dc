/** What a reader is told to a question: pure, so that a question and its later edit are answered alike. */

import type { Answer } from '../answering/answer.ts';
import type { AskOptions, Desk, Watcher } from '../answering/desk.ts';
import type { Turn } from '../answering/follow-up.ts';
import { turnOf } from '../answering/several.ts';
import { LANGUAGES, type Language, languageOf } from '../language/language.ts';
import { texts } from '../texts/texts.ts';
import type { ChatSettings } from './chat-settings.ts';
import { hasWords } from './hearing.ts';
import { bold, type Html } from './html.ts';
import { newestCited, newestDate, type Parts } from './parts.ts';
import { line, lines, paragraphs, value } from './prose.ts';
import { renderAnswer, renderPages } from './render.ts';
import { storiesShown } from './shown-stories.ts';
import { smallTalk } from './small-talk.ts';

/** Longer than this is a text and not a question, in UTF-16 units. */
export const LONGEST_QUESTION = 500;

type Listener = {
  readonly chosen: ChatSettings;
  /** The language of the reader's app. */
  readonly app: Language;
  /** What was asked and answered before, the newest first. */
  readonly before: readonly Turn[];
};

export type Response = {
  readonly messages: string[];
  readonly turn?: Turn;
  /** What the story said, where it was asked. */
  readonly answer?: Answer;
};

/**
 * The messages that answer a question, in HTML: at least one; and what is to be remembered of it. `watcher` sees an
 * answer while a model writes it.
 */
export async function respond(
  question: string,
  parts: Pick<Parts, 'desk' | 'examples'>,
  listener: Listener,
  watcher: Watcher,
): Promise<Response> {
  const aside = await withoutAnswer(question, parts, listener, watcher);
  if (aside) return { messages: aside };
  const { desk } = parts;
  const { chosen, app, before } = listener;
  const story = chosen.story === undefined ? undefined : desk.story(chosen.story);
  // A question of digits alone has no language; one in letters tells its own, also Arabic in Latin letters.
  const spoken = chosen.language ?? (languageOf(question) === undefined ? app : undefined);
  const options = { ...(spoken && { language: spoken }), before };
  const fromOwn = { ...options, ...(story && { story: story.id }) };
  const isElsewhere =
    story && desk.stories.length > 1 && desk.answer(question, fromOwn).kind === 'not-in-story';
  // At once, so that two slow replies take the time of one.
  const [own, other] = await Promise.all([
    desk.write(question, fromOwn, watcher),
    isElsewhere ? fromAnother(question, desk, options, watcher) : undefined,
  ]);
  const elsewhere = own.kind === 'not-in-story' ? other : undefined;
  const answer = elsewhere ?? own;
  return {
    answer,
    messages: renderAnswer(
      answer,
      newestDate(desk.story(answer.story)),
      elsewhere && fromStory(elsewhere, desk),
      story ? [] : storiesShown(answer, desk),
    ),
    turn: turnOf(answer),
  };
}

/** What any story says to a question that the chosen one does not answer; nothing where none does. */
async function fromAnother(
  question: string,
  desk: Desk,
  options: AskOptions,
  { signal }: Watcher,
): Promise<Answer | undefined> {
  const { kind, story } = desk.answer(question, options);
  if (kind !== 'answered') return undefined;
  // The draft is the chosen story's.
  const answer = await desk.write(question, { ...options, story }, signal ? { signal } : {});
  return answer.kind === 'answered' ? answer : undefined;
}

/** Names the story of an answer that is not from the chosen one. */
function fromStory({ language, story }: Answer, desk: Desk): Html {
  const title = desk.story(story)?.title[language] ?? story;
  return line(language, texts.fromStory[language](title));
}

/** What is said to a message that the story is not asked about; nothing for any other. */
async function withoutAnswer(
  question: string,
  { desk, examples }: Pick<Parts, 'desk' | 'examples'>,
  { chosen, app }: Listener,
  watcher: Watcher,
): Promise<string[] | undefined> {
  const written = desk.languageOf(question);
  const language = chosen.language ?? written ?? app;
  const story = chosen.story === undefined ? undefined : desk.story(chosen.story);
  const withExample = (text: string, spoken = language): string => {
    const [example] = examples.for(spoken, story);
    return paragraphs(line(spoken, text), example ? exampleLines([example], spoken) : line(spoken, '')).html;
  };

  if (!hasWords(question)) return [withExample(texts.emptyQuestion[language])];
  if (question.length > LONGEST_QUESTION) return [line(language, texts.tooLong[language]).html];
  const pleasantry = smallTalk(question);
  if (pleasantry) {
    const spoken = pleasantry.wished ?? chosen.language ?? pleasantry.language ?? language;
    const text = pleasantry.reply[spoken];
    return [pleasantry.invites ? withExample(text, spoken) : line(spoken, text).html];
  }
  const whole = desk.storyAskedFor(question, story?.id);
  if (whole) {
    const heading = line(language, bold(value(language, whole.title[language])));
    const text = await desk.briefing.writeSummary(whole.id, language, 'short', watcher);
    return renderPages(text, { language, heading, asOf: newestCited(text) });
  }
  if (written === undefined && /\p{L}/u.test(question)) {
    const spoken = chosen.language ? [chosen.language] : LANGUAGES;
    return [paragraphs(...spoken.map((one) => line(one, texts.otherScript[one]))).html];
  }
  if (desk.stories.length === 0) return [line(language, texts.noStories[language]).html];
  if (desk.isGibberish(question)) return [withExample(texts.notUnderstood[language])];
  return undefined;
}

/** "For example:" and the questions, one a line. */
export const exampleLines = (
  questions: readonly string[],
  language: Language,
  heading: string = texts.forExample[language],
): Html => lines(line(language, heading), ...questions.map((question) => line(language, `• ${question}`)));
