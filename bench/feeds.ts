/**
 * `npm run bench -- feeds [--list]`: which reports of a feed go to which story, by the threshold of the match. The items
 * of feed-items.jsonl were made up: of two stories and in both languages, those that an editor would take and those that
 * share names, places or words with them. The threshold is chosen on one half of them, every second line, and the
 * figures that count are those of the other half.
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readKnowledgeFiles } from '../src/adapters/knowledge-files.ts';
import { loadVocabulary } from '../src/adapters/vocabulary-files.ts';
import { loadStories } from '../src/story/load-stories.ts';
import type { Story } from '../src/story/story.ts';
import { MATCH_FROM, type Match, StoryMatcher } from '../src/updates/feeds/match-story.ts';

type Item = {
  readonly story: 'libya' | 'port-strike';
  /** Whether an editor would take it. */
  readonly fits: boolean;
  readonly title: string;
  /** The first paragraph, and after a line break the second. */
  readonly text: string;
};
type Scored = Item & Match;

/** A false alarm is published to readers where there are no editors; a report that is passed over is only missed. */
const FALSE_ALARM = 3;

export async function benchFeeds(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { list: { type: 'boolean' } } });
  const matchers = {
    libya: await matcherOf('../knowledge'),
    'port-strike': await matcherOf('../tests/fixtures/stories', 'port-strike'),
  };
  const scored = readFileSync(new URL('feed-items.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Scored => {
      const item = JSON.parse(line) as Item;
      const [first = '', ...rest] = item.text.split('\n');
      const report = { lead: `${item.title}\n${first}`, body: rest.join('\n') };
      return { ...item, ...matchers[item.story].match(report) };
    });
  const [dev, held] = [scored.filter((_, at) => at % 2 === 0), scored.filter((_, at) => at % 2 === 1)];
  const thresholds = Array.from({ length: 29 }, (_, n) => 2 + n / 2);
  for (const threshold of thresholds) console.log(lineOf(threshold, dev, held));
  const best = thresholds.toSorted((a, b) => cost(dev, a) - cost(dev, b));
  const equal = best.filter((threshold) => cost(dev, threshold) === cost(dev, best[0]!));
  console.log(`\nchosen on the first half: ${equal.sort((a, b) => a - b).join(', ')}; in use: ${MATCH_FROM}`);
  console.log(lineOf(MATCH_FROM, dev, held));
  if (values.list)
    for (const { fits, score, isTied, title } of scored.toSorted((a, b) => b.score - a.score))
      if (fits !== (isTied && score >= MATCH_FROM))
        console.log(`${fits ? 'MISSED' : 'TAKEN '} ${score.toFixed(1)}  ${title}`);
}

async function matcherOf(folder: string, id?: string): Promise<StoryMatcher> {
  const { stories } = loadStories(await readKnowledgeFiles(new URL(folder, import.meta.url).pathname));
  const story: Story | undefined = id === undefined ? stories[0] : stories.find((one) => one.id === id);
  if (!story) throw new Error(`no story in ${folder}`);
  return new StoryMatcher(story, loadVocabulary());
}

const count = (items: readonly Scored[], fits: boolean, from: number): number =>
  items.filter((item) => item.fits === fits && item.isTied && item.score >= from).length;

function cost(items: readonly Scored[], from: number): number {
  const wanted = items.filter(({ fits }) => fits).length;
  return wanted - count(items, true, from) + FALSE_ALARM * count(items, false, from);
}

const lineOf = (from: number, ...halves: ReadonlyArray<readonly Scored[]>): string =>
  `from ${from.toFixed(1).padStart(4)}: ${halves
    .map((items) => {
      const [wanted, others] = [true, false].map((fits) => items.filter((item) => item.fits === fits).length);
      return `takes ${count(items, true, from)}/${wanted} that fit, ${count(items, false, from)}/${others} others`;
    })
    .join('   |   ')}`;
