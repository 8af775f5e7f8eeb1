import { describe, expect, test } from "vitest";
import { changeWords } from "../../src/schemas/change-words.js";
import { optionWords } from "../../src/schemas/option-words.js";
import { options } from "../../src/schemas/options.js";
import { fieldWords } from "../../src/words/fields.js";
import { noWords, yesWords } from "../../src/words/flags.js";
import { label, optionLabel } from "../../src/words/labels.js";
import { places as jurisdictions } from "../fixtures.js";
import { aChange, places } from "./dossiers.js";

const keys = [...places().map(({ key }) => key), "change", ...Object.keys(aChange).map((answer) => `change.${answer}`)];
const han = /\p{Script=Han}/u;

describe("the words of the answers", () => {
  test("are there for every answer of a dossier and of a change", () => {
    expect(keys.filter((key) => !Object.hasOwn(fieldWords, key))).toEqual([]);
  });

  test("are there for no other", () => {
    expect(Object.keys(fieldWords).filter((key) => !keys.includes(key))).toEqual([]);
  });

  test.each(Object.entries(fieldWords))(
    "of %s are Chinese and English, without white space around them",
    (_, [zh, en]) => {
      expect(zh).toMatch(han);
      expect(en).not.toMatch(han);
      expect(en).toMatch(/[a-z]/);
      expect([zh.trim(), en.trim()]).toEqual([zh, en]);
    },
  );

  test("tell the answers of one row or group apart, in both languages", () => {
    for (const at of [0, 1] as const) {
      const seen = new Map<string, string>();
      for (const [key, words] of Object.entries(fieldWords)) {
        const group = key.slice(0, Math.max(0, key.lastIndexOf(".")));
        const said = `${group}: ${words[at]}`;
        expect([key, seen.get(said)]).toEqual([key, undefined]);
        seen.set(said, key);
      }
    }
  });

  test("are what a label says", () => {
    expect(label("organizations.financials.rdExpense", "zh-CN")).toBe("研发费用");
    expect(label("organizations.financials.rdExpense", "en")).toBe("R&D expense");
  });

  test("stand for themselves where the schema has no such answer", () => {
    for (const key of ["hefei.seed-fund", "constructor", "__proto__", "toString", ""])
      expect(label(key, "en")).toBe(key);
  });
});

describe("the words of a yes or no", () => {
  const flags = [
    ...places().flatMap(({ key, schema }) => (schema.type === "boolean" ? [key] : [])),
    ...Object.entries(aChange).flatMap(([key, answer]) => (typeof answer === "boolean" ? [`change.${key}`] : [])),
  ];
  const said = [...Object.entries(yesWords), ...Object.entries(noWords)];

  test("are of answers that are yes or no", () => {
    expect(said.map(([key]) => key).filter((key) => !flags.includes(key))).toEqual([]);
  });

  test("are there for every answer that must be yes, or no, by some rule or change", () => {
    const asked = (of: unknown): string[] => {
      if (typeof of !== "object" || of === null) return [];
      const { kind, values, field } = of as { kind?: string; values?: unknown[]; field?: { path: string[] } };
      const own =
        kind === "one-of" && typeof values?.[0] === "boolean" ? [`${values[0]} ${field?.path.join(".")}`] : [];
      return [...own, ...Object.values(of).flatMap(asked)];
    };
    const known = [
      ...Object.keys(yesWords).map((key) => `true ${key}`),
      ...Object.keys(noWords).map((key) => `false ${key}`),
    ];
    const needed = Object.values(jurisdictions).flatMap(({ rules, changes }) => asked([rules, changes]));
    const silent = needed.filter((one) => {
      const [value, path] = one.split(" ");
      return !known.some((key) => key === one || (key.startsWith(`${value} `) && key.endsWith(`.${path}`)));
    });
    expect(new Set(silent)).toEqual(new Set());
  });

  test.each(said)("of %s are Chinese and English, without white space around them", (_, [zh, en]) => {
    expect(zh).toMatch(han);
    expect(en).toMatch(/^[a-z]/);
    expect(en).not.toMatch(han);
    expect([zh.trim(), en.trim()]).toEqual([zh, en]);
  });
});

describe("the words of the options", () => {
  const picked = [
    ...places().flatMap(({ key, schema }) =>
      (schema.enum ?? schema.items?.enum ?? []).filter((word) => word !== "").map((word) => ({ key, word })),
    ),
    ...options.changeKind.map((word) => ({ key: "change.kind", word })),
  ];

  test("are found for every answer that is picked from a list", () => {
    const lists = new Set(picked.map(({ key }) => key));
    expect(lists.size).toBeGreaterThanOrEqual(Object.keys(optionWords).length);
    for (const { key, word } of picked) {
      expect(optionLabel(key, word, "zh-CN")).toMatch(/^[^“”]*\p{Script=Han}[^”]*$/u);
      expect(optionLabel(key, word, "en")).toMatch(/[a-z]/);
      for (const lang of ["zh-CN", "en"] as const) expect(optionLabel(key, word, lang)).not.toBe(`“${word}”`);
    }
  });

  const lists = Object.entries(options).flatMap(([list, words]) => {
    const said = Object.entries({ ...optionWords, changeKind: changeWords }).find(([name]) => name === list)?.[1];
    return said ? [[list, words, Object.entries(said)] as const] : [];
  });

  test("are there for every list but the two whose options are keys", () => {
    expect(Object.keys(options).filter((list) => !lists.some(([name]) => name === list))).toEqual([
      "article",
      "outline",
    ]);
  });

  test.each(lists)("of %s are as many as there are options, and all different", (_, words, said) => {
    expect(said.map(([word]) => word)).toEqual([...words]);
    for (const at of [0, 1] as const) expect(new Set(said.map(([, pair]) => pair[at])).size).toBe(words.length);
  });

  test("are quoted where the word is no option of that answer", () => {
    expect(optionLabel("organizations.kind", "upstream", "zh-CN")).toBe("“upstream”");
    expect(optionLabel("consortium.industry", "钢铁", "en")).toBe("“钢铁”");
    expect(optionLabel("organizations.kind", "constructor", "zh-CN")).toBe("“constructor”");
  });
});
