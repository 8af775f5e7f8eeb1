import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reading, Rule } from "../../src/criteria/rule.js";
import type { Criterion, Quantity } from "../../src/criteria/types.js";
import {
  amount,
  atLeast,
  atMost,
  count,
  type Dossier,
  dossier as dossierField,
  eachYear,
  entries,
  equals,
  evaluate,
  fact,
  is,
  type Jurisdiction,
  lead,
  type Measure,
  mean,
  moreThan,
  percent,
  platform as platformField,
  platforms,
  ratio,
  rdCapitalised,
  rdExpense,
  revenue,
  share,
  sum,
  unit,
  units,
} from "../../src/index.js";
import { type Move, type Threshold, thresholds } from "../../src/remedies/thresholds.js";
import { places } from "../fixtures.js";
import { answered, asOf } from "../laws/arbitrary.js";
import { organization, platform } from "../laws/parts.js";
import { moving, quantityNamed, unitsOf } from "./moving.js";
import { placeOf, placeWith } from "./probe.js";

const stages = ["formation", "filing", "approval", "operation"] as const;
const project = { startsOn: "2024-01-01", endsOn: "2026-12-31" };
/** Rows that may be added. */
const pool: readonly object[] = [
  ...fc.sample(organization("x", "member"), { numRuns: 150, seed: 7 }),
  ...fc.sample(platform, { numRuns: 100, seed: 7 }),
  project,
  { ...project, endsOn: "2024-02-01" },
];

type Moved = Pick<Move, "kind" | "rows" | "years" | "fact">;

/** One comparison of a dossier. */
interface Case {
  readonly dossier: Dossier;
  readonly threshold: Threshold;
  readonly holds: Criterion;
  /** How the same comparison stands in another dossier. */
  stands(dossier: Dossier): boolean | null | undefined;
}

/** Whether two measures are of the same comparison, or of others alike; what the form declares may be moved. */
const alike = (one: Measure, other: Measure): boolean =>
  one.fact === other.fact && one.operator === other.operator && (one.operator === "=" || one.limit === other.limit);

/** Every comparison of a rule in a reading. */
function casesOfReading(dossier: Dossier, place: Jurisdiction, rule: Rule, reading: string): Case[] {
  const only = placeWith(place, rule);
  const options = { asOf, stages, readings: reading === "" ? {} : { [rule.id]: reading } };
  const found = thresholds(dossier, only, options);
  const { holds } = rule.readings[reading] as Reading;
  return found.map((threshold, at) => {
    const same = (one: Measure): boolean => alike(one, threshold.measure);
    const before = found.slice(0, at).filter(({ measure }) => same(measure)).length;
    const stands = (of: Dossier) => evaluate(of, only, options).findings[0]?.measures.filter(same)[before]?.holds;
    return { dossier, threshold, holds, stands };
  });
}

const casesOf = (dossier: Dossier, place: Jurisdiction): Case[] =>
  place.rules.flatMap((rule) =>
    Object.keys(rule.readings).flatMap((reading) => casesOfReading(dossier, place, rule, reading)),
  );

/** How a comparison stands after moves of any number; `undefined` where the dossier cannot be moved so. */
function after({ dossier, threshold, holds, stands }: Case, move: Moved): (by: bigint) => boolean | null | undefined {
  const quantity = quantityNamed(holds, move.fact, move.years?.length === 1 ? move.years[0] : undefined) as Quantity;
  const moved = moving(quantity, { ...move, dossier, threshold, pool });
  return (by) => {
    const other = moved(by);
    return other && stands(other);
  };
}

const isMoney = ({ fact }: Moved): boolean => /^(lead\.(revenue|rd)|facts)/.test(fact);
const stepsOf = (move: Move): bigint => (isMoney(move) ? unitsOf(move.by) : BigInt(move.by));

const enterprise = is(unit("kind"), "enterprise");
const rate = ratio(rdExpense("this"), revenue("this"));
const notice = (operator: "<=" | "=", limit: string): Criterion => ({
  kind: "compare",
  ...{ operator, limit },
  quantity: {
    ...{ kind: "workdays", counting: "from-next-day", upTo: 4 },
    from: dossierField("filing", "publicNotice", "startsOn"),
    to: dossierField("filing", "publicNotice", "endsOn"),
  },
});
/** Of every kind of quantity, composed in ways in which no rule of ours is. */
const elsewhere = placeOf(
  moreThan(mean(rate), percent("3.5")),
  atMost(mean(rdExpense("this")), "7000000.5"),
  atLeast(mean(count(units, enterprise)), 2),
  eachYear(atLeast(rate, percent("3"))),
  atLeast(ratio(count(units, enterprise), count(platforms)), 1),
  moreThan(sum(count(units), count(platforms)), 5),
  atMost(ratio(revenue("window"), sum(rdExpense("window"), rdCapitalised("window"))), 30),
  moreThan(ratio(sum(rdExpense("latest"), rdCapitalised("latest")), revenue("latest")), percent("7")),
  moreThan(amount(fact("probe.seed")), 100),
  atMost(amount(fact("probe.seed")), -1),
  equals(share(units, enterprise), "0.5"),
  atMost(share(platforms, is(platformField("level"), "national")), "0.3"),
  atLeast(sum(entries(lead("tasks")), entries(dossierField("consortium", "technicalFields", "primary"))), 3),
  notice("<=", "3"),
  notice("=", "4"),
);
const all = [...Object.values(places), elsewhere];

const tried = { numRuns: Number(process.env.FC_ORACLE ?? 12) };
const seeds = fc.constantFrom("100", "100.00000001", "-1", "250.5");
const dossiers = fc
  .tuple(answered, seeds, fc.constantFrom(...all, elsewhere))
  .map(([dossier, value, place]): [Dossier, Jurisdiction] => [
    { ...dossier, facts: [{ key: "probe.seed", value }] },
    place,
  ]);

test("at exactly the number that is told a comparison turns, at one thing or 10⁻⁸ yuan less it does not", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(dossiers, ([dossier, place]) => {
      for (const one of casesOf(dossier, place)) {
        const { measure, moves, rule } = one.threshold;
        for (const move of moves) {
          const [steps, stands] = [stepsOf(move), after(one, move)];
          const turned = stands(steps);
          if (turned === undefined) continue;
          const before = steps > 1n ? stands(steps - 1n) : measure.holds;
          expect([rule, move.label.en, before, turned]).toEqual([rule, move.label.en, measure.holds, !measure.holds]);
          kinds.add(`${move.kind} ${move.rows ?? (isMoney(move) ? "money" : "number")}`);
        }
      }
    }),
    tried,
  );
  const rows = ["add counting", "add other", "remove counting", "remove other"];
  expect([...kinds].sort()).toEqual([...rows, "lower money", "lower number", "raise money", "raise number"].sort());
});

/** The moves of rows that there can be, whether they turn anything or not. */
function ofRows({ threshold, holds }: Case): Moved[] {
  const { fact } = threshold.measure;
  const of = quantityNamed(holds, fact);
  if (of?.kind !== "count" && of?.kind !== "share") return [];
  const rows = of.kind === "share" ? (["counting", "other"] as const) : (["counting"] as const);
  return (["add", "remove"] as const).flatMap((kind) => rows.map((rows) => ({ kind, rows, fact })));
}

test("no row more or less turns what no move tells, or sooner", () => {
  const most = 5n;
  fc.assert(
    fc.property(dossiers, ([dossier, place]) => {
      for (const one of casesOf(dossier, place)) {
        const { measure, moves, rule } = one.threshold;
        if (measure.holds === null) continue;
        for (const way of ofRows(one)) {
          const stands = after(one, way);
          const first = [1n, 2n, 3n, 4n, most].find((by) => stands(by) === !measure.holds);
          const told = moves.find(
            ({ kind, rows, fact }) => kind === way.kind && rows === way.rows && fact === way.fact,
          );
          const by = told && stepsOf(told) <= most && stands(stepsOf(told)) !== undefined ? stepsOf(told) : undefined;
          expect([rule, measure.fact, way, first]).toEqual([rule, measure.fact, way, by]);
        }
      }
    }),
    tried,
  );
});
