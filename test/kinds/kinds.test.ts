import { describe, expect, test } from "vitest";
import { plainJurisdiction } from "../../src/engine/ready.js";
import {
  atLeast,
  atMost,
  type Criterion,
  type Dossier,
  type Draft,
  equals,
  evaluate,
  every,
  explain,
  type Finding,
  type Lang,
  moreThan,
  type Quantity,
  some,
  units,
} from "../../src/index.js";
import { requirement } from "../../src/words/requirement.js";
import { asOf, judge, placeOf } from "../criteria/place.js";
import { criteria } from "./criteria.js";
import { quantities } from "./quantities.js";
import { type Amounts, type Case, type Cases, causesOf, missingOf } from "./told.js";

const langs: readonly Lang[] = ["zh-CN", "en"];
const plainly = (of: Criterion, dossier: Draft<Dossier>): Finding | undefined =>
  evaluate(dossier, plainJurisdiction(placeOf(of)), { asOf }).findings[0];

/** Judged alike of the dossier, of every row of a list, and without what is special for speed. */
function statusOf(of: Criterion, dossier: Draft<Dossier>): string {
  const finding = judge(of, dossier);
  expect(plainly(of, dossier)).toEqual(finding);
  if (dossier.organizations?.length)
    for (const rows of [every(units, of), some(units, of)]) {
      expect(judge(rows, dossier).status).toBe(finding.status);
      expect(plainly(rows, dossier)).toEqual(judge(rows, dossier));
    }
  return finding.status;
}

const told = (cases: readonly Case<Criterion>[] | "never"): readonly Case<Criterion>[] =>
  cases === "never" ? [] : cases;

const kinds: [string, Cases<Criterion>][] = Object.entries(criteria);

describe.each(kinds)("a criterion of the kind %s", (kind, { pass, fail, unknown, review, words }) => {
  test("is of this kind in all of its cases", () => {
    for (const [of] of [pass, fail, unknown, review].flatMap(told)) expect(of.kind).toBe(kind);
  });

  test("passes", () => {
    for (const [of, dossier] of pass) {
      expect(statusOf(of, dossier)).toBe("pass");
      expect(judge(of, dossier)).toMatchObject({ missing: [], paths: [] });
    }
  });

  test("fails, and names the answers that cause it", () => {
    for (const [of, dossier, ...causes] of told(fail)) {
      expect(statusOf(of, dossier)).toBe("fail");
      expect([causesOf(judge(of, dossier)), missingOf(judge(of, dossier))]).toEqual([causes, []]);
    }
  });

  test("is unknown, and names the answers that are missing", () => {
    for (const [of, dossier, ...missing] of told(unknown)) {
      expect(statusOf(of, dossier)).toBe("unknown");
      expect([missingOf(judge(of, dossier)), causesOf(judge(of, dossier))]).toEqual([missing, []]);
    }
  });

  test("is under review, and names what is to be judged", () => {
    for (const [of, dossier, ...missing] of told(review)) {
      expect(statusOf(of, dossier)).toBe("review");
      expect([missingOf(judge(of, dossier)), causesOf(judge(of, dossier))]).toEqual([missing, []]);
    }
  });

  test("has words in both languages for what it asks and for what it came to", () => {
    const [[first]] = pass;
    langs.forEach((lang, at) => {
      for (const word of words[at] ?? []) expect(requirement(first, lang)).toContain(word);
      for (const [of, dossier] of [pass, fail, unknown, review].flatMap(told)) {
        const said = explain(judge(of, dossier), placeOf(of), lang);
        expect(said.length).toBeGreaterThan(0);
        expect(said).not.toMatch(/undefined|\[object/);
      }
    });
  });
});

const amounts: [string, Amounts<Quantity>][] = Object.entries(quantities);
/** More than any quantity of the cases; a share is held against no more than all. */
const most = (of: Quantity): string => (of.kind === "share" ? "1" : "99999999999");

describe.each(amounts)("a quantity of the kind %s", (kind, { exact, open, unknown, causes, words }) => {
  test("is of this kind in all of its cases", () => {
    const all: readonly (readonly [Quantity, ...unknown[]])[] = [
      exact,
      open === "never" ? [] : open,
      unknown,
      causes,
    ].flat();
    for (const [of] of all) expect(of.kind).toBe(kind);
  });

  test("is one number where every answer is given", () => {
    for (const [of, dossier, actual] of exact) {
      expect(judge(equals(of, actual), dossier).measures).toMatchObject([{ actual, holds: true }]);
      expect(statusOf(atLeast(of, actual), dossier)).toBe("pass");
      expect(statusOf(moreThan(of, actual), dossier)).toBe("fail");
    }
  });

  test("lies between two ends while answers are missing, and is decided outside of them", () => {
    for (const [of, dossier, low, high, ...missing] of open === "never" ? [] : open) {
      for (const limit of [low, high]) {
        const finding = judge(equals(of, limit), dossier);
        expect(finding.measures).toMatchObject([{ actual: null, low, high, holds: null }]);
        expect([finding.status, missingOf(finding)]).toEqual(["unknown", missing]);
      }
      expect(statusOf(atLeast(of, low), dossier)).toBe("pass");
      expect(statusOf(atMost(of, high), dossier)).toBe("pass");
      expect(statusOf(moreThan(of, low), dossier)).toBe("unknown");
      expect(statusOf(moreThan(of, high), dossier)).toBe("fail");
    }
  });

  test("is unknown, and names the answers that are missing", () => {
    for (const [of, dossier, ...missing] of unknown) {
      const finding = judge(atMost(of, most(of)), dossier);
      expect([statusOf(atMost(of, most(of)), dossier), missingOf(finding)]).toEqual(["unknown", missing]);
      expect(finding.measures).toMatchObject([{ actual: null, holds: null }]);
    }
  });

  test("names the answers that cause it to be too little", () => {
    for (const [of, dossier, ...paths] of causes)
      expect(causesOf(judge(atLeast(of, most(of)), dossier))).toEqual(paths);
  });

  test("has a name in both languages", () => {
    const [[first]] = exact;
    langs.forEach((lang, at) => {
      for (const word of words[at] ?? []) expect(requirement(atLeast(first, 1), lang)).toContain(word);
    });
  });
});
