import { factOf } from "../criteria/fact.js";
import { fold, isCriterion, isField, isList, type Part, replaced, type Scope } from "../criteria/fold.js";
import type { Jurisdiction, Rule, Stage } from "../criteria/rule.js";
import type { Criterion, CriterionKinds, Quantity, QuantityKinds } from "../criteria/types.js";
import { unitOf } from "../criteria/unit.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import { type Answer, answer } from "./answers.js";
import { decimal, whole } from "./exact.js";
import { fieldsOf } from "./fields.js";
import { intervalsOf, truthsOf } from "./judge/columns.js";
import { comparisons } from "./judge/compare.js";
import { lists } from "./judge/lists.js";
import { logic } from "./judge/logic.js";
import { matches } from "./judge/matches.js";
import { quantities } from "./judge/quantities.js";
import type {
  Compared,
  Frame,
  Judges,
  Judging,
  Measurement,
  Node,
  Read,
  ReadyCriterion,
  ReadyOf,
  ReadyQuantity,
  ReadyQuantityOf,
  Test,
} from "./node.js";
import type { Path } from "./report.js";
import { type CensusOf, once, type Table, table } from "./table.js";
import { UNKNOWN } from "./truth.js";

const judges: Judges = { ...logic, ...matches, ...lists, ...comparisons };

const judgingOf = <K extends keyof CriterionKinds>(of: ReadyOf<K>, frame: Frame): Judging => judges[of.kind](of, frame);

/** Judges one answer, which must be given. */
function testOf(of: ReadyCriterion, judging: Judging): Test {
  if ("test" in judging) return judging.test;
  if (!("field" in of)) throw new TypeError(`${of.kind} has no field`);
  const { leaf } = judging;
  const { read } = of.field;
  return (ctx, row, year) => {
    const value = read(ctx, row);
    return value === undefined ? UNKNOWN : leaf(value, ctx, year);
  };
}
const readOf = <K extends keyof QuantityKinds>(of: ReadyQuantityOf<K>, frame: Frame): Read =>
  quantities[of.kind](of, frame);

/** Every row passes. */
const everyRow: Criterion = { kind: "all", of: [] };
const noCensus: CensusOf = () => undefined;

/** Of what a criterion is asked: the dossier, a row of a list, a year of the window; and for which rule. */
interface Place {
  readonly rule: string;
  readonly of: "dossier" | "row" | "year";
}

/** A value for each key, made when it is first asked for. */
function kept<V>(): (key: string, make: () => V) => V {
  const made = new Map<string, V>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make();
    made.set(key, value);
    return value;
  };
}

const print = (part: Part, { of }: Place): string => of + JSON.stringify(part);

/** Makes criteria ready. What is written twice is made once, so that what it finds is found once. */
export interface Compilation {
  criterion(of: Criterion, rule: string): Node;
  /** How many slots a context needs. */
  slots(): number;
}

/** Begins a compilation; a `plain` one does without what is special for speed. */
export function compilation(plain = false): Compilation {
  let taken = 0;
  const slot = (): number => taken++;
  const answers = kept<Answer>();
  const tables = kept<Table>();
  const nodes = kept<Node>();
  const measurements = kept<Measurement>();
  const censuses = kept<CensusOf>();

  const columnSlot = ({ of }: Place): number => (of === "row" ? slot() : -1);

  const answerOf = (of: Field): Answer => answers(JSON.stringify(of), () => answer(of, slot));
  const tableOf = ({ at, where }: List): Table =>
    tables(JSON.stringify([at, where]), () => {
      const is = where && (typeof where.is === "string" ? where.is : answerOf(where.is));
      return table({ at: answerOf(at), key: where?.key, is }, slot);
    });
  /** How the rows of a list stand to a criterion: shared by all that ask it. */
  const censusOf = (list: List, where: Criterion | undefined, place: Place): CensusOf => {
    const asked = where ?? everyRow;
    const inRows: Place = { ...place, of: place.of === "year" ? "year" : "row" };
    const key = `${isJudged(asked) ? place.rule : ""}${JSON.stringify([list, asked, inRows.of])}`;
    return censuses(key, () => tableOf(list).census(nodeIn(asked, inRows).column));
  };
  const ownCensus = (of: Criterion | Quantity, place: Place): CensusOf => {
    if (of.kind === "refers") return censusOf({ at: of.to.at, where: { key: "id", is: of.field } }, undefined, place);
    return "list" in of ? censusOf(of.list, of.where, place) : noCensus;
  };
  const frameOf = (of: Criterion | Quantity, place: Place): Frame => ({
    rule: place.rule,
    yearly: place.of === "year",
    census: ownCensus(of, place),
    slot,
  });

  const partsOf =
    (place: Place) =>
    (part: Part, scope: Scope): unknown => {
      if (isField(part)) return answerOf(part);
      if (isList(part)) return tableOf(part);
      const of = scope === "years" || place.of === "year" ? "year" : scope === "rows" ? "row" : place.of;
      const inner: Place = { ...place, of };
      return isCriterion(part) ? nodeIn(part, inner) : measurementIn(part, inner);
    };

  const nodeIn = (of: Criterion, place: Place): Node =>
    nodes((isJudged(of) ? place.rule : "") + print(of, place), () => {
      const ready = replaced<ReadyCriterion>(of, partsOf(place));
      const frame = frameOf(of, place);
      const { rule, census } = frame;
      const judging = judgingOf(ready, frame);
      const truth = testOf(ready, judging);
      const column = truthsOf(ready, truth, "leaf" in judging ? judging.leaf : undefined, columnSlot(place), plain);
      return { of: ready, rule, census, measured: isMeasured(of), compared: comparedBy(of), truth, column };
    });
  const measurementIn = (of: Quantity, place: Place): Measurement =>
    measurements(print(of, place), () => {
      const ready = replaced<ReadyQuantity>(of, partsOf(place));
      const frame = frameOf(of, place);
      const { yearly, census } = frame;
      const read = readOf(ready, frame);
      const column = intervalsOf(ready, read, columnSlot(place));
      const kept = place.of === "dossier" ? once(slot(), read) : read;
      return { of: ready, yearly, unit: unitOf(of), census, read: kept, column };
    });
  return { criterion: (of, rule) => nodeIn(of, { rule, of: "dossier" }), slots: () => taken };
}

/** Whether a person's judgement is among what it asks. */
const isJudged = (of: Criterion | Quantity): boolean =>
  fold<boolean>(
    of,
    (of, within) => of.kind === "judged" || (of.kind === "one-of" && of.orJudged) || within.includes(true),
  );

/** Whether it compares numbers; those that are counted rows are not among them. */
const isMeasured = (of: Criterion): boolean =>
  fold<boolean>(
    of,
    (of, within) => of.kind === "compare" || of.kind === "declares" || (isCriterion(of) && within.includes(true)),
  );

/** What a comparison is called, and its limit as a number. */
function comparedBy(of: Criterion): Compared | undefined {
  if (of.kind === "declares") return { quantity: of.counted, fact: factOf(of.counted), bound: whole(0) };
  if (of.kind !== "compare") return undefined;
  return { quantity: of.quantity, fact: factOf(of.quantity), bound: decimal(of.limit) };
}

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
  readonly node: Node;
}

function ready(rule: Rule, { criterion }: Compilation): ReadyRule {
  const readings = Object.entries(rule.readings);
  const asked = [...(rule.applies ? [rule.applies] : []), ...readings.map(([, { holds }]) => holds)];
  const nodes = readings.map(([name, { holds }]) => ({ name, node: criterion(holds, rule.id) }));
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
  /** The stages that it is judged by unless told otherwise. */
  readonly usual: readonly Stage[];
  rules(stage: Stage): readonly ReadyRule[];
  /** How many slots a context needs. */
  slots(): number;
}

const usually: readonly Stage[] = ["formation", "filing"];

function made({ rules }: Jurisdiction, plain = false): ReadyJurisdiction {
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
