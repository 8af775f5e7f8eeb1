import { shown } from "../schemas/choice.js";
import { printPath } from "../schemas/issues.js";

type Path = readonly (string | number)[];

/** What was made here: frozen to its last part, so that it is taken over as it is. */
const own = new WeakSet<object>();

/** Freezes what is made of such parts alone, and remembers it. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !own.has(value)) {
    own.add(Object.freeze(value));
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** Freezes what a path leads through, all else being frozen already. */
export function frozenAlong<T extends object>(root: T, path: Path): T {
  let value: unknown = root;
  for (const key of [undefined, ...path]) {
    if (key !== undefined) value = Reflect.get(value as object, key);
    if (typeof value !== "object" || value === null || own.has(value)) break;
    own.add(Object.freeze(value));
  }
  return root;
}

/** Deeper than any answer of a dossier. */
const depth = 100;

/**
 * A frozen copy of plain data, as JSON has it: keys without a value are left out. What is no data is refused by its path.
 * @throws TypeError for functions, symbols, dates and other objects of a class, and for what holds itself
 */
export function plain(value: unknown, path: Path = []): unknown {
  if (typeof value === "object" && value !== null) {
    if (own.has(value)) return value;
    if (path.length > depth) throw refused(value, path, "it holds itself, or is nested too deep");
    if (Array.isArray(value)) return frozen(value.map((item, at) => plain(item, [...path, at]) ?? null));
    const proto: unknown = Object.getPrototypeOf(value);
    if (proto !== null && Object.getPrototypeOf(proto) !== null) throw refused(value, path, hint(value));
    const entries = Object.entries(value).map(([key, part]) => [key, plain(part, [...path, key])] as const);
    return frozen(Object.fromEntries(entries.filter(([, part]) => part !== undefined)));
  }
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    throw refused(value, path, "it must be data as JSON has it");
  return value;
}

const hint = (value: object): string =>
  value instanceof Date
    ? 'a day is a text, as "2025-11-20"'
    : "it must be data as JSON has it: an object without a class";

function refused(value: unknown, path: Path, why: string): TypeError {
  const where = path.length === 0 ? "the value" : printPath(path);
  return new TypeError(`${where} is ${typeof value === "bigint" ? `${value}n` : shown(value)}: ${why}`);
}

/** Whether two values are the same data. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((part, at) => alike(part, b[at]));
  const keys = Object.keys(a);
  return (
    !Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && alike(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** The value, as the object that stood for it before where it is the same data. */
export const same = <T>(before: unknown, now: T): T => (alike(before, now) ? (before as T) : now);
