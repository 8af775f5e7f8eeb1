import { plainAmount } from "../schemas/amount.js";
import { isDay } from "../schemas/day.js";
import { options } from "../schemas/options.js";
import { isCount } from "./count.js";

/** Whether a value is an answer of its field at all. */
export type IsReadable = (value: unknown) => boolean;

const isText: IsReadable = (value) => typeof value === "string";
const isFlag: IsReadable = (value) => typeof value === "boolean";
const isParts: IsReadable = (value) => typeof value === "object";
const isValue: IsReadable = (value) => isText(value) || isFlag(value) || Number.isFinite(value);

/** The keys whose answers are no texts; with the key before, where one is used for two kinds. */
const flags =
  "independentLegalPerson aboveScaleIndustrial dedicatedRdTeam external operating sealed charter managementBody " +
  "expertCommittee chiefScientist council.established executiveBody.established decisionBody advisoryBody permanent " +
  "coordinationMechanism jointResearchMechanism ipManagement rules internalSupervision evaluation trading promotion " +
  "standards challengeWinner leadSealed signed leadSelected reviewed recommended favourable objection objectionUpheld " +
  "approved commitmentSigned nextYearPlan holds unanimousConsent supplementaryAgreement reported goalsCompleted " +
  "unableToContinue evaluated";
const counts =
  "year completedGovernmentProjects intellectualPropertyRights otherConsortiaLed integrityViolations age staff " +
  "strategicGoalYears copies declared.members enterprises academicInstitutions industryAssociations otherOrganizations " +
  "national provincial municipalAndAbove provincialAndAbove leadProjects";
const parts =
  "organizations financials rdProjects facts platforms researchers signatures tasks reports projects evaluations " +
  "assertions justifications qualifications attachments unfinished primary technicalFields.other coHostIds " +
  "council.members organizationIds assertions.evidence contact consortium consortium.industryClass technicalFields head " +
  "scientificHead agreement articles governance council executiveBody fundManagement translationMechanism plan outline " +
  "filing leadOpinion truthfulness declared recommendation demonstration publicNotice lifecycle";
/** Of a closed list, where it is not called by the key itself. */
const lists: Readonly<Record<string, keyof typeof options>> = {
  "platforms.level": "platformLevel",
  "projects.level": "projectLevel",
  "assertions.by": "assertedBy",
  "change.kind": "changeKind",
  role: "role",
  kind: "kind",
  serviceType: "serviceType",
  chainPosition: "chainPosition",
  basis: "basis",
  capacity: "capacity",
  route: "route",
  grade: "grade",
};

const isOption =
  (words: readonly unknown[]): IsReadable =>
  (value) =>
    words.includes(value);

function entries(): Iterable<readonly [string, IsReadable]> {
  const each = (keys: string, is: IsReadable) => keys.split(" ").map((key) => [key, is] as const);
  return [
    ...each(flags, isFlag),
    ...each(counts, isCount),
    ...each(parts, isParts),
    ...each("revenue rdExpense rdCapitalised", (value) => plainAmount(value) !== undefined),
    ...each("outline.governance outline.evidence", isText),
    ["division", (value) => isText(value) && /^\d{6}$/.test(String(value))],
    ["facts.value", isValue],
    ...Object.entries(lists).map(([key, list]) => [key, isOption(options[list])] as const),
  ];
}
let kinds: ReadonlyMap<string, IsReadable> | undefined;

/**
 * What tells whether a value is an answer of a field, by the name that `describeFields` has for it: what cannot be read
 * is not answered. A day is told by its key.
 * @example readable("organizations.*.establishedOn")("97-08-05") // false
 */
export function readable(name: string): IsReadable {
  kinds ??= new Map(entries());
  const keys = name.split(".").filter((key) => key !== "*");
  const last = keys.at(-1) ?? "";
  const known = kinds.get(keys.slice(-2).join(".")) ?? kinds.get(last);
  if (known) return known;
  return /^on$|[a-z]On$/.test(last) ? (value) => typeof value === "string" && isDay(value) : isText;
}

/** The lists whose entries are words, not rows. */
const worded = /[a-z]\.\*\.tasks$|primary$|other$|Ids$|members$|evidence$|unfinished$/;

/** The same of an entry of a list. */
export function readableEntry(name: string): IsReadable {
  if (name.endsWith("qualifications")) return isOption(options.qualification);
  if (name.endsWith("attachments")) return isOption(options.attachment);
  return worded.test(name) ? isText : isParts;
}

/** What can be read of an answer. */
export const legible = (value: unknown, is: IsReadable): unknown =>
  value === undefined || is(value) ? value : undefined;
