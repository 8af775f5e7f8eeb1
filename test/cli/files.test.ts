import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unreadable } from "../../src/cli/input.js";
import { fixture, reportsIn, shell, toldIn, workspace } from "./shell.js";

const { folder, put } = workspace();
const minimal = '{ "organizations": [{ "id": "a", "role": "lead" }] }';
const json = ["--format", "json", "--brief", "--jurisdiction", "wenzhou"];
const prefix = "consortium-eligibility: ";

/** What is told of a file that cannot be read. */
async function problem(file: string, ...args: string[]): Promise<string> {
  const { err, out, status } = await shell(["check", file, ...json, ...args]);
  const [line = "", ...others] = toldIn(err);
  expect([others, out, status]).toEqual([[], "[]\n", 2]);
  expect(line.startsWith(`${prefix}${file}: `)).toBe(true);
  return line.slice(`${prefix}${file}: `.length);
}

describe("a file", () => {
  test("that does not exist is told so", async () => {
    expect(await problem(`${folder}/none.json`)).toBe("文件不存在");
    expect(await problem(`${folder}/none.json`, "--lang", "en")).toBe("there is no such file");
  });

  test("that is a folder is told so", async () => {
    expect(await problem(folder)).toBe("这是一个文件夹");
    expect(await problem(folder, "--lang", "en")).toBe("this is a folder");
  });

  test("that cannot be read for another reason is told with the reason's code", async () => {
    expect(await problem(`${folder}/${"x".repeat(300)}`)).toBe("无法读取 ENAMETOOLONG");
    expect(await problem(`${folder}/${"x".repeat(300)}`, "--lang", "en")).toBe("it cannot be read ENAMETOOLONG");
    expect(unreadable("EACCES").messages).toEqual({
      "zh-CN": "没有读取权限",
      en: "it may not be read",
    });
    expect(unreadable("").messages).toEqual({ "zh-CN": "无法读取", en: "it cannot be read" });
  });

  test("may begin with a byte order mark", async () => {
    const { out, err } = await shell(["check", put("bom.json", `\ufeff${minimal}`), ...json]);
    expect([reportsIn(out).length, err]).toEqual([1, ""]);
  });

  test("in GBK is told to be converted", async () => {
    const gbk = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xce, 0xc2, 0xd6, 0xdd]), Buffer.from('"}')]);
    expect(await problem(put("gbk.json", gbk))).toBe("不是 UTF-8 编码；若为 GBK，请先转换为 UTF-8");
    expect(await problem(put("gbk.json", gbk), "--lang", "en")).toMatch(/not UTF-8.*GBK/);
  });

  test("in UTF-16, or cut within a character, is not UTF-8", async () => {
    expect(await problem(put("16.json", Buffer.from(`\ufeff${minimal}`, "utf16le")))).toMatch(/^不是 UTF-8/);
    expect(await problem(put("cut.json", Buffer.from('{"id":"温').subarray(0, 9)))).toMatch(/^不是 UTF-8/);
  });

  test("that is cut short is told where it breaks off", async () => {
    const file = put("cut.json", '{\n  "organizations": [\n    { "id": "a",');
    expect(await problem(file)).toContain("第 3 行第 17 列");
    expect(await problem(file, "--lang", "en")).toContain("line 3, column 17");
  });

  test("that is cut within a text is told to be cut short, too", async () => {
    const file = put("cut.json", '{ "organizations": [{ "id": "a');
    expect(await problem(file)).toMatch(/中断，内容似乎不完整$/);
  });

  test("that holds nothing is told to be empty", async () => {
    for (const text of ["", " \n"]) expect(await problem(put("empty.json", text))).toBe("文件是空的");
    expect(await problem(put("empty.json", ""), "--lang", "en")).toBe("the file is empty");
  });

  test("that is cut short is told to be", async () => {
    for (const end of ["", "\n", " \r\n\n"])
      expect(await problem(put("cut.json", `{ "organizations": [${end}`))).toMatch(/中断，内容似乎不完整$/);
    expect(await problem(put("cut.json", '{ "organizations": ['), "--lang", "en")).toMatch(/cut short$/);
  });

  test.each([
    ["has a comma too many", '{\n  "organizations": [],\n}', 3, 1],
    ["has single quotes", "{'organizations':[]}", 1, 2],
    ["has a comment", '{} // "organizations"', 1, 4],
    ["has lines that end with CR and LF", '{\r\n  "id": 温,\r\n}', 2, 9],
    ["has two dossiers", "{}\n{}", 2, 1],
  ])("that %s is told where it stops being JSON", async (_, text, row, column) => {
    const file = put("bad.json", text);
    expect(await problem(file)).toBe(`第 ${row} 行第 ${column} 列处不是有效的 JSON`);
    expect(await problem(file, "--lang", "en")).toBe(`this is not JSON at line ${row}, column ${column}`);
  });

  test("nested too deep to be followed is not JSON, or no dossier", async () => {
    expect(await problem(put("open.json", "[".repeat(50_000)))).toContain("不是有效的 JSON");
    expect(await problem(put("deep.json", "[".repeat(50_000) + "]".repeat(50_000)))).toContain("对象");
  });

  test("with wrong answers is told each with its path, in the language asked for", async () => {
    const file = put(
      "wrong.json",
      '{ "organizations": [{ "id": "a", "role": "leed" }], "plan": { "endsOn": "2025/1/5" } }',
    );
    const zh = await shell(["check", file, ...json]);
    expect(toldIn(zh.err)).toHaveLength(2);
    expect(zh.err).toMatch(/: plan\.endsOn: 应为真实日期.*是否应为 "2025-01-05"？\n/);
    expect(zh.err).toMatch(/: organizations\[0\]\.role: 应为下列之一.*是否应为 "lead"？\n/);
    const en = await shell(["check", file, ...json, "--lang", "en"]);
    expect(en.err).toContain(
      `${file}: plan.endsOn: this must be a real day, written YYYY-MM-DD; did you mean "2025-01-05"?\n`,
    );
    expect(en.err).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("with very many wrong answers is told a hundred of them", async () => {
    const file = put("many.json", JSON.stringify({ organizations: Array(5000).fill({ id: "a", role: "x" }) }));
    expect(toldIn((await shell(["check", file, ...json])).err)).toHaveLength(100);
  });
});

test("standard input that fails without a reason is told so", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("{");
    throw new Error("no reason");
  }
  for (const args of [
    ["check", "-"],
    ["check", "-", "--ndjson"],
    ["duties", "-", "--jurisdiction", "jiyuan"],
  ]) {
    const { out, err, status } = await shell(args, { stdin: broken() });
    expect([out, err, status]).toEqual(["", `${prefix}-: 无法读取\n`, 2]);
  }
});

test("a named pipe is read as its writer gives, and ends with it", async () => {
  const pipe = join(folder, "pipe.json");
  execFileSync("mkfifo", [pipe]);
  const answer = shell(["check", pipe, ...json]);
  const writer = createWriteStream(pipe);
  writer.write(minimal.slice(0, 10));
  setImmediate(() => writer.end(minimal.slice(10)));
  const { out, err } = await answer;
  expect([reportsIn(out).map(({ source }) => source.file), err]).toEqual([[pipe], ""]);
});

describe("standard input", () => {
  test("is read for -, and named so", async () => {
    const { out, status } = await shell(["check", "-", ...json], { stdin: minimal });
    expect(reportsIn(out).map(({ source }) => source)).toEqual([{ file: "-" }]);
    expect(status).toBe(1);
  });

  test("stands in the order of the files", async () => {
    const pass = fixture("wenzhou-pass");
    const { out } = await shell(["check", pass, "-", pass, ...json], { stdin: `\ufeff${minimal}` });
    expect(reportsIn(out).map(({ source }) => source.file)).toEqual([pass, "-", pass]);
  });

  test("that is no dossier is told like a file", async () => {
    expect((await shell(["check", "-"], { stdin: "" })).err).toMatch(`${prefix}-: `);
    expect(await shell(["check", "-"], { stdin: "null" })).toMatchObject({ out: "", status: 2 });
    expect(await shell(["check", "-"], { stdin: Buffer.from([0xff]) })).toMatchObject({ out: "", status: 2 });
  });

  test("may arrive in pieces that part a character", async () => {
    const bytes = Buffer.from('{ "id": "温州𠮷", "organizations": [] }');
    const { out } = await shell(["check", "-", ...json], { stdin: [...bytes].map((byte) => Uint8Array.of(byte)) });
    expect(reportsIn(out).map(({ dossier }) => dossier)).toEqual(["温州𠮷"]);
  });

  test("of more than 256 MiB is not kept", async () => {
    function* spaces(): Generator<Uint8Array> {
      const piece = Buffer.alloc(2 ** 20, " ");
      for (let i = 0; i < 257; i++) yield piece;
    }
    const { err, status } = await shell(["check", "-"], { stdin: spaces() });
    expect([err, status]).toEqual([`${prefix}-: 超过 256 MiB\n`, 2]);
  });
});
