import { type Dialect, type Json, type JsonKind, type JsonPath, jsonPath } from "../dialect.js";

const quoted = (of: string): string => `'${of.replaceAll("'", "''")}'`;

const pathOf = (keys: readonly string[]): string => quoted(jsonPath(keys));
const types: Record<JsonKind, string> = {
  text: "= 'VARCHAR'",
  flag: "= 'BOOLEAN'",
  number: "IN ('BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT', 'DOUBLE')",
  list: "= 'ARRAY'",
  parts: "IN ('ARRAY', 'OBJECT')",
  any: "<> 'NULL'",
};

const listed = (paths: readonly JsonPath[]): string => `[${paths.map(({ keys }) => pathOf(keys)).join(", ")}]`;
const ofTexts = (paths: readonly JsonPath[]): JsonPath[] => paths.filter(({ text }) => text);

/** All paths are read at once: each call would read the whole document anew. */
const json: Json = {
  source: "dossier_json",
  kinds: types,
  columns: (doc, paths) => {
    const texts = ofTexts(paths);
    return [
      ...(paths.length > 0 ? [`json_type(${doc}, ${listed(paths)}) AS kinds`] : []),
      ...(texts.length > 0 ? [`json_extract_string(${doc}, ${listed(texts)}) AS texts`] : []),
    ];
  },
  kind: (at) => `j.kinds[${at + 1}]`,
  text: (at, paths) => `j.texts[${ofTexts(paths.slice(0, at + 1)).length}]`,
  rows: (from, outer, keys, place) => {
    const entries = `json_extract(doc, ${quoted(`${jsonPath(keys)}[*]`)})`;
    const listed = `SELECT ${outer.join(", ")}, ${entries} AS entries FROM ${from}`;
    return `SELECT ${outer.join(", ")}, UNNEST(RANGE(LEN(entries))) AS ${place}, UNNEST(entries) AS doc FROM (${listed})`;
  },
};

const columns: Dialect["types"] = {
  text: "VARCHAR",
  flag: "BOOLEAN",
  integer: "BIGINT",
  number: "DOUBLE",
  amount: "DECIMAL(26,8)",
};

/** DuckDB 1.x. A product of its BIGNUM would silently be a DOUBLE: whole numbers are HUGEINT here. */
export const duckdb: Dialect = {
  name: "duckdb",
  types: columns,
  digits: 38,
  made: "",
  fence: "",
  settings: "",
  temporary: "TEMPORARY ",
  temporaryViews: true,
  json,
  written: (of) => `CAST(${of} AS VARCHAR)`,
  double: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  asText: (of) => `CAST(${of} AS VARCHAR)`,
  nothing: (type) => `CAST(NULL AS ${columns[type]})`,
  text: quoted,
  literal: (of) =>
    of >= -1_000_000_000n && of <= 1_000_000_000n ? String(of) : `CAST(${quoted(String(of))} AS HUGEINT)`,
  mark: (point) => `\\x{${point.toString(16).toUpperCase()}}`,
  matches: (text, pattern) => `regexp_matches(${text}, ${quoted(pattern)}, 's')`,
  replaced: (text, pattern, by) => `regexp_replace(${text}, ${quoted(pattern)}, ${quoted(by)}, 'g')`,
  length: (text) => `length(${text})`,
  position: (text, part) => `strpos(${text}, ${part})`,
  integer: (of) => `CAST(${of} AS BIGINT)`,
  wide: (of) => `CAST(${of} AS HUGEINT)`,
  scaled: (amount) => `CAST(${amount} * 100000000 AS HUGEINT)`,
  parsed: (text) => `TRY_CAST(${text} AS BIGINT)`,
  amount: (text) => `TRY_CAST(${text} AS DECIMAL(26,8))`,
  times: (of, into) => `(${of} // ${into})`,
  rest: (of, into) => `(${of} % ${into})`,
  decimal: (of, decimals) =>
    decimals === 0
      ? `CAST(${of} AS DECIMAL(38,0))`
      : `CAST(${of} AS DECIMAL(38,0)) * CAST(${quoted(`0.${"1".padStart(decimals, "0")}`)} AS DECIMAL(${decimals + 1},${decimals}))`,
};
