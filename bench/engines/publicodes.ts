// Prepared outside (facts.ts): rows counted as what is sure and what may be, amounts and shares as whole numbers, and
// text as a test's answer where it is free, for publicodes has neither lists nor exact decimals, and parses its strings.
import Engine, { type PublicodesExpression } from "publicodes";
import type { Status } from "../../src/engine/report.js";
import type { Contender } from "./engine.js";
import { type Facts, facts } from "./facts.js";

/** The facts that are handed over as they are; a fact left out is unknown to publicodes, which has a value for that. */
const plain = [
  "coreTechnology",
  "influence",
  "diversity",
  "capability",
  "cooperation",
  "mechanisms",
  "rdInvestment",
  "composition",
  "tooYoung",
  "intensity",
  "latestExpense",
  "titles",
  "blankTitles",
  "rdTeam",
  "independentLegalPerson",
  "highPlatforms",
  "maybeHighPlatforms",
  "otherConsortiaLed",
  "enterprises",
  "academics",
  "others",
  "kindless",
  "members",
  "moreUnits",
  "leastLocal",
  "mostLocal",
  "leastEnterprises",
  "mostEnterprises",
  "upstream",
  "maybeUpstream",
  "downstream",
  "maybeDownstream",
  "unsigned",
  "maybeUnsigned",
  "managementBody",
  "expertCommittee",
] as const satisfies readonly (keyof Facts)[];

/** The facts whose text is free: whether they are as a rule asks, or given at all. */
const tests: Readonly<Record<string, (of: Facts) => boolean | undefined>> = {
  "head is representative": ({ head, legalRepresentative }) =>
    head === null || legalRepresentative === null ? undefined : head === legalRepresentative,
  "composition is open": ({ composition }) => composition === null,
  "division is local": ({ division }) => division?.startsWith("3303"),
  "task division": ({ taskDivision }) => taskDivision !== null || undefined,
  "rights and duties": ({ rightsAndDuties }) => rightsAndDuties !== null || undefined,
  "benefit sharing": ({ benefitSharing }) => benefitSharing !== null || undefined,
  "intellectual property": ({ intellectualProperty }) => intellectualProperty !== null || undefined,
};

/** publicodes' names have no capitals inside. */
const nameOf = (fact: string): string => fact.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const open = "fact unknown";

type Expression = PublicodesExpression;
const all = (...of: Expression[]): Expression => ({ "toutes ces conditions": of });
const any = (...of: Expression[]): Expression => ({ "une de ces conditions": of });
/** At least one is sure; where only `maybe` are, the fact that is always unknown keeps it open. */
const one = (sure: string, maybe: string): Expression =>
  any(`${nameOf(sure)} >= 1`, all(`${nameOf(maybe)} >= 1`, open));
const half = (least: string, most: string): Expression =>
  any(`${nameOf(least)} >= 500000`, all(`${nameOf(most)} >= 500000`, open));

const rules: Readonly<Record<string, Expression>> = {
  "wenzhou.goal.core-technology": nameOf("coreTechnology"),
  "wenzhou.lead.head-is-legal-representative": "head is representative",
  "wenzhou.lead.enterprise": "kind = 'enterprise'",
  "wenzhou.lead.legal-person": nameOf("independentLegalPerson"),
  "wenzhou.lead.registered-locally": "division is local",
  "wenzhou.lead.preferred-title": one("titles", "blankTitles"),
  "wenzhou.lead.influence": "influence",
  "wenzhou.lead.rd-team": nameOf("rdTeam"),
  "wenzhou.lead.platform": one("highPlatforms", "maybeHighPlatforms"),
  "wenzhou.lead.rd-investment": any(
    all("too young", nameOf("rdInvestment")),
    all("too young = non", any(`${nameOf("latestExpense")} >= 20000000`, "intensity >= 35000")),
  ),
  "wenzhou.lead.single-consortium": `${nameOf("otherConsortiaLed")} <= 0`,
  "wenzhou.members.composition": all(
    one("enterprises", "kindless"),
    any(one("academics", "kindless"), all(one("others", "kindless"), "composition")),
  ),
  "wenzhou.members.diversity": "diversity",
  "wenzhou.members.capability": "capability",
  "wenzhou.members.cooperation-basis": "cooperation",
  "wenzhou.members.count": any("members >= 6", all(nameOf("moreUnits"), open)),
  "wenzhou.members.local-share": half("leastLocal", "mostLocal"),
  "wenzhou.members.enterprise-share": half("leastEnterprises", "mostEnterprises"),
  "wenzhou.members.chain-coverage": all(one("upstream", "maybeUpstream"), one("downstream", "maybeDownstream")),
  "wenzhou.agreement.signed-by-all": all("unsigned = 0", any(`${nameOf("maybeUnsigned")} = 0`, open)),
  "wenzhou.agreement.provisions": all("task division", "rights and duties", "benefit sharing", "intellectual property"),
  "wenzhou.governance.management-body": nameOf("managementBody"),
  "wenzhou.governance.expert-committee": nameOf("expertCommittee"),
  "wenzhou.governance.mechanisms": "mechanisms",
};
/** Where a rule that is open is for a reviewer. */
const reviews: Readonly<Record<string, Expression>> = {
  "wenzhou.goal.core-technology": "oui",
  "wenzhou.lead.influence": "oui",
  "wenzhou.lead.rd-investment": "too young",
  "wenzhou.members.composition": all("enterprises >= 1", "academics = 0", "others >= 1", "composition is open"),
  "wenzhou.members.diversity": "oui",
  "wenzhou.members.capability": "oui",
  "wenzhou.members.cooperation-basis": "oui",
  "wenzhou.governance.mechanisms": "oui",
};

const names = Object.keys(rules);
const keys = names.map((_, at) => `rule ${at}`);
const given = [...plain.map(nameOf), ...Object.keys(tests), "kind", open].map((fact) => [fact, null]);
const reviewKeys = names.map((name, at) => (name in reviews ? `review ${at}` : undefined));
const engine = new Engine(
  Object.fromEntries([
    ...given,
    ...names.map((name, at) => [keys[at], rules[name]]),
    ...names.flatMap((name, at) => (name in reviews ? [[reviewKeys[at], reviews[name]]] : [])),
  ]),
);

function situation(of: Facts): Record<string, Expression> {
  const known: Record<string, Expression> = {};
  for (const fact of plain) {
    const value = of[fact];
    if (value !== null) known[nameOf(fact)] = typeof value === "boolean" ? (value ? "oui" : "non") : value;
  }
  for (const [fact, test] of Object.entries(tests)) {
    const value = test(of);
    if (value !== undefined) known[fact] = value ? "oui" : "non";
  }
  if (of.kind !== null) known.kind = `'${of.kind}'`;
  return known;
}

export const publicodes: Contender = {
  name: "publicodes",
  bar: 250,
  rules: names,
  statuses: (dossier, asOf) => {
    engine.setSituation(situation(facts(dossier, asOf)));
    return keys.map((key, at): Status => {
      const { nodeValue } = engine.evaluate(key);
      if (nodeValue === true) return "pass";
      if (nodeValue === false) return "fail";
      const review = reviewKeys[at];
      return review !== undefined && engine.evaluate(review).nodeValue === true ? "review" : "unknown";
    });
  },
};
