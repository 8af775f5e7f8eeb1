import { describe, expect, test } from "vitest";
import { linked, linkOf } from "../../src/render/evidence.js";

describe("a piece of evidence", () => {
  test.each([
    ["https://a.cn", "https://a.cn/"],
    ["https://a.cn/b?c=1#d", "https://a.cn/b?c=1#d"],
    ["HTTPS://A.CN/B", "https://a.cn/B"],
    ["https://a.cn/证明.pdf", "https://a.cn/%E8%AF%81%E6%98%8E.pdf"],
    ["https://例子.cn/", "https://xn--fsqu00a.cn/"],
  ])("%s leads to %s", (evidence, href) => {
    expect(linkOf(evidence)).toBe(href);
  });

  test.each([
    [""],
    ["见附件"],
    ["http://a.cn"],
    ["javascript:alert(1)"],
    ["https:a.cn"],
    ["https://"],
    ["https://a.cn:x/"],
    [" https://a.cn"],
    ["https://a.cn/ b"],
    ["https://a.cn\n/b"],
    ["https://user@a.cn/"],
    ["https://:pass@a.cn/"],
    ["https://a.cn\\@b.cn"],
    ["https://a.cn/\u202e"],
    ["https://a.cn/\ud800"],
  ])("%j leads nowhere", (evidence) => {
    expect(linkOf(evidence)).toBeUndefined();
  });
});

describe("a text with evidence in it", () => {
  const partsWith = (...evidence: string[]) => ({
    asides: [{ kind: "claim" as const, holds: true, text: "", evidence }],
  });

  test("is cut into its addresses and what stands between, the longest first, each wherever it stands", () => {
    const [short, long] = ["https://a.cn/1", "https://a.cn/12"];
    expect(linked(`证明材料：${long}、${short}，又见 ${short}。`, partsWith(short, long, "见附件"))).toEqual([
      { text: "证明材料：" },
      { text: long, href: long },
      { text: "、" },
      { text: short, href: short },
      { text: "，又见 " },
      { text: short, href: short },
      { text: "。" },
    ]);
  });

  test("is whole where there is none, or none of it stands there", () => {
    expect(linked("甲", partsWith())).toEqual([{ text: "甲" }]);
    expect(linked("甲", partsWith("https://a.cn/"))).toEqual([{ text: "甲" }]);
    expect(linked("", partsWith())).toEqual([]);
  });
});
