import type { Criterion, Quantity } from "../../src/criteria/types.js";
import {
  atLeast,
  type Dossier,
  evaluate,
  type Jurisdiction,
  jurisdiction,
  type Measure,
  type Rule,
  section,
} from "../../src/index.js";

const title = { "zh-CN": "试", en: "probe" };

/** A place of rules that ask for this. */
export const placeOf = (...criteria: readonly Criterion[]): Jurisdiction =>
  jurisdiction({
    id: "probe",
    title,
    policy: { id: "probe", title: "试", issuer: "试", status: "in-force" },
    sections: [
      section(
        "formation",
        criteria.map((holds, at) => ({
          id: `probe.rule${at}`,
          force: "must" as const,
          cites: { policy: "probe", clause: "一", quote: "试" },
          title,
          holds,
        })),
      ),
    ],
  });

const known = new Map<string, Jurisdiction>();

/** What a quantity comes to. */
export function measured(of: Quantity, dossier: Dossier): Measure | undefined {
  const key = JSON.stringify(of);
  const place = known.get(key) ?? placeOf(atLeast(of, 0));
  known.set(key, place);
  return evaluate(dossier, place, { asOf: "2025-11-20" }).findings[0]?.measures[0];
}

const alone = new Map<Rule, Jurisdiction>();

/** A place in which there is only one of its rules. */
export function placeWith(place: Jurisdiction, rule: Rule): Jurisdiction {
  const made = alone.get(rule) ?? { ...place, rules: [rule] };
  alone.set(rule, made);
  return made;
}
