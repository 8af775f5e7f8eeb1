import { type Dialect, type Json, type JsonKind, twoForEach } from "../dialect.js";

const quoted = (of: string): string => `'${of.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const within = (doc: string, keys: readonly string[]): string => [doc, ...keys.map(quoted)].join(", ");
const types: Record<JsonKind, string> = {
  text: "= 'String'",
  flag: "= 'Bool'",
  number: "IN ('Int64', 'UInt64', 'Double')",
  list: "= 'Array'",
  parts: "IN ('Array', 'Object')",
  any: "<> 'Null'",
};

const json: Json = {
  source: "dossier_json",
  kinds: types,
  ...twoForEach(
    (doc, keys) => `CAST(JSONType(${within(doc, keys)}) AS String)`,
    (doc, keys) =>
      `if(CAST(JSONType(${within(doc, keys)}) AS String) = 'String', JSONExtractString(${within(doc, keys)}), JSONExtractRaw(${within(doc, keys)}))`,
  ),
  rows: (from, outer, keys, place) => {
    const entries = `JSONExtractArrayRaw(${within("o.doc", keys)})`;
    return `SELECT ${outer.map((name) => `o.${name}`).join(", ")}, nth - 1 AS ${place}, entry AS doc FROM ${from} ARRAY JOIN ${entries} AS entry, arrayEnumerate(${entries}) AS nth`;
  },
};

const columns: Dialect["types"] = {
  text: "Nullable(String)",
  flag: "Nullable(Bool)",
  integer: "Nullable(Int64)",
  number: "Nullable(Float64)",
  amount: "Nullable(Decimal(26,8))",
};

/** ClickHouse 24 or later: a row that a join does not find must be NULL there, as it is elsewhere. */
export const clickhouse: Dialect = {
  name: "clickhouse",
  types: columns,
  digits: 76,
  made: " ENGINE = Memory",
  fence: "",
  settings: " SETTINGS join_use_nulls = 1",
  temporary: "TEMPORARY ",
  temporaryViews: false,
  json,
  written: (of) => `toString(${of})`,
  double: (text) => `toFloat64OrNull(${text})`,
  asText: (of) => `toString(${of})`,
  nothing: (type) => `CAST(NULL AS ${columns[type]})`,
  text: quoted,
  literal: (of) => (of >= -1_000_000_000n && of <= 1_000_000_000n ? String(of) : `toInt256(${quoted(String(of))})`),
  mark: (point) => `\\x{${point.toString(16).toUpperCase()}}`,
  matches: (text, pattern) => `match(${text}, ${quoted(`(?s)${pattern}`)})`,
  replaced: (text, pattern, by) => `replaceRegexpAll(${text}, ${quoted(pattern)}, ${quoted(by)})`,
  length: (text) => `lengthUTF8(${text})`,
  position: (text, part) => `positionUTF8(${text}, ${part})`,
  integer: (of) => `CAST(${of} AS Nullable(Int64))`,
  wide: (of) => `CAST(${of} AS Nullable(Int256))`,
  scaled: (amount) => `CAST(CAST(${amount} AS Nullable(Decimal(76,8))) * 100000000 AS Nullable(Int256))`,
  parsed: (text) => `toInt64OrNull(${text})`,
  amount: (text) => `toDecimal128OrNull(${text}, 8)`,
  times: (of, into) => `intDiv(${of}, ${into})`,
  rest: (of, into) => `modulo(${of}, ${into})`,
  decimal: (of, decimals) =>
    `CAST(toString(${of}) AS Nullable(Decimal(76,0))) * CAST(${quoted(decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`)} AS Decimal(9,${decimals}))`,
};
