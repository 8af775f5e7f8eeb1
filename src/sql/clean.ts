import type { Dialect, Sql, TypeName } from "./dialect.js";
import type { KindOf } from "./kinds.js";
import { amountForm, balanceForm, blank, dayForm, divisionForm } from "./patterns.js";
import { among, chosen } from "./text.js";

const last = 9_007_199_254_740_991;

/** What a column of the source is declared as, by what it is read as. */
export const typeOf = (kind: KindOf["kind"] | "there" | "number"): TypeName => {
  if (kind === "flag" || kind === "there" || kind === "parts") return "flag";
  if (kind === "count") return "integer";
  return kind === "amount" || kind === "number" ? kind : "text";
};

/** A text without the blanks around it; none where nothing is left. */
export const trimmed = (dialect: Dialect, raw: Sql): Sql => {
  const blanks = `[${blank(dialect)}]`;
  return `NULLIF(${dialect.replaced(raw, `^${blanks}+|${blanks}+$`, "")}, '')`;
};

/** Yes as 1, no as 0. */
const flag = (raw: Sql): Sql => `CASE WHEN ${raw} THEN 1 WHEN NOT ${raw} THEN 0 END`;

/** What a text is where it has a form, as it stands or trimmed. */
const formed = (dialect: Dialect, raw: Sql, form: string, made: (text: Sql) => Sql): Sql => {
  const bare = trimmed(dialect, raw);
  return `CASE WHEN ${dialect.matches(raw, form)} THEN ${made(raw)} WHEN ${dialect.matches(bare, form)} THEN ${made(bare)} END`;
};

/** A day as a whole number: 20251120. */
const day = (dialect: Dialect, raw: Sql): Sql =>
  formed(dialect, raw, dayForm, (text) => dialect.parsed(`REPLACE(${text}, '-', '')`));

function option(dialect: Dialect, raw: Sql, words: readonly string[]): Sql {
  const known = words.map(dialect.text);
  const bare = trimmed(dialect, raw);
  return `CASE WHEN ${among(raw, known)} THEN ${raw} WHEN ${among(bare, known)} THEN ${bare} END`;
}

/** What is read of a column; what is no answer of its kind is none. Amounts are in 10⁻⁸ yuan. */
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
      return day(dialect, raw);
    case "division":
      return formed(dialect, raw, divisionForm, (text) => text);
    case "option":
      return option(dialect, raw, words);
    case "text":
    case "value":
      return trimmed(dialect, raw);
  }
}

/** Whether anything stands there: it is told to, or something that can be read does. */
export const there = (told: Sql, read: Sql): Sql => chosen([[`${told} OR ${read}`, "1"]], "0");

/** An amount that may be below zero: told as one, or as a text that is one. */
export const balance = (dialect: Dialect, amount: Sql, text: Sql): Sql =>
  `CASE WHEN ${amount} IS NOT NULL THEN ${dialect.scaled(amount)} ELSE ${formed(dialect, text, balanceForm, (of) => dialect.scaled(dialect.amount(of)))} END`;

export { amountForm };
