import type { Force, Rule } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import { isJudged, isSteady } from "../engine/traits.js";
import { Criteria } from "./criteria.js";
import type { Sql } from "./dialect.js";
import type { Frame, Place } from "./frame.js";
import { columnsOf, type Measured, Measuring } from "./measured.js";
import { Names } from "./names.js";
import { may, type Truth, UNKNOWN } from "./truths.js";
import type { ResultColumn } from "./types.js";
import { asItIs, ifFavourable, outside, reviewPasses, type Stand, type Standing, unsettled } from "./verdicts.js";

/** A column of the layer in which rules are judged. */
interface Judged {
  readonly name: string;
  readonly sql: Sql;
}

/** How a rule stands in a reading: a number, or two where it may hang on what was not settled exactly. */
interface Stands {
  readonly least: Sql;
  readonly most: Sql;
  /** A bit for each that it may be. */
  readonly can: number;
}

/** A column of the answer, and what it is made of. */
export interface AnswerColumn extends ResultColumn {
  readonly sql: Sql;
  /** Of a status: a bit for each that it may be. */
  readonly can?: number;
}

/** A status as a number, under the condition of its rule: 4 where that is false. */
function status(condition: Truth | undefined, truth: Truth): Truth {
  if (!condition) return truth;
  const { sql, can } = truth;
  return {
    sql: `CASE ${condition.sql} WHEN 0 THEN ${outside} WHEN 3 THEN ${sql} ELSE GREATEST(${sql}, 1) END`,
    can: can | (may(condition, 0) ? 1 << outside : 0) | (may(condition, 1, 2) ? UNKNOWN.can : 0),
  };
}

/** Judges rules, a column for each reading, and gathers what the verdict and the outlook are made of. */
export class Ruling {
  /** In the layer of the rules. */
  readonly judged: Judged[] = [];
  readonly columns: AnswerColumn[] = [];
  readonly verdict: Standing[] = [];
  readonly outlook: Standing[] = [];
  private readonly known = new Map<Sql, string>();
  private readonly names = new Names();
  private readonly frame: Frame;
  private readonly usual: readonly [Criteria, Criteria];
  private readonly hoped: readonly [Criteria, Criteria];

  constructor(frame: Frame) {
    this.frame = frame;
    this.usual = Criteria.both(frame, false);
    this.hoped = Criteria.both(frame, true);
  }

  private put(name: string, sql: Sql): Sql {
    const known = this.known.get(sql);
    if (known !== undefined) return `t.${known}`;
    this.known.set(sql, name);
    this.judged.push({ name, sql });
    return `t.${name}`;
  }

  private place({ id }: Rule): Place {
    return { scope: this.frame.whole, rule: id, back: undefined };
  }

  private stands(rule: Rule, holds: Criterion, by: readonly [Criteria, Criteria], name: string): Stands {
    const place = this.place(rule);
    const [least, most] = by.map((criteria) =>
      status(rule.applies && criteria.condition(rule.applies, place), criteria.judge(holds, place)),
    ) as [Truth, Truth];
    const can = least.can | most.can;
    if (least.sql === most.sql) return { least: this.put(name, least.sql), most: this.put(name, least.sql), can };
    return {
      least: this.put(this.names.make(name, "least"), least.sql),
      most: this.put(this.names.make(name, "most"), most.sql),
      can: can | (1 << unsettled),
    };
  }

  private measured(rule: Rule, holds: Criterion): Measured[] {
    const found: Measured[] = [];
    const place = this.place(rule);
    const [criteria] = this.usual;
    const asked = rule.applies ? [`${criteria.judge(rule.applies, place).sql} <> 0`] : [];
    new Measuring(criteria).notes(holds, place, asked, (measured) => found.push(measured));
    return found;
  }

  /** Judges a rule in all its readings; `used` is the name of the one that counts. */
  rule(rule: Rule, used: string): void {
    for (const [reading, { holds, force = rule.force }] of Object.entries(rule.readings)) {
      const name = this.names.make(rule.id, reading);
      const stands = this.stands(rule, holds, this.usual, name);
      const { least, most, can } = stands;
      const sql = least === most ? least : `CASE WHEN ${least} = ${most} THEN ${least} ELSE ${unsettled} END`;
      this.columns.push({ name, rule: rule.id, reading, part: "status", sql, can });
      this.measured(rule, holds).forEach((measured, at, all) => {
        for (const { part, sql } of columnsOf(measured)) {
          const column = this.names.make(rule.id, reading, all.length > 1 ? `${at + 1}_${part}` : part);
          this.columns.push({
            name: column,
            rule: rule.id,
            reading,
            part,
            measure: measured.measure,
            sql: this.put(column, sql),
          });
        }
      });
      if (reading === used) this.count(rule, holds, force, stands, name);
    }
  }

  /** What counts of a rule; as if what is open and judged were favourable, too. */
  private count(rule: Rule, holds: Criterion, force: Force, stands: Stands, name: string): void {
    const standing = (of: (end: "least" | "most") => Stand): Standing => ({
      force,
      least: of("least"),
      most: of("most"),
    });
    const own = standing((end) => asItIs(stands[end]));
    this.verdict.push(own);
    const asked = [holds, ...(rule.applies ? [rule.applies] : [])];
    if (force === "may" || !asked.some(isJudged)) {
      this.outlook.push(own);
    } else if (isSteady(holds) && !(rule.applies && isJudged(rule.applies))) {
      this.outlook.push(standing((end) => reviewPasses(stands[end])));
    } else {
      const hoped = this.stands(rule, holds, this.hoped, this.names.make(name, "hoped"));
      this.outlook.push(standing((end) => ifFavourable(stands[end], hoped[end])));
    }
  }
}
