import type { Jurisdiction } from "../criteria/rule.js";
import { fieldNames } from "./dependents.js";
import { type FormOptions, formJudge } from "./issues.js";

/** What async-validator and its successors hand to a rule. */
interface Asked {
  field?: string;
  fullField?: string;
}

/** A rule of Element Plus, Ant Design Vue, Naive UI and Ant Design, in the callback form that all of them take. */
export interface FieldRule {
  validator(rule: Asked, value: unknown, callback: (error?: Error) => void): void;
  trigger: ("blur" | "change")[];
}

/** How the rules of a form judge it. */
export interface FormRulesOptions extends FormOptions {
  /** The whole form as it stands: a clause mostly speaks of more than one field. */
  values: () => unknown;
}

/**
 * The rules of every field of the dossier, by its name, rows as `organizations.*.kind`: the same rule serves every row.
 *
 * @throws RangeError if a level to show is unknown
 * @example
 * const rules = formRules(wenzhou, { values: () => form, asOf: "2025-11-20" });
 * rules["organizations.*.kind"] // for the item whose prop is "organizations.0.kind"
 */
export function formRules(jurisdiction: Jurisdiction, options: FormRulesOptions): Record<string, FieldRule[]> {
  const { values, ...rest } = options;
  const judge = formJudge(jurisdiction, rest);
  const validator: FieldRule["validator"] = (rule, _, callback) => {
    const name = rule.fullField ?? rule.field ?? "";
    const found = judge(values()).issues.find(({ path }) => path.join(".") === name);
    if (found) callback(new Error(found.message));
    else callback();
  };
  const rule: FieldRule = { validator, trigger: ["blur", "change"] };
  return Object.fromEntries(fieldNames().map((name) => [name, [rule]]));
}
