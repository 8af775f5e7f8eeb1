import { describe, expect, test } from "vitest";
import { programmePolicies } from "../../src/programmes.js";
import { places, policyTexts } from "../fixtures.js";
import { shell, workspace } from "./shell.js";

const { put } = workspace();
const lead = { id: "a", role: "lead", name: "甲" };
const life = (lifecycle: object, more: object = {}): string =>
  put(`life-${files++}.json`, JSON.stringify({ organizations: [lead], lifecycle, ...more }));
let files = 0;
const change = (of: object): string => put(`change-${files++}.json`, JSON.stringify(of));

const json = async (...args: string[]): Promise<{ status: number; answer: Record<string, unknown>[]; err: string }> => {
  const { status, out, err } = await shell([...args, "--format", "json"]);
  return { status, err, answer: out === "" ? [] : JSON.parse(out) };
};

describe("duties", () => {
  const late = life({ establishedOn: "2024-03-01", reports: [{ year: 2024, submittedOn: "2025-01-02" }] });

  test("lists each report and year with a message, and ends with 1 where one is late", async () => {
    const { status, answer } = await json("duties", late, "--jurisdiction", "jiyuan", "--as-of", "2025-06-30");
    expect(answer.map(({ year, state }) => [year, state])).toEqual([
      [2024, "late"],
      [2025, "open"],
    ]);
    expect(answer[0]?.message).toBe(
      "年度工作报告和下一年度工作计划（2024 年度）：草案拟定：2024-01-01 至 2024-12-31，逾期（六（一））；若按“备案次年起每年报送”理解：该年度无须报送",
    );
    expect(status).toBe(1);
  });

  test("ends with 0 where nothing is late, and takes the day of filing where none is given", async () => {
    const file = life({ establishedOn: "2025-03-01", reports: [] }, { filing: { filledOn: "2025-05-01" } });
    const { status, answer } = await json("duties", file, "--jurisdiction", "all");
    expect(answer.map(({ id, state }) => [id, state])).toEqual([
      ["zhejiang.duty.annual-self-report", "not-yet"],
      ["taizhou.duty.expiry", "unknown"],
      ["jiyuan.duty.annual-report", "open"],
    ]);
    expect(status).toBe(0);
  });

  test("as text says that a draft is not in force, and where nothing is due", async () => {
    const { out } = await shell(["duties", late, "--jurisdiction", "wenzhou,jiyuan", "--as-of", "2025-06-30"]);
    expect(out).toMatch(/^备案后的报告义务与期限\n═+\n {2}评价日期：2025-06-30\n/);
    expect(out).toContain("征求意见稿，尚未生效");
    expect(out).toContain("温州市\n──────\n");
    expect(out).toContain("文件未规定报送义务。");
    expect(out).not.toContain("jiyuan.duty");
  });
});

describe("support", () => {
  test("lists each measure with its state and quota", async () => {
    const file = life({ establishedOn: "2025-03-01" });
    const { status, answer } = await json(
      "support",
      file,
      "--jurisdiction",
      "zhejiang",
      "--as-of",
      "2025-06-30",
      "--lang",
      "en",
    );
    expect(status).toBe(0);
    const states = ["available", "available", "available", "available", "review", "available", "available", "unknown"];
    expect(answer.map(({ state }) => state)).toEqual(states);
    expect(answer.at(-1)?.message).toBe(
      "Continued support after an excellent evaluation: unknown, missing: Yearly evaluations (四（五）)",
    );
    expect(answer.find(({ id }) => id === "zhejiang.support.guide-proposals")).toMatchObject({
      quota: [
        { per: "year", atMost: 1 },
        { per: "year", atLeast: 1 },
      ],
      message: expect.stringMatching(
        /^Proposing project guides: provided for, .*at most 1 a year, .*at least 1 a year \(五（二）\)$/,
      ),
    });
  });
});

describe("change", () => {
  const file = life({ establishedOn: "2025-03-01", projects: [] });
  const review = (of: object, place: string) =>
    shell([
      "change",
      file,
      "--jurisdiction",
      place,
      "--change",
      change(of),
      "--as-of",
      "2026-01-05",
      "--format",
      "json",
    ]);

  test.each([
    [{ kind: "rename" }, "wenzhou", "dissolves", 1],
    [{ kind: "rename", reported: true }, "zhejiang", "allowed", 0],
    [{ kind: "rename", reported: false }, "zhejiang", "allowed", 0],
    [{ kind: "poor-evaluation" }, "zhejiang", "adjustable", 0],
    [{ kind: "dishonesty" }, "wenzhou", "recorded", 0],
    [{ kind: "adjust-project", approved: false }, "wenzhou", "not-allowed", 1],
    [{ kind: "adjust-project" }, "wenzhou", "unknown", 0],
    [{ kind: "termination-cause", evaluated: false }, "taizhou", "pending-evaluation", 0],
    [{ kind: "rename" }, "jiyuan", "silent", 0],
    [{ kind: "mismanagement" }, "wenzhou", "terminable", 0],
    [{ kind: "termination-cause", evaluated: true }, "taizhou", "terminates", 1],
  ])("%j in %s is %s", async (of, place, outcome, exit) => {
    const { status, out } = await review(of, place);
    expect(JSON.parse(out)).toMatchObject({ outcome });
    expect(status).toBe(exit);
  });

  test("says what is missing in words, and that a text is silent", async () => {
    const open = JSON.parse((await review({ kind: "add-member", unanimousConsent: true }, "jiyuan")).out);
    expect(open.message).toBe("增加成员单位：草案拟定：待补充：签署补充协议（六（二））");
    const { message } = JSON.parse((await review({ kind: "rename" }, "zhejiang")).out);
    expect(message).toBe("变更联合体名称：可按规定办理，尚须：报主管部门备案（三（四））");
    const text = await shell([
      "change",
      file,
      "--jurisdiction",
      "jiyuan",
      "--change",
      change({ kind: "rename" }),
      "--as-of",
      "2026-01-05",
    ]);
    expect(text.out).toMatch(/变更联合体名称\n {6}文件未作规定\n$/);
  });

  test("tells what is wrong with the change at its path, with the likely kind", async () => {
    const { status, out, err } = await review({ kind: "change-leed", aproved: true }, "jiyuan");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/change-\d+\.json: kind: .*change-lead/);
    expect(err).toMatch(/change-\d+\.json: aproved: .*approved/);
  });

  test("needs a place, a change, and one file; both cannot be standard input", async () => {
    for (const [args, said] of [
      [["change", file, "--change", file], "--jurisdiction is needed: one of wenzhou, zhejiang, taizhou, jiyuan"],
      [
        ["change", file, "--jurisdiction", "hefei", "--change", file],
        '--jurisdiction "hefei": it must be one of wenzhou',
      ],
      [["change", file, "--jurisdiction", "jiyuan"], "change needs --change"],
      [["change", "--jurisdiction", "jiyuan", "--change", file], "change needs one file"],
      [["change", file, file, "--jurisdiction", "jiyuan", "--change", file], "change needs one file"],
      [["change", "-", "--jurisdiction", "jiyuan", "--change", "-"], "cannot both be standard input"],
    ] as const) {
      const { status, err } = await shell([...args, "--lang", "en"]);
      expect([status, err]).toEqual([2, expect.stringContaining(said)]);
    }
  });
});

describe("targets", () => {
  const programme = (of: object): string => put(`programme-${files++}.json`, JSON.stringify(of));
  const figures = programme({
    observations: [
      { target: "transfer.rd-intensity", year: 2027, value: "0.031" },
      { target: "transfer.fund-size", year: 2027, value: 10000000001 },
    ],
  });

  test("lists every target and year with a message, and ends with 1 where one is missed", async () => {
    const { status, answer } = await json(
      "targets",
      figures,
      "--policy",
      "wenzhou-transfer-2025",
      "--as-of",
      "2028-01-15",
    );
    expect(new Set(answer.map(({ target }) => target)).size).toBe(32);
    expect(answer.find(({ target }) => target === "transfer.rd-intensity")).toMatchObject({
      state: "missed",
      gap: "0.001",
      message: "研发经费投入强度（2027 年）：未达到，最近数据 3.1%，目标不低于 3.2%，差 0.1 个百分点（二）",
    });
    expect(status).toBe(1);
  });

  test("ends with 0 while no year is past, today being read in China", async () => {
    const { status, out } = await shell(["targets", figures, "--policy", "wenzhou-transfer-2025"]);
    expect(status).toBe(0);
    expect(out).toContain("评价日期：2025-11-20");
    expect(out).toContain("现行有效");
  });

  test("tells an unknown target with the nearest one, and a figure that is none with what it likely is", async () => {
    const wrong = programme({
      observations: [{ target: "transfer.rd-intensty", year: 2027, value: "3" }],
    });
    expect((await shell(["targets", wrong, "--policy", "wenzhou-transfer-2025"])).err).toMatch(
      /observations\[0\]\.target: .*"transfer\.rd-intensity"/,
    );
    const percent = programme({ observations: [{ target: "transfer.rd-intensity", year: 2027, value: "3.2%" }] });
    const { status, err } = await shell(["targets", percent, "--policy", "wenzhou-transfer-2025"]);
    expect([status, err]).toEqual([2, expect.stringMatching(/observations\[0\]\.value: .*"0\.032"/)]);
  });

  test("names the documents that have targets", async () => {
    const { status, err } = await shell(["targets", figures, "--policy", "jiyuan-draft", "--lang", "en"]);
    expect([status, err]).toEqual([
      2,
      expect.stringContaining("wenzhou-transfer-2025, wenzhou-2025-draft, zhejiang-trial, taizhou-2025-draft"),
    ]);
  });
});

describe("a reading", () => {
  const file = life({ establishedOn: "2024-03-01", projects: [], reports: [] });
  const args = (command: string, place: string): string[] => [
    command,
    file,
    "--jurisdiction",
    place,
    "--as-of",
    "2025-06-30",
  ];
  const read = (id: string, name: string) => ["--reading", `${id}=${name}`];

  test("of a duty, a change or a target is chosen by its id, as that of a rule", async () => {
    const due = await json(...args("duties", "jiyuan"), ...read("jiyuan.duty.annual-report", "first-full-year"));
    expect([due.status, due.answer.map(({ year, state }) => [year, state])]).toEqual([0, [[2025, "open"]]]);
    const leave = change({ kind: "exit", unableToContinue: false });
    const exit = (...more: string[]) => shell([...args("change", "taizhou"), "--change", leave, ...more]);
    expect((await exit()).status).toBe(1);
    const permitted = await exit(...read("taizhou.change.exit", "permissive"));
    expect([permitted.status, permitted.out]).toEqual([
      0,
      expect.stringContaining("文件未作规定（三（四）2）；若按“仅在所列条件下可以”理解：不符合规定"),
    ]);
    const figures = put("flagships.json", JSON.stringify({ observations: [] }));
    const asked = ["targets", figures, "--policy", "wenzhou-transfer-2025", "--as-of", "2026-01-05"];
    const { answer } = await json(...asked, ...read("transfer.flagship-projects", "yearly"));
    expect(answer.filter(({ target }) => target === "transfer.flagship-projects")).toHaveLength(3);
  });

  test("that would change nothing, or that there is not, is refused", async () => {
    const of = args("duties", "jiyuan");
    for (const [asked, id, name] of [
      [of, "wenzhou.lead.rd-investment", "mean"],
      [of, "transfer.patent-pledge", "cumulative"],
      [of, "jiyuan.members.above-scale-share", "as-should"],
      [["check", file, "--jurisdiction", "zhejiang"], "wenzhou.lead.rd-investment", "mean"],
      [["check", file, "--stage", "filing"], "wenzhou.lead.rd-investment", "mean"],
      [["check", file], "jiyuan.duty.annual-report", "first-full-year"],
    ] as const) {
      const { status, out, err } = await shell([...asked, ...read(id, name), "--lang", "en"]);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain(`${id} is of another jurisdiction, stage or command than this call asks for`);
    }
    const none = await shell([...args("support", "jiyuan"), ...read("x", "y"), "--lang", "en"]);
    expect(none.err).toContain(
      "support has no option --reading, which is of check, remedy, thresholds, what-if, screen, duties, change, targets",
    );
    const { status, err } = await shell([...args("duties", "jiyuan"), "--reading", "jiyuan.duty.anual-report=x"]);
    expect([status, err]).toEqual([2, expect.stringContaining("jiyuan.duty.annual-report")]);
    const other = await shell([...args("duties", "jiyuan"), "--reading", "jiyuan.duty.annual-report=second-year"]);
    expect([other.status, other.err]).toEqual([2, expect.stringContaining("first-full-year")]);
  });
});

describe("checklist and procedure", () => {
  test.each(Object.keys(places))("of %s speak in words, and read no file", async (place) => {
    for (const lang of ["zh-CN", "en"]) {
      for (const command of ["checklist", "procedure"]) {
        const { status, out } = await shell([command, "--jurisdiction", place, "--lang", lang]);
        expect([status, out.includes(`${place}.`), out.includes("undefined")]).toEqual([0, false, false]);
        if (lang === "zh-CN") expect(out.replace(/GB\/T|GB|GDP|【.】/g, "")).not.toMatch(/[a-z]{3}/);
      }
    }
    expect(await shell(["checklist", "x.json", "--jurisdiction", place, "--lang", "en"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("reads no file"),
    });
    expect(await shell(["procedure", "x.json", "--jurisdiction", place, "--lang", "en"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("reads no file"),
    });
  });

  test("as JSON carry what a window prints", async () => {
    const { answer } = await json("checklist", "--jurisdiction", "wenzhou", "--stage", "filing");
    expect(answer).toContainEqual({
      group: "governance",
      field: ["governance", "charter"],
      label: { "zh-CN": "联合体章程", en: "Charter" },
      rules: ["wenzhou.filing.charter"],
      force: "must",
    });
    const steps = await json("procedure", "--jurisdiction", "jiyuan");
    expect(steps.answer.map(({ order }) => order)).toEqual([1, 2, 3]);
  });

  test("as Markdown is a list for each group", async () => {
    const { out } = await shell(["checklist", "--jurisdiction", "jiyuan", "--format", "markdown", "--lang", "en"]);
    expect(out).toContain(
      "### Research team\n\n- **Name of the researcher \\[to be filled in\\]** — Research team (附件三)",
    );
  });
});

test("a file that is not there, or no dossier, ends a command with 2 and prints nothing", async () => {
  for (const command of ["duties", "support"]) {
    const place = ["--jurisdiction", "jiyuan"];
    expect(await shell([command, "no-such.json", ...place])).toMatchObject({
      status: 2,
      out: "",
      err: expect.stringContaining("no-such.json"),
    });
    expect(await shell([command, put(`none-${files++}.json`, "{}"), ...place])).toMatchObject({ status: 2, out: "" });
  }
});

test("an option that a command has no use for is told, and so is a place that is needed", async () => {
  const file = life({});
  for (const [args, said] of [
    [["duties", file, "--jurisdiction", "jiyuan", "--brief"], "duties has no option --brief"],
    [["support", file, "--jurisdiction", "jiyuan", "--stage", "filing"], "support has no option --stage"],
    [["procedure", "--jurisdiction", "jiyuan", "--as-of", "2025-01-01"], "procedure has no option --as-of"],
    [["check", file, "--policy", "zhejiang-trial"], "check has no option --policy"],
    [["duties", file], "--jurisdiction is needed"],
    [["support", file], "--jurisdiction is needed"],
  ] as const) {
    const { status, out, err } = await shell([...args, "--lang", "en"]);
    expect([status, out, err]).toEqual([2, "", expect.stringContaining(said)]);
  }
});

test("the documents named by --policy are those in the fixtures", () => {
  for (const { id } of programmePolicies) expect(policyTexts.has(id)).toBe(true);
});
