import { limits } from "./scalars.js";
import { isBlank } from "./trimmed.js";

type Path = readonly (string | number)[];

/** Deeper than any answer of a dossier; what lies deeper is left as it is, so that no nesting can exhaust the stack. */
const depth = 12;

/** Stands for what cannot be looked at: a getter or a proxy that throws, or a part that holds itself. It is of no type. */
const unreadable = Symbol("unreadable");

/**
 * A copy in which `null` and blank are `undefined`, "not answered"; the blank items of lists stay, as `""` and `null`.
 * Lists over the limit are told to `tooLong` and left out. Nothing that the input does when it is read gets out of here.
 */
export function withoutBlanks(root: unknown, tooLong: (path: Path) => void): unknown {
  const path: (string | number)[] = [];
  const owners: object[] = [];
  const at = (owner: object, key: string | number): unknown => {
    path.push(key);
    owners.push(owner);
    const copy = attempted(() => copied(Reflect.get(owner, key)));
    owners.pop();
    path.pop();
    return copy;
  };
  const copied = (value: unknown): unknown => {
    if (value === null || (typeof value === "string" && isBlank(value))) return undefined;
    if (typeof value !== "object" || path.length > depth) return value;
    if (owners.includes(value)) return unreadable;
    if (Array.isArray(value)) {
      if (value.length <= limits.entries)
        return Array.from({ length: value.length }, (_, i) => at(value, i) ?? blankItem(value[i]));
      tooLong([...path]);
      return undefined;
    }
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const answer = at(value, key);
      if (key !== "__proto__") copy[key] = answer;
      // Assigned, it would be lost: a key like any other must be told as unknown.
      else Object.defineProperty(copy, key, { value: answer, enumerable: true, configurable: true, writable: true });
    }
    return copy;
  };
  return attempted(() => copied(root));
}

const blankItem = (item: unknown): "" | null => (item === null ? null : "");

function attempted(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return unreadable;
  }
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
