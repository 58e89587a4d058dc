/** Cited sentences -> messages: the sentences, their passages word for word in a quotation that opens, and how new it is. */

import {
  type Answer,
  alone,
  type Citation,
  type CitedSentence,
  type CitedText,
} from '../answering/answer.ts';
import { unanswered } from '../answering/several.ts';
import { type Language, languageOf } from '../language/language.ts';
import { formatDate } from '../texts/dates.ts';
import { texts } from '../texts/texts.ts';
import { sayUnanswered } from '../texts/unanswered.ts';
import { isolate } from './bidi.ts';
import { fitPassages } from './excerpt.ts';
import { groupSentences } from './group-sentences.ts';
import { bold, EMPTY, type Html, join, link, MESSAGE_LENGTH, plain, quotation } from './html.ts';
import { line, lines, paragraphs, phrase, value } from './prose.ts';

/** A story that a text rests on. */
export type ShownStory = {
  readonly id: string;
  readonly title: string;
  /** The date of its newest article. */
  readonly asOf: string | undefined;
};

/** How a text is shown: in which language the bot speaks around it, under which heading, and as of when. */
export type Frame = {
  readonly language: Language;
  /** Stands above the sentences. */
  readonly heading?: Html;
  /** The date of the newest article of the story. */
  readonly asOf: string | undefined;
  /** The stories that it rests on, where they are to be named, each with its own date. */
  readonly stories?: readonly ShownStory[];
  /** What a question that leant on the one before was taken for, where it is to be said. */
  readonly readAs?: string;
  /** What is to be said of several questions: which of them the story does not answer. */
  readonly below?: readonly string[];
  /** Whether the heading says already what was corrected in the other language only. */
  readonly saysBehind?: boolean;
};

/** The most of a message that sentences may take, so that there is room for their passages. */
const ROOM_FOR_SENTENCES = 2600;
/**
 * An answer as messages in HTML: nearly always one. Of passages that are too long the end is cut, of sentences nothing.
 * `heading` stands above the sentences of an answer.
 */
export function renderAnswer(
  answer: Answer,
  asOf: string | undefined,
  heading: Html = EMPTY,
  stories: readonly ShownStory[] = [],
): string[] {
  const { language, parts = [answer] } = answer;
  const readAs = parts.flatMap(({ understood }) => (understood?.isNamed ? understood.question : []));
  const below = sayUnanswered(language, unanswered(answer));
  const frame = { language, asOf, stories, ...(readAs.length > 0 && { readAs: readAs.join(' ') }) };
  if (answer.kind === 'answered') return renderCited(answer, { ...frame, below, heading });
  const says = lines(...[texts.notInStory[language], ...below].map((text) => line(language, text)));
  if (answer.nearest) {
    return renderCited(answer.nearest, {
      ...frame,
      heading: paragraphs(says, line(language, texts.nearest[language])),
    });
  }
  return [paragraphs(lines(says, line(language, texts.seeSummary[language])), foot(frame)).html];
}

/** The sentences alone, with their marks: an answer of a few sentences while it is written. */
export const renderSentences = (cited: CitedText): string => sentenceLines(cited, []).html;

/** Sentences with their passages, in one message where the sentences fit into one. */
export function renderCited(cited: CitedText, frame: Frame): string[] {
  return groupSentences(cited, ROOM_FOR_SENTENCES, () => 0).map(toMessage(frame));
}

/** The same for many sentences: as many messages as it takes to show each passage as a whole. */
export function renderPages(cited: CitedText, frame: Frame): string[] {
  const whole = ({ cites }: CitedSentence): number =>
    cites.reduce((sum, n) => sum + (find(cited.citations, n)?.passage.text.length ?? 0) + 100, 0);
  return groupSentences(cited, MESSAGE_LENGTH - 300, whole).map(toMessage(frame));
}

/** The heading stands above the first part, how new the story is under the last one. */
const toMessage =
  ({ language, heading, asOf, stories = [], readAs, below = [], saysBehind = false }: Frame) =>
  (part: CitedText, at: number, all: readonly CitedText[]): string =>
    message(part, {
      language,
      ...(at === 0 && heading ? { heading } : {}),
      saysBehind,
      asOf: undefined,
      ...(stories.length > 1 && { stories: stories.map((story) => ({ ...story, asOf: undefined })) }),
      ...(at === all.length - 1 && { asOf, stories, below, ...(readAs !== undefined && { readAs }) }),
    });

function message(cited: CitedText, frame: Frame): string {
  const { language, heading = EMPTY, below = [], saysBehind, stories = [] } = frame;
  const notice = lines(originalNotice(cited, language), saysBehind ? EMPTY : behindNotice(cited, language));
  const above = paragraphs(heading, notice);
  const sentences = paragraphs(
    sentenceLines(cited, stories),
    lines(...below.map((text) => line(language, text))),
  );
  const end = foot(frame);
  const outside = above.length + sentences.length + end.length + 8;
  const passages = quotation(quoted(cited, language, MESSAGE_LENGTH - outside));
  return paragraphs(above, sentences, lines(passages, end)).html;
}

/** Of several stories, each with its title above its sentences. */
function sentenceLines(cited: CitedText, stories: readonly ShownStory[]): Html {
  const storyOf = (sentence: CitedSentence | undefined): string | undefined =>
    sentence && find(cited.citations, sentence.cites[0])?.article.story;
  const titleAbove = (sentence: CitedSentence, at: number): Html => {
    const id = storyOf(sentence);
    const title = stories.length > 1 && stories.find((story) => story.id === id)?.title;
    return title && id !== storyOf(cited.sentences[at - 1]) ? storyTitle(title) : EMPTY;
  };
  return paragraphs(
    ...cited.sentences.map((sentence, at) => lines(titleAbove(sentence, at), sentenceLine(sentence, cited))),
  );
}

const storyTitle = (title: string): Html => line(languageOf(title) ?? 'en', bold(plain(`${title}:`)));

/** A sentence stands in the language of its passage; its marks link to the article where that has an address. */
function sentenceLine(sentence: CitedSentence, { citations }: CitedText): Html {
  const { cites } = sentence;
  const text = alone(sentence);
  const languageOfSentence = languageOf(text) ?? find(citations, cites[0])?.passage.language ?? 'en';
  const marks = cites.flatMap((n) => {
    const citation = find(citations, n);
    return citation ? [link(mark(n, languageOfSentence), citation.text.source.url)] : [];
  });
  return line(languageOfSentence, text, plain(' '), ...marks);
}

const find = (citations: readonly Citation[], wanted: number | undefined): Citation | undefined =>
  citations.find(({ n }) => n === wanted);

/** In an Arabic line the brackets of a number would turn; in an English one they stand right by themselves. */
const mark = (n: number, language: Language): Html => plain(language === 'ar' ? isolate(`[${n}]`) : `[${n}]`);

/** The passages in at most `room` units, each under its number and above its source. */
function quoted({ sentences, citations }: CitedText, language: Language, room: number): Html {
  const sources = citations.map((citation) => sourceLine(citation, language));
  const around = sources.reduce((sum, source) => sum + source.length + 12, 0);
  const shown = fitPassages(
    citations.map(({ n, passage }) => ({
      text: passage.text,
      sentences: sentences.filter(({ cites }) => cites.includes(n)).map(({ text }) => text),
    })),
    room - around,
  );
  return paragraphs(
    ...citations.map(({ n, passage }, at) => {
      // Nothing is put into the passage, not even isolates: whoever copies it has it as the source has it. Its line has
      // the direction of the passage by the mark before it, whatever letter it begins with.
      const text = line(passage.language, mark(n, passage.language), plain(` ${shown[at]}`));
      return lines(text, sources[at]!);
    }),
  );
}

/** "Reuters · February 2017 · translated from Arabic" */
function sourceLine({ passage, text, article }: Citation, language: Language): Html {
  const agency =
    text.agency !== undefined && text.agency !== text.source.name ? [value(language, text.agency)] : [];
  const original = text.language === 'ar' ? 'en' : 'ar';
  const parts = [
    link(value(language, text.source.name), text.source.url),
    ...agency,
    phrase(language, formatDate(article.published, language)),
    ...(passage.number === 0 ? [plain(texts.photoCaption[language])] : []),
    ...(text.translated ? [plain(texts.translatedFrom[language](original))] : []),
  ];
  return line(language, join(parts, ' · '));
}

/** Says it where passages are not in the reader's language. */
function originalNotice({ citations }: CitedText, language: Language): Html {
  const foreign = citations.filter(({ passage }) => passage.language !== language);
  if (foreign.length === 0) return EMPTY;
  const isOfMany = new Set(foreign.map(({ article }) => article.id)).size > 1;
  const whole = isOfMany ? texts.sourcesInOther : texts.sourceInOther;
  const say = foreign.length === citations.length ? whole : texts.partInOther;
  return line(language, say[language](language === 'ar' ? 'en' : 'ar'));
}

/** Says it where passages were corrected in their other language and not in this one. */
function behindNotice({ citations }: CitedText, language: Language): Html {
  const behind = citations.filter(({ text, passage }) => text.behind?.includes(passage.number));
  const [first] = behind;
  if (!first) return EMPTY;
  const say = behind.length === citations.length ? texts.behind : texts.partBehind;
  return line(language, say[language](first.text.language));
}

/** How new the story is, by the date of its newest article, and which, where there are several; and how a question was read that left out a name. */
const foot = ({ language, asOf, stories = [], readAs }: Frame): Html =>
  lines(
    ...(stories.length > 0 ? stories : [{ title: '', asOf }]).map(({ title, asOf: newest }) =>
      newest === undefined
        ? EMPTY
        : line(
            language,
            ...(title ? [value(language, title), plain(' · ')] : []),
            texts.asOf[language](formatDate(newest, language)),
          ),
    ),
    readAs === undefined
      ? EMPTY
      : line(language, texts.readAs[language], plain(' '), value(language, readAs)),
  );
