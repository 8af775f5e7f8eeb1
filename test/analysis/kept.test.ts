import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { strictnessFiles } from "../../docs/pages/strictness.js";
import { topics } from "../../src/analysis/claims.js";
import { compared, relations } from "../../src/analysis/relations.js";
import { requirementOf } from "../../src/analysis/requirement.js";
import { findingsOf } from "../../src/analysis/witness.js";
import { stricter } from "../../src/remedies/stricter.js";
import { places } from "../fixtures.js";

describe("what the analysis found, as it is kept", () => {
  test.each(Object.entries(strictnessFiles()))("is in %s what it finds of the rules as they are", (name, text) => {
    expect(readFileSync(new URL(`../../src/analysis/${name}`, import.meta.url), "utf8")).toBe(text);
  });

  test("is of the documents of the library, and of the same topics in both files", () => {
    expect(compared).toEqual(Object.fromEntries(Object.values(places).map(({ id, policy }) => [id, policy.id])));
    expect(Object.keys(relations)).toEqual(Object.keys(topics));
  });
});

const witnesses = Object.keys(topics).flatMap((topic) =>
  stricter(topic).flatMap(({ places, witnesses }) => witnesses.map((one) => [topic, ...places, one] as const)),
);

describe("a witness", () => {
  test.each(witnesses)("of %s, %s and %s, is judged so by the engine", (topic, _, __, witness) => {
    const statuses = (id: string): string[] => {
      const rules = places[id]?.rules.filter((rule) => rule.topic === topic) ?? [];
      const [place, dossier] = [places[id], witness.dossiers[id]];
      if (!place || !dossier) throw new Error(id);
      return findingsOf({ place, rules }, dossier).map(({ status }) => status);
    };
    expect(["pass", "not-applicable"]).toEqual(expect.arrayContaining(statuses(witness.passes)));
    expect(statuses(witness.fails)).toContain(witness.status);
    if (witness.status === "unknown") expect(statuses(witness.fails)).not.toContain("fail");
  });

  test("is the same consortium in each place", () => {
    for (const [, , , { dossiers, passes, fails }] of witnesses) {
      const plainly = (id: string): string =>
        JSON.stringify({ ...dossiers[id], assertions: [] }).replaceAll(/"(330300|331000|419001)"/g, '"here"');
      expect(plainly(passes)).toBe(plainly(fails));
    }
  });

  test("lacks what has to be handed in only where the document asks for that", () => {
    for (const [topic, , , { status, fails }] of witnesses) {
      const place = places[fails];
      const asks = place && requirementOf(place, topic)?.asks;
      if (status === "unknown") expect(JSON.stringify(asks)).toMatch(/"(given|filled)"/);
    }
  });
});
