import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';

const root = resolve(import.meta.dirname, '../../src');

/** Folder of src/ -> the folders that its files may import from. The order is the direction: nothing points back up. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  search: ['language'],
  story: ['language'],
  answering: ['story', 'search', 'language'],
  updates: ['story', 'language', 'log'],
  texts: ['story', 'language'],
  server: [],
  telegram: ['answering', 'updates', 'story', 'language', 'texts', 'log'],
  terminal: ['telegram', 'texts', 'language'],
  adapters: ['answering', 'updates', 'story', 'language', 'telegram', 'log'],
  config: [],
  log: ['config'],
  cli: ['adapters', 'answering', 'updates', 'search', 'story', 'language', 'texts', 'config', 'log'],
  start: ['main', 'adapters'],
  compile: ['main', 'adapters'],
  main: ['adapters', 'updates', 'telegram', 'terminal', 'server', 'config', 'log'],
};

/** Package -> the only folders that may import it. */
const OWNER: Readonly<Record<string, readonly string[]>> = {
  grammy: ['telegram'],
  keyv: ['adapters'],
  'node:sqlite': ['adapters'],
  dotenv: ['adapters'],
  openai: ['adapters'],
  feedsmith: ['updates'],
};

type Import = { readonly file: string; readonly target: string };

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.[jt]s$/.test(name));

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g),
  ].map((match) => match[1] ?? match[2]!);
}

const local: Import[] = files.flatMap((file) =>
  importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => ({
      file,
      target: relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/'),
    })),
);
const folderOf = (file: string): string =>
  file.includes('/') ? file.split('/')[0]! : file.replace(/\.[jt]s$/, '');

describe('The structure of src/', () => {
  it('finds imports at all', () => {
    assert.ok(files.length > 30 && local.length > 60, `${files.length} files, ${local.length} imports`);
  });

  it('has no file outside the known folders', () => {
    assert.deepEqual(
      files.filter((file) => MAY_IMPORT[folderOf(file)] === undefined),
      [],
    );
  });

  it('lets imports point one way only', () => {
    const wrong = local.filter(({ file, target }) => {
      const [from, to] = [folderOf(file), folderOf(target)];
      const allowed = MAY_IMPORT[from] ?? [];
      return from !== to && !allowed.includes(to) && !allowed.includes(target.replace(/\.ts$/, ''));
    });
    assert.deepEqual(wrong, []);
  });

  it('has no circle of imports', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target } of local) graph.set(file, [...(graph.get(file) ?? []), target]);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      assert.equal(at, -1, `circle: ${[...path.slice(at), file].join(' -> ')}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
  });

  it('keeps every outside library in its own folder', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const owners = OWNER[target.startsWith('node:') ? target : target.split('/')[0]!];
          return owners !== undefined && !owners.includes(folderOf(file));
        })
        .map((target) => `${file} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter((file) => /\bprocess\.env\b/.test(readFileSync(join(root, file), 'utf8')));
    assert.deepEqual(readers, ['adapters/environment.ts']);
  });
});
