import { describe, expect, test } from "vitest";
import { InputError } from "../../src/index.js";
import { parseProgramme, programmePolicies, safeParseProgramme } from "../../src/programmes.js";
import { plainFigure } from "../../src/schemas/amount.js";
import { printPath } from "../../src/schemas/issues.js";

/** Each problem as `path code → suggestion`. */
const told = (input: unknown): string[] =>
  (safeParseProgramme(input).issues ?? []).map(({ path, code, suggestion }) =>
    [printPath(path), code, ...(suggestion === undefined ? [] : ["→", suggestion])].join(" "),
  );
const target = "transfer.rd-intensity";
const figure = (value: unknown) => ({ observations: [{ target, year: 2027, value }] });
const observed = (...rows: unknown[]) => ({ observations: rows });
const at = "observations[0].value";

describe("a programme", () => {
  test("is read with everything there may be in it", () => {
    const programme = {
      observations: [{ target, year: 2027, value: "-0.5" }],
      assertions: [{ target: "transfer.industry-list", year: 2025, holds: false }],
      keyChains: ["电气", ""],
      strategicFields: [],
      consortia: [{ name: "甲", industrialChain: "电气", strategicField: "能源", establishedOn: "2026-05-01" }],
    };
    expect(parseProgramme(programme)).toEqual(programme);
    expect(safeParseProgramme({ observations: [] })).toEqual({ value: { observations: [] } });
  });

  test("may name every target of every document", () => {
    for (const { targets } of programmePolicies)
      for (const { id } of targets) expect(told(observed({ target: ` ${id} `, year: 2027, value: 1 }))).toEqual([]);
  });

  test("has nulls and blanks for what is not known", () => {
    const [read] = parseProgramme(observed({ target, year: 2027, value: " " })).observations;
    expect(read).toEqual({ target, year: 2027 });
    expect(parseProgramme({ observations: [], keyChains: ["", null], consortia: "" })).toEqual({
      observations: [],
      keyChains: ["", ""],
    });
  });

  test("needs a list of observations, and of each the target and the year", () => {
    for (const observations of [undefined, null, ""]) expect(told({ observations })).toEqual(["observations required"]);
    expect(told({ observations: {} })).toEqual(["observations wrong-type"]);
    expect(told(observed({}))).toEqual(["observations[0].target required", "observations[0].year required"]);
    expect(told(observed({ target: " ", year: 2027 }))).toEqual(["observations[0].target required"]);
    expect(told(observed({ target, year: "2027" }))).toEqual(["observations[0].year wrong-type → 2027"]);
    expect(told(observed({ target, year: 2027.5 }))).toEqual(["observations[0].year not-a-count"]);
    expect(told(observed(null))).toEqual(["observations[0] wrong-type"]);
  });

  test("needs of an assertion what it says, and of a consortium its name", () => {
    expect(told({ observations: [], assertions: [{ target, year: 2027 }] })).toEqual(["assertions[0].holds required"]);
    expect(told({ observations: [], assertions: [{ target, year: 2027, holds: "是" }] })).toEqual([
      "assertions[0].holds wrong-type → true",
    ]);
    expect(told({ observations: [], consortia: [{}, { name: "甲", establishedOn: "2026/5/1" }] })).toEqual([
      "consortia[0].name required",
      "consortia[1].establishedOn not-a-day → 2026-05-01",
    ]);
  });

  test("has no other keys, and the nearest is told", () => {
    expect(told({ observations: [], keyChain: [] })).toEqual(["keyChain unknown-key → keyChains"]);
    expect(told(observed({ target, year: 2027, vaule: 1 }))).toEqual(["observations[0].vaule unknown-key → value"]);
  });
});

describe("a target that no document has", () => {
  test("is told with the nearest one", () => {
    expect(told(observed({ target: "transfer.rd-intensty", year: 2027 }))).toEqual([
      `observations[0].target unknown-target → ${target}`,
    ]);
    expect(
      told({ observations: [], assertions: [{ target: "transfer.industry-lst", year: 2025, holds: true }] }),
    ).toEqual(["assertions[0].target unknown-target → transfer.industry-list"]);
    expect(told(observed({ target: "transfer.rd-intensity".padEnd(65, "x"), year: 2027 }))).toEqual([
      "observations[0].target unknown-target",
    ]);
  });

  test("is told together with whatever else is wrong", () => {
    const wrong = { target: "transfer.rd-intensty", year: "2027", value: "3.2%" };
    expect(told({ ...observed(wrong), keyChain: [] }).sort()).toEqual([
      "keyChain unknown-key → keyChains",
      `observations[0].target unknown-target → ${target}`,
      "observations[0].value not-a-number → 0.032",
      "observations[0].year wrong-type → 2027",
    ]);
    for (const target of [7, null, {}])
      expect(told(observed({ target, year: 2027 })).filter((one) => one.includes("unknown-target"))).toEqual([]);
  });

  test("is told as often as it stands there, at most a hundred times, though it is the same", () => {
    const rows = Array.from({ length: 150 }, () => ({ target: "transfer.nothing", year: 2027 }));
    expect(told({ observations: rows.slice(0, 3) })).toHaveLength(3);
    expect(told({ observations: rows })).toHaveLength(100);
  });
});

describe("a second row for a target and year", () => {
  test("is told with the first, even if both say the same", () => {
    const row = { target, year: 2027, value: "0.03" };
    const rows = [row, { ...row, year: 2026 }, { ...row, target: ` ${target}` }, row];
    const { issues } = safeParseProgramme({ observations: rows });
    expect(issues?.map(({ path, code, messages }) => [printPath(path), code, messages.en])).toEqual([
      ["observations[2].target", "duplicate", "this repeats observations[0]"],
      ["observations[3].target", "duplicate", "this repeats observations[0]"],
    ]);
  });

  test("is not told while the year is not given", () => {
    expect(told(observed({ target }, { target }))).toEqual([
      "observations[0].year required",
      "observations[1].year required",
    ]);
  });

  test("is told of assertions, too, which do not repeat observations", () => {
    const said = { target: "transfer.industry-list", year: 2025, holds: true };
    const observations = [{ target: said.target, year: 2025, value: 1 }];
    expect(told({ observations, assertions: [said] })).toEqual([]);
    expect(told({ observations, assertions: [said, { ...said, holds: false }] })).toEqual([
      "assertions[1].target duplicate",
    ]);
  });
});

describe("a figure", () => {
  test.each([["0"], ["-0.5"], [" 12.50\n"], ["-123456789012345678.12345678"], [0], [-3], [0.032], [1e15]])(
    "%j is one",
    (value) => {
      const read = parseProgramme(figure(value)).observations[0]?.value;
      expect(read).toBe(typeof value === "string" ? value.trim() : value);
      expect(plainFigure(value)).toBe(String(value).trim());
    },
  );

  test.each([
    ["3.2%", "0.032"],
    ["３．２％", "0.032"],
    ["-3.2%", "-0.032"],
    ["15%", "0.15"],
    ["5%", "0.05"],
    ["0.5%", "0.005"],
    ["100%", "1"],
    ["250%", "2.5"],
    ["0%", "0"],
    ["7.60%", "0.076"],
    ["12.345678%", "0.12345678"],
    ["3.2%以上", "0.032"],
    ["1,200", "1200"],
    ["1,200项", "1200"],
    ["30家", "30"],
    ["1000 家次", "1000"],
    ["-1,200.50", "-1200.50"],
    ["- 5", "-5"],
    ["−5%", "-0.05"],
  ])("%j is told with what it likely means, %j", (value, likely) => {
    expect(told(figure(value))).toEqual([`${at} not-a-number → ${likely}`]);
  });

  test.each([["550亿元"], ["12亿"], ["5万"], ["3.2个百分点"]])("%j is never told to mean its digits alone", (value) => {
    expect(told(figure(value))).not.toEqual([`${at} not-a-number → ${/^[\d.]+/.exec(value)?.[0]}`]);
  });

  test.each([
    ["--5"],
    ["+5"],
    ["-"],
    [","],
    ["5."],
    [".5"],
    ["1e3"],
    ["三成"],
    ["1.1234567%"],
    ["1234567890123456789"],
    ["0.123456789"],
    [`${"1,".repeat(20)}000`],
    ["- - 5"],
    [1e21],
    [1e-7],
    [Number.NaN],
    [true],
    [[5]],
    [{}],
  ])("%j is told without a guess", (value) => {
    expect(told(figure(value))).toEqual([`${at} not-a-number`]);
  });
});

describe("a list over the limit", () => {
  test("is told once, and nothing else of it", () => {
    const long = Array.from({ length: 20_001 }, () => ({ target: "x" }));
    expect(told({ observations: [], keyChains: Array(20_001).fill("甲") })).toEqual(["keyChains too-many"]);
    expect(told({ observations: long })).toEqual(["observations too-many"]);
  });

  test("of up to 20 000 is read", () => {
    expect(told({ observations: [], keyChains: Array(20_000).fill("甲") })).toEqual([]);
  });
});

test("a programme that is none is thrown with its problems", () => {
  expect(() => parseProgramme({ observations: [{ target: "x", year: 2027 }] })).toThrow(InputError);
  expect(() => parseProgramme("x")).toThrow("应为一组对应项（对象）");
  expect(() => parseProgramme({ observations: [], assertion: [], keyChian: [] })).toThrow("（共 2 处）");
});
