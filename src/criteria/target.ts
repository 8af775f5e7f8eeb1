import { freeze } from "../freeze.js";
import type { LocalText } from "../text.js";
import type { Citation, Policy } from "./rule.js";

/** By what a target is measured. */
export type TargetMeasure =
  | {
      readonly by: "figure";
      readonly operator: ">=" | ">";
      /** A decimal in the target's unit. */
      readonly limit: string;
      /** 左右 */
      readonly approximate?: true;
      /** Without a figure, the consortia of the programme are counted. */
      readonly orConsortia?: true;
      /** The figures of these years are added up; all of them are needed. */
      readonly sumOf?: readonly number[];
    }
  | {
      readonly by: "cover";
      /** What must have a consortium each, and the answer of a consortium that names it. */
      readonly list: "keyChains" | "strategicFields";
      readonly key: "industrialChain" | "strategicField";
      /** How many there are by the text; without it, as many as are listed. */
      readonly limit?: number;
    }
  | { readonly by: "judgement" };

/** Another meaning of a target: what it does not have is as in the target. */
export interface TargetReading {
  readonly title: LocalText;
  readonly kind?: Target["kind"];
  readonly years?: readonly number[];
  readonly measure?: TargetMeasure;
}

/** A number, or a state of things, that a document wants a city or province to reach. */
export interface Target {
  readonly id: string;
  readonly cites: Citation;
  readonly title: LocalText;
  readonly force: "must" | "should";
  /** `cumulative`: counted from the start; `level`: the figure of the year itself; `yearly`: in each of the years. */
  readonly kind: "cumulative" | "level" | "yearly";
  readonly years: readonly number[];
  readonly unit: string;
  readonly measure: TargetMeasure;
  /** By name; the first is the default, and is the target as it stands. */
  readonly readings?: Readonly<Record<string, TargetReading>>;
}

/** The targets of a document. */
export interface ProgrammePolicy {
  /** That of the document. */
  readonly id: string;
  readonly policy: Policy;
  readonly targets: readonly Target[];
}

/**
 * The targets of a document, for `assessProgramme`.
 * @throws TypeError if it is no policy, or no list
 * @throws RangeError if two targets have the same id, or a reading is called by a number
 */
export function programmePolicy(policy: Policy, targets: readonly Target[]): ProgrammePolicy {
  if (
    typeof policy !== "object" ||
    policy === null ||
    !Array.isArray(targets) ||
    !targets.every((target) => typeof target?.id === "string")
  )
    throw new TypeError("a document of targets is made of its policy and the list of them, each with an id");
  const ids = new Set(targets.map(({ id }) => id));
  if (ids.size < targets.length) throw new RangeError(`two targets of ${policy.id} have the same id`);
  for (const { id, readings = {} } of targets)
    for (const name of Object.keys(readings))
      if (/^\d+$/.test(name))
        throw new RangeError(`target ${id}: a reading is called ${name}, a number, and would not keep its place`);
  return freeze({ id: policy.id, policy, targets });
}
