import { describe, expect, test } from "vitest";
import { evaluate, stages as everyStage, parseDossier } from "../../src/index.js";
import { cases, places } from "../fixtures.js";

describe.each(cases())("the case $name", ({ dossier, asOf, stages, expected }) => {
  const parsed = parseDossier(dossier);

  test.each(Object.entries(expected))("comes out in %s as worked out by hand", (id, hand) => {
    const place = places[id];
    if (!place) throw new Error(`no jurisdiction ${id}`);
    const report = evaluate(parsed, place, { asOf, stages });
    const found = new Map(report.findings.map((finding) => [finding.rule, finding]));

    if (hand.verdicts) expect(report.verdicts).toEqual(hand.verdicts);
    for (const [rule, status] of Object.entries(hand.findings)) {
      expect([rule, found.get(rule)?.status]).toEqual([rule, status]);
    }
    for (const [rule, missing] of Object.entries(hand.missing ?? {})) {
      expect([rule, found.get(rule)?.missing]).toEqual([rule, missing]);
    }
    for (const [rule, contested] of Object.entries(hand.contested ?? {})) {
      expect([rule, found.get(rule)?.contested ?? []]).toEqual([rule, contested]);
    }
  });

  test("is the same whether it was parsed or comes straight from a form", () => {
    for (const place of Object.values(places)) {
      const raw = dossier as Parameters<typeof evaluate>[0];
      const options = { asOf, stages: everyStage };
      expect(evaluate(raw, place, options)).toEqual(evaluate(parsed, place, options));
    }
  });
});

test("every rule is in some case, and passes in one", () => {
  const rules = cases().flatMap(({ expected }) =>
    Object.values(expected).flatMap(({ findings }) => Object.entries(findings)),
  );
  const passed = new Set(rules.flatMap(([rule, status]) => (status === "pass" ? [rule] : [])));
  const known = Object.values(places).flatMap((place) => place.rules.map(({ id }) => id));
  expect(known.filter((id) => !passed.has(id))).toEqual([]);
  expect([...new Set(rules.map(([rule]) => rule))].filter((rule) => !known.includes(rule))).toEqual([]);
});
