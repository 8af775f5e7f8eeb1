import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Dossier, type EvaluateOptions, evaluate, type Jurisdiction, jurisdictions } from "../../src/index.js";
import { apply } from "../../src/remedies/apply.js";
import { remedies } from "../../src/remedies/remedies.js";
import type { Plan, Remedies, RemedyOptions, Step } from "../../src/remedies/types.js";
import { criterion } from "../kinds/composed.js";
import { withGaps as withGapsOfKinds } from "../kinds/dossiers.js";
import { placeOf } from "../kinds/place.js";
import { asOf, withGaps } from "../laws/arbitrary.js";
import { runs } from "../runs.js";

vi.setConfig({ testTimeout: 60_000 });

/** What is asked: of which place, of which stages, to which goal. */
const question = fc.record({
  place: fc.constantFrom(...jurisdictions),
  stages: fc.constantFrom<NonNullable<RemedyOptions["stages"]>>(["formation"], ["formation", "filing"]),
  goal: fc.constantFrom<NonNullable<RemedyOptions["goal"]>>("outlook", "eligible", "conditional"),
});

/** A question of a dossier, and what was found. */
class Found {
  readonly result: Remedies;
  readonly dossier: Dossier;
  private readonly place: Jurisdiction;
  private readonly options: EvaluateOptions;

  constructor(dossier: Dossier, place: Jurisdiction, options: RemedyOptions) {
    this.dossier = dossier;
    this.place = place;
    const { stages = [] } = options;
    this.options = { stages };
    this.result = remedies(dossier, place, { ...options, asOf });
  }

  /** What a dossier comes to after some steps. */
  after(steps: Plan | readonly Step[], day: string) {
    return evaluate(apply(this.dossier, steps), this.place, { ...this.options, asOf: day });
  }

  /** Whether what is asked for is so after some steps. */
  reaches(steps: Plan | readonly Step[], day: string): boolean {
    const { of, goal } = this.result;
    const verdict = this.after(steps, day)[of];
    return verdict === "eligible" || (goal === "conditional" && verdict === "conditional");
  }
}

/** The law is tried on dossiers with gaps, under every goal. */
const tried = (times: number, law: (found: Found) => void): void =>
  fc.assert(
    fc.property(withGaps, question, ({ part }, { place, ...options }) => law(new Found(part, place, options))),
    runs(times),
  );

const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

describe("every plan", () => {
  test("reaches what it promises, by the engine", () => {
    tried(12, (found) => {
      for (const plan of found.result.plans) {
        const { verdict, outlook } = found.after(plan, plan.asOf);
        expect({ verdict, outlook }).toEqual({ verdict: plan.verdict, outlook: plan.outlook });
        expect(found.reaches(plan, plan.asOf)).toBe(true);
      }
    });
  });

  test("has no step, and no unit of one, that it could do without", () => {
    tried(8, (found) => {
      for (const { steps, asOf: day } of found.result.plans)
        steps.forEach((step, at) => {
          const since = step.kind === "wait" ? asOf : day;
          expect([step.label.en, found.reaches(without(steps, at), since)]).toEqual([step.label.en, false]);
          if (step.count === undefined || step.count < 2) return;
          const fewer = steps.with(at, { ...step, count: step.count - 1 });
          expect([step.label.en, found.reaches(fewer, day)]).toEqual([step.label.en, false]);
        });
    });
  });

  test("adds up, tells which clauses each step serves, and comes after the cheaper ones", () => {
    tried(8, ({ result: { plans } }) => {
      for (const { steps, effort } of plans) {
        expect(effort).toBe(steps.reduce((sum, step) => sum + step.effort, 0));
        for (const { rules, citations, label } of steps) {
          expect([label.en, rules.length]).toEqual([label.en, citations.length]);
          expect([label.en, rules.length > 0]).toEqual([label.en, true]);
        }
      }
      const efforts = plans.map(({ effort }) => effort);
      expect(efforts).toEqual(efforts.toSorted((a, b) => a - b));
    });
  });
});

test("nothing is to be done exactly where the engine says that it is so already", () => {
  tried(12, (found) => {
    expect([found.result.outcome, found.reaches([], asOf)]).toEqual([
      found.result.outcome,
      found.result.outcome === "reached",
    ]);
    expect(found.result.plans.length > 0).toBe(found.result.outcome === "plans");
  });
});

describe("for criteria composed of all kinds at random", () => {
  const asked = criterion("dossier", 1);
  const place = fc.array(fc.record({ holds: asked }), { minLength: 1, maxLength: 2 }).map(placeOf);
  const goals = fc.constantFrom<NonNullable<RemedyOptions["goal"]>>("outlook", "eligible", "conditional");

  test("a plan reaches what it promises, and each of its steps is needed", () => {
    fc.assert(
      fc.property(place, withGapsOfKinds, goals, (of, { part }, goal) => {
        const found = new Found(part, of, { goal, stages: ["formation"] });
        for (const { steps, asOf: day } of found.result.plans) {
          expect(found.reaches(steps, day)).toBe(true);
          steps.forEach(({ kind }, at) => {
            expect(found.reaches(without(steps, at), kind === "wait" ? asOf : day)).toBe(false);
          });
        }
      }),
      runs(100),
    );
  });

  test("nothing is called impossible where answers that are missing would do", () => {
    fc.assert(
      fc.property(place, withGapsOfKinds, goals, (of, { full, part }, goal) => {
        const { outcome } = new Found(part, of, { goal, stages: ["formation"] }).result;
        const filled = new Found(full, of, { goal, stages: ["formation"] }).result;
        if (filled.outcome === "reached" && filled.goal === "eligible") expect(outcome).not.toBe("impossible");
      }),
      runs(150),
    );
  });
});

test("the dossier is left as it is, and the result is plain data, the same every time", () => {
  fc.assert(
    fc.property(withGaps, question, ({ part }, { place, ...options }) => {
      const before = structuredClone(part);
      const result = remedies(part, place, { ...options, asOf });
      expect(part).toEqual(before);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(JSON.stringify(remedies(part, place, { ...options, asOf }))).toBe(JSON.stringify(result));
    }),
    runs(5),
  );
});
