import { type Jurisdiction, type Rule, type Stage, stages } from "../criteria/rule.js";
import type { Criterion, CriterionKinds, CriterionOf, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import type { List } from "../facts/list.js";
import { answer } from "./answers.js";
import { compare } from "./compare.js";
import { counts } from "./counts.js";
import { fieldsOf } from "./fields.js";
import { logic } from "./logic.js";
import { matches } from "./matches.js";
import { money } from "./money.js";
import type { Compiler, Gauge, GaugeMakers, Node, NodeMakers } from "./node.js";
import { quantifiers } from "./quantifiers.js";
import type { Path } from "./report.js";
import { rowsOf } from "./rows.js";
import { wordLists } from "./words.js";

const nodes: NodeMakers = { ...logic, ...matches, ...wordLists, ...quantifiers, compare };
const gauges: GaugeMakers = { ...counts, ...money };

const node = <K extends keyof CriterionKinds>(of: CriterionOf<K>, compiler: Compiler): Node =>
  nodes[of.kind](of, compiler);
const gauge = <K extends keyof QuantityKinds>(of: QuantityOf<K>, compiler: Compiler): Gauge =>
  gauges[of.kind](of, compiler);

/** A rule made ready to be judged. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly applies: Node | undefined;
  readonly readings: readonly { readonly name: string; readonly node: Node }[];
  /** Whether a person's assertion can settle it. */
  readonly judged: boolean;
  readonly fields: readonly Path[];
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** What the rules of a jurisdiction share: the same list is looked through once. */
type Shared = Pick<Compiler, "slot" | "slotOf" | "slotFor" | "answer" | "rows">;

function ready(rule: Rule, shared: Shared): ReadyRule {
  const compiler: Compiler = {
    ...shared,
    rule: rule.id,
    criterion: (of: Criterion) => node(of, compiler),
    quantity: (of: Quantity) => gauge(of, compiler),
  };
  const readings = Object.entries(rule.readings);
  const asked = [...(rule.applies ? [rule.applies] : []), ...readings.map(([, { holds }]) => holds)];
  const fields = fieldsOf(asked);
  return {
    rule,
    applies: rule.applies && compiler.criterion(rule.applies),
    readings: readings.map(([name, { holds }]) => ({ name, node: compiler.criterion(holds) })),
    judged: fields.some(([first]) => first === "assertions"),
    fields,
  };
}

/** The rules of a jurisdiction as closures, and the stages that it is judged by unless told otherwise. */
export interface ReadyJurisdiction {
  readonly rules: ReadonlyMap<Stage, readonly ReadyRule[]>;
  readonly usual: readonly Stage[];
  /** The slots of a new context, all empty. */
  readonly slots: readonly undefined[];
}

function sharedParts(slot: () => number): Shared {
  const slotOf = memo((_: string) => slot());
  const slotsFor = memo((_: Criterion) => memo((_: string) => slot()));
  return {
    slot,
    slotOf,
    slotFor: (of, list) => slotsFor(of)(list),
    answer: memo(answer),
    rows: memo((list: List) => rowsOf(list, slot())),
  };
}

const usually: readonly Stage[] = ["formation", "filing"];

function make(of: Jurisdiction): ReadyJurisdiction {
  const rules = new Map<Stage, ReadyRule[]>(stages.map((stage) => [stage, []]));
  const slots: undefined[] = [];
  const shared = sharedParts(() => slots.push(undefined) - 1);
  for (const rule of of.rules) rules.get(rule.stage)?.push(ready(rule, shared));
  const there = usually.filter((stage) => rules.get(stage)?.length);
  return { rules, usual: there.length > 0 ? there : usually, slots };
}

/** Made when a jurisdiction is first used, and kept as long as it is. */
export const readyJurisdiction = (() => {
  const made = new WeakMap<Jurisdiction, ReadyJurisdiction>();
  return (of: Jurisdiction): ReadyJurisdiction => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
})();
