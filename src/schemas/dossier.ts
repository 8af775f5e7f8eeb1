import * as z from "zod/mini";
import { entries, form, picks, texts, textsBy } from "./form.js";
import { list } from "./list.js";
import { listsIn } from "./lists.js";
import { amount, count, day, division, factValue, flag, id, option, text, trim, value } from "./scalars.js";
import { nearest } from "./suggest.js";

const facts = list(form({ key: text, value: factValue }));

const organization = form(
  {
    name: text,
    uscc: text,
    kind: option("kind"),
    serviceType: option("serviceType"),
    division,
    address: text,
    establishedOn: day,
    independentLegalPerson: flag,
    legalRepresentative: text,
    chainPosition: option("chainPosition"),
    aboveScaleIndustrial: flag,
    qualifications: picks("qualification"),
    financials: list(
      form({ year: count, revenue: amount, rdExpense: amount, rdCapitalised: amount, basis: option("basis") }),
    ),
    dedicatedRdTeam: flag,
    rdProjects: list(form({ name: text, startsOn: day, endsOn: day, external: flag })),
    completedGovernmentProjects: count,
    intellectualPropertyRights: count,
    otherConsortiaLed: count,
    integrityViolations: count,
    statement: text,
    tasks: texts,
    contact: form({ name: text, position: text, phone: text }),
    facts,
  },
  { id, role: option("role") },
);

const consortium = form({
  name: text,
  industry: text,
  industrialChain: text,
  segment: text,
  industryClass: form({ code: text, name: text }),
  technicalFields: form({ primary: texts, other: texts, otherText: text }),
  strategicField: text,
  head: form({ name: text }),
  scientificHead: form({ name: text }),
  objectives: text,
  cooperationBasis: text,
  leadOverview: text,
  constructionContent: text,
});

const platform = form({
  name: text,
  hostId: text,
  coHostIds: texts,
  level: option("platformLevel"),
  category: text,
  industryClass: text,
  discipline: text,
  technicalField: text,
  established: text,
  operating: flag,
  facts,
});

const researcher = form({
  name: text,
  age: count,
  title: text,
  position: text,
  specialty: text,
  employerId: text,
  employer: text,
});

const agreement = form({
  effectiveOn: day,
  signatures: list(form({ organizationId: text, capacity: option("capacity"), sealed: flag, signedOn: day })),
  articles: textsBy("article"),
});

const governance = form({
  charter: flag,
  managementBody: flag,
  expertCommittee: flag,
  chiefScientist: flag,
  council: form({ established: flag, chair: text, members: texts }),
  decisionBody: flag,
  advisoryBody: flag,
  executiveBody: form({ established: flag, permanent: flag, staff: count }),
  coordinationMechanism: flag,
  jointResearchMechanism: flag,
  ipManagement: flag,
  fundManagement: form({ rules: flag, internalSupervision: flag }),
  translationMechanism: form({ evaluation: flag, trading: flag, promotion: flag, standards: flag }),
});

const plan = form({
  startsOn: day,
  endsOn: day,
  objectives: text,
  organization: text,
  mechanism: text,
  pathway: text,
  strategicGoalYears: count,
  tasks: list(form({ title: text, organizationIds: texts, dueOn: day })),
  outline: textsBy("outline"),
});

const filing = form({
  filledOn: day,
  contact: form({ name: text, phone: text }),
  route: option("route"),
  challengeWinner: flag,
  applicantId: text,
  leadSealed: flag,
  leadOpinion: form({ text, sealed: flag, signedOn: day }),
  truthfulness: form({ signed: flag, sealed: flag, signedOn: day }),
  copies: count,
  attachments: picks("attachment"),
  declared: form({
    members: count,
    enterprises: count,
    academicInstitutions: count,
    industryAssociations: count,
    otherOrganizations: count,
    platforms: form({ national: count, provincial: count, municipalAndAbove: count, provincialAndAbove: count }),
  }),
  leadSelected: flag,
  recommendation: form({ by: text, reviewed: flag, recommended: flag, on: day }),
  demonstration: form({ heldOn: day, favourable: flag }),
  publicNotice: form({ startsOn: day, endsOn: day, objection: flag, objectionUpheld: flag }),
  approved: flag,
  commitmentSigned: flag,
});

const lifecycle = form({
  establishedOn: day,
  reports: list(form({ to: text, year: count, submittedOn: day, nextYearPlan: flag })),
  projects: list(form({ name: text, level: option("projectLevel"), startsOn: day, endsOn: day })),
  evaluations: list(form({ to: text, year: count, grade: option("grade") })),
  leadProjects: count,
  dissolvedOn: day,
});

let lists: readonly string[] | undefined;
/** The lists that may be unfinished: all but the list of these. Found when first asked for, in the schema below. */
function listNames(): readonly string[] {
  lists ??= listsIn(dossierSchema).filter((name) => name !== "unfinished");
  return lists;
}
const listName = z.pipe(
  trim,
  value<string>(
    {
      code: "unknown-list",
      likely: (name) => (typeof name === "string" ? nearest(name, listNames()) : undefined),
      get options() {
        return [...listNames(), ""];
      },
    },
    (name) => typeof name === "string" && (name === "" || listNames().includes(name)),
  ),
);

/** The shape of the dossier, and nothing of policy: a rule never lives here. */
export const dossierSchema = form(
  {
    id: text,
    consortium,
    platforms: list(platform),
    researchers: list(researcher),
    agreement,
    governance,
    plan,
    filing,
    lifecycle,
    assertions: list(
      form({ rule: text, holds: flag, by: option("assertedBy"), name: text, on: day, note: text, evidence: texts }),
    ),
    justifications: list(form({ rule: text, text })),
    facts,
    unfinished: entries(listName),
  },
  { organizations: list(organization) },
);
