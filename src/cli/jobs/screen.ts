import { type Screen, screenOf } from "../../screen/asked.js";
import type { ResultColumn } from "../../sql/types.js";
import { piecesOf } from "../lines.js";
import { jurisdictionOf } from "../options.js";
import { type LinesFound, screenPieces } from "../screen/lines.js";
import type { Job } from "./job.js";

/** By what lines are screened, as data: the jurisdiction by its id. */
export interface ScreenSettings {
  readonly place: string;
  readonly options: Screen["options"];
  readonly columns: readonly ResultColumn[];
  /** How many dossiers are to be explained at most. */
  readonly explain: number;
}

/** What is asked of every dossier, by settings that crossed to another thread. */
export const screenBy = ({ place, options, columns }: ScreenSettings): Screen =>
  screenOf(jurisdictionOf(place), options, columns);

/** Judges lines as `screen` does, and counts what is found. */
export const screenLines: Job<ScreenSettings, null, LinesFound> = (settings) => {
  const screen = screenBy(settings);
  return (lines) => screenPieces(piecesOf(lines), screen, settings.explain);
};
