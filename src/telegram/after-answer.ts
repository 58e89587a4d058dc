/** What follows an answer: it is counted, and a reader whom the story gave none may wait for one. */

import { InlineKeyboard } from 'grammy';
import type { Answer } from '../answering/answer.ts';
import { watchTexts } from '../texts/watches.ts';
import type { Asked } from '../updates/asked.ts';
import type { Watches } from '../updates/watches.ts';
import { isWaitable } from './waitable.ts';

export const afterAnswer =
  (asked: Asked | undefined, watches: Watches | undefined) =>
  async ({ kind, story, question, language }: Answer): Promise<InlineKeyboard | undefined> => {
    if (story === '') return undefined;
    await asked?.note(story, question, language, kind === 'answered');
    if (!watches || kind === 'answered' || !isWaitable(question)) return undefined;
    const id = await watches.offer({ story, question, language });
    return new InlineKeyboard().text(watchTexts.tellMe[language], `watch:${id}`);
  };
