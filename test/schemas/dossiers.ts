import { type Change, type DossierIssue, safeParseDossier } from "../../src/index.js";
import { printPath } from "../../src/schemas/issues.js";
import { dossierJsonSchema } from "../../src/schemas/json-schema.js";

/** A dossier of one unit, the lead, with further answers of the unit. */
export const leadWith = (answers: object) => ({ organizations: [{ id: "a", role: "lead", ...answers }] });
/** A dossier of one unit, the lead, with further answers of its own. */
export const dossierWith = (answers: object) => ({ ...leadWith({}), ...answers });

export const issuesOf = (input: unknown): DossierIssue[] => safeParseDossier(input).issues ?? [];

/** Each problem as `path code → suggestion`. */
export const told = (input: unknown): string[] =>
  issuesOf(input).map(({ path, code, suggestion }) => {
    const likely = suggestion === undefined ? "" : ` → ${suggestion}`;
    return `${printPath(path)} ${code}${likely}`;
  });

/** A change with every answer there is. */
export const aChange = {
  kind: "rename",
  on: "2026-02-10",
  unanimousConsent: true,
  supplementaryAgreement: false,
  reported: true,
  approved: false,
  goalsCompleted: true,
  unableToContinue: false,
  evaluated: true,
} as const satisfies Required<Change>;

/** Freezes a value all the way down, so that whoever changes it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** A list in a list in a list…, as `JSON.parse` makes it of a hostile text. */
export const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

/** The part of JSON Schema that the dossier's schema uses. */
export interface JsonSchema {
  $schema?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
}

export const jsonSchema: JsonSchema = dossierJsonSchema;

/** An answer that the schema knows: its key without indexes, and its path in the first row of each list. */
export interface Place {
  key: string;
  path: (string | number)[];
  schema: JsonSchema;
}

/** Every answer of the dossier, lists and groups included. */
export function places(schema: JsonSchema = jsonSchema, key = "", path: (string | number)[] = []): Place[] {
  const own = key === "" || typeof path.at(-1) === "number" ? [] : [{ key, path, schema }];
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
    places(part, key === "" ? name : `${key}.${name}`, [...path, name]),
  );
  return [...own, ...inner, ...(schema.items ? places(schema.items, key, [...path, 0]) : [])];
}

/** A dossier with one value at a path, and no more around it than that takes. */
export function dossierAt([first = "", ...rest]: readonly (string | number)[], value: unknown): unknown {
  const around = (path: readonly (string | number)[]): unknown => {
    const [key, ...inner] = path;
    if (key === undefined) return value;
    return typeof key === "number" ? [around(inner)] : { [key]: around(inner) };
  };
  if (first !== "organizations" || rest.length === 0) return dossierWith({ [first]: around(rest) });
  return leadWith(around(rest.slice(1)) as object);
}
