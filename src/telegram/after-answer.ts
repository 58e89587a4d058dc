/** What follows an answer: it is counted, and a reader whom no story gave one may wait for it. */

import { InlineKeyboard } from 'grammy';
import type { Answer } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import { watchTexts } from '../texts/watches.ts';
import type { Asked } from '../updates/asked.ts';
import type { Watches } from '../updates/watches.ts';
import type { ChatSettings } from './chat-settings.ts';
import { isWaitable } from './waitable.ts';

export const afterAnswer =
  (desk: Desk, asked: Asked | undefined, watches: Watches | undefined) =>
  async (given: Answer, chosen: ChatSettings): Promise<InlineKeyboard | undefined> => {
    // Of several questions the first that the story does not answer is the one to wait for.
    const answer = given.parts?.find(({ kind }) => kind === 'not-in-story') ?? given;
    const { kind, understood, language } = answer;
    // One that leant on the question before is waited for, and shown, as what it meant.
    const question = understood?.question ?? answer.question;
    if (desk.stories.length === 0) return undefined;
    // The story that came nearest is no choice of the reader's: any may answer one day.
    const isChosen = chosen.story !== undefined && desk.story(chosen.story) !== undefined;
    const story = isChosen || understood !== undefined ? answer.story : undefined;
    await asked?.note(story, question, language, kind === 'answered');
    const isWhole = understood?.isNamed ?? true;
    if (!watches || kind === 'answered' || !isWhole || !isWaitable(question, desk)) return undefined;
    const id = await watches.offer({ ...(story !== undefined && { story }), question, language });
    return new InlineKeyboard().text(watchTexts.tellMe[language], `watch:${id}`);
  };
