import type { Jurisdiction } from "../criteria/rule.js";
import { type FormOptions, formJudge } from "./issues.js";

/** An error as Ajv tells it, which JSON Forms takes as `additionalErrors`. */
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: { rule?: string };
  message: string;
}

/** Errors as react-jsonschema-form takes them as `extraErrors`: a tree of the dossier's keys. */
export type ErrorTree = { __errors?: string[] } & { [key: string]: ErrorTree | undefined };

const pointer = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/**
 * The issues of a dossier as a list of errors for JSON Forms and others that speak Ajv.
 * @throws RangeError if an option is wrong, as `formJudge` does
 * @example jsonSchemaErrors(dossier, wenzhou, { asOf: "2025-11-20" })[0]
 * // { instancePath: "/organizations/0/kind", keyword: "must", params: { rule: "wenzhou.lead.enterprise" }, … }
 */
export const jsonSchemaErrors = (
  dossier: unknown,
  jurisdiction: Jurisdiction,
  options: FormOptions = {},
): SchemaError[] =>
  formJudge(
    jurisdiction,
    options,
  )(dossier).issues.map(({ path, message, kind, rule }) => ({
    instancePath: pointer(path),
    schemaPath: `#/${kind}${rule === undefined ? "" : `/${rule}`}`,
    keyword: kind,
    params: rule === undefined ? {} : { rule },
    message,
  }));

/**
 * The issues of a dossier as a tree of errors for react-jsonschema-form.
 * @throws RangeError if an option is wrong, as `formJudge` does
 * @example errorTree(dossier, wenzhou, { asOf: "2025-11-20" })
 * // { organizations: { 0: { kind: { __errors: ["牵头单位为企业：不符合“须为温州市域内注册企业”（三（二））"] } } } }
 */
export function errorTree(dossier: unknown, jurisdiction: Jurisdiction, options: FormOptions = {}): ErrorTree {
  // Keys such as `__proto__` are keys like any other; only the one that holds the errors can have none of its own.
  const node = (): ErrorTree => Object.create(null);
  const root = node();
  for (const { path, message } of formJudge(jurisdiction, options)(dossier).issues) {
    let at = root;
    for (const part of path) {
      if (part === "__errors") break;
      const below = at[part] ?? node();
      at[part] = below;
      at = below;
    }
    at.__errors = [...(at.__errors ?? []), message];
  }
  return root;
}
