import type { ChatPermissions, Message, ReplyParameters } from 'grammy/types';
import { circumstance, forbidden, mistake } from './refusal.ts';
import type { Kept, Room, Topic, World } from './world.ts';

const kindOf = (room: Room) => `${room.chat.type} chat`;

/** The chat of a call: known, not moved, and the bot still in it. */
export function reachRoom(world: World, id: number | string): Room {
  const room = world.findRoom(id);
  if (!room) {
    const account = typeof id === 'number' ? world.accounts.get(id) : undefined;
    if (account) return world.privateRoom(account);
    throw mistake('chat not found');
  }
  if (room.migratedTo !== undefined) {
    throw circumstance('group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: room.migratedTo,
    });
  }
  if (room.chat.type === 'private') return room;
  const { status } = room.member(world.bot.id);
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${kindOf(room)}`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${kindOf(room)}`);
  return room;
}

/** A chat that the bot may write to now, in this way. */
export function reachForSending(
  world: World,
  id: number | string,
  permission: keyof ChatPermissions = 'can_send_messages',
): Room {
  const room = reachRoom(world, id);
  const account = world.accounts.get(room.chat.id);
  if (account?.deactivated) throw forbidden('user is deactivated');
  if (account && !account.started) throw forbidden("bot can't initiate conversation with a user");
  if (account?.blocked) throw forbidden('bot was blocked by the user');
  if (room.chat.type === 'channel' && !world.botMay(room, 'can_post_messages')) {
    throw circumstance('need administrator rights in the channel chat');
  }
  const allowed = room.member(world.bot.id).permissions[permission] ?? room.permissions[permission] ?? true;
  if (!allowed && !world.botIsAdmin(room)) {
    const what = permission === 'can_send_messages' ? 'text messages' : permission.replace('can_send_', '');
    throw circumstance(`not enough rights to send ${what} to the chat`);
  }
  return room;
}

/** The topic of a call, open to the bot. General is written to without a number. */
export function reachThread(world: World, room: Room, thread: number | undefined): number | undefined {
  if (thread === undefined) return undefined;
  const topic = room.topics.get(thread);
  if (!topic && room.chat.type === 'supergroup' && !room.chat.is_forum && room.messages.has(thread))
    return thread;
  return openTopic(world, room, topic).id;
}

function openTopic(world: World, room: Room, topic: Topic | undefined): Topic {
  if (!topic) throw mistake('message thread not found');
  if (topic.deleted) throw circumstance('message thread not found');
  if (topic.closed && !world.botMay(room, 'can_manage_topics')) throw circumstance('TOPIC_CLOSED');
  return topic;
}

/** A message that the bot names: `to edit`, `to be replied`, `to delete`, … */
export function reachMessage(room: Room, id: number | undefined, purpose: string): Kept {
  if (id === undefined) throw mistake('message identifier is not specified');
  const kept = room.messages.get(id);
  if (!kept) throw mistake(`message ${purpose} not found`);
  if (kept.deleted) throw circumstance(`message ${purpose} not found`);
  return kept;
}

/** The message that a new one answers; undefined where there is none, or none is needed. */
export function reachReplied(world: World, room: Room, reply: ReplyParameters | undefined): Kept | undefined {
  if (!reply) return undefined;
  const elsewhere = reply.chat_id !== undefined && world.findRoom(reply.chat_id) !== room;
  const target = elsewhere && reply.chat_id !== undefined ? reachRoom(world, reply.chat_id) : room;
  try {
    const kept = reachMessage(target, reply.message_id, 'to be replied');
    if (reply.quote !== undefined && !textOf(kept.message).includes(reply.quote.replace(/<[^>]*>/g, ''))) {
      throw mistake('QUOTE_TEXT_INVALID');
    }
    return kept;
  } catch (error) {
    const missing = error instanceof Error && error.message.endsWith('message to be replied not found');
    if (missing && reply.allow_sending_without_reply && !elsewhere) return undefined;
    throw error;
  }
}

export const textOf = (message: Message): string => message.text ?? message.caption ?? '';
