import { recipeOf, rolesOf } from "./blocks.js";
import { langOf, read } from "./guide.js";
import { blocksOf, withTexts } from "./markdown.js";
import { withTables } from "./tables.js";

/** A page with its tables made from the rules as they are, and the recipes as their files have them. */
export function withSources(path: string): string {
  const page = withTables(read(path), langOf(path));
  const blocks = blocksOf(page);
  const roles = rolesOf(blocks);
  return withTexts(
    page,
    blocks.map((block, at) => (roles[at] === "recipe" ? recipeOf(block) : block.text)),
  );
}
