import type { DateString, Entries } from "./primitives.js";

/** A figure of a target at the end of a year. */
export interface Observation {
  /** The id of the target, such as `"transfer.rd-intensity"`. */
  target: string;
  year: number;
  /** A plain decimal in the target's unit, ratios as `"0.032"`; may be negative. Without it, no figure is known. */
  value?: string | number;
}

/** What a person says of a target that no figure can measure. */
export interface TargetAssertion {
  target: string;
  year: number;
  holds: boolean;
}

/** A consortium of a programme. */
export interface ProgrammeConsortium {
  name: string;
  industrialChain?: string;
  strategicField?: string;
  establishedOn?: DateString;
}

/** What a city or province knows of its programme, by which the targets of a policy are assessed. */
export interface Programme {
  observations: Observation[];
  assertions?: TargetAssertion[];
  /** 重点产业链 */
  keyChains?: Entries;
  /** 重点战略领域 */
  strategicFields?: Entries;
  consortia?: ProgrammeConsortium[];
}
