import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Near } from "../../src/remedies/nearest.js";
import type { Remedies } from "../../src/remedies/types.js";
import { remedyFormats } from "../../src/render/remedies.js";
import { dossierNamed } from "../fixtures.js";
import { fixture, reportsIn, shell, today, workspace } from "./shell.js";

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

describe("remedy of several places", () => {
  const several = ["--jurisdiction", "all", "--stage", "formation", "--as-of", "2025-11-20"];

  test("tells where least is to be done, the nearest first, each with its cheapest plan", async () => {
    const { status, out } = await shell(["remedy", fail, ...several, "--format", "json"]);
    const found = JSON.parse(out) as (Near & { dossier: string; source: { file: string } })[];
    expect(status).toBe(1);
    expect(found.map(({ jurisdiction }) => jurisdiction).sort()).toEqual(["jiyuan", "taizhou", "wenzhou", "zhejiang"]);
    expect(found[0]).toMatchObject({ dossier: "wenzhou-fail", source: { file: fail }, jurisdiction: "zhejiang" });
    const efforts = found.map(({ effort }) => effort ?? Number.POSITIVE_INFINITY);
    expect(efforts).toEqual([...efforts].sort((one, other) => one - other));
    for (const { remedies } of found) expect(remedies.plans.length).toBeLessThanOrEqual(1);
  });

  test.each(remedyFormats)("prints %s in both languages, in the order found", async (format) => {
    for (const [lang, title, first, later] of [
      ["zh-CN", "在哪里最省力", "浙江省", "台州市"],
      ["en", "Where it would pass with least effort", "Zhejiang", "Taizhou"],
    ] as const) {
      const { out, err } = await shell(["remedy", fail, ...several, "--format", format, "--lang", lang]);
      expect(err).toBe("");
      expect(out).toMatch(/[^\n]\n$/);
      if (format === "json") continue;
      expect(out).toContain(title);
      expect(out.indexOf(first)).toBeGreaterThan(0);
      expect(out.indexOf(first)).toBeLessThan(out.indexOf(later));
    }
  });

  test("ends with 0 only where nothing need be done in any of them", async () => {
    const asked = ["--stage", "formation", "--as-of", "2025-11-20", "--jurisdiction"];
    const open = put("open.json", '{ "organizations": [] }');
    expect((await shell(["remedy", open, ...asked, "zhejiang,wenzhou"])).status).toBe(1);
    const both = [...asked, "zhejiang,taizhou", "--goal"];
    expect((await shell(["remedy", fixture("taizhou-pass"), ...both, "outlook"])).status).toBe(0);
    expect((await shell(["remedy", fixture("taizhou-pass"), ...both, "eligible"])).status).toBe(1);
    expect((await shell(["remedy", pass, ...asked, "wenzhou,zhejiang", "--format", "json"])).status).toBe(1);
  });
});

describe("remedy --apply", () => {
  const asked = ["--jurisdiction", "zhejiang", "--as-of", "2025-11-20"];

  test("writes the dossier after the plan of least effort, which then is as the plan says", async () => {
    const out = join(folder, "after.json");
    const run = await shell(["remedy", fail, ...asked, "--format", "json", "--apply", out]);
    const [plan] = (JSON.parse(run.out) as Printed).plans;
    expect(run.status).toBe(1);
    expect(run.err).toContain(`${out}: 已写出按最省力的办法办理后的申报材料（2025-11-20 起）`);
    const [report] = reportsIn((await shell(["check", out, ...asked, "--format", "json"])).out);
    expect(report).toMatchObject({ dossier: "wenzhou-fail", verdict: plan?.verdict, outlook: plan?.outlook });
    const again = await shell(["remedy", out, ...asked, "--format", "json"]);
    expect([again.status, (JSON.parse(again.out) as Printed).outcome]).toEqual([0, "reached"]);
  });

  test("writes nothing where there is no plan, and says so", async () => {
    const out = join(folder, "none-needed.json");
    const run = await shell(["remedy", pass, ...formation, "--as-of", "2025-11-20", "--lang", "en", "--apply", out]);
    expect(run.status).toBe(0);
    expect(run.err).toContain(`${out}: there is no plan to apply; nothing was written`);
    expect(existsSync(out)).toBe(false);
  });

  test("never writes over the dossier, by whatever name, nor over anything else", async () => {
    const own = put("own.json", readFileSync(fail));
    const link = join(folder, "link.json");
    symlinkSync(own, link);
    for (const target of [own, link, join(folder, ".", "own.json"), folder]) {
      const run = await shell(["remedy", own, ...asked, "--apply", target, "--lang", "en"]);
      expect([run.status, run.out]).toEqual([2, ""]);
      expect(run.err).toContain("this is there already and is not written over; give another name");
    }
    expect(readFileSync(own)).toEqual(readFileSync(fail));
  });

  test("says where it cannot write, and ends with 2", async () => {
    const run = await shell(["remedy", fail, ...asked, "--apply", join(folder, "no", "out.json"), "--lang", "en"]);
    expect(run.status).toBe(2);
    expect(run.err).toContain("there is no such folder; nothing was written");
    const early = await shell(["remedy", fail, ...asked, "--apply", join(folder, `${"x".repeat(300)}.json`)]);
    expect([early.status, early.out]).toEqual([2, ""]);
    expect(early.err).toContain("无法写入（ENAMETOOLONG）");
    const late = await shell(["remedy", fail, ...asked, "--apply", join(folder, "new/")]);
    expect(late.status).toBe(2);
    expect(late.err).toMatch(/无法写入（E\w+）/);
  });
});

test.each([
  [["remedy", pass], "--jurisdiction is needed"],
  [["remedy", ...place], "remedy needs one file"],
  [["remedy", pass, fail, ...place], "remedy needs one file"],
  [["remedy", pass, "--jurisdiction", "wenzhu"], "did you mean wenzhou?"],
  [["remedy", pass, "--jurisdiction", "all", "--most", "2"], "--most is for one place"],
  [["remedy", pass, "--jurisdiction", "wenzhou,taizhou", "--apply", "out.json"], "--apply is for one place"],
  [["remedy", pass, ...place, "--apply", "-"], "--apply needs the name of a file, not standard output"],
  [["remedy", pass, ...place, "--apply="], "--apply needs the name of a file"],
  [["remedy", pass, ...place, "--apply", pass], "this is there already and is not written over"],
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
