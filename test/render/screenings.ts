import { factOf } from "../../src/criteria/fact.js";
import type { Jurisdiction, Stage } from "../../src/criteria/rule.js";
import { unitOf } from "../../src/criteria/unit.js";
import type {
  ScreenedDistrict,
  ScreenedMeasure,
  ScreenedRule,
  ScreenedStatus,
  Screening,
} from "../../src/screen/types.js";
import { quantitiesOf } from "../../src/words/comparisons.js";

/** Numbers from 0 to 1 that are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** So many, parted at random among some words. */
function parted<Word extends string>(count: number, words: readonly Word[], next: () => number): Record<Word, number> {
  let left = count;
  return Object.fromEntries(
    words.map((word, at) => {
      const own = at === words.length - 1 ? left : Math.floor(left * next());
      left -= own;
      return [word, own];
    }),
  ) as Record<Word, number>;
}

const statuses: readonly ScreenedStatus[] = ["pass", "fail", "unknown", "review", "not-applicable", "recheck"];

/** Edges to both sides of a limit, which is one of them. */
function edges(limit: string, unit: ScreenedMeasure["unit"]): string[] {
  const bound = Number(limit);
  if (unit === "ratio")
    return [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2].map((part) => String(+(bound * part).toFixed(6)));
  if (unit === "CNY") return [0, 0.2, 0.4, 0.6, 0.8, 1, 1.5, 2, 3, 5].map((part) => String(bound * part));
  const first = Math.max(0, bound - 5);
  return Array.from({ length: 11 }, (_, at) => String(first + at));
}

function measuresOf(
  place: Jurisdiction,
  stages: readonly Stage[],
  dossiers: number,
  next: () => number,
): ScreenedMeasure[] {
  return place.rules
    .filter(({ stage }) => stages.includes(stage))
    .flatMap(({ id, readings }) =>
      Object.entries(readings).flatMap(([reading, { holds }]) =>
        quantitiesOf(holds).flatMap(({ quantity, operator, limit, base }) => {
          if (operator === undefined || limit === undefined || base !== "") return [];
          const unit = unitOf(quantity);
          const all = edges(limit, unit);
          const known = Math.floor(dossiers * (0.6 + 0.4 * next()));
          const bins = all.slice(1).map((to, at) => ({ from: all[at] ?? "0", to, count: 0 }));
          let left = known;
          bins.forEach((bin, at) => {
            bin.count = at === bins.length - 1 ? left : Math.floor(left * next() * 0.4);
            left -= bin.count;
          });
          const above = bins
            .filter(({ from }) => Number(from) >= Number(limit))
            .reduce((sum, bin) => sum + bin.count, 0);
          const at = bins.find(({ from }) => from === limit)?.count ?? 0;
          const equal = unit === "count" ? at : Math.floor(at / 3);
          const holding = { ">=": above, ">": above - equal, "<=": known - above + equal, "=": equal };
          const fact = factOf(quantity);
          return [
            {
              rule: id,
              reading,
              fact,
              operator,
              limit,
              unit,
              known,
              unknown: dossiers - known,
              holds: holding[operator],
              bins,
            },
          ];
        }),
      ),
    );
}

const verdicts = ["eligible", "conditional", "undetermined", "ineligible", "recheck"] as const;

/** Districts with so many dossiers each. */
export const districtsOf = (codes: readonly string[], next: () => number, most = 5000): ScreenedDistrict[] =>
  codes.map((division) => {
    const dossiers = 1 + Math.floor(next() * most);
    return { division, dossiers, verdicts: parted(dossiers, verdicts, next) };
  });

const wenzhouDistricts = [
  "330302",
  "330303",
  "330304",
  "330305",
  "330324",
  "330326",
  "330327",
  "330328",
  "330329",
  "330381",
  "330382",
  "330383",
  "",
];

/** A screening of a place, with every rule, reading and measure of its stages, made up from a seed. */
export function screeningOf(
  place: Jurisdiction,
  {
    stages = ["formation", "filing"],
    dossiers = 41_287,
    seed = 7,
  }: { stages?: readonly Stage[]; dossiers?: number; seed?: number } = {},
): Screening {
  const next = numbers(seed);
  const rules = place.rules
    .filter(({ stage }) => stages.includes(stage))
    .flatMap(({ id, title, stage, force, cites, readings }) =>
      Object.entries(readings).map(
        ([reading, own], at): ScreenedRule => ({
          rule: id,
          reading,
          used: at === 0,
          title,
          stage,
          force: own.force ?? force,
          citation: cites,
          statuses: parted(dossiers, statuses, next),
          alone: at === 0 && force === "must" && next() > 0.4 ? Math.floor(dossiers * next() * next() * 0.05) : 0,
        }),
      ),
    );
  return {
    jurisdiction: place.id,
    title: place.title,
    policy: place.policy,
    asOf: "2025-11-20",
    stages,
    dossiers,
    verdicts: parted(dossiers, verdicts, next),
    outlooks: parted(dossiers, verdicts, next),
    rules,
    measures: measuresOf(place, stages, dossiers, next),
    districts: districtsOf(wenzhouDistricts, next),
  };
}

/** A rule of one meaning, as much of it as a test asks for. */
export const ruleLike = (over: Partial<ScreenedRule> = {}): ScreenedRule => ({
  rule: "x.lead.size",
  reading: "",
  used: true,
  title: { "zh-CN": "牵头单位规模", en: "Size of the lead" },
  stage: "formation",
  force: "must",
  citation: { policy: "x", clause: "第三条", quote: "牵头单位须具备规模" },
  statuses: { pass: 60, fail: 40 },
  alone: 0,
  ...over,
});

/** A share with a limit of a half, in four bins. */
export const measureLike = (over: Partial<ScreenedMeasure> = {}): ScreenedMeasure => ({
  rule: "x.lead.size",
  reading: "",
  fact: "share(organizations: enterprises)",
  operator: ">=",
  limit: "0.5",
  unit: "ratio",
  known: 90,
  unknown: 10,
  bins: [
    { from: "0", to: "0.25", count: 10 },
    { from: "0.25", to: "0.5", count: 20 },
    { from: "0.5", to: "0.75", count: 35 },
    { from: "0.75", to: "1", count: 25 },
  ],
  ...over,
});

/** A screening of a hundred dossiers by one rule, as much of it as a test asks for. */
export const screeningLike = (over: Partial<Screening> = {}): Screening => ({
  jurisdiction: "x",
  title: { "zh-CN": "某市", en: "Somewhere" },
  policy: { id: "x", title: "某市办法", issuer: "某局", status: "in-force" },
  asOf: "2025-11-20",
  stages: ["formation"],
  dossiers: 100,
  verdicts: { eligible: 60, ineligible: 40 },
  outlooks: { eligible: 60, ineligible: 40 },
  rules: [ruleLike()],
  measures: [measureLike()],
  districts: [{ division: "330302", dossiers: 100, verdicts: { eligible: 60, ineligible: 40 } }],
  ...over,
});

/** Many districts, of which no two have as many dossiers. */
export const manyDistricts = (count: number): ScreenedDistrict[] =>
  Array.from({ length: count }, (_, at) => ({
    division: String(110_000 + at),
    dossiers: at + 1,
    verdicts: { ineligible: at + 1 },
  }));
