import { fold } from "../../src/criteria/fold.js";
import type { Criterion, Dossier, Field, List, Organization, Quantity } from "../../src/index.js";
import { eachYear, every, some } from "../../src/index.js";
import { options } from "../../src/schemas/options.js";

/** A comparison of a rule, alone, with what it needs around it. */
export interface Comparison {
  readonly criterion: Criterion;
  readonly quantity: Quantity;
  readonly operator: ">=" | ">" | "<=" | "=";
  readonly limit: string;
  /** Where the limit is a number that the form declares. */
  readonly declared?: readonly string[];
}

/** Every comparison that a criterion makes, in the years or the rows in which it is asked. */
export const comparisonsOf = (of: Criterion): Comparison[] =>
  fold<readonly Comparison[]>(of, (of, within) => {
    if (of.kind === "compare")
      return [{ criterion: of, quantity: of.quantity, operator: of.operator, limit: of.limit }];
    if (of.kind === "declares")
      return [{ criterion: of, quantity: of.counted, operator: "=", limit: "3", declared: of.field.path }];
    const inner = within.flat();
    if (of.kind === "each-year") return inner.map((one) => ({ ...one, criterion: eachYear(one.criterion) }));
    if (of.kind === "every") return inner.map((one) => ({ ...one, criterion: every(of.list, one.criterion) }));
    if (of.kind === "some") return inner.map((one) => ({ ...one, criterion: some(of.list, one.criterion) }));
    return inner;
  }).slice();

type Row = Record<string, unknown>;

/** The closed list of an answer of a row. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  kind: options.kind,
  level: options.platformLevel,
  chainPosition: options.chainPosition,
};

/** The unit that other rows refer to. */
const host = "host";

/** The answers by which a row satisfies a criterion, or does not. */
function answering(of: Criterion, well: boolean): Row {
  switch (of.kind) {
    case "all":
    case "any":
      return Object.assign({}, ...of.of.map((part) => answering(part, well)));
    case "implies":
      // It is satisfied by what its condition leaves out.
      return { ...(well ? {} : answering(of.then, false)), ...answering(of.when, !well) };
    case "called":
      return answering(of.of, well);
    case "one-of": {
      const [key = ""] = of.field.path;
      const { values } = of;
      return { [key]: well ? values[0] : (optionsOf[key]?.find((word) => !values.includes(word)) ?? !values[0]) };
    }
    case "refers":
      return { [of.field.path[0] ?? ""]: well ? host : "nobody" };
    case "starts-with":
      return { [of.field.path[0] ?? ""]: well ? `${of.prefixes[0]}01` : "999999" };
    case "date":
      return { [of.field.path[0] ?? ""]: well ? "2025-06-30" : "2099-01-01" };
    case "if-given":
      return {};
    default:
      throw new Error(`no row is known to satisfy ${of.kind}`);
  }
}

/** What a comparison of an answer is asked of: a member where it is asked of every member, else the lead. */
const around = ({ criterion }: Comparison): Dossier =>
  criterion.kind === "every" && criterion.list.where?.is === "member"
    ? { organizations: [{ id: "member", role: "member" }] }
    : lead({});

const lead = (answers: Row): Dossier => ({ organizations: [{ id: "lead", role: "lead", ...answers }] });

type Counted = Extract<Quantity, { kind: "count" | "share" }>;

/** So many rows that satisfy, so many that do not, and so many that say nothing. */
function rows({ list, where }: Counted, yes: number, no: number, open: number): Dossier {
  const sorts: [number, Row][] = [
    [yes, where ? answering(where, true) : {}],
    [no, where ? answering(where, false) : {}],
    [open, {}],
  ];
  return rowsOf(
    list,
    sorts.flatMap(([times, row]) => Array.from({ length: times }, () => row)),
  );
}

function rowsOf({ at }: List, answers: readonly Row[]): Dossier {
  const [key = ""] = at.path;
  if (key === "rdProjects") return lead({ rdProjects: answers });
  if (key !== "organizations") return { organizations: [{ id: host, role: "member" }], [key]: answers };
  return { organizations: answers.map((row, at): Organization => ({ id: `u${at}`, role: "member", ...row })) };
}

/** 10⁻⁸ yuan, the smallest amount. */
const least = 10n ** 8n;
const money = (units: bigint): string => `${units / least}.${String(units % least).padStart(8, "0")}`;
/** Accounts by which R&D comes to an amount, of which so much is capitalised. */
const accounts = (rdExpense: bigint, revenue: bigint, capitalised = 0n): Dossier =>
  lead({
    financials: [2022, 2023, 2024].map((year) => ({
      year,
      rdExpense: money(rdExpense - capitalised),
      rdCapitalised: money(capitalised),
      revenue: money(revenue),
    })),
  });

const scaled = (decimal: string, by: bigint): bigint => {
  const [whole = "", decimals = ""] = decimal.split(".");
  return (BigInt(whole + decimals) * by) / 10n ** BigInt(decimals.length);
};

/** Where a dossier stands to a limit: the smallest step below it, on it, the smallest step above. */
export type Step = -1 | 0 | 1;

/** The same with one answer more. */
function put<T>(into: T, [key, ...rest]: readonly (string | number)[], value: unknown): T {
  if (key === undefined) return value as T;
  const inner = put((into as Row | undefined)?.[key], rest, value);
  return (Array.isArray(into) ? into.with(Number(key), inner) : { ...into, [key]: inner }) as T;
}

/** A dossier of a lead with one answer, its own or the dossier's. */
const placed = ({ subject, path }: Field, value: unknown, into: Dossier = lead({})): Dossier =>
  put(into, subject === "dossier" ? path : ["organizations", 0, ...path], value);

/** Days from Monday 2 March 2026 on; that week and the next have no holiday. */
const march = (workday: number): string => `2026-03-${String(1 + workday + (workday > 5 ? 2 : 0)).padStart(2, "0")}`;

const letters = (length: number): string[] => Array.from({ length }, () => "A");

/** A dossier in which a quantity is one smallest step from its limit, or on it. */
export function dossierAt(comparison: Comparison, step: Step): Dossier | undefined {
  const { quantity, limit, declared } = comparison;
  const at = Number(limit) + step;
  switch (quantity.kind) {
    case "count": {
      if (at < 0) return undefined;
      const counted = rows(quantity, at, quantity.where ? 1 : 0, 0);
      return declared ? put(counted, declared, Number(limit)) : counted;
    }
    case "share": {
      const yes = Number(scaled(limit, 100n)) + step;
      return rows(quantity, yes, 100 - yes, 0);
    }
    case "number":
      return at < 0 ? undefined : placed(quantity.field, at);
    case "entries":
      return placed(quantity.field, letters(at));
    case "length":
      return placed(quantity.field, "字".repeat(at), around(comparison));
    case "workdays": {
      const first = quantity.counting === "from-next-day" ? 0 : 1;
      return placed(quantity.to, march(at - first + 1), placed(quantity.from, march(1)));
    }
    case "accounts":
      return accounts(scaled(limit, least) + BigInt(step), scaled(limit, least) + BigInt(step));
    case "sum": {
      const [one, other] = quantity.of;
      if (one?.kind === "entries" && other?.kind === "entries")
        return placed(one.field, letters(1), placed(other.field, letters(at - 1)));
      return accounts(scaled(limit, least) + BigInt(step), 0n, least);
    }
    case "ratio":
      return accounts(
        scaled(limit, 10n ** 9n * least) + BigInt(step),
        10n ** 9n * least,
        quantity.of.kind === "sum" ? least : 0n,
      );
    case "mean":
      return dossierAt({ ...comparison, quantity: quantity.of }, step);
    case "money":
      return undefined;
  }
}

/** The same with the answers that the quantity needs not given: unknown, unless nothing can be left open. */
export function dossierWithout(comparison: Comparison): Dossier | undefined {
  const { quantity, operator, limit, declared } = comparison;
  switch (quantity.kind) {
    case "count":
      if (declared) return rows(quantity, Number(limit), 0, 0);
      return quantity.where ? rows(quantity, Number(limit) - 1, 0, 1) : undefined;
    case "share": {
      const yes = Number(scaled(limit, 100n)) - 1;
      return rows(quantity, yes, 100 - yes - 2, 2);
    }
    case "entries":
      return placed(quantity.field, ["", ...letters(Number(limit) - (operator === ">=" ? 1 : 0))]);
    case "workdays":
      return placed(quantity.from, march(1));
    default:
      return around(comparison);
  }
}
