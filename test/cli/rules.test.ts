import { describe, expect, test } from "vitest";
import { places } from "../fixtures.js";
import { shell } from "./shell.js";

interface Entry {
  rule: string;
  kind: string;
  readings: string[];
}
const everywhere = Object.values(places);
const listed = async (...args: string[]): Promise<Entry[]> => {
  const { out, err, status } = await shell(["rules", "--format", "json", ...args]);
  expect([err, status]).toEqual(["", 0]);
  return JSON.parse(out) as Entry[];
};

describe("rules", () => {
  test("as JSON is an array of every rule, in the order of the documents", async () => {
    const rules = everywhere.flatMap(({ rules }) => rules);
    expect((await listed()).filter(({ kind }) => kind === "rule")).toEqual(
      rules.map(({ id, topic, stage, force, cites, title, readings }) => ({
        rule: id,
        kind: "rule",
        topic,
        stage,
        force,
        citation: cites,
        title,
        readings: Object.keys(readings).filter((name) => name !== ""),
      })),
    );
  });

  test("lists duties, changes, support, targets and steps too, those of a place after its rules", async () => {
    const entries = await listed("--jurisdiction", "wenzhou");
    expect([...new Set(entries.map(({ kind }) => kind))]).toEqual(["rule", "change", "support", "target", "step"]);
    const ids = entries.map(({ rule }) => rule);
    expect(ids).toContain("transfer.rd-intensity");
    expect(ids).toContain("wenzhou.target.consortia");
    expect(new Set(ids).size).toBe(ids.length);
    expect((await listed()).length).toBe(185 + 3 + 14 + 24 + 38 + 19);
  });

  test("names the readings of a rule, the default first, and none where its wording has one meaning", async () => {
    const entries = await listed();
    const of = (id: string) => entries.find(({ rule }) => rule === id)?.readings;
    expect(of("wenzhou.lead.rd-investment")).toEqual([
      "pooled",
      "each-year-ratio",
      "each-year",
      "mean",
      "consolidated",
      "as-should",
    ]);
    expect(of("wenzhou.lead.enterprise")).toEqual([]);
  });

  test("lists the jurisdictions asked for, in the fixed order", async () => {
    const places = async (asked: string) => {
      const found = (await listed("--jurisdiction", asked)).filter(({ kind }) => kind === "rule");
      return [...new Set(found.map(({ rule }) => rule.split(".")[0]))];
    };
    expect(await places("jiyuan")).toEqual(["jiyuan"]);
    expect(await places("jiyuan,zhejiang")).toEqual(["zhejiang", "jiyuan"]);
    expect(await places("all")).toEqual(["wenzhou", "zhejiang", "taizhou", "jiyuan"]);
  });

  test.each(["text", "markdown"])(
    "as %s names every rule, its clause and what it asks, in both languages",
    async (format) => {
      for (const lang of ["zh-CN", "en"] as const) {
        const { out, status } = await shell(["rules", "--format", format, "--lang", lang]);
        const plain = out.replaceAll(/\s+|\\/g, "").replaceAll("&amp;", "&");
        for (const { rules, title, policy } of everywhere) {
          expect(plain).toContain(title[lang].replaceAll(" ", ""));
          expect(plain).toContain(policy.title);
          for (const rule of rules) {
            expect(plain).toContain(`·${rule.id}`);
            expect(plain).toContain(rule.title[lang].replaceAll(" ", ""));
            expect(plain).toContain(`${rule.cites.clause}“${rule.cites.quote.replaceAll(/\s+/g, "")}”→`);
          }
        }
        expect(status).toBe(0);
      }
    },
  );

  test("is text in Chinese unless told otherwise", async () => {
    expect((await shell(["rules"])).out).toBe((await shell(["rules", "--format", "text", "--lang", "zh-CN"])).out);
    expect((await shell(["rules"])).out).toMatch(/^规则目录\n═+\n/);
    expect((await shell(["rules", "--format", "markdown", "--lang", "en"])).out).toMatch(
      /^# Catalogue of rules\n\n## /,
    );
  });

  test("names each reading beside its meaning, and under which condition a rule is asked", async () => {
    const { out } = await shell(["rules", "--jurisdiction", "jiyuan", "--format", "markdown"]);
    expect(out).toMatch(/成员单位含牵头单位 \\\[including-lead\\\]: 单位总数不少于 4 家/);
    expect(out).not.toContain("\\[\\]");
    expect(out).toMatch(/（仅适用于：单位名单中有科技服务机构）/);
  });

  test("knows no format of reports alone, and tells which it knows", async () => {
    const { err, status } = await shell(["rules", "--format", "ndjson", "--lang", "en"]);
    expect(err).toMatch(/text, json, markdown/);
    expect(status).toBe(2);
  });
});
