import { compact, withoutBlanks } from "./blanks.js";
import { inconsistencies } from "./consistency.js";
import { dossierSchema } from "./dossier.js";
import { type DossierIssue, InputError, issue, printPath } from "./issues.js";
import { problemsOfAList } from "./list.js";
import { inWords, type Problem, pathOf, valueAt } from "./problems.js";
import { limits } from "./scalars.js";
import type { Dossier, Draft } from "./types.js";

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
export class DossierError extends InputError {
  override readonly name: string = "DossierError";
}

/**
 * Answers that mean something by not being given: still under way, to any authority, no years that drop out, none chosen.
 * What is wrongly typed there was given all the same, and stays as something that nobody can read.
 */
const silent = new Set(["establishedOn", "endsOn", "dissolvedOn", "to", "primary", "other"]);
const illegible = (value: unknown): unknown => (typeof value === "string" ? value : false);

/**
 * Takes the wrong parts out of a copy: a key that is not known or required goes, an item stays as a blank, and what
 * would be an answer by its absence stays unreadable.
 */
function withoutWrongParts(root: unknown, problems: readonly Problem[]): unknown {
  for (const problem of problems) {
    const path = pathOf(problem);
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
    else if (silent.has(last)) Reflect.set(owner, last, illegible(Reflect.get(owner, last)));
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
    issues.push(...inWords(problem, copy, dossierSchema).filter(({ path }) => !said.has(printPath(path))));
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
