import { describe, expect, test } from "vitest";
import type { TargetFinding } from "../../src/programmes.js";
import { assess, targetNamed } from "./target.js";

type Found = [state: TargetFinding["state"], actual: string | null, limit: string, gap?: string];
const told = (found: TargetFinding[]): Found => {
  const [{ state, actual, limit, gap }] = found as [TargetFinding];
  return gap === undefined ? [state, actual, limit] : [state, actual, limit, gap];
};

describe("the cover of key chains", () => {
  const target = targetNamed("wenzhou.target.chain-coverage");
  const of = (keyChains: unknown, consortia: unknown, asOf = "2028-01-01") =>
    told(assess(target, [], asOf, { keyChains, consortia }));
  const on = (industrialChain: unknown, establishedOn: unknown = "2026-05-01") => ({
    name: "x",
    industrialChain,
    establishedOn,
  });

  test.each<[what: string, keyChains: unknown, consortia: unknown, found: Found]>([
    ["every chain has one", ["电气", "泵阀"], [on("泵阀"), on("电气"), on("电气")], ["met", "2", "2"]],
    ["the names are trimmed", [" 电气"], [on("电气 ")], ["met", "1", "1"]],
    ["a chain is named twice", ["电气", "电气"], [on("电气")], ["met", "1", "1"]],
    ["there is no chain", [], [], ["met", "0", "0"]],
    ["there is no chain, and nothing is known of consortia", [], undefined, ["met", "0", "0"]],
    ["one chain has none", ["电气", "泵阀"], [on("电气"), on("鞋")], ["missed", "1", "2", "1"]],
    ["there is no consortium", ["电气", "泵阀"], [], ["missed", "0", "2", "2"]],
    ["one was founded on the last day", ["电气"], [on("电气", "2027-12-31")], ["met", "1", "1"]],
    ["one was founded the day after", ["电气"], [on("电气", "2028-01-01")], ["missed", "0", "1", "1"]],
    ["one may have been founded in time", ["电气"], [on("电气", null)], ["unknown", "0", "1"]],
    ["one may be of the chain", ["电气"], [on(" ")], ["unknown", "0", "1"]],
    ["one says what is no chain", ["电气"], [on(5)], ["unknown", "0", "1"]],
    ["what is listed is no chain", ["电气", 5], [on("电气")], ["unknown", "1", "1"]],
    ["one that may be of the chain came later", ["电气"], [on("", "2028-01-01")], ["missed", "0", "1", "1"]],
    ["one may be, another is", ["电气"], [on(null, null), on("电气")], ["met", "1", "1"]],
    ["a chain is not named yet", ["电气", ""], [on("电气")], ["unknown", "1", "1"]],
    ["a chain is not named yet, and another has none", ["电气", ""], [on("鞋")], ["missed", "0", "1", "1"]],
    ["only a chain not named yet is listed", [null], [on("电气")], ["unknown", "0", "0"]],
    ["the chains are not known", undefined, [on("电气")], ["unknown", null, ""]],
    ["the consortia are not known", ["电气"], undefined, ["unknown", null, "1"]],
    ["a row says nothing", ["电气"], [null], ["unknown", "0", "1"]],
  ])("once the year is over, where %s", (_, keyChains, consortia, found) => {
    expect(of(keyChains, consortia)).toEqual(found);
    const [state, ...rest] = found;
    expect(of(keyChains, consortia, "2027-12-31")).toEqual([state === "met" ? "met" : "pending", ...rest]);
  });

  test("is measured in chains, by no figure", () => {
    const [found] = assess(target, [[2027, 99]], "2028-01-01", { keyChains: ["电气"], consortia: [] });
    expect(found).toMatchObject({ operator: ">=", unit: "chains", kind: "level", state: "missed" });
    expect(found).not.toHaveProperty("approximate");
  });
});

describe("the cover of the fifteen strategic fields", () => {
  const target = targetNamed("zhejiang.target.field-coverage");
  const fields = Array.from({ length: 15 }, (_, at) => `领域${at + 1}`);
  const led = (names: readonly string[], establishedOn: string | null = "2024-06-01") =>
    names.map((strategicField) => ({ name: "x", strategicField, establishedOn }));
  const of = (strategicFields: unknown, consortia: unknown) =>
    told(assess(target, [], "2026-01-01", { strategicFields, consortia }));

  test.each<[what: string, fields: unknown, consortia: unknown, found: Found]>([
    ["each has one", fields, led(fields), ["met", "15", "15"]],
    ["one has none", fields, led(fields.slice(1)), ["missed", "14", "15", "1"]],
    [
      "one has one that came later",
      fields,
      [...led(fields.slice(1)), ...led(["领域1"], "2026-01-01")],
      ["missed", "14", "15", "1"],
    ],
    ["one may have one", fields, [...led(fields.slice(1)), ...led(["领域1"], null)], ["unknown", "14", "15"]],
    ["a consortium may be of the field left", fields, [...led(fields.slice(1)), ...led([""])], ["unknown", "14", "15"]],
    ["only fourteen are listed", fields.slice(1), led(fields.slice(1)), ["unknown", "14", "15"]],
    ["fourteen and a blank are listed", [...fields.slice(1), ""], led(fields), ["unknown", "14", "15"]],
    ["one of them is listed twice", [...fields.slice(1), "领域2"], led(fields), ["unknown", "14", "15"]],
    ["sixteen are listed and fifteen have one", [...fields, "领域16"], led(fields), ["met", "15", "15"]],
    [
      "sixteen are listed and fourteen have one",
      [...fields, "领域16"],
      led(fields.slice(1)),
      ["missed", "14", "15", "1"],
    ],
    ["a blank is listed besides, and each has one", [...fields, ""], led(fields), ["met", "15", "15"]],
    ["a blank is listed besides, and one has none", [...fields, ""], led(fields.slice(1)), ["unknown", "14", "15"]],
    ["none is listed", [], led(fields), ["unknown", "0", "15"]],
    ["the list is not known", undefined, led(fields), ["unknown", null, "15"]],
    ["the consortia are not known", fields, undefined, ["unknown", null, "15"]],
  ])("where %s", (_, listed, consortia, found) => expect(of(listed, consortia)).toEqual(found));
});

describe("the number of consortia", () => {
  const target = targetNamed("wenzhou.target.consortia");
  const founded = (times: number, establishedOn: string | null = "2026-05-01") =>
    Array.from({ length: times }, () => ({ name: "x", establishedOn }));
  const of = (consortia: unknown, asOf = "2028-01-01", figures: [number, unknown][] = []) =>
    told(assess(target, figures, asOf, { consortia }));

  test.each<[what: string, consortia: unknown, found: Found]>([
    ["one too few", founded(29), ["review", "29", "30", "1"]],
    ["as many as asked for", founded(30), ["met", "30", "30"]],
    ["more", founded(31), ["met", "31", "30"]],
    ["none", [], ["review", "0", "30", "30"]],
    ["the last founded on the last day", [...founded(29), ...founded(1, "2027-12-31")], ["met", "30", "30"]],
    ["the last founded the day after", [...founded(29), ...founded(1, "2028-01-01")], ["review", "29", "30", "1"]],
    ["the last at a time not given", [...founded(29), ...founded(1, null)], ["unknown", null, "30"]],
    ["too few, whenever the last was founded", [...founded(28), ...founded(1, null)], ["review", null, "30"]],
    ["enough without the last", [...founded(30), ...founded(1, null)], ["met", null, "30"]],
    ["a list that is not known", undefined, ["unknown", null, "30"]],
  ])("without a figure is counted: %s", (_, consortia, found) => {
    expect(of(consortia)).toEqual(found);
    const [state, ...rest] = found;
    expect(of(consortia, "2027-12-31")).toEqual([state === "met" ? "met" : "pending", ...rest]);
  });

  test("is that of a figure, where there is one, even of an earlier year", () => {
    expect(of(founded(40), "2028-01-01", [[2027, 29]])).toEqual(["review", "29", "30", "1"]);
    expect(of([], "2028-01-01", [[2026, 30]])).toEqual(["met", "30", "30"]);
    expect(of(founded(40), "2028-01-01", [[2026, 12]])).toEqual(["unknown", "12", "30", "18"]);
    expect(of(founded(30), "2028-01-01", [[2028, 1]])).toEqual(["met", "30", "30"]);
    expect(of(founded(30), "2028-01-01", [[2027, null]])).toEqual(["met", "30", "30"]);
  });

  test("is approximate where the text says 左右, and is counted for no other target", () => {
    expect(assess(target, [], "2028-01-01")[0]?.approximate).toBe(true);
    for (const id of ["zhejiang.target.consortia", "taizhou.target.consortia"])
      expect(assess(targetNamed(id), [], "2028-01-01", { consortia: founded(60, "2020-01-01") })[0]?.state).toBe("met");
    const led = targetNamed("transfer.consortia");
    expect(told(assess(led, [], "2028-01-01", { consortia: founded(60) }))).toEqual(["unknown", null, "30"]);
    expect(assess(led, [], "2028-01-01")[0]).not.toHaveProperty("approximate");
  });
});
