/** Drafts as editors see them: one message in each of their chats, brought up to date when one of them decides. */

import { type Api, GrammyError, InlineKeyboard } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import type { Language } from '../language/language.ts';
import type { Log } from '../log.ts';
import { parseArticleName } from '../story/article-file.ts';
import { articleOf } from '../story/load-stories.ts';
import { newsroomTexts } from '../texts/newsroom.ts';
import type { Candidate } from '../updates/feeds/candidate.ts';
import type { Waiting } from '../updates/feeds/candidates.ts';
import type { ChatSettingsStore } from './chat-settings.ts';
import { bold, EMPTY, link, plain } from './html.ts';
import type { Newsroom } from './newsroom.ts';
import { line, lines, paragraphs, phrase, value } from './prose.ts';
import { renderCited } from './render.ts';
import { HTML } from './reply.ts';

type Shown = 'waiting' | 'published' | 'discarded' | 'held';

export type DraftBoardParts = {
  readonly api: Api;
  readonly desk: Desk;
  readonly settings: ChatSettingsStore;
  readonly newsroom: Newsroom;
  readonly log: Log;
};

export class DraftBoard {
  readonly #parts: DraftBoardParts;

  constructor(parts: DraftBoardParts) {
    this.#parts = parts;
  }

  /** Lays a candidate before the editors. @throws where it could not be kept; a chat that cannot be reached is logged */
  async propose(candidate: Candidate): Promise<void> {
    const { newsroom } = this.#parts;
    const waiting = await newsroom.candidates.add(candidate);
    for (const chat of newsroom.editorChats) await this.show(chat, waiting);
  }

  /** Shows a draft in a chat; without `asked`, the language of whoever asked for it, in what the chat has chosen or its own. */
  async show(chat: number, waiting: Waiting, asked?: Language): Promise<void> {
    const { api, newsroom, log } = this.#parts;
    try {
      const language = asked ?? (await this.#languageOf(chat, waiting.candidate));
      const sent = await api.sendMessage(chat, await this.#render(waiting.candidate, language, 'waiting'), {
        ...HTML,
        reply_markup: buttonsOf(waiting.candidate, language),
      });
      await newsroom.candidates.noteDraft(waiting.candidate.id, { chat, message: sent.message_id, language });
    } catch (error) {
      log.error('an editor could not be shown a draft', { chat, error });
    }
  }

  /** Goes on with what was decided and is not yet said where the draft stands. Never throws. */
  async catchUp(): Promise<void> {
    const { newsroom, log } = this.#parts;
    try {
      for (const waiting of await newsroom.candidates.decided())
        if (waiting.decided) await this.close(waiting, waiting.decided);
    } catch (error) {
      log.error('drafts that were decided on could not be brought up to date', { error });
    }
  }

  /** Says in every message that shows a draft what became of it. */
  async close({ candidate, drafts }: Waiting, outcome: 'published' | 'discarded' | 'held'): Promise<void> {
    const { api, newsroom, log } = this.#parts;
    let isSaid = true;
    for (const { chat, message, language: shown } of drafts) {
      try {
        const language = shown ?? (await this.#languageOf(chat, candidate));
        await api.editMessageText(chat, message, await this.#render(candidate, language, outcome), {
          ...HTML,
          ...(outcome === 'held' && { reply_markup: buttonsOf(candidate, language, ['publish', 'discard']) }),
        });
      } catch (error) {
        // Somebody deleted it, or it stands there so already.
        if (error instanceof GrammyError && error.error_code === 400) continue;
        isSaid = false;
        log.warn('a draft could not be brought up to date', { chat, error });
      }
    }
    if (outcome !== 'held' && isSaid) await newsroom.candidates.conclude(candidate.id);
  }

  async #languageOf(chat: number, { language }: Candidate): Promise<Language> {
    return (await this.#parts.settings.read(chat)).language ?? language;
  }

  async #render(candidate: Candidate, language: Language, shown: Shown): Promise<string> {
    const { desk, newsroom } = this.#parts;
    const { article, fileName } = candidate;
    const story = newsroom.storyLog.presentStory(candidate.story);
    const name = parseArticleName(fileName);
    const draft =
      name && desk.story(story)
        ? await desk.briefing.writeDraft(articleOf(story, name, article), language)
        : undefined;
    const { brief, contribution = 'adds' } = draft ?? {};
    const status =
      shown === 'waiting'
        ? line(language, newsroomTexts.wouldReach[language](newsroom.reach(story, contribution)))
        : line(language, bold(plain(newsroomTexts[shown][language])));
    const title = desk.story(story)?.title[language] ?? story;
    const heading = paragraphs(
      lines(
        line(language, phrase(language, `${newsroomTexts.draft[language]} · `), bold(value(language, title))),
        status,
        // Once it is decided, where it would go is no question any more.
        contribution === 'repeats' && (shown === 'waiting' || shown === 'held')
          ? line(language, newsroomTexts.repeats[language])
          : EMPTY,
      ),
      line(candidate.language, link(bold(phrase(candidate.language, article.title)), article.source.url)),
    );
    if (!brief || brief.text.sentences.length === 0) return heading.html;
    const [message = heading.html] = renderCited(brief.text, { language, heading, asOf: undefined });
    return message;
  }
}

const buttonsOf = (
  { id }: Candidate,
  language: Language,
  decisions: ReadonlyArray<'publish' | 'discard' | 'hold'> = ['publish', 'discard', 'hold'],
): InlineKeyboard =>
  decisions.reduce(
    (keyboard, decision) => keyboard.text(newsroomTexts[decision][language], `draft:${decision}:${id}`),
    new InlineKeyboard(),
  );
