import type { Criterion, Dossier, Organization, Quantity } from "../../src/index.js";
import { eachYear } from "../../src/index.js";

/** A comparison of a rule, alone, with what it needs around it. */
export interface Comparison {
  readonly criterion: Criterion;
  readonly quantity: Quantity;
  readonly operator: ">=" | ">" | "<=" | "=";
  readonly limit: string;
}

/** Every comparison that a criterion makes. */
export function comparisonsOf(of: Criterion): Comparison[] {
  switch (of.kind) {
    case "compare":
      return [{ criterion: of, quantity: of.quantity, operator: of.operator, limit: of.limit }];
    case "all":
    case "any":
      return of.of.flatMap(comparisonsOf);
    case "each-year":
      return comparisonsOf(of.then).map((one) => ({ ...one, criterion: eachYear(one.criterion) }));
    default:
      return [];
  }
}

type Row = Record<string, unknown>;

/** The answers by which a row satisfies a criterion. */
function satisfying(of: Criterion): Row {
  switch (of.kind) {
    case "all":
      return Object.assign({}, ...of.of.map(satisfying));
    case "called":
      return satisfying(of.of);
    case "one-of":
      return { [of.field.path[0] ?? ""]: of.values[0] };
    case "starts-with":
      return { [of.field.path[0] ?? ""]: `${of.prefixes[0]}01` };
    case "date":
      return { [of.field.path[0] ?? ""]: "2025-06-30" };
    case "if-given":
      return {};
    default:
      throw new Error(`no row is known to satisfy ${of.kind}`);
  }
}

const contrary: Row = {
  kind: "other",
  division: "999999",
  chainPosition: "off-chain",
  aboveScaleIndustrial: false,
  startsOn: "2099-01-01",
};

const lead = (answers: Row): Dossier => ({ organizations: [{ id: "lead", role: "lead", ...answers }] });

/** So many rows that satisfy, so many that do not, and so many that say nothing. */
function rows(
  { list, where }: Extract<Quantity, { kind: "count" | "share" }>,
  yes: number,
  no: number,
  open: number,
): Dossier {
  const sorts: [number, Row][] = [
    [yes, where ? satisfying(where) : {}],
    [no, contrary],
    [open, {}],
  ];
  const answers = sorts.flatMap(([times, row]) => Array.from({ length: times }, () => row));
  if (list.at.path[0] === "rdProjects") return lead({ rdProjects: answers });
  const organizations = answers.map((row, at): Organization => ({ id: `u${at}`, role: "member", ...row }));
  return { organizations };
}

/** 10⁻⁸ yuan, the smallest amount. */
const least = 10n ** 8n;
const money = (units: bigint): string => `${units / least}.${String(units % least).padStart(8, "0")}`;
const accounts = (rdExpense: bigint, revenue: bigint): Dossier =>
  lead({
    financials: [2022, 2023, 2024].map((year) => ({ year, rdExpense: money(rdExpense), revenue: money(revenue) })),
  });

const scaled = (decimal: string, by: bigint): bigint => {
  const [whole = "", decimals = ""] = decimal.split(".");
  return (BigInt(whole + decimals) * by) / 10n ** BigInt(decimals.length);
};

/** Where a dossier stands to a limit: the smallest step below it, on it, the smallest step above. */
export type Step = -1 | 0 | 1;

/** A dossier in which a quantity is one smallest step from its limit, or on it. */
export function dossierAt({ quantity, limit }: Comparison, step: Step): Dossier | undefined {
  switch (quantity.kind) {
    case "count":
      return Number(limit) + step < 0 ? undefined : rows(quantity, Number(limit) + step, quantity.where ? 1 : 0, 0);
    case "share": {
      const yes = Number(scaled(limit, 100n)) + step;
      return rows(quantity, yes, 100 - yes, 0);
    }
    case "number":
      return Number(limit) + step < 0
        ? undefined
        : placed(quantity.field.path, quantity.field.subject, Number(limit) + step);
    case "accounts":
      return accounts(scaled(limit, least) + BigInt(step), scaled(limit, least) + BigInt(step));
    case "ratio":
      return accounts(scaled(limit, 10n ** 9n * least) + BigInt(step), 10n ** 9n * least);
    case "mean":
      return dossierAt({ criterion: { kind: "judged" }, quantity: quantity.of, operator: ">=", limit }, step);
    case "money":
      return undefined;
  }
}

/** The same with the answers that the quantity needs not given: unknown, unless nothing can be left open. */
export function dossierWithout({ quantity, limit }: Comparison): Dossier | undefined {
  if (quantity.kind === "count") return quantity.where ? rows(quantity, Number(limit) - 1, 0, 1) : undefined;
  if (quantity.kind !== "share") return lead({});
  const yes = Number(scaled(limit, 100n)) - 1;
  return rows(quantity, yes, 100 - yes - 2, 2);
}

function placed(path: readonly string[], subject: string, value: number): Dossier {
  const nested = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Row;
  return subject === "lead" ? lead(nested) : { organizations: [], ...nested };
}
