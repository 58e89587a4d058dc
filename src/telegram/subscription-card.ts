/** The card of a subscription: how briefs come, and buttons to change it. Pure. */

import { InlineKeyboard } from 'grammy';
import type { Language } from '../language/language.ts';
import type { Story } from '../story/story.ts';
import { formatDate } from '../texts/dates.ts';
import { subscriptionTexts as say, WEEKDAYS } from '../texts/subscriptions.ts';
import { OWN_NAMES } from '../texts/texts.ts';
import { ZONES, zoneName } from '../texts/zones.ts';
import { isDigest } from '../updates/schedule.ts';
import { RHYTHMS, type Wishes } from '../updates/subscription.ts';
import { bold, EMPTY, type Html } from './html.ts';
import { line, lines, value } from './prose.ts';
import { keyOfId } from './story-key.ts';
import { encodeWishes } from './wishes-code.ts';

export type Card = {
  readonly story: Story;
  readonly topic: number | undefined;
  readonly wishes: Wishes;
  /** Whether it is in force; else the wishes stand in the buttons until "start" is tapped. */
  readonly isSubscribed: boolean;
};

/** `sub:<story>:<topic>:<wishes or ->:<tap>` */
export const CARD_BUTTON = /^sub:([0-9a-f]{12}):(\d+):([\w-]+):(\w+)$/;

/** The lines that say how briefs come. */
export function describeWishes({ title }: Story, wishes: Wishes, language: Language): Html {
  const { rhythm, hour, weekday, quiet, zone } = wishes;
  const how =
    rhythm === 'daily'
      ? say.daily[language](clockTime(hour))
      : rhythm === 'weekly'
        ? say.weekly[language](WEEKDAYS[language][weekday - 1] ?? '', clockTime(hour))
        : say[rhythm][language];
  return lines(
    line(language, bold(value(language, title[language]))),
    line(language, how),
    quiet ? line(language, say.quietHours[language](clockTime(quiet.from), clockTime(quiet.until))) : EMPTY,
    isDigest(wishes) || quiet ? line(language, say.zoneIs[language](zoneName(zone, language))) : EMPTY,
    wishes.language === language ? EMPTY : line(language, say.briefsIn[language][wishes.language]),
  );
}

export function cardButtons(
  { story, topic, wishes, isSubscribed }: Card,
  language: Language,
): InlineKeyboard {
  const { rhythm, hour, weekday, quiet } = wishes;
  const data = dataFor({ story, topic, wishes, isSubscribed });
  const chosen = (isChosen: boolean, label: string): string => (isChosen ? `✓ ${label}` : label);
  const keyboard = new InlineKeyboard();
  RHYTHMS.forEach((one, at) => {
    keyboard.text(chosen(one === rhythm, say.rhythms[language][one]), data(`r${at}`));
    if (at % 2 === 1) keyboard.row();
  });
  if (isDigest(wishes)) {
    keyboard.text('−', data('earlier')).text(clockTime(hour), data('later')).text('+', data('later'));
    if (rhythm === 'weekly') keyboard.text(WEEKDAYS[language][weekday - 1] ?? '', data('day'));
    keyboard.row();
  }
  const hours = quiet ? `${clockTime(quiet.from)}–${clockTime(quiet.until)}` : say.none[language];
  keyboard.text(say.quietButton[language](hours), data('quiet')).row();
  keyboard.text(say.zoneButton[language], data('zones'));
  keyboard.text(chosen(wishes.language === 'ar', OWN_NAMES.ar), data('la'));
  keyboard.text(chosen(wishes.language === 'en', OWN_NAMES.en), data('le')).row();
  return isSubscribed
    ? keyboard.text(say.unsubscribe[language], data('end'))
    : keyboard.text(say.begin[language], data('begin'));
}

/** The same card while a time zone is chosen. */
export function zoneButtons(card: Card, language: Language): InlineKeyboard {
  const data = dataFor(card);
  const keyboard = new InlineKeyboard();
  ZONES.forEach((zone, at) => {
    const name = zoneName(zone, language);
    keyboard.text(zone === card.wishes.zone ? `✓ ${name}` : name, data(`z${at}`));
    if (at % 3 === 2) keyboard.row();
  });
  return keyboard.row().text(say.back[language], data('back'));
}

const dataFor =
  ({ story, topic, wishes, isSubscribed }: Card) =>
  (tap: string): string =>
    `sub:${keyOfId(story.id)}:${topic ?? 0}:${isSubscribed ? '-' : encodeWishes(wishes)}:${tap}`;

const clockTime = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** A time as a reader in a zone tells it, with the zone: "18 February 2017, 08:00 (Tripoli)". */
export function timeIn(zone: string, time: number, language: Language): string {
  const local = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
  const date = formatDate(local.toPlainDate().toString(), language);
  return `${date}${language === 'ar' ? '،' : ','} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} (${zoneName(zone, language)})`;
}
