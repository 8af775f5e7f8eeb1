import { describe, expect, test } from "vitest";
import type { Citation, LocalText, Policy } from "../../src/index.js";
import { programmePolicies } from "../../src/programmes.js";
import { places, policyTexts } from "../fixtures.js";

const bare = (text: string): string => text.replace(/\s/g, "");

interface Entry {
  readonly id: string;
  readonly cites: Citation;
  readonly title: LocalText;
  /** Sentences that go with it. */
  readonly further?: readonly Citation[];
}
/** Everything that cites a document: rules, duties, changes, support measures, steps and targets. */
const sources: { id: string; entries: readonly Entry[] }[] = [
  ...Object.values(places).map(({ id, rules, duties = [], changes = [], support = [], procedure = [] }) => ({
    id,
    entries: [...rules, ...duties, ...changes, ...support, ...procedure],
  })),
  ...programmePolicies.map(({ id, targets }) => ({ id: `the targets of ${id}`, entries: targets })),
];

const loose = (value: unknown): boolean =>
  typeof value === "object" && value !== null && (!Object.isFrozen(value) || Object.values(value).some(loose));

describe.each(sources)("what there is of $id", ({ entries }) => {
  test.each(entries.map((entry) => ({ entry })))(
    "$entry.id quotes its clause word for word",
    ({ entry: { cites, further = [] } }) => {
      for (const { policy, clause: id, quote } of [cites, ...further]) {
        const clause = policyTexts.get(policy)?.clauses.find((one) => one.id === id);
        expect(bare(`${clause?.heading ?? ""}${clause?.text ?? ""}`)).toContain(bare(quote));
        expect(quote).not.toBe("");
      }
    },
  );

  test("has titles in both languages, without white space around them", () => {
    for (const { title } of entries) {
      expect(title["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[\p{Script=Latin}“1]/u);
      expect(title.en).not.toMatch(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u);
      for (const text of Object.values(title)) expect(text).toBe(text.trim());
    }
  });

  test("has an id of its own for each, and a title of its own for each of a stage or kind", () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const lang of ["zh-CN", "en"] as const) {
      const said = entries.map(({ id, title }) => `${id.split(".")[1]} ${title[lang]}`);
      expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
    }
  });
});

const policies: Policy[] = [
  ...Object.values(places).flatMap(({ policy, furtherPolicies = [] }) => [policy, ...furtherPolicies]),
  ...programmePolicies.map(({ policy }) => policy),
];

test.each(policies)("$id carries the facts of its document", (policy) => {
  const text = policyTexts.get(policy.id);
  expect(policy).toMatchObject({ id: text?.id, title: text?.title, issuer: text?.issuer, status: text?.status });
  expect(policy.issued).toBe(text?.issued ?? text?.published);
});

test("every document that is cited by rules of a place is the place's own or named among its others", () => {
  for (const { policy, furtherPolicies = [], rules } of Object.values(places)) {
    const known = [policy, ...furtherPolicies].map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining([...new Set(rules.map(({ cites }) => cites.policy))]));
  }
});

describe.each(Object.values(places))("the rules of $id", (place) => {
  test("have readings only where there are several, duties and changes too", () => {
    for (const { readings } of [...(place.duties ?? []), ...(place.changes ?? [])].flatMap((one) =>
      "readings" in one && one.readings ? [{ readings: Object.values(one.readings) }] : [],
    )) {
      expect(readings.length).toBeGreaterThan(1);
      for (const { title } of readings) expect(title["zh-CN"]).not.toBe("");
    }
    for (const { readings } of place.rules) {
      for (const [name, reading] of Object.entries(readings)) {
        expect(name === "").toBe(Object.keys(readings).length === 1);
        expect(reading.title["zh-CN"]).not.toBe("");
      }
    }
  });

  test("are frozen to the last part, and so is everything else of the place", () => {
    expect(place.rules.some(loose)).toBe(false);
    expect(loose(place)).toBe(false);
  });
});

test("Wenzhou's answers say that a final text exists which is not the one encoded", () => {
  expect(places.wenzhou?.policy.notice?.["zh-CN"]).toContain("2025年8月6日");
  expect(places.wenzhou?.policy.notice?.en).toContain("2025-08-06");
});
