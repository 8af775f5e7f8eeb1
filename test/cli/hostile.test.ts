import { describe, expect, test } from "vitest";
import { linesOf, type Printed, shell, type Unread, workspace } from "./shell.js";

const { folder, put } = workspace();
/** Controls but for the line feed, marks of direction, ends of lines, tags, lone surrogates, and what an encoder puts for one. */
const acting = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\p{Cs}\ufffd]|[\u{e0000}-\u{e007f}]/u;

const controls =
  "a\0b\x07c\x1b[31md\x7fe\x85f\x9bg\u202eh\u2066i\u2069j\ud800k\udc00l\rm\tn\u200eo\u200fp\u061cq\u2028r\u2029s\u{e0041}t";
const shown =
  "a\\u0000b\\u0007c\\u001b[31md\\u007fe\\u0085f\\u009bg\\u202eh\\u2066i\\u2069j\\ud800k\\udc00l\\u000dm\\u0009n" +
  "\\u200eo\\u200fp\\u061cq\\u2028r\\u2029s\\udb40\\udc41t";
const markup = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a | b",
  "`c`",
  "[d](javascript:alert(1))",
  "![e](http://x.example)",
  "http://f.example",
  "www.g.example",
  "h@i.example",
  "*j* _k_ ~~l~~",
  "&lt;m&gt;",
  "\\[n](http://o.example)",
];

const hostile = (text: string) =>
  JSON.stringify({
    id: text,
    organizations: [{ id: text, role: "lead", name: text, kind: "enterprise", legalRepresentative: text }],
    consortium: { industry: text, head: { name: `${text}!` } },
    assertions: [
      { rule: "wenzhou.lead.influence", by: "applicant", holds: true, note: text, evidence: [text] },
      { rule: text, by: "applicant", holds: true, note: text },
    ],
    justifications: [{ rule: "wenzhou.members.count", text }],
    facts: [{ key: text, value: text }],
  });
const check = async (text: string, format: string, lang = "zh-CN") => {
  const { out, err, status } = await shell(["check", put("h.json", hostile(text)), "--format", format, "--lang", lang]);
  expect([err, status]).toEqual(["", 1]);
  return out;
};

describe("what comes from the dossier", () => {
  test.each(["text", "markdown"])("has its control characters made visible in %s", async (format) => {
    for (const lang of ["zh-CN", "en"]) {
      const out = await check(controls, format, lang);
      expect(out).not.toMatch(acting);
      const plain = out.replaceAll(/\s+/g, "").replaceAll(/\\(?=[\\[])/g, format === "markdown" ? "" : "$&");
      for (const before of lang === "en" ? ["checked:", "met,", "justification:"] : ["核对：", "符合，", "说明："])
        expect(plain).toContain(before + shown);
    }
  });

  test("stays one line, whatever line ends it has", async () => {
    const out = await check("a\n# b\n- c\r\n| d |\n\n> e", "markdown");
    expect(out).not.toMatch(/^(# b|- c|\| d|> e)/m);
    expect(out.split("\n").filter((line) => line.includes("b"))).toEqual(
      out.split("\n").filter((line) => line.includes("a\\\\u000a\\# b")),
    );
  });

  test.each(markup)("is no markup in Markdown: %s", async (text) => {
    const out = await check(text, "markdown");
    const [, id = ""] = /核对：(.*)\n/.exec(out) ?? [];
    const [, reason = ""] = /申报单位说明：(.*)（三（三））\n/.exec(out) ?? [];
    const escapes = /\\([!-/:-@[-`{-~])|&(lt|amp|#58|#46|#47|#64);/g;
    const meant: Record<string, string> = { lt: "<", amp: "&", "#58": ":", "#46": ".", "#47": "/", "#64": "@" };
    for (const written of [id, reason]) {
      const read = written.replaceAll(escapes, (_, mark?: string, entity = "") => mark ?? meant[entity] ?? "");
      expect(read).toBe(text);
      expect(written.replaceAll(escapes, "")).not.toMatch(/[\\`*_[\]<|~!&@]|https?:\/\/|www\./);
    }
  });

  test("does not add a cell to the table, nor break it", async () => {
    const rows = (out: string) => out.split("\n").filter((line) => line.startsWith("|"));
    const plain = rows(await check("x", "markdown"));
    const piped = rows(await check("a | b\n| c | d |", "markdown"));
    expect(piped).toEqual(plain);
  });

  test("is whole in JSON, where nothing acts", async () => {
    const [report] = JSON.parse(await check(controls, "json")) as { dossier: string; findings: { claim?: object }[] }[];
    expect(report?.dossier).toBe(controls);
    expect(report?.findings.find(({ claim }) => claim)).toMatchObject({ claim: { holds: true, note: controls } });
  });
});

describe("what comes from a file's name", () => {
  const name = "n\u202e\x1b[31m\n\u061c\u200f\u2028\u{e0001}<b>|`x`.json";
  const escaped = "n\\u202e\\u001b[31m\\u000a\\u061c\\u200f\\u2028\\udb40\\udc01<b>|`x`.json";

  test("is escaped on standard error, one line a problem", async () => {
    for (const args of [[], ["--ndjson"], ["--lang", "en"]]) {
      const { err } = await shell(["check", `/nowhere/${name}`, ...args]);
      expect(err).not.toMatch(acting);
      expect(err.split("\n")).toEqual([expect.stringContaining(`: /nowhere/${escaped}: `), ""]);
    }
  });

  test("is escaped on standard error with its line", async () => {
    const file = put("l\u202e.ndjson", "\n{}\n");
    const { err } = await shell(["check", file]);
    expect(err).toContain(`${folder}/l\\u202e.ndjson:2: organizations: `);
  });

  test("is escaped in data, and read back as it was", async () => {
    const file = put(
      "d\u200e\u061c\u2029\u{e0020}.ndjson",
      `{}\n${JSON.stringify({ id: controls, organizations: [] })}\n`,
    );
    const { out } = await shell(["check", file, "--jurisdiction", "wenzhou"]);
    expect(out).not.toMatch(acting);
    expect(linesOf<Unread>(out)[0]?.file).toBe(file);
    expect(linesOf<Printed>(out)[1]?.dossier).toBe(controls);
  });

  test("is escaped where it stands for the dossier's id", async () => {
    const file = put("t\u202e\x07_[a](b)_.json", '{ "organizations": [] }');
    const text = await shell(["check", file]);
    const markdown = await shell(["check", file, "--format", "markdown"]);
    expect(text.out).toContain("t\\u202e\\u0007_[a](b)_.json");
    expect(markdown.out).toContain("t\\\\u202e\\\\u0007\\_\\[a\\](b)\\_.json");
    expect(text.out + markdown.out).not.toMatch(acting);
  });
});

describe("what comes from a key or a wrong value", () => {
  const keys = JSON.stringify({
    organizations: [{ id: "a", role: "lead", [controls]: 1 }],
    [controls]: 1,
    "x\u202e": { "\u2066": 1 },
  });

  test("is escaped on standard error, one line a problem", async () => {
    for (const lang of ["zh-CN", "en"]) {
      const { err, status } = await shell(["check", put("k.json", keys), "--lang", lang]);
      expect(err).not.toMatch(acting);
      expect(err.split("\n").map((line) => line.slice(0, 22))).toEqual([
        ...Array(3).fill("consortium-eligibility"),
        "",
      ]);
      expect(err).toContain("\\u202e");
      expect(status).toBe(2);
    }
  });

  test("is escaped where a usage error repeats it", async () => {
    for (const args of [
      ["\u202e\x1b"],
      ["check", "x", "--format", "\u202e\u061c\u{e0041}"],
      ["check", "x", "--jurisdiction", "\u202e\u200f"],
      ["check", "x", "--lang", "\u202e\u2028"],
      ["check", "x", "--reading", "\u202e\u200e=\u2029"],
      ["check", "x", "--as-of", "\u202e\u200e"],
      ["targets", "x", "--policy", "\u202e\u200e"],
      ["check", "x", "--stage", "\u202e\x9b"],
      ["check", "x", "--\u202e\ud800"],
      ["rules", "-\u202e"],
    ]) {
      const { err, status } = await shell(args);
      expect(err).not.toMatch(acting);
      expect(err).toContain("\\u202e");
      expect(status).toBe(2);
    }
  });
});
