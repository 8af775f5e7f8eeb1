import type { Path } from "../engine/report.js";
import { printPath } from "../schemas/issues.js";
import { dossierShape, type FieldKind } from "../schemas/shape.js";
import { nearest } from "../schemas/suggest.js";
import { answerAt } from "../words/names.js";

/** What may stand at a place of the dossier: under which keys, or in which rows. */
interface Place {
  readonly kind: FieldKind;
  readonly keys: Map<string, Place>;
}

const place = (kind: FieldKind): Place => ({ kind, keys: new Map() });

let known: Place | undefined;

/** The dossier as a tree, from the schema that it is read by; made when it is first asked for. */
function tree(): Place {
  if (known) return known;
  const root = place("group");
  for (const { path, kind } of dossierShape()) {
    let within = root;
    for (const key of path.slice(0, -1)) if (key !== "*") within = within.keys.get(key) as Place;
    within.keys.set(path.at(-1) as string, place(kind));
  }
  known = root;
  return root;
}

const refused = (path: Path, why: string): RangeError => new RangeError(`${printPath(path)}: ${why}`);

const holdsRows = ({ kind }: Place): boolean => kind === "rows" || kind === "words" || kind === "options";

/** What stands below a place under a key; of a list that is the entry itself. */
function below(within: Place, path: Path, at: number): Place {
  const key = path[at];
  const here = path.slice(0, at + 1);
  if (holdsRows(within)) {
    if (!Number.isSafeInteger(key) || Number(key) < 0) throw refused(here, "an entry of a list is told by its index");
    return within.kind === "rows" ? { kind: "group", keys: within.keys } : place("text");
  }
  if (within.kind !== "group") throw refused(here, `${printPath(path.slice(0, at))} is an answer and has no parts`);
  const found = typeof key === "string" ? within.keys.get(key) : undefined;
  if (found) return found;
  const likely = nearest(String(key), [...within.keys.keys()]);
  throw refused(
    here,
    `there is no such field${likely === undefined ? "" : `; did you mean ${JSON.stringify(likely)}?`}`,
  );
}

/**
 * Checks that a path leads to a field of the dossier, or to an entry of a list.
 * @returns whether it is a list
 * @throws TypeError if it is no path
 * @throws RangeError for a path that leads nowhere, with the key that was likely meant
 */
export function checkedPath(path: unknown): { path: Path; list: boolean } {
  if (!Array.isArray(path) || path.length === 0 || !path.every((key) => ["string", "number"].includes(typeof key)))
    throw new TypeError('a path is a list of keys and indexes, as ["organizations", 0, "name"]');
  let within = tree();
  for (let at = 0; at < path.length; at++) within = below(within, path, at);
  return { path, list: holdsRows(within) };
}

/** @throws RangeError if a path leads through an entry that is not there, but for the one after the last */
export function checkedEntries(root: unknown, path: Path): void {
  path.forEach((key, at) => {
    if (typeof key !== "number") return;
    const list = answerAt(root, path.slice(0, at));
    const length = Array.isArray(list) ? list.length : 0;
    if (key > length) throw refused(path.slice(0, at + 1), `the list has ${length} entries`);
  });
}
