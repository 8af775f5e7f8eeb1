import type { Dialect, Sql, TypeName } from "./dialect.js";
import type { KindOf } from "./kinds.js";
import { balanceForm, blank, dayForm, divisionForm } from "./patterns.js";
import { among, chosen } from "./text.js";

const last = 9_007_199_254_740_991;

/** What a column of the source is declared as, by what it is read as. */
export const typeOf = (kind: KindOf["kind"] | "there" | "number"): TypeName => {
  if (kind === "flag" || kind === "there" || kind === "parts") return "flag";
  if (kind === "count") return "integer";
  return kind === "amount" || kind === "number" ? kind : "text";
};

/** A text without the blanks around it; none where nothing is left. Most have none: to look is cheaper than to replace. */
export const trimmed = (dialect: Dialect, raw: Sql): Sql => {
  const blanks = `[${blank(dialect)}]`;
  const bare = `NULLIF(${dialect.replaced(raw, `^${blanks}+|${blanks}+$`, "")}, '')`;
  const solid = `[!-~${dialect.mark(0x3400)}-${dialect.mark(0x9fff)}]`;
  return `CASE WHEN ${dialect.matches(raw, `^${solid}(.*${solid})?$`)} THEN ${raw} ELSE ${bare} END`;
};

/** Yes as 1, no as 0. */
const flag = (raw: Sql): Sql => `CASE WHEN ${raw} THEN 1 WHEN NOT ${raw} THEN 0 END`;

/** What a text is where it has a form. */
const formed = (dialect: Dialect, text: Sql, form: string, made: Sql): Sql =>
  `CASE WHEN ${dialect.matches(text, form)} THEN ${made} END`;

/** What is read of a column, texts being trimmed; what is no answer of its kind is none. Amounts are in 10⁻⁸ yuan. */
export function cleaned(dialect: Dialect, { kind, words = [] }: KindOf, raw: Sql): Sql {
  switch (kind) {
    case "flag":
    case "parts":
      return flag(raw);
    case "count":
      return `CASE WHEN ${raw} BETWEEN 0 AND ${last} THEN ${raw} END`;
    case "amount":
      return `CASE WHEN ${raw} >= 0 THEN ${dialect.scaled(raw)} END`;
    case "day":
      return formed(dialect, raw, dayForm, dialect.parsed(`REPLACE(${raw}, '-', '')`));
    case "division":
      return formed(dialect, raw, divisionForm, raw);
    case "option":
      return `CASE WHEN ${among(raw, words.map(dialect.text))} THEN ${raw} END`;
    case "text":
    case "value":
      return raw;
  }
}

/** Whether anything stands there: it is told to, or something that can be read does. */
export const there = (told: Sql, read: Sql): Sql => chosen([[`${told} OR ${read}`, "1"]], "0");

/** An amount that may be below zero: told as one, or as a text that is one. */
export const balance = (dialect: Dialect, amount: Sql, text: Sql): Sql =>
  `CASE WHEN ${amount} IS NOT NULL THEN ${dialect.scaled(amount)} ELSE ${formed(dialect, text, balanceForm, dialect.scaled(dialect.amount(text)))} END`;
