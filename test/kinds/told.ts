import type { Assertion, Criterion, Dossier, Draft, Finding, Missing, Organization, Path } from "../../src/index.js";
import { only } from "../criteria/place.js";

/** A criterion or a quantity, a dossier that it is asked of, and the answers that are named, as `nameOf` does. */
export type Case<Of> = readonly [of: Of, dossier: Draft<Dossier>, ...named: string[]];
type Some<Of> = readonly [Case<Of>, ...Case<Of>[]];

/** What each kind of criterion owes: a case of every status that it can have, and words in both languages. */
export interface Cases<Of> {
  readonly pass: Some<Of>;
  /** With the answers that cause it, in order. */
  readonly fail: Some<Of> | "never";
  /** With the answers that are missing, in order. */
  readonly unknown: Some<Of> | "never";
  readonly review: Some<Of> | "never";
  /** What the requirement of its first case says, whatever else it says. */
  readonly words: readonly [zh: readonly string[], en: readonly string[]];
}

/** What each kind of quantity owes: what it comes to. */
export interface Amounts<Of> {
  /** With its value. */
  readonly exact: readonly [Figure<Of>, ...Figure<Of>[]];
  /** With both ends of an interval, and the answers that are missing. */
  readonly open: readonly [Range<Of>, ...Range<Of>[]] | "never";
  readonly unknown: Some<Of>;
  /** With the answers that cause it to be too little. */
  readonly causes: Some<Of>;
  readonly words: readonly [zh: readonly string[], en: readonly string[]];
}
type Figure<Of> = readonly [of: Of, dossier: Draft<Dossier>, value: string];
type Range<Of> = readonly [of: Of, dossier: Draft<Dossier>, low: string, high: string, ...missing: string[]];

/**
 * An answer in one word.
 * @example nameOf({ path: ["organizations", 0, "financials"], row: { year: 2024 }, field: "revenue" })
 * // "organizations.0.financials[year=2024].revenue"
 */
export function nameOf({ path, row, field }: Missing): string {
  const [entry] = Object.entries(row ?? {});
  return path.join(".") + (entry ? `[${entry.join("=")}]` : "") + (field === undefined ? "" : `.${field}`);
}

export const missingOf = ({ missing }: Finding): string[] => missing.map(nameOf);
export const causesOf = ({ paths }: Finding): string[] => paths.map((path: Path) => nameOf({ path }));

type Unit = Draft<Partial<Organization>>;

/** A dossier of units, the first of which is the lead: `u0`, `u1`, … */
export function units(...answers: Unit[]): Draft<Dossier> {
  return {
    organizations: answers.map((own, at) => ({ id: `u${at}`, role: at === 0 ? "lead" : "member", ...own })),
  };
}

/** Units of which none is the lead yet: members, unless they say otherwise. */
export function unled(...answers: Unit[]): Draft<Dossier> {
  return { organizations: answers.map((own, at) => ({ id: `u${at + 1}`, role: "member", ...own })) };
}

/** What a reviewer said of the rule that `place.ts` makes. */
export const reviewed = (holds: boolean): { assertions: Draft<Assertion[]> } => ({
  assertions: [{ rule: only, by: "reviewer", holds }],
});

/** A criterion that nothing meets. */
export const never: Criterion = { kind: "any", of: [] };
