import type { LocalText } from "../text.js";
import type { Need } from "./needs.js";
import type { Edit, Step } from "./types.js";

/** A step whose rules are not known yet. */
export interface Draft extends Step {
  /** Whether it helps only if the answers are so. */
  readonly restricted: boolean;
  /** Of a lead that is found: what it must be, or what is to be written of it. */
  readonly needs: readonly Need[];
  /** Of rows that are added: what they are called where less is asked of them. */
  readonly tell?: (row: Readonly<Record<string, unknown>>, brings: readonly Edit[]) => LocalText;
}

/** A dossier from which ways are looked for, and the step that leads to it. */
export interface Start {
  readonly dossier: object;
  readonly step: Draft | undefined;
  /** Where a lead is added that nobody knows yet: what is asked of it is part of the step. */
  readonly added: number | undefined;
}
