import {
  annualReports,
  dossier,
  type Field,
  fact,
  governmentProject,
  governmentProjects,
  type List,
  lead,
  members,
  planTasks,
  platform,
  platforms,
  platformsOfLead,
  project,
  projectsOfLead,
  report,
  researcher,
  researchers,
  rows,
  rowsWhere,
  signature,
  signaturesOfUnit,
  task,
  unit,
  units,
} from "../../src/index.js";
import { options } from "../../src/schemas/options.js";
import { ids } from "../laws/parts.js";

/** What a criterion can be asked of: the dossier, or the rows of a list. */
export type Place =
  | "dossier"
  | "units"
  | "platforms"
  | "signatures"
  | "tasks"
  | "researchers"
  | "reports"
  | "projects"
  | "rdProjects";

/** The answers that can be asked for in a place, by what they are. */
export interface Answers {
  /** With answers that it may have. */
  readonly options: readonly (readonly [Field, readonly (string | boolean)[]])[];
  readonly texts: readonly Field[];
  readonly days: readonly Field[];
  readonly counts: readonly Field[];
  readonly amounts: readonly Field[];
  readonly words: readonly (readonly [Field, readonly string[]])[];
  /** The ids of units. */
  readonly ids: readonly Field[];
  /** What has a meaning of its own when it is not given. */
  readonly optional: readonly Field[];
  /** The lists that can be asked for, and the place that their rows are. */
  readonly lists: readonly (readonly [List, Place])[];
}

const none: Answers = {
  options: [],
  texts: [],
  days: [],
  counts: [],
  amounts: [],
  words: [],
  ids: [],
  optional: [],
  lists: [],
};
const flag = [true, false];
const divisions = ["330382", "3310", "33", "41"];
const organizations = dossier("organizations");
/** Facts that the dossiers of the laws have. */
export const seed = fact("lushan.seed");
export const year: Field = fact("lushan.year");

const ofDossier: Answers = {
  options: [
    [lead("kind"), options.kind],
    [lead("division"), divisions],
    [lead("independentLegalPerson"), flag],
    [dossier("filing", "route"), options.route],
    [dossier("governance", "charter"), flag],
  ],
  texts: [lead("statement"), dossier("consortium", "objectives"), lead("uscc"), dossier("consortium", "segment")],
  days: [
    dossier("plan", "startsOn"),
    dossier("agreement", "effectiveOn"),
    dossier("filing", "publicNotice", "startsOn"),
    dossier("filing", "publicNotice", "endsOn"),
    dossier("lifecycle", "establishedOn"),
  ],
  counts: [lead("otherConsortiaLed"), dossier("filing", "copies"), dossier("filing", "declared", "members"), year],
  amounts: [seed],
  words: [
    [lead("qualifications"), options.qualification],
    [lead("tasks"), ["甲", "乙"]],
    [dossier("filing", "attachments"), options.attachment],
    [dossier("governance", "council", "members"), ids],
  ],
  ids: [dossier("filing", "applicantId"), dossier("governance", "council", "chair"), lead("id")],
  optional: [lead("establishedOn"), dossier("lifecycle", "dissolvedOn")],
  lists: [
    [units, "units"],
    [members, "units"],
    [platforms, "platforms"],
    [platformsOfLead, "platforms"],
    [rowsWhere(dossier("platforms"), "level", "national"), "platforms"],
    [rowsWhere(dossier("platforms"), "hostId", dossier("filing", "applicantId")), "platforms"],
    [rows(dossier("agreement", "signatures")), "signatures"],
    [planTasks, "tasks"],
    [researchers, "researchers"],
    [annualReports, "reports"],
    [governmentProjects, "projects"],
    [projectsOfLead, "rdProjects"],
  ],
};

const ofUnits: Answers = {
  ...none,
  options: [
    [unit("kind"), options.kind],
    [unit("division"), divisions],
    [unit("chainPosition"), options.chainPosition],
    [unit("aboveScaleIndustrial"), flag],
    [unit("role"), options.role],
  ],
  texts: [unit("name"), unit("statement"), unit("uscc")],
  counts: [unit("intellectualPropertyRights"), unit("integrityViolations")],
  words: [
    [unit("qualifications"), options.qualification],
    [unit("tasks"), ["甲", "乙"]],
  ],
  ids: [unit("id")],
  lists: [
    [signaturesOfUnit, "signatures"],
    [rowsWhere(dossier("platforms"), "hostId", unit("id")), "platforms"],
    [rowsWhere(dossier("researchers"), "employerId", unit("id")), "researchers"],
    [rows(unit("rdProjects")), "rdProjects"],
  ],
};

/** What is asked of each place besides the answers of the dossier. */
const own: Readonly<Record<Place, Answers>> = {
  dossier: none,
  units: ofUnits,
  platforms: {
    ...none,
    options: [
      [platform("level"), options.platformLevel],
      [platform("operating"), flag],
    ],
    texts: [platform("name"), platform("category")],
    words: [[platform("coHostIds"), ids]],
    ids: [platform("hostId")],
    lists: [[rowsWhere(organizations, "id", platform("hostId")), "units"]],
  },
  signatures: {
    ...none,
    options: [
      [signature("capacity"), options.capacity],
      [signature("sealed"), flag],
    ],
    ids: [signature("organizationId")],
    lists: [[rowsWhere(organizations, "id", signature("organizationId")), "units"]],
  },
  tasks: { ...none, days: [task("dueOn")], words: [[task("organizationIds"), ids]] },
  researchers: { ...none, texts: [researcher("name")], counts: [researcher("age")], ids: [researcher("employerId")] },
  reports: {
    ...none,
    days: [report("submittedOn")],
    counts: [report("year")],
    optional: [report("to")],
  },
  projects: {
    ...none,
    options: [[governmentProject("level"), options.projectLevel]],
    days: [governmentProject("startsOn"), governmentProject("endsOn")],
    optional: [governmentProject("endsOn")],
  },
  rdProjects: {
    ...none,
    days: [project("startsOn"), project("endsOn")],
    optional: [project("endsOn")],
  },
};

/** What can be asked in a place: its own answers first, then those of the dossier. */
export const asked = <K extends keyof Answers>(place: Place, of: K): [own: Answers[K], ofDossier: Answers[K]] => [
  own[place][of],
  ofDossier[of],
];
