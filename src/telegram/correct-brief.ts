/** Corrects a brief where it stands, or after it where it can be changed no more. */

import { type Api, GrammyError } from 'grammy';
import type { CitedText } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import type { Language } from '../language/language.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Log } from '../log.ts';
import type { Article } from '../story/story.ts';
import { correctionTexts } from '../texts/corrections.ts';
import type { Corrected, Correction } from '../updates/corrections.ts';
import { type SentBriefs, type SentMessage, stillStands } from '../updates/sent-briefs.ts';
import { bold, EMPTY, type Html, plain } from './html.ts';
import { newestDate } from './parts.ts';
import { line, lines, paragraphs } from './prose.ts';
import { renderCited } from './render.ts';
import { HTML, isGone } from './reply.ts';

export type CorrectBriefParts = {
  readonly api: Api;
  readonly desk: Desk;
  readonly sentBriefs: SentBriefs;
  /** What the brief on these articles says now, for a reader of a language; undefined where none of them is left. */
  readonly textOf: (story: string, articles: readonly string[], language: Language) => CitedText | undefined;
  /** Resolves when the chat may be written to. */
  readonly turn: (chat: number) => Promise<void>;
  readonly log: Log;
};

/** Brings one message up to date. Never throws. */
export async function correctBrief(
  parts: CorrectBriefParts,
  sent: SentMessage,
  correction: Correction,
): Promise<Corrected> {
  const { api, desk, turn, log } = parts;
  const { chat, topic, message, language } = sent;
  const { story } = correction;
  const article = desk.story(story)?.articles.find(({ id }) => id === correction.article);
  // A word was changed that the message does not show.
  if (article && sent.corrected === undefined && stillStands(sent, textsOf(article))) return 'done';
  try {
    const html = await render(parts, sent, correction);
    await turn(chat);
    try {
      await api.editMessageText(chat, message, html, HTML);
    } catch (error) {
      if (error instanceof GrammyError && error.description.includes('message is not modified'))
        return 'done';
      if (!isGone(error)) throw error;
      await turn(chat);
      await api.sendMessage(chat, await render(parts, sent, correction, correctionTexts.earlier[language]), {
        ...HTML,
        ...(topic !== undefined && { message_thread_id: topic }),
        reply_parameters: { message_id: message, allow_sending_without_reply: true },
      });
    }
    return 'done';
  } catch (error) {
    if (error instanceof GrammyError && error.error_code >= 400 && error.error_code < 429) {
      log.info('a brief could not be corrected: the chat is closed to the bot', {
        chat,
        reason: error.description,
      });
      return 'gone';
    }
    log.warn('a brief could not be corrected; trying again', { chat, error });
    return 'later';
  }
}

async function render(
  { desk, sentBriefs, textOf }: CorrectBriefParts,
  { language, articles }: SentMessage,
  { story, article, kind }: Correction,
  note = '',
): Promise<string> {
  const titles = await sentBriefs.titlesOf(story, article);
  const title = titles[language] ?? titles[language === 'ar' ? 'en' : 'ar'] ?? article;
  const text = textOf(story, articles, language);
  const heading = paragraphs(
    lines(
      line(language, bold(plain(correctionTexts.correction[language]))),
      note ? line(language, note) : EMPTY,
      line(language, correctionTexts[kind][language](title)),
    ),
    kind === 'withdrawn' && text ? line(language, correctionTexts.remains[language]) : EMPTY,
  );
  if (!text || text.sentences.length === 0) return heading.html;
  return first(renderCited(text, { language, heading, asOf: newestDate(desk.story(story)) }), heading);
}

const first = ([html]: readonly string[], otherwise: Html): string => html ?? otherwise.html;

/** All that a message may show of an article: its headlines and its sentences. */
function textsOf({ texts }: Article): string[] {
  return Object.values(texts).flatMap(({ title, passages }) => [
    title,
    ...passages.flatMap(({ text }) => splitSentences(text).map((sentence) => sentence.text)),
  ]);
}
