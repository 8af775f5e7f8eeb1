import type { Jurisdiction } from "../criteria/rule.js";
import { givenOptions } from "../engine/given.js";
import { dossierShape } from "../schemas/shape.js";
import { type FormOptions, formJudge, isLive, type LiveForm } from "./issues.js";
import { dotted } from "./names.js";

/** A rule of async-validator in callback form, which every generation of it takes, and so does what grew from it. */
export interface FieldRule {
  validator(rule: unknown, value: unknown, callback: (error?: string) => void): undefined;
  trigger: ("blur" | "change")[];
}

/** A rule that returns a promise, as Ant Design, Ant Design Vue and Naive UI would rather have it. */
export interface PromiseRule {
  validator(rule: unknown, value: unknown): Promise<void>;
  trigger: ("blur" | "change")[];
}

/** How the rules of a form judge it. */
export interface FormRulesOptions extends FormOptions {
  /** The whole form as it stands: a clause mostly speaks of more than one field. */
  values: () => unknown;
  /** Rules that return promises; by default they call back. */
  promise?: boolean;
}

/** The same of a session, which has the other options itself. */
export interface LiveRulesOptions {
  /** The form as its library holds it; by default the dossier of the session. */
  values?: () => unknown;
  promise?: boolean;
}

/** The dossier that a session holds. */
const formOf = (of: Jurisdiction | LiveForm): (() => unknown) | undefined =>
  isLive(of) ? () => of.snapshot().dossier : undefined;

/** The name of the field that a library asks about. */
function askedOf(rule: unknown): string {
  const { fullField, field }: { fullField?: unknown; field?: unknown } = Object(rule);
  return dotted(String(fullField ?? field ?? ""));
}

/**
 * The rules of every field of the dossier, by its name, rows as `organizations.*.kind`: the same rule serves every row.
 *
 * In callback form each field judges the whole form; where hundreds of rows are validated at once, ask for promises, which
 * share one judgement, or validate `dependents` only.
 *
 * @param of a jurisdiction, or a session, which has its options itself and judges only what has changed
 * @throws TypeError if `values` is no function
 * @throws RangeError if an option is wrong, as `formJudge` does
 * @example
 * const rules = formRules(wenzhou, { values: () => form, asOf: "2025-11-20" });
 * rules["organizations.*.kind"] // for the item whose prop is "organizations.0.kind"
 */
export function formRules(
  of: Jurisdiction,
  options: FormRulesOptions & { promise: true },
): Record<string, PromiseRule[]>;
export function formRules(
  of: Jurisdiction,
  options: FormRulesOptions & { promise?: false },
): Record<string, FieldRule[]>;
export function formRules(of: LiveForm, options: LiveRulesOptions & { promise: true }): Record<string, PromiseRule[]>;
export function formRules(of: LiveForm, options?: LiveRulesOptions & { promise?: false }): Record<string, FieldRule[]>;
export function formRules(
  of: Jurisdiction | LiveForm,
  options: LiveRulesOptions & FormOptions = {},
): Record<string, (FieldRule | PromiseRule)[]> {
  givenOptions(options);
  const { values = formOf(of), promise = false, ...rest } = options;
  if (typeof values !== "function") throw new TypeError("values is not a function that returns the form");
  const judge = formJudge(of, rest);
  /** The first message at each field. */
  const messages = (): Map<string, string> => {
    const found = new Map<string, string>();
    for (const { path, message } of judge(values()).issues) {
      const name = path.join(".");
      if (!found.has(name)) found.set(name, message);
    }
    return found;
  };
  // A library asks for every field of a form at once: one judgement serves all that ask in the same turn.
  let asked: Promise<Map<string, string>> | undefined;
  const judged = () => {
    asked ??= Promise.resolve().then(() => {
      asked = undefined;
      return messages();
    });
    return asked;
  };
  const trigger: FieldRule["trigger"] = ["blur", "change"];
  const rule: FieldRule | PromiseRule = promise
    ? {
        trigger,
        async validator(rule: unknown) {
          const error = (await judged()).get(askedOf(rule));
          if (error !== undefined) throw new Error(error);
        },
      }
    : {
        trigger,
        validator(rule: unknown, _: unknown, callback: (error?: string) => void) {
          callback(messages().get(askedOf(rule)));
          return undefined;
        },
      };
  return Object.fromEntries(dossierShape().map(({ path }) => [path.join("."), [rule]]));
}
