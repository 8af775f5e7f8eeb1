// Prepared outside (prepare.ts): the lead, the two figures of its accounts as whole numbers (zen's decimals end at 28
// digits), what reviewers said, which lists are unfinished, and the columns that rules read, for every other one would be
// copied into the engine too.
import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import type { Dossier, Draft } from "../../src/schemas/types.js";
import { begun } from "../handwritten/answers.js";
import { type Contender, statusOf } from "./engine.js";
import { prepare } from "./prepare.js";

const answer = (path: string): string => `trim(${path} ?? '')`;
const status = (passes: string, may: string): string => `${passes} ? 'pass' : ${may} ? 'unknown' : 'fail'`;
const yes = (path: string): string => status(`${path} == true`, `${path} == null`);
const judged = (rule: string): string =>
  `reviews.${rule} == true ? 'pass' : reviews.${rule} == false ? 'fail' : 'review'`;
const some = (list: string, where: string): string => `some(${list}, ${where})`;
const both = (one: string, other: string): string =>
  `${one} == 'fail' or ${other} == 'fail' ? 'fail' : ` +
  `${one} == 'unknown' or ${other} == 'unknown' ? 'unknown' : ${one} == 'pass' and ${other} == 'pass' ? 'pass' : 'review'`;

const kind = answer("#.kind");
const position = answer("#.chainPosition");
const academic = `${kind} in ['university', 'research-institute']`;
const alike = `${kind} in ['other', 'service-agency', 'innovation-group']`;
const level = answer("#.level");
const host = answer("#.hostId");
const titles = ["chain-leader", "high-growth"].map((title) => `'${title}'`).join(", ");
const oneOf = (sure: string, maybe: string): string =>
  status(some("units", sure), `unfinished.units or ${some("units", maybe)}`);
const onChain = (side: string): string =>
  oneOf(
    `${kind} == 'enterprise' and ${position} == '${side}'`,
    `${kind} in ['', 'enterprise'] and ${position} in ['', '${side}']`,
  );
const half = (sure: string, open: string): string =>
  `unfinished.units or len(units) == 0 ? 'unknown' : ${status(
    `2 * count(units, ${sure}) >= len(units)`,
    `2 * count(units, ${sure} or ${open}) >= len(units)`,
  )}`;
const signature = (where: string): string => `all(units as unit, some(signatures as signature, ${where}))`;
const signatory = answer("signature.organizationId");

/** What several rules ask for, found first. */
const shared: Readonly<Record<string, string>> = {
  enterprise: oneOf(`${kind} == 'enterprise'`, `${kind} == ''`),
  alike: some("units", alike),
  academia:
    `${some("units", academic)} or ($.alike and reviews.composition == true) ? 'pass' : ` +
    `$.alike and reviews.composition == null ? 'review' : ` +
    `unfinished.units or ${some("units", `${kind} == ''`)} ? 'unknown' : 'fail'`,
  upstream: onChain("upstream"),
  downstream: onChain("downstream"),
};

const rules: Readonly<Record<string, string>> = {
  "wenzhou.goal.core-technology": judged("coreTechnology"),
  "wenzhou.lead.head-is-legal-representative":
    `${answer("head")} == '' or ${answer("lead.legalRepresentative")} == '' ? 'unknown' : ` +
    `${answer("head")} == ${answer("lead.legalRepresentative")} ? 'pass' : 'fail'`,
  "wenzhou.lead.enterprise": status(`${answer("lead.kind")} == 'enterprise'`, `${answer("lead.kind")} == ''`),
  "wenzhou.lead.legal-person": yes("lead.independentLegalPerson"),
  "wenzhou.lead.registered-locally": status(
    `startsWith(${answer("lead.division")}, '3303')`,
    `${answer("lead.division")} == ''`,
  ),
  "wenzhou.lead.preferred-title": `qualifications == null ? 'unknown' : ${status(
    some("qualifications", `trim(#) in [${titles}]`),
    `unfinished.titles or ${some("qualifications", "trim(#) == ''")}`,
  )}`,
  "wenzhou.lead.influence": judged("influence"),
  "wenzhou.lead.rd-team": yes("lead.dedicatedRdTeam"),
  "wenzhou.lead.platform": `lead == null or platforms == null ? 'unknown' : ${status(
    some("platforms", `${level} in ['provincial', 'national'] and ${host} == trim(lead.id) and #.operating == true`),
    `unfinished.platforms or ${some(
      "platforms",
      `${level} in ['', 'provincial', 'national'] and ${host} in ['', trim(lead.id)] and #.operating != false`,
    )}`,
  )}`,
  "wenzhou.lead.rd-investment": `tooYoung ? (${judged("rdInvestment")}) : ${status(
    "(latestExpense ?? -1) >= 20000000 or (intensity ?? -1) >= 35000",
    "latestExpense == null or intensity == null",
  )}`,
  "wenzhou.lead.single-consortium":
    "lead.otherConsortiaLed == null ? 'unknown' : lead.otherConsortiaLed <= 0 ? 'pass' : 'fail'",
  "wenzhou.members.composition": both("$.enterprise", "$.academia"),
  "wenzhou.members.diversity": judged("diversity"),
  "wenzhou.members.capability": judged("capability"),
  "wenzhou.members.cooperation-basis": judged("cooperation"),
  "wenzhou.members.count": status("len(units) >= 6", "unfinished.units"),
  "wenzhou.members.local-share": half(`startsWith(${answer("#.division")}, '3303')`, `${answer("#.division")} == ''`),
  "wenzhou.members.enterprise-share": half(`${kind} == 'enterprise'`, `${kind} == ''`),
  "wenzhou.members.chain-coverage": both("$.upstream", "$.downstream"),
  "wenzhou.agreement.signed-by-all": `len(units) == 0 ? (unfinished.units ? 'unknown' : 'pass') : signatures == null ? 'unknown' : ${status(
    `not unfinished.units and ${signature(`${signatory} == trim(unit.id) and ${answer("signature.capacity")} != ''`)}`,
    `unfinished.signatures or ${signature(`${signatory} in ['', trim(unit.id)]`)}`,
  )}`,
  "wenzhou.agreement.provisions": status(
    ["taskDivision", "rightsAndDuties", "benefitSharing", "intellectualProperty"]
      .map((name) => `${answer(`articles.${name}`)} != ''`)
      .join(" and "),
    "true",
  ),
  "wenzhou.governance.management-body": yes("governance.managementBody"),
  "wenzhou.governance.expert-committee": yes("governance.expertCommittee"),
  "wenzhou.governance.mechanisms": judged("mechanisms"),
};

/** Dots in the name of an output would nest it. */
const keyOf = (rule: string): string => rule.replaceAll(/[.-]/g, "_");
const names = Object.keys(rules);
const keys = names.map(keyOf);
const expressions = Object.entries({ ...shared, ...rules }).map(([name, value], at) => ({
  id: `e${at}`,
  key: keyOf(name),
  value,
}));

/** Content made ready once is read a fifth faster than a plain graph. */
const content = new ZenDecisionContent({
  nodes: [
    { id: "in", type: "inputNode", name: "dossier", content: {} },
    { id: "rules", type: "expressionNode", name: "rules", content: { expressions, passThrough: false } },
    { id: "out", type: "outputNode", name: "statuses", content: {} },
  ],
  edges: [
    { id: "a", sourceId: "in", targetId: "rules", type: "edge" },
    { id: "b", sourceId: "rules", targetId: "out", type: "edge" },
  ],
});
const decision = new ZenEngine().createDecision(content);

function context(dossier: Draft<Dossier>, asOf: string): object {
  const { lead, units, platforms, signatures, ...rest } = prepare(dossier, asOf);
  return {
    ...rest,
    lead: lead && {
      id: lead.id,
      kind: lead.kind,
      division: lead.division,
      independentLegalPerson: lead.independentLegalPerson,
      legalRepresentative: lead.legalRepresentative,
      dedicatedRdTeam: lead.dedicatedRdTeam,
      otherConsortiaLed: lead.otherConsortiaLed,
    },
    units: units.map(({ id, kind, division, chainPosition }) => ({ id, kind, division, chainPosition })),
    platforms: platforms?.map(({ hostId, level, operating }) => ({ hostId, level, operating })),
    signatures: signatures?.map(({ organizationId, capacity }) => ({ organizationId, capacity })),
    head: begun(begun(dossier.consortium)?.head)?.name ?? null,
    articles: begun(begun(dossier.agreement)?.articles) ?? null,
    governance: begun(dossier.governance) ?? null,
  };
}

export const zen: Contender = {
  name: "@gorules/zen-engine",
  bar: 30,
  rules: names,
  statuses: async (dossier, asOf) => {
    const { result }: { result: Record<string, unknown> } = await decision.evaluate(context(dossier, asOf));
    return keys.map((key) => statusOf(result[key]));
  },
};
