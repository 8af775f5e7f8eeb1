import { describe, expect, test } from "vitest";
import { describeFields } from "../../src/forms/index.js";
import { parseDossier, safeParseDossier } from "../../src/index.js";
import { dossierWith, told } from "./dossiers.js";

const lists = describeFields()
  .filter(({ kind, name }) => ["rows", "words", "options"].includes(kind) && name !== "unfinished")
  .map(({ name }) => name);

describe("a list that is unfinished", () => {
  test("may be any that `describeFields` names", () => {
    expect(lists).toEqual(expect.arrayContaining(["organizations", "platforms", "organizations.*.rdProjects"]));
    expect(parseDossier(dossierWith({ unfinished: lists.map((name) => ` ${name}`) }))).toEqual(
      dossierWith({ unfinished: lists }),
    );
  });

  test("may be left blank, and keeps its place", () => {
    expect(parseDossier(dossierWith({ unfinished: ["", null, "platforms"] }))).toEqual(
      dossierWith({ unfinished: ["", "", "platforms"] }),
    );
  });

  test.each([
    ["organisations", "organizations"],
    ["Platforms", "platforms"],
    ["organizations.0.rdProjects", "organizations.*.rdProjects"],
    ["organizations.rdProject", "organizations.*.rdProjects"],
    ["plan.task", "plan.tasks"],
  ])("that is none, %s, is told with the nearest, and is a blank in what is left", (name, near) => {
    const dossier = dossierWith({ unfinished: ["researchers", name] });
    expect(told(dossier)).toEqual([`unfinished[1] unknown-list → ${near}`]);
    expect(safeParseDossier(dossier).partial).toEqual(dossierWith({ unfinished: ["researchers", ""] }));
  });

  test.each(["plan", "organizations.*.name", "unfinished", "constructor", "__proto__"])("is not %s", (name) => {
    expect(told(dossierWith({ unfinished: [name] }))).toEqual([
      expect.stringContaining("unfinished[0] unknown-list →"),
    ]);
  });

  test("is told without a guess where it is over 64 characters, or no text", () => {
    for (const name of ["x".repeat(65), 5, true, {}, ["organizations"]])
      expect(told(dossierWith({ unfinished: [name] }))).toEqual(["unfinished[0] unknown-list"]);
  });

  test("is a field of a form, with its name in words", () => {
    const field = describeFields().find(({ name }) => name === "unfinished");
    expect(field?.options).toContainEqual({
      value: "plan.tasks",
      label: { "zh-CN": "建设方案中的任务", en: "Tasks of the plan" },
    });
  });
});
