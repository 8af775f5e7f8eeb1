import fc from "fast-check";
import { eastAsianWidthType } from "get-east-asian-width";
import { describe, expect, test } from "vitest";
import { lengthOf } from "../../src/facts/length.js";

describe("the length of a text", () => {
  test.each<[text: string, characters: number, words: number]>([
    ["", 0, 0],
    [" \t\n\u3000\u00a0", 0, 0],
    ["研发", 2, 2],
    ["研发 3 年 OK", 6, 5],
    ["研发3年OK", 6, 5],
    ["2025年", 5, 2],
    ["研\u3000发\n三\r\n年", 4, 4],
    ["R&D，研发。", 7, 5],
    ["研发,3", 4, 3],
    ["a research consortium", 19, 3],
    ["state-of-the-art", 16, 1],
    ["  two   words  ", 8, 2],
    ["《办法》（试行）", 8, 8],
    ["ＡＢ１", 3, 3],
    ["￥５０", 3, 3],
    ["一、二", 3, 3],
    ["한국어", 3, 3],
    ["カタカナ", 4, 4],
    ["ㄅㄆ", 2, 2],
    ["𠮷野家", 3, 3],
    ["😀😀", 2, 2],
    ["a😀 b", 3, 3],
    // Ambiguous in width, so of the run they stand in; ，。 are full-width, × is not.
    ["R&D“3”——7", 9, 1],
    ["“研发”", 4, 4],
    ["研发……", 4, 3],
    ["3×5", 3, 1],
    ["ｱｲｳ", 3, 1],
    ["研a发b", 4, 4],
    ["\u200b\u2060\ufeff\u{e0041}", 0, 0],
    ["研\u200b发 o\u00adk", 4, 3],
  ])("%j is %i characters and %i words", (text, characters, words) => {
    expect([lengthOf(text, "characters"), lengthOf(text, "words")]).toEqual([characters, words]);
  });

  const text = fc.string({
    unit: fc.constantFrom("研", "发", "，", "Ａ", "a", "b", "-", "7", " ", "\n", "\u3000", "😀", "𠮷"),
    maxLength: 40,
  });

  test("by characters is the sum of its parts, however it is cut, and white space adds nothing", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const sum = lengthOf(one, "characters") + lengthOf(other, "characters");
        expect(lengthOf(one + other, "characters")).toBe(sum);
        expect(lengthOf(` ${one}\u3000\n${other}\t`, "characters")).toBe(sum);
      }),
    );
  });

  test("by words is the sum of what white space parts, and never more than by characters", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [lengthOf(one, "words"), lengthOf(other, "words")];
        expect(lengthOf(`${one} ${other}`, "words")).toBe(a + b);
        expect(lengthOf(one + other, "words")).toBeGreaterThanOrEqual(Math.max(a, b, a + b - 1));
        expect(a).toBeLessThanOrEqual(lengthOf(one, "characters"));
      }),
    );
  });
});

test("every code point is not seen, white space, full-width (East Asian Width W or F) or part of a run", () => {
  const space = /\s/;
  const unseen = /\p{Default_Ignorable_Code_Point}/u;
  const wide = (point: number): boolean => ["wide", "fullwidth"].includes(eastAsianWidthType(point));
  const wrong: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    // Half of a pair is no character.
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const mark = String.fromCodePoint(point);
    // Beside a Latin letter a wide character is a word of its own, and white space parts two; U+3000 is both, and parts.
    const words = unseen.test(mark) ? 1 : space.test(mark) ? 2 : wide(point) ? 3 : 1;
    const characters = unseen.test(mark) || space.test(mark) ? 2 : 3;
    const text = `a${mark}a`;
    if (lengthOf(text, "words") !== words || lengthOf(text, "characters") !== characters)
      wrong.push(point.toString(16));
  }
  expect(wrong).toEqual([]);
});
