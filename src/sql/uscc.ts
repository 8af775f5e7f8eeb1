import { alphabet, weights } from "../facts/uscc.js";
import type { Dialect, Sql } from "./dialect.js";

/** Whether a text is a valid unified social credit code (GB 32100-2015). */
export function validCode(dialect: Dialect, text: Sql): Sql {
  const value = (at: number): Sql =>
    `(${dialect.position(dialect.text(alphabet), `SUBSTRING(${text}, ${at}, 1)`)} - 1)`;
  const sum = weights.map((weight, at) => `${value(at + 1)} * ${weight}`).join(" + ");
  const form = `^[${alphabet}]{18}$`;
  return `CASE WHEN ${dialect.matches(text, form)} THEN ${value(18)} = (31 - (${sum}) % 31) % 31 ELSE FALSE END`;
}
