/**
 * Lets articles through once their files have come to rest: an article whose files are still being written, or whose
 * other language is about to arrive, is shown as it was before, or not at all.
 */

import { LANGUAGES } from '../language/language.ts';
import { endsSentence } from '../language/sentences.ts';
import type { Knowledge } from '../story/load-stories.ts';
import { type Article, olderFirst, type Story } from '../story/story.ts';
import { fingerprintsOf, sameFingerprints } from './fingerprint.ts';

export type Settled = {
  /** The stories, each with the articles that are at rest. */
  readonly stories: readonly Story[];
  /**
   * The stories to answer from: the same, but what was there at the start is there from the start. A story whose only
   * article was corrected while the bot was away would else have nothing to answer from.
   */
  readonly readable: readonly Story[];
  /** Files that are there and not at rest, of articles that are not shown yet: as `story/article.ar.md`. */
  readonly unread: readonly string[];
  /** Stories whose folders are gone, and which are shown until they are at rest. */
  readonly leaving: readonly string[];
  /** When to look again, in milliseconds since 1970, where something is not at rest yet. */
  readonly next: number | undefined;
};

/** An article as it was last seen, or that it was gone, and since when. */
type Unsettled = {
  readonly article: Article | undefined;
  readonly since: number;
  /** Whether it was so when the folder was first looked at. */
  readonly isFirst: boolean;
};
type StoryState = {
  story: Story;
  /** What was last shown of it: the same object as long as nothing has changed. */
  shown: Story | undefined;
  /** Since when its folder is gone. */
  gone: number | undefined;
  readonly settled: Map<string, Article>;
  readonly unsettled: Map<string, Unsettled>;
};

/** How many times as long an article waits whose last paragraph ends in the middle of a sentence: a file may be cut there. */
const UNFINISHED = 12;

export class Settling {
  readonly #delay: number;
  readonly #isKnown: (article: Article) => boolean;
  readonly #stories = new Map<string, StoryState>();
  #isFirstLook = true;

  /**
   * @param delay how long an article must stay as it is, in milliseconds; twelve times as long where it ends in the middle
   * of a sentence
   * @param isKnown tells what was at rest before, in another process or under another name: it comes through at once
   */
  constructor(delay: number, isKnown: (article: Article) => boolean) {
    this.#delay = delay;
    this.#isKnown = isKnown;
  }

  /** Takes the folder as it is now. */
  see({ stories, problems }: Knowledge, now: number): Settled {
    const broken = new Set(problems.map(({ file }) => file.replace(/\.(?:ar|en)\.md$/, '')));
    for (const story of stories) {
      const state = this.#stateOf(story);
      if (!sameHead(state.story, story)) state.shown = undefined;
      state.story = story;
      state.gone = undefined;
      const present = new Map(story.articles.map((article) => [article.id, article]));
      for (const id of new Set([...present.keys(), ...state.settled.keys(), ...state.unsettled.keys()])) {
        this.#consider(state, id, present.get(id), broken.has(`${story.id}/${id}`), now);
      }
    }
    for (const [id, state] of this.#stories) {
      // A story whose own file is broken stays as it was.
      if (stories.some((story) => story.id === id) || broken.has(`${id}/story.yaml`)) continue;
      state.gone ??= now;
      // Until then it may come under another name.
      if (now - state.gone >= this.#delay) this.#stories.delete(id);
    }
    const states = [...this.#stories.values()];
    const due = states.flatMap((state) =>
      state.gone === undefined
        ? [...state.unsettled.values()].map(({ article, since }) => since + this.#delayOf(state, article))
        : state.gone + this.#delay,
    );
    const unseen = states.flatMap(({ unsettled, settled }) =>
      [...unsettled].flatMap(([id, { article }]) => (article && !settled.has(id) ? article : [])),
    );
    this.#isFirstLook = false;
    return {
      stories: states.filter(isShown).map(storyOf),
      readable: states.flatMap(readableOf),
      unread: unseen.flatMap(({ story, id }) => LANGUAGES.map((language) => `${story}/${id}.${language}.md`)),
      leaving: states.flatMap(({ story, gone }) => (gone === undefined ? [] : story.id)),
      next: due.length > 0 ? Math.min(...due) : undefined,
    };
  }

  #consider(
    state: StoryState,
    id: string,
    article: Article | undefined,
    isBroken: boolean,
    now: number,
  ): void {
    const { settled, unsettled } = state;
    const before = settled.get(id);
    if (same(before, article) || (isBroken && before)) {
      unsettled.delete(id);
      return;
    }
    const seen = unsettled.get(id);
    if (article && this.#isKnown(article)) {
      unsettled.delete(id);
      settled.set(id, article);
      state.shown = undefined;
      return;
    }
    if (!seen || !same(seen.article, article))
      unsettled.set(id, { article, since: now, isFirst: this.#isFirstLook });
    else if (now - seen.since >= this.#delayOf(state, article)) {
      unsettled.delete(id);
      state.shown = undefined;
      if (article) settled.set(id, article);
      else settled.delete(id);
    }
  }

  /** What a story holds when it is first seen is told to nobody, and comes through together. */
  #delayOf({ settled }: StoryState, article: Article | undefined): number {
    const isWhole = Object.values(article?.texts ?? {}).every(({ passages }) =>
      endsSentence(passages.at(-1)?.text ?? ''),
    );
    return isWhole || settled.size === 0 ? this.#delay : UNFINISHED * this.#delay;
  }

  #stateOf(story: Story): StoryState {
    let state = this.#stories.get(story.id);
    if (!state) {
      state = { story, shown: undefined, gone: undefined, settled: new Map(), unsettled: new Map() };
      this.#stories.set(story.id, state);
    }
    return state;
  }
}

const isShown = ({ settled, unsettled }: StoryState): boolean => settled.size > 0 || unsettled.size === 0;

/** A story with what was there at the start as it stands, at rest or not; none where nothing of it may be shown. */
function readableOf(state: StoryState): Story[] {
  const first = [...state.unsettled.values()].flatMap(({ article, isFirst }) =>
    isFirst && article ? article : [],
  );
  if (first.length === 0) return isShown(state) ? [storyOf(state)] : [];
  const rest = [...state.settled.values()].filter(({ id }) => first.every((article) => article.id !== id));
  return [{ ...state.story, articles: [...rest, ...first].sort(olderFirst) }];
}

const same = (a: Article | undefined, b: Article | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameFingerprints(fingerprintsOf(a), fingerprintsOf(b));

function storyOf(state: StoryState): Story {
  state.shown ??= { ...state.story, articles: [...state.settled.values()].sort(olderFirst) };
  return state.shown;
}

/** Whether all but the articles is the same. */
const sameHead = (a: Story, b: Story): boolean =>
  JSON.stringify({ ...a, articles: [] }) === JSON.stringify({ ...b, articles: [] });
