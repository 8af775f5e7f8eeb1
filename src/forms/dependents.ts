import type { Jurisdiction, Stage } from "../criteria/rule.js";
import { readyJurisdiction } from "../engine/compile.js";
import { checkedStages } from "../engine/stages.js";
import { dotted, nameOf } from "./names.js";

/** Whether a field is the one that changed, or lies within it. */
const touched = (name: string, changed: string): boolean => name === changed || name.startsWith(`${changed}.`);

/**
 * The other fields to look at again when one changes: those that some rule reads together with it.
 *
 * @param field as form libraries write it: `organizations.0.kind`, `organizations[0].kind` or `organizations.*.kind`
 * @returns names with `*` for an index
 * @throws RangeError if a stage is unknown
 * @example dependents("consortium.head.name", wenzhou) // ["organizations.*.role", "organizations.*.legalRepresentative"]
 */
export function dependents(
  field: string,
  jurisdiction: Jurisdiction,
  options: { stages?: readonly Stage[] } = {},
): string[] {
  // A row, or an entry of a list of words, is a change of its list.
  const changed = nameOf(dotted(field).split(".")).replace(/\.\*$/, "");
  const ready = readyJurisdiction(jurisdiction);
  const found = new Set<string>();
  for (const stage of checkedStages(ready.usual, options.stages)) {
    for (const { fields } of ready.rules.get(stage) ?? []) {
      const names = fields.map(nameOf);
      if (names.some((name) => touched(name, changed))) for (const name of names) found.add(name);
    }
  }
  found.delete(changed);
  return [...found];
}
