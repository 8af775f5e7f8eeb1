import { describe, expect, test } from "vitest";
import { bearing, noBearing, verdictOf } from "../../src/engine/verdict.js";
import {
  evaluate,
  type Finding,
  jiyuan,
  parseDossier,
  type Stage,
  stages,
  type WorkCalendar,
} from "../../src/index.js";
import { untyped } from "../criteria/place.js";
import { dossierNamed, places } from "../fixtures.js";

const asOf = "2025-11-20";
const dossier = parseDossier(dossierNamed("wenzhou-conditional"));
const together = (findings: readonly Finding[]) =>
  verdictOf(findings.reduce((found, { force, status }) => found | bearing(force, status), noBearing));

describe.each(Object.values(places))("the stages of $id", (place) => {
  const of = (...asked: Stage[]) => evaluate(dossier, place, { asOf, stages: asked });
  const whole = of(...stages);

  test("are those asked for, one after another, whatever the order and however often they are asked for", () => {
    expect(whole.findings.map(({ rule }) => rule)).toEqual(place.rules.map(({ id }) => id));
    expect(of("operation", "approval", "filing", "formation", "filing")).toEqual(whole);
    expect(Object.keys(of("operation", "formation").verdicts)).toEqual(["formation", "operation"]);
  });

  test("are formation and filing unless told otherwise", () => {
    const usual = evaluate(dossier, place, { asOf });
    expect(usual).toEqual(of("formation", "filing"));
    expect(new Set(usual.findings.map(({ stage }) => stage))).toEqual(new Set(["formation", "filing"]));
  });

  test("come out the same alone as with others, and each has its own verdict", () => {
    for (const stage of stages) {
      const own = of(stage);
      expect(own.findings).toEqual(whole.findings.filter((finding) => finding.stage === stage));
      expect(own.findings.length).toBeGreaterThan(0);
      expect(own.verdicts).toEqual({ [stage]: together(own.findings) });
      expect(own.verdict).toBe(own.verdicts[stage]);
      expect(whole.verdicts[stage]).toBe(own.verdict);
    }
    expect(whole.verdict).toBe(together(whole.findings));
  });
});

describe("the verdict over several stages", () => {
  const of = (answers: object, ...asked: Stage[]) =>
    evaluate(untyped({ consortium: { name: "济源钢铁创新联合体" }, organizations: [], ...answers }), jiyuan, {
      asOf,
      stages: asked,
    });
  const approved = {
    approved: true,
    demonstration: { favourable: true },
    publicNotice: { startsOn: "2025-11-03", endsOn: "2025-11-14", objection: false },
  };

  test("is that of all their findings, not of the worst or last", () => {
    expect(of({ filing: approved }, "approval").verdict).toBe("eligible");
    expect(of({ filing: approved }, "approval", "operation")).toMatchObject({
      verdict: "undetermined",
      verdicts: { approval: "eligible", operation: "undetermined" },
    });
    const against = { ...approved, demonstration: { favourable: false } };
    expect(of({ filing: against }, "approval", "operation")).toMatchObject({
      verdict: "ineligible",
      verdicts: { approval: "ineligible", operation: "undetermined" },
    });
  });
});

describe("a calendar", () => {
  const notice = (startsOn: string, endsOn: string, calendar?: WorkCalendar, reading = "from-posting-day") => {
    const filing = { publicNotice: { startsOn, endsOn, objection: false } };
    const options = {
      asOf: "2027-06-01",
      stages: ["approval" as const],
      readings: { "jiyuan.approval.notice": reading },
    };
    const report = evaluate({ organizations: [], filing }, jiyuan, { ...options, ...(calendar && { calendar }) });
    return report.findings.find(({ rule }) => rule === "jiyuan.approval.notice");
  };
  const of2027 = { "2027": { off: ["2027-01-01/2027-01-03"], worked: ["2027-01-09"] } };

  test("of a further year makes a notice known", () => {
    expect(notice("2027-01-04", "2027-01-08")?.status).toBe("unknown");
    expect(notice("2027-01-04", "2027-01-08", of2027)).toMatchObject({
      status: "pass",
      contested: [{ reading: "from-next-day", status: "fail" }],
    });
    expect(notice("2027-01-04", "2027-01-09", of2027)).not.toHaveProperty("contested");
    expect(notice("2027-01-04", "2027-01-08", of2027, "from-next-day")?.measures).toMatchObject([
      { actual: "4", shortfall: "1" },
    ]);
  });

  test("is of one question only: the next one does not know it", () => {
    notice("2027-01-04", "2027-01-08", of2027);
    expect(notice("2027-01-04", "2027-01-08")?.status).toBe("unknown");
  });

  test("that is wrong is refused with the path, whatever is asked", () => {
    const calendar = { "2027": { off: ["2027-01-32"], worked: [] } };
    expect(() => evaluate({ organizations: [] }, jiyuan, { asOf, calendar })).toThrow('calendar["2027"].off[0]');
  });
});
