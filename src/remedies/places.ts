import type { Criterion } from "../criteria/types.js";
import type { Path } from "../engine/report.js";
import { answered } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { legible, readable } from "../facts/readable.js";
import { answerAt } from "../words/names.js";
import type { Costs, Edit, Keep, StepKind } from "./types.js";

/** One thing that may be done, as far as it is a step of its own. */
export interface Part {
  readonly kind: StepKind;
  readonly path: Path;
  /** The name of the field, `"*"` for an index: steps alike share it. */
  readonly name: string;
  readonly value: unknown;
  /** All the values that come to the same. */
  readonly values: readonly unknown[];
  readonly edits: readonly Edit[];
  /** Whether it helps only if the answer is so. */
  readonly restricted: boolean;
  /** That it follows from what else is done, and costs nothing by itself: a total that is counted anew. */
  readonly follows?: true;
  /** What is asked of the answer: of the values that would do, the value is one. */
  readonly asks?: readonly Criterion[];
}

/** Whether a thing may be done. */
export type Allows = (part: Pick<Part, "kind" | "name" | "restricted">) => boolean;

/** What an answer may become; the first is what it is. */
export interface Choice {
  readonly value: unknown;
  readonly part: Part | undefined;
}

/** One answer of the dossier, and what it may become. */
export interface Place {
  readonly key: string;
  /** What is asked of it. */
  readonly asks: Criterion[];
  readonly choices: Choice[];
  /** Whether more is asked of it than that it is given: an answer then helps only if it is so. */
  restricts: boolean;
  /** Whether no plan may touch it. */
  readonly kept: boolean;
}

/** The name of a path: its indexes are stars. */
export const starred = (path: Path): string => path.map((part) => (typeof part === "number" ? "*" : part)).join(".");

/** What stands at a path, as it is read. */
export const valueAt = (root: unknown, path: Path): unknown => answered(answerAt(root, path));

/** The answer to the field of a name, as it is read: what cannot be read is not answered. */
export const answerIn = (root: unknown, path: Path, name: string): unknown =>
  legible(valueAt(root, path), readable(name));

/** Where a field stands: of the dossier, of the lead, or of the row at `base`. */
export const pathOf = ({ subject, path }: Field, leadIndex: number, base: Path): Path =>
  subject === "dossier" ? path : [...(subject === "lead" ? ["organizations", leadIndex] : base), ...path];

const parties = new Set(["agreement", "governance", "plan"]);
/** Answers that contradict another or cannot be, by the criterion that they fail. */
const mistakes = new Set([
  "uscc",
  "named",
  "coded",
  "same",
  "date",
  "among",
  "refers",
  "compare",
  "declares",
  "if-given",
]);

/** Which kind of step it is to put an answer somewhere. */
export function kindOf(path: Path, now: unknown, value: unknown, failed: string): StepKind {
  const [root = "", next] = path;
  const written = root === "agreement" && next === "articles";
  const handed = path.at(-1) === "attachments";
  if (written || (handed && Array.isArray(value)) || (root === "plan" && next === "outline")) return "document";
  if (now === undefined) return "answer";
  if (typeof now === "boolean") return parties.has(String(root)) || root === "filing" ? "document" : "change";
  if (root === "organizations" && failed === "compare") return "change";
  return mistakes.has(failed) ? "correct" : parties.has(String(root)) ? "document" : "change";
}

/** Whether an answer is as it is, for a plan: what is kept and what tells rows apart. */
export const isKept = (keep: Keep, path: Path, now: unknown): boolean => {
  if (path.at(-1) === "id" || typeof path.at(-1) === "number") return true;
  const name = starred(path);
  return now !== undefined && keep.some((kept) => name === kept || name.startsWith(`${kept}.`));
};

export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What the parts of an option cost together. */
export const costOf = (costs: Costs, parts: readonly Part[]): number =>
  parts.reduce((sum, { kind, follows }) => sum + (follows && kind === "correct" ? 0 : costs[kind]), 0);
