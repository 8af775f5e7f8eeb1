import type { Step } from "./types.js";

/** A step whose rules are not known yet. */
export interface Draft extends Step {
  /** Whether it helps only if the answers are so. */
  readonly restricted: boolean;
}

/** A dossier from which ways are looked for, and the step that leads to it. */
export interface Start {
  readonly dossier: object;
  readonly step: Draft | undefined;
  /** Where a lead is added that nobody knows yet: what is asked of it is part of the step. */
  readonly added: number | undefined;
}
