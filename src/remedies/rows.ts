import type { Context } from "../engine/context.js";
import type { Path } from "../engine/report.js";
import { PASS } from "../engine/truth.js";
import { asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { freshIds } from "./apply.js";
import type { Asked, Belonging, Weighed } from "./demand.js";
import type { Demands } from "./demands.js";
import { edited } from "./edits.js";
import { holds, keyOf, type Must, mustsOf } from "./musts.js";
import { fieldsOf } from "./offers.js";
import { combined, type Group, type Option, printPart, type Standing, undominated } from "./options.js";
import { type Pick, Picks } from "./picks.js";
import { type Part, starred, valueAt } from "./places.js";
import { isRelation, leavesOf, type Relation, repaired } from "./relations.js";
import type { Edit } from "./types.js";

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
  private readonly picks: Picks;
  private readonly relations: Relation[] = [];
  private readonly musts: Must[] = [];
  private readonly core = new Set<string>();
  private readonly demands: Demands;
  private readonly contexts: { with: readonly Relation[]; ctx: Context }[] = [];
  private readonly name: string;
  /** For each thing asked, the word that tells which rows are of its list. */
  private readonly words: readonly unknown[];

  constructor({ path, asked, weighed }: AskedOfList, forced: ReadonlySet<Asked>, demands: Demands) {
    this.path = path;
    this.asked = asked;
    this.weighed = weighed;
    this.demands = demands;
    this.name = starred(path);
    this.picks = new Picks(this.name, asked, demands);
    this.words = asked.map(({ list }) => (list.where ? this.picks.wordOf(list.where.is) : undefined));
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
    if (!path) return true;
    const place = this.demands.place(path);
    place.restricts = true;
    return !place.kept;
  }

  private gather({ where, node, list }: Asked, at: number, forced: boolean): void {
    if (typeof list.where?.is === "object" && this.mayChange(list.where.is)) this.demands.uncovered = true;
    if (list.where && list.where.key !== "role") this.core.add(list.where.key);
    if (list.where) this.picks.field([list.where.key]);
    if (!where || !node) return;
    leavesOf(where, node, (of, leaf) => {
      if (isRelation(of)) {
        if (!this.relations.some(({ node }) => node === leaf)) this.relations.push({ of, node: leaf });
        return;
      }
      const read = fieldsOf(of);
      const fields = read.filter(({ subject }) => subject === "row");
      const { ctx } = this.demands.of;
      // A judgement of rows is of no row's own.
      if (read.length === 0 && leaf.truth(ctx, {}, ctx.year) !== PASS) this.demands.uncovered = true;
      const others = read.filter((field) => this.mayChange(field));
      if (fields.some(({ fact }) => fact !== undefined) || others.length > 0) this.demands.uncovered = true;
      for (const { path } of fields) {
        const known = this.picks.field(path);
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

  /** Whether a row is of the list of a thing asked, by the word that tells its rows. */
  private belongs(at: number, row: Row): Belonging {
    const { where } = (this.asked[at] as Asked).list;
    if (!where) return "in";
    const blank = this.name === "organizations" && where.key === "role" && this.demands.of.ctx.lead;
    const found = this.picks.answerOf(row, [where.key]) ?? (blank ? "member" : undefined);
    return found === undefined ? "maybe" : found === this.words[at] ? "in" : "out";
  }

  private stands(row: Row, ctx: Context): Standing {
    return this.asked.map((asked, at) => ({
      belongs: this.belongs(at, row),
      truth: asked.node ? asked.node.truth(ctx, row, ctx.year) : PASS,
    }));
  }

  /** The cheapest answer by which all that hangs on it holds; `undefined` where none will do. */
  private pickFor(
    key: string,
    picks: readonly Pick[],
    row: Row,
    musts: readonly Must[],
    ctx: Context,
  ): Pick | undefined {
    const field = this.picks.fields.get(key);
    const own = musts.filter(({ fields }) => fields.includes(key));
    return picks.find(({ value, part }) => {
      const then = field && part ? asRow(edited(row, [{ path: field.path, value }])) : row;
      return own.every((must) => holds(must, then, ctx));
    });
  }

  /** What may become of a row, the same costs and standings once. */
  optionsOf(row: Row, base: Path, fresh: boolean): Option[] {
    const known = this.picks.of(row, base, fresh);
    const isLinked = (key: string): boolean => (known.get(key) as readonly Pick[]).some(({ link }) => link);
    if ([...known.values()].some(({ length }) => length === 0)) return [];
    const chosen = [...known].filter(([key, picks]) => picks.length > 1 || isLinked(key));
    const core = chosen.filter(([key]) => this.core.has(key) || isLinked(key));
    const others = chosen.filter(([key]) => !this.core.has(key) && !isLinked(key));
    if (!this.picks.isOffered(row, base, known)) this.demands.uncovered = true;
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
        part || (link && link.choice > 0) ? [{ path: key.split("."), value }] : [],
      );
    const then = asRow(edited(row, put(core)));
    const musts = this.musts.filter(({ asked }) => this.belongs(asked, then) !== "out");
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
