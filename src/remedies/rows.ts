import type { Criterion } from "../criteria/types.js";
import type { Context } from "../engine/context.js";
import type { Node } from "../engine/node.js";
import type { Path } from "../engine/report.js";
import { FAIL, PASS, type Truth } from "../engine/truth.js";
import { asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { freshIds } from "./apply.js";
import type { Asked, Belonging, Demands, Weighed } from "./demands.js";
import { edited } from "./edits.js";
import { fieldsOf, type Market, offer } from "./offers.js";
import { isKept, kindOf, type Part, type Place, pathOf, same, starred, valueAt } from "./places.js";
import { isRelation, leavesOf, type Relation, repaired } from "./relations.js";
import type { Edit } from "./types.js";

/** How a row stands to each thing that is asked of its list. */
export type Standing = readonly { readonly belongs: Belonging; readonly truth: Truth }[];

/** What may become of a row. */
export interface Option {
  readonly parts: readonly Part[];
  readonly stands: Standing;
  /** Answers that are chosen elsewhere too: those of the lead. */
  readonly links: readonly { readonly place: Place; readonly choice: number }[];
  /** How much it weighs in each thing that is asked of the numbers of these rows. */
  readonly weights: readonly number[];
}

/** Rows that may become the same at the same costs: a class of units. */
export interface Group {
  readonly rows: readonly number[];
  readonly options: readonly (readonly Option[])[];
}

/** What must hold of every row that stays, part by part; under its conditions. */
interface Must {
  readonly asked: number;
  readonly when: readonly Node[];
  readonly then: Node;
  readonly fields: readonly string[];
}

interface RowField {
  readonly path: readonly string[];
  readonly leaves: { of: Criterion; node: Node; alone: boolean }[];
}

interface Pick {
  readonly value: unknown;
  readonly values: unknown[];
  readonly part: Part | undefined;
  readonly link?: { place: Place; choice: number };
}

const keyOf = (path: readonly string[]): string => path.join(".");

/** Splits what must hold into parts that each stand by themselves. */
function mustsOf(asked: number, of: Criterion, node: Node, when: readonly [Criterion, Node][], into: Must[]): void {
  if (of.kind === "all") {
    const nodes = (node.of as { of: readonly Node[] }).of;
    of.of.forEach((part, at) => {
      mustsOf(asked, part, nodes[at] as Node, when, into);
    });
  } else if (of.kind === "called") mustsOf(asked, of.of, Reflect.get(node.of, "of") as Node, when, into);
  else if (of.kind === "implies") {
    const condition = [of.when, Reflect.get(node.of, "when") as Node] as const;
    mustsOf(asked, of.then, Reflect.get(node.of, "then") as Node, [...when, [...condition]], into);
  } else {
    const fields = new Set<string>();
    for (const [part, at] of [...when, [of, node] as const])
      leavesOf(part, at, (leaf) => {
        if (!isRelation(leaf))
          for (const field of fieldsOf(leaf)) if (field.subject === "row") fields.add(keyOf(field.path));
      });
    into.push({ asked, when: when.map(([, node]) => node), then: node, fields: [...fields] });
  }
}

/** What is asked of a list. */
export interface AskedOfList {
  readonly path: Path;
  readonly asked: readonly Asked[];
  readonly weighed: readonly Weighed[];
}

/** What is asked of the rows of one list, and what may become of them. */
export class Rows {
  readonly path: Path;
  readonly asked: readonly Asked[];
  readonly rows: readonly unknown[];
  /** Whether the list is given at all. */
  readonly isGiven: boolean;
  private readonly weighed: readonly Weighed[];
  private readonly fields = new Map<string, RowField>();
  private readonly relations: Relation[] = [];
  private readonly musts: Must[] = [];
  private readonly core = new Set<string>();
  private readonly demands: Demands;
  private readonly contexts: { with: readonly Relation[]; ctx: Context }[] = [];
  private readonly name: string;

  constructor({ path, asked, weighed }: AskedOfList, forced: ReadonlySet<Asked>, demands: Demands) {
    this.path = path;
    this.asked = asked;
    this.weighed = weighed;
    this.demands = demands;
    this.name = starred(path);
    const given = valueAt(demands.of.dossier, path);
    this.isGiven = Array.isArray(given);
    this.rows = Array.isArray(given) ? given : [];
    asked.forEach((one, at) => {
      this.gather(one, at, forced.has(one));
    });
    this.settleCore();
    this.relate();
  }

  /** The row that is added to the list, as far as nobody chooses it. */
  get newRow(): Row {
    return this.name === "organizations" ? { id: freshIds(this.demands.of.dossier)(), role: "member" } : {};
  }

  /** Whether a field that is no row's own could become another: its rows are then weighed as if it could not. */
  private mayChange(field: Field): boolean {
    if (field.subject === "row") return false;
    const path = this.demands.pathOf(field);
    return !path || !this.demands.place(path).kept;
  }

  private gather({ where, node, list }: Asked, at: number, forced: boolean): void {
    if (typeof list.where?.is === "object" && this.mayChange(list.where.is)) this.demands.uncovered = true;
    if (list.where && list.where.key !== "role") this.core.add(list.where.key);
    if (list.where && !this.fields.has(list.where.key))
      this.fields.set(list.where.key, { path: [list.where.key], leaves: [] });
    if (!where || !node) return;
    leavesOf(where, node, (of, leaf) => {
      if (isRelation(of)) {
        if (!this.relations.some(({ node }) => node === leaf)) this.relations.push({ of, node: leaf });
        return;
      }
      const read = fieldsOf(of);
      const fields = read.filter(({ subject }) => subject === "row");
      if (fields.some(({ fact }) => fact !== undefined) || read.some((field) => this.mayChange(field)))
        this.demands.uncovered = true;
      for (const { path } of fields) {
        const known = this.fields.get(keyOf(path)) ?? { path, leaves: [] };
        this.fields.set(keyOf(path), known);
        if (!known.leaves.some(({ node }) => node === leaf))
          known.leaves.push({ of, node: leaf, alone: fields.length === 1 });
        if (!forced) this.core.add(keyOf(path));
      }
    });
    if (forced) mustsOf(at, where, node, [], this.musts);
  }

  /** Answers on which more hangs than one must are chosen together; the others each by itself. */
  private settleCore(): void {
    for (const { fields } of this.musts) {
      const own = fields.filter((field) => !this.core.has(field));
      for (const field of own.slice(0, -1)) this.core.add(field);
    }
  }

  /** A dossier for each set of relations that may be put right. */
  private relate(): void {
    const { dossier, ctx } = this.demands.of;
    const sets: Relation[][] = [[]];
    if (this.relations.length > 2) this.demands.uncovered = true;
    if (this.relations.length > 2) sets.push([...this.relations]);
    else for (const one of this.relations) sets.push(...sets.map((set) => [...set, one]));
    for (const set of sets) {
      const edits = [...this.rows, this.newRow].flatMap(
        (row) => repaired(set, asRow(row), ctx)?.flatMap(({ edits }) => edits) ?? [],
      );
      const then = set.length === 0 ? ctx : this.demands.contextOf(edited(dossier, edits));
      this.contexts.push({ with: set, ctx: then });
    }
  }

  /** Whether a row is of a list, by the word that tells its rows. */
  private belongs({ list }: Asked, row: Row): Belonging {
    const { where } = list;
    if (!where) return "in";
    const { ctx, dossier } = this.demands.of;
    const is = typeof where.is === "string" ? where.is : valueAt(dossier, pathOf(where.is, ctx.leadIndex, []));
    const blank = this.name === "organizations" && where.key === "role" && ctx.lead ? "member" : undefined;
    const found = valueAt(row, [where.key]) ?? blank;
    return found === undefined ? "maybe" : found === is ? "in" : "out";
  }

  private stands(row: Row, ctx: Context): Standing {
    return this.asked.map((asked) => ({
      belongs: this.belongs(asked, row),
      truth: asked.node ? asked.node.truth(ctx, row, ctx.year) : PASS,
    }));
  }

  private market(row: Row, put: (field: string, values: readonly unknown[]) => void): Market {
    const { ctx, dossier } = this.demands.of;
    const units = valueAt(dossier, ["organizations"]);
    const ids = Array.isArray(units) ? units.map((unit) => String(valueAt(unit, ["id"]))) : [];
    const lead = String(valueAt(ctx.lead, ["id"]));
    return {
      asOf: ctx.asOf,
      ids: [lead, ...ids.filter((id) => id !== lead).slice(0, 1)],
      read: (field) =>
        field.subject === "row" ? valueAt(row, field.path) : valueAt(dossier, pathOf(field, ctx.leadIndex, [])),
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
    const now = valueAt(row, field.path);
    const picks: Pick[] = [{ value: now, values: [now], part: undefined }];
    const path = [...base, ...field.path];
    if (isKept(this.demands.of.keep, path, now) || (fresh && now !== undefined)) return picks;
    const classes = new Map([[this.classOf(field, row, now), 0]]);
    const put = (failed: string, values: readonly unknown[]): void => {
      for (const value of values) {
        if (
          value === undefined ||
          picks.some((pick) => same(pick.value, value) || pick.values.some((v) => same(v, value)))
        )
          continue;
        const print = this.classOf(field, row, value);
        const known = classes.get(print);
        if (known !== undefined && known > 0) picks[known]?.values.push(value);
        if (known !== undefined) continue;
        classes.set(print, picks.length);
        const values = [value];
        const kind = kindOf(path, now, value, failed);
        const free = field.leaves.every(({ of }) => of.kind === "given");
        const restricted = kind === "answer" && !free;
        const edits = [{ path, value }];
        const asks = field.leaves.map(({ of }) => of);
        picks.push({
          value,
          values,
          part: { kind, path, name: starred(path), value, values, edits, restricted, asks },
        });
      }
    };
    for (const { of } of field.leaves)
      offer(
        of,
        this.market(row, (name, values) => name === key && put(of.kind, values)),
      );
    for (const { list } of this.asked)
      if (list.where?.key === key && key !== "role") put("same", [this.wordOf(list.where.is)]);
    if (key === "role" && this.demands.of.ctx.lead) put("same", ["member"]);
    return picks;
  }

  private wordOf(is: string | Parameters<typeof pathOf>[0]): unknown {
    const { ctx, dossier } = this.demands.of;
    return typeof is === "string" ? is : valueAt(dossier, pathOf(is, ctx.leadIndex, []));
  }

  /** An answer of the lead that rules ask for by itself too is chosen once. */
  private linked(key: string, picks: Pick[], base: Path): Pick[] {
    const { places, of } = this.demands;
    if (this.name !== "organizations" || base[1] !== of.ctx.leadIndex) return picks;
    const path = [...base, ...key.split(".")];
    const known = places.get(JSON.stringify(path));
    if (!known) return picks;
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

  /** The cheapest answer by which all that hangs on it holds; `undefined` where none will do. */
  private pickFor(
    key: string,
    picks: readonly Pick[],
    row: Row,
    musts: readonly Must[],
    ctx: Context,
  ): Pick | undefined {
    const field = this.fields.get(key);
    const own = musts.filter(({ fields }) => fields.includes(key));
    return picks.find(({ value, part }) => {
      const then = field && part ? asRow(edited(row, [{ path: field.path, value }])) : row;
      return own.every((must) => holds(must, then, ctx));
    });
  }

  /** What may become of a row, the same costs and standings once. */
  optionsOf(row: Row, base: Path, fresh: boolean): Option[] {
    const known = new Map<string, Pick[]>();
    for (const [key, field] of this.fields)
      known.set(key, this.linked(key, this.picksOf(key, field, row, base, fresh), base));
    const isLinked = (key: string): boolean => known.get(key)?.some(({ link }) => link) ?? false;
    if ([...known.values()].some(({ length }) => length === 0)) return [];
    const chosen = [...known].filter(([key, picks]) => picks.length > 1 || isLinked(key));
    const core = chosen.filter(([key]) => this.core.has(key) || isLinked(key));
    const others = chosen.filter(([key]) => !this.core.has(key) && !isLinked(key));
    if (!this.isOffered(row, base, known)) this.demands.uncovered = true;
    const options: Option[] = [];
    for (const { with: set, ctx } of this.contexts) {
      const relations = repaired(set, row, this.demands.of.ctx);
      if (!relations) this.demands.uncovered = true;
      if (!relations || (set.length > 0 && relations.length === 0)) continue;
      for (const picks of combined(core.map(([key, picks]) => picks.map((pick) => ({ key, pick })))))
        this.option(row, picks, others, relations, ctx, options);
    }
    return undominated(options, fresh);
  }

  /** Whether all that is asked of a row is so, is kept otherwise, or is offered. */
  private isOffered(row: Row, base: Path, known: ReadonlyMap<string, readonly Pick[]>): boolean {
    const { ctx, keep } = this.demands.of;
    const leaves = new Set(
      [...this.fields.values()].flatMap(({ leaves }) => leaves.map(({ of, node }) => ({ of, node }))),
    );
    return [...leaves].every(({ of, node }) => {
      if (node.truth(ctx, row, ctx.year) === PASS) return true;
      const own = fieldsOf(of).filter(({ subject }) => subject === "row");
      if (own.length > 0 && own.every(({ path }) => isKept(keep, [...base, ...path], valueAt(row, path)))) return true;
      const picks = own.map(({ path }) => (known.get(keyOf(path)) ?? []).map(({ value }) => ({ path, value })));
      return combined(picks).some((edits) => node.truth(ctx, asRow(edited(row, edits)), ctx.year) === PASS);
    });
  }

  private option(
    row: Row,
    core: readonly { key: string; pick: Pick }[],
    others: readonly (readonly [string, readonly Pick[]])[],
    relations: readonly Part[],
    ctx: Context,
    into: Option[],
  ): void {
    const put = (picks: readonly { key: string; pick: Pick }[]): Edit[] =>
      picks.flatMap(({ key, pick: { value, part, link } }) =>
        part || (link && link.choice > 0) ? [{ path: this.fields.get(key)?.path ?? [], value }] : [],
      );
    const then = asRow(edited(row, put(core)));
    const musts = this.musts.filter(({ asked }) => this.belongs(this.asked[asked] as Asked, then) !== "out");
    const open = new Set(others.map(([key]) => key));
    if (!musts.every((must) => must.fields.some((field) => open.has(field)) || holds(must, then, ctx))) return;
    const more: { key: string; pick: Pick }[] = [];
    for (const [key, picks] of others) {
      const pick = this.pickFor(key, picks, then, musts, ctx);
      if (!pick) return;
      more.push({ key, pick });
    }
    const all = [...core, ...more];
    const parts = [...all.flatMap(({ pick: { part } }) => part ?? []), ...relations];
    const links = core.flatMap(({ pick: { link } }) => link ?? []);
    const stands = this.stands(asRow(edited(row, put(all))), ctx);
    const weights = this.weighed.map(({ asked, weight }) => {
      const { belongs, truth } = stands[this.asked.indexOf(asked)] as Standing[number];
      return weight(belongs, truth);
    });
    into.push({ parts, links, stands, weights });
  }

  /** The classes of rows: those that may become the same at the same costs. */
  groups(): Group[] {
    const groups = new Map<string, { rows: number[]; options: Option[][] }>();
    this.rows.forEach((row, at) => {
      const options = this.optionsOf(asRow(row), [...this.path, at], false);
      const own = options.map(
        ({ parts, weights, links }) => `${parts.map(printPart).join()} ${weights.join()} ${links.length > 0 ? at : ""}`,
      );
      // The lead may not leave: what its like may do is not for it.
      const leads = this.name === "organizations" && at === this.demands.of.ctx.leadIndex;
      const print = `${leads} ${own.join("; ")}`;
      const group = groups.get(print) ?? { rows: [], options: [] };
      groups.set(print, group);
      group.rows.push(at);
      group.options.push(options);
    });
    return [...groups.values()];
  }
}

const printPart = ({ kind, name, restricted }: Part): string => `${kind} ${name} ${restricted}`;

/** Whether one option does all that another does: it weighs as much everywhere, and is linked with the same. */
export const covers = (one: Option, other: Option): boolean =>
  one.weights.every((weight, at) => weight >= (other.weights[at] ?? 0)) &&
  one.links.every(({ choice }, at) => choice === other.links[at]?.choice);

/** Options that others cover with less are left out; of a new row nothing that it is costs more. */
function undominated(options: readonly Option[], fresh: boolean): Option[] {
  const kept: { option: Option; parts: ReadonlySet<string> }[] = [];
  for (const option of [...options].sort((a, b) => a.parts.length - b.parts.length)) {
    const parts = new Set(option.parts.map(printPart));
    const worse = kept.some(
      (other) => (fresh || [...other.parts].every((part) => parts.has(part))) && covers(other.option, option),
    );
    if (!worse) kept.push({ option, parts });
  }
  return kept.map(({ option }) => option);
}

function holds({ when, then }: Must, row: Row, ctx: Context): boolean {
  return when.some((node) => node.truth(ctx, row, ctx.year) === FAIL) || then.truth(ctx, row, ctx.year) === PASS;
}

/** How many ways there are to choose at most before the later ones are left out. */
const most = 4096;

/** Every way to choose one of each. */
function combined<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])).slice(0, most),
    [[]],
  );
}
