import * as z from "zod/mini";
import { type DossierIssue, type IssueCode, issue } from "./issues.js";
import { limits, type ValueProblem } from "./scalars.js";
import { likelyAmount, likelyCount, likelyDay, likelyFigure, likelyFlag, likelyOption, nearest } from "./suggest.js";

type Path = readonly (string | number)[];
/** A problem as zod tells it. */
export type Problem = z.core.$ZodIssue;

export const valueAt = (root: unknown, path: Path): unknown => {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
};

/** What a schema says of a value that is there. */
export function inner(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodMiniOptional) return inner(schema._zod.def.innerType);
  return schema instanceof z.ZodMiniPipe ? inner(schema._zod.def.out) : schema;
}

/** The keys that the object at `path` knows. */
function keysAt(root: z.core.$ZodType, path: Path): readonly string[] {
  let schema = inner(root);
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
  figure: ["not-a-number", likelyFigure],
};

const likelyOf: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  boolean: likelyFlag,
  number: likelyCount,
};

const isValueProblem = (code: unknown): code is ValueProblem =>
  typeof code === "string" && Object.hasOwn(byValue, code);

/** Where a problem stands. */
export const pathOf = ({ path }: Problem): (string | number)[] => path.filter((part) => typeof part !== "symbol");

/** Puts what zod found into our words. */
export function inWords(problem: Problem, root: unknown, schema: z.core.$ZodType): DossierIssue[] {
  const path = pathOf(problem);
  const value = valueAt(root, path);
  if (problem.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
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
