import type { Finding, Measure, Missing, Path, Status } from "../../src/engine/report.js";
import type { Draft, Organization } from "../../src/schemas/types.js";
import { type Amount, amount, decimal, fine, millionths, plus, reaches } from "./amounts.js";
import { begun, leadGap, text } from "./answers.js";
import { finding, rdInvestment } from "./frames.js";

/** The three years up to the latest: the row of each, −1 without one, and its figures. */
interface Books {
  readonly at: number[];
  readonly rd: (Amount | undefined)[];
  readonly revenue: (Amount | undefined)[];
  /** How many parts of a yuan the figures are in, all of them the same. */
  readonly parts: number;
}

function read(lead: Draft<Organization> | undefined, latest: number): Books {
  const at = [-1, -1, -1];
  const rd: (Amount | undefined)[] = [undefined, undefined, undefined];
  const revenue: (Amount | undefined)[] = [undefined, undefined, undefined];
  const list = begun(lead?.financials);
  let parts = 1;
  for (let i = 0; list && i < list.length; i++) {
    const year = list[i]?.year;
    if (typeof year !== "number" || year < latest - 2 || year > latest) continue;
    const slot = year - latest + 2;
    if (at[slot] !== -1) continue;
    at[slot] = i;
    const expense = amount(list[i]?.rdExpense);
    const income = amount(list[i]?.revenue);
    if (typeof expense === "bigint" || typeof income === "bigint") parts = 100_000_000;
    rd[slot] = expense;
    revenue[slot] = income;
  }
  return parts === 1 ? { at, rd, revenue, parts } : { at, rd: rd.map(fine), revenue: revenue.map(fine), parts };
}

function sum(of: (Amount | undefined)[], first: number): Amount | undefined {
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

export function investment(lead: Draft<Organization> | undefined, leadAt: number, asOf: string): Finding {
  const latest = Number(asOf.slice(0, 4)) - 1;
  const books = read(lead, latest);
  const { parts } = books;
  const digits = parts === 1 ? 0 : 8;
  const established = text(lead?.establishedOn);
  const first = established === undefined ? 0 : Math.min(2, Math.max(0, Number(established.slice(0, 4)) - latest + 2));
  const rd = sum(books.rd, first);
  const revenue = sum(books.revenue, first);
  const ratio = ratioMeasure(rd, revenue, digits);
  const latestAmount = amountMeasure(books.rd[2], parts, digits);
  const latestTruth = yearAmount(books, 2);
  const status = statusOf(ratio.holds === null ? 1 : ratio.holds ? 2 : 0, latestTruth);
  const found = finding(
    rdInvestment,
    status,
    [ratio, latestAmount],
    // Without the latest expense there is no sum either: what the first way lacks is all that is missing.
    status === "unknown" ? gaps(books, first, leadAt, latest, revenue !== undefined && !revenue) : [],
    status === "fail" ? figures(books, first, leadAt) : [],
  );
  found.reading = "pooled";
  const ratios = eachYear(books, first, yearRatio);
  const eachRatio = statusOf(ratios, latestTruth);
  const each = statusOf(ratios, eachYear(books, first, yearAmount));
  const meanTruth: Truth = rd === undefined ? 1 : rd >= 20_000_000 * parts * (3 - first) ? 2 : 0;
  const mean = meanTruth === 2 ? "pass" : statusOf(meanTruth, meanRatio(books, first));
  if (eachRatio !== status || each !== status || mean !== status) {
    const contested = [];
    if (eachRatio !== status) contested.push({ reading: "each-year-ratio", status: eachRatio });
    if (each !== status) contested.push({ reading: "each-year", status: each });
    if (mean !== status) contested.push({ reading: "mean", status: mean });
    found.contested = contested;
  }
  return found;
}
