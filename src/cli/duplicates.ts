import { visit } from "jsonc-parser";
import { repeatsKey } from "../schemas/json-keys.js";

/** The first key that its object has already. */
function firstRepeated(source: string): { name: string; offset: number } | undefined {
  const open: Set<string>[] = [];
  let found: { name: string; offset: number } | undefined;
  visit(source, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, offset) => {
      if (open.at(-1)?.has(name)) found ??= { name, offset };
      open.at(-1)?.add(name);
    },
  });
  return found;
}

/** A key that stands twice in one object of a text, and where. Only where there is one is the text looked through. */
export const repeatedKey = (source: string, value: unknown): { name: string; offset: number } | undefined =>
  repeatsKey(source, value) ? firstRepeated(source) : undefined;
