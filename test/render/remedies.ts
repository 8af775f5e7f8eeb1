import type { Citation } from "../../src/index.js";
import type { Costs, Plan, Remedies, Step } from "../../src/remedies/types.js";
import { text } from "../../src/text.js";
import { places } from "../fixtures.js";

/** The clause of a rule of Wenzhou. */
export function cites(rule: string): Citation {
  const found = places.wenzhou?.rules.find(({ id }) => id === rule);
  if (!found) throw new Error(rule);
  return found.cites;
}

const step = (of: Pick<Step, "kind" | "rules" | "label" | "effort"> & Partial<Step>): Step => ({
  edits: [],
  citations: of.rules.map(cites),
  ...of,
});

const add = step({
  kind: "add",
  path: ["organizations"],
  count: 2,
  rules: ["wenzhou.members.count", "wenzhou.members.local-share", "wenzhou.agreement.signed-by-all"],
  effort: 20,
  label: text(
    "增加 2 家市域内企业，其中 1 家为产业链上游企业",
    "Add 2 enterprises registered in Wenzhou, one of them upstream in the chain",
  ),
});
const charter = step({
  kind: "document",
  path: ["governance", "charter"],
  value: true,
  rules: ["wenzhou.agreement.provisions"],
  effort: 3,
  label: text("制定联合体章程", "Make the charter of the consortium"),
});
const money = step({
  kind: "money",
  path: ["organizations", 0, "financials"],
  rules: ["wenzhou.lead.rd-investment"],
  effort: 15,
  label: text(
    "丽水示例汽车电子有限公司 2026 年度研发费用再增 380 万元，至不少于 2000 万元",
    "R&D expense of 丽水示例汽车电子有限公司 in 2026: CNY 3.8 million more, to at least CNY 20 million",
  ),
});
const judgement = step({
  kind: "judgement",
  rules: ["wenzhou.lead.influence"],
  effort: 1,
  label: text("认定牵头单位具备行业影响力", "Find that the lead has influence in its industry"),
});
const answer = step({
  kind: "answer",
  path: ["platforms", 0, "level"],
  values: ["provincial", "national"],
  rules: ["wenzhou.lead.platform"],
  effort: 1,
  label: text("填写车载显示实验室的级别：省级或国家级", "Fill in the level of 车载显示实验室: provincial or national"),
});
const wait = step({
  kind: "wait",
  rules: [],
  effort: 2,
  label: text("等到 2026-01-01", "Wait until 2026-01-01"),
});

/** A plan that has all that a plan can have, and is of the least effort. */
export const least: Plan = {
  steps: [add, charter, money, judgement],
  effort: 39,
  minimal: true,
  holds: "whatever-is-open",
  verdict: "conditional",
  outlook: "conditional",
  asOf: "2027-01-01",
};
/** Another, that works only if an answer is as it says. */
export const other: Plan = {
  steps: [answer, wait],
  effort: 3,
  minimal: false,
  holds: "if-answered",
  verdict: "undetermined",
  outlook: "eligible",
  asOf: "2026-01-01",
};

const costs: Costs = {
  answer: 1,
  correct: 1,
  add: 10,
  remove: 8,
  change: 9,
  document: 3,
  money: 15,
  wait: 2,
  judgement: 1,
};

/** What would make a dossier pass in Wenzhou; whatever is not told otherwise is of two plans and one rule that nothing helps. */
export const remediesOf = (more: Partial<Remedies> = {}): Remedies => ({
  goal: "conditional",
  of: "outlook",
  outcome: "plans",
  plans: [least, other],
  cannot: [
    {
      rule: "wenzhou.lead.registered-locally",
      citation: cites("wenzhou.lead.registered-locally"),
      why: text(
        "牵头单位丽水示例汽车电子有限公司注册于市域外，且牵头单位按设定不作变更。",
        "the lead 丽水示例汽车电子有限公司 is registered outside Wenzhou, and the lead is kept.",
      ),
    },
  ],
  costs,
  keep: ["organizations.*.role", "organizations.*.division", "remove"],
  ...more,
});
