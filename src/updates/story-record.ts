/** What the log keeps of a story, and how it goes on with the story as it is now. Pure. */

import { type Bilingual, LANGUAGES, type Language } from '../language/language.ts';
import type { Article, Story } from '../story/story.ts';
import { agreedOf, isBehind, leads } from './behind.ts';
import {
  type Agreed,
  type Fingerprints,
  fingerprintsOf,
  holds,
  sameDate,
  sameFingerprints,
  sharesText,
} from './fingerprint.ts';
import { type Renames, withRename } from './renames.ts';

/** How much that is new an update says: `repeats` for one that says nothing new. */
export type Weight = 'important' | 'adds' | 'repeats';

export type Update = {
  readonly story: string;
  /** Its number in the log of its story, from 1 on, without gaps. */
  readonly seq: number;
  /** The id of the article that joined. */
  readonly article: string;
  /** When it joined, in milliseconds since 1970. */
  readonly at: number;
  readonly weight: Weight;
};

/** An article by its id, or one that it had before, and its story. */
export type ArticleName = { readonly story: string; readonly article: string };

export type CorrectionKind = 'changed' | 'withdrawn' | 'restored';

/** That an article was changed, withdrawn or brought back, and with it what had been sent of it. */
export type Correction = {
  readonly story: string;
  readonly article: string;
  readonly kind: CorrectionKind;
  /** When it was noticed, in milliseconds since 1970. */
  readonly at: number;
  /** Of an article that was withdrawn, the headlines that it had last, where they are known. */
  readonly titles?: Partial<Bilingual>;
  /** Whether all who were told of the article have been told of this. */
  readonly done: boolean;
};

/** What a story was called before, and when it was noticed that it is no longer, in milliseconds since 1970. */
export type FormerName = {
  readonly story: string;
  readonly at: number;
  /** Its record may still stand under that name. */
  readonly lingers?: true;
};

/** What the log keeps of one story. */
export type StoryRecord = {
  /** Every article ever seen, by id; without fingerprints where it was withdrawn. */
  readonly known: Readonly<Record<string, Fingerprints>>;
  /** In the order of their numbers. */
  readonly updates: readonly Update[];
  /** The latest correction of each article that had one, by its id. Noted with the change itself, so none is lost. */
  readonly corrections?: Readonly<Record<string, Correction>>;
  readonly renames?: Renames;
  /** What the story was called before, the latest name first. */
  readonly formerly?: readonly FormerName[];
};

/**
 * What happened to an article. `joined`: it is a new update. `changed`: a language of it that was known says something
 * else or is gone, or its date is another. `withdrawn`: its files are gone. `restored`: it is back after that. A
 * translation that arrives later is none of these, nor is another name for the same article, or a copy of it.
 */
export type StoryChange =
  | { readonly kind: 'joined'; readonly story: string; readonly article: string; readonly update: Update }
  | { readonly kind: CorrectionKind; readonly story: string; readonly article: string };

export const isWithdrawn = (known: Fingerprints | undefined): boolean =>
  known !== undefined && !known.ar && !known.en;

/** A story that is seen for the first time: what it holds is known, and no update. */
export const baselineOf = ({ articles }: Story): StoryRecord => ({
  known: Object.fromEntries(
    articles.map((article) => [article.id, agreeing(fingerprintsOf(article), agreedOf(article))]),
  ),
  updates: [],
});

/** Whether an article is in the record just as it is, under its name or as a copy of another, whole or in one language. */
export function isKnown({ known }: StoryRecord, article: Article): boolean {
  const prints = fingerprintsOf(article);
  const own = known[article.id];
  if (!own) return isCopy(prints, known);
  return holds(own, prints) && holds(prints, own) && sameDate(own, prints);
}

/**
 * Compares a story as it is now with its record.
 * @param unread files that are there and cannot be read at the moment, as `story/article.ar.md`: they still say what they said
 * @param weigh how much that is new an article says; asked once, when it joins
 * @param titlesOf the headlines that an article had a moment ago, where it was there
 * @returns the record that holds from now on, the same object where nothing is to be kept
 */
export function goOn(
  before: StoryRecord,
  story: Story,
  unread: readonly string[],
  now: number,
  weigh: (article: Article) => Weight,
  titlesOf: (article: string) => Partial<Bilingual> | undefined = () => undefined,
): { readonly record: StoryRecord; readonly changes: StoryChange[] } {
  const present = new Map(story.articles.map((article) => [article.id, fingerprintsOf(article)]));
  const isUnread = (article: string, language: Language): boolean =>
    unread.includes(`${story.id}/${article}.${language}.md`);
  const record = renamed(before, present, isUnread, now);
  const known: Record<string, Fingerprints> = { ...record.known };
  const updates = [...record.updates];
  const corrections = { ...record.corrections };
  const changes: StoryChange[] = [];
  const correct = (article: string, kind: CorrectionKind): void => {
    const titles = kind === 'withdrawn' ? titlesOf(article) : undefined;
    corrections[article] = {
      ...{ story: story.id, article, kind, at: now, done: false },
      ...(titles && { titles }),
    };
    changes.push({ kind, story: story.id, article });
  };
  const underOtherNames = [...present].filter(([id]) => !record.known[id]).map(([, prints]) => prints);
  /** With those of its texts that are not to be seen at the moment, or stand under another name by now. */
  const standing = (article: string, old: Fingerprints, prints: Fingerprints): Fingerprints => {
    const kept = (language: Language): string | undefined => {
      const print = old[language];
      const isHeld = underOtherNames.some((one) => one[language] === print);
      return prints[language] ?? (isHeld || isUnread(article, language) ? print : undefined);
    };
    const [ar, en] = LANGUAGES.map(kept);
    const published = prints.published ?? old.published;
    return { ...(ar && { ar }), ...(en && { en }), ...(published && { published }) };
  };
  for (const article of story.articles) {
    const about = { story: story.id, article: article.id };
    const prints = present.get(article.id) ?? {};
    const old = known[article.id];
    // A copy: the other file may go, or this one become an article of its own, and what it is shows then.
    if (!old && isCopy(prints, known)) continue;
    if (!old) {
      const update: Update = { ...about, seq: updates.length + 1, at: now, weight: weigh(article) };
      updates.push(update);
      known[article.id] = agreeing(prints, agreedOf(article));
      changes.push({ kind: 'joined', ...about, update });
      continue;
    }
    const next = standing(article.id, old, prints);
    const agreed = agreedNow(article, old, next);
    if (sameFingerprints(old, next) && agreed === old.agreed) continue;
    known[article.id] = agreeing(next, agreed);
    if (sameFingerprints(old, next)) continue;
    if (isWithdrawn(old)) correct(article.id, 'restored');
    else if (!onlyAdds(old, next)) correct(article.id, 'changed');
  }
  for (const [article, old] of Object.entries(record.known)) {
    if (present.has(article) || isWithdrawn(old)) continue;
    const next = standing(article, old, {});
    if (next.ar || next.en) continue;
    known[article] = {};
    correct(article, 'withdrawn');
  }
  const isSame = record === before && changes.length === 0 && sameKnown(record.known, known);
  return { record: isSame ? before : { ...record, known, updates, corrections }, changes };
}

/**
 * An article that is gone is the one that says the same, word for word, or that is new and says so in one language: all
 * that is kept of it goes over.
 */
function renamed(
  before: StoryRecord,
  present: ReadonlyMap<string, Fingerprints>,
  isUnread: (article: string, language: Language) => boolean,
  now: number,
): StoryRecord {
  let record = before;
  for (const [from, prints] of Object.entries(before.known)) {
    if (present.has(from) || isWithdrawn(prints)) continue;
    if (LANGUAGES.some((language) => prints[language] !== undefined && isUnread(from, language))) continue;
    const { known: all } = record;
    const others = [...present];
    const [to] =
      others.find(([, one]) => holds(one, prints)) ??
      others.find(([id, one]) => !all[id] && sharesText(one, prints)) ??
      [];
    if (to === undefined) continue;
    const { [from]: _known, ...known } = all;
    const { [from]: old, ...corrections } = record.corrections ?? {};
    const own = corrections[to];
    const later = old && (!own || own.at < old.at) ? old : own;
    record = {
      known: { ...known, [to]: known[to] ?? prints },
      updates: record.updates.map((update) =>
        update.article === from ? { ...update, article: to } : update,
      ),
      corrections: {
        ...corrections,
        ...(later && {
          [to]: { ...later, article: to, done: (old?.done ?? true) && (own?.done ?? true) },
        }),
      },
      renames: withRename(record.renames ?? {}, from, to, now),
    };
  }
  return record;
}

const agreeing = (prints: Fingerprints, agreed: Agreed | undefined): Fingerprints =>
  agreed ? { ...prints, agreed } : prints;

/** What the languages of an article said when they last agreed, now that it says what `next` says. */
function agreedNow(article: Article, old: Fingerprints, next: Fingerprints): Agreed | undefined {
  const changed = LANGUAGES.filter((language) => old[language] !== next[language]);
  if (old.agreed && (changed.length === 0 || !agreedOf(article))) return old.agreed;
  const followsOther = changed.some((language) => isBehind(article, language, old.agreed));
  return old.agreed && leads(article, changed) && !followsOther ? old.agreed : agreedOf(article);
}

/** Whether all that an article says is, word for word, what one that is known says. */
const isCopy = (prints: Fingerprints, known: StoryRecord['known']): boolean =>
  Object.values(known).some((one) => holds(one, prints));

/** Whether nothing that was known is changed or gone; a translation may bring a date of its own. */
const onlyAdds = (before: Fingerprints, now: Fingerprints): boolean =>
  holds(now, before) && (!holds(before, now) || sameDate(before, now));

const sameKnown = (a: StoryRecord['known'], b: StoryRecord['known']): boolean =>
  Object.keys(b).every((id) => {
    const before = a[id];
    const now = b[id] ?? {};
    return before !== undefined && sameFingerprints(before, now) && before.agreed === now.agreed;
  });
