import { trimmed } from "./clean.js";
import type { Dialect, Json, JsonKind, JsonPath, Sql } from "./dialect.js";
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

/** How what a column holds is asked: whether it is of a kind, and its text. */
interface Asked {
  is(kind: JsonKind): Sql;
  readonly text: Sql;
}

/** What a number is, exactly: as it is written where that is plain and short, else as it is held. */
function amountIn(dialect: Dialect, { is, text }: Asked): Sql {
  const digits = `TRIM(BOTH '0' FROM REPLACE(REPLACE(${text}, '.', ''), '-', ''))`;
  const plain = `${dialect.matches(text, balanceForm)} AND ${dialect.length(digits)} <= 15`;
  const held = dialect.double(text);
  const whole = `${held} = FLOOR(${held}) AND ABS(${held}) <= 9007199254740991`;
  const integer = dialect.integer(held);
  const short = `ABS(${held}) <= 999999999999999 OR ${integer} % 10 = 0`;
  const bare = trimmed(dialect, text);
  return (
    `CASE WHEN ${is("number")} THEN CASE WHEN ${whole} THEN CASE WHEN ${short} THEN ${integer} END ` +
    `WHEN ${plain} AND ABS(${held}) >= 0.000001 THEN ${dialect.amount(text)} END ` +
    `WHEN ${is("text")} THEN CASE WHEN ${dialect.matches(text, balanceForm)} THEN ${dialect.amount(text)} ` +
    `WHEN ${dialect.matches(bare, balanceForm)} THEN ${dialect.amount(bare)} END END`
  );
}

/** What a column holds, of a row of JSON. */
function read(dialect: Dialect, asked: Asked, { path, type, name }: RawColumn, itself: boolean): Sql {
  const { is, text } = asked;
  const where = (kind: JsonKind, made: Sql): Sql => `CASE WHEN ${is(kind)} THEN ${made} END`;
  if (path.endsWith("?")) {
    if (itself) return is("parts");
    return `CASE WHEN ${is("text")} THEN ${dialect.matches(text, `[^${blank(dialect)}]`)} ELSE ${is("any")} END`;
  }
  switch (type) {
    case "text":
      return where("text", text);
    case "flag":
      return name.endsWith("_given") ? is("list") : where("flag", `${text} = 'true'`);
    case "integer": {
      const held = dialect.double(text);
      return where(
        "number",
        `CASE WHEN ${held} = FLOOR(${held}) AND ABS(${held}) <= 9007199254740991 THEN ${dialect.integer(held)} END`,
      );
    }
    case "number":
      return where("number", dialect.double(text));
    case "amount":
      return amountIn(dialect, asked);
  }
}

/** Whether a column is told by what stands there alone, not by its text. */
const kindOnly = ({ name, path }: RawColumn, keys: readonly string[]): boolean =>
  name.endsWith("_given") || (path.endsWith("?") && keys.length === 0);

/** What the columns of a table hold, and the columns of a row of JSON by which that is asked. */
function asked(dialect: Dialect, table: Table): { made: Sql[]; columns: readonly Sql[] } {
  const { json } = dialect;
  const paths: JsonPath[] = [];
  const places = [...table.columns.values()].map((column) => {
    const keys = keysOf(table, column);
    const text = !kindOnly(column, keys);
    const known = paths.findIndex((path) => path.keys.join(".") === keys.join(".") && path.text === text);
    return { column, keys, at: known < 0 ? paths.push({ keys, text }) - 1 : known };
  });
  const made = places.map(({ column, keys, at }) => {
    const is = (kind: JsonKind): Sql => `COALESCE(${json.kind(at, paths)} ${json.kinds[kind]}, FALSE)`;
    const answer: Asked = { is, text: json.text(at, paths) };
    return `${read(dialect, answer, column, keys.length === 0)} AS ${column.name}`;
  });
  return { made, columns: json.columns("o.doc", paths) };
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
    const { made, columns } = asked(dialect, table);
    const keys = table.keys.map(({ name }) => name);
    const from = table.list === "" ? json.source : rowsIn(json, table);
    const rows = `SELECT ${[...keys.map((key) => `o.${key} AS ${key}`), ...columns].join(", ")} FROM ${from} o`;
    const fence = dialect.fence === "" ? "" : ` ${dialect.fence}`;
    return [
      `TRUNCATE TABLE ${table.name}`,
      `INSERT INTO ${table.name} (${[...keys, ...table.columns.keys()].join(", ")})\n` +
        `SELECT\n  ${[...keys.map((key) => `j.${key}`), ...made].join(",\n  ")}\nFROM (${rows}${fence}) j`,
    ];
  });
}
