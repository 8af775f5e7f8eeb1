import type { Jurisdiction, Rule } from "../criteria/rule.js";
import type { Criterion, CriterionKinds, CriterionOf, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import { type Answer, answer } from "./answers.js";
import { compare } from "./compare.js";
import { counts } from "./counts.js";
import { fieldsOf } from "./fields.js";
import { logic } from "./logic.js";
import { matches } from "./matches.js";
import { money } from "./money.js";
import type { Compiler, Gauge, GaugeMakers, Node, NodeMakers } from "./node.js";
import { quantifiers } from "./quantifiers.js";
import type { Path } from "./report.js";
import { type Rows, rowsOf } from "./rows.js";
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

function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function ready(rule: Rule, answerOf: (of: Field) => Answer, rowsFor: (of: List) => Rows): ReadyRule {
  const compiler: Compiler = {
    rule: rule.id,
    criterion: (of: Criterion) => node(of, compiler),
    quantity: (of: Quantity) => gauge(of, compiler),
    answer: answerOf,
    rows: rowsFor,
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

/** The rules of a jurisdiction as closures, made when it is first used and kept as long as it is. */
export const readyRules = (() => {
  const made = new WeakMap<Jurisdiction, readonly ReadyRule[]>();
  return (of: Jurisdiction): readonly ReadyRule[] => {
    const known = made.get(of);
    if (known) return known;
    const answerOf = memo(answer);
    const rowsFor = memo(rowsOf);
    const rules = of.rules.map((rule) => ready(rule, answerOf, rowsFor));
    made.set(of, rules);
    return rules;
  };
})();
