import type { Finding, Missing, Path } from "../../src/engine/report.js";
import type { Agreement, Draft, Organization, Signature } from "../../src/schemas/types.js";
import { begun, text } from "./answers.js";
import { articleNames, filed, articles as frame } from "./filing-frames.js";

type Units = readonly Draft<Organization>[];
type Signatures = readonly Draft<Signature>[];

/** Of the units with a signature: whether it is sealed; one that is not sealed does not count. Ids are given. */
interface Seals {
  readonly of: ReadonlyMap<string, boolean>;
  /** Whether a signature names no unit, and may be that of any. */
  readonly unnamed: boolean;
}

function sealsOf(signatures: Signatures): Seals {
  const of = new Map<string, boolean>();
  let unnamed = false;
  for (const { organizationId, sealed } of signatures) {
    if (sealed === false) continue;
    const id = text(organizationId);
    if (id === undefined) unnamed = true;
    else if (sealed === true) of.set(id, true);
    else if (!of.has(id)) of.set(id, false);
  }
  return { of, unnamed };
}

export function articles(units: Units, agreement: Draft<Agreement> | undefined): Finding {
  const answers = begun(agreement?.articles);
  const missing: Missing[] = [];
  for (const article of articleNames)
    if (text(answers?.[article]) === undefined) missing.push({ path: ["agreement", "articles", article] });
  const signatures = begun(agreement?.signatures);
  if (!signatures) {
    if (units.length > 0) missing.push({ path: ["agreement", "signatures"] });
    return filed(frame, missing.length > 0 ? "unknown" : "pass", [], missing, []);
  }
  const seals = sealsOf(signatures);
  let open = false;
  for (const unit of units) {
    const state = seals.of.get(text(unit.id) ?? "");
    if (state === true) continue;
    if (state === undefined && !seals.unnamed) return filed(frame, "fail", [], [], causes(units, signatures, seals));
    open = true;
  }
  if (open) gaps(missing, units, signatures, seals);
  return filed(frame, missing.length > 0 ? "unknown" : "pass", [], missing, []);
}

/** Where no signature of a unit is sealed, its id and each of its signatures are causes. */
function causes(units: Units, signatures: Signatures, seals: Seals): Path[] {
  const paths: Path[] = [["agreement", "signatures"]];
  for (let unit = 0; unit < units.length; unit++) {
    const id = text(units[unit]?.id) ?? "";
    if (seals.of.has(id)) continue;
    paths.push(["organizations", unit, "id"]);
    for (let at = 0; at < signatures.length; at++)
      if (text(signatures[at]?.organizationId) === id) paths.push(["agreement", "signatures", at, "sealed"]);
  }
  return paths;
}

function gaps(missing: Missing[], units: Units, signatures: Signatures, seals: Seals): void {
  let named = false;
  for (const unit of units) {
    const id = text(unit.id) ?? "";
    const state = seals.of.get(id);
    if (state === true) continue;
    for (let at = 0; state === false && at < signatures.length; at++) {
      const signature = signatures[at];
      if (text(signature?.organizationId) === id && typeof signature?.sealed !== "boolean")
        missing.push({ path: ["agreement", "signatures", at, "sealed"] });
    }
    // A signature of nobody may be that of any unit which lacks one; it is named with the first of them.
    if (named || !seals.unnamed) continue;
    named = true;
    for (let at = 0; at < signatures.length; at++) {
      const signature = signatures[at];
      if (signature?.sealed === false || text(signature?.organizationId) !== undefined) continue;
      missing.push({ path: ["agreement", "signatures", at, "organizationId"] });
      if (signature?.sealed !== true) missing.push({ path: ["agreement", "signatures", at, "sealed"] });
    }
  }
}
