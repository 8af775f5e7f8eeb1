import type { Force, Jurisdiction, Rule, Stage } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import { Compilation, type Kept, kept } from "./compilation.js";
import { fieldsOf, visitFields } from "./fields.js";
import { givenPlace } from "./given.js";
import type { Node } from "./node.js";
import type { Path, Status } from "./report.js";
import { isJudged, isSteady } from "./traits.js";

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
  /** Whether favourable judgements turn its review into a pass and change nothing else. */
  readonly steady: boolean;
}

function ready(rule: Rule, compilation: Compilation, plain: boolean): ReadyRule {
  const readings = Object.entries(rule.readings);
  const asked = [...(rule.applies ? [rule.applies] : []), ...readings.map(([, { holds }]) => holds)];
  const nodes = readings.map(([name, { holds, force }]) => ({
    name,
    force,
    node: compilation.criterion(holds, rule.id),
    steady: !plain && isSteady(holds) && !(rule.applies && isJudged(rule.applies)),
  }));
  const [usual] = nodes;
  if (!usual) throw new RangeError(`rule ${rule.id} has no reading`);
  return {
    rule,
    usual,
    applies: rule.applies && compilation.criterion(rule.applies, rule.id),
    readings: nodes,
    judged: asked.some(isJudged),
    fields: fieldsOf(asked),
  };
}

/** What of a jurisdiction anyone may name who hands something in. */
export interface Readable {
  /** That of its ids and of the keys of its facts. */
  readonly prefix: string;
  /** Its rules and measures of support; of these, those that a person's judgement can settle. */
  readonly named: ReadonlySet<string>;
  readonly judged: ReadonlySet<string>;
  /** The keys of the extra facts that its rules read. */
  readonly facts: ReadonlySet<string>;
}

/** The rules of stages, in the order of the documents. */
export interface ReadyStages {
  readonly stages: readonly { readonly stage: Stage; readonly rules: readonly ReadyRule[] }[];
  /** Each of their rules passed: what the statuses of a judgement are copied from. */
  readonly statuses: Readonly<Record<string, Status>>;
}

/** Parsed, as what is parsed has room for all its keys: an object that they were added to is copied many times slower. */
const allPass = (rules: readonly ReadyRule[]): ReadyStages["statuses"] =>
  JSON.parse(`{${rules.map(({ rule }) => `${JSON.stringify(rule.id)}:"pass"`).join()}}`);

/** The rules of a jurisdiction made ready, stage by stage, as they are asked for. */
export interface ReadyJurisdiction {
  /** What of it anyone may name. */
  read(): Readable;
  /** The stages that it is judged by unless told otherwise. */
  readonly usual: readonly Stage[];
  stages(asked: readonly Stage[]): ReadyStages;
  /** How many slots a context needs. */
  slots(): number;
  /** What each of them keeps. */
  kept(): readonly Kept[];
}

const usually: readonly Stage[] = ["formation", "filing"];

function readBy({ id, rules, support = [] }: Jurisdiction): Readable {
  const [named, judged, facts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const look = (id: string, of: readonly (Criterion | undefined)[]): void => {
    named.add(id);
    for (const one of of) {
      if (!one) continue;
      if (isJudged(one)) judged.add(id);
      visitFields([one], (_, __, fact) => fact !== undefined && facts.add(fact));
    }
  };
  for (const { id, applies, readings } of rules)
    look(id, [applies, ...Object.values(readings).map(({ holds }) => holds)]);
  for (const { id, holds } of support) look(id, [holds]);
  return { prefix: `${id}.`, named, judged, facts };
}

function made(of: Jurisdiction, plain = false): ReadyJurisdiction {
  const { rules } = of;
  let known: Readable | undefined;
  const compilation = new Compilation(plain);
  const byStage = kept<readonly ReadyRule[]>();
  const byStages = kept<ReadyStages>();
  const rulesOf = (stage: Stage): readonly ReadyRule[] =>
    byStage(stage, () => rules.filter((rule) => rule.stage === stage).map((rule) => ready(rule, compilation, plain)));
  const there = usually.filter((stage) => rules.some((rule) => rule.stage === stage));
  return {
    usual: there.length > 0 ? there : usually,
    stages: (asked) =>
      byStages(asked.join(), () => {
        const stages = asked.map((stage) => ({ stage, rules: rulesOf(stage) }));
        return { stages, statuses: allPass(stages.flatMap(({ rules }) => rules)) };
      }),
    slots: () => compilation.slots,
    kept: () => compilation.contents,
    read: () => {
      known ??= readBy(of);
      return known;
    },
  };
}

const known = new WeakMap<Jurisdiction, ReadyJurisdiction>();

/** Made when the jurisdiction is first used, and kept as long as it is. */
export function readyJurisdiction(of: Jurisdiction): ReadyJurisdiction {
  const found = known.get(of);
  if (found) return found;
  givenPlace(of);
  const ready = made(of);
  known.set(of, ready);
  return ready;
}

/** A copy that is judged without what is special for speed: whoever evaluates it must find the same bytes. */
export function plainJurisdiction(of: Jurisdiction): Jurisdiction {
  const copy = { ...of };
  known.set(copy, made(copy, true));
  return copy;
}
