import type { Dialect } from "./dialect.js";
import type { Named } from "./query.js";
import type { Joined, Rows } from "./relations.js";
import type { As, Source, Table } from "./source.js";

/** The extra facts of one owner, a column for each key and way to read it. Of two with one key the first counts. */
export class Facts {
  readonly name: string;
  private readonly asked = new Map<string, { key: string; as: As }>();
  private readonly list: string;
  private readonly tableOf: (list: string) => Table;
  private readonly dialect: Dialect;

  constructor(dialect: Dialect, list: string, tableOf: (list: string) => Table, name: string) {
    this.dialect = dialect;
    this.list = list;
    this.tableOf = tableOf;
    this.name = name;
  }

  /** The column of a fact. */
  column(key: string, as: As): string {
    const table = this.tableOf(this.list);
    table.answer("key");
    table.fact(as);
    const known = [...this.asked].find(([, one]) => one.key === key && one.as === as);
    if (known) return known[0];
    const name = `f${this.asked.size + 1}`;
    this.asked.set(name, { key, as });
    return name;
  }

  /** A row for each owner; `more` narrows the owners. */
  query(more = "", by: readonly string[] = ["dossier"]): Named | undefined {
    if (this.asked.size === 0) return undefined;
    const { name: table, keys } = this.tableOf(this.list);
    const owner = keys.slice(0, -1).map(({ name }) => name);
    const ways = [...new Set([...this.asked.values()].map(({ as }) => (as === "text" ? "text_" : as)))];
    const ranked =
      `SELECT ${owner.map((key) => `f.${key}`).join(", ")}, f.key_, ${ways.map((way) => `f.${way}`).join(", ")}, ` +
      `ROW_NUMBER() OVER (PARTITION BY ${owner.map((key) => `f.${key}`).join(", ")}, f.key_ ORDER BY f.seq) AS nth\n` +
      `FROM c_${table} f\n${more}`;
    const columns = [...this.asked].map(
      ([name, { key, as }]) =>
        `MAX(CASE WHEN key_ = ${this.dialect.text(key)} THEN ${as === "text" ? "text_" : as} END) AS ${name}`,
    );
    return {
      name: this.name,
      query: `SELECT ${by.join(", ")}, ${columns.join(", ")}\nFROM (${ranked}) ranked\nWHERE nth <= 1\nGROUP BY ${by.join(", ")}`,
    };
  }
}

/** The extra facts of each row of a list. */
export class RowFacts implements Joined {
  readonly name: string;
  private readonly facts: Facts;
  private readonly by: readonly string[];

  constructor(dialect: Dialect, rows: Rows, source: Source) {
    this.name = `${rows.name}_facts`;
    this.by = rows.keys.map(([column]) => column);
    this.facts = new Facts(dialect, `${rows.base}.facts`, source.table.bind(source), this.name);
  }

  column(key: string, as: As): string {
    return this.facts.column(key, as);
  }

  query(): Named {
    const made = this.facts.query("", this.by);
    if (!made) throw new TypeError(`${this.name} is asked for nothing`);
    return made;
  }
}
