import type { Finding } from "../src/engine/report.js";
import type { Dossier, Draft, Justification, Organization } from "../src/schemas/types.js";
import { body, provisions, signedByAll } from "./handwritten/agreement.js";
import { begun, text, unfinishedOf } from "./handwritten/answers.js";
import * as frames from "./handwritten/frames.js";
import { investment } from "./handwritten/investment.js";
import { judged, places, said } from "./handwritten/judged.js";
import { enterprise, head, legalPerson, platform, preferred, rdTeam, registered, single } from "./handwritten/lead.js";
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
  const asserted = said(begun(dossier.assertions));
  const unfinished = unfinishedOf(begun(dossier.unfinished));
  const counts = census(units);
  const agreement = begun(dossier.agreement);
  const governance = begun(dossier.governance);
  return [
    judged(frames.coreTechnology, places.coreTechnology, asserted),
    head(begun(dossier.consortium), lead, leadAt),
    enterprise(lead, leadAt),
    legalPerson(lead, leadAt),
    registered(lead, leadAt),
    preferred(lead, leadAt, unfinished.titles),
    judged(frames.influence, places.influence, asserted),
    rdTeam(lead, leadAt),
    platform(begun(dossier.platforms), lead, leadAt, unfinished),
    investment(lead, leadAt, asOf, unfinished.accounts, asserted),
    single(lead, leadAt),
    composition(units, counts, unfinished.units, asserted),
    judged(frames.diversity, places.diversity, asserted),
    judged(frames.capability, places.capability, asserted),
    judged(frames.cooperation, places.cooperation, asserted),
    count(units, unfinished.units),
    localShare(units, counts, unfinished.units),
    enterpriseShare(units, counts, unfinished.units),
    chainCoverage(units, counts, unfinished.units),
    signedByAll(units, agreement, unfinished),
    provisions(agreement),
    body(frames.managementBody, "managementBody", governance?.managementBody),
    body(frames.expertCommittee, "expertCommittee", governance?.expertCommittee),
    judged(frames.mechanisms, places.mechanisms, asserted),
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
