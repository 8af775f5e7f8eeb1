import { shown } from "../schemas/choice.js";
import { nearest } from "../schemas/suggest.js";
import type { Mapping } from "./types.js";

const isObject = (of: unknown): of is Readonly<Record<string, unknown>> =>
  typeof of === "object" && of !== null && !Array.isArray(of);
const isText = (of: unknown): boolean => typeof of === "string" && of.trim() !== "";

/** Refuses a name that is none of those that there are. */
export function known(kind: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const near = nearest(name, names);
  throw new RangeError(
    `mapping: there is no ${kind} ${shown(name)}${near === undefined ? "" : `; did you mean ${near}?`}`,
  );
}

/** Refuses what no table is, with where it stands. */
function givenTable(of: unknown, where: string): void {
  if (!isObject(of)) {
    const meant = typeof of === "string" ? of : "city.enterprises";
    throw new TypeError(`${where} is ${shown(of)}: it must be an object, as { from: ${JSON.stringify(meant)} }`);
  }
  if (!isText(of.from))
    throw new TypeError(`${where}.from is ${shown(of.from)}: it must be the table there, as "city.enterprises"`);
  if (of.columns === undefined) return;
  if (!isObject(of.columns))
    throw new TypeError(`${where}.columns is ${shown(of.columns)}: it must be an object, as { id: "uscc" }`);
  for (const [name, column] of Object.entries(of.columns)) {
    const found = isObject(column) ? column.sql : column;
    if (!isText(found))
      throw new TypeError(
        `${where}.columns.${name} is ${shown(column)}: it must be a column there, or { sql: "<expression>" }`,
      );
  }
}

/**
 * A mapping as it is.
 * @throws TypeError for anything else, with its path
 */
export function givenMapping(of: unknown): asserts of is Mapping {
  if (!isObject(of))
    throw new TypeError(
      `mapping is ${shown(of)}: it must be an object, as { organizations: { from: "city.enterprises" } }`,
    );
  for (const [name, table] of Object.entries(of)) givenTable(table, `mapping.${name}`);
}
