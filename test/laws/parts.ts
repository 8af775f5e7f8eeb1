import fc from "fast-check";
import { isUscc } from "../../src/facts/uscc.js";
import type { Organization } from "../../src/index.js";
import { options } from "../../src/schemas/options.js";

export const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
export const text = fc.constantFrom("甲", "乙", "丙");
export const few = fc.nat({ max: 3 });
const day = fc.constantFrom("2022-03-01", "2024-12-31", "2025-01-01", "2025-11-20", "2026-06-30");
const amount = fc.oneof(
  fc.constantFrom("20000000", "19999999.99999999", 100_000_000, "0", "5000000", "3500000", "100000000"),
  fc.integer({ min: 0, max: 2_000_000_000 }),
);
/** As many answers as there are keys, of one kind. */
const each = <K extends string, T>(keys: readonly K[], answer: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, answer])) as { [P in K]: fc.Arbitrary<T> });
/** A text below, at and above a limit, and one that is above it by characters only. */
const textAbout = (limit: number) =>
  one(["字".repeat(limit - 1), "字".repeat(limit), "字".repeat(limit + 1), "research ".repeat(limit / 4)]);

export const ids = ["u0", "u1", "u2", "u3", "u4", "u5", "u6"];
const reference = fc.constantFrom(...ids, "nobody");

/** A code of a unit's own that is valid, and one that is not: no two units have the same. */
function codesOf(id: string): string[] {
  const body = `9133000014294444${id.slice(-1)}`;
  const valid = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((check) => body + check).find(isUscc) ?? "";
  return [valid, `${body}O`];
}

export const organization = (id: string, role: Organization["role"]) =>
  fc.record({
    id: fc.constant(id),
    role: fc.constant(role),
    name: text,
    uscc: one(codesOf(id)),
    kind: one(options.kind),
    serviceType: one(options.serviceType),
    division: one(["330382", "331002", "419001", "410881", "330106", "419002"]),
    address: text,
    establishedOn: one(["1990-01-01", "2023-06-01", "2025-02-01"]),
    independentLegalPerson: fc.boolean(),
    legalRepresentative: text,
    chainPosition: one(options.chainPosition),
    aboveScaleIndustrial: fc.boolean(),
    qualifications: fc.uniqueArray(one(options.qualification), { maxLength: 2 }),
    financials: fc.uniqueArray(one([2021, 2022, 2023, 2024]), { minLength: 2, maxLength: 4 }).chain((years) =>
      fc.tuple(
        ...years.map((year) =>
          fc.record({
            year: fc.constant(year),
            revenue: amount,
            rdExpense: amount,
            rdCapitalised: amount,
            basis: one(options.basis),
          }),
        ),
      ),
    ),
    dedicatedRdTeam: fc.boolean(),
    rdProjects: fc.array(fc.record({ startsOn: day, endsOn: day }), { maxLength: 3 }),
    completedGovernmentProjects: few,
    intellectualPropertyRights: few,
    otherConsortiaLed: few,
    integrityViolations: one([0, 0, 0, 1]),
    statement: textAbout(200),
    tasks: fc.array(text, { maxLength: 2 }),
    contact: each(["name", "position", "phone"], text),
  });

export const consortium = fc.record({
  name: one([
    "温州市电气产业链断路器创新联合体",
    "温州市产业链断路器创新联合体",
    "浙江省氢能创新联合体",
    "台州市机器人创新联合体",
    "台州市创新联合体",
    "济源钢铁创新联合体",
  ]),
  industry: one(["新材料", "低空经济", "造船"]),
  industrialChain: text,
  segment: text,
  industryClass: fc.record({ code: one(["C3823", "38", "U38", "C3"]), name: text }),
  technicalFields: fc.record({
    primary: fc.array(one(["A", "O", "Q", "P"]), { maxLength: 4 }),
    other: fc.array(one(["A", "O", "Q", "P"]), { maxLength: 3 }),
  }),
  strategicField: text,
  head: fc.record({ name: text }),
  scientificHead: fc.record({ name: text }),
  objectives: textAbout(500),
  cooperationBasis: text,
  leadOverview: text,
  constructionContent: textAbout(500),
});

export const platform = fc.record({
  name: text,
  hostId: reference,
  coHostIds: fc.uniqueArray(reference, { maxLength: 2 }),
  level: one(options.platformLevel),
  category: text,
  industryClass: text,
  discipline: text,
  technicalField: text,
  established: one(["2020", "2020-05"]),
  operating: fc.boolean(),
});

export const researcher = fc.record({
  name: text,
  age: few,
  title: text,
  position: text,
  specialty: text,
  employerId: reference,
  employer: text,
});

export const agreement = fc.record({
  effectiveOn: day,
  signatures: fc.array(
    fc.record({ organizationId: reference, capacity: one(options.capacity), sealed: fc.boolean() }),
    { maxLength: 7 },
  ),
  articles: each(options.article, text),
});

export const governance = fc.record({
  charter: fc.boolean(),
  managementBody: fc.boolean(),
  expertCommittee: fc.boolean(),
  chiefScientist: fc.boolean(),
  council: fc.record({ established: fc.boolean(), chair: reference, members: fc.uniqueArray(reference) }),
  decisionBody: fc.boolean(),
  advisoryBody: fc.boolean(),
  executiveBody: fc.record({ established: fc.boolean(), permanent: fc.boolean(), staff: few }),
  coordinationMechanism: fc.boolean(),
  jointResearchMechanism: fc.boolean(),
  ipManagement: fc.boolean(),
  fundManagement: each(["rules", "internalSupervision"], fc.boolean()),
  translationMechanism: each(["evaluation", "trading", "promotion", "standards"], fc.boolean()),
});

export const plan = fc.record({
  startsOn: day,
  endsOn: day,
  objectives: text,
  organization: text,
  mechanism: text,
  pathway: text,
  strategicGoalYears: one([2, 3, 4]),
  tasks: fc.array(fc.record({ organizationIds: fc.array(reference, { maxLength: 2 }), dueOn: day }), { maxLength: 2 }),
  outline: each(options.outline, text),
});

export const filing = fc.record({
  filledOn: day,
  contact: each(["name", "phone"], text),
  route: one(options.route),
  challengeWinner: fc.boolean(),
  applicantId: reference,
  leadSealed: fc.boolean(),
  leadOpinion: fc.record({ text, sealed: fc.boolean(), signedOn: day }),
  truthfulness: fc.record({ signed: fc.boolean(), sealed: fc.boolean(), signedOn: day }),
  copies: few,
  attachments: fc.uniqueArray(one(options.attachment), { maxLength: 3 }),
  declared: fc.record({
    members: few,
    enterprises: few,
    academicInstitutions: few,
    industryAssociations: few,
    otherOrganizations: few,
    platforms: each(["national", "provincial", "municipalAndAbove", "provincialAndAbove"], few),
  }),
  leadSelected: fc.boolean(),
  recommendation: fc.record({ by: text, reviewed: fc.boolean(), recommended: fc.boolean() }),
  demonstration: fc.record({ heldOn: day, favourable: fc.boolean() }),
  // With five working days, with four, over a holiday, and into a year of which no calendar is known.
  publicNotice: fc.record({
    startsOn: one(["2025-11-03", "2025-11-04", "2025-09-29", "2026-12-28"]),
    endsOn: one(["2025-11-07", "2025-10-09", "2026-12-31", "2027-01-05"]),
    objection: fc.boolean(),
    objectionUpheld: fc.boolean(),
  }),
  approved: fc.boolean(),
  commitmentSigned: fc.boolean(),
});

export const lifecycle = fc.record({
  establishedOn: one(["2024-07-01", "2025-03-01", "2026-02-01"]),
  reports: fc.array(
    fc.record({
      to: one(["jiyuan", "zhejiang", "taizhou"]),
      year: one([2023, 2024, 2025]),
      submittedOn: one(["2024-12-31", "2025-01-31", "2025-02-01", "2025-11-20"]),
      nextYearPlan: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  projects: fc.array(fc.record({ level: one(options.projectLevel), startsOn: day, endsOn: day }), { maxLength: 2 }),
  evaluations: fc.array(
    fc.record({ to: one(["zhejiang", "jiyuan"]), year: one([2024, 2025]), grade: one(options.grade) }),
    { maxLength: 2 },
  ),
  leadProjects: one([3, 4]),
  dissolvedOn: one(["", "2025-01-31", "2025-11-19", "2026-01-01"]),
});

/** What a reviewer says of some of these rules. */
export const judgements = (rules: readonly string[]) =>
  fc
    .uniqueArray(one(rules), { maxLength: 12 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((rule) =>
          fc.record({ rule: fc.constant(rule), holds: fc.boolean(), by: fc.constant("reviewer" as const) }),
        ),
      ),
    );
