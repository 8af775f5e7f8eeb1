import type { Jurisdiction } from "../criteria/rule.js";
import type { Dossier } from "../schemas/types.js";
import { type FormIssue, type FormOptions, formJudge, type LiveForm } from "./issues.js";

/** What a form holds while it is being filled: a dossier in which any answer may be `null` or blank. */
export type FormValues<T = Dossier> = T extends undefined
  ? T
  : T extends readonly (infer Item)[]
    ? FormValues<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: FormValues<T[K]> }
      : T | null | "";

/** The dossier of a form as Standard Schema v1 (https://standardschema.dev), which form libraries take as it is. */
export interface DossierSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "consortium-eligibility";
    readonly validate: (
      value: unknown,
    ) => { readonly value: Dossier; readonly issues?: undefined } | { readonly issues: readonly FormIssue[] };
    readonly types?: { readonly input: FormValues; readonly output: Dossier };
  };
}

/**
 * A jurisdiction as a schema for forms. What is not answered is no issue, unless `show` asks for it. Besides `path` and
 * `message`, an issue has the `kind` and the `rule` of `FormIssue`.
 *
 * @param of a jurisdiction, or a session, which has its options itself and judges only what has changed
 * @param options `show`: `"must"` (the default), `"should"`, `"missing"` or `"review"`, each with those before it, or a list
 * @throws RangeError if an option is wrong, as `formJudge` does
 * @example
 * formSchema(wenzhou, { asOf: "2025-11-20", lang: "en" })["~standard"].validate({ organizations: [{ id: "a", role: "lead", kind: "university" }] }).issues[0]
 * // { path: ["organizations", 0, "kind"], message: "The lead is an enterprise: not met (三（二）)", kind: "must", rule: "wenzhou.lead.enterprise" }
 */
export function formSchema(of: Jurisdiction, options?: FormOptions): DossierSchema;
export function formSchema(of: LiveForm): DossierSchema;
export function formSchema(of: Jurisdiction | LiveForm, options?: FormOptions): DossierSchema {
  const judge = formJudge(of, options);
  return {
    "~standard": {
      version: 1,
      vendor: "consortium-eligibility",
      validate: (input) => {
        const { value, issues } = judge(input);
        if (value && issues.length === 0) return { value };
        return { issues };
      },
    },
  };
}
