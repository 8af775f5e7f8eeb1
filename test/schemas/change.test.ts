import { describe, expect, test } from "vitest";
import { type Change, DossierError, InputError, parseChange, safeParseChange } from "../../src/index.js";
import { printPath } from "../../src/schemas/issues.js";
import { options } from "../../src/schemas/options.js";
import { aChange } from "./dossiers.js";

/** Each problem as `path code → suggestion`. */
const told = (input: unknown): string[] =>
  (safeParseChange(input).issues ?? []).map(({ path, code, suggestion }) =>
    [printPath(path), code, ...(suggestion === undefined ? [] : ["→", suggestion])].join(" "),
  );
const flags = Object.entries(aChange).flatMap(([key, answer]) => (typeof answer === "boolean" ? [key] : []));

describe("a change", () => {
  test("is read with every answer, and with none but its kind", () => {
    expect(parseChange(aChange)).toEqual(aChange);
    expect(safeParseChange({ kind: "exit" })).toEqual({ value: { kind: "exit" } });
  });

  test("is read trimmed, nulls and blanks as not answered", () => {
    const answers = { kind: " rename\n", on: "\t2026-02-10 ", approved: null, reported: " ", evaluated: undefined };
    expect(parseChange(answers)).toEqual({ kind: "rename", on: "2026-02-10" });
  });

  test.each(options.changeKind)("may be %s, and is told to mean it where that is spelt another way", (kind) => {
    expect(parseChange({ kind })).toEqual({ kind });
    expect(told({ kind: kind.toUpperCase().replaceAll("-", "_") })).toEqual([`kind unknown-option → ${kind}`]);
  });

  test("has a kind, which is one of the list", () => {
    for (const kind of [undefined, null, "", " "]) expect(told({ kind })).toEqual(["kind required"]);
    expect(told({ kind: "change-leed" })).toEqual(["kind unknown-option → change-lead"]);
    expect(told({ kind: "add-membr" })).toEqual(["kind unknown-option → add-member"]);
    for (const kind of ["变更", "constructor", 7, true, ["rename"]])
      expect(told({ kind })).toEqual(["kind unknown-option"]);
    const [issue] = safeParseChange({ kind: "x" }).issues ?? [];
    for (const kind of options.changeKind) expect(issue?.message).toContain(kind);
  });

  test.each(flags)("says yes or no to %s, and is told what it likely means", (flag) => {
    for (const answer of [true, false])
      expect(parseChange({ kind: "exit", [flag]: answer })).toHaveProperty(flag, answer);
    expect(told({ kind: "exit", [flag]: "是" })).toEqual([`${flag} wrong-type → true`]);
    expect(told({ kind: "exit", [flag]: 0 })).toEqual([`${flag} wrong-type → false`]);
  });

  test("is on a real day", () => {
    expect(told({ kind: "exit", on: "2026/2/1" })).toEqual(["on not-a-day → 2026-02-01"]);
    expect(told({ kind: "exit", on: "2026-02-29" })).toEqual(["on not-a-day"]);
    expect(told({ kind: "exit", on: 20260201 })).toEqual(["on wrong-type → 2026-02-01"]);
  });

  test("has no other answers, and the nearest is told", () => {
    expect(told({ kind: "exit", aproved: true, unanimous: true })).toEqual([
      "aproved unknown-key → approved",
      expect.stringMatching(/^unanimous unknown-key → /),
    ]);
    expect(told(JSON.parse('{ "kind": "exit", "__proto__": { "approved": true } }'))).toEqual([
      expect.stringMatching(/^__proto__ unknown-key/),
    ]);
    expect(told({ kind: "exit", ["approved".padEnd(65, "x")]: 1 })).toEqual([expect.stringMatching(/ unknown-key$/)]);
  });

  test("is an object", () => {
    for (const input of ["exit", 7, true, [], () => 1]) expect(told(input)).toEqual([" wrong-type"]);
    for (const input of [null, undefined, " "]) expect(told(input)).toEqual([" required"]);
  });

  test("is told all its problems at once, at most a hundred", () => {
    expect(told({ on: "soon", approved: "maybe", nothing: 1 })).toHaveLength(4);
    const keys = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`key${at}`, 1]));
    expect(told({ kind: "exit", ...keys })).toHaveLength(100);
  });
});

describe("a change that is no change", () => {
  const thrown = (input: unknown): unknown => {
    try {
      return parseChange(input);
    } catch (error) {
      return error;
    }
  };

  test("is thrown with every problem, the first of them as the message", () => {
    const error = thrown({ kind: "change-leed", on: "x" });
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      name: "InputError",
      message: expect.stringMatching(/^kind：应为下列之一：.*是否应为 "change-lead"？（共 2 处）$/),
    });
    const { issues } = error as InputError;
    expect(issues).toEqual(safeParseChange({ kind: "change-leed", on: "x" }).issues);
  });

  test("at the root is named without a path", () => {
    expect(thrown("x")).toMatchObject({ message: "应为一组对应项（对象）" });
    expect(thrown({})).toMatchObject({ message: "kind：此项必填" });
  });

  test("says nothing where there is no problem to tell", () => {
    expect(new InputError([])).toMatchObject({ message: "", issues: [], name: "InputError" });
    expect(new DossierError([])).toMatchObject({ message: "", issues: [], name: "DossierError" });
    expect(new DossierError([])).toBeInstanceOf(InputError);
  });

  test("does not change what it was given", () => {
    const given: Change = Object.freeze({ kind: "rename", on: " 2026-02-10" }) as Change;
    expect(parseChange(given)).toEqual({ kind: "rename", on: "2026-02-10" });
    expect(given.on).toBe(" 2026-02-10");
  });
});
