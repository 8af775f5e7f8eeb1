import { nameOf } from "../engine/answers.js";
import type { Field } from "../facts/field.js";
import type { Sql } from "./dialect.js";
import type { Frame, Place } from "./frame.js";
import { cases, FAIL, PASS, type Truth, UNKNOWN } from "./truths.js";

/** The entries of a list of words, or of rows that may not be begun. */
export interface Words {
  readonly known: Sql;
  readonly all: Sql;
  readonly blank: Sql;
  /** Whether it may hold more: entries still blank, or still to come. */
  readonly more: Sql;
  readonly open: Sql;
  /** How many entries are one of these words, and how many are not. */
  among(words: readonly string[]): Sql;
  others(words: readonly string[]): Sql;
  /** How many are an answer. */
  equal(value: Sql): Sql;
}

/** Reads a list of words. */
export function words(frame: Frame, field: Field, place: Place): Words | undefined {
  const { scope } = place;
  // What is no list has no entries.
  if (field.fact !== undefined || frame.answer(field, place).kind !== "parts") return undefined;
  const rows = frame.rows(field, scope, undefined);
  const { dialect } = frame;
  const ofWords = rows.table.ofWords;
  const column = ofWords ? rows.ask(rows.own(rows.table.word())) : rows.ask(rows.own(rows.table.begun()));
  const on = frame.owner(field, scope);
  const by = on.map(([name]) => name);
  const counted = rows.countedBy(by);
  const count = (condition: Sql): Sql => scope.counted(counted, on, counted.column(condition));
  const blank = count(ofWords ? `${column} IS NULL` : `${column} = 0`);
  const open = frame.base.isOpen(nameOf(field, scope.base));
  const listed = (of: readonly string[]): Sql => of.map(dialect.text).join(", ");
  return {
    known: `(${frame.given(field, place)} = 1 OR ${count("")} > 0)`,
    all: count(""),
    blank,
    more: `(${open} = 1 OR ${blank} > 0)`,
    open,
    among: (of) => (ofWords ? count(`${column} IN (${listed(of)})`) : "0"),
    others: (of) => count(ofWords ? `${column} NOT IN (${listed(of)})` : `${column} = 1`),
    equal: (value) => {
      if (!ofWords) return "0";
      const byWord = rows.countedBy([...by, column], `${column} IS NOT NULL`);
      return scope.counted(byWord, [...on, [column, value]], byWord.column(""));
    },
  };
}

/** The list has at least one entry. */
export const filled = ({ known, all, blank, more }: Words): Truth =>
  cases(
    [
      [`NOT ${known}`, UNKNOWN],
      [`${all} > ${blank}`, PASS],
      [more, UNKNOWN],
    ],
    FAIL,
  );

/** Every entry is one of the values. */
export const onlyAmong = ({ known, others, more }: Words, values: readonly string[]): Truth =>
  cases(
    [
      [`NOT ${known}`, UNKNOWN],
      [`${others(values)} > 0`, FAIL],
      [more, UNKNOWN],
    ],
    PASS,
  );

/** One of the values, each a word or an answer, is an entry. */
export function hasOne({ known, among, equal, more }: Words, plain: readonly string[], answers: readonly Sql[]): Truth {
  const found = [...(plain.length > 0 ? [among(plain)] : []), ...answers.map(equal)];
  const open = [more, ...answers.map((answer) => `${answer} IS NULL`)];
  return cases(
    [
      [`NOT ${known}`, UNKNOWN],
      [found.map((one) => `${one} > 0`).join(" OR "), PASS],
      [open.join(" OR "), UNKNOWN],
    ],
    FAIL,
  );
}
