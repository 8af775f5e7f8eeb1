import type { ChangeRule, DutyRule, Step, SupportRule } from "../../src/criteria/after-filing.js";
import type { Citation, Jurisdiction, Policy, Rule } from "../../src/criteria/rule.js";
import type { Target } from "../../src/criteria/target.js";
import { visitFields } from "../../src/engine/fields.js";
import { jurisdictions } from "../../src/rules/index.js";
import { programmePolicies } from "../../src/rules/programmes/index.js";

/** Something that a sentence of a document can carry. */
export type Entry =
  | { readonly kind: "rule"; readonly of: Rule }
  | { readonly kind: "duty"; readonly of: DutyRule }
  | { readonly kind: "change"; readonly of: ChangeRule }
  | { readonly kind: "support"; readonly of: SupportRule }
  | { readonly kind: "target"; readonly of: Target }
  | { readonly kind: "step"; readonly of: Step; readonly order: number };

/** How a sentence is handled, each with a colour and an underline of its own. */
export type Mark = "machine" | "judged" | "duty" | "change" | "support" | "target" | "step";
type Marks = readonly [Mark, ...Mark[]];

function entriesOf({ rules, duties = [], changes = [], support = [], procedure = [] }: Jurisdiction): Entry[] {
  return [
    ...rules.map((of): Entry => ({ kind: "rule", of })),
    ...duties.map((of): Entry => ({ kind: "duty", of })),
    ...changes.map((of): Entry => ({ kind: "change", of })),
    ...support.map((of): Entry => ({ kind: "support", of })),
    ...procedure.map((of, at): Entry => ({ kind: "step", of, order: at + 1 })),
  ];
}

const all: readonly Entry[] = [
  ...jurisdictions.flatMap(entriesOf),
  ...programmePolicies.flatMap(({ targets }) => targets.map((of): Entry => ({ kind: "target", of }))),
];

/** The documents that the rules cite, each once. */
export const policies: ReadonlyMap<string, Policy> = new Map(
  jurisdictions
    .flatMap(({ policy, furtherPolicies = [] }) => [policy, ...furtherPolicies])
    .map((policy) => [policy.id, policy]),
);

export const citationOf = ({ of }: Entry): Citation => of.cites;

/** What cites a document, by id. */
export const entriesCiting = (policy: string): ReadonlyMap<string, Entry> =>
  new Map(all.filter((entry) => citationOf(entry).policy === policy).map((entry) => [entry.of.id, entry]));

function marksOfRule({ readings }: Rule): Marks {
  const criteria = Object.values(readings).map(({ holds }) => holds);
  if (criteria.every(({ kind }) => kind === "judged")) return ["judged"];
  let judged = false;
  visitFields(criteria, ([first]) => {
    if (first === "assertions") judged = true;
  });
  return judged ? ["machine", "judged"] : ["machine"];
}

/** How an entry is handled; a rule that is in part for a person to judge, in two ways. */
export const marksOf = (entry: Entry): Marks => (entry.kind === "rule" ? marksOfRule(entry.of) : [entry.kind]);
