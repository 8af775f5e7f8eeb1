import { describe, expect, test } from "vitest";
import { programmePolicies } from "../../src/programmes.js";
import { places } from "../fixtures.js";
import { fixture, shell } from "./shell.js";

const pass = fixture("wenzhou-pass");
const prefix = "consortium-eligibility: ";

/** What is told in English of a call whose words are off; nothing is printed. */
async function told(...args: string[]): Promise<string> {
  const { status, out, err } = await shell(["--lang=en", ...args]);
  expect([status, out]).toEqual([2, ""]);
  expect(err.startsWith(prefix)).toBe(true);
  expect(err.endsWith("\n")).toBe(true);
  return err.slice(prefix.length, -1);
}

describe("an unknown option", () => {
  test.each([
    ["--jurisdicton=wenzhou", "--jurisdiction"],
    ["--jurisdictions", "--jurisdiction"],
    ["--asof", "--as-of"],
    ["--as_of=2025-01-01", "--as-of"],
    ["--langs", "--lang"],
    ["--breif", "--brief"],
    ["--nd-json", "--ndjson"],
    ["--readings", "--reading"],
    ["--Format", "--format"],
    ["--halp", "--help"],
  ])("%s is told with the nearest one", async (given, near) => {
    const line = await told("check", pass, given);
    expect(line).toContain(given.split("=")[0]);
    expect(line).toMatch(new RegExp(`did you mean ${near}\\?$`));
  });

  test("of over 64 characters is told with the way to the list", async () => {
    expect(await told("check", pass, `--${"x".repeat(65)}`)).toMatch(/did you mean --help\?$/);
  });

  test("of one letter is told", async () => {
    expect(await told("check", pass, "-x")).toContain("-x");
  });

  test("named like a part of every object is unknown", async () => {
    for (const name of ["__proto__", "constructor", "toString"])
      expect(await told("check", pass, `--${name}`)).toContain(`--${name}`);
  });
});

describe("an option", () => {
  test.each([
    ["--jurisdiction", "wenzou", ["wenzhou", "zhejiang", "taizhou", "jiyuan", "all"]],
    ["--jurisdiction", "wenzhou,hefei", ["wenzhou", "zhejiang", "taizhou", "jiyuan", "all"]],
    ["--jurisdiction", "", ["wenzhou", "all"]],
    ["--jurisdiction", "constructor", ["wenzhou", "all"]],
    ["--stage", "form", ["formation", "filing", "approval", "operation"]],
    ["--stage", "formation,", ["formation", "operation"]],
    ["--format", "pdf", ["text", "json", "ndjson", "markdown", "html"]],
    ["--format", "JSON", ["json"]],
    ["--lang", "zh", ["zh-CN", "en"]],
    ["--lang", "fr", ["zh-CN", "en"]],
    ["--as-of", "2025-02-30", ["YYYY-MM-DD"]],
    ["--as-of", "20250105", ["YYYY-MM-DD"]],
    ["--as-of", "", ["YYYY-MM-DD"]],
    ["--reading", "wenzhou.lead.rd-investment=best", ["pooled", "each-year-ratio", "each-year", "mean"]],
    ["--reading", "wenzhou.lead.rd-investment", ["pooled", "mean"]],
    ["--reading", "wenzhou.lead.rd-investment=", ["pooled", "mean"]],
    ["--reading", "wenzhou.lead.rd-investmnt=mean", ["wenzhou.lead.rd-investment"]],
    ["--reading", "wenzhou.lead.enterprise=mean", ["no rule of that name has several readings"]],
    ["--reading", `${"x".repeat(65)}=mean`, ["no rule of that name has several readings"]],
    ["--reading", "=mean", ["no rule of that name has several readings"]],
  ])("%s with %j is told with what it may be", async (option, value, words) => {
    const line = await told("check", pass, `${option}=${value}`);
    expect(line).toContain(option);
    for (const word of words) expect(line).toContain(word);
  });

  test("that needs a value and has none, or needs none and has one, is told", async () => {
    for (const option of ["--lang", "--as-of", "--reading"])
      expect(await told("check", pass, option)).toContain(option);
    expect(await told("check", pass, "--brief=yes")).toContain("--brief");
  });

  test("is checked before any file is read", async () => {
    expect(await told("check", "/nowhere/none.json", "--stage", "x")).not.toContain("none.json");
  });
});

describe("options that contradict, repeat or do not apply", () => {
  const reading = "wenzhou.lead.rd-investment=mean";
  test.each([
    [["check", pass, "--format", "json", "--format", "json"], "--format may be given only once"],
    [["check", pass, "--brief", "--format=json", "--brief"], "--brief may be given only once"],
    [["check", pass, "--lang", "en"], "--lang may be given only once"],
    [["check", pass, "--reading", reading, "--reading", reading], "only one reading can be chosen"],
    [["check", pass, "--reading", reading, "--reading=wenzhou.lead.rd-investment=pooled"], "only one reading"],
    [["check", pass, "--brief"], "--brief is only for --format json, ndjson or html"],
    [["check", pass, "--brief", "--format", "markdown"], "--brief is only for --format json, ndjson or html"],
    [["check", pass, "--differences", "--format", "json"], "--differences is only for a comparison"],
    [["check", pass, "--differences", "--jurisdiction", "wenzhou"], "it needs two jurisdictions or more"],
    [["check", "a.ndjson", "--differences"], "--differences is only for a comparison"],
    [["check", "-", pass, "-"], "standard input (-) can be read only once"],
    [["check", pass, ""], "a file's name must not be empty"],
    [["duties", "", "--jurisdiction", "jiyuan"], "a file's name must not be empty"],
    [["change", pass, "--jurisdiction", "jiyuan", "--change="], "a file's name must not be empty"],
    [["check", pass, "--policy", "zhejiang-trial"], "check has no option --policy, which is of targets"],
    [["rules", "--ndjson"], "rules has no option --ndjson, which is of check"],
    [["--help", "--version"], "--help and --version exclude each other"],
  ])("are refused: %j", async (args, said) => {
    expect(await told(...args)).toContain(said);
  });

  test("are not those that fit together", async () => {
    const asked = ["check", pass, "--jurisdiction", "wenzhou,zhejiang"];
    for (const fitting of [
      ["--differences"],
      ["--differences", "--format", "html"],
      ["--brief", "--format", "ndjson"],
      ["--brief", "--format", "html"],
    ])
      expect(await shell([...asked, ...fitting])).toMatchObject({ err: "", status: 1 });
  });
});

describe("a command", () => {
  test.each([
    ["chek", "check"],
    ["rule", "rules"],
    ["CHECK", "check"],
  ])("%s is told with the nearest one", async (given, near) => {
    expect(await told(given)).toBe(`unknown command "${given}"; did you mean ${near}?`);
  });

  test("of over 64 characters is told, and nothing is near", async () => {
    expect(await told("x".repeat(65))).toBe(`unknown command "${"x".repeat(65)}"`);
    expect((await shell(["x".repeat(65)])).err).toMatch(/这一命令\n$/);
  });

  test("is needed", async () => {
    const { status, out, err } = await shell([]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toBe((await shell(["--help"])).out);
  });

  test("check needs a file", async () => {
    expect(await told("check")).toContain("-");
    expect(await told("check", "--format", "json")).toContain("file");
  });
});

describe("what is wrong with a call", () => {
  const calls = [
    ["check", pass, "--jurisdicton=wenzhou"],
    ["check", pass, "-x"],
    ["check", pass, "--as-of"],
    ["check", pass, "--brief=yes"],
    ["check", pass, "--format", "markdow"],
    ["remedy", pass],
    ["remedy", "--jurisdiction", "jiyuan"],
    ["remedy", pass, "--jurisdiction", "jiyuan", "--goal", "pass"],
    ["remedy", pass, "--jurisdiction", "jiyuan", "--keep", "governance.chater"],
    ["remedy", pass, "--jurisdiction", "jiyuan", "--keep", "x".repeat(65)],
    ["remedy", pass, "--jurisdiction", "jiyuan", "--cost", "ad=1"],
    ["remedy", pass, "--jurisdiction", "jiyuan", "--cost", "add"],
    ["remedy", pass, "--jurisdiction", "jiyuan", "--cost", "add=1", "--cost", "add=2"],
    ["remedy", pass, "--jurisdiction", "jiyuan", "--most", "0"],
    ["remedy", pass, "--jurisdiction", "jiyuan", "--format", "ndjson"],
    ["check", pass, "--as-of", "20250105"],
    ["check", pass, "--reading", "wenzhou.lead.rd-investmnt=mean"],
    ["check", "a.ndjson", "--format", "html"],
    ["check"],
    ["chek"],
    ["duties", pass],
    ["duties", pass, "--jurisdiction", "hefei"],
    ["duties", "--jurisdiction", "jiyuan"],
    ["change", pass, "--jurisdiction", "jiyuan"],
    ["change", "-", "--jurisdiction", "jiyuan", "--change", "-"],
    ["rules", pass],
    ["check", pass, "--format", "json", "--format", "json"],
    ["check", pass, "--brief"],
    ["check", pass, "--differences", "--jurisdiction", "wenzhou"],
    ["check", "-", "-"],
    ["check", ""],
    ["check", pass, "--jurisdiction", "jiyuan", "--reading", "wenzhou.lead.rd-investment=mean"],
    ["check", pass, ...Array(2).fill("--reading=wenzhou.lead.rd-investment=mean")],
    ["check", ...Array(2001).fill(pass), "--format", "html"],
    ["--help", "--version"],
    ["procedure", "--jurisdiction", "jiyuan", "--brief"],
    ["targets", pass, "--policy", "jiyuan-draft"],
  ];
  const han = /\p{Script=Han}/u;

  test.each(calls)("is told in the language asked for, wherever that stands on the line: %s %s %s", async (...args) => {
    const chinese = await shell(args);
    expect([chinese.status, chinese.out]).toEqual([2, ""]);
    expect(chinese.err).toMatch(han);
    const words = chinese.err.slice(prefix.length).replaceAll(/"[^"]*"|--?[a-z-]+|[a-z]+(?=[、 ])/g, "");
    expect(words).not.toMatch(/\b(must|needs?|one|of|unknown|has|no)\b/);
    for (const english of [
      ["--lang", "en", ...args],
      [...args.slice(0, 1), "--lang=en", ...args.slice(1)],
    ])
      expect((await shell(english)).err).not.toMatch(han);
  });

  test("is told in Chinese where the language is none that there is, with the nearest", async () => {
    expect((await shell(["check", pass, "--lang", "zh"])).err).toBe(
      `${prefix}--lang 没有 "zh" 这一选项，可选：zh-CN、en；是否为 zh-CN？\n`,
    );
    expect((await shell(["check", "--", "--lang=en"])).err).toMatch(han);
  });

  test("names the word that is likely meant, and none where none is near", async () => {
    expect(await told("check", pass, "--format", "markdow")).toMatch(/; did you mean markdown\?$/);
    expect(await told("check", pass, "--stage", "form")).toMatch(/; did you mean formation\?$/);
    expect(await told("check", pass, "--format", "pdf")).toBe(
      '--format "pdf": it must be one of text, json, ndjson, markdown, html, opinion',
    );
  });
});

describe("--help", () => {
  test("prints every option, format, stage and jurisdiction, in both languages, and ends with 0", async () => {
    for (const lang of ["zh-CN", "en"]) {
      const { status, out, err } = await shell(["--help", "--lang", lang]);
      expect([status, err]).toEqual([0, ""]);
      for (const word of [
        ...["check", "rules", "--jurisdiction", "--as-of", "--stage", "--reading", "--format", "--brief", "--ndjson"],
        ...[
          "--lang",
          Object.keys(places).join("|"),
          ...programmePolicies.map(({ id }) => id),
          "all",
          "formation",
          "filing",
          "approval",
        ],
        ...["operation", "text", "json", "ndjson", "markdown", "html", "zh-CN", "en", "YYYY-MM-DD", "0", "1", "2"],
      ])
        expect(out).toContain(word);
    }
  });

  test("is Chinese unless English is asked for", async () => {
    expect((await shell(["--help"])).out).toMatch(/^用法：/);
    expect((await shell(["-h", "--lang", "en"])).out).toMatch(/^Usage:/);
    expect((await shell(["-h", "--lang", "en"])).out).not.toMatch(/\p{Script=Han}/u);
  });

  test("is answered with a command as well, and nothing is checked", async () => {
    const { status, out } = await shell(["check", "/nowhere/none.json", "--help"]);
    expect([status, out]).toEqual([0, (await shell(["--help"])).out]);
  });

  test("fits a terminal of 100 columns", async () => {
    for (const lang of ["zh-CN", "en"]) {
      const { out } = await shell(["--help", "--lang", lang]);
      const wide = out.split("\n").filter((line) => line.length + (line.match(/[^\0-\xff]/g)?.length ?? 0) > 120);
      expect(wide).toEqual([]);
    }
  });
});

test("--version prints the version and ends with 0", async () => {
  expect(await shell(["--version"])).toEqual({ status: 0, out: "1.2.3\n", err: "" });
  expect(await shell(["-v", "check"])).toEqual({ status: 0, out: "1.2.3\n", err: "" });
});
