import type { Field } from "../facts/field.js";
import type { List } from "../facts/list.js";
import type { Criterion, CriterionKinds, CriterionOf, Quantity, QuantityKinds, QuantityOf } from "./types.js";

/** One entry for each kind of criterion: a consumer that leaves a kind out does not compile. */
export type ByKind<R, Rest extends readonly unknown[] = []> = {
  readonly [K in keyof CriterionKinds]: (of: CriterionOf<K>, ...rest: Rest) => R;
};
/** One entry for each kind of quantity. */
export type ByQuantity<R, Rest extends readonly unknown[] = []> = {
  readonly [K in keyof QuantityKinds]: (of: QuantityOf<K>, ...rest: Rest) => R;
};

/** What criteria and quantities are made of. */
export type Part = Criterion | Quantity | Field | List;
/**
 * Of what a part is asked: of what its owner is asked of, of each row of its owner's list, or of each year of the
 * window.
 */
export type Scope = "here" | "rows" | "years";

type Element<T> = T extends readonly (infer E)[] ? E : T;
/** The keys of a kind under which parts stand. */
export type PartKey<Kind> = {
  [P in keyof Kind]-?: [Extract<Element<NonNullable<Kind[P]>>, Part>] extends [never] ? never : P;
}[keyof Kind];
type Scopes<Kinds> = { readonly [K in keyof Kinds]: { readonly [P in PartKey<Kinds[K]>]: Scope } };

/** Where the parts of a criterion stand, in reading order. */
const criteria: Scopes<CriterionKinds> = {
  all: { of: "here" },
  any: { of: "here" },
  implies: { when: "here", then: "here" },
  called: { of: "here" },
  judged: {},
  given: { field: "here" },
  "if-given": { field: "here", then: "here" },
  "one-of": { field: "here" },
  "starts-with": { field: "here" },
  uscc: { field: "here" },
  same: { field: "here", as: "here" },
  date: { field: "here", than: "here" },
  "of-year": { field: "here" },
  named: { field: "here" },
  coded: { field: "here" },
  refers: { field: "here", to: "here" },
  filled: { field: "here" },
  has: { field: "here", values: "here" },
  among: { field: "here" },
  some: { list: "here", where: "rows" },
  every: { list: "here", where: "rows" },
  "each-year": { then: "years" },
  compare: { quantity: "here" },
  declares: { field: "here", counted: "here" },
};

/** Where the parts of a quantity stand, in reading order. */
const quantities: Scopes<QuantityKinds> = {
  count: { list: "here", where: "rows" },
  share: { list: "here", where: "rows" },
  number: { field: "here" },
  money: { field: "here" },
  accounts: {},
  sum: { of: "here" },
  ratio: { of: "here", to: "here" },
  mean: { of: "years" },
  entries: { field: "here" },
  length: { field: "here" },
  workdays: { from: "here", to: "here" },
};

type Kind = keyof CriterionKinds | keyof QuantityKinds;
/** Where the parts of each kind stand, in reading order. */
export const scopes: Readonly<Record<Kind, Readonly<Record<string, Scope>>>> = { ...criteria, ...quantities };

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
export const isField = (value: unknown): value is Field => isObject(value) && "subject" in value;
export const isList = (value: unknown): value is List => isObject(value) && "at" in value;
export const isCriterion = (value: unknown): value is Criterion =>
  isObject(value) && "kind" in value && Object.hasOwn(criteria, String(value.kind));
export const isQuantity = (value: unknown): value is Quantity =>
  isObject(value) && "kind" in value && Object.hasOwn(quantities, String(value.kind));
const isPart = (value: unknown): value is Part =>
  isObject(value) && ("kind" in value || isField(value) || isList(value));

/** A part, where it stands, and of what it is asked. */
export interface Placed {
  readonly part: Part;
  readonly key: string;
  readonly scope: Scope;
}

/**
 * The criteria, quantities, fields and lists directly within a criterion or a quantity, in reading order.
 * @example parts(atLeast(count(units), 6)) // [{ part: count(units), key: "quantity", scope: "here" }]
 */
export function parts(of: Criterion | Quantity): Placed[] {
  return Object.entries(scopes[of.kind]).flatMap(([key, scope]) => {
    const held: unknown = Reflect.get(of, key);
    return (Array.isArray(held) ? held : [held]).filter(isPart).map((part) => ({ part, key, scope }));
  });
}

/**
 * Goes through a criterion or a quantity and all within it, the outer before the inner, in reading order.
 * @param visit gets what it comes to and the lists in whose rows that stands, the outermost first; what it answers with
 * `false` is not gone into
 */
export function walk(
  of: Criterion | Quantity,
  visit: (of: Criterion | Quantity, within: readonly List[]) => boolean | undefined,
  within: readonly List[] = [],
): void {
  if (visit(of, within) === false) return;
  const inner = parts(of);
  const list = inner.map(({ part }) => part).find(isList);
  for (const { part, scope } of inner) {
    if (isField(part) || isList(part)) continue;
    walk(part, visit, scope === "rows" && list ? [...within, list] : within);
  }
}

/**
 * Makes one value of a criterion or a quantity and those made of the criteria and quantities within it.
 * @example fold(rule, (of, within: number[]) => 1 + Math.max(0, ...within)) // how deep it is
 */
export function fold<R>(of: Criterion | Quantity, make: (of: Criterion | Quantity, within: readonly R[]) => R): R {
  const within: R[] = [];
  for (const { part } of parts(of)) if (!isField(part) && !isList(part)) within.push(fold(part, make));
  return make(of, within);
}

/**
 * The data of a criterion or a quantity with something else in the places of its parts. `Made` is its type: what
 * `change` makes of each part, as `Ready` of the engine tells it.
 */
export function replaced<Made>(of: Criterion | Quantity, change: (part: Part, scope: Scope) => unknown): Made {
  const made: Record<string, unknown> = { ...of };
  for (const [key, scope] of Object.entries(scopes[of.kind])) {
    const held = made[key];
    const changed = (one: unknown): unknown => (isPart(one) ? change(one, scope) : one);
    if (held !== undefined) made[key] = Array.isArray(held) ? held.map(changed) : changed(held);
  }
  return made as Made;
}

/** A criterion or a quantity with other criteria, quantities, fields and lists in the places of its own. */
export const map = <Of extends Criterion | Quantity>(
  of: Of,
  change: <P extends Part>(part: P, scope: Scope) => P,
): Of => replaced<Of>(of, change);
