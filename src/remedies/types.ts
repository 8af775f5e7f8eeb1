import type { Citation } from "../criteria/rule.js";
import type { EvaluateOptions } from "../engine/evaluate.js";
import type { Path, Verdict } from "../engine/report.js";
import type { LocalText } from "../text.js";

/**
 * One change of a dossier: an answer put at a path, an entry added to the list at a path, or the entry at a path taken out.
 * Indexes are those of the dossier before any change.
 * @example { path: ["governance", "charter"], value: true }
 * @example { path: ["agreement", "signatures"], insert: { organizationId: "c", capacity: "legal-representative" } }
 * @example { path: ["organizations", 3], remove: true }
 */
export type Edit =
  | { readonly path: Path; readonly value: unknown }
  | { readonly path: Path; readonly insert: unknown }
  | { readonly path: Path; readonly remove: true };

/** What a step asks of people. */
export type StepKind =
  /** Fill in what is not answered; it helps only if the truth is one of `values`, or whatever it is. */
  | "answer"
  /** Put an answer right that contradicts another, or that cannot be. */
  | "correct"
  /** Find a new unit, platform, project or person. */
  | "add"
  /** Part with one. */
  | "remove"
  /** Change what is so. */
  | "change"
  /** Make a document or set up a body: charter, article of the agreement, council, signature. */
  | "document"
  /** Spend or earn more in a year to come. */
  | "money"
  /** Let time pass. */
  | "wait"
  /** A reviewer's judgement. */
  | "judgement";

/** One thing to do. */
export interface Step {
  kind: StepKind;
  /** The answer or the list that it concerns. */
  path?: Path;
  /** What is put there, or the row that is added; of several that would do, one. */
  value?: unknown;
  /** All the values that would do, where there are several. */
  values?: unknown[];
  /** How many rows alike are added. */
  count?: number;
  /** The rules that it serves, in the order of the documents. */
  rules: string[];
  citations: Citation[];
  /** Its part of the effort of the plan, in the units of `costs`. */
  effort: number;
  /** Whom and what it concerns, as one would tell an applicant. */
  label: LocalText;
  /** What it changes in the dossier: of an added row once, however many there are. */
  edits: Edit[];
}

/** A way to the goal: all of its steps are needed. */
export interface Plan {
  steps: Step[];
  /** That of its steps together. */
  effort: number;
  /** Whether it is proven that nothing cheaper reaches the goal, under `costs` and `keep`. */
  minimal: boolean;
  /** Whether it works whatever the answers are that it leaves open, or only if they are as it says. */
  holds: "whatever-is-open" | "if-answered";
  verdict: Verdict;
  outlook: Verdict;
  /** The day from which it holds: that of the question, or a later one that it waits for. */
  asOf: string;
}

/** What each kind of step costs, each time it is taken. Units are free: only what one costs beside another matters. */
export type Costs = Readonly<Record<StepKind, number>>;

/** What no plan touches: kinds of step, and fields as `describeFields` names them. */
export type Keep = readonly string[];

/** Why a rule cannot be met. */
export interface Cannot {
  rule: string;
  citation: Citation;
  why: LocalText;
}

/** What would make it pass. */
export interface Remedies {
  goal: "eligible" | "conditional";
  /** Of the verdict, or of the outlook, which takes open judgements as favourable. */
  of: "verdict" | "outlook";
  /**
   * `reached`: nothing need be done; `plans`; `impossible`: no step allowed leads there; `not-proven`: none was found, and it is
   * not shown that there is none.
   */
  outcome: "reached" | "plans" | "impossible" | "not-proven";
  /** The cheapest first; they differ in kind. */
  plans: Plan[];
  /** The rules that nothing helps, where there is no plan to be eligible. */
  cannot: Cannot[];
  /** What was reckoned with: the costs, and what is kept. */
  costs: Costs;
  keep: Keep;
}

/** What is asked of `remedies`. */
export interface RemedyOptions extends EvaluateOptions {
  /**
   * The verdict to reach, `eligible` or `conditional` (the musts only), or the `outlook`, which leaves judgements to the
   * reviewer: `eligible`, or where that cannot be had, `conditional`. By default the outlook.
   */
  goal?: "eligible" | "conditional" | "outlook";
  /** Costs other than the defaults. */
  costs?: Partial<Costs>;
  /** Instead of the default. */
  keep?: Keep;
  /** How many plans at most; by default 3. */
  most?: number;
}
