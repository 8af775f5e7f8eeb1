import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { givenOptions } from "../engine/given.js";
import { readyJurisdiction } from "../engine/ready.js";
import { checkedStages } from "../engine/stages.js";
import { shown } from "../schemas/choice.js";
import { dossierShape } from "../schemas/shape.js";
import { nearest } from "../schemas/suggest.js";
import { type FieldPath, fieldName, nameOf } from "./names.js";

/** Whether a field is the one that changed, or lies within it. */
const touched = (name: string, changed: string): boolean => name === changed || name.startsWith(`${changed}.`);

/**
 * The other fields to look at again when one changes: those that some rule reads together with it.
 *
 * @param field as form libraries write it: `organizations.0.kind`, `organizations[0].kind`, `["organizations", 0, "kind"]`
 *   or `organizations.*.kind`
 * @returns names with `*` for an index
 * @throws RangeError if the dossier has no such field, or a stage is unknown
 * @example dependents("consortium.head.name", wenzhou) // ["organizations.*.role", "organizations.*.legalRepresentative"]
 */
export function dependents(
  field: FieldPath,
  jurisdiction: Jurisdiction,
  options: { stages?: readonly Stage[] } = {},
): string[] {
  givenOptions(options);
  // A row, or an entry of a list of words, is a change of its list.
  const changed = fieldName(field).replace(/\.\*$/, "");
  const names = dossierShape().map(({ path }) => nameOf(path));
  if (!names.includes(changed))
    throw new RangeError(`no field is called ${shown(changed)}; did you mean ${nearest(changed, names)}?`);
  const ready = readyJurisdiction(jurisdiction);
  const found = new Set<string>();
  for (const { rules } of ready.stages(checkedStages(ready.usual, options.stages)).stages) {
    for (const { fields } of rules) {
      const read = fields.map(nameOf);
      if (read.some((name) => touched(name, changed))) for (const name of read) found.add(name);
    }
  }
  found.delete(changed);
  return [...found];
}
