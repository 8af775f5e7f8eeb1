import type { Finding, Measure, Missing, Path } from "../../src/engine/report.js";
import type { Draft, Organization, Platform, Researcher } from "../../src/schemas/types.js";
import { text } from "./answers.js";
import * as frames from "./filing-frames.js";
import { isCode, length, words } from "./filing-texts.js";

type Units = readonly Draft<Organization>[];
type Platforms = readonly Draft<Platform>[] | undefined;
const { filed } = frames;

/** Whether a platform is of provincial level or above: 0 no, 1 perhaps, 2 yes. */
function high(platform: Draft<Platform>): 0 | 1 | 2 {
  const level = text(platform.level);
  return level === undefined ? 1 : level === "provincial" || level === "national" ? 2 : 0;
}

/** Whether a unit has that id: 0 no, 1 perhaps, 2 yes. */
function hosted(units: Units, host: string | undefined): 0 | 1 | 2 {
  if (host === undefined) return 1;
  let found: 0 | 1 = 0;
  for (const unit of units) {
    const id = text(unit.id);
    if (id === host) return 2;
    if (id === undefined) found = 1;
  }
  return found;
}

export function platformScope(platforms: Platforms, units: Units): Finding {
  if (!platforms) return filed(frames.platformScope, "unknown", [], [{ path: ["platforms"] }], []);
  const missing: Missing[] = [];
  const paths: Path[] = [];
  for (let at = 0; at < platforms.length; at++) {
    const platform = platforms[at];
    const counts = platform ? high(platform) : 0;
    if (!platform || counts === 0) continue;
    const host = text(platform.hostId);
    const there = hosted(units, host);
    const operating = platform.operating === true ? 2 : platform.operating === false ? 0 : 1;
    if (there === 2 && operating === 2) continue;
    const failed = there === 0 || operating === 0;
    if (counts === 1) missing.push({ path: ["platforms", at, "level"] });
    else if (failed) {
      if (there === 0) paths.push(["platforms", at, "hostId"]);
      if (operating === 0) paths.push(["platforms", at, "operating"]);
    }
    if (failed) continue;
    if (there === 1) hostGaps(missing, units, host, at);
    if (operating === 1) missing.push({ path: ["platforms", at, "operating"] });
  }
  if (paths.length > 0) return filed(frames.platformScope, "fail", [], [], paths);
  return filed(frames.platformScope, missing.length > 0 ? "unknown" : "pass", [], missing, []);
}

/** Without a host it is the host that is missing, else the id of each unit that may be it, once. */
function hostGaps(missing: Missing[], units: Units, host: string | undefined, at: number): void {
  if (host === undefined) {
    missing.push({ path: ["platforms", at, "hostId"] });
    return;
  }
  if (missing.some(({ path }) => path[0] === "organizations")) return;
  for (let unit = 0; unit < units.length; unit++)
    if (text(units[unit]?.id) === undefined) missing.push({ path: ["organizations", unit, "id"] });
}

export function location(units: Units): Finding {
  const missing: Missing[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (text(unit?.division) === undefined && text(unit?.address) === undefined)
      missing.push({ path: ["organizations", at, "division"] }, { path: ["organizations", at, "address"] });
    const kind = text(unit?.kind);
    if ((kind !== undefined && kind !== "enterprise") || text(unit?.chainPosition) !== undefined) continue;
    if (kind === undefined) missing.push({ path: ["organizations", at, "kind"] });
    missing.push({ path: ["organizations", at, "chainPosition"] });
  }
  return filed(frames.location, missing.length > 0 ? "unknown" : "pass", [], missing, []);
}

export function researchers(list: readonly Draft<Researcher>[] | undefined): Finding {
  if (!list) return filed(frames.researchers, "unknown", [], [{ path: ["researchers"] }], []);
  if (list.length === 0) return filed(frames.researchers, "fail", [], [], [["researchers"]]);
  const missing: Missing[] = [];
  for (let at = 0; at < list.length; at++) {
    const one = list[at];
    if (text(one?.name) === undefined) missing.push({ path: ["researchers", at, "name"] });
    if (typeof one?.age !== "number") missing.push({ path: ["researchers", at, "age"] });
    if (text(one?.title) === undefined) missing.push({ path: ["researchers", at, "title"] });
    if (text(one?.position) === undefined) missing.push({ path: ["researchers", at, "position"] });
    if (text(one?.specialty) === undefined) missing.push({ path: ["researchers", at, "specialty"] });
    if (text(one?.employerId) === undefined && text(one?.employer) === undefined)
      missing.push({ path: ["researchers", at, "employerId"] }, { path: ["researchers", at, "employer"] });
  }
  return filed(frames.researchers, missing.length > 0 ? "unknown" : "pass", [], missing, []);
}

export function platformRows(platforms: Platforms): Finding {
  if (!platforms) return filed(frames.platformRows, "unknown", [], [{ path: ["platforms"] }], []);
  const missing: Missing[] = [];
  for (let at = 0; at < platforms.length; at++) {
    const platform = platforms[at];
    const counts = platform ? high(platform) : 0;
    if (!platform || counts === 0) continue;
    const before = missing.length;
    if (text(platform.name) === undefined) missing.push({ path: ["platforms", at, "name"] });
    if (text(platform.industryClass) === undefined) missing.push({ path: ["platforms", at, "industryClass"] });
    if (text(platform.discipline) === undefined) missing.push({ path: ["platforms", at, "discipline"] });
    if (text(platform.technicalField) === undefined) missing.push({ path: ["platforms", at, "technicalField"] });
    if (text(platform.category) === undefined) missing.push({ path: ["platforms", at, "category"] });
    if (text(platform.established) === undefined) missing.push({ path: ["platforms", at, "established"] });
    if (text(platform.hostId) === undefined) missing.push({ path: ["platforms", at, "hostId"] });
    // Its level matters only where something else is missing, and comes first.
    if (counts === 1 && missing.length > before) missing.splice(before, 0, { path: ["platforms", at, "level"] });
  }
  return filed(frames.platformRows, missing.length > 0 ? "unknown" : "pass", [], missing, []);
}

export function memberRows(units: Units): Finding {
  const measures: Measure[] = [];
  const missing: Missing[] = [];
  const paths: Path[] = [];
  /** Whether a code is wrong, or a statement too long by either way of counting. */
  let fails = false;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    const code = text(unit?.uscc);
    const statement = text(unit?.statement);
    const measure = length("characters(statement)", statement, 200);
    measures.push(measure);
    if (text(unit?.name) === undefined) missing.push({ path: ["organizations", at, "name"] });
    if (code === undefined) missing.push({ path: ["organizations", at, "uscc"] });
    else if (!isCode(code)) {
      fails = true;
      paths.push(["organizations", at, "uscc"]);
    }
    if (statement === undefined) missing.push({ path: ["organizations", at, "statement"] });
    else if (measure.holds === false) {
      paths.push(["organizations", at, "statement"]);
      if (!fails && words(statement) > 200) fails = true;
    }
  }
  const rest = missing.length > 0 ? "unknown" : "pass";
  const found =
    paths.length > 0
      ? filed(frames.memberRows, "fail", measures, [], paths)
      : filed(frames.memberRows, rest, measures, missing, []);
  found.reading = "characters";
  if (paths.length > 0 && !fails) found.contested = [{ reading: "words", status: rest }];
  return found;
}
