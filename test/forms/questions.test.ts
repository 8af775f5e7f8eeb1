import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeFields, nextQuestions, type Question, withAnswer } from "../../src/forms/index.js";
import { type Dossier, evaluate, type Jurisdiction, type Report, stages, wenzhou } from "../../src/index.js";
import { cases, places } from "../fixtures.js";
import { answered, asOf, withGaps } from "../laws/arbitrary.js";
import { answer, size } from "./applicant.js";

const empty = {} as Dossier;

/** Fills a form by nothing but its questions, and tells what was asked with how the report stood. */
function interview(truth: unknown, jurisdiction: Jurisdiction, on = asOf) {
  const asked: { question: Question; report: Report }[] = [];
  const open = new Set<string>();
  let form = empty;
  for (;;) {
    const report = evaluate(form, jurisdiction, { asOf: on });
    const question = nextQuestions(report).find(
      ({ path, row, field }) => !open.has(JSON.stringify([path, row, field])),
    );
    if (!question) return { asked, report, form, unanswered: open.size };
    asked.push({ question, report });
    const { path, row, field } = question;
    const next = answer(form, question, truth);
    if (next === undefined) open.add(JSON.stringify([path, row, field]));
    else form = next;
  }
}

const truths: [name: string, truth: unknown, on: string][] = cases()
  .filter(({ name }) => !name.startsWith("edge"))
  .map(({ name, dossier, asOf }) => [name, dossier, asOf]);

describe.each(Object.entries(places))("a form of %s driven by its questions", (_, jurisdiction) => {
  test.each(truths)("comes to the verdict of %s", (_, truth, on) => {
    const { report, asked, unanswered } = interview(truth, jurisdiction, on);
    const { verdict } = evaluate(truth as Dossier, jurisdiction, { asOf: on });
    expect(report.verdict).toBe(verdict);
    expect(asked.length - unanswered).toBeLessThanOrEqual(size(truth));
    if (verdict !== "undetermined") expect(nextQuestions(report)).toEqual([]);
  });

  test("never asks twice, never more than there is, and nothing once the verdict stands", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          answered,
          withGaps.map(({ part }) => part),
        ),
        (truth) => {
          const { report, asked, unanswered } = interview(truth, jurisdiction);
          const prints = asked.map(({ question: { path, row, field } }) => JSON.stringify([path, row, field]));
          expect(new Set(prints).size).toBe(prints.length);
          expect(asked.length - unanswered).toBeLessThanOrEqual(size(truth));
          for (const { question, report } of asked) {
            expect(report.verdict).toBe("undetermined");
            const waiting = report.findings.filter(({ rule }) => question.rules.includes(rule));
            expect(waiting.every(({ force, status }) => force !== "may" && /unknown|review/.test(status))).toBe(true);
          }
          expect(report.verdict).toBe(evaluate(truth, jurisdiction, { asOf }).verdict);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("asks nothing that the fields cannot describe, and everything in both languages", () => {
    const names = new Map(describeFields().map((field) => [field.name, field]));
    const { asked } = interview(truths[0]?.[1], jurisdiction);
    expect(asked.length).toBeGreaterThan(0);
    for (const { question } of asked) {
      expect([question.name, names.has(question.name.replace(/\.\*$/, ""))]).toEqual([question.name, true]);
      expect(question.label["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
      expect(question.label.en).toMatch(/[a-z]/);
      expect(question.clauses.length).toBeGreaterThan(0);
    }
  });
});

const fields = new Map(describeFields().map((field) => [field.name, field]));

/** An honest answer of any kind, among them those by which nothing can be told. */
function anyAnswer({ path, row, field, name }: Question, form: Dossier, pick: (below: number) => number): unknown {
  const one = <T>(values: readonly T[]): T | undefined => values[pick(values.length)];
  const units = form.organizations ?? [];
  const led = units.some(({ role }) => role === "lead");
  if (path[0] === "assertions") return row ? { by: "reviewer", holds: pick(2) === 0 } : pick(2) === 0;
  if (row && field === undefined) return path[0] === "organizations" ? { id: `n${units.length}` } : {};
  if (name === "organizations.*.role") return led ? "member" : one(["lead", "member"]);
  if (name === "organizations.*.division") return one(["330382", "331002", "419001", "110101"]);
  const known = fields.get(name) ?? fields.get(name.replace(/\.\*$/, ""));
  const list = known?.name === name;
  if (name === "organizations")
    return Array.from({ length: pick(4) }, (_, at) => ({ id: `u${at}`, role: at === 1 ? "lead" : "member" }));
  switch (known?.kind) {
    case "rows":
      return Array.from({ length: pick(3) }, () => ({}));
    case "words":
      return list ? one([[], ["甲"], ["u0", ""]]) : one(["甲", "u0"]);
    case "options":
      return list ? one([[], known.options?.map(({ value }) => value)]) : known.options?.[0]?.value;
    case "option":
      return one(known.options ?? [])?.value;
    case "flag":
      return pick(2) === 0;
    case "count":
      return pick(4);
    case "amount":
      return one(["0", "20000000", "1"]);
    case "day":
      return one(["2025-01-01", "2027-03-01", "2031-01-02", "2025-11-20"]);
    default:
      return one(["甲", "u0", "字".repeat(600)]);
  }
}

test.each(Object.values(places))(
  "whatever is answered, there is an end to the questions of $id, and a way past a failure",
  (place) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.boolean(), (stream, all) => {
        let form = empty;
        const pick = (below: number): number => Number(stream.next().value) % below;
        for (let asked = 0; ; asked++) {
          expect(asked).toBeLessThan(1500);
          const report = evaluate(form, place, { asOf, stages });
          const [question] = nextQuestions(report, { all });
          if (!question) {
            // What is left open is what nothing can be told by though it is given.
            const open = report.findings.filter(
              ({ force, status }) => force !== "may" && /unknown|review/.test(status),
            );
            expect([...new Set(open.map(({ missing }) => missing.length > 0))].every(Boolean)).toBe(true);
            expect(all || report.verdict === "ineligible" || open.every(({ status }) => status === "unknown")).toBe(
              true,
            );
            return;
          }
          form = withAnswer(form, question, anyAnswer(question, form, pick));
        }
      }),
      { numRuns: 12 },
    );
  },
);

test("after a failed must all that is left is asked for", () => {
  const dossier: Dossier = { organizations: [{ id: "a", role: "lead", kind: "university" }] };
  const report = evaluate(dossier, wenzhou, { asOf });
  expect(nextQuestions(report)).toEqual([]);
  const left = nextQuestions(report, { all: true });
  expect(left.map(({ name }) => name)).toContain("organizations.*.division");
  expect(left.flatMap(({ rules }) => rules)).not.toContain("wenzhou.lead.enterprise");
});

test("a revenue of zero, a list without rows and days without a calendar are not asked for again", () => {
  const financials = [2022, 2023, 2024].map((year) => ({ year, revenue: 0, rdExpense: 0 }));
  const dossier: Dossier = {
    organizations: [{ id: "a", role: "lead", financials }],
    filing: { publicNotice: { startsOn: "2031-01-02", endsOn: "2031-01-20" } },
  };
  const names = Object.values(places).flatMap((place) =>
    nextQuestions(evaluate(dossier, place, { asOf, stages }), { all: true }).map(({ name }) => name),
  );
  expect(names).not.toContain("organizations.*.financials.*.revenue");
  expect(names).not.toContain("filing.publicNotice.startsOn");
  expect(names).not.toContain("organizations.*");
});

describe("the order of the questions", () => {
  const begun: Dossier = { organizations: [{ id: "a", role: "lead" }] };
  const questions = nextQuestions(evaluate(begun, wenzhou, { asOf }));

  test("the most decisive comes first", () => {
    expect(questions[0]).toMatchObject({
      path: ["organizations", 0, "kind"],
      name: "organizations.*.kind",
      by: "applicant",
      force: "must",
      label: { "zh-CN": "第 1 家单位的类型", en: "Kind of unit, unit 1" },
    });
    expect(questions[0]?.rules).toContain("wenzhou.lead.enterprise");
    expect(questions[0]?.clauses).toContain("三（二）");
  });

  test("an applicant before a reviewer, musts before shoulds, what settles a rule before what does not", () => {
    const rank = ({ by, force, settles, rules }: Question) => [
      by === "reviewer" ? 1 : 0,
      force === "must" ? 0 : 1,
      -settles,
      -rules.length,
    ];
    const ranks = questions.map(rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a.map((n, i) => n - (b[i] ?? 0)).find((n) => n !== 0) ?? 0));
    expect(new Set(questions.map(({ by }) => by))).toEqual(new Set(["applicant", "reviewer"]));
    expect(new Set(questions.map(({ force }) => force))).toEqual(new Set(["must", "should"]));
  });

  test("a judgement is asked for in the words of the clause", () => {
    const judgement = questions.find(({ by }) => by === "reviewer");
    expect(judgement?.row).toEqual({ rule: judgement?.rules[0] });
    expect(judgement?.label["zh-CN"]).toMatch(/^审核人认定：“.+”$/);
  });

  test("an account that is not there is asked for by its year", () => {
    expect(questions).toContainEqual(
      expect.objectContaining({
        path: ["organizations", 0, "financials"],
        row: { year: 2024 },
        field: "rdExpense",
        name: "organizations.*.financials.*.rdExpense",
      }),
    );
  });

  test("a row is asked for only once its list is there", () => {
    const first = nextQuestions(evaluate(empty, wenzhou, { asOf }));
    expect(first.filter(({ path }) => path[0] === "organizations").map(({ row }) => row)).toEqual([undefined]);
    const noLead = evaluate({ organizations: [{ id: "a", role: "member" }] }, wenzhou, { asOf });
    expect(nextQuestions(noLead)).toContainEqual(
      expect.objectContaining({ path: ["organizations"], row: { role: "lead" }, name: "organizations.*" }),
    );
  });

  test("none once a must has failed", () => {
    const dossier: Dossier = { organizations: [{ id: "a", role: "lead", kind: "university" }] };
    expect(nextQuestions(evaluate(dossier, wenzhou, { asOf }))).toEqual([]);
  });
});

describe("an answer put where its question is", () => {
  const form = { consortium: { name: "甲" }, organizations: [{ id: "a", role: "lead", tasks: ["一"] }] };

  test.each<[Parameters<typeof withAnswer>[1], unknown, unknown]>([
    [{ path: ["consortium", "industry"] }, "电气", { consortium: { name: "甲", industry: "电气" } }],
    [{ path: ["plan", "endsOn"] }, "2028-01-01", { plan: { endsOn: "2028-01-01" } }],
    [
      { path: ["organizations", 0, "tasks", 1] },
      "二",
      { organizations: [{ ...form.organizations[0], tasks: ["一", "二"] }] },
    ],
    [
      { path: ["organizations"], row: { role: "member" } },
      { id: "b" },
      { organizations: [...form.organizations, { role: "member", id: "b" }] },
    ],
    [
      { path: ["organizations", 0, "financials"], row: { year: 2024 }, field: "revenue" },
      "5",
      { organizations: [{ ...form.organizations[0], financials: [{ year: 2024, revenue: "5" }] }] },
    ],
    [
      { path: ["assertions"], row: { rule: "wenzhou.lead.influence" } },
      { by: "reviewer", holds: true },
      { assertions: [{ rule: "wenzhou.lead.influence", by: "reviewer", holds: true }] },
    ],
  ])("%j", (question, answer, changed) => {
    const before = structuredClone(form);
    expect(withAnswer(form, question, answer)).toEqual({ ...form, ...(changed as object) });
    expect(form).toEqual(before);
  });

  test("lists that are not there yet begin with it, and blanks are nothing", () => {
    expect(withAnswer({ platforms: "" }, { path: ["platforms", 0, "name"] }, "甲")).toEqual({
      platforms: [{ name: "甲" }],
    });
    expect(withAnswer(null, { path: ["id"] }, "x")).toEqual({ id: "x" });
  });
});
