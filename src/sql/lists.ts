import type { Criterion } from "../criteria/types.js";
import { nameOf } from "../engine/answers.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Sql } from "./dialect.js";
import type { Frame, Place } from "./frame.js";
import type { On, Rows } from "./relations.js";
import { both } from "./text.js";
import { cases, FAIL, may, PASS, REVIEW, type Truth, UNKNOWN } from "./truths.js";

/** Makes the truth of a criterion at a place. */
export type Judge = (of: Criterion, place: Place) => Truth;

/** The rows of a list, counted by how they stand to a criterion. */
export interface Census {
  /** Whether the list, and what its rows are related to, is given. */
  readonly known: Sql;
  /** Whether the list may still get rows: 1 or 0. */
  readonly open: Sql;
  /** How many rows surely belong, or may, and come to one of these; all of them by default. */
  sure(...truths: readonly number[]): Sql;
  maybe(...truths: readonly number[]): Sql;
}

/** How the rows of a list are chosen: all, by a word, or by an answer of the row at hand. */
interface Selection {
  readonly sure: Sql;
  /** `""` where no row is unsure. */
  readonly maybe: Sql;
  /** The value that rows are grouped by, and what it must be for an owner. */
  readonly group?: readonly [column: string, here: Sql];
}

/** The condition under which a row's key is a word: of the roles, one that is blank can only be that of a member. */
function keyed(frame: Frame, list: List, rows: Rows, is: Sql): Selection {
  const column = rows.own(rows.table.answer(list.where?.key ?? ""));
  const roles = rows.table.list === "organizations" && list.where?.key === "role";
  const key = roles ? `COALESCE(${column}, CASE WHEN ${frame.base.leadSeq()} IS NOT NULL THEN 'member' END)` : column;
  const belongs = rows.ask(`CASE WHEN ${key} = ${is} THEN 2 WHEN ${key} IS NULL THEN 1 ELSE 0 END`);
  return { sure: `${belongs} = 2`, maybe: `${belongs} = 1` };
}

function selection(frame: Frame, list: List, rows: Rows, place: Place): Selection & { value?: Sql } {
  const { where } = list;
  if (!where) return { sure: "", maybe: "" };
  if (typeof where.is === "string") return keyed(frame, list, rows, frame.dialect.text(where.is));
  const value = frame.answer(where.is, place).sql;
  if (where.is.subject !== "row" && list.at.subject !== "row") return { ...keyed(frame, list, rows, value), value };
  const key = rows.ask(rows.own(rows.table.answer(where.key)));
  return { sure: "", maybe: `${key} IS NULL`, group: [key, value], value };
}

const counting = (of: readonly Sql[]): Sql => of.filter((one) => one !== "").join(" AND ");

/** Holds the rows of a list against a criterion. */
export function census(frame: Frame, list: List, where: Criterion | undefined, place: Place, judge: Judge): Census {
  const rows = frame.rows(list.at, place.scope, where);
  const truth = where ? judge(where, { ...place, scope: rows }) : PASS;
  const asked = where ? rows.ask(truth.sql) : "";
  const { sure, maybe, group, value } = selection(frame, list, rows, place);
  const on: On = frame.owner(list.at, place.scope);
  const by = on.map(([column]) => column);
  const count = (belongs: Sql, truths: readonly number[], grouped: boolean): Sql => {
    const all = truths.length === 0 || truths.length === 4;
    if (!all && !may(truth, ...truths)) return "0";
    const among = truths.filter((one) => may(truth, one));
    const stands =
      all || asked === "" ? "" : among.length === 1 ? `${asked} = ${among[0]}` : `${asked} IN (${among.join(", ")})`;
    const counted =
      grouped && group ? rows.countedBy([...by, group[0]], `${group[0]} IS NOT NULL`) : rows.countedBy(by);
    const joined = grouped && group ? [...on, group] : on;
    return place.scope.counted(counted, joined, counted.column(counting([belongs, stands])));
  };
  const there = place.scope.counted(rows.countedBy(by), on, rows.countedBy(by).column(""));
  const known = `(${frame.given(list.at, place)} = 1 OR ${there} > 0)`;
  return {
    known: value === undefined ? known : both(known, `${value} IS NOT NULL`),
    open: frame.base.isOpen(nameOf(list.at, place.scope.base)),
    sure: (...truths) => count(sure, truths, true),
    maybe: (...truths) => (maybe === "" ? "0" : count(maybe, truths, false)),
  };
}

/** Counts added up, without those that are none. */
export const sum = (...of: readonly Sql[]): Sql => {
  const counted = of.filter((one) => one !== "0");
  return counted.length === 0 ? "0" : counted.join(" + ");
};
const anyOf = (...of: readonly Sql[]): Sql | undefined => {
  const counted = sum(...of);
  return counted === "0" ? undefined : `${counted} > 0`;
};

/** The greatest of what belongs and passes. A row still to come may pass. */
export function someOf({ known, open, sure, maybe }: Census): Truth {
  const [passed, judged, unknown] = [anyOf(sure(3)), anyOf(sure(2)), anyOf(sure(1), maybe(1, 2, 3))];
  return cases(
    [
      [`NOT ${known}`, UNKNOWN],
      passed !== undefined && [passed, PASS],
      [`${open} = 1`, UNKNOWN],
      judged !== undefined && [judged, REVIEW],
      unknown !== undefined && [unknown, UNKNOWN],
    ],
    FAIL,
  );
}

/** The least of what does not belong or passes. A row still to come may fail. */
export function everyOf({ known, open, sure, maybe }: Census): Truth {
  const [failed, unknown, judged] = [anyOf(sure(0)), anyOf(sure(1), maybe(0, 1)), anyOf(sure(2), maybe(2))];
  return cases(
    [
      [`NOT ${known}`, UNKNOWN],
      failed !== undefined && [failed, FAIL],
      [`${open} = 1`, UNKNOWN],
      unknown !== undefined && [unknown, UNKNOWN],
      judged !== undefined && [judged, REVIEW],
    ],
    PASS,
  );
}

/** The answer is the id of a row: of a list that has no rows and will have none it is not. */
export function refersTo(frame: Frame, field: Field, to: List, place: Place, judge: Judge): Truth {
  const found = census(frame, { at: to.at, where: { key: "id", is: field } }, undefined, place, judge);
  const all = census(frame, { at: to.at }, undefined, place, judge);
  const given = frame.given(to.at, place);
  return cases(
    [
      [`NOT ${found.known}`, cases([[`${given} = 1 AND ${all.sure()} = 0 AND ${all.open} = 0`, FAIL]], UNKNOWN)],
      [`${found.sure()} > 0`, PASS],
      [`${found.maybe()} > 0 OR ${found.open} = 1`, UNKNOWN],
    ],
    FAIL,
  );
}
