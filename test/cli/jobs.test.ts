import { PassThrough, Writable } from "node:stream";
import { Worker } from "node:worker_threads";
import { describe, expect, test, vi } from "vitest";
import { dossierNamed } from "../fixtures.js";
import { fixture, linesOf, type Printed, Sink, toldIn, type Unread, workspace } from "./shell.js";
import { threaded } from "./threads.js";

// Each call starts threads anew.
vi.setConfig({ testTimeout: 60_000 });

const space = workspace();
const { folder, put } = space;
const { shell, threads } = threaded(space);

const prefix = "consortium-eligibility: ";
const one = ["--jurisdiction", "wenzhou", "--brief"];
const dossier = (id: string) => JSON.stringify({ id, organizations: [{ id: "a", role: "lead" }] });
const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `${dossier(`d${from + at}`)}\n`);

const gbk = Buffer.from([0x7b, 0x22, 0xce, 0xc2, 0x22, 0x7d, 0x0a]);
/** Lines of every sort, over many more than are handed on together. */
const mixed = Buffer.concat([
  Buffer.from(`\ufeff${dossier("温州")}\r\n\r\n \t\n${many(70).join("")}`),
  gbk,
  Buffer.from('{ "organizations": [\nnull\n5\n{ "organizations": [{ "id": "a", "role": "leed" }] }\n'),
  Buffer.from(`{"id":"x","id":"y","organizations":[]}\n\ufeff${dossier("\ud800")}\n`),
  Buffer.from(`${JSON.stringify(dossierNamed("wenzhou-pass"))}\n`.repeat(14)),
  Buffer.from(`${"\n".repeat(200)}${many(3, 70).join("")}${dossier("last")}`),
]);

/** What a call prints and tells, both in one as well: the order between them is part of it. */
async function whole(args: readonly string[]) {
  const both = new Sink();
  const also = (sink: Sink) =>
    new Writable({
      write(piece: Buffer, encoding, done) {
        both.write(piece);
        sink.write(piece, encoding, done);
      },
    });
  const [out, err] = [new Sink(), new Sink()];
  const { status } = await shell(args, { stdout: also(out), stderr: also(err) });
  return { status, both: both.text, out: out.text, err: err.text };
}

describe("several jobs", () => {
  const calls = [
    one,
    ["--jurisdiction", "wenzhou", "--lang", "en", "--as-of", "2025-06-01"],
    ["--jurisdiction", "jiyuan,wenzhou", "--stage", "formation,operation", "--format", "json"],
  ];

  test.each(calls)("print and tell the same bytes as one: %s %s %s %s", async (...args) => {
    const files = [
      put("mixed.ndjson", mixed),
      fixture("wenzhou-pass"),
      `${folder}/none.ndjson`,
      put("empty.ndjson", ""),
      put("more.jsonl", many(3).join("")),
    ];
    const expected = await whole(["check", ...files, ...args]);
    expect(toldIn(expected.err).length).toBeGreaterThan(5);
    for (const jobs of ["1", "2", "3"])
      expect(await whole(["check", ...files, ...args, "--jobs", jobs])).toEqual(expected);
  });

  test("read standard input too, in whatever pieces it comes", async () => {
    const args = ["check", "-", "--ndjson", ...one];
    const expected = await shell(args, { stdin: mixed });
    for (const size of [7, 1000, mixed.length]) {
      const pieces = Array.from({ length: Math.ceil(mixed.length / size) }, (_, at) =>
        mixed.subarray(at * size, (at + 1) * size),
      );
      expect(await shell([...args, "--jobs", "2"], { stdin: pieces })).toEqual(expected);
    }
  });

  test("end with 0 where every line is eligible, and with 1 where one is not", async () => {
    const pass = JSON.stringify(dossierNamed("wenzhou-pass"));
    const args = [...one, "--stage", "formation", "--jobs", "2"];
    expect((await shell(["check", put("ok.ndjson", `${pass}\n${pass}\n`), ...args])).status).toBe(0);
    expect((await shell(["check", put("no.ndjson", `${pass}\n${dossier("x")}\n`), ...args])).status).toBe(1);
  });

  test("tell a line of more than 64 MiB in its place, and go on", async () => {
    const mebibyte = Buffer.alloc(2 ** 20, "x");
    function* source(): Generator<Uint8Array> {
      yield Buffer.from(`${dossier("x")}\n{"id": "`);
      for (let i = 0; i < 65; i++) yield mebibyte;
      yield Buffer.from(`\n\n${dossier("y")}\n`);
    }
    const { out, err, status } = await shell(["check", "-", "--ndjson", ...one, "--jobs", "2"], { stdin: source() });
    expect(linesOf<Printed | Unread>(out).map((line) => ("error" in line ? line.line : line.source.line))).toEqual([
      1, 2, 4,
    ]);
    expect([err, status]).toEqual([`${prefix}-:2: 超过 64 MiB\n`, 2]);
  });

  test("answer what has come before more comes", async () => {
    const stdin = new PassThrough();
    const stdout = new Writable({
      write(piece: Buffer, _encoding, done) {
        printed.push(...linesOf<Printed>(piece.toString()).map(({ source }) => source.line));
        if (printed.length === 3) stdin.end();
        else stdin.write(`${dossier("x")}\n`);
        done();
      },
    });
    const printed: (number | undefined)[] = [];
    stdin.write(`${dossier("x")}\n`);
    const { status } = await shell(["check", "-", "--ndjson", ...one, "--jobs", "2"], { stdin, stdout });
    expect([printed, status]).toEqual([[1, 2, 3], 1]);
  });

  test("wait for a slow reader: what was read and is not yet written stays little", async () => {
    const groups = 100;
    let [read, written, ahead] = [0, 0, 0];
    function* source(): Generator<Uint8Array> {
      for (; read < groups; read++) yield Buffer.from(`${dossier("x")}${"\n".repeat(64)}`);
    }
    const stdout = new Writable({
      highWaterMark: 1,
      write(_piece, _encoding, done) {
        ahead = Math.max(ahead, read - written++);
        setTimeout(done, 1);
      },
    });
    const args = ["check", "-", "--ndjson", ...one, "--jobs", "2"];
    expect((await shell(args, { stdin: source(), stdout })).status).toBe(1);
    expect(written).toBe(groups);
    // Sixteen pieces are held by the stream of the test, six wait for their answer, and some are on their way.
    expect(ahead).toBeLessThan(30);
  });
});

describe("an output that fails", () => {
  const failing = (code: string) =>
    new Writable({ write: (_piece, _encoding, done) => done(Object.assign(new Error("it failed"), { code })) });
  const args = ["check", "-", "--ndjson", ...one, "--jobs", "2", "--lang", "en"];

  test("because its reader has left changes neither the status nor what is told", async () => {
    const expected = await shell(args, { stdin: mixed });
    const { err, status } = await shell(args, { stdin: mixed, stdout: failing("EPIPE") });
    expect([err, status]).toEqual([expected.err, expected.status]);
  });

  test("because it is full ends the run, also where more input may come", async () => {
    const stdin = new PassThrough();
    stdin.write(`${dossier("x")}\n`);
    const { err, status } = await shell(args, { stdin, stdout: failing("ENOSPC") });
    expect([err, status]).toEqual([
      `${prefix}standard output cannot be written (ENOSPC); the answer is not whole\n`,
      2,
    ]);
  });
});

describe("an interrupt", () => {
  test("ends the run after what is being written, and tells how far it came", async () => {
    const abort = new AbortController();
    const taken = new Sink();
    const stdout = new Writable({
      write(piece: Buffer, _encoding, done) {
        taken.write(piece);
        abort.abort();
        done();
      },
    });
    const file = put("many.ndjson", many(500).join(""));
    const args = ["check", file, file, ...one, "--jobs", "2", "--lang", "en"];
    const { err, status } = await shell(args, { stdout, interrupted: abort.signal });
    const lines = linesOf<Printed>(taken.text).map(({ source }) => source.line);
    expect(lines).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
    expect(err).toBe(
      `${prefix}interrupted: 64 checked, the last of them ${file}:64; files not checked to the end: 2\n`,
    );
    expect(status).toBe(2);
  });

  test("ends the wait for a worker and for an input that has not ended", async () => {
    const abort = new AbortController();
    const stdin = new PassThrough();
    stdin.write(`${dossier("x")}\n{"id":`);
    const worker = () => {
      setImmediate(() => abort.abort());
      return new Worker("setInterval(() => undefined, 1000)", { eval: true });
    };
    const args = ["check", "-", "--ndjson", ...one, "--jobs", "2", "--lang", "en"];
    const { out, err, status } = await shell(args, { stdin, worker, interrupted: abort.signal });
    expect([out, err, status]).toEqual(["", `${prefix}interrupted: 0 checked; files not checked to the end: 1\n`, 2]);
  });
});

describe("a worker", () => {
  test.each([
    ["exit", "WorkerFault: exit 3"],
    ["throw", "WorkerFault: TypeError: it fell"],
    ["fill", "WorkerFault: Error: Worker terminated due to reaching memory limit: JS heap out of memory"],
  ])("that falls over a line (%s) costs that line only, which is told", async (id, said) => {
    const lines = [...many(100), `${dossier(id)}\n`, ...many(100, 100)];
    const file = put(`${id}.ndjson`, lines.join(""));
    const args = ["check", file, ...one, "--jobs", "2", "--lang", "en"];
    const { out, err, status } = await shell(args, { worker: threads().falling });
    const all = linesOf<Printed | Unread>(out);
    expect(all[100]).toMatchObject({ file, line: 101, error: [{ code: "internal-error" }] });
    expect(all.toSpliced(100, 1)).toEqual(linesOf((await shell(args)).out).toSpliced(100, 1));
    expect(err).toBe(
      `${prefix}${file}:101: a fault of this program, not of the input, which could not be answered; please report it: ${said}\n`,
    );
    expect(status).toBe(2);
  });

  test.each([
    ["that ends before it is ready", () => new Worker("process.exit(7)", { eval: true }), "exit 7"],
    ["that cannot be loaded", () => new Worker("nonsense(", { eval: true }), "SyntaxError: "],
    [
      "that the system refuses",
      () => {
        throw new Error("no more threads");
      },
      "Error: no more threads",
    ],
  ])("%s ends the lines of each file in a line that says so, and no other file", async (_, worker, said) => {
    const file = put("few.ndjson", many(500).join(""));
    const pass = fixture("wenzhou-pass");
    for (const [lang, told] of [
      ["en", "no worker thread can be started, so it was not checked to its end; it may do without --jobs: "],
      ["zh-CN", "无法启动工作线程，未核对完；可不用 --jobs："],
    ] as const) {
      const args = ["check", file, pass, file, ...one, "--jobs", "2", "--lang", lang];
      const { out, err, status } = await shell(args, { worker });
      expect(linesOf<Printed>(out).map(({ dossier }) => dossier)).toEqual(["wenzhou-pass"]);
      expect(toldIn(err).map((line) => line.slice(0, prefix.length + file.length + told.length + 2))).toEqual(
        Array(2).fill(`${prefix}${file}: ${told}`),
      );
      expect(err).toContain(said);
      expect(status).toBe(2);
    }
  });
});

describe("--jobs", () => {
  test.each(["0", "65", "2.5", "two", "", "02", "1e1", " 2", "999"])("is no %j", async (jobs) => {
    const { err, status } = await shell(["check", "none.ndjson", `--jobs=${jobs}`, "--lang", "en"]);
    expect([err, status]).toEqual([
      `${prefix}--jobs ${JSON.stringify(jobs)}: it must be a whole number from 1 to 64\n`,
      2,
    ]);
    expect((await shell(["check", "none.ndjson", `--jobs=${jobs}`])).err).toContain("应为 1 至 64 的整数");
  });

  test("is for NDJSON only, which is told before anything is read", async () => {
    for (const jobs of ["1", "2"]) {
      const args = ["check", "none.json", "--jobs", jobs];
      expect((await shell([...args, "--lang", "en"])).err).toBe(
        `${prefix}--jobs is only for NDJSON: an .ndjson or .jsonl file, or --ndjson\n`,
      );
      expect(await shell(args)).toEqual({
        status: 2,
        out: "",
        err: `${prefix}--jobs 只用于每行一份的申报材料：.ndjson、.jsonl 文件，或加 --ndjson\n`,
      });
    }
  });

  test("starts no thread for one job, nor for files without a line", async () => {
    const worker = () => {
      throw new Error("a thread");
    };
    const file = put("one.ndjson", many(2).join(""));
    expect((await shell(["check", file, ...one, "--jobs", "1"], { worker })).status).toBe(1);
    expect((await shell(["check", put("none.ndjson", ""), ...one, "--jobs", "2"], { worker })).status).toBe(0);
  });
});
