import type { Finding, Measure, Missing, Path, Status } from "../../src/engine/report.js";
import type { Draft, Financials, Organization } from "../../src/schemas/types.js";
import { type Amount, amount, decimal, fine, millionths, plus, reaches } from "./amounts.js";
import { begun, leadGap, text } from "./answers.js";
import { finding, rdInvestment } from "./frames.js";
import { places, type Said, settled, tell } from "./judged.js";

const place = places.rdInvestment;

/** The three years up to the latest: the row of each, −1 without one, and its figures. */
interface Books {
  readonly at: readonly number[];
  readonly basis: readonly (string | undefined)[];
  readonly rd: readonly (Amount | undefined)[];
  readonly revenue: readonly (Amount | undefined)[];
  /** How many parts of a yuan the figures are in, all of them the same. */
  readonly parts: number;
}
/** The lead's own accounts, and those of its group: each as the first choice of several rows of a year. */
interface Accounts {
  readonly own: Books;
  readonly group: Books;
}

type Rows = readonly Draft<Financials>[];

function read(list: Rows, at: readonly number[]): Books {
  const basis: (string | undefined)[] = [undefined, undefined, undefined];
  const rd: (Amount | undefined)[] = [undefined, undefined, undefined];
  const revenue: (Amount | undefined)[] = [undefined, undefined, undefined];
  let parts = 1;
  for (let slot = 0; slot < 3; slot++) {
    const row = list[at[slot] ?? -1];
    if (!row) continue;
    basis[slot] = text(row.basis);
    const expense = amount(row.rdExpense);
    const income = amount(row.revenue);
    if (typeof expense === "bigint" || typeof income === "bigint") parts = 100_000_000;
    rd[slot] = expense;
    revenue[slot] = income;
  }
  return parts === 1
    ? { at, basis, rd, revenue, parts }
    : { at, basis, rd: rd.map(fine), revenue: revenue.map(fine), parts };
}

/** While the list is unfinished, only a row of the first choice is sure to be the one. */
export function accounts(lead: Draft<Organization> | undefined, latest: number, unfinished: boolean): Accounts {
  const list = begun(lead?.financials) ?? [];
  const own = [-1, -1, -1];
  const group = [-1, -1, -1];
  const worst = unfinished ? 1 : 3;
  const ownRank = [worst, worst, worst];
  const groupRank = [worst, worst, worst];
  let same = true;
  for (let at = 0; at < list.length; at++) {
    const year = list[at]?.year;
    if (typeof year !== "number" || year < latest - 2 || year > latest) continue;
    const slot = year - latest + 2;
    const basis = text(list[at]?.basis);
    const rank = basis === "standalone" ? 0 : basis === undefined ? 1 : 2;
    const first = rank < (ownRank[slot] ?? 0);
    const second = 2 - rank < (groupRank[slot] ?? 0);
    if (first) {
      own[slot] = at;
      ownRank[slot] = rank;
    }
    if (second) {
      group[slot] = at;
      groupRank[slot] = 2 - rank;
    }
    if (first !== second) same = false;
  }
  const books = read(list, own);
  return { own: books, group: same ? books : read(list, group) };
}

/** The place of the first year that the lead can have accounts of; 3 where it was founded after the latest. */
export function firstYear(lead: Draft<Organization> | undefined, latest: number): number {
  const established = text(lead?.establishedOn);
  return established === undefined ? 0 : Math.min(3, Math.max(0, Number(established.slice(0, 4)) - latest + 2));
}

export function sum(of: readonly (Amount | undefined)[], first: number): Amount | undefined {
  let total: Amount | undefined;
  for (let slot = first; slot < 3; slot++) {
    const value = of[slot];
    if (value === undefined) return undefined;
    total = total === undefined ? value : plus(total, value);
  }
  return total;
}

/** fail, unknown and pass; the least decides over years, the greatest between the two ways. */
type Truth = 0 | 1 | 2;
const statuses: readonly Status[] = ["fail", "unknown", "pass"];
const statusOf = (a: Truth, b: Truth): Status => statuses[a > b ? a : b] ?? "unknown";

function yearRatio({ rd, revenue }: Books, slot: number): Truth {
  const part = rd[slot];
  const of = revenue[slot];
  return part === undefined || !of ? 1 : reaches(part, of) ? 2 : 0;
}

const yearAmount = ({ rd, parts }: Books, slot: number): Truth => {
  const value = rd[slot];
  return value === undefined ? 1 : value >= 20_000_000 * parts ? 2 : 0;
};

function eachYear(books: Books, first: number, of: (books: Books, slot: number) => Truth): Truth {
  let truth: Truth = 2;
  for (let slot = first; slot < 3; slot++) {
    const year = of(books, slot);
    if (year < truth) truth = year;
  }
  return truth;
}

function meanRatio(books: Books, first: number): Truth {
  let reached = 0;
  for (let slot = first; slot < 3; slot++) {
    const year = yearRatio(books, slot);
    if (year === 1) return 1;
    if (year === 2) reached++;
  }
  // Where all years lie on one side of the limit, so does their mean; only else do the fractions have to be added up.
  if (reached === 0) return 0;
  if (reached === 3 - first) return 2;
  let part = 0n;
  let of = 1n;
  for (let slot = first; slot < 3; slot++) {
    const income = BigInt(books.revenue[slot] ?? 0);
    part = part * income + BigInt(books.rd[slot] ?? 0) * of;
    of *= income;
  }
  return part * 1000n >= of * 35n * BigInt(3 - first) ? 2 : 0;
}

/** Whether R&D over revenue of the window, or the R&D of the latest year, is enough. */
function pooled(books: Books, first: number): Status {
  const rd = sum(books.rd, first);
  const revenue = sum(books.revenue, first);
  return statusOf(rd === undefined || !revenue ? 1 : reaches(rd, revenue) ? 2 : 0, yearAmount(books, 2));
}

/** The years that a measure is of, and the basis that all of their rows have. */
function noteBooks({ at, basis }: Books, first: number, latest: number, into: Measure): void {
  const years: number[] = [];
  let common: string | undefined;
  let mixed = false;
  let rows = 0;
  for (let slot = first; slot < 3; slot++) {
    years.push(latest - 2 + slot);
    if (at[slot] === -1) continue;
    if (rows++ === 0) common = basis[slot];
    else if (basis[slot] !== common) mixed = true;
  }
  into.years = years;
  if (!mixed && (common === "standalone" || common === "consolidated")) into.basis = common;
}

function ratioMeasure(rd: Amount | undefined, revenue: Amount | undefined, digits: number): Measure {
  const measure: Measure = {
    fact: "lead.rdExpense(window)/lead.revenue(window)",
    operator: ">=",
    limit: "0.035",
    unit: "ratio",
    holds: null,
    actual: null,
  };
  if (rd !== undefined) measure.numerator = decimal(rd, digits);
  if (revenue !== undefined) measure.denominator = decimal(revenue, digits);
  if (rd === undefined || !revenue) return measure;
  const ratio = millionths(rd, revenue);
  measure.holds = ratio >= 35_000;
  measure.actual = decimal(ratio, 6);
  if (!measure.holds) measure.shortfall = decimal(35_000 - Number(ratio), 6);
  return measure;
}

function amountMeasure(rd: Amount | undefined, parts: number, digits: number): Measure {
  const measure: Measure = {
    fact: "lead.rdExpense(latest)",
    operator: ">=",
    limit: "20000000",
    unit: "CNY",
    holds: null,
    actual: null,
  };
  if (rd === undefined) return measure;
  measure.holds = rd >= 20_000_000 * parts;
  measure.actual = decimal(rd, digits);
  if (!measure.holds) measure.shortfall = decimal(20_000_000 * parts - Number(rd), digits);
  return measure;
}

function gap({ at }: Books, slot: number, leadAt: number, latest: number, figure: "rdExpense" | "revenue"): Missing {
  const row = at[slot] ?? -1;
  return row >= 0
    ? { path: ["organizations", leadAt, "financials", row, figure] }
    : { path: ["organizations", leadAt, "financials"], row: { year: latest - 2 + slot }, field: figure };
}

function gaps(books: Books, first: number, leadAt: number, latest: number, noRevenue: boolean): Missing[] {
  if (leadAt < 0) return [leadGap(leadAt, "financials")];
  const missing: Missing[] = [];
  for (let slot = first; slot < 3; slot++) {
    if (books.rd[slot] === undefined) missing.push(gap(books, slot, leadAt, latest, "rdExpense"));
  }
  // A revenue of zero prevents a ratio, so the answers that make it are listed.
  for (let slot = first; slot < 3; slot++) {
    if (noRevenue || books.revenue[slot] === undefined) missing.push(gap(books, slot, leadAt, latest, "revenue"));
  }
  return missing;
}

function figures({ at }: Books, first: number, leadAt: number): Path[] {
  const paths: Path[] = [];
  for (const figure of ["rdExpense", "revenue"]) {
    for (let slot = first; slot < 3; slot++)
      paths.push(["organizations", leadAt, "financials", at[slot] ?? -1, figure]);
  }
  return paths;
}

/** No accounts can be asked of a lead that was founded after the latest year: a person judges. */
function ofYoung(said: Said): Finding {
  const found = settled(rdInvestment, place, said);
  found.reading = "pooled";
  return found;
}

export function investment(
  lead: Draft<Organization> | undefined,
  leadAt: number,
  asOf: string,
  unfinished: boolean,
  said: Said,
): Finding {
  const latest = Number(asOf.slice(0, 4)) - 1;
  const first = firstYear(lead, latest);
  const found = first === 3 ? ofYoung(said) : ofAccounts(accounts(lead, latest, unfinished), first, leadAt, latest);
  // The reading as a should has the status of the first, so it stands out where that fails only.
  if (found.status === "fail") {
    found.contested ??= [];
    found.contested.push({ reading: "as-should", status: "fail", force: "should" });
  }
  tell(found, place, said);
  return found;
}

function ofAccounts({ own, group }: Accounts, first: number, leadAt: number, latest: number): Finding {
  const { parts } = own;
  const digits = parts === 1 ? 0 : 8;
  const rd = sum(own.rd, first);
  const revenue = sum(own.revenue, first);
  const ratio = ratioMeasure(rd, revenue, digits);
  noteBooks(own, first, latest, ratio);
  const latestAmount = amountMeasure(own.rd[2], parts, digits);
  noteBooks(own, 2, latest, latestAmount);
  const latestTruth = yearAmount(own, 2);
  const status = statusOf(ratio.holds === null ? 1 : ratio.holds ? 2 : 0, latestTruth);
  const found = finding(
    rdInvestment,
    status,
    [ratio, latestAmount],
    // Without the latest expense there is no sum either: what the first way lacks is all that is missing.
    status === "unknown" ? gaps(own, first, leadAt, latest, revenue !== undefined && !revenue) : [],
    status === "fail" ? figures(own, first, leadAt) : [],
  );
  found.reading = "pooled";
  const ratios = eachYear(own, first, yearRatio);
  const eachRatio = statusOf(ratios, latestTruth);
  const each = statusOf(ratios, eachYear(own, first, yearAmount));
  const meanTruth: Truth = rd === undefined ? 1 : rd >= 20_000_000 * parts * (3 - first) ? 2 : 0;
  const mean = meanTruth === 2 ? "pass" : statusOf(meanTruth, meanRatio(own, first));
  const consolidated = group === own ? status : pooled(group, first);
  if (eachRatio !== status || each !== status || mean !== status || consolidated !== status) {
    const contested: NonNullable<Finding["contested"]> = [];
    if (eachRatio !== status) contested.push({ reading: "each-year-ratio", status: eachRatio });
    if (each !== status) contested.push({ reading: "each-year", status: each });
    if (mean !== status) contested.push({ reading: "mean", status: mean });
    if (consolidated !== status) contested.push({ reading: "consolidated", status: consolidated });
    found.contested = contested;
  }
  return found;
}
