/** Corrects a brief, or an answer that was waited for, where it stands, or after it where it can be changed no more. */

import { type Api, GrammyError } from 'grammy';
import { asQuoted } from '../answering/answer.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Log } from '../log.ts';
import type { Article } from '../story/story.ts';
import type { Corrected } from '../updates/corrections.ts';
import type { Shown } from '../updates/outcome.ts';
import { hashOf, type SentBriefs, type SentMessage, stillStands } from '../updates/sent-briefs.ts';
import type { Correction } from '../updates/story-record.ts';
import { inTurn, isForGood, type TurnOf } from './in-turn.ts';
import {
  type RenderCorrectionParts,
  type RenderedCorrection,
  renderCorrection,
} from './render-correction.ts';
import { HTML, isGone } from './reply.ts';

export type CorrectBriefParts = RenderCorrectionParts & {
  readonly api: Api;
  readonly turn: TurnOf;
  readonly log: Log;
};

/** Brings one message up to date. Never throws. */
export async function correctBrief(
  parts: CorrectBriefParts,
  sent: SentMessage,
  correction: Correction,
): Promise<Corrected> {
  const { api, turn, desk, storyLog, log } = parts;
  const { chat, topic, message } = sent;
  const { story, article } = correction;
  const articles = [...new Set(sent.articles.map((id) => storyLog.presentName(story, id, sent.at)))];
  const corrections = articles
    .flatMap((id) => storyLog.correctionOf(story, id) ?? [])
    .filter((one) => one.article === article || one.at >= sent.at);
  const present = desk.story(story)?.articles.filter(({ id }) => articles.includes(id)) ?? [];
  const withdrawn = corrections.filter(({ kind }) => kind === 'withdrawn');
  // A file that is broken or being replaced comes back.
  if (present.length < articles.length - withdrawn.length) return 'later';
  // A word was changed that the message does not show; one that was corrected before shows something else.
  const now = present.find(({ id }) => id === article);
  const isAsSent = sent.corrected === undefined && corrections.length === 1;
  if (now && isAsSent && stillStands(sent.shown, showable(now))) return 'stands';
  try {
    const { html, shown, ...markup } = await renderCorrection(parts, sent, articles, corrections);
    const isEdited = await inTurn(turn, chat, () => edit(api, chat, message, html, markup));
    if (shown) await noteAnew(parts.sentBriefs, sent, articles, shown);
    if (isEdited) return 'corrected';
    const { html: follows } = await renderCorrection(parts, sent, articles, corrections, true);
    await inTurn(turn, chat, () =>
      api.sendMessage(chat, follows, {
        ...HTML,
        ...markup,
        ...(topic !== undefined && { message_thread_id: topic }),
        reply_parameters: { message_id: message, allow_sending_without_reply: true },
      }),
    );
    return 'corrected';
  } catch (error) {
    if (isForGood(error)) {
      log.info('a brief could not be corrected: Telegram refuses it', { chat, error });
      return 'gone';
    }
    log.warn('a brief could not be corrected; trying again', { chat, error });
    return 'later';
  }
}

/** An answer may rest on other articles now: it is to be corrected with them too. */
async function noteAnew(
  sentBriefs: SentBriefs,
  { articles: _articles, shown: _shown, corrected: _corrected, ...sent }: SentMessage,
  articles: readonly string[],
  shown: Shown,
): Promise<void> {
  const others = new Map([...shown].filter(([{ id }]) => !articles.includes(id)));
  if (others.size > 0) await sentBriefs.note(sent, others, articles);
}

/** @returns false where the message is not there any more, or can be changed no more */
async function edit(
  api: Api,
  chat: number,
  message: number,
  html: string,
  markup: Pick<RenderedCorrection, 'reply_markup'>,
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

/** Made once for all the messages that rest on an article as it stands. */
const kept = new WeakMap<Article, ReadonlySet<string>>();

/** Hashes of all that a message may show of an article: its headlines and its sentences, as they are quoted. */
export function showable(article: Article): ReadonlySet<string> {
  let hashes = kept.get(article);
  if (!hashes) {
    const texts = Object.values(article.texts).flatMap(({ title, passages }) => [
      title,
      ...passages.flatMap(({ text }) => splitSentences(text).map((sentence) => asQuoted(sentence.text))),
    ]);
    hashes = new Set(texts.map(hashOf));
    kept.set(article, hashes);
  }
  return hashes;
}
