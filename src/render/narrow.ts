import { all } from "../criteria/logic.js";
import type { Criterion } from "../criteria/types.js";
import { rowsPath, visitFields } from "../engine/fields.js";
import type { Path } from "../engine/report.js";

const matches = (path: Path, field: Path): boolean =>
  path.length === field.length && field.every((part, at) => part === "*" || part === path[at]);

/** Those of the answers that a criterion reads. */
export function readBy(of: Criterion, paths: readonly Path[], base: Path): Path[] {
  const read: Path[] = [];
  visitFields([of], (field) => read.push(field), base);
  return paths.filter((path) => read.some((field) => matches(path, field)));
}

/**
 * The parts of a criterion that ask for these answers, without those whose numbers a measure tells; `undefined` where
 * nothing is left. A message then speaks of what went wrong, and not of all that a rule asks.
 */
export function narrowed(of: Criterion, paths: readonly Path[], base: Path = []): Criterion | undefined {
  switch (of.kind) {
    case "compare":
    case "declares":
    case "judged":
    case "each-year":
    case "given": // which never fails
      return undefined;
    case "any":
      return of.of.some((part) => narrowed(part, paths, base)) ? of : undefined;
    case "all": {
      const parts = of.of.flatMap((part) => narrowed(part, paths, base) ?? []);
      return parts.length > 1 ? all(...parts) : parts[0];
    }
    case "implies": {
      const then = narrowed(of.then, paths, base);
      return then && { ...of, then };
    }
    case "if-given":
      return narrowed(of.then, paths, base);
    case "called":
      return narrowed(of.of, paths, base);
    case "every": {
      const where = narrowed(of.where, paths, rowsPath(of.list, base));
      return where && { ...of, where };
    }
    default:
      return readBy(of, paths, base).length > 0 ? of : undefined;
  }
}
