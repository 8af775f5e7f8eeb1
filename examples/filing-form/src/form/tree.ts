import type { Jurisdiction, Stage } from "consortium-eligibility";
import { describeFields, type FieldDescription } from "consortium-eligibility/forms";

/** The places whose documents can be chosen. */
export { jurisdictions as places } from "consortium-eligibility";

/** A field with the fields below it. */
export interface FieldNode extends FieldDescription {
  /** Its last part. */
  key: string;
  /** Written in more than a line. */
  long: boolean;
  /** How it is written, where that is more than its kind says. */
  hint?: FieldDescription["help"];
  /** Names one unit of the list, or several. */
  refers?: "one" | "many";
  children: FieldNode[];
}

/** The parts of the form, in the order of its tabs. */
export const sections = [
  "consortium",
  "organizations",
  "platforms",
  "researchers",
  "agreement",
  "governance",
  "plan",
  "filing",
  "lifecycle",
  "assertions",
] as const;
export type Section = (typeof sections)[number];

/** The tab that a field stands in. */
export const sectionOf = (root: string | number | undefined): Section =>
  sections.find((section) => section === root) ?? (root === "justifications" ? "assertions" : "consortium");

/** Read by no rule, but no row can be told from another without it. */
const names = new Set([
  "organizations.*.role",
  "organizations.*.name",
  "organizations.*.rdProjects.*.name",
  "platforms.*.name",
  "researchers.*.name",
  "plan.tasks.*.title",
  "filing.filledOn",
]);
const long =
  /(?:objectives|cooperationBasis|leadOverview|constructionContent|statement|otherText|articles\.\w+|plan\.(?:organization|mechanism|pathway)|outline\.\w+|leadOpinion\.text)$/;
const referring = new Map<string, "one" | "many">([
  ["platforms.*.hostId", "one"],
  ["researchers.*.employerId", "one"],
  ["agreement.signatures.*.organizationId", "one"],
  ["governance.council.chair", "one"],
  ["governance.council.members", "many"],
  ["plan.tasks.*.organizationIds", "many"],
  ["filing.applicantId", "one"],
]);

function nest(fields: readonly FieldDescription[]): FieldNode[] {
  const roots: FieldNode[] = [];
  const byName = new Map<string, FieldNode>();
  // What is said of a kind is said of many fields, and is one object.
  const times = new Map<unknown, number>();
  for (const { help } of fields) times.set(help, (times.get(help) ?? 0) + 1);
  for (const field of fields) {
    const { path, name } = field;
    const key = path.at(-1) ?? "";
    const node: FieldNode = { ...field, key, long: field.kind === "text" && long.test(name), children: [] };
    const refers = referring.get(name);
    if (refers) node.refers = refers;
    else if (times.get(field.help) === 1) node.hint = field.help;
    byName.set(name, node);
    const above = path.slice(0, path.at(-2) === "*" ? -2 : -1).join(".");
    (byName.get(above)?.children ?? roots).push(node);
  }
  return roots;
}

/** Facts that only a jurisdiction defined elsewhere reads, and what stands in a tab of its own form. */
const apart = (name: string): boolean => /(?:^|\.)facts$/.test(name) || name === "organizations.*.id";

function visible(nodes: readonly FieldNode[], asked: (node: FieldNode) => boolean): FieldNode[] {
  return nodes.flatMap((node) => {
    if (apart(node.name)) return [];
    const children = visible(node.children, asked);
    const shown = node.children.length > 0 ? children.some(({ name }) => !names.has(name)) : asked(node);
    return shown || names.has(node.name) || node.name === "organizations" ? [{ ...node, children }] : [];
  });
}

const described = new Map<string, FieldNode[]>();

/** All fields of the dossier, with what the rules of a place ask of them. */
export function allFields(place: Jurisdiction): FieldNode[] {
  const known = described.get(place.id) ?? nest(describeFields([place]));
  described.set(place.id, known);
  return known;
}

/** The fields that the rules of a place and of some stages read; or every field. */
export function shownFields(place: Jurisdiction, stages: readonly Stage[], every: boolean): FieldNode[] {
  const asking = new Set(place.rules.filter(({ stage }) => stages.includes(stage)).map(({ id }) => id));
  return visible(allFields(place), ({ asks }) => every || asks.some(({ rule }) => asking.has(rule)));
}
