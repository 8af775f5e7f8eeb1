import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { streamOf } from "../../src/cli/output.js";
import { fixture, linesOf, type Printed, reportsIn, Sink, shell, toldIn, type Unread, workspace } from "./shell.js";

const { folder, put } = workspace();
const pass = fixture("wenzhou-pass");
const fail = fixture("wenzhou-fail");
const formation = ["--jurisdiction", "wenzhou", "--stage", "formation"];
const dossier = (id: string, filing = {}) => JSON.stringify({ id, organizations: [{ id: "a", role: "lead" }], filing });
const prefix = "consortium-eligibility: ";

/** A stream that takes some pieces, and then fails with a code. */
function failing(code: string, takes = 0): Writable & { taken: string[] } {
  const taken: string[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      if (taken.length === takes) return done(Object.assign(new Error("it failed"), { code }));
      taken.push(piece.toString());
      done();
    },
  });
  return Object.assign(stream, { taken });
}

describe("standard output", () => {
  const calls = [
    ["check", pass, ...formation],
    ...["json", "ndjson", "markdown", "html", "opinion"].map((format) => [
      "check",
      fail,
      pass,
      "--format",
      format,
      ...formation,
    ]),
    ["rules"],
    ["procedure", "--jurisdiction", "jiyuan"],
    ["--help"],
    ["--version"],
  ];

  test.each(calls)("that is full is told in one line, with 2: %s %s %s %s", async (...args) => {
    for (const [lang, said] of [
      ["zh-CN", "无法写入标准输出（ENOSPC），结果不完整"],
      ["en", "standard output cannot be written (ENOSPC); the answer is not whole"],
    ] as const) {
      const { err, status } = await shell([...args, "--lang", lang], { stdout: failing("ENOSPC") });
      expect([err, status]).toEqual([`${prefix}${said}\n`, 2]);
    }
  });

  test.each(calls)("whose reader has left changes no status, and is no failure: %s %s %s %s", async (...args) => {
    const whole = await shell(args);
    for (const code of ["EPIPE", "ECONNRESET"]) {
      const { err, status } = await shell(args, { stdout: failing(code) });
      expect([err, status]).toEqual([whole.err, whole.status]);
    }
  });

  test("whose reader leaves early is written no more, and what follows still counts", async () => {
    const bad = put("bad.json", "{");
    for (const [files, status] of [
      [[pass, pass, fail], 1],
      [[fail, pass, bad], 2],
      [[pass, pass, pass], 0],
    ] as const)
      for (const format of ["text", "json", "ndjson", "markdown"]) {
        const stdout = failing("EPIPE", 1);
        const outcome = await shell(["check", ...files, "--format", format, ...formation], { stdout });
        expect([outcome.status, stdout.taken.length]).toEqual([status, 1]);
      }
    const lines = put("l.ndjson", [pass, pass, fail].map((file) => `${oneLine(file)}\n`).join(""));
    const stdout = failing("EPIPE", 1);
    expect((await shell(["check", lines, ...formation], { stdout })).status).toBe(1);
    expect(stdout.taken).toHaveLength(1);
  });

  test("of JSON is written file by file, and is the array of all", async () => {
    const pieces: string[] = [];
    const stdout = new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(piece.toString());
        setImmediate(done);
      },
    });
    const files = [fail, pass, put("none.json", "["), pass];
    await shell(["check", ...files, "--format", "json", "--jurisdiction", "wenzhou,jiyuan"], { stdout });
    expect(pieces).toHaveLength(4);
    const reports = reportsIn(pieces.join(""));
    expect(reports.map(({ source, jurisdiction }) => [source.file, jurisdiction])).toEqual(
      [fail, pass, pass].flatMap((file) => ["wenzhou", "jiyuan"].map((place) => [file, place])),
    );
    expect(pieces.join("")).toBe(`${JSON.stringify(reports, null, 2)}\n`);
  });
});

const oneLine = (file: string): string => JSON.stringify(JSON.parse(readFileSync(file, "utf8")));

describe("standard error", () => {
  test("that is full or closed costs nothing of the answer", async () => {
    const files = [put("first.json", "{"), pass, put("last.json", "5")];
    for (const format of ["text", "json", "markdown", "html"]) {
      const args = ["check", ...files, "--format", format, ...formation];
      const whole = await shell(args);
      for (const code of ["ENOSPC", "EPIPE", "EBADF"]) {
        const { out, status } = await shell(args, { stderr: failing(code) });
        expect([out, status]).toEqual([whole.out, 2]);
      }
    }
  });

  test("that is full with standard output ends with 2", async () => {
    const both = { stdout: failing("ENOSPC"), stderr: failing("ENOSPC") };
    expect((await shell(["check", pass], both)).status).toBe(2);
    expect((await shell([], { stderr: failing("ENOSPC") })).status).toBe(2);
  });

  test("that is slow is waited for", async () => {
    let [ahead, told] = [0, 0];
    const stderr = new Writable({
      highWaterMark: 1,
      write(piece: Buffer, _encoding, done) {
        ahead = Math.max(ahead, this.writableLength - piece.length);
        told++;
        setImmediate(done);
      },
    });
    await shell(["check", "-", "--ndjson"], { stdin: "5\n".repeat(100), stderr });
    expect([told, ahead]).toEqual([100, 0]);
  });
});

describe("a fault of the program itself", () => {
  const broken = {
    today: () => {
      throw new TypeError("the clock\u202e\nstands still");
    },
  };
  const said = "TypeError: the clock\\u202e\\u000astands still";

  test("costs its own line only, is told with the line, and ends with 2", async () => {
    const on = { filledOn: "2025-11-20" };
    const file = put("f.ndjson", [dossier("x", on), dossier("y"), "5", dossier("z", on)].join("\n"));
    const { out, err, status } = await shell(["check", file, "--jurisdiction", "wenzhou", "--lang", "en"], broken);
    expect(
      linesOf<Printed | Unread>(out).map((line) => ("error" in line ? line.error[0]?.code : line.dossier)),
    ).toEqual(["x", "internal-error", "wrong-type", "z"]);
    expect(toldIn(err)).toEqual([
      `${prefix}${file}:2: a fault of this program, not of the input, which could not be answered; please report it: ${said}`,
      expect.stringContaining(`${file}:3: `),
    ]);
    expect(status).toBe(2);
  });

  test("costs its own file only", async () => {
    const undated = put("undated.json", dossier("x"));
    for (const format of ["text", "json", "html"]) {
      const args = ["--format", format, ...formation];
      const { out, err, status } = await shell(["check", undated, pass, ...args], broken);
      expect(out).toBe((await shell(["check", pass, ...args])).out);
      expect(err).toBe(`${prefix}${undated}: 程序内部错误，此项未能核对，请连同输入内容一并反馈：${said}\n`);
      expect(status).toBe(2);
    }
  });

  test("is told in a line wherever it arises, and whatever was thrown", async () => {
    const version = () => {
      throw "no package.json";
    };
    expect(await shell(["--version"], { version })).toEqual({
      status: 2,
      out: "",
      err: `${prefix}程序内部错误，此项未能核对，请连同输入内容一并反馈：no package.json\n`,
    });
    const undated = put("undated.json", dossier("x"));
    const { err, status } = await shell(["duties", undated, "--jurisdiction", "jiyuan", "--lang", "en"], broken);
    expect([err, status]).toEqual([expect.stringContaining(said), 2]);
  });
});

describe("an interrupt", () => {
  /** Interrupts once so many pieces were printed. */
  function interruptAt(pieces: number) {
    const abort = new AbortController();
    const taken = new Sink();
    const stdout = new Writable({
      write(piece: Buffer, _encoding, done) {
        taken.write(piece);
        if (--pieces === 0) abort.abort();
        done();
      },
    });
    return { stdout, interrupted: abort.signal, taken };
  }

  test("stops after the line at hand, and says how far the run came", async () => {
    const file = put("many.ndjson", Array.from({ length: 50 }, (_, n) => `${dossier(`d${n}`)}\n`).join(""));
    for (const [lang, said] of [
      ["en", `interrupted: 3 checked, the last of them ${file}:3; files not checked to the end: 2`],
      ["zh-CN", `已中断：共核对 3 份，止于 ${file}:3；另有 2 个文件未核对完`],
    ] as const) {
      const { taken, ...io } = interruptAt(3);
      const { err, status } = await shell(["check", file, pass, "--jurisdiction", "wenzhou", "--lang", lang], io);
      expect(linesOf<Printed>(taken.text).map(({ dossier }) => dossier)).toEqual(["d0", "d1", "d2"]);
      expect([err, status]).toEqual([`${prefix}${said}\n`, 2]);
    }
  });

  test("between two files leaves an answer that can be read", async () => {
    const { taken, ...io } = interruptAt(1);
    const { err, status } = await shell(["check", pass, fail, fail, "--format", "json", ...formation, "--lang=en"], io);
    expect(reportsIn(taken.text).map(({ dossier }) => dossier)).toEqual(["wenzhou-pass"]);
    expect(err).toBe(`${prefix}interrupted: 1 checked, the last of them ${pass}; files not checked to the end: 2\n`);
    expect(status).toBe(2);
  });

  test("ends the wait for an input that has not ended", async () => {
    const abort = new AbortController();
    const endless = (async function* () {
      yield Buffer.from(`${dossier("x")}\n{"id":`);
      setImmediate(() => abort.abort());
      await new Promise(() => undefined);
    })();
    const io = { interrupted: abort.signal };
    const args = ["--jurisdiction", "jiyuan", "--lang", "en"];
    const lines = await shell(["check", "-", "--ndjson", ...args], { ...io, stdin: endless });
    expect(linesOf<Printed>(lines.out).map(({ dossier }) => dossier)).toEqual(["x"]);
    expect(lines.err).toBe(`${prefix}interrupted: 1 checked, the last of them -:1; files not checked to the end: 1\n`);
    expect(lines.status).toBe(2);
    const whole = await shell(["check", "-", ...args], io);
    expect(whole).toEqual({
      status: 2,
      out: "",
      err: `${prefix}interrupted: 0 checked; files not checked to the end: 1\n`,
    });
    const duties = await shell(["duties", "-", ...args], io);
    expect(duties).toEqual({ status: 2, out: "", err: `${prefix}interrupted before the input was read; no answer\n` });
  });
});

describe("a file that is written to", () => {
  test("gets every byte, and one that cannot be written to says so", async () => {
    const file = join(folder, "out.txt");
    for (const [flags, status] of [
      ["w", 0],
      ["r", 2],
    ] as const) {
      const fd = openSync(file, flags);
      const stdout = streamOf(fd, () => new Sink());
      expect((await shell(["check", pass, ...formation], { stdout })).status).toBe(status);
      closeSync(fd);
    }
    expect(readFileSync(file, "utf8")).toBe((await shell(["check", pass, ...formation])).out);
  });

  test("is written to by its own stream where it is none", () => {
    const fd = openSync("/dev/null", "w");
    const own = new Sink();
    expect(streamOf(fd, () => own)).toBe(own);
    closeSync(fd);
  });
});
