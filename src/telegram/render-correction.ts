/** What a message says when what it rested on was corrected or withdrawn. */

import { InlineKeyboard } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import { answerCorrectionTexts, correctionTexts } from '../texts/corrections.ts';
import { watchTexts } from '../texts/watches.ts';
import type { Shown } from '../updates/outcome.ts';
import type { SentBriefs, SentMessage } from '../updates/sent-briefs.ts';
import { stillStands } from '../updates/shown-hashes.ts';
import type { StoryLog } from '../updates/story-log.ts';
import type { Correction } from '../updates/story-record.ts';
import type { OpenQuestion } from '../updates/watches.ts';
import { bold, EMPTY, type Html, plain } from './html.ts';
import { newestDate } from './parts.ts';
import { line, lines, paragraphs, value } from './prose.ts';
import { renderCited } from './render.ts';
import { renderBrief } from './render-brief.ts';
import { showable, shownBy, shownIn } from './shown.ts';
import { answerFor } from './tell-watch.ts';

export type RenderCorrectionParts = {
  readonly desk: Desk;
  readonly sentBriefs: SentBriefs;
  readonly storyLog: StoryLog;
  /** Keeps a question so that a button can offer to wait for its answer. @returns its id @throws where it could not */
  readonly offer: (question: OpenQuestion) => Promise<string>;
};

export type RenderedCorrection = {
  readonly html: string;
  readonly reply_markup?: InlineKeyboard;
  /** What the message rests on now. */
  readonly shown: Shown;
};

/**
 * @param articles those that the message rests on, by their present names
 * @param follows whether it stands in a message of its own, after the one that it corrects
 * @throws where a store fails
 */
export async function renderCorrection(
  parts: RenderCorrectionParts,
  sent: SentMessage,
  articles: readonly string[],
  corrections: readonly Correction[],
  follows = false,
): Promise<RenderedCorrection> {
  const { desk, sentBriefs, storyLog } = parts;
  const { topic, language, question } = sent;
  const [{ story: id = '' } = {}] = corrections;
  const say = question ? answerCorrectionTexts : correctionTexts;
  /** Whether all that the message showed of an article before it was withdrawn is said again. */
  const saysAgain = (article: string): boolean => {
    const now = desk.story(id)?.articles.find((one) => one.id === article);
    const [, before] =
      Object.entries(sent.before ?? {}).find(
        ([name]) => storyLog.presentName(id, name, sent.at) === article,
      ) ?? [];
    return now !== undefined && before !== undefined && stillStands(before, showable(now));
  };
  // What is only back was never wrong.
  const isBack = corrections.every(({ kind, article }) => kind === 'restored' && saysAgain(article));
  const notices: Html[] = [];
  for (const { kind, article } of corrections) {
    const titles = await sentBriefs.titlesOf(storyLog.namesOf(id, article));
    // A translation may have come since then.
    const now = desk.story(id)?.articles.find((one) => one.id === article)?.texts[language]?.title;
    const title = titles[language] ?? now ?? titles[language === 'ar' ? 'en' : 'ar'] ?? article;
    notices.push(line(language, say[kind][language](title)));
  }
  const heading = lines(
    line(language, bold(plain(correctionTexts[isBack ? 'update' : 'correction'][language]))),
    follows ? line(language, say[isBack ? 'earlierAgain' : 'earlier'][language]) : EMPTY,
    ...notices,
  );
  const story = desk.story(id);
  const readsNow = line(language, say[isBack ? 'readsAgain' : 'readsNow'][language]);
  if (question) {
    const asked = line(language, bold(value(language, question.question)));
    const answer = answerFor(desk, { ...question, language }, id);
    if (answer) {
      const frame = {
        language,
        heading: paragraphs(heading, lines(readsNow, asked)),
        asOf: newestDate(story),
      };
      const [html = ''] = renderCited(answer, frame);
      const known = answer.sentences[0]?.text ?? '';
      const watch = await parts.offer({ ...question, language, known });
      const button = new InlineKeyboard().text(watchTexts.tellOtherwise[language], `watch:${watch}`);
      return { html, shown: shownIn(answer), reply_markup: button };
    }
    const watch = await parts.offer({ ...question, language });
    return {
      html: paragraphs(heading, asked, line(language, answerCorrectionTexts.noLonger[language])).html,
      shown: new Map(),
      reply_markup: new InlineKeyboard().text(watchTexts.tellMe[language], `watch:${watch}`),
    };
  }
  const brief = await desk.writeBrief(id, articles, language);
  if (!story || !brief) return { html: heading.html, shown: new Map() };
  const { html, buttons } = renderBrief(brief, story, topic, paragraphs(heading, readsNow));
  return { html, reply_markup: buttons, shown: shownBy(brief) };
}
