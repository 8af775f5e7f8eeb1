import fc from "fast-check";
import type {
  Basis,
  CriterionKinds,
  CriterionOf,
  Figure,
  QuantityKinds,
  QuantityOf,
  Years,
} from "../../src/criteria/types.js";
import { unitOf } from "../../src/criteria/unit.js";
import {
  type Counting,
  type Criterion,
  type DayOfYear,
  type Field,
  type List,
  type Quantity,
  text,
  units,
} from "../../src/index.js";
import { type Answers, asked, type Place } from "./fields.js";

/** How a kind is composed at random: in a place, and how deep it may still go. */
type Compose<Kinds> = {
  readonly [K in keyof Kinds]: (place: Place, depth: number) => fc.Arbitrary<{ readonly kind: K } & Kinds[K]>;
};

const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
/** Mostly of the place's own, where it has such. */
function pick<K extends keyof Answers>(place: Place, of: K): fc.Arbitrary<Answers[K][number]> {
  const [own, others]: readonly (readonly Answers[K][number][])[] = asked(place, of);
  if (!own?.length) return one(others ?? []);
  return fc.oneof({ weight: 4, arbitrary: one(own) }, { weight: 1, arbitrary: one(others ?? []) });
}
const kind = <K extends string, Rest>(of: K, rest: { [P in keyof Rest]: fc.Arbitrary<Rest[P]> }) =>
  fc.record({ kind: fc.constant(of), ...rest }) as fc.Arbitrary<{ readonly kind: K } & Rest>;

const anyField = (place: Place): fc.Arbitrary<Field> =>
  fc.oneof(
    pick(place, "texts"),
    pick(place, "days"),
    pick(place, "counts"),
    pick(place, "options").map(([field]) => field),
    pick(place, "words").map(([field]) => field),
  );
const days: readonly (DayOfYear | "as-of" | "first-of-year")[] = [
  "as-of",
  "first-of-year",
  { yearsLater: 0, on: "12-31" },
  { yearsLater: 1, on: "01-31" },
];

/** A list and what is asked of its rows. */
const overRows = (place: Place, depth: number): fc.Arbitrary<{ list: List; where: Criterion }> =>
  pick(place, "lists").chain(([list, rows]) =>
    fc.record({ list: fc.constant(list), where: criterion(rows, depth - 1) }),
  );
const several = (place: Place, depth: number, least = 0): fc.Arbitrary<Criterion[]> =>
  fc.array(criterion(place, depth - 1), { minLength: least, maxLength: 3 });

const composed: Compose<CriterionKinds> = {
  all: (place, depth) => kind("all", { of: several(place, depth) }),
  any: (place, depth) => kind("any", { of: several(place, depth, 1) }),
  implies: (place, depth) => kind("implies", { when: criterion(place, depth - 1), then: criterion(place, depth - 1) }),
  called: (place, depth) =>
    kind("called", { noun: fc.constant(text("这样的", "such")), of: criterion(place, depth - 1) }),
  judged: () => fc.constant({ kind: "judged" }),
  given: (place) => kind("given", { field: anyField(place) }),
  "if-given": (place, depth) => kind("if-given", { field: pick(place, "optional"), then: criterion(place, depth - 1) }),
  "one-of": (place) =>
    pick(place, "options").chain(([field, values]) =>
      kind("one-of", {
        field: fc.constant(field),
        values: fc.subarray([...values], { minLength: 1 }),
        orJudged: fc.nat({ max: 3 }).map((n) => n === 0),
      }),
    ),
  "starts-with": (place) =>
    pick(place, "options").chain(([field, values]) =>
      kind("starts-with", {
        field: fc.constant(field),
        prefixes: fc.subarray([...values.filter((value) => typeof value === "string"), "3"], { minLength: 1 }),
      }),
    ),
  uscc: (place) => kind("uscc", { field: pick(place, "texts") }),
  same: (place) =>
    fc.oneof(
      kind("same", { field: pick(place, "texts"), as: pick(place, "texts") }),
      kind("same", { field: pick(place, "ids"), as: pick(place, "ids") }),
    ),
  date: (place) =>
    fc
      .record({
        field: pick(place, "days"),
        operator: one(["<=", ">=", ">"] as const),
        than: fc.oneof(pick(place, "days"), one(days)),
        months: one([undefined, 1, 12]),
      })
      .map(
        ({ months, ...rest }): CriterionOf<"date"> => ({
          kind: "date",
          ...(months === undefined ? rest : { ...rest, months }),
        }),
      ),
  "of-year": (place) => kind("of-year", { field: pick(place, "counts") }),
  named: (place) =>
    kind("named", {
      field: pick(place, "texts"),
      parts: one([
        ["字", "字"],
        ["9", "4", "H"],
        ["r", "h "],
      ]),
    }),
  coded: (place) =>
    kind("coded", {
      field: pick(place, "options").map(([field]) => field),
      letters: one(["", "n"]),
      digits: one<readonly [number, number]>([
        [2, 4],
        [6, 6],
      ]),
    }),
  refers: (place) => kind("refers", { field: pick(place, "ids"), to: fc.constant(units) }),
  filled: (place) => kind("filled", { field: pick(place, "words").map(([field]) => field) }),
  has: (place) =>
    pick(place, "words").chain(([field, words]) =>
      kind("has", {
        field: fc.constant(field),
        values: fc
          .tuple(
            fc.subarray([...words], { minLength: 1, maxLength: 2 }),
            fc.array(pick(place, "ids"), { maxLength: 1 }),
          )
          .map(([some, others]) => [...some, ...others]),
      }),
    ),
  among: (place) =>
    pick(place, "words").chain(([field, words]) =>
      kind("among", { field: fc.constant(field), values: fc.subarray([...words], { minLength: 1 }) }),
    ),
  some: (place, depth) => overRows(place, depth).map((of) => ({ kind: "some", ...of })),
  every: (place, depth) => overRows(place, depth).map((of) => ({ kind: "every", ...of })),
  "each-year": (place, depth) => kind("each-year", { then: criterion(place, depth - 1) }),
  compare: (place, depth) =>
    quantity(place, depth).chain((of) =>
      kind("compare", {
        quantity: fc.constant(of),
        operator: one([">=", ">", "<=", "="] as const),
        limit: one(limits[unitOf(of)]),
      }),
    ),
  declares: (place, depth) => kind("declares", { field: pick(place, "counts"), counted: amounts.count(place, depth) }),
};

/** Limits that the quantities of a unit come to now and then. */
const limits: Readonly<Record<ReturnType<typeof unitOf>, readonly string[]>> = {
  CNY: ["5000000", "20000000", "0"],
  ratio: ["0.5", "0.25", "1", "0.333333"],
  count: ["0", "1", "2", "3"],
  characters: ["1", "200", "500"],
  workdays: ["1", "4", "5"],
};

const amounts: Compose<QuantityKinds> = {
  count: (place, depth) =>
    fc
      .tuple(overRows(place, depth), fc.boolean())
      .map(
        ([{ list, where }, bare]): QuantityOf<"count"> =>
          bare ? { kind: "count", list } : { kind: "count", list, where },
      ),
  share: (place, depth) => overRows(place, depth).map((of) => ({ kind: "share", ...of })),
  number: (place) => kind("number", { field: pick(place, "counts") }),
  money: (place) => kind("money", { field: pick(place, "amounts") }),
  accounts: () =>
    kind("accounts", {
      figure: one<Figure>(["revenue", "rdExpense", "rdCapitalised"]),
      years: one<Years>(["latest", "window", "this"]),
      basis: one<Basis>(["standalone", "consolidated"]),
    }),
  sum: (place, depth) => kind("sum", { of: fc.array(quantity(place, depth - 1), { minLength: 1, maxLength: 2 }) }),
  ratio: (place, depth) => kind("ratio", { of: quantity(place, depth - 1), to: quantity(place, depth - 1) }),
  mean: (place, depth) => kind("mean", { of: quantity(place, depth - 1) }),
  entries: (place) => kind("entries", { field: pick(place, "words").map(([field]) => field) }),
  length: (place) => kind("length", { field: pick(place, "texts"), by: one(["characters", "words"] as const) }),
  workdays: (place) =>
    kind("workdays", {
      from: pick(place, "days"),
      to: pick(place, "days"),
      counting: one<Counting>(["from-first-day", "from-next-day"]),
      upTo: one([1, 4, 5]),
    }),
};

const leaves = [
  "judged",
  "given",
  "one-of",
  "starts-with",
  "same",
  "date",
  "refers",
  "filled",
  "has",
  "among",
] as const;
const figures = ["number", "money", "accounts", "entries", "length", "workdays"] as const;
/** Kinds that ask many rows come more often: only there are intervals open, and rows such as may belong. */
const often = ["some", "every", "compare", "declares", "count", "share"];
const weighted = <K extends string>(kinds: readonly K[]): readonly K[] =>
  kinds.flatMap((kind) => Array.from({ length: often.includes(kind) ? 5 : 1 }, () => kind));
const kinds = weighted(Object.keys(composed) as Criterion["kind"][]);
const sorts = weighted(Object.keys(amounts) as Quantity["kind"][]);

/** A criterion of one kind. */
export const criterionOf = (kind: Criterion["kind"], place: Place, depth: number): fc.Arbitrary<Criterion> =>
  composed[kind](place, depth);

/** A criterion of any kind. */
export const criterion = (place: Place, depth: number): fc.Arbitrary<Criterion> =>
  one<Criterion["kind"]>(depth > 0 ? kinds : leaves).chain((kind) => criterionOf(kind, place, depth));

/** A quantity of any kind. */
export const quantity = (place: Place, depth: number): fc.Arbitrary<Quantity> =>
  one<Quantity["kind"]>(depth > 0 ? sorts : figures).chain(
    (kind): fc.Arbitrary<Quantity> => amounts[kind](place, depth),
  );
