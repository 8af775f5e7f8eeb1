import type { Lines } from "../lines.js";

/** An answer, with the bytes in it that are handed over rather than copied. */
export interface Made<Answer> {
  readonly answer: Answer;
  readonly handedOver?: readonly ArrayBuffer[];
}

/** Answers lines, with what is given for these: all of it data that can be copied from thread to thread. */
export type Ask<Given, Answer> = (lines: Lines, given: Given) => Made<Answer>;

/** What workers are asked to do with lines: made once in each of them, from its settings. */
export type Job<Settings, Given, Answer> = (settings: Settings) => Ask<Given, Answer>;

/** What a worker is asked. */
export interface Question<Given> {
  readonly lines: Lines;
  readonly given: Given;
}

/** What a worker says: that it is ready, and then to each question, in order, its answer or what kept it from that. */
export type Said<Answer> =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "fault"; readonly said: string };

/** What was thrown, in a sentence. */
export const sentence = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
