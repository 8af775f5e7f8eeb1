import { describe, expect, test } from "vitest";
import type { Remedies } from "../../src/remedies/types.js";
import { remedyFormats } from "../../src/render/remedies.js";
import { dossierNamed } from "../fixtures.js";
import { fixture, shell, today, workspace } from "./shell.js";

const { folder, put } = workspace();
const pass = fixture("wenzhou-pass");
const fail = fixture("wenzhou-fail");
const place = ["--jurisdiction", "wenzhou"];
const formation = [...place, "--stage", "formation"];

type Printed = Remedies & { dossier?: string; jurisdiction: string; source: { file: string } };
const json = async (...args: string[]): Promise<{ status: number; answer: Printed }> => {
  const { status, out, err } = await shell(["remedy", ...args, "--format", "json"]);
  expect(err).toBe("");
  return { status, answer: JSON.parse(out) };
};

describe("remedy", () => {
  test("ends with 0 where nothing need be done", async () => {
    const { status, answer } = await json(pass, ...formation, "--as-of", "2025-11-20");
    expect(answer).toMatchObject({ outcome: "reached", plans: [] });
    expect(status).toBe(0);
  });

  test("ends with 1 where something is to be done, or nothing helps, and says whose it is and where it was read", async () => {
    const { status, answer } = await json(fail, ...place);
    expect(answer).toMatchObject({ dossier: "wenzhou-fail", jurisdiction: "wenzhou", source: { file: fail } });
    expect(["plans", "impossible", "not-proven"]).toContain(answer.outcome);
    expect(status).toBe(1);
  });

  test("takes a goal, what is kept, what the kinds of step cost and how many plans there may be", async () => {
    const asked = ["--goal", "conditional", "--cost", "add=3", "--cost=wait=0.5", "--most", "1"];
    const { answer } = await json(fail, ...formation, ...asked, "--keep", "organizations.*.role, money");
    expect(answer).toMatchObject({ goal: "conditional", keep: ["organizations.*.role", "money"] });
    expect(answer.costs).toMatchObject({ add: 3, wait: 0.5 });
    expect(answer.plans.length).toBeLessThanOrEqual(1);
    expect((await json(fail, ...formation, "--keep", "none")).answer.keep).toEqual([]);
  });

  test("reads a dossier from standard input, and takes the day of filing where none is given, else today", async () => {
    const dossier = JSON.stringify({ organizations: [{ id: "a", role: "lead", name: "甲" }] });
    const { status, out } = await shell(["remedy", "-", ...formation, "--format", "json"], { stdin: dossier });
    const { dossier: name, source } = JSON.parse(out);
    expect([status, name, source]).toEqual([1, undefined, { file: "-" }]);
    const filledOn = "2025-05-06";
    const filed = put("filed.json", JSON.stringify({ ...Object(dossierNamed("wenzhou-fail")), filing: { filledOn } }));
    expect(await json(filed, ...formation)).toEqual(await json(filed, ...formation, "--as-of", filledOn));
    expect(await json(fail, ...formation)).toEqual(await json(fail, ...formation, "--as-of", today));
  });

  test.each(remedyFormats)("prints %s in both languages", async (format) => {
    for (const [lang, title] of [
      ["zh-CN", "怎样才能通过"],
      ["en", "What would make it pass"],
    ] as const) {
      const { out, err } = await shell(["remedy", fail, ...place, "--format", format, "--lang", lang]);
      expect(err).toBe("");
      expect(out).toMatch(/[^\n]\n$/);
      if (format !== "json") expect(out).toContain(title);
    }
  });

  test("of a file that is not there, or no dossier, ends with 2 and prints nothing", async () => {
    for (const file of [`${folder}/none.json`, put("broken.json", '{ "organizations": 5 }')]) {
      const { out, err, status } = await shell(["remedy", file, ...place]);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain(file);
    }
  });
});

test.each([
  [["remedy", pass], "--jurisdiction is needed"],
  [["remedy", ...place], "remedy needs one file"],
  [["remedy", pass, fail, ...place], "remedy needs one file"],
  [["remedy", pass, "--jurisdiction", "all"], "--jurisdiction"],
  [["remedy", pass, ...place, "--goal", "pass"], '--goal "pass": it must be one of eligible, conditional, outlook'],
  [["remedy", pass, ...place, "--format", "ndjson"], "it must be one of text, json, markdown, html"],
  [["remedy", pass, ...place, "--keep", "governance.chater"], "did you mean governance.charter?"],
  [["remedy", pass, ...place, "--keep", "x".repeat(65)], 'xxx": no field or kind of step of that name\n'],
  [["remedy", pass, ...place, "--cost", "ad=1"], "did you mean add?"],
  [["remedy", pass, ...place, "--cost", "add"], '--cost "add": it must be KIND=N, as add=10'],
  [["remedy", pass, ...place, "--cost", "add=1e9"], "it must be KIND=N"],
  [["remedy", pass, ...place, "--cost", "add=1", "--cost", "add=2"], "--cost add may be given only once"],
  [["remedy", pass, ...place, "--most", "0"], '--most "0": it must be a whole number from 1 to 99'],
  [["remedy", pass, ...place, "--reading", "zhejiang.x=y"], "no rule of that name"],
  [["remedy", pass, ...place, "--brief"], "remedy has no option --brief, which is of check"],
  [["check", pass, "--goal", "eligible"], "check has no option --goal, which is of remedy"],
])("a call that is off is told: %j", async (args, said) => {
  const { status, out, err } = await shell([...args, "--lang", "en"]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
});

describe("a page of check", () => {
  const html = ["--format", "html", ...formation];
  const sections = async (...args: string[]): Promise<number> =>
    (await shell(["check", ...args, ...html])).out.match(/<h[34]> 怎样才能通过<\/h[34]>/g)?.length ?? 0;

  test("tells of each report what would make it pass, unless it is to be brief or there are many", async () => {
    expect(await sections(fail)).toBe(1);
    expect(await sections(fail, pass)).toBe(2);
    expect(await sections(fail, "--brief")).toBe(0);
    expect(await sections(...Array(20).fill(pass))).toBe(20);
    expect(await sections(...Array(21).fill(pass))).toBe(0);
  });

  test("is alone in that", async () => {
    expect((await shell(["check", fail, ...formation])).out).not.toContain("怎样才能通过");
    expect((await shell(["check", fail, ...formation, "--format", "json"])).out).not.toContain('"remedies"');
  });
});
