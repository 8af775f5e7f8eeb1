import type { Sql } from "./dialect.js";
import { Layers, type Level } from "./layers.js";
import { type Named, selecting } from "./query.js";
import type { Table } from "./source.js";

/** Which rows of another query go with a row: a column there, and what it must be here. */
export type On = readonly (readonly [column: string, here: Sql])[];

/** Something that has a row for each owner, to be joined: rows counted, facts, days. */
export interface Joined {
  readonly name: string;
}

/** Where criteria are asked: of the dossier, or of each row of a list. */
export interface Scope {
  /** The name of the rows, `organizations.*`; `""` for the dossier. */
  readonly base: string;
  /** The table that the rows are of. */
  readonly table: Table | undefined;
  /** By which columns something is joined that each row has its own of: the dossier, and the places of the row. */
  readonly keys: On;
  /** An answer of the row. */
  own(column: string): Sql;
  /** What a query that is joined has for the row; NULL where it has nothing. */
  joined(query: Joined, on: On, column: string): Sql;
  /** The same of what is counted: 0 where it has nothing. */
  counted(query: Counted, on: On, column: string): Sql;
  /** A number that is used several times, worked out once where that can be. */
  number(made: Sql): Sql;
}

/** The joins of a query, each once. */
class Joins {
  private readonly made = new Map<string, { alias: string; text: Sql }>();
  private readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  alias({ name }: Joined, on: On): string {
    const match = on.map(([column, here]) => `.${column} = ${here}`);
    const print = `${name} ${match.join()}`;
    const known = this.made.get(print);
    if (known) return known.alias;
    const alias = `${this.prefix}${this.made.size + 1}`;
    const text = `LEFT JOIN ${name} ${alias} ON ${match.map((one) => alias + one).join(" AND ")}`;
    this.made.set(print, { alias, text });
    return alias;
  }

  get text(): readonly Sql[] {
    return [...this.made.values()].map(({ text }) => text);
  }
}

/** Rows of a list counted by their owner. */
export class Counted implements Joined {
  readonly name: string;
  private readonly sums = new Map<Sql, string>();
  private readonly rows: Rows;
  private readonly by: readonly string[];
  private readonly where: Sql;

  constructor(name: string, rows: Rows, by: readonly string[], where: Sql) {
    this.name = name;
    this.rows = rows;
    this.by = by;
    this.where = where;
  }

  /** The column that counts the rows for which a condition holds; `""` for all of them. */
  column(condition: Sql): string {
    const known = this.sums.get(condition);
    if (known !== undefined) return known;
    const name = `n${this.sums.size + 1}`;
    this.sums.set(condition, name);
    return name;
  }

  query(): Named {
    const counts = [...this.sums].map(
      ([condition, name]) => `${condition === "" ? "COUNT(*)" : `COUNT(CASE WHEN ${condition} THEN 1 END)`} AS ${name}`,
    );
    const where = this.where === "" ? "" : `\nWHERE ${this.where}`;
    return {
      name: this.name,
      query: selecting([...this.by, ...counts], `FROM ${this.rows.name}${where}\nGROUP BY ${this.by.join(", ")}`),
    };
  }
}

/** The rows of a list with what is asked of each, a column for each question. */
export class Rows implements Scope {
  readonly name: string;
  readonly base: string;
  readonly table: Table;
  readonly keys: On;
  private readonly joins = new Joins("x");
  private readonly asked = new Map<Sql, string>();
  private readonly counts = new Map<string, Counted>();
  private readonly filter: Sql;
  /** How deep lists are asked within its rows: those less deep are asked before. */
  readonly level: number;

  /** `filter` narrows the rows, as to those of the lead. */
  constructor(name: string, table: Table, filter: Sql, level: number) {
    this.name = name;
    this.level = level;
    this.table = table;
    this.base = `${table.list}.*`;
    this.filter = filter;
    const places = table.keys.map(({ name }) => name);
    this.keys = places.map((place, at) => [at === places.length - 1 && at > 0 ? table.place : place, `r.${place}`]);
  }

  own(column: string): Sql {
    return `r.${column}`;
  }

  joined(query: Joined, on: On, column: string): Sql {
    return `${this.joins.alias(query, on)}.${column}`;
  }

  counted(query: Counted, on: On, column: string): Sql {
    return `COALESCE(${this.joined(query, on, column)}, 0)`;
  }

  number(made: Sql): Sql {
    return made;
  }

  /** The name of a column of what is asked of each row. */
  ask(question: Sql): string {
    const known = this.asked.get(question);
    if (known !== undefined) return known;
    const name = `q${this.asked.size + 1}`;
    this.asked.set(question, name);
    return name;
  }

  /** The rows counted by some of their columns. */
  countedBy(by: readonly string[], where = ""): Counted {
    const print = `${by.join()} ${where}`;
    const known = this.counts.get(print);
    if (known) return known;
    const made = new Counted(`${this.name.replace("_rows", "")}_by${this.counts.size + 1}`, this, by, where);
    this.counts.set(print, made);
    return made;
  }

  queries(): Named[] {
    const columns = [
      ...this.table.keys.map(({ name }) => `r.${name}`),
      ...[...this.asked].map(([question, name]) => `${question} AS ${name}`),
    ];
    const context = [...columns, this.filter, ...this.joins.text].some((text) => /\bd\./.test(text));
    const joins = [
      `FROM c_${this.table.name} r`,
      ...(context ? ["JOIN base d ON d.dossier = r.dossier"] : []),
      ...this.joins.text,
      ...(this.filter === "" ? [] : [`WHERE ${this.filter}`]),
    ];
    return [
      { name: this.name, query: selecting(columns, joins.join("\n")) },
      ...[...this.counts.values()].map((one) => one.query()),
    ];
  }
}

/** The dossier as a whole: what is known of it, what is counted, and the numbers made of these. */
export class Whole implements Scope {
  readonly base = "";
  readonly table = undefined;
  readonly keys: On = [["dossier", "d.dossier"]];
  private readonly joins = new Joins("w");
  private readonly columns = new Map<Sql, string>();
  private readonly layers = new Layers("k");

  own(column: string): Sql {
    return `d.${column}`;
  }

  private put({ name: of }: Joined, column: string, made: Sql): Sql {
    const known = this.columns.get(made);
    if (known !== undefined) return `d.${known}`;
    const plain = `${of}_${column}`;
    const taken = [...this.columns.values()].includes(plain);
    const name = taken ? `${plain}_${this.columns.size}` : plain;
    this.columns.set(made, name);
    return `d.${name}`;
  }

  joined(query: Joined, on: On, column: string): Sql {
    return this.put(query, column, `${this.joins.alias(query, on)}.${column}`);
  }

  counted(query: Counted, on: On, column: string): Sql {
    return this.put(query, column, `COALESCE(${this.joins.alias(query, on)}.${column}, 0)`);
  }

  number(made: Sql): Sql {
    return /^(d\.)?\w+$/.test(made) ? made : this.derive(1, made);
  }

  /** A column made of other columns. */
  derive(level: Level, made: Sql): Sql {
    return this.layers.put(level, made);
  }

  /** What is known of each dossier, given what the base knows, and what is made of it. */
  queries(base: readonly string[]): Named[] {
    const known = base.map((name) => `d.${name}`);
    const joined = [...this.columns].map(([made, name]) => `${made} AS ${name}`);
    const columns = [...base, ...this.columns.values()];
    const layers = this.layers.queries("counted", "measured", columns);
    return [
      {
        name: layers.length === 0 ? "measured" : "counted",
        query: selecting([...known, ...joined], ["FROM base d", ...this.joins.text].join("\n")),
      },
      ...layers,
    ];
  }
}
