import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { dependents, formJudge } from "../../src/forms/index.js";
import { type Dossier, type Jurisdiction, stages } from "../../src/index.js";
import { places } from "../fixtures.js";
import { runs } from "../runs.js";
import { answered, answersOf, type Place, withGaps, without } from "./arbitrary.js";

vi.setConfig({ testTimeout: 30_000 });

const starred = (path: Place): string => path.map((part) => (typeof part === "number" ? "*" : part)).join(".");

/** What an answer may become: another of its kind, none, something of the wrong type, or what another row has. */
const others: readonly unknown[] = [
  undefined,
  "甲",
  "u0",
  "u1",
  "lead",
  "2024-06-01",
  2024,
  0,
  true,
  false,
  [],
  "standalone",
];

function put(value: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? put(part, rest, other) : part));
  return { ...Object(value), [key]: put(Reflect.get(Object(value), key), rest, other) };
}

const changes = fc.tuple(withGaps, answered).chain(([{ part }, { assertions = [], ...full }]) => {
  const facts = [{ key: "wenzhou.x", value: 1 }];
  const justifications = [
    { rule: "wenzhou.members.count", text: "正在洽谈" },
    { rule: "x", text: "乙" },
  ];
  const dossier = { ...full, ...without(part, []), assertions, facts, justifications } as Dossier;
  const all = answersOf(dossier, () => true).filter((at) => at.length > 0);
  const byName = new Map<string, Place[]>();
  for (const at of all) byName.set(starred(at), [...(byName.get(starred(at)) ?? []), at]);
  return fc.record({
    dossier: fc.constant(dossier),
    at: fc.constantFrom(...byName.values()).chain((places) => fc.constantFrom(...places)),
    other: fc.constantFrom(...others),
  });
});

describe.each(Object.values(places))("the dependents of a field by the rules of $id", (place: Jurisdiction) => {
  const judge = formJudge(place, { stages, show: "review" });
  /** What stands at each field. */
  const told = (dossier: unknown): Map<string, string> => {
    const found = new Map<string, string>();
    for (const { path, message } of judge(dossier).issues) {
      const at = JSON.stringify(path);
      found.set(at, `${found.get(at) ?? ""}${message}\n`);
    }
    return found;
  };

  test("are the only other fields at which something else is told after a change", () => {
    fc.assert(
      fc.property(changes, ({ dossier, at, other }) => {
        const [before, after] = [told(dossier), told(put(dossier, at, other))];
        const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
          (key) => before.get(key) !== after.get(key),
        );
        // An entry of a list is a change of its list.
        const known = new Set([starred(at).replace(/\.\*$/, ""), ...dependents([...at], place, { stages })]);
        const missed = changed
          .map((key) => JSON.parse(key) as Place)
          .filter((path) => JSON.stringify(path.slice(0, at.length)) !== JSON.stringify(at))
          .map(starred)
          .filter((name) => !known.has(name) && !known.has(name.replace(/\.\*$/, "")));
        expect([at, other, missed]).toEqual([at, other, []]);
      }),
      runs(150),
    );
  });
});
