import * as z from "zod/mini";
import { isRounded } from "./amount.js";
import { type DossierIssue, issue, told, type Words } from "./issues.js";
import { limits, type ValueKind, wordsOf } from "./scalars.js";
import { nearest } from "./suggest.js";

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

const rounded: Words = [
  "数字超过 15 位有效数字，读取时已被舍入；请写作带引号的文字",
  "this number has more than 15 digits and was rounded when it was read: write it as a text, in quotes",
];

/** Keys of an earlier edition, with what they are called now. */
const former = new Map([["filing.recommendedBy", "recommendation.by"]]);

/** Whether nothing is answered under a name yet, which may be of a group: `"recommendation.by"`. */
function isFree(owner: unknown, name: string): boolean {
  const [group = "", own] = name.split(".");
  const there = valueAt(owner, [group]);
  const within = own !== undefined && typeof there === "object" && !Array.isArray(there);
  return (within ? valueAt(there, [own]) : there) === undefined;
}

/** Where a problem stands. */
export const pathOf = ({ path }: Problem): (string | number)[] => path.filter((part) => typeof part !== "symbol");

/** Puts what zod found into our words. */
export function inWords(problem: Problem, root: unknown, schema: z.core.$ZodType): DossierIssue[] {
  const path = pathOf(problem);
  const value = valueAt(root, path);
  if (problem.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    return problem.keys.slice(0, limits.issues).map((key) => {
      const at = [...path, key];
      const rename = former.get(at.join(".")) ?? nearest(key, known);
      const { fix, ...said } = issue(at, "unknown-key", key, rename);
      return rename !== undefined && isFree(value, rename) ? { ...said, fix: { path: at, rename } } : said;
    });
  }
  if (value === undefined || (value === "" && typeof path.at(-1) === "string")) return [issue(path, "required")];
  if (problem.code === "custom") {
    const kind = problem.params?.kind as ValueKind;
    const { type, expected = type, code, likely } = kind;
    const likelyValue = likely?.(value);
    if (kind.numeric && isRounded(value))
      return [told(path, typeof code === "string" ? (type ? "wrong-type" : code) : code[0], rounded)];
    if (typeof code !== "string") return [told(path, ...code, likelyValue)];
    if (kind.options) return [issue(path, code, wordsOf(kind).join(", "), likelyValue)];
    return type === undefined || typeof value === type
      ? [issue(path, code, String(limits.characters), likelyValue)]
      : [issue(path, "wrong-type", expected, likelyValue)];
  }
  const type = problem.code === "invalid_type" ? problem.expected : "";
  return [issue(path, "wrong-type", type)];
}
