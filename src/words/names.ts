import type { Path } from "../engine/report.js";
import { isBlank, trimmed } from "../schemas/trimmed.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { clean } from "./clean.js";

/** A dossier, or as much of it as a form has. */
export type AnyDossier = Dossier | Draft<Dossier>;

/** The value at a path; `undefined` where there is none. */
export function answerAt(dossier: unknown, path: Path): unknown {
  let at: unknown = dossier;
  for (const part of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = Reflect.get(at, part);
  }
  return at;
}

/** Whether the dossier says of a list that it is not complete yet. */
export function isUnfinished(path: Path, dossier: AnyDossier | undefined): boolean {
  const names = answerAt(dossier, ["unfinished"]);
  if (!dossier || !Array.isArray(names) || names.length === 0) return false;
  const own = path.map((part) => (typeof part === "number" ? "*" : part)).join(".");
  const known = indexOf(dossier);
  return known ? known.isOpen(own, names) : names.some((name) => sameId(name, own));
}

/** How many characters of an answer a sentence repeats. */
const most = 40;

/** An answer as a sentence repeats it: trimmed, cleaned, and cut where it is long; `undefined` for what is none. */
export function shortly(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const marks = Array.from(trimmed(String(value)));
  if (marks.length === 0) return undefined;
  return clean(marks.length > most ? `${marks.slice(0, most).join("")}…` : marks.join(""));
}

const index = Symbol("units by their ids, and lists that are not complete");

/** What many texts of one answer look up; each is made when it is first asked for. */
interface Index {
  unitAt(id: string): number;
  /** Whether a list is among those named as not complete. */
  isOpen(list: string, names: readonly unknown[]): boolean;
}

const indexOf = (dossier: AnyDossier): Index | undefined => Reflect.get(dossier, index);

/** Where the first unit of each id stands. */
function placesOf(units: unknown): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (!Array.isArray(units)) return places;
  for (let at = 0; at < units.length; at++) {
    const id = answerAt(units, [at, "id"]);
    const key = typeof id === "string" ? trimmed(id) : "";
    if (!places.has(key)) places.set(key, at);
  }
  return places;
}

/** A copy by which its units are found at once, for texts that name many of them. It is made for one answer and not kept. */
export function indexed<D extends AnyDossier | undefined>(dossier: D): D {
  if (!dossier) return dossier;
  let places: ReadonlyMap<string, number> | undefined;
  let open: ReadonlySet<unknown> | undefined;
  const made: Index = {
    unitAt: (id) => {
      places ??= placesOf(answerAt(dossier, ["organizations"]));
      return places.get(id) ?? -1;
    },
    isOpen: (list, names) => {
      open ??= new Set(names.map((name) => (typeof name === "string" ? trimmed(name) : name)));
      return open.has(list);
    },
  };
  return { ...dossier, [index]: made };
}

/** Which of the units has an id; −1 for none. */
export function unitAt(dossier: AnyDossier | undefined, id: unknown): number {
  if (!dossier || typeof id !== "string" || isBlank(id)) return -1;
  const known = indexOf(dossier);
  if (known) return known.unitAt(trimmed(id));
  const units = answerAt(dossier, ["organizations"]);
  return Array.isArray(units) ? units.findIndex((_, at) => sameId(answerAt(units, [at, "id"]), id)) : -1;
}

const sameId = (one: unknown, other: string): boolean => typeof one === "string" && trimmed(one) === trimmed(other);

/** Under which key the rows of a list have their name, by the key of the list. */
const nameKeys = new Map<string, string>([
  ["organizations", "name"],
  ["organizations.rdProjects", "name"],
  ["platforms", "name"],
  ["researchers", "name"],
  ["plan.tasks", "title"],
  ["lifecycle.projects", "name"],
]);

/** The name of the row at a path, if it has one; `list` is the key of its list. */
export function rowName(dossier: AnyDossier | undefined, list: string, path: Path): string | undefined {
  const key = nameKeys.get(list);
  return dossier && key !== undefined ? shortly(answerAt(dossier, [...path, key])) : undefined;
}
