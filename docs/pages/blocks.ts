import { read } from "./guide.js";
import type { Block } from "./markdown.js";

/**
 * What a block of the guide is, so that none goes untested:
 *
 * - a file that the blocks after it read: `json dossier.json`
 * - a program: `js`, its file named by a comment in its first line, what it prints in the next block
 * - a command: `sh`, what it prints in the next block
 * - an output: `text`, after a program or a command
 * - a recipe: `tsx` or `vue`, a whole file of examples/recipes, named after the language
 * - a setup: `sh` without an output, nothing but npm and folders
 */
export type Role = "file" | "program" | "command" | "output" | "recipe" | "setup";

const npm = "npm (?:ci|test|start|init -y|(?:run|install|pack) [^&|;]+)";
const setup = new RegExp(String.raw`^(?:(?:${npm}|mkdir \S+|cd \S+)(?: && |\n))+$`);

/** What a block is, by itself and by the block after it; undefined if it would go untested. */
function roleOf({ language, about, text }: Block, next: Block | undefined, before: Role | undefined): Role | undefined {
  const isShown = next?.language === "text";
  if (language === "json" && about !== "") return "file";
  if (language === "js" && isShown && nameOf(text) !== undefined) return "program";
  if (language === "sh" && isShown) return "command";
  if (language === "sh" && setup.test(text)) return "setup";
  if (language === "text" && (before === "program" || before === "command")) return "output";
  if ((language === "tsx" || language === "vue") && about.startsWith("examples/recipes/")) return "recipe";
  return undefined;
}

/** What each block of a page is. */
export function rolesOf(blocks: readonly Block[]): (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  for (const [at, block] of blocks.entries()) roles.push(roleOf(block, blocks[at + 1], roles[at - 1]));
  return roles;
}

/** The file that a program is to be saved as. */
export const nameOf = (program: string): string | undefined => /^\/\/ ([\w-]+\.[cm]js)\n/.exec(program)?.[1];

/** The file that a recipe shows. */
export const recipeOf = ({ about }: Block): string => read(about);

const gap = "…";

/**
 * What of an output a block shows. A line of `…` in the block stands for whatever comes there: as many lines before it
 * and after it are shown as the block has now.
 */
export function excerpt(output: string, shown: string): string {
  const lines = shown.split("\n").slice(0, -1);
  const at = lines.indexOf(gap);
  if (at < 0) return output;
  const all = output.split("\n").slice(0, -1);
  const after = lines.length - at - 1;
  if (all.length <= lines.length) return output;
  return `${[...all.slice(0, at), gap, ...all.slice(all.length - after)].join("\n")}\n`;
}
