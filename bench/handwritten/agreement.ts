import type { Finding, Missing, Path } from "../../src/engine/report.js";
import type { Agreement, Draft, Organization, Signature } from "../../src/schemas/types.js";
import { begun, text, type Unfinished } from "./answers.js";
import * as frames from "./frames.js";

type Units = readonly Draft<Organization>[];
type Signatures = readonly Draft<Signature>[];
const { finding } = frames;

/** Whether every unit has signed. Either capacity will do, so a signature passes or lacks its capacity; ids are given. */
export function signedByAll(
  units: Units,
  agreement: Draft<Agreement> | undefined,
  unfinished: Readonly<Unfinished>,
): Finding {
  const signatures = begun(agreement?.signatures);
  if (units.length === 0 && !unfinished.units) return finding(frames.signed, "pass", [], [], []);
  if (!signatures) {
    const missing: Missing[] = units.length > 0 ? [{ path: ["agreement", "signatures"] }] : [];
    if (unfinished.units) missing.push({ path: ["organizations"] });
    return finding(frames.signed, "unknown", [], missing, []);
  }
  /** By unit: whether one of its signatures has a capacity. */
  const signed = new Map<string, boolean>();
  let unnamed = false;
  for (const { organizationId, capacity } of signatures) {
    const id = text(organizationId);
    if (id === undefined) unnamed = true;
    else if (text(capacity) !== undefined) signed.set(id, true);
    else if (!signed.has(id)) signed.set(id, false);
  }
  let open = unfinished.units;
  /** The units without a signature that could be theirs. */
  const unsigned: Path[] = [];
  for (let at = 0; at < units.length; at++) {
    const state = signed.get(text(units[at]?.id) ?? "");
    if (state === true) continue;
    if (state === undefined && !unnamed && !unfinished.signatures) unsigned.push(["organizations", at, "id"]);
    else open = true;
  }
  if (unsigned.length > 0) return finding(frames.signed, "fail", [], [], [["agreement", "signatures"], ...unsigned]);
  if (!open) return finding(frames.signed, "pass", [], [], []);
  return finding(frames.signed, "unknown", [], gaps(units, signatures, signed, unfinished), []);
}

function gaps(
  units: Units,
  signatures: Signatures,
  signed: ReadonlyMap<string, boolean>,
  unfinished: Readonly<Unfinished>,
): Missing[] {
  const blank = new Map<string, number[]>();
  const unnamed: number[] = [];
  for (let at = 0; at < signatures.length; at++) {
    const id = text(signatures[at]?.organizationId);
    if (id === undefined) unnamed.push(at);
    else if (signed.get(id) === false) blank.set(id, [...(blank.get(id) ?? []), at]);
  }
  const missing: Missing[] = [];
  let named = false;
  for (const unit of units) {
    const id = text(unit.id) ?? "";
    if (signed.get(id) === true) continue;
    for (const at of blank.get(id) ?? []) missing.push({ path: ["agreement", "signatures", at, "capacity"] });
    // A signature of nobody may be that of any unit which lacks one; it is named with the first of them.
    if (named) continue;
    named = true;
    for (const at of unnamed) {
      missing.push({ path: ["agreement", "signatures", at, "organizationId"] });
      if (text(signatures[at]?.capacity) === undefined)
        missing.push({ path: ["agreement", "signatures", at, "capacity"] });
    }
    if (unfinished.signatures) missing.push({ path: ["agreement", "signatures"] });
  }
  if (unfinished.units) missing.push({ path: ["organizations"] });
  return missing;
}

export function provisions(agreement: Draft<Agreement> | undefined): Finding {
  const articles = begun(agreement?.articles);
  const tasks = text(articles?.taskDivision);
  const duties = text(articles?.rightsAndDuties);
  const benefits = text(articles?.benefitSharing);
  const property = text(articles?.intellectualProperty);
  const missing: Missing[] = [];
  if (tasks === undefined) missing.push({ path: ["agreement", "articles", "taskDivision"] });
  if (duties === undefined) missing.push({ path: ["agreement", "articles", "rightsAndDuties"] });
  if (benefits === undefined) missing.push({ path: ["agreement", "articles", "benefitSharing"] });
  if (property === undefined) missing.push({ path: ["agreement", "articles", "intellectualProperty"] });
  return finding(frames.provisions, missing.length > 0 ? "unknown" : "pass", [], missing, []);
}

export function body(frame: frames.Frame, answer: "managementBody" | "expertCommittee", there: unknown): Finding {
  const path = ["governance", answer];
  if (typeof there !== "boolean") return finding(frame, "unknown", [], [{ path }], []);
  return there ? finding(frame, "pass", [], [], []) : finding(frame, "fail", [], [], [path]);
}
