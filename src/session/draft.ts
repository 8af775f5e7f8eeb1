import type { Path } from "../engine/report.js";
import { placed } from "../schemas/placed.js";
import { answerAt } from "../words/names.js";
import { checkedEntries, checkedPath } from "./paths.js";
import { alike, frozen, frozenAlong, plain } from "./plain.js";

/** A dossier as it stands, and where it differs from the one before. */
export interface Change {
  readonly dossier: object;
  /** The empty path where all may differ; a list where rows were put in or taken out. */
  readonly paths: readonly Path[];
}

const nowhere = (dossier: object): Change => ({ dossier, paths: [] });

/** Where a dossier differs once something stands at a path: there, or where what it leads through is made. */
function madeAt(dossier: object, path: Path): Path {
  let within: unknown = dossier;
  for (const [at, key] of path.entries()) {
    if (Array.isArray(within) && Number(key) >= within.length) return path.slice(0, at);
    within = answerAt(within, [key]);
    if (typeof within !== "object" || within === null) return path.slice(0, at + 1);
  }
  return path;
}

/** The same dossier with something else at a path. */
function changed(dossier: object, path: Path, put: (own: unknown) => unknown): Change {
  const made = placed(dossier, path, put) as object;
  return { dossier: frozenAlong(made, path), paths: [madeAt(dossier, path)] };
}

/**
 * An answer put in its place; `undefined` takes it away.
 * @throws TypeError for what is no data
 * @throws RangeError for a path that leads nowhere
 */
export function set(dossier: object, to: unknown, value: unknown): Change {
  const { path } = checkedPath(to);
  checkedEntries(dossier, path);
  const given = plain(value, path);
  const before = answerAt(dossier, path);
  if (alike(before, given)) return nowhere(dossier);
  const entry = typeof path.at(-1) === "number" ? (given ?? null) : given;
  return changed(dossier, path, () => entry);
}

/** A row put into a list, at its end unless told where. */
export function insert(dossier: object, to: unknown, row: unknown, index?: number): Change {
  const { path, list } = checkedPath(to);
  if (!list) throw new RangeError(`${path.join(".")} is no list: only a list takes rows`);
  checkedEntries(dossier, path);
  const own = answerAt(dossier, path);
  const rows: readonly unknown[] = Array.isArray(own) ? own : [];
  const at = index ?? rows.length;
  if (!Number.isSafeInteger(at) || at < 0 || at > rows.length)
    throw new RangeError(`a row cannot stand at ${String(index)}: ${path.join(".")} has ${rows.length} entries`);
  const given = plain(row, [...path, at]) ?? null;
  return changed(dossier, path, () => frozen([...rows.slice(0, at), given, ...rows.slice(at)]));
}

/** An entry of a list, or an answer, taken out; what no dossier has may be taken out, too. */
export function remove(dossier: object, path: Path): Change {
  const [last, list] = [path.at(-1), answerAt(dossier, path.slice(0, -1))];
  if (typeof last !== "number") {
    if (answerAt(dossier, path) === undefined) checkedPath(path);
    return answerAt(dossier, path) === undefined ? nowhere(dossier) : changed(dossier, path, () => undefined);
  }
  if (!Array.isArray(list) || !(last >= 0 && last < list.length) || !Number.isSafeInteger(last))
    throw new RangeError(
      `${path.join(".")} is no entry: the list has ${Array.isArray(list) ? list.length : 0} entries`,
    );
  const rest = frozen(list.filter((_, at) => at !== last));
  return changed(dossier, path.slice(0, -1), () => rest);
}

/** More differences than this are one: that all differs. */
const many = 100;

const isGroup = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands for a value: the parts that are the same data are the same objects; where it differs is told to `found`. */
function merged(before: unknown, now: unknown, path: Path, found: Path[]): unknown {
  if (before === now) return before;
  if (isGroup(before) && isGroup(now)) {
    const start = found.length;
    const gone = Object.keys(before).filter((key) => !Object.hasOwn(now, key));
    for (const key of gone) found.push([...path, key]);
    const entries = Object.entries(now).map(([key, value]) => [
      key,
      merged(answerAt(before, [key]), value, [...path, key], found),
    ]);
    return found.length === start ? before : frozen(Object.fromEntries(entries));
  }
  if (Array.isArray(before) && Array.isArray(now)) {
    const start = found.length;
    const inRows = before.length === now.length ? found : [];
    const rows = now.map((row, at) => (at < before.length ? merged(before[at], row, [...path, at], inRows) : row));
    if (inRows !== found) found.push(path);
    return found.length === start ? before : frozen(rows);
  }
  if (!alike(before, now)) found.push(path);
  return alike(before, now) ? before : now;
}

/** Another dossier put in the place of this one, as far as it differs. */
export function replace(dossier: object, by: unknown): Change {
  const paths: Path[] = [];
  const made = merged(dossier, plain(by), [], paths) as object;
  if (paths.length === 0) return nowhere(dossier);
  return { dossier: made, paths: paths.length > many ? [[]] : paths };
}
