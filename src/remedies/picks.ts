import type { Criterion } from "../criteria/types.js";
import type { Node } from "../engine/node.js";
import type { Path } from "../engine/report.js";
import { PASS } from "../engine/truth.js";
import { asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { type IsReadable, legible, readable } from "../facts/readable.js";
import type { Asked } from "./demand.js";
import type { Demands } from "./demands.js";
import { edited } from "./edits.js";
import { keyOf } from "./musts.js";
import { fieldsOf, type Market, offer } from "./offers.js";
import { combined } from "./options.js";
import { isKept, kindOf, type Part, type Place, pathOf, same, starred, valueAt } from "./places.js";

/** An answer of rows, and what is asked of it. */
export interface RowField {
  readonly path: readonly string[];
  readonly leaves: { of: Criterion; node: Node; alone: boolean }[];
}

/** What an answer of a row may be. */
export interface Pick {
  readonly value: unknown;
  readonly values: unknown[];
  readonly part: Part | undefined;
  readonly link?: { place: Place; choice: number };
}

/** An answer that is put into a row, with the step that it takes. */
function pickOf(path: Path, now: unknown, value: unknown, failed: string, { leaves }: RowField): Pick {
  const values = [value];
  const kind = kindOf(path, now, value, failed);
  const free = leaves.every(({ of }) => of.kind === "given");
  const asks = leaves.map(({ of }) => of);
  const edits = [{ path, value }];
  const restricted = kind === "answer" && !free;
  return { value, values, part: { kind, path, name: starred(path), value, values, edits, restricted, asks } };
}

/** What the answers of the rows of one list may be. */
export class Picks {
  readonly fields = new Map<string, RowField>();
  readonly name: string;
  private readonly asked: readonly Asked[];
  private readonly demands: Demands;
  private readonly ids: readonly string[];
  /** What can be read of each answer. */
  private readonly legible = new Map<string, IsReadable>();

  constructor(name: string, asked: readonly Asked[], demands: Demands) {
    this.name = name;
    this.asked = asked;
    this.demands = demands;
    const { ctx, dossier } = demands.of;
    const units = valueAt(dossier, ["organizations"]) as readonly unknown[];
    const ids = units.map((unit) => String(valueAt(unit, ["id"])));
    const lead = String(valueAt(ctx.lead, ["id"]));
    this.ids = [lead, ...ids.filter((id) => id !== lead).slice(0, 1)];
  }

  /** The field of rows at a path; one that is new has nothing asked of it yet. */
  field(path: readonly string[]): RowField {
    const key = keyOf(path);
    const known = this.fields.get(key) ?? { path, leaves: [] };
    this.fields.set(key, known);
    return known;
  }

  answerOf(row: Row, path: readonly string[]): unknown {
    const key = keyOf(path);
    const is = this.legible.get(key) ?? readable(`${this.name}.*.${key}`);
    this.legible.set(key, is);
    return legible(valueAt(row, path), is);
  }

  /** The word that tells which rows are of a list. */
  wordOf(is: string | Parameters<typeof pathOf>[0]): unknown {
    const { ctx, dossier } = this.demands.of;
    return typeof is === "string" ? is : valueAt(dossier, pathOf(is, ctx.leadIndex, []));
  }

  private market(row: Row, put: (field: string, values: readonly unknown[]) => void): Market {
    const { ctx, dossier } = this.demands.of;
    return {
      asOf: ctx.asOf,
      ids: this.ids,
      read: (field) =>
        field.subject === "row" ? this.answerOf(row, field.path) : valueAt(dossier, pathOf(field, ctx.leadIndex, [])),
      nameOf: (field) => starred(pathOf(field, 0, [this.name, "*"])),
      offer: (field, ...values) => {
        if (field.subject === "row") put(keyOf(field.path), values);
      },
    };
  }

  /** The values that come to the same, by what is asked of this answer alone. */
  private classOf({ leaves, path }: RowField, row: Row, value: unknown): string {
    const { ctx } = this.demands.of;
    if (leaves.some(({ alone }) => !alone) || leaves.length === 0) return JSON.stringify([value]);
    const then = asRow(edited(row, [{ path, value }]));
    return leaves.map(({ node }) => node.truth(ctx, then, ctx.year)).join("");
  }

  /** What an answer of a row may be: the first is what it is. */
  private picksOf(key: string, field: RowField, row: Row, base: Path, fresh: boolean): Pick[] {
    const now = this.answerOf(row, field.path);
    const picks: Pick[] = [{ value: now, values: [now], part: undefined }];
    const path = [...base, ...field.path];
    if (isKept(this.demands.of.keep, path, now) || (fresh && now !== undefined)) return picks;
    const classes = new Map([[this.classOf(field, row, now), 0]]);
    const put = (failed: string, values: readonly unknown[]): void => {
      for (const value of values) {
        if (value === undefined || picks.some((pick) => pick.values.some((one) => same(one, value)))) continue;
        const print = this.classOf(field, row, value);
        const known = classes.get(print);
        if (known !== undefined && known > 0) picks[known]?.values.push(value);
        if (known !== undefined) continue;
        classes.set(print, picks.length);
        picks.push(pickOf(path, now, value, failed, field));
      }
    };
    for (const { of } of field.leaves) {
      const market = this.market(row, (name, values) => name === key && put(of.kind, values));
      offer(of, market);
    }
    for (const { list } of this.asked)
      if (list.where?.key === key && key !== "role") put("same", [this.wordOf(list.where.is)]);
    if (key === "role" && this.demands.of.ctx.lead) put("same", ["member"]);
    return picks;
  }

  /** The answer of the lead that rules ask for by itself too; `undefined` of other rows. */
  private linkedTo(path: readonly string[], base: Path): Place | undefined {
    const { places, of } = this.demands;
    if (this.name !== "organizations" || base[1] !== of.ctx.leadIndex) return undefined;
    return places.get(JSON.stringify([...base, ...path]));
  }

  /** An answer of the lead that rules ask for by itself too is chosen once. */
  private linked(key: string, picks: Pick[], base: Path): Pick[] {
    const path = [...base, ...key.split(".")];
    const known = this.linkedTo(key.split("."), base);
    if (!known) return picks;
    known.restricts ||= (this.fields.get(key) as RowField).leaves.some(({ of }) => of.kind !== "given");
    this.demands.offer(
      path,
      picks.slice(1).map(({ value }) => value),
      "",
    );
    return known.choices.flatMap(({ value }, choice) =>
      this.demands.mayBe(known, choice)
        ? [{ value, values: [value], part: undefined, link: { place: known, choice } }]
        : [],
    );
  }

  /** What each answer of a row may be, by its field. */
  of(row: Row, base: Path, fresh: boolean): Map<string, Pick[]> {
    const known = new Map<string, Pick[]>();
    for (const [key, field] of this.fields)
      known.set(key, this.linked(key, this.picksOf(key, field, row, base, fresh), base));
    return known;
  }

  /** Whether all that is asked of a row is so, is kept otherwise, or is offered. */
  isOffered(row: Row, base: Path, known: ReadonlyMap<string, readonly Pick[]>): boolean {
    const { ctx, keep } = this.demands.of;
    const leaves = new Map(
      [...this.fields.values()].flatMap(({ leaves }) => leaves.map(({ of, node }) => [node, of] as const)),
    );
    return [...leaves].every(([node, of]) => {
      if (node.truth(ctx, row, ctx.year) === PASS) return true;
      const own = fieldsOf(of).filter(({ subject }) => subject === "row");
      if (own.length > 0 && own.every(({ path }) => isKept(keep, [...base, ...path], this.answerOf(row, path))))
        return true;
      // What rules ask of the lead by itself shuts out other answers, and proves it: those were offered all the same.
      const offered = ({ path }: Field): readonly { readonly value: unknown }[] =>
        this.linkedTo(path, base)?.choices ?? (known.get(keyOf(path)) as Pick[]);
      const picks = own.map((field) => offered(field).map(({ value }) => ({ path: field.path, value })));
      return combined(picks).some((edits) => node.truth(ctx, asRow(edited(row, edits)), ctx.year) === PASS);
    });
  }
}
