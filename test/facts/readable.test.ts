import { expect, test } from "vitest";
import { readable, readableEntry } from "../../src/facts/readable.js";
import { changeSchema } from "../../src/schemas/read.js";
import { dossierShape, type FieldKind } from "../../src/schemas/shape.js";

const samples: Readonly<Record<FieldKind, readonly unknown[]>> = {
  group: [{}],
  rows: [[]],
  words: [[]],
  options: [[]],
  text: ["甲"],
  flag: [true, false],
  count: [0, 2024],
  amount: ["20000000.5", 5],
  day: ["2025-02-28"],
  option: [],
  value: ["甲", true, 1.5],
};
const odd = [true, 5, 1.5, -1, "甲", "true", "2025/02/28", "2025-02-30", "97-08-05", "5", {}, []];

/** Fields whose form is more than that of their kind. */
const particular: Readonly<Record<string, readonly unknown[]>> = { "organizations.*.division": ["330382"] };

/** Which of the odd values may stand for one of a kind all the same. */
const fits: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  group: (value) => typeof value === "object",
  rows: (value) => typeof value === "object",
  words: (value) => typeof value === "object",
  options: (value) => typeof value === "object",
  text: (value) => typeof value === "string",
  flag: (value) => typeof value === "boolean",
  count: (value) => value === 5,
  amount: (value) => value === 5 || value === 1.5 || value === "5",
  day: () => false,
  option: () => false,
  value: (value) => typeof value !== "object",
};

test.each(dossierShape().map((field) => [field.path.join("."), field] as const))(
  "%s is read as it is parsed",
  (name, field) => {
    const is = readable(name);
    const good = particular[name] ?? field.options?.filter(() => field.kind === "option") ?? samples[field.kind];
    for (const value of good.length > 0 ? good : samples[field.kind]) expect([value, is(value)]).toEqual([value, true]);
    for (const value of odd)
      expect([value, is(value)]).toEqual([value, name in particular ? false : fits[field.kind](value)]);
  },
);

test("the answers of a change are read as they are parsed", () => {
  for (const key of Object.keys(changeSchema._zod.def.shape))
    if (key !== "kind" && key !== "on") expect([key, readable(`change.${key}`)(true)]).toEqual([key, true]);
  expect(readable("change.on")("2025-02-28")).toBe(true);
  expect(readable("change.kind")("rename")).toBe(true);
  expect(readable("change.kind")("renamed")).toBe(false);
});

test.each(dossierShape().filter(({ kind }) => ["rows", "words", "options"].includes(kind)))(
  "an entry of $path is a row, a word, or one of its options",
  ({ path, kind, options }) => {
    const is = readableEntry(path.join("."));
    const named = path.join(".") === "unfinished";
    expect([{}, "甲", 5, options?.[0]].map(is)).toEqual([
      kind === "rows",
      kind === "words" || named,
      false,
      options !== undefined,
    ]);
  },
);
