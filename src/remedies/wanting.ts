import { walk } from "../criteria/fold.js";
import type { Criterion, CriterionKinds, CriterionOf, Quantity } from "../criteria/types.js";
import { foundedAfter } from "../engine/context.js";
import type { Measurement, Node } from "../engine/node.js";
import type { ReadyRule } from "../engine/ready.js";
import { FAIL, open as isOpen, PASS } from "../engine/truth.js";
import { asRow } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import { readableEntry } from "../facts/readable.js";
import { counting, limitsOf, sharing } from "./counts.js";
import { type Asked, all, any, type Demand, notSurely, possibly, surely, surelyNot, type Weight } from "./demand.js";
import type { Demands } from "./demands.js";
import { pathOf, starred, valueAt } from "./places.js";

type Rest<K extends keyof CriterionKinds> = readonly [of: CriterionOf<K>, node: Node, wants: boolean, demands: Demands];
type Wanting = { readonly [K in keyof CriterionKinds]: (...rest: Rest<K>) => Demand };

const want = (of: Criterion, node: Node, wants: boolean, demands: Demands): Demand => wantOf(of, node, wants, demands);
const wantOf = <K extends keyof CriterionKinds>(of: CriterionOf<K>, ...rest: [Node, boolean, Demands]): Demand =>
  wanting[of.kind](of, ...rest);

/** The nodes that a criterion's parts were made into. */
const nodesOf = (node: Node): readonly Node[] => (node.of as { of: readonly Node[] }).of;
const inner = (node: Node, key: "when" | "then" | "of" | "where"): Node => Reflect.get(node.of, key) as Node;

const answers = (...[of, node, wants, demands]: readonly [Criterion, Node, boolean, Demands]): Demand =>
  demands.answers(of, node, wants);

const askedOf = (of: { list: List; where?: Criterion }, node: Node | undefined, rule: string): Asked => ({
  list: of.list,
  where: of.where,
  node,
  rule,
});

/** A list of rows, not of words. */
const ofRows = (field: Field): boolean => field.subject !== "row" && readableEntry(starred(pathOf(field, 0, [])))({});

/** What is counted, of a number of rows or of several together; `undefined` of what is no such number. */
function countedIn(quantity: Quantity, measured: Measurement, rule: string): Asked[] | undefined {
  if (quantity.kind === "count") return [askedOf(quantity, (measured.of as { where?: Node }).where, rule)];
  if (quantity.kind !== "sum") return undefined;
  const made = (measured.of as { of: readonly Measurement[] }).of;
  const each = quantity.of.map((part, at) => countedIn(part, made[at] as Measurement, rule));
  return each.includes(undefined) ? undefined : (each as Asked[][]).flat();
}

/** Whether a quantity hangs on the rows of lists. */
function countsRows(quantity: Quantity): boolean {
  let found = false;
  walk(quantity, (part) => {
    found ||= "list" in part;
    return true;
  });
  return found;
}

function comparing(of: CriterionOf<"compare">, node: Node, wants: boolean, demands: Demands): Demand {
  const { quantity, operator, limit } = of;
  if (node.ofAccounts) return accounts(of, node, wants, demands);
  const measured = (node.of as { quantity: Measurement }).quantity;
  const ways = limitsOf(operator, Number(limit), wants);
  if (quantity.kind === "share") {
    const asked = askedOf(quantity, (measured.of as { where?: Node }).where, node.rule);
    return any(...ways.map((limits) => sharing(asked, limits, limit, demands)));
  }
  const counted = countedIn(quantity, measured, node.rule);
  if (counted) return any(...ways.map((limits) => counting(counted, limits, demands)));
  if (countsRows(quantity)) demands.uncovered = true;
  return demands.answers(of, node, wants);
}

/** What accounts must come to; of a lead too young to have any a person judges. */
function accounts(...[asked, node, wants, demands]: readonly [Criterion, Node, boolean, Demands]): Demand {
  const { ctx } = demands.of;
  if (ctx.undated) {
    demands.uncovered = true;
    return false;
  }
  demands.place(["organizations", ctx.leadIndex, "establishedOn"]).restricts = true;
  return foundedAfter(ctx)
    ? demands.judged(node, wants)
    : { is: "accounts", asked, of: node, wants: wants ? PASS : FAIL };
}

/** A total of the form: it is counted when all else is decided, and put right where it says something else. */
function declaring(of: CriterionOf<"declares">, node: Node, wants: boolean, demands: Demands): Demand {
  const { counted, field } = of;
  const path = demands.pathOf(field);
  if (!wants || !path) return demands.answers(of, node, wants);
  const measured = (node.of as { counted: Measurement }).counted;
  const asked = askedOf(counted, (measured.of as { where?: Node }).where, node.rule);
  const open: Weight = (belongs, truth) =>
    -Number(belongs === "maybe" ? truth !== FAIL : belongs === "in" && isOpen(truth));
  const place = demands.place(path);
  const now = place.choices[0]?.value;
  if (place.choices.length === 1) {
    const kind = now === undefined ? "answer" : "correct";
    const value: Deferred = { counting: measured };
    const edits = [{ path, value }];
    place.choices.push({
      value: undefined,
      part: { kind, path, name: starred(path), value: undefined, values: [], edits, restricted: false, follows: true },
    });
  }
  return all(demands.rows(asked, open, 0, true), { is: "given", path: "", place });
}

/** A total that is counted when all else is decided. */
export interface Deferred {
  readonly counting: Measurement;
}
export const isDeferred = (value: unknown): value is Deferred => "counting" in asRow(value);

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
      ? counting([askedOf({ list: { at: of.field } }, undefined, node.rule)], [[wants ? ">=" : "<", 1]], demands)
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
