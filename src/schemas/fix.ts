import { shown } from "./choice.js";
import type { Fix } from "./issues.js";
import { isBlank } from "./trimmed.js";

type Path = readonly (string | number)[];

/** What an object holds under a key, unread: a getter is not asked. */
const held = (of: unknown, key: string | number): PropertyDescriptor | undefined =>
  typeof of === "object" && of !== null ? Object.getOwnPropertyDescriptor(of, key) : undefined;

/** Puts what is held into a copy, where it may be changed again; `__proto__` is a key like any other. */
function keep(copy: object, key: string | number, of: PropertyDescriptor): void {
  Object.defineProperty(copy, key, {
    ...of,
    enumerable: true,
    configurable: true,
    ...("value" in of && { writable: true }),
  });
}

function copied(of: object): object {
  const copy = Array.isArray(of) ? new Array<unknown>(of.length) : {};
  for (const key of Object.keys(of)) keep(copy, key, held(of, key) as PropertyDescriptor);
  return copy;
}

/** A copy with another value under a key. */
function having(of: object, key: string | number, value: unknown): object {
  const copy = copied(of);
  keep(copy, key, { value });
  return copy;
}

const isUnanswered = (of: PropertyDescriptor | undefined): boolean =>
  of === undefined ||
  ("value" in of &&
    (of.value === undefined || of.value === null || (typeof of.value === "string" && isBlank(of.value))));

/** A copy in which what is held stands under a name, with points for what lies deeper; `undefined` where another answer is in its place. */
function placed(of: object, [name = "", ...deeper]: readonly string[], what: PropertyDescriptor): object | undefined {
  const there = held(of, name);
  const free = isUnanswered(there);
  if (deeper.length === 0) {
    if (!free) return undefined;
    const copy = copied(of);
    keep(copy, name, what);
    return copy;
  }
  const group: unknown = free ? {} : there?.value;
  if (typeof group !== "object" || group === null || Array.isArray(group)) return undefined;
  const within = placed(group, deeper, what);
  return within && having(of, name, within);
}

/** A copy of an object without the key, its answer under another name. */
function renamed(of: object, key: string | number, what: PropertyDescriptor, name: string): object | undefined {
  const rest = copied(of);
  Reflect.deleteProperty(rest, key);
  return placed(rest, name.split("."), what);
}

/** The part at a path as it is after the fix; `undefined` where the fix is of another dossier. */
function fixed(of: unknown, [key, ...rest]: Path, fix: Fix): unknown {
  const what = key === undefined ? undefined : held(of, key);
  if (key === undefined || !what || typeof of !== "object" || of === null) return undefined;
  if (rest.length === 0) return "rename" in fix ? renamed(of, key, what, fix.rename) : having(of, key, fix.value);
  const within = fixed(what.value, rest, fix);
  return within === undefined ? undefined : having(of, key, within);
}

/**
 * A copy of a dossier, or of any other input, after the fix of one of its issues. Nothing is written into the input, of
 * which only the way to the fix is copied. A fix that no longer fits, for nothing stands at its path or its name is taken,
 * changes nothing.
 *
 * @throws TypeError if the fix is none
 * @example applyFix({ organizations: [{ id: "a", role: "leed" }] }, { path: ["organizations", 0, "role"], value: "lead" })
 * // { organizations: [{ id: "a", role: "lead" }] }
 * @example applyFix({ organisations: [] }, { path: ["organisations"], rename: "organizations" }) // { organizations: [] }
 */
export function applyFix<T>(input: T, fix: Fix): T {
  const given: unknown = fix;
  if (typeof given !== "object" || given === null || !Array.isArray(fix.path))
    throw new TypeError(`the fix is ${shown(given)}: it must be that of an issue`);
  return (fixed(input, fix.path, fix) ?? input) as T;
}
