import type { Lines } from "../lines.js";
import type { Room } from "./room.js";

/**
 * Answers lines, with what is given for these: all of it data that can be copied from thread to thread. Many bytes are
 * better written to the room that there is, which is shared; they are read before it is used again.
 */
export type Ask<Given, Answer> = (lines: Lines, given: Given, room: Room) => Answer;

/** What workers are asked to do with lines: made once in each of them, from its settings. */
export type Job<Settings, Given, Answer> = (settings: Settings) => Ask<Given, Answer>;

/** What a worker is asked. */
export interface Question<Given> {
  readonly lines: Lines;
  readonly given: Given;
  /** Where the bytes of the answer find room, if that is enough. */
  readonly space: Uint8Array;
}

/**
 * What a worker says: that it is ready, and then to each question, in order, its answer and how much room that took, or
 * what kept it from that.
 */
export type Said<Answer> =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly answer: Answer; readonly size: number }
  | { readonly kind: "fault"; readonly said: string };

/** What was thrown, in a sentence. */
export const sentence = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
