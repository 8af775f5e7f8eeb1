import { factOf } from "../criteria/fact.js";
import { isCriterion, isField, isList, type Part, replaced, type Scope, walk } from "../criteria/fold.js";
import type { Criterion, CriterionKinds, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import { unitOf } from "../criteria/unit.js";
import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import { type Answer, answer, nameOf } from "./answers.js";
import { decimal, whole } from "./exact.js";
import { intervalsOf, onceTruth, truthsBy } from "./judge/columns.js";
import { comparisons } from "./judge/comparisons.js";
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
import { type CensusOf, once, type Table, table } from "./table.js";
import { isJudged, isMeasured, readsAccounts } from "./traits.js";
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
  /** The name of the rows, `organizations.*`; `""` for none. */
  readonly base: string;
}

/** A value for each key, made when it is first asked for. */
export function kept<V>(): (key: string, make: () => V) => V {
  const made = new Map<string, V>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make();
    made.set(key, value);
    return value;
  };
}

const print = (part: Part, { of, base }: Place): string => of + base + JSON.stringify(part);

/** The place of each row of a list. */
const placeOfRows = ({ at }: List, place: Place): Place => ({
  ...place,
  of: place.of === "year" ? "year" : "row",
  base: `${nameOf(at, place.base)}.*`,
});

/** The place of a part of what stands at a place. */
function placeOfPart(of: Criterion | Quantity, scope: Scope, place: Place): Place {
  if (scope === "years") return { ...place, of: "year" };
  return scope === "rows" && "list" in of ? placeOfRows(of.list, place) : place;
}

/** What is kept in a slot of every context: by which answers it is found, and in which form. */
export interface Kept {
  readonly of: Criterion | Quantity;
  /** The name of the row that it is asked of, `organizations.*`; `""` for the dossier. */
  readonly base: string;
  /** `column`: a value for each row; `rows`: which rows of the list belong, and how they stand; `one`: a single value. */
  readonly form: "column" | "rows" | "one";
}

/** Makes criteria ready. What is written twice is made once, so that what it finds is found once. */
export class Compilation {
  /** What each slot keeps. */
  readonly contents: Kept[] = [];
  private readonly answers = kept<Answer>();
  private readonly tables = kept<Table>();
  private readonly nodes = kept<Node>();
  private readonly measurements = kept<Measurement>();
  private readonly censuses = kept<CensusOf>();
  private readonly plain: boolean;
  private readonly slot =
    (of: Criterion | Quantity, { base }: Place, form: Kept["form"]) =>
    (): number =>
      this.contents.push({ of, base, form }) - 1;

  /** A `plain` one does without what is special for speed. */
  constructor(plain = false) {
    this.plain = plain;
  }

  /** How many slots a context needs. */
  get slots(): number {
    return this.contents.length;
  }

  /** Makes a criterion of a rule ready. `base` is the name of the row that it is asked of, if any: `change`. */
  criterion(of: Criterion, rule: string, base = ""): Node {
    return this.node(of, { rule, of: "dossier", base });
  }

  private answer(of: Field, place: Place): Answer {
    const name = nameOf(of, place.base);
    const slot = this.slot({ kind: "given", field: of }, place, "column");
    return this.answers(JSON.stringify([of, name]), () => answer(of, name, slot));
  }

  private table(list: List, place: Place): Table {
    const { at, where } = list;
    const name = nameOf(at, place.base);
    return this.tables(JSON.stringify([at, where, name]), () => {
      const is = where && (typeof where.is === "string" ? where.is : this.answer(where.is, place));
      const slot = this.slot({ kind: "some", list, where: everyRow }, place, "rows");
      return table({ name, at: this.answer(at, place), key: where?.key, is }, slot);
    });
  }

  /** How the rows of a list stand to a criterion: shared by all that ask it. */
  private censusOf(list: List, where: Criterion | undefined, place: Place): CensusOf {
    const asked = where ?? everyRow;
    const inRows = placeOfRows(list, place);
    const key = `${isJudged(asked) ? place.rule : ""}${JSON.stringify(list)}${print(asked, inRows)}`;
    // What is asked in each year is found in each.
    const slot = place.of === "year" ? () => -1 : this.slot({ kind: "some", list, where: asked }, place, "rows");
    return this.censuses(key, () => this.table(list, place).census(this.node(asked, inRows).column, slot));
  }

  private census(of: Criterion | Quantity, place: Place): CensusOf {
    if (of.kind === "refers")
      return this.censusOf({ at: of.to.at, where: { key: "id", is: of.field } }, undefined, place);
    return "list" in of ? this.censusOf(of.list, of.where, place) : noCensus;
  }

  private frame(of: Criterion | Quantity, place: Place): Frame {
    const { rule } = place;
    const yearly = place.of === "year";
    return {
      rule,
      ofAccounts: readsAccounts(of),
      yearly,
      census: this.census(of, place),
      slot: this.slot(of, place, "one"),
    };
  }

  private readonly part =
    (of: Criterion | Quantity, place: Place) =>
    (part: Part, scope: Scope): unknown => {
      if (isField(part)) return this.answer(part, place);
      if (isList(part)) return this.table(part, place);
      const inner = placeOfPart(of, scope, place);
      return isCriterion(part) ? this.node(part, inner) : this.measurement(part, inner);
    };

  /** Where the column of what is asked of rows is kept. */
  private columnSlot(of: Criterion | Quantity, place: Place): number {
    return place.of === "row" ? this.slot(of, place, "column")() : -1;
  }

  private node(of: Criterion, place: Place): Node {
    return this.nodes((isJudged(of) ? place.rule : "") + print(of, place), () => {
      const ready = replaced<ReadyCriterion>(of, this.part(of, place));
      const frame = this.frame(of, place);
      const { rule, census, ofAccounts } = frame;
      const judging = judgingOf(ready, frame);
      const test = testOf(ready, judging);
      const truth = place.of === "dossier" && !this.plain ? onceTruth(this.slot(of, place, "one")(), test) : test;
      const leaf = "leaf" in judging ? judging.leaf : undefined;
      const column = truthsBy(ready, truth, leaf, this.columnSlot(of, place), this.plain);
      const [measured, compared] = [isMeasured(of), comparedBy(of)];
      return { of: ready, rule, census, ofAccounts, measured, compared, truth, column };
    });
  }

  private measurement(of: Quantity, place: Place): Measurement {
    return this.measurements(print(of, place), () => {
      const ready = replaced<ReadyQuantity>(of, this.part(of, place));
      const frame = this.frame(of, place);
      const { yearly, census } = frame;
      const read = readOf(ready, frame);
      const column = intervalsOf(ready, read, this.columnSlot(of, place));
      const found = place.of === "dossier" ? once(this.slot(of, place, "one")(), read) : read;
      return { of: ready, yearly, unit: unitOf(of), census, read: found, column };
    });
  }
}

/** What a comparison is called, what accounts it reads, and its limit as a number. */
function comparedBy(of: Criterion): Compared | undefined {
  if (of.kind === "declares") return { quantity: of.counted, fact: factOf(of.counted), accounts: [], bound: whole(0) };
  if (of.kind !== "compare") return undefined;
  const { quantity, limit } = of;
  const accounts: QuantityOf<"accounts">[] = [];
  walk(quantity, (part) => {
    if (part.kind === "accounts") accounts.push(part);
    return true;
  });
  return { quantity, fact: factOf(quantity), accounts, bound: decimal(limit) };
}
