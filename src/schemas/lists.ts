import * as z from "zod/mini";
import { inner } from "./problems.js";

/**
 * The lists of a schema, of rows and of words, each by its path with `"*"` for an index: `"organizations.*.tasks"`.
 */
export function listsIn(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  const core = inner(schema);
  if (core instanceof z.ZodMiniArray) return [path.join("."), ...listsIn(core._zod.def.element, [...path, "*"])];
  if (!(core instanceof z.ZodMiniObject)) return [];
  return Object.entries(core._zod.def.shape).flatMap(([key, part]) => listsIn(part, [...path, key]));
}
