import type { Force } from "../criteria/rule.js";

/** A dossier, of no place yet, that one place accepts and another does not. */
export interface Witness {
  readonly passes: string;
  readonly fails: string;
  /** `unknown` where what is asked for is only that something be handed in, which it is not. */
  readonly status: "fail" | "unknown";
  readonly dossier: object;
}

/**
 * How a claim is known: both ask for the very same; by what numbers can be; by every combination of answers; or, where none is
 * stricter, by the witnesses alone.
 */
export type Known = "equal" | "linear" | "cases" | "witnesses";

/** How the requirements of two places on a topic stand to each other. */
export interface Claim {
  readonly topic: string;
  /** The stricter first; else in the order given. */
  readonly places: readonly [string, string];
  readonly relation: "stricter" | "same" | "incomparable";
  readonly known: Known;
  readonly forces: readonly [Force, Force];
  readonly rules: readonly [readonly string[], readonly string[]];
  /** Whether judgements are left out of it. */
  readonly judgements: boolean;
  /** Whether each asks for registration in a place of its own, which is taken as the same “here”. */
  readonly here: boolean;
  readonly witnesses: readonly Witness[];
}
