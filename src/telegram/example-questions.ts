/** Questions to begin with: made of a story's names, and only those that it answers. */

import type { Desk } from '../answering/desk.ts';
import type { Language } from '../language/language.ts';
import type { Entity, Story } from '../story/story.ts';
import { exampleQuestion } from '../texts/examples.ts';

const MOST = 3;

export class ExampleQuestions {
  readonly #desk: Desk;
  /** A story that changes is another object. */
  readonly #found = new WeakMap<Story, Map<Language, readonly string[]>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Up to three questions about the story, or about as many stories as have any; found once and kept. */
  for(language: Language, story?: Story): readonly string[] {
    const found: Array<readonly string[]> = [];
    for (const one of story ? [story] : this.#desk.stories) {
      const questions = this.#about(one, language);
      if (questions.length > 0) found.push(questions);
      if (found.length === MOST) break;
    }
    const places = [...Array(MOST).keys()];
    return places.flatMap((at) => found.flatMap((questions) => questions[at] ?? [])).slice(0, MOST);
  }

  #about(story: Story, language: Language): readonly string[] {
    const found = this.#found.get(story) ?? new Map<Language, readonly string[]>();
    this.#found.set(story, found);
    const questions = found.get(language) ?? this.#find(story, language);
    found.set(language, questions);
    return questions;
  }

  #find(story: Story, language: Language): string[] {
    const questions: string[] = [];
    // People first: who they are is what newcomers ask, and what a story says best.
    const take = (kind: Entity['kind'], most: number): void => {
      for (const entity of story.entities) {
        if (questions.length >= most) return;
        const question = entity.kind === kind ? exampleQuestion(entity, language) : undefined;
        if (question && this.#desk.answer(question, { story: story.id, language }).kind === 'answered')
          questions.push(question);
      }
    };
    take('person', MOST);
    take('organisation', MOST);
    take('place', MOST);
    return questions;
  }
}
