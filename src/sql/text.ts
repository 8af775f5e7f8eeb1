import type { Sql } from "./dialect.js";

/** `CASE WHEN … THEN … ELSE … END`. */
export const chosen = (cases: readonly (readonly [when: Sql, then: Sql])[], other: Sql): Sql =>
  cases.length === 0
    ? other
    : `CASE ${cases.map(([when, then]) => `WHEN ${when} THEN ${then} `).join("")}ELSE ${other} END`;

/** All of several conditions, and one of them; of none, what is given. */
export const both = (...of: readonly Sql[]): Sql => (of.length === 1 ? `${of[0]}` : `(${of.join(" AND ")})`);
export const either = (...of: readonly Sql[]): Sql => (of.length === 1 ? `${of[0]}` : `(${of.join(" OR ")})`);

const most = (name: string, of: readonly Sql[]): Sql => {
  const each = [...new Set(of)];
  return each.length === 1 ? `${each[0]}` : `${name}(${each.join(", ")})`;
};
/** The least and the greatest of several; equal ones are written once. */
export const least = (...of: readonly Sql[]): Sql => most("LEAST", of);
export const greatest = (...of: readonly Sql[]): Sql => most("GREATEST", of);

/** Whether a value is among a few. */
export const among = (value: Sql, of: readonly Sql[]): Sql =>
  of.length === 1 ? `${value} = ${of[0]}` : `${value} IN (${of.join(", ")})`;

/** @example snake("leadOpinion.sealed") // "lead_opinion_sealed" */
export const snake = (of: string): string =>
  of
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/[^a-z0-9_]+/g, "_")
    .replace(/^_+|_+$/g, "");
