import { describe, expect, test } from "vitest";
import { evaluate, jurisdictions, parseDossier } from "../../src/index.js";
import { type Threshold, thresholds } from "../../src/remedies/thresholds.js";
import { answerFormats } from "../../src/render/printers.js";
import { dossierNamed } from "../fixtures.js";
import { fixture, shell, today, workspace } from "./shell.js";

const { put } = workspace();
const fail = fixture("wenzhou-fail");
const pass = fixture("wenzhou-pass");
const place = ["--jurisdiction", "wenzhou", "--as-of", "2025-11-20"];
const json = async (...args: string[]): Promise<{ status: number; found: Threshold[] }> => {
  const { status, out, err } = await shell(["thresholds", ...args, "--format", "json"]);
  expect(err).toBe("");
  return { status, found: JSON.parse(out) };
};

describe("thresholds", () => {
  test("tells every number of the rules asked, what is lacking before what is in hand", async () => {
    const { status, found } = await json(fail, ...place);
    expect(status).toBe(1);
    const wenzhou = jurisdictions.filter(({ id }) => id === "wenzhou");
    const all = wenzhou.flatMap((of) =>
      thresholds(parseDossier(dossierNamed("wenzhou-fail")), of, { asOf: "2025-11-20" }),
    );
    const bytes = (of: readonly Threshold[]): string[] => of.map((one) => JSON.stringify(one)).sort();
    expect(bytes(found)).toEqual(bytes(all));
    const lacking = found.map(({ measure, status }) => measure.holds === false && status === "fail");
    expect(lacking.indexOf(false)).toBe(lacking.filter(Boolean).length);
  });

  test("ends with 0 where nothing that is asked for is lacking", async () => {
    expect((await json(pass, ...place)).status).toBe(0);
  });

  test("is of several places too, and of the stages and readings asked for", async () => {
    const { found } = await json(pass, "--jurisdiction", "wenzhou,taizhou", "--stage", "formation");
    expect(new Set(found.map(({ rule }) => rule.split(".")[0]))).toEqual(new Set(["wenzhou", "taizhou"]));
    expect(new Set(found.map(({ stage }) => stage))).toEqual(new Set(["formation"]));
    const reading = ["--reading", "wenzhou.lead.rd-investment=mean"];
    const read = (await json(pass, ...place, ...reading)).found.find(
      ({ rule }) => rule === "wenzhou.lead.rd-investment",
    );
    expect(read?.reading).toBe("mean");
  });

  test("is as of the day of filing where none is given, else of today", async () => {
    const unfiled = { organizations: [{ id: "a", role: "lead" }] };
    const on = async (dossier: object): Promise<string> =>
      (await shell(["thresholds", put("day.json", JSON.stringify(dossier)), "--jurisdiction", "wenzhou"])).out;
    expect(await on(unfiled)).toContain(today);
    expect(await on({ ...unfiled, filing: { filledOn: "2025-05-06" } })).toContain("2025-05-06");
  });

  test("agrees with check on what is lacking", async () => {
    for (const name of ["wenzhou-pass", "wenzhou-fail", "wenzhou-chint"]) {
      const dossier = parseDossier(dossierNamed(name));
      for (const of of jurisdictions) {
        const { status } = await json(fixture(name), "--jurisdiction", of.id, "--as-of", "2025-11-20");
        const { findings } = evaluate(dossier, of, { asOf: "2025-11-20" });
        const missed = findings.some(
          ({ status, force, measures }) =>
            status === "fail" && force !== "may" && measures.some(({ holds }) => holds === false),
        );
        expect([name, of.id, status]).toEqual([name, of.id, missed ? 1 : 0]);
      }
    }
  });

  test.each(answerFormats)("prints %s in both languages", async (format) => {
    for (const [lang, title] of [
      ["zh-CN", "各项数值的余地和差距"],
      ["en", "How far each number is from turning"],
    ] as const) {
      const { out, err } = await shell(["thresholds", fail, ...place, "--format", format, "--lang", lang]);
      expect(err).toBe("");
      expect(out).toMatch(/[^\n]\n$/);
      if (format !== "json") expect(out).toContain(title);
    }
  });
});

test.each([
  [["thresholds", pass], "--jurisdiction is needed"],
  [["thresholds", ...place], "thresholds needs one file"],
  [["thresholds", pass, ...place, "--format", "html"], "it must be one of text, json, markdown"],
  [["thresholds", pass, ...place, "--goal", "eligible"], "thresholds has no option --goal, which is of remedy"],
  [["thresholds", put("broken.json", "{"), ...place], "broken.json"],
])("a call that is off is told: %j", async (args, said) => {
  const { status, out, err } = await shell([...args, "--lang", "en"]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
});
