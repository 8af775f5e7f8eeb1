import { type Dialect, type Json, type JsonKind, twoForEach } from "../dialect.js";

/** With backslashes it is one that they mean the same in, whatever `standard_conforming_strings` is. */
const quoted = (of: string): string => {
  const text = of.replaceAll("'", "''");
  return text.includes("\\") ? `E'${text.replaceAll("\\", "\\\\")}'` : `'${text}'`;
};

const pathOf = (keys: readonly string[]): string => `ARRAY[${keys.map(quoted).join(", ")}]::text[]`;
const types: Record<JsonKind, string> = {
  text: "= 'string'",
  flag: "= 'boolean'",
  number: "= 'number'",
  list: "= 'array'",
  parts: "IN ('array', 'object')",
  any: "<> 'null'",
};

/** A text of JSON without U+0000, which jsonb refuses: one must not cost all. What stands there instead is as strange to every rule. */
const holdable =
  `CASE WHEN strpos(CAST(doc AS text), ${quoted("\\u0000")}) > 0 ` +
  `THEN regexp_replace(CAST(doc AS text), ${quoted("(?<!\\\\)((\\\\\\\\)*)\\\\u0000")}, ${quoted("\\1\\\\ufffd")}, 'g') ELSE CAST(doc AS text) END`;

const json: Json = {
  source: `(SELECT dossier, CAST(${holdable} AS jsonb) AS doc FROM dossier_json OFFSET 0)`,
  kinds: types,
  ...twoForEach(
    (doc, keys) => `jsonb_typeof(${doc} #> ${pathOf(keys)})`,
    (doc, keys) => `(${doc} #>> ${pathOf(keys)})`,
  ),
  rows: (from, outer, keys, place) => {
    const list = `o.doc #> ${pathOf(keys)}`;
    const entries = `jsonb_array_elements(CASE WHEN jsonb_typeof(${list}) = 'array' THEN ${list} ELSE '[]' END)`;
    return `SELECT ${outer.map((name) => `o.${name}`).join(", ")}, e.nth - 1 AS ${place}, e.entry AS doc FROM ${from}, LATERAL ${entries} WITH ORDINALITY e (entry, nth)`;
  },
};

const columns: Dialect["types"] = {
  text: 'text COLLATE "C"',
  flag: "boolean",
  integer: "bigint",
  number: "double precision",
  amount: "numeric(26,8)",
};

/** PostgreSQL 12 or later, and what speaks its language. Its numbers have as many digits as it takes. */
export const postgres: Dialect = {
  name: "postgres",
  types: columns,
  digits: 90,
  made: "",
  fence: "OFFSET 0",
  settings: "",
  temporary: "TEMPORARY ",
  temporaryViews: true,
  json,
  written: (of) => `CAST(${of} AS text)`,
  // Its numbers of JSON may be larger than others are, or nearer to nothing, which would be an error.
  double: (text) =>
    `(CASE WHEN char_length(${text}) < 300 THEN CAST(${text} AS double precision) WHEN ABS(CAST(${text} AS numeric)) < 2.5e-324 THEN 0 ` +
    `WHEN ABS(CAST(${text} AS numeric)) <= 1.7976931348623157e308 THEN CAST(${text} AS double precision) END)`,
  asText: (of) => `CAST(${of} AS text) COLLATE "C"`,
  nothing: (type) => (type === "text" ? 'CAST(NULL AS text) COLLATE "C"' : `CAST(NULL AS ${columns[type]})`),
  text: quoted,
  literal: (of) => String(of),
  mark: (point) =>
    point > 0xffff ? `\\U${point.toString(16).padStart(8, "0")}` : `\\u${point.toString(16).padStart(4, "0")}`,
  matches: (text, pattern) => `(${text} ~ ${quoted(pattern)})`,
  replaced: (text, pattern, by) => `regexp_replace(${text}, ${quoted(pattern)}, ${quoted(by)}, 'g')`,
  length: (text) => `char_length(${text})`,
  position: (text, part) => `strpos(${text}, ${part})`,
  integer: (of) => `CAST(${of} AS bigint)`,
  wide: (of) => `CAST(${of} AS numeric)`,
  // A column of a city may be in floating point.
  scaled: (amount) => `(CAST(${amount} AS numeric) * 100000000)`,
  parsed: (text) => `CAST(${text} AS bigint)`,
  amount: (text) => `CAST(${text} AS numeric(26,8))`,
  times: (of, into) => `div(${of}, ${into})`,
  rest: (of, into) => `mod(${of}, ${into})`,
  decimal: (of, decimals) =>
    `CAST(${of} * ${decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`} AS numeric(60,${decimals}))`,
};
