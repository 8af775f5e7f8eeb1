import { jurisdictions } from "../../rules/index.js";
import type { Judging } from "../judging.js";
import { checkLine, type LinesAnswer, together } from "../line.js";
import { piecesOf } from "../lines.js";
import type { Job } from "./job.js";

/** By what lines are judged, as data: jurisdictions by their ids. */
export type CheckSettings = Omit<Judging, "jurisdictions"> & { readonly places: readonly string[] };

/** What each few lines are judged with. */
export interface CheckGiven {
  readonly file: string;
  readonly today: string;
  /** Whether anyone reads what is printed. */
  readonly wanted: boolean;
}

/** Judges lines as `check` does. */
export const checkLines: Job<CheckSettings, CheckGiven, LinesAnswer> = ({ places, ...settings }) => {
  const judging: Judging = { ...settings, jurisdictions: jurisdictions.filter(({ id }) => places.includes(id)) };
  return (lines, { file, today, wanted }) => {
    const asked = { file, judging, today: () => today, wanted };
    const answer = together([...piecesOf(lines)].flatMap((piece) => checkLine(piece, asked) ?? []));
    return { answer, handedOver: answer.parts.map(({ bytes }) => bytes.buffer) };
  };
};
