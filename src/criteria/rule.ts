import { freeze } from "../freeze.js";
import type { LocalText } from "../text.js";
import type { ChangeRule, DutyRule, Step, SupportRule } from "./after-filing.js";
import type { Citation, Policy } from "./citation.js";
import type { Criterion } from "./types.js";

export { type Citation, citing, type Policy } from "./citation.js";

/** When a rule is asked: 组建条件, what is handed in, what the authority does, what holds while the consortium stands. */
export type Stage = "formation" | "filing" | "approval" | "operation";
/** Every stage, in the order of a report. */
export const stages: readonly Stage[] = /* @__PURE__ */ Object.freeze<Stage[]>([
  "formation",
  "filing",
  "approval",
  "operation",
]);

/**
 * The strength of the wording, in RFC 2119's sense: `must` (须、应、要、需), `should` (原则上、一般、建议), `may` (鼓励、优先、可).
 */
export type Force = "must" | "should" | "may";

/** The strongest first. */
export const strength: Readonly<Record<Force, number>> = { must: 0, should: 1, may: 2 };

/** One meaning of a wording that allows more than one. */
export interface Reading {
  readonly title: LocalText;
  readonly holds: Criterion;
  /** The force in this meaning, where it is not the rule's: `as-should`, `as-must`. */
  readonly force?: Force;
}

/** One requirement of a document. */
export interface Rule {
  /** `<jurisdiction>.<group>.<name>`, stable across versions of a policy. */
  readonly id: string;
  /** What lines it up with rules of other jurisdictions; by default the id without the jurisdiction. */
  readonly topic: string;
  readonly stage: Stage;
  readonly force: Force;
  readonly cites: Citation;
  readonly title: LocalText;
  /** The condition under which it is asked at all; where it is false the rule is not applicable. */
  readonly applies?: Criterion;
  /** By name; the first is the default. A rule with one meaning has one, named `""`. */
  readonly readings: Readonly<Record<string, Reading>>;
}

/** A rule as it is written: `holds` where the wording has one meaning, `readings` where it has several. */
export type RuleText = Omit<Rule, "topic" | "stage" | "readings"> & { readonly topic?: string } & (
    | { readonly holds: Criterion }
    | { readonly readings: Readonly<Record<string, Reading>> }
  );

/** A place and its rules. */
export interface Jurisdiction {
  readonly id: string;
  readonly title: LocalText;
  readonly policy: Policy;
  /** Other documents that some of its rules cite. */
  readonly furtherPolicies?: readonly Policy[];
  readonly rules: readonly Rule[];
  /** What is due while the consortium stands. */
  readonly duties?: readonly DutyRule[];
  /** What the document says of changes. */
  readonly changes?: readonly ChangeRule[];
  /** What a filed consortium is promised. */
  readonly support?: readonly SupportRule[];
  /** The steps to the filing, in order. */
  readonly procedure?: readonly Step[];
}

/**
 * The rules of one section of a policy at one stage, in the policy's order.
 * @throws TypeError if they are no rules
 * @example section("formation", [{ id: "hefei.members.count", force: "must", cites, title, holds: atLeast(count(members), 4) }])
 */
export function section(stage: Stage, rules: readonly RuleText[]): readonly Rule[] {
  if (!Array.isArray(rules) || !rules.every((rule) => typeof rule?.id === "string"))
    throw new TypeError(`the rules of section ${String(stage)} must be a list, each with an id`);
  return rules.map((rule) => {
    const { id, topic = id.slice(id.indexOf(".") + 1), force, cites, title } = rule;
    const readings = "readings" in rule ? rule.readings : { "": { title, holds: rule.holds } };
    return freeze({
      id,
      topic,
      stage,
      force,
      cites,
      title,
      ...(rule.applies && { applies: rule.applies }),
      readings,
    });
  });
}

/** A jurisdiction as it is written: its rules in the sections of its documents. */
export type JurisdictionText = Omit<Jurisdiction, "rules"> & { readonly sections: readonly (readonly Rule[])[] };

/**
 * A jurisdiction of its parts. Those of the library are made of this alone: that they would pass the checks of
 * `jurisdiction` is tested, so that nobody loads these with them.
 */
export const assembled = ({ sections, ...of }: JurisdictionText): Jurisdiction =>
  freeze({ ...of, rules: sections.flat() });
