import { describe, expect, test } from "vitest";
import { type Change, type ChangeReview, type Jurisdiction, jiyuan, reviewChange, taizhou } from "../../src/index.js";
import { options } from "../../src/schemas/options.js";
import { untyped } from "../criteria/place.js";
import { places } from "../fixtures.js";

type Kind = Change["kind"];
type Condition = Exclude<keyof Change, "kind" | "on">;
type Outcome = ChangeReview["outcome"];
/** What a change comes to, and what it must meet for that. */
interface Row {
  outcome: Outcome;
  rules: string[];
  conditions?: Condition[];
  /** What comes of it where a condition is false. */
  otherwise?: Outcome;
  /** What is outstanding until it is done. */
  follows?: Condition[];
  reading?: string;
  /** What another reading comes to where the conditions are met, where they are not, and while they are not answered. */
  other?: [name: string, met: Outcome, notMet: Outcome, open: Outcome];
}
/** The table of the contract; what is not here is silent. */
type Table = Partial<Record<Kind, Row>>;

const major: Row = {
  outcome: "allowed",
  rules: ["zhejiang.change.major"],
  follows: ["reported"],
  reading: "all-major",
};
const notMajor: Row = { ...major, other: ["members-not-major", "silent", "silent", "silent"] };
const membersOfZhejiang: Row = { ...notMajor, rules: ["zhejiang.change.major", "zhejiang.change.membership"] };
const membersOfJiyuan: Row = {
  outcome: "allowed",
  rules: ["jiyuan.change.membership"],
  conditions: ["unanimousConsent", "supplementaryAgreement"],
  follows: ["reported"],
};
const ofTaizhou = (kind: "exit" | "dissolve", condition: Condition): Row => ({
  outcome: "allowed",
  rules: [`taizhou.change.${kind}`],
  conditions: [condition, "unanimousConsent"],
  reading: "exhaustive",
  other: ["permissive", "allowed", "silent", "unknown"],
});
const tables: Record<string, Table> = {
  wenzhou: {
    rename: { outcome: "dissolves", rules: ["wenzhou.change.rename", "wenzhou.change.project-adjustment"] },
    "change-lead": { outcome: "dissolves", rules: ["wenzhou.change.lead", "wenzhou.change.project-adjustment"] },
    "adjust-project": {
      outcome: "allowed",
      rules: ["wenzhou.change.project-adjustment"],
      conditions: ["approved"],
      reading: "any",
      other: ["on-dissolution", "silent", "silent", "silent"],
    },
    mismanagement: { outcome: "terminable", rules: ["wenzhou.change.mismanagement"] },
    dishonesty: { outcome: "recorded", rules: ["wenzhou.change.dishonesty"] },
  },
  zhejiang: {
    rename: major,
    "change-lead": major,
    "add-member": membersOfZhejiang,
    "remove-member": membersOfZhejiang,
    exit: notMajor,
    dissolve: major,
    "poor-evaluation": { outcome: "adjustable", rules: ["zhejiang.change.poor-evaluation"] },
    "other-major": major,
  },
  taizhou: {
    exit: ofTaizhou("exit", "unableToContinue"),
    dissolve: ofTaizhou("dissolve", "goalsCompleted"),
    "termination-cause": {
      outcome: "terminates",
      rules: ["taizhou.change.terminate"],
      conditions: ["evaluated"],
      otherwise: "pending-evaluation",
    },
  },
  jiyuan: {
    "change-lead": { outcome: "allowed", rules: ["jiyuan.change.lead"], conditions: ["approved"] },
    "add-member": membersOfJiyuan,
    "remove-member": membersOfJiyuan,
    exit: membersOfJiyuan,
    dissolve: { outcome: "allowed", rules: ["jiyuan.change.dissolve"], conditions: ["approved"] },
  },
};
const silent: Row = { outcome: "silent", rules: [] };

const asOf = "2026-03-01";
/** A municipal project is under way, as far as Jiyuan asks for one. */
const dossier = untyped({
  organizations: [],
  lifecycle: { projects: [{ level: "municipal", startsOn: "2025-01-01" }] },
});
const of = (place: Jurisdiction, kind: Kind, answers: Partial<Change> = {}, readings = {}): ChangeReview =>
  reviewChange(dossier, place, { kind, ...answers }, { asOf, readings });
const every = (conditions: readonly Condition[], answer: boolean) =>
  Object.fromEntries(conditions.map((condition) => [condition, answer]));
/** The other reading, where it ends differently. */
const contested = (outcome: Outcome, other: Row["other"], at: 1 | 2 | 3) =>
  other && other[at] !== outcome ? [{ reading: other[0], outcome: other[at] }] : undefined;

describe.each(Object.values(places))("what $id says", (place) => {
  describe.each(options.changeKind)("of %s", (kind) => {
    const row = tables[place.id]?.[kind] ?? silent;
    const { outcome, rules, conditions = [], otherwise = "not-allowed", follows = [], reading, other } = row;
    const met = every(conditions, true);

    test("is what its clauses say, if all that they ask for is so", () => {
      const { citations, ...found } = of(place, kind, { ...met, ...every(follows, true) });
      expect(found).toEqual({
        ...{ outcome, rules, outstanding: [], missing: [], policy: place.policy, reading },
        contested: contested(outcome, other, 1),
      });
      const cited = rules.map((rule) => place.changes?.find(({ id }) => id === rule)?.cites);
      expect(citations).toEqual(expect.arrayContaining(cited));
    });

    test("leaves outstanding what follows until it is done, whatever else is not answered", () => {
      const paths = follows.map((one) => [one]);
      for (const answer of [false, undefined, null]) {
        const answers = Object.fromEntries(follows.map((one) => [one, answer])) as Partial<Change>;
        expect(of(place, kind, { ...met, ...answers })).toMatchObject({ outcome, outstanding: paths, missing: [] });
      }
      if (conditions.length > 0) expect(of(place, kind).outstanding).toEqual([]);
      for (const one of conditions) expect(of(place, kind, { [one]: false }).outstanding).toEqual([]);
    });

    test("is what its clauses leave, if something is not so, whatever else is not answered", () => {
      for (const condition of conditions) {
        expect(of(place, kind, { ...met, [condition]: false })).toMatchObject({
          outcome: otherwise,
          rules,
          missing: [],
        });
        const found = of(place, kind, { [condition]: false });
        expect(found.outcome).toBe(otherwise);
        expect(found.contested).toEqual(contested(otherwise, other, 2));
      }
    });

    test("is unknown while something is not answered, which is what is missing", () => {
      const none = of(place, kind);
      expect(none.outcome).toBe(conditions.length > 0 ? "unknown" : outcome);
      expect(none.missing).toEqual(conditions.map((condition) => ({ path: [condition] })));
      expect(none.contested).toEqual(contested(none.outcome, other, conditions.length > 0 ? 3 : 1));
      for (const condition of conditions) {
        for (const blank of [null, "", undefined]) {
          const answers = { ...met, [condition]: blank } as Partial<Change>;
          expect(of(place, kind, answers)).toMatchObject({ outcome: "unknown", missing: [{ path: [condition] }] });
        }
      }
    });

    test("asks for nothing else", () => {
      const others = ["unanimousConsent", "supplementaryAgreement", "reported", "approved", "goalsCompleted"] as const;
      const rest = others.filter((one) => !conditions.includes(one));
      for (const answer of [true, false])
        expect(of(place, kind, { ...every(rest, answer), ...met }).outcome).toBe(outcome);
    });

    test("may be read otherwise, and then this reading contests it", () => {
      const [id = ""] = rules;
      if (!other || !reading) return;
      const [name, ...ends] = other;
      const answers = [met, every(conditions, false), {}] as const;
      answers.forEach((one, at) => {
        const usual = of(place, kind, one).outcome;
        const found = of(place, kind, one, { [id]: name });
        expect(found).toMatchObject({ outcome: conditions.length > 0 ? ends[at] : ends[0], rules, reading: name });
        expect(found.contested).toEqual(found.outcome === usual ? undefined : [{ reading, outcome: usual }]);
      });
    });
  });
});

test("what the one who leaves owes is told in Taizhou, by its clause", () => {
  for (const answers of [{}, { unableToContinue: true, unanimousConsent: true }])
    expect(of(taizhou, "exit", answers).citations).toMatchObject([
      { clause: "三（四）2", quote: expect.stringContaining("可退出创新联合体") },
      { clause: "三（四）2", quote: "退出成员应按照协议约定，妥善处理相关事宜，确保创新联合体的正常运行" },
    ]);
  expect(of(taizhou, "dissolve").citations).toHaveLength(1);
});

describe.each(["change-lead", "dissolve"] as const)("in Jiyuan, %s", (kind) => {
  const review = (projects: unknown, answers: Partial<Change> = {}) =>
    reviewChange(untyped({ organizations: [], lifecycle: { projects } }), jiyuan, { kind, ...answers }, { asOf });
  const at = (...path: (string | number)[]) => ({ path: ["lifecycle", "projects", ...path] });
  const running = { level: "municipal", startsOn: "2025-01-01", endsOn: "2026-12-31" };

  test.each<[what: string, project: object, outcome: Outcome]>([
    ["under way", running, "not-allowed"],
    ["of the province", { ...running, level: "provincial" }, "not-allowed"],
    ["of the state", { ...running, level: "national" }, "not-allowed"],
    ["of a county", { ...running, level: "county" }, "silent"],
    ["that began that day", { ...running, startsOn: asOf }, "not-allowed"],
    ["that begins the day after", { ...running, startsOn: "2026-03-02" }, "silent"],
    ["that ends that day", { ...running, endsOn: asOf }, "not-allowed"],
    ["that ended the day before", { ...running, endsOn: "2026-02-28" }, "silent"],
    ["without an end", { ...running, endsOn: null }, "not-allowed"],
  ])("with a project %s and without approval is %s", (_, project, outcome) => {
    expect(review([project], { approved: false })).toMatchObject({ outcome, missing: [] });
    expect(review([project], { approved: true }).outcome).toBe(outcome === "silent" ? "silent" : "allowed");
    expect(review([project, running], { approved: false }).outcome).toBe("not-allowed");
  });

  test("is not spoken of without projects, and then asks for no approval", () => {
    expect(review([])).toMatchObject({
      outcome: "silent",
      missing: [],
      rules: [expect.stringContaining("jiyuan.change")],
    });
  });

  test.each<[what: string, projects: unknown, missing: object[]]>([
    ["the projects are not", undefined, [at()]],
    ["the level is not", [{ startsOn: "2025-01-01" }], [at(0, "level")]],
    ["the start is not", [{ level: "county" }, { level: "municipal" }], [at(1, "startsOn")]],
    ["nothing of a project is", [null], [at(0, "level"), at(0, "startsOn")]],
  ])("is unknown while %s given, even if it was approved", (_, projects, missing) => {
    for (const approved of [true, false])
      expect(review(projects, { approved })).toMatchObject({ outcome: "unknown", missing });
    expect(review(projects)).toMatchObject({ outcome: "unknown", missing: [...missing, { path: ["approved"] }] });
  });

  test("is judged by the day of the change, else by the day of the question", () => {
    const over = [{ ...running, endsOn: "2025-12-31" }];
    expect(review(over, { approved: false }).outcome).toBe("silent");
    expect(review(over, { approved: false, on: "2025-12-31" }).outcome).toBe("not-allowed");
    expect(review(over, { approved: false, on: " " }).outcome).toBe("silent");
  });
});

describe("a change", () => {
  const review = (change: unknown, options = { asOf }) => reviewChange(dossier, jiyuan, change as Change, options);

  test("of no known kind is refused, and the kinds are told", () => {
    for (const kind of ["change-leed", "", undefined, 7, "constructor"])
      expect(() => review({ kind })).toThrow("it is one of rename, change-lead, relocate-lead, add-member");
    expect(() => review({ kind: "change-leed" })).toThrow(RangeError);
    expect(() => review(null)).toThrow(RangeError);
    expect(review({ kind: " dissolve ", approved: true }).outcome).toBe("allowed");
  });

  test("on what is no day is refused, and so is a question without a day", () => {
    expect(() => review({ kind: "exit", on: "2026-02-29" })).toThrow('on is not a day: "2026-02-29"');
    expect(() => reviewChange(dossier, jiyuan, { kind: "exit" })).toThrow("neither is filing.filledOn");
    expect(() => reviewChange(untyped(7), jiyuan, { kind: "exit" }, { asOf })).toThrow(TypeError);
    const filed = { ...dossier, filing: { filledOn: "2026-01-05" } };
    expect(reviewChange(filed, jiyuan, { kind: "dissolve", approved: true }).outcome).toBe("allowed");
  });

  test("in a place whose document says nothing of changes is silent", () => {
    const { changes: _, ...without } = jiyuan;
    expect(reviewChange(dossier, without, { kind: "dissolve" }, { asOf })).toMatchObject({
      outcome: "silent",
      rules: [],
      citations: [],
    });
  });
});

test("a condition that is answered is not asked for again while it is open whether the text speaks of it", () => {
  const review = (change: Partial<Change>) =>
    reviewChange({ organizations: [] }, jiyuan, { kind: "change-lead", ...change }, { asOf: "2026-01-05" });
  const projects = { path: ["lifecycle", "projects"] };
  expect(review({ approved: true })).toMatchObject({ outcome: "unknown", missing: [projects] });
  expect(review({ approved: false })).toMatchObject({ outcome: "unknown", missing: [projects] });
  expect(review({}).missing).toEqual([projects, { path: ["approved"] }]);
});
