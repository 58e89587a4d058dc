/** `npm run ingest`: an article as found -> an article file of a story. The reading is in story/ingest; here are the edges. */

import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { addFiles, FileConflictError } from '../adapters/article-files.ts';
import { readEnvironment } from '../adapters/environment.ts';
import { readKnowledgeFiles } from '../adapters/knowledge-files.ts';
import { FETCH_LIMITS, fetchPage } from '../adapters/web/fetch-page.ts';
import { knowledgeDirectory } from '../config.ts';
import { isLanguage } from '../language/language.ts';
import { isPublicationDate } from '../story/article-file.ts';
import { storyNameFault } from '../story/ingest/article-name.ts';
import type { ArticleOptions, ComposedArticle } from '../story/ingest/compose-article.ts';
import { describeIngested } from '../story/ingest/describe-ingested.ts';
import { type FoundBytes, ingestDocument } from '../story/ingest/ingest-document.ts';
import { likelyOther, type Other, otherNamed } from '../story/ingest/other-language.ts';
import { draftStory } from '../story/ingest/story-draft.ts';
import { type KnowledgeFile, loadStories } from '../story/load-stories.ts';
import type { Problem } from '../story/story.ts';
import { parse, runCommand, UsageError } from './command-line.ts';

const HELP = `
Usage: npm run ingest -- FILE|URL|- [options]

Turns an article as found (plain text, HTML, Markdown; "-" is standard input) into an article file in
knowledge/<story>/ and prints the file's path. Headline, captions, paragraphs, source, date and language are
recognised; an option goes before what was found.

  --story S      the story it belongs to; a new one is created. Default: the only story there is
  --title T      the headline
  --published D  the date of publication, ISO, as exact as is known: 2017, 2017-02, 2017-02-18, 2017-02-18T09:30Z
  --source N     who published it
  --lang L       ar or en
  --beside FILE  the file of the same article in the other language: the new one gets its name, so that the two
                 are one article, and its date and source where these are not given
  -h, --help     this text

KNOWLEDGE_DIR names another folder of stories. Exit code: 0 written (or there already, the same); 2 wrong use or
nothing that can be used, nothing written; 1 anything unexpected.
`;

const SPEC = {
  argument: 'FILE|URL|-',
  options: {
    story: { type: 'string' },
    title: { type: 'string' },
    published: { type: 'string' },
    source: { type: 'string' },
    lang: { type: 'string' },
    beside: { type: 'string' },
  },
} as const;

/** Ingests one article into `knowledge`, the folder of stories. @throws UsageError with nothing written */
export async function ingest(argv: readonly string[], knowledge: string): Promise<number> {
  const { values, argument } = parse(argv, SPEC, HELP);
  const options = articleOptions(values);
  const named = values.story?.normalize();
  const fault = named === undefined ? undefined : storyNameFault(named);
  if (fault) throw new UsageError(`"${values.story}" cannot be the name of a story: ${fault}.`);
  const files = await existingFiles(knowledge);
  const story = named ?? onlyStory(files);
  const other = values.beside === undefined ? undefined : otherOf(values.beside, story, files);
  const ofOther = other && { published: other.file.published, source: other.file.source.name };
  const composed = ingestDocument(await read(argument), { ...ofOther, ...options });
  if (!composed.ok)
    throw new UsageError(`${argument === '-' ? 'Standard input' : argument} ${composed.reason}.`);
  const article = other ? besideOther(composed.value, other, options) : composed.value;
  const path = join(knowledge, story, article.fileName);
  const known = files.find((file) => file.path === `${story}/${article.fileName}`);
  if (known?.content === article.content) {
    process.stderr.write('This very article is in the story already; nothing was written.\n');
  } else {
    const added = addedFiles(story, files, article);
    refuseConflicts(story, files, article, added);
    await write(knowledge, story, added);
    process.stderr.write(`${describeIngested(article, story, added.length > 1)}\n`);
    const likely = other ? undefined : likelyOther(article, story, files);
    if (likely) process.stderr.write(hintOf(article, likely));
  }
  process.stdout.write(`${path}\n`);
  return 0;
}

/** @throws UsageError where the story has no such article */
function otherOf(name: string, story: string, files: readonly KnowledgeFile[]): Other {
  const other = otherNamed(name, story, files);
  if (other) return other;
  throw new UsageError(`The story "${story}" has no article file ${name} for --beside.`);
}

/** The article under the name of the one beside it. @throws UsageError where both are in one language */
function besideOther(
  article: ComposedArticle,
  { id, language }: Other,
  { published, source }: ArticleOptions,
): ComposedArticle {
  if (article.language === language)
    throw new UsageError(`Both are in "${language}"; --beside names the article in the other language.`);
  const from = {
    ...article.from,
    ...(!published && { published: '--beside' }),
    ...(!source && { source: '--beside' }),
  };
  return { ...article, from, fileName: `${id}.${article.language}.md` };
}

const hintOf = ({ fileName }: ComposedArticle, { id, language }: Other): string =>
  `If this says what ${id}.${language}.md says, remove ${fileName} and ingest it with --beside ${id}.${language}.md: ` +
  'only two files of one name are one article.\n';

function articleOptions(values: { readonly [Name in keyof typeof SPEC.options]?: string }): ArticleOptions {
  const { title, published, source, lang } = values;
  if (published !== undefined && !isPublicationDate(published)) {
    throw new UsageError(
      `"${published}" is no ISO date for --published, such as 2017, 2017-02 or 2017-02-18; see --help.`,
    );
  }
  if (lang !== undefined && !isLanguage(lang))
    throw new UsageError(`--lang is ar or en, not "${lang}"; see --help.`);
  return {
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(source ? { source } : {}),
    ...(lang ? { language: lang } : {}),
  };
}

/** The files that can be read; none where there is no folder yet. */
async function existingFiles(knowledge: string): Promise<KnowledgeFile[]> {
  try {
    return (await readKnowledgeFiles(knowledge)).filter((file) => 'content' in file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function onlyStory(files: readonly KnowledgeFile[]): string {
  const stories = files
    .filter(({ path }) => path.endsWith('/story.yaml'))
    .map(({ path }) => path.split('/')[0]!);
  if (stories.length === 1) return stories[0]!;
  throw new UsageError(
    stories.length === 0
      ? 'There is no story yet: name the one to create with --story NAME.'
      : `There are several stories; say which one with --story: ${stories.sort().join(', ')}.`,
  );
}

async function read(argument: string): Promise<FoundBytes> {
  if (/^https?:\/\//i.test(argument)) {
    if (!URL.canParse(argument)) throw new UsageError(`${argument} is not an address.`);
    const page = await fetchPage(argument);
    if (!page.ok) throw new UsageError(`${argument} ${page.reason}.`);
    return { ...page, name: new URL(page.url).pathname };
  }
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(argument))
    throw new UsageError(`${argument} is not an http or https address.`);
  const stream = argument === '-' ? process.stdin : createReadStream(argument);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > FETCH_LIMITS.bytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'does not exist',
      ENOTDIR: 'does not exist',
      EISDIR: 'is a folder, not a file',
      EACCES: 'may not be read',
      EPERM: 'may not be read',
      ENAMETOOLONG: 'is no file name: it is too long',
    };
    const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
    if (!reason) throw error;
    throw new UsageError(`${argument} ${reason}.`, { cause: error });
  }
  if (size > FETCH_LIMITS.bytes)
    throw new UsageError(`${argument} is larger than ${FETCH_LIMITS.bytes / 1024 / 1024} MB.`);
  return { bytes: Buffer.concat(chunks), ...(argument === '-' ? {} : { name: basename(argument) }) };
}

/** The article's file, after the story's own where it has none. */
function addedFiles(
  story: string,
  files: readonly KnowledgeFile[],
  article: ComposedArticle,
): KnowledgeFile[] {
  const head = `${story}/story.yaml`;
  return [
    ...(files.some(({ path }) => path === head)
      ? []
      : [{ path: head, content: draftStory(article.article.title) }]),
    { path: `${story}/${article.fileName}`, content: article.content },
  ];
}

/** Refuses to overwrite, to add an article twice, and to add one that the story would not load. */
function refuseConflicts(
  story: string,
  files: readonly KnowledgeFile[],
  article: ComposedArticle,
  added: readonly KnowledgeFile[],
): void {
  const path = `${story}/${article.fileName}`;
  if (files.some((file) => file.path === path)) {
    throw new UsageError(
      `${path} exists with other words; remove it first, or give this article another headline with --title.`,
    );
  }
  const text = article.article.paragraphs.join('\n');
  const before = loadStories(files, Date.now());
  for (const { id, texts } of before.stories.find((one) => one.id === story)?.articles ?? []) {
    const passages = texts[article.language]?.passages.filter(({ number }) => number > 0);
    if (passages?.map((passage) => passage.text).join('\n') === text) {
      throw new UsageError(`This report is in the story already, as ${story}/${id}.${article.language}.md.`);
    }
  }
  const known = new Set(before.problems.map(faultOf));
  // Also of the other language: two texts of an article have as many paragraphs.
  const problem = loadStories([...files, ...added], Date.now()).problems.find(
    (one) => !known.has(faultOf(one)),
  );
  if (problem) throw new UsageError(`The story could not load the article: ${problem.reason}.`);
}

const faultOf = ({ file, line, reason }: Problem): string => `${file}:${line}: ${reason}`;

async function write(knowledge: string, story: string, added: readonly KnowledgeFile[]): Promise<void> {
  try {
    await addFiles(knowledge, story, added);
  } catch (error) {
    if (error instanceof FileConflictError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

if (import.meta.main) {
  await runCommand((argv) => ingest(argv, knowledgeDirectory(readEnvironment())));
}
