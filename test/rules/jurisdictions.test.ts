import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as library from "../../src/index.js";
import * as programmes from "../../src/programmes.js";
import { jurisdictions } from "../../src/rules/index.js";

const root = new URL("../../", import.meta.url);
const ids = jurisdictions.map(({ id }) => id);

/** The folders under src/rules that hold a jurisdiction each; the programmes are those of several. */
const folders = readdirSync(new URL("src/rules", root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "programmes")
  .map(({ name }) => name);

test("the list of jurisdictions has one for each folder of rules, and no other", () => {
  expect([...ids].sort()).toEqual(folders.sort());
});

test("the list of jurisdictions has the order of every output", () => {
  expect(ids).toEqual(["wenzhou", "zhejiang", "taizhou", "jiyuan"]);
});

test.each(jurisdictions.map((place) => [place.id, place] as const))(
  "%s passes the checks that any other place has to pass, and so do its conditions of formation",
  (_, { rules, ...place }) => {
    const formation = rules.filter(({ stage }) => stage === "formation");
    expect(library.jurisdiction({ ...place, sections: [rules] })).toEqual({ ...place, rules });
    expect(library.jurisdiction({ ...place, sections: [formation] }).rules).toEqual(formation);
  },
);

test("every jurisdiction of the list is exported by its name", () => {
  for (const place of jurisdictions)
    expect([place.id, Reflect.get(library, place.id) === place]).toEqual([place.id, true]);
});

test("every jurisdiction of the list has an entry of the package to itself", () => {
  const { exports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { exports: object };
  expect(Object.keys(exports)).toEqual(expect.arrayContaining(ids.map((id) => `./${id}`)));
});

test("the list of documents that set targets has every one that is exported", () => {
  const exported = Object.values(programmes).filter(
    (one): one is programmes.ProgrammePolicy => typeof one === "object" && "targets" in one,
  );
  expect(new Set(programmes.programmePolicies)).toEqual(new Set(exported));
  expect(exported.length).toBe(programmes.programmePolicies.length);
});
