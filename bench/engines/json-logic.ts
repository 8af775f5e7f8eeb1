// Prepared outside: the lead, the two figures of its accounts as whole numbers, what reviewers said by rule
// and which lists are unfinished (prepare.ts), for JSON Logic has no exact decimals and no look-up by condition; the rest is read raw, list by list.
import { type Logic, LogicEngine } from "json-logic-engine";
import { type Contender, statusOf } from "./engine.js";
import { prepare } from "./prepare.js";

const engine = new LogicEngine();
/** Trims, and reads a blank as `null`; in lists of arguments the one there is. */
engine.addMethod(
  "answered",
  (value) => {
    const given = Array.isArray(value) ? value[0] : value;
    return typeof given === "string" ? given.trim() || null : (given ?? null);
  },
  { deterministic: true },
);

const at = (...path: string[]): Logic => ({ val: path });
const answered = (...path: string[]): Logic => ({ answered: [at(...path)] });
const none = (value: Logic): Logic => ({ "===": [value, null] });
const is = (value: Logic, word: Logic): Logic => ({ "===": [value, word] });
const isIn = (value: Logic, words: readonly string[]): Logic => ({ in: [value, { preserve: words }] });
const and = (...of: Logic[]): Logic => ({ and: of });
const or = (...of: Logic[]): Logic => ({ or: of });
const some = (list: Logic, where: Logic): Logic => ({ some: [list, where] });
const count = (list: Logic, where: Logic): Logic => ({ length: { filter: [list, where] } });

/** Three values: pass where `passes`, else unknown where it still may, else fail. */
const status = (passes: Logic, may: Logic): Logic => ({ if: [passes, "pass", may, "unknown", "fail"] });
const judged = (rule: string): Logic => {
  const said = at("reviews", rule);
  return { if: [is(said, true), "pass", is(said, false), "fail", "review"] };
};
const yes = (value: Logic): Logic => status(is(value, true), none(value));

/** Whether a list may still get rows. */
const unfinished = (list: string): Logic => at("unfinished", list);
const units = at("units");
const kind = answered("kind");
const position = answered("chainPosition");
const enterprise = is(kind, "enterprise");
const academic = isIn(kind, ["university", "research-institute"]);
const alike = isIn(kind, ["other", "service-agency", "innovation-group"]);
const inWenzhou = (division: Logic): Logic => is({ substr: [or(division, ""), 0, 4] }, "3303");
const division = answered("division");
/** There is a unit that is so, or one that may be. */
const oneOf = (sure: Logic, maybe: Logic): Logic =>
  status(some(units, sure), or(unfinished("units"), some(units, maybe)));
const bothOf = (one: Logic, other: Logic): Logic => ({
  if: [
    or(is(one, "fail"), is(other, "fail")),
    "fail",
    or(is(one, "unknown"), is(other, "unknown")),
    "unknown",
    and(is(one, "pass"), is(other, "pass")),
    "pass",
    "review",
  ],
});
/** Universities and institutes, or what a reviewer holds to be their like. */
const research: Logic = {
  if: [
    or(some(units, academic), and(some(units, alike), is(at("reviews", "composition"), true))),
    "pass",
    and(some(units, alike), none(at("reviews", "composition"))),
    "review",
    or(unfinished("units"), some(units, none(kind))),
    "unknown",
    "fail",
  ],
};
const half = (sure: Logic, open: Logic): Logic => {
  const enough = (rows: Logic): Logic => ({ ">=": [{ "*": [2, rows] }, { length: units }] });
  const share = status(
    and({ ">": [{ length: units }, 0] }, enough(count(units, sure))),
    enough(count(units, or(sure, open))),
  );
  return { if: [unfinished("units"), "unknown", share] };
};
const onChain = (side: string): Logic =>
  oneOf(and(enterprise, is(position, side)), and(or(none(kind), enterprise), or(none(position), is(position, side))));

const host = answered("hostId");
const level = answered("level");
const lead: Logic = { answered: [{ var: "../../lead.id" }] };
const operating = answered("operating");
const high = isIn(level, ["provincial", "national"]);
const signatory = answered("organizationId");
const unit: Logic = { answered: [{ var: "../../id" }] };
const signatures: Logic = { var: "../../signatures" };
const everyUnit = (signed: Logic): Logic => ({ all: [units, some(signatures, signed)] });
const capacity = answered("capacity");
const article = (name: string): Logic => answered("dossier", "agreement", "articles", name);
const title: Logic = { answered: [{ val: [] }] };
const otherConsortia = answered("lead", "otherConsortiaLed");
const leadDivision = answered("lead", "division");
const head = answered("dossier", "consortium", "head", "name");
const representative = answered("lead", "legalRepresentative");
const reached = (value: Logic, limit: number): Logic => and({ "!==": [value, null] }, { ">=": [value, limit] });
const leadKind = answered("lead", "kind");

const rules: Readonly<Record<string, Logic>> = {
  "wenzhou.goal.core-technology": judged("coreTechnology"),
  "wenzhou.lead.head-is-legal-representative": {
    if: [or(none(head), none(representative)), "unknown", is(head, representative), "pass", "fail"],
  },
  "wenzhou.lead.enterprise": status(is(leadKind, "enterprise"), none(leadKind)),
  "wenzhou.lead.legal-person": yes(answered("lead", "independentLegalPerson")),
  "wenzhou.lead.registered-locally": status(inWenzhou(leadDivision), none(leadDivision)),
  "wenzhou.lead.preferred-title": status(
    some(at("qualifications"), isIn(title, ["chain-leader", "high-growth"])),
    or(none(at("qualifications")), unfinished("titles"), some(at("qualifications"), none(title))),
  ),
  "wenzhou.lead.influence": judged("influence"),
  "wenzhou.lead.rd-team": yes(answered("lead", "dedicatedRdTeam")),
  "wenzhou.lead.platform": status(
    and({ "!==": [at("lead"), null] }, some(at("platforms"), and(high, is(host, lead), is(operating, true)))),
    or(
      none(at("lead")),
      none(at("platforms")),
      unfinished("platforms"),
      some(at("platforms"), and(or(none(level), high), or(none(host), is(host, lead)), { "!==": [operating, false] })),
    ),
  ),
  "wenzhou.lead.rd-investment": {
    if: [
      at("tooYoung"),
      judged("rdInvestment"),
      status(
        or(reached(at("latestExpense"), 20_000_000), reached(at("intensity"), 35_000)),
        or(none(at("latestExpense")), none(at("intensity"))),
      ),
    ],
  },
  "wenzhou.lead.single-consortium": {
    if: [none(otherConsortia), "unknown", { "<=": [otherConsortia, 0] }, "pass", "fail"],
  },
  "wenzhou.members.composition": bothOf(oneOf(enterprise, none(kind)), research),
  "wenzhou.members.diversity": judged("diversity"),
  "wenzhou.members.capability": judged("capability"),
  "wenzhou.members.cooperation-basis": judged("cooperation"),
  "wenzhou.members.count": status({ ">=": [{ length: units }, 6] }, unfinished("units")),
  "wenzhou.members.local-share": half(inWenzhou(division), none(division)),
  "wenzhou.members.enterprise-share": half(enterprise, none(kind)),
  "wenzhou.members.chain-coverage": bothOf(onChain("upstream"), onChain("downstream")),
  "wenzhou.agreement.signed-by-all": status(
    and(
      { "!": unfinished("units") },
      or(is({ length: units }, 0), everyUnit(and(is(signatory, unit), { "!==": [capacity, null] }))),
    ),
    or(
      is({ length: units }, 0),
      none(at("signatures")),
      unfinished("signatures"),
      everyUnit(or(none(signatory), is(signatory, unit))),
    ),
  ),
  "wenzhou.agreement.provisions": status(
    and(
      { "!==": [article("taskDivision"), null] },
      { "!==": [article("rightsAndDuties"), null] },
      { "!==": [article("benefitSharing"), null] },
      { "!==": [article("intellectualProperty"), null] },
    ),
    true,
  ),
  "wenzhou.governance.management-body": yes(answered("dossier", "governance", "managementBody")),
  "wenzhou.governance.expert-committee": yes(answered("dossier", "governance", "expertCommittee")),
  "wenzhou.governance.mechanisms": judged("mechanisms"),
};

const decide = engine.build(Object.values(rules));

export const jsonLogic: Contender = {
  name: "json-logic-engine (compiled)",
  bar: 1.3,
  rules: Object.keys(rules),
  statuses: (dossier, asOf) => {
    const words = decide({ dossier, ...prepare(dossier, asOf) });
    return Array.isArray(words) ? words.map(statusOf) : [];
  },
};
