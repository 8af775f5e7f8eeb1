import type { Measure, Missing, Path } from "../../src/engine/report.js";

/** Neither white space nor a byte order mark, for the code units that text usually begins and ends with. */
const solid = (unit: number): boolean => (unit > 0x20 && unit < 0xa0) || (unit > 0x3000 && unit < 0xfeff);

/** The answer trimmed, or `undefined` where it is blank. Most answers have nothing to trim, and `trim` is not free. */
export function text(value: string | null | undefined): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  if (solid(value.charCodeAt(0)) && solid(value.charCodeAt(value.length - 1))) return value;
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** A group of answers or a list, where it was begun. */
export const begun = <T extends object>(value: T | "" | null | undefined): T | undefined =>
  typeof value === "object" && value !== null ? value : undefined;

/** The lists that rules of formation read and that may still get rows. */
export interface Unfinished {
  units: boolean;
  titles: boolean;
  accounts: boolean;
  platforms: boolean;
  coHosts: boolean;
  signatures: boolean;
}

const complete: Readonly<Unfinished> = {
  units: false,
  titles: false,
  accounts: false,
  platforms: false,
  coHosts: false,
  signatures: false,
};
const lists: ReadonlyMap<string | undefined, keyof Unfinished> = new Map([
  ["organizations", "units"],
  ["organizations.*.qualifications", "titles"],
  ["organizations.*.financials", "accounts"],
  ["platforms", "platforms"],
  ["platforms.*.coHostIds", "coHosts"],
  ["agreement.signatures", "signatures"],
]);

export function unfinishedOf(names: readonly (string | null | undefined)[] | undefined): Readonly<Unfinished> {
  if (!names || names.length === 0) return complete;
  const found = { ...complete };
  for (const name of names) {
    const list = lists.get(text(name));
    if (list) found[list] = true;
  }
  return found;
}

/** The place of an answer of the lead; without a lead, the lead itself is missing. */
export const leadGap = (leadAt: number, answer: string): Missing =>
  leadAt < 0 ? { path: ["organizations"], row: { role: "lead" } } : { path: ["organizations", leadAt, answer] };

export const leadPath = (leadAt: number, answer: string): Path => ["organizations", leadAt, answer];

/** A count of rows that is at least `low` and at most `high`, which has to reach a limit; without an end `high` is infinite. */
export function counted(fact: string, limit: number, low: number, high: number): Measure {
  const holds = low >= limit ? true : high >= limit ? null : false;
  const measure: Measure = { fact, operator: ">=", limit: String(limit), unit: "count", holds, actual: null };
  if (low !== high) {
    measure.low = String(low);
    if (high !== Number.POSITIVE_INFINITY) measure.high = String(high);
    return measure;
  }
  measure.actual = String(low);
  if (holds === false) measure.shortfall = String(limit - low);
  return measure;
}

/** A whole number of millionths as a decimal string. */
function decimal6(millionths: number): string {
  let part = millionths % 1_000_000;
  const integer = String((millionths - part) / 1_000_000);
  if (part === 0) return integer;
  let digits = 6;
  for (; part % 10 === 0; digits--) part /= 10;
  return `${integer}.${String(part).padStart(digits, "0")}`;
}

const millionthsOf = (part: number, of: number): number => {
  const scaled = part * 1_000_000;
  return (scaled - (scaled % of)) / of;
};

/** The share of `yes` rows, of which `open` more may be: at least one half. Of an unfinished list nothing is known. */
export function half(fact: string, yes: number, open: number, rows: number, unfinished: boolean): Measure {
  const holds = unfinished || rows === 0 ? null : 2 * yes >= rows ? true : 2 * (yes + open) >= rows ? null : false;
  const measure: Measure = { fact, operator: ">=", limit: "0.5", unit: "ratio", holds, actual: null };
  if (unfinished) return measure;
  if (open === 0) measure.numerator = String(yes);
  measure.denominator = String(rows);
  if (rows === 0) return measure;
  const low = millionthsOf(yes, rows);
  if (open > 0) {
    measure.low = decimal6(low);
    measure.high = decimal6(millionthsOf(yes + open, rows));
    return measure;
  }
  measure.actual = decimal6(low);
  if (holds === false) measure.shortfall = decimal6(500_000 - low);
  return measure;
}
