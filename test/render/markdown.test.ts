import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkdown, printMarkdown } from "../../src/render/markdown.js";

describe("escaping for Markdown", () => {
  test.each([
    ["<script>", "&lt;script\\>"],
    ["a|b", "a\\|b"],
    ["`a`", "\\`a\\`"],
    ["**a** _b_ ~~c~~", "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~"],
    ["[a](b)", "\\[a\\](b)"],
    ["![a](b)", "\\!\\[a\\](b)"],
    ["{a}", "\\{a\\}"],
    ["\\", "\\\\"],
    ["&lt;", "&amp;lt;"],
    ["#a", "\\#a"],
    ["- a", "\\- a"],
    ["+ a", "\\+ a"],
    ["https://a.b", "https&#58;&#47;/a.b"],
    ["//a.b", "&#47;/a.b"],
    ["///", "&#47;&#47;/"],
    ["WWW.a.b", "WWW&#46;a.b"],
    ["a@b.c", "a&#64;b.c"],
  ])("writes %j as %j", (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  test.each([["温州市（试行）"], ["2.08%，要求不低于 3.5%"], ["a-b"], ["“卡脖子”"], [""], ["三（二）1①"]])(
    "leaves %j as it is",
    (text) => {
      expect(escapeMarkdown(text)).toBe(text);
    },
  );

  test("leaves no mark with a meaning, whatever the text", () => {
    const marks = fc.string({ unit: fc.constantFrom(..."\\`*_{}[]<>#|~!&-+. ab@:/温".split("")), maxLength: 30 });
    fc.assert(
      fc.property(marks, (text) => {
        const bare = escapeMarkdown(text).replaceAll(/\\[!-/:-@[-`{-~]|&(lt|amp|#58|#46|#47|#64);/g, "");
        expect(bare).not.toMatch(/[\\`*_{}[\]<>#|~!&@]|\/\/|www\./);
        expect(escapeMarkdown(text)).not.toMatch(/^\s*[-+]\s/);
      }),
    );
  });
});

describe("a document in Markdown", () => {
  test("has headings, paragraphs, tables and lists, apart from each other", () => {
    expect(
      printMarkdown([
        { kind: "heading", level: 1, text: "一" },
        { kind: "paragraph", text: "二" },
        { kind: "table", head: ["三", "四"], rows: [[{ text: "五" }, { text: "" }]] },
        {
          kind: "items",
          items: [
            { lead: "六", text: "七" },
            { status: "fail", lead: "八", text: "九" },
          ],
        },
        { kind: "heading", level: 3, text: "十" },
      ]),
    ).toBe("# 一\n\n二\n\n| 三 | 四 |\n| --- | --- |\n| 五 |  |\n\n- **六** — 七\n- **八** — 九\n\n### 十\n");
  });

  test("escapes every text that it prints", () => {
    const text = "a|<b>";
    const printed = printMarkdown([
      { kind: "heading", level: 2, text },
      { kind: "paragraph", text },
      { kind: "table", head: [text], rows: [[{ text }]] },
      { kind: "items", items: [{ lead: text, text }] },
    ]);
    expect(printed.split("a\\|&lt;b\\>")).toHaveLength(7);
    expect(printed).not.toContain(text);
  });
});
