import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  assessProgramme,
  type Observation,
  type Programme,
  type ProgrammePolicy,
  parseProgramme,
  programmePolicies,
} from "../../src/programmes.js";
import { runs } from "../runs.js";

const days = fc.constantFrom("2024-12-31", "2025-12-31", "2026-01-01", "2026-07-01", "2027-12-31", "2028-01-01");
const name = fc.constantFrom("电气", "泵阀", "鞋", "");
const whole = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });
const figure = fc.oneof(
  fc.constantFrom("0.032", "0.15", "5", "10", "30", "20", "50", "100", "-1", 1000, 55_000_000_000, "0.2", "0.076"),
  fc.tuple(whole, fc.nat({ max: 99_999_999 })).map(([n, part]) => `${n}.${String(part).padStart(8, "0")}`),
);
const years = [2023, 2024, 2025, 2026, 2027, 2028];

/** Programmes of a policy: some figures, some assertions, some chains, fields and consortia. */
const programmeOf = ({ targets }: ProgrammePolicy): fc.Arbitrary<Programme> => {
  const row = fc.record({ target: fc.constantFrom(...targets.map(({ id }) => id)), year: fc.constantFrom(...years) });
  const key = ({ target, year }: { target: string; year: number }): string => `${target}@${year}`;
  return fc.record(
    {
      observations: fc
        .uniqueArray(fc.tuple(row, figure), { maxLength: 40, selector: ([one]) => key(one) })
        .map((rows) => rows.map(([one, value]): Observation => ({ ...one, value }))),
      assertions: fc
        .uniqueArray(fc.tuple(row, fc.boolean()), { maxLength: 10, selector: ([one]) => key(one) })
        .map((rows) => rows.map(([one, holds]) => ({ ...one, holds }))),
      keyChains: fc.array(name, { maxLength: 4 }),
      strategicFields: fc.array(name, { maxLength: 4 }),
      consortia: fc.array(
        fc.record({
          name: fc.constant("甲"),
          industrialChain: name,
          strategicField: name,
          establishedOn: fc.constantFrom("2024-05-01", "2025-12-31", "2027-12-31", "2028-01-01", ""),
        }),
        { maxLength: 60 },
      ),
    },
    { requiredKeys: ["observations"] },
  );
};

/** A plain decimal as a whole number of its eighth decimals. */
function units(plain: string): bigint {
  const [integer = "", decimals = ""] = plain.replace("-", "").split(".");
  const value = BigInt(integer + decimals.padEnd(8, "0"));
  return plain.startsWith("-") ? -value : value;
}

vi.setConfig({ testTimeout: 30_000 });

describe.each(programmePolicies.map((policy) => ({ id: policy.id, policy })))(
  "for every target of $id",
  ({ policy }) => {
    const programmes = programmeOf(policy);

    test("no programme that can be read throws, and what is found is in order", () => {
      const expected = policy.targets.flatMap(({ id, years }) => years.map((year) => `${id}@${year}`));
      fc.assert(
        fc.property(programmes, days, (programme, asOf) => {
          const found = assessProgramme(parseProgramme(programme), policy, { asOf });
          expect(found.map(({ target, year }) => `${target}@${year}`)).toEqual(expected);
          expect(assessProgramme(programme, policy, { asOf })).toEqual(found);
        }),
        runs(150),
      );
    });

    test("a gap is what the figure lacks to the limit, exactly, and there is none where it is met", () => {
      fc.assert(
        fc.property(programmes, days, (programme, asOf) => {
          for (const { state, actual, limit, gap, operator, approximate } of assessProgramme(programme, policy, {
            asOf,
          })) {
            if (gap !== undefined) expect(units(actual ?? "")).toBe(units(limit) - units(gap));
            if (state === "met" || (state === "review" && !approximate)) expect(gap).toBeUndefined();
            if (state === "met" && actual !== null && limit !== "") {
              const over = units(actual) - units(limit);
              expect(operator === ">" ? over > 0n : over >= 0n).toBe(true);
            }
          }
        }),
        runs(150),
      );
    });

    test("the order of the rows never matters, and the programme is left as it was", () => {
      const shuffled = programmes.chain((programme) =>
        fc
          .shuffledSubarray(programme.observations, { minLength: programme.observations.length })
          .map((observations) => [programme, { ...programme, observations }] as const),
      );
      fc.assert(
        fc.property(shuffled, days, ([one, other], asOf) => {
          const before = JSON.stringify(one);
          const first = JSON.stringify(assessProgramme(one, policy, { asOf }));
          expect(JSON.stringify(assessProgramme(other, policy, { asOf }))).toBe(first);
          const { consortia } = one;
          const reversed = consortia ? { ...one, consortia: [...consortia].reverse() } : one;
          expect(JSON.stringify(assessProgramme(reversed, policy, { asOf }))).toBe(first);
          expect(JSON.stringify(one)).toBe(before);
        }),
        runs(150),
      );
    });

    test("time makes pending missed or unknown, and nothing else of anything", () => {
      fc.assert(
        fc.property(programmes, days, days, (programme, one, other) => {
          const [early, late] = one <= other ? [one, other] : [other, one];
          const then = assessProgramme(programme, policy, { asOf: late });
          assessProgramme(programme, policy, { asOf: early }).forEach(({ state, year, approximate }, at) => {
            const after = then[at]?.state;
            const past = late > `${year}-12-31`;
            if (state !== "pending") expect(after).toBe(state);
            else
              expect(past ? ["missed", "unknown", ...(approximate ? ["review"] : [])] : ["pending"]).toContain(after);
          });
        }),
        runs(150),
      );
    });

    test("a further figure of a year without one never undoes what is met", () => {
      fc.assert(
        fc.property(programmes, days, (programme, asOf) => {
          const { observations } = programme;
          const fewer = { ...programme, observations: observations.slice(0, -1) };
          const after = assessProgramme(programme, policy, { asOf });
          assessProgramme(fewer, policy, { asOf }).forEach(({ state, target }, at) => {
            const own = policy.targets.find(({ id }) => id === target)?.measure;
            const counted =
              own?.by === "figure" && own.orConsortia && !fewer.observations.some((row) => row.target === target);
            if (state === "met" && !counted) expect(after[at]?.state).toBe("met");
          });
        }),
        runs(150),
      );
    });
  },
);
