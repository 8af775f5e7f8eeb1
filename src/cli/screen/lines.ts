import { safeParseDossier } from "../../schemas/parse.js";
import type { Dossier } from "../../schemas/types.js";
import type { Screen } from "../../screen/asked.js";
import { screened, tallyOne } from "../../screen/memory.js";
import { merge, noTallies, type Tallies } from "../../screen/tally.js";
import type { InputIssue, Piece } from "../input.js";
import { faultOf, parsed } from "../read.js";

/** A dossier that fails some musts. */
export interface Near {
  readonly line: number;
  readonly failing: number;
  readonly dossier: Dossier;
}

/** What was found in lines: plain data, as threads hand it to each other. */
export interface LinesFound {
  readonly tallies: Tallies;
  /** Those that fail the fewest musts, the first of them first. */
  readonly near: readonly Near[];
  readonly problems: readonly { readonly line: number; readonly issues: readonly InputIssue[] }[];
}

const nearFirst = (a: Near, b: Near): number => a.failing - b.failing || a.line - b.line;
const nearestOf = (all: readonly Near[], most: number): Near[] => [...all].sort(nearFirst).slice(0, most);

/** Judges lines and counts what is found. Those that fail the fewest musts are kept, at most so many. */
export function screenPieces(pieces: Iterable<Piece>, screen: Screen, most: number): LinesFound {
  const tallies = noTallies(screen);
  const problems: LinesFound["problems"][number][] = [];
  let near: Near[] = [];
  for (const piece of pieces) {
    if (piece.text?.trim() === "") continue;
    const { line } = piece;
    try {
      const read = parsed(piece, safeParseDossier, true);
      if (read.issues) {
        problems.push({ line, issues: read.issues });
        continue;
      }
      const one = screened(read.value, screen);
      tallyOne(tallies, one, screen);
      if (most > 0 && one.failing > 0) near.push({ line, failing: one.failing, dossier: read.value });
      if (near.length > 2 * most) near = nearestOf(near, most);
    } catch (error) {
      problems.push({ line, issues: [faultOf(error)] });
    }
  }
  return { tallies, near: nearestOf(near, most), problems };
}

/** A line that could not be answered. */
export const lineLost = (screen: Screen, line: number, error: unknown): LinesFound => ({
  tallies: noTallies(screen),
  near: [],
  problems: [{ line, issues: [faultOf(error)] }],
});

/** Adds what was found in further lines. Their problems are told as they come, and not kept. */
export function joined(all: LinesFound, more: LinesFound, most: number): LinesFound {
  merge(all.tallies, more.tallies);
  return { tallies: all.tallies, near: nearestOf([...all.near, ...more.near], most), problems: [] };
}
