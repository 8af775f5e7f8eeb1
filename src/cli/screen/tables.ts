import { nearest } from "../../schemas/suggest.js";
import { quoted } from "../../screen/statements.js";
import type { MappedTable, Mapping, SourceColumn, SourceTable } from "../../sql/types.js";
import { type LocalText, text } from "../../text.js";
import type { CatalogColumn, Database } from "./database.js";
import { partsOf } from "./names.js";
import { SourceError } from "./source-error.js";

/** A table that is in the database. */
interface Found {
  /** As it stands in a statement, found from everywhere. */
  readonly from: string;
  readonly columns: readonly string[];
}

/** How the dossiers stand in a database. */
export interface Standing {
  readonly from: "tables" | "json";
  /** Where each of our tables is that there is, with those of its columns that there are. */
  readonly mapping: Mapping;
  /** Where whole dossiers are. */
  readonly documents?: string;
  /** What whoever asks should know of it. */
  readonly notes: readonly LocalText[];
}

export const documents = "dossier_json";

/** Finds tables by their names. */
function finder(
  database: Database,
  catalog: readonly CatalogColumn[],
): (parts: readonly string[]) => Found | undefined {
  const alike = (a: string, b: string): boolean =>
    database.dialect === "postgres" ? a === b : a.toLowerCase() === b.toLowerCase();
  return (parts) => {
    const [table, schema] = [...parts].reverse() as [string, string?];
    const columns = catalog.filter(
      (one) => alike(one.table, table) && (schema === undefined ? one.visible : alike(one.schema, schema)),
    );
    const [first] = columns;
    return (
      first && { from: database.target([first.schema, first.table]), columns: columns.map(({ column }) => column) }
    );
  };
}

/** A key of the dossier or a place of a row: nothing stands in for it. */
const isPlace = ({ path }: SourceColumn): boolean => path.endsWith("#");
/** Tells only whether anything stands there, or a list is given: what stands there, or in it, tells that as well. */
const isTold = ({ name, path }: SourceColumn): boolean => path.endsWith("?") || name.endsWith("_given");

/** What a column of ours is made of there; `undefined` where there is nothing of its name. */
function made(column: SourceColumn, own: MappedTable | undefined, found: Found): string | undefined {
  const given = own?.columns?.[column.name];
  if (typeof given === "object") return given.sql;
  const name = given ?? column.name;
  const there =
    found.columns.find((one) => one === name) ?? found.columns.find((one) => one.toLowerCase() === name.toLowerCase());
  if (there !== undefined) return quoted(there);
  if (given === undefined) return undefined;
  const near = nearest(name, found.columns);
  const [shown, at] = [JSON.stringify(name), `${column.name}`];
  throw new SourceError(
    `--mapping：${found.from} 没有 ${shown} 这一列（${at}）${near ? `；是否为 ${near}？` : ""}`,
    `--mapping: ${found.from} has no column ${shown} (for ${at})${near ? `; did you mean ${near}?` : ""}`,
  );
}

/** A table of ours by the columns that there are; of what is not there nothing is answered. */
function mapped(
  table: SourceTable,
  own: MappedTable | undefined,
  found: Found,
): { to: MappedTable; lacking: string[] } {
  const lacking: string[] = [];
  const columns: Record<string, { sql: string }> = {};
  for (const column of table.columns) {
    const sql = made(column, own, found);
    if (sql === undefined && isPlace(column))
      throw new SourceError(
        `${found.from} 缺少列 ${column.name}（${column.path}），请补上，或在 --mapping 的 ${table.name}.columns.${column.name} 中写明`,
        `${found.from} lacks the column ${column.name} (${column.path}); add it, or say in --mapping, at ${table.name}.columns.${column.name}, what it is made of`,
      );
    if (sql !== undefined) columns[column.name] = { sql };
    else if (!isTold(column)) lacking.push(column.name);
  }
  return { to: { from: found.from, columns }, lacking };
}

/** How many columns of a table are named. */
const named = 8;

/** What a table lacks; a table that is not there lacks all. */
interface Lacking {
  readonly table: string;
  readonly columns?: readonly string[];
}

function listed(all: readonly Lacking[]): LocalText {
  const said = all.map(({ table, columns }): readonly [zh: string, en: string] => {
    if (!columns) return [table, table];
    const [some, more] = [columns.slice(0, named), columns.length - named];
    return [
      `${table}（${some.join("、")}${more > 0 ? ` 等 ${columns.length} 列` : ""}）`,
      `${table} (${some.join(", ")}${more > 0 ? ` and ${more} more` : ""})`,
    ];
  });
  return text(
    `来源中没有以下表或列，按未填写处理：${said.map(([zh]) => zh).join("、")}`,
    `the source lacks these tables and columns, which are taken as not answered: ${said.map(([, en]) => en).join(", ")}`,
  );
}

const needed = (zh: string, en: string): SourceError =>
  new SourceError(
    `${zh}。须有表 ${documents}(dossier, doc)，或表 dossiers、organizations 等（列名见 compileSql 的 tables），或以 --mapping 写明各表所在`,
    `${en}. It needs a table ${documents}(dossier, doc), or the tables dossiers, organizations and so on (the tables of compileSql name their columns), or --mapping to say where these are`,
  );

/** Looks up the tables of ours that are there, under their names or those that the mapping gives. */
function ofTables(
  find: ReturnType<typeof finder>,
  tables: readonly SourceTable[],
  mapping: Mapping,
  dialect: Database["dialect"],
): Standing {
  const to: Record<string, MappedTable> = {};
  const lacking: Lacking[] = [];
  for (const table of tables) {
    const own = Object.hasOwn(mapping, table.name) ? mapping[table.name] : undefined;
    const found = find(own ? partsOf(own.from, dialect) : [table.name]);
    if (!found && own)
      throw new SourceError(
        `--mapping：没有 ${own.from} 这一表（${table.name}）`,
        `--mapping: there is no table ${own.from} (for ${table.name})`,
      );
    if (!found) {
      // Which lists may still get rows is no answer: none may, unless that is said.
      if (table.name !== "unfinished") lacking.push({ table: table.name });
      continue;
    }
    const one = mapped(table, own, found);
    to[table.name] = one.to;
    if (one.lacking.length > 0) lacking.push({ table: table.name, columns: one.lacking });
  }
  if (!to.dossiers) throw needed("来源中没有申报材料", "there are no dossiers in the source");
  return { from: "tables", mapping: to, notes: lacking.length > 0 ? [listed(lacking)] : [] };
}

/**
 * How the dossiers stand: whole, in `dossier_json`, or in tables.
 * @throws SourceError that says what is needed
 */
export async function standingOf(
  database: Database,
  tables: readonly SourceTable[],
  mapping: Mapping | undefined,
): Promise<Standing> {
  const find = finder(database, await database.columns());
  const whole = find([documents]);
  if (mapping || !whole) return ofTables(find, tables, mapping ?? {}, database.dialect);
  if (!["dossier", "doc"].every((name) => whole.columns.includes(name)))
    throw needed(`表 ${documents} 缺少列 dossier 或 doc`, `the table ${documents} lacks the column dossier or doc`);
  const both = find(["organizations"]) !== undefined;
  const note = text(
    `按表 ${documents} 核对，未读取同在来源中的 organizations 等表`,
    `read from ${documents}; the tables beside it, such as organizations, are not read`,
  );
  return { from: "json", mapping: {}, documents: whole.from, notes: both ? [note] : [] };
}
