import type { Status } from "../../src/engine/report.js";
import type { Dossier, Draft } from "../../src/schemas/types.js";

/** A rule engine that has been given the formation rules of Wenzhou. */
export interface Contender {
  readonly name: string;
  /** How many times as long as `judge` it is expected to take, which comes to a status only, as it does. */
  readonly bar: number;
  readonly rules: readonly string[];
  /** The status of each of `rules`. */
  statuses(dossier: Draft<Dossier>, asOf: string): readonly Status[] | Promise<readonly Status[]>;
}

const words: ReadonlyMap<unknown, Status> = new Map(
  (["pass", "fail", "unknown", "review"] as const).map((status) => [status, status]),
);

/** A word that an engine answered with, as a status. */
export function statusOf(word: unknown): Status {
  const status = words.get(word);
  if (!status) throw new Error(`an engine answered ${JSON.stringify(word)}`);
  return status;
}
