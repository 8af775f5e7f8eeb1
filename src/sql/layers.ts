import type { Sql } from "./dialect.js";
import { type Named, selecting } from "./query.js";

/** How many layers of columns a column stands on. */
export type Level = 1 | 2 | 3 | 4 | 5;
const levels = [1, 2, 3, 4, 5] as const;

/** The columns that a number is made of, each as `d.name`, or with the mark of another query. */
export const readIn = (made: Sql): string[] => made.match(/\b[a-z]\d*\.\w+/g) ?? [];

/** Columns made of columns: those of level 1 of what there is, those of level 2 of these too, and so on. */
export class Layers {
  private readonly made: ReadonlyMap<Level, Map<Sql, string>> = new Map(levels.map((level) => [level, new Map()]));
  private readonly prefix: string;

  /** `prefix` begins the names of its columns. */
  constructor(prefix: string) {
    this.prefix = prefix;
  }

  put(level: Level, made: Sql): Sql {
    const columns = this.made.get(level) as Map<Sql, string>;
    const name = columns.get(made) ?? `${this.prefix}${level}_${columns.size + 1}`;
    columns.set(made, name);
    return `d.${name}`;
  }

  /** The names of its columns. */
  get names(): string[] {
    return [...this.made.values()].flatMap((columns) => [...columns.values()]);
  }

  /** A query for each layer over the one named `from`, which has these columns; the last is called `to`. */
  queries(from: string, to: string, columns: readonly string[]): Named[] {
    const filled = [...this.made.values()].filter(({ size }) => size > 0);
    const queries: Named[] = [];
    let under = from;
    let known = [...columns];
    filled.forEach((made, at) => {
      const name = at + 1 === filled.length ? to : `${to}_${at + 1}`;
      const more = [...made].map(([sql, column]) => `${sql} AS ${column}`);
      queries.push({ name, query: selecting([...known.map((column) => `d.${column}`), ...more], `FROM ${under} d`) });
      known = [...known, ...made.values()];
      under = name;
    });
    return queries;
  }
}
