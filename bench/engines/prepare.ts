import type { Assertion, Dossier, Draft, Organization, Platform, Signature } from "../../src/schemas/types.js";
import { type Amount, amount, fine, millionths, plus } from "../handwritten/amounts.js";
import { begun, text } from "../handwritten/answers.js";
import { said } from "../handwritten/judged.js";

/**
 * What no engine does by itself: find the lead, and bring exact decimals into whole numbers that it compares exactly,
 * R&D over revenue of the window in millionths and the latest R&D expense in yuan, both cut. `null` is not answered.
 */
export interface Prepared {
  readonly units: readonly Draft<Organization>[];
  readonly lead: Draft<Organization> | null;
  readonly intensity: number | null;
  readonly latestExpense: number | null;
  readonly platforms: readonly Draft<Platform>[] | null;
  readonly signatures: readonly Draft<Signature>[] | null;
  readonly qualifications: Draft<Organization["qualifications"]> | null;
  readonly reviews: Reviews;
}

/** What the first reviewer said of each judged rule. */
export interface Reviews {
  readonly coreTechnology: boolean | null;
  readonly influence: boolean | null;
  readonly diversity: boolean | null;
  readonly capability: boolean | null;
  readonly cooperation: boolean | null;
  readonly mechanisms: boolean | null;
}

function holds(assertions: readonly Draft<Assertion>[] | undefined, at: number | undefined): boolean | null {
  const answer = assertions?.[at ?? -1]?.holds;
  return typeof answer === "boolean" ? answer : null;
}

function reviews(assertions: readonly Draft<Assertion>[] | undefined): Reviews {
  const rows = said(assertions);
  return {
    coreTechnology: holds(assertions, rows[0]),
    influence: holds(assertions, rows[1]),
    diversity: holds(assertions, rows[2]),
    capability: holds(assertions, rows[3]),
    cooperation: holds(assertions, rows[4]),
    mechanisms: holds(assertions, rows[5]),
  };
}

/** The sum of one figure over the years, in hundred-millionths if one of them has decimals. */
function total(figures: readonly (Amount | undefined)[], first: number, exact: boolean): Amount | undefined {
  let sum: Amount | undefined;
  for (let slot = first; slot < 3; slot++) {
    const value = exact ? fine(figures[slot]) : figures[slot];
    if (value === undefined) return undefined;
    sum = sum === undefined ? value : plus(sum, value);
  }
  return sum;
}

function accounts(lead: Draft<Organization> | undefined, asOf: string): Pick<Prepared, "intensity" | "latestExpense"> {
  const latest = Number(asOf.slice(0, 4)) - 1;
  const expenses: (Amount | undefined)[] = [];
  const revenues: (Amount | undefined)[] = [];
  const seen: boolean[] = [];
  let exact = false;
  for (const row of begun(lead?.financials) ?? []) {
    const slot = typeof row.year === "number" ? row.year - latest + 2 : -1;
    if (slot < 0 || slot > 2 || seen[slot]) continue;
    seen[slot] = true;
    const expense = amount(row.rdExpense);
    const revenue = amount(row.revenue);
    if (typeof expense === "bigint" || typeof revenue === "bigint") exact = true;
    expenses[slot] = expense;
    revenues[slot] = revenue;
  }
  const established = text(lead?.establishedOn);
  const first = established === undefined ? 0 : Math.min(2, Math.max(0, Number(established.slice(0, 4)) - latest + 2));
  const expense = total(expenses, first, exact);
  const revenue = total(revenues, first, exact);
  const yuan = expenses[2];
  return {
    intensity: expense === undefined || !revenue ? null : Number(millionths(expense, revenue)),
    latestExpense: yuan === undefined ? null : typeof yuan === "bigint" ? Number(yuan / 100_000_000n) : yuan,
  };
}

export function prepare(dossier: Draft<Dossier>, asOf: string): Prepared {
  const units = begun(dossier.organizations) ?? [];
  const lead = units.find((unit) => text(unit.role) === "lead");
  const { intensity, latestExpense } = accounts(lead, asOf);
  return {
    units,
    lead: lead ?? null,
    intensity,
    latestExpense,
    platforms: begun(dossier.platforms) ?? null,
    signatures: begun(begun(dossier.agreement)?.signatures) ?? null,
    qualifications: begun(lead?.qualifications) ?? null,
    reviews: reviews(begun(dossier.assertions)),
  };
}
