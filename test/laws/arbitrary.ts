import fc from "fast-check";
import type { Dossier, Organization } from "../../src/index.js";
import { options } from "../../src/schemas/options.js";

/** The day by which every law is tried; its latest year is 2024. */
export const asOf = "2025-11-20";

const text = fc.constantFrom("甲", "乙", "丙");
const day = fc.constantFrom("2022-03-01", "2024-12-31", "2025-01-01", "2025-11-20", "2026-06-30");
const amount = fc.oneof(
  fc.constantFrom("20000000", "19999999.99999999", 100_000_000, "0", "5000000", "3500000", "100000000"),
  fc.integer({ min: 0, max: 2_000_000_000 }),
);
const few = fc.nat({ max: 3 });
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);

const ids = ["u0", "u1", "u2", "u3", "u4", "u5", "u6"];
const reference = fc.constantFrom(...ids, "nobody");

const organization = (id: string, role: Organization["role"]) =>
  fc.record({
    id: fc.constant(id),
    role: fc.constant(role),
    kind: one(options.kind),
    serviceType: one(options.serviceType),
    division: one(["330382", "331002", "419001", "410881", "330106", "419002"]),
    establishedOn: one(["1990-01-01", "2023-06-01", "2025-02-01"]),
    independentLegalPerson: fc.boolean(),
    legalRepresentative: text,
    chainPosition: one(options.chainPosition),
    aboveScaleIndustrial: fc.boolean(),
    qualifications: fc.uniqueArray(one(options.qualification), { maxLength: 2 }),
    financials: fc
      .uniqueArray(one([2021, 2022, 2023, 2024]), { minLength: 2, maxLength: 4 })
      .chain((years) =>
        fc.tuple(...years.map((year) => fc.record({ year: fc.constant(year), revenue: amount, rdExpense: amount }))),
      ),
    dedicatedRdTeam: fc.boolean(),
    rdProjects: fc.array(fc.record({ startsOn: day, endsOn: day }), { maxLength: 3 }),
    completedGovernmentProjects: few,
    intellectualPropertyRights: few,
    otherConsortiaLed: few,
    tasks: fc.array(text, { maxLength: 2 }),
  });

/** Rules that a person judges, and one that nobody does. */
const judged = [
  "wenzhou.lead.influence",
  "wenzhou.members.capability",
  "zhejiang.members.research-strength",
  "taizhou.lead.intellectual-property",
  "jiyuan.goal.priority-industry",
  "jiyuan.members.services",
  "wenzhou.lead.enterprise",
];

const governance = fc.record({
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
  fundManagement: fc.record({ rules: fc.boolean(), internalSupervision: fc.boolean() }),
  translationMechanism: fc.record({
    evaluation: fc.boolean(),
    trading: fc.boolean(),
    promotion: fc.boolean(),
    standards: fc.boolean(),
  }),
});

/** Dossiers in which every question that a formation rule asks is answered. */
export const answered: fc.Arbitrary<Dossier> = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    consortium: fc.record({ industry: one(["新材料", "造船"]), head: fc.record({ name: text }) }),
    organizations: fc.tuple(organization("u0", "lead"), ...ids.slice(1, size).map((id) => organization(id, "member"))),
    platforms: fc.array(fc.record({ hostId: reference, level: one(options.platformLevel) }), { maxLength: 3 }),
    agreement: fc.record({
      signatures: fc.array(fc.record({ organizationId: reference, capacity: one(options.capacity) }), { maxLength: 7 }),
      articles: fc.record({
        taskDivision: text,
        rightsAndDuties: text,
        benefitSharing: text,
        intellectualProperty: text,
      }),
    }),
    governance,
    plan: fc.record({
      startsOn: day,
      endsOn: day,
      objectives: text,
      pathway: text,
      tasks: fc.array(fc.record({ organizationIds: fc.array(reference, { maxLength: 2 }), dueOn: day }), {
        maxLength: 2,
      }),
    }),
    assertions: fc
      .uniqueArray(one(judged), { maxLength: 5 })
      .chain((rules) =>
        fc.tuple(
          ...rules.map((rule) =>
            fc.record({ rule: fc.constant(rule), holds: fc.boolean(), by: fc.constant("reviewer" as const) }),
          ),
        ),
      ),
  }),
);

/** Where an answer stands. */
export type Place = readonly (string | number)[];

/** What has a meaning of its own when it is not answered, or may never be left out. */
const fixed = new Set(["id", "role", "establishedOn", "endsOn", "rule", "by", "year"]);

/** Every answer that can be taken away, lists as wholes included. */
export function answersOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return fixed.has(String(at.at(-1))) ? [] : [at];
  const within = Object.entries(value).flatMap(([key, part]) =>
    answersOf(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  const list = Array.isArray(value) && !["organizations", "assertions"].includes(String(at.at(-1)));
  return list ? [at, ...within] : within;
}

/** A copy in which the answers at these places are not given. */
export function without(dossier: Dossier, places: readonly Place[]): Dossier {
  const taken = new Set(places.map((place) => JSON.stringify(place)));
  const copy = (value: unknown, at: Place): unknown => {
    if (taken.has(JSON.stringify(at))) return typeof at.at(-1) === "number" ? "" : null;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((part, index) => copy(part, [...at, index]));
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part, [...at, key])]));
  };
  return copy(dossier, []) as Dossier;
}

/** A dossier with every answer, and some of its answers taken away. */
export const withGaps = answered.chain((full) =>
  fc.subarray(answersOf(full)).map((gaps) => ({ full, gaps, part: without(full, gaps) })),
);
