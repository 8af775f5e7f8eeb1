import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { dossierNamed } from "../fixtures.js";
import { fixture, linesOf, type Printed, shell, toldIn, type Unread, workspace } from "./shell.js";

const { folder, put } = workspace();
const one = ["--jurisdiction", "wenzhou", "--brief"];
const dossier = (id: string) => JSON.stringify({ id, organizations: [{ id: "a", role: "lead" }] });
const prefix = "consortium-eligibility: ";

/** What a call printed, a line in short: the dossier and its line, or the line and the codes of its problems. */
const inShort = (out: string) =>
  linesOf<Printed | Unread>(out).map((line) =>
    "error" in line ? [line.line, line.error.map(({ code }) => code)] : [line.source.line, line.dossier],
  );

describe("a file of NDJSON", () => {
  test("is printed a line for each dossier, in order, with file and line", async () => {
    const file = put("three.ndjson", ["x", "y", "z"].map((id) => `${dossier(id)}\n`).join(""));
    const { out, err, status } = await shell(["check", file, ...one]);
    expect(linesOf<Printed>(out).map(({ dossier, source }) => [dossier, source])).toEqual([
      ["x", { file, line: 1 }],
      ["y", { file, line: 2 }],
      ["z", { file, line: 3 }],
    ]);
    expect([err, status]).toEqual(["", 1]);
  });

  test("counts its lines as an editor does: blank ones too, whatever ends them", async () => {
    const file = put("blank.jsonl", `\n\r\n${dossier("x")}\r\n \t\n\n${dossier("y")}\n\n${dossier("z")}\r\n\r\n`);
    expect(inShort((await shell(["check", file, ...one])).out)).toEqual([
      [3, "x"],
      [6, "y"],
      [8, "z"],
    ]);
  });

  test("need not end its last line", async () => {
    const file = put("open.NDJSON", `${dossier("x")}\n${dossier("y")}`);
    expect(inShort((await shell(["check", file, ...one])).out)).toEqual([
      [1, "x"],
      [2, "y"],
    ]);
  });

  test("may begin with a byte order mark", async () => {
    const file = put("bom.ndjson", `\ufeff${dossier("x")}\n`);
    expect(await shell(["check", file, ...one])).toMatchObject({ err: "", status: 1 });
  });

  test("that holds nothing, or blank lines only, prints nothing", async () => {
    for (const text of ["", "\n", "\r\n  \r\n", "\ufeff"])
      expect(await shell(["check", put("empty.ndjson", text), ...one])).toEqual({ out: "", err: "", status: 0 });
  });

  test("tells the lines that cannot be read in their place, and goes on", async () => {
    const gbk = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xce, 0xc2]), Buffer.from('"}\n')]);
    const broken = ['{ "organizations": [', "null", "[]", "5", '{ "organizations": [{ "id": "b" }] }', dossier("y")];
    const file = put(
      "mixed.ndjson",
      Buffer.concat([Buffer.from(`${dossier("x")}\n`), gbk, Buffer.from(broken.join("\n"))]),
    );
    const { out, err, status } = await shell(["check", file, ...one]);
    expect(inShort(out)).toEqual([
      [1, "x"],
      [2, ["not-utf-8"]],
      [3, ["not-json"]],
      [4, ["required"]],
      [5, ["wrong-type"]],
      [6, ["wrong-type"]],
      [7, ["required"]],
      [8, "y"],
    ]);
    expect(toldIn(err).map((line) => line.slice(prefix.length).split(": ")[0])).toEqual(
      [2, 3, 4, 5, 6, 7].map((line) => `${file}:${line}`),
    );
    expect(status).toBe(2);
  });

  test("prints of a line that cannot be read its file, its line and its problems, and nothing else", async () => {
    const file = put("wrong.ndjson", '\n{ "organizations": [{ "id": "a", "role": "leed" }] }\n');
    const { out, err } = await shell(["check", file, ...one, "--lang", "en"]);
    const [line] = linesOf<Unread>(out);
    expect(Object.keys(line ?? {})).toEqual(["file", "line", "error"]);
    expect(line).toMatchObject({ file, line: 2, error: [{ path: ["organizations", 0, "role"], suggestion: "lead" }] });
    expect(line?.error[0]?.message).toBe(line?.error[0]?.messages["zh-CN"]);
    expect(err).toBe(`${prefix}${file}:2: organizations[0].role: ${line?.error[0]?.messages.en}\n`);
  });

  test("prints for several jurisdictions an array a line, in the fixed order", async () => {
    const file = put("two.ndjson", `${dossier("x")}\n${dossier("y")}\n`);
    const { out } = await shell(["check", file, "--jurisdiction", "jiyuan,taizhou,wenzhou,zhejiang", "--brief"]);
    const lines = linesOf<Printed[]>(out);
    expect(lines.map((line) => line.map(({ jurisdiction }) => jurisdiction))).toEqual(
      Array(2).fill(["wenzhou", "zhejiang", "taizhou", "jiyuan"]),
    );
    expect(lines.map((line) => line.map(({ source }) => source.line))).toEqual([Array(4).fill(1), Array(4).fill(2)]);
  });

  test("carries messages unless it is to be brief", async () => {
    const file = put("long.ndjson", dossier("x"));
    const { out } = await shell(["check", file, "--jurisdiction", "wenzhou", "--lang", "en"]);
    const [report] = linesOf<Printed>(out);
    expect(report?.findings.every(({ message }) => message.length > 0)).toBe(true);
  });

  test("is NDJSON whatever its name where --ndjson says so, standard input as well", async () => {
    const text = `${dossier("x")}\n${dossier("y")}\n`;
    for (const [file, stdin] of [
      [put("plain.txt", text), ""],
      ["-", text],
    ] as const) {
      const { out } = await shell(["check", file, "--ndjson", ...one], { stdin });
      expect(linesOf<Printed>(out).map(({ source }) => source)).toEqual([
        { file, line: 1 },
        { file, line: 2 },
      ]);
    }
  });

  test("among other files makes lines of all of them, in order", async () => {
    const lines = put("amid.ndjson", `${dossier("x")}\n{}\n`);
    const pass = fixture("wenzhou-pass");
    const { out, status } = await shell(["check", pass, lines, `${folder}/none.ndjson`, pass, ...one]);
    expect(inShort(out)).toEqual([
      [undefined, "wenzhou-pass"],
      [1, "x"],
      [2, ["required"]],
      [undefined, "wenzhou-pass"],
    ]);
    expect(status).toBe(2);
  });

  test("is not printed as text, Markdown or HTML: who asks for that is told, and nothing is read", async () => {
    for (const format of ["text", "markdown", "html", "opinion"]) {
      for (const args of [["a.ndjson"], [fixture("wenzhou-pass"), "a.jsonl"], ["-", "--ndjson"]]) {
        const { out, err, status } = await shell(["check", ...args, "--format", format, "--lang", "en"]);
        expect([out, status]).toEqual(["", 2]);
        expect(err).toMatch(new RegExp(`^${prefix}--format ${format}: .*NDJSON`));
      }
    }
    const file = put("json.ndjson", dossier("x"));
    for (const format of ["json", "ndjson"])
      expect(inShort((await shell(["check", file, ...one, "--format", format])).out)).toEqual([[1, "x"]]);
  });

  test("that does not exist, or is a folder, is told once", async () => {
    const { err, out, status } = await shell(["check", `${folder}/none.ndjson`, folder, "--ndjson", ...one]);
    expect(toldIn(err)).toEqual([`${prefix}${folder}/none.ndjson: 文件不存在`, `${prefix}${folder}: 这是一个文件夹`]);
    expect([out, status]).toEqual(["", 2]);
  });

  test("ends with 0 where every line is eligible, and with 1 where one is not", async () => {
    const pass = JSON.stringify(dossierNamed("wenzhou-pass"));
    const args = [...one, "--stage", "formation"];
    expect((await shell(["check", put("ok.ndjson", `${pass}\n${pass}\n`), ...args])).status).toBe(0);
    expect((await shell(["check", put("no.ndjson", `${pass}\n${dossier("x")}\n${pass}\n`), ...args])).status).toBe(1);
  });
});

describe("a stream of NDJSON", () => {
  test("may arrive in pieces that part lines and characters", async () => {
    const bytes = Buffer.from(`${dossier("温")}\r\n\r\n${dossier("州𠮷")}\n`);
    const { out } = await shell(["check", "-", "--ndjson", ...one], {
      stdin: [...bytes].map((byte) => Uint8Array.of(byte)),
    });
    expect(inShort(out)).toEqual([
      [1, "温"],
      [3, "州𠮷"],
    ]);
  });

  test("waits for a slow reader, who gets everything in order and never more than a line ahead", async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `d${i}`);
    const got: Buffer[] = [];
    let ahead = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        ahead = Math.max(ahead, this.writableLength - chunk.length);
        got.push(chunk);
        setImmediate(done);
      },
    });
    const stdin = ids.map((id) => Buffer.from(`${dossier(id)}\n`));
    const { status } = await shell(["check", "-", "--ndjson", ...one], { stdin, stdout: slow });
    expect(inShort(Buffer.concat(got).toString())).toEqual(ids.map((id, at) => [at + 1, id]));
    expect([ahead, status]).toEqual([0, 1]);
  });

  test("is answered line by line, before it has ended", async () => {
    const lines = 3;
    let written = 0;
    const seen: number[] = [];
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        written++;
        done();
      },
    });
    function* source(): Generator<Uint8Array> {
      for (let i = 0; i < lines; i++) {
        seen.push(written);
        yield Buffer.from(`${dossier(`d${i}`)}\n${" ".repeat(2 ** 17)}\n`);
      }
    }
    await shell(["check", "-", "--ndjson", ...one], { stdin: source(), stdout });
    expect(written).toBe(lines);
    expect(seen.at(-1)).toBeGreaterThan(0);
  });

  test("may hold a line of more than 64 MiB: it is told, not kept, and the rest goes on", async () => {
    const mebibyte = Buffer.alloc(2 ** 20, "x");
    function* source(): Generator<Uint8Array> {
      yield Buffer.from(`${dossier("x")}\n`);
      for (let i = 0; i < 65; i++) yield mebibyte;
      yield Buffer.from(`\n\n${dossier("y")}\n`);
    }
    const { out, err, status } = await shell(["check", "-", "--ndjson", ...one], { stdin: source() });
    expect(inShort(out)).toEqual([
      [1, "x"],
      [2, ["too-large"]],
      [4, "y"],
    ]);
    expect([err, status]).toEqual([`${prefix}-:2: 超过 64 MiB\n`, 2]);
  });
});
