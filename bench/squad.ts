/** Reads a data file in SQuAD's format: paragraphs, and questions with the paragraph that answers each. */

import { readFileSync } from 'node:fs';

export type Paragraph = { readonly id: string; readonly text: string };
export type Asked = {
  readonly id: string;
  readonly text: string;
  readonly paragraph: string;
  readonly answer: string;
  readonly at: number;
};
export type Data = {
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
  readonly questions: readonly Asked[];
};

type Squad = {
  data: Array<{
    paragraphs: Array<{
      context: string;
      qas: Array<{ id: string; question: string; answers: Array<{ text: string; answer_start: number }> }>;
    }>;
  }>;
};

/** Paragraphs are numbered by their place, so that a file and its translation agree. @throws where the file is no such file */
export function readSquad(file: string): Data {
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as Squad;
  const paragraphs: Paragraph[] = [];
  const questions: Asked[] = [];
  data.forEach((article, a) => {
    article.paragraphs.forEach((paragraph, p) => {
      const id = `${a}-${p}`;
      paragraphs.push({ id, text: paragraph.context });
      for (const { id: question, question: text, answers } of paragraph.qas) {
        questions.push({
          id: question,
          text,
          paragraph: id,
          answer: answers[0]?.text ?? '',
          at: answers[0]?.answer_start ?? 0,
        });
      }
    });
  });
  return { name: file.replace(/^.*[/\\]/, ''), paragraphs, questions };
}

/** As many paragraphs as asked for: the data's own first, then new ones put together from their sentences in turn. */
export function enlarge(paragraphs: readonly Paragraph[], count: number): Paragraph[] {
  const sentences = paragraphs.map(({ text }) => text.split(/(?<=[.!?؟]) /));
  const larger = [...paragraphs];
  for (let n = 0; larger.length < count; n++) {
    const parts = [0, 1, 2, 3, 4].map((k) => {
      const from = sentences[(n * 7 + k * (13 + (n % 11))) % sentences.length]!;
      return from[(n + k) % from.length]!;
    });
    larger.push({ id: `made-${n}`, text: parts.join(' ') });
  }
  return larger;
}

/** Whether two sets ask the same questions in the same order. */
export const translations = (a: Data, b: Data): boolean =>
  a !== b && a.questions[0] !== undefined && a.questions[0].id === b.questions[0]?.id;
