import { balance, cleaned, there, trimmed, typeOf } from "./clean.js";
import type { Dialect, Sql, TypeName } from "./dialect.js";
import { type KindOf, kindOf, kindOfEntry } from "./kinds.js";
import { selecting } from "./query.js";
import { chosen, snake } from "./text.js";

/** A column of a table of the source, before it has a type of an engine. */
export interface RawColumn {
  readonly name: string;
  readonly type: TypeName;
  readonly path: string;
}

/** As what the value of an extra fact is read; `told` is whether anything stands there. */
export type As = "text" | "flag" | "number" | "amount" | "told";

/** What must not be the name of a column without marks around it. */
const reserved = new Set(["by", "on", "to", "key", "row", "order", "group", "from", "rank", "rule", "text", "value"]);
const named = (of: string): string => {
  const name = snake(of);
  return reserved.has(name) ? `${name}_` : name;
};

const tableNames: Readonly<Record<string, string>> = {
  "": "dossiers",
  "organizations.*.financials": "accounts",
  "consortium.technicalFields.primary": "technical_fields_primary",
  "consortium.technicalFields.other": "technical_fields_other",
  "governance.council.members": "council_members",
};
/** A row of a list, by the name of the list's table. */
const singular = (table: string): string => table.replace(/s$/, "");

/** @example tableName("organizations.*.rdProjects") // "organization_rd_projects" */
function tableName(list: string): string {
  const known = tableNames[list];
  if (known !== undefined) return known;
  const [key = "", ...outer] = list.split(".*.").reverse();
  const own = snake(key.split(".").at(-1) ?? "");
  return outer.length === 0 ? own : `${singular(tableName(outer.reverse().join(".*.")))}_${own}`;
}

/** The lists that a list stands within, the outermost first, and itself: `organizations`, `organizations.*.tasks`. */
const listsOf = (list: string): string[] =>
  list === "" ? [] : list.split(".*.").map((_, at, all) => all.slice(0, at + 1).join(".*."));

/** A table of the source: a list, or the dossiers themselves. Its columns are those that are asked for. */
export class Table {
  readonly name: string;
  /** The columns by which its rows are found: the dossier, the places of the rows around it, its own. */
  readonly keys: readonly RawColumn[];
  readonly columns = new Map<string, RawColumn>();
  /** By the name of what is read of a row, how it is read. */
  readonly read = new Map<string, Sql>();
  readonly list: string;
  /** The column in which tables of lists within its rows tell the place of a row. */
  readonly place: string;
  private readonly dialect: Dialect;

  constructor(dialect: Dialect, list: string) {
    this.dialect = dialect;
    this.list = list;
    this.name = tableName(list);
    this.place = singular(this.name);
    const lists = listsOf(list);
    this.keys = [
      { name: "dossier", type: "text", path: "#" },
      ...lists.map((of, at) => ({
        name: at === lists.length - 1 ? "seq" : singular(tableName(of)),
        type: "integer" as const,
        path: `${of}.#`,
      })),
    ];
  }

  private path(of: string): string {
    return [...(this.list === "" ? [] : [`${this.list}.*`]), ...(of === "" ? [] : [of])].join(".");
  }

  private raw(name: string, type: TypeName, path: string): Sql {
    if (!this.columns.has(name)) this.columns.set(name, { name, type, path });
    return `s.${name}`;
  }

  private reads(name: string, make: () => Sql): string {
    if (!this.read.has(name)) this.read.set(name, make());
    return name;
  }

  /** What is read of its rows, as a query: the texts are trimmed first. */
  query(): Sql {
    const keys = this.keys.map(({ name }) => `s.${name}`);
    const raw = [...this.columns.values()].map(({ name, type }) =>
      type === "text" ? `${trimmed(this.dialect, `s.${name}`)} AS ${name}` : `s.${name}`,
    );
    const read = [...this.read].map(([column, sql]) => `${sql} AS ${column}`);
    const rows = selecting([...keys, ...raw], `FROM ${this.name} s`);
    return selecting(
      [...keys, ...read],
      `FROM (\n${rows}${this.dialect.fence === "" ? "" : `\n${this.dialect.fence}`}\n) s`,
    );
  }

  /** What kind of answer stands at a path of a row. */
  kind(of: string): KindOf {
    return kindOf(this.path(of));
  }

  /** The column of what is read of an answer. */
  answer(of: string): string {
    const kind = this.kind(of);
    const name = kind.kind === "parts" ? `${named(of)}_given` : named(of);
    return this.reads(name, () => cleaned(this.dialect, kind, this.raw(name, typeOf(kind.kind), this.path(of))));
  }

  /** Whether anything stands at a path of a row, readable or not. */
  there(of: string): string {
    const { kind } = this.kind(of);
    const own = kind === "parts" ? `${named(of)}_given` : named(of);
    return this.reads(`${named(of)}_told`, () => {
      const value = this.raw(own, typeOf(kind), this.path(of));
      const told = this.raw(`${named(of)}_told`, "flag", `${this.path(of)}?`);
      if (kind === "parts") return there(told, value);
      return there(told, `${value} IS NOT NULL`);
    });
  }

  /** Whether its entries are words, not rows. */
  get ofWords(): boolean {
    return kindOfEntry(this.list).kind !== "parts";
  }

  /** The word that stands in an entry of a list of words. */
  word(): string {
    return this.reads("word", () =>
      cleaned(this.dialect, kindOfEntry(this.list), this.raw("word", "text", `${this.list}.*`)),
    );
  }

  /** Whether an entry of a list of rows is a row at all. */
  begun(): string {
    return this.reads("begun", () => {
      const raw = this.raw("begun", "flag", `${this.list}.*?`);
      return chosen([[`NOT ${raw}`, "0"]], "1");
    });
  }

  /** The value of an extra fact, as a text, a yes or no, a number, or an amount. */
  fact(as: As): string {
    const text = (): Sql => this.raw("text_", "text", `${this.list}.*.value`);
    const path = `${this.list}.*.value`;
    switch (as) {
      case "text":
        return this.reads("text_", text);
      case "flag":
        return this.reads("flag", () => cleaned(this.dialect, { kind: "flag" }, this.raw("flag", "flag", path)));
      case "number":
        return this.reads("number", () => this.raw("number", "number", path));
      case "told":
        return this.reads("told", () => {
          const [flag, number] = [this.raw("flag", "flag", path), this.raw("number", "number", path)];
          const told = this.raw("told", "flag", `${path}?`);
          return there(`${told} OR ${flag} IS NOT NULL OR ${number} IS NOT NULL`, `${text()} IS NOT NULL`);
        });
      case "amount":
        return this.reads("amount", () => balance(this.dialect, this.raw("amount", "amount", path), text()));
    }
  }
}

/** The tables of the source that are asked for. */
export class Source {
  private readonly made = new Map<string, Table>();
  private readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
    this.table("");
  }

  /** The table of a list; of `""`, that of the dossiers. */
  table(list: string): Table {
    const known = this.made.get(list);
    if (known) return known;
    const table = new Table(this.dialect, list);
    this.made.set(list, table);
    return table;
  }

  tables(): readonly Table[] {
    return [...this.made.values()];
  }
}
