/** A chat, or a topic of it, that follows a story. */

import type { Language } from '../language/language.ts';

/** Where briefs go: a chat, or one topic of a forum. */
export type Place = { readonly chat: number; readonly topic?: number };

/** `now`: each update at once; `important`: at once, and only what is important; the others gather updates. */
export const RHYTHMS = ['now', 'daily', 'weekly', 'important'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Hours of the day, 0 to 23, in which nothing is sent: from `from` on, until `until`; over midnight where that is less. */
export type QuietHours = { readonly from: number; readonly until: number };

/** When a chat wants its briefs. */
export type Wishes = {
  readonly language: Language;
  readonly rhythm: Rhythm;
  /** The hour of a digest, 0 to 23. */
  readonly hour: number;
  /** The day of a weekly digest, 1 (Monday) to 7. */
  readonly weekday: number;
  /** An IANA name, such as `Africa/Tripoli`: the hours are meant there. */
  readonly zone: string;
  readonly quiet?: QuietHours;
};

/** Why nothing can be sent, though the chat is there. */
export type PauseReason = 'no-rights' | 'topic-closed' | 'topic-deleted';

export type Subscription = Place &
  Wishes & {
    readonly story: string;
    /** The number of the last update that the chat was told of, or that was not for it. */
    readonly cursor: number;
    readonly paused?: PauseReason;
    /** Until when the chat wants to hear nothing, in milliseconds since 1970. */
    readonly mutedUntil?: number;
    /** When the last brief went out, in milliseconds since 1970. */
    readonly lastSent?: number;
  };

/** The store's key of a subscription: the chat comes first, so that keys of a chat stand together. */
export const keyOf = ({ chat, topic, story }: Place & { readonly story: string }): string =>
  `${chat}/${topic ?? 0}/${story}`;

export const isAt = (place: Place, { chat, topic }: Place): boolean =>
  place.chat === chat && place.topic === topic;
