import type { Criterion, CriterionKinds, CriterionOf, QuantityOf } from "../criteria/types.js";
import { assertion, type Context, foundedAfter } from "../engine/context.js";
import type { Measurement, Node } from "../engine/node.js";
import type { ReadyRule } from "../engine/ready.js";
import { PASS, type Truth } from "../engine/truth.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import { readableEntry } from "../facts/readable.js";
import { edited } from "./edits.js";
import { fieldsOf, type Market, offer } from "./offers.js";
import { answerIn, isKept, kindOf, type Part, type Place, pathOf, same, starred, valueAt } from "./places.js";
import type { Keep } from "./types.js";

/** Whether a row is of a list, may be, or is not. */
export type Belonging = "in" | "maybe" | "out";
/** How much a row adds to a condition, by whether it belongs and by what it comes to. */
export type Weight = (belongs: Belonging, truth: Truth) => number;

/** What is asked of the rows of a list. */
export interface Asked {
  readonly list: List;
  readonly where: Criterion | undefined;
  readonly node: Node | undefined;
  readonly rule: string;
}

/** What is asked of the numbers of rows: how each weighs. */
export interface Weighed {
  readonly asked: Asked;
  readonly weight: Weight;
}

/** What must hold, made of conditions on answers and on the numbers of rows. */
export type Demand =
  | boolean
  | { readonly is: "all" | "any"; readonly of: readonly Demand[] }
  /** An answer, or two that are compared: the criterion must come to a pass, or to a fail. */
  | { readonly is: "answers"; readonly places: readonly Place[]; readonly of: Node; readonly wants: Truth }
  /** The rows must weigh so much together. */
  | {
      readonly is: "rows";
      readonly asked: Asked;
      readonly path: string;
      readonly weight: Weight;
      readonly least: number;
      /** Its place among what is asked of the numbers of these rows. */
      readonly at: number;
      /** Whether it says of every row that it is as it should be. */
      readonly every: boolean;
    }
  /** A list must be given. */
  | { readonly is: "given"; readonly path: string; readonly place: Place }
  /** The accounts of the lead. */
  | AccountsDemand;

/** What is asked of the accounts of the lead; of several ways, each by itself too. */
export interface AccountsDemand {
  readonly is: "accounts";
  readonly asked: Criterion;
  readonly of: Node;
  readonly wants: Truth;
  readonly ways?: readonly AccountsDemand[];
}

export const all = (...of: Demand[]): Demand =>
  of.includes(false)
    ? false
    : of.length === 1
      ? (of[0] as Demand)
      : { is: "all", of: of.filter((one) => one !== true) };
export const any = (...of: Demand[]): Demand => {
  const left = of.filter((one) => one !== false);
  if (left.includes(true)) return true;
  return left.length === 0 ? false : left.length === 1 ? (left[0] as Demand) : { is: "any", of: left };
};

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
  readonly lists = new Map<string, { path: readonly (string | number)[]; asked: Asked[]; weighed: Weighed[] }>();
  readonly of: Asking;
  /** What the model does not cover: nothing is proven where it matters. */
  uncovered = false;

  constructor(of: Asking) {
    this.of = of;
  }

  /** What must hold whatever else is done. */
  always: readonly Demand[] = [];

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
  place(path: readonly (string | number)[]): Place {
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
  offer(path: readonly (string | number)[], values: readonly unknown[], failed: string, asked?: Criterion): void {
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

  /** Where a field of the dossier or of the lead stands; `undefined` while there is no lead. */
  pathOf(field: Field): readonly (string | number)[] | undefined {
    const { leadIndex } = this.of.ctx;
    if (field.subject === "lead" && leadIndex < 0) return undefined;
    const path = pathOf(field, leadIndex, []);
    if (field.fact === undefined) return path;
    const facts = valueAt(this.of.dossier, path);
    const at = Array.isArray(facts) ? facts.findIndex((one) => valueAt(one, ["key"]) === field.fact) : -1;
    return at < 0 ? undefined : [...path, at, "value"];
  }

  private market(failed: string, asked?: Criterion): Market {
    const { dossier, ctx } = this.of;
    const units = valueAt(dossier, ["organizations"]);
    const read = (field: Field): unknown => {
      const path = this.pathOf(field);
      return path && answerIn(dossier, path, starred(path));
    };
    return {
      asOf: ctx.asOf,
      read,
      nameOf: (field) => starred(pathOf(field, 0, [])),
      ids: Array.isArray(units) ? units.map((unit) => String(valueAt(unit, ["id"]))) : [],
      offer: (field, ...values) => {
        const path = this.pathOf(field);
        if (path) this.offer(path, values, failed, asked);
      },
    };
  }

  /** A criterion on answers of the dossier or of the lead. */
  answers(of: Criterion, node: Node, wants: boolean): Demand {
    const { ctx } = this.of;
    const wanted: Truth = wants ? PASS : 0;
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
  private ready(path: readonly (string | number)[], closed: boolean): Demand[] {
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

  private stating(path: readonly (string | number)[], value: unknown, edits: Part["edits"]): Part {
    return { kind: "answer", path, name: starred(path), value, values: [value], edits, restricted: true };
  }

  /** A condition on the rows of a list. */
  rows(asked: Asked, weight: Weight, least: number, closed: boolean): Demand {
    const path = this.pathOf(asked.list.at);
    if (!path) {
      this.uncovered = true;
      return false;
    }
    const key = JSON.stringify(path);
    const list = this.lists.get(key) ?? { path, asked: [], weighed: [] };
    this.lists.set(key, list);
    const print = JSON.stringify([asked.list, asked.where, asked.node?.rule]);
    const known = list.asked.find((one) => JSON.stringify([one.list, one.where, one.node?.rule]) === print);
    if (!known) list.asked.push(asked);
    const at = list.weighed.push({ asked: known ?? asked, weight }) - 1;
    return all(...this.ready(path, closed), {
      is: "rows",
      asked: known ?? asked,
      path: key,
      weight,
      least,
      at,
      every: weight === notSurely,
    });
  }
}

type Rest<K extends keyof CriterionKinds> = readonly [of: CriterionOf<K>, node: Node, wants: boolean, demands: Demands];
type Wanting = { readonly [K in keyof CriterionKinds]: (...rest: Rest<K>) => Demand };

const want = (of: Criterion, node: Node, wants: boolean, demands: Demands): Demand => wantOf(of, node, wants, demands);
const wantOf = <K extends keyof CriterionKinds>(of: CriterionOf<K>, ...rest: [Node, boolean, Demands]): Demand =>
  wanting[of.kind](of, ...rest);

/** The nodes that a criterion's parts were made into. */
const nodesOf = (node: Node): readonly Node[] => ("of" in node.of && Array.isArray(node.of.of) ? node.of.of : []);
const inner = (node: Node, key: "when" | "then" | "of" | "where"): Node => Reflect.get(node.of, key) as Node;

const answers = (...[of, node, wants, demands]: readonly [Criterion, Node, boolean, Demands]): Demand =>
  demands.answers(of, node, wants);

const askedOf = (of: { list: List; where?: Criterion }, node: Node | undefined, rule: string): Asked => ({
  list: of.list,
  where: of.where,
  node,
  rule,
});

/** Each row counts by how it stands; one that may belong is taken at its worst. */
const surely: Weight = (belongs, truth) => Number(belongs === "in" && truth === PASS);
const possibly: Weight = (belongs, truth) => -Number(belongs !== "out" && truth !== 0);
const notSurely: Weight = (belongs, truth) => -Number(belongs !== "out" && truth !== PASS);
const surelyNot: Weight = (belongs, truth) => Number(belongs === "in" && truth === 0);
const anyRow: Weight = (belongs) => Number(belongs === "in");

type Limits = readonly [operator: ">=" | ">" | "<=" | "<", limit: number][];
const limitsOf = (operator: ">=" | ">" | "<=" | "=", limit: number, wants: boolean): Limits[] => {
  if (operator === "=")
    return wants
      ? [
          [
            [">=", limit],
            ["<=", limit],
          ],
        ]
      : [[["<", limit]], [[">", limit]]];
  const against = { ">=": "<", ">": "<=", "<=": ">" } as const;
  return [[[wants ? operator : against[operator], limit]]];
};

/** A number of rows within limits. */
function counting(asked: Asked, limits: Limits, demands: Demands): Demand {
  return all(
    ...limits.map(([operator, limit]) => {
      if (operator === ">=") return demands.rows(asked, surely, Math.ceil(limit), false);
      if (operator === ">") return demands.rows(asked, surely, Math.floor(limit) + 1, false);
      const most = operator === "<=" ? Math.floor(limit) : Math.ceil(limit) - 1;
      return demands.rows(asked, possibly, -most, true);
    }),
  );
}

/** A limit as a quotient of whole numbers. */
function quotient(limit: string): [num: number, den: number] {
  const decimals = limit.split(".")[1]?.length ?? 0;
  let [num, den] = [Math.round(Number(limit) * 10 ** decimals), 10 ** decimals];
  for (const factor of [2, 5])
    while (num % factor === 0 && den % factor === 0) [num, den] = [num / factor, den / factor];
  return [num, den];
}

/** The least and the greatest share, times the number of rows: q · yes − p · all. */
function sharing(asked: Asked, limits: Limits, limit: string, demands: Demands): Demand {
  const [p, q] = quotient(limit);
  const low: Weight = (belongs, truth) =>
    belongs === "out" ? 0 : belongs === "in" ? q * Number(truth === PASS) - p : truth === PASS ? 0 : -p;
  const high: Weight = (belongs, truth) =>
    belongs === "out" ? 0 : belongs === "in" ? p - q * Number(truth !== 0) : truth === 0 ? 0 : p - q;
  return all(
    demands.rows(asked, anyRow, 1, true),
    ...limits.map(([operator]) =>
      operator === ">=" || operator === ">"
        ? demands.rows(asked, low, operator === ">" ? 1 : 0, true)
        : demands.rows(asked, high, operator === "<" ? 1 : 0, true),
    ),
  );
}

/** A list of rows, not of words. */
const ofRows = (field: Field): boolean => field.subject !== "row" && readableEntry(starred(pathOf(field, 0, [])))({});

function comparing(of: CriterionOf<"compare">, node: Node, wants: boolean, demands: Demands): Demand {
  const { quantity, operator, limit } = of;
  if (node.ofAccounts) return accounts(of, node, wants, demands);
  if (quantity.kind !== "count" && quantity.kind !== "share") return demands.answers(of, node, wants);
  const measured = (node.of as { quantity: Measurement }).quantity.of as { where?: Node };
  const asked = askedOf(quantity, measured.where, node.rule);
  const ways = limitsOf(operator, Number(limit), wants);
  const each = (limits: Limits): Demand =>
    quantity.kind === "count" ? counting(asked, limits, demands) : sharing(asked, limits, limit, demands);
  return any(...ways.map(each));
}

/** What accounts must come to; of a lead too young to have any a person judges. */
function accounts(...[asked, node, wants, demands]: readonly [Criterion, Node, boolean, Demands]): Demand {
  const { ctx } = demands.of;
  if (ctx.leadIndex < 0 || ctx.undated) {
    demands.uncovered = true;
    return false;
  }
  demands.place(["organizations", ctx.leadIndex, "establishedOn"]).restricts = true;
  return foundedAfter(ctx) ? demands.judged(node, wants) : { is: "accounts", asked, of: node, wants: wants ? PASS : 0 };
}

/** A total of the form: it is counted when all else is decided, and put right where it says something else. */
function declaring(of: CriterionOf<"declares">, node: Node, wants: boolean, demands: Demands): Demand {
  const { counted, field } = of;
  const path = demands.pathOf(field);
  if (!wants || !path) return demands.answers(of, node, wants);
  const measured = (node.of as { counted: Measurement }).counted.of as { where?: Node };
  const asked = askedOf(counted, measured.where, node.rule);
  const open: Weight = (belongs, truth) =>
    -Number(belongs === "maybe" ? truth !== 0 : belongs === "in" && truth % 3 !== 0);
  const place = demands.place(path);
  const now = place.choices[0]?.value;
  if (place.choices.length === 1) {
    const kind = now === undefined ? "answer" : "correct";
    const edits = [{ path, value: deferred(counted, node) }];
    place.choices.push({
      value: undefined,
      part: { kind, path, name: starred(path), value: undefined, values: [], edits, restricted: false, follows: true },
    });
  }
  return all(demands.rows(asked, open, 0, true), { is: "given", path: "", place });
}

/** A total that is counted when all else is decided. */
export interface Deferred {
  readonly counted: QuantityOf<"count">;
  readonly node: Node;
}
const deferred = (counted: QuantityOf<"count">, node: Node): Deferred => ({ counted, node });
export const isDeferred = (value: unknown): value is Deferred =>
  typeof value === "object" && value !== null && "counted" in value && "node" in value;

/** What each kind comes to as a demand; a kind left out does not compile. */
const wanting: Wanting = {
  all: (of, node, wants, demands) => {
    const each = of.of.map((part, at) => want(part, nodesOf(node)[at] as Node, wants, demands));
    return wants ? all(...each) : any(...each);
  },
  any: (of, node, wants, demands) => {
    const each = of.of.map((part, at) => want(part, nodesOf(node)[at] as Node, wants, demands));
    if (!wants) return all(...each);
    // The least by which one of several ways would do is the least for all of them together.
    const ways = each.flatMap((one) => (typeof one === "object" && one.is === "accounts" ? one : []));
    return ways.length > 1 && ways.length === each.length
      ? { is: "accounts", asked: of, of: node, wants: PASS, ways }
      : any(...each);
  },
  implies: ({ when, then }, node, wants, demands) => {
    const condition = want(when, inner(node, "when"), !wants, demands);
    const asked = want(then, inner(node, "then"), wants, demands);
    return wants ? any(condition, asked) : all(condition, asked);
  },
  called: (of, node, wants, demands) => want(of.of, inner(node, "of"), wants, demands),
  judged: (_, node, wants, demands) => demands.judged(node, wants),
  // What is not answered may still be.
  given: (of, node, wants, demands) => wants && demands.answers(of, node, true),
  "if-given": (of, node, wants, demands) => {
    const path = demands.pathOf(of.field);
    if (!wants || !path) return answers(of, node, wants, demands);
    const then = want(of.then, inner(node, "then"), true, demands);
    const absent = valueAt(demands.of.dossier, path) === undefined;
    if (absent) return true;
    demands.offer(path, [null], "if-given");
    return any(demands.answers(of, node, true), then);
  },
  "one-of": (of, node, wants, demands) => {
    const asked = demands.answers(of, node, wants);
    const path = demands.pathOf(of.field);
    if (!of.orJudged || !path || valueAt(demands.of.dossier, path) === undefined) return asked;
    return wants ? any(asked, demands.judged(node, true)) : all(asked, demands.judged(node, false));
  },
  "starts-with": answers,
  uscc: answers,
  same: answers,
  date: answers,
  "of-year": answers,
  named: answers,
  coded: answers,
  refers: answers,
  filled: (of, node, wants, demands) =>
    ofRows(of.field)
      ? counting(askedOf({ list: { at: of.field } }, undefined, node.rule), [[wants ? ">=" : "<", 1]], demands)
      : demands.answers(of, node, wants),
  has: answers,
  among: answers,
  some: (of, node, wants, demands) => {
    const asked = askedOf(of, inner(node, "where"), node.rule);
    return wants ? demands.rows(asked, surely, 1, false) : demands.rows(asked, possibly, 0, true);
  },
  every: (of, node, wants, demands) => {
    const asked = askedOf(of, inner(node, "where"), node.rule);
    return wants ? demands.rows(asked, notSurely, 0, true) : demands.rows(asked, surelyNot, 1, false);
  },
  "each-year": accounts,
  compare: comparing,
  declares: declaring,
};

/** Whether a condition only says that there are rows of which the rule itself then asks: of none it asks nothing. */
function isOfItsRows(applies: Criterion, holds: Criterion): boolean {
  if (applies.kind !== "some" || holds.kind !== "every" || holds.where.kind !== "implies") return false;
  return JSON.stringify([applies.list, applies.where]) === JSON.stringify([holds.list, holds.where.when]);
}

/** What a rule must come to: to pass or not to be asked; a general one, where musts are enough, to be settled. */
export function demandOf(ready: ReadyRule, node: Node, holds: Criterion, demands: Demands, settled: boolean): Demand {
  const { rule, applies } = ready;
  const met = want(holds, node, true, demands);
  const bare = rule.applies && isOfItsRows(rule.applies, holds);
  const notAsked = rule.applies && applies && !bare ? want(rule.applies, applies, false, demands) : false;
  if (!settled) return any(notAsked, met);
  const asked = rule.applies && applies ? want(rule.applies, applies, true, demands) : true;
  return any(notAsked, met, all(asked, want(holds, node, false, demands)));
}
