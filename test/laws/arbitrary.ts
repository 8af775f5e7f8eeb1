import fc from "fast-check";
import type { Declared, Dossier } from "../../src/index.js";
import { places } from "../fixtures.js";
import {
  agreement,
  consortium,
  filing,
  governance,
  ids,
  judgements,
  lifecycle,
  organization,
  plan,
  platform,
  researcher,
} from "./parts.js";

/** The day by which every law is tried; its latest year is 2024. */
export const asOf = "2025-11-20";

/** Rules that a person judges, and one that nobody does. */
const judged = [
  ...Object.values(places).flatMap(({ rules }) =>
    rules.filter(({ readings }) => /"judged"|"orJudged":true/.test(JSON.stringify(readings))).map(({ id }) => id),
  ),
  ...Object.values(places).flatMap(({ support = [] }) =>
    support.filter(({ holds }) => holds?.kind === "judged").map(({ id }) => id),
  ),
  "wenzhou.lead.enterprise",
];

/** The totals of a form, as they are counted over all units, or over the members. */
function declaredOf({ organizations, platforms = [] }: Dossier, base: "units" | "members"): Declared {
  const rows = organizations.filter(({ role }) => base === "units" || role === "member");
  const units = (...kinds: string[]) => rows.filter(({ kind = "" }) => kinds.includes(kind)).length;
  const ids = organizations.map(({ id }) => id);
  const counted = platforms.filter(({ operating, hostId = "" }) => operating && ids.includes(hostId));
  const of = (...levels: string[]) => counted.filter(({ level = "" }) => levels.includes(level)).length;
  return {
    members: rows.length,
    enterprises: units("enterprise"),
    academicInstitutions: units("university", "research-institute"),
    industryAssociations: units("industry-association"),
    otherOrganizations: units("industry-association", "service-agency", "innovation-group", "other"),
    platforms: {
      national: of("national"),
      provincial: of("provincial"),
      municipalAndAbove: of("national", "provincial", "municipal"),
      provincialAndAbove: of("national", "provincial"),
    },
  };
}

const anything = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    consortium,
    organizations: fc.tuple(organization("u0", "lead"), ...ids.slice(1, size).map((id) => organization(id, "member"))),
    platforms: fc.array(platform, { maxLength: 3 }),
    researchers: fc.array(researcher, { maxLength: 2 }),
    agreement,
    governance,
    plan,
    filing,
    lifecycle,
    assertions: judgements(judged),
  }),
);

/** Dossiers in which every question that a rule asks is answered; of some the totals are as counted. */
export const answered: fc.Arbitrary<Dossier> = fc
  .tuple(anything, fc.constantFrom("units", "members", undefined))
  .map(([dossier, base]) =>
    base ? { ...dossier, filing: { ...dossier.filing, declared: declaredOf(dossier, base) } } : dossier,
  );

/** Where an answer stands. */
export type Place = readonly (string | number)[];

/** What may never be left out, or tells rows apart in a way of its own. */
const fixed = new Set(["id", "role", "rule", "by", "year", "basis"]);
/** What has a meaning of its own when it is not answered: still under way, to any authority, the whole window, not dissolved. */
const meaningful = new Set([
  "rdProjects.endsOn",
  "projects.endsOn",
  "reports.to",
  "evaluations.to",
  "organizations.establishedOn",
  "lifecycle.dissolvedOn",
]);
/** 选填: what is not chosen is none. */
const optional = new Set(["consortium.technicalFields.primary", "consortium.technicalFields.other"]);

/** Whether an answer has no meaning of its own when it is not given. */
export const isPlain = (at: Place): boolean => {
  const keys = at.filter((part) => typeof part === "string");
  return !meaningful.has(keys.slice(-2).join(".")) && !optional.has(at.join("."));
};
const mayGo = (at: Place): boolean => !fixed.has(String(at.at(-1))) && isPlain(at);

/** Every answer that can be taken away, lists as wholes included. */
export function answersOf(value: unknown, goes: (at: Place) => boolean = mayGo, at: Place = []): Place[] {
  const own = goes(at) ? [at] : [];
  if (typeof value !== "object" || value === null) return own;
  const within = Object.entries(value).flatMap(([key, part]) =>
    answersOf(part, goes, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  const list = Array.isArray(value) && !["organizations", "assertions"].includes(String(at.at(-1)));
  return list ? [...own, ...within] : within;
}

/** Whether a path is one of the fields, a list or a row on the way to one, or a word of one that is a list. */
export const isField = (path: Place, fields: readonly Place[]): boolean =>
  fields.some((field) =>
    path.every((part, at) => (typeof part === "number" ? (field[at] ?? "*") === "*" : part === field[at])),
  );

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
