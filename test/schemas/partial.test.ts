import { describe, expect, test } from "vitest";
import {
  DossierError,
  evaluate,
  jiyuan,
  parseDossier,
  safeParseDossier,
  support,
  taizhou,
  wenzhou,
} from "../../src/index.js";
import { printPath } from "../../src/schemas/issues.js";
import { dossierNamed } from "../fixtures.js";
import { dossierAt, dossierWith, leadWith, places } from "./dossiers.js";

const partialOf = (input: unknown) => safeParseDossier(input).partial;

const silent = new Set(["establishedOn", "endsOn", "dissolvedOn", "to", "primary", "other"]);

describe("the partial dossier", () => {
  test("is not given where everything is right, nor the value where something is wrong", () => {
    expect(Object.keys(safeParseDossier(leadWith({})))).toEqual(["value"]);
    expect(Object.keys(safeParseDossier(leadWith({ kind: 1 }))).sort()).toEqual(["issues", "partial"]);
  });

  test.each(places().filter(({ key }) => !["id", "organizations", "organizations.id"].includes(key)))(
    "has $key not answered where it is of the wrong type",
    ({ key, path }) => {
      const wrong = dossierAt(path, () => 1);
      // Where to be absent is an answer, what stood there stays something that nobody can read.
      const left = silent.has(key.split(".").at(-1) ?? "") ? false : undefined;
      const right = key === "organizations.role" ? leadWith({ role: "" }) : dossierAt(path, left);
      expect(partialOf(wrong)).toEqual(right);
    },
  );

  test("has the ids not answered where they are of the wrong type", () => {
    const partial = partialOf({ id: 5, organizations: [{ id: 5, role: "lead" }] });
    expect(partial?.id ?? "").toBe("");
    expect(partial?.organizations).toEqual([{ id: "", role: "lead" }]);
  });

  test("keeps what is right, white space and all", () => {
    const wrong = {
      ...leadWith({ name: " 甲 ", kind: "x", tasks: ["乙", 5, ""] }),
      plan: { endsOn: 5, pathway: "丙" },
    };
    expect(partialOf(wrong)).toEqual({
      ...leadWith({ name: " 甲 ", tasks: ["乙", "", ""] }),
      plan: { endsOn: false, pathway: "丙" },
    });
  });

  test("does not take an end that is mistyped for none", () => {
    const project = { startsOn: "2020-01-01", endsOn: "2020/12/31" };
    const led = partialOf(leadWith({ rdProjects: [project, project] }));
    const rule = "jiyuan.lead.rd-projects";
    const finding = led && evaluate(led, jiyuan, { asOf: "2025-11-20" }).findings.find((one) => one.rule === rule);
    expect(finding).toMatchObject({
      status: "unknown",
      missing: [0, 1].map((at) => ({ path: ["organizations", 0, "rdProjects", at, "endsOn"] })),
    });
    const lifecycle = { establishedOn: "2024-01-01", dissolvedOn: "2024/12/31" };
    const dissolved = partialOf({ organizations: [], lifecycle });
    expect(dissolved && support(dissolved, jiyuan, { asOf: "2025-11-20" })[0]).toMatchObject({
      state: "unknown",
      missing: [{ path: ["lifecycle", "dissolvedOn"] }],
    });
  });

  test("has neither unknown keys nor blanks", () => {
    const wrong = { ...leadWith({ x: { y: 1 }, name: null, contact: { z: 1, phone: "" } }), w: [1] };
    expect(partialOf(wrong)).toStrictEqual(leadWith({ contact: {} }));
  });

  test("keeps every index: a wrong row is a row without answers, a wrong item a blank one", () => {
    const organizations = [null, { id: "a", role: "lead", financials: [5, { year: 2024 }] }, "x", { role: "member" }];
    expect(partialOf({ organizations })).toEqual({
      organizations: [{}, { id: "a", role: "lead", financials: [{}, { year: 2024 }] }, {}, { id: "", role: "member" }],
    });
    expect(partialOf(leadWith({ qualifications: ["x", "high-tech", 1] }))).toEqual(
      leadWith({ qualifications: ["", "high-tech", ""] }),
    );
  });

  test("can be judged as a form can, and the wrong parts are what is missing", () => {
    const dossier = dossierNamed("wenzhou-pass") as { organizations: object[]; plan: object };
    const [lead, ...members] = dossier.organizations;
    const wrong = { ...dossier, organizations: [{ ...lead, kind: "company" }, ...members] };
    const { partial } = safeParseDossier(wrong);
    if (!partial) throw new Error("no partial dossier");
    const report = evaluate(partial, wenzhou, { asOf: "2025-10-15" });
    expect(report.findings.find(({ rule }) => rule === "wenzhou.lead.enterprise")).toMatchObject({
      status: "unknown",
      missing: [{ path: ["organizations", 0, "kind"] }],
    });
  });

  test("of whatever can be made can be judged by everyone", () => {
    const wrong = { organizations: [null, {}, { id: 5, role: 5, financials: [null], tasks: {} }], platforms: 5 };
    const { partial } = safeParseDossier(wrong);
    if (!partial) throw new Error("no partial dossier");
    for (const place of [wenzhou, taizhou, jiyuan])
      expect(evaluate(partial, place, { asOf: "2025-10-15" }).verdict).toBe("undetermined");
  });

  test.each([
    ["there is nothing", undefined],
    ["the dossier is no object", []],
    ["there is no list of units", {}],
    ["the list of units is none", { organizations: { id: "a" } }],
    ["the list of units is null", { organizations: null }],
    ["there are two leads", { organizations: [leadWith({}).organizations[0], { id: "b", role: "lead" }] }],
    ["an id stands twice", { organizations: [leadWith({}).organizations[0], { id: "a", role: "member" }] }],
  ])("is absent where %s", (_, input) => {
    const result = safeParseDossier(input);
    expect(result.issues?.length).toBeGreaterThan(0);
    expect(result).not.toHaveProperty("partial");
    expect(result).not.toHaveProperty("value");
  });
});

describe("parseDossier", () => {
  test("returns what safeParseDossier returns", () => {
    const dossier = dossierNamed("wenzhou-chint");
    expect(parseDossier(dossier)).toEqual(safeParseDossier(dossier).value);
  });

  test("throws a DossierError with every problem", () => {
    const wrong = leadWith({ kind: "x", nane: "y", establishedOn: "z" });
    const { issues } = safeParseDossier(wrong);
    let thrown: unknown;
    try {
      parseDossier(wrong);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DossierError);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toMatchObject({ name: "DossierError", issues });
    expect(issues).toHaveLength(3);
  });

  test("names the first problem, its path and how many there are", () => {
    expect(() => parseDossier(leadWith({ kind: "x" }))).toThrow(/^organizations\[0\]\.kind：应为下列之一：[^（]*$/);
    expect(() => parseDossier(leadWith({ kind: "x", name: 5, address: 5 }))).toThrow(
      /^organizations\[0\]\.name：应为文字（共 3 处）$/,
    );
  });

  test("is typed, so that what comes out can be judged", () => {
    const dossier = parseDossier(dossierWith({ plan: { tasks: [{ title: "甲" }] } }));
    expect(dossier.plan?.tasks?.[0]?.title).toBe("甲");
  });
});

describe("a path", () => {
  test.each([
    [[], ""],
    [["organizations"], "organizations"],
    [["organizations", 0, "financials", 12, "rdExpense"], "organizations[0].financials[12].rdExpense"],
    [[0, "id"], "[0].id"],
    [["plan", "outline"], "plan.outline"],
    [["a b"], '["a b"]'],
    [["plan", "x.y"], 'plan["x.y"]'],
    [["联合体"], '["联合体"]'],
    [["9a", "_a9"], '["9a"]._a9'],
    [['"\\'], '["\\"\\\\"]'],
    [["\ud800"], '["\\ud800"]'],
    [["__proto__"], "__proto__"],
    [["a".repeat(64)], "a".repeat(64)],
    [["a".repeat(65)], `["${"a".repeat(40)}…"]`],
  ])("%j is printed as one would write it in code", (path, printed) => {
    expect(printPath(path)).toBe(printed);
  });
});
