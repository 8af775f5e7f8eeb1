import type { Finding, Measure, Missing, Path, Status } from "../../src/engine/report.js";
import type { Draft, Organization } from "../../src/schemas/types.js";
import { counted, half, text } from "./answers.js";
import * as frames from "./frames.js";
import { places, reviewed, reviewGap, reviewPath, type Said, tell } from "./judged.js";

type Units = readonly Draft<Organization>[];
const { finding } = frames;
const place = places.composition;

/** How many units are so, and how many may be, an answer being missing. */
export interface Census {
  enterprises: number;
  universities: number;
  institutes: number;
  /** Of kinds that may do research too. */
  others: number;
  kindless: number;
  local: number;
  placeless: number;
  upstream: number;
  maybeUpstream: number;
  downstream: number;
  maybeDownstream: number;
}

/** Counts everything that the rules of section 三（三） ask for in one pass. */
export function census(units: Units): Census {
  const counts: Census = {
    enterprises: 0,
    universities: 0,
    institutes: 0,
    others: 0,
    kindless: 0,
    local: 0,
    placeless: 0,
    upstream: 0,
    maybeUpstream: 0,
    downstream: 0,
    maybeDownstream: 0,
  };
  for (const unit of units) {
    const division = text(unit.division);
    if (division === undefined) counts.placeless++;
    else if (division.startsWith("3303")) counts.local++;
    const kind = text(unit.kind);
    if (kind === undefined) counts.kindless++;
    else if (kind === "enterprise") counts.enterprises++;
    else {
      if (kind === "university") counts.universities++;
      else if (kind === "research-institute") counts.institutes++;
      else if (kind === "other" || kind === "service-agency" || kind === "innovation-group") counts.others++;
      continue;
    }
    const position = text(unit.chainPosition);
    if (position === undefined) {
      counts.maybeUpstream++;
      counts.maybeDownstream++;
    } else if (position === "upstream") {
      if (kind === undefined) counts.maybeUpstream++;
      else counts.upstream++;
    } else if (position === "downstream") {
      if (kind === undefined) counts.maybeDownstream++;
      else counts.downstream++;
    }
  }
  return counts;
}

/** fail, unknown, review and pass: all is the least of its parts, any the greatest. */
type Truth = number;
const statuses: readonly Status[] = ["fail", "unknown", "review", "pass"];
const statusOf = (truth: Truth): Status => statuses[truth] ?? "unknown";
/** One unit of a sort is asked for. */
const one = (sure: number, maybe: number): Truth => (sure > 0 ? 3 : maybe > 0 ? 1 : 0);
/** How many more units there may be of any sort. */
const more = (unfinished: boolean): number => (unfinished ? Number.POSITIVE_INFINITY : 0);

function gapsIn(units: Units, answer: "kind" | "division", unfinished: boolean): Missing[] {
  const missing: Missing[] = [];
  for (let at = 0; at < units.length; at++) {
    if (text(units[at]?.[answer]) === undefined) missing.push({ path: ["organizations", at, answer] });
  }
  if (unfinished) missing.push({ path: ["organizations"] });
  return missing;
}

export function composition(units: Units, counts: Census, unfinished: boolean, said: Said): Finding {
  const { enterprises, universities, institutes, others, kindless, local, placeless } = counts;
  const academics = universities + institutes;
  const maybe = kindless + more(unfinished);
  const measures = [
    counted("count(organizations: enterprises)", 1, enterprises, enterprises + maybe),
    counted("count(organizations: universities and research institutes)", 1, academics, academics + maybe),
  ];
  const business = one(enterprises, maybe);
  const academia = one(academics, maybe);
  const other = one(others, maybe);
  const holds = reviewed(said, place);
  const judgement = holds === undefined ? 2 : holds ? 3 : 0;
  const alike = Math.min(other, judgement);
  const research = Math.max(academia, alike);
  const truth = Math.min(business, research);
  const found = madeOf(units, measures, truth);
  if (found.status === "unknown" || found.status === "review") {
    found.missing = gapsIn(units, "kind", unfinished);
    if (research < 3 && alike > 0 && holds === undefined)
      found.missing.push(reviewGap(said, place, frames.composition));
  } else if (research === 0 && holds === false) found.paths.push(reviewPath(said, place));
  found.reading = "either";
  const both = Math.min(business, one(universities, maybe), one(institutes, maybe));
  const undecided = placeless + more(unfinished);
  const sides = Math.min(one(local, undecided), one(units.length - local - placeless, undecided));
  const everywhere = Math.min(truth, sides);
  if (both !== truth || everywhere !== truth) {
    found.contested = [];
    if (both !== truth) found.contested.push({ reading: "both", status: statusOf(both) });
    if (everywhere !== truth) found.contested.push({ reading: "with-nonlocal", status: statusOf(everywhere) });
  }
  tell(found, place, said);
  return found;
}

/** Where there is no enterprise, or none of academia, every unit is a cause. */
function madeOf(units: Units, measures: Measure[], truth: Truth): Finding {
  const paths: Path[] = [];
  if (truth === 0) {
    paths.push(["organizations"]);
    for (let at = 0; at < units.length; at++) paths.push(["organizations", at, "kind"]);
  }
  return finding(frames.composition, statusOf(truth), measures, [], paths);
}

export function count(units: Units, unfinished: boolean): Finding {
  const measure = counted("count(organizations)", 6, units.length, units.length + more(unfinished));
  if (measure.holds === null) return finding(frames.count, "unknown", [measure], [{ path: ["organizations"] }], []);
  return measure.holds
    ? finding(frames.count, "pass", [measure], [], [])
    : finding(frames.count, "fail", [measure], [], [["organizations"]]);
}

/** A share of units that has to be one half; `holds` tells whether an answer, which is given, is so. */
function share(
  frame: frames.Frame,
  fact: string,
  units: Units,
  yes: number,
  open: number,
  unfinished: boolean,
  answer: "kind" | "division",
  holds: (value: string) => boolean,
): Finding {
  const measure = half(fact, yes, open, units.length, unfinished);
  if (measure.holds === true) return finding(frame, "pass", [measure], [], []);
  if (measure.holds === null) {
    const missing = gapsIn(units, answer, unfinished || units.length === 0);
    return finding(frame, "unknown", [measure], missing, []);
  }
  const paths: Path[] = [["organizations"]];
  for (let at = 0; at < units.length; at++) {
    const value = text(units[at]?.[answer]);
    if (value !== undefined && !holds(value)) paths.push(["organizations", at, answer]);
  }
  return finding(frame, "fail", [measure], [], paths);
}

const isLocal = (division: string): boolean => division.startsWith("3303");
const isEnterprise = (kind: string): boolean => kind === "enterprise";

export const localShare = (units: Units, { local, placeless }: Census, unfinished: boolean): Finding =>
  share(
    frames.localShare,
    "share(organizations: units registered in Wenzhou)",
    units,
    local,
    placeless,
    unfinished,
    "division",
    isLocal,
  );

export const enterpriseShare = (units: Units, { enterprises, kindless }: Census, unfinished: boolean): Finding =>
  share(
    frames.enterpriseShare,
    "share(organizations: enterprises)",
    units,
    enterprises,
    kindless,
    unfinished,
    "kind",
    isEnterprise,
  );

export function chainCoverage(units: Units, counts: Census, unfinished: boolean): Finding {
  const { upstream, downstream } = counts;
  const maybeUp = counts.maybeUpstream + more(unfinished);
  const maybeDown = counts.maybeDownstream + more(unfinished);
  const measures = [
    counted("count(organizations: enterprises upstream in the chain)", 1, upstream, upstream + maybeUp),
    counted("count(organizations: enterprises downstream in the chain)", 1, downstream, downstream + maybeDown),
  ];
  const up = one(upstream, maybeUp);
  const down = one(downstream, maybeDown);
  const truth = Math.min(up, down);
  const found = finding(
    frames.chainCoverage,
    statusOf(truth),
    measures,
    truth === 1 ? chainGaps(units, up === 1, down === 1, unfinished) : [],
    truth === 0 ? chainCauses(units, up === 0, down === 0) : [],
  );
  found.reading = "as-must";
  if (truth === 0) found.contested = [{ reading: "as-should", status: "fail", force: "should" }];
  return found;
}

/** What units lack that may be upstream, where `up` is open, and then what those lack that may be downstream. */
function chainGaps(units: Units, up: boolean, down: boolean, unfinished: boolean): Missing[] {
  const missing: Missing[] = [];
  for (const side of ["upstream", "downstream"]) {
    if (side === "upstream" ? !up : !down) continue;
    for (let at = 0; at < units.length; at++) {
      const kind = text(units[at]?.kind);
      const position = text(units[at]?.chainPosition);
      if (kind !== undefined && kind !== "enterprise") continue;
      if (position !== undefined && position !== side) continue;
      // Without a position it may be either, and the first time round has named it.
      if (position === undefined && up && side === "downstream") continue;
      if (kind === undefined) missing.push({ path: ["organizations", at, "kind"] });
      if (position === undefined) missing.push({ path: ["organizations", at, "chainPosition"] });
    }
    if (unfinished && !(up && side === "downstream")) missing.push({ path: ["organizations"] });
  }
  return missing;
}

function chainCauses(units: Units, up: boolean, down: boolean): Path[] {
  const paths: Path[] = [["organizations"]];
  for (const side of ["upstream", "downstream"]) {
    if (side === "upstream" ? !up : !down) continue;
    const again = up && side === "downstream";
    for (let at = 0; at < units.length; at++) {
      const kind = text(units[at]?.kind);
      const position = text(units[at]?.chainPosition);
      if (kind !== undefined && kind !== "enterprise" && !again) paths.push(["organizations", at, "kind"]);
      if (position === undefined || position === side) continue;
      // The first time round has named every position but upstream.
      if (!again || position === "upstream") paths.push(["organizations", at, "chainPosition"]);
    }
  }
  return paths;
}
