import { nameOf } from "../engine/answers.js";
import type { Kept } from "../engine/compilation.js";
import { visitFields } from "../engine/fields.js";
import type { ReadyRule } from "../engine/ready.js";
import type { Path } from "../engine/report.js";
import { dossierShape } from "../schemas/shape.js";

/** What a change at a field touches: rules, and what is kept in slots. */
export interface Touched {
  /** By their place among those judged. */
  readonly rules: readonly number[];
  /** The slots whose content no longer holds. */
  readonly forget: readonly number[];
  /** The columns in which only the rows that were changed no longer hold. */
  readonly mend: readonly number[];
}

type Names = readonly string[];

const startsWith = (long: Names, short: Names): boolean => short.every((key, at) => long[at] === key);

/** Lists that are looked into as a whole: by the key of their rows, whatever these hold. */
const wholes: ReadonlySet<unknown> = new Set(["facts", "assertions", "justifications"]);

let rowLists: ReadonlySet<string> | undefined;
/** Whether a field is a list of rows, of which it is asked what rows there are; what these hold is asked for by name. */
function isRows(field: Names): boolean {
  rowLists ??= new Set(dossierShape().flatMap(({ path, kind }) => (kind === "rows" ? [path.join(".")] : [])));
  return !wholes.has(field.at(-1)) && rowLists.has(field.join("."));
}

/** Whether what is read at a field may differ after a change: at it, above it, or below it unless that is another's field. */
const concerns = (changed: Names, read: Names): boolean =>
  changed.length <= read.length
    ? startsWith(read, changed)
    : startsWith(changed, read) && (changed.length === read.length + 1 || !isRows(read));

/** Stands for the row that is asked, whose own answers are told from those of other rows of its list. */
const ownRow = "@row";

interface Reads {
  readonly field: Names;
  readonly own: boolean;
}

function readsOf({ of, base }: Kept): Reads[] {
  const found: Reads[] = [];
  const rows = base.split(".");
  visitFields(
    [of],
    (path) => {
      const [root, ...rest] = path as Names;
      const own = root === ownRow;
      found.push({ field: own ? [...rows, ...rest] : (path as Names), own });
    },
    base === "" ? [] : [ownRow],
  );
  return found;
}

/** The list whose rows a slot holds. */
function listOf({ of, base, form }: Kept): Names | undefined {
  return form === "rows" && "list" in of ? nameOf(of.list.at, base).split(".") : undefined;
}

/** Rows of a list of the dossier, and not of a list within its rows. */
const ofDossier = (base: string): boolean => base.split("*").length === 2;

const everything: Names = [];

/** What changes at each field touch, found when a field is first changed. */
export class Touching {
  private readonly known = new Map<string, Touched>();
  private readonly fields: readonly (readonly Names[])[];
  private readonly slots: readonly { of: Kept; reads: readonly Reads[]; list: Names | undefined }[];

  constructor(rules: readonly ReadyRule[], kept: readonly Kept[]) {
    this.fields = rules.map(({ fields }) => fields as readonly Names[]);
    this.slots = kept.map((of) => ({ of, reads: readsOf(of), list: listOf(of) }));
  }

  /** What a change at a path touches. */
  by(path: Path): Touched {
    const field = path.map((key) => (typeof key === "number" ? "*" : key));
    const name = field.join(".");
    const touched = this.known.get(name) ?? this.find(field);
    this.known.set(name, touched);
    return touched;
  }

  private find(field: Names): Touched {
    const [root] = field;
    const all = this.fields.map((_, rule) => rule);
    // Why a "should" is not met is told with whatever finding; a list that is complete now has an end for whoever asks.
    if (root === "justifications") return { rules: all, forget: [], mend: [] };
    if (root === "id") return { rules: [], forget: [], mend: [] };
    const changed = root === "unfinished" ? everything : field;
    const rules = all.filter((rule) => this.fields[rule]?.some((read) => concerns(changed, read)));
    const [forget, mend]: [number[], number[]] = [[], []];
    this.slots.forEach(({ of, reads, list }, slot) => {
      const touching = reads.filter((read) => concerns(changed, read.field));
      const moved = list !== undefined && (startsWith(changed, list) || startsWith(list, changed));
      if (touching.length === 0 && !moved) return;
      const inRow = ofDossier(of.base) && changed.length >= of.base.split(".").length;
      const mended = of.form === "column" && inRow && touching.every(({ own }) => own);
      (mended ? mend : forget).push(slot);
    });
    return { rules: root === "unfinished" ? all : rules, forget, mend };
  }
}
