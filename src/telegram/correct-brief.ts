/** Corrects a brief, or an answer that was waited for, where it stands, or after it where it can be changed no more. */

import { type Api, GrammyError } from 'grammy';
import type { Log } from '../log.ts';
import type { Clock } from '../updates/clock.ts';
import type { Corrected } from '../updates/corrections.ts';
import { afterSilence } from '../updates/schedule.ts';
import type { SentMessage } from '../updates/sent-briefs.ts';
import { hashesOf, isOnlyCounted, stillStands } from '../updates/shown-hashes.ts';
import type { Correction } from '../updates/story-record.ts';
import type { Place } from '../updates/subscription.ts';
import type { Subscriptions } from '../updates/subscriptions.ts';
import { inTurn, isForGood, type TurnOf } from './in-turn.ts';
import {
  type RenderCorrectionParts,
  type RenderedCorrection,
  renderCorrection,
  type ToSay,
} from './render-correction.ts';
import { HTML, isGone } from './reply.ts';
import { outcomeOf } from './send-brief.ts';
import { behindIn, showable } from './shown.ts';

export type CorrectBriefParts = RenderCorrectionParts & {
  readonly api: Api;
  readonly turn: TurnOf;
  /** They know when a chat wants to hear nothing. */
  readonly subscriptions: Pick<Subscriptions, 'find'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
};

/** Brings one message up to date. Never throws. */
export async function correctBrief(
  parts: CorrectBriefParts,
  sent: SentMessage,
  correction: Correction,
): Promise<Corrected> {
  const { desk, storyLog, log } = parts;
  const { story, article } = correction;
  const names = Object.keys(sent.shown);
  const nowOf = (name: string): string => storyLog.presentName(story, name, sent.at);
  const present = new Map(desk.story(story)?.articles.map((one) => [one.id, one]));
  const isAway = (name: string): boolean =>
    !present.has(nowOf(name)) && storyLog.correctionOf(story, nowOf(name))?.kind !== 'withdrawn';
  // A file that is broken or being replaced comes back.
  if (names.some(isAway)) return { kind: 'later' };
  /** Whether all that the message shows of an article is still said, and nothing that it could show is missing. */
  const stands = (name: string): boolean => {
    const shown = sent.shown[name] ?? [];
    const one = present.get(nowOf(name));
    if (isOnlyCounted(shown)) return true;
    return one ? shown.length > 0 && stillStands(shown, showable(one)) : shown.length === 0;
  };
  /** Whether what a message shows of an article is corrected in the other language only. */
  const isBehind = (name: string, shown: readonly string[]): boolean => {
    const one = present.get(nowOf(name));
    const behind = one ? behindIn(one) : new Set<string>();
    return shown.some((hash) => behind.has(hash));
  };
  const wasBehind = (name: string): boolean => sent.behind?.includes(name) ?? false;
  const isSaid = (name: string): boolean => isBehind(name, sent.shown[name] ?? []) === wasBehind(name);
  // What was changed is nothing that the message shows.
  if (names.every((name) => nowOf(name) !== article || (stands(name) && isSaid(name))))
    return { kind: 'stands' };
  const told = names.filter(
    (name) =>
      sent.told?.includes(name) ||
      (nowOf(name) === article && !stands(name)) ||
      (!stands(name) && (storyLog.correctionOf(story, nowOf(name))?.at ?? 0) >= sent.at),
  );
  try {
    const corrections = [...new Set(told.map(nowOf))].flatMap((id) => storyLog.correctionOf(story, id) ?? []);
    const articles = [...new Set(names.map(nowOf))];
    const said = await say(parts, { sent, story, articles, corrections });
    if ('until' in said) return { kind: 'quiet', until: said.until };
    const { shown, follower } = said;
    const hashes = hashesOf(shown);
    const withoutIt = (name: string): readonly string[] =>
      (sent.shown[name] ?? []).filter((hash) => isOnlyCounted([hash]));
    const away = names.filter((name) => !present.has(nowOf(name)) && (sent.shown[name] ?? []).length > 0);
    const behind = names.filter((name) => isBehind(name, hashes[nowOf(name)] ?? []));
    const message: SentMessage = {
      ...sent,
      ...(away.length > 0 && {
        before: { ...sent.before, ...Object.fromEntries(away.map((name) => [name, sent.shown[name] ?? []])) },
      }),
      shown: {
        ...hashes,
        ...Object.fromEntries(names.map((name) => [name, hashes[nowOf(name)] ?? withoutIt(name)])),
      },
      corrected: correction.at,
      told,
      behind,
      ...(follower && { follower }),
    };
    const others = Object.keys(message.shown).filter((name) => nowOf(name) !== article);
    const articleOf = (name: string) => [name, present.get(nowOf(name))] as const;
    await parts.sentBriefs.noteAgain(story, message, new Map(others.map(articleOf)));
    return { kind: 'corrected', message };
  } catch (error) {
    const { chat } = sent;
    const outcome = outcomeOf(error);
    if (outcome.kind === 'barred' && outcome.reason !== 'topic-deleted') {
      log.info('a brief cannot be corrected while the bot may not write there', { chat });
      return { kind: 'shut', reason: outcome.reason };
    }
    if (isForGood(error)) {
      log.info('a brief could not be corrected: Telegram refuses it', { chat, error });
      return { kind: 'gone' };
    }
    log.warn('a brief could not be corrected; trying again', { chat, error });
    return { kind: 'later' };
  }
}

/**
 * Changes the message, or the one that stands for it by now; where neither can be changed, another one follows.
 * @returns `until`, in milliseconds since 1970, where that one has to wait as a brief does: it makes a sound
 */
async function say(
  parts: CorrectBriefParts,
  what: ToSay,
): Promise<(Pick<RenderedCorrection, 'shown'> & Pick<SentMessage, 'follower'>) | { readonly until: number }> {
  const { api, turn, subscriptions, clock } = parts;
  const { sent, story } = what;
  const { chat: stands, message } = sent.follower ?? sent;
  const isFollower = sent.follower !== undefined;
  const { html, shown, ...markup } = await renderCorrection(parts, what, isFollower);
  const chat = await inTurn(turn, stands, () => edit(api, stands, message, html, markup));
  if (chat === undefined) return { shown };
  const { topic } = sent;
  const place: Place = { chat, ...(topic !== undefined && { topic }) };
  const subscription = subscriptions.find(place, story);
  const now = clock.now();
  const until = subscription ? afterSilence(subscription, now) : now;
  if (until > now) return { until };
  const follows = isFollower ? html : (await renderCorrection(parts, what, true)).html;
  const after = await inTurn(turn, chat, () =>
    api.sendMessage(chat, follows, {
      ...HTML,
      ...markup,
      ...(topic !== undefined && { message_thread_id: topic }),
      reply_parameters: { message_id: message, allow_sending_without_reply: true },
    }),
  );
  return { shown, follower: { chat: after.chat.id, message: after.message_id } };
}

/**
 * @returns the chat in which another message may follow, where this one is not there any more or can be changed no more; a
 * group that has become a supergroup has another number
 */
async function edit(
  api: Api,
  chat: number,
  message: number,
  html: string,
  markup: Pick<RenderedCorrection, 'reply_markup'>,
): Promise<number | undefined> {
  try {
    await api.editMessageText(chat, message, html, { ...HTML, ...markup });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (isGone(error)) return error.parameters.migrate_to_chat_id ?? chat;
    // It stands there already: the answer to an earlier call was lost.
    if (!error.description.includes('message is not modified')) throw error;
  }
  return undefined;
}
