/** Tells a chat that a question that it waited for is answered. */

import { type Api, InlineKeyboard } from 'grammy';
import type { Answered } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import { watchTexts } from '../texts/watches.ts';
import type { Told } from '../updates/answer-watches.ts';
import type { Clock } from '../updates/clock.ts';
import type { Shown } from '../updates/outcome.ts';
import type { NewMessage } from '../updates/sent-briefs.ts';
import type { OpenQuestion, Watch } from '../updates/watches.ts';
import { bold } from './html.ts';
import { inTurn, isForGood, type TurnOf } from './in-turn.ts';
import { newestDate } from './parts.ts';
import { line, lines, value } from './prose.ts';
import { renderCited } from './render.ts';
import { HTML } from './reply.ts';
import { outcomeOf } from './send-brief.ts';
import { shownIn } from './shown.ts';

type Asked = Pick<OpenQuestion, 'question' | 'language' | 'known'>;

/** A story's answer by now to a question that was open once, by the measure by which it was answered. */
export const answerFor = (desk: Desk, asked: Asked, story: string): Answered | undefined =>
  answerFrom(desk, asked, story, new Set(desk.story(story)?.articles.map(({ id }) => id)));

/** What of these articles of a story answers a question that was open, or says otherwise than what was known. */
export function answerFrom(
  desk: Desk,
  { question, language, known }: Asked,
  story: string,
  articles: ReadonlySet<string>,
): Answered | undefined {
  return articles.size > 0 && desk.story(story)
    ? desk.answerIn(question, language, story, articles, known)
    : undefined;
}

export type TellWatchParts = {
  readonly api: Api;
  readonly turn: TurnOf;
  readonly desk: Desk;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** Keeps a question so that a button can offer to wait on. @throws where it could not be kept */
  readonly offer: (question: OpenQuestion) => Promise<string>;
  /** Notes the message, so that it can be corrected. Never throws. */
  readonly note: (story: string, sent: NewMessage, shown: Shown) => Promise<void>;
};

/** Sends it to the chat and topic that waits. Never throws. */
export async function tellWatch(
  { api, turn, desk, clock, log, offer, note }: TellWatchParts,
  { chat, topic, story: chosen, question, known }: Watch,
  answer: Answered,
): Promise<Told> {
  const { language, story } = answer;
  const at = clock.now();
  const heading = lines(
    line(language, watchTexts[known === undefined ? 'nowSaid' : 'nowOtherwise'][language]),
    line(language, bold(value(language, question))),
  );
  // One message, as a brief is: it can be corrected in place.
  const [html = heading.html] = renderCited(answer, {
    language,
    heading,
    asOf: newestDate(desk.story(story)),
  });
  const inTopic = topic !== undefined && { message_thread_id: topic };
  try {
    const asked = { ...(chosen !== undefined && { story: chosen }), question };
    const id = await offer({ ...asked, language, ...(known !== undefined && { known }) });
    const reply_markup = new InlineKeyboard().text(watchTexts.waitOn[language], `watch:${id}`);
    const sent = await inTurn(turn, chat, () =>
      api.sendMessage(chat, html, { ...HTML, ...inTopic, reply_markup }),
    );
    const place = { chat: sent.chat.id, ...(topic !== undefined && { topic }) };
    await note(story, { ...place, message: sent.message_id, language, at, question: asked }, shownIn(answer));
    return 'told';
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome.kind === 'barred' && outcome.reason !== 'topic-deleted') {
      log.debug('a chat that waits for an answer does not let the bot write at the moment', { chat });
      return 'later';
    }
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
