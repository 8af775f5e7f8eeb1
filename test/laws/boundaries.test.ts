import { describe, expect, test } from "vitest";
import { evaluate, type Finding, jurisdiction, type LocalText, section } from "../../src/index.js";
import { places } from "../fixtures.js";
import { type Comparison, comparisonsOf, dossierAt, dossierWithout, type Step } from "./boundaries.js";

const title: LocalText = { "zh-CN": "试", en: "probe" };

/** What one comparison alone finds in a dossier. */
function probe({ criterion }: Comparison, dossier: Parameters<typeof evaluate>[0]): Finding | undefined {
  const cites = { policy: "probe", clause: "一", quote: "试" };
  const place = jurisdiction({
    id: "probe",
    title,
    policy: { id: "probe", title: "试", issuer: "试", status: "in-force" },
    sections: [section("formation", [{ id: "probe.rule", force: "must", cites, title, holds: criterion }])],
  });
  return evaluate(dossier, place, { asOf: "2025-11-20" }).findings[0];
}

const passes: Record<Comparison["operator"], (step: Step) => boolean> = {
  ">=": (step) => step >= 0,
  ">": (step) => step > 0,
  "<=": (step) => step <= 0,
  "=": (step) => step === 0,
};

const all = Object.values(places).flatMap(({ rules }) =>
  rules.flatMap((rule) =>
    Object.entries(rule.readings).flatMap(([reading, { holds }]) =>
      comparisonsOf(holds).map((comparison, at) => ({ name: `${rule.id} ${reading} ${at + 1}`, comparison })),
    ),
  ),
);

describe.each(all)("the limit of $name", ({ comparison }) => {
  test.each<Step>([-1, 0, 1])("is judged exactly, %i smallest step from it", (step) => {
    const dossier = dossierAt(comparison, step);
    if (!dossier) return expect(Number(comparison.limit) + step).toBeLessThan(0);
    const finding = probe(comparison, dossier);
    expect(finding?.status).toBe(passes[comparison.operator](step) ? "pass" : "fail");
    const [measure] = finding?.measures ?? [];
    expect(measure).toMatchObject({ operator: comparison.operator, limit: comparison.limit });
    expect(measure?.shortfall === undefined).toBe(finding?.status === "pass");
    if (step === 0) expect(measure?.actual).toBe(comparison.limit);
  });

  test("is unknown while an answer is missing that can still change it", () => {
    const dossier = dossierWithout(comparison);
    if (!dossier) return expect(comparison.quantity).not.toHaveProperty("where");
    const finding = probe(comparison, dossier);
    expect(finding?.status).toBe("unknown");
    expect(finding?.missing.length).toBeGreaterThan(0);
    expect(finding?.measures[0]?.holds).toBeNull();
  });
});

test("every comparison of every rule is tried", () => {
  const written = (of: unknown): number => JSON.stringify(of).match(/"kind":"(compare|declares)"/g)?.length ?? 0;
  for (const rule of Object.values(places).flatMap(({ rules }) => rules)) {
    const tried = all.filter(({ name }) => name.startsWith(`${rule.id} `));
    expect([rule.id, tried.length]).toEqual([rule.id, written(rule.readings)]);
  }
});

test("there are limits to be tried in every jurisdiction", () => {
  for (const id of Object.keys(places)) expect(all.some(({ name }) => name.startsWith(`${id}.`))).toBe(true);
});
