import type { Finding, Measure, Missing, Path, Status } from "../../src/engine/report.js";
import type { Draft, Filing, Organization, Platform } from "../../src/schemas/types.js";
import { begun, text } from "./answers.js";
import { filed, counts as frame } from "./filing-frames.js";

type Units = readonly Draft<Organization>[];
type Platforms = readonly Draft<Platform>[] | undefined;

const declaredPaths: readonly Path[] = [
  ["filing", "declared", "members"],
  ["filing", "declared", "enterprises"],
  ["filing", "declared", "academicInstitutions"],
  ["filing", "declared", "industryAssociations"],
  ["filing", "declared", "platforms", "national"],
  ["filing", "declared", "platforms", "provincial"],
];

/** Whether a total is what is counted, which is at least `low` and at most `high`. */
function agrees(total: unknown, low: number, high: number): boolean | null {
  if (typeof total !== "number") return null;
  return low === total && high === total ? true : low <= total && high >= total ? null : false;
}

/** `high` has no bound where the list is not given. */
function total(fact: string, declared: unknown, low: number, high: number): Measure {
  const given = typeof declared === "number";
  const holds = agrees(declared, low, high);
  const measure: Measure = {
    fact,
    operator: "=",
    limit: given ? String(declared) : "",
    unit: "count",
    holds,
    actual: low === high ? String(low) : null,
  };
  if (low === high) {
    if (holds === false && given) measure.shortfall = String(Math.abs(low - declared));
  } else if (high < Number.POSITIVE_INFINITY) {
    measure.low = String(low);
    measure.high = String(high);
  }
  return measure;
}

/** How many units and platforms are so, and how many may be. */
function count(units: Units, platforms: Platforms) {
  const of = {
    enterprises: 0,
    academics: 0,
    associations: 0,
    kindless: 0,
    members: 0,
    maybeMembers: 0,
    memberEnterprises: 0,
    maybeMemberEnterprises: 0,
    national: 0,
    provincial: 0,
    levelless: platforms ? 0 : Number.POSITIVE_INFINITY,
  };
  for (const unit of units) {
    const kind = text(unit.kind);
    const role = text(unit.role);
    if (kind === undefined) of.kindless++;
    else if (kind === "enterprise") of.enterprises++;
    else if (kind === "university" || kind === "research-institute") of.academics++;
    else if (kind === "industry-association") of.associations++;
    if (role === "member") {
      of.members++;
      if (kind === "enterprise") of.memberEnterprises++;
      else if (kind === undefined) of.maybeMemberEnterprises++;
    } else if (role === undefined) {
      of.maybeMembers++;
      if (kind === undefined || kind === "enterprise") of.maybeMemberEnterprises++;
    }
  }
  for (let at = 0; platforms && at < platforms.length; at++) {
    const level = text(platforms[at]?.level);
    if (level === undefined) of.levelless++;
    else if (level === "national") of.national++;
    else if (level === "provincial") of.provincial++;
  }
  return of;
}

/** What parts come to together: one that does not hold decides. */
function together(holds: readonly (boolean | null)[]): Status {
  let open = false;
  for (const one of holds) {
    if (one === false) return "fail";
    if (one === null) open = true;
  }
  return open ? "unknown" : "pass";
}

export function counts(form: Draft<Filing> | undefined, units: Units, platforms: Platforms): Finding {
  const declared = begun(form?.declared);
  const { members, enterprises, academicInstitutions, industryAssociations } = declared ?? {};
  const { national, provincial } = begun(declared?.platforms) ?? {};
  const of = count(units, platforms);
  const { kindless, levelless } = of;
  const measures = [
    total("count(organizations)", members, units.length, units.length),
    total("count(organizations: enterprises)", enterprises, of.enterprises, of.enterprises + kindless),
    total(
      "count(organizations: universities and research institutes)",
      academicInstitutions,
      of.academics,
      of.academics + kindless,
    ),
    total(
      "count(organizations: industry associations)",
      industryAssociations,
      of.associations,
      of.associations + kindless,
    ),
    total("count(platforms: national platforms)", national, of.national, of.national + levelless),
    total("count(platforms: provincial platforms)", provincial, of.provincial, of.provincial + levelless),
  ];
  const held = measures.map(({ holds }) => holds);
  const status = together(held);
  const totals = [members, enterprises, academicInstitutions, industryAssociations, national, provincial];
  const found = filed(
    frame,
    status,
    measures,
    status === "unknown" ? gaps(units, platforms, totals, held) : [],
    status === "fail" ? causes(held) : [],
  );
  found.reading = "including-lead";
  held[0] = agrees(members, of.members, of.members + of.maybeMembers);
  held[1] = agrees(enterprises, of.memberEnterprises, of.memberEnterprises + of.maybeMemberEnterprises);
  const other = together(held);
  if (other !== status) found.contested = [{ reading: "excluding-lead", status: other }];
  return found;
}

function gaps(
  units: Units,
  platforms: Platforms,
  totals: readonly unknown[],
  held: readonly (boolean | null)[],
): Missing[] {
  const missing: Missing[] = [];
  let kinds = false;
  let levels = false;
  for (const [at, path] of declaredPaths.entries()) {
    if (held[at] !== null) continue;
    if (typeof totals[at] !== "number") missing.push({ path });
    if (at >= 1 && at <= 3 && !kinds) {
      kinds = true;
      for (let i = 0; i < units.length; i++)
        if (text(units[i]?.kind) === undefined) missing.push({ path: ["organizations", i, "kind"] });
    }
    if (at < 4 || levels) continue;
    levels = true;
    if (!platforms) missing.push({ path: ["platforms"] });
    for (let i = 0; platforms && i < platforms.length; i++)
      if (text(platforms[i]?.level) === undefined) missing.push({ path: ["platforms", i, "level"] });
  }
  return missing;
}

function causes(held: readonly (boolean | null)[]): Path[] {
  const paths: Path[] = [];
  let units = false;
  let platforms = false;
  for (const [at, path] of declaredPaths.entries()) {
    if (held[at] !== false) continue;
    paths.push(path);
    if (at < 4 && !units) {
      units = true;
      paths.push(["organizations"]);
    } else if (at >= 4 && !platforms) {
      platforms = true;
      paths.push(["platforms"]);
    }
  }
  return paths;
}
