import { limits } from "./scalars.js";

type Path = readonly (string | number)[];

/** Deeper than any answer of a dossier; what lies deeper is left as it is, so that no nesting can exhaust the stack. */
const depth = 12;

/**
 * A copy in which `null` and blank are `undefined`, "not answered"; the blank items of lists stay, as `""` and `null`.
 * Lists over the limit are told to `tooLong` and left out.
 */
export function withoutBlanks(root: unknown, tooLong: (path: Path) => void): unknown {
  const path: (string | number)[] = [];
  const at = (key: string | number, value: unknown): unknown => {
    path.push(key);
    const copy = copied(value);
    path.pop();
    return copy;
  };
  const copied = (value: unknown): unknown => {
    if (value === null || (typeof value === "string" && value.trim() === "")) return undefined;
    if (typeof value !== "object" || path.length > depth) return value;
    if (Array.isArray(value)) {
      if (value.length <= limits.entries) return value.map((item, i) => at(i, item) ?? (item === null ? null : ""));
      tooLong([...path]);
      return undefined;
    }
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const answer = at(key, Reflect.get(value, key));
      if (key !== "__proto__") copy[key] = answer;
      // Assigned, it would be lost: a key like any other must be told as unknown.
      else Object.defineProperty(copy, key, { value: answer, enumerable: true, configurable: true, writable: true });
    }
    return copy;
  };
  return copied(root);
}

/** Takes out, in place, the keys whose value is `undefined`. */
export function compact<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) Reflect.deleteProperty(value, key);
      else compact(item);
    }
  }
  return value;
}
