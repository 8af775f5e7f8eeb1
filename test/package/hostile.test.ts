import { type SpawnSyncOptionsWithStringEncoding, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertBuilt } from "../../docs/pages/run.js";

const root = new URL("../..", import.meta.url).pathname;
const cli = join(root, "dist/cli.js");
const dossier = readFileSync(join(root, "fixtures/dossiers/wenzhou-pass.json"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "consortium-eligibility-"));
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

beforeAll(() => {
  assertBuilt();
  const wrapped = JSON.stringify(JSON.parse(dossier));
  const texts: Record<string, string | Uint8Array> = {
    "good.json": dossier,
    "-": dossier,
    "--": dossier,
    "-x.json": dossier,
    "a\nb.json": "{",
    "a\u202eb.json": "{",
    "bom.json": `\ufeff${dossier}`,
    "utf16le.json": Buffer.from(`\ufeff${dossier}`, "utf16le"),
    "utf16be.json": Buffer.from(`\ufeff${dossier}`, "utf16le").swap16(),
    "gbk.json": Buffer.from([0x7b, 0x22, 0xce, 0xc2, 0x22, 0x7d]),
    "binary.json": Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)),
    "zeros.json": Buffer.alloc(4096),
    "empty.json": "",
    "blank.json": " \n\t\r\n",
    "open.json": "[".repeat(100_000),
    "deep.json": `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    "deep-day.json": `{"organizations":[],"plan":{"endsOn":${"[".repeat(5000)}${"]".repeat(5000)}}}`,
    "deep-object.json": `{"organizations":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`,
    "keys.json": `{"organizations":[],${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(",")}}`,
    "huge-line.json": `{"id":"${"x".repeat(8_000_000)}"`,
    "null.json": "null",
    "true.json": "true",
    "list.json": "[]",
    "number.json": "1e999",
    "text.json": '"dossier"',
    "two.json": `${wrapped}\n${wrapped}`,
    "comment.json": `// a comment\n${dossier}`,
    "trailing.json": '{"organizations":[],}',
    "proto.json": '{"organizations":[],"__proto__":{"x":1},"constructor":5}',
    "twice.json": '{"organizations":[],"organizations":[]}',
    "surrogate.json": '{"id":"\\ud800","organizations":5}',
    "rounded.json": '{"organizations":[{"id":"a","role":"lead","financials":[{"year":20249999999999999999}]}]}',
    "html.json": "<!doctype html><title>404</title>",
    "empty.ndjson": "",
    "bad.ndjson": `5\n${wrapped}\n{"x\n\u0000\n${"[".repeat(100_000)}\n`,
    "cr.ndjson": `${wrapped}\r${wrapped}`,
  };
  for (const [name, content] of Object.entries(texts)) put(name, content);
  mkdirSync(join(folder, "folder.json"));
  symlinkSync("loop.json", join(folder, "loop.json"));
  symlinkSync("nowhere.json", join(folder, "dangling.json"));
  put("secret.json", dossier);
  chmodSync(join(folder, "secret.json"), 0);
  spawnSync("mkfifo", [join(folder, "pipe.json")]);
  copyFileSync(join(folder, "good.json"), join(folder, "names with spaces.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a shell's line in which `ce` is the command, as the adversary's own shell would. */
function sh(line: string, options: Partial<SpawnSyncOptionsWithStringEncoding> = {}) {
  const script = `set -o pipefail\nce() { "${process.execPath}" "${cli}" "$@"; }\n${line}`;
  const run = spawnSync("bash", ["-c", script], {
    cwd: folder,
    encoding: "utf8",
    input: "",
    timeout: 60_000,
    maxBuffer: 2 ** 28,
    ...options,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

const prefix = "consortium-eligibility: ";
const place = "--jurisdiction wenzhou";
const inEnglish = (file: string): string => `ce check ${file} ${place} --lang en`;

/** What a call ends with, and what its error line says; none where it must say nothing. */
const calls: [line: string, status: 0 | 1 | 2, said?: RegExp][] = [
  ["ce", 2, /^用法/],
  ["ce --lang en", 2, /^Usage:/],
  ["ce ''", 2, /没有 "" 这一命令/],
  ["ce check --lang en", 2, /check needs a file/],
  ["ce check -- --lang en", 2, /--lang: 文件不存在/],
  [inEnglish("good.json"), 0],
  [inEnglish("./-"), 0],
  [inEnglish("- < good.json"), 0],
  [`ce check ${place} --lang en -- -x.json`, 0],
  [`ce check ${place} --lang en -- --`, 0],
  [`ce check -x.json ${place} --lang en`, 2, /unknown option -x/],
  [inEnglish("'names with spaces.json'"), 0],
  [inEnglish("bom.json"), 0],
  [inEnglish("''"), 2, /name must not be empty/],
  [inEnglish("none.json"), 2, /none\.json: there is no such file/],
  [inEnglish("$'no\\nsuch'"), 2, /no\\u000asuch: there is no such file/],
  [inEnglish("$'a\\nb.json'"), 2, /a\\u000ab\.json: the JSON breaks off/],
  [inEnglish("$'a\\u202eb.json'"), 2, /a\\u202eb\.json: the JSON breaks off/],
  [inEnglish("folder.json"), 2, /folder\.json: this is a folder/],
  [inEnglish("."), 2, /\.: this is a folder/],
  [inEnglish("good.json/"), 2, /it cannot be read ENOTDIR/],
  [inEnglish("good.json/x"), 2, /it cannot be read ENOTDIR/],
  [inEnglish("loop.json"), 2, /it cannot be read ELOOP/],
  [inEnglish("dangling.json"), 2, /there is no such file/],
  [inEnglish("$(printf 'x%.0s' {1..300})"), 2, /it cannot be read ENAMETOOLONG/],
  [inEnglish("/proc/self/mem"), 2, /it cannot be read EIO/],
  [inEnglish("/dev/null"), 2, /the file is empty/],
  [inEnglish("/dev/zero"), 2, /this is over 256 MiB/],
  [`(sleep 0.2; cat good.json > pipe.json) & ${inEnglish("pipe.json")}`, 0],
  [inEnglish("<(cat good.json)"), 0],
  [inEnglish("<(:)"), 2, /the file is empty/],
  [inEnglish("- <&-"), 2, /-: the file is empty/],
  [inEnglish("- < ."), 2, /-: (this is a folder|the file is empty)/],
  [inEnglish("- -"), 2, /standard input \(-\) can be read only once/],
  [inEnglish("utf16le.json"), 2, /this is not UTF-8/],
  [inEnglish("utf16be.json"), 2, /this is not UTF-8/],
  [inEnglish("gbk.json"), 2, /this is not UTF-8; if it is GBK/],
  [inEnglish("binary.json"), 2, /this is not UTF-8/],
  [inEnglish("zeros.json"), 2, /this is not JSON at line 1, column 1/],
  [inEnglish("empty.json"), 2, /the file is empty/],
  [inEnglish("blank.json"), 2, /the file is empty/],
  [inEnglish("open.json"), 2, /not JSON|breaks off/],
  [inEnglish("deep.json"), 2, /this must be an object|not JSON/],
  [inEnglish("deep-day.json"), 2, /deep-day\.json: /],
  [inEnglish("deep-object.json"), 2, /organizations: this must be a list/],
  [inEnglish("keys.json"), 2, /unknown|no such|k0/],
  [inEnglish("huge-line.json"), 2, /the JSON breaks off/],
  [inEnglish("null.json"), 2, /null\.json: this is required/],
  [inEnglish("true.json"), 2, /this must be an object/],
  [inEnglish("list.json"), 2, /this must be an object/],
  [inEnglish("number.json"), 2, /this must be an object/],
  [inEnglish("text.json"), 2, /this must be an object/],
  [inEnglish("two.json"), 2, /this is not JSON at line 2/],
  [inEnglish("comment.json"), 2, /this is not JSON at line 1/],
  [inEnglish("trailing.json"), 2, /this is not JSON at line 1/],
  [inEnglish("proto.json"), 2, /__proto__/],
  [inEnglish("twice.json"), 2, /the key "organizations" at line 1, column 21 stands in its object already/],
  [inEnglish("surrogate.json"), 2, /organizations: this must be a list/],
  [inEnglish("rounded.json"), 2, /financials\[0\]\.year/],
  [inEnglish("html.json"), 2, /this is not JSON at line 1/],
  [inEnglish("empty.ndjson"), 0],
  [inEnglish("bad.ndjson"), 2, /bad\.ndjson:1: .*\n.*bad\.ndjson:3: .*\n.*bad\.ndjson:4: .*\n.*bad\.ndjson:5: /],
  [inEnglish("cr.ndjson"), 2, /cr\.ndjson:1: /],
  [inEnglish("good.json > /dev/full"), 2, /standard output cannot be written \(ENOSPC\)/],
  [
    `ulimit -f 1; ${inEnglish("good.json --format json > part.json")}`,
    2,
    /standard output cannot be written \(EFBIG\)/,
  ],
  [inEnglish("good.json 1< good.json"), 2, /standard output cannot be written \(EBADF\)/],
  [inEnglish("none.json 2> /dev/full"), 2],
  [inEnglish("none.json 2>&-"), 2],
  [inEnglish("good.json >&-"), 0],
  [inEnglish("good.json <&- >&- 2>&-"), 0],
  [`${inEnglish("good.json")} | head -n 1`, 0],
  [`ce check good.json --lang en | true`, 1],
  [`ce duties good.json --jurisdiction nowhere --lang en`, 2, /--jurisdiction "nowhere": it must be one of wenzhou/],
  [`ce change good.json ${place} --change /dev/null --lang en`, 2, /\/dev\/null: the file is empty/],
  [`ce targets list.json --policy zhejiang-trial --lang en`, 2, /list\.json: this must be an object/],
  ["ce --version --version", 2, /--version 只能使用一次/],
  ["ce rules --format json > /dev/full", 2, /无法写入标准输出/],
];

test.each(calls)("%s ends with %i and says what was expected", (line, status, said) => {
  const { status: ended, out, err } = sh(line);
  expect([ended, said === undefined ? err : ""]).toEqual([status, ""]);
  if (said) expect(err).toMatch(said);
  expect(out + err).not.toMatch(/^\s+at .+:\d+:\d+\)?$|node:internal|UnhandledPromise|undefined/m);
  if (said && !/^\^(用法|Usage)/.test(said.source))
    for (const one of err.split("\n").slice(0, -1)) expect(one.startsWith(prefix)).toBe(true);
});

test.skipIf(process.getuid?.() === 0)("a file that may not be read is told so", () => {
  expect(sh(inEnglish("secret.json"))).toMatchObject({ status: 2, err: `${prefix}secret.json: it may not be read\n` });
});

describe("thousands of files", () => {
  test("are printed as one array of JSON in the memory that a few take", () => {
    const names = Array.from({ length: 5000 }, () => "good.json").join(" ");
    const line = `ce check ${names} --format json --jurisdiction wenzhou`;
    const { status, out, err } = sh(`${line} | tail -n 3`, {
      env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=128" },
      timeout: 250_000,
    });
    expect([status, out, err]).toEqual([0, "    }\n  }\n]\n", ""]);
  });
});

/** Runs the command, and interrupts it when it has printed so much. */
async function interruptedAfter(bytes: number, args: readonly string[], lines: Iterable<string>) {
  const run = spawn(process.execPath, [cli, ...args], { cwd: folder });
  let [out, err] = ["", ""];
  let interrupted = false;
  run.stdin.on("error", () => undefined);
  run.stdout.on("data", (piece: Buffer) => {
    out += piece.toString();
    // Once: a second interrupt ends any program at once, and what was under way still arrives after the first.
    if (out.length >= bytes && !interrupted) interrupted = run.kill("SIGINT");
  });
  run.stderr.on("data", (piece: Buffer) => {
    err += piece.toString();
  });
  for (const line of lines) run.stdin.write(line);
  const status = await new Promise<number | null>((resolve) => run.on("close", resolve));
  return { status, out, err };
}

test.each([["1"], ["2"]])("a full disk ends the run, though more input may come (--jobs %s)", async (jobs) => {
  const full = openSync("/dev/full", "w");
  const args = ["check", "-", "--ndjson", "--jurisdiction", "wenzhou", "--lang", "en", "--jobs", jobs];
  const run = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: ["pipe", full, "pipe"] });
  closeSync(full);
  let err = "";
  run.stderr?.on("data", (piece: Buffer) => {
    err += piece.toString();
  });
  run.stdin?.write(`${JSON.stringify(JSON.parse(dossier))}\n`);
  expect(await new Promise((resolve) => run.on("close", resolve))).toBe(2);
  expect(err).toBe(`${prefix}standard output cannot be written (ENOSPC); the answer is not whole\n`);
});

test.each([["1"], ["2"]])(
  "an interrupt stops after the lines at hand, with how far the run came (--jobs %s)",
  async (jobs) => {
    const line = `${JSON.stringify(JSON.parse(dossier))}\n`;
    const args = ["check", "-", "--ndjson", "--brief", "--jurisdiction", "wenzhou", "--lang", "en", "--jobs", jobs];
    const { status, out, err } = await interruptedAfter(1, args, Array(500).fill(line));
    const printed = out.split("\n");
    expect([status, printed.at(-1)]).toEqual([2, ""]);
    expect(() => printed.slice(0, -1).map((one) => JSON.parse(one))).not.toThrow();
    const count = printed.length - 1;
    expect(err).toBe(
      `${prefix}interrupted: ${count} checked, the last of them -:${count}; files not checked to the end: 1\n`,
    );
  },
);
