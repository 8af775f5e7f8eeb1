import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { type Dossier, evaluate, jurisdictions, wenzhou } from "../../src/index.js";
import type { Screening } from "../../src/screen/types.js";
import { cases } from "../fixtures.js";
import { type Printed, Sink, today, toldIn, workspace } from "./shell.js";
import { threaded } from "./threads.js";

// Some calls start threads anew.
vi.setConfig({ testTimeout: 60_000 });

const space = workspace();
const { folder, put } = space;
const { shell, threads } = threaded(space);
const dossiers = cases().map(({ dossier }) => dossier as Dossier);
const register = put("register.ndjson", dossiers.map((one) => `${JSON.stringify(one)}\n`).join(""));
const place = ["--jurisdiction", "wenzhou"];

type Told = Screening & { readonly explained?: readonly Printed[] };
const json = async (...args: string[]): Promise<Told> => {
  const { status, out, err } = await shell(["screen", ...place, ...args, "--format", "json"]);
  expect([status, err]).toEqual([0, ""]);
  return JSON.parse(out);
};

describe("a file with a dossier a line", () => {
  test("is counted by verdict, rule and district, on one day for all", async () => {
    const found = await json("--source", register);
    const reports = dossiers.map((one) => evaluate(one, wenzhou, { asOf: today }));
    const count = (verdict: string): number => reports.filter((one) => one.verdict === verdict).length;
    expect(found).toMatchObject({
      jurisdiction: "wenzhou",
      asOf: today,
      stages: ["formation", "filing"],
      dossiers: dossiers.length,
      verdicts: { eligible: count("eligible"), ineligible: count("ineligible") },
    });
    const used = found.rules.filter((one) => one.used);
    expect(used.map(({ rule }) => rule)).toEqual(reports[0]?.findings.map(({ rule }) => rule));
    for (const { rule, statuses } of found.rules)
      expect([rule, Object.values(statuses).reduce((sum, one) => sum + one, 0)]).toEqual([rule, dossiers.length]);
    expect(found.districts.reduce((sum, one) => sum + one.dossiers, 0)).toBe(dossiers.length);
  });

  test("has measures whose bins hold all that is known", async () => {
    const { measures } = await json("--source", register, "--stage", "formation,filing,approval,operation");
    expect(measures.length).toBeGreaterThan(5);
    for (const { known, unknown, bins, limit } of measures) {
      expect(known + unknown).toBe(dossiers.length);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(known);
      if (known > 0) expect(bins.flatMap(({ from, to }) => [from, to])).toContain(String(Number(limit)));
    }
  });

  test.each(["2", "3"])(
    "gives the same with --jobs %s",
    async (jobs) => {
      const many = put(`many-${jobs}.ndjson`, readFileSync(register, "utf8").repeat(3));
      const args = ["--source", many, "--explain", "5"];
      expect(await json(...args, "--jobs", jobs)).toEqual(await json(...args));
    },
    60_000,
  );

  test("tells a line over which a thread falls, and counts the others", async () => {
    const lines = ["a", "exit", "b", "throw", "c"].map((id) => JSON.stringify({ id, organizations: [] }));
    const file = put("falling.ndjson", lines.join("\n"));
    const args = ["screen", ...place, "--source", file, "--jobs", "2", "--format", "json"];
    const { status, out, err } = await shell(args, { worker: threads().falling });
    expect([status, JSON.parse(out).dossiers]).toEqual([2, 3]);
    expect(toldIn(err).map((line) => /:(\d):/.exec(line)?.[1])).toEqual(["2", "4"]);
  });

  test("is read from standard input", async () => {
    const { out, status } = await shell(["screen", ...place, "--source", "-", "--format", "json"], {
      stdin: readFileSync(register),
    });
    expect([status, JSON.parse(out)]).toEqual([0, await json("--source", register)]);
  });

  test("may be empty", async () => {
    const empty = put("empty.ndjson", "\n \n");
    expect(await json("--source", empty)).toMatchObject({ dossiers: 0, verdicts: {}, districts: [] });
    for (const format of ["text", "markdown", "html"])
      expect(await shell(["screen", ...place, "--source", empty, "--format", format])).toMatchObject({ status: 0 });
  });

  test("tells the lines that cannot be read, and counts the others", async () => {
    const bad = put("bad.ndjson", `{"organizations":[]}\n{"organizations":5}\nnonsense\n{"organizations":[]}\n`);
    const { status, out, err } = await shell(["screen", ...place, "--source", bad, "--format", "json"]);
    expect([status, JSON.parse(out).dossiers]).toEqual([2, 2]);
    expect(toldIn(err).map((line) => line.includes(`${bad}:2`) || line.includes(`${bad}:3`))).toEqual([true, true]);
  });
});

describe("--explain", () => {
  test("tells those that fail the fewest musts, but some, in the order of the lines", async () => {
    const { explained = [] } = await json("--source", register, "--explain", "7");
    const failing = dossiers.map((one) => {
      const { findings } = evaluate(one, wenzhou, { asOf: today });
      return findings.filter(({ force, status }) => force === "must" && status === "fail").length;
    });
    const wanted = failing
      .map((count, at) => ({ count, line: at + 1 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count || a.line - b.line)
      .slice(0, 7);
    expect(explained.map(({ source }) => source.line)).toEqual(wanted.map(({ line }) => line));
    expect(explained.every(({ findings }) => findings.every(({ message }) => message !== ""))).toBe(true);
  });

  test.each(["text", "markdown", "html"])("is told after the rest, as %s", async (format) => {
    const summary = await shell(["screen", ...place, "--source", register, "--format", format]);
    const whole = await shell(["screen", ...place, "--source", register, "--format", format, "--explain", "2"]);
    expect(whole.status).toBe(0);
    expect(whole.out.length).toBeGreaterThan(summary.out.length + 500);
    expect(whole.out).toMatch(/[^\n]\n$/);
    const close = format === "html" ? "</main>" : "";
    if (close) expect(whole.out.split(close)).toHaveLength(2);
    else expect(whole.out.startsWith(summary.out)).toBe(true);
  });

  test("says so on a page where nothing fails", async () => {
    const none = put("none.ndjson", `{"organizations":[],"unfinished":["organizations"]}\n`);
    const args = ["screen", ...place, "--source", none, "--explain", "2"];
    expect((await shell([...args, "--format", "html"])).out).toContain("没有存在不符合");
    expect((await shell(args)).out).toBe((await shell(args.slice(0, -2))).out);
  });
});

describe("--out", () => {
  test("writes a file instead of standard output, and none that is there", async () => {
    const out = `${folder}/screening.html`;
    const args = ["screen", ...place, "--source", register, "--format", "html", "--out", out];
    expect(await shell(args)).toEqual({ status: 0, out: "", err: "" });
    const written = readFileSync(out, "utf8");
    expect(written).toBe((await shell(args.slice(0, -2))).out);
    expect(await shell([...args, "--lang", "en"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("is there already and is not written over"),
    });
    expect(readFileSync(out, "utf8")).toBe(written);
  });

  test("says why it could not be written", async () => {
    const out = `${folder}/nowhere/out.json`;
    const { status, err } = await shell(["screen", ...place, "--source", register, "--out", out]);
    expect([status, toldIn(err)]).toEqual([2, [expect.stringContaining("没有该文件夹")]]);
    expect(existsSync(out)).toBe(false);
  });
});

test.each(jurisdictions.map(({ id }) => id))("prints every format in both languages for %s", async (id) => {
  for (const format of ["text", "markdown", "html"])
    for (const lang of ["zh-CN", "en"]) {
      const args = ["screen", "--source", register, "--jurisdiction", id, "--format", format, "--lang", lang];
      const { status, out, err } = await shell(args);
      expect([status, err]).toEqual([0, ""]);
      expect(out).toMatch(/[^\n]\n$/);
    }
});

test("says on a terminal how far it is, and leaves nothing of it there", async () => {
  const stderr = Object.assign(new Sink(), { isTTY: true });
  const { status, out } = await shell(["screen", ...place, "--source", register, "--lang", "en"], { stderr });
  expect(status).toBe(0);
  expect(stderr.text).toContain(`${dossiers.length} judged`);
  expect(stderr.text.endsWith("\r\u001B[K")).toBe(true);
  expect(out).not.toContain("\u001b[K");
});

test.each(["1", "2"])("an interrupt ends it without an answer, with --jobs %s", async (jobs) => {
  for (const early of [true, false]) {
    const abort = new AbortController();
    const stdin = (async function* () {
      yield readFileSync(register);
      setImmediate(() => abort.abort());
      await new Promise(() => undefined);
    })();
    if (early) abort.abort();
    const args = ["screen", ...place, "--source", "-", "--jobs", jobs, "--lang", "en"];
    const { status, out, err } = await shell(args, { stdin, interrupted: abort.signal });
    expect([status, out]).toEqual([2, ""]);
    expect(err).toBe("consortium-eligibility: interrupted before the input was read; no answer\n");
  }
});

test.each([
  [["screen", ...place], "--source is needed"],
  [["screen", "--source", "x.ndjson"], "--jurisdiction is needed"],
  [["screen", ...place, "--source", "x.json"], "--source is none that can be read"],
  [["screen", ...place, "--source", "duckdb:"], "--source is none that can be read"],
  [["screen", ...place, "--source", "postgres:secret"], "--source is none that can be read"],
  [["screen", ...place, "--source", "x.ndjson", "more.ndjson"], "screen reads no file"],
  [["screen", ...place, "--source", "x.ndjson", "--explain", "0"], "--explain"],
  [["screen", ...place, "--source", "x.ndjson", "--write", "t"], "--write is only for"],
  [["screen", ...place, "--source", "x.ndjson", "--mapping", "m.json"], "--mapping is only for"],
  [["screen", ...place, "--source", "duckdb:x", "--jobs", "2"], "--jobs is only for"],
  [["screen", ...place, "--source", "duckdb:x", "--write", 'a"; DROP TABLE b; --'], "it must be the name of a table"],
  [["screen", ...place, "--source", "duckdb:x", "--write", "x".repeat(64)], "of at most 63 bytes"],
  [["screen", ...place, "--source", "x.ndjson", "--format", "ndjson"], "--format"],
  [["screen", ...place, "--source", "no-such.ndjson"], "there is no such file"],
])("a call that is off is told: %j", async (args, said) => {
  const { status, out, err } = await shell([...args, "--lang", "en"]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  expect(err).not.toContain("secret");
});
