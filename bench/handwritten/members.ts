import type { Finding, Missing, Path, Status } from "../../src/engine/report.js";
import type { Draft, Organization } from "../../src/schemas/types.js";
import { counted, half, text } from "./answers.js";
import * as frames from "./frames.js";

type Units = readonly Draft<Organization>[];
const { finding } = frames;

/** How many units are so, and how many may be, an answer being missing. */
export interface Census {
  enterprises: number;
  academics: number;
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
    academics: 0,
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
      if (kind === "university" || kind === "research-institute") counts.academics++;
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

/** One unit of a sort is asked for: 0 none, 1 perhaps, 2 there is. */
const one = (sure: number, maybe: number): 0 | 1 | 2 => (sure > 0 ? 2 : maybe > 0 ? 1 : 0);
const statuses: readonly Status[] = ["fail", "unknown", "pass"];
const both = (a: 0 | 1 | 2, b: 0 | 1 | 2): Status => statuses[a < b ? a : b] ?? "unknown";

function gapsIn(units: Units, answer: "kind" | "division"): Missing[] {
  const missing: Missing[] = [];
  for (let at = 0; at < units.length; at++) {
    if (text(units[at]?.[answer]) === undefined) missing.push({ path: ["organizations", at, answer] });
  }
  return missing;
}

export function composition(units: Units, { enterprises, academics, kindless }: Census): Finding {
  const measures = [
    counted("count(organizations: enterprises)", 1, enterprises, enterprises + kindless),
    counted("count(organizations: universities and research institutes)", 1, academics, academics + kindless),
  ];
  const business = one(enterprises, kindless);
  const academia = one(academics, kindless);
  const status = both(business, academia);
  if (status === "pass") return finding(frames.composition, "pass", measures, [], []);
  if (status === "unknown") return finding(frames.composition, "unknown", measures, gapsIn(units, "kind"), []);
  const paths: Path[] = [["organizations"]];
  // Where no enterprise is there every unit is a cause, first those that are no enterprise; then likewise for academia.
  // Each kind of answer fails at least one of the two, and a unit is named once.
  for (let at = 0; at < units.length; at++) {
    const kind = text(units[at]?.kind);
    if (kind === undefined) continue;
    const academic = kind === "university" || kind === "research-institute";
    if (business === 0 ? kind !== "enterprise" : !academic) paths.push(["organizations", at, "kind"]);
  }
  return finding(frames.composition, "fail", measures, [], paths);
}

export function count(units: Units): Finding {
  const measures = [counted("count(organizations)", 6, units.length, units.length)];
  return units.length >= 6
    ? finding(frames.count, "pass", measures, [], [])
    : finding(frames.count, "fail", measures, [], [["organizations"]]);
}

/** A share of units that has to be one half; `holds` tells whether an answer, which is given, is so. */
function share(
  frame: frames.Frame,
  fact: string,
  units: Units,
  yes: number,
  open: number,
  answer: "kind" | "division",
  holds: (value: string) => boolean,
): Finding {
  const measure = half(fact, yes, open, units.length);
  if (measure.holds === true) return finding(frame, "pass", [measure], [], []);
  if (measure.holds === null) {
    const missing = units.length === 0 ? [{ path: ["organizations"] }] : gapsIn(units, answer);
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

export const localShare = (units: Units, { local, placeless }: Census): Finding =>
  share(
    frames.localShare,
    "share(organizations: units registered in Wenzhou)",
    units,
    local,
    placeless,
    "division",
    isLocal,
  );

export const enterpriseShare = (units: Units, { enterprises, kindless }: Census): Finding =>
  share(
    frames.enterpriseShare,
    "share(organizations: enterprises)",
    units,
    enterprises,
    kindless,
    "kind",
    isEnterprise,
  );

export function chainCoverage(units: Units, counts: Census): Finding {
  const { upstream, maybeUpstream, downstream, maybeDownstream } = counts;
  const measures = [
    counted("count(organizations: enterprises upstream in the chain)", 1, upstream, upstream + maybeUpstream),
    counted("count(organizations: enterprises downstream in the chain)", 1, downstream, downstream + maybeDownstream),
  ];
  const up = one(upstream, maybeUpstream);
  const down = one(downstream, maybeDownstream);
  const status = both(up, down);
  if (status === "pass") return finding(frames.chainCoverage, "pass", measures, [], []);
  if (status === "unknown")
    return finding(frames.chainCoverage, "unknown", measures, chainGaps(units, up === 1, down === 1), []);
  return finding(frames.chainCoverage, "fail", measures, [], chainCauses(units, up === 0, down === 0));
}

/** What units lack that may be upstream, where `up` is open, and then what those lack that may be downstream. */
function chainGaps(units: Units, up: boolean, down: boolean): Missing[] {
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
