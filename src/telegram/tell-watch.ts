/** Tells a chat that a question that it waited for is answered. */

import type { Api } from 'grammy';
import type { Answer } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import { watchTexts } from '../texts/watches.ts';
import type { Told } from '../updates/answer-watches.ts';
import type { OpenQuestion, Watch } from '../updates/watches.ts';
import { bold } from './html.ts';
import { inTurn, isForGood, type TurnOf } from './in-turn.ts';
import { newestDate } from './parts.ts';
import { line, lines, value } from './prose.ts';
import { renderCited } from './render.ts';
import { HTML } from './reply.ts';

/** The answer to a question that rests on one of these articles of a story, by the same measure as any other answer. */
export function answerFrom(
  desk: Desk,
  { question, understood = question, language }: Pick<OpenQuestion, 'question' | 'understood' | 'language'>,
  story: string,
  articles: ReadonlySet<string>,
): (Answer & { kind: 'answered' }) | undefined {
  if (!desk.story(story) || articles.size === 0) return undefined;
  const answer = desk.answer(understood, { story, language });
  const rests =
    answer.kind === 'answered' && answer.citations.some(({ article }) => articles.has(article.id));
  return rests ? answer : undefined;
}

/** Sends it to the chat and topic that waits. Never throws. */
export async function tellWatch(
  api: Api,
  turn: TurnOf,
  desk: Desk,
  { chat, topic, question }: Watch,
  answer: Answer & { kind: 'answered' },
  log: Log,
): Promise<Told> {
  const { language, story } = answer;
  const heading = lines(
    line(language, watchTexts.nowSaid[language]),
    line(language, bold(value(language, question))),
  );
  const messages = renderCited(answer, { language, heading, asOf: newestDate(desk.story(story)) });
  const inTopic = topic !== undefined && { message_thread_id: topic };
  try {
    for (const html of messages)
      await inTurn(turn, chat, () => api.sendMessage(chat, html, { ...HTML, ...inTopic }));
    return 'told';
  } catch (error) {
    if (isForGood(error)) {
      log.info('a chat could not be told of an answer that it waited for', {
        chat,
        error,
      });
      return 'gone';
    }
    log.warn('a chat could not be told of an answer that it waits for; trying again', { chat, error });
    return 'later';
  }
}
