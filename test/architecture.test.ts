import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
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
  words: ["engine", "criteria", "facts", "schemas", "."],
  render: ["words", "engine", "criteria", "facts", "schemas", "."],
  forms: ["words", "engine", "criteria", "facts", "schemas", "."],
  cli: ["render", "words", "rules", "engine", "criteria", "schemas", "."],
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

test.each(files.map((file) => [relative(src, file), file]))(
  "%s is short enough to be read at one sitting",
  (_, file = "") => {
    expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(250);
  },
);
