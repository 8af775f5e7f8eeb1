import { type Dossier, type Draft, safeParseDossier } from "consortium-eligibility";
import { valueAt } from "./paths.js";

const none: Draft<Dossier> = { organizations: null };

/** A dossier as far as it can be read: what is half typed, or is no answer, counts as not answered. */
export function readable(dossier: object): Draft<Dossier> {
  const units = valueAt(dossier, ["organizations"]);
  const { value, partial } = safeParseDossier({ ...dossier, organizations: units ?? [] });
  const read = value ?? partial;
  if (!read) return none;
  return units === undefined || units === null ? { ...read, organizations: null } : read;
}
