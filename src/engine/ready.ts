import type { Force, Jurisdiction, Rule, Stage } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import { type Compilation, compilation, isJudged } from "./compilation.js";
import { fieldsOf, visitFields } from "./fields.js";
import type { Node } from "./node.js";
import type { Path } from "./report.js";

/** A rule made ready to be judged. */
export interface ReadyRule {
  readonly rule: Rule;
  /** The reading used unless another is asked for. */
  readonly usual: ReadyReading;
  readonly applies: Node | undefined;
  readonly readings: readonly ReadyReading[];
  /** Whether a person's assertion can settle it. */
  readonly judged: boolean;
  readonly fields: readonly Path[];
}
export interface ReadyReading {
  readonly name: string;
  readonly force: Force | undefined;
  readonly node: Node;
}

function ready(rule: Rule, { criterion }: Compilation): ReadyRule {
  const readings = Object.entries(rule.readings);
  const asked = [...(rule.applies ? [rule.applies] : []), ...readings.map(([, { holds }]) => holds)];
  const nodes = readings.map(([name, { holds, force }]) => ({ name, force, node: criterion(holds, rule.id) }));
  const [usual] = nodes;
  if (!usual) throw new RangeError(`rule ${rule.id} has no reading`);
  return {
    rule,
    usual,
    applies: rule.applies && criterion(rule.applies, rule.id),
    readings: nodes,
    judged: asked.some(isJudged),
    fields: fieldsOf(asked),
  };
}

/** The rules of a jurisdiction made ready, stage by stage, as they are asked for. */
export interface ReadyJurisdiction {
  /** The rules that a person's judgement can settle, and the keys of the extra facts that rules read. */
  readonly read: () => { readonly judged: ReadonlySet<string>; readonly facts: ReadonlySet<string> };
  /** The stages that it is judged by unless told otherwise. */
  readonly usual: readonly Stage[];
  rules(stage: Stage): readonly ReadyRule[];
  /** How many slots a context needs. */
  slots(): number;
}

const usually: readonly Stage[] = ["formation", "filing"];

/** What is read of what anyone may hand in: judgements by rule, extra facts by key. */
function readBy({ rules, support = [] }: Jurisdiction): ReturnType<ReadyJurisdiction["read"]> {
  const judged = new Set<string>();
  const facts = new Set<string>();
  const look = (id: string, of: readonly (Criterion | undefined)[]): void => {
    for (const one of of) {
      if (!one) continue;
      if (isJudged(one)) judged.add(id);
      visitFields([one], (_, __, fact) => fact !== undefined && facts.add(fact));
    }
  };
  for (const { id, applies, readings } of rules)
    look(id, [applies, ...Object.values(readings).map(({ holds }) => holds)]);
  for (const { id, holds } of support) look(id, [holds]);
  return { judged, facts };
}

function made(of: Jurisdiction, plain = false): ReadyJurisdiction {
  const { rules } = of;
  let known: ReturnType<ReadyJurisdiction["read"]> | undefined;
  const made = compilation(plain);
  const byStage = new Map<Stage, readonly ReadyRule[]>();
  const there = usually.filter((stage) => rules.some((rule) => rule.stage === stage));
  return {
    usual: there.length > 0 ? there : usually,
    rules: (stage) => {
      const known = byStage.get(stage) ?? rules.filter((rule) => rule.stage === stage).map((rule) => ready(rule, made));
      byStage.set(stage, known);
      return known;
    },
    slots: made.slots,
    read: () => {
      known ??= readBy(of);
      return known;
    },
  };
}

const known = new WeakMap<Jurisdiction, ReadyJurisdiction>();

/** Made when the jurisdiction is first used, and kept as long as it is. */
export function readyJurisdiction(of: Jurisdiction): ReadyJurisdiction {
  const found = known.get(of) ?? made(of);
  known.set(of, found);
  return found;
}

/** A copy that is judged without what is special for speed: whoever evaluates it must find the same bytes. */
export function plainJurisdiction(of: Jurisdiction): Jurisdiction {
  const copy = { ...of };
  known.set(copy, made(copy, true));
  return copy;
}
