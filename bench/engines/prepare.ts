import type { Assertion, Dossier, Draft, Organization, Platform, Signature } from "../../src/schemas/types.js";
import { millionths } from "../handwritten/amounts.js";
import { begun, text, type Unfinished, unfinishedOf } from "../handwritten/answers.js";
import { accounts, firstYear, sum } from "../handwritten/investment.js";
import { type Place, places, reviewed, said } from "../handwritten/judged.js";

/**
 * What no engine does by itself: find the lead and the row of its accounts that is read of each year, and bring exact
 * decimals into whole numbers that it compares exactly, R&D over revenue of the window in millionths and the latest R&D
 * expense in yuan, both cut. `null` is not answered.
 */
export interface Prepared {
  readonly units: readonly Draft<Organization>[];
  readonly lead: Draft<Organization> | null;
  /** Whether the lead was founded after the latest year: there are no accounts to ask for. */
  readonly tooYoung: boolean;
  readonly intensity: number | null;
  readonly latestExpense: number | null;
  readonly platforms: readonly Draft<Platform>[] | null;
  readonly signatures: readonly Draft<Signature>[] | null;
  readonly qualifications: Draft<Organization["qualifications"]> | null;
  readonly reviews: Reviews;
  readonly unfinished: Readonly<Unfinished>;
}

/** What the first reviewer said of each judged rule. */
export interface Reviews {
  readonly coreTechnology: boolean | null;
  readonly influence: boolean | null;
  readonly diversity: boolean | null;
  readonly capability: boolean | null;
  readonly cooperation: boolean | null;
  readonly mechanisms: boolean | null;
  readonly rdInvestment: boolean | null;
  readonly composition: boolean | null;
}

function reviews(assertions: readonly Draft<Assertion>[] | undefined): Reviews {
  const rows = said(assertions);
  const holds = (place: Place): boolean | null => reviewed(rows, place) ?? null;
  return {
    coreTechnology: holds(places.coreTechnology),
    influence: holds(places.influence),
    diversity: holds(places.diversity),
    capability: holds(places.capability),
    cooperation: holds(places.cooperation),
    mechanisms: holds(places.mechanisms),
    rdInvestment: holds(places.rdInvestment),
    composition: holds(places.composition),
  };
}

function figures(
  lead: Draft<Organization> | undefined,
  asOf: string,
  unfinished: boolean,
): Pick<Prepared, "tooYoung" | "intensity" | "latestExpense"> {
  const latest = Number(asOf.slice(0, 4)) - 1;
  const first = firstYear(lead, latest);
  if (first === 3) return { tooYoung: true, intensity: null, latestExpense: null };
  const { rd, revenue, parts } = accounts(lead, latest, unfinished).own;
  const expense = sum(rd, first);
  const income = sum(revenue, first);
  const yuan = rd[2];
  return {
    tooYoung: false,
    intensity: expense === undefined || !income ? null : Number(millionths(expense, income)),
    latestExpense: yuan === undefined ? null : typeof yuan === "bigint" ? Number(yuan / BigInt(parts)) : yuan,
  };
}

export function prepare(dossier: Draft<Dossier>, asOf: string): Prepared {
  const units = begun(dossier.organizations) ?? [];
  const lead = units.find((unit) => text(unit.role) === "lead");
  const unfinished = unfinishedOf(begun(dossier.unfinished));
  return {
    ...figures(lead, asOf, unfinished.accounts),
    units,
    lead: lead ?? null,
    platforms: begun(dossier.platforms) ?? null,
    signatures: begun(begun(dossier.agreement)?.signatures) ?? null,
    qualifications: begun(lead?.qualifications) ?? null,
    reviews: reviews(begun(dossier.assertions)),
    unfinished,
  };
}
