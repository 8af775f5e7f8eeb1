import { stages as allStages, type Jurisdiction, type Rule, type Stage } from "../criteria/rule.js";
import type { Criterion, CriterionKinds, CriterionOf, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import { type Answer, answer } from "./answers.js";
import { compare } from "./compare.js";
import { counts } from "./counts.js";
import { declarations } from "./declares.js";
import { fieldsOf } from "./fields.js";
import { logic } from "./logic.js";
import { matches } from "./matches.js";
import { measured } from "./measured.js";
import { money } from "./money.js";
import type { Compiler, Gauge, GaugeMakers, Node, NodeMakers } from "./node.js";
import { quantifiers } from "./quantifiers.js";
import type { Path } from "./report.js";
import { rowsOf } from "./rows.js";
import { entryCounts, wordLists } from "./words.js";

const nodes: NodeMakers = { ...logic, ...matches, ...wordLists, ...quantifiers, ...declarations, compare };
const gauges: GaugeMakers = { ...counts, ...money, ...entryCounts, ...measured };

const node = <K extends keyof CriterionKinds>(of: CriterionOf<K>, compiler: Compiler): Node =>
  nodes[of.kind](of, compiler);
const gauge = <K extends keyof QuantityKinds>(of: QuantityOf<K>, compiler: Compiler): Gauge =>
  gauges[of.kind](of, compiler);

/** A rule made ready to be judged. */
export interface ReadyRule extends Pick<Rule, "id" | "topic" | "stage" | "force" | "cites"> {
  /** The reading used unless another is asked for. */
  readonly usual: { readonly name: string; readonly node: Node };
  readonly applies: Node | undefined;
  readonly readings: readonly { readonly name: string; readonly node: Node }[];
  /** Its place among the rules that a person's assertion can settle; −1 for any other. */
  readonly place: number;
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

type Shared = Pick<Compiler, "answer" | "rows" | "slot"> & {
  readonly nouns: Map<Criterion, Node>;
  readonly places: Map<string, number>;
};

/** Makes the criteria of one rule ready. */
function compilerOf(rule: string, { nouns, places, ...shared }: Shared): Compiler {
  // Readings share criteria with each other, and rules share nouns; a judgement is of one rule.
  const own = new Map<Criterion, Node>();
  const compiler: Compiler = {
    ...shared,
    rule,
    criterion: (of) => {
      const nodes = of.kind === "called" ? nouns : own;
      const known = nodes.get(of);
      if (known) return known;
      const made = node(of, compiler);
      nodes.set(of, made);
      return made;
    },
    judged: () => {
      const place = places.get(rule) ?? places.size;
      places.set(rule, place);
      return place;
    },
    quantity: (of: Quantity) => gauge(of, compiler),
  };
  return compiler;
}

function ready(rule: Rule, shared: Shared): ReadyRule {
  const compiler = compilerOf(rule.id, shared);
  const readings = Object.entries(rule.readings);
  const asked = [...(rule.applies ? [rule.applies] : []), ...readings.map(([, { holds }]) => holds)];
  const fields = fieldsOf(asked);
  const applies = rule.applies && compiler.criterion(rule.applies);
  const nodes = readings.map(([name, { holds }]) => ({ name, node: compiler.criterion(holds) }));
  const [usual] = nodes;
  if (!usual) throw new RangeError(`rule ${rule.id} has no reading`);
  const { id, topic, stage, force, cites } = rule;
  return {
    id,
    topic,
    stage,
    force,
    cites,
    usual,
    applies,
    readings: nodes,
    place: shared.places.get(rule.id) ?? -1,
    fields,
  };
}

/** The rules of a jurisdiction as closures. */
export interface Ready {
  readonly rules: ReadonlyMap<Stage, readonly ReadyRule[]>;
  /** The stages that it is judged by unless told otherwise. */
  readonly usual: readonly Stage[];
  /** How many slots a context needs. */
  readonly slots: number;
  /** The judged rules, by place. */
  readonly judged: ReadonlyMap<string, number>;
}

const usually: readonly Stage[] = ["formation", "filing"];

/** What the rules of a jurisdiction share, and how many slots they have taken so far. */
function workshop(): { shared: Shared; slots: () => number } {
  let slots = 0;
  const slot = (): number => slots++;
  const answers = new Map<string, Answer>();
  const groups = new Map<string, number>();
  const answerOf = (field: Field): Answer => {
    const print = JSON.stringify([field.subject, field.path, field.fact]);
    const group = JSON.stringify([field.subject, field.path.slice(0, -1)]);
    const groupSlot = groups.get(group) ?? slot();
    groups.set(group, groupSlot);
    const known = answers.get(print) ?? answer(field, groupSlot, slot());
    answers.set(print, known);
    return known;
  };
  const shared: Shared = {
    nouns: new Map(),
    places: new Map(),
    answer: answerOf,
    rows: memo((list: List) => rowsOf(list, answerOf, slot)),
    slot,
  };
  return { shared, slots: () => slots };
}

function made(of: Jurisdiction): Ready {
  const { shared, slots } = workshop();
  const rules = new Map<Stage, ReadyRule[]>(allStages.map((stage) => [stage, []]));
  for (const rule of of.rules) rules.get(rule.stage)?.push(ready(rule, shared));
  const there = usually.filter((stage) => rules.get(stage)?.length);
  return { rules, usual: there.length > 0 ? there : usually, slots: slots(), judged: shared.places };
}

/** Criteria that belong to no rule, such as those of a change, made ready. */
export function readyCriteria(criteria: readonly Criterion[]): {
  nodes: Node[];
  slots: number;
  judged: Shared["places"];
} {
  const { shared, slots } = workshop();
  const compiler = compilerOf("", shared);
  const nodes = criteria.map(compiler.criterion);
  return { nodes, slots: slots(), judged: shared.places };
}

/** Made when the jurisdiction is first used, and kept as long as it is. */
export const readyJurisdiction = (() => {
  const known = new WeakMap<Jurisdiction, Ready>();
  return (of: Jurisdiction): Ready => {
    const found = known.get(of) ?? made(of);
    known.set(of, found);
    return found;
  };
})();
