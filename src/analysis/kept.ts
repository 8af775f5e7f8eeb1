import type { Force } from "../criteria/rule.js";
import type { Claim } from "./claim.js";

/** What a place requires on a topic, as it is kept. */
export interface KeptRequirement {
  readonly rules: readonly string[];
  readonly force: Force;
  /** The rules of which any part is left to a reviewer. */
  readonly judged: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** What the analysis found on a topic, as it is kept. */
export interface KeptTopic {
  readonly zh: string;
  readonly en: string;
  readonly requirements: Readonly<Record<string, KeptRequirement>>;
  readonly claims: readonly Omit<Claim, "topic" | "forces" | "rules">[];
}

/** A place as it is kept; `code` is one of a place of registration there. */
export interface KeptPlace {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
}
