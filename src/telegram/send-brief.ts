/** Sends a brief, and reads from what Telegram says what became of it. */

import { type Api, GrammyError } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import type { Outcome } from '../updates/outcome.ts';
import type { Update } from '../updates/story-record.ts';
import type { Subscription } from '../updates/subscription.ts';
import { renderBrief } from './render-brief.ts';
import { HTML } from './reply.ts';
import { shownBy } from './shown.ts';

/** Sends one message about these updates, once. Never throws. */
export async function sendBrief(
  api: Api,
  desk: Desk,
  { chat, topic, story: id, language }: Subscription,
  updates: readonly Update[],
): Promise<Outcome> {
  const story = desk.story(id);
  const brief = await desk.briefing.writeBrief(
    id,
    updates.map(({ article }) => article),
    language,
  );
  // A file that is broken or being replaced comes back; what was withdrawn is no longer among the updates.
  if (!story || brief?.articles.length !== updates.length) return { kind: 'absent' };
  try {
    const { html, buttons } = renderBrief(brief, story, topic);
    const sent = await api.sendMessage(chat, html, {
      ...HTML,
      reply_markup: buttons,
      ...(topic !== undefined && { message_thread_id: topic }),
    });
    return { kind: 'sent', chat: sent.chat.id, message: sent.message_id, shown: shownBy(brief) };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What a failed send means for the chat. The words are those of the Bot API server and of Telegram behind it. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof GrammyError)) return { kind: 'failed', error };
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { kind: 'hold', milliseconds: (parameters.retry_after ?? 1) * 1000 };
  if (code === 400 && /TOPIC_CLOSED/i.test(description)) return { kind: 'barred', reason: 'topic-closed' };
  if (code === 400 && /thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i.test(description))
    return { kind: 'barred', reason: 'topic-deleted' };
  if (
    /chat not found|user not found|PEER_ID_INVALID|chat was deleted|chat was deactivated/i.test(description)
  )
    return { kind: 'gone', reason: description };
  if (
    /not enough rights|no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_ADMIN_REQUIRED|CHAT_SEND_\w+_FORBIDDEN/i.test(
      description,
    )
  )
    return { kind: 'barred', reason: 'no-rights' };
  // Blocked, kicked, left, deactivated, never started.
  return code === 403 ? { kind: 'gone', reason: description } : { kind: 'failed', error };
}
