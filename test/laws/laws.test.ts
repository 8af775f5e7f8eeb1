import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { fold, isQuantity } from "../../src/criteria/fold.js";
import {
  type Criterion,
  type Dossier,
  evaluate,
  type Finding,
  type Jurisdiction,
  parseDossier,
  stages,
} from "../../src/index.js";
import { places } from "../fixtures.js";
import { criteria } from "../kinds/criteria.js";
import { runs } from "../runs.js";
import { answered, asOf, isField, type Place, withGaps, without } from "./arbitrary.js";

const findings = (dossier: Dossier, place: Jurisdiction): Finding[] =>
  evaluate(dossier, place, { asOf, stages }).findings;
/** What every rule comes to, by each of its readings. */
const statuses = (dossier: Dossier, place: Jurisdiction): Finding["status"][] =>
  findings(dossier, place).flatMap(({ rule, status, contested = [] }) =>
    Object.keys(place.rules.find(({ id }) => id === rule)?.readings ?? {}).map(
      (name) => contested.find(({ reading }) => reading === name)?.status ?? status,
    ),
  );

vi.setConfig({ testTimeout: 30_000 });

test("the laws are tried on dossiers that answer whatever a rule reads", () => {
  const keys = (value: unknown, at: string): string[] =>
    typeof value === "object" && value !== null
      ? [at, ...Object.entries(value).flatMap(([key, part]) => keys(part, `${at}.${Array.isArray(value) ? "*" : key}`))]
      : [at];
  const given = new Set(fc.sample(answered, 40).flatMap((dossier) => keys(dossier, "")));
  const read = Object.values(places).flatMap((place) =>
    findings({ organizations: [] }, place).map(({ fields }) => fields),
  );
  const silent = read.flat().filter((field) => !given.has(`.${field.join(".")}`));
  expect(silent.map((field) => field.join("."))).toEqual([]);
});

/** A criterion that only asks for what never fails passes or is unknown; a list may lack the row that is wanted. */
const canFail = (of: Criterion): boolean =>
  fold<boolean>(of, (of, within) => {
    if (isQuantity(of) || of.kind === "some") return true;
    if (of.kind === "implies") return within.at(-1) ?? true;
    return within.length > 0 ? within.includes(true) : criteria[of.kind].fail !== "never";
  });

test("the laws are tried on dossiers by which every rule passes, and fails if it can", () => {
  const dossiers = fc.sample(answered, 900);
  for (const place of Object.values(places)) {
    const seen = new Set(
      dossiers.flatMap((one) => findings(one, place).map(({ rule, status }) => `${rule} ${status}`)),
    );
    for (const { id, readings } of place.rules) {
      expect(seen).toContain(`${id} pass`);
      const [first] = Object.values(readings);
      expect([id, seen.has(`${id} fail`)]).toEqual([id, first && canFail(first.holds)]);
    }
  }
});

describe.each(Object.values(places))("for every rule of $id", (place) => {
  test("answering a missing question never turns pass into fail or back", () => {
    fc.assert(
      fc.property(withGaps, ({ full, part }) => {
        const after = statuses(full, place);
        statuses(part, place).forEach((status, at) => {
          if (status === "fail") expect(after[at]).toBe("fail");
          if (status === "pass") expect(after[at]).toMatch(/^(pass|not-applicable)$/);
        });
      }),
      runs(150),
    );
  });

  test("answers that are not listed as missing change nothing", () => {
    fc.assert(
      fc.property(withGaps, fc.nat(), ({ full, gaps, part }, pick) => {
        const open = findings(part, place).filter(({ missing }) => missing.length > 0);
        const finding = open[pick % Math.max(1, open.length)];
        if (!finding) return;
        const left = gaps.filter((gap) => isAsked(gap, finding, full));
        const status = findings(without(full, left), place).find(({ rule }) => rule === finding.rule)?.status;
        expect([finding.rule, status]).toEqual([finding.rule, finding.status]);
      }),
      runs(150),
    );
  });

  test("the answers that are listed, one after another, settle it", () => {
    fc.assert(
      fc.property(withGaps, ({ full, gaps, part }) => {
        const settled = findings(full, place);
        findings(part, place).forEach((before, at) => {
          const { rule } = before;
          let left = gaps;
          let now: Finding | undefined = before;
          for (let open = -1; now && open !== left.length; now = findings(without(full, left), place)[at]) {
            const finding: Finding = now;
            open = left.length;
            left = left.filter((gap) => !isAsked(gap, finding, full));
          }
          expect([rule, sameOutcome(now?.status, settled[at]?.status)]).toEqual([rule, true]);
        });
      }),
      runs(25),
    );
  });

  test("the order of organisations never matters", () => {
    const shuffled = answered.chain((dossier) =>
      fc
        .shuffledSubarray(dossier.organizations, { minLength: dossier.organizations.length })
        .map((organizations) => [dossier, { ...dossier, organizations }] as const),
    );
    const told = (dossier: Dossier) =>
      findings(dossier, place).map(({ rule, status, measures, contested }) => ({
        ...{ rule, status, contested, compared: [...new Set(measures.map(({ fact }) => fact))] },
        // Those of the units stand in the order of the units.
        measures: measures.map((measure) => JSON.stringify(measure)).sort(),
      }));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(told(other)).toEqual(told(one));
      }),
      runs(150),
    );
  });

  test("the report is the same bytes twice, and the dossier is left as it was", () => {
    fc.assert(
      fc.property(withGaps, ({ part }) => {
        const before = JSON.stringify(part);
        const first = JSON.stringify(evaluate(part, place, { asOf, stages }));
        expect(JSON.stringify(evaluate(part, place, { asOf, stages }))).toBe(first);
        expect(JSON.stringify(part)).toBe(before);
      }),
      runs(150),
    );
  });

  test("no dossier that the schema accepts throws, and what is found names fields of the rule", () => {
    fc.assert(
      fc.property(withGaps, ({ part }) => {
        for (const { status, missing, paths, fields, measures } of findings(parseDossier(part), place)) {
          expect(missing.length > 0).toBe(status === "unknown" || status === "review");
          expect(paths.length > 0).toBe(status === "fail");
          for (const { path } of missing) expect([path, isField(path, fields)]).toEqual([path, true]);
          for (const path of paths) expect([path, isField(path, fields)]).toEqual([path, true]);
          for (const { actual, holds, shortfall, low, high } of measures) {
            expect(shortfall !== undefined).toBe(holds === false && actual !== null);
            expect([low === undefined, low === undefined || actual === null]).toEqual([high === undefined, true]);
          }
        }
      }),
      runs(150),
    );
  });
});

/** Whether a finding asks for what stands at a gap; an absent row of accounts is the row of its year in the full dossier. */
function isAsked(gap: Place, { missing }: Finding, full: Dossier): boolean {
  return missing.some(({ path, row, field }) => {
    const accounts = full.organizations[Number(path[1])]?.financials ?? [];
    const at = accounts.findIndex(({ year }) => year === row?.year);
    const asked = row && field !== undefined && at >= 0 ? [...path, at, field] : path;
    return gap.every((part, index) => asked[index] === part);
  });
}

/** A rule that a gap leaves open passes where the full answer makes it not applicable. */
const sameOutcome = (one: Finding["status"] | undefined, other: Finding["status"] | undefined): boolean =>
  one === other || (one === "pass" && other === "not-applicable");
