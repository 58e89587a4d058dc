/** What a story has on a question: its passages in falling strength, each sentence scored in both languages together. */

import type { Language } from '../language/language.ts';
import { wordSet } from '../language/word-set.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import { featuresOf } from '../search/sentence-features.ts';
import { sentenceScore } from '../search/sentence-model.ts';
import { counterpart } from '../story/story.ts';
import { type Asked, readAsked } from './asked.ts';
import { namesPresident } from './head-of-state.ts';
import { inBoth, type Misfits, misfitsOf } from './misfits.ts';
import { namesLeader } from './office.ts';
import type { Located, StoryIndex } from './story-index.ts';
import { subjectScore } from './subject-score.ts';
import { areThere } from './told-there.ts';

/** A sentence of a passage; `found` tells for each group of the question how well it (or its translation) holds it. */
export type SentenceEvidence = {
  readonly text: string;
  readonly score: number;
  readonly found: Float32Array;
  readonly features: readonly number[];
  readonly misfits: Misfits;
  /** The term of every token, as in the index. */
  readonly terms: Uint32Array;
};

/** A paragraph in the reader's language where the article has it, else in its own. */
export type PassageEvidence = Located & {
  readonly score: number;
  readonly sentences: readonly SentenceEvidence[];
  /** Whether it is the caption of the picture that is asked about. */
  readonly isAskedPicture: boolean;
};

export type Evidence = {
  readonly question: Question;
  readonly matched: readonly Matched[];
  readonly asked: Asked;
  readonly passages: readonly PassageEvidence[];
};

/** How many passages of each language are looked at sentence by sentence. */
const CANDIDATES = 8;
/** How many are looked through for those of some articles alone. */
const DEEP = 512;
/** How much the other language's version of a paragraph adds to its score. */
const COUNTERPART = 0.5;
/** How much a passage's rank weighs beside the fit of its sentence. */
const PASSAGE_SHARE = 3;

/** How much the newest article goes before the oldest, where both tell it about as well. */
const RECENT = 0.5;

/** How much a passage loses that stands in the other language only. */
const FOREIGN = 1;

/** How much a word counts that a sentence implies by whom it names. */
const IMPLIED = 0.5;

const ANYBODY = wordSet('any every anyone everyone nobody اي كل احد');
/** How much a name counts for which a sentence has another. */
const NAMED = 0.8;

/** How much a word counts for the deed that is another of its kind. */
const KINDRED = 0.8;

/** A word that only the other language's version holds may be another word of the same spelling (رتبة, رتب). */
const TRANSLATED = 0.28;
const TRANSLATED_PHRASE = 0.8;
/** A caption tells what a photograph shows; the report itself comes first. */
const CAPTION = 0.8;

/** Finds the evidence for a question, in the language of the question or the one given; of some articles alone, where they are given. */
export function findEvidence(
  text: string,
  index: StoryIndex,
  language?: Language,
  articles?: ReadonlySet<string>,
): Evidence {
  const understood = index.search.understand(text, language);
  const question = { ...understood, language: language ?? understood.language };
  const { hits, matched } = index.search.rank(question, articles ? DEEP : CANDIDATES * 4);
  const paragraphs = new Map<string, { located: Located; own: number; other: number }>();
  for (const hit of hits) {
    const located = index.locate(hit.id);
    if (articles && !articles.has(located.article.id)) continue;
    const translated = counterpart(located.article, located.passage);
    const shown =
      located.passage.language !== question.language && translated ? index.locate(translated.id) : located;
    const known = paragraphs.get(shown.passage.id) ?? { located: shown, own: 0, other: 0 };
    if (shown === located) known.own = hit.score;
    else known.other = hit.score;
    paragraphs.set(shown.passage.id, known);
  }
  const ranked = [...paragraphs.values()]
    .map(({ located, own, other }) => ({
      located,
      score: Math.max(own, other) + COUNTERPART * Math.min(own, other),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES);
  const strongest = ranked[0]?.score ?? 1;
  const asked = readAsked(question, matched, index);
  const passages = ranked.map(({ located, score }) => ({
    ...located,
    score,
    isAskedPicture: located.passage.number === 0 && asked.pictured.size > 0,
    sentences: scoreSentences(question, asked, matched, located, index).map((sentence) => ({
      ...sentence,
      score:
        sentence.score +
        (PASSAGE_SHARE * score) / strongest +
        RECENT * recency(located, index) -
        (located.passage.language === question.language ? 0 : FOREIGN),
    })),
  }));
  return { question, matched, asked, passages };
}

/** 0 for the oldest article of a story to 1 for the newest. */
function recency({ article }: Located, { story: { articles } }: StoryIndex): number {
  const at = articles.findIndex(({ id }) => id === article.id);
  return articles.length > 1 ? at / (articles.length - 1) : 1;
}

/** Scores a passage's sentences; where its translation has as many, sentence n there speaks for sentence n here. */
function scoreSentences(
  question: Question,
  asked: Asked,
  matched: readonly Matched[],
  located: Located,
  index: StoryIndex,
): SentenceEvidence[] {
  const own = scoreIn(question, asked, matched, located, index);
  const translated = counterpart(located.article, located.passage);
  if (!translated) return own;
  const other = scoreIn(question, asked, matched, index.locate(translated.id), index);
  if (other.length !== own.length) return own;
  return own.map((sentence, s) => ({
    text: sentence.text,
    score: (sentence.score + other[s]!.score) / 2,
    found: sentence.found.map((weight, g) =>
      Math.max(
        weight,
        (matched[g]!.group.tokens.length > 1 ? TRANSLATED_PHRASE : TRANSLATED) * other[s]!.found[g]!,
      ),
    ),
    features: sentence.features.map((value, f) => Math.max(value, other[s]!.features[f]!)),
    misfits: inBoth(sentence.misfits, other[s]!.misfits),
    terms: sentence.terms,
  }));
}

function scoreIn(
  question: Question,
  asked: Asked,
  matched: readonly Matched[],
  { passage, text: article }: Located,
  index: StoryIndex,
): SentenceEvidence[] {
  const texts = index.sentencesOf(passage);
  const cards = matched.map(({ group }) => index.linker.cardOf(group.tokens));
  const places = index.search.sentences(passage.id, matched);
  const sentences = texts.map((text, s) => {
    const named = new Set(index.read(text).mentions.map(({ card }) => card));
    // A name implies its role: "which minister" is told by "Lavrov". But whether somebody is the president is not told by
    // the office of somebody else.
    const bearers = question.kind === 'whether' ? named.intersection(asked.named) : named;
    const people = [...named].filter(({ kind }) => kind === 'person').length;
    const held = places[s]?.found ?? new Float32Array(matched.length);
    const { deed, kindred } = asked;
    if (deed !== undefined && kindred && index.read(text).tokens.some(({ norm }) => kindred(norm)))
      held[deed] = Math.max(held[deed]!, KINDRED);
    const isPresident = (said: string): boolean => namesPresident(index.read(said).tokens, index.vocabulary);
    const tellsPresident = (): boolean =>
      isPresident(text) ||
      [...bearers].some(({ entity }) => Object.values(entity.role ?? {}).some(isPresident));
    matched.forEach(({ group }, g) => {
      if (asked.presidents.has(g)) {
        held[g] = tellsPresident() ? Math.max(held[g]!, IMPLIED) : 0;
        return;
      }
      if (passage.number === 0 && asked.pictured.has(g)) held[g] = 1;
      const { leading } = asked;
      if (leading?.group === g && namesLeader(text, leading, index)) held[g] = 1;
      if (asked.pair.has(g) && people > 1) held[g] = Math.max(held[g]!, NAMED);
      const card = cards[g];
      // "His government" is the government by its name.
      if (card && named.has(card)) held[g] = Math.max(held[g]!, NAMED);
      // A role may mention others and their deeds ("asked by Sarraj"): it stands for what its bearer is.
      if (group.kind !== 'word' || g === asked.deed || card?.kind === 'person') return;
      // Where a reporter was met makes nobody one.
      const implied = [...bearers]
        .filter(({ kind }) => g !== asked.head || !asked.asksPerson || kind === 'person')
        .map(({ role }) => role);
      for (const { terms, weight } of group.members) {
        if (implied.some((role) => terms.every((term) => role.has(term))))
          held[g] = Math.max(held[g]!, Math.min(IMPLIED, weight));
      }
    });
    // "Any military leader" is whoever is asked about.
    if (
      index
        .read(text)
        .tokens.some(
          ({ norm }, at, tokens) => ANYBODY.has(norm) && !/^من(?:هم|هما)?$/.test(tokens[at + 1]?.norm ?? ''),
        )
    )
      for (const g of asked.partners) if (cards[g]?.kind === 'person') held[g] = Math.max(held[g]!, IMPLIED);
    return { text, found: held };
  });
  const features = featuresOf(question, matched, sentences, index.vocabulary.lexicon);
  const terms = index.search.termsOf(passage.id);
  const read = sentences.map(({ text, found: held }, s) => {
    const { from = 0, to = 0 } = places[s] ?? {};
    return { ...index.read(text), terms: terms.subarray(from, to), found: held };
  });
  const there = areThere(asked, read, article, index);
  return read.map((sentence, s) => {
    const text = texts[s]!;
    const misfits = misfitsOf(asked, matched, sentence, index);
    return {
      text,
      found: sentence.found,
      terms: sentence.terms,
      features: features[s]!,
      misfits: there[s] ? misfits : { ...misfits, elsewhere: 1 },
      score:
        sentenceScore(features[s]!) +
        subjectScore(question, matched, text, sentence.terms, index) -
        (passage.number === 0 ? CAPTION : 0),
    };
  });
}
