import type { Finding } from "../src/engine/report.js";
import type { Dossier, Draft, Justification, Organization } from "../src/schemas/types.js";
import { body, provisions, signedByAll } from "./handwritten/agreement.js";
import { begun, text } from "./handwritten/answers.js";
import * as frames from "./handwritten/frames.js";
import { investment } from "./handwritten/investment.js";
import { judged, said } from "./handwritten/judged.js";
import { enterprise, head, platform, preferred, rdTeam, registered, single } from "./handwritten/lead.js";
import { census, chainCoverage, composition, count, enterpriseShare, localShare } from "./handwritten/members.js";

type Lead = Draft<Organization> | undefined;

function leadOf(units: readonly Draft<Organization>[]): number {
  for (let at = 0; at < units.length; at++) if (text(units[at]?.role) === "lead") return at;
  return -1;
}

/**
 * The formation rules of Wenzhou by hand, in a straight line: what the library's rule data is measured against.
 * It makes the findings of `evaluate` for any dossier that the contract allows, and would have to be written anew for
 * every other city; a dossier with answers outside the closed lists is not its business.
 */
export function handwritten(dossier: Draft<Dossier>, asOf: string): Finding[] {
  const units = begun(dossier.organizations) ?? [];
  const leadAt = leadOf(units);
  const findings = formation(dossier, asOf, units, units[leadAt], leadAt);
  const justifications = begun(dossier.justifications);
  if (justifications) justify(findings, justifications);
  return findings;
}

function formation(
  dossier: Draft<Dossier>,
  asOf: string,
  units: readonly Draft<Organization>[],
  lead: Lead,
  leadAt: number,
): Finding[] {
  const assertions = begun(dossier.assertions);
  const rows = said(assertions);
  const counts = census(units);
  const agreement = begun(dossier.agreement);
  const governance = begun(dossier.governance);
  return [
    judged(frames.coreTechnology, 0, rows, assertions),
    head(begun(dossier.consortium), lead, leadAt),
    enterprise(lead, leadAt),
    registered(lead, leadAt),
    preferred(lead, leadAt),
    judged(frames.influence, 1, rows, assertions),
    rdTeam(lead, leadAt),
    platform(begun(dossier.platforms), lead, leadAt),
    investment(lead, leadAt, asOf),
    single(lead, leadAt),
    composition(units, counts),
    judged(frames.diversity, 2, rows, assertions),
    judged(frames.capability, 3, rows, assertions),
    judged(frames.cooperation, 4, rows, assertions),
    count(units),
    localShare(units, counts),
    enterpriseShare(units, counts),
    chainCoverage(units, counts),
    signedByAll(units, agreement),
    provisions(agreement),
    body(frames.managementBody, "managementBody", governance?.managementBody),
    body(frames.expertCommittee, "expertCommittee", governance?.expertCommittee),
    judged(frames.mechanisms, 5, rows, assertions),
  ];
}

function justify(findings: Finding[], justifications: readonly Draft<Justification>[]): void {
  for (const row of justifications) {
    const rule = text(row.rule);
    const reason = text(row.text);
    if (rule === undefined || reason === undefined) continue;
    const found = findings.find((one) => one.rule === rule);
    if (found && found.justification === undefined) found.justification = reason;
  }
}
