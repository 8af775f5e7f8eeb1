import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const src = new URL("../src", import.meta.url).pathname;

/** What each folder may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ".": ["schemas", "facts", "criteria", "engine", "rules", "words", "render"],
  schemas: ["."],
  facts: ["schemas"],
  criteria: ["facts", "schemas", "."],
  engine: ["criteria", "facts", "schemas", "."],
  rules: ["criteria", "facts", "."],
  analysis: ["engine", "criteria", "facts", "schemas", "."],
  remedies: ["analysis", "words", "engine", "criteria", "facts", "schemas", "."],
  words: ["engine", "criteria", "facts", "schemas", "."],
  render: ["screen", "remedies", "analysis", "words", "engine", "criteria", "facts", "schemas", "."],
  forms: ["words", "engine", "criteria", "facts", "schemas", "."],
  session: ["forms", "words", "engine", "criteria", "facts", "schemas", "."],
  sql: ["engine", "criteria", "facts", "schemas", "."],
  screen: ["sql", "words", "engine", "criteria", "facts", "schemas", "."],
  cli: ["screen", "sql", "render", "remedies", "words", "rules", "engine", "criteria", "schemas", "."],
};

const folderOf = (file: string): string => {
  const [first = "", ...rest] = relative(src, file).split("/");
  return rest.length === 0 ? "." : first;
};

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join(src, file));

test.each(files.map((file) => [relative(src, file), file]))("%s imports only what lies below it", (_, file = "") => {
  const from = folderOf(file);
  const imports = [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)];
  for (const [, path = ""] of imports) {
    const to = folderOf(join(dirname(file), path));
    expect([from, ...(allowed[from] ?? [])]).toContain(to);
  }
});

/** Every file that a file imports, and those that these import. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)) {
    const next = join(dirname(file), path.replace(/\.js$/, ".ts"));
    if (!seen.has(next)) loaded(next, seen.add(next));
  }
  return seen;
}

test.each([...files.filter((file) => /engine\/judge\//.test(file)), join(src, "engine/judgement.ts")])(
  "%s judges without anything that explains",
  (file) => {
    expect([...loaded(file)].filter((other) => /engine\/explain\/|src\/(words|render)\//.test(other))).toEqual([]);
  },
);

test("no two files of the engine have one name, but for those that say the same of another pass", () => {
  const names = files.filter((file) => /engine\//.test(file)).map((file) => basename(file));
  const folders = ["explain.ts", "judge.ts", "criteria.ts"];
  expect(names.filter((name, at) => names.indexOf(name) !== at || folders.includes(name))).toEqual([]);
});

test.each(files.map((file) => [relative(src, file), file]))(
  "%s is short enough to be read at one sitting",
  (_, file = "") => {
    expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(250);
  },
);
