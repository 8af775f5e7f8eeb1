import { describe, expect, test } from "vitest";
import { chosen, noChoice } from "../../src/schemas/choice.js";

describe("a word that an option may have", () => {
  test("is the word itself", () => {
    expect(chosen("lang", "en", ["zh-CN", "en"])).toBe("en");
  });

  test.each([
    ["zh", "zh-CN"],
    ["ZH-cn", "zh-CN"],
    [" en ", "en"],
    ["EN-us", "en"],
    ["zh-Hans", "zh-CN"],
    ["français", "en"],
    ["e", "en"],
    ["em", "en"],
  ])("where it is %j, is likely %s", (given, meant) => {
    expect(() => chosen("lang", given, ["zh-CN", "en"])).toThrow(
      new RangeError(`lang ${JSON.stringify(given)}: it must be one of zh-CN, en; did you mean ${meant}?`),
    );
  });

  test.each([["fr"], ["x".repeat(65)], [""], [5], [null], [undefined], [{}], ["__proto__"]])(
    "where it is %j, is not guessed",
    (given) => {
      expect(() => chosen("lang", given, ["zh-CN", "en"])).toThrow(/^lang .*: it must be one of zh-CN, en$/);
    },
  );

  test("is refused in both languages, and shown no longer than a line", () => {
    expect(noChoice("--format", "htm", ["text", "html"])["zh-CN"]).toBe(
      '--format 没有 "htm" 这一选项，可选：text、html；是否为 html？',
    );
    expect(noChoice("format", "x".repeat(1000), ["text"]).en.length).toBeLessThan(120);
  });
});
