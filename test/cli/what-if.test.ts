import { describe, expect, test } from "vitest";
import { afterChanges } from "../../src/cli/changes.js";
import type { Dossier } from "../../src/index.js";
import type { Plan, Remedies } from "../../src/remedies/types.js";
import type { WhatIf } from "../../src/remedies/what-if.js";
import { answerFormats } from "../../src/render/printers.js";
import { dossierNamed } from "../fixtures.js";
import { fixture, shell, toldIn, workspace } from "./shell.js";

const { put } = workspace();
const fail = fixture("wenzhou-fail");
const zhejiang = ["--jurisdiction", "zhejiang", "--as-of", "2025-11-20"];
const kind = [{ path: ["organizations", 1, "kind"], value: "university" }];
const changes = put("changes.json", JSON.stringify(kind));

type Printed = WhatIf & { dossier: string; findings: { messages: { before: string; after: string } }[] };
const json = async (...args: string[]): Promise<{ status: number; answer: Printed }> => {
  const { status, out, err } = await shell(["what-if", fail, ...zhejiang, ...args, "--format", "json"]);
  expect(err).toBe("");
  return { status, answer: JSON.parse(out) };
};

const found = await shell(["remedy", fail, ...zhejiang, "--format", "json"]);
const remedies = JSON.parse(found.out) as Remedies;
const [plan] = remedies.plans as [Plan];

describe("what-if", () => {
  test("tells the verdict before and after, and only the rules that differ, in words", async () => {
    const { status, answer } = await json("--changes", changes);
    expect(status).toBe(1);
    expect(answer).toMatchObject({
      dossier: "wenzhou-fail",
      source: { file: fail },
      jurisdiction: "zhejiang",
      before: { asOf: "2025-11-20", verdict: "ineligible" },
      after: { verdict: "ineligible" },
    });
    expect(answer.findings.map(({ rule }) => rule)).toContain("zhejiang.members.composition");
    expect(answer.findings.map(({ rule }) => rule)).not.toContain("zhejiang.members.count");
    for (const { messages } of answer.findings) expect(messages.before).not.toBe("");
  });

  test("takes edits, a plan, its steps, or what remedy prints, of which the first plan is taken", async () => {
    const files = [plan, plan.steps, remedies].map((of, at) => put(`plan-${at}.json`, JSON.stringify(of)));
    const [one, ...others] = await Promise.all(files.map((file) => json("--changes", file)));
    expect(one?.answer.after).toEqual({ asOf: plan.asOf, verdict: plan.verdict, outlook: plan.outlook });
    for (const other of others) expect(other).toEqual(one);
  });

  test("ends with 0 where the dossier would be eligible", async () => {
    const judged = plan.steps.flatMap(({ edits }) => edits);
    const { findings } = (await json("--changes", put("edits.json", JSON.stringify(judged)))).answer;
    expect(findings.length).toBeGreaterThan(0);
    const none = put("none.json", "[]");
    const pass = await shell(["what-if", fixture("wenzhou-pass"), "--jurisdiction", "wenzhou", "--changes", none]);
    expect(pass.status).toBe(0);
    expect(pass.out).toContain("结论仍为“符合条件”");
    expect(pass.out).toContain("各条结果均无变化。");
  });

  test("is of the stages asked for alone", async () => {
    const stagesIn = ({ findings }: Printed) => new Set(findings.map(({ after }) => after.stage));
    const both = [...kind, { path: ["filing", "route"], value: "targeted" }];
    const file = put("both.json", JSON.stringify(both));
    const asked = async (stage: string) => stagesIn((await json("--changes", file, "--stage", stage)).answer);
    expect(await asked("formation,filing")).toEqual(new Set(["formation", "filing"]));
    expect(await asked("filing")).toEqual(new Set(["filing"]));
  });

  test("reads one of the two from standard input", async () => {
    const expected = (await shell(["what-if", fail, ...zhejiang, "--changes", changes])).out;
    const byInput = await shell(["what-if", fail, ...zhejiang, "--changes", "-"], { stdin: JSON.stringify(kind) });
    expect(byInput.out).toBe(expected);
    const stdin = JSON.stringify(dossierNamed("wenzhou-fail"));
    expect((await shell(["what-if", "-", ...zhejiang, "--changes", changes], { stdin })).out).toBe(expected);
  });

  test("is judged by the day of filing of each, unless a day is asked for", async () => {
    const filedOn = (filledOn: string): string =>
      put("day.json", JSON.stringify([{ path: ["filing", "filledOn"], value: filledOn }]));
    const asked = ["what-if", fail, "--jurisdiction", "zhejiang", "--format", "json", "--changes"];
    const { before, after } = JSON.parse((await shell([...asked, filedOn("2026-03-01")])).out) as WhatIf;
    const { filing } = dossierNamed("wenzhou-fail") as Dossier;
    expect([before.asOf, after.asOf]).toEqual([filing?.filledOn, "2026-03-01"]);
    const bare = put("bare.json", '{ "organizations": [] }');
    const { out } = await shell(["what-if", bare, ...asked.slice(2), put("empty.json", "[]")]);
    expect((JSON.parse(out) as WhatIf).before.asOf).toBe("2025-11-20");
  });

  test.each(answerFormats)("prints %s in both languages", async (format) => {
    for (const [lang, title] of [
      ["zh-CN", "改动以后"],
      ["en", "After the changes"],
    ] as const) {
      const { out, err } = await shell([
        "what-if",
        fail,
        ...zhejiang,
        "--changes",
        changes,
        "--format",
        format,
        "--lang",
        lang,
      ]);
      expect(err).toBe("");
      expect(out).toMatch(/[^\n]\n$/);
      if (format !== "json") expect(out).toContain(title);
    }
  });
});

test.each([
  [["what-if", fail, "--changes", changes], "--jurisdiction is needed"],
  [["what-if", fail, "--jurisdiction", "all", "--changes", changes], "--jurisdiction"],
  [["what-if", ...zhejiang, "--changes", changes], "what-if needs one file"],
  [["what-if", fail, ...zhejiang], "what-if needs --changes, a file that holds the changes"],
  [["what-if", "-", ...zhejiang, "--changes", "-"], "the dossier and the changes cannot both be standard input"],
  [["what-if", fail, ...zhejiang, "--changes="], "a file's name must not be empty"],
  [["what-if", fail, ...zhejiang, "--changes", changes, "--format", "html"], "it must be one of text, json, markdown"],
  [["what-if", fail, ...zhejiang, "--changes", "nowhere.json"], "nowhere.json: there is no such file"],
  [["what-if", "nowhere.json", ...zhejiang, "--changes", changes], "nowhere.json: there is no such file"],
  [["change", fail, ...zhejiang, "--changes", changes], "change has no option --changes, which is of what-if"],
])("a call that is off is told: %j", async (args, said) => {
  const { status, out, err } = await shell([...args, "--lang", "en"]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
});

test("an error that says nothing of the changes is not told as if they were at fault", () => {
  const broken = new RangeError("broken");
  const changes = [
    {
      get path(): never {
        throw broken;
      },
      value: 1,
    },
  ];
  expect(() => afterChanges({ organizations: [] }, changes)).toThrow(broken);
});

test.each<[changes: unknown, zh: string, en: string]>([
  ["", '改动为 ""，应为', 'the changes are "": they must be a plan'],
  [null, "改动为 null，应为 remedies 的一种办法", "the changes are null: they must be a plan"],
  [5, "改动为 5", "the changes are 5"],
  [{ plans: [] }, "其中没有办法", "there is no plan in it"],
  [{ steps: [{}], asOf: "2025-11-20" }, "第 1 步为 对象，应为办法中的一步", "step 1 of the changes is an object"],
  [{ steps: [], asOf: "2025-02-30" }, '办法的 asOf 为 "2025-02-30"', 'the asOf of the plan is "2025-02-30"'],
  [[{ edits: [], count: 20_001 }], "至多增加 20000 条", "at most 20000 entries may be added"],
  [[{ path: "x", value: 1 }], '改动的 path 为 "x"，应为由键和序号组成的列表', 'the path of an edit is "x"'],
  [
    [{ path: Array(100_000).fill("a"), value: 1 }],
    "改动的 path 为 列表，应为由键和序号组成的列表",
    "the path of an edit is a list: it must be a list of keys and indexes",
  ],
  [[{ path: ["plan"] }], "三者之一，现有：无", "it has none"],
  [[{ path: ["plan"], value: 1, insert: 1 }], "现有 value、insert", "it has value, insert"],
  [[{ path: ["organizations", 99, "kind"], value: 1 }], '["organizations"] 只有 5 条', "has only 5 entries"],
  [[{ path: ["organizations", "kind"], value: 1 }], '["organizations"] 中没有 "kind"', 'has no "kind", it is a list'],
  [[{ path: ["organizations", 99], remove: true }], "不能移除：没有这一条", "there is no such entry"],
  [[{ path: ["organizations", 0, "kind"], insert: 1 }], '不能增加：该处为 "enterprise"，不是列表', "no list"],
  [[1, 2].map(() => ({ path: ["organizations", 1], remove: true })), "处的一条被移除两次", "is removed twice"],
  [
    [{ path: ["organizations", 1, "kind"], value: "universty" }],
    "改动后的申报材料: organizations[1].kind: 应为下列之一",
    "the dossier after the changes: organizations[1].kind: this must be one of",
  ],
  [
    [{ path: ["organizations", 1, "colour"], value: "red" }],
    "改动后的申报材料: organizations[1].colour: 没有名为",
    "the dossier after the changes: organizations[1].colour: there is no key",
  ],
])("changes that are none, or lead to no dossier, are told in both languages: %#", async (of, zh, en) => {
  const file = put("off.json", JSON.stringify(of));
  for (const [lang, said] of [
    ["zh-CN", zh],
    ["en", en],
  ] as const) {
    const { status, out, err } = await shell(["what-if", fail, ...zhejiang, "--changes", file, "--lang", lang]);
    expect([status, out]).toEqual([2, ""]);
    const [first = ""] = toldIn(err);
    expect(first).toContain(file);
    expect(first).toContain(said);
  }
});
