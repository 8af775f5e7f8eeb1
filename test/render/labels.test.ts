import { describe, expect, test } from "vitest";
import { missingLabel, pathLabel } from "../../src/words/places.js";

describe("an answer is called", () => {
  test.each([
    [["consortium", "head", "name"], "联合体主要负责人", "Head of the consortium"],
    [["organizations"], "单位名单", "List of units"],
    [["organizations", 1], "第 2 家单位", "unit 2"],
    [["organizations", 1, "kind"], "第 2 家单位的类型", "Kind of unit, unit 2"],
    [
      ["organizations", 0, "financials", 2, "revenue"],
      "第 1 家单位的第 3 条财务数据的营业收入",
      "Revenue, account 3, unit 1",
    ],
    [["platforms", 2, "level"], "第 3 个平台的级别", "Level of the platform, platform 3"],
    [["agreement", "signatures", 7, "capacity"], "第 8 条签章的签署人身份", "Capacity of the signatory, signature 8"],
    [["plan", "tasks", 0, "dueOn"], "第 1 项任务的时间节点", "Day the task is due, task 1"],
    [["researchers", 0, "age"], "第 1 名科研人员的年龄", "Age of the researcher, researcher 1"],
    [["lifecycle", "reports", 0, "year"], "第 1 份年度报告的报告年度", "Year of the report, annual report 1"],
    [
      ["lifecycle", "projects", 1, "level"],
      "第 2 个科技计划项目的项目级别",
      "Level of the project, government project 2",
    ],
    [["facts", 0, "value"], "第 1 项的填报内容", "Value of the fact, entry 1"],
    [["organizations", 0, "nobody"], "第 1 家单位的 organizations.nobody", "organizations.nobody, unit 1"],
  ])("by its path %j", (path, zh, en) => {
    expect(pathLabel(path, "zh-CN")).toBe(zh);
    expect(pathLabel(path, "en")).toBe(en);
  });

  test.each([
    [{ path: ["assertions"], row: { rule: "x.y" } }, "审核人认定", "A reviewer's judgement"],
    [{ path: ["organizations"], row: { role: "lead" } }, "牵头单位", "the lead"],
    [{ path: ["organizations"], row: { role: "member" } }, "成员单位", "members"],
    [{ path: ["facts"], row: { key: "hefei.x" }, field: "value" }, "hefei.x", "hefei.x"],
    [
      { path: ["organizations", 1, "financials"], row: { year: 2023 }, field: "revenue" },
      "第 2 家单位 2023 年营业收入",
      "Revenue of 2023, unit 2",
    ],
  ])("as something missing %j", (missing, zh, en) => {
    expect(missingLabel(missing, "zh-CN")).toBe(zh);
    expect(missingLabel(missing, "en")).toBe(en);
  });

  test("by its place, where it is an item of a list", () => {
    expect(pathLabel(["organizations", 0, "qualifications", 1], "zh-CN")).toBe("第 1 家单位的企业资质第 2 项");
    expect(pathLabel(["organizations", 0, "qualifications", 1], "en")).toBe("Titles held, entry 2, unit 1");
    expect(pathLabel(["governance", "council", "members", 1], "zh-CN")).toBe("理事会成员单位第 2 项");
  });
});
