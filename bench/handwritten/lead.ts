import type { Finding, Measure, Missing, Path } from "../../src/engine/report.js";
import type { Consortium, Draft, Organization, Platform } from "../../src/schemas/types.js";
import { begun, leadGap, leadPath, text } from "./answers.js";
import * as frames from "./frames.js";

type Lead = Draft<Organization> | undefined;
const { finding } = frames;

export function head(consortium: Draft<Consortium> | undefined, lead: Lead, leadAt: number): Finding {
  const name = text(begun(consortium?.head)?.name);
  const representative = text(lead?.legalRepresentative);
  if (name === undefined || representative === undefined) {
    const missing: Missing[] = name === undefined ? [{ path: ["consortium", "head", "name"] }] : [];
    if (representative === undefined) missing.push(leadGap(leadAt, "legalRepresentative"));
    return finding(frames.head, "unknown", [], missing, []);
  }
  if (name === representative) return finding(frames.head, "pass", [], [], []);
  const paths: Path[] = [["consortium", "head", "name"], leadPath(leadAt, "legalRepresentative")];
  return finding(frames.head, "fail", [], [], paths);
}

/** A finding on a single answer of the lead: whether it holds, `undefined` without an answer. */
export function ofLead(frame: frames.Frame, holds: boolean | undefined, leadAt: number, answer: string): Finding {
  if (holds === undefined) return finding(frame, "unknown", [], [leadGap(leadAt, answer)], []);
  return holds ? finding(frame, "pass", [], [], []) : finding(frame, "fail", [], [], [leadPath(leadAt, answer)]);
}

export function enterprise(lead: Lead, leadAt: number): Finding {
  const kind = text(lead?.kind);
  return ofLead(frames.enterprise, kind === undefined ? undefined : kind === "enterprise", leadAt, "kind");
}

export function registered(lead: Lead, leadAt: number): Finding {
  return ofLead(frames.registered, text(lead?.division)?.startsWith("3303"), leadAt, "division");
}

export function rdTeam(lead: Lead, leadAt: number): Finding {
  const team = lead?.dedicatedRdTeam;
  return ofLead(frames.rdTeam, typeof team === "boolean" ? team : undefined, leadAt, "dedicatedRdTeam");
}

export function preferred(lead: Lead, leadAt: number): Finding {
  const list = begun(lead?.qualifications);
  if (!list) return ofLead(frames.preferred, undefined, leadAt, "qualifications");
  let blank = false;
  for (const entry of list) {
    const title = text(entry);
    if (title === "chain-leader" || title === "high-growth") return finding(frames.preferred, "pass", [], [], []);
    if (title === undefined) blank = true;
  }
  if (!blank) return ofLead(frames.preferred, false, leadAt, "qualifications");
  const missing = [];
  for (let at = 0; at < list.length; at++) {
    if (text(list[at]) === undefined) missing.push({ path: ["organizations", leadAt, "qualifications", at] });
  }
  return finding(frames.preferred, "unknown", [], missing, []);
}

/** 0: of another unit, or too low; 1: it could be one; 2: it is one. */
function standing(platform: Draft<Platform>, id: string | undefined): 0 | 1 | 2 {
  const level = text(platform.level);
  if (level !== undefined && level !== "provincial" && level !== "national") return 0;
  const host = text(platform.hostId);
  if (host === undefined || id === undefined) return 1;
  return host !== id ? 0 : level === undefined ? 1 : 2;
}

export function platform(list: readonly Draft<Platform>[] | undefined, lead: Lead, leadAt: number): Finding {
  const id = text(lead?.id);
  let best = id === undefined || !list ? 1 : 0;
  if (list && id !== undefined) {
    for (const one of list) {
      const found = standing(one, id);
      if (found > best) best = found;
    }
  }
  if (best === 2) return finding(frames.platform, "pass", [], [], []);
  if (best === 1) return finding(frames.platform, "unknown", [], platformGaps(list, id, leadAt), []);
  const paths: Path[] = [["platforms"]];
  for (let at = 0; list && at < list.length; at++) {
    if (text(list[at]?.hostId) === id) paths.push(["platforms", at, "level"]);
  }
  return finding(frames.platform, "fail", [], [], paths);
}

function platformGaps(list: readonly Draft<Platform>[] | undefined, id: string | undefined, leadAt: number): Missing[] {
  const missing: Missing[] = id === undefined ? [leadGap(leadAt, "id")] : [];
  if (!list) {
    missing.push({ path: ["platforms"] });
    return missing;
  }
  // Those of the lead come before those of nobody.
  for (let at = 0; id !== undefined && at < list.length; at++) {
    const one = list[at];
    if (one && text(one.hostId) === id && text(one.level) === undefined)
      missing.push({ path: ["platforms", at, "level"] });
  }
  for (let at = 0; at < list.length; at++) {
    const one = list[at];
    if (!one || standing(one, id) === 0) continue;
    const host = text(one.hostId);
    if (host !== undefined && id !== undefined) continue;
    if (host === undefined) missing.push({ path: ["platforms", at, "hostId"] });
    if (text(one.level) === undefined) missing.push({ path: ["platforms", at, "level"] });
  }
  return missing;
}

export function single(lead: Lead, leadAt: number): Finding {
  const led = lead?.otherConsortiaLed;
  const measure: Measure = {
    fact: "lead.otherConsortiaLed",
    operator: "<=",
    limit: "0",
    unit: "count",
    holds: null,
    actual: null,
  };
  if (typeof led !== "number")
    return finding(frames.single, "unknown", [measure], [leadGap(leadAt, "otherConsortiaLed")], []);
  measure.holds = led <= 0;
  measure.actual = String(led);
  if (led <= 0) return finding(frames.single, "pass", [measure], [], []);
  measure.shortfall = String(led);
  return finding(frames.single, "fail", [measure], [], [leadPath(leadAt, "otherConsortiaLed")]);
}
