import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Dossier,
  evaluate,
  every,
  given,
  holds,
  jurisdiction,
  type LocalText,
  members,
  section,
  unit,
  wenzhou,
  zhejiang,
} from "../../src/index.js";
import { edited } from "../../src/remedies/edits.js";
import type { Edit, Plan, Step } from "../../src/remedies/types.js";
import { whatIf } from "../../src/remedies/what-if.js";
import { dossierNamed, places } from "../fixtures.js";
import { answered, asOf } from "../laws/arbitrary.js";

const dossier: Dossier = {
  organizations: [
    { id: "a", role: "lead", name: "甲厂", kind: "university", otherConsortiaLed: 0 },
    { id: "b", role: "member", name: "乙厂", kind: "enterprise" },
    { id: "c", role: "member", name: "丙厂" },
  ],
};
const options = { asOf, stages: ["formation"] } as const;
/** That the members are legal persons: of those who say, and of those who do not. */
const legal = jurisdiction({
  id: "probe",
  title: { "zh-CN": "试", en: "probe" },
  policy: { id: "probe", title: "试", issuer: "试", status: "in-force" },
  sections: [
    section(
      "formation",
      [
        every(members, holds(unit("independentLegalPerson"))),
        every(members, given(unit("independentLegalPerson"))),
      ].map((holds, at) => ({
        id: ["probe.legal", "probe.open"][at] ?? "",
        force: "must" as const,
        cites: { policy: "probe", clause: "一", quote: "试" },
        title: { "zh-CN": "试", en: "probe" },
        holds,
      })),
    ),
  ],
});
const label: LocalText = { "zh-CN": "改", en: "change" };
const step = (edits: Edit[], more: Partial<Step> = {}): Step => ({
  kind: "change",
  rules: [],
  citations: [],
  effort: 1,
  label,
  edits,
  ...more,
});
const plan = (steps: Step[], more: Partial<Plan> = {}): Plan => ({
  steps,
  effort: 1,
  minimal: true,
  holds: "if-answered",
  verdict: "eligible",
  outlook: "eligible",
  asOf,
  ...more,
});
const kind: Edit = { path: ["organizations", 0, "kind"], value: "enterprise" };

describe("what changes come to", () => {
  test("is told by the rules that end differently, before and after", () => {
    const { before, after, findings, jurisdiction } = whatIf(dossier, [kind], wenzhou, options);
    expect([jurisdiction, before, after]).toEqual([
      "wenzhou",
      { asOf, verdict: "ineligible", outlook: "ineligible" },
      { asOf, verdict: "undetermined", outlook: "undetermined" },
    ]);
    const [first] = findings;
    expect(first).toMatchObject({
      rule: "wenzhou.lead.enterprise",
      topic: "lead.enterprise",
      citation: { clause: "三（二）" },
      before: { status: "fail" },
      after: { status: "pass" },
    });
    expect(findings.map(({ rule }) => rule)).not.toContain("wenzhou.lead.other-consortia");
  });

  test("is nothing where nothing changes", () => {
    for (const changes of [[], plan([]), [step([])], [{ ...kind, value: "university" }]])
      expect(whatIf(dossier, changes, wenzhou, options).findings).toEqual([]);
  });

  test("is the same by a plan, its steps or its edits", () => {
    const edits = whatIf(dossier, [kind], wenzhou, options);
    expect(whatIf(dossier, [step([kind])], wenzhou, options)).toEqual(edits);
    expect(whatIf(dossier, plan([step([kind])]), wenzhou, options)).toEqual(edits);
  });

  test("is judged by the day of the plan, and by the other options alike", () => {
    const { before, after } = whatIf(dossier, plan([], { asOf: "2026-03-01" }), zhejiang, options);
    expect([before.asOf, after.asOf]).toEqual([asOf, "2026-03-01"]);
    expect(whatIf({ ...dossier, filing: { filledOn: asOf } }, [], wenzhou).before.asOf).toBe(asOf);
  });

  test("counts a step so often as it says", () => {
    const unit = { id: "new", role: "member", kind: "enterprise" };
    const add = step([{ path: ["organizations"], insert: unit }], { kind: "add", value: unit, count: 3 });
    const { findings } = whatIf(dossier, [add], wenzhou, options);
    expect(findings.find(({ rule }) => rule === "wenzhou.members.count")).toMatchObject({
      before: { measures: [{ actual: "3" }] },
      after: { measures: [{ actual: "6" }] },
    });
  });

  test("is no difference where a row has only another number", () => {
    const rows: Dossier = {
      organizations: [
        { id: "a", role: "lead" },
        { id: "b", role: "member", independentLegalPerson: true },
        { id: "c", role: "member" },
        { id: "d", role: "member", independentLegalPerson: false },
      ],
    };
    const gone = (at: number) => whatIf(rows, [{ path: ["organizations", at], remove: true }], legal, options).findings;
    expect(gone(1)).toEqual([]);
    expect(gone(2)).toMatchObject([{ rule: "probe.open", before: { status: "unknown" }, after: { status: "pass" } }]);
    expect(gone(3)).toMatchObject([
      { rule: "probe.legal", before: { status: "fail", paths: [["organizations", 3, "independentLegalPerson"]] } },
    ]);
  });

  test("leaves nothing out, and writes into nothing", () => {
    const values = fc.constantFrom("enterprise", "university", "other", null);
    const edits = fc.array(
      fc.record({ path: fc.tuple(fc.constant("organizations"), fc.constant(0), fc.constant("kind")), value: values }),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(answered, edits, fc.constantFrom(...Object.values(places)), (full, edits, place) => {
        const bytes = JSON.stringify(full);
        const { before, after, findings } = whatIf(full, edits, place, options);
        expect(JSON.stringify(full)).toBe(bytes);
        const [one, other] = [full, edited(full, edits) as Dossier].map((of) => evaluate(of, place, options));
        expect([before.verdict, after.verdict]).toEqual([one?.verdict, other?.verdict]);
        const differ = one?.findings.filter((of, at) => JSON.stringify(of) !== JSON.stringify(other?.findings[at]));
        expect(findings.map(({ before }) => before)).toEqual(differ);
      }),
    );
  });
});

describe("rows are taken out as they stood before,", () => {
  const lists = { a: ["0", "1", "2", "3"], b: [{ c: ["x", "y"] }, { c: ["z"] }, { c: ["u", "v", "w"] }] };
  const places: Edit["path"][] = [
    ...[0, 1, 2, 3].map((at) => ["a", at]),
    ...[0, 1, 2].flatMap((at) => [["b", at], ...(lists.b[at]?.c ?? []).map((_, inner) => ["b", at, "c", inner])]),
  ];

  test("in whatever order they are told", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(places), (paths) => {
        const gone = (...path: Edit["path"]) => paths.some((one) => JSON.stringify(one) === JSON.stringify(path));
        const expected = {
          a: lists.a.filter((_, at) => !gone("a", at)),
          b: lists.b.flatMap(({ c }, at) =>
            gone("b", at) ? [] : [{ c: c.filter((_, inner) => !gone("b", at, "c", inner)) }],
          ),
        };
        const edits = paths.map((path) => ({ path, remove: true as const }));
        expect(edited(lists, edits)).toEqual(expected);
      }),
    );
  });
});

describe("changes that are none are refused:", () => {
  const asked =
    (changes: unknown, of: unknown = dossier) =>
    () =>
      Reflect.apply(whatIf, undefined, [of, changes, wenzhou, options]);

  test.each<[changes: unknown, why: string]>([
    [undefined, "the changes are undefined: they must be a plan"],
    ["plan", 'the changes are "plan"'],
    [{}, "the changes are an object"],
    [{ steps: [null], asOf }, "step 1 of the changes is null"],
    [{ steps: [] }, "the asOf of the plan is undefined"],
    [[step([]), kind], "step 2 of the changes is an object"],
    [[step([], { count: 0 })], "step 1 of the changes is an object: it must be a step of a plan"],
    [[step([], { count: 1.5 })], "step 1"],
    [[null], "the path of an edit is undefined: it must be a list of keys and indexes"],
    [[{ value: 1 }], "the path of an edit is undefined"],
    [[{ path: "organizations", value: 1 }], 'the path of an edit is "organizations"'],
    [[{ path: [], value: {} }], "the path of an edit is []"],
    [[{ path: ["organizations", -1], remove: true }], 'the path of an edit is ["organizations",-1]'],
    [[{ path: ["organizations", 0.5, "kind"], value: 1 }], 'the path of an edit is ["organizations",0.5,"kind"]'],
    [[{ path: ["organizations", {}], value: 1 }], 'the path of an edit is ["organizations",{}]'],
    [[{ path: ["plan"] }], 'the edit at ["plan"] must have one of value, insert and remove: true; it has none'],
    [[{ path: ["plan"], value: 1, insert: 2 }], "it has value, insert"],
    [[{ path: ["organizations", 0], remove: false }], "it has remove"],
  ])("%j", (changes, why) => {
    expect(asked(changes)).toThrow(TypeError);
    expect(asked(changes)).toThrow(why);
  });

  test.each<[edits: Edit[], why: string]>([
    [[{ path: ["organizations", 3], remove: true }], 'nothing can be removed at ["organizations",3]'],
    [[{ path: ["organizations"], remove: true }], 'nothing can be removed at ["organizations"]'],
    [[{ path: ["platforms", 0], remove: true }], 'nothing can be removed at ["platforms",0]'],
    [
      [
        { path: ["organizations", 1], remove: true },
        { path: ["organizations", 1], remove: true },
      ],
      'the entry at ["organizations",1] is removed twice',
    ],
    [[{ path: ["organizations", 4, "kind"], value: "other" }], '["organizations"] has only 3 entries'],
    [[{ path: ["organizations", "kind"], value: "other" }], '["organizations"] has no "kind", it is a list'],
    [[{ path: ["organizations", 0, 1], value: "other" }], '["organizations",0] has no 1, it is an object'],
    [[{ path: ["organizations", 0, "kind", "x"], value: 1 }], 'has no "x", it is "university"'],
    [[{ path: ["organizations", 9, "tasks"], insert: "x" }], 'the path ["organizations",9,"tasks"]'],
  ])("%j", (edits, why) => {
    expect(asked(edits)).toThrow(RangeError);
    expect(asked(edits)).toThrow(why);
  });

  test("an entry is added only to a list, or to one that is not there yet", () => {
    const add = (...path: string[]) => asked([{ path, insert: { id: "x", role: "member" } }]);
    expect(add("consortium")).not.toThrow();
    expect(asked([{ path: ["organizations", 0, "kind"], insert: 1 }])).toThrow(
      'nothing can be added at ["organizations",0,"kind"]: it is "university", no list',
    );
    expect(asked([{ path: ["organizations", 3, "kind"], value: "other" }])).not.toThrow();
  });

  test("and so is what is no dossier, no jurisdiction, no options", () => {
    expect(asked([], null)).toThrow("the dossier is not an object");
    expect(() => Reflect.apply(whatIf, undefined, [dossier, [], "wenzhou", options])).toThrow("it must be a value");
    expect(() => Reflect.apply(whatIf, undefined, [dossier, [], wenzhou, null])).toThrow("the options are null");
  });

  test("a real dossier is changed at every depth", () => {
    const real = dossierNamed("wenzhou-pass") as Dossier;
    const edits: Edit[] = [
      { path: ["organizations", 0, "financials", 0, "rdExpense"], value: "1" },
      { path: ["organizations", 1], remove: true },
    ];
    expect(whatIf(real, edits, wenzhou, options).findings.length).toBeGreaterThan(0);
  });
});
