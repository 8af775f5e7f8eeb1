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
 * What decides on more than the rules that read it: a second lead or an id that stands twice hides all else, without a
 * day nothing can be judged, and a list that is unfinished settles less.
 */
const decisive = ["organizations.*.role", "organizations.*.id", "filing.filledOn", "unfinished"];

/** Answers by which rows are unique: that one stands twice is told at the first of them, of the later row. */
const unique: readonly (readonly string[])[] = [
  ["organizations.*.uscc"],
  ["organizations.*.financials.*.year", "organizations.*.financials.*.basis"],
  ["organizations.*.facts.*.key"],
  ["platforms.*.facts.*.key"],
  ["facts.*.key"],
  ["assertions.*.rule", "assertions.*.by"],
  ["justifications.*.rule"],
];

/** Of these lists a rule reads one row, whichever its key makes it. */
const keyed = /(^|\.)(facts|assertions)$/;

/** By what rows are called in the messages of their fields. */
const naming = /^(.+\.\*)\.(name|title)$/;

/** Whether a rule that reads these fields may come to something else, or be told otherwise, when one changes. */
function concerned(read: readonly string[], changed: string): boolean {
  const [, row] = naming.exec(changed) ?? [];
  return read.some(
    (name) =>
      touched(name, changed) ||
      (keyed.test(name) && touched(changed, name)) ||
      (row !== undefined && touched(name, row)),
  );
}

/** The lists that a field stands in: what they lack is told at the list. */
const listsOf = (name: string): string[] =>
  [...name.matchAll(/\.\*/g)].map(({ index }) => name.slice(0, index)).reverse();

/**
 * The other fields to look at again when one changes: those that some rule reads together with it, with the lists that
 * they stand in. Of a field of rows the same field of the other rows is one of them.
 *
 * @param field as form libraries write it: `organizations.0.kind`, `organizations[0].kind`, `["organizations", 0, "kind"]`
 *   or `organizations.*.kind`
 * @returns names with `*` for an index
 * @throws RangeError if the dossier has no such field, or a stage is unknown
 * @example dependents("consortium.head.name", wenzhou)
 * // ["organizations.*.role", "organizations.*.legalRepresentative", "organizations"]
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
  const all = decisive.some((name) => touched(name, changed));
  const ready = readyJurisdiction(jurisdiction);
  const found = new Set<string>(all ? decisive.slice(0, 2) : []);
  for (const { rules } of ready.stages(checkedStages(ready.usual, options.stages)).stages) {
    for (const { fields } of rules) {
      const read = fields.map(nameOf);
      if (all || concerned(read, changed)) for (const name of read) found.add(name);
    }
  }
  for (const [told = "", ...keys] of unique)
    if ([told, ...keys].some((name) => touched(name, changed))) found.add(told);
  for (const name of [...found]) for (const list of listsOf(name)) found.add(list);
  // Another row has the same field.
  if (!changed.includes("*")) found.delete(changed);
  return [...found];
}
