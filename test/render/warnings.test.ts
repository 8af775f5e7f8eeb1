import { describe, expect, test } from "vitest";
import type { Dossier, Report } from "../../src/index.js";
import type { Block } from "../../src/render/blocks.js";
import { warningBlocks, warningText } from "../../src/render/warnings.js";
import { places } from "../fixtures.js";

type Warning = Report["warnings"][number];
const { wenzhou } = places;
if (!wenzhou) throw new Error("there is no wenzhou");

const blocksOf = (warnings: Warning[], lang: "zh-CN" | "en", dossier?: Dossier): Block[] =>
  warningBlocks({ warnings }, wenzhou, lang, dossier);
const leads = (path: Warning["path"], dossier?: Dossier): string[] =>
  (["zh-CN", "en"] as const).flatMap((lang) =>
    blocksOf([{ path, code: "unknown-fact", value: "wenzhou.x" }], lang, dossier).flatMap((block) =>
      block.kind === "items" ? block.items.map(({ lead }) => lead) : [],
    ),
  );

describe("a warning", () => {
  test.each([
    [
      "unknown-rule",
      "温州市没有“wenzhou.x”这条规则，此条未采用；是否为“wenzhou.y”？",
      "Wenzhou has no rule “wenzhou.x”, so this is not used; did you mean “wenzhou.y”?",
    ],
    [
      "not-judged",
      "“wenzhou.x”依填报数据核对，不以认定意见为准，此条未采用；是否为“wenzhou.y”？",
      "“wenzhou.x” is checked by the data and not by judgement, so this is not used; did you mean “wenzhou.y”?",
    ],
    [
      "unknown-fact",
      "温州市没有规则读取“wenzhou.x”，此项未采用；是否为“wenzhou.y”？",
      "no rule of Wenzhou reads “wenzhou.x”, so this is not used; did you mean “wenzhou.y”?",
    ],
  ] as const)("of code %s is told in both languages, with the nearest name", (code, zh, en) => {
    const warning = { path: [], code, value: "wenzhou.x", suggestion: "wenzhou.y" };
    expect([warningText(warning, wenzhou, "zh-CN"), warningText(warning, wenzhou, "en")]).toEqual([zh, en]);
  });

  test("without a near name suggests none, and shows nothing that acts", () => {
    const warning = { path: [], code: "unknown-rule", value: "wenzhou.\u202e" } as const;
    expect(warningText(warning, wenzhou, "zh-CN")).toBe("温州市没有“wenzhou.\\u202e”这条规则，此条未采用");
  });

  test("says where it was handed in, and of a unit by its name", () => {
    expect(leads(["assertions", 0, "rule"])).toEqual(["认定意见第 1 条", "Assertion 1"]);
    expect(leads(["justifications", 2, "rule"])).toEqual(["理由说明第 3 条", "Justification 3"]);
    expect(leads(["facts", 4, "key"])).toEqual(["其他填报事项第 5 项", "Other fact 5"]);
    const dossier: Dossier = { organizations: [{ id: "a", role: "lead", name: "甲公司" }] };
    expect(leads(["organizations", 0, "facts", 1, "key"], dossier)).toEqual([
      "甲公司的其他填报事项第 2 项",
      "Other fact 2 of 甲公司",
    ]);
    expect(leads(["platforms", 3, "facts", 1, "key"])).toEqual([
      "第 4 行的其他填报事项第 2 项",
      "Other fact 2 of row 4",
    ]);
    expect(leads(["elsewhere", 0])).toEqual(["第 1 项", "Entry 1"]);
  });

  test("has no section where there is none", () => {
    expect([blocksOf([], "zh-CN"), blocksOf([], "en")]).toEqual([[], []]);
  });
});
