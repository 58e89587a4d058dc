/** Where whole replies of a model outlive the call, the chat and the process. */

/**
 * A prompt holds the question and the passages of the story word for word, so another version of the story, another
 * language or another question is another prompt. An implementation keeps to one model, keeps a reply for a limited time
 * and of all replies a limited number, and nothing about who asked.
 */
export type ReplyCache = {
  /** What the model replied to exactly this prompt. @throws where the store fails */
  read(prompt: string): Promise<string | undefined>;
  /** @throws where the store fails */
  write(prompt: string, reply: string): Promise<void>;
};
