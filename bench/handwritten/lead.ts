import type { Finding, Measure, Missing, Path, Status } from "../../src/engine/report.js";
import type { Consortium, Draft, Organization, Platform } from "../../src/schemas/types.js";
import { begun, leadGap, leadPath, text, type Unfinished } from "./answers.js";
import * as frames from "./frames.js";

type Lead = Draft<Organization> | undefined;
type Platforms = readonly Draft<Platform>[];
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

export function legalPerson(lead: Lead, leadAt: number): Finding {
  const own = lead?.independentLegalPerson;
  return ofLead(frames.legalPerson, typeof own === "boolean" ? own : undefined, leadAt, "independentLegalPerson");
}

export function registered(lead: Lead, leadAt: number): Finding {
  return ofLead(frames.registered, text(lead?.division)?.startsWith("3303"), leadAt, "division");
}

export function rdTeam(lead: Lead, leadAt: number): Finding {
  const team = lead?.dedicatedRdTeam;
  return ofLead(frames.rdTeam, typeof team === "boolean" ? team : undefined, leadAt, "dedicatedRdTeam");
}

export function preferred(lead: Lead, leadAt: number, unfinished: boolean): Finding {
  const list = begun(lead?.qualifications);
  if (!list) return ofLead(frames.preferred, undefined, leadAt, "qualifications");
  let open = unfinished;
  for (const entry of list) {
    const title = text(entry);
    if (title === "chain-leader" || title === "high-growth") return finding(frames.preferred, "pass", [], [], []);
    if (title === undefined) open = true;
  }
  if (!open) return ofLead(frames.preferred, false, leadAt, "qualifications");
  const missing: Missing[] = [];
  for (let at = 0; at < list.length; at++) {
    if (text(list[at]) === undefined) missing.push({ path: ["organizations", leadAt, "qualifications", at] });
  }
  if (unfinished) missing.push(leadGap(leadAt, "qualifications"));
  return finding(frames.preferred, "unknown", [], missing, []);
}

/** fail, unknown and pass. */
type Truth = number;

/** Whether it is of the level and operates. */
function running({ level, operating }: Draft<Platform>): Truth {
  const high = text(level);
  if (operating === false || (high !== undefined && high !== "provincial" && high !== "national")) return 0;
  return high === undefined || typeof operating !== "boolean" ? 1 : 2;
}

/** Whether the lead hosts it; without a host it may. */
function hosted(platform: Draft<Platform>, id: string): Truth {
  const host = text(platform.hostId);
  return host === undefined ? 1 : host === id ? 2 : 0;
}

/** Whether the lead runs it together with the host. */
function shared({ coHostIds }: Draft<Platform>, id: string, unfinished: boolean): Truth {
  const list = begun(coHostIds);
  if (!list) return 1;
  let truth: Truth = unfinished ? 1 : 0;
  for (const entry of list) {
    const one = text(entry);
    if (one === id) return 2;
    if (one === undefined) truth = 1;
  }
  return truth;
}

/** The best of the platforms, by what the lead has to do with them. */
function best(list: Platforms, unfinished: boolean, ofLead: (platform: Draft<Platform>) => Truth): Truth {
  let found: Truth = unfinished ? 1 : 0;
  for (const one of list) {
    const runs = running(one);
    if (runs <= found) continue;
    const own = ofLead(one);
    const truth = Math.min(own, runs);
    if (truth > found) found = truth;
  }
  return found;
}

const statuses: readonly Status[] = ["fail", "unknown", "pass"];

export function platform(
  list: Platforms | undefined,
  lead: Lead,
  leadAt: number,
  unfinished: Readonly<Unfinished>,
): Finding {
  const id = text(lead?.id);
  if (id === undefined || !list) {
    const found = finding(frames.platform, "unknown", [], platformGaps(list, id, leadAt, false), []);
    found.reading = "host";
    return found;
  }
  const open = unfinished.platforms;
  const truth = best(list, open, (one) => hosted(one, id));
  const found = finding(
    frames.platform,
    statuses[truth] ?? "unknown",
    [],
    truth === 1 ? platformGaps(list, id, leadAt, open) : [],
    truth === 0 ? platformCauses(list, id) : [],
  );
  found.reading = "host";
  if (truth === 2) return found;
  const wider = best(list, open, (one) => shared(one, id, unfinished.coHosts));
  if (wider > truth) found.contested = [{ reading: "host-or-co-host", status: statuses[wider] ?? "unknown" }];
  return found;
}

function platformCauses(list: Platforms, id: string): Path[] {
  const paths: Path[] = [["platforms"]];
  for (let at = 0; at < list.length; at++) {
    const one = list[at];
    if (!one || text(one.hostId) !== id) continue;
    const level = text(one.level);
    if (level !== undefined && level !== "provincial" && level !== "national") paths.push(["platforms", at, "level"]);
    if (one.operating === false) paths.push(["platforms", at, "operating"]);
  }
  return paths;
}

function platformGaps(
  list: Platforms | undefined,
  id: string | undefined,
  leadAt: number,
  unfinished: boolean,
): Missing[] {
  const missing: Missing[] = id === undefined ? [leadGap(leadAt, "id")] : [];
  if (!list) {
    missing.push({ path: ["platforms"] });
    return missing;
  }
  // Those of the lead come before those of nobody; without a lead every one may be its own.
  if (id !== undefined) lacking(list, (host) => host === id, missing);
  lacking(list, (host) => host === undefined || id === undefined, missing);
  if (unfinished) missing.push({ path: ["platforms"] });
  return missing;
}

function lacking(list: Platforms, of: (host: string | undefined) => boolean, missing: Missing[]): void {
  for (let at = 0; at < list.length; at++) {
    const one = list[at];
    if (!one) continue;
    const host = text(one.hostId);
    if (!of(host) || running(one) === 0) continue;
    if (host === undefined) missing.push({ path: ["platforms", at, "hostId"] });
    if (text(one.level) === undefined) missing.push({ path: ["platforms", at, "level"] });
    if (typeof one.operating !== "boolean") missing.push({ path: ["platforms", at, "operating"] });
  }
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
