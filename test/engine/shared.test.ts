import { expect, test } from "vitest";
import * as forms from "../../src/forms/index.js";
import * as library from "../../src/index.js";
import * as programmes from "../../src/programmes.js";
import { dossierJsonSchema } from "../../src/schemas/json-schema.js";
import { type Call, call, calls } from "../calls.js";
import { cases, lives, programmes as programmeFixtures } from "../fixtures.js";

/** Every object within a value, itself included. */
function objectsIn(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== "object" || value === null || found.has(value)) return found;
  found.add(value);
  for (const part of Object.values(value)) objectsIn(part, found);
  return found;
}

/** Writes into every part of a value that lets itself be written into. */
function spoil(value: unknown): void {
  for (const one of objectsIn(value)) {
    if (Object.isFrozen(one)) continue;
    for (const key of Object.keys(one)) Reflect.set(one, key, "spoilt");
    Reflect.set(one, Array.isArray(one) ? one.length : "spoilt", "spoilt");
  }
}

const json = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "function" ? "function" : part));

const exported = Object.entries({ ...library, ...programmes, ...forms, dossierJsonSchema });
test.each(exported.filter(([, value]) => typeof value === "object"))("%s is frozen to its last part", (_, value) => {
  expect([...objectsIn(value)].filter((one) => !Object.isFrozen(one))).toEqual([]);
});

const asOf = "2025-11-20";
const dossiers: readonly unknown[] = [
  { organizations: [] },
  { organizations: [], lifecycle: { establishedOn: "2023-01-01", dissolvedOn: "2024/12/31", reports: [] } },
  { organizations: [{ id: "a", role: "leed", kind: 5, financials: [{}] }], assertions: [{}], platfroms: [] },
  ...cases()
    .filter((_, at) => at % 5 === 0)
    .map(({ dossier }) => dossier),
  ...lives().map(({ dossier }) => dossier),
];

type Given = library.Draft<library.Dossier>;
const evaluated = (input: unknown, place: library.Jurisdiction): library.Report =>
  library.evaluate(input as Given, place, { asOf, stages: library.stages });

/** Every function that answers of a dossier alone, or of a place; made anew of the same input. */
const answers: readonly (readonly [name: string, answer: (input: unknown) => unknown])[] = [
  ["safeParseDossier", (input) => library.safeParseDossier(input)],
  ["evaluate", (input) => library.jurisdictions.map((place) => evaluated(input, place))],
  ["judge", (input) => library.jurisdictions.map((place) => library.judge(input as Given, place, { asOf }))],
  ["duties", (input) => library.jurisdictions.map((place) => library.duties(input as Given, place, { asOf }))],
  ["support", (input) => library.jurisdictions.map((place) => library.support(input as Given, place, { asOf }))],
  [
    "reviewChange",
    (input) =>
      library.jurisdictions.map((place) =>
        (["rename", "exit", "change-lead", "poor-evaluation"] as const).map((kind) =>
          library.reviewChange(input as Given, place, { kind }, { asOf }),
        ),
      ),
  ],
  ["formJudge", (input) => forms.formJudge(library.wenzhou, { asOf, show: "review" })(input)],
  ["formJudge without a day", (input) => forms.formJudge(library.wenzhou, { show: "review" })(input)],
  ["errorTree", (input: unknown) => forms.errorTree(input, library.jiyuan, { asOf, show: "review" })],
  ["jsonSchemaErrors", (input) => forms.jsonSchemaErrors(input, library.taizhou, { asOf, show: "review" })],
  ["nextQuestions", (input) => library.jurisdictions.map((place) => forms.nextQuestions(evaluated(input, place)))],
  [
    "explanation and compare",
    (input) => {
      const report = evaluated(input, library.jiyuan);
      return [library.compare([report]), report.findings.map((one) => library.explanation(one, library.jiyuan))];
    },
  ],
];

test.each(answers)("what %s answers shares nothing with a later answer, nor with what was handed in", (_, answer) => {
  for (const input of dossiers) {
    const handed = structuredClone(input);
    const first = answer(handed);
    const before = json(first);
    spoil(first);
    expect(json(handed)).toBe(json(input));
    expect(json(answer(handed))).toBe(before);
  }
});

test("what assessProgramme answers shares nothing with a later answer", () => {
  for (const { programme } of programmeFixtures())
    for (const policy of programmes.programmePolicies) {
      const handed = structuredClone(programme);
      const asked = () => Reflect.apply(programmes.assessProgramme, undefined, [handed, policy, { asOf }]);
      const first = asked();
      const before = json(first);
      spoil(first);
      expect(json(handed)).toBe(json(programme));
      expect(json(asked())).toBe(before);
    }
});

/** These copy of their input only the way to what they change; `compare` lines up the findings that it is given. */
const sharing = ["withAnswer", "applyFix", "compare"];
const copies = calls.filter(([name]) => !sharing.includes(name));
test.each<Call>(copies)("what %s returns shares nothing with what it returns later", (...one) => {
  const first = call(one);
  const before = json(first);
  spoil(first);
  expect(json(call(one))).toBe(before);
});

test("an error of reading is made anew each time", () => {
  const thrown = (): unknown => {
    try {
      return library.parseDossier({ organizations: [{ id: "", role: "x" }] });
    } catch (error) {
      return (error as library.InputError).issues;
    }
  };
  const before = json(thrown());
  spoil(thrown());
  expect(json(thrown())).toBe(before);
});
