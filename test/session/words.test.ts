import { expect, test } from "vitest";
import { forceText, quantity, sectionText, stageText, statusText, verdictText } from "../../src/session/index.js";

test("what a page says of a report, in both languages", () => {
  expect([verdictText("conditional"), verdictText("conditional", "en")]).toEqual(["有条件符合", "conditional"]);
  expect([verdictText("undetermined"), verdictText("eligible", "en")]).toEqual(["尚不能认定", "eligible"]);
  expect(statusText({ status: "fail", force: "may" })).toBe("鼓励事项，未具备");
  expect(statusText({ status: "fail", force: "must" }, "en")).toBe("not met");
  expect([forceText("should"), forceText("must", "en")]).toEqual(["一般应", "must"]);
  expect([stageText("filing"), stageText("approval", "en")]).toEqual(["申报材料", "Approval"]);
  expect([sectionText("not-started"), sectionText("done", "en")]).toEqual(["未开始", "Done"]);
});

test("numbers in their units", () => {
  expect([quantity("21000000", "CNY"), quantity("0.28571428", "ratio"), quantity(3, "count", "en")]).toEqual([
    "2100 万元",
    "28.57%",
    "3",
  ]);
  expect(() => quantity("x", "CNY")).toThrow('the quantity "x": it must be a decimal number');
});

test("words that there are not are refused with the nearest", () => {
  expect(() => verdictText("elegible" as "eligible")).toThrow("did you mean eligible?");
  expect(() => statusText({ status: "failed" as "fail", force: "must" })).toThrow("did you mean fail?");
  expect(() => forceText("shall" as "should")).toThrow("did you mean should?");
  expect(() => sectionText("don" as "done")).toThrow("did you mean done?");
  expect(() => stageText("filing", "zh" as "zh-CN")).toThrow("did you mean zh-CN?");
});
