import * as z from "zod/mini";
import { compact, withoutBlanks } from "./blanks.js";
import { inconsistencies } from "./consistency.js";
import { dossierSchema } from "./dossier.js";
import { type DossierIssue, type IssueCode, issue, printPath } from "./issues.js";
import { problemsOfAList } from "./list.js";
import { limits, type ValueProblem } from "./scalars.js";
import { likelyAmount, likelyCount, likelyDay, likelyFlag, likelyOption, nearest } from "./suggest.js";
import type { Dossier, Draft } from "./types.js";

type Path = readonly (string | number)[];
type Problem = z.core.$ZodIssue;

/** What `safeParseDossier` returns. */
export type ParseResult =
  | { value: Dossier; issues?: undefined; partial?: undefined }
  | {
      value?: undefined;
      issues: DossierIssue[];
      /** The dossier with its wrong parts not answered; absent where nothing sensible can be made of it. */
      partial?: Draft<Dossier>;
    };

/** Thrown by `parseDossier`; `issues` names at most 100 problems, each with its path. */
export class DossierError extends Error {
  override readonly name = "DossierError";
  readonly issues: readonly DossierIssue[];
  constructor(issues: readonly DossierIssue[]) {
    const [first] = issues;
    const more = issues.length > 1 ? `（共 ${issues.length} 处）` : "";
    super(first ? `${[printPath(first.path), first.message].filter(Boolean).join("：")}${more}` : "");
    this.issues = issues;
  }
}

const valueAt = (root: unknown, path: Path): unknown => {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
};

/** What a schema says of a value that is there. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodMiniOptional) return inner(schema._zod.def.innerType);
  return schema instanceof z.ZodMiniPipe ? inner(schema._zod.def.out) : schema;
}

/** The keys that the object at `path` knows. */
function keysAt(path: Path): readonly string[] {
  let schema: z.core.$ZodType = dossierSchema;
  for (const key of path) {
    if (schema instanceof z.ZodMiniArray) schema = inner(schema._zod.def.element);
    else if (schema instanceof z.ZodMiniObject) schema = inner(schema._zod.def.shape[key] ?? schema);
  }
  return schema instanceof z.ZodMiniObject ? Object.keys(schema._zod.def.shape) : [];
}

const byValue: Record<ValueProblem, [code: IssueCode, likely: (value: unknown) => string | undefined]> = {
  "too-long": ["too-long", () => undefined],
  amount: ["not-an-amount", likelyAmount],
  count: ["not-a-count", likelyCount],
  day: ["not-a-day", likelyDay],
  fact: ["wrong-type", () => undefined],
};

const likelyOf: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  boolean: likelyFlag,
  number: likelyCount,
};

const isValueProblem = (code: unknown): code is ValueProblem =>
  typeof code === "string" && Object.hasOwn(byValue, code);

/** Puts what zod found into our words. */
function inWords(problem: Problem, root: unknown): DossierIssue[] {
  const path = problem.path.filter((part) => typeof part !== "symbol");
  const value = valueAt(root, path);
  if (problem.code === "unrecognized_keys") {
    const known = keysAt(path);
    return problem.keys
      .slice(0, limits.issues)
      .map((key) => issue([...path, key], "unknown-key", key, nearest(key, known)));
  }
  if (value === undefined || (value === "" && typeof path.at(-1) === "string")) return [issue(path, "required")];
  if (problem.code === "custom" && isValueProblem(problem.params?.code)) {
    const { code: said } = problem.params;
    const [code, likely] = byValue[said === "fact" && typeof value === "string" ? "too-long" : said];
    return [issue(path, code, String(limits.characters), likely(value))];
  }
  if (problem.code === "invalid_value") {
    const options = problem.values.map(String).filter((option) => option !== "");
    return [issue(path, "unknown-option", options.join(", "), likelyOption(value, options))];
  }
  const type = problem.code === "invalid_type" ? problem.expected : "";
  return [issue(path, "wrong-type", type, likelyOf[type]?.(value))];
}

/** Takes the wrong parts out of a copy: a key that is not known or required goes, an item stays as a blank. */
function withoutWrongParts(root: unknown, problems: readonly Problem[]): unknown {
  for (const problem of problems) {
    const path = problem.path.filter((part) => typeof part !== "symbol");
    const last = path.at(-1);
    if (problem.code === "unrecognized_keys") {
      const owner = valueAt(root, path);
      if (typeof owner === "object" && owner !== null)
        for (const key of problem.keys) Reflect.deleteProperty(owner, key);
      continue;
    }
    const owner = valueAt(root, path.slice(0, -1));
    if (last === undefined || typeof owner !== "object" || owner === null) return undefined;
    if (typeof last === "number")
      Reflect.set(owner, last, problem.code === "invalid_type" && problem.expected === "object" ? {} : "");
    else if (last === "id" || last === "role") Reflect.set(owner, last, "");
    else Reflect.deleteProperty(owner, last);
  }
  return root;
}

/**
 * Reads a dossier and tells every problem of its shape at once; it never throws.
 *
 * @param input anything, as `JSON.parse` returns it
 * @returns `{ value }`, or `{ issues, partial? }`: at most 100 problems, and the dossier with the wrong parts not answered
 * @example
 * safeParseDossier({ organizations: [{ id: "a", role: "leed" }] }).issues?.[0]
 * // { path: ["organizations", 0, "role"], code: "unknown-option", suggestion: "lead", … }
 */
export function safeParseDossier(input: unknown): ParseResult {
  const overlong: DossierIssue[] = [];
  const copy = withoutBlanks(input, (path) => overlong.push(issue(path, "too-many", String(limits.entries))));
  const { success, data, error } = dossierSchema.safeParse(copy, { jitless: true });
  const problems = error?.issues ?? [];
  const { fatal, other } = inconsistencies(copy);
  if (success && overlong.length + fatal.length + other.length === 0) return { value: compact(data) };
  const said = new Set(overlong.map(({ path }) => printPath(path)));
  const issues = [...overlong];
  for (const problem of problems) {
    if (issues.length >= limits.issues) break;
    issues.push(...inWords(problem, copy).filter(({ path }) => !said.has(printPath(path))));
  }
  const hopeless = fatal.length > 0 || problems.length > problemsOfAList;
  const partial = hopeless ? undefined : withoutWrongParts(copy, problems);
  return {
    issues: issues.concat(fatal, other).slice(0, limits.issues),
    ...(isDraft(partial) && { partial: compact(partial) }),
  };
}

const isDraft = (value: unknown): value is Draft<Dossier> =>
  typeof value === "object" && value !== null && "organizations" in value && Array.isArray(value.organizations);

/**
 * Reads a dossier: indexes unchanged, nulls and blanks as not answered.
 *
 * @param input anything, as `JSON.parse` returns it
 * @throws DossierError that names every problem of its shape, at most 100
 * @example parseDossier(JSON.parse(text)).organizations.length // 7
 */
export function parseDossier(input: unknown): Dossier {
  const result = safeParseDossier(input);
  if (result.issues) throw new DossierError(result.issues);
  return result.value;
}
