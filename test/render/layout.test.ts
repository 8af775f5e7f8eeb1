import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printText, widthOf, wrap } from "../../src/render/text.js";
import { clean } from "../../src/words/clean.js";

describe("clean", () => {
  test.each([
    ["\0", "\\u0000"],
    ["\t", "\\u0009"],
    ["\n", "\\u000a"],
    ["\r", "\\u000d"],
    ["\x1b[31m", "\\u001b[31m"],
    ["\x7f", "\\u007f"],
    ["\x80\x9f", "\\u0080\\u009f"],
    ["\u202a\u202e", "\\u202a\\u202e"],
    ["\u2066\u2069", "\\u2066\\u2069"],
    ["a\u200eb\u200f\u061c", "a\\u200eb\\u200f\\u061c"],
    ["\u2028\u2029", "\\u2028\\u2029"],
    ["\u{e0041}", "\\udb40\\udc41"],
    ["\ud800", "\\ud800"],
    ["x\udfffy", "x\\udfffy"],
    ["\udc00\ud800", "\\udc00\\ud800"],
  ])("makes %j visible as %s", (text, shown) => {
    expect(clean(text)).toBe(shown);
  });

  test.each([
    [""],
    [" "],
    ["温州，𠮷：《办法》（试行）"],
    ["~"],
    ["\u00a0"],
    ["\u2027\u202f"],
    ["\u2065\u206a"],
    ["👩‍🔬"],
    ["<b>|`"],
  ])("leaves %j as it is", (text) => {
    expect(clean(text)).toBe(text);
  });

  test("leaves nothing that acts, and is the same twice", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 20 }),
        fc.constantFrom("\ud800", "\u202e", "\x1b", "\x9b", ""),
        (text, mark) => {
          const once = clean(text + mark + text);
          expect(once).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
          expect(clean(once)).toBe(once);
        },
      ),
    );
  });
});

describe("the width of a text", () => {
  test.each([
    ["", 0],
    ["abc 123", 7],
    ["温州", 4],
    ["（三）", 6],
    ["《办法》，", 10],
    ["2.08%，", 7],
    ["𠮷", 2],
    ["✓ 符合", 6],
  ])("%j is %i columns", (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe("wrapping", () => {
  test("breaks between Chinese characters and between Latin words", () => {
    expect(wrap("要求不少于六个单位", 10)).toEqual(["要求不少于", "六个单位"]);
    expect(wrap("one two three four", 10)).toEqual(["one two", "three four"]);
    expect(wrap("近三年 R&D expense 不足", 12)).toEqual(["近三年 R&D", "expense 不足"]);
  });

  test("keeps a mark with the character that it belongs to", () => {
    expect(wrap("一二三四，五", 8)).toEqual(["一二三", "四，五"]);
    expect(wrap("一二三（四）", 8)).toEqual(["一二三", "（四）"]);
    expect(wrap("一二三《四》。", 8)).toEqual(["一二三", "《四》。"]);
    expect(wrap("一二三2.08%，四", 9)).toEqual(["一二三", "2.08%，四"]);
  });

  test("leaves what fits on one line", () => {
    expect(wrap("", 10)).toEqual([""]);
    expect(wrap("一二三四五", 10)).toEqual(["一二三四五"]);
    expect(wrap("abcde fghi", 10)).toEqual(["abcde fghi"]);
  });

  const word = fc.stringMatching(/^[a-zA-Z0-9.%&]{1,9}$/).map((letters) => `${letters} `);
  const character = fc.constantFrom(..."温州市创新联合体建设实施方案");
  const marked = fc.tuple(
    fc.constantFrom("", "（", "“", "《"),
    character,
    fc.constantFrom("", "，", "。", "；", "、", "）", "”", "》"),
  );
  const pieces = fc.array(
    fc.oneof(
      word,
      character,
      marked.map((parts) => parts.join("")),
    ),
    { maxLength: 60 },
  );

  test("never exceeds the width, and loses nothing but white space", () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 20, max: 100 }), (parts, width) => {
        const text = parts.join("");
        const lines = wrap(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });

  test("fills its lines: no line could have taken the next character", () => {
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 100 }),
        fc.integer({ min: 4, max: 60 }),
        (characters, width) => {
          const lines = wrap(characters.join(""), width);
          for (const line of lines.slice(0, -1)) expect(widthOf(line)).toBeGreaterThan(width - 2);
        },
      ),
    );
  });
});

describe("a document in text", () => {
  test("underlines its headings as far as they reach", () => {
    const [title, line] = printText([{ kind: "heading", level: 1, text: "温州 2025" }]).split("\n");
    expect([title, line]).toEqual(["温州 2025", "═".repeat(9)]);
    const second = printText([{ kind: "heading", level: 2, text: "对照" }]).split("\n");
    expect(second).toEqual(["", "对照", "────", ""]);
    expect(printText([{ kind: "heading", level: 3, text: "不符合" }])).toBe("\n  不符合\n");
  });

  test("underlines no further than 100 columns", () => {
    const [, line] = printText([{ kind: "heading", level: 1, text: "温".repeat(80) }]).split("\n");
    expect(line).toBe("═".repeat(100));
  });

  test("sets a paragraph after a list apart", () => {
    const items = { kind: "items" as const, items: [{ status: "review" as const, mark: "◇", lead: "甲", text: "乙" }] };
    const paragraph = { kind: "paragraph" as const, text: "丙" };
    expect(printText([items, paragraph, paragraph])).toBe("  ◇ 甲\n      乙\n\n  丙\n  丙\n");
    expect(printText([items, items])).toBe("  ◇ 甲\n      乙\n  ◇ 甲\n      乙\n");
  });

  test("breaks what an entry begins with as well, and keeps it within 100 columns", () => {
    const items = {
      kind: "items" as const,
      items: [{ mark: "10.", lead: "one two ".repeat(20), text: "丙".repeat(60) }],
    };
    const lines = printText([items]).trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^ {2}10\. one two /);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {6}\S/);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(100);
  });

  test("aligns its tables by the width of Chinese characters", () => {
    const head = ["事项", "温州市", "Zhejiang"];
    const rows = [
      ["牵头单位为企业", "✓ 符合", "✗ 不符合"],
      ["R&D", "", "? 待补充"],
    ];
    const cells = rows.map((row) => row.map((text) => ({ text })));
    const [first = "", rule = "", ...others] = printText([{ kind: "table", head, rows: cells }])
      .trimEnd()
      .split("\n");
    const startOf = (line: string, text: string) => widthOf(line.slice(0, line.indexOf(text)));
    expect(startOf(first, "温州市")).toBe(startOf(others[0] ?? "", "✓"));
    expect(startOf(first, "Zhejiang")).toBe(startOf(others[0] ?? "", "✗"));
    expect(startOf(first, "Zhejiang")).toBe(startOf(others[1] ?? "", "?"));
    expect(rule).toMatch(/^ {2}─+$/);
  });

  test("breaks the cells of a table that is too wide, each finding on lines of its own, and no number from its sign", () => {
    const entry = (mark: string, status: "pass" | "fail", required: string) => ({
      mark,
      status,
      word: "符合",
      required,
    });
    const cell = {
      text: "",
      status: "fail" as const,
      entries: [entry("✓", "pass", "成员单位中的企业数量 ≥ 5 家"), entry("✗", "fail", "占比不低于 ≥ 50%")],
    };
    const text = cell.entries.map(({ mark, word, required }) => `${mark} ${word} ${required}`).join("；");
    const row = [{ text: "单位数量" }, ...Array.from({ length: 4 }, () => ({ ...cell, text }))];
    const painted: string[] = [];
    const printed = printText([{ kind: "table", head: ["事项", "甲", "乙", "丙", "丁"], rows: [row] }], (text, as) => {
      painted.push(`${as} ${text.trim()}`);
      return text;
    });
    const lines = printed.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => /^ +✗/.test(line))).toHaveLength(1);
    for (const line of lines) expect(line).not.toMatch(/≥( {2}|$)/);
    expect(painted.filter((line) => line.startsWith("heading"))).toHaveLength(5);
    expect(painted.filter((line) => line.startsWith("pass ✓ 符合"))).toHaveLength(4);
    expect(painted.filter((line) => line.startsWith("fail ✗ 符合"))).toHaveLength(4);
  });

  test("keeps a bracket with the character after it", () => {
    for (const line of wrap("short by 25 percentage points (二（一）2②)", 31)) expect(line).not.toMatch(/\($/);
  });

  test("leaves out of a table what stands in brackets at the end of a cell", () => {
    const rows = [[{ text: "有条件符合（须说明理由）" }, { text: "conditional (a reason)" }]];
    const printed = printText([{ kind: "table", head: ["一", "two"], rows }]);
    expect(printed).toContain("有条件符合  conditional\n");
  });

  test("paints marks, verdicts and headings, and nothing else", () => {
    const painted: [string, string][] = [];
    printText(
      [
        { kind: "heading", level: 1, text: "题" },
        { kind: "heading", level: 2, text: "温州市：符合条件", verdict: "eligible" },
        { kind: "paragraph", text: "依据" },
        {
          kind: "items",
          items: [
            { status: "fail", mark: "✗", lead: "甲", text: "乙" },
            { lead: "丙", text: "丁" },
          ],
        },
        { kind: "table", head: ["事项"], rows: [[{ text: "✓ 符合", status: "pass" }], [{ text: "无" }]] },
      ],
      (text, as) => {
        painted.push([text.trim(), as]);
        return text;
      },
    );
    expect(painted).toEqual([
      ["题", "heading"],
      ["温州市：符合条件", "eligible"],
      ["✗", "fail"],
      ["事项", "heading"],
      ["✓ 符合", "pass"],
    ]);
  });
});
