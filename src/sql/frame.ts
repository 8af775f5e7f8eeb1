import { isField, isList, parts } from "../criteria/fold.js";
import type { Criterion, Quantity } from "../criteria/types.js";
import { nameOf } from "../engine/answers.js";
import type { Field } from "../facts/field.js";
import { Base } from "./base.js";
import type { Days } from "./days.js";
import type { Dialect, Sql } from "./dialect.js";
import { RowFacts } from "./facts.js";
import { Arithmetic } from "./fractions.js";
import type { Kind } from "./kinds.js";
import type { Level } from "./layers.js";
import type { Named } from "./query.js";
import { Rows, type Scope, Whole } from "./relations.js";
import { type As, Source } from "./source.js";
import { Unsettled } from "./unsettled.js";

/** Where a criterion is asked, for which rule, and in which year: how many before the latest. */
export interface Place {
  readonly scope: Scope;
  readonly rule: string;
  readonly back: number | undefined;
}

/** How open ends are taken: judgements as favourable or not, and what could not be settled exactly as a pass or a fail. */
export interface Mood {
  readonly favourable: boolean;
  readonly undecided: "pass" | "fail";
}

/** An answer as it is read. */
export interface Answer {
  readonly kind: Kind;
  readonly sql: Sql;
}

/** How deep lists are asked within the rows of lists. */
const depth = (of: Criterion | Quantity): number =>
  Math.max(0, ...parts(of).map(({ part }) => (isField(part) || isList(part) ? 0 : depth(part)))) +
  (parts(of).some(({ part }) => isList(part)) || ["has", "among", "filled", "entries", "workdays"].includes(of.kind)
    ? 1
    : 0);

/** What a statement is made in: the tables that it reads, the rows that it asks, and the dossier as a whole. */
export class Frame {
  readonly source: Source;
  readonly base: Base;
  readonly whole: Whole;
  readonly math: Arithmetic;
  readonly dialect: Dialect;
  readonly days: Days;
  private readonly rowsMade = new Map<string, Rows>();
  private readonly rowFacts = new Map<Rows, RowFacts>();

  constructor(dialect: Dialect, days: Days) {
    this.dialect = dialect;
    this.days = days;
    this.source = new Source(dialect);
    this.base = new Base(this.source, dialect, days.latestYear);
    this.whole = new Whole();
    this.math = new Arithmetic(dialect);
  }

  /** An answer that is a value; of an extra fact it is read as asked. */
  answer(field: Field, { scope }: Place, as: As = "text"): Answer {
    const { subject, path, fact } = field;
    if (fact !== undefined) return { kind: "value", sql: this.fact(field, scope, as) };
    const of = path.join(".");
    if (subject === "row" && scope.table)
      return { kind: scope.table.kind(of).kind, sql: scope.own(scope.table.answer(of)) };
    const table = this.source.table(subject === "lead" ? "organizations" : "");
    return { kind: table.kind(of).kind, sql: this.base.answer(field) };
  }

  private fact(field: Field, scope: Scope, as: As): Sql {
    if (field.subject !== "row" || !(scope instanceof Rows)) return this.base.fact(field, as);
    const known = this.rowFacts.get(scope) ?? new RowFacts(this.dialect, scope, this.source);
    this.rowFacts.set(scope, known);
    return scope.joined(known, scope.keys, known.column(field.fact ?? "", as));
  }

  /** Whether anything stands there. */
  there(field: Field, { scope }: Place): Sql {
    const { subject, path, fact } = field;
    if (fact !== undefined) return `COALESCE(${this.fact(field, scope, "told")}, 0)`;
    if (subject === "row" && scope.table) return scope.own(scope.table.there(path.join(".")));
    return this.base.answer(field, true);
  }

  /** The rows of a list that are asked something of a depth. Those of the lead are apart from those of all units. */
  rows(at: Field, scope: Scope, asked: Criterion | undefined): Rows {
    const list = nameOf(at, scope.base);
    const level = asked ? depth(asked) : 0;
    const name = `${this.source.table(list).name}_${at.subject === "lead" ? "of_lead" : "rows"}${level > 0 ? `_${level + 1}` : ""}`;
    const known = this.rowsMade.get(name);
    if (known) return known;
    const filter = at.subject === "lead" ? `r.organization = ${this.base.leadSeq()}` : "";
    const made = new Rows(name, this.source.table(list), filter, level);
    this.rowsMade.set(name, made);
    return made;
  }

  /** The columns by which rows of a list are counted for each owner, and what they are there. */
  owner(at: Field, scope: Scope): Scope["keys"] {
    return at.subject === "row" ? scope.keys : [["dossier", scope.keys[0]?.[1] ?? "d.dossier"]];
  }

  /** Whether a list is given. */
  given(at: Field, place: Place): Sql {
    return `COALESCE(${this.answer(at, place).sql}, 0)`;
  }

  /**
   * A column made of other columns: of the base where that is enough, else of the dossier as a whole.
   * @throws Unsettled for what is counted, asked of rows
   */
  derive(level: Level, made: Sql, { scope }: Place): Sql {
    const own = this.base.derive(level, made);
    if (own !== undefined) return own;
    if (scope === this.whole) return this.whole.derive(level, made);
    throw new Unsettled("a mean of what is counted is asked of the rows of a list");
  }

  /** The queries of all rows, those that others read first. */
  rowQueries(): Named[] {
    return [
      ...[...this.rowFacts.values()].map((facts) => facts.query()),
      ...[...this.rowsMade.values()].sort((a, b) => a.level - b.level).flatMap((rows) => rows.queries()),
    ];
  }
}
