import { noChoice, shown } from "../../schemas/choice.js";
import { isDay } from "../../schemas/day.js";
import { options } from "../../schemas/options.js";
import { isBlank } from "../../schemas/trimmed.js";
import type { ChangeRule, DutyRule, SupportRule } from "../after-filing.js";
import type { Policy } from "../citation.js";
import { isObject } from "../fold.js";
import { type JurisdictionText, type Rule, stages, strength } from "../rule.js";
import { checkCriterion, checkDayOfYear, checkOwnField, type Refuse } from "./criterion.js";

const refusing =
  (what: string): Refuse =>
  (why) => {
    throw new RangeError(`${what}: ${why}`);
  };

/** A list that may be left out. */
function listOf<T>(list: readonly T[] | undefined, name: string, refuse: Refuse): readonly T[] {
  if (list !== undefined && !Array.isArray(list)) refuse(`${name} is no list`);
  return list ?? [];
}

function oneOf(option: string, value: unknown, words: readonly string[], refuse: Refuse): void {
  if (!words.some((word) => word === value)) refuse(noChoice(option, value, words).en);
}

const isText = (value: unknown): value is string => typeof value === "string" && !isBlank(value);

function checkTitle(title: unknown, refuse: Refuse): void {
  const { "zh-CN": zh, en }: Readonly<Record<string, unknown>> = Object(title);
  if (!isText(zh) || !isText(en)) refuse("it has no title in both languages");
}

function checkCitation(cites: unknown, policies: readonly string[], refuse: Refuse): void {
  const { policy, clause, quote }: Readonly<Record<string, unknown>> = Object(cites);
  oneOf("policy", policy, policies, refuse);
  if (!isText(clause)) refuse("the clause that it cites is empty");
  if (!isText(quote)) refuse("the quote of its clause is empty");
}

const statuses: Readonly<Record<Policy["status"], true>> = {
  "draft-for-comment": true,
  trial: true,
  "in-force": true,
  superseded: true,
};

function checkPolicy(policy: Policy, place: string): string {
  const { id, title, status, issued } = Object(policy) as Policy;
  const refuse = refusing(`policy ${shown(id)} of ${place}`);
  if (!isText(id)) refuse("it has no id");
  if (!isText(title)) refuse("it has no title");
  oneOf("status", status, Object.keys(statuses), refuse);
  if (issued !== undefined && !isDay(String(issued))) refuse(`issued ${shown(issued)} is no day`);
  return id;
}

/** JavaScript puts keys that are numbers first, and the first reading is the default. */
function checkReadings(readings: object | undefined, refuse: Refuse): void {
  for (const [name, reading] of Object.entries(readings ?? {})) {
    if (/^\d+$/.test(name)) refuse(`a reading is called ${name}: a name that is a number would not keep its place`);
    checkTitle(Object(reading).title, (why) => refuse(`reading ${shown(name)}: ${why}`));
  }
}

const forces = Object.keys(strength);

function checkRule({ stage, force, applies, readings }: Rule, refuse: Refuse): void {
  oneOf("stage", stage, stages, refuse);
  oneOf("force", force, forces, refuse);
  if (applies !== undefined) checkCriterion(applies, refuse);
  const all = Object.entries(Object(readings) as Rule["readings"]);
  if (all.length === 0) refuse("it has no reading");
  checkReadings(readings, refuse);
  for (const [name, { holds, force: own }] of all) {
    if (holds === undefined) refuse(name === "" ? "it has no holds" : `reading ${shown(name)} has no holds`);
    checkCriterion(holds, refuse);
    if (own !== undefined) oneOf("force", own, forces, refuse);
  }
}

function checkDuty(duty: DutyRule, refuse: Refuse): void {
  oneOf("kind", duty.kind, ["report", "event"], refuse);
  if (duty.kind === "event") {
    checkOwnField(duty.after, refuse);
    if (!Number.isSafeInteger(duty.months) || duty.months < 0) refuse(`months ${shown(duty.months)} is no count`);
    return;
  }
  checkDayOfYear(duty.opens, refuse);
  checkDayOfYear(duty.due, refuse);
  if (duty.counts !== undefined) checkCriterion(duty.counts, refuse, "reports");
  checkReadings(duty.readings, refuse);
  for (const { begins } of Object.values(duty.readings ?? {}))
    if (!Number.isSafeInteger(begins) || begins < 0) refuse(`begins ${shown(begins)} is no count`);
}

const outcomes: readonly string[] = ["allowed", "dissolves", "terminates", "terminable", "adjustable", "recorded"];
const otherwises: readonly string[] = ["not-allowed", "pending-evaluation", "silent"];

function checkChange(rule: ChangeRule, refuse: Refuse, policies: readonly string[]): void {
  const { kinds, besides = [], further = [], outcome, applies, holds, otherwise, follows = [], readings = {} } = rule;
  if (!Array.isArray(kinds)) refuse("kinds is no list");
  const meanings = Object.values(readings);
  for (const kind of [kinds, besides, ...meanings.map(({ kinds = [] }) => kinds)].flat())
    oneOf("kind", kind, options.changeKind, refuse);
  oneOf("outcome", outcome, outcomes, refuse);
  for (const one of [otherwise, ...meanings.map((reading) => reading.otherwise)])
    if (one !== undefined) oneOf("otherwise", one, otherwises, refuse);
  for (const criterion of [applies, holds]) if (criterion !== undefined) checkCriterion(criterion, refuse, "change");
  for (const field of follows) checkOwnField(field, refuse, "change");
  for (const cites of further) checkCitation(cites, policies, refuse);
  checkReadings(readings, refuse);
}

const checkSupport = ({ holds }: SupportRule, refuse: Refuse): void => {
  if (holds !== undefined) checkCriterion(holds, refuse);
};

/**
 * Checks what a jurisdiction is made of, before it is frozen.
 * @throws RangeError that names the entry at fault
 */
export function checkJurisdiction(of: JurisdictionText): void {
  const {
    id: place,
    title,
    policy,
    furtherPolicies,
    sections,
    duties,
    changes,
    support,
    procedure,
  }: JurisdictionText = Object(of);
  const whole: Refuse = refusing(`jurisdiction ${shown(place)}`);
  if (!isText(place)) whole("it has no id");
  checkTitle(title, whole);
  const policies = [policy, ...listOf<Policy>(furtherPolicies, "furtherPolicies", whole)].map((one) =>
    checkPolicy(one, place),
  );
  const seen = new Set<string>();
  const each = <E extends Pick<Rule, "id" | "cites" | "title">>(
    entries: readonly E[],
    check: (entry: E, refuse: Refuse) => void = () => {},
  ): void => {
    for (const entry of entries) {
      if (!isObject(entry) || typeof entry.id !== "string") whole(`${shown(entry)} is no rule with an id`);
      const { id, cites, title } = entry;
      if (!id.startsWith(`${place}.`)) throw new RangeError(`rule ${id} is not of jurisdiction ${place}`);
      if (seen.has(id)) throw new RangeError(`two rules are called ${id}`);
      seen.add(id);
      const refuse = refusing(`rule ${id}`);
      checkTitle(title, refuse);
      checkCitation(cites, policies, refuse);
      check(entry, refuse);
    }
  };
  if (!Array.isArray(sections)) whole("sections is no list");
  each<Rule>(sections.flat(), checkRule);
  each<DutyRule>(listOf(duties, "duties", whole), checkDuty);
  each<ChangeRule>(listOf(changes, "changes", whole), (rule, refuse) => checkChange(rule, refuse, policies));
  each<SupportRule>(listOf(support, "support", whole), checkSupport);
  each(listOf(procedure, "procedure", whole));
}
