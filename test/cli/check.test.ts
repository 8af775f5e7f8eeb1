import { describe, expect, test } from "vitest";
import { evaluate, explain, parseDossier, render, wenzhou } from "../../src/index.js";
import { dossierNamed, places } from "../fixtures.js";
import { fixture, linesOf, type Printed, reportsIn, shell, today, toldIn, workspace } from "./shell.js";

const pass = fixture("wenzhou-pass");
const { put } = workspace();
const everywhere = Object.keys(places);
const minimal = { organizations: [{ id: "a", role: "lead" }] };

describe("check", () => {
  test("prints a report that is read by a person, in Chinese, of all jurisdictions", async () => {
    const { status, out, err } = await shell(["check", pass]);
    const dossier = parseDossier(dossierNamed("wenzhou-pass"));
    const reports = Object.values(places).map((place) => evaluate(dossier, place, { asOf: "2025-10-15" }));
    expect(out).toBe(render(reports, { jurisdictions: Object.values(places), dossiers: dossier }));
    expect(err).toBe("");
    expect(status).toBe(1);
  });

  test("prints JSON as an array of reports with source and messages", async () => {
    const { out } = await shell(["check", pass, "--format", "json"]);
    const reports = reportsIn(out);
    expect(reports.map(({ jurisdiction }) => jurisdiction)).toEqual(everywhere);
    for (const { source, dossier, findings } of reports) {
      expect([source, dossier]).toEqual([{ file: pass }, "wenzhou-pass"]);
      for (const { message, citation } of findings) expect(message).toContain(`（${citation.clause}）`);
    }
    expect(out.endsWith("]\n")).toBe(true);
  });

  test("prints an array even of one report", async () => {
    const { out } = await shell(["check", pass, "--format", "json", "--jurisdiction", "wenzhou"]);
    const [report, ...others] = reportsIn(out);
    const found = evaluate(parseDossier(dossierNamed("wenzhou-pass")), wenzhou);
    const findings = found.findings.map((finding) => ({ ...finding, message: explain(finding, wenzhou) }));
    expect(others).toEqual([]);
    expect(report).toEqual({ ...found, source: { file: pass }, findings });
  });

  test("prints NDJSON: one report, or the array of one dossier's reports, a line", async () => {
    const one = await shell(["check", pass, "--format", "ndjson", "--jurisdiction", "taizhou"]);
    expect(linesOf<Printed>(one.out).map(({ jurisdiction }) => jurisdiction)).toEqual(["taizhou"]);
    const all = await shell(["check", pass, fixture("wenzhou-fail"), "--format", "ndjson"]);
    expect(linesOf<Printed[]>(all.out).map((line) => line.map(({ dossier }) => dossier))).toEqual([
      Array(4).fill("wenzhou-pass"),
      Array(4).fill("wenzhou-fail"),
    ]);
  });

  test("prints Markdown", async () => {
    const { out } = await shell(["check", pass, "--format", "markdown", "--lang", "en", "--stage", "formation"]);
    expect(out).toMatch(/^# .*wenzhou-pass\n/);
    expect(out).toContain("## Wenzhou: eligible\n");
    expect(out).toContain("| --- | --- | --- | --- | --- |\n");
  });

  test("speaks English when asked to, in the report and in the messages", async () => {
    const text = await shell(["check", pass, "--lang", "en"]);
    expect(text.out).toContain("As of 2025-10-15");
    const json = await shell(["check", pass, "--lang", "en", "--format", "json", "--jurisdiction", "wenzhou"]);
    const [report] = reportsIn(json.out);
    expect(report?.findings.find(({ rule }) => rule === "wenzhou.members.count")?.message).toMatch(
      /^Number of units: /,
    );
  });

  test("keeps of each finding only rule, stage, force, status and missing when it is to be brief", async () => {
    for (const format of ["json", "ndjson"]) {
      const { out } = await shell(["check", pass, "--brief", "--format", format]);
      const reports = format === "json" ? reportsIn(out) : linesOf<Printed[]>(out).flat();
      expect(reports).toHaveLength(4);
      for (const { findings, verdict, source } of reports) {
        expect([verdict, source.file]).toEqual([expect.any(String), pass]);
        for (const finding of findings)
          expect(Object.keys(finding)).toEqual(["rule", "stage", "force", "status", "missing"]);
      }
    }
  });

  test("judges by the jurisdictions asked for, in the fixed order, each once", async () => {
    for (const [asked, judged] of [
      ["jiyuan", ["jiyuan"]],
      ["jiyuan,wenzhou", ["wenzhou", "jiyuan"]],
      ["taizhou, zhejiang,taizhou", ["zhejiang", "taizhou"]],
      ["jiyuan,all", everywhere],
      ["all", everywhere],
    ] as const) {
      const { out } = await shell(["check", pass, "--brief", "--format", "json", "--jurisdiction", asked]);
      expect(reportsIn(out).map(({ jurisdiction }) => jurisdiction)).toEqual(judged);
    }
  });

  test("judges the stages asked for, in their order", async () => {
    const asked = async (stage: string) => {
      const args = ["check", pass, "--brief", "--format", "json", "--jurisdiction", "wenzhou", "--stage", stage];
      return Object.keys(reportsIn((await shell(args)).out)[0]?.verdicts ?? {});
    };
    expect(await asked("formation")).toEqual(["formation"]);
    expect(await asked("operation,formation")).toEqual(["formation", "operation"]);
    expect(await asked("filing, approval")).toEqual(["filing", "approval"]);
  });

  test("uses the readings asked for, each for the jurisdiction that has the rule", async () => {
    const { out } = await shell([
      "check",
      pass,
      "--format",
      "json",
      "--reading",
      "wenzhou.lead.rd-investment=mean",
      "--reading=taizhou.members.count=including-lead",
    ]);
    const used = reportsIn(out).flatMap(({ findings }) => findings.map(({ rule, reading }) => [rule, reading]));
    expect(used).toContainEqual(["wenzhou.lead.rd-investment", "mean"]);
    expect(used).toContainEqual(["taizhou.members.count", "including-lead"]);
    expect(used).toContainEqual(["zhejiang.members.count", "excluding-lead"]);
  });

  test("judges by the day asked for, else by the day of filing, else by today", async () => {
    const undated = put("undated.json", JSON.stringify(minimal));
    const dated = put("dated.json", JSON.stringify({ ...minimal, filing: { filledOn: "2024-02-29" } }));
    const days = async (...args: string[]) => {
      const { out } = await shell(["check", ...args, "--format", "json", "--brief", "--jurisdiction", "wenzhou"]);
      return reportsIn(out).map(({ asOf }) => asOf);
    };
    expect(await days(undated, dated)).toEqual([today, "2024-02-29"]);
    expect(await days(undated, dated, "--as-of", "2023-01-01")).toEqual(["2023-01-01", "2023-01-01"]);
  });

  test("paints for a terminal that wants colours, and only there", async () => {
    const plain = await shell(["check", pass]);
    const painted = await shell(["check", pass], { colour: true });
    const mark = String.fromCharCode(27);
    expect(plain.out).not.toContain(mark);
    expect(painted.out).toContain(`${mark}[32m✓`);
    const unpainted = painted.out.replaceAll(new RegExp(`${mark}\\[\\d+m`, "g"), "");
    expect(unpainted.replaceAll(/ +$/gm, "")).toBe(plain.out);
    for (const format of ["json", "ndjson", "markdown", "html", "opinion"]) {
      const { out } = await shell(["check", pass, "--format", format], { colour: true });
      expect(out).not.toContain(mark);
    }
  });

  test("prints the same bytes for the same files and options", async () => {
    for (const format of ["text", "json", "ndjson", "markdown", "html", "opinion"]) {
      const args = ["check", pass, fixture("wenzhou-chint"), "--format", format];
      expect(await shell(args)).toEqual(await shell(args));
    }
  });
});

describe("the exit status", () => {
  const status = async (...args: string[]) =>
    (await shell(["check", "--brief", "--format", "json", "--stage", "formation", ...args])).status;

  test("is 0 where every verdict is eligible or conditional", async () => {
    expect(await status(pass, "--jurisdiction", "wenzhou")).toBe(0);
    expect(await status(fixture("wenzhou-conditional"), pass, "--jurisdiction", "wenzhou")).toBe(0);
  });

  test("is 1 where a verdict is ineligible or undetermined", async () => {
    expect(await status(fixture("wenzhou-fail"), "--jurisdiction", "wenzhou")).toBe(1);
    expect(await status(fixture("wenzhou-chint"), "--jurisdiction", "wenzhou")).toBe(1);
    expect(await status(fixture("wenzhou-fail"), pass, "--jurisdiction", "wenzhou")).toBe(1);
    expect(await status(pass)).toBe(1);
  });

  test("is 2 where a file could not be read, whatever the verdicts", async () => {
    const broken = put("broken.json", "{");
    expect(await status(broken, pass, "--jurisdiction", "wenzhou")).toBe(2);
    expect(await status(fixture("wenzhou-fail"), broken)).toBe(2);
    expect(await status(put("wrong.json", '{ "organizations": 5 }'))).toBe(2);
  });

  test("is the same in every format", async () => {
    for (const format of ["text", "json", "ndjson", "markdown", "html", "opinion"]) {
      const args = ["check", pass, "--stage", "formation", "--format", format];
      expect((await shell([...args, "--jurisdiction", "wenzhou"])).status).toBe(0);
      expect((await shell(args)).status).toBe(1);
    }
  });
});

describe("several files", () => {
  test("are judged in the order given, and one that cannot be read does not stop the rest", async () => {
    const broken = put("middle.json", '{ "organizations": [{ "id": "a" }] }');
    const { out, err, status } = await shell([
      ...["check", fixture("wenzhou-fail"), broken, pass, "--format", "json", "--brief"],
      ...["--jurisdiction", "wenzhou"],
    ]);
    expect(reportsIn(out).map(({ dossier, source }) => [dossier, source.file])).toEqual([
      ["wenzhou-fail", fixture("wenzhou-fail")],
      ["wenzhou-pass", pass],
    ]);
    expect(toldIn(err)).toEqual([expect.stringContaining(`${broken}: organizations[0].role: 此项必填`)]);
    expect(status).toBe(2);
  });

  test("follow each other in text and Markdown, apart", async () => {
    for (const format of ["text", "markdown"]) {
      const args = ["--format", format, "--jurisdiction", "wenzhou"];
      const [both, first, second] = await Promise.all([
        shell(["check", pass, fixture("wenzhou-fail"), ...args]),
        shell(["check", pass, ...args]),
        shell(["check", fixture("wenzhou-fail"), ...args]),
      ]);
      expect(both.out.startsWith(first.out)).toBe(true);
      expect(both.out.endsWith(second.out)).toBe(true);
      expect(both.out.slice(first.out.length, -second.out.length)).toMatch(/^\n+$/);
    }
  });

  test("none of which can be read print an empty array, or nothing", async () => {
    expect(await shell(["check", put("none.json", ""), "--format", "json"])).toMatchObject({ out: "[]\n", status: 2 });
    expect(await shell(["check", put("none.json", "")])).toMatchObject({ out: "", status: 2 });
  });
});
