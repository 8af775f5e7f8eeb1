import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Compilation } from "../../src/engine/compilation.js";
import { context } from "../../src/engine/context.js";
import { type Interval, order } from "../../src/engine/exact.js";
import { plainJurisdiction } from "../../src/engine/ready.js";
import { publishedWorkdays } from "../../src/facts/calendar.js";
import { type Dossier, evaluate, type Finding, type Jurisdiction, judge, type Quantity } from "../../src/index.js";
import { asOf, isField } from "../laws/arbitrary.js";
import { runs } from "../runs.js";
import { criterion, quantity } from "./composed.js";
import { anyDossier, type Lacking, lacking, notAsked, onlyAsked, rules, shuffled, withGaps } from "./dossiers.js";
import { findings, placeOf, statuses } from "./place.js";

const asked = criterion("dossier", 3);
const sometimes = fc.option(asked, { nil: undefined, freq: 2 });
const place = fc
  .array(fc.record({ holds: asked, other: sometimes, applies: sometimes }), { minLength: 1, maxLength: rules.length })
  .map(placeOf);

const sizeOf = ({ gaps, cuts }: Lacking): number => gaps.length + cuts.length;

vi.setConfig({ testTimeout: 120_000 });

describe("for criteria composed of all kinds at random", () => {
  test("answering a missing question never turns pass into fail or back", () => {
    const settled: Readonly<Record<string, RegExp>> = {
      fail: /^fail$/,
      pass: /^(pass|not-applicable)$/,
      "not-applicable": /^not-applicable$/,
    };
    fc.assert(
      fc.property(place, withGaps, (of, { full, part }) => {
        const after = statuses(full, of);
        statuses(part, of).forEach((status, at) => {
          expect(after[at]).toMatch(settled[status] ?? /./);
        });
      }),
      runs(300),
    );
  });

  test("answers that are not listed as missing change nothing while those that are stay open", () => {
    fc.assert(
      fc.property(place, withGaps, (of, { full, lacks, part }) => {
        findings(part, of).forEach((finding, at) => {
          expect(finding.missing.length > 0).toBe(finding.status === "unknown" || finding.status === "review");
          if (finding.missing.length === 0) return;
          const left = lacking(full, onlyAsked(lacks, finding, full));
          expect(findings(left, of)[at]?.status).toBe(finding.status);
        });
      }),
      runs(300),
    );
  });

  test("the answers that are listed, one after another, settle it", () => {
    fc.assert(
      fc.property(place, withGaps, (of, { full, lacks, part }) => {
        const settled = findings(full, of);
        findings(part, of).forEach((before, at) => {
          let left: Lacking = lacks;
          let now: Finding | undefined = before;
          for (let size = -1; now && size !== sizeOf(left); now = findings(lacking(full, left), of)[at]) {
            size = sizeOf(left);
            left = notAsked(left, now, full);
          }
          if (now?.status !== "pass" || settled[at]?.status !== "not-applicable")
            expect(now?.status).toBe(settled[at]?.status);
        });
      }),
      runs(100),
    );
  });

  test("what is missing and what causes a failure are fields of the rule", () => {
    fc.assert(
      fc.property(place, anyDossier, (of, dossier) => {
        for (const { status, missing, paths, fields } of findings(dossier, of)) {
          expect(paths.length === 0 || status === "fail").toBe(true);
          for (const path of [...missing.map(({ path }) => path), ...paths])
            expect([path, isField(path, fields)]).toEqual([path, true]);
        }
      }),
      runs(300),
    );
  });

  test("the order of rows and words never matters", () => {
    const told = (dossier: Dossier, of: Jurisdiction) =>
      findings(dossier, of).map(({ rule, status, measures, contested }) => ({
        ...{ rule, status, contested },
        measures: measures.map((measure) => JSON.stringify(measure)).sort(),
      }));
    fc.assert(
      fc.property(place, anyDossier, fc.nat(), (of, dossier, seed) => {
        expect(told(shuffled(dossier, seed), of)).toEqual(told(dossier, of));
      }),
      runs(300),
    );
  });

  test("judge agrees with evaluate", () => {
    fc.assert(
      fc.property(place, anyDossier, (of, dossier) => {
        const { findings, outlook, verdict, verdicts } = evaluate(dossier, of, { asOf });
        const statuses = Object.fromEntries(findings.map(({ rule, status }) => [rule, status]));
        expect(judge(dossier, of, { asOf })).toEqual({ outlook, verdict, verdicts, statuses });
      }),
      runs(300),
    );
  });

  test("the report is the same bytes twice and without what is special for speed, and the dossier is left as it was", () => {
    fc.assert(
      fc.property(place, anyDossier, (of, dossier) => {
        const before = JSON.stringify(dossier);
        const first = JSON.stringify(evaluate(dossier, of, { asOf }));
        expect(JSON.stringify(evaluate(dossier, of, { asOf }))).toBe(first);
        expect(JSON.stringify(evaluate(dossier, plainJurisdiction(of), { asOf }))).toBe(first);
        expect(JSON.stringify(dossier)).toBe(before);
      }),
      runs(300),
    );
  });
});

/** What a quantity comes to, exactly. */
function intervalOf(of: Quantity, dossier: Dossier): Interval | undefined {
  const compilation = new Compilation();
  const node = compilation.criterion({ kind: "compare", quantity: of, operator: "=", limit: "1" }, rules[0] ?? "");
  const ctx = context({ ...dossier }, asOf, compilation.slots, publishedWorkdays);
  return node.of.kind === "compare" ? node.of.quantity.read(ctx, ctx.dossier, ctx.year) : undefined;
}

test("an interval is in order, and whatever the missing answers are it comes to no more and no less", () => {
  fc.assert(
    fc.property(quantity("dossier", 3), withGaps, (of, { full, part }) => {
      const [open, closed] = [intervalOf(of, part), intervalOf(of, full)];
      if (!open) return;
      expect(closed).toBeDefined();
      if (!closed) return;
      expect(order(open.low, closed.low)).toBeLessThanOrEqual(0);
      // An end that is not there is above all others.
      if (!open.high) return;
      expect(order(open.low, open.high)).toBeLessThanOrEqual(0);
      expect(closed.high && order(closed.high, open.high)).toBeLessThanOrEqual(0);
    }),
    runs(1200),
  );
});
