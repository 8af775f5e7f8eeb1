import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Dossier, duties, evaluate, type Jurisdiction, stages, support } from "../../src/index.js";
import { dossierShape, type FieldKind } from "../../src/schemas/shape.js";
import { places } from "../fixtures.js";
import { runs } from "../runs.js";
import { answered, answersOf, asOf, type Place } from "./arbitrary.js";

vi.setConfig({ testTimeout: 30_000 });

/** What cannot be read as an answer of a kind. */
const odd: Readonly<Record<FieldKind, readonly unknown[]>> = {
  group: [5, "甲"],
  rows: [5, true, {}],
  words: [5, true, {}],
  options: [5, true, {}],
  text: [5, true, {}, []],
  flag: ["true", 1, "是", []],
  count: ["2024", -1, 1.5, true, {}],
  amount: ["2000万", "-", true, {}],
  day: ["2026/01/01", "97-08-05", "待定", "2025-02-30", 20250101, {}],
  option: [5, "enterprize", true, {}],
  value: [{}, []],
};
const kinds = new Map(dossierShape().map(({ path, kind }) => [path.join("."), kind]));
const kindAt = (at: Place): FieldKind | undefined => {
  const name = at.map((part) => (typeof part === "number" ? "*" : part)).join(".");
  // An entry of a list of words is a text, or one of its options.
  return kinds.get(name) ?? (kinds.has(name.replace(/\.\*$/, "")) ? "text" : undefined);
};

const oddAt = (at: Place, pick: number): unknown => {
  if (at.at(-1) === "division") return [330304, "33030", "温州"][pick % 3];
  const values = odd[kindAt(at) ?? "text"];
  return values[pick % values.length];
};

/** A copy with something else at a place; `undefined` is not given. */
function put(value: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? put(part, rest, other) : part));
  return { ...Object(value), [key]: put(Reflect.get(Object(value), key), rest, other) };
}
const changed = (dossier: Dossier, at: Place, other: unknown): Dossier => put(dossier, at, other) as Dossier;

const kept = new Set(["id", "rule", "by"]);
const anywhere = answered.chain((dossier) => {
  const all = answersOf(dossier, (at) => !kept.has(String(at.at(-1))) && kindAt(at) !== undefined);
  // Accounts and lists of rows have many answers: each key is tried as often as any other.
  const byKey = new Map<string, Place[]>();
  for (const at of all) {
    const key = at.filter((part) => typeof part === "string").join(".");
    byKey.set(key, [...(byKey.get(key) ?? []), at]);
  }
  return fc.record({
    dossier: fc.constant(dossier),
    at: fc.constantFrom(...byKey.values()).chain((places) => fc.constantFrom(...places)),
    pick: fc.nat(11),
  });
});

describe.each(Object.values(places))(
  "what cannot be read is not answered, for every rule of $id",
  (place: Jurisdiction) => {
    const statuses = (dossier: Dossier) =>
      evaluate(dossier, place, { asOf, stages }).findings.map(({ rule, status }) => [rule, status]);

    test("an answer of the wrong kind counts as none, or leaves open what its absence would settle", () => {
      fc.assert(
        fc.property(anywhere, ({ dossier, at, pick }) => {
          const wrong = statuses(changed(dossier, at, oddAt(at, pick)));
          const none = statuses(changed(dossier, at, typeof at.at(-1) === "number" ? "" : undefined));
          const open = new Set(["unknown", "review"]);
          const other = wrong.filter(([, status], index) => status !== none[index]?.[1] && !open.has(String(status)));
          expect([at, oddAt(at, pick), other]).toEqual([at, oddAt(at, pick), []]);
        }),
        runs(400),
      );
    });

    test("duties and support settle nothing by it", () => {
      const days = ["establishedOn", "dissolvedOn"] as const;
      fc.assert(
        fc.property(answered, fc.constantFrom(...days), fc.constantFrom(...odd.day), (dossier, key, day) => {
          const told = changed(dossier, ["lifecycle", key], day);
          for (const { state } of support(told, place, { asOf }))
            expect(["unknown", "not-yet", "ended"]).toContain(state);
          if (key === "establishedOn" && place.duties?.some(({ kind }) => kind === "report"))
            expect(duties(told, place, { asOf })).toContainEqual(
              expect.objectContaining({ state: "unknown", missing: [{ path: ["lifecycle", "establishedOn"] }] }),
            );
        }),
        runs(100),
      );
    });
  },
);

test("a consortium that was dissolved on a day that cannot be read may owe nothing for later years", () => {
  const lifecycle = { establishedOn: "2024-03-01", dissolvedOn: "2024/12/31", reports: [] };
  const owed = duties({ organizations: [], lifecycle }, places.jiyuan as Jurisdiction, { asOf });
  expect(owed.map(({ year, state, missing }) => [year, state, missing])).toEqual([
    [2024, "late", []],
    [2025, "unknown", [{ path: ["lifecycle", "dissolvedOn"] }]],
  ]);
});
