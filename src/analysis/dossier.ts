import { isQuantity, walk } from "../criteria/fold.js";
import type { Criterion, CriterionOf, Figure } from "../criteria/types.js";
import { asRow } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { type List, units } from "../facts/list.js";
import { readable } from "../facts/readable.js";
import { options } from "../schemas/options.js";
import { accountVar, backs, numberVar, yuan } from "./amounts.js";
import { answerKey, isLead, listKey, partKey, type RowClass, thereKey, wordKey } from "./classes.js";
import { hasVar, isVar, type There, thereVar } from "./formula.js";
import { elsewhere, here } from "./places.js";
import type { Values } from "./solve.js";

type Answers = Record<string, unknown>;

/** What is known of the answers of one subject. */
interface Known {
  readonly is: (field: Field, value: string | boolean) => boolean;
  readonly has: (field: Field, word: string) => boolean;
  readonly there: (of: There) => boolean;
}

function put(into: Answers, path: readonly string[], value: unknown): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) into[first] = value;
  else {
    const inner: Answers = { ...(into[first] as Answers | undefined) };
    into[first] = inner;
    put(inner, rest, value);
  }
}

const valueAt = (of: unknown, [first, ...rest]: readonly string[]): unknown =>
  first === undefined ? of : valueAt(asRow(of)[first], rest);

/** Something that an answer can be besides some values: the other truth, or another word of its closed list. */
function another(values: readonly (string | boolean)[]): unknown {
  if (values.includes(here)) return elsewhere;
  if (values.includes(true)) return false;
  if (values.includes(false)) return true;
  const lists = Object.values(options).filter((words: readonly unknown[]) =>
    values.every((value) => words.includes(value)),
  );
  return lists
    .slice(0, 1)
    .flat()
    .findLast((word) => !values.includes(word));
}

/** Something that can be answered. */
const something = ({ path }: Field): unknown => ["略", true, 1, "2025-11-01", ["略"]].find(readable(path.join(".")));

/** The values that any of the criteria asks of a field. */
const valuesOf = (of: readonly Criterion[], { field }: CriterionOf<"one-of">): (string | boolean)[] =>
  of.flatMap((part) => (part.kind === "one-of" && answerKey(part.field) === answerKey(field) ? part.values : []));

/** Enters what is known of the answers that criteria ask for. */
function enter(into: (field: Field) => Answers, of: readonly Criterion[], known: Known): void {
  for (const part of of) {
    if (part.kind === "one-of") {
      const values = valuesOf(of, part);
      put(into(part.field), part.field.path, values.find((value) => known.is(part.field, value)) ?? another(values));
    } else if (part.kind === "has") {
      const words = part.values.filter((word) => typeof word === "string" && known.has(part.field, word));
      const before = valueAt(into(part.field), part.field.path);
      put(into(part.field), part.field.path, [...(Array.isArray(before) ? before : []), ...words]);
    } else if ((part.kind === "given" || part.kind === "filled") && known.there(part))
      put(into(part.field), part.field.path, something(part.field));
  }
}

/** The criteria that are asked of the rows of a list, or, without one, of the dossier and the lead. */
function askedOf(of: readonly Criterion[], list?: string): Criterion[] {
  const found: Criterion[] = [];
  for (const one of of)
    walk(one, (part, within) => {
      if (within.length > 1) return false;
      const asked = within[0] && listKey(within[0]);
      if (!isQuantity(part) && asked === list) found.push(part);
      return undefined;
    });
  return found;
}

const listsOf = (of: readonly Criterion[]): List[] => {
  const found: List[] = [];
  for (const one of of)
    walk(one, (part) => {
      if ("list" in part) found.push(part.list);
      return undefined;
    });
  return found;
};

/** A row of a class. */
function rowOf({ example, list }: RowClass, of: readonly Criterion[]): Answers {
  const row: Answers = {};
  for (const own of listsOf(of)) {
    if (listKey(own) !== list || !own.where || own.where.key === "role") continue;
    const { key, is } = own.where;
    row[key] = example[partKey(own)] === true ? (typeof is === "string" ? is : "lead") : "another";
  }
  enter(() => row, askedOf(of, list), {
    is: (field, value) => example[answerKey(field)] === value,
    has: (field, word) => example[wordKey(field, word)] === true,
    there: (part) => example[thereKey(part)] === true,
  });
  return row;
}

const times = (n: bigint | undefined): number[] => Array.from({ length: Number(n ?? 0n) }, (_, at) => at);

/** An amount as it is written: those that are found are whole yuan. */
const written = (n: bigint): string => String(n / yuan);

/** The lead's accounts. */
function accountsOf(values: Values, names: ReadonlySet<string>, latest: number): Answers[] {
  const figures: readonly Figure[] = ["revenue", "rdExpense", "rdCapitalised"];
  return (["standalone", "consolidated"] as const).flatMap((basis) =>
    backs.flatMap((back) => {
      const asked = figures.filter((figure) => names.has(accountVar(figure, back, basis)));
      if (asked.length === 0) return [];
      const amounts = asked.map((figure) => [figure, written(values[accountVar(figure, back, basis)] ?? 0n)]);
      return [{ year: latest - back, ...(basis === "consolidated" && { basis }), ...Object.fromEntries(amounts) }];
    }),
  );
}

/** The numbers that criteria ask for. */
function enterNumbers(into: (field: Field) => Answers, of: readonly Criterion[], values: Values): void {
  for (const part of of) {
    if (part.kind !== "compare" || part.quantity.kind !== "number") continue;
    const { field } = part.quantity;
    put(into(field), field.path, Number(values[numberVar(field)] ?? 0n));
  }
}

/** The lists of the criteria, each with its rows; the lead's own rows are its own. */
function enterRows(
  dossier: Answers,
  lead: Answers,
  of: readonly Criterion[],
  classes: readonly RowClass[],
  values: Values,
): void {
  const members: Answers[] = [];
  for (const one of classes) {
    const [subject, ...path] = one.list.split(".");
    const owner = subject === "lead" ? lead : dossier;
    const rows = times(values[one.name]).map(() => rowOf(one, of));
    if (isLead(one)) Object.assign(lead, rows[0]);
    else if (one.list === listKey(units)) members.push(...rows);
    else put(owner, path, [...((owner[path.join(".")] as Answers[] | undefined) ?? []), ...rows]);
  }
  dossier.organizations = [lead, ...members.map((row, at) => ({ id: `m${at + 1}`, role: "member", ...row }))];
}

/** What was found of the unknowns, and of which it was asked. */
export interface Found {
  readonly values: Values;
  readonly names: ReadonlySet<string>;
}

/**
 * A dossier, of no place yet, that has what was found of the criteria: rows of each class, answers, and accounts whose latest
 * year is given. What is told in no such way is left out.
 */
export function dossierOf(
  of: readonly Criterion[],
  classes: readonly RowClass[],
  { values, names }: Found,
  latest: number,
): object {
  const lead: Answers = { id: "lead", role: "lead" };
  const dossier: Answers = { organizations: [] };
  enterRows(dossier, lead, of, classes, values);
  const into = ({ subject }: Field): Answers => (subject === "lead" ? lead : dossier);
  const asked = askedOf(of);
  enter(into, asked, {
    is: (field, value) => values[isVar(field, value)] !== undefined,
    has: (field, word) => values[hasVar(field, word)] !== undefined,
    there: (part) => values[thereVar(part)] !== undefined,
  });
  enterNumbers(into, asked, values);
  const accounts = accountsOf(values, names, latest);
  if (accounts.length > 0) lead.financials = accounts;
  return dossier;
}
