import type { Field } from "../../facts/field.js";
import type { List } from "../../facts/list.js";
import { shown } from "../../schemas/choice.js";
import { nearest } from "../../schemas/suggest.js";
import { isCriterion, isField, isList, isObject, isQuantity, scopes } from "../fold.js";
import type { Criterion, CriterionOf, DayOfYear, Quantity } from "../types.js";
import { unitOf } from "../unit.js";

/** Throws, and names the entry that is at fault. */
export type Refuse = (what: string) => never;

/** Where a part stands. */
interface At {
  readonly refuse: Refuse;
  /** The key of the list whose rows it is asked of; none outside a quantifier. */
  readonly rows: string | undefined;
  /** What it stands in, the outermost first. */
  readonly within: readonly object[];
}

const deepest = 100;

function checkField(field: unknown, { refuse, rows }: At): asserts field is Field {
  if (!isField(field) || !Array.isArray(field.path) || field.path.length === 0)
    return refuse(`${shown(field)} is no field`);
  if (!["dossier", "lead", "row"].includes(field.subject)) refuse(`no field is of ${shown(field.subject)}`);
  if (field.subject !== "row") return;
  const name = field.path.join(".");
  if (rows === undefined) refuse(`${name} is asked of a row, outside of a quantifier`);
  if (field.rows !== undefined && field.rows !== rows)
    refuse(`${name} is an answer of ${field.rows}, and asked of rows of ${rows}`);
}

function checkList(list: unknown, at: At): asserts list is List {
  if (!isList(list)) return at.refuse(`${shown(list)} is no list`);
  checkField(list.at, at);
  if (isField(list.where?.is)) checkField(list.where.is, at);
}

/** Whether it is a day of every year. */
function isMonthDay(on: unknown): boolean {
  const [month = 0, day = 0] = typeof on === "string" && /^\d\d-\d\d$/.test(on) ? on.split("-").map(Number) : [];
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day > 0 && day <= days;
}

export function checkDayOfYear(day: unknown, refuse: Refuse): void {
  const { on, yearsLater } = Object(day) as DayOfYear;
  if (!isMonthDay(on)) refuse(`${shown(on)} is no day of every year, MM-DD`);
  if (!Number.isSafeInteger(yearsLater)) refuse(`yearsLater ${shown(yearsLater)} is no whole number`);
}

/** What must hold at least one: an empty one decides everything. */
const filled: Readonly<Record<string, string>> = {
  any: "of",
  sum: "of",
  "one-of": "values",
  "starts-with": "prefixes",
  has: "values",
  among: "values",
  named: "parts",
};

/** A limit that nothing, or everything, would reach. */
function checkLimit({ quantity, limit }: CriterionOf<"compare">, refuse: Refuse): void {
  if (typeof limit !== "string" || !/^-?\d+(\.\d+)?$/.test(limit)) refuse(`the limit ${shown(limit)} is no decimal`);
  if (quantity.kind === "share" && !(Number(limit) >= 0 && Number(limit) <= 1))
    refuse(`a share is compared with ${limit}, which is not between 0 and 1`);
  const unit = unitOf(quantity);
  const whole = (unit === "count" && quantity.kind !== "mean") || unit === "characters" || unit === "workdays";
  if (whole && !/^\d+$/.test(limit)) refuse(`a count is compared with ${limit}, which is negative or no whole number`);
}

function checkOwn(of: Criterion | Quantity, refuse: Refuse): void {
  const key = filled[of.kind];
  if (key !== undefined && (Reflect.get(of, key) as readonly unknown[] | undefined)?.length === 0)
    refuse(`${of.kind} has no ${key}`);
  if (of.kind === "compare") checkLimit(of, refuse);
  if (of.kind === "date" && !isField(of.than) && of.than !== "as-of" && of.than !== "first-of-year")
    checkDayOfYear(of.than, refuse);
  if (of.kind === "date" && of.months !== undefined && !Number.isSafeInteger(of.months))
    refuse(`months ${shown(of.months)} is no whole number`);
}

type Kind = "criterion" | "quantity" | "field" | "list";
const quantityKeys = new Set(["quantity", "counted", "sum.of", "ratio.of", "ratio.to", "mean.of"]);
const fieldKeys = new Set(["field", "as", "from", "workdays.to", "than", "values"]);

/** What stands under a key. */
function expected(kind: string, key: string): Kind {
  const both = `${kind}.${key}`;
  if (quantityKeys.has(key) || quantityKeys.has(both)) return "quantity";
  if (fieldKeys.has(key) || fieldKeys.has(both)) return "field";
  return key === "list" || both === "refers.to" ? "list" : "criterion";
}

/** Words and days that stand where a field may. */
const isPlain = (key: string, part: unknown): boolean =>
  (key === "than" && !isField(part)) || (key === "values" && typeof part === "string");

function checkPart(kind: Kind, part: unknown, at: At): void {
  if (kind === "field") checkField(part, at);
  else if (kind === "list") checkList(part, at);
  else check(part, kind === "criterion" ? isCriterion : isQuantity, kind, at);
}

function check(of: unknown, is: (of: unknown) => of is Criterion | Quantity, kind: Kind, at: At): void {
  if (!is(of)) {
    const given = isObject(of) && "kind" in of ? of.kind : of;
    const near = typeof given === "string" ? nearest(given, Object.keys(scopes)) : undefined;
    at.refuse(`${shown(given)} is no ${kind}${near === undefined ? "" : `; did you mean ${near}?`}`);
  }
  if (at.within.includes(of)) at.refuse(`${of.kind} stands within itself`);
  if (at.within.length > deepest) at.refuse(`it is more than ${deepest} deep`);
  const here: At = { ...at, within: [...at.within, of] };
  const list: unknown = Reflect.get(of, "list");
  for (const [key, scope] of Object.entries(scopes[of.kind])) {
    const held: unknown = Reflect.get(of, key);
    if (held === undefined && of.kind === "count" && key === "where") continue;
    const place = scope === "rows" && isList(list) ? { ...here, rows: String(list.at.path.at(-1)) } : here;
    for (const part of Array.isArray(held) ? held : [held])
      if (!isPlain(key, part)) checkPart(expected(of.kind, key), part, place);
  }
  checkOwn(of, at.refuse);
}

/**
 * Checks a criterion to its last part.
 * @param rows the key of the list whose rows it is asked of, if it is
 */
export const checkCriterion = (of: unknown, refuse: Refuse, rows?: string): void =>
  check(of, isCriterion, "criterion", { refuse, rows, within: [] });

/** Checks a field that is asked of the dossier or the lead. */
export const checkOwnField = (of: unknown, refuse: Refuse, rows?: string): void =>
  checkField(of, { refuse, rows, within: [] });
