import { freeze } from "../freeze.js";
import type { Missing, Path } from "./report.js";

type Step = Path[number];

/** The path of a step below; written out for the lengths that there are, as spreading an array costs ten times more. */
export function below(base: Path, step: Step): Path {
  if (base.length === 1) return [base[0] as Step, step];
  if (base.length === 2) return [base[0] as Step, base[1] as Step, step];
  return base.length === 3 ? [base[0] as Step, base[1] as Step, base[2] as Step, step] : [...base, step];
}

/** Paths that differ mostly differ near their ends. */
function samePath(a: Path, b: Path): boolean {
  if (a.length !== b.length) return false;
  for (let at = a.length - 1; at >= 0; at--) if (a[at] !== b[at]) return false;
  return true;
}
/** Rows of one list and field are told apart by the same key. */
function sameRow(a: Missing["row"], b: Missing["row"]): boolean {
  if (a === undefined || b === undefined) return a === b;
  for (const key in a) if (a[key] !== b[key]) return false;
  return true;
}
/** A path in one word; keys have no slash in them. */
const printPath = (path: Path): string => path.join("/");
/** A missing answer in one word, by which it is told from another. */
export const printGap = ({ path, row, field }: Missing): string =>
  row === undefined ? printPath(path) : `${printPath(path)} ${JSON.stringify(row)} ${field}`;

const sameGap = (a: Missing, b: Missing): boolean =>
  a === b || (a.field === b.field && samePath(a.path, b.path) && sameRow(a.row, b.row));

/** From how many on it is faster to print each than to compare it with all before it. */
const many = 48;

/** Gathers without repeating, in the order of arrival. */
export class Gathered<T> {
  items: T[] = [];
  private readonly same: (a: T, b: T) => boolean;
  private readonly print: (item: T) => string;
  private seen: Set<string> | undefined = undefined;
  private asked: Map<object, Set<object>> | undefined = undefined;

  constructor(same: (a: T, b: T) => boolean, print: (item: T) => string) {
    this.same = same;
    this.print = print;
  }

  add(item: T): void {
    const { items, same } = this;
    // An array of one takes a tenth of the room of one that was added to, and most have one.
    if (items.length === 0) {
      this.items = [item];
      return;
    }
    if (items.length >= many) {
      this.seen ??= new Set(items.map(this.print));
      if (this.seen.size === this.seen.add(this.print(item)).size) return;
    } else for (let at = items.length - 1; at >= 0; at--) if (same(items[at] as T, item)) return;
    items.push(item);
  }

  /** Whether `asker` comes to these rows for the first time: what they lack is gathered once, not once for each unit. */
  first(asker: object, rows: object): boolean {
    this.asked ??= new Map();
    const seen = this.asked.get(asker) ?? new Set();
    this.asked.set(asker, seen);
    return seen.size < seen.add(rows).size;
  }
}

export type Gaps = Gathered<Missing>;
/** Where causes are put. */
export interface Causes {
  add(path: Path): void;
}

/** Where missing answers are put. */
export const gatherGaps = (): Gaps => new Gathered(sameGap, printGap);
/** Where paths are put. */
export const gatherPaths = (): Gathered<Path> => new Gathered(samePath, printPath);

/** The answer that a rule of the lead lacks while no unit has that role. */
export const noLead: Missing = /* @__PURE__ */ freeze({ path: ["organizations"], row: { role: "lead" } });

const given = Symbol("given");

/** Marks an answer that is given, and by which nothing can be told: a revenue of zero, a list without rows. */
export const prevents = (missing: Missing): Missing => Object.defineProperty(missing, given, { value: true });

/** Whether it is given already: to ask for it again would bring the same answer. A copy of a report does not tell. */
export const isGiven = (missing: Missing): boolean => given in missing;
