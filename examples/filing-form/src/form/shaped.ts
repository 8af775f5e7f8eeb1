import type { FieldNode } from "./tree.js";

/** A dossier as the form holds it: half-typed answers too. */
export type DraftDossier = Record<string, unknown>;

const most = 20_000;
const isRecord = (value: unknown): value is DraftDossier =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isAnswer = (value: unknown): boolean =>
  typeof value === "string" || (typeof value === "number" && Number.isFinite(value));

function answer({ kind, children }: FieldNode, value: unknown): unknown {
  if (kind === "group") return isRecord(value) ? group(children, value) : undefined;
  if (kind === "rows")
    return Array.isArray(value)
      ? value.slice(0, most).map((row) => group(children, isRecord(row) ? row : {}))
      : undefined;
  if (kind === "words" || kind === "options")
    return Array.isArray(value)
      ? value.slice(0, most).map((word) => (typeof word === "string" ? word : ""))
      : undefined;
  if (kind === "flag") return typeof value === "boolean" ? value : undefined;
  return isAnswer(value) || (kind === "value" && typeof value === "boolean") ? value : undefined;
}

function group(fields: readonly FieldNode[], value: DraftDossier): DraftDossier {
  const found: DraftDossier = {};
  for (const field of fields) {
    if (!Object.hasOwn(value, field.key)) continue;
    const given = answer(field, value[field.key]);
    if (given !== undefined) found[field.key] = given;
  }
  return found;
}

/** An id that no unit has or had: what still names a unit that was removed would name the new one. */
export function freshId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(2));
  return `unit-${[...parts].map((part) => part.toString(36)).join("")}`;
}

/** The lists that may be said to be unfinished. */
function listNames(fields: readonly FieldNode[], names = new Set<unknown>()): ReadonlySet<unknown> {
  for (const { name, kind, children } of fields) {
    if (kind === "rows" || kind === "words" || kind === "options") names.add(name);
    listNames(children, names);
  }
  return names;
}

/** How many answers stand in a value. */
const answersIn = (value: unknown): number =>
  typeof value === "object" && value !== null
    ? Object.values(value).reduce<number>((count, one) => count + answersIn(one), 0)
    : Number(value !== null && value !== undefined);

/** Whether something was given that the form cannot show. */
export const loses = (given: unknown, shown: DraftDossier): boolean => answersIn(given) > answersIn(shown);

/** What the form can show of anything: known keys, and answers of a kind that can be typed. Every unit has an id of its own. */
export function shaped(fields: readonly FieldNode[], input: unknown): DraftDossier {
  const dossier = group(fields, isRecord(input) ? input : {});
  const units = Array.isArray(dossier.organizations) ? (dossier.organizations as DraftDossier[]) : [];
  const seen = new Set<unknown>();
  for (const unit of units) {
    if (typeof unit.id !== "string" || unit.id.trim() === "" || seen.has(unit.id)) unit.id = freshId();
    seen.add(unit.id);
  }
  if (units.length === 0) delete dossier.organizations;
  // Names of lists that there are not could be neither seen nor put right.
  if (Array.isArray(dossier.unfinished)) {
    const known = listNames(fields);
    dossier.unfinished = dossier.unfinished.filter((name) => known.has(name));
  }
  return dossier;
}
