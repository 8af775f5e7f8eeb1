import { describe, expect, test } from "vitest";
import { assessProgramme, parseProgramme, programmePolicies, programmePolicy } from "../../src/programmes.js";
import { programmes } from "../fixtures.js";

/** The programmes of `fixtures/programmes`, day by day. */
const days = programmes().flatMap(({ name, programme, days }) => days.map((day) => ({ name, programme, ...day })));

describe.each(days)("on $asOf, the programme $name", ({ programme, asOf, expected, readings, contested = {} }) => {
  test.each(Object.entries(expected))("stands to %s as worked out by hand", (id, hand) => {
    const policy = programmePolicies.find((one) => one.id === id);
    if (!policy) throw new Error(`no policy ${id}`);
    const parsed = parseProgramme(programme);
    const options = { asOf, ...(readings && { readings }) };
    const found = assessProgramme(parsed, policy, options);
    expect(Object.fromEntries(found.map(({ target, year, state }) => [`${target}@${year}`, state]))).toEqual(hand);
    expect(assessProgramme(programme as typeof parsed, policy, options)).toEqual(found);
    for (const { target, year, state, actual, gap, approximate, ...one } of found) {
      expect([target, year, one.contested]).toEqual([target, year, contested[`${target}@${year}`]]);
      if (state === "review" && !approximate) expect([actual, gap]).toEqual([null, undefined]);
      if (state === "met") expect(gap).toBeUndefined();
    }
  });
});

test("the targets of a document are frozen, and none is there twice", () => {
  const loose = (value: unknown): boolean =>
    typeof value === "object" && value !== null && (!Object.isFrozen(value) || Object.values(value).some(loose));
  expect(programmePolicies.some(loose)).toBe(false);
  const [first] = programmePolicies;
  if (!first) throw new Error("no policy");
  const { policy, targets } = first;
  expect(() => programmePolicy(policy, [...targets, ...targets.slice(0, 1)])).toThrow("have the same id");
});

test("the programmes are assessed by every document, and reach every state", () => {
  const states = new Set(days.flatMap(({ expected }) => Object.values(expected).flatMap((one) => Object.values(one))));
  expect(states).toEqual(new Set(["met", "missed", "pending", "unknown", "review"]));
  const policies = new Set(days.flatMap(({ expected }) => Object.keys(expected)));
  expect(policies).toEqual(new Set(programmePolicies.map(({ id }) => id)));
});
