import { type Force, type Jurisdiction, type Rule, type Stage, strength } from "../criteria/rule.js";
import { visitFields } from "../engine/fields.js";
import { givenOptions } from "../engine/given.js";
import { readyJurisdiction } from "../engine/ready.js";
import type { Path } from "../engine/report.js";
import { checkedStages } from "../engine/stages.js";
import type { Subject } from "../facts/field.js";
import { type LocalText, text } from "../text.js";
import { keyOf, label, leadsOwn } from "../words/labels.js";

/** Where an answer comes from, in the order of a checklist. */
export const checklistGroups = [
  "consortium",
  "lead",
  "members",
  "platforms",
  "researchers",
  "agreement",
  "governance",
  "plan",
  "filing",
  "judgement",
] as const;

/** An answer or material that an applicant needs. */
export interface ChecklistEntry {
  group: (typeof checklistGroups)[number];
  /** The form field, `"*"` for an index; of a judgement `["assertions"]`. */
  field: Path;
  label: LocalText;
  /** The ids of the rules that ask for it, in their order. */
  rules: string[];
  /** That of the strongest of them. */
  force: Force;
}

type Group = ChecklistEntry["group"];

const groupOfRoot = new Map<unknown, Group>([
  ["organizations", "members"],
  // What has happened since is known to the lead.
  ["lifecycle", "lead"],
  ["assertions", "judgement"],
  ["facts", "consortium"],
]);

function groupOf([root]: Path, subject: Subject | undefined): Group {
  if (subject === "lead") return "lead";
  return groupOfRoot.get(root) ?? checklistGroups.find((group) => group === root) ?? "filing";
}

/** What tells rows apart is no answer that anyone looks up. */
const tellsApart = (path: Path): boolean => path[0] === "organizations" && (path[2] === "id" || path[2] === "role");

interface Read {
  readonly path: Path;
  readonly subject: Subject | undefined;
}

/** Whether an answer stands in a row of a list. */
const inside = (list: Path, path: Path): boolean =>
  path.length > list.length && path[list.length] === "*" && list.every((part, at) => path[at] === part);

/** The answers that a rule reads: of a list that it looks into, what it looks at and not the list. */
function answersOf({ applies, readings }: Rule): Read[] {
  const reads = new Map<string, Read>();
  const criteria = [...(applies ? [applies] : []), ...Object.values(readings).map(({ holds }) => holds)];
  visitFields(criteria, (path, subject) => {
    if (!tellsApart(path)) reads.set(JSON.stringify([groupOf(path, subject), path]), { path, subject });
  });
  const lists = [...reads.values()].filter(({ path, subject }) => subject === "lead" && path.at(-1) !== "facts");
  const ofLead = (path: Path): boolean => lists.some((list) => inside(list.path, path));
  const all = [...reads.values()].map((read) => (ofLead(read.path) ? { ...read, subject: "lead" as const } : read));
  return all.filter(({ path }) => {
    if (path[0] === "assertions") return path.length === 1;
    return !all.some((other) => inside(path, other.path));
  });
}

function labelOf(path: Path, subject: Subject | undefined): LocalText {
  const key = keyOf(path);
  const [zh, en] = [label(key, "zh-CN"), label(key, "en")];
  return subject === "lead" ? text(leadsOwn(zh, "zh-CN"), leadsOwn(en, "en")) : text(zh, en);
}

/**
 * The answers and materials that an applicant needs, derived from the rules alone: grouped by where they come from, each
 * with the rules that ask for it.
 *
 * @param options.stages by default formation and filing, as far as the jurisdiction has rules of them
 * @throws TypeError if the jurisdiction or the options are none
 * @throws RangeError if a stage is unknown
 * @example checklist(wenzhou).find(({ field }) => field.at(-1) === "charter")
 * // { group: "governance", field: ["governance", "charter"], rules: ["wenzhou.filing.charter"], force: "must", … }
 */
export function checklist(jurisdiction: Jurisdiction, options: { stages?: readonly Stage[] } = {}): ChecklistEntry[] {
  givenOptions(options);
  const stages = checkedStages(readyJurisdiction(jurisdiction).usual, options.stages);
  const entries = new Map<string, ChecklistEntry>();
  for (const rule of jurisdiction.rules.filter(({ stage }) => stages.includes(stage))) {
    for (const { path, subject } of answersOf(rule)) {
      const group = groupOf(path, subject);
      // What a person must judge is a question of its own for each rule.
      const print = JSON.stringify([group, path, group === "judgement" ? rule.id : ""]);
      const known = entries.get(print);
      if (!known) {
        const name = group === "judgement" ? rule.title : labelOf(path, subject);
        entries.set(print, { group, field: path, label: name, rules: [rule.id], force: rule.force });
        continue;
      }
      known.rules.push(rule.id);
      if (strength[rule.force] < strength[known.force]) known.force = rule.force;
    }
  }
  const all = [...entries.values()];
  return checklistGroups.flatMap((group) => all.filter((entry) => entry.group === group));
}
