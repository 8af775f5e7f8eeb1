import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { excerpt, nameOf, rolesOf } from "./blocks.js";
import { type Block, blocksOf, withTexts } from "./markdown.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  );

/**
 * That there is a build, and that no source is newer.
 * @throws Error that says what to run
 */
export function assertBuilt(): void {
  const built = statSync(join(root, "dist/cli.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < newest(join(root, "src"))) throw new Error("dist is older than src: npm run build");
}

/** An empty folder in which the built package is installed, as in the folder of a newcomer. */
function newcomer(): string {
  const folder = mkdtempSync(join(tmpdir(), "guide-"));
  const bin = join(folder, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(root, join(folder, "node_modules/consortium-eligibility"), "dir");
  // The client of a database, which a page tells to install.
  mkdirSync(join(folder, "node_modules/@duckdb"));
  symlinkSync(join(root, "node_modules/@duckdb/node-api"), join(folder, "node_modules/@duckdb/node-api"), "dir");
  // What npx comes to where the package is installed, without asking a registry.
  const scripts = { npx: 'exec "$@"', "consortium-eligibility": `exec node "${join(root, "dist/cli.js")}" "$@"` };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return folder;
}

/** What a program or a command prints. */
function outputOf(command: string, args: readonly string[], folder: string, isProgram: boolean): string {
  const { stdout, status, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: [join(folder, "node_modules/.bin"), process.env.PATH].join(delimiter),
      NO_COLOR: "1",
      FORCE_COLOR: "0",
    },
  });
  if (error) throw error;
  // A command may end with 1, which is a verdict; none may break down.
  const broke = isProgram ? status !== 0 : status === null || status > 2 || /^ {4}at .+:\d+:\d+\)?$/m.test(stdout);
  if (broke) throw new Error(`exit status ${status}\n${stdout}`);
  return stdout;
}

function runBlock({ language, about, text }: Block, folder: string): string | undefined {
  if (language === "json") writeFileSync(join(folder, about), text);
  if (language === "sh") return outputOf("bash", ["-c", `exec 2>&1\n${text}`], folder, false);
  const name = language === "js" ? nameOf(text) : undefined;
  if (name === undefined) return undefined;
  writeFileSync(join(folder, name), text);
  return outputOf("bash", ["-c", 'exec node "$0" 2>&1', name], folder, true);
}

/**
 * A page with what its programs and commands print now.
 * @throws Error that names the line of a block that breaks down
 */
export function withOutputs(page: string): string {
  const blocks = blocksOf(page);
  const roles = rolesOf(blocks);
  if (!roles.includes("output")) return page;
  const folder = newcomer();
  let printed = "";
  try {
    const texts = blocks.map((block, at) => {
      const role = roles[at];
      if (role === "output") return excerpt(printed, block.text);
      if (role !== "program" && role !== "command" && role !== "file") return block.text;
      try {
        printed = runBlock(block, folder) ?? "";
      } catch (error) {
        throw new Error(`line ${block.line}: ${error instanceof Error ? error.message : error}`);
      }
      return block.text;
    });
    return withTexts(page, texts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
