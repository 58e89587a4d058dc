/** Plain text as found -> its lines. */

import { scriptLanguage } from './article-language.ts';
import { readDateLine, readDateline } from './dates-in-words.ts';
import type { FoundDocument, FoundLine } from './found-article.ts';
import { furniture } from './furniture-lines.ts';
import * as kinds from './line-kinds.ts';
import { endsSentence, tidyLineEnds } from './tidy-text.ts';

/** Of the columns that texts are wrapped at, in UTF-16 units. */
const NARROWEST = 40;
const WIDEST = 150;

/**
 * A line of the document is a paragraph, a headline, a caption. Where the text was wrapped at a column, as in e-mails
 * and old wire copies, it is the lines of a block that go on in one another, joined.
 */
export function readPlainText(text: string): FoundDocument {
  const blocks = tidyLineEnds(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((block) => block.split('\n').filter((line) => withoutBullet(line)))
    .filter((block) => block.length > 0)
    .map((block, at) => runsOf(block, at === 0));
  const whole = columnOf(blocks.flat(), 3);
  const lines = blocks.flatMap((runs, at): FoundLine[] =>
    runs
      .flatMap((run) => joined(run, whole, blocks.length > 1))
      .map((line) => ({ text: line, kind: 'text', block: at })),
  );
  return { lines };
}

const BULLET = /^[•▪●◦■]\s*/;
const withoutBullet = (line: string): string => line.trim().replace(BULLET, '');

/** Lines that stood below one another and may be one text; `isTop` where the first is the document's, its headline. */
type Run = { readonly lines: readonly string[]; readonly isTop: boolean };

/** The lines of a block, parted at those that stand for themselves and before a list item or a dateline. */
function runsOf(block: readonly string[], isFirst: boolean): Run[] {
  const runs: string[][] = [];
  let parted = true;
  block.forEach((raw, at) => {
    const line = withoutBullet(raw);
    const before = at > 0 ? withoutBullet(block[at - 1]!) : '';
    const after = at + 1 < block.length ? withoutBullet(block[at + 1]!) : undefined;
    // "By Monday the talks had" may be the middle of a paragraph too, and "Reuters" the end of a list.
    const isBeginning = parted || endsSentence(before) || (isFirst && at === 1);
    const isEnd =
      after === undefined && !endsSentence(line) && !/^[([]/.test(line) && !/[+،,:：/]$/.test(before);
    const goesOn =
      goesOnSmall(line) || (after !== undefined && (goesOnSmall(after) || isAsLong(line, after)));
    const isAlone = (isBeginning || isEnd) && !goesOn && standsAlone(line);
    // A caption may be wrapped; nothing goes on behind its credit.
    const isCredited = !goesOn && kinds.isCaption(line, 'inside');
    const begins = parted || isAlone || (isCredited && isBeginning);
    if (begins || BULLET.test(raw.trim()) || readDateline(line)) runs.push([]);
    runs.at(-1)!.push(line);
    parted = isAlone || isCredited;
  });
  return runs.map((lines, at) => ({ lines, isTop: isFirst && at === 0 }));
}

/** Whether a line is about as long as the one below it, and that one prose, as in the middle of a paragraph. */
const isAsLong = (line: string, after: string): boolean =>
  after.length >= NARROWEST && line.length >= after.length * 0.75 && !standsAlone(after);

const standsAlone = (line: string): boolean =>
  kinds.isByline(line) ||
  kinds.readSourceLine(line) !== undefined ||
  kinds.isNewsroomLine(line) ||
  readDateLine(line) !== undefined ||
  furniture(line) !== undefined;

/** A small Latin letter begins no paragraph. */
const goesOnSmall = (line: string): boolean => /^["'“‘(]?\p{Ll}/u.test(line);

/** The lines of a run as paragraphs. `whole` is the column of the document, if it has one. */
function joined({ lines, isTop }: Run, whole: number | undefined, hasBlocks: boolean): string[] {
  if (isTop && lines.length > 1 && !isBroken(lines, whole))
    return [lines[0]!, ...joined({ lines: lines.slice(1), isTop: false }, whole, hasBlocks)];
  const own = hasBlocks && isFinished(lines.at(-1)!) ? columnOf([{ lines, isTop }], 1) : undefined;
  const paragraphs: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const goesOn =
      before !== undefined &&
      !areInTwoScripts(before, line) &&
      ((hasBlocks && before.length >= NARROWEST && !endsSentence(before) && goesOnSmall(line)) ||
        (isTop && at === 1) ||
        isFull(before, line, whole, 0.7) ||
        isFull(before, line, own, 0.9));
    paragraphs.push(goesOn ? `${paragraphs.pop()} ${line}` : line);
  });
  return paragraphs;
}

/** Whether the document's first line goes on in the second, and is no headline that stands upon the report. */
function isBroken(lines: readonly string[], whole: number | undefined): boolean {
  const [first = '', second = ''] = lines;
  if (goesOnSmall(second)) return first.length >= NARROWEST && !endsSentence(first);
  const beginsSentence = /^["'“‘(]?\p{Lu}/u.test(second) && endsSentence(lines.at(-1)!);
  return !beginsSentence && isFull(first, second, whole, 0.9);
}

/** Whether a report's paragraph may end so, a source behind it aside. */
const isFinished = (line: string): boolean =>
  endsSentence(line.replace(/\s*[([][^()[\]]*[)\]]$/, '')) || kinds.splitSource(line) !== undefined;

const areInTwoScripts = (a: string, b: string): boolean =>
  new Set([a, b].map(scriptLanguage).filter((script) => script !== undefined)).size > 1;

/** Whether the next line's first word had no place on a line, as far as `share` of the column goes. */
const isFull = (line: string, next: string, column: number | undefined, share: number): boolean =>
  column !== undefined && line.length + 1 + next.split(/\s/, 1)[0]!.length >= column * share;

/**
 * The width of the column that texts were wrapped at, in UTF-16 units: their lines are all about as long as it is wide,
 * save the last of each, and half of them or more break off in the middle of a sentence. Undefined where fewer than
 * `fewest` lines show it.
 */
function columnOf(runs: readonly Run[], fewest: number): number | undefined {
  const several = runs.filter(({ lines }) => lines.length > 1);
  const inner = several.flatMap(({ lines }) => lines.slice(0, -1));
  const column = several
    .flatMap(({ lines }) => lines)
    .reduce((widest, { length }) => Math.max(widest, length), 0);
  if (inner.length < fewest || column < NARROWEST || column > WIDEST) return undefined;
  const full = several.flatMap(({ lines }) =>
    lines.slice(0, -1).filter((line, at) => isFull(line, lines[at + 1]!, column, 0.7)),
  ).length;
  const broken = inner.filter((line) => !/[.!?؟:]["'»”’)\]]*$/.test(line)).length;
  return full >= inner.length * 0.8 && broken >= inner.length * 0.5 ? column : undefined;
}
