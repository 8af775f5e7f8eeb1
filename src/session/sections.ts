import { printGap } from "../engine/collect.js";
import { visitFields } from "../engine/fields.js";
import type { ReadyRule } from "../engine/ready.js";
import type { Missing, Path, Report } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import type { FormIssue } from "../forms/issues.js";
import { type LocalText, text } from "../text.js";
import { type FormSection, formSections, type SectionKey } from "../words/sections.js";
import type { SectionState } from "./types.js";

const keys: ReadonlySet<unknown> = new Set(formSections.map(({ key }) => key));
const isSection = (root: unknown): root is SectionKey => keys.has(root);

/** What a section is called: here the units but the lead are in one of their own. */
const labelOf = ({ key, label }: FormSection): LocalText => (key === "members" ? text("成员单位", "Members") : label);

/** Where an answer is asked for: of a unit, by whether it leads. */
function sectionOf([root, at]: Path, row: Missing["row"], leads: (at: unknown) => boolean): SectionKey {
  if (root === "organizations") return row?.role === "lead" || leads(at) ? "lead" : "members";
  if (root === "assertions") return "judgement";
  return isSection(root) ? root : "consortium";
}

/** The sections that rules ask for anything in. */
export function askedSections(rules: readonly ReadyRule[]): readonly FormSection[] {
  const asked = new Set<SectionKey>();
  for (const { rule } of rules)
    for (const { holds } of Object.values(rule.readings))
      visitFields([holds], (path, subject) => void asked.add(sectionOf(path, undefined, () => subject === "lead")));
  return formSections.filter(({ key }) => asked.has(key));
}

const leadIn = (dossier: unknown): ((at: unknown) => boolean) => {
  const { organizations } = asRow(dossier);
  const lead = Array.isArray(organizations) ? organizations.findIndex((row) => asRow(row).role === "lead") : -1;
  return (at) => at === lead && lead >= 0;
};

/** Whether anything is answered in a value; what tells rows apart is no answer. */
function isBegun(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isBegun);
  if (typeof value !== "object") return value !== undefined && value !== "";
  return value !== null && Object.entries(value).some(([key, part]) => key !== "id" && key !== "role" && isBegun(part));
}

function begunIn(section: SectionKey, dossier: object, leads: (at: unknown) => boolean): boolean {
  const { organizations, assertions, ...others } = asRow(dossier);
  if (section === "lead" || section === "members")
    return (
      Array.isArray(organizations) &&
      organizations.some((row, at) => leads(at) === (section === "lead") && isBegun(row))
    );
  return isBegun(section === "judgement" ? assertions : others[section]);
}

/** How far each section is, by a report and by what stands beside the fields. */
export function sectionStates(
  dossier: object,
  report: Report,
  issues: readonly FormIssue[],
  asked: readonly FormSection[],
): SectionState[] {
  const leads = leadIn(dossier);
  const open = new Map<SectionKey, Set<string>>();
  const wrong = new Map<SectionKey, Set<string>>();
  const count = (into: typeof open, path: Path, print: string, row?: Missing["row"]): void => {
    const section = sectionOf(path, row, leads);
    into.set(section, (into.get(section) ?? new Set<string>()).add(print));
  };
  for (const { force, status, missing, paths } of report.findings) {
    if (force === "may") continue;
    for (const one of missing) count(open, one.path, printGap(one), one.row);
    if (status === "fail") count(wrong, paths[0] ?? [], String(paths[0]));
  }
  for (const { kind, path } of issues) if (kind === "shape") count(wrong, path, String(path));
  return asked.map((section) => {
    const { key } = section;
    const [left, faults] = [open.get(key)?.size ?? 0, wrong.get(key)?.size ?? 0];
    const begun = begunIn(key, dossier, leads);
    const state = left + faults === 0 ? "done" : begun ? "in-progress" : "not-started";
    return { key, label: labelOf(section), state, open: left, wrong: faults };
  });
}
