// Prepared outside (facts.ts): trimmed answers, `null` for none, rows counted as what is sure and what may be, and the
// two figures of the accounts as whole numbers, for its conditions know no decimals, no unknowns and no rows.
import { Engine } from "json-rules-engine";
import type { Status } from "../../src/engine/report.js";
import { type Contender, statusOf } from "./engine.js";
import { facts } from "./facts.js";

type Condition = { fact: string; operator: string; value: unknown } | Conditions;
type Conditions = { all: Condition[] } | { any: Condition[] } | { not: Condition };

const all = (...conditions: Condition[]): Conditions => ({ all: conditions });
const any = (...conditions: Condition[]): Conditions => ({ any: conditions });
const not = (condition: Condition): Conditions => ({ not: condition });
const when = (fact: string, operator: string, value: unknown): Condition => ({ fact, operator, value });
const given = (fact: string): Condition => when(fact, "notEqual", null);
const atLeast = (fact: string, limit: number): Condition => when(fact, "greaterThanInclusive", limit);
const below = (fact: string, limit: number): Condition => when(fact, "lessThan", limit);

/** Two rules make three values, and a third rule a fourth: what none of them settles is open. */
interface Policy {
  readonly pass: Conditions;
  readonly fail?: Conditions;
  readonly review?: Conditions;
  readonly open?: Status;
}
const yes = (fact: string): Policy => ({
  pass: all(when(fact, "equal", true)),
  fail: all(when(fact, "equal", false)),
});
const judged = (rule: string): Policy => ({ ...yes(rule), open: "review" });
/** A count that is at least `sure` and at most `sure` and `maybe` together. */
const one = (sure: string, maybe: string): Policy => ({
  pass: all(atLeast(sure, 1)),
  fail: all(when(sure, "equal", 0), when(maybe, "equal", 0)),
});
const both = (a: Policy, b: Policy): Policy => ({
  pass: all(a.pass, b.pass),
  fail: any(...[a, b].flatMap(({ fail }) => fail ?? [])),
});
const half = (least: string, most: string): Policy => ({
  pass: all(atLeast(least, 500_000)),
  fail: all(below(most, 500_000)),
});

const policies: Readonly<Record<string, Policy>> = {
  "wenzhou.goal.core-technology": judged("coreTechnology"),
  "wenzhou.lead.head-is-legal-representative": {
    pass: all(given("head"), when("head", "equal", { fact: "legalRepresentative" })),
    fail: all(given("head"), given("legalRepresentative"), when("head", "notEqual", { fact: "legalRepresentative" })),
  },
  "wenzhou.lead.enterprise": {
    pass: all(when("kind", "equal", "enterprise")),
    fail: all(given("kind"), when("kind", "notEqual", "enterprise")),
  },
  "wenzhou.lead.legal-person": yes("independentLegalPerson"),
  "wenzhou.lead.registered-locally": {
    pass: all(when("division", "startsWith", "3303")),
    fail: all(given("division"), not(when("division", "startsWith", "3303"))),
  },
  "wenzhou.lead.preferred-title": one("titles", "blankTitles"),
  "wenzhou.lead.influence": judged("influence"),
  "wenzhou.lead.rd-team": yes("rdTeam"),
  "wenzhou.lead.platform": one("highPlatforms", "maybeHighPlatforms"),
  "wenzhou.lead.rd-investment": {
    pass: any(
      all(when("tooYoung", "equal", true), when("rdInvestment", "equal", true)),
      atLeast("latestExpense", 20_000_000),
      atLeast("intensity", 35_000),
    ),
    fail: any(
      all(when("tooYoung", "equal", true), when("rdInvestment", "equal", false)),
      all(below("latestExpense", 20_000_000), below("intensity", 35_000)),
    ),
    review: all(when("tooYoung", "equal", true), when("rdInvestment", "equal", null)),
  },
  "wenzhou.lead.single-consortium": {
    pass: all(when("otherConsortiaLed", "lessThanInclusive", 0)),
    fail: all(when("otherConsortiaLed", "greaterThan", 0)),
  },
  "wenzhou.members.composition": {
    pass: all(
      atLeast("enterprises", 1),
      any(atLeast("academics", 1), all(atLeast("others", 1), when("composition", "equal", true))),
    ),
    fail: all(
      when("kindless", "equal", 0),
      any(
        when("enterprises", "equal", 0),
        all(when("academics", "equal", 0), any(when("others", "equal", 0), when("composition", "equal", false))),
      ),
    ),
    review: all(
      atLeast("enterprises", 1),
      when("academics", "equal", 0),
      atLeast("others", 1),
      when("composition", "equal", null),
    ),
  },
  "wenzhou.members.diversity": judged("diversity"),
  "wenzhou.members.capability": judged("capability"),
  "wenzhou.members.cooperation-basis": judged("cooperation"),
  "wenzhou.members.count": {
    pass: all(atLeast("members", 6)),
    fail: all(below("members", 6), when("moreUnits", "equal", false)),
  },
  "wenzhou.members.local-share": half("leastLocal", "mostLocal"),
  "wenzhou.members.enterprise-share": half("leastEnterprises", "mostEnterprises"),
  "wenzhou.members.chain-coverage": both(one("upstream", "maybeUpstream"), one("downstream", "maybeDownstream")),
  "wenzhou.agreement.signed-by-all": {
    pass: all(when("unsigned", "equal", 0), when("maybeUnsigned", "equal", 0)),
    fail: all(atLeast("unsigned", 1)),
  },
  "wenzhou.agreement.provisions": {
    pass: all(given("taskDivision"), given("rightsAndDuties"), given("benefitSharing"), given("intellectualProperty")),
  },
  "wenzhou.governance.management-body": yes("managementBody"),
  "wenzhou.governance.expert-committee": yes("expertCommittee"),
  "wenzhou.governance.mechanisms": judged("mechanisms"),
};

const names = Object.keys(policies);
const engine = new Engine();
engine.addOperator<string, string>(
  "startsWith",
  (value, prefix) => typeof value === "string" && value.startsWith(prefix),
);
for (const [rule, { pass, fail, review }] of Object.entries(policies)) {
  engine.addRule({ conditions: pass, event: { type: rule, params: { status: "pass" } } });
  if (fail) engine.addRule({ conditions: fail, event: { type: rule, params: { status: "fail" } } });
  if (review) engine.addRule({ conditions: review, event: { type: rule, params: { status: "review" } } });
}

export const jsonRules: Contender = {
  name: "json-rules-engine",
  bar: 35,
  rules: names,
  statuses: async (dossier, asOf) => {
    const { events } = await engine.run({ ...facts(dossier, asOf) });
    const settled = new Map(events.map(({ type, params }) => [type, statusOf(params?.status)]));
    return names.map((rule) => settled.get(rule) ?? policies[rule]?.open ?? "unknown");
  },
};
