import { describe, expect, test } from "vitest";
import { places, policyTexts } from "../fixtures.js";

const bare = (text: string): string => text.replace(/\s/g, "");

describe.each(Object.values(places))("the rules of $id", ({ policy, rules }) => {
  test.each(rules.map((rule) => ({ rule })))("$rule.id quotes its clause word for word", ({ rule: { cites } }) => {
    const clause = policyTexts.get(cites.policy)?.clauses.find(({ id }) => id === cites.clause);
    expect(bare(`${clause?.heading ?? ""}${clause?.text ?? ""}`)).toContain(bare(cites.quote));
    expect(cites.quote).not.toBe("");
  });

  test("carry the facts of their document", () => {
    const text = policyTexts.get(policy.id);
    expect(policy).toMatchObject({ id: text?.id, title: text?.title, issuer: text?.issuer, status: text?.status });
    expect(policy.issued).toBe(text?.issued ?? text?.published);
  });

  test("have titles in both languages, and readings only where there are several", () => {
    for (const { title, readings } of rules) {
      expect(title["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[\p{Script=Latin}]/u);
      for (const [name, reading] of Object.entries(readings)) {
        expect(name === "").toBe(Object.keys(readings).length === 1);
        expect(reading.title["zh-CN"]).not.toBe("");
      }
    }
  });

  test("are frozen to the last part", () => {
    const loose = (value: unknown): boolean =>
      typeof value === "object" && value !== null && (!Object.isFrozen(value) || Object.values(value).some(loose));
    expect(rules.some(loose)).toBe(false);
  });
});

test("Wenzhou's answers say that a final text exists which is not the one encoded", () => {
  expect(places.wenzhou?.policy.notice?.["zh-CN"]).toContain("2025年8月6日");
  expect(places.wenzhou?.policy.notice?.en).toContain("2025-08-06");
});
