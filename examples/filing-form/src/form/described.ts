import {
  type ChecklistEntry,
  checklist,
  type Dossier,
  type Draft,
  type Jurisdiction,
  type Stage,
} from "consortium-eligibility";
import { describeFields, type FieldDescription } from "consortium-eligibility/forms";

const described = new Map<string, ReadonlyMap<string, FieldDescription>>();

/** Every field by its name, with what the rules of a place ask of it. */
export function fieldsBy(place: Jurisdiction): ReadonlyMap<string, FieldDescription> {
  const known = described.get(place.id) ?? new Map(describeFields([place]).map((field) => [field.name, field]));
  described.set(place.id, known);
  return known;
}

/** The years of which the lead is asked for accounts. */
export function yearsOf(place: Jurisdiction, asOf: string, dossier: Draft<Dossier>): readonly number[] {
  const fields = describeFields([place], { asOf, dossier });
  return fields.find(({ years }) => years)?.years ?? [];
}

/** The stages that are the applicant's own; what follows is the authority's. */
export const ownStages = ["formation", "filing"] as const satisfies readonly Stage[];

/** The stages of these of which a place has rules. */
export const stagesOf = (place: Jurisdiction): readonly Stage[] =>
  ownStages.filter((stage) => place.rules.some((rule) => rule.stage === stage));

/** A field that a section asks for, and how strongly. */
export interface Asked {
  readonly field: FieldDescription;
  /** Whether nothing depends on it but what is only encouraged. */
  readonly optional: boolean;
  readonly rules: readonly string[];
}

const entries = new Map<string, readonly ChecklistEntry[]>();

/** What the applicant is asked for in a place and in some stages. */
export function askedIn(place: Jurisdiction, stages: readonly Stage[]): readonly ChecklistEntry[] {
  const print = [place.id, ...stages].join(" ");
  const known = entries.get(print) ?? checklist(place, { stages });
  entries.set(print, known);
  return known;
}

/** Read by few rules, but no row can be told from another without it. */
const naming: Readonly<Record<string, readonly string[]>> = {
  lead: ["organizations.*.name", "organizations.*.uscc"],
  members: ["organizations.*.name", "organizations.*.uscc"],
  platforms: ["platforms.*.name"],
};

/** The fields of a section in the order of the official forms; the lead is asked for what every unit is, too. */
export function sectionFields(place: Jurisdiction, stages: readonly Stage[], section: string): readonly Asked[] {
  const groups = section === "lead" ? ["lead", "members"] : [section];
  const fields = fieldsBy(place);
  const found = new Map<string, Asked>();
  for (const name of naming[section] ?? []) {
    const field = fields.get(name);
    if (field) found.set(name, { field, optional: true, rules: [] });
  }
  for (const { group, field: path, force, rules } of askedIn(place, stages)) {
    const field = groups.includes(group) ? fields.get(path.join(".")) : undefined;
    if (!field) continue;
    const known = found.get(field.name);
    const optional = force === "may" && known?.optional !== false;
    found.set(field.name, { field, optional, rules: [...(known?.rules ?? []), ...rules] });
  }
  return [...found.values()].sort((a, b) => a.field.order - b.field.order);
}
