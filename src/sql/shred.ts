import type { Dialect, Json, Sql } from "./dialect.js";
import { balanceForm, blank } from "./patterns.js";
import type { RawColumn, Source, Table } from "./source.js";

/** The keys from a row of a table to what a column holds. */
function keysOf({ list }: Table, { path }: RawColumn): string[] {
  const own = list === "" ? path : path.slice(`${list}.*`.length + 1);
  return own
    .replace(/\?$/, "")
    .split(".")
    .filter((key) => key !== "");
}

/** What a number is, exactly: as it is written where that is plain and short, else as it is held. */
function amountIn(dialect: Dialect, { is, text }: Json, doc: Sql, keys: readonly string[]): Sql {
  const written = text(doc, keys);
  const digits = `TRIM(BOTH '0' FROM REPLACE(REPLACE(${written}, '.', ''), '-', ''))`;
  const plain = `${dialect.matches(written, balanceForm)} AND ${dialect.length(digits)} <= 15`;
  const held = dialect.double(written);
  const whole = `${held} = FLOOR(${held}) AND ABS(${held}) <= 9007199254740991`;
  const integer = dialect.integer(held);
  const short = `ABS(${held}) <= 999999999999999 OR ${integer} % 10 = 0`;
  return (
    `CASE WHEN ${is(doc, keys, "number")} THEN CASE WHEN ${whole} THEN CASE WHEN ${short} THEN ${integer} END ` +
    `WHEN ${plain} AND ABS(${held}) >= 0.000001 THEN ${dialect.amount(written)} END ` +
    `WHEN ${is(doc, keys, "text")} THEN ${textAmount(dialect, written)} END`
  );
}

const textAmount = (dialect: Dialect, written: Sql): Sql => {
  const blanks = `[${blank(dialect)}]`;
  const bare = dialect.replaced(written, `^${blanks}+|${blanks}+$`, "");
  return `CASE WHEN ${dialect.matches(written, balanceForm)} THEN ${dialect.amount(written)} WHEN ${dialect.matches(bare, balanceForm)} THEN ${dialect.amount(bare)} END`;
};

/** What a column holds, of a row of JSON. */
function read(dialect: Dialect, json: Json, doc: Sql, table: Table, column: RawColumn): Sql {
  const keys = keysOf(table, column);
  const { is, text } = json;
  const written = text(doc, keys);
  const where = (kind: Parameters<Json["is"]>[2], made: Sql): Sql =>
    `CASE WHEN ${is(doc, keys, kind)} THEN ${made} END`;
  if (column.path.endsWith("?")) {
    if (keys.length === 0) return is(doc, keys, "parts");
    return `CASE WHEN ${is(doc, keys, "text")} THEN ${dialect.matches(written, `[^${blank(dialect)}]`)} ELSE ${is(doc, keys, "any")} END`;
  }
  switch (column.type) {
    case "text":
      return where("text", written);
    case "flag":
      return column.name.endsWith("_given") ? is(doc, keys, "list") : where("flag", `${written} = 'true'`);
    case "integer": {
      const held = dialect.double(written);
      return where(
        "number",
        `CASE WHEN ${held} = FLOOR(${held}) AND ABS(${held}) <= 9007199254740991 THEN ${dialect.integer(held)} END`,
      );
    }
    case "number":
      return where("number", dialect.double(written));
    case "amount":
      return amountIn(dialect, json, doc, keys);
  }
}

/** The rows of a table in a column of JSON, with the places of the rows around them. */
function rowsIn({ rows, source }: Json, table: Table): Sql {
  const lists = table.list.split(".*.");
  let from = source;
  table.keys.slice(1).forEach(({ name }, at) => {
    const outer = table.keys.slice(0, at + 1).map((key) => key.name);
    from = `(${rows(`${from} o`, outer, (lists[at] ?? "").split("."), name)})`;
  });
  return from;
}

/** Fills the tables of the source from `dossier_json`. */
export function shreds(source: Source, dialect: Dialect): Sql[] {
  const { json } = dialect;
  return source.tables().flatMap((table) => {
    const columns = [...table.columns.values()];
    const keys = table.keys.map(({ name }) => `j.${name}`);
    const made = columns.map((column) => `${read(dialect, json, "j.doc", table, column)} AS ${column.name}`);
    const names = [...table.keys, ...columns].map(({ name }) => name);
    const from = table.list === "" ? json.source : rowsIn(json, table);
    return [
      `TRUNCATE TABLE ${table.name}`,
      `INSERT INTO ${table.name} (${names.join(", ")})\nSELECT\n  ${[...keys, ...made].join(",\n  ")}\nFROM ${from} j`,
    ];
  });
}
