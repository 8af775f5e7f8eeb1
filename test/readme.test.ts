import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { usage } from "../src/cli/usage.js";
import { places } from "./fixtures.js";

const readme = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

test.each([
  ["README.md", "en"],
  ["README.zh-CN.md", "zh-CN"],
] as const)("%s shows the command's own help", (name, lang) => {
  expect(readme(name)).toContain(usage(lang));
});

test.each(["README.md", "README.zh-CN.md"])("%s names every document and how many rules of it there are", (name) => {
  for (const { policy, rules } of Object.values(places)) {
    const row = readme(name)
      .split("\n")
      .find((line) => line.startsWith("|") && line.includes(policy.title));
    expect(row).toMatch(new RegExp(`\\b${rules.length}\\b`));
  }
});
