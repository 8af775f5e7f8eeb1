import type { Basis, Figure } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import type { Dialect, Sql } from "./dialect.js";
import { Facts } from "./facts.js";
import { Layers, type Level, readIn } from "./layers.js";
import { type Named, selecting } from "./query.js";
import type { As, Source } from "./source.js";
import { chosen, either, snake } from "./text.js";

/** What stands in a year's accounts, by the basis that is read first. */
interface Asked {
  readonly figure: Figure;
  readonly basis: Basis;
  /** How many years before the latest. */
  readonly back: number;
}

/**
 * What is known of a dossier without counting rows, a row for each: its own answers, those of its lead, the lead's
 * accounts, the lists that may still get rows, and what reviewers hold. Only what is asked for is in it.
 */
export class Base {
  /** By name, what it is made of. */
  private readonly columns = new Map<string, Sql>();
  private readonly lead = new Map<string, string>();
  private readonly books = new Map<string, Asked>();
  private readonly open = new Map<string, string>();
  private readonly said = new Map<string, string>();
  private readonly layers = new Layers("y");
  private readonly facts: Facts;
  private readonly leadFacts: Facts;
  private readonly source: Source;
  private readonly dialect: Dialect;
  private readonly latestYear: number;

  constructor(source: Source, dialect: Dialect, latestYear: number) {
    this.source = source;
    this.dialect = dialect;
    this.latestYear = latestYear;
    this.facts = new Facts(dialect, "facts", source.table.bind(source), "facts");
    this.leadFacts = new Facts(dialect, "organizations.*.facts", source.table.bind(source), "lead_facts");
  }

  private put(name: string, made: Sql): Sql {
    this.columns.set(name, made);
    return `d.${name}`;
  }

  private ofLead(column: string): Sql {
    this.lead.set(column, column);
    return `l.${column}`;
  }

  private units() {
    const units = this.source.table("organizations");
    units.answer("role");
    return units;
  }

  /** An answer of the dossier or of its lead; `there` is whether anything stands there. */
  answer({ subject, path }: Field, there = false): Sql {
    const of = path.join(".");
    if (subject === "lead") {
      const units = this.units();
      const column = there ? units.there(of) : units.answer(of);
      const found = this.ofLead(column);
      return this.put(`lead_${column}`, there ? `COALESCE(${found}, 0)` : found);
    }
    const own = this.source.table("");
    const column = there ? own.there(of) : own.answer(of);
    return this.put(column, `c.${column}`);
  }

  /** The value of an extra fact of the dossier or of its lead. */
  fact({ subject, fact = "" }: Field, as: As): Sql {
    const facts = subject === "lead" ? this.leadFacts : this.facts;
    if (subject === "lead") this.leadSeq();
    const column = facts.column(fact, as);
    return this.put(`${facts.name}_${column}`, `${facts.name}.${column}`);
  }

  /** Where the lead stands among the units; NULL where there is none. */
  leadSeq(): Sql {
    this.units();
    return this.put("lead_seq", this.ofLead("seq"));
  }

  /** Whether a list may still get rows, as `unfinished` names it. */
  isOpen(list: string): Sql {
    this.source.table("unfinished").word();
    const name = `open_${snake(list)}`;
    this.open.set(list, name);
    return this.put(name, `COALESCE(o.${name}, 0)`);
  }

  /** What a reviewer holds of a rule: 1, 0, or NULL. */
  judgement(rule: string): Sql {
    const table = this.source.table("assertions");
    for (const column of ["rule", "by", "holds"]) table.answer(column);
    const name = this.said.get(rule) ?? `said_${this.said.size + 1}`;
    this.said.set(rule, name);
    return this.put(name, `j.${name}`);
  }

  /** Whether the lead tells a day of its founding that cannot be read. */
  undated(): Sql {
    const units = this.units();
    const [day, told] = [units.answer("establishedOn"), units.there("establishedOn")];
    return this.put("undated", chosen([[`${this.ofLead(told)} = 1 AND ${this.ofLead(day)} IS NULL`, "1"]], "0"));
  }

  /** How many of the three years there can be accounts of. */
  windowSize(): Sql {
    const units = this.units();
    const [day, told] = [units.answer("establishedOn"), units.there("establishedOn")];
    const founded = this.dialect.times(this.ofLead(day), "10000");
    return this.put(
      "window_size",
      chosen(
        [
          [`${this.ofLead(day)} IS NULL AND ${this.ofLead(told)} = 1`, "0"],
          [`${this.ofLead(day)} IS NULL`, "3"],
        ],
        `GREATEST(0, LEAST(3, ${this.latestYear + 1} - ${founded}))`,
      ),
    );
  }

  /** A figure of the lead's accounts, in 10⁻⁸ yuan. */
  book(figure: Figure, basis: Basis, back: number): Sql {
    const table = this.source.table("organizations.*.financials");
    for (const column of ["year", "basis", figure]) table.answer(column);
    this.leadSeq();
    this.isOpen("organizations.*.financials");
    const name = `${snake(figure)}_${basis}_${back}`;
    this.books.set(name, { figure, basis, back });
    return this.put(name, `b.${name}`);
  }

  /** A column made of other columns of its own; `undefined` where it is made of what is counted. */
  derive(level: Level, made: Sql): Sql | undefined {
    const names = this.names().map((name) => `d.${name}`);
    return readIn(made).every((name) => names.includes(name)) ? this.layers.put(level, made) : undefined;
  }

  /** The names of its columns. */
  names(): string[] {
    return [...this.columns.keys(), ...this.layers.names];
  }

  /** The queries that it is made of, itself the last. */
  queries(): Named[] {
    const parts: Named[] = [];
    const joins: string[] = [];
    const join = (made: Named | undefined, alias: string): void => {
      if (!made) return;
      parts.push(made);
      joins.push(`LEFT JOIN ${made.name} ${alias} ON ${alias}.dossier = c.dossier`);
    };
    join(this.leadQuery(), "l");
    join(this.openQuery(), "o");
    join(this.booksQuery(), "b");
    join(this.saidQuery(), "j");
    join(this.facts.query(), this.facts.name);
    join(this.leadFacts.query("JOIN lead l ON l.dossier = f.dossier AND l.seq = f.organization"), this.leadFacts.name);
    const columns = ["c.dossier", ...[...this.columns].map(([name, made]) => `${made} AS ${name}`)];
    const layers = this.layers.queries("known", "base", ["dossier", ...this.columns.keys()]);
    const name = layers.length === 0 ? "base" : "known";
    parts.push({ name, query: selecting(columns, `FROM c_dossiers c\n${joins.join("\n")}`) }, ...layers);
    return parts;
  }

  /** The first unit that says it leads. */
  private leadQuery(): Named | undefined {
    if (this.lead.size === 0) return undefined;
    const columns = [...new Set(["seq", ...this.lead.values()])];
    const ranked = selecting(
      [
        "o.dossier",
        ...columns.map((name) => `o.${name}`),
        "ROW_NUMBER() OVER (PARTITION BY o.dossier ORDER BY o.seq) AS nth",
      ],
      "FROM c_organizations o\nWHERE o.role = 'lead'",
    );
    return { name: "lead", query: `SELECT dossier, ${columns.join(", ")}\nFROM (${ranked}) ranked\nWHERE nth <= 1` };
  }

  private openQuery(): Named | undefined {
    if (this.open.size === 0) return undefined;
    const columns = [...this.open].map(
      ([list, name]) => `MAX(CASE WHEN u.word = ${this.dialect.text(list)} THEN 1 ELSE 0 END) AS ${name}`,
    );
    return {
      name: "open_lists",
      query: selecting(["u.dossier", ...columns], "FROM c_unfinished u\nGROUP BY u.dossier"),
    };
  }

  /** What a reviewer says first of a rule. */
  private saidQuery(): Named | undefined {
    if (this.said.size === 0) return undefined;
    const { text } = this.dialect;
    const columns = [...this.said].map(
      ([rule, name]) => `MAX(CASE WHEN rule_ = ${text(rule)} THEN holds END) AS ${name}`,
    );
    const ranked =
      "SELECT a.dossier, a.rule_, a.holds, ROW_NUMBER() OVER (PARTITION BY a.dossier, a.rule_ ORDER BY a.seq) AS nth\n" +
      "FROM c_assertions a\nWHERE a.by_ = 'reviewer'";
    return {
      name: "said",
      query: selecting(["dossier", ...columns], `FROM (${ranked}) ranked\nWHERE nth <= 1\nGROUP BY dossier`),
    };
  }

  /** Of several rows of a year the one that is read first; of an open list only one of the basis asked for. */
  private booksQuery(): Named | undefined {
    if (this.books.size === 0) return undefined;
    const bases = [...new Set([...this.books.values()].map(({ basis }) => basis))];
    const figures = [...new Set([...this.books.values()].map(({ figure }) => snake(figure)))];
    const rank = (basis: Basis): Sql => `CASE WHEN a.basis = '${basis}' THEN 0 WHEN a.basis IS NULL THEN 1 ELSE 2 END`;
    const ranked = selecting(
      [
        "a.dossier",
        `${this.latestYear} - a.year AS back`,
        ...figures.map((name) => `a.${name}`),
        ...bases.flatMap((basis) => [
          `${rank(basis)} AS ${basis}_rank`,
          `ROW_NUMBER() OVER (PARTITION BY a.dossier, a.year ORDER BY ${rank(basis)}, a.seq) AS ${basis}_nth`,
        ]),
        "COALESCE(o.open_organizations_financials, 0) AS is_open",
      ],
      "FROM c_accounts a\nJOIN lead l ON l.dossier = a.dossier AND l.seq = a.organization\n" +
        "LEFT JOIN open_lists o ON o.dossier = a.dossier\n" +
        `WHERE a.year BETWEEN ${this.latestYear - 2} AND ${this.latestYear}`,
    );
    const columns = [...this.books].map(([name, { figure, basis, back }]) => {
      const read = [`back = ${back}`, `${basis}_nth = 1`, either(`${basis}_rank = 0`, "is_open = 0")];
      return `MAX(CASE WHEN ${read.join(" AND ")} THEN ${snake(figure)} END) AS ${name}`;
    });
    return { name: "books", query: selecting(["dossier", ...columns], `FROM (${ranked}) ranked\nGROUP BY dossier`) };
  }
}
