/** What a message says when what it rested on was corrected or withdrawn. */

import { InlineKeyboard } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import { answerCorrectionTexts, correctionTexts } from '../texts/corrections.ts';
import { watchTexts } from '../texts/watches.ts';
import type { Shown } from '../updates/outcome.ts';
import type { SentBriefs, SentMessage } from '../updates/sent-briefs.ts';
import { hashOf, stillStands } from '../updates/shown-hashes.ts';
import type { StoryLog } from '../updates/story-log.ts';
import type { Correction } from '../updates/story-record.ts';
import type { OpenQuestion } from '../updates/watches.ts';
import { bold, EMPTY, type Html, plain } from './html.ts';
import { newestDate } from './parts.ts';
import { line, lines, paragraphs, value } from './prose.ts';
import { renderCited } from './render.ts';
import { renderBrief } from './render-brief.ts';
import { behindIn, showable, shownBy, shownIn } from './shown.ts';
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

/** Why a message is changed. */
export type ToSay = {
  readonly sent: SentMessage;
  readonly story: string;
  /** Those that the message rests on, by their present names. */
  readonly articles: readonly string[];
  /** Of what it shows, or showed. */
  readonly corrections: readonly Correction[];
};

/**
 * @param follows whether it stands in a message of its own, after the one that it corrects
 * @throws where a store fails
 */
export async function renderCorrection(
  parts: RenderCorrectionParts,
  { sent, story: id, articles, corrections }: ToSay,
  follows = false,
): Promise<RenderedCorrection> {
  const { desk } = parts;
  const { topic, language, question } = sent;
  const story = desk.story(id);
  if (question) {
    const asked = line(language, bold(value(language, question.question)));
    const answer = answerFor(desk, { ...question, language }, id);
    const shown = answer ? shownIn(answer) : NOTHING;
    const { heading, readsNow } = await above(parts, { sent, story: id, corrections }, shown, follows);
    if (answer) {
      const frame = {
        language,
        heading: paragraphs(heading, lines(readsNow, asked)),
        asOf: newestDate(story),
        saysBehind: true,
      };
      const [html = ''] = renderCited(answer, frame);
      const known = answer.sentences[0]?.text ?? '';
      const watch = await parts.offer({ ...question, language, known });
      const button = new InlineKeyboard().text(watchTexts.tellOtherwise[language], `watch:${watch}`);
      return { html, shown, reply_markup: button };
    }
    const watch = await parts.offer({ ...question, language });
    return {
      html: paragraphs(heading, asked, line(language, answerCorrectionTexts.noLonger[language])).html,
      shown,
      reply_markup: new InlineKeyboard().text(watchTexts.tellMe[language], `watch:${watch}`),
    };
  }
  const brief = await desk.briefing.writeBrief(id, articles, language);
  const shown = brief ? shownBy(brief) : NOTHING;
  const { heading, readsNow } = await above(parts, { sent, story: id, corrections }, shown, follows);
  if (!story || !brief) return { html: heading.html, shown };
  const { html, buttons } = renderBrief(brief, story, topic, paragraphs(heading, readsNow));
  return { html, reply_markup: buttons, shown };
}

const NOTHING: Shown = new Map();

/** What stands over the text: that it is corrected, and what in it is not, though it is in the other language. */
async function above(
  { desk, sentBriefs, storyLog }: RenderCorrectionParts,
  { sent, story: id, corrections }: Omit<ToSay, 'articles'>,
  shown: Shown,
  follows: boolean,
): Promise<{ readonly heading: Html; readonly readsNow: Html }> {
  const { language, question } = sent;
  const say = question ? answerCorrectionTexts : correctionTexts;
  const notices: Html[] = [];
  const behind = [...shown].flatMap(([article, texts]) => {
    const hashes = behindIn(article);
    return texts.some((text) => hashes.has(hashOf(text))) ? [article] : [];
  });
  for (const { texts, id: article } of behind) {
    const late = Object.values(texts).find((text) => text.behind)?.language ?? language;
    const title = (texts[language] ?? Object.values(texts)[0])?.title ?? article;
    notices.push(line(language, say[late === 'ar' ? 'arabicBehind' : 'englishBehind'][language](title)));
  }
  const corrected = corrections.filter(({ article }) => !behind.some((one) => one.id === article));
  for (const { kind, article, titles: last } of corrected) {
    const titles = { ...(await sentBriefs.titlesOf(storyLog.namesOf(id, article))), ...last };
    // A translation may have come since then.
    const now = desk.story(id)?.articles.find((one) => one.id === article)?.texts[language]?.title;
    const title = titles[language] ?? now ?? titles[language === 'ar' ? 'en' : 'ar'] ?? article;
    notices.push(line(language, say[kind][language](title)));
  }
  if (notices.length === 0) return { heading: EMPTY, readsNow: EMPTY };
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
  const isBack =
    corrected.length > 0 && corrected.every(({ kind, article }) => kind === 'restored' && saysAgain(article));
  const word = correctionTexts[corrected.length === 0 ? 'note' : isBack ? 'update' : 'correction'];
  return {
    heading: lines(
      line(language, bold(plain(word[language]))),
      follows ? line(language, say[isBack ? 'earlierAgain' : 'earlier'][language]) : EMPTY,
      ...notices,
    ),
    readsNow: line(
      language,
      say[behind.length > 0 ? 'asItStands' : isBack ? 'readsAgain' : 'readsNow'][language],
    ),
  };
}
