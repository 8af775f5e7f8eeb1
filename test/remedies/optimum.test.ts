import { expect, test } from "vitest";
import {
  atLeast,
  atMost,
  type Criterion,
  count,
  type Dossier,
  enterprise,
  every,
  implies,
  is,
  type Jurisdiction,
  judge,
  jurisdiction,
  members,
  ratio,
  section,
  signature,
  signaturesOfUnit,
  some,
  sum,
  text,
  unit,
  units,
} from "../../src/index.js";
import { apply } from "../../src/remedies/apply.js";
import { usualKeep } from "../../src/remedies/costs.js";
import { remedies } from "../../src/remedies/remedies.js";
import type { Plan, Remedies } from "../../src/remedies/types.js";
import { runs } from "../runs.js";
import { cheapest, type Part, partOf, partsOf, type Question, reachesPart } from "./brute.js";
import { invented, small } from "./small.js";

/** The dossiers that are looked at; `FC_SEED` explores others. */
const first = Number(process.env.FC_SEED ?? 1);
const times = runs(40).numRuns;
/** How many states of a part are tried at most, and to which price where the planner names none. */
const [most, dear] = [6000, 45];

const figures = { tried: 0 };

/** What the steps of a plan cost within each part. */
function costsIn({ steps }: Plan, parts: readonly Part[]): Map<Part | undefined, number> {
  const costs = new Map<Part | undefined, number>();
  for (const { edits, effort } of steps) {
    const part = edits[0] && partOf(edits[0], parts);
    costs.set(part, (costs.get(part) ?? 0) + effort);
  }
  return costs;
}

/** What trying finds against a plan: parts that can be had for less. */
function against(asked: Question, plan: Plan): unknown[] {
  const parts = partsOf(asked);
  const costs = costsIn(plan, parts);
  if (costs.has(undefined)) return [{ unplaced: plan.steps.map(({ edits }) => edits) }];
  const after = apply(asked.dossier, plan);
  const { outlook } = judge(after, asked.place, { asOf: asked.asOf, stages: [...asked.stages] });
  const found: unknown[] = outlook === "eligible" || outlook === asked.goal ? [] : [{ outlook }];
  for (const part of parts) {
    const own = costs.get(part) ?? 0;
    if (own === 0) {
      if (!reachesPart(asked, part, asked.dossier)) found.push({ untouched: [...part.rules] });
      continue;
    }
    const tried = cheapest(asked, part, own, most);
    figures.tried += Number(tried !== "too-many");
    if (typeof tried !== "string") found.push({ own, rules: [...part.rules], ...tried });
  }
  return found;
}

/** Whether trying finds a way where the planner found none: one for each part. */
function way(asked: Question): unknown[] {
  const found: unknown[] = [];
  for (const part of partsOf(asked)) {
    const tried = cheapest(asked, part, dear, most);
    if (typeof tried === "string") return [];
    if (tried.cost > 0) found.push(tried);
  }
  return [{ way: found }];
}

/** What differs between what the planner says and what trying finds. */
function compared(seed: number, asked: Omit<Question, "goal">): unknown[] {
  const { dossier, place, asOf, stages, keep } = asked;
  const { goal, outcome, plans }: Remedies = remedies(dossier, place, { asOf, stages: [...stages], keep });
  const [plan] = plans;
  const unreached = (["eligible", "conditional"] as const).filter((one) =>
    outcome === "impossible" ? true : one === "eligible" && goal === "conditional",
  );
  const differing = [
    ...unreached.flatMap((goal) => way({ ...asked, goal })),
    ...(plan ? against({ ...asked, goal }, plan) : []),
  ];
  const steps = plan?.steps.map(({ label, effort }) => `${effort} ${label.en}`);
  return differing.length === 0 ? [] : [{ seed, place: place.id, outcome, goal, steps, differing }];
}

/** Neither time nor money is tried; of every other dossier what units are may be changed too. */
const kept = (seed: number): string[] => {
  const own = /\.(kind|division|chainPosition|aboveScaleIndustrial|independentLegalPerson|operating|level)$/;
  return [...usualKeep.filter((name) => seed % 2 === 1 || !own.test(name)), "wait", "money"];
};

/** What differs over some questions, and how many parts of rules were tried to the end. */
function over(question: (seed: number) => Omit<Question, "keep" | "goal">): { differing: unknown[]; tried: number } {
  const before = figures.tried;
  const differing: unknown[] = [];
  for (let seed = first; seed < first + times; seed++)
    differing.push(...compared(seed, { ...question(seed), keep: kept(seed) }));
  return { differing, tried: figures.tried - before };
}

test("no set of moves below the price of a plan reaches its goal, and none is found where no plan is", () => {
  const { differing, tried } = over(small);
  expect(differing).toEqual([]);
  expect(tried).toBeGreaterThan(times / 2);
}, 120_000);

test("so it is by rules that no document has", () => {
  const { differing, tried } = over(invented);
  expect(differing).toEqual([]);
  expect(tried).toBeGreaterThan(times / 2);
}, 120_000);

/** Two units, the second of which has signed without saying in which capacity. */
const halfSigned: Dossier = {
  organizations: [
    { id: "a", role: "lead", kind: "enterprise" },
    { id: "b", role: "member", kind: "enterprise" },
  ],
  agreement: {
    signatures: [{ organizationId: "a", capacity: "legal-representative" }, { organizationId: "b" }],
  },
};
const ruled = (holds: Criterion): Jurisdiction =>
  jurisdiction({
    id: "made",
    title: text("某地", "some place"),
    policy: { id: "made", title: "试", issuer: "试", status: "in-force" },
    sections: [
      section("formation", [
        {
          id: "made.rule",
          force: "must",
          cites: { policy: "made", clause: "一", quote: "试" },
          title: text("试", "a rule"),
          holds,
        },
      ]),
    ],
  });
const planned = (dossier: Dossier, holds: Criterion): Remedies =>
  remedies(dossier, ruled(holds), { asOf: "2025-11-20", most: 1 });

test("what a signature does not say yet is an answer to fill in, not a document to make", () => {
  const inPerson = is(signature("capacity"), "legal-representative", "authorized-representative");
  const [plan] = planned(halfSigned, every(units, some(signaturesOfUnit, inPerson))).plans;
  expect(plan).toMatchObject({ effort: 1, minimal: true, holds: "if-answered" });
  expect(plan?.steps).toMatchObject([{ kind: "answer", path: ["agreement", "signatures", 1, "capacity"] }]);
});

test("numbers of rows that are added up are reckoned with", () => {
  const twice = sum(count(units, enterprise), count(members, enterprise));
  expect(planned(halfSigned, atLeast(twice, 6)).plans).toMatchObject([{ effort: 20, minimal: true }]);
  expect(planned(halfSigned, atMost(twice, 2)).plans).toMatchObject([{ effort: 30, minimal: true }]);
});

test("nothing is claimed of numbers of rows that are divided", () => {
  const each = ratio(count(units, enterprise), count(members, enterprise));
  expect(planned(halfSigned, atMost(each, 1)).outcome).toBe("not-proven");
});

test("nothing is claimed where a unit would have to be left unsigned", () => {
  const unsigned = every(members, implies(some(signaturesOfUnit), is(unit("kind"), "university")));
  expect(planned(halfSigned, unsigned).plans).toMatchObject([{ effort: 30, minimal: false }]);
});

test("a unit that is as the lead is may still leave", () => {
  expect(planned(halfSigned, atMost(count(units, enterprise), 1)).plans).toMatchObject([
    { effort: 30, minimal: true, steps: [{ kind: "remove", path: ["organizations", 1] }] },
  ]);
});
