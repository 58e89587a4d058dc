/** A Keyv storage adapter over SQLite as Node embeds it: one table, nothing to compile or to run beside the bot. */

import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { KeyvStoreAdapter } from 'keyv';

/** How long a write waits for another process that holds the file, in milliseconds. */
const BUSY_TIMEOUT = 5000;
/** How long after its time something may still be in the file, in milliseconds: nobody reads it any more. */
const LINGERS = 3_600_000;

/** Opens or makes the file and the folders above it. `:memory:` keeps all in memory. @throws where it cannot */
export function openDatabase(file: string): DatabaseSync {
  if (file !== ':memory:') makeFolder(dirname(resolve(file)));
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS keyv (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires INTEGER) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS expiring ON keyv (expires) WHERE expires IS NOT NULL;
  `);
  return database;
}

/**
 * One Keyv's storage: Keyv sets the namespace of its adapter, so two of them share a database and not an adapter.
 *
 * Keeps what Keyv hands over, a serialised value under a prefixed key, with the time at which it expires. Every write is
 * on disk before its promise resolves, so a killed process loses nothing that it was told is stored. What is deleted is
 * overwritten; a copy may stand in the log beside the file until the last connection closes, which empties it.
 */
export class SqliteStore extends EventEmitter implements KeyvStoreAdapter {
  readonly opts: { readonly dialect: 'sqlite'; readonly file: string };
  namespace: string | undefined;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #nextPurge = 0;

  /** Opens the file where no database is given that is open already. @throws where it cannot */
  constructor(file: string, database: DatabaseSync = openDatabase(file)) {
    super();
    // Every Keyv over this adapter listens for errors.
    this.setMaxListeners(0);
    this.opts = { dialect: 'sqlite', file };
    this.#database = database;
    this.#purge();
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    const row = this.#prepare('SELECT value, expires FROM keyv WHERE key = ?').get(key);
    if (!row) return undefined;
    if (isExpired(row.expires)) {
      this.#remove(key);
      return undefined;
    }
    return row.value as Value;
  }

  async getMany<Value>(keys: string[]): Promise<Array<Value | undefined>> {
    return Promise.all(keys.map((key) => this.get<Value>(key)));
  }

  /** `ttl` in milliseconds; without it the value stays. */
  async set(key: string, value: string, ttl?: number): Promise<void> {
    this.#write(key, value, ttl);
  }

  #write(key: string, value: string, ttl?: number): void {
    const expires = typeof ttl === 'number' && ttl > 0 ? Date.now() + ttl : null;
    this.#prepare(
      'INSERT INTO keyv (key, value, expires) VALUES (?, ?, ?) ' +
        'ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires',
    ).run(key, value, expires);
    if (Date.now() >= this.#nextPurge) this.#purge();
  }

  /** Deletes what has expired, of every namespace. */
  #purge(): void {
    this.#nextPurge = Date.now() + LINGERS;
    this.#prepare('DELETE FROM keyv WHERE expires <= ?').run(Date.now());
  }

  async setMany(entries: Array<{ key: string; value: string; ttl?: number }>): Promise<void> {
    this.#together(() => {
      for (const { key, value, ttl } of entries) this.#write(key, value, ttl);
    });
  }

  async delete(key: string): Promise<boolean> {
    return this.#remove(key);
  }

  async deleteMany(keys: string[]): Promise<boolean> {
    let any = false;
    this.#together(() => {
      for (const key of keys) any = this.#remove(key) || any;
    });
    return any;
  }

  /** Removes what the namespace holds, or everything where there is none. */
  async clear(): Promise<void> {
    if (this.namespace === undefined) this.#prepare('DELETE FROM keyv').run();
    else this.#prepare('DELETE FROM keyv WHERE key >= ? AND key < ?').run(...rangeOf(this.namespace));
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async *iterator<Value>(namespace = this.namespace): AsyncGenerator<[string, Awaited<Value>], void> {
    const [from, to] = namespace === undefined ? ['', '\u{10ffff}'] : rangeOf(namespace);
    const rows = this.#prepare(
      'SELECT key, value, expires FROM keyv WHERE key >= ? AND key < ? ORDER BY key',
    ).all(from, to);
    for (const row of rows) {
      if (!isExpired(row.expires)) yield [String(row.key), row.value as Awaited<Value>];
    }
  }

  async disconnect(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  #remove(key: string): boolean {
    return this.#prepare('DELETE FROM keyv WHERE key = ?').run(key).changes > 0;
  }

  #together(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const isExpired = (expires: unknown): boolean => typeof expires === 'number' && expires <= Date.now();
/** Keys of a namespace begin with it and a colon; the next character after a colon is a semicolon. */
const rangeOf = (namespace: string): [string, string] => [`${namespace}:`, `${namespace};`];

/** Like `mkdir -p`; Node's own never ends where a file system refuses with ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
