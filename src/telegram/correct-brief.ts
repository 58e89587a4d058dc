/** Corrects a brief where it stands, or after it where it can be changed no more. */

import { type Api, GrammyError } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Log } from '../log.ts';
import type { Article } from '../story/story.ts';
import { correctionTexts } from '../texts/corrections.ts';
import type { Corrected, Correction } from '../updates/corrections.ts';
import { type SentBriefs, type SentMessage, stillStands } from '../updates/sent-briefs.ts';
import { bold, EMPTY, plain } from './html.ts';
import { inTurn, isForGood, type TurnOf } from './in-turn.ts';
import { line, lines, paragraphs } from './prose.ts';
import { renderBrief } from './render-brief.ts';
import { HTML, isGone } from './reply.ts';

export type CorrectBriefParts = {
  readonly api: Api;
  readonly turn: TurnOf;
  readonly desk: Desk;
  readonly sentBriefs: SentBriefs;
  readonly log: Log;
};

/** Brings one message up to date. Never throws. */
export async function correctBrief(
  parts: CorrectBriefParts,
  sent: SentMessage,
  correction: Correction,
): Promise<Corrected> {
  const { api, turn, desk, log } = parts;
  const { chat, topic, message } = sent;
  const article = desk.story(correction.story)?.articles.find(({ id }) => id === correction.article);
  // A word was changed that the message does not show.
  if (article && sent.corrected === undefined && stillStands(sent, textsOf(article))) return 'done';
  try {
    const { html, ...markup } = await render(parts, sent, correction);
    const isEdited = await inTurn(turn, chat, () => edit(api, chat, message, html, markup));
    if (isEdited) return 'done';
    const { html: follows } = await render(parts, sent, correction, correctionTexts.earlier[sent.language]);
    await inTurn(turn, chat, () =>
      api.sendMessage(chat, follows, {
        ...HTML,
        ...markup,
        ...(topic !== undefined && { message_thread_id: topic }),
        reply_parameters: { message_id: message, allow_sending_without_reply: true },
      }),
    );
    return 'done';
  } catch (error) {
    if (isForGood(error)) {
      log.info('a brief could not be corrected: Telegram refuses it', { chat, error });
      return 'gone';
    }
    log.warn('a brief could not be corrected; trying again', { chat, error });
    return 'later';
  }
}

/** @returns false where the message is not there any more, or can be changed no more */
async function edit(
  api: Api,
  chat: number,
  message: number,
  html: string,
  markup: Pick<Rendered, 'reply_markup'>,
): Promise<boolean> {
  try {
    await api.editMessageText(chat, message, html, { ...HTML, ...markup });
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    // It stands there already: the answer to an earlier call was lost.
    if (error instanceof GrammyError && error.description.includes('message is not modified')) return true;
    throw error;
  }
}

type Rendered = {
  readonly html: string;
  readonly reply_markup?: ReturnType<typeof renderBrief>['buttons'];
};

async function render(
  { desk, sentBriefs }: CorrectBriefParts,
  { topic, language, articles }: SentMessage,
  { story: id, article, kind }: Correction,
  note = '',
): Promise<Rendered> {
  const titles = await sentBriefs.titlesOf(id, article);
  const title = titles[language] ?? titles[language === 'ar' ? 'en' : 'ar'] ?? article;
  const story = desk.story(id);
  const brief = await desk.writeBrief(id, articles, language);
  const heading = paragraphs(
    lines(
      line(language, bold(plain(correctionTexts.correction[language]))),
      note ? line(language, note) : EMPTY,
      line(language, correctionTexts[kind][language](title)),
    ),
    kind === 'withdrawn' && brief ? line(language, correctionTexts.remains[language]) : EMPTY,
  );
  if (!story || !brief) return { html: heading.html };
  const { html, buttons } = renderBrief(brief, story, topic, heading);
  return { html, reply_markup: buttons };
}

/** All that a message may show of an article: its headlines and its sentences. */
function textsOf({ texts }: Article): string[] {
  return Object.values(texts).flatMap(({ title, passages }) => [
    title,
    ...passages.flatMap(({ text }) => splitSentences(text).map((sentence) => sentence.text)),
  ]);
}
