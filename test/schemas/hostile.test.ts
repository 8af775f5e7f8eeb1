import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorTree, formJudge, formRules, formSchema, jsonSchemaErrors } from "../../src/forms/index.js";
import { jurisdictions, parseDossier, safeParseChange, safeParseDossier, wenzhou } from "../../src/index.js";
import { safeParseProgramme } from "../../src/programmes.js";
import { runs } from "../runs.js";
import { aChange } from "./dossiers.js";
import { fullDossier, fullProgramme, hostileJson, hostileObjects, type Path, placesIn, withValue } from "./hostile.js";

const full = fullDossier();
const programme = fullProgramme();
const hostile = [...hostileJson, ...hostileObjects];
const judges = jurisdictions.flatMap((place) =>
  (["zh-CN", "en"] as const).map((lang) => formJudge(place, { asOf: "2025-11-20", lang, show: "review" })),
);
/** By the day that the form itself tells. */
const ofItsDay = formJudge(wenzhou, { show: "review" });
const schema = formSchema(wenzhou, { asOf: "2025-11-20" });
let turn = 0;

interface Told {
  readonly value?: unknown;
  readonly issues?: readonly { readonly path: Path; readonly message: string }[] | undefined;
}

/** Reads an input: it is a value or has issues, in words that tell nothing of what it threw; each judge has its turn. */
function read(input: unknown): Told {
  const result = safeParseDossier(input);
  expect(result.value === undefined).toBe(result.issues !== undefined);
  const judged = judges[turn++ % judges.length]?.(input).issues ?? [];
  const told = [...(result.issues ?? []), ...ofItsDay(input).issues, ...judged];
  for (const { path, message } of told) {
    expect(typeof message === "string" && message !== "" && !message.includes("secret")).toBe(true);
    expect(path.every((part) => typeof part === "string" || typeof part === "number")).toBe(true);
  }
  return result;
}

function readProgramme(input: unknown): Told {
  const result = safeParseProgramme(input);
  expect(result.value === undefined).toBe(result.issues !== undefined);
  return result;
}

function readChange(input: unknown): Told {
  const result = safeParseChange(input);
  expect(result.value === undefined).toBe(result.issues !== undefined);
  return result;
}

/** Whether an issue stands at a place, within it or above it. */
const near = (path: Path) => (told: { readonly path: Path }) => {
  const [short, long] = told.path.length < path.length ? [told.path, path] : [path, told.path];
  return short.every((part, at) => long[at] === part);
};

const isText = (value: unknown): boolean => typeof value === "string";

describe("what JSON, or a program, can put in the place of an answer is read or told at its place", () => {
  test("the full dossier, programme and change are read", () => {
    expect(safeParseDossier(full).issues).toBeUndefined();
    expect(safeParseProgramme(programme).issues).toBeUndefined();
    expect(safeParseChange(aChange).issues).toBeUndefined();
  });

  test.each(hostile)("%s in a dossier", (_, value) => {
    for (const path of placesIn(full)) {
      const { issues } = read(withValue(full, path, value));
      // A text may be any text, and a list or a group may be empty.
      const free = isText(value) || typeof value === "number" || (typeof value === "object" && value !== null);
      if (issues || !free) expect(issues?.some(near(path))).toBe(true);
    }
  });

  test.each(hostile)("%s in a programme and in a change", (_, value) => {
    for (const path of placesIn(programme)) {
      const { issues } = readProgramme(withValue(programme, path, value));
      if (issues) expect(issues.some(near(path))).toBe(true);
    }
    for (const path of placesIn(aChange)) {
      const { issues } = readChange(withValue(aChange, path, value));
      expect(issues?.some(near(path))).toBe(true);
    }
  });

  test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "toJSON", ""])(
    "under the key %j, as one that is not known",
    (key) => {
      const groups = placesIn(full).filter((path) => {
        const own = path.reduce((value, part) => Reflect.get(Object(value), part), full);
        return typeof own === "object" && !Array.isArray(own);
      });
      for (const path of groups)
        for (const [, value] of hostile) {
          const told = safeParseDossier(withValue(full, [...path, key], value)).issues;
          expect(told?.some(({ code, path: at }) => code === "unknown-key" && at.at(-1) === key)).toBe(true);
        }
    },
  );

  test("as any JSON at any place, and in any two places", () => {
    const places = placesIn(full);
    const json = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }).map((value) => ({ value })),
      fc.nat(hostile.length - 1).map((at) => ({ value: hostile[at]?.[1] })),
    );
    const put = fc.tuple(fc.constantFrom(...places), json);
    fc.assert(
      fc.property(put, put, ([one, first], [other, second]) => {
        const input = withValue(withValue(full, one, first.value), other, second.value);
        read(input);
        schema["~standard"].validate(input);
        jsonSchemaErrors(input, wenzhou, { asOf: "2025-11-20" });
        errorTree(input, wenzhou, { asOf: "2025-11-20" });
      }),
      runs(150),
    );
  });
});

test("what cannot be looked at is told as of the wrong type", () => {
  const codes = (value: unknown) =>
    safeParseDossier({ organizations: [{ id: "a", role: "lead", name: value }] }).issues?.map(({ code }) => code);
  for (const [name, value] of hostileObjects.filter(([, value]) => typeof value === "object"))
    expect([name, codes(value)]).toEqual([name, ["wrong-type"]]);
  expect(() => parseDossier(hostileObjects.find(([name]) => name === "a proxy that throws")?.[1])).toThrow(
    "应为一组对应项（对象）",
  );
});

test("the rules of a form answer whatever the form holds", async () => {
  for (const [, value] of hostile) {
    const rules = formRules(wenzhou, { values: () => value, asOf: "2025-11-20" });
    const said: unknown[] = [];
    rules.organizations?.[0]?.validator({ field: "organizations" }, value, (error) => said.push(error));
    expect(said).toHaveLength(1);
  }
});
