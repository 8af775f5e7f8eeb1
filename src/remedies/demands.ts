import type { Criterion } from "../criteria/types.js";
import { assertion, type Context } from "../engine/context.js";
import type { Node } from "../engine/node.js";
import type { Path } from "../engine/report.js";
import { FAIL, PASS, type Truth } from "../engine/truth.js";
import type { Field } from "../facts/field.js";
import { type Asked, all, type Demand, notSurely, type RowsDemand, type Weighed, type Weight } from "./demand.js";
import { edited } from "./edits.js";
import { fieldsOf, type Market, offer } from "./offers.js";
import { answerIn, isKept, kindOf, type Part, type Place, pathOf, same, starred, valueAt } from "./places.js";
import { turnsRelation } from "./relations.js";
import type { Keep } from "./types.js";

/** What a demand is made of, besides the rule. */
export interface Asking {
  readonly dossier: object;
  readonly ctx: Context;
  readonly keep: Keep;
  readonly favourable: boolean;
  /** The same question of another dossier. */
  contextOf(dossier: object): Context;
}

/** Gathers the answers that demands bear on. */
export class Demands {
  readonly places = new Map<string, Place>();
  /** Lists of which something is asked, by where they stand. */
  readonly lists = new Map<string, { path: Path; asked: Asked[]; weighed: Weighed[] }>();
  readonly of: Asking;
  /** What the model does not cover: nothing is proven where it matters. */
  uncovered = false;
  /** What must hold whatever else is done. */
  always: readonly Demand[] = [];

  constructor(of: Asking) {
    this.of = of;
  }

  /** Whether a choice of an answer does not fail at once. */
  mayBe(place: Place, at: number): boolean {
    const { dossier, ctx } = this.of;
    const edits = place.choices[at]?.part?.edits ?? [];
    const then = edits.length === 0 ? ctx : this.contextOf(edited(dossier, edits));
    return this.always.every(
      (one) =>
        typeof one === "boolean" ||
        one.is !== "answers" ||
        one.places.length !== 1 ||
        one.places[0] !== place ||
        one.of.truth(then, then.dossier, then.year) === one.wants,
    );
  }

  /** The same question of another dossier. */
  contextOf(dossier: object): Context {
    return this.of.contextOf(dossier);
  }

  /** The answer at a path as a place. */
  place(path: Path): Place {
    const key = JSON.stringify(path);
    const known = this.places.get(key);
    if (known) return known;
    const value = answerIn(this.of.dossier, path, starred(path));
    const made: Place = {
      key,
      asks: [],
      choices: [{ value, part: undefined }],
      kept: value !== undefined && isKept(this.of.keep, path, value),
      restricts: false,
    };
    this.places.set(key, made);
    return made;
  }

  /** Offers answers to a place, unless it is kept. */
  offer(path: Path, values: readonly unknown[], failed: string, asked?: Criterion): void {
    const place = this.place(path);
    const { choices, asks } = place;
    if (asked && !asks.includes(asked)) asks.push(asked);
    const now = choices[0]?.value;
    if (isKept(this.of.keep, path, now)) return;
    // Words that several rules add to one list may be needed together.
    const lists = choices.slice(1).flatMap(({ value }) => (Array.isArray(value) ? [value] : []));
    const together = values.flatMap((value) =>
      Array.isArray(value) ? lists.map((list) => [...new Set([...list, ...value])]) : [],
    );
    for (const value of [...values, ...together]) {
      if (value === undefined || choices.some((choice) => same(choice.value, value))) continue;
      const kind = kindOf(path, now, value, failed);
      const edits = [{ path, value }];
      const part: Part = {
        kind,
        path,
        name: starred(path),
        value,
        values: [value],
        edits,
        get restricted() {
          return kind === "answer" && place.restricts;
        },
        asks,
      };
      choices.push({ value, part });
    }
  }

  /** Where a field of the dossier or of the lead stands; `undefined` of a fact that is not told. */
  pathOf(field: Field): Path | undefined {
    const { leadIndex } = this.of.ctx;
    const path = pathOf(field, leadIndex, []);
    if (field.fact === undefined) return path;
    const facts = valueAt(this.of.dossier, path);
    const at = Array.isArray(facts) ? facts.findIndex((one) => valueAt(one, ["key"]) === field.fact) : -1;
    return at < 0 ? undefined : [...path, at, "value"];
  }

  private market(failed: string, asked?: Criterion): Market {
    const { dossier, ctx } = this.of;
    const units = valueAt(dossier, ["organizations"]) as readonly unknown[];
    const read = (field: Field): unknown => {
      const path = this.pathOf(field);
      return path && answerIn(dossier, path, starred(path));
    };
    return {
      asOf: ctx.asOf,
      read,
      nameOf: (field) => starred(pathOf(field, 0, [])),
      ids: units.map((unit) => String(valueAt(unit, ["id"]))),
      offer: (field, ...values) => {
        const path = this.pathOf(field);
        if (path) this.offer(path, values, failed, asked);
      },
    };
  }

  /** A criterion on answers of the dossier or of the lead. */
  answers(of: Criterion, node: Node, wants: boolean): Demand {
    const { ctx } = this.of;
    const wanted: Truth = wants ? PASS : FAIL;
    if (node.truth(ctx, ctx.dossier, ctx.year) !== wanted) offer(of, this.market(of.kind, wants ? of : undefined));
    const paths = fieldsOf(of).map((field) => this.pathOf(field));
    const places = paths.flatMap((path) => (path ? [this.place(path)] : []));
    if (paths.includes(undefined) && node.truth(ctx, ctx.dossier, ctx.year) !== wanted) this.uncovered = true;
    if (of.kind !== "given") for (const place of places) place.restricts = true;
    return { is: "answers", places: [...new Set(places)], of: node, wants: wanted };
  }

  /** What a reviewer has still to say of a rule. */
  judged(node: Node, wants: boolean): Demand {
    const { ctx, favourable } = this.of;
    const said = assertion(ctx, node.rule, "reviewer");
    const holds = said?.row.holds;
    if (typeof holds === "boolean") return holds === wants;
    if (favourable || !wants) return wants;
    const place = this.place(["assertions", node.rule]);
    const edit = said
      ? { path: ["assertions", said.at, "holds"], value: true }
      : { path: ["assertions"], insert: { rule: node.rule, by: "reviewer", holds: true } };
    if (place.choices.length === 1) {
      const shared = { path: edit.path, name: "assertions", value: true, values: [true] };
      place.choices.push({ value: true, part: { kind: "judgement", ...shared, edits: [edit], restricted: false } });
    }
    return { is: "answers", places: [place], of: node, wants: PASS };
  }

  /** That a list is given, and will get no more rows where that matters. */
  private ready(path: Path, closed: boolean): Demand[] {
    const { dossier } = this.of;
    const given = Array.isArray(valueAt(dossier, path));
    const place = this.place([...path, "given"]);
    if (!given && place.choices.length === 1)
      place.choices.push({ value: [], part: this.stating(path, [], [{ path, value: [] }]) });
    const needed: Demand[] = given ? [] : [{ is: "given", path: JSON.stringify(path), place }];
    const name = starred(path);
    const unfinished = valueAt(dossier, ["unfinished"]);
    const at = Array.isArray(unfinished) ? unfinished.findIndex((one) => valueAt([one], [0]) === name) : -1;
    if (!closed || at < 0) return needed;
    const open = this.place([...path, "open"]);
    if (open.choices.length === 1)
      open.choices.push({ value: true, part: this.stating(path, true, [{ path: ["unfinished", at], remove: true }]) });
    return [...needed, { is: "given", path: "", place: open }];
  }

  private stating(path: Path, value: unknown, edits: Part["edits"]): Part {
    return { kind: "answer", path, name: starred(path), value, values: [value], edits, restricted: true };
  }

  /** How the rows of a list weigh, and what else must hold for them to be counted; `undefined` where there is no list. */
  private weighing(asked: Asked, weight: Weight, least: number, closed: boolean): [RowsDemand, Demand[]] | undefined {
    const path = this.pathOf(asked.list.at);
    const favours = weight("in", PASS) >= weight("in", FAIL);
    if (!path || (asked.where && turnsRelation(asked.where, favours))) this.uncovered = true;
    if (!path) return undefined;
    const key = JSON.stringify(path);
    const list = this.lists.get(key) ?? { path, asked: [], weighed: [] };
    this.lists.set(key, list);
    const print = JSON.stringify([asked.list, asked.where, asked.node?.rule]);
    const known = list.asked.find((one) => JSON.stringify([one.list, one.where, one.node?.rule]) === print);
    if (!known) list.asked.push(asked);
    const at = list.weighed.push({ asked: known ?? asked, weight }) - 1;
    const every = weight === notSurely;
    return [{ is: "rows", asked: known ?? asked, path: key, weight, least, at, every }, this.ready(path, closed)];
  }

  /** A condition on the rows of a list. */
  rows(asked: Asked, weight: Weight, least: number, closed: boolean): Demand {
    const found = this.weighing(asked, weight, least, closed);
    return found ? all(...found[1], found[0]) : false;
  }

  /** A condition on the rows of several lists together. */
  together(asked: readonly Asked[], weight: Weight, least: number, closed: boolean): Demand {
    const [one, ...more] = asked;
    if (one && more.length === 0) return this.rows(one, weight, least, closed);
    const each = asked.map((one) => this.weighing(one, weight, 0, closed));
    const found = each.filter((one) => one !== undefined);
    if (found.length < each.length) return false;
    return all(...found.flatMap(([, ready]) => ready), { is: "together", of: found.map(([rows]) => rows), least });
  }
}
