import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { readyJurisdiction } from "../engine/compile.js";
import { checkedStages } from "../engine/stages.js";
import { dossierShape } from "../schemas/shape.js";
import { nameOf } from "./names.js";

/** Whether one field is the other, or lies within it. */
const touches = (name: string, changed: string): boolean => name === changed || name.startsWith(`${changed}.`);

/**
 * The other fields to look at again when one changes: those that some rule reads together with it.
 *
 * @param field as form libraries write it, `organizations.0.kind` or `organizations.*.kind`
 * @returns names with `*` for an index
 * @throws RangeError if a stage is unknown
 * @example dependents("consortium.head.name", wenzhou) // ["organizations.*.role", "organizations.*.legalRepresentative"]
 */
export function dependents(
  field: string,
  jurisdiction: Jurisdiction,
  options: { stages?: readonly Stage[] } = {},
): string[] {
  const changed = nameOf(field.split("."));
  const ready = readyJurisdiction(jurisdiction);
  const found = new Set<string>();
  for (const stage of checkedStages(ready.usual, options.stages)) {
    for (const { fields } of ready.rules.get(stage) ?? []) {
      const names = fields.map(nameOf);
      if (names.some((name) => touches(name, changed))) for (const name of names) found.add(name);
    }
  }
  return [...found].filter((name) => name !== changed);
}

/** The name of every field of the dossier. */
export const fieldNames = (): string[] => dossierShape().map(({ path }) => path.join("."));
