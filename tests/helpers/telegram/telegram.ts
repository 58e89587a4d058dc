import type { Chat, User, UserFromGetMe } from 'grammy/types';
import type { BotMessage } from './bot-message.ts';
import { Chatroom, type Stage, supergroupId } from './chatroom.ts';
import { Delivery } from './delivery.ts';
import type { Faults } from './faults.ts';
import type { RateLimited, RateLimits } from './limits.ts';
import { Person } from './person.ts';
import type { Profile } from './profile.ts';
import { BotApiServer, type Call, type Violation } from './server.ts';
import type { Updates } from './updates.ts';
import { settle } from './waiting.ts';
import { type Clock, type Membership, Room, World } from './world.ts';

interface Options {
  /** Dates and rate limits follow it; `Date` by default. */
  clock?: Clock;
  token?: string;
  /** Milliseconds of real time after which waiting for the bot fails. */
  patience?: number;
  /** Real milliseconds between two attempts to deliver an update to a webhook. */
  webhookRetryMs?: number;
  /** False lets the bot see every message in its groups. */
  privacyMode?: boolean;
  bot?: Partial<UserFromGetMe>;
}

/** Who is in a new chat: the first of `members` created it. The bot is a member unless said otherwise. */
interface NewChat {
  title?: string;
  username?: string;
  members?: readonly Person[];
  bot?: Membership['status'] | Partial<Membership>;
}

const testBot: UserFromGetMe = {
  id: 100_200_300,
  is_bot: true,
  first_name: 'Mujaz',
  username: 'mujaz_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  supports_guest_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/**
 * Starts a Telegram of one's own on this machine: a Bot API server with people, chats, limits and faults.
 *
 *     const telegram = await startTelegram();
 *     const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
 *     void bot.start();
 *     const alice = telegram.user({ language_code: 'ar' });
 *     const question = alice.says('من يتوسط؟');
 *     const answer = await alice.nextMessage();
 *     assert.equal(answer.replyTo, question.message_id);
 *     await alice.taps(answer, 'المصادر');
 *     await bot.stop();
 *     await telegram.stop();
 *     telegram.assertNoViolations();
 */
export async function startTelegram(options: Options = {}): Promise<Telegram> {
  const clock = options.clock ?? { now: () => Date.now() };
  const world = new World({ ...testBot, ...options.bot }, clock);
  world.seesAllGroupMessages = options.privacyMode === false;
  const token = options.token ?? `${world.bot.id}:test-token`;
  const server = new BotApiServer({
    clock,
    token,
    world,
    patience: options.patience ?? 20_000,
    webhookRetryMs: options.webhookRetryMs ?? 20,
  });
  return new Telegram(await server.start(), token, world, server);
}

/** The Telegram of a test. */
export class Telegram {
  readonly apiRoot: string;
  readonly token: string;
  readonly world: World;
  readonly #server: BotApiServer;
  readonly #stage: Stage;
  readonly #chatrooms = new Map<Room, Chatroom>();

  constructor(apiRoot: string, token: string, world: World, server: BotApiServer) {
    this.apiRoot = apiRoot;
    this.token = token;
    this.world = world;
    this.#server = server;
    const delivery = new Delivery(world, server.updates);
    this.#stage = { world, server, delivery, chatroom: (room) => this.#chatroom(room) };
  }

  /** Every call but getUpdates, in order. */
  get calls(): readonly Call[] {
    return this.#server.calls;
  }
  callsTo(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }
  /** Calls that the real server would refuse, or of which it would drop a part in silence. */
  get violations(): readonly Violation[] {
    return this.#server.violations;
  }
  /** Gives the violations so far and forgets them: for a test that is about them. */
  takeViolations(): readonly Violation[] {
    return this.#server.violations.splice(0);
  }
  assertNoViolations(): void {
    const lines = this.takeViolations().map(
      ({ method, description, params }) =>
        `  ${method}: ${description}\n    ${JSON.stringify(params)?.slice(0, 500)}`,
    );
    if (lines.length > 0) throw new Error(`the bot made calls that Telegram refuses:\n${lines.join('\n')}`);
  }
  get limits(): RateLimits {
    return this.#server.limits;
  }
  get rateLimited(): readonly RateLimited[] {
    return this.limits.refused;
  }
  get faults(): Faults {
    return this.#server.faults;
  }
  /** The bot's commands, names and descriptions. */
  get profile(): Profile {
    return this.#server.profile;
  }
  /** The queue of updates, for tests of repeated and raw updates. */
  get updates(): Updates {
    return this.#server.updates;
  }
  get bot(): User {
    return this.world.botUser();
  }

  user(about: Partial<User> = {}): Person {
    const id = about.id ?? 5_000_000_000 + this.world.nextId();
    const user: User = { id, is_bot: false, first_name: `User ${id}`, language_code: 'en', ...about };
    const account = { user, started: false, blocked: false, deactivated: false };
    this.world.accounts.set(id, account);
    return new Person(account, this.#stage);
  }

  privateChat(person: Person): Chatroom {
    return person.chat;
  }
  group(about: NewChat = {}): Chatroom {
    return this.#newChat(
      { id: -4_000_000 - this.world.nextId(), type: 'group', title: about.title ?? 'Group' },
      about,
      'member',
    );
  }
  supergroup(about: NewChat & { forum?: boolean } = {}): Chatroom {
    const { title = 'Supergroup', username, forum } = about;
    const chat: Chat = {
      id: supergroupId(this.world),
      type: 'supergroup',
      title,
      ...(username && { username }),
      ...(forum && { is_forum: true }),
    };
    return this.#newChat(chat, about, 'member');
  }
  /** A channel, in which the bot may post unless said otherwise. */
  channel(about: NewChat = {}): Chatroom {
    const { title = 'Channel', username } = about;
    const chat: Chat = {
      id: supergroupId(this.world),
      type: 'channel',
      title,
      ...(username && { username }),
    };
    return this.#newChat(chat, about, {
      status: 'administrator',
      rights: { can_manage_chat: true, can_post_messages: true, can_edit_messages: true },
    });
  }

  #newChat(chat: Chat, { members = [], bot }: NewChat, usual: NonNullable<NewChat['bot']>): Chatroom {
    const room = new Room(chat);
    for (const [i, { id }] of members.entries()) {
      room.members.set(id, { status: i === 0 ? 'creator' : 'member', rights: {}, permissions: {} });
    }
    const given = bot ?? usual;
    const membership = typeof given === 'string' ? { status: given } : given;
    room.members.set(this.world.bot.id, { status: 'member', rights: {}, permissions: {}, ...membership });
    this.world.rooms.set(chat.id, room);
    return this.#chatroom(room);
  }

  #chatroom(room: Room): Chatroom {
    const known = this.#chatrooms.get(room) ?? new Chatroom(room, this.#stage);
    this.#chatrooms.set(room, known);
    return known;
  }

  /** Waits for the bot's next message in a chat that was not read yet. */
  nextMessage({ in: chat }: { in: Chatroom }): Promise<BotMessage> {
    return chat.nextMessage();
  }

  /** Waits until a call of this method is made that was not there when waiting began. */
  async nextCall(method: string): Promise<Call> {
    const before = this.callsTo(method).length;
    return this.#server.waiting.until(
      () => this.callsTo(method)[before],
      () => `the bot made no call of ${method}`,
    );
  }

  /**
   * Resolves when the bot has confirmed every update and no call of it is under way, so that what it did not
   * say by then it does not say in answer to them. grammY's own polling confirms a batch after all its handlers
   * have returned; a webhook confirms by answering. Work that the bot goes on with after its handler returned
   * (a timer, an answer not awaited, a runner) is not seen while it makes no call: wait for its result instead.
   */
  async idle(): Promise<void> {
    const { waiting } = this.#server;
    for (;;) {
      await waiting.until(
        () => (this.#server.unfinished() === undefined ? true : undefined),
        () => `the bot did not come to rest: ${this.#server.unfinished()}`,
      );
      await settle();
      if (this.#server.unfinished() === undefined) return;
    }
  }

  /** Ends open long polls and all connections. Stop the bot first, or it will retry. */
  stop(): Promise<void> {
    return this.#server.stop();
  }
}
