import { printGap } from "../engine/collect.js";
import { visitFields } from "../engine/fields.js";
import type { ReadyRule } from "../engine/ready.js";
import type { Missing, Path, Report } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import type { FormIssue } from "../forms/issues.js";
import { type LocalText, text } from "../text.js";
import type { SectionState } from "./types.js";

/** The sections of a form, in their order. */
const sections = {
  consortium: text("联合体概况", "Consortium"),
  lead: text("牵头单位", "Lead"),
  members: text("成员单位", "Members"),
  platforms: text("创新平台", "Platforms"),
  researchers: text("研发人员", "Researchers"),
  agreement: text("组建协议", "Agreement"),
  governance: text("治理结构", "Governance"),
  plan: text("建设方案", "Plan"),
  filing: text("申报与审核", "Filing"),
  lifecycle: text("备案以后", "After filing"),
  judgement: text("审核认定", "Judgements"),
} satisfies Record<string, LocalText>;

export type Section = keyof typeof sections;
const isSection = (root: unknown): root is Section => typeof root === "string" && Object.hasOwn(sections, root);

/** Where an answer is asked for: of a unit, by whether it leads. */
function sectionOf([root, at]: Path, row: Missing["row"], leads: (at: unknown) => boolean): Section {
  if (root === "organizations") return row?.role === "lead" || leads(at) ? "lead" : "members";
  if (root === "assertions") return "judgement";
  return isSection(root) ? root : "consortium";
}

/** The sections that rules ask for anything in. */
export function askedSections(rules: readonly ReadyRule[]): readonly Section[] {
  const asked = new Set<Section>();
  for (const { rule } of rules)
    for (const { holds } of Object.values(rule.readings))
      visitFields([holds], (path, subject) => void asked.add(sectionOf(path, undefined, () => subject === "lead")));
  return (Object.keys(sections) as Section[]).filter((section) => asked.has(section));
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

function begunIn(section: Section, dossier: object, leads: (at: unknown) => boolean): boolean {
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
  asked: readonly Section[],
): SectionState[] {
  const leads = leadIn(dossier);
  const open = new Map<Section, Set<string>>();
  const wrong = new Map<Section, Set<string>>();
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
  return asked.map((key) => {
    const [left, faults] = [open.get(key)?.size ?? 0, wrong.get(key)?.size ?? 0];
    const begun = begunIn(key, dossier, leads);
    const state = left + faults === 0 ? "done" : begun ? "in-progress" : "not-started";
    return { key, label: sections[key], state, open: left, wrong: faults };
  });
}
