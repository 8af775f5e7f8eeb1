import { type Dialect, type Json, type JsonKind, jsonPath, twoForEach } from "../dialect.js";

const quoted = (of: string): string => `'${of.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const whole = (of: string): string => `CAST(${of} AS DECIMAL(65,0))`;

const pathOf = (keys: readonly string[]): string => quoted(jsonPath(keys));
const types: Record<JsonKind, string> = {
  text: "= 'STRING'",
  flag: "= 'BOOLEAN'",
  number: "IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')",
  list: "= 'ARRAY'",
  parts: "IN ('ARRAY', 'OBJECT')",
  any: "<> 'NULL'",
};
const at = (doc: string, keys: readonly string[]): string => `JSON_EXTRACT(${doc}, ${pathOf(keys)})`;

const json: Json = {
  source: "dossier_json",
  kinds: types,
  ...twoForEach(
    (doc, keys) => `JSON_TYPE(${at(doc, keys)})`,
    (doc, keys) => `JSON_UNQUOTE(${at(doc, keys)})`,
  ),
  rows: (from, outer, keys, place) => {
    const list = at("o.doc", keys);
    const entries = `CASE WHEN JSON_TYPE(${list}) = 'ARRAY' THEN ${list} ELSE '[]' END`;
    return `SELECT ${outer.map((name) => `o.${name}`).join(", ")}, e.nth - 1 AS ${place}, e.entry AS doc FROM ${from} JOIN JSON_TABLE(${entries}, '$[*]' COLUMNS (nth FOR ORDINALITY, entry JSON PATH '$')) e`;
  },
};

/** MySQL 8 and MariaDB 10.6 or later. Its texts are compared byte by byte; they are trimmed, so that padding is no matter. */
export const mysql: Dialect = {
  name: "mysql",
  types: {
    text: "MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
    flag: "BOOLEAN",
    integer: "BIGINT",
    number: "DOUBLE",
    amount: "DECIMAL(26,8)",
  },
  digits: 60,
  made: "",
  fence: "LIMIT 18446744073709551615",
  settings: "",
  temporary: "TEMPORARY ",
  temporaryViews: false,
  json,
  written: (of) => `CAST(${of} AS CHAR)`,
  double: (text) => `CAST(${text} AS DOUBLE)`,
  asText: (of) => `CONVERT(${of} USING utf8mb4) COLLATE utf8mb4_bin`,
  nothing: (type) => (type === "text" ? "CAST(NULL AS CHAR) COLLATE utf8mb4_bin" : "NULL"),
  text: quoted,
  literal: (of) => String(of),
  mark: (point) => `\\x{${point.toString(16).toUpperCase()}}`,
  matches: (text, pattern) => `(${text} REGEXP ${quoted(`(?s)${pattern}`)})`,
  replaced: (text, pattern, by) => `REGEXP_REPLACE(${text}, ${quoted(pattern)}, ${quoted(by)})`,
  length: (text) => `CHAR_LENGTH(${text})`,
  position: (text, part) => `LOCATE(${part}, ${text})`,
  integer: (of) => `CAST(${of} AS SIGNED)`,
  wide: whole,
  scaled: (amount) => whole(`${amount} * 100000000`),
  parsed: (text) => `CAST(${text} AS SIGNED)`,
  amount: (text) => `CAST(${text} AS DECIMAL(26,8))`,
  times: (of, into) => whole(`(${of} - MOD(${of}, ${into})) / ${into}`),
  rest: (of, into) => `MOD(${of}, ${into})`,
  decimal: (of, decimals) =>
    `CAST(${of} * ${decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`} AS DECIMAL(60,${decimals}))`,
};
