import { issue, told } from "../../schemas/issues.js";
import { nearest } from "../../schemas/suggest.js";
import type { Mapping, SourceTable } from "../../sql/types.js";
import type { InputIssue } from "../input.js";
import { isTableName } from "./names.js";

type Path = readonly (string | number)[];
type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** What is wrong with the keys of a group. */
const unknownKeys = (group: Group, known: readonly string[], path: Path): InputIssue[] =>
  Object.keys(group).flatMap((key) =>
    known.includes(key) ? [] : [issue([...path, key], "unknown-key", key, nearest(key, known))],
  );

/** What is wrong with what a column is made of. */
function ofColumn(value: unknown, path: Path): InputIssue[] {
  if (isText(value)) return [];
  if (isGroup(value) && isText(value.sql)) return unknownKeys(value, ["sql"], path);
  return [
    told(path, "wrong-type", [
      '应为该表的列名，或 { "sql": "表达式" }',
      'this must be the name of a column there, or { "sql": "an expression" }',
    ]),
  ];
}

function ofColumns(value: unknown, table: SourceTable, path: Path): InputIssue[] {
  if (value === undefined) return [];
  if (!isGroup(value)) return [issue(path, "wrong-type", "object")];
  const names = table.columns.map((column) => column.name);
  return [
    ...unknownKeys(value, names, path),
    ...Object.entries(value).flatMap(([key, one]) => (names.includes(key) ? ofColumn(one, [...path, key]) : [])),
  ];
}

function ofTable(value: unknown, table: SourceTable): InputIssue[] {
  const path = [table.name];
  if (!isGroup(value)) return [issue(path, "wrong-type", "object")];
  const { from, columns } = value;
  const named =
    isText(from) && isTableName(from)
      ? []
      : [
          told([...path, "from"], from === undefined ? "required" : "wrong-type", [
            '应为表名，如 enterprises、city.enterprises 或 "My Table"',
            'this must be the name of a table, such as enterprises, city.enterprises or "My Table"',
          ]),
        ];
  return [
    ...unknownKeys(value, ["from", "columns"], path),
    ...named,
    ...ofColumns(columns, table, [...path, "columns"]),
  ];
}

/** Reads which of the city's own tables and columns ours are. */
export function readMapping(
  input: unknown,
  tables: readonly SourceTable[],
): { value: Mapping; issues?: undefined } | { value?: undefined; issues: InputIssue[] } {
  if (!isGroup(input)) return { issues: [issue([], "wrong-type", "object")] };
  const names = tables.map(({ name }) => name);
  const issues = [
    ...unknownKeys(input, names, []),
    ...tables.flatMap((table) => (Object.hasOwn(input, table.name) ? ofTable(input[table.name], table) : [])),
  ];
  return issues.length > 0 ? { issues } : { value: input as Mapping };
}
