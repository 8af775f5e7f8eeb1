import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { criteria } from "./criteria.js";
import { quantities } from "./quantities.js";

test("every kind is made by a function with which rules are written", () => {
  const files = ["answers", "lists", "logic", "quantities"].map((name) => `../../src/criteria/${name}.ts`);
  const makers = files.map((file) => readFileSync(new URL(file, import.meta.url), "utf8")).join("");
  const kinds = [...Object.keys(criteria), ...Object.keys(quantities)];
  expect(kinds.filter((kind) => !makers.includes(`kind: "${kind}"`))).toEqual([]);
});
