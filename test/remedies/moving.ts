import { factOf } from "../../src/criteria/fact.js";
import { isQuantity, parts, walk } from "../../src/criteria/fold.js";
import type { Criterion, Quantity, QuantityKinds, QuantityOf } from "../../src/criteria/types.js";
import { workdays } from "../../src/facts/calendar.js";
import { nextDay } from "../../src/facts/days.js";
import { count, type Dossier, type Field, type List } from "../../src/index.js";
import type { Move, Threshold } from "../../src/remedies/thresholds.js";
import { measured } from "./probe.js";

/** A dossier after something in it was moved so far; `undefined` where it cannot be. */
export type Moving = (by: bigint) => Dossier | undefined;

/** What is to be moved. */
export interface Way extends Pick<Move, "kind" | "rows" | "years"> {
  readonly dossier: Dossier;
  readonly threshold: Threshold;
  /** Rows that may be added. */
  readonly pool: readonly object[];
}

type Path = readonly (string | number)[];
type Row = Record<string, unknown>;

const at = (of: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (value as Row | undefined)?.[part], of);

function put<T>(of: T, [key, ...rest]: Path, value: unknown): T {
  if (key === undefined) return value as T;
  const inner = put((of as Row | undefined)?.[key], rest, value);
  return (Array.isArray(of) ? of.with(Number(key), inner) : { ...of, [key]: inner }) as T;
}

const leadOf = ({ organizations }: Dossier): number => organizations.findIndex(({ role }) => role === "lead");

/** Where a field stands. */
function pathOf({ subject, path, fact }: Field, { dossier, threshold }: Way): Path {
  const root = { dossier: [], lead: ["organizations", leadOf(dossier)], row: threshold.path ?? [] }[subject];
  const own = [...root, ...path];
  if (fact === undefined) return own;
  return [...own, (at(dossier, own) as Row[]).findIndex(({ key }) => key === fact), "value"];
}

/** By how much the rows that count and all rows of a list are more. */
function difference(list: List, where: Criterion | undefined, before: Dossier, after: Dossier): string {
  const counts = [count(list, where), count(list)];
  const of = (dossier: Dossier) => counts.map((one) => Number(measured(one, dossier)?.actual));
  const from = of(before);
  return of(after)
    .map((value, index) => value - Number(from[index]))
    .join();
}

/** So many rows more or less, of those that count or of the others. */
function movingRows(list: List, where: Criterion | undefined, way: Way): Moving {
  const { dossier, kind, rows, pool } = way;
  const path = pathOf(list.at, way);
  const own = rows === "counting" ? 1 : 0;
  const here = at(dossier, path) as Row[];
  const units = path.join() === "organizations";
  if (kind === "remove") {
    const out = here.flatMap((row, index) => {
      if (units && row.role === "lead") return [];
      const without = put(dossier, path, here.toSpliced(index, 1));
      return difference(list, where, dossier, without) === `${own === 0 ? 0 : -1},-1` ? [index] : [];
    });
    return (by) => {
      const gone = new Set(out.slice(0, Number(by)));
      return by > out.length
        ? undefined
        : put(
            dossier,
            path,
            here.filter((_, index) => !gone.has(index)),
          );
    };
  }
  const fresh = (row: object, index: number): object => (units ? { ...row, id: `x${index}`, role: "member" } : row);
  const fits = (row: object): boolean =>
    difference(list, where, dossier, put(dossier, path, [...here, fresh(row, 0)])) === `${own},1`;
  const fitting = [...here, ...pool].find(fits);
  return (by) =>
    fitting &&
    put(dossier, path, [...here, ...Array.from({ length: Number(by) }, (_, index) => fresh(fitting, index))]);
}

/** 10⁻⁸ yuan. */
const least = 10n ** 8n;

/** An amount in the smallest unit. */
export function unitsOf(amount: string | number): bigint {
  const [whole = "0", decimals = ""] = String(amount).split(".");
  return BigInt(whole + decimals.padEnd(8, "0"));
}
function amountOf(units: bigint): string {
  const plain = units < 0n ? -units : units;
  return `${units < 0n ? "-" : ""}${plain / least}.${String(plain % least).padStart(8, "0")}`;
}

const isUp = ({ kind }: Pick<Way, "kind">): boolean => kind === "add" || kind === "raise";

const movingNumber =
  (field: Field, way: Way): Moving =>
  (by) => {
    const path = pathOf(field, way);
    const value = BigInt(at(way.dossier, path) as number) + (isUp(way) ? by : -by);
    return value < 0n ? undefined : put(way.dossier, path, Number(value));
  };

/** Lowered, the years give one after the other as much as they have. */
function movingAccounts(figure: string, way: Way): Moving {
  return (by) => {
    let rest = by;
    let after = way.dossier;
    const own = ["organizations", leadOf(way.dossier), "financials"];
    for (const year of way.years ?? []) {
      const path = [...own, (at(after, own) as Row[]).findIndex((row) => row.year === year), figure];
      const value = unitsOf(at(after, path) as string);
      const part = isUp(way) || rest < value ? rest : value;
      after = put(after, path, amountOf(isUp(way) ? value + part : value - part));
      rest -= part;
    }
    return rest === 0n ? after : undefined;
  };
}

const isWorkday = workdays({});

/** How many working days a span has. */
function workdaysIn(first: string, last: string): number {
  let counted = 0;
  for (let day = first; day <= last; day = nextDay(day)) if (isWorkday(day)) counted++;
  return counted;
}

/** The last day of a span of so many; none where the working days of its year are not known. */
function lastOf(first: string, days: number): string | undefined {
  let counted = 0;
  for (let day = first; isWorkday(day) !== undefined; day = nextDay(day)) {
    if (isWorkday(day)) counted++;
    if (counted === days) return day;
  }
  return undefined;
}

type Movers = { readonly [K in keyof QuantityKinds]: (of: QuantityOf<K>, way: Way) => Moving };
/** Of what is made of others, these are moved. */
const never = (): Moving => () => undefined;

const movers: Movers = {
  count: ({ list, where }, way) => movingRows(list, where, way),
  share: ({ list, where }, way) => movingRows(list, where, way),
  number: ({ field }, way) => movingNumber(field, way),
  money:
    ({ field }, way) =>
    (by) => {
      const path = pathOf(field, way);
      const value = unitsOf(at(way.dossier, path) as string);
      return put(way.dossier, path, amountOf(isUp(way) ? value + by : value - by));
    },
  accounts: ({ figure }, way) => movingAccounts(figure, way),
  entries:
    ({ field }, way) =>
    (by) => {
      const path = pathOf(field, way);
      const words = at(way.dossier, path) as string[];
      if (!isUp(way)) return by > words.length ? undefined : put(way.dossier, path, words.slice(Number(by)));
      return put(way.dossier, path, [...words, ...Array.from({ length: Number(by) }, () => "A")]);
    },
  length:
    ({ field }, way) =>
    (by) => {
      const length = Number(way.threshold.measure.actual) + Number(isUp(way) ? by : -by);
      return length < 1 ? undefined : put(way.dossier, pathOf(field, way), "字".repeat(length));
    },
  workdays:
    ({ from, to, counting }, way) =>
    (by) => {
      const first = at(way.dossier, pathOf(from, way)) as string;
      const start = counting === "from-next-day" ? nextDay(first) : first;
      const end = pathOf(to, way);
      const days = workdaysIn(start, at(way.dossier, end) as string) + Number(isUp(way) ? by : -by);
      const last = days < 1 ? undefined : lastOf(start, days);
      return last === undefined ? undefined : put(way.dossier, end, last);
    },
  sum: never,
  ratio: never,
  mean: never,
};

const mover = <K extends keyof QuantityKinds>(of: QuantityOf<K>, way: Way): Moving => movers[of.kind](of, way);

/** Moves what a quantity counts or reads. */
export const moving = (of: Quantity, way: Way): Moving => mover(of, way);

/** What of a criterion is called so: a quantity, or a number that the form declares. */
export function quantityNamed(holds: Criterion, fact: string, year?: number): Quantity | undefined {
  let found: Quantity | undefined;
  walk(holds, (of) => {
    const own = of.kind === "declares" ? ({ kind: "number", field: of.field } as const) : of;
    if (isQuantity(own) && factOf(own, year) === fact) found ??= own;
    return true;
  });
  return found;
}

/** What a quantity is made of in the end. */
export function leavesOf(of: Quantity): Quantity[] {
  const inner = parts(of).flatMap(({ part }) => (isQuantity(part) ? [part] : []));
  return inner.length > 0 ? inner.flatMap(leavesOf) : [of];
}
