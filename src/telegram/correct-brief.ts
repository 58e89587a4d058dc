/** Corrects a brief where it stands, or after it where it can be changed no more. */

import { type Api, GrammyError } from 'grammy';
import { asQuoted } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Log } from '../log.ts';
import type { Article } from '../story/story.ts';
import { correctionTexts } from '../texts/corrections.ts';
import type { Corrected } from '../updates/corrections.ts';
import { hashOf, type SentBriefs, type SentMessage, stillStands } from '../updates/sent-briefs.ts';
import type { Correction, StoryLog } from '../updates/story-log.ts';
import { bold, EMPTY, type Html, plain } from './html.ts';
import { inTurn, isForGood, type TurnOf } from './in-turn.ts';
import { line, lines, paragraphs } from './prose.ts';
import { renderBrief } from './render-brief.ts';
import { HTML, isGone } from './reply.ts';

export type CorrectBriefParts = {
  readonly api: Api;
  readonly turn: TurnOf;
  readonly desk: Desk;
  readonly sentBriefs: SentBriefs;
  readonly storyLog: StoryLog;
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
  const corrections = sent.articles
    .flatMap((id) => storyLog.correctionOf(story, id) ?? [])
    .filter((one) => one.article === article || one.at >= sent.at);
  const present = desk.story(story)?.articles.filter(({ id }) => sent.articles.includes(id)) ?? [];
  const withdrawn = corrections.filter(({ kind }) => kind === 'withdrawn');
  // A file that is broken or being replaced comes back.
  if (present.length < sent.articles.length - withdrawn.length) return 'later';
  // A word was changed that the message does not show; one that was corrected before shows something else.
  const now = present.find(({ id }) => id === article);
  const isAsSent = sent.corrected === undefined && corrections.length === 1;
  if (now && isAsSent && stillStands(sent.shown, showable(now))) return 'stands';
  try {
    const { html, ...markup } = await render(parts, sent, corrections);
    const isEdited = await inTurn(turn, chat, () => edit(api, chat, message, html, markup));
    if (isEdited) return 'corrected';
    const { html: follows } = await render(parts, sent, corrections, correctionTexts.earlier[sent.language]);
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
  corrections: readonly Correction[],
  note = '',
): Promise<Rendered> {
  const [{ story: id = '' } = {}] = corrections;
  const story = desk.story(id);
  const brief = await desk.writeBrief(id, articles, language);
  const notices: Html[] = [];
  for (const { kind, article } of corrections) {
    const titles = await sentBriefs.titlesOf(id, article);
    const title = titles[language] ?? titles[language === 'ar' ? 'en' : 'ar'] ?? article;
    notices.push(line(language, correctionTexts[kind][language](title)));
  }
  const heading = paragraphs(
    lines(
      line(language, bold(plain(correctionTexts.correction[language]))),
      note ? line(language, note) : EMPTY,
      ...notices,
    ),
    brief ? line(language, correctionTexts.readsNow[language]) : EMPTY,
  );
  if (!story || !brief) return { html: heading.html };
  const { html, buttons } = renderBrief(brief, story, topic, heading);
  return { html, reply_markup: buttons };
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
